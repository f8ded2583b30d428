// SPDX-License-Identifier: GPL-3.0-or-later
#include "assembly/contentlibrary.h"
#include "assembly/ownfeed.h"
#include "feed/builder.h"
#include "places/gazetteer.h"
#include "places/placerepository.h"
#include "places/placeserror.h"
#include "places/schoolcalendar.h"
#include "support/suite.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <thread>

using namespace Qt::StringLiterals;
using namespace pdc;

namespace {

void write(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray item(const QString &id, const QString &kind, const QString &file, const QString &mime)
{
    const QJsonObject attachment{
        {u"file"_s, file}, {u"mime_type"_s, mime}, {u"_partage_de_co"_s, QJsonObject{{u"role"_s, u"data"_s}}}};
    return QJsonDocument(QJsonObject{{u"id"_s, id},
                                     {u"title"_s, id},
                                     {u"content_text"_s, u"Pour l’essai."_s},
                                     {u"language"_s, u"fr"_s},
                                     {u"date_modified"_s, u"2026-11-22T09:00:00Z"_s},
                                     {u"attachments"_s, QJsonArray{attachment}},
                                     {u"_partage_de_co"_s, QJsonObject{{u"kind"_s, kind}}}})
        .toJson();
}

/// A JSON array of `count` sound places of one town, named after `prefix`.
QByteArray places(const QString &prefix, int count)
{
    QJsonArray rows;
    for (int i = 0; i < count; ++i) {
        rows.append(QJsonObject{{u"id"_s, u"%1-%2"_s.arg(prefix).arg(i)},
                                {u"pivot"_s, u"00000000000000"_s},
                                {u"nom"_s, u"%1 %2"_s.arg(prefix).arg(i)},
                                {u"commune"_s, u"Grenoble"_s},
                                {u"code_postal"_s, u"38000"_s},
                                {u"adresse"_s, u"1 rue de l’Essai"_s},
                                {u"date_maj"_s, u"2026-01-01"_s},
                                {u"latitude"_s, 45.18},
                                {u"longitude"_s, 5.72}});
    }
    return QJsonDocument(rows).toJson();
}

constexpr auto communes = "code\tnom\tcodesPostaux\tlat\tlon\tapproximate\tpopulation\tcodeDepartement\tcodeRegion\n"
                          "38185\tGrenoble\t38000|38100\t45.18\t5.72\t0\t158000\t38\t84\n"_L1;

}

/// The content is at what its layers say, whatever happens to the files.
class LibraryTest : public test::Suite
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        Suite::init();
        m_folder = std::make_unique<QTemporaryDir>();
        m_told.clear();
        write(source(u"feed.json"_s),
              "{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"Essai\", \"language\": \"fr\","
              " \"_partage_de_co\": {\"format\": 1, \"min_app\": \"0.1\"}}");
        write(source(u"communes/item.json"_s),
              item(u"urn:pdc:gazetteer:essai"_s, u"gazetteer"_s, u"communes.tsv"_s, u"text/tab-separated-values"_s));
        write(source(u"communes/communes.tsv"_s), QByteArray(communes.data(), communes.size()));
        write(source(u"lieux/item.json"_s),
              item(u"urn:pdc:places:essai"_s, u"places"_s, u"places.json"_s, u"application/json"_s));
        write(source(u"lieux/places.json"_s), places(u"exemple"_s, 4));
        build();
    }

    void fillsItselfFromTheBundle()
    {
        const auto content = library().open();
        QVERIFY(content);
        QCOMPARE(names(*content), (QStringList{u"exemple 0"_s, u"exemple 1"_s, u"exemple 2"_s, u"exemple 3"_s}));
        QCOMPARE(findCommunes(*content, u"greno", 5)->size(), 1);
        QVERIFY(m_told.isEmpty());
        QVERIFY(QFile::exists(store(u"content/000001.sqlite"_s)));
    }

    void servesTheSameGenerationToTheNextStart()
    {
        QVERIFY(library().open());
        const auto again = library().open();
        QVERIFY(again);
        QCOMPARE(QFileInfo(again->file()).fileName(), u"000001.sqlite"_s);
        QCOMPARE(*library().isBehind(*again), false);
    }

    void takesAChangedBundleInByItsDifference()
    {
        auto held = library().open();
        QVERIFY(held);
        write(source(u"lieux/places.json"_s), places(u"nouveau"_s, 2));
        build();
        QCOMPARE(*library().isBehind(*held), true);
        const auto report = library().rebuild(false);
        QVERIFY(report);
        QCOMPARE(report->updated, 1); // The gazetteer stayed as it was.
        QCOMPARE(report->added, 0);
        QCOMPARE(names(*held).size(), 4); // Who has the old generation open goes on reading it.
        QCOMPARE(names(*library().open()), (QStringList{u"nouveau 0"_s, u"nouveau 1"_s}));
    }

    void setsADamagedGenerationAsideAndMakesItAgain()
    {
        QVERIFY(library().open());
        write(store(u"content/000001.sqlite"_s), QByteArray(8192, 'x'));
        const auto content = library().open();
        QVERIFY(content);
        QCOMPARE(names(*content).size(), 4);
        QCOMPARE(m_told, QList{Notice::ContentRebuilt});
        QCOMPARE(QDir(store(u"content"_s)).entryList({u"*-damaged-2026-11-23-*.sqlite"_s}).size(), 1);
    }

    void setsADamagedPersonalDatabaseAside()
    {
        write(store(u"personal.sqlite"_s), QByteArray(8192, 'x'));
        QVERIFY(library().openPersonal());
        QCOMPARE(m_told, QList{Notice::PersonalRebuilt});
        QCOMPARE(QDir(store({})).entryList({u"personal-damaged-2026-11-23-*.sqlite"_s}).size(), 1);
    }

    void worksFromMemoryWhereTheStoreIsAFile()
    {
        write(m_folder->filePath(u"store"_s), "in the way");
        const auto content = library().open();
        QVERIFY(content);
        QCOMPARE(content->file(), u":memory:"_s);
        QCOMPARE(names(*content).size(), 4);
        QCOMPARE(m_told, QList{Notice::NothingKept});
    }

    void saysThatTheBundleIsMissing()
    {
        QDir(bundle()).removeRecursively();
        const auto content = library().open();
        QVERIFY(content);
        QVERIFY(m_told.contains(Notice::ContentMissing));
        QVERIFY(names(*content).isEmpty());
    }

    void leavesOutWhatIsBrokenAndTakesTheRest()
    {
        QDirIterator blobs(bundle() + "/blobs"_L1, QDir::Files, QDirIterator::Subdirectories);
        while (blobs.hasNext()) {
            QFile blob(blobs.next());
            if (blob.size() == communes.size()) {
                QVERIFY(blob.resize(blob.size() / 2));
                break;
            }
        }
        const auto content = library().open();
        QVERIFY(content);
        QVERIFY(findCommunes(*content, u"greno", 5)->isEmpty());
        QCOMPARE(names(*content).size(), 4);
        QCOMPARE(m_told, QList{Notice::ContentIncomplete});
    }

    void aCalendarIsTakenInAndABrokenOneNamed()
    {
        for (const QString &name : {u"bon"_s, u"mauvais"_s}) {
            write(source(name + u"/item.json"_s),
                  item(u"urn:pdc:calendar:"_s + name, u"calendar"_s, u"calendar.json"_s, u"application/json"_s));
        }
        write(source(u"bon/calendar.json"_s),
              "{\"format\": 1, \"known\": {\"from\": \"2029-01-01\", \"to\": \"2029-12-31\"}, "
              "\"zones\": {\"A\": [\"38\"]}, \"holidays\": "
              "[{\"zones\": [\"A\"], \"last_class\": \"2029-03-05\", \"resumes\": \"2029-03-07\"}]}");
        write(source(u"mauvais/calendar.json"_s), "{\"format\": 1, \"zones\": {}}");
        build();
        const auto report = library().rebuild(true);
        QVERIFY(report);
        QCOMPARE(report->failed.keys(), QStringList{u"urn:pdc:calendar:mauvais"_s});
        QVERIFY(report->failed.cbegin()->is(PlacesError::NotCalendar));
        const auto school = schoolHolidays(*library().open());
        QVERIFY(school);
        QCOMPARE((*school)->isHoliday(QDate(2029, 3, 6), u"38"_s), std::optional(true));
        QCOMPARE(names(*library().open()).size(), 4);
    }

    void anImportedFileHidesTheSampleAndOutlivesTheContent()
    {
        write(m_folder->filePath(u"national.json"_s), places(u"national"_s, 6));
        const auto report = library().importOwnPlaces(m_folder->filePath(u"national.json"_s), false);
        QVERIFY(report);
        QCOMPARE(report->kept, 6);
        QCOMPARE(names(*library().open()).size(), 6);
        QDir(store(u"content"_s)).removeRecursively();
        const QStringList again = names(*library().open());
        QCOMPARE(again.size(), 6);
        QCOMPARE(again.first(), u"national 0"_s);
    }

    void refusesAFileWithHalfThePlacesUnlessForced()
    {
        write(m_folder->filePath(u"many.json"_s), places(u"beaucoup"_s, 9));
        write(m_folder->filePath(u"few.json"_s), places(u"peu"_s, 4));
        QVERIFY(library().importOwnPlaces(m_folder->filePath(u"many.json"_s), false));
        const auto refused = library().importOwnPlaces(m_folder->filePath(u"few.json"_s), false);
        QVERIFY(!refused && refused.error().is(PlacesError::TooFew));
        QCOMPARE(names(*library().open()).size(), 9);
        QVERIFY(library().importOwnPlaces(m_folder->filePath(u"few.json"_s), true));
        QCOMPARE(names(*library().open()).size(), 4);
    }

    void anImportedFileIsMeasuredAgainstTheFeedsAndHidesIt()
    {
        write(m_folder->filePath(u"published/feed.json"_s),
              "{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"Essai\", \"language\": \"fr\","
              " \"_partage_de_co\": {\"format\": 1, \"min_app\": \"0.1\"}}");
        write(m_folder->filePath(u"published/fr/item.json"_s),
              item(u"urn:pdc:places:fr"_s, u"places"_s, u"places.json"_s, u"application/json"_s));
        write(m_folder->filePath(u"published/fr/places.json"_s), places(u"lieu"_s, 9));
        FeedBuildOptions options;
        options.issued = m_clock.now();
        const auto published = buildFeed(m_folder->filePath(u"published"_s), store(u"feed"_s), options);
        QVERIFY(published && published->problems.isEmpty());
        QCOMPARE(names(*library().open()).size(), 9);
        write(m_folder->filePath(u"few.json"_s), places(u"lieu"_s, 4)); // The same ids.
        const auto refused = library().importOwnPlaces(m_folder->filePath(u"few.json"_s), false);
        QVERIFY(!refused && refused.error().is(PlacesError::TooFew));
        QCOMPARE(names(*library().open()).size(), 9);
        QVERIFY(library().importOwnPlaces(m_folder->filePath(u"few.json"_s), true));
        QCOMPARE(names(*library().open()), (QStringList{u"lieu 0"_s, u"lieu 1"_s, u"lieu 2"_s, u"lieu 3"_s}));
        write(m_folder->filePath(u"fewer.json"_s), places(u"lieu"_s, 2)); // Half of what is seen now.
        QVERIFY(library().importOwnPlaces(m_folder->filePath(u"fewer.json"_s), false));
        QCOMPARE(names(*library().open()).size(), 2);
    }

    void aFileThatIsNoListChangesNothing()
    {
        QVERIFY(library().open());
        write(m_folder->filePath(u"bad.json"_s), "[{\"id\": \"1\", \"nom\": ");
        const auto refused = library().importOwnPlaces(m_folder->filePath(u"bad.json"_s), false);
        QVERIFY(!refused && refused.error().is(PlacesError::NotJson));
        QCOMPARE(names(*library().open()).size(), 4);
        QVERIFY(!QFile::exists(store(u"own"_s)));
        QVERIFY(!QFile::exists(store(u"own.new"_s)));
    }

    void twoThatBuildAtOnceBothEndWell()
    {
        int good = 0;
        const auto open = [this] { return library().open().has_value() ? 1 : 0; };
        int other = 0;
        std::thread second([&] { other = open(); });
        good = open();
        second.join();
        QCOMPARE(good + other, 2);
        QCOMPARE(names(*library().open()).size(), 4);
    }

