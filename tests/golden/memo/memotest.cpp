// SPDX-License-Identifier: GPL-3.0-or-later
#include "assembly/memodocument.h"
#include "guides/guiderepository.h"
#include "places/place.h"
#include "support/suite.h"

#include <QFile>
#include <QFontDatabase>
#include <QImage>
#include <QPainter>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace pdc;

namespace {

constexpr double margin = 15; // Millimetres.

Guide guideOf(int steps, const QString &title, const QString &action)
{
    Guide guide;
    guide.id = u"urn:g"_s;
    guide.title = u"Créer une adresse e-mail"_s;
    for (int i = 0; i < steps; ++i) {
        GuideStep step;
        step.id = u"s%1"_s.arg(i + 1);
        step.title = title;
        step.action = action;
        guide.data.steps.append(step);
    }
    return guide;
}

PlaceHit placeOf(const QString &name, const QString &phone, const QString &hours)
{
    PlaceHit hit;
    hit.name = name;
    hit.address = u"10 avenue de l’Étoile"_s;
    hit.postcode = u"69003"_s;
    hit.commune = u"Lyon"_s;
    hit.phone = phone;
    hit.hours = hours;
    hit.position = {45.76012, 4.85034};
    hit.hasPosition = true;
    hit.exact = true;
    hit.distance = 3240;
    return hit;
}

const QList<PlaceHit> &threePlaces()
{
    static const QList<PlaceHit> places{
        placeOf(u"Médiathèque de la Part-Dieu"_s, u"+33479885936"_s,
                u"Tu-Fr 09:00-12:00,14:00-17:30; Sa 09:00-12:00"_s),
        placeOf(u"Maison de quartier"_s, {}, {}),
        placeOf(u"Point numérique"_s, u"04 78 00 00 00"_s, u"sur rendez-vous le mardi"_s)};
    return places;
}

Memo usualMemo()
{
    return memoOf(guideOf(9, u"Choisir son adresse"_s, u"Écrivez le nom que vous voulez avant le signe @."_s),
                  {u"s1"_s, u"s2"_s, u"s5"_s}, u"Lyon"_s, threePlaces(), {2026, 11, 23});
}

}

/// The memo as it comes out of the printer: one page of A4, everything where it should be, codes that a telephone
/// reads.
class MemoTest : public test::Suite
{
    Q_OBJECT

    QTemporaryDir m_folder;

    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    QByteArray run(const QString &program, const QStringList &arguments)
    {
        QProcess process;
        process.start(program, arguments);
        constexpr int patience = 100'000; // Milliseconds, on a machine that does other things as well.
        if (!process.waitForStarted() || !process.waitForFinished(patience))
            return {};
        return process.readAllStandardOutput();
    }
    [[nodiscard]] bool write(const Memo &memo, const QString &name)
    {
        return writePdf(MemoDocument(memo), path(name + ".pdf"_L1), u"Mémo"_s).has_value();
    }
    /// What can be read on it, with plain blanks.
    QString words(const QString &name, const QString &how = u"-layout"_s)
    {
        return QString::fromUtf8(run(u"pdftotext"_s, {how, path(name + ".pdf"_L1), u"-"_s}))
            .replace(u'\u00a0', u' ')
            .replace(u'\u202f', u' ');
    }
    /// The usual page as a printer of 300 dots an inch puts it on paper.
    QImage m_paper;

