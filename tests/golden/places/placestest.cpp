// SPDX-License-Identifier: GPL-3.0-or-later
#include "places/placelabels.h"
#include "places/placelistpage.h"
#include "places/placepage.h"
#include "print/fittedtext.h"
#include "support/suite.h"

#include <QElapsedTimer>
#include <QImage>
#include <QLocale>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace pdc;

namespace {

constexpr double margin = 15; // Millimetres.
constexpr double footTop = 297 - margin - 12.5;
constexpr double listFootTop = 297 - margin - 7.5;

const QDateTime now({2026, 11, 23}, {10, 0}); // A Monday.

/// A place of which only what every row must have is known.
Place bare()
{
    Place place;
    for (const QLatin1StringView field : placeFields)
        place.fields.insert(field, {});
    place.fields[u"id"_s] = u"hinaura-1"_s;
    place.fields[u"nom"_s] = u"Mairie"_s;
    place.fields[u"adresse"_s] = u"1 place de l’Église"_s;
    place.fields[u"code_postal"_s] = u"38100"_s;
    place.fields[u"commune"_s] = u"Grenoble"_s;
    place.fields[u"date_maj"_s] = u"2026-01-10"_s;
    return place;
}

Place usual()
{
    Place place = bare();
    const std::pair<const char *, const char *> known[] = {
        {"nom", "Médiathèque de la Part-Dieu"},
        {"telephone", "+33479885936"},
        {"horaires", "Tu-Fr 09:00-12:00,14:00-17:30; Sa 09:00-12:00; PH off"},
        {"services", "Aide aux démarches administratives|Utilisation sécurisée du numérique"},
        {"frais_a_charge", "Gratuit|Gratuit sous condition"},
        {"modalites_acces", "Se présenter|Téléphoner"},
        {"publics_specifiquement_adresses", "Seniors|Jeunes"},
        {"prise_en_charge_specifique", "Surdité"},
        {"dispositif_programmes_nationaux", "France Services"},
        {"site_web", "https://mediatheque.example/"},
        {"courriels", "contact@mediatheque.example"},
        {"source", "Hinaura"},
        {"date_maj", "2024-03-01"},
    };
    for (const auto &[field, value] : known)
        place.fields[QString::fromUtf8(field)] = QString::fromUtf8(value);
    place.position = {45.76012, 4.85034};
    place.hasPosition = true;
    place.exact = true;
    return place;
}

/// All fields say as much as an import lets through.
Place endless(const QString &text)
{
    Place place = usual();
    const QString all = text.repeated(500).left(500);
    for (const QString &field : {u"nom"_s, u"adresse"_s, u"complement_adresse"_s, u"commune"_s, u"source"_s, u"id"_s,
                                 u"presentation_resume"_s, u"site_web"_s, u"prise_rdv"_s, u"courriels"_s})
        place.fields[field] = all;
    const auto joined = [](std::span<const QStringView> labels) {
        QStringList values;
        for (const QStringView label : labels)
            values << label.toString();
        return values.join(u'|');
    };
    place.fields[u"telephone"_s] = u"+33479885936|+33611223344|+33611223355"_s;
    place.fields[u"services"_s] = joined(placeServices);
    place.fields[u"frais_a_charge"_s] = joined(placeFees);
    place.fields[u"modalites_acces"_s] = joined(placeAccess);
    place.fields[u"itinerance"_s] = u"Itinérant"_s;
    place.fields[u"publics_specifiquement_adresses"_s] = joined(placePublics);
    place.fields[u"prise_en_charge_specifique"_s] = joined(placeCare);
    place.fields[u"dispositif_programmes_nationaux"_s] = joined(placeProgrammes);
    place.fields[u"modalites_accompagnement"_s] = joined(placeSupport);
    place.fields[u"horaires"_s] =
        u"Mo-Su 08:00-09:00,10:00-11:00,12:00-13:00,14:00-15:00 \"%1\""_s.arg(all.left(400).remove(u'"'));
    return place;
}

PlaceListing listOf(int count, const Place &place = usual())
{
    PlaceListing listing{u"Lyon"_s, {}, count};
    for (int i = 0; i < count; ++i) {
        listing.places.append({place, 900.0 + i * 800});
        if (place.name().size() < 100)
            listing.places.last().place.fields[u"nom"_s] = u"%1 n° %2"_s.arg(place.name()).arg(i + 1);
    }
    return listing;
}

}

