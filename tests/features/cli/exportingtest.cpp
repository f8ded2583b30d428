// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/cli/runner.h"
#include "support/suite.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace pdc::test;

/// `pdc places find` and `show` with -o, on the real bundle, without a display.
class ExportingTest final : public Suite
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<Runner> m_pdc;
    const QStringList m_find{u"places"_s, u"find"_s, u"--commune"_s, u"38185"_s};

    [[nodiscard]] QString file(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QByteArray bytes(const QString &name) const
    {
        QFile opened(file(name));
        return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
    }
    static QString output(const QString &program, const QStringList &words)
    {
        QProcess process;
        process.start(program, words);
        process.waitForFinished();
        return QString::fromUtf8(process.readAllStandardOutput()).replace(u'\u00a0', u' ');
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_pdc = std::make_unique<Runner>(file(u"store"_s));
        // As on a server: no display and no platform named, and another language than French.
        for (const QString &name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s})
            m_pdc->environment.remove(name);
    }

    void whatIsFoundGoesIntoATableThatIsTakenInAgain()
    {
        const QJsonArray found = m_pdc->json(m_find + QStringList{u"--limit"_s, u"25"_s}).array();
        QCOMPARE(found.size(), 25);
        const Run run = m_pdc->json(m_find + QStringList{u"--limit"_s, u"25"_s, u"-o"_s, file(u"a.CSV"_s)});
        QVERIFY2(run.exit == 0 && run.err.isEmpty(), run.err.constData());
        QCOMPARE(run.object(), (QJsonObject{{u"places"_s, 25}}));
        QVERIFY2(bytes(u"a.CSV"_s).startsWith("id,pivot,nom,commune,"), bytes(u"a.CSV"_s).left(80));
        // Nearest first.
        qsizetype before = 0;
        for (const auto &place : found) {
            const qsizetype at = bytes(u"a.CSV"_s).indexOf("\r\n" + place["id"_L1].toString().toUtf8() + ',');
            QVERIFY(at > before);
            before = at;
        }
        const Runner other(file(u"other"_s));
        const Run imported = other.json({u"places"_s, u"import"_s, file(u"a.CSV"_s)});
        QVERIFY2(imported.exit == 0, imported.err.constData());
        QCOMPARE(imported.object()["kept"_L1], 25);
        for (const int which : {0, 12, 24}) {
            const QStringList show{u"places"_s, u"show"_s, found[which]["id"_L1].toString()};
            QJsonObject here = m_pdc->json(show).object();
            QJsonObject there = other.json(show).object();
            QCOMPARE(here.take("layer"_L1), u"bundled"_s);
            QCOMPARE(there.take("layer"_L1), u"own"_s);
            QCOMPARE(there, here);
        }
    }

    void whatIsFoundGoesOntoAMap()
    {
        const Run run = m_pdc->json(m_find + QStringList{u"-o"_s, file(u"a.geojson"_s)});
        QVERIFY2(run.exit == 0 && run.err.isEmpty(), run.err.constData());
        QCOMPARE(run.object(), (QJsonObject{{u"places"_s, 20}}));
        const QJsonArray features = QJsonDocument::fromJson(bytes(u"a.geojson"_s)).object()["features"_L1].toArray();
        QCOMPARE(features.size(), 20);
        const QJsonArray point = features[0]["geometry"_L1]["coordinates"_L1].toArray();
        QVERIFY(point[0].toDouble() > 5 && point[0].toDouble() < 6 && point[1].toDouble() > 45);
        // Nothing found is a list, too.
        QCOMPARE(m_pdc->json(m_find + QStringList{u"--text"_s, u"xqzwv"_s, u"-o"_s, file(u"b.geojson"_s)}).object(),
                 (QJsonObject{{u"places"_s, 0}}));
        QVERIFY(QJsonDocument::fromJson(bytes(u"b.geojson"_s)).object()["features"_L1].toArray().isEmpty());
    }

    void whatIsFoundGoesOntoAPage()
    {
        if (QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty())
            QSKIP("poppler-utils is not installed");
        const Run run = m_pdc->json(m_find + QStringList{u"--limit"_s, u"30"_s, u"-o"_s, file(u"a.pdf"_s)});
        QVERIFY2(run.exit == 0 && run.err.isEmpty(), run.err.constData());
        QCOMPARE(run.object()["pages"_L1], 1);
        const int shown = run.object()["places"_L1].toInt();
        QVERIFY(shown >= 5 && shown <= 9);
        const QString text = output(u"pdftotext"_s, {u"-layout"_s, file(u"a.pdf"_s), u"-"_s});
        QVERIFY2(text.contains(u"Lieux d’aide : Grenoble"_s), qPrintable(text));
        QVERIFY2(text.contains(u"Les %1 premiers sur 30"_s.arg(shown)), qPrintable(text));
        const Run told = m_pdc->text(m_find + QStringList{u"--limit"_s, u"30"_s, u"-o"_s, file(u"a.pdf"_s)});
        QVERIFY2(told.out.startsWith(u"1 page, les %1 premiers lieux sur 30 : "_s.arg(shown).toUtf8()), told.out);
        const QString fonts = output(u"pdffonts"_s, {file(u"a.pdf"_s)});
        QVERIFY2(fonts.contains(u"AtkinsonHyperlegibleNext"_s), qPrintable(fonts));
        QVERIFY2(!text.contains(u"Monday"_s) && !text.contains(u"Mon."_s), qPrintable(text));
    }

    void onePlaceGoesIntoEach()
    {
        const QStringList show{u"places"_s, u"show"_s, u"hinaura-115"_s};
        QCOMPARE(m_pdc->json(show + QStringList{u"-o"_s, file(u"c.csv"_s)}).object(), (QJsonObject{{u"places"_s, 1}}));
        QCOMPARE(bytes(u"c.csv"_s).count("\r\n"), 2);
        QCOMPARE(m_pdc->json(show + QStringList{u"-o"_s, file(u"c.geojson"_s)}).object(),
                 (QJsonObject{{u"places"_s, 1}}));
        QCOMPARE(m_pdc->json(show + QStringList{u"-o"_s, file(u"c.PDF"_s)}).object(),
                 (QJsonObject{{u"places"_s, 1}, {u"pages"_s, 1}}));
        if (QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty())
            return;
        const QString text = output(u"pdftotext"_s, {u"-layout"_s, file(u"c.PDF"_s), u"-"_s});
        QVERIFY2(text.contains(u"Emmaüs Connect Grenoble"_s) && text.contains(u"01 80 05 98 80"_s), qPrintable(text));
        const Run said = m_pdc->text(show + QStringList{u"-o"_s, file(u"c.PDF"_s)});
        QCOMPARE(said.out, "1 page, 1 lieu(x) : " + file(u"c.PDF"_s).toUtf8() + "\n");
    }

    void saysWhatIsWrong_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("exit");
        QTest::addColumn<QString>("code");
        const QStringList show{u"places"_s, u"show"_s, u"hinaura-115"_s};
        QTest::newRow("another ending") << m_find + QStringList{u"-o"_s, u"a.json"_s} << 2 << u"usage"_s;
        QTest::newRow("another ending, of one") << show + QStringList{u"-o"_s, u"a.txt"_s} << 2 << u"usage"_s;
        QTest::newRow("no file") << m_find + QStringList{u"-o"_s} << 2 << u"usage"_s;
        for (const QString &ending : {u"csv"_s, u"geojson"_s, u"pdf"_s}) {
            QTest::addRow("no such folder: %s", qPrintable(ending))
                << m_find + QStringList{u"-o"_s, u"/nowhere/a."_s + ending} << 1 << u"not-writable"_s;
            QTest::addRow("no such folder, of one: %s", qPrintable(ending))
                << show + QStringList{u"-o"_s, u"/nowhere/a."_s + ending} << 1 << u"not-writable"_s;
        }
        QTest::newRow("no such place") << QStringList{u"places"_s, u"show"_s, u"nobody"_s, u"-o"_s, u"/nowhere/a.pdf"_s}
                                       << 1 << u"unknown-place"_s;
    }
    void saysWhatIsWrong()
    {
        QFETCH(const QStringList, words);
        QFETCH(const int, exit);
        QFETCH(const QString, code);
        const Run run = m_pdc->json(words);
        QCOMPARE(run.exit, exit);
        QCOMPARE(run.errorCode(), code);
        if (code == "not-writable"_L1)
            QVERIFY2(run.err.startsWith("pdc: /nowhere/a."), run.err.constData());
    }
};

QTEST_GUILESS_MAIN(ExportingTest)
#include "exportingtest.moc"
