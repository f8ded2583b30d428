// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/drawing.h"
#include "pages/pagerepository.h"
#include "store/catalog.h"
#include "support/suite.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace pdc;

namespace {

const QString id = u"urn:pdc:page:essai"_s;
constexpr auto goodDrawing = R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><g/></svg>)";

QByteArray readAll(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}

/// What a page needs goes into the content whole, or not at all, and leaves with its item.
class PageRepositoryTest final : public pdc::test::Suite
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::optional<Database> m_content;
    FeedItem m_item;

    void put(const QString &name, const QByteArray &bytes, const QString &role, const QString &type)
    {
        QFile file(m_folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        m_item.attachments.append({name, type, bytes.size(), {}, role, {}, 0, {}});
    }
    void putPage(int picture)
    {
        put(u"page.json"_s,
            R"({"format": 1, "blocks": [{"type": "figure", "alt": "Une main", "picture": )"
                + QByteArray::number(picture) + "}]}",
            u"data"_s, u"application/json"_s);
    }
    Result<> take()
    {
        if (const auto done = insertCatalogItem(*m_content, {id, u"page"_s, {}, u"Essai"_s, {}, {}, {}, {}, {}}, {});
            !done)
            return done;
        return importPage(*m_content, m_item, [this](const Attachment &attachment) -> Result<QString> {
            return m_folder.filePath(attachment.url);
        });
    }
    qint64 count(const QString &table)
    {
        Statement select(*m_content, u"SELECT count(*) FROM "_s + table);
        select.bind();
        return select.next() ? select.integer(0) : -1;
    }

private Q_SLOTS:
    void init()
    {
        Suite::init();
        const std::vector schemas{catalogSchema(), pagesSchema()};
        m_content = std::move(*Database::open(u":memory:"_s, Database::Mode::ReadWrite));
        QVERIFY(m_content->migrate(schemas));
        m_item = {};
        m_item.id = id;
    }

    void givesBackWhatItTook()
    {
        // A document that is no drawing does not count; a drawing that is not shown is not kept.
        putPage(2);
        put(u"affiche.pdf"_s, "%PDF", u"document"_s, u"application/pdf"_s);
        put(u"un.svg"_s, goodDrawing, u"document"_s, u"image/svg+xml"_s);
        put(u"deux.svg"_s, QByteArray(goodDrawing).replace("10 10", "20 10"), u"document"_s, u"image/svg+xml"_s);
        put(u"trois.svg"_s, "<script/>", u"document"_s, u"image/svg+xml"_s);
        const auto done = take();
        QVERIFY2(done, qPrintable(done ? QString() : done.error().detail()));
        const auto page = pageById(*m_content, id);
        QVERIFY(page);
        QCOMPARE(page->title, u"Essai"_s);
        QCOMPARE(page->blocks.size(), size_t(1));
        QCOMPARE(page->drawings.size(), 2);
        QVERIFY(page->drawings.at(1).contains("20 10"));
        QVERIFY(pageById(*m_content, u"urn:pdc:page:none"_s).error().is(PagesError::UnknownPage));

        QVERIFY(removeCatalogItem(*m_content, id));
        QCOMPARE(count(u"page"_s), 0);
        QCOMPARE(count(u"page_drawing"_s), 0);
        QVERIFY(pageById(*m_content, id).error().is(PagesError::UnknownPage));
    }

    void refusesAPictureThatIsNotThere()
    {
        putPage(2);
        put(u"un.svg"_s, goodDrawing, u"document"_s, u"image/svg+xml"_s);
        const auto done = take();
        QVERIFY(!done && done.error().is(PagesError::BadPage));
        QVERIFY(done.error().detail().contains("picture 2"_L1));
    }

    void refusesADrawingThatIsNone()
    {
        putPage(1);
        put(u"un.svg"_s, "<svg><script/></svg>", u"document"_s, u"image/svg+xml"_s);
        const auto done = take();
        QVERIFY(!done && done.error().is(PagesError::BadPage));
    }

    void refusesFilesThatAreTooLarge()
    {
        put(u"page.json"_s, QByteArray(mostPageBytes + 1, ' '), u"data"_s, u"application/json"_s);
        const auto done = take();
        QVERIFY(!done && done.error().is(PagesError::BadPage));
    }

    void saysWhenAFileIsGone()
    {
        putPage(1);
        put(u"un.svg"_s, goodDrawing, u"document"_s, u"image/svg+xml"_s);
        QVERIFY(QFile::remove(m_folder.filePath(u"un.svg"_s)));
        const auto done = take();
        QVERIFY(!done && done.error().is(PagesError::Unreadable));
    }

    void everyPageThatShipsIsRight()
    {
        int pages = 0;
        QDirIterator items(QStringLiteral(PDC_SOURCE_DIR "/resources/content/pages"), {u"item.json"_s}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (items.hasNext()) {
            const QDir folder = QFileInfo(items.next()).dir();
            const QJsonDocument item = QJsonDocument::fromJson(readAll(folder.filePath(u"item.json"_s)));
            const auto blocks = parsePage(readAll(folder.filePath(u"page.json"_s)));
            QVERIFY2(blocks, qPrintable(folder.path()));
            QList<QByteArray> drawings;
            for (const auto &attachment : item["attachments"_L1].toArray()) {
                if (attachment.toObject()["mime_type"_L1] == u"image/svg+xml"_s)
                    drawings << readAll(folder.filePath(attachment.toObject()["file"_L1].toString()));
            }
            // Each drawing is shown, and each that is shown is there.
            QSet<int> shown;
            for (const PagePicture &picture : picturesOf(*blocks))
                shown.insert(picture.number);
            QCOMPARE(shown.size(), drawings.size());
            for (const QByteArray &svg : drawings) {
                const auto size = checkDrawing(svg);
                QVERIFY2(size, qPrintable(folder.path() + (size ? QString() : size.error().detail())));
            }
            ++pages;
        }
        QVERIFY(pages >= 2);
    }

    void thePageWhyNamesItsFiguresAndWhoSaysSo()
    {
        const auto blocks =
            parsePage(readAll(QStringLiteral(PDC_SOURCE_DIR "/resources/content/pages/pourquoi/page.json")));
        QVERIFY(blocks);
        QMap<QString, QString> sources;
        for (const PageBlock &block : *blocks) {
            if (const auto *number = std::get_if<PageNumber>(&block)) {
                QVERIFY(number->picture);
                sources.insert(QString(number->value).replace(u'\u00a0', u' '),
                               number->source.name + u' ' + number->source.date);
            }
        }
        QCOMPARE(sources.keys(),
                 QStringList({u"13 millions"_s, u"15 %"_s, u"16 millions"_s, u"37 %"_s, u"63 %"_s, u"8 millions"_s}));
        QVERIFY(sources[u"15 %"_s].contains("Insee"_L1) && sources[u"15 %"_s].contains("2021"_L1));
        for (const QString &figure : {u"63 %"_s, u"37 %"_s})
            QCOMPARE(sources[figure], u"Ifop 2022"_s);
    }
};

QTEST_GUILESS_MAIN(PageRepositoryTest)
#include "pagerepositorytest.moc"
