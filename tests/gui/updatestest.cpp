// SPDX-License-Identifier: GPL-3.0-or-later
#include "assembly/syncer.h"
#include "gui/journey.h"

#include <QAbstractButton>

using namespace pdc;
using namespace Qt::StringLiterals;

/// The page on what comes, when and how fast: one thing at a time, kept, and handed to the next sync.
class UpdatesTest final : public test::Suite
{
    Q_OBJECT

private:
    test::Journey m_pc;

    [[nodiscard]] QString plain(const QString &name) const { return m_pc.words(name).replace(QChar(0xa0), u' '); }
    [[nodiscard]] bool isChosen(const QString &name) const
    {
        const auto *button = m_pc.see<QAbstractButton>(name);
        return button && button->isChecked();
    }
    [[nodiscard]] Settings &settings() { return m_pc.program().settings(); }

private Q_SLOTS:
    void cleanup() { m_pc.reset(); }

    void isReachedFromTheSettings()
    {
        QVERIFY(m_pc.start(u"/settings"_s));
        QVERIFY(m_pc.click(u"updateSettings"_s));
        QCOMPARE(m_pc.window().route(), Route(Route::Page::Updates));
        QCOMPARE(plain(u"quietHours"_s), u"Aucune. Les contenus peuvent arriver à toute heure."_s);
        QCOMPARE(plain(u"speed"_s), u"Pas de limite"_s);
        QCOMPARE(plain(u"freeSpace"_s),
                 u"Demander avant de laisser moins de 1 Go. Ne jamais laisser moins de 512 Mo."_s);
        QCOMPARE(plain(u"languages"_s), u"Toutes"_s);
        QCOMPARE(plain(u"departments"_s), u"Toute la France"_s);
        QCOMPARE(plain(u"video"_s), u"La meilleure qui existe"_s);
        QVERIFY(m_pc.click(u"back"_s));
        QCOMPARE(m_pc.window().route(), Route(Route::Page::Settings));
    }

    void opensOneThingAtATime()
    {
        QVERIFY(m_pc.start(u"/settings/updates"_s));
        QVERIFY(!m_pc.see(u"speed-250"_s) && !m_pc.see(u"video-360"_s));
        QVERIFY(m_pc.click(u"speedChange"_s));
        QVERIFY(m_pc.see(u"speed-250"_s));
        QCOMPARE(m_pc.words(u"speedChange"_s), u"Fermer"_s);
        QVERIFY(m_pc.click(u"videoChange"_s));
        QVERIFY(m_pc.see(u"video-360"_s) && !m_pc.see(u"speed-250"_s));
        QCOMPARE(m_pc.words(u"speedChange"_s), u"Changer"_s);
        QVERIFY(m_pc.click(u"videoChange"_s));
        QVERIFY(!m_pc.see(u"video-360"_s));
    }

    void quietHoursAreChosen()
    {
        QVERIFY(m_pc.start(u"/settings/updates"_s));
        QVERIFY(m_pc.click(u"quietHoursChange"_s));
        QVERIFY(isChosen(u"quiet-off"_s) && !m_pc.see(u"quietBegin"_s));
        QVERIFY(m_pc.click(u"quiet-on"_s));
        QCOMPARE(settings().quietHours(), u"09:00-18:00"_s);
        QVERIFY(m_pc.click(u"quietBeginLess"_s));
        QVERIFY(m_pc.click(u"quietEndMore"_s));
        QCOMPARE(settings().quietHours(), u"08:30-18:30"_s);
        QCOMPARE(plain(u"quietHours"_s), u"De 08:30 à 18:30, rien n’arrive tout seul."_s);
        for (int i = 0; i < 12; ++i)
            QVERIFY(m_pc.click(u"quietEndMore"_s)); // Over midnight.
        QCOMPARE(settings().quietHours(), u"08:30-00:30"_s);
        QVERIFY(m_pc.start(u"/settings/updates"_s));
        QCOMPARE(plain(u"quietHours"_s), u"De 08:30 à 00:30, rien n’arrive tout seul."_s);
        QVERIFY(m_pc.click(u"quietHoursChange"_s));
        QVERIFY(isChosen(u"quiet-on"_s) && m_pc.see(u"quietBegin"_s));
        QVERIFY(m_pc.click(u"quiet-off"_s));
        QVERIFY(settings().quietHours().isEmpty() && !m_pc.see(u"quietBegin"_s));
    }

