// SPDX-License-Identifier: GPL-3.0-or-later
#include "connection/wifidraft.h"
#include "gui/journey.h"
#include "guides/guidewalk.h"
#include "places/placefinder.h"
#include "stickers/stickereditor.h"
#include "tutorials/tutorialplayer.h"
#include "ui/widgets/button.h"
#include "ui/widgets/cardlist.h"
#include "ui/widgets/doorcard.h"
#include "ui/widgets/mapbutton.h"
#include "ui/widgets/mapview.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/text.h"

#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QSlider>

using namespace pdc;
using namespace Qt::StringLiterals;

namespace {

constexpr int finger = 44; // Pixels: what is pressed is no smaller, in either direction.

QString nameOf(const QWidget &widget)
{
    QString name = widget.objectName();
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        name += u" « %1 »"_s.arg(label->text().left(40));
    else if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        name += u" « %1 »"_s.arg(button->text());
    return u"%1 %2"_s.arg(QString::fromLatin1(widget.metaObject()->className()), name);
}

int longestWord(const QFontMetrics &metrics, const QString &text)
{
    int longest = 0;
    // The tail of tildes is what the pseudo-language adds to every text.
    for (const QString &word : text.split(QRegularExpression(u"[ \n~-]"_s)))
        longest = std::max(longest, metrics.horizontalAdvance(word));
    return longest;
}

/// What of a widget can never be seen: empty if all of it is in the window, or can be scrolled there up and down.
QString cutOff(const QWidget &widget, const QWidget &window)
{
    QRect part = widget.rect();
    for (const QWidget *inner = &widget; inner != &window; inner = inner->parentWidget()) {
        const QWidget *outer = inner->parentWidget();
        part.translate(inner->pos());
        const auto *scroll = outer ? qobject_cast<const QAbstractScrollArea *>(outer->parentWidget()) : nullptr;
        if (scroll && scroll->viewport() == outer && scroll->verticalScrollBar()->maximum() > 0) {
            // Above or below what is shown it can be reached; beside it, it can not.
            part.moveTop(0);
            part.setHeight(std::min(part.height(), outer->height()));
        }
        if (!outer->rect().contains(part))
            return u"reaches out of %1 (%2 x %3)"_s.arg(nameOf(*outer)).arg(outer->width()).arg(outer->height());
    }
    return {};
}

QString tooSmall(const QWidget &widget)
{
    const bool pressed = qobject_cast<const QAbstractButton *>(&widget) || qobject_cast<const QLineEdit *>(&widget)
        || qobject_cast<const QSlider *>(&widget);
    return pressed && (widget.width() < finger || widget.height() < finger) ? u"is too small to be hit"_s : QString();
}

QString wordsCut(const QWidget &widget)
{
    const QFontMetrics metrics = widget.fontMetrics();
    if (const auto *label = qobject_cast<const QLabel *>(&widget)) {
        const QRect room = label->contentsRect();
        const int widest =
            label->wordWrap() ? longestWord(metrics, label->text()) : metrics.horizontalAdvance(label->text());
        if (widest > room.width())
            return u"is narrower than its words: %1 of %2"_s.arg(room.width()).arg(widest);
        const int needed = label->wordWrap() ? label->heightForWidth(label->width()) : metrics.height();
        if (label->height() < needed)
            return u"is lower than its words: %1 of %2"_s.arg(label->height()).arg(needed);
    } else if (const auto *button = qobject_cast<const Button *>(&widget)) {
        if (metrics.horizontalAdvance(button->text()) > button->width() || metrics.height() > button->height())
            return u"is smaller than its words"_s;
    } else if (const auto *door = qobject_cast<const DoorCard *>(&widget)) {
        if (door->height() < door->heightForWidth(door->width()))
            return u"is lower than its words"_s;
    } else if (const auto *field = qobject_cast<const QLineEdit *>(&widget)) {
        const QMargins around = field->textMargins();
        if (field->text().isEmpty()
            && metrics.horizontalAdvance(field->placeholderText()) > field->width() - around.left() - around.right())
            return u"is narrower than its words"_s;
    }
    return {};
}

QString listCut(const QWidget &widget)
{
    const auto *list = qobject_cast<const CardList *>(&widget);
    if (!list || !list->model() || list->model()->rowCount() == 0)
        return {};
    const QRect first = list->visualRect(list->model()->index(0, 0));
    if (first.left() < 0 || first.right() > list->viewport()->width())
        return u"has rows that are wider than itself"_s;
    if (list->viewport()->height() < 2 * finger)
        return u"is too low for its rows: %1"_s.arg(list->viewport()->height());
    return {};
}

}

