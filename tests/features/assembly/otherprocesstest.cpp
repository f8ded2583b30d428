// SPDX-License-Identifier: GPL-3.0-or-later
#include "assembly/contentwatch.h"
#include "assembly/program.h"
#include "support/feedsource.h"
#include "support/suite.h"
#include "support/wait.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace pdc;

/// Two programs on one store: what one of them takes in, the other shows without being closed.
class OtherProcessTest final : public test::Suite
{
    Q_OBJECT

private Q_SLOTS:
    void whatAnotherProcessPublishesIsShown()
    {
        putTutorial(1);
        QCOMPARE(m_source.build(m_bundle), QString());
        Program program({m_store, m_bundle}, m_clock);
        bool settled = false;
        connect(&program, &Program::settled, this, [&] { settled = true; });
        program.loadSummary();
        program.afterFirstPaint();
        QVERIFY(test::waitUntil([&] { return settled && program.summary().tutorials == 1; }));

        putTutorial(2);
        QCOMPARE(m_source.build(m_bundle), QString());
        const ContentLibrary other({m_store, m_bundle}, m_clock, [](Notice) {});
        QVERIFY(other.rebuild(false));
        QVERIFY(test::waitUntil([&] { return program.summary().tutorials == 2; }, 10'000));
    }

    void tellsOfEachGenerationOnceAndAlsoOfTheFirst()
    {
        const QString folder = m_folder.filePath(u"later/content"_s);
        const Generations generations(folder);
        ContentWatch watch(folder);
        QStringList told;
        connect(&watch, &ContentWatch::published, this,
                [&](const QString &file) { told << QFileInfo(file).fileName(); });
        watch.start(); // Before there is a folder.
        QVERIFY(!test::waitUntil([&] { return !told.isEmpty(); }, 200));
        const auto publish = [&] {
            const auto lock = generations.lock(0);
            const auto draft = generations.draft(true);
            QFile file(draft.value_or({}));
            return lock && file.open(QIODevice::WriteOnly) && generations.publish(*draft);
        };
        QVERIFY(publish());
        QVERIFY(test::waitUntil([&] { return told.size() == 1; }));
        QVERIFY(publish());
        QVERIFY(test::waitUntil([&] { return told.size() == 2; }));
        QVERIFY(!test::waitUntil([&] { return told.size() > 2; }, 800));
        QCOMPARE(told, (QStringList{u"000001.sqlite"_s, u"000002.sqlite"_s}));
    }

private:
    void putTutorial(int number)
    {
        m_source.put(u"urn:pdc:test:%1"_s.arg(number), u"tutorial"_s, u"Tutoriel %1"_s.arg(number),
                     {{u"v.mp4"_s, QByteArray(500, 'v'), u"video"_s, u"video/mp4"_s},
                      {u"v.vtt"_s, "WEBVTT\n", u"captions"_s, u"text/vtt"_s, u"fr"_s},
                      {u"v.jpg"_s, QByteArray(300, 'p'), u"poster"_s, u"image/jpeg"_s},
                      {u"v.txt"_s, "Bonjour", u"transcript"_s, u"text/plain"_s, u"fr"_s}},
                     {{u"theme"_s, u"mail"_s}, {u"duration"_s, 62}});
    }

    QTemporaryDir m_folder;
    QString m_store = m_folder.filePath(u"store"_s);
    QString m_bundle = m_folder.filePath(u"bundle"_s);
    test::FeedSource m_source{m_folder.filePath(u"source"_s)};
    SystemClock m_clock;
};

QTEST_MAIN(OtherProcessTest)
#include "otherprocesstest.moc"
