// SPDX-License-Identifier: GPL-3.0-or-later
#include "news/newslist.h"
#include "news/newsreader.h"
#include "news/newsrepository.h"
#include "print/printerror.h"
#include "store/store.h"
#include "support/suite.h"

#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace pdc;

namespace {

struct Announced
{
    QString id;
    QString start; ///< Empty: an article.
    QString end;
};

Result<Database> contentOf(const QList<Announced> &all)
{
    auto content = Database::open(u":memory:"_s, Database::Mode::ReadWrite);
    if (!content || !content->migrate(std::vector{catalogSchema(), newsSchema()}))
        return Error(StoreError::Sql);
    for (const Announced &one : all) {
        FeedItem item;
        item.id = one.id;
        item.kind = one.start.isEmpty() ? u"news"_s : u"event"_s;
        item.title = one.id;
        item.own = {{u"start"_s, one.start}, {u"end"_s, one.end}, {u"place"_s, u"Ici"_s}};
        item.attachments = {{u"affiche"_s, u"application/pdf"_s, 4, {}, u"document"_s, {}, 0, u"L’affiche"_s}};
        const QList<CatalogFile> files{{u"document"_s, {}, 0, u"application/pdf"_s, 4, {}, u"affiche"_s}};
        if (!insertCatalogItem(*content, {one.id, item.kind, {}, one.id, {}, {}, {}, {}, {}}, files)
            || !importNews(*content, item))
            return Error(StoreError::Sql);
    }
    return content;
}

Result<Database> noPersonal()
{
    return Database::open(u":memory:"_s, Database::Mode::ReadWrite);
}

}

/// The list and the page follow the clock and the content, while the window stays open.
class NewsListTest final : public test::Suite
{
    Q_OBJECT

    QList<Announced> m_all{{u"past"_s, u"2026-11-22T10:00:00Z"_s, u"2026-11-22T12:00:00Z"_s},
                           {u"now"_s, u"2026-11-23T08:00:00Z"_s, u"2026-11-23T12:00:00Z"_s},
                           {u"moment"_s, u"2026-11-23T12:30:00Z"_s, u"2026-11-23T12:30:00Z"_s},
                           {u"week"_s, u"2026-11-30T10:00:00Z"_s, u"2026-11-30T12:00:00Z"_s},
                           {u"article"_s, {}, {}}};
    test::FixedClock m_clock{QDateTime({2026, 11, 23}, {10, 0}, Qt::UTC)};
    std::unique_ptr<Store> m_store;

    static QStringList rows(const NewsListModel &model)
    {
        QStringList ids;
        for (int row = 0; row < model.rowCount(); ++row)
            ids << model.data(model.index(row), Qt::DisplayRole).toString();
        return ids;
    }
    [[nodiscard]] std::unique_ptr<NewsListModel> loaded()
    {
        auto model = std::make_unique<NewsListModel>(*m_store, m_clock, 5ms);
        model->load();
        return QTest::qWaitFor([&] { return model->isLoaded(); }) ? std::move(model) : nullptr;
    }

private Q_SLOTS:
    void init()
    {
        Suite::init();
        m_clock.set(QDateTime({2026, 11, 23}, {10, 0}, Qt::UTC));
        m_store = std::make_unique<Store>([this] { return contentOf(m_all); }, &noPersonal);
    }
    void cleanup() { m_store.reset(); }

    void whatIsOverIsNotThere()
    {
        const auto model = loaded();
        QVERIFY(model);
        QCOMPARE(rows(*model), QStringList({u"now"_s, u"moment"_s, u"week"_s, u"article"_s}));
    }

    void anEventGoesAwayWhenItEnds()
    {
        const auto model = loaded();
        QVERIFY(model);
        const QSignalSpy changed(model.get(), &NewsListModel::changed);
        const QSignalSpy reset(model.get(), &NewsListModel::modelReset);
        const QPersistentModelIndex week = model->index(2);
        m_clock.set(QDateTime({2026, 11, 23}, {11, 59, 59}, Qt::UTC));
        QTest::qWait(50);
        QCOMPARE(model->rowCount(), 4);
        m_clock.set(QDateTime({2026, 11, 23}, {12, 0}, Qt::UTC));
        QTRY_COMPARE(rows(*model), QStringList({u"moment"_s, u"week"_s, u"article"_s}));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(week.row(), 1); // Who stood on it stands on it still.
        QVERIFY(reset.isEmpty());
        // Nobody has said how long the next one takes.
        m_clock.set(QDateTime({2026, 11, 23}, {13, 29}, Qt::UTC));
        QTest::qWait(50);
        QCOMPARE(model->rowCount(), 3);
        m_clock.set(QDateTime({2026, 11, 23}, {13, 30}, Qt::UTC));
        QTRY_COMPARE(rows(*model), QStringList({u"week"_s, u"article"_s}));
        m_clock.set(QDateTime({2027, 11, 23}, {13, 30}, Qt::UTC));
        QTRY_COMPARE(rows(*model), QStringList({u"article"_s}));
    }

