// SPDX-License-Identifier: GPL-3.0-or-later
#include "places/placerows.h"
#include "places/placeserror.h"
#include "support/suite.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace pdc;

namespace {

struct Checked
{
    QList<QHash<QString, QString>> rows; ///< What is left of each row, by field, the empty ones left out.
    QStringList faults; ///< row field: why
    QStringList keptOut; ///< row field: value
    QStringList unknownColumns;
    QString error;
};

Checked check(const QByteArray &bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    Checked checked;
    const auto opened = PlaceRows::open(buffer);
    if (!opened) {
        checked.error = opened.error().name();
        return checked;
    }
    PlaceRecord record;
    while ((*opened)->next(record)) {
        if (!record.fault)
            checkPlace(record);
        QHash<QString, QString> row;
        for (size_t i = 0; i < placeFields.size(); ++i) {
            if (!record.isEmpty(PlaceField(i)))
                row.insert(placeFields[i], QString::fromUtf8(record.value(PlaceField(i))));
        }
        const QString number = QString::number(checked.rows.size() + 1);
        if (record.fault)
            checked.faults << number + u' ' + record.fault->field + u": "_s + record.fault->why;
        for (const auto &one : record.keptOut)
            checked.keptOut << number + u' ' + placeFieldName(one.field) + u": "_s + QString::fromUtf8(one.value);
        checked.rows << row;
    }
    if (const auto error = (*opened)->error())
        checked.error = error->name();
    checked.unknownColumns = (*opened)->unknownColumns();
    return checked;
}

const QJsonObject right{{u"id"_s, u"a"_s},
                        {u"pivot"_s, u"00000000000000"_s},
                        {u"nom"_s, u"Lieu"_s},
                        {u"commune"_s, u"Lyon"_s},
                        {u"code_postal"_s, u"69003"_s},
                        {u"adresse"_s, u"1 rue"_s},
                        {u"date_maj"_s, u"2026-03-01"_s}};

Checked checkFields(const QJsonObject &fields)
{
    QJsonObject row = right;
    for (auto it = fields.begin(); it != fields.end(); ++it)
        row.insert(it.key(), it.value());
    return check(QJsonDocument(QJsonArray{row}).toJson());
}

constexpr auto requiredHeader = "id;pivot;nom;commune;code_postal;adresse;date_maj";
constexpr auto requiredCells = "a;00000000000000;Lieu;Lyon;69003;1 rue;2026-03-01";

}

/// What becomes of each field of a row; that a broken row is left out is the import's test.
class PlaceCheckTest final : public pdc::test::Suite
{
    Q_OBJECT

private Q_SLOTS:
    void aFieldIsMendedOrKeptOut_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("kept");
        QTest::addColumn<QStringList>("keptOut");
        const auto add = [](const QString &field, const QString &written, const QString &kept,
                            const QStringList &out = {}) {
            QTest::addRow("%s: %s", qPrintable(field), qPrintable(written.left(60))) << field << written << kept << out;
        };
        add(u"pivot"_s, u"552 178 639 00132"_s, u"55217863900132"_s);
        add(u"nom"_s, u"\u00a0 Le  lieu\t"_s, u"Le  lieu"_s);
        add(u"nom"_s, u"Le\u0001lieu\u0000"_s + QChar(0), u"Le lieu"_s);
        // What turns the direction of writing makes one name look like another.
        add(u"nom"_s, u"\u202eLe \u2066lieu\u2069’\u200f\u061c"_s, u"Le lieu’"_s);
        add(u"complement_adresse"_s, u"\u202e"_s, {});
        add(u"adresse"_s, u"1\u200e rue"_s, u"1 rue"_s);
        add(u"code_insee"_s, u"2a004"_s, u"2A004"_s);
        add(u"code_insee"_s, u"97411"_s, u"97411"_s);
        for (const QString &code : {u"1001"_s, u"20004"_s, u"2C004"_s, u"690031"_s, u"Lyon"_s})
            add(u"code_insee"_s, code, {}, {code});
        add(u"latitude"_s, u"45,76"_s, u"45.76"_s);
        add(u"latitude"_s, u"nord"_s, {}, {u"nord"_s});
        add(u"longitude"_s, u"4.8.3"_s, {}, {u"4.8.3"_s});

