// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/language.h"
#include "base/settings.h"
#include "support/otheruser.h"
#include "support/suite.h"

#include <QDir>
#include <QFile>
#include <QSet>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace pdc;

class SettingsTest : public pdc::test::Suite
{
    Q_OBJECT

    QTemporaryDir m_folder;
    [[nodiscard]] QString file(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString fileWith(const QByteArray &bytes) const
    {
        // A name of its own: QSettings takes a file of the same size and the same second for the one it has read.
        static int count = 0;
        const QString name = file(u"written%1.ini"_s.arg(++count));
        QFile ini(name);
        return ini.open(QIODevice::WriteOnly) && ini.write(bytes) == bytes.size() ? name : QString();
    }
    static bool areDefaults(const Settings &settings)
    {
        return settings.textSize() == 100 && settings.look() == Look::Light && settings.language().isEmpty();
    }

private Q_SLOTS:
    void cleanup() { QFile::setPermissions(m_folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner); }

    void whatIsChosenIsThereNextTime()
    {
        const QString name = file(u"sub/folder/settings.ini"_s);
        {
            Settings settings(name);
            QVERIFY(areDefaults(settings));
            QVERIFY(settings.setTextSize(175));
            QVERIFY(settings.setLook(Look::HighContrast));
            QVERIFY(settings.setLanguage(u"en"_s));
            QVERIFY(settings.setUpdates(Updates::WhenAsked));
            QVERIFY(settings.setQuietHours(u"22:00-06:30"_s));
            QVERIFY(settings.setKilobytesPerSecond(250));
            QVERIFY(settings.setKeepFreeMegabytes(5000));
            QVERIFY(settings.setNeverBelowMegabytes(1000));
            QVERIFY(settings.setLanguages({u"fr"_s, u"en"_s}));
            QVERIFY(settings.setDepartments({u"69"_s, u"2A"_s, u"974"_s}));
            QVERIFY(settings.setVideoHeight(360));
            QVERIFY(settings.setFeedForLater());
        }
        const Settings again(name);
        QCOMPARE(again.textSize(), 175);
        QCOMPARE(again.look(), Look::HighContrast);
        QCOMPARE(again.language(), u"en"_s);
        QCOMPARE(again.updates(), Updates::WhenAsked);
        QCOMPARE(again.quietHours(), u"22:00-06:30"_s);
        QCOMPARE(again.kilobytesPerSecond(), 250);
        QCOMPARE(again.keepFreeMegabytes(), 5000);
        QCOMPARE(again.neverBelowMegabytes(), 1000);
        QCOMPARE(again.languages(), QStringList({u"fr"_s, u"en"_s}));
        QCOMPARE(again.departments(), QStringList({u"2A"_s, u"69"_s, u"974"_s}));
        QCOMPARE(again.videoHeight(), 360);
        QVERIFY(again.isFeedForLater());
    }

    void whatAPersonTakesBackIsGone()
    {
        const QString name = file(u"back.ini"_s);
        Settings settings(name);
        QVERIFY(settings.setDepartments({u"69"_s}) && settings.setLanguages({u"en"_s}));
        QVERIFY(settings.setQuietHours(u"22:00-06:30"_s) && settings.setKilobytesPerSecond(5000));
        QVERIFY(settings.setDepartments({}) && settings.setLanguages({}) && settings.setQuietHours({}));
        QVERIFY(settings.setKilobytesPerSecond(0));
        const Settings again(name);
        QVERIFY(again.departments().isEmpty() && again.languages().isEmpty() && again.quietHours().isEmpty());
        QCOMPARE(again.kilobytesPerSecond(), 0);
    }

    void whatIsWrittenByHandAboutUpdatesFallsBackOneByOne_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("read");
        const QString usual = u"0 1000 512 20 () () 0 no"_s;
        QTest::newRow("nothing") << QByteArray() << usual;
        QTest::newRow("a speed") << QByteArray("kilobytes-per-second=5000") << u"5000 1000 512 20 () () 0 no"_s;
        QTest::newRow("less than no speed") << QByteArray("kilobytes-per-second=-1") << usual;
        QTest::newRow("a speed beyond all") << QByteArray("kilobytes-per-second=99999999999999") << usual;
        QTest::newRow("a speed in words") << QByteArray("kilobytes-per-second=fast") << usual;
        QTest::newRow("free space") << QByteArray("keep-free-megabytes=2000") << u"0 2000 512 20 () () 0 no"_s;
        QTest::newRow("no free space") << QByteArray("keep-free-megabytes=0") << usual;
        QTest::newRow("never below") << QByteArray("never-below-megabytes=100") << u"0 1000 100 20 () () 0 no"_s;
        QTest::newRow("never below nothing") << QByteArray("never-below-megabytes=5") << usual;
        QTest::newRow("ask above") << QByteArray("ask-above-megabytes=100") << u"0 1000 512 100 () () 0 no"_s;
        QTest::newRow("ask always") << QByteArray("ask-above-megabytes=0") << usual;
        QTest::newRow("languages") << QByteArray("languages=en, FR") << u"0 1000 512 20 (fr,en) () 0 no"_s;
        QTest::newRow("languages in quotes") << QByteArray("languages=\"en,fr\"") << u"0 1000 512 20 (fr,en) () 0 no"_s;
        QTest::newRow("one language of two") << QByteArray("languages=tlh,en,en") << u"0 1000 512 20 (en) () 0 no"_s;
        QTest::newRow("the pseudo-language") << QByteArray("languages=qps") << usual;
        QTest::newRow("départements") << QByteArray("departments=974,2a,01,69,69")
                                      << u"0 1000 512 20 () (01,2A,69,974) 0 no"_s;
        QTest::newRow("no départements") << QByteArray("departments=0,96,20,1,999,6900,../,\xd9\xa6\xd9\xa9") << usual;
        QTest::newRow("a height") << QByteArray("video-height=720") << u"0 1000 512 20 () () 720 no"_s;
        QTest::newRow("a height nobody offers") << QByteArray("video-height=500") << usual;
        QTest::newRow("later") << QByteArray("address-later=true") << u"0 1000 512 20 () () 0 later"_s;
        QTest::newRow("perhaps later") << QByteArray("address-later=perhaps") << usual;
    }
    void whatIsWrittenByHandAboutUpdatesFallsBackOneByOne()
    {
        QFETCH(QByteArray, line);
        const Settings settings(fileWith("[content]\nupdates=when-asked\n" + line + "\n"));
        QTEST(u"%1 %2 %3 %4 (%5) (%6) %7 %8"_s.arg(settings.kilobytesPerSecond())
                  .arg(settings.keepFreeMegabytes())
                  .arg(settings.neverBelowMegabytes())
                  .arg(settings.askAboveMegabytes())
                  .arg(settings.languages().join(u','), settings.departments().join(u','))
                  .arg(settings.videoHeight())
                  .arg(settings.isFeedForLater() ? u"later"_s : u"no"_s),
              "read");
        QCOMPARE(settings.updates(), Updates::WhenAsked);
    }

