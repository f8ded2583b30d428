// SPDX-License-Identifier: GPL-3.0-or-later
#include "news/newsreader.h"

#include "base/clock.h"
#include "base/inpool.h"
#include "news/eventcalendar.h"
#include "news/newsrepository.h"
#include "print/printerror.h"
#include "store/store.h"

#include <QFile>
#include <QHash>
#include <QSaveFile>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

Result<> writeFile(const QByteArray &bytes, const QString &file)
{
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size() || !out.commit())
        return Error(PrintError::NotWritable, out.errorString());
    return {};
}

Result<> copyFile(const QString &from, const QString &to)
{
    constexpr qint64 piece = qint64(1024) * 1024;
    QFile in(from);
    if (!in.open(QIODevice::ReadOnly))
        return Error(NewsError::Unreadable, in.errorString());
    QSaveFile out(to);
    if (!out.open(QIODevice::WriteOnly))
        return Error(PrintError::NotWritable, out.errorString());
    while (!in.atEnd()) {
        const QByteArray bytes = in.read(piece);
        if (bytes.isEmpty())
            return Error(NewsError::Unreadable, in.errorString());
        if (out.write(bytes) != bytes.size())
            return Error(PrintError::NotWritable, out.errorString());
    }
    if (!out.commit())
        return Error(PrintError::NotWritable, out.errorString());
    return {};
}

}

NewsReader::NewsReader(Store &store, LayerFolders folders, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_folders(std::move(folders))
    , m_clock(clock)
{
    connect(&m_store, &Store::contentReopened, this, [this] {
        if (!m_id.isEmpty())
            load();
    });
}

void NewsReader::open(const QString &id)
{
    if (id == m_id && m_state == State::Shown)
        return;
    m_id = id;
    m_state = State::Loading;
    load();
}

void NewsReader::load()
{
    m_store.content([id = m_id](const Database &content) { return newsById(content, id); })
        .then(this, [this, id = m_id](const Result<NewsItem> &answer) {
            if (id != m_id)
                return; // Another was opened meanwhile.
            m_state = answer ? State::Shown : State::Failed;
            m_item = answer.value_or({});
            m_error = answer ? std::optional<Error>() : answer.error();
            Q_EMIT changed();
        });
}

bool NewsReader::isPast() const
{
    return m_item.dates && m_item.dates->over() <= m_clock.now();
}

QString NewsReader::calendarName() const
{
    return fileNameOf(m_item.title, u".ics"_s, u"rendez-vous"_s);
}

QString NewsReader::documentName(qsizetype document) const
{
    const NewsDocument &wanted = m_item.documents.at(document);
    const QString title = wanted.title.isEmpty() ? m_item.title : wanted.title;
    return fileNameOf(title, fileEnding(wanted.file.mimeType), u"document"_s);
}

void NewsReader::saveCalendar(const QString &file)
{
    inPool([bytes = calendarFile(m_item), file] {
        return writeFile(bytes, file);
    }).then(this, [this](const Result<> &result) { Q_EMIT saved(result); });
}

void NewsReader::saveDocument(qsizetype document, const QString &file)
{
    const QString from = m_folders.pathOf(m_item.layer, m_item.documents.at(document).file.url);
    inPool([from, file] { return copyFile(from, file); }).then(this, [this](const Result<> &result) {
        Q_EMIT saved(result);
    });
}

QString fileNameOf(const QString &title, const QString &ending, const QString &otherwise)
{
    constexpr qsizetype longest = 80;
    QString name;
    for (const QChar c : title.simplified()) {
        const bool unseen = c.category() == QChar::Other_Control || c.category() == QChar::Other_Format;
        if (!unseen && !u"<>:\"/\\|?*"_s.contains(c))
            name += c;
    }
    if (!ending.isEmpty() && name.endsWith(ending, Qt::CaseInsensitive))
        name.chop(ending.size());
    if (ending.isEmpty())
        name.replace(u'.', u'-');
    name = name.simplified();
    if (name.size() > longest) {
        name.truncate(longest);
        if (name.back().isHighSurrogate())
            name.chop(1);
        if (const qsizetype space = name.lastIndexOf(u' '); space > longest / 2)
            name.truncate(space);
    }
    // Hidden on one system, not allowed on another.
    while (name.startsWith(u'.') || name.startsWith(u' '))
        name.remove(0, 1);
    while (name.endsWith(u'.') || name.endsWith(u' '))
        name.chop(1);
    return (name.isEmpty() ? otherwise : name) + ending;
}

QString fileEnding(const QString &mimeType)
{
    static const QHash<QString, QString> endings{
        {u"application/pdf"_s, u".pdf"_s},
        {u"application/rtf"_s, u".rtf"_s},
        {u"application/vnd.oasis.opendocument.text"_s, u".odt"_s},
        {u"application/vnd.oasis.opendocument.presentation"_s, u".odp"_s},
        {u"application/vnd.oasis.opendocument.spreadsheet"_s, u".ods"_s},
        {u"application/vnd.openxmlformats-officedocument.wordprocessingml.document"_s, u".docx"_s},
        {u"application/vnd.openxmlformats-officedocument.presentationml.presentation"_s, u".pptx"_s},
        {u"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"_s, u".xlsx"_s},
        {u"application/zip"_s, u".zip"_s},
        {u"audio/mpeg"_s, u".mp3"_s},
        {u"audio/ogg"_s, u".ogg"_s},
        {u"image/jpeg"_s, u".jpg"_s},
        {u"image/png"_s, u".png"_s},
        {u"image/svg+xml"_s, u".svg"_s},
        {u"image/webp"_s, u".webp"_s},
        {u"text/calendar"_s, u".ics"_s},
        {u"text/csv"_s, u".csv"_s},
        {u"text/plain"_s, u".txt"_s},
        {u"video/mp4"_s, u".mp4"_s},
        {u"video/webm"_s, u".webm"_s},
    };
    return endings.value(mimeType.section(u';', 0, 0).trimmed().toLower());
}

}