/// At 1024x600, with the largest text: nothing is cut off, nothing is too small, everything can be reached. And all is
/// mirrored where one reads from right to left.
class FitTest : public test::Suite
{
    Q_OBJECT

private:
    test::Journey m_pc;

    void reach(const QString &state)
    {
        const QString route = state.section(u' ', 0, 0);
        QVERIFY(m_pc.start(route, m_language));
        m_pc.window().resize(1024, 600);
        if (route.startsWith("/tutorials/"_L1)) {
            const TutorialPlayer &player = m_pc.program().player();
            QTRY_VERIFY(player.state() == TutorialPlayer::State::Failed || !player.frame().isNull());
        } else if (route == "/tutorials"_L1) {
            QTRY_VERIFY(m_pc.see(u"tutorialList"_s));
        } else if (route.startsWith("/guides/"_L1) || route.startsWith("/memo/"_L1)) {
            const GuideWalk &walk = m_pc.program().walk();
            QTRY_VERIFY(walk.state() == GuideWalk::State::Open || walk.state() == GuideWalk::State::Failed);
        } else if (route == "/guides"_L1) {
            QTRY_VERIFY(m_pc.see(u"guideList"_s));
        } else if (route.startsWith("/places"_L1)) {
            PlaceFinder &finder = m_pc.program().places();
            QTRY_VERIFY(!finder.points().isEmpty());
            if (route.contains("commune="_L1))
                QTRY_VERIFY(finder.isListed());
            else if (route != "/places"_L1)
                QTRY_VERIFY(m_pc.see(u"closePlace"_s));
        } else if (route.startsWith("/pages/"_L1)) {
            QTRY_VERIFY(m_pc.see(u"pageTitle"_s) || m_pc.see(u"pageTrouble"_s));
        } else if (route == "/stickers"_L1) {
            StickerEditor &editor = m_pc.program().stickers();
            QTRY_VERIFY(editor.isLoaded());
            if (state.endsWith("long"_L1))
                editor.setWords(u"titre"_s, QStringList(30, u"connexion"_s).join(u' '));
        } else if (route == "/home"_L1) {
            QTRY_VERIFY(m_pc.words(u"freshness"_s).size() > 10);
        }
        QTest::qWait(20); // Layouts come by events.
        if (state.endsWith("notice"_L1))
            Q_EMIT m_pc.program().noticed(Notice::ContentRebuilt);
        if (state.endsWith("text"_L1))
            QVERIFY(m_pc.click(u"readText"_s));
        if (state.endsWith("stuck"_L1))
            QVERIFY(m_pc.click(u"stepStuck"_s));
        if (state.endsWith("helper"_L1))
            QVERIFY(m_pc.see(u"helperPanel"_s) || m_pc.click(u"unfoldHelper"_s));
        if (state.endsWith("video"_L1)) {
            while (m_pc.program().walk().tutorial().isEmpty())
                m_pc.press(Qt::Key_Return);
        }
        if (state.endsWith("end"_L1)) {
            while (!m_pc.program().walk().isFinished())
                m_pc.press(Qt::Key_Return);
        }
        if (state.endsWith("anew"_L1)) {
            m_pc.press(Qt::Key_Return);
            m_pc.program().walk().restart();
        }
        if (state.endsWith("long"_L1))
            QVERIFY(m_pc.click(u"changeSheet"_s));
        if (state.endsWith("map"_L1))
            QVERIFY(!m_pc.see(u"showMap"_s) || m_pc.click(u"showMap"_s));
        if (state.endsWith("wrong"_L1)) {
            m_pc.program().connection().setName(QString(40, u'x'));
            m_pc.program().connection().setPassphrase(u"court"_s);
        }
        if (state.endsWith("searching"_L1) || state.endsWith("nothing"_L1)) {
            m_pc.type(state.endsWith("nothing"_L1) ? u"xqzwv"_s : u"annecy"_s);
            QTRY_VERIFY(m_pc.see(state.endsWith("nothing"_L1) ? u"searchNothing"_s : u"searchResults"_s));
        }
        if (state.endsWith("opened"_L1))
            QVERIFY(m_pc.click(state.section(u' ', 1, 1) + "Change"_L1));
        if (state.contains("quietHours"_L1))
            QVERIFY(m_pc.click(u"quiet-on"_s));
        if (state.contains("departments"_L1)) {
            QVERIFY(m_pc.click(u"departmentField"_s));
            for (const QString &typed : {u"04"_s, u"93"_s}) {
                m_pc.type(typed);
                m_pc.press(Qt::Key_Return);
            }
            m_pc.type(u"sa"_s);
        }
        if (state.endsWith("typing"_L1)) {
            m_pc.type(u"saint-e"_s);
            QTRY_VERIFY(m_pc.see(u"communeList"_s));
        }
        QTest::qWait(20); // Layouts come by events.
        QCOMPARE(m_pc.window().size(), QSize(1024, 600));
    }