        add(u"telephone"_s, u"+33472000000"_s, u"+33472000000"_s);
        add(u"telephone"_s, u"04 72 00 00 00"_s, u"+33472000000"_s);
        add(u"telephone"_s, u"04.72.00.00.00"_s, u"+33472000000"_s);
        add(u"telephone"_s, u"04\u00a072-00-00/00"_s, u"+33472000000"_s);
        add(u"telephone"_s, u"0033 4 72 00 00 00"_s, u"+33472000000"_s);
        add(u"telephone"_s, u"+33 (0)4 72 00 00 00"_s, u"+33472000000"_s);
        add(u"telephone"_s, u"0262 20 20 20"_s, u"+262262202020"_s);
        add(u"telephone"_s, u"0690 20 20 20"_s, u"+590690202020"_s);
        add(u"telephone"_s, u"0596202020"_s, u"+596596202020"_s);
        add(u"telephone"_s, u"+687 20 20 20"_s, u"+687202020"_s);
        add(u"telephone"_s, u"3949"_s, u"3949"_s);
        add(u"telephone"_s, u"0472000000|06 00 00 00 00"_s, u"+33472000000|+33600000000"_s);
        add(u"telephone"_s, u"04 78 00 00 00 / 06.12.34.56.78"_s, u"+33478000000|+33612345678"_s);
        add(u"telephone"_s, u"0478000000/0612345678"_s, u"+33478000000|+33612345678"_s);
        add(u"telephone"_s, u"04 78 00 00 00 ou 06 12 34 56 78;3949"_s, u"+33478000000|+33612345678|3949"_s);
        add(u"telephone"_s, u"04 78 00 00 00 / 01"_s, u"+33478000000"_s, {u"01"_s});
        add(u"telephone"_s, u"04/72/17/00"_s, {}, {u"04/72/17/00"_s});
        add(u"telephone"_s, u"0472000000;accueil"_s, u"+33472000000"_s, {u"accueil"_s});
        for (const QString &number : {u"047200"_s, u"+4930123456"_s, u"+33"_s, u"472000000"_s, u"+334720000000000"_s})
            add(u"telephone"_s, number, {}, {number});

        add(u"courriels"_s, u"a@b.fr;c@d.fr , e@f.fr|a.b+c@d-e.gouv.fr"_s, u"a@b.fr|c@d.fr|e@f.fr|a.b+c@d-e.gouv.fr"_s);
        for (const QString &mail : {u"a@b"_s, u"@b.fr"_s, u"a@"_s, u"a@b@c.fr"_s, u"a@.fr"_s, u"a@b."_s, u"<a@b.fr>"_s})
            add(u"courriels"_s, mail, {}, {mail});

        add(u"site_web"_s, u"https://a.fr/?x=1,2;3|HTTP://b.fr"_s, u"https://a.fr/?x=1,2;3|HTTP://b.fr"_s);
        add(u"site_web"_s, u"https://a.fr/;https://b.fr/, www.c.fr"_s,
            u"https://a.fr/|https://b.fr/|http://www.c.fr"_s);
        for (const QString &address :
             {u"javascript:alert(1)"_s, u"file:///etc/passwd"_s, u"http://"_s, u"aucun"_s, u"https://a b"_s})
            add(u"site_web"_s, address, {}, {address});
        add(u"prise_rdv"_s, u"ftp://a.fr"_s, {}, {u"ftp://a.fr"_s});
        add(u"fiche_acces_libre"_s, u"https://acceslibre.example/x"_s, u"https://acceslibre.example/x"_s);

