// SPDX-License-Identifier: GPL-3.0-or-later
#include "places/commune.h"
#include "support/suite.h"

using namespace pdc;
using namespace Qt::StringLiterals;

/// A département found by what someone knows of it.
class DepartmentsTest final : public test::Suite
{
    Q_OBJECT

private Q_SLOTS:
    void areFoundByNumberAndByName_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QStringList>("codes");
        const auto row = [](const QString &typed, const QString &codes) {
            QTest::addRow("%s", qPrintable(typed)) << typed << codes.split(u' ', Qt::SkipEmptyParts);
        };
        row(u"69"_s, u"69"_s);
        row(u"2"_s, u"21 22 23 24 25 26"_s); // 2A and 2B come after; six are enough.
        row(u"2a"_s, u"2A"_s);
        row(u"974"_s, u"974"_s);
        row(u"rhône"_s, u"13 69"_s); // The Bouches-du-Rhône too.
        row(u"RHONE"_s, u"13 69"_s);
        row(u"corse"_s, u"2A 2B"_s);
        row(u"cote d'or"_s, u"21"_s);
        row(u"  pas de ca  "_s, u"62"_s);
        row(u"one"_s, QString()); // Inside a word nobody looks.
        row(u"6900"_s, QString());
        row(QString(), QString());
        row(u"…"_s, QString());
    }
    void areFoundByNumberAndByName()
    {
        QFETCH(const QString, typed);
        constexpr int limit = 6;
        QStringList codes;
        for (const Department &department : findDepartments(typed, limit))
            codes << department.code;
        QTEST(codes, "codes");
    }
};

QTEST_GUILESS_MAIN(DepartmentsTest)
#include "departmentstest.moc"