    void aListWithoutEndIsCut()
    {
        const Settings settings(fileWith("[content]\ndepartments=" + QByteArray("69,").repeated(20'000) + "38\n"));
        QCOMPARE(settings.departments(), QStringList(u"69"_s));
    }

    void whenToAskForContentIsTakenFromTheFile()
    {
        const Settings settings(fileWith("[content]\nupdates=also-metered\nquiet-hours=22:00-06:00\n"));
        QCOMPARE(settings.updates(), Updates::AlsoMetered);
        QCOMPARE(settings.quietHours(), u"22:00-06:00"_s);
        const Settings bad(fileWith("[content]\nupdates=never\nquiet-hours=" + QByteArray(1000, '9') + "\n"));
        QCOMPARE(bad.updates(), Updates::Automatic);
        QVERIFY(bad.quietHours().size() < 100);
    }

    void eachBadValueFallsBackAlone_data()
    {
        QTest::addColumn<QByteArray>("ini");
        QTest::addColumn<int>("textSize");
        QTest::addColumn<QString>("look");
        QTest::addColumn<QString>("language");
        QTest::newRow("a size that is not offered")
            << QByteArray("[look]\ntext-size=130\ncolours=dark\nlanguage=en\n") << 100 << u"dark"_s << u"en"_s;
        QTest::newRow("a size that is no number")
            << QByteArray("[look]\ntext-size=huge\ncolours=dark\nlanguage=en\n") << 100 << u"dark"_s << u"en"_s;
        QTest::newRow("a list of sizes") << QByteArray("[look]\ntext-size=150,200\ncolours=dark\nlanguage=en\n") << 100
                                         << u"dark"_s << u"en"_s;
        QTest::newRow("an unknown look") << QByteArray("[look]\ntext-size=150\ncolours=pink\nlanguage=en\n") << 150
                                         << u"light"_s << u"en"_s;
        QTest::newRow("a language nobody wrote")
            << QByteArray("[look]\ntext-size=150\ncolours=dark\nlanguage=tlh\n") << 150 << u"dark"_s << QString();
        QTest::newRow("a language with its region")
            << QByteArray("[look]\nlanguage=en-GB\n") << 100 << u"light"_s << u"en"_s;
        QTest::newRow("no ini file") << QByteArray("{\"text-size\": 150}") << 100 << u"light"_s << QString();
        QTest::newRow("nothing but zeros") << QByteArray(4096, '\0') << 100 << u"light"_s << QString();
        QTest::newRow("empty") << QByteArray() << 100 << u"light"_s << QString();
    }
    void eachBadValueFallsBackAlone()
    {
        QFETCH(QByteArray, ini);
        const Settings settings(fileWith(ini));
        QTEST(settings.textSize(), "textSize");
        QTEST(QString(lookName(settings.look())), "look");
        QTEST(settings.language(), "language");
    }

    void aDamagedFileCanBeChosenInAgain()
    {
        const QString name = fileWith(QByteArray("\x01\x02[[[\n=\n[look\n\xff\xfe", 15));
        Settings settings(name);
        QVERIFY(areDefaults(settings));
        QVERIFY(settings.setTextSize(200));
        QCOMPARE(Settings(name).textSize(), 200);
    }

    void whatCannotBeWrittenSaysSoAndHoldsForThisRun()
    {
        const QString name = file(u"locked/settings.ini"_s);
        QVERIFY(QDir().mkpath(file(u"locked"_s)));
        QVERIFY(QFile::setPermissions(file(u"locked"_s), pdc::test::readOnlyForAll));
        QVERIFY(QFile::setPermissions(m_folder.path(), pdc::test::readOnlyForAll));
        const pdc::test::OrdinaryUser user;
        if (!pdc::test::OrdinaryUser::isBound())
            QSKIP("permissions bind nobody here");
        Settings settings(name);
        QVERIFY(!settings.setTextSize(150));
        QVERIFY(!settings.setLook(Look::Dark));
        QCOMPARE(settings.textSize(), 150);
        QCOMPARE(settings.look(), Look::Dark);
    }

    void aFolderInTheFilesPlaceSaysSo()
    {
        QVERIFY(QDir().mkpath(file(u"folder.ini"_s)));
        Settings settings(file(u"folder.ini"_s));
        QVERIFY(areDefaults(settings));
        QVERIFY(!settings.setTextSize(150));
        QVERIFY(QDir(file(u"folder.ini"_s)).exists());
    }

    void withoutAFileChoicesHoldForThisRun()
    {
        Settings settings;
        QVERIFY(!settings.setLanguage(u"en"_s));
        QCOMPARE(settings.language(), u"en"_s);
        Settings unnamed{QString()};
        QVERIFY(areDefaults(unnamed));
        QVERIFY(!unnamed.setTextSize(125));
        QCOMPARE(unnamed.textSize(), 125);
    }

    void aHugeFileIsNotRead()
    {
        const QByteArray ini = "[look]\ntext-size=150\n";
        QCOMPARE(Settings(fileWith(ini + QByteArray(60 * 1024, ';'))).textSize(), 150);
        QVERIFY(areDefaults(Settings(fileWith(ini + QByteArray(65 * 1024, ';')))));
    }

    void everyLookHasANameOfItsOwn()
    {
        QSet<QString> names;
        for (const Look look : {Look::Light, Look::Dark, Look::HighContrast}) {
            QCOMPARE(lookFromName(QString(lookName(look))), std::optional(look));
            names.insert(lookName(look));
        }
        QCOMPARE(names.size(), 3);
        QVERIFY(!lookFromName(u"Dark"));
        QVERIFY(!lookFromName(u""));
    }

    void aLanguageIsFoundWhateverItsRegion_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<bool>("known");
        QTest::addColumn<QString>("served");
        QTest::newRow("as it is") << u"en"_s << true << u"en"_s;
        QTest::newRow("with a region") << u"en-GB"_s << true << u"en"_s;
        QTest::newRow("as a locale") << u"fr_CA"_s << true << u"fr"_s;
        QTest::newRow("in capitals") << u"EN"_s << true << u"en"_s;
        QTest::newRow("pseudo") << u"qps"_s << true << u"qps"_s;
        QTest::newRow("one we do not speak") << u"de-AT"_s << false << u"fr"_s;
        QTest::newRow("only its beginning") << u"e"_s << false << u"fr"_s;
        QTest::newRow("longer") << u"eng"_s << false << u"fr"_s;
        QTest::newRow("nothing") << QString() << false << u"fr"_s;
        QTest::newRow("a region alone") << u"-en"_s << false << u"fr"_s;
    }
    void aLanguageIsFoundWhateverItsRegion()
    {
        QFETCH(QString, code);
        QTEST(isInterfaceLanguage(code), "known");
        QTEST(QString(interfaceLanguage(code).code), "served");
    }

    void thePseudoLanguageIsNotOffered()
    {
        for (const InterfaceLanguage &language : interfaceLanguages)
            QCOMPARE(language.offered, language.code != "qps"_L1);
    }
};

QTEST_GUILESS_MAIN(SettingsTest)
#include "settingstest.moc"
