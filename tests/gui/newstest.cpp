// SPDX-License-Identifier: GPL-3.0-or-later
#include "assembly/syncer.h"
#include "gui/journey.h"
#include "news/newslist.h"
#include "support/feedsource.h"
#include "support/minisign.h"
#include "support/wait.h"
#include "ui/screens/news/newsline.h"
#include "ui/screens/news/newswords.h"
#include "ui/widgets/cardlist.h"
#include "ui/widgets/doorcard.h"

#include <QClipboard>
#include <QElapsedTimer>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLocale>

using namespace pdc;
using namespace Qt::StringLiterals;

/// From what the association publishes to a date in a person's pocket.
class NewsTest final : public test::Suite
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    test::Minisign m_minisign;
    std::unique_ptr<test::FeedSource> m_source;
    std::unique_ptr<test::Journey> m_pc;

    [[nodiscard]] QString published() const { return m_folder.filePath(u"published"_s); }
    void putEvent(const QString &id, const QString &title, const QString &start, const QString &end)
    {
        m_source->put(id, u"event"_s, title, {{u"a.pdf"_s, "%PDF", u"document"_s, u"application/pdf"_s}},
                      {{u"start"_s, start}, {u"end"_s, end}, {u"place"_s, u"Médiathèque, Lyon 3e"_s}});
    }
    /// Publishes and takes in; the result's error, « » if there is none.
    [[nodiscard]] QString synchronise()
    {
        if (!m_source->publish(published(), QDateTime({2026, 11, 20}, {9, 0})).isEmpty()
            || !m_minisign.sign(published() + "/feed.json"_L1))
            return u"not published"_s;
        Syncer &syncer = m_pc->program().syncer();
        syncer.start(published(), m_minisign.publicFile());
        if (!test::waitUntil([&] { return syncer.state() == Syncer::State::Idle && syncer.result(); }, 60'000))
            return u"not ended"_s;
        return *syncer.result() ? QString() : QString(syncer.result()->error().name());
    }
    [[nodiscard]] QString titleOf(const QString &line) const
    {
        const auto *widget = m_pc->see<NewsLine>(line);
        return widget ? widget->text() : QString();
    }
    [[nodiscard]] bool save(const QString &button, const QString &file, QString *suggested)
    {
        if (!m_pc->click(button))
            return false;
        auto *dialog = m_pc->window().findChild<QFileDialog *>(u"saveDialog"_s);
        if (!dialog)
            return false;
        *suggested = QFileInfo(dialog->selectedFiles().value(0)).fileName();
        Q_EMIT dialog->fileSelected(file);
        dialog->reject();
        return test::waitUntil([&] { return !m_pc->words(u"newsResult"_s).isEmpty(); })
            && test::waitUntil([&] { return !m_pc->window().findChild<QFileDialog *>(); });
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_minisign.works(), "minisign is not installed"); }
    void init()
    {
        Suite::init();
        QDir(published()).removeRecursively();
        QDir(m_folder.filePath(u"source"_s)).removeRecursively();
        m_source = std::make_unique<test::FeedSource>(m_folder.filePath(u"source"_s));
        m_pc = std::make_unique<test::Journey>();
    }
    void cleanup() { m_pc.reset(); }

    void nothingIsShownWhereThereIsNothing()
    {
        QVERIFY(m_pc->start());
        QTRY_VERIFY(m_pc->program().news().isLoaded());
        QVERIFY(!m_pc->see(u"newsLine0"_s) && !m_pc->see(u"allNews"_s) && !m_pc->see(u"newerProgram"_s));
        m_pc->window().summon(u"/news"_s);
        QTRY_VERIFY(m_pc->words(u"newsState"_s).startsWith(u"Rien n’est annoncé"_s));
        m_pc->window().summon(u"/news/urn:nobody"_s);
        QTRY_VERIFY(m_pc->words(u"newsTrouble"_s).startsWith(u"Cette annonce n’est plus"_s));
    }

    void anEventIsFoundAndTakenAlong()
    {
        QVERIFY(m_pc->start());
        putEvent(u"urn:past"_s, u"C’est passé"_s, u"2026-11-22T10:00:00Z"_s, u"2026-11-22T12:00:00Z"_s);
        putEvent(u"urn:lyon"_s, u"Rendez-vous à Lyon"_s, u"2026-12-03T14:00:00Z"_s, u"2026-12-03T16:30:00Z"_s);
        QCOMPARE(synchronise(), QString());
        QTRY_COMPARE(titleOf(u"newsLine0"_s), u"Rendez-vous à Lyon"_s);
        QVERIFY(!m_pc->see(u"newsLine1"_s));
        QVERIFY(!m_pc->see(u"allNews"_s)); // It would show the same.
        // Beneath the doors.
        for (const DoorCard *door : m_pc->window().findChildren<DoorCard *>())
            QVERIFY(m_pc->placeOf(*door).bottom() < m_pc->placeOf(*m_pc->see(u"newsLine0"_s)).top());

        QVERIFY(m_pc->click(u"newsLine0"_s));
        QCOMPARE(m_pc->window().route(), Route(Route::Page::NewsItem, u"urn:lyon"_s));
        QTRY_COMPARE(m_pc->words(u"newsTitle"_s), u"Rendez-vous à Lyon"_s);
        QCOMPARE(m_pc->window().windowTitle(), u"Rendez-vous à Lyon – Partage de Co"_s);
        const EventDates dates{QDateTime({2026, 12, 3}, {14, 0}, Qt::UTC), QDateTime({2026, 12, 3}, {16, 30}, Qt::UTC)};
        QCOMPARE(m_pc->words(u"newsWhen"_s),
                 NewsWords::asSentence(NewsWords::when(dates, QDateTime({2026, 11, 23}, {10, 0}))));
        QCOMPARE(m_pc->words(u"newsWhere"_s), u"Médiathèque, Lyon 3e"_s);
        QVERIFY(m_pc->see(u"newsQr"_s));
        QVERIFY(!m_pc->see(u"newsPast"_s));
        QCOMPARE(m_pc->focused(), u"addToCalendar"_s);

        QString suggested;
        const QString calendar = m_folder.filePath(u"a.ics"_s);
        QVERIFY(save(u"addToCalendar"_s, calendar, &suggested));
        QCOMPARE(suggested, u"Rendez-vous à Lyon.ics"_s);
        QCOMPARE(m_pc->words(u"newsResult"_s), u"C’est enregistré."_s);
        QFile written(calendar);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QVERIFY(written.readAll().contains("UID:urn:lyon\r\n"));
        const QString document = m_folder.filePath(u"a.pdf"_s);
        QVERIFY(save(u"saveDocument0"_s, document, &suggested));
        QCOMPARE(suggested, u"Rendez-vous à Lyon.pdf"_s);
        QTRY_COMPARE(QFileInfo(document).size(), 4);
        QVERIFY(save(u"addToCalendar"_s, m_folder.filePath(u"none/a.ics"_s), &suggested));
        QTRY_VERIFY(m_pc->words(u"newsResult"_s).startsWith(u"Le fichier n’a pas pu"_s));

        m_pc->window().summon(u"/news/urn:past"_s);
        QTRY_VERIFY(m_pc->see(u"newsPast"_s));
        QVERIFY(!m_pc->see(u"newsQr"_s) && !m_pc->see(u"addToCalendar"_s));
    }

    void threeStandOnTheHomePageAndAllOfThemOnTheirOwn()
    {
        QVERIFY(m_pc->start());
        for (int day = 1; day <= 3; ++day) {
            putEvent(u"urn:%1"_s.arg(day), u"Jour %1"_s.arg(day), u"2026-12-0%1T14:00:00Z"_s.arg(4 - day),
                     u"2026-12-0%1T16:00:00Z"_s.arg(4 - day));
        }
        m_source->put(u"urn:news"_s, u"news"_s, u"Une nouvelle"_s);
        QCOMPARE(synchronise(), QString());
        QTRY_COMPARE(titleOf(u"newsLine0"_s), u"Jour 3"_s);
        QCOMPARE(titleOf(u"newsLine2"_s), u"Jour 1"_s);
        QVERIFY(!m_pc->see(u"newsLine3"_s));
        QVERIFY(m_pc->click(u"allNews"_s));
        auto *list = m_pc->see<CardList>(u"newsList"_s);
        QVERIFY(list);
        QCOMPARE(list->model()->rowCount(), 4);
        QCOMPARE(m_pc->focused(), u"newsList"_s);
        for (int i = 0; i < 3; ++i)
            m_pc->press(Qt::Key_Down);
        m_pc->press(Qt::Key_Return);
        QTRY_COMPARE(m_pc->words(u"newsTitle"_s), u"Une nouvelle"_s);
        QCOMPARE(m_pc->words(u"newsText"_s), u"Un texte."_s);
        QVERIFY(!m_pc->see(u"newsQr"_s) && !m_pc->see(u"addToCalendar"_s));
    }

    void theLongestTextsOpenAtOnceAndFit()
    {
        QVERIFY(m_pc->start());
        m_pc->window().resize(1024, 600);
        putEvent(u"urn:long"_s, QString(500, u'W'), u"2026-12-03T14:00:00Z"_s, u"2026-12-03T16:00:00Z"_s);
        const QString file = m_folder.filePath(u"source/urn-long/item.json"_s);
        QFile item(file);
        QVERIFY(item.open(QIODevice::ReadWrite));
        const QByteArray json = item.readAll().replace("Un texte.", QByteArray("mot ").repeated(100'000));
        QVERIFY(item.resize(0) && item.seek(0) && item.write(json) == json.size());
        item.close();
        QCOMPARE(synchronise(), QString());
        QTRY_VERIFY(m_pc->see(u"newsLine0"_s));
        QElapsedTimer timer;
        timer.start();
        QVERIFY(m_pc->click(u"newsLine0"_s));
        QTRY_VERIFY(m_pc->see(u"newsText"_s));
        m_pc->window().grab();
        QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed()))); // Other tests run beside it.
        QCOMPARE(m_pc->window().size(), QSize(1024, 600));
        QVERIFY(m_pc->placeOf(*m_pc->see(u"newsText"_s)).right() < 1024);
        QVERIFY(m_pc->placeOf(*m_pc->see(u"addToCalendar"_s)).bottom() < 600);
    }

    void isFoundByTheSearch()
    {
        QVERIFY(m_pc->start());
        putEvent(u"urn:past"_s, u"Gigondas passé"_s, u"2026-11-22T10:00:00Z"_s, u"2026-11-22T12:00:00Z"_s);
        putEvent(u"urn:zebre"_s, u"Zébrures du samedi"_s, u"2026-12-03T14:00:00Z"_s, u"2026-12-03T16:00:00Z"_s);
        QCOMPARE(synchronise(), QString());
        QTRY_COMPARE(titleOf(u"newsLine0"_s), u"Zébrures du samedi"_s);
        m_pc->type(u"zebrures"_s);
        m_pc->press(Qt::Key_Return);
        QTRY_COMPARE(m_pc->window().route(), Route(Route::Page::NewsItem, u"urn:zebre"_s));
    }

    void aNewerProgramIsTold()
    {
        QVERIFY(m_pc->start());
        const QJsonObject app{{u"version"_s, u"99.1"_s}, {u"page"_s, u"https://club.example/pc"_s}};
        m_source->top({{u"app"_s, app}});
        QCOMPARE(synchronise(), QString());
        const auto plain = [&] { return m_pc->words(u"newerProgram"_s).replace(u'\u00a0', u' '); };
        const QString available =
            u"Une version plus récente du programme est disponible : 99.1, sur https://club.example/pc"_s;
        QTRY_COMPARE(plain(), available);
        QVERIFY(m_pc->click(u"openSettings"_s));
        QCOMPARE(plain(), available);
        QVERIFY(m_pc->click(u"copyProgramPage"_s));
        QCOMPARE(QGuiApplication::clipboard()->text(), u"https://club.example/pc"_s);

        // A publication that this program is too old for: nothing is lost, and it is told until there is an answer.
        m_source->top({{u"app"_s, app}, {u"min_app"_s, u"99"_s}});
        QCOMPARE(synchronise(), u"needs-newer-app"_s);
        const QString needed = u"Les nouveaux contenus demandent une version plus récente du programme : "
                               "https://club.example/pc"_s;
        QTRY_COMPARE(plain(), needed);
        QVERIFY(m_pc->start());
        QTRY_COMPARE(plain(), needed);
        m_source->top({});
        QCOMPARE(synchronise(), QString());
        QTRY_VERIFY(!m_pc->see(u"newerProgram"_s));
        QVERIFY(m_pc->start(u"/settings"_s));
        QTRY_VERIFY(m_pc->program().summary().feed.serial > 1);
        QVERIFY(!m_pc->see(u"newerProgram"_s) && !m_pc->see(u"copyProgramPage"_s));
    }

    void datesAreSaidAsPeopleSayThem_data()
    {
        QTest::addColumn<QString>("start");
        QTest::addColumn<QString>("end");
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("brief");
        const auto row = [](const char *start, const char *end, const QString &words, const QString &brief) {
            QTest::addRow("%s %s", start, end)
                << QString::fromLatin1(start) << QString::fromLatin1(end) << words << brief;
        };
        row("2026-12-03T14:00", "2026-12-03T16:00", u"jeudi 3 décembre, de 14 h à 16 h"_s, u"jeudi 3 décembre, 14 h"_s);
        row("2026-12-01T09:05", "2026-12-01T12:30", u"mardi 1er décembre, de 9 h 05 à 12 h 30"_s,
            u"mardi 1er décembre, 9 h 05"_s);
        row("2027-01-01T18:00", "2027-01-02T00:00", u"vendredi 1er janvier 2027, de 18 h à minuit"_s,
            u"vendredi 1er janvier 2027, 18 h"_s);
        row("2026-12-03T14:00", "2026-12-03T14:00", u"jeudi 3 décembre, à 14 h"_s, u"jeudi 3 décembre, 14 h"_s);
        row("2026-12-03T00:00", "2026-12-04T00:00", u"jeudi 3 décembre"_s, u"jeudi 3 décembre"_s);
        row("2026-12-03T00:00", "2026-12-04T23:59", u"du jeudi 3 décembre au vendredi 4 décembre"_s,
            u"du jeudi 3 décembre au vendredi 4 décembre"_s);
        row("2026-12-03T22:00", "2026-12-04T02:00", u"du jeudi 3 décembre, 22 h, au vendredi 4 décembre, 2 h"_s,
            u"jeudi 3 décembre, 22 h"_s);
        row("2026-11-20T10:00", "2026-11-28T18:00", u"du vendredi 20 novembre, 10 h, au samedi 28 novembre, 18 h"_s,
            u"jusqu’au samedi 28 novembre"_s);
    }

    void datesAreSaidAsPeopleSayThem()
    {
        QFETCH(const QString, start);
        QFETCH(const QString, end);
        QFETCH(const QString, words);
        QFETCH(const QString, brief);
        const QLocale before;
        QLocale::setDefault(QLocale(QLocale::French, QLocale::France));
        const EventDates dates{QDateTime::fromString(start, Qt::ISODate).toUTC(),
                               QDateTime::fromString(end, Qt::ISODate).toUTC()};
        const QDateTime now({2026, 11, 23}, {10, 0});
        const QString said = NewsWords::when(dates, now).replace(u'\u00a0', u' ');
        const QString saidBriefly = NewsWords::whenShort(dates, now).replace(u'\u00a0', u' ');
        QLocale::setDefault(before);
        QCOMPARE(said, words);
        QCOMPARE(saidBriefly, brief);
    }
};

QTEST_MAIN(NewsTest)
#include "newstest.moc"