    void speedAndSpaceHoldFromTheNextSyncOn()
    {
        QVERIFY(m_pc.start(u"/settings/updates"_s));
        QVERIFY(m_pc.click(u"speedChange"_s));
        QVERIFY(isChosen(u"speed-0"_s));
        QVERIFY(m_pc.click(u"speed-250"_s));
        QVERIFY(isChosen(u"speed-250"_s) && !isChosen(u"speed-0"_s));
        QCOMPARE(plain(u"speed"_s), u"250 ko par seconde"_s);
        QVERIFY(m_pc.click(u"freeSpaceChange"_s));
        QVERIFY(m_pc.click(u"keepFree-5000"_s));
        QVERIFY(m_pc.click(u"neverBelow-2000"_s));
        const SyncLimits &limits = m_pc.program().syncer().limits();
        QCOMPARE(limits.bytesPerSecond, 250'000);
        QCOMPARE(limits.softFree, 5'000'000'000);
        QCOMPARE(limits.hardFree, 2'000'000'000);
        QVERIFY(m_pc.start(u"/settings/updates"_s));
        QCOMPARE(m_pc.program().syncer().limits().bytesPerSecond, 250'000);
        QCOMPARE(plain(u"freeSpace"_s), u"Demander avant de laisser moins de 5 Go. Ne jamais laisser moins de 2 Go."_s);
    }

    void whatWasWrittenByHandIsShownAsItIs()
    {
        QVERIFY(writeSettings("[content]\nkilobytes-per-second=300\nquiet-hours=09:00-09:00\n"));
        QVERIFY(m_pc.start(u"/settings/updates"_s));
        QCOMPARE(plain(u"speed"_s), u"300 ko par seconde"_s);
        QVERIFY(m_pc.click(u"speedChange"_s));
        QVERIFY(isChosen(u"speed-300"_s));
        QCOMPARE(plain(u"quietHours"_s), u"Aucune. Les contenus peuvent arriver à toute heure."_s);
    }

    void languagesAreChosenSingly()
    {
        QVERIFY(m_pc.start(u"/settings/updates"_s));
        QVERIFY(m_pc.click(u"languagesChange"_s));
        QVERIFY(isChosen(u"content-all"_s) && !isChosen(u"content-fr"_s) && !m_pc.see(u"content-qps"_s));
        QVERIFY(m_pc.click(u"content-fr"_s));
        QCOMPARE(settings().languages(), QStringList(u"fr"_s));
        QVERIFY(isChosen(u"content-fr"_s) && !isChosen(u"content-all"_s));
        QVERIFY(m_pc.click(u"content-en"_s));
        QCOMPARE(plain(u"languages"_s), u"Français, English"_s);
        QVERIFY(m_pc.click(u"content-fr"_s));
        QVERIFY(m_pc.click(u"content-en"_s)); // None is all of them.
        QVERIFY(settings().languages().isEmpty());
        QVERIFY(isChosen(u"content-all"_s));
        QVERIFY(m_pc.click(u"content-all"_s));
        QVERIFY(isChosen(u"content-all"_s)); // There is nothing less to press it for.
    }

    void departmentsAreFoundByNumberAndByName()
    {
        QVERIFY(m_pc.start(u"/settings/updates"_s));
        QVERIFY(m_pc.click(u"departmentsChange"_s));
        QVERIFY(m_pc.click(u"departmentField"_s));
        m_pc.type(u"69"_s);
        QVERIFY(m_pc.see(u"addDepartment-69"_s));
        m_pc.press(Qt::Key_Return);
        QCOMPARE(settings().departments(), QStringList(u"69"_s));
        QCOMPARE(plain(u"departments"_s), u"Rhône (69)"_s);
        QCOMPARE(m_pc.focused(), u"departmentField"_s);
        m_pc.type(u"reun"_s);
        QVERIFY(m_pc.click(u"addDepartment-974"_s));
        m_pc.type(u"corse"_s);
        QVERIFY(m_pc.see(u"addDepartment-2A"_s) && m_pc.see(u"addDepartment-2B"_s));
        QVERIFY(!m_pc.see(u"departmentNothing"_s));
        m_pc.type(u"xyz"_s);
        QVERIFY(m_pc.see(u"departmentNothing"_s) && !m_pc.see(u"addDepartment-2A"_s));
        m_pc.press(Qt::Key_Return); // Nothing is chosen by it.
        QCOMPARE(settings().departments(), QStringList({u"69"_s, u"974"_s}));
        QVERIFY(m_pc.start(u"/settings/updates"_s));
        QCOMPARE(plain(u"departments"_s), u"Rhône (69), La Réunion (974)"_s);
        QVERIFY(m_pc.click(u"departmentsChange"_s));
        QVERIFY(m_pc.click(u"department-69"_s));
        QVERIFY(m_pc.click(u"department-974"_s));
        QVERIFY(settings().departments().isEmpty());
        QCOMPARE(plain(u"departments"_s), u"Toute la France"_s);
    }

    void videosAreChosenBySize()
    {
        QVERIFY(m_pc.start(u"/settings/updates"_s));
        QVERIFY(m_pc.click(u"videoChange"_s));
        QVERIFY(m_pc.click(u"video-360"_s));
        QCOMPARE(settings().videoHeight(), 360);
        QVERIFY(m_pc.click(u"video-0"_s));
        QCOMPARE(settings().videoHeight(), 0);
    }

    void whatIsFixedIsShownAndCannotBeChosen()
    {
        QVERIFY(m_pc.start(u"/settings"_s));
        for (const QLatin1StringView key : {settingkey::look, settingkey::feed, settingkey::quietHours,
                                            settingkey::departments, settingkey::neverBelow})
            settings().fix(key);
        m_pc.window().restyle();
        QTRY_COMPARE(m_pc.words(u"look/coloursFixed"_s), u"Fixé par l’administrateur"_s);
        QVERIFY(!m_pc.see(u"look-dark"_s)->isEnabled());
        QVERIFY(m_pc.see(u"textSize150"_s)->isEnabled() && !m_pc.see(u"look/text-sizeFixed"_s));
        QVERIFY(m_pc.see(u"feedFixed"_s) && !m_pc.see(u"feedField"_s) && !m_pc.see(u"changeFeed"_s));
        QVERIFY(m_pc.click(u"updateSettings"_s));
        for (const QString &fold : {u"quietHours"_s, u"departments"_s}) {
            QCOMPARE(m_pc.words(fold + "Fixed"_L1), u"Fixé par l’administrateur"_s);
            QVERIFY(m_pc.see(fold) && !m_pc.see(fold + "Change"_L1));
        }
        QVERIFY(m_pc.see(u"speedChange"_s) && !m_pc.see(u"speedFixed"_s));
        // Of two in one fold, one.
        QVERIFY(m_pc.click(u"freeSpaceChange"_s));
        QVERIFY(m_pc.see(u"keepFree-2000"_s)->isEnabled() && !m_pc.see(u"neverBelow-2000"_s)->isEnabled());
        QVERIFY(m_pc.see(u"neverBelow-512Fixed"_s) && !m_pc.see(u"keepFree-1000Fixed"_s));
        QVERIFY(m_pc.click(u"home"_s));
        QTRY_VERIFY(m_pc.words(u"freshness"_s).size() > 10);
        QVERIFY(!m_pc.see(u"feedOffer"_s)); // Nobody here has an address to give.
    }

    void isWalkedByKeyboard()
    {
        QVERIFY(m_pc.start(u"/settings/updates"_s));
        for (int i = 0; i < 20 && m_pc.focused() != "speedChange"_L1; ++i)
            m_pc.press(Qt::Key_Tab);
        QCOMPARE(m_pc.focused(), u"speedChange"_s);
        m_pc.press(Qt::Key_Return);
        for (int i = 0; i < 6 && m_pc.focused() != "speed-1000"_L1; ++i) {
            m_pc.press(Qt::Key_Tab);
            if (m_pc.focused() == "speed-0"_L1) {
                m_pc.press(Qt::Key_Right); // Within a row of choices, as everywhere.
                m_pc.press(Qt::Key_Right);
            }
        }
        QCOMPARE(m_pc.focused(), u"speed-1000"_s);
        m_pc.press(Qt::Key_Return);
        QCOMPARE(settings().kilobytesPerSecond(), 1000);
    }

private:
    [[nodiscard]] bool writeSettings(const QByteArray &bytes) const
    {
        QFile file(m_pc.store().filePath(u"settings.ini"_s));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    }
};

QTEST_MAIN(UpdatesTest)
#include "updatestest.moc"
