// SPDX-License-Identifier: GPL-3.0-or-later
#include "places/gazetteer.h"
#include "places/placeimport.h"
#include "places/placerepository.h"
#include "support/suite.h"

#include <QBuffer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

using namespace Qt::StringLiterals;
using namespace pdc;

/// A synthetic national file with a share of dirty rows, of the corpus beside the source: those rows are left out, with
/// their numbers, and no others.
class PlaceCorpusTest final : public pdc::test::Suite
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        for (const QString &shared : {u"/../shared"_s, u"/../../shared"_s}) {
            const QString candidate = QStringLiteral(PDC_SOURCE_DIR) + shared + u"/corpus"_s;
            if (QFile::exists(candidate + u"/make_places.py"_s))
                m_corpus = candidate;
        }
        if (m_corpus.isEmpty())
            QSKIP("the corpus is not beside the source: ../shared/corpus/make_places.py");
        if (make({u"1"_s}).isEmpty())
            QSKIP("the corpus cannot be made: python3 does not run");
    }

    void theExampleOfTheSchemaGoesIn()
    {
        QFile file(m_corpus + u"/places/example-1.0.2.csv"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto report = import(file.readAll());
        QVERIFY(report);
        QCOMPARE(report->read, 1);
        QCOMPARE(report->kept, 1);
        QCOMPARE(report->unknownColumns, QStringList());
        QCOMPARE(report->unknownValues, 0);
    }

    void theRejectedRowsAreExactlyTheDirtyOnes_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<bool>("table");
        QTest::newRow("JSON") << 20'000 << false;
        QTest::newRow("CSV") << 20'000 << true;
    }
    void theRejectedRowsAreExactlyTheDirtyOnes()
    {
        QFETCH(int, count);
        QFETCH(bool, table);
        // The same seed makes the same rows, so that a dirty one is one that differs.
        const QString rows = QString::number(count);
        const QJsonArray clean = QJsonDocument::fromJson(make({rows})).array();
        const QJsonArray dirty = QJsonDocument::fromJson(make({rows, u"--dirty"_s, u".05"_s})).array();
        QCOMPARE(clean.size(), count);
        QList<int> spoilt;
        for (int i = 0; i < count; ++i) {
            if (clean[i] != dirty[i])
                spoilt << i + 1;
        }
        QVERIFY(spoilt.size() > count / 25);
        QStringList words{rows, u"--dirty"_s, u".05"_s};
        if (table)
            words << u"--csv"_s;
        const auto report = import(make(words));
        QVERIFY(report);
        QCOMPARE(report->read, count);
        QCOMPARE(report->kept, count - spoilt.size());
        QCOMPARE(report->unknownColumns, QStringList());
        QCOMPARE(report->unknownValues, 0);
        QList<int> told;
        for (const RejectedRow &reason : report->reasons)
            told << reason.row;
        QCOMPARE(told, spoilt.first(100));

        words.removeAll(u"--dirty"_s);
        words.removeAll(u".05"_s);
        const auto whole = import(make(words));
        QVERIFY(whole);
        QCOMPARE(whole->kept, count);
    }

private:
    [[nodiscard]] QByteArray make(const QStringList &words)
    {
        QByteArray &made = m_made[words];
        if (!made.isEmpty())
            return made;
        QProcess python;
        python.start(u"python3"_s, QStringList{m_corpus + u"/make_places.py"_s} + words);
        if (!python.waitForFinished(120'000) || python.exitCode() != 0)
            return {};
        return made = python.readAllStandardOutput();
    }

    static Result<PlaceImportReport> import(const QByteArray &bytes)
    {
        const std::array schemas{catalogSchema(), placesSchema()};
        const auto content = Database::open(u":memory:"_s, Database::Mode::Build);
        if (!content)
            return content.error();
        if (const auto made = content->migrate(schemas); !made)
            return made.error();
        CatalogItem item;
        item.id = u"urn:places"_s;
        item.kind = u"places"_s;
        if (const auto kept = insertCatalogItem(*content, item, {}); !kept)
            return kept.error();
        QBuffer buffer;
        buffer.setData(bytes);
        buffer.open(QIODevice::ReadOnly);
        return importPlaces(*content, {item.id, Layer::Own, true, {}}, buffer);
    }

    QString m_corpus;
    QHash<QStringList, QByteArray> m_made;
};

QTEST_GUILESS_MAIN(PlaceCorpusTest)
#include "placecorpustest.moc"
