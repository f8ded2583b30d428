// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/journey.h"
#include "ui/shell/words.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QSettings>

using namespace pdc;
using namespace Qt::StringLiterals;

/// Size of text, colours and language: chosen in the window, at once, and kept.
class SettingsTest : public test::Suite
{
    Q_OBJECT

private:
    test::Journey m_pc;

    [[nodiscard]] bool isChosen(const QString &name) const
    {
        const auto *button = m_pc.see<QAbstractButton>(name);
        return button && button->isChecked();
    }
    [[nodiscard]] QString kept(const QString &key) const
    {
        return QSettings(m_pc.store().filePath(u"settings.ini"_s), QSettings::IniFormat).value(key).toString();
    }
    /// The height of the letters of the size of text itself: what stands on the button.
    [[nodiscard]] int letters(const QString &name) const
    {
        const QWidget *widget = m_pc.see(name);
        return widget ? widget->fontInfo().pixelSize() : 0;
    }

private Q_SLOTS:
    void cleanup() { m_pc.reset(); }

    void enlargesTheTextAtOnce()
    {
        QVERIFY(m_pc.start(u"/settings"_s));
        const QPointer<MainWindow> window(&m_pc.window());
        QVERIFY(isChosen(u"textSize100"_s));
        QCOMPARE(letters(u"openSettings"_s), 18);
        QVERIFY(m_pc.click(u"textSize200"_s));
        QTRY_COMPARE(letters(u"openSettings"_s), 36);
        QCOMPARE(&m_pc.window(), window.data());
        QVERIFY(isChosen(u"textSize200"_s) && !isChosen(u"textSize100"_s));
        QCOMPARE(m_pc.window().route().page(), Route::Page::Settings);
        QCOMPARE(m_pc.focused(), u"textSize200"_s);
        QCOMPARE(kept(u"look/text-size"_s), u"200"_s);
        QVERIFY(m_pc.start());
        QCOMPARE(letters(u"freshness"_s), 32);
    }

