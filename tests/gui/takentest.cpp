// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/journey.h"
#include "places/placefinder.h"
#include "places/placemarks.h"
#include "ui/widgets/cardlist.h"

#include <QAbstractButton>
#include <QFile>
#include <QFileDialog>
#include <QPrinterInfo>

using namespace pdc;
using namespace Qt::StringLiterals;

/// A place, and the list of places, are printed or saved to be taken along.
class TakenTest : public test::Suite
{
    Q_OBJECT

private:
    test::Journey m_pc;

    [[nodiscard]] PlaceFinder &finder() { return m_pc.program().places(); }
    [[nodiscard]] const CardList *list() const { return m_pc.see<CardList>(u"placeList"_s); }
    [[nodiscard]] static QByteArray bytesOf(const QString &name)
    {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void cleanup() { m_pc.reset(); }

    void aPlaceIsTakenAlongOnAPage()
    {
        QVERIFY(m_pc.start(u"/places/hinaura-115"_s));
        QTRY_VERIFY(m_pc.see(u"placeName"_s));
        m_pc.see<QAbstractButton>(u"savePlace"_s)->setFocus(Qt::TabFocusReason); // Brings it into view, too.
        m_pc.press(Qt::Key_Return);
        QTRY_VERIFY(m_pc.window().findChild<QFileDialog *>(u"pdfDialog"_s));
        auto *dialog = m_pc.window().findChild<QFileDialog *>(u"pdfDialog"_s);
        QVERIFY(dialog->selectedFiles().value(0).endsWith(u"/Emmaüs Connect Grenoble.pdf"_s));
        QVERIFY(!m_pc.see(u"placeSaid"_s));
        const QString file = m_pc.store().filePath(u"lieu.pdf"_s);
        Q_EMIT dialog->fileSelected(file);
        QTRY_VERIFY2(m_pc.words(u"placeSaid"_s).startsWith(u"La feuille est enregistrée dans «\u00a0"_s),
                     qPrintable(m_pc.words(u"placeSaid"_s)));
        QVERIFY(bytesOf(file).startsWith("%PDF"));
        QVERIFY(bytesOf(file).size() > 5'000);
        Q_EMIT dialog->fileSelected(u"/nowhere/lieu.pdf"_s);
        QTRY_VERIFY(m_pc.words(u"placeSaid"_s).startsWith(u"Le fichier n’a pas pu être enregistré"_s));
        dialog->close();
        // Where there is no printer that is said, and what else can be done.
        if (!QPrinterInfo::availablePrinterNames().isEmpty())
            return;
        m_pc.see<QAbstractButton>(u"printPlace"_s)->setFocus(Qt::TabFocusReason);
        m_pc.press(Qt::Key_Return);
        QTRY_VERIFY(m_pc.words(u"placeSaid"_s).startsWith(u"Aucune imprimante"_s));
    }

    void theListIsTakenAlong_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("saved");
        QTest::addColumn<QByteArray>("beginning");
        QTest::newRow("table") << u"lieux.csv"_s << u"lieux.csv"_s << QByteArray("\xef\xbb\xbfid,pivot,nom,");
        QTest::newRow("map") << u"lieux.GeoJSON"_s << u"lieux.GeoJSON"_s
                             << QByteArray(R"({"type":"FeatureCollection")");
        QTest::newRow("page") << u"lieux.pdf"_s << u"lieux.pdf"_s << QByteArray("%PDF");
        QTest::newRow("no ending that is known") << u"Lyon 3.5"_s << u"Lyon 3.5.pdf"_s << QByteArray("%PDF");
    }
    void theListIsTakenAlong()
    {
        QFETCH(const QString, name);
        QFETCH(const QString, saved);
        QFETCH(const QByteArray, beginning);
        QVERIFY(m_pc.start(u"/places?commune=38185"_s));
        QTRY_VERIFY(list());
        const int count = list()->model()->rowCount();
        QVERIFY(m_pc.click(u"saveList"_s));
        auto *dialog = m_pc.window().findChild<QFileDialog *>(u"listDialog"_s);
        QVERIFY(dialog);
        QCOMPARE(dialog->nameFilters(),
                 (QStringList{u"Page à imprimer (PDF) (*.pdf)"_s, u"Tableau (CSV) (*.csv)"_s,
                              u"Carte (GeoJSON) (*.geojson)"_s}));
        Q_EMIT dialog->fileSelected(m_pc.store().filePath(name));
        QTRY_VERIFY2(m_pc.words(u"listSaid"_s).startsWith(u"La liste est enregistrée dans «\u00a0"_s),
                     qPrintable(m_pc.words(u"listSaid"_s)));
        const QByteArray bytes = bytesOf(m_pc.store().filePath(saved));
        QVERIFY2(bytes.startsWith(beginning), bytes.left(60));
        if (beginning == "%PDF") {
            QVERIFY2(m_pc.words(u"listSaid"_s).contains(u", les plus proches sur %1."_s.arg(count)),
                     qPrintable(m_pc.words(u"listSaid"_s)));
        } else {
            QVERIFY2(m_pc.words(u"listSaid"_s).contains(u"Nombre de lieux\u00a0: %1."_s.arg(count)),
                     qPrintable(m_pc.words(u"listSaid"_s)));
            for (int row = 0; row < count; ++row)
                QVERIFY(bytes.contains(finder().places().at(row).id.toUtf8()));
        }
        Q_EMIT dialog->fileSelected(u"/nowhere/"_s + name);
        QTRY_VERIFY(m_pc.words(u"listSaid"_s).startsWith(u"Le fichier n’a pas pu être enregistré"_s));
        dialog->close();
        // What was said is not said of another list.
        QVERIFY(m_pc.click(u"quickFree"_s));
        QTRY_VERIFY(!m_pc.see(u"listSaid"_s));
        QVERIFY(m_pc.see(u"printList"_s));
        QVERIFY(m_pc.click(u"clearField"_s));
        QTRY_VERIFY(!m_pc.see(u"printList"_s) && !m_pc.see(u"saveList"_s));
    }

    void thePlacesThatAreKeptAreTakenAlong()
    {
        QVERIFY(m_pc.start(u"/places?commune=38185"_s));
        QTRY_VERIFY(list());
        PlaceMarks &marks = m_pc.program().placeMarks();
        const QStringList kept{finder().places().at(4).id, finder().places().at(1).id};
        for (const QString &id : kept)
            marks.setFavourite(id, true);
        QTRY_COMPARE(marks.favourites().rowCount(), 2);
        QVERIFY(!m_pc.see(u"printFavourites"_s)); // They are not this list.
        QVERIFY(m_pc.click(u"clearField"_s));
        QTRY_VERIFY(m_pc.see(u"favouriteList"_s));
        QVERIFY(m_pc.see(u"printFavourites"_s) && !m_pc.see(u"printList"_s));
        QVERIFY(m_pc.click(u"saveFavourites"_s));
        auto *dialog = m_pc.window().findChild<QFileDialog *>(u"favouritesDialog"_s);
        QVERIFY(dialog);
        QVERIFY(dialog->selectedFiles().value(0).endsWith(u"/Lieux gardés.pdf"_s));
        for (const QString &name : {u"lieux.csv"_s, u"lieux.geojson"_s, u"lieux.pdf"_s}) {
            const QString folder = name.section(u'.', 1);
            QVERIFY(m_pc.store().mkdir(folder));
            const QString file = m_pc.store().filePath(folder + u'/' + name);
            Q_EMIT dialog->fileSelected(file);
            const QString said = u"dans «\u00a0%1\u00a0». Nombre de lieux\u00a0: 2."_s.arg(folder);
            QTRY_VERIFY2(m_pc.words(u"favouritesSaid"_s).endsWith(said), qPrintable(m_pc.words(u"favouritesSaid"_s)));
            QVERIFY(bytesOf(file).size() > 100);
        }
        // Those and no other.
        const QByteArray table = bytesOf(m_pc.store().filePath(u"csv/lieux.csv"_s));
        QCOMPARE(table.count('\n'), 3);
        for (const QString &id : kept)
            QVERIFY(table.contains(id.toUtf8()));
        QVERIFY(bytesOf(m_pc.store().filePath(u"pdf/lieux.pdf"_s)).startsWith("%PDF"));
        Q_EMIT dialog->fileSelected(u"/nowhere/lieux.csv"_s);
        QTRY_VERIFY(m_pc.words(u"favouritesSaid"_s).startsWith(u"Le fichier n’a pas pu être enregistré"_s));
        dialog->close();
        marks.setFavourite(kept.first(), false);
        QTRY_VERIFY(!m_pc.see(u"favouritesSaid"_s)); // It was said of another list.
        marks.forgetAll();
        QTRY_VERIFY(!m_pc.see(u"printFavourites"_s));
    }
};

QTEST_MAIN(TakenTest)
#include "takentest.moc"