    static QRect pixels(const QRectF &hundredths)
    {
        constexpr double perUnit = 300 / 2540.0;
        return QRectF(hundredths.topLeft() * perUnit, hundredths.size() * perUnit).toAlignedRect();
    }
    /// The share of dark dots in a part of the page.
    static double darkness(const QImage &page, const QRect &part)
    {
        int dark = 0;
        for (int y = part.top(); y <= part.bottom(); ++y) {
            for (int x = part.left(); x <= part.right(); ++x)
                dark += qGray(page.pixel(x, y)) < 128 ? 1 : 0;
        }
        return double(dark) / (double(part.width()) * part.height());
    }

private Q_SLOTS:
    void initTestCase()
    {
        for (const char *face : {"Regular", "SemiBold"}) {
            const QString font = QStringLiteral(PDC_SOURCE_DIR "/resources/fonts/AtkinsonHyperlegibleNext-%1.ttf")
                                     .arg(QLatin1StringView(face));
            QVERIFY(QFontDatabase::addApplicationFont(font) >= 0);
        }
        for (const auto &tool : {u"pdftoppm"_s, u"pdfinfo"_s, u"pdftotext"_s, u"zbarimg"_s}) {
            if (QStandardPaths::findExecutable(tool).isEmpty())
                QSKIP(qPrintable(tool + " is not installed"_L1));
        }
        QVERIFY(write(usualMemo(), u"usual"_s));
        run(u"pdftoppm"_s,
            {u"-r"_s, u"300"_s, u"-gray"_s, u"-png"_s, u"-singlefile"_s, path(u"usual.pdf"_s), path(u"usual"_s)});
        m_paper = QImage(path(u"usual.png"_s));
        QVERIFY(std::abs(m_paper.width() - 2480) <= 1 && std::abs(m_paper.height() - 3508) <= 1);
    }

    void isOnePageOfA4WithItsFontsInside()
    {
        const QByteArray info = run(u"pdfinfo"_s, {path(u"usual.pdf"_s)});
        QVERIFY2(QRegularExpression(u"Pages: +1\n"_s).match(QString::fromUtf8(info)).hasMatch(), info);
        const auto size = QRegularExpression(u"Page size: +([0-9.]+) x ([0-9.]+) pts"_s).match(QString::fromUtf8(info));
        QVERIFY2(size.hasMatch(), info);
        constexpr double perMillimetre = 72 / 25.4;
        QVERIFY(std::abs(size.captured(1).toDouble() - 210 * perMillimetre) < 0.5);
        QVERIFY(std::abs(size.captured(2).toDouble() - 297 * perMillimetre) < 0.5);
        const QList<QByteArray> fonts = run(u"pdffonts"_s, {path(u"usual.pdf"_s)}).split('\n').mid(2);
        QVERIFY(fonts.size() > 2);
        for (const QByteArray &font : fonts)
            QVERIFY2(font.isEmpty() || font.contains(" yes "), font); // Embedded.
    }

    void saysWhatWasDoneAndWhereThereIsHelp()
    {
        const QString text = words(u"usual"_s);
        for (const QString &line :
             {u"Créer une adresse e-mail"_s, u"lundi 23 novembre 2026"_s, u"Écrivez le nom que vous voulez"_s,
              u"De l’aide près d’ici : Lyon"_s, u"Médiathèque de la Part-Dieu"_s, u"10 avenue de l’Étoile, 69003 Lyon"_s,
              u"04 79 88 59 36"_s, u"mar.–ven. 9 h – 12 h, 14 h – 17 h 30 ; sam. 9 h – 12 h"_s,
              u"sur rendez-vous le mardi"_s, u"à 3,2 km"_s, u"Rien n’est gardé sur vous"_s, u"Pour y aller"_s})
            QVERIFY2(text.contains(line), qPrintable(line + u"\n"_s + text));
        QVERIFY(!text.contains(u'…'));
    }

    void everythingStandsWithinTheMargins()
    {
        const QString boxes = words(u"usual"_s, u"-bbox"_s);
        static const QRegularExpression word(
            u"<word xMin=\"([0-9.]+)\" yMin=\"([0-9.]+)\" xMax=\"([0-9.]+)\" yMax=\"([0-9.]+)\">"_s);
        auto found = word.globalMatch(boxes);
        int count = 0;
        while (found.hasNext()) {
            const auto match = found.next();
            const auto millimetres = [&](int i) { return match.captured(i).toDouble() * 25.4 / 72; };
            QVERIFY2(millimetres(1) > margin - 0.5, qPrintable(match.captured()));
            QVERIFY2(millimetres(2) > margin - 2, qPrintable(match.captured()));
            QVERIFY2(millimetres(3) < 210 - margin + 1, qPrintable(match.captured()));
            QVERIFY2(millimetres(4) < 297 - margin + 1, qPrintable(match.captured()));
            ++count;
        }
        QVERIFY(count > 80);
    }