        add(u"services"_s,
            u"AIDE AUX DEMARCHES ADMINISTRATIVES|Réparation de vélos;Comprehension du monde numérique|Aide aux "
            "démarches administratives"_s,
            u"Aide aux démarches administratives|Compréhension du monde numérique"_s, {u"Réparation de vélos"_s});
        add(u"typologie"_s, u"bib|XYZ|tiers lieux"_s, u"BIB|TIERS_LIEUX"_s, {u"XYZ"_s});
        add(u"frais_a_charge"_s, u"Gratuit|Gratuit : Je peux accéder gratuitement au lieu"_s, u"Gratuit"_s);
        add(u"itinerance"_s, u"itinerant | fixe | volant"_s, u"Itinérant|Fixe"_s, {u"volant"_s});
        add(u"modalites_acces"_s, u"|;|"_s, {});
        add(u"presentation_resume"_s, QString(280, u'é'), QString(280, u'é'));
    }
    void aFieldIsMendedOrKeptOut()
    {
        QFETCH(QString, field);
        QFETCH(QString, written);
        QFETCH(QStringList, keptOut);
        const Checked checked = checkFields({{field, written}});
        QCOMPARE(checked.faults, QStringList());
        QTEST(checked.rows.first().value(field), "kept");
        for (QString &value : keptOut)
            value.prepend(u"1 "_s + field + u": "_s);
        QCOMPARE(checked.keptOut, keptOut);
    }

    void aSummaryThatIsTooLongBecomesTheDetail()
    {
        const QString text = u"Un mot "_s.repeated(50).trimmed();
        const Checked moved = checkFields({{u"presentation_resume"_s, text}});
        QCOMPARE(moved.rows.first()[u"presentation_detail"_s], text);
        const QString cut = moved.rows.first()[u"presentation_resume"_s];
        QVERIFY(cut.size() <= 280 && cut.size() > 250);
        QVERIFY2(cut.endsWith(u"mot …") || cut.endsWith(u"Un …"), qPrintable(cut));
        QCOMPARE(moved.keptOut.size(), 1);
        const Checked both = checkFields({{u"presentation_resume"_s, text}, {u"presentation_detail"_s, u"Déjà"_s}});
        QCOMPARE(both.rows.first()[u"presentation_detail"_s], u"Déjà"_s);
        // 0.1 allowed 500.
        const Checked old = checkFields({{u"presentation_resume"_s, text}, {u"courriel"_s, u"a@b.fr"_s}});
        QCOMPARE(old.rows.first()[u"presentation_resume"_s], text);
        QCOMPARE(old.keptOut, QStringList());
    }

    void aRowOfTheOldSchemaBecomesOneOfToday()
    {
        const QJsonObject old{
            {u"courriel"_s, u"contact@lieu.example"_s},
            {u"cle_ban"_s, u"13001_3079_00001"_s},
            {u"site_web"_s, u"https://www.lieu.example/;https://m.lieu.example/"_s},
            {u"horaires"_s, u"Mo-Fr 09:00-12:00; Sa 08:30-12:00"_s},
            {u"typologie"_s, u"TIERS_LIEUX;ASSO"_s},
            {u"services"_s,
             u"Devenir autonome dans les démarches administratives;Réaliser des démarches administratives avec un "
             "accompagnement;Accéder à du matériel"_s},
            {u"publics_accueillis"_s,
             u"Seniors (+ 65 ans);Adultes;Déficience visuelle;Personnes en situation d'illettrisme"_s},
            {u"conditions_acces"_s,
             u"Accepte le Pass numérique : Il est possible d'utiliser un Pass numérique pour accéder au lieu"_s},
            {u"labels_nationaux"_s, u"France Services;APTIC;Point relais CAF;Fabriques de Territoire;CNFS"_s},
            {u"labels_autres"_s, u"SudLabs;Nièvre médiation numérique"_s},
            {u"modalites_accompagnement"_s,
             u"Seul : j'ai accès à du matériel et une connexion;A ma place : une personne habilitée fait les démarches à ma place"_s},
            {u"accessibilite"_s, u"https://acceslibre.example/x/"_s}};
        const Checked checked = checkFields(old);
        QCOMPARE(checked.faults, QStringList());
        QCOMPARE(checked.keptOut, QStringList());
        QCOMPARE(checked.unknownColumns, QStringList());
        QHash<QString, QString> row = checked.rows.first();
        for (auto it = right.begin(); it != right.end(); ++it)
            QCOMPARE(row.take(it.key()), it.value().toString());
        const QHash<QString, QString> today{
            {u"courriels"_s, u"contact@lieu.example"_s},
            {u"site_web"_s, u"https://www.lieu.example/|https://m.lieu.example/"_s},
            {u"horaires"_s, u"Mo-Fr 09:00-12:00; Sa 08:30-12:00"_s},
            {u"typologie"_s, u"TIERS_LIEUX|ASSO"_s},
            {u"services"_s, u"Aide aux démarches administratives|Accès internet et matériel informatique"_s},
            {u"publics_specifiquement_adresses"_s, u"Seniors"_s},
            {u"prise_en_charge_specifique"_s, u"Déficience visuelle|Illettrisme"_s},
            {u"frais_a_charge"_s, u"Gratuit sous condition"_s},
            {u"dispositif_programmes_nationaux"_s,
             u"France Services|Point d'accès numérique CAF|Conseillers numériques"_s},
            {u"formations_labels"_s, u"Fabriques de Territoire"_s},
            {u"autres_formations_labels"_s, u"SudLabs|Nièvre médiation numérique|APTIC"_s},
            {u"modalites_accompagnement"_s, u"En autonomie|Accompagnement individuel"_s},
            {u"fiche_acces_libre"_s, u"https://acceslibre.example/x/"_s}};
        QCOMPARE(row, today);
    }

    void whatNoSchemaKnowsIsCounted()
    {
        const Checked checked =
            check("[{\"wifi\":\"oui\",\"id\":\"a\"},{\"wifi\":1,\"nested\":{\"a\":[1]},\"id\":\"c\"}]");
        QCOMPARE(checked.unknownColumns, (QStringList{u"wifi"_s, u"nested"_s}));
    }

    // Tables

    void aTableIsReadByItsHeader_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray header = requiredHeader;
        const QByteArray cells = requiredCells;
        QTest::newRow("semicolons") << header + '\n' + cells;
        QTest::newRow("commas") << QByteArray(header).replace(';', ',') + '\n' + QByteArray(cells).replace(';', ',');
        QTest::newRow("tabs") << QByteArray(header).replace(';', '\t') + '\n' + QByteArray(cells).replace(';', '\t');
        QTest::newRow("a byte order mark, CRLF") << "\xef\xbb\xbf" + header + "\r\n" + cells + "\r\n";
        QTest::newRow("large letters and spaces") << " ID ; Pivot;NOM;commune;code_postal;adresse;date_maj\n" + cells;
        QTest::newRow("another order, more columns")
            << QByteArray("telephone;nom;id;pivot;commune;code_postal;adresse;date_maj;x\n"
                          ";Lieu;a;00000000000000;Lyon;69003;1 rue;2026-03-01;?");
        QTest::newRow("empty cells behind") << header + '\n' + cells + ";;;\n;;;;;;\n";
    }
    void aTableIsReadByItsHeader()
    {
        QFETCH(QByteArray, bytes);
        const Checked checked = check(bytes);
        QCOMPARE(checked.error, QString());
        QCOMPARE(checked.faults, QStringList());
        QCOMPARE(checked.rows.size(), 1);
        QCOMPARE(checked.rows.first().size(), right.size());
        for (auto it = right.begin(); it != right.end(); ++it)
            QCOMPARE(checked.rows.first()[it.key()], it.value().toString());
    }

    void aRowWithOtherCellsThanTheHeaderIsAFault()
    {
        const Checked checked =
            check(QByteArray(requiredHeader) + '\n' + requiredCells + ";x\n" + requiredCells + "\na;b;c\n");
        QCOMPARE(checked.faults,
                 (QStringList{u"1 : 8 cellules, pour 7 colonnes"_s, u"3 : 3 cellules, pour 7 colonnes"_s}));
    }

    void lettersAreTakenFromUtf8OrWindows()
    {
        const QByteArray header = requiredHeader;
        const auto nameOf = [&](const QByteArray &name) {
            return check(header + "\na;00000000000000;" + name + ";Lyon;69003;1 rue;2026-03-01").rows.first()[u"nom"_s];
        };
        QCOMPARE(nameOf("L\xe2\x80\x99\xc3\x89tape"), u"L’Étape"_s);
        QCOMPARE(nameOf("L'\xc9tape \xe0 No\xebl"), u"L'Étape à Noël"_s); // Latin-1
        QCOMPARE(nameOf("L\x92\x8cil \x80 \x85"), u"L’Œil € …"_s); // Windows-1252
        // The same in JSON, though it must be UTF-8 there.
        const Checked json = check("[{\"id\":\"a\",\"nom\":\"\xc9tape\"}]");
        QCOMPARE(json.rows.first()[u"nom"_s], u"Étape"_s);
    }

    void whatIsNoTableOfPlacesIsAnError_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("error");
        QTest::newRow("nothing") << QByteArray() << u"places-not-csv"_s;
        QTest::newRow("a text") << QByteArray("Bonjour à tous\n") << u"places-not-csv"_s;
        QTest::newRow("another table") << QByteArray("a;b;c\n1;2;3\n") << u"places-not-csv"_s;
        QTest::newRow("a PDF") << QByteArray("%PDF-1.7\n\x80\x81\n") << u"places-not-csv"_s;
        QTest::newRow("UTF-16") << QByteArray("\xff\xfei\0d\0;\0n\0o\0m\0\n\0", 14) << u"places-not-csv"_s;
        QTest::newRow("a quote that stays open")
            << QByteArray(requiredHeader) + '\n' + requiredCells + "\n\"a" << u"places-not-csv"_s;
        QTest::newRow("an object") << QByteArray("\n {\"id\":1}") << u"places-not-json"_s;
        QTest::newRow("an array that is cut off") << QByteArray("[{\"id\":1}") << u"places-not-json"_s;
        QTest::newRow("an array of others") << QByteArray("[1]") << u"places-not-json"_s;
        QTest::newRow("a row that is no JSON") << QByteArray("[{\"id\"}]") << u"places-not-json"_s;
    }
    void whatIsNoTableOfPlacesIsAnError()
    {
        QFETCH(QByteArray, bytes);
        QTEST(check(bytes).error, "error");
    }
};

QTEST_GUILESS_MAIN(PlaceCheckTest)
#include "placechecktest.moc"