    QString m_language;

private Q_SLOTS:
    void cleanup() { m_pc.reset(); }

    void fits_data()
    {
        QTest::addColumn<QString>("state");
        QTest::addColumn<int>("size");
        QTest::addColumn<QString>("language");
        for (const char *state :
             {"/home",
              "/home with a notice",
              "/home searching",
              "/home with nothing",
              "/tutorials",
              "/tutorials/urn:pdc:tutorial:copier-coller",
              "/tutorials/urn:pdc:tutorial:copier-coller as text",
              "/tutorials/none",
              "/places",
              "/places typing",
              "/places map",
              "/places?commune=38185",
              "/places?commune=59350",
              "/places/hinaura-115",
              "/places?commune=38185&service=Ma%C3%AEtrise%20des%20outils%20num%C3%A9riques%20du%20quotidien",
              "/guides",
              "/guides/urn:pdc:guide:creer-adresse-email",
              "/guides/urn:pdc:guide:creer-adresse-email for the helper",
              "/guides/urn:pdc:guide:creer-adresse-email at a video",
              "/guides/urn:pdc:guide:creer-adresse-email when stuck",
              "/guides/urn:pdc:guide:message-frauduleux at the end",
              "/guides/urn:pdc:guide:message-frauduleux begun anew",
              "/guides/none",
              "/connection",
              "/connection wrong",
              "/pages/urn:pdc:page:pourquoi",
              "/pages/urn:pdc:page:partager-connexion",
              "/pages/none",
              "/memo/urn:pdc:guide:creer-adresse-email",
              "/stickers",
              "/stickers too long",
              "/settings",
              "/settings/address",
              "/settings/updates",
              "/settings/updates quietHours opened",
              "/settings/updates speed opened",
              "/settings/updates freeSpace opened",
              "/settings/updates languages opened",
              "/settings/updates departments opened",
              "/settings/updates video opened"}) {
            for (const int size : {100, 200}) {
                for (const char *language : {"fr", "en", "qps"}) {
                    if (size == 100 && QByteArrayView(language) == "en")
                        continue; // What fits in French fits in English; with large text it is looked at.
                    QTest::addRow("%s, %d %%, %s", state, size, language)
                        << QString::fromLatin1(state) << size << QString::fromLatin1(language);
                }
            }
        }
    }

    void fits()
    {
        QFETCH(const QString, state);
        QFETCH(const int, size);
        QFETCH(const QString, language);
        m_language = language;
        Settings(m_pc.store().filePath(u"settings.ini"_s)).setTextSize(size);
        reach(state);
        if (QTest::currentTestFailed())
            return;
        QStringList problems;
        const MainWindow &window = m_pc.window();
        for (const QWidget *widget : window.findChildren<QWidget *>()) {
            const bool ours = qobject_cast<const QLabel *>(widget) || qobject_cast<const QAbstractButton *>(widget)
                || qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QSlider *>(widget)
                || qobject_cast<const CardList *>(widget) || qobject_cast<const MapView *>(widget);
            if (!ours || !widget->isVisible())
                continue;
            for (const QString &problem :
                 {tooSmall(*widget), wordsCut(*widget), listCut(*widget), cutOff(*widget, window)}) {
                if (!problem.isEmpty())
                    problems << nameOf(*widget) + u' ' + problem;
            }
        }
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
        const bool mirrored = language == "qps"_L1;
        QCOMPARE(window.layoutDirection(), mirrored ? Qt::RightToLeft : Qt::LeftToRight);
        const bool home = window.route().page() == Route::Page::Home;
        const QWidget *start = m_pc.see(home ? u"openSettings"_s : u"back"_s);
        QVERIFY(start);
        QCOMPARE(m_pc.placeOf(*start).center().x() > window.width() / 2, mirrored != home);
    }
};

QTEST_MAIN(FitTest)
#include "fittest.moc"
