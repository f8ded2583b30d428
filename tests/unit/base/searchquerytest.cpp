// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/searchquery.h"
#include "support/suite.h"

using namespace Qt::StringLiterals;
using namespace pdc;

namespace {

/// The words of a question, the small ones in brackets, the open one with dots.
QString spelled(const SearchQuery &query)
{
    QStringList words;
    for (const AskedWord &word : query.words) {
        QString text = QString::fromUtf8(word.text());
        if (word.isOpen())
            text += u'…';
        words << (word.isRequired() ? text : u'(' + text + u')');
    }
    return words.join(u' ');
}

}

class SearchQueryTest : public test::Suite
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatIsTyped_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *typed, const char *words) {
            QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromUtf8(words);
        };
        row("", "");
        row("  \t ", "");
        row("?!…", "");
        row("Grenoble", "grenoble…");
        row("Grenoble ", "grenoble");
        row("Comment créer une adresse e-mail ?", "(comment) creer (une) adresse email");
        row("mot de passe", "mot (de) passe…");
        row("l’adresse", "(l) adresse…");
        row("l’e-mail", "(l) email…");
        row("le", "le…");
        row("un de la", "un de la…");
        row("Wi-Fi", "wifi…");
        row("mot mot", "mot");
        row("Saint-Étienne", "saint etienne…");
        row("St-Étienne", "saint etienne…"); // Not one word, although its first part is short.
        row("rendez-vous", "rendez (vous…)");
        row("Œuvre", "oeuvre…");
        row("69003 lyon", "69003 lyon…");
        row("\"mot\" AND (passe*) NEAR/2 -x:y", "mot and passe near 2 x (y…)");
        row("%_' OR 1=1; --", "or 1");
    }

    void readsWhatIsTyped()
    {
        QFETCH(const QString, typed);
        QTEST(spelled(parseSearch(typed)), "words");
    }

    void isNotImpressedByWhatIsTooLong()
    {
        QCOMPARE(parseSearch(QString(1'000'000, u'a')).words.size(), 1);
        QCOMPARE(parseSearch(QString(1'000'000, u'a')).words.first().text().size(), 200);
        QCOMPARE(parseSearch(u"mot "_s.repeated(10'000)).words.size(), 1);
        QCOMPARE(parseSearch(u"a b c d e f g h i j k l m n o p"_s).words.size(), 12);
        QCOMPARE(parseSearch(u"a-"_s.repeated(10'000)).words.size(), 1);
        QVERIFY(parseSearch(QString(5000, QChar(0))).isEmpty());
        // Half of a pair, at the very end of what is looked at.
        QVERIFY(!parseSearch(QString(199, u'a') + u"😀"_s).isEmpty());
        QCOMPARE(parseSearch(u"mot\0de passe"_s).words.size(), 3);
    }

    void fits_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("held");
        QTest::addColumn<WordFit>("fit");
        const auto row = [](const char *typed, const char *held, WordFit fit) {
            QTest::addRow("%s, %s", typed, held) << QString::fromUtf8(typed) << QString::fromUtf8(held) << fit;
        };
        row("mot", "mot", WordFit::Exact);
        row("mot", "mots", WordFit::Form);
        row("mots", "mot", WordFit::Form);
        row("jeux", "jeu", WordFit::Form);
        row("mot", "moteur", WordFit::Prefix);
        row("m", "mot", WordFit::Prefix);
        row("mo", "mos", WordFit::Prefix); // Too short for a plural.
        row("moteur", "mot", WordFit::None);
        row("mot", "met", WordFit::None); // Too short for a typing error.
        // A whole word: another letter, one too many, one missing, two swapped, at the front, inside and at the end.
        row("grenoble ", "grenoble", WordFit::Exact);
        row("grenable ", "grenoble", WordFit::Typo);
        row("grrenoble ", "grenoble", WordFit::Typo);
        row("grenble ", "grenoble", WordFit::Typo);
        row("grenolbe ", "grenoble", WordFit::Typo);
        row("renoble ", "grenoble", WordFit::Typo);
        row("ggrenoble ", "grenoble", WordFit::Typo);
        row("brenoble ", "grenoble", WordFit::Typo);
        row("rgenoble ", "grenoble", WordFit::Typo);
        row("grenobl ", "grenoble", WordFit::Prefix);
        row("grenoblex ", "grenoble", WordFit::Form); // x as of a plural.
        row("grenoblee ", "grenoble", WordFit::Typo);
        row("grenobla ", "grenoble", WordFit::Typo);
        row("grenobel ", "grenoble", WordFit::Typo);
        row("grenabla ", "grenoble", WordFit::None); // Two of them.
        row("geronble ", "grenoble", WordFit::None);
        row("mail ", "main", WordFit::Typo);
        row("mail ", "maison", WordFit::None);
        // While it is typed.
        row("grenn", "grenoble", WordFit::Typo);
        row("grneo", "grenoble", WordFit::Typo);
        row("genobl", "grenoble", WordFit::Typo);
        row("gerno", "grenoble", WordFit::Typo);
        row("gorne", "grenoble", WordFit::None);
        row("mais", "maison", WordFit::Prefix);
        row("mail", "maison", WordFit::None); // Four letters are too few for both.
        row("mail", "main", WordFit::Typo);
        // Numbers are what they are.
        row("69003", "69003", WordFit::Exact);
        row("6900", "69003", WordFit::Prefix);
        row("69004", "69003", WordFit::None);
        // Letters are letters in any script, however many bytes they have.
        row("помошь ", "помощь", WordFit::Typo);
        row("помощ", "помощь", WordFit::Prefix);
        row("пмощь ", "помощь", WordFit::Typo);
        row("попощь ", "помощь", WordFit::Typo);
        row("попопь ", "помощь", WordFit::None);
        row("مساعده ", "مساعدة", WordFit::Typo);
        row("😀😀😀😀 ", "😀😀😀😁", WordFit::Typo);
        row("😀😀😀 ", "😀😀😁", WordFit::None);
    }

    void fits()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, held);
        const SearchQuery query = parseSearch(typed);
        QCOMPARE(query.words.size(), 1);
        // An emoji at the end is no letter, but as good as one here.
        const AskedWord asked(query.words.first().text(), true, !typed.endsWith(u' '));
        QTEST(asked.fit(held.toUtf8()), "fit");
    }

    void survivesBytesThatAreNoText()
    {
        const QList<QByteArray> bytes{"",     "\x80",         "\xff\xfe", "abc\x80",
                                      "\xc3", "\xc3\xa9\xc3", "aaaa\xc3", "aaaa\xa9"};
        for (const QByteArray &typed : bytes) {
            for (const QByteArray &held : bytes) {
                for (const bool open : {false, true})
                    QVERIFY(AskedWord(typed, true, open).fit(held) <= WordFit::Exact);
            }
        }
    }

    void holdsEachWordOnce()
    {
        QCOMPARE(searchWords(u"Le mot, le MOT : Le Wi-Fi, l’e-mail"), QByteArray("le mot wi fi l e mail wifi email"));
        QCOMPARE(searchWords(u"  \n\t "), QByteArray());
        QCOMPARE(searchWords(u"St-Étienne"), QByteArray("saint etienne saintetienne"));
    }
};

QTEST_GUILESS_MAIN(SearchQueryTest)
#include "searchquerytest.moc"