    void changesTheColoursAtOnce_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QRgb>("paper");
        QTest::newRow("dark") << u"dark"_s << qRgb(0x14, 0x13, 0x2b);
        QTest::newRow("high contrast") << u"high-contrast"_s << qRgb(0, 0, 0);
    }

    void changesTheColoursAtOnce()
    {
        QFETCH(const QString, name);
        QFETCH(const QRgb, paper);
        const auto corner = [this] {
            const QImage image = m_pc.window().grab().toImage();
            return image.pixel(image.width() - 3, image.height() - 3);
        };
        QVERIFY(m_pc.start(u"/settings"_s));
        QCOMPARE(corner(), qRgb(0xff, 0xfb, 0xf2));
        QVERIFY(m_pc.click(u"look-"_s + name));
        QTRY_COMPARE(corner(), paper);
        QVERIFY(isChosen(u"look-"_s + name));
        QCOMPARE(kept(u"look/colours"_s), name);
        QVERIFY(m_pc.start());
        QCOMPARE(corner(), paper);
        QVERIFY(m_pc.click(u"openSettings"_s));
        QVERIFY(m_pc.click(u"look-light"_s));
        QTRY_COMPARE(corner(), qRgb(0xff, 0xfb, 0xf2));
    }

    void speaksAnotherLanguageAtOnce()
    {
        QVERIFY(m_pc.start(u"/settings"_s));
        const QPointer<MainWindow> window(&m_pc.window());
        QVERIFY(isChosen(u"language-fr"_s));
        QCOMPARE(m_pc.words(u"home"_s), u"Accueil"_s);
        QVERIFY(m_pc.click(u"language-en"_s));
        QTRY_COMPARE(m_pc.words(u"home"_s), u"Home"_s);
        QCOMPARE(&m_pc.window(), window.data());
        QCOMPARE(m_pc.window().windowTitle(), u"Settings – Partage de Co"_s);
        QVERIFY(isChosen(u"language-en"_s) && !isChosen(u"language-fr"_s));
        QCOMPARE(m_pc.words(u"otherLanguage"_s), u"Français"_s);
        QCOMPARE(kept(u"look/language"_s), u"en"_s);
        QVERIFY(m_pc.start());
        QTRY_VERIFY(m_pc.words(u"freshness"_s).endsWith("nothing is sent"_L1));
        QVERIFY(m_pc.words(u"freshness"_s).contains("2 tutorials"_L1));
        QVERIFY(m_pc.click(u"otherLanguage"_s));
        QTRY_VERIFY(m_pc.words(u"freshness"_s).endsWith(u"rien n’est envoyé"_s));
    }

    void leavesTheLanguageOfTheCommandLineWhenAnotherIsChosen()
    {
        QVERIFY(m_pc.start(u"/settings"_s, u"en"_s));
        QCOMPARE(m_pc.words(u"home"_s), u"Home"_s);
        QVERIFY(m_pc.click(u"language-fr"_s));
        QTRY_COMPARE(m_pc.words(u"home"_s), u"Accueil"_s);
    }

    void hasButtonsInTheBarForBoth()
    {
        QVERIFY(m_pc.start());
        m_pc.window().resize(1900, 900);
        QCoreApplication::processEvents();
        for (const int size : {125, 150, 175, 200, 100}) {
            QVERIFY(m_pc.click(u"largerText"_s));
            QTRY_COMPARE(letters(u"openSettings"_s), qRound(18 * size / 100.0));
        }
        QVERIFY(m_pc.click(u"otherLanguage"_s));
        QTRY_COMPARE(m_pc.words(u"openSettings"_s), u"Settings"_s);
        QCOMPARE(m_pc.focused(), u"otherLanguage"_s);
    }

    void zoomsWithTheKeysOfABrowser()
    {
        QVERIFY(m_pc.start());
        m_pc.press(Qt::Key_Minus, Qt::ControlModifier);
        QTest::qWait(30);
        QCOMPARE(letters(u"openSettings"_s), 18); // It is the smallest already.
        m_pc.press(Qt::Key_Plus, Qt::ControlModifier);
        QTRY_COMPARE(letters(u"openSettings"_s), 23);
        m_pc.press(Qt::Key_Equal, Qt::ControlModifier);
        QTRY_COMPARE(letters(u"openSettings"_s), 27);
        m_pc.press(Qt::Key_Minus, Qt::ControlModifier);
        QTRY_COMPARE(letters(u"openSettings"_s), 23);
    }

    void saysSoWhenAChoiceCannotBeKept()
    {
        // Where the file should be stands a folder: that stops root, too. A store of its own, for QSettings remembers
        // in this process what it could not write.
        test::Journey pc;
        QVERIFY(pc.store().mkdir(u"settings.ini"_s));
        QVERIFY(pc.start(u"/settings"_s));
        QVERIFY(!pc.see(u"notice"_s));
        QVERIFY(pc.click(u"textSize150"_s));
        QTRY_VERIFY(pc.see(u"notice"_s));
        QCOMPARE(pc.see(u"notice"_s)->findChild<QLabel *>()->text(), noticeWords(Notice::ChoiceNotKept));
        QTRY_COMPARE(pc.see(u"openSettings"_s)->fontInfo().pixelSize(), 27); // It holds for now.
        QVERIFY(pc.click(u"dismissNotice"_s));
        QTRY_VERIFY(!pc.see(u"notice"_s));
        QVERIFY(pc.click(u"look-dark"_s));
        QTRY_VERIFY(pc.see<QAbstractButton>(u"look-dark"_s)->isChecked());
        QVERIFY(!pc.see(u"notice"_s)); // Once is enough.
    }

    void startsWithTheUsualLookWhereTheFileIsNonsense()
    {
        QFile file(m_pc.store().filePath(u"settings.ini"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[look]\ntext-size=9999\ncolours=pink\nlanguage=xx\n\0\xff\xfe[");
        file.close();
        QVERIFY(m_pc.start(u"/settings"_s));
        QVERIFY(isChosen(u"textSize100"_s) && isChosen(u"look-light"_s) && isChosen(u"language-fr"_s));
    }
};

QTEST_MAIN(SettingsTest)
#include "settingstest.moc"
