// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/result.h"
#include "support/suite.h"

using namespace Qt::StringLiterals;

// Two rooms, whose codes have the same numbers.
enum class KitchenError { Cold, Empty };
enum class CellarError { Dark, Flooded };

static QLatin1StringView codeName(KitchenError code)
{
    return code == KitchenError::Cold ? "kitchen-cold"_L1 : "kitchen-empty"_L1;
}
static QLatin1StringView codeName(CellarError code)
{
    return code == CellarError::Dark ? "cellar-dark"_L1 : "cellar-flooded"_L1;
}

using namespace pdc;

class ResultTest : public pdc::test::Suite
{
    Q_OBJECT

private Q_SLOTS:
    void anErrorKnowsItsRoomsCodeOnly()
    {
        const Error error(CellarError::Flooded, u"up to the knees"_s);
        QCOMPARE(error.as<CellarError>(), std::optional(CellarError::Flooded));
        QVERIFY(error.is(CellarError::Flooded));
        QVERIFY(!error.is(CellarError::Dark));
        // KitchenError::Empty has the same number.
        QVERIFY(!error.as<KitchenError>());
        QVERIFY(!error.is(KitchenError::Empty));
        QCOMPARE(error.name(), "cellar-flooded"_L1);
        QCOMPARE(error.detail(), u"up to the knees"_s);
    }

    void anErrorKeepsItsCodeWhenItIsCopiedAndHandedOn()
    {
        const auto below = []() -> Result<int> { return Error(KitchenError::Empty); };
        const auto above = [&]() -> Result<QString> {
            const auto answer = below();
            return answer ? Result<QString>(QString::number(*answer)) : answer.error();
        };
        const Result<QString> answer = above();
        QVERIFY(!answer);
        QVERIFY(answer.error().is(KitchenError::Empty));
        QCOMPARE(answer.error().name(), "kitchen-empty"_L1);
        QVERIFY(answer.error().detail().isEmpty());
    }

    void aResultHoldsAValueOrAnError()
    {
        Result<QString> result = u"soup"_s;
        QVERIFY(result.has_value());
        QCOMPARE(*result, u"soup"_s);
        QCOMPARE(result->size(), 4);
        QCOMPARE(result.value_or(u"bread"_s), u"soup"_s);
        result = Error(KitchenError::Cold);
        QVERIFY(!result.has_value());
        QCOMPARE(result.value_or(u"bread"_s), u"bread"_s);
    }

    void aResultOfNothingIsGoodWhenItIsMade()
    {
        QVERIFY(Result<>().has_value());
        const Result<> failed = Error(KitchenError::Cold);
        QVERIFY(!failed);
    }

    void aValueThatCannotBeCopiedIsMovedOut()
    {
        Result<std::unique_ptr<int>> result = std::make_unique<int>(7);
        const std::unique_ptr<int> taken = *std::move(result);
        QCOMPARE(*taken, 7);
        QVERIFY(!*result);
    }
};

QTEST_GUILESS_MAIN(ResultTest)
#include "resulttest.moc"