    void doneStepsAreTickedAndTheOthersAreNot()
    {
        const Memo memo = usualMemo();
        const MemoDocument document(memo);
        const QImage &page = m_paper;
        QCOMPARE(document.boxes().size(), 9);
        QCOMPARE(document.scale(), 1.0);
        for (qsizetype i = 0; i < 9; ++i) {
            const QRectF box = document.boxes()[i];
            QCOMPARE(box.left(), margin * 100);
            QCOMPARE(box.size(), QSizeF(430, 430));
            const double inside = darkness(page, pixels(box.adjusted(90, 90, -90, -90)));
            if (memo.steps[i].done)
                QVERIFY2(inside > 0.1, QByteArray::number(inside));
            else
                QCOMPARE(inside, 0.0);
        }
    }

    void itsCodesAreReadByATelephone()
    {
        const Memo memo = usualMemo();
        const MemoDocument document(memo);
        const QImage &page = m_paper;
        QCOMPARE(document.codes().size(), 3);
        for (const QRectF &code : document.codes()) {
            QCOMPARE(code.size(), QSizeF(2400, 2400));
            QCOMPARE(code.left(), margin * 100);
        }
        const QList<QByteArray> expected{"tel:+33479885936", "geo:45.76012,4.85034", "tel:0478000000"};
        for (qsizetype i = 0; i < 3; ++i) {
            // Each where it stands, so that no code is taken for another place's.
            const QString file = path(u"code%1.png"_s.arg(i));
            QVERIFY(page.copy(pixels(document.codes()[i])).save(file));
            QCOMPARE(run(u"zbarimg"_s, {u"--raw"_s, u"-q"_s, u"-Sbinary"_s, file}), expected[i]);
        }
        // And all three from the page as a whole.
        const QByteArray all = run(u"zbarimg"_s, {u"--raw"_s, u"-q"_s, path(u"usual.png"_s)});
        for (const QByteArray &one : expected)
            QVERIFY2(all.contains(one), all);
    }

