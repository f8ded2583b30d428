// SPDX-License-Identifier: GPL-3.0-or-later
#include "questions.h"
#include "support/suite.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSet>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace pdc;

namespace {

constexpr auto node = PDC_NODE;
constexpr auto packages = PDC_REFERENCE_DIR;

/// What the reference says to each text, line by line.
QByteArrayList askReference(const QJsonArray &texts)
{
    QJsonArray weeks;
    for (const QDate &week : test::askedWeeks())
        weeks << week.toString(Qt::ISODate);
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"TZ"_s, u"Europe/Paris"_s);
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QString::fromUtf8(node),
                  {QStringLiteral(PDC_SOURCE_DIR "/tests/hours/reference.mjs"), QString::fromUtf8(packages)});
    process.write(QJsonDocument(QJsonObject{{u"weeks"_s, weeks}, {u"texts"_s, texts}}).toJson());
    process.closeWriteChannel();
    constexpr int patience = 540'000;
    if (!process.waitForFinished(patience) || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return {};
    QByteArrayList lines = process.readAllStandardOutput().split('\n');
    lines.removeLast();
    return lines;
}

}

/// Our evaluator beside the reference implementation, npm's `opening_hours`. It writes what it was told into the build
/// folder, as answers.txt and examples.txt: copied here they are the new table of answers.
class HoursReferenceTest : public pdc::test::Suite
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString why = qstrlen(node) == 0 ? u"Node.js is missing"_s
            : !QFileInfo::exists(QString::fromUtf8(packages) + "/installed"_L1)
            ? u"npm could not install the reference implementation, see the test hours.npm"_s
            : QString();
        if (!why.isEmpty()) {
            std::printf("hours.reference skipped: %s\n", qUtf8Printable(why));
            std::fflush(stdout);
            QSKIP(qUtf8Printable(why));
        }
    }

    void noDifferenceIsWithoutAReason()
    {
        const auto questions = test::allQuestions();
        QJsonArray texts;
        for (const test::HoursQuestion &question : questions)
            texts << QJsonObject{{u"text"_s, question.text}, {u"state"_s, question.state}};
        const QByteArrayList theirs = askReference(texts);
        QCOMPARE(theirs.size(), questions.size());

        QFile answers(QStringLiteral(PDC_ANSWERS_DIR "/answers.txt"));
        QVERIFY(answers.open(QIODevice::WriteOnly));
        answers.write("# SPDX-License-Identifier: GPL-3.0-or-later\n"
                      "# What the reference said of each text of questions.h, as the beginning of a SHA-256.\n");
        QSet<QString> reasons = test::knownDifferences();
        QSet<QString> needed;
        int unreadable = 0;
        QStringList unexplained;
        for (qsizetype i = 0; i < questions.size(); ++i) {
            answers.write(test::shortHash(theirs[i]) + (i % 12 == 11 || i + 1 == questions.size() ? '\n' : ' '));
            const QByteArray ours = test::ourAnswer(questions[i]);
            unreadable += ours == "!" ? 1 : 0;
            if (ours == theirs[i])
                continue;
            const QString text = questions[i].text.trimmed();
            if (reasons.contains(text))
                needed << text;
            else
                unexplained << text + u"\n  theirs "_s + QString::fromLatin1(theirs[i]) + u"\n  ours   "_s
                        + QString::fromLatin1(ours);
        }
        for (const test::HoursExample &example :
             test::examples()) { // What it said of them is theExamplesAreItsOwn()'s.
            const QString text = example.question.text;
            if (reasons.contains(text) && test::ourIntervals(example) != example.intervals)
                needed << text;
        }
        qInfo() << questions.size() << "texts," << needed.size() << "differ for a reason," << unreadable
                << "are read by neither";
        QVERIFY2(unexplained.isEmpty(),
                 qUtf8Printable(unexplained.first(std::min<qsizetype>(20, unexplained.size())).join(u'\n')));
        QVERIFY2(needed == reasons, qUtf8Printable(QStringList((reasons - needed).values()).join(u'\n')));
        QVERIFY(unreadable < questions.size() / 50); // The comparison is of answers, not of refusals.
    }

    void theExamplesAreItsOwn()
    {
        const auto all = test::examples();
        QJsonArray texts;
        for (const test::HoursExample &example : all)
            texts << QJsonObject{{u"text"_s, example.question.text},
                                 {u"state"_s, example.question.state},
                                 {u"week"_s, example.week.toString(Qt::ISODate)}};
        const QByteArrayList theirs = askReference(texts);
        QCOMPARE(theirs.size(), all.size());
        QFile file(QStringLiteral(PDC_ANSWERS_DIR "/examples.txt"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("# SPDX-License-Identifier: GPL-3.0-or-later\n"
                   "# Département, first day, opening hours; then what the reference says of these seven days. A \"!\" "
                   "cannot be read.\n");
        for (qsizetype i = 0; i < all.size(); ++i) {
            file.write(all[i].question.department.toLatin1() + ' ' + all[i].week.toString(Qt::ISODate).toLatin1() + ' '
                       + all[i].question.text.toUtf8() + '\n');
            if (!theirs[i].isEmpty())
                file.write("    " + QByteArray(theirs[i]).replace("|", "\n    ") + '\n');
        }
        for (qsizetype i = 0; i < all.size(); ++i)
            QVERIFY2(theirs[i] == all[i].intervals.join('|'), qUtf8Printable(all[i].question.text));
    }
};

QTEST_GUILESS_MAIN(HoursReferenceTest)
#include "referencetest.moc"
