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
        const QString name = file(u"written.ini"_s);
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
        }
        const Settings again(name);
        QCOMPARE(again.textSize(), 175);
        QCOMPARE(again.look(), Look::HighContrast);
        QCOMPARE(again.language(), u"en"_s);
        QCOMPARE(again.updates(), Updates::WhenAsked);
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