    void previewAndPaperAreTheSame()
    {
        const MemoDocument document(usualMemo());
        const QImage &paper = m_paper;
        QImage screen(paper.size(), QImage::Format_RGB32);
        screen.fill(Qt::white);
        QPainter painter(&screen);
        const double scale = screen.width() / 21000.0;
        painter.scale(scale, scale);
        document.paint(painter, 0);
        painter.end();
        // Both made coarse: what differs is how edges are smoothed, not where things are.
        const QSize coarse = paper.size() / 12;
        const QImage a = paper.convertToFormat(QImage::Format_Grayscale8)
                             .scaled(coarse, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        const QImage b = screen.convertToFormat(QImage::Format_Grayscale8)
                             .scaled(coarse, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        int worst = 0;
        for (int y = 0; y < a.height(); ++y) {
            for (int x = 0; x < a.width(); ++x)
                worst = std::max(worst, std::abs(qGray(a.pixel(x, y)) - qGray(b.pixel(x, y))));
        }
        QVERIFY2(worst < 90, QByteArray::number(worst));
    }

    void withoutPlacesThereIsRoomForNotes()
    {
        Memo memo = usualMemo();
        memo.places.clear();
        memo.commune.clear();
        const MemoDocument document(memo);
        QVERIFY(document.codes().isEmpty());
        QVERIFY(write(memo, u"notes"_s));
        const QString text = words(u"notes"_s);
        QVERIFY(text.contains(u"Mes notes (pas de mot de passe ici)"_s));
        QVERIFY(!text.contains(u"De l’aide"_s));
    }

    void howeverMuchThereIsToSayItIsOnePage_data()
    {
        QTest::addColumn<int>("steps");
        QTest::addColumn<int>("letters");
        QTest::addColumn<bool>("actions");
        QTest::newRow("usual") << 9 << 60 << true;
        QTest::newRow("long sentences") << 10 << 200 << false;
        QTest::newRow("fifteen steps") << 15 << 80 << false;
        QTest::newRow("thirty steps") << 30 << 200 << false;
    }
    void howeverMuchThereIsToSayItIsOnePage()
    {
        QFETCH(const int, steps);
        QFETCH(const int, letters);
        QFETCH(const bool, actions);
        const QString sentence = u"Écrivez le nom de la ville où vous habitez maintenant, "_s.repeated(4).left(letters);
        const QString title = u"Choisir ce que l’on veut recevoir, et ce que l’on ne veut plus du tout recevoir"_s;
        QList<PlaceHit> places = threePlaces();
        for (PlaceHit &place : places) {
            place.name = u"Maison de services au public du Grand Territoire "_s.repeated(12);
            place.address = u"Place de la République et des Droits de l’Homme "_s.repeated(12);
            place.hours = u"du mardi au vendredi sauf pendant les vacances "_s.repeated(30);
        }
        Guide guide = guideOf(steps, title, sentence);
        guide.title = u"Un titre qui ne veut pas finir et qui continue encore "_s.repeated(10);
        const Memo memo =
            memoOf(guide, {u"s1"_s}, u"Saint-Remy-en-Bouzemont-Saint-Genest-et-Isson"_s, places, {2026, 11, 23});
        const MemoDocument document(memo);
        QVERIFY2(document.bottom() < (297 - margin - 9) * 100, QByteArray::number(document.bottom()));
        QVERIFY(document.scale() >= 0.7);
        QCOMPARE(document.saysActions(), actions);
        QCOMPARE(document.boxes().size(), steps);
        QCOMPARE(document.codes().size(), 3);
        // Nothing lies on anything: boxes go down the page, then the codes.
        for (qsizetype i = 1; i < steps; ++i)
            QVERIFY(document.boxes()[i].top() >= document.boxes()[i - 1].bottom());
        QVERIFY(document.codes()[0].top() > document.boxes().last().bottom());
        for (qsizetype i = 1; i < 3; ++i)
            QVERIFY(document.codes()[i].top() >= document.codes()[i - 1].bottom());
        QVERIFY(write(memo, u"much"_s));
        const QByteArray info = run(u"pdfinfo"_s, {path(u"much.pdf"_s)});
        QVERIFY2(info.contains("Pages:           1\n"), info);
        // Each step is named with all its words.
        const QString text = words(u"much"_s).simplified();
        QCOMPARE(text.count(u"plus du tout recevoir"_s), steps);
    }

    void aCodeCallsOrShowsTheWay_data()
    {
        QTest::addColumn<QString>("phone");
        QTest::addColumn<QByteArray>("code");
        const QByteArray way = "geo:45.76012,4.85034";
        QTest::newRow("international") << u"+33479885936"_s << QByteArray("tel:+33479885936");
        QTest::newRow("with blanks") << u"04 79 88 59 36"_s << QByteArray("tel:0479885936");
        QTest::newRow("two of them") << u"+33479885936|+33600000000"_s << QByteArray("tel:+33479885936");
        QTest::newRow("none") << QString() << way;
        QTest::newRow("words") << u"demander à la mairie"_s << way;
        QTest::newRow("a page without end") << QString(500, u'1') << way;
        QTest::newRow("another scheme") << u"sms:+33"_s << way;
    }
    void aCodeCallsOrShowsTheWay()
    {
        QFETCH(const QString, phone);
        QFETCH(const QByteArray, code);
        QCOMPARE(placeCode(placeOf(u"P"_s, phone, {})), code);
    }

    void theFolderThatCannotBeWrittenIsAnError()
    {
        const auto written = writePdf(MemoDocument(usualMemo()), path(u"no/such/memo.pdf"_s), u"Mémo"_s);
        QVERIFY(!written && written.error().is(PrintError::NotWritable));
    }
};

QTEST_MAIN(MemoTest)
#include "memotest.moc"