private:
    [[nodiscard]] QString source(const QString &name) const { return m_folder->filePath("source/"_L1 + name); }
    [[nodiscard]] QString store(const QString &name) const { return m_folder->filePath("store/"_L1 + name); }
    [[nodiscard]] QString bundle() const { return m_folder->filePath(u"bundle"_s); }
    [[nodiscard]] ContentLibrary library()
    {
        return {{m_folder->filePath(u"store"_s), bundle()}, m_clock, [this](Notice notice) { m_told << notice; }};
    }
    void build()
    {
        FeedBuildOptions options;
        options.origin = FeedOrigin::Bundled;
        const auto report = buildFeed(m_folder->filePath(u"source"_s), bundle(), options);
        QVERIFY(report);
        QVERIFY2(report->problems.isEmpty(), qPrintable(report->problems.value(0).what));
    }
    [[nodiscard]] static QStringList names(const Database &content)
    {
        const auto found = findPlaces(content, {});
        QStringList names;
        for (const PlaceHit &hit : found.value_or({}))
            names << hit.name;
        return names;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    test::FixedClock m_clock{QDateTime({2026, 11, 23}, {10, 0})};
    QList<Notice> m_told;
};

QTEST_GUILESS_MAIN(LibraryTest)
#include "librarytest.moc"
