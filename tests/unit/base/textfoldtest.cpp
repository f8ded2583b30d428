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
    void foldsEveryCharacterAsTheRulesSay()
    {
        // The rules themselves, character by character, between others that show where a space is left.
        const auto byTheRules = [](const QString &text) {
            QString folded;
            bool gap = false;
            const QString decomposed = text.normalized(QString::NormalizationForm_KD).toLower();
            for (const QChar c : decomposed) {
                const QString letters = c == u'œ' ? u"oe"_s : c == u'æ' ? u"ae"_s : c == u'ß' ? u"ss"_s : QString(c);
                if (c.isLetterOrNumber()) {
                    folded += (gap && !folded.isEmpty() ? u" "_s : QString()) + letters;
                    gap = false;
                } else if (!c.isMark()) {
                    gap = true;
                }
            }
            return folded;
        };
        for (char16_t code = 0; code < 0xd800; ++code) {
            for (const QString &text : {QString(QChar(code)), u"a%1b"_s.arg(QChar(code)), u" %1 b"_s.arg(QChar(code)),
                                        u"é%1’"_s.arg(QChar(code))}) {
                if (pdc::foldText(text) != byTheRules(text))
                    QFAIL(qPrintable(
                        u"U+%1 in « %2 »: « %3 »"_s.arg(QString::number(code, 16), text, pdc::foldText(text))));
            }
        }
        QCOMPARE(pdc::foldText(u"Ünï 😀 ½ ŀ… 𝐀"_s), byTheRules(u"Ünï "_s) + u" 😀 1 2 l a"_s);
    }

    void keepsTheAbbreviationInPlainText() { QCOMPARE(pdc::foldText(u"St. Louis"_s), u"st louis"_s); }
};

QTEST_GUILESS_MAIN(TextFoldTest)
#include "textfoldtest.moc"
