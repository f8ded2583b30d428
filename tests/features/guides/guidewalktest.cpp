// SPDX-License-Identifier: GPL-3.0-or-later
#include "guides/guidelist.h"
#include "guides/guidewalk.h"
#include "store/store.h"
#include "support/suite.h"
#include "support/wait.h"

#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QThreadPool>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace pdc;
using pdc::test::waitUntil;

namespace {

QByteArray guideOf(const QStringList &ids, const QString &tutorial = {})
{
    QJsonArray steps;
    for (const QString &id : ids) {
        QJsonObject step{{u"id"_s, id}, {u"title"_s, id.toUpper()}, {u"do"_s, u"Faites "_s + id}};
        if (!tutorial.isEmpty() && id == ids.first())
            step.insert(u"tutorial"_s, tutorial);
        steps.append(step);
    }
    return QJsonDocument(QJsonObject{{u"format"_s, 1}, {u"steps"_s, steps}}).toJson();
}

struct Entry
{
    QString id;
    QString title;
    QByteArray json;
};

Result<Database> contentWith(const QList<Entry> &entries)
{
    auto content = Database::open(u":memory:"_s, Database::Mode::Build);
    if (!content)
        return content;
    const std::array schemas{catalogSchema(), guidesSchema()};
    if (const auto done = content->migrate(schemas); !done)
        return done.error();
    CatalogItem video;
    video.id = u"urn:video"_s;
    video.kind = u"tutorial"_s;
    if (const auto done = insertCatalogItem(*content, video, {}); !done)
        return done.error();
    for (const Entry &entry : entries) {
        CatalogItem item;
        item.id = entry.id;
        item.kind = u"guide"_s;
        item.title = entry.title;
        if (const auto done = insertCatalogItem(*content, item, {}); !done)
            return done.error();
        FeedItem fed;
        fed.id = entry.id;
        if (const auto done = importGuide(*content, fed, entry.json); !done)
            return done.error();
    }
    return content;
}

Result<Database> personalIn(const QString &file)
{
    auto personal = Database::open(file, Database::Mode::ReadWrite);
    if (!personal)
        return personal;
    const std::array schemas{guideProgressSchema()};
    if (const auto done = personal->migrate(schemas); !done)
        return done.error();
    return personal;
}

const QList<Entry> someGuides{{u"urn:g"_s, u"Apprendre"_s, guideOf({u"a"_s, u"b"_s, u"c"_s}, u"urn:video"_s)},
                              {u"urn:h"_s, u"Lire"_s, guideOf({u"x"_s, u"y"_s}, u"urn:gone"_s)}};

/// A PC with these guides and a personal database in a file.
struct Pc
{
    explicit Pc(const QString &file, QList<Entry> entries = someGuides)
        : guides(std::move(entries))
        , store([this] { return contentWith(guides); }, [file] { return personalIn(file); })
        , walk(store, {})
        , list(store, {})
    {
    }
    ~Pc()
    {
        QThreadPool::globalInstance()->waitForDone();
        store.stop();
    }
    bool open(const QString &id = u"urn:g"_s)
    {
        walk.open(id);
        return waitUntil([&] { return walk.state() == GuideWalk::State::Open; });
    }
    /// Until all that was asked of the store is answered.
    void settle()
    {
        for (int i = 0; i < 3; ++i) {
            store.personal([](const Database &) -> Result<> { return {}; }).waitForFinished();
            QCoreApplication::processEvents();
        }
    }
    bool loadList()
    {
        QSignalSpy loaded(&list, &GuideListModel::loaded);
        list.load();
        return waitUntil([&] { return !loaded.isEmpty(); });
    }

    QList<Entry> guides;
    Store store;
    GuideWalk walk;
    GuideListModel list;
};

/// Ticks a step, says so, and stays until it is killed.
int tickAndWait(const QString &file)
{
    Pc pc(file);
    if (!pc.open())
        return 1;
    pc.walk.finishStep();
    pc.walk.finishStep();
    pc.settle();
    std::puts("ticked");
    std::fflush(stdout);
    return QCoreApplication::exec();
}

}

/// Two people go through a guide.
class GuideWalkTest : public test::Suite
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    [[nodiscard]] QString file() const { return m_folder->filePath(u"personal.sqlite"_s); }

