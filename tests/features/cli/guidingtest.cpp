// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/cli/runner.h"
#include "support/suite.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace pdc;
using namespace pdc::test;

namespace {
const QString email = QStringLiteral("urn:pdc:guide:creer-adresse-email");
}

/// `pdc guide` on the real bundle.
class GuidingTest final : public pdc::test::Suite
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<Runner> m_pdc;

    [[nodiscard]] QString pdf() const { return m_folder.filePath(u"memo.pdf"_s); }
    Run memo(const QStringList &more)
    {
        return m_pdc->json(QStringList{u"guide"_s, u"memo"_s, email, u"-o"_s, pdf()} + more);
    }
    QString words()
    {
        QProcess process;
        process.start(u"pdftotext"_s, {u"-layout"_s, pdf(), u"-"_s});
        process.waitForFinished();
        return QString::fromUtf8(process.readAllStandardOutput());
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_pdc = std::make_unique<Runner>(m_folder.filePath(u"store"_s));
        // As on a server: no display and no platform named.
        for (const QString &name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s})
            m_pdc->environment.remove(name);
    }

    void listsTheGuides()
    {
        const Run run = m_pdc->json({u"guide"_s, u"list"_s});
        QVERIFY2(run.exit == 0, run.err.constData());
        const QJsonArray guides = run.array();
        QCOMPARE(guides.size(), 2);
        const QJsonObject guide = guides[0].toObject();
        QCOMPARE(guide["id"_L1], email);
        QCOMPARE(guide["title"_L1], u"Créer une adresse e-mail"_s);
        QCOMPARE(guide["steps"_L1], 10);
        QCOMPARE(guide["layer"_L1], u"bundled"_s);
        QVERIFY(guide["minutes"_L1].toInt() > 0);
        const Run text = m_pdc->text({u"guide"_s, u"list"_s});
        QCOMPARE(text.out.count('\n'), 2);
        QVERIFY(text.out.contains(email.toUtf8()));
    }

    void showsTheStepsOfOne()
    {
        const Run run = m_pdc->json({u"guide"_s, u"show"_s, email});
        QVERIFY2(run.exit == 0, run.err.constData());
        const QJsonArray steps = run.object()["steps"_L1].toArray();
        QCOMPARE(steps.size(), 10);
        for (const auto &step : steps) {
            for (const auto key :
                 {"id"_L1, "title"_L1, "do"_L1, "say"_L1, "avoid"_L1, "check"_L1, "stuck"_L1, "alt"_L1})
                QVERIFY(!step[key].toString().isEmpty());
            QVERIFY(QFile::exists(step["picture"_L1].toString()));
        }
        QCOMPARE(steps[5]["tutorial"_L1], u"urn:pdc:tutorial:mot-de-passe"_s);
        QVERIFY(steps[0]["tutorial"_L1].isNull());
        QVERIFY(m_pdc->text({u"guide"_s, u"show"_s, email}).out.contains("Évitez : "));
    }

    void makesTheMemo()
    {
        if (QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty())
            QSKIP("poppler-utils is not installed");
        const Run run = memo({u"--commune"_s, u"38185"_s, u"--done"_s, u"1"_s, u"--done"_s, u"mot-de-passe"_s});
        QVERIFY2(run.exit == 0, run.err.constData());
        QCOMPARE(run.object(), (QJsonObject{{u"pages"_s, 1}}));
        QVERIFY(run.err.isEmpty());
        const QString page = words();
        QVERIFY2(page.contains(u"De l’aide près d’ici : Grenoble"_s), qPrintable(page));
        QCOMPARE(page.count(u"Pour appeler"_s) + page.count(u"Pour y aller"_s), 3);
        // Without a commune there are no places, and that is no failure.
        QCOMPARE(memo({}).exit, 0);
        QVERIFY(!words().contains(u"De l’aide"_s));
    }

    void saysWhatIsWrong_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("exit");
        QTest::addColumn<QString>("code");
        const QStringList memo{u"guide"_s, u"memo"_s};
        QTest::newRow("no such guide") << QStringList{u"guide"_s, u"show"_s, u"urn:none"_s} << 1 << u"unknown-guide"_s;
        QTest::newRow("no guide named") << QStringList{u"guide"_s, u"show"_s} << 2 << u"usage"_s;
        QTest::newRow("a word too many") << QStringList{u"guide"_s, u"list"_s, u"a"_s} << 2 << u"usage"_s;
        QTest::newRow("no file") << memo + QStringList{email} << 2 << u"usage"_s;
        QTest::newRow("no such step") << memo + QStringList{email, u"--done"_s, u"11"_s, u"-o"_s, u"a.pdf"_s} << 2
                                      << u"usage"_s;
        QTest::newRow("no such commune") << memo + QStringList{email, u"--commune"_s, u"zzzz"_s, u"-o"_s, u"a.pdf"_s}
                                         << 1 << u"unknown-commune"_s;
        QTest::newRow("no such folder") << memo + QStringList{email, u"-o"_s, u"/nowhere/a.pdf"_s} << 1
                                        << u"not-writable"_s;
    }
    void saysWhatIsWrong()
    {
        QFETCH(const QStringList, words);
        QFETCH(const int, exit);
        QFETCH(const QString, code);
        const Run run = m_pdc->json(words);
        QCOMPARE(run.exit, exit);
        QCOMPARE(run.errorCode(), code);
        QVERIFY(run.err.startsWith("pdc: "));
    }
};

QTEST_GUILESS_MAIN(GuidingTest)
#include "guidingtest.moc"