    void comesBackWhenTheClockWasWrong()
    {
        m_clock.set(QDateTime({2031, 1, 1}, {0, 0}, Qt::UTC));
        const auto model = loaded();
        QVERIFY(model);
        QCOMPARE(rows(*model), QStringList({u"article"_s}));
        m_clock.set(QDateTime({2026, 11, 23}, {10, 0}, Qt::UTC));
        QTRY_COMPARE(rows(*model), QStringList({u"now"_s, u"moment"_s, u"week"_s, u"article"_s}));
    }

    void followsTheContent()
    {
        const auto model = loaded();
        QVERIFY(model);
        m_all.append({u"soon"_s, u"2026-11-24T10:00:00Z"_s, u"2026-11-24T12:00:00Z"_s});
        m_store->reopenContent();
        QTRY_COMPARE(rows(*model), QStringList({u"now"_s, u"moment"_s, u"soon"_s, u"week"_s, u"article"_s}));
        m_all.removeLast();
    }

    void anItemIsReadAndItsFilesAreSaved()
    {
        const QTemporaryDir folder;
        QFile poster(folder.filePath(u"affiche"_s));
        QVERIFY(poster.open(QIODevice::WriteOnly) && poster.write("%PDF") == 4);
        poster.close();
        NewsReader reader(*m_store, {folder.path(), {}, {}}, m_clock);
        reader.open(u"now"_s);
        QTRY_COMPARE(reader.state(), NewsReader::State::Shown);
        QVERIFY(!reader.isPast());
        m_clock.set(QDateTime({2026, 11, 23}, {12, 0}, Qt::UTC));
        QVERIFY(reader.isPast());
        QCOMPARE(reader.calendarName(), u"now.ics"_s);
        QCOMPARE(reader.documentName(0), u"L’affiche.pdf"_s);

        QList<Result<>> results;
        connect(&reader, &NewsReader::saved, this, [&](const Result<> &result) { results << result; });
        const auto save = [&](auto what) {
            results.clear();
            what();
            return QTest::qWaitFor([&] { return results.size() == 1; });
        };
        const QString calendar = folder.filePath(u"a.ics"_s);
        QVERIFY(save([&] { reader.saveCalendar(calendar); }) && results.first());
        QFile written(calendar);
        QVERIFY(written.open(QIODevice::ReadOnly) && written.readAll().contains("SUMMARY:now\r\n"));
        QVERIFY(save([&] { reader.saveDocument(0, folder.filePath(u"b.pdf"_s)); }) && results.first());
        QCOMPARE(QFileInfo(folder.filePath(u"b.pdf"_s)).size(), 4);
        QVERIFY(save([&] { reader.saveCalendar(folder.filePath(u"none/a.ics"_s)); }));
        QVERIFY(!results.first() && results.first().error().is(PrintError::NotWritable));
        QVERIFY(QFile::remove(folder.filePath(u"affiche"_s)));
        QVERIFY(save([&] { reader.saveDocument(0, folder.filePath(u"b.pdf"_s)); }));
        QVERIFY(!results.first() && results.first().error().is(NewsError::Unreadable));
        QCOMPARE(QFileInfo(folder.filePath(u"b.pdf"_s)).size(), 4); // What was there stays whole.

        reader.open(u"nobody"_s);
        QTRY_COMPARE(reader.state(), NewsReader::State::Failed);
        QVERIFY(reader.error()->is(NewsError::UnknownNews));
    }

    void titlesBecomeNamesOfFiles_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("mime");
        QTest::addColumn<QString>("name");
        const QString pdf = u"application/pdf"_s;
        QTest::newRow("a title") << u"Le programme"_s << pdf << u"Le programme.pdf"_s;
        QTest::newRow("with its ending") << u"Affiche.PDF"_s << pdf << u"Affiche.pdf"_s;
        QTest::newRow("a path") << u"../../etc/passwd"_s << pdf << u"etcpasswd.pdf"_s;
        QTest::newRow("a path of Windows") << u"C:\\a|b?.exe"_s << pdf << u"Cab.exe.pdf"_s;
        QTest::newRow("hidden") << u". .x"_s << pdf << u"x.pdf"_s;
        QTest::newRow("turned round") << u"facture\u202efdp.exe"_s << u"application/x-dosexec"_s << u"facturefdp-exe"_s;
        QTest::newRow("a program") << u"virus.desktop"_s << u"application/x-desktop"_s << u"virus-desktop"_s;
        QTest::newRow("nothing left") << u"///"_s << u"image/png; x=y"_s << u"document.png"_s;
        QTest::newRow("long") << QString(10'000, u'é') << pdf << QString(QString(80, u'é') + u".pdf"_s);
    }

    void titlesBecomeNamesOfFiles()
    {
        QFETCH(const QString, title);
        QFETCH(const QString, mime);
        QFETCH(const QString, name);
        QCOMPARE(fileNameOf(title, fileEnding(mime), u"document"_s), name);
    }
};

QTEST_GUILESS_MAIN(NewsListTest)
#include "newslisttest.moc"