private Q_SLOTS:
    void init()
    {
        Suite::init();
        m_folder = std::make_unique<QTemporaryDir>();
    }

    void aStepThatIsDoneIsTickedAndTheNextOpens()
    {
        Pc pc(file());
        QVERIFY(pc.open());
        QCOMPARE(pc.walk.count(), 3);
        QCOMPARE(pc.walk.current().action, u"Faites a"_s);
        QSignalSpy changed(&pc.walk, &GuideWalk::stepChanged);
        pc.walk.finishStep();
        QCOMPARE(changed.size(), 1);
        QCOMPARE(pc.walk.step(), 1);
        QVERIFY(pc.walk.isDone(0) && !pc.walk.isDone(1));
        pc.walk.goBack();
        QCOMPARE(pc.walk.step(), 0);
        QVERIFY(pc.walk.isDone(0));
        pc.walk.goBack();
        QCOMPARE(pc.walk.step(), 0);
        // Going on is not doing.
        pc.walk.goOn();
        pc.walk.goOn();
        QCOMPARE(pc.walk.step(), 2);
        QCOMPARE(pc.walk.doneCount(), 1);
        pc.walk.goOn();
        QCOMPARE(pc.walk.step(), 2);
        pc.walk.finishStep();
        QVERIFY(pc.walk.isFinished());
        QCOMPARE(pc.walk.doneCount(), 2);
        pc.walk.finishStep();
        QVERIFY(pc.walk.isFinished());
        pc.walk.goBack();
        QCOMPARE(pc.walk.step(), 2);
    }

    void ticksAndStepAreThereAfterARestart()
    {
        {
            Pc pc(file());
            QVERIFY(pc.open());
            pc.walk.finishStep();
            pc.walk.finishStep();
            pc.walk.goBack();
            pc.settle();
        }
        Pc pc(file());
        QVERIFY(pc.open());
        QCOMPARE(pc.walk.step(), 1);
        QVERIFY(pc.walk.isDone(0) && pc.walk.isDone(1) && !pc.walk.isDone(2));
        QVERIFY(!pc.walk.canUndo());
    }

    void ticksAndStepAreThereAfterAKill()
    {
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), {u"--tick"_s, file()});
        QVERIFY(child.waitForStarted());
        QVERIFY(waitUntil([&] { return child.readAllStandardOutput().contains("ticked"); }));
        child.kill();
        QVERIFY(child.waitForFinished());
        QCOMPARE(child.exitStatus(), QProcess::CrashExit);
        Pc pc(file());
        QVERIFY(pc.open());
        QCOMPARE(pc.walk.step(), 2);
        QCOMPARE(pc.walk.doneCount(), 2);
    }

    void nothingButGuideAndStepsIsWritten()
    {
        Pc pc(file());
        QVERIFY(pc.open());
        pc.walk.setMouse(GuideWalk::Mouse::Helper);
        pc.walk.finishStep();
        pc.settle();
        const auto columns = pc.store
                                 .personal([](const Database &personal) -> Result<QStringList> {
                                     Statement select(personal,
                                                      u"SELECT m.name || '.' || c.name FROM sqlite_master m, "
                                                      "pragma_table_info(m.name) c WHERE m.name LIKE 'guide%'"_s);
                                     select.bind();
                                     QStringList names;
                                     while (select.next())
                                         names << select.text(0);
                                     names.sort();
                                     return names;
                                 })
                                 .result();
        QCOMPARE(columns.value_or({}),
                 (QStringList{u"guide_progress.guide"_s, u"guide_progress.step"_s, u"guide_progress.turn"_s,
                              u"guide_tick.guide"_s, u"guide_tick.step"_s}));
    }

    void lookingWithoutDoingIsNotRemembered()
    {
        Pc pc(file());
        QVERIFY(pc.open());
        QVERIFY(pc.loadList());
        QVERIFY(!pc.list.remembers() && !pc.list.underWay());
    }

    void beginningAnewCanBeTakenBack()
    {
        Pc pc(file());
        QVERIFY(pc.open());
        pc.walk.finishStep();
        pc.walk.finishStep();
        pc.walk.restart();
        QCOMPARE(pc.walk.step(), 0);
        QCOMPARE(pc.walk.doneCount(), 0);
        QVERIFY(pc.walk.canUndo());
        QVERIFY(pc.loadList());
        QVERIFY(!pc.list.remembers());
        pc.walk.undoRestart();
        QCOMPARE(pc.walk.step(), 2);
        QCOMPARE(pc.walk.doneCount(), 2);
        QVERIFY(!pc.walk.canUndo());
        QVERIFY(pc.loadList());
        QCOMPARE(pc.list.at(0).step, std::optional(2));
        // A step that is taken says that it was meant.
        pc.walk.restart();
        pc.walk.finishStep();
        QVERIFY(!pc.walk.canUndo());
        pc.walk.undoRestart();
        QCOMPARE(pc.walk.step(), 1);
        QCOMPARE(pc.walk.doneCount(), 1);
    }

    void whatWasTouchedLastIsUnderWay()
    {
        Pc pc(file());
        QVERIFY(pc.open());
        pc.walk.finishStep();
        QVERIFY(pc.open(u"urn:h"_s));
        pc.walk.finishStep();
        QVERIFY(pc.loadList());
        QCOMPARE(pc.list.rowCount(), 2);
        QCOMPARE(pc.list.underWay(), std::optional(1));
        QCOMPARE(pc.list.at(1).step, std::optional(1));
        QVERIFY(pc.open());
        pc.walk.goBack();
        QVERIFY(pc.loadList());
        QCOMPARE(pc.list.underWay(), std::optional(0));
        // What is finished is no longer under way.
        for (int i = 0; i < 3; ++i)
            pc.walk.finishStep();
        QVERIFY(pc.loadList());
        QVERIFY(pc.list.at(0).finished);
        QCOMPARE(pc.list.underWay(), std::optional(1));
    }

    void allIsForgottenWhenAskedTo()
    {
        Pc pc(file());
        QObject::connect(&pc.list, &GuideListModel::forgotten, &pc.walk, &GuideWalk::forget);
        QVERIFY(pc.open());
        pc.walk.finishStep();
        QVERIFY(pc.loadList());
        QVERIFY(pc.list.remembers());
        pc.list.forgetAll();
        QCOMPARE(pc.walk.step(), 0); // At once.
        QVERIFY(waitUntil([&] { return !pc.list.remembers(); }));
        QVERIFY(!pc.list.underWay());
        QVERIFY(pc.open());
        QCOMPARE(pc.walk.step(), 0);
        QCOMPARE(pc.walk.doneCount(), 0);
    }

    void allIsForgottenEvenWhileAGuideOpens()
    {
        {
            Pc pc(file());
            QVERIFY(pc.open());
            pc.walk.finishStep();
            pc.settle();
        }
        Pc pc(file());
        QObject::connect(&pc.list, &GuideListModel::forgotten, &pc.walk, &GuideWalk::forget);
        pc.walk.open(u"urn:g"_s);
        pc.list.forgetAll();
        QVERIFY(waitUntil([&] { return pc.walk.state() == GuideWalk::State::Open; }));
        QCOMPARE(pc.walk.step(), 0);
        QCOMPARE(pc.walk.doneCount(), 0);
    }

    void whatIsTickedWhileTheContentChangesStaysTicked()
    {
        Pc pc(file());
        QVERIFY(pc.open());
        QSignalSpy opened(&pc.walk, &GuideWalk::opened);
        // The answer is on its way once the store has been asked; it comes after this tick.
        QObject context;
        QObject::connect(&pc.store, &Store::contentReopened, &context, [&] { pc.walk.finishStep(); });
        pc.store.reopenContent();
        QVERIFY(waitUntil([&] { return !opened.isEmpty(); }));
        QCOMPARE(pc.walk.step(), 1);
        QVERIFY(pc.walk.isDone(0));
    }

    void aGuideThatHasChangedKeepsTheTicksOfItsSteps()
    {
        Pc pc(file());
        QVERIFY(pc.open());
        pc.walk.finishStep();
        pc.walk.finishStep(); // a and b are done, c is open.
        pc.settle();
        pc.guides = {{u"urn:g"_s, u"Écrire"_s, guideOf({u"new"_s, u"b"_s, u"a"_s, u"d"_s})}};
        QSignalSpy opened(&pc.walk, &GuideWalk::opened);
        pc.store.reopenContent();
        QVERIFY(waitUntil([&] { return !opened.isEmpty(); }));
        QCOMPARE(pc.walk.count(), 4);
        QCOMPARE(pc.walk.step(), 0); // c is gone: the first that is not done.
        QVERIFY(pc.walk.isDone(1) && pc.walk.isDone(2));
        QCOMPARE(pc.walk.doneCount(), 2);
    }

    void onlyTutorialsThatAreHereAreOffered()
    {
        Pc pc(file());
        QVERIFY(pc.open());
        QCOMPARE(pc.walk.tutorial(), u"urn:video"_s);
        pc.walk.finishStep();
        QCOMPARE(pc.walk.tutorial(), QString());
        QVERIFY(pc.open(u"urn:h"_s));
        QCOMPARE(pc.walk.tutorial(), QString());
    }

    void theHelpersPartIsTheirs()
    {
        Pc pc(file());
        QVERIFY(pc.open());
        QCOMPARE(pc.walk.mouse(), GuideWalk::Mouse::Person);
        QSignalSpy changed(&pc.walk, &GuideWalk::helperChanged);
        pc.walk.setMouse(GuideWalk::Mouse::Both);
        pc.walk.setHelperFolded(true);
        QCOMPARE(changed.size(), 2);
        pc.walk.finishStep();
        QCOMPARE(pc.walk.mouse(), GuideWalk::Mouse::Both);
        // With another guide there is another person.
        QVERIFY(pc.open(u"urn:h"_s));
        QCOMPARE(pc.walk.mouse(), GuideWalk::Mouse::Person);
        QVERIFY(pc.walk.isHelperFolded());
    }

    // What can be wrong

    void aGuideThatIsNotThereIsSaidSo()
    {
        Pc pc(file());
        pc.walk.open(u"urn:none"_s);
        QVERIFY(waitUntil([&] { return pc.walk.state() == GuideWalk::State::Failed; }));
        QVERIFY(pc.walk.error()->is(GuidesError::UnknownGuide));
        pc.walk.finishStep();
        pc.walk.goBack();
        pc.walk.restart();
        QCOMPARE(pc.walk.count(), 0);
        QVERIFY(pc.open());
        QVERIFY(!pc.walk.error());
    }

    void whereNothingCanBeKeptOneIsTold()
    {
        Pc pc(m_folder->filePath(u"no/such/folder/personal.sqlite"_s));
        QVERIFY(pc.open());
        QSignalSpy told(&pc.walk, &GuideWalk::notKept);
        pc.walk.finishStep();
        QCOMPARE(pc.walk.step(), 1);
        QVERIFY(waitUntil([&] { return !told.isEmpty(); }));
        QVERIFY(pc.loadList());
        QCOMPARE(pc.list.rowCount(), 2);
    }

    void aPictureThatIsNoAttachmentIsRefused()
    {
        const auto content = Database::open(u":memory:"_s, Database::Mode::Build);
        const std::array schemas{catalogSchema(), guidesSchema()};
        QVERIFY(content->migrate(schemas));
        CatalogItem item;
        item.id = u"urn:g"_s;
        item.kind = u"guide"_s;
        QVERIFY(insertCatalogItem(*content, item, {}));
        FeedItem fed;
        fed.id = item.id;
        Attachment picture;
        picture.role = u"document"_s;
        picture.title = u"one"_s;
        picture.url = u"blobs/1"_s;
        picture.mimeType = u"image/svg+xml"_s;
        fed.attachments = {picture};
        const auto json = [](const char *name) {
            return QByteArray(R"({"format":1,"steps":[{"id":"a","title":"t","do":"d","alt":"x","picture":")") + name
                + "\"}]}";
        };
        const auto refused = importGuide(*content, fed, json("two"));
        QVERIFY(!refused && refused.error().is(GuidesError::BadGuide));
        QVERIFY(removeCatalogItem(*content, item.id));
        QVERIFY(insertCatalogItem(*content, item, {}));
        QVERIFY(importGuide(*content, fed, json("one")));
        const auto guide = guideById(*content, item.id);
        QVERIFY(guide);
        QCOMPARE(guide->pictures.first().url, u"blobs/1"_s);
        // And all of it goes with its item.
        QVERIFY(removeCatalogItem(*content, item.id));
        QVERIFY(allGuides(*content)->isEmpty());
        Statement left(*content, u"SELECT count(*) FROM guide_step"_s);
        left.bind();
        QVERIFY(left.next());
        QCOMPARE(left.integer(0), 0);
    }
};

int main(int argc, char **argv)
{
    QGuiApplication app(argc, argv);
    if (argc == 3 && QByteArrayView(argv[1]) == "--tick")
        return tickAndWait(QString::fromLocal8Bit(argv[2]));
    GuideWalkTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "guidewalktest.moc"
