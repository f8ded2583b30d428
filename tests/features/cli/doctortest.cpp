// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/cli/runner.h"
#include "support/suite.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace pdc;
using namespace pdc::test;

/// `pdc doctor` on a sound installation and on ones that are broken in one way each.
class DoctorTest final : public pdc::test::Suite
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_parent.isValid()); }

    void init()
    {
        Suite::init();
        m_folder = m_parent.filePath(QString::number(++m_count));
        m_program = installSmall(m_folder);
        QVERIFY(!m_program.isEmpty());
        m_store = m_folder + "/store"_L1;
        QCOMPARE(pdc({u"status"_s}).exit, 0);
    }

    void theRealInstallationIsInOrder()
    {
        const Run run = Runner(m_folder + "/real"_L1).json({u"doctor"_s});
        QVERIFY2(run.exit == 0, run.out.constData());
        QCOMPARE(failed(run), QStringList());
    }

    void allIsInOrder()
    {
        const Run run = pdc({u"doctor"_s});
        QCOMPARE(run.exit, 0);
        QVERIFY(run.err.isEmpty());
        QStringList checks;
        for (const auto &check : run.array()) {
            checks << check["check"_L1].toString();
            QCOMPARE(check.toObject().keys(), (QStringList{u"check"_s, u"detail"_s, u"ok"_s}));
            QVERIFY(check["ok"_L1].toBool());
            QVERIFY(!check["detail"_L1].toString().isEmpty());
        }
        QCOMPARE(checks,
                 (QStringList{u"store"_s, u"space"_s, u"bundle"_s, u"feed"_s, u"own"_s, u"content"_s, u"update"_s,
                              u"tutorials"_s, u"personal"_s, u"policy"_s, u"sqlite"_s}));
        // It leaves nothing behind.
        QVERIFY(QDir(m_store).entryList({u"doctor*"_s}).isEmpty());
    }

    void aStoreThatIsNotThereIsMade()
    {
        const Run run = Runner(m_program, m_folder + "/new"_L1).json({u"doctor"_s});
        QCOMPARE(run.exit, 0);
        QVERIFY(QFileInfo(m_folder + "/new/content/current"_L1).isFile());
    }

    void aChangedByteOfTheBundleIsFound()
    {
        const auto [id, file] = video();
        QByteArray bytes(5000, 'v');
        bytes[2500] = 'w';
        QVERIFY(writeFile(file, bytes));
        const Run run = pdc({u"doctor"_s});
        QCOMPARE(failed(run), QStringList{u"bundle"_s});
        QVERIFY(detail(run, "bundle"_L1).contains(id));
        QCOMPARE(run.exit, 1);
        QCOMPARE(run.errorLines().size(), 1);
        QVERIFY(run.errorLines().first().contains("bundle"_L1));
        const Run text = Runner(m_program, m_store).text({u"doctor"_s});
        QCOMPARE(text.exit, 1);
        QCOMPARE(text.out.count('\n'), 11);
    }

    void aVideoThatIsCutOffIsFoundTwice()
    {
        const auto [id, file] = video();
        QVERIFY(writeFile(file, QByteArray(4000, 'v')));
        const Run run = pdc({u"doctor"_s});
        QCOMPARE(failed(run), (QStringList{u"bundle"_s, u"tutorials"_s}));
        QVERIFY(detail(run, "tutorials"_L1).contains(id));
        QVERIFY(QFile::remove(file));
        QCOMPARE(failed(pdc({u"doctor"_s})), (QStringList{u"bundle"_s, u"tutorials"_s}));
    }

    void aBundleThatIsGoneIsFound()
    {
        QVERIFY(QDir(smallBundle(m_folder)).removeRecursively());
        QCOMPARE(failed(pdc({u"doctor"_s})), (QStringList{u"bundle"_s, u"update"_s, u"tutorials"_s}));
    }

    void newContentThatWasNotTakenInIsFound()
    {
        QVERIFY(QDir(m_folder + "/source/tutorial"_L1).removeRecursively());
        QCOMPARE(pdc({u"feed"_s, u"build"_s, u"--bundled"_s, m_folder + "/source"_L1, smallBundle(m_folder)}).exit, 0);
        QVERIFY(failed(pdc({u"doctor"_s})).contains("update"_L1));
        QCOMPARE(pdc({u"list"_s}).exit, 0);
        QCOMPARE(pdc({u"doctor"_s}).exit, 0);
    }

    void damagedContentIsToldAndNotRepaired()
    {
        const QString content = m_store + "/content/000001.sqlite"_L1;
        QVERIFY(writeFile(content, QByteArray(20'000, 'x')));
        for (int i = 0; i < 2; ++i)
            QCOMPARE(failed(pdc({u"doctor"_s})), (QStringList{u"content"_s, u"update"_s, u"tutorials"_s}));
        QCOMPARE(pdc({u"list"_s}).exit, 0);
        QCOMPARE(pdc({u"doctor"_s}).exit, 0);
    }

    void damagedPersonalDataIsToldAndNotRepaired()
    {
        const QString personal = m_store + "/personal.sqlite"_L1;
        QVERIFY(writeFile(personal, QByteArray(20'000, 'x')));
        QCOMPARE(failed(pdc({u"doctor"_s})), QStringList{u"personal"_s});
        QCOMPARE(QFileInfo(personal).size(), 20'000);
    }

    void whatWasAddedIsLookedAfter()
    {
        const QString rows = m_folder + "/rows.json"_L1;
        QVERIFY(writeRows(rows, {placeRow(u"mine"_s)}));
        QCOMPARE(pdc({u"places"_s, u"import"_s, rows}).exit, 0);
        QCOMPARE(pdc({u"doctor"_s}).exit, 0);
        QVERIFY(writeFile(m_store + "/own/feed.json"_L1, "broken"));
        QCOMPARE(failed(pdc({u"doctor"_s})), (QStringList{u"own"_s, u"update"_s}));
        // Set aside when the content is made again: told once, and nothing of it is lost.
        QCOMPARE(pdc({u"places"_s, u"find"_s}).errorLines().size(), 1);
        QCOMPARE(QDir(m_store).entryList({u"own-damaged-*"_s}, QDir::Dirs).size(), 1);
        const Run again = pdc({u"places"_s, u"find"_s});
        QCOMPARE(again.errorLines().size(), 0);
        QCOMPARE(again.array().size(), 4);
        QCOMPARE(pdc({u"doctor"_s}).exit, 0);
        // Taken away by hand, it is gone from the content too.
        QCOMPARE(pdc({u"places"_s, u"import"_s, rows}).exit, 0);
        QVERIFY(QDir(m_store + "/own"_L1).removeRecursively());
        QCOMPARE(pdc({u"places"_s, u"find"_s}).array().size(), 4);
    }

    void aStoreInTheWayIsFound()
    {
        const QString file = m_folder + "/file"_L1;
        QVERIFY(writeFile(file, "in the way"));
        const Run run = Runner(m_program, file).json({u"doctor"_s});
        QCOMPARE(run.exit, 1);
        QCOMPARE(failed(run), (QStringList{u"store"_s, u"content"_s, u"update"_s, u"tutorials"_s, u"personal"_s}));
        QCOMPARE(run.errorLines().size(), 1);
    }

private:
    Run pdc(const QStringList &words) const { return Runner(m_program, m_store).json(words); }

    static QStringList failed(const Run &run)
    {
        QStringList names;
        for (const auto &check : run.array()) {
            if (!check["ok"_L1].toBool())
                names << check["check"_L1].toString();
        }
        return run.array().size() == 11 ? names : QStringList{u"no document"_s};
    }
    static QString detail(const Run &run, QLatin1StringView name)
    {
        for (const auto &check : run.array()) {
            if (check["check"_L1] == name)
                return check["detail"_L1].toString();
        }
        return {};
    }
    /// The tutorial's id and its video's file in the bundle.
    std::pair<QString, QString> video() const
    {
        const QJsonObject tutorial = pdc({u"tutorial"_s, u"list"_s}).array()[0].toObject();
        return {tutorial["id"_L1].toString(), tutorial["video"_L1].toString()};
    }

    QTemporaryDir m_parent;
    QString m_folder;
    QString m_program;
    QString m_store;
    int m_count = 0;
};

QTEST_GUILESS_MAIN(DoctorTest)
#include "doctortest.moc"
