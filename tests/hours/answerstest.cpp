// SPDX-License-Identifier: GPL-3.0-or-later
#include "questions.h"
#include "support/suite.h"

#include <QCryptographicHash>
#include <QFile>
#include <QSet>

using namespace Qt::StringLiterals;
using namespace pdc;

/// Our evaluator beside what the reference implementation said when answers.txt and examples.txt were made.
class HoursAnswersTest : public pdc::test::Suite
{
    Q_OBJECT

private Q_SLOTS:
    void theExamplesAreAnsweredInTheSameWords_data()
    {
        QTest::addColumn<int>("number");
        const auto all = test::examples();
        QVERIFY(all.size() >= 100);
        for (qsizetype i = 0; i < all.size(); ++i)
            QTest::addRow("%s", qUtf8Printable(all[i].question.text)) << int(i);
    }
    void theExamplesAreAnsweredInTheSameWords()
    {
        QFETCH(int, number);
        const test::HoursExample example = test::examples().at(number);
        if (test::knownDifferences().contains(example.question.text))
            return;
        QCOMPARE(test::ourIntervals(example).join('\n'), example.intervals.join('\n'));
    }

    void everyTextIsAnsweredAsBefore()
    {
        const auto questions = test::allQuestions();
        QVERIFY(questions.size() > 5513); // 5,000 by chance at the least and 513 by people.
        QFile file(QStringLiteral(PDC_SOURCE_DIR "/tests/hours/answers.txt"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QByteArrayList hashes;
        while (!file.atEnd()) {
            const QByteArray line = file.readLine().trimmed();
            if (!line.startsWith('#'))
                hashes << line.split(' ');
        }
        QCOMPARE(hashes.size(), questions.size());
        const QSet<QString> differing = test::knownDifferences();
        for (qsizetype i = 0; i < questions.size(); ++i) {
            if (differing.contains(questions[i].text.trimmed()))
                continue;
            QVERIFY2(hashes[i] == test::shortHash(test::ourAnswer(questions[i])), qUtf8Printable(questions[i].text));
        }
    }
};

QTEST_GUILESS_MAIN(HoursAnswersTest)
#include "answerstest.moc"