/// Places as they come out of the printer: one page of A4, whatever is known of them, for eyes that are no longer young.
class PlacesTest : public test::Suite
{
    Q_OBJECT

    QTemporaryDir m_folder;

    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    static QByteArray run(const QString &program, const QStringList &arguments)
    {
        QProcess process;
        process.start(program, arguments);
        constexpr int patience = 100'000; // Milliseconds, on a machine that does other things as well.
        if (!process.waitForStarted() || !process.waitForFinished(patience))
            return {};
        return process.readAllStandardOutput();
    }
    [[nodiscard]] QString pdf() const { return path(u"page.pdf"_s); }
    [[nodiscard]] bool write(const PrintedDocument &page) const { return writePdf(page, pdf(), u"Lieu"_s).has_value(); }
    /// What can be read on it, with plain blanks and each space once.
    [[nodiscard]] QString words() const
    {
        return QString::fromUtf8(run(u"pdftotext"_s, {u"-layout"_s, pdf(), u"-"_s}))
            .replace(u'\u00a0', u' ')
            .replace(u'\u202f', u' ')
            .simplified();
    }
    /// What is wrong with the page as a piece of paper; empty if nothing is. `foot` in millimetres.
    [[nodiscard]] QString fault(double foot) const
    {
        const QString info = QString::fromUtf8(run(u"pdfinfo"_s, {pdf()}));
        if (!QRegularExpression(u"Pages: +1\n"_s).match(info).hasMatch() || !info.contains(u"A4"_s))
            return info;
        const QList<QByteArray> fonts = run(u"pdffonts"_s, {pdf()}).split('\n').mid(2);
        for (const QByteArray &font : fonts) {
            if (!font.isEmpty() && !font.contains(" yes "))
                return u"not embedded: "_s + QString::fromUtf8(font);
        }
        // In pixels, of which an inch has 108; whatever stands above the foot is at least 14 points high.
        constexpr double perPixel = 25.4 / 108;
        const QString xml = QString::fromUtf8(run(u"pdftohtml"_s, {u"-xml"_s, u"-i"_s, u"-stdout"_s, pdf()}));
        QMap<QString, int> sizes;
        static const QRegularExpression spec(u"<fontspec id=\"(\\d+)\" size=\"(\\d+)\""_s);
        for (auto found = spec.globalMatch(xml); found.hasNext();) {
            const auto match = found.next();
            sizes.insert(match.captured(1), match.captured(2).toInt());
        }
        static const QRegularExpression text(
            u"<text top=\"(\\d+)\" left=\"(\\d+)\" width=\"(\\d+)\" height=\"(\\d+)\" font=\"(\\d+)\">"_s);
        int lines = 0;
        for (auto found = text.globalMatch(xml); found.hasNext(); ++lines) {
            const auto match = found.next();
            const auto number = [&](int i) { return match.captured(i).toInt() * perPixel; };
            const bool isFoot = number(1) > foot - 1;
            if (sizes.value(match.captured(5)) < (isFoot ? 16 : 21))
                return u"too small: "_s + match.captured();
            if (number(2) < margin - 0.5 || number(2) + number(3) > 210 - margin + 1 || number(1) < margin - 3
                || number(1) + number(4) > 297 - margin + 3)
                return u"beyond the margin: "_s + match.captured();
            if (!isFoot && number(1) + number(4) > foot + 1.5)
                return u"in the foot: "_s + match.captured();
        }
        return lines < 5 ? u"hardly a word: "_s + xml : QString();
    }
    [[nodiscard]] QList<QByteArray> codesOn(const QList<QRectF> &areas) const
    {
        run(u"pdftoppm"_s, {u"-r"_s, u"150"_s, u"-gray"_s, u"-png"_s, u"-singlefile"_s, pdf(), path(u"page"_s)});
        const QImage paper(path(u"page.png"_s));
        QList<QByteArray> read;
        for (const QRectF &area : areas) {
            constexpr double perUnit = 150 / 2540.0;
            const QRect part = QRectF(area.topLeft() * perUnit, area.size() * perUnit).toAlignedRect();
            const QString file = path(u"code.png"_s);
            read << (paper.copy(part).save(file) ? run(u"zbarimg"_s, {u"--raw"_s, u"-q"_s, u"-Sbinary"_s, file})
                                                 : QByteArray());
        }
        return read;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(u"fr_FR"_s));
        QVERIFY(loadPrintFonts(QStringLiteral(PDC_SOURCE_DIR "/resources/fonts")));
        for (const auto &tool : {u"pdftoppm"_s, u"pdfinfo"_s, u"pdftotext"_s, u"pdftohtml"_s, u"zbarimg"_s}) {
            if (QStandardPaths::findExecutable(tool).isEmpty())
                QSKIP(qPrintable(tool + " is not installed"_L1));
        }
    }

    void aPageSaysAllThatAPersonNeeds()
    {
        QElapsedTimer timer;
        timer.start();
        const PlacePage page(usual(), now);
        qInfo("laid out in %lld us", timer.nsecsElapsed() / 1000);
        QVERIFY(write(page));
        QCOMPARE(fault(footTop), QString());
        QCOMPARE(page.leftOut(), 0);
        const QString text = words();
        for (const QString &part : {u"Médiathèque de la Part-Dieu"_s,
                                    u"lundi 23 novembre 2026"_s,
                                    u"Vérifié il y a 2 ans : appelez avant d’y aller."_s,
                                    u"04 79 88 59 36"_s,
                                    u"1 place de l’Église"_s,
                                    u"38100 Grenoble"_s,
                                    u"Lundi fermé"_s,
                                    u"Mardi 9 h – 12 h, 14 h – 17 h 30"_s,
                                    u"Samedi 9 h – 12 h"_s,
                                    u"jours fériés"_s,
                                    u"On peut venir sans"_s,
                                    u"Téléphonez d’abord."_s,
                                    u"Gratuit sous"_s,
                                    u"• Aide aux démarches administratives"_s,
                                    u"• Utilisation sécurisée du numérique"_s,
                                    u"Seniors, Jeunes"_s,
                                    u"Surdité"_s,
                                    u"France Services"_s,
                                    u"mediatheque.example"_s,
                                    u"D’après Hinaura · fiche du 1er mars 2024 · référence hinaura-1"_s,
                                    u"Partage de Co"_s})
            QVERIFY2(text.contains(part), qPrintable(part + u"\n"_s + text));
        QVERIFY2(!text.contains(u'…') && !text.contains(u'|') && !text.contains(u'\u2060'), qPrintable(text));
    }

    void theNumberIsReadFromFarAndItsCodesByATelephone()
    {
        const PlacePage page(usual(), now);
        QVERIFY(write(page));
        QCOMPARE(page.codes().size(), 2);
        for (const QRectF &code : page.codes())
            QCOMPARE(code.size(), QSizeF(2900, 2900));
        QCOMPARE(codesOn(page.codes()), (QList<QByteArray>{"geo:45.76012,4.85034", "tel:+33479885936"}));
        QVERIFY(page.codes()[1].right() <= page.codes()[0].left());
        const QString xml = QString::fromUtf8(run(u"pdftohtml"_s, {u"-xml"_s, u"-i"_s, u"-stdout"_s, pdf()}));
        const auto number = QRegularExpression(u"height=\"(\\d+)\" font=\"\\d+\"><b>04.79.88.59.36"_s).match(xml);
        QVERIFY2(number.hasMatch(), qPrintable(xml));
        QVERIFY2(number.captured(1).toInt() * 25.4 / 108 > 14, qPrintable(number.captured())); // Millimetres.
    }

    void aPlaceOfWhichLittleIsKnownIsSetLarger()
    {
        const PlacePage page(bare(), now);
        QVERIFY(write(page));
        QCOMPARE(fault(footTop), QString());
        QVERIFY(page.codes().isEmpty());
        const QString text = words();
        QVERIFY2(text.contains(u"Horaires"_s) && text.contains(u"Pas connus."_s) && text.contains(u"Mairie"_s),
                 qPrintable(text));
        QVERIFY2(!text.contains(u"Ce qu’on y fait"_s) && !text.contains(u"D’après"_s) && !text.contains(u"Pour qui"_s),
                 qPrintable(text));
        const QString xml = QString::fromUtf8(run(u"pdftohtml"_s, {u"-xml"_s, u"-i"_s, u"-stdout"_s, pdf()}));
        QVERIFY2(xml.contains(u"size=\"29\""_s), qPrintable(xml)); // 15 points, by 1.3.
        // Not even that.
        Place nothing;
        QVERIFY(write(PlacePage(nothing, now)));
        QVERIFY2(words().contains(u"On ne sait pas quand ceci a été vérifié"_s), qPrintable(words()));
        QVERIFY(write(PlaceListPage({{}, {{nothing, {}}}, 1}, now)));
        QVERIFY2(words().contains(u"Date inconnue"_s), qPrintable(words()));
    }

    void hoursAreThoseOfAnyWeekOrOfThisOne_data()
    {
        QTest::addColumn<QString>("hours");
        QTest::addColumn<QString>("said");
        QTest::newRow("every week") << u"We 14:00-18:00"_s << u"Horaires publiés"_s;
        QTest::newRow("of a season") << u"Nov 14:00-18:00; Dec-Oct 09:00-10:00"_s
                                     << u"Horaires, semaine du 23 novembre 2026"_s;
        QTest::newRow("of a season, and that they change")
            << u"Nov 14:00-18:00; Dec-Oct 09:00-10:00"_s << u"Ils changent dans l’année"_s;
        QTest::newRow("not readable") << u"le mardi sur rendez-vous"_s << u"Horaires à vérifier"_s;
        QTest::newRow("not readable, its text") << u"le mardi sur rendez-vous"_s << u"le mardi sur rendez-vous"_s;
        // 25 December 2026 is a Friday, and a paper is read on any day.
        QTest::newRow("holidays") << u"Fr 14:00-18:00; PH off"_s << u"Vendredi 14 h – 18 h"_s;
    }
    void hoursAreThoseOfAnyWeekOrOfThisOne()
    {
        QFETCH(const QString, hours);
        QFETCH(const QString, said);
        Place place = usual();
        place.fields[u"horaires"_s] = hours;
        QVERIFY(write(PlacePage(place, QDateTime({2026, hours.contains("PH"_L1) ? 12 : 11, 23}, {10, 0}))));
        QVERIFY2(words().contains(said), qPrintable(words()));
    }

    void howeverMuchThereIsToSayItIsOnePage_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("words") << u"Maison de services au public du Grand Territoire "_s;
        QTest::newRow("a word without end") << u"M"_s;
        QTest::newRow("hyphens") << u"sous-"_s;
        QTest::newRow("Arabic") << u"مركز المساعدة الرقمية "_s;
        QTest::newRow("Hebrew and French") << u"שלום Bonjour 12 עולם "_s;
        QTest::newRow("letters of two code units") << u"𝔐😀"_s;
        QTest::newRow("marks without letters") << u"\u0301\u0308"_s;
        QTest::newRow("line breaks") << u"a\n"_s;
    }
    void howeverMuchThereIsToSayItIsOnePage()
    {
        QFETCH(const QString, text);
        const Place place = endless(text);
        QElapsedTimer timer;
        timer.start();
        const PlacePage page(place, now);
        qInfo("laid out in %lld ms", timer.elapsed());
        QVERIFY2(page.bottom() <= footTop * 100 - 200, QByteArray::number(page.bottom()));
        QCOMPARE(page.codes().size(), 2);
        QVERIFY(page.leftOut() > 0);
        QVERIFY(write(page));
        QCOMPARE(fault(footTop), QString());
        QVERIFY2(words().contains(u"04 79 88 59 36"_s), qPrintable(words()));
        for (const QStringView service : placeServices)
            QVERIFY2(words().contains(service), qPrintable(words()));
        QCOMPARE(codesOn(page.codes()), (QList<QByteArray>{"geo:45.76012,4.85034", "tel:+33479885936"}));

        const PlaceListPage list(listOf(12, place), now);
        QVERIFY2(list.shown() >= 4, QByteArray::number(list.shown()));
        QVERIFY(write(list));
        QCOMPARE(fault(listFootTop), QString());
    }

    void whatIsMissedLeastIsLeftOutFirst()
    {
        Place place = usual();
        place.fields[u"presentation_resume"_s] = u"Un long texte qui dit ce que l’on sait déjà. "_s.repeated(6);
        place.fields[u"modalites_accompagnement"_s] = u"En autonomie|À distance"_s;
        place.fields[u"services"_s] += u"|Loisirs et créations numériques|Compréhension du monde numérique"_s;
        const PlacePage page(place, now);
        QVERIFY(page.leftOut() > 0);
        QVERIFY(write(page));
        QVERIFY2(!words().contains(u"France Services"_s), qPrintable(words()));
        QVERIFY2(words().contains(u"Seniors, Jeunes"_s), qPrintable(words()));
        QVERIFY2(!words().contains(u'…'), qPrintable(words()));
    }

    void aListIsAsManyAsFitAndSaysOfHowMany()
    {
        const PlaceListing thirty = listOf(30);
        const PlaceListPage page(thirty, now);
        QVERIFY2(page.shown() >= 6 && page.shown() <= 8, QByteArray::number(page.shown()));
        QVERIFY(page.bottom() <= listFootTop * 100 - 400);
        QVERIFY(page.bottom() > 20'000); // And leaves no room for another.
        QVERIFY(write(page));
        QCOMPARE(fault(listFootTop), QString());
        const QString text = words();
        QVERIFY2(text.contains(u"Lieux d’aide : Lyon"_s) && text.contains(u"lundi 23 novembre 2026"_s),
                 qPrintable(text));
        QVERIFY2(text.contains(u"Les %1 premiers sur 30"_s.arg(page.shown())), qPrintable(text));
        // Each stands apart from the one before, by 4 mm at least.
        const QString xml = QString::fromUtf8(run(u"pdftohtml"_s, {u"-xml"_s, u"-i"_s, u"-stdout"_s, pdf()}));
        static const QRegularExpression line(
            u"<text top=\"(\\d+)\" left=\"\\d+\" width=\"\\d+\" height=\"(\\d+)\"[^>]*>(.*)</text>"_s);
        int lowest = 0;
        int names = 0;
        for (auto found = line.globalMatch(xml); found.hasNext();) {
            const auto match = found.next();
            const int top = match.captured(1).toInt();
            if (match.captured(3).contains(u"Part-Dieu"_s) && names++ > 0)
                QVERIFY2(top - lowest >= 4 * 108 / 25.4, qPrintable(match.captured()));
            lowest = std::max(lowest, top + match.captured(2).toInt());
        }
        QCOMPARE(names, page.shown());
        QCOMPARE(text.count(u"Part-Dieu n°"_s), page.shown());
        QCOMPARE(text.count(u"04 79 88 59 36"_s), page.shown());
        QCOMPARE(text.count(u"Vérifié il y a 2 ans"_s), page.shown());
        QVERIFY2(text.indexOf(u"n° 1 "_s) < text.indexOf(u"n° 2 "_s), qPrintable(text));
        for (const QString &part : {u"à 900 m"_s, u"à 1,7 km"_s, u"1 place de l’Église, 38100 Grenoble"_s, u"Gratuit"_s,
                                    u"mar.–ven. 9 h – 12 h, 14 h – 17 h 30 ; sam. 9 h"_s})
            QVERIFY2(text.contains(part), qPrintable(part + u"\n"_s + text));
        QVERIFY2(!text.contains(u"contact@"_s), qPrintable(text));
    }

    void linesBreakBetweenHoursAndNotWithinThem()
    {
        QStringList lines;
        PlaceListing listing = listOf(5);
        const QString spans = u"10:30-11:30,12:30-13:30,14:30-15:30,16:30-17:30"_s;
        const QStringList beginnings{u"Mo"_s, u"Mo-We"_s, u"Tu 08:00-09:00; We-Fr"_s, u"Sa 8:15-20:45; Su"_s,
                                     u"Fr 7:00-7:30; Sa-Su"_s};
        for (qsizetype i = 0; i < listing.places.size(); ++i)
            listing.places[i].place.fields[u"horaires"_s] = beginnings[i] + u' ' + spans;
        QVERIFY(write(PlaceListPage(listing, now)));
        lines << QString::fromUtf8(run(u"pdftohtml"_s, {u"-xml"_s, u"-i"_s, u"-stdout"_s, pdf()})).split(u'\n');
        QVERIFY(write(PlacePage(listing.places.first().place, now)));
        lines << QString::fromUtf8(run(u"pdftohtml"_s, {u"-xml"_s, u"-i"_s, u"-stdout"_s, pdf()})).split(u'\n');
        int hours = 0;
        static const QRegularExpression tags(u"<[^>]*>"_s);
        for (QString line : lines) {
            line = line.remove(tags).replace(u'\u00a0', u' ').trimmed();
            hours += line.contains(u"10 h 30"_s) || line.contains(u"16 h 30"_s) ? 1 : 0;
            static const QRegularExpression minutes(u"^\\d\\d?(?! ?h)\\b"_s);
            if (line.contains(u" – "_s))
                QVERIFY2(!minutes.match(line).hasMatch(), qPrintable(line));
            QVERIFY2(!line.endsWith(u'–') && !line.startsWith(u'–') && !line.startsWith(u"h "_s), qPrintable(line));
        }
        QVERIFY(hours >= 10);
        // What holds them together is no letter that another font would have to lend.
        QVERIFY(!run(u"pdffonts"_s, {pdf()}).contains("Noto"));
    }

    void aListOfFewHasThemAll_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("total");
        QTest::addColumn<QString>("said");
        QTest::newRow("none") << 0 << 0 << u"Aucun lieu ne correspond."_s;
        QTest::newRow("one") << 1 << 1 << u"Un lieu"_s;
        QTest::newRow("three") << 3 << 3 << u"3 lieux, le plus proche d’abord"_s;
        QTest::newRow("the first three of many") << 3 << 512 << u"Les 3 premiers sur 512"_s;
    }
    void aListOfFewHasThemAll()
    {
        QFETCH(const int, count);
        QFETCH(const int, total);
        QFETCH(const QString, said);
        PlaceListing listing = listOf(count);
        listing.total = total;
        const PlaceListPage page(listing, now);
        QCOMPARE(page.shown(), count);
        QVERIFY(write(page));
        if (count > 0)
            QCOMPARE(fault(listFootTop), QString());
        QVERIFY2(words().contains(said), qPrintable(words()));
    }

    void aListNearNothingSaysNoDistances()
    {
        PlaceListing listing = listOf(2);
        listing.near.clear();
        for (ListedPlace &listed : listing.places)
            listed.distance.reset();
        listing.places[1].place.exact = false;
        listing.places[1].distance = 12'000;
        QVERIFY(write(PlaceListPage(listing, now)));
        QVERIFY2(words().contains(u"Lieux d’aide au numérique 2 lieux lundi"_s), qPrintable(words()));
        QVERIFY2(!words().contains(u"km"_s) && words().contains(u"dans la commune"_s), qPrintable(words()));
    }
};

QTEST_MAIN(PlacesTest)
#include "placestest.moc"
