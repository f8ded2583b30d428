// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/textfold.h"
#include "support/suite.h"

using namespace Qt::StringLiterals;

class TextFoldTest : public pdc::test::Suite
{
    Q_OBJECT

private Q_SLOTS:
    void foldsNames_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("folded");
        QTest::newRow("accents") << u"Évreux"_s << u"evreux"_s;
        QTest::newRow("hyphens and apostrophe") << u"L'Haÿ-les-Roses"_s << u"l hay les roses"_s;
        QTest::newRow("curly apostrophe") << u"Villeneuve-d’Ascq"_s << u"villeneuve d ascq"_s;
        QTest::newRow("ligature") << u"Œuilly"_s << u"oeuilly"_s;
        QTest::newRow("decomposed") << u"E\u0301vreux"_s << u"evreux"_s;
        QTest::newRow("spaces at the ends") << u"  Lyon  "_s << u"lyon"_s;
        QTest::newRow("nothing but marks") << u" - ' "_s << QString();
        QTest::newRow("abbreviation") << u"St Étienne"_s << u"saint etienne"_s;
        QTest::newRow("feminine abbreviation") << u"Ste-Foy"_s << u"sainte foy"_s;
        QTest::newRow("not an abbreviation inside a word") << u"Astaffort"_s << u"astaffort"_s;
    }
    void foldsNames()
    {
        QFETCH(QString, text);
        QFETCH(QString, folded);
        QCOMPARE(pdc::foldName(text), folded);
    }
    void keepsTheAbbreviationInPlainText() { QCOMPARE(pdc::foldText(u"St. Louis"_s), u"st louis"_s); }
};

QTEST_GUILESS_MAIN(TextFoldTest)
#include "textfoldtest.moc"
