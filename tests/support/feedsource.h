// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/builder.h"
#include "feed/folder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace pdc::test {

/// A file beside an item.json, and as what the item names it.
struct SourceFile
{
    QString name;
    QByteArray bytes;
    QString role = QStringLiteral("data");
    QString mimeType = QStringLiteral("application/json");
    QString language = {};
    int height = 0; ///< Of a video, where it matters.
};

/// A small source folder, as an editor makes it, and the feed folder that the program's own publisher makes of it.
class FeedSource
{
public:
    explicit FeedSource(const QString &folder)
        : m_folder(folder)
    {
        top({});
    }

    /// What the editor says in the top level's `_partage_de_co`.
    void top(const QJsonObject &own)
    {
        write(QStringLiteral("feed.json"),
              QJsonDocument(QJsonObject{{QStringLiteral("version"), QStringLiteral("https://jsonfeed.org/version/1.1")},
                                        {QStringLiteral("title"), QStringLiteral("Essai")},
                                        {QStringLiteral("language"), QStringLiteral("fr")},
                                        {QStringLiteral("_partage_de_co"), own}})
                  .toJson());
    }

    /// An item in a folder of its own, in the place of one with this id. `own` goes into `_partage_de_co`, `language` is
    /// the item's.
    void put(const QString &id, const QString &kind, const QString &title, const QList<SourceFile> &files = {},
             QJsonObject own = {}, const QString &language = {})
    {
        QJsonArray attachments;
        const QString folder = folderOf(id);
        for (const SourceFile &file : files) {
            write(folder + u'/' + file.name, file.bytes);
            QJsonObject words{{QStringLiteral("role"), file.role}};
            if (!file.language.isEmpty())
                words.insert(QStringLiteral("language"), file.language);
            if (file.height > 0)
                words.insert(QStringLiteral("height"), file.height);
            attachments.append(QJsonObject{{QStringLiteral("file"), file.name},
                                           {QStringLiteral("mime_type"), file.mimeType},
                                           {QStringLiteral("_partage_de_co"), words}});
        }
        own.insert(QStringLiteral("kind"), kind);
        QJsonObject item{{QStringLiteral("id"), id},
                         {QStringLiteral("title"), title},
                         {QStringLiteral("content_text"), QStringLiteral("Un texte.")},
                         {QStringLiteral("date_modified"), QStringLiteral("2026-11-20T09:00:00Z")},
                         {QStringLiteral("_partage_de_co"), own}};
        if (!language.isEmpty())
            item.insert(QStringLiteral("language"), language);
        if (!attachments.isEmpty())
            item.insert(QStringLiteral("attachments"), attachments);
        write(folder + QStringLiteral("/item.json"), QJsonDocument(item).toJson());
    }
    void withdraw(const QString &id, const QString &kind)
    {
        put(id, kind, QStringLiteral("Retiré"), {}, {{QStringLiteral("withdrawn"), true}});
    }
    void remove(const QString &id) const { QDir(m_folder + u'/' + folderOf(id)).removeRecursively(); }

    /// Makes the feed folder `output`; the problems, empty if there are none.
    [[nodiscard]] QString build(const QString &output) const { return build(output, {FeedOrigin::Bundled, 60, {}}); }
    /// The same as a publication, whose serial follows on what lies in `output`.
    [[nodiscard]] QString publish(const QString &output, const QDateTime &issued, int expiresDays = 60) const
    {
        return build(output, {FeedOrigin::Published, expiresDays, issued});
    }

private:
    [[nodiscard]] QString build(const QString &output, const FeedBuildOptions &options) const
    {
        const auto report = buildFeed(m_folder, output, options);
        if (!report)
            return report.error().name() + u' ' + report.error().detail();
        QStringList lines;
        for (const FeedProblem &problem : report->problems)
            lines << problem.where + QStringLiteral(": ") + problem.what;
        return lines.join(u'\n');
    }
    [[nodiscard]] static QString folderOf(const QString &id) { return QString(id).replace(u':', u'-'); }
    void write(const QString &name, const QByteArray &bytes) const
    {
        const QString path = m_folder + u'/' + name;
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("a test's own folder cannot be written");
    }

    QString m_folder;
};

}
