// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/suite.h"
#include "ui/theme/theme.h"

#include <QFontMetrics>

#include <algorithm>

using namespace pdc;
using namespace Qt::StringLiterals;

namespace {

struct Pair
{
    const char *name;
    QColor Theme::*front;
    QColor Theme::*ground;
};

constexpr double readable = 7; // WCAG 2.1, level AAA, for text.
constexpr double visible = 3; // For what is not text: borders, rings, icons.

constexpr Pair texts[]{
    {"ink on paper", &Theme::ink, &Theme::paper},
    {"ink on surface", &Theme::ink, &Theme::surface},
    {"ink on hover", &Theme::ink, &Theme::hover},
    {"soft ink on paper", &Theme::inkSoft, &Theme::paper},
    {"soft ink on surface", &Theme::inkSoft, &Theme::surface},
    {"soft ink on hover", &Theme::inkSoft, &Theme::hover},
    {"on primary", &Theme::onPrimary, &Theme::primary},
    {"on sun", &Theme::onSun, &Theme::sun},
    {"primary as a link on paper", &Theme::primary, &Theme::paper},
    {"danger on paper", &Theme::danger, &Theme::paper},
    {"danger on surface", &Theme::danger, &Theme::surface},
    {"leaf on paper", &Theme::leaf, &Theme::paper},
    {"leaf on surface", &Theme::leaf, &Theme::surface},
    {"paper on ink, a tooltip", &Theme::paper, &Theme::ink},
};

constexpr Pair shapes[]{
    {"outline on paper", &Theme::outline, &Theme::paper},
    {"outline on surface", &Theme::outline, &Theme::surface},
    {"outline on hover", &Theme::outline, &Theme::hover},
    {"ring on paper", &Theme::focus, &Theme::paper},
    {"ring on surface", &Theme::focus, &Theme::surface},
    {"ring on hover", &Theme::focus, &Theme::hover},
    {"lining of the ring on primary", &Theme::surface, &Theme::primary},
    {"icon on surface", &Theme::primary, &Theme::surface},
    {"sign on sun", &Theme::onSun, &Theme::sun},
};

}

class ThemeTest : public test::Suite
{
    Q_OBJECT

private:
    static void addPairs(const Pair *begin, const Pair *end)
    {
        QTest::addColumn<QColor>("front");
        QTest::addColumn<QColor>("ground");
        for (const Look look : {Look::Light, Look::Dark, Look::HighContrast}) {
            const Theme theme(look, 100);
            for (const Pair *pair = begin; pair != end; ++pair)
                QTest::addRow("%s, %s", pair->name, lookName(look).data()) << theme.*pair->front << theme.*pair->ground;
        }
    }

private Q_SLOTS:
    void measuresContrastAsWcagDoes()
    {
        QCOMPARE(contrastRatio(Qt::black, Qt::white), 21.0);
        QCOMPARE(contrastRatio(Qt::white, Qt::black), 21.0);
        QCOMPARE(contrastRatio(Qt::red, Qt::red), 1.0);
        // The greys next to the bounds, as every table gives them.
        QVERIFY(qAbs(contrastRatio(QColor(0x767676), Qt::white) - 4.54) < 0.01);
        QVERIFY(qAbs(contrastRatio(QColor(0x595959), Qt::white) - 7.0) < 0.01);
    }

    void hasTextThatCanBeRead_data() { addPairs(std::begin(texts), std::end(texts)); }

    void hasTextThatCanBeRead()
    {
        QFETCH(const QColor, front);
        QFETCH(const QColor, ground);
        QVERIFY2(contrastRatio(front, ground) >= readable, qPrintable(QString::number(contrastRatio(front, ground))));
    }

    void hasShapesThatCanBeSeen_data() { addPairs(std::begin(shapes), std::end(shapes)); }

    void hasShapesThatCanBeSeen()
    {
        QFETCH(const QColor, front);
        QFETCH(const QColor, ground);
        QVERIFY2(contrastRatio(front, ground) >= visible, qPrintable(QString::number(contrastRatio(front, ground))));
    }

    void hasARingThatCanBeSeenOnSun()
    {
        for (const Look look : {Look::Light, Look::Dark, Look::HighContrast}) {
            const Theme theme(look, 100);
            QVERIFY(std::max(contrastRatio(theme.focus, theme.sun), contrastRatio(theme.surface, theme.sun))
                    >= visible);
        }
    }

    void growsAsOne()
    {
        for (const int percent : textSizes) {
            const Theme theme(Look::Light, percent);
            QCOMPARE(theme.font(TextRole::Body).pixelSize(), qRound(18 * percent / 100.0));
            QCOMPARE(theme.gap(), qRound(16 * percent / 100.0));
            QVERIFY(theme.target() >= 44);
        }
        QCOMPARE(Theme(Look::Light, 5).target(), Theme(Look::Light, 100).target());
        QCOMPARE(Theme(Look::Light, 5000).target(), Theme(Look::Light, 200).target());
    }

    void speaksWithItsOwnLetters()
    {
        loadFonts();
        const QFont body = Theme(Look::Light, 100).font(TextRole::Body);
        QCOMPARE(QFontInfo(body).family(), u"Atkinson Hyperlegible Next"_s);
        const QFontMetrics metrics(body);
        for (const QChar letter : u"éèàçœŒÀÉ«»’…–·\u00a0\u202f"_s)
            QVERIFY2(metrics.inFont(letter), qPrintable(QString::number(letter.unicode(), 16)));
        QVERIFY(QFontInfo(Theme(Look::Light, 100).font(TextRole::Strong)).weight() >= QFont::DemiBold);
    }
};

QTEST_MAIN(ThemeTest)
#include "themetest.moc"
