// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/cli/runner.h"
#include "support/suite.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace pdc;
using namespace pdc::test;

/// `pdc hours`, and the places that are open at a time one names.
class HoursCommandTest final : public pdc::test::Suite
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        m_pdc = std::make_unique<Runner>(m_folder.filePath(u"store"_s));
    }

    void aWeekIsIntervalsInOrder()
    {
        const Run run =
            m_pdc->json({u"hours"_s, u"Mo-Th 09:00-12:00; PH off; Th 14:00+; Fr 22:00-02:00; Su 22:00-26:00"_s,
                         u"--week"_s, u"2026-11-09"_s});
        QCOMPARE(run.exit, 0);
        const auto interval = [](const char *from, const char *to, const char *state) {
            return QJsonArray{QString::fromLatin1(from), QString::fromLatin1(to), QString::fromLatin1(state)};
        };
        const QJsonArray expected{interval("2026-11-09T00:00", "2026-11-09T02:00", "open"), // Of the Sunday before.
                                  interval("2026-11-09T09:00", "2026-11-09T12:00", "open"),
                                  interval("2026-11-10T09:00", "2026-11-10T12:00", "open"),
                                  interval("2026-11-12T14:00", "2026-11-13T00:00", "unknown"),
                                  interval("2026-11-13T22:00", "2026-11-14T02:00", "open"),
                                  interval("2026-11-15T22:00", "2026-11-16T00:00", "open")};
        QCOMPARE(run.object(), (QJsonObject{{u"readable"_s, true}, {u"intervals"_s, expected}}));
    }

    void whatCannotBeReadIsNoFailure()
    {
        const QStringList words{u"hours"_s, u"le matin"_s, u"--week"_s, u"2026-11-09"_s};
        const Run run = m_pdc->json(words);
        QCOMPARE(run.exit, 0);
        QCOMPARE(run.object(), (QJsonObject{{u"readable"_s, false}, {u"intervals"_s, QJsonArray()}}));
        QCOMPARE(QString::fromUtf8(m_pdc->text(words).out), u"Horaires à vérifier\u00a0: le matin\n"_s);
    }

    void theDepartmentDecidesOnTheHolidays()
    {
        const auto days = [&](const QString &department) {
            return m_pdc
                ->json({u"hours"_s, u"PH 10:00-12:00"_s, u"--week"_s, u"2026-12-21"_s, u"--department"_s, department})
                .object()["intervals"_L1]
                .toArray()
                .size();
        };
        QCOMPARE(days(u"69"_s), 1);
        QCOMPARE(days(u"67"_s), 2);
    }

    void thoseKnownToBeClosedAreLeftOut()
    {
        const QStringList all{u"places"_s, u"find"_s, u"--commune=69123"_s, u"--limit=1000"_s};
        const auto states = [&](const QString &time) {
            QMap<QString, int> counts;
            for (const auto &place : m_pdc->json(all + QStringList{u"--open-at"_s, time}).array())
                ++counts[place["open"_L1].toString()];
            return counts;
        };
        const auto working = states(u"2026-11-24T10:30"_s);
        const auto night = states(u"2026-11-24T03:00"_s);
        QVERIFY(working.value(u"open"_s) > 10);
        QCOMPARE(night.value(u"open"_s), 0);
        QVERIFY(night.value(u"unknown"_s) > 0);
        QCOMPARE(working.value(u"unknown"_s), night.value(u"unknown"_s));
        QVERIFY(!working.contains(u"closed"_s));
        // The limit counts those that are left.
        QCOMPARE(m_pdc
                     ->json({u"places"_s, u"find"_s, u"--commune=69123"_s, u"--limit=3"_s, u"--open-at"_s,
                             u"2026-11-24T10:30"_s})
                     .array()
                     .size(),
                 3);
        // The same instant, told with its offset.
        QCOMPARE(states(u"2026-11-24T09:30:00Z"_s), working);
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Runner> m_pdc;
};

QTEST_GUILESS_MAIN(HoursCommandTest)
#include "hourstest.moc"
