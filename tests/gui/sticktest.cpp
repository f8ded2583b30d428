// SPDX-License-Identifier: GPL-3.0-or-later
#include "assembly/mirrormaker.h"
#include "assembly/sticks.h"
#include "assembly/syncer.h"
#include "gui/journey.h"
#include "support/feedsource.h"
#include "support/minisign.h"
#include "support/wait.h"
#include "ui/shell/words.h"

#include <QFileDialog>

using namespace pdc;
using namespace Qt::StringLiterals;

/// A stick goes from a PC that has the network to one that has none, by what a person sees and presses.
class StickTest final : public test::Suite
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    test::Minisign m_minisign;
    test::FeedSource m_source{m_folder.filePath(u"source"_s)};
    std::unique_ptr<test::Journey> m_pc;

    [[nodiscard]] QString published() const { return m_folder.filePath(u"published"_s); }
    [[nodiscard]] QString stick() const { return m_folder.filePath(u"stick"_s); }
    [[nodiscard]] bool publish(const QString &title)
    {
        m_source.put(u"urn:pdc:test:news"_s, u"news"_s, title,
                     {{u"a.pdf"_s, title.toUtf8().repeated(1000), u"document"_s, u"application/pdf"_s}});
        return m_source.publish(published(), QDateTime({2026, 11, 20}, {9, 0})).isEmpty()
            && m_minisign.sign(published() + "/feed.json"_L1);
    }
    [[nodiscard]] bool synchronise()
    {
        m_pc->program().syncer().start(published(), m_minisign.publicFile());
        return ended();
    }
    [[nodiscard]] bool ended()
    {
        return test::waitUntil([&] { return m_pc->program().syncer().state() == Syncer::State::Idle; }, 60'000)
            && m_pc->program().syncer().result()->has_value();
    }
    [[nodiscard]] bool says(const QString &name, const QString &words)
    {
        return test::waitUntil([&] { return m_pc->words(name).replace(u'\u00a0', u' ').contains(words); });
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_minisign.works(), "minisign is not installed"); }
    void init()
    {
        Suite::init();
        m_pc = std::make_unique<test::Journey>();
        for (const QString &folder : {published(), stick()})
            QDir(folder).removeRecursively();
        QVERIFY(QDir().mkpath(stick()));
        QVERIFY(publish(u"Rendez-vous"_s));
    }
    void cleanup() { m_pc.reset(); }

    void copiesOntoAStick()
    {
        QVERIFY(m_pc->start(u"/settings"_s));
        QVERIFY(!m_pc->see(u"mirror"_s)); // Nothing was received, so there is nothing to copy.
        QVERIFY(synchronise());
        QVERIFY(test::waitUntil([&] { return m_pc->see(u"mirror"_s) != nullptr; }));
        m_pc->plugIn({{stick(), u"CLUB"_s, 8'000'000'000}, {u"/media/dvd"_s, u"FILM"_s, 0, true}});
        QVERIFY(m_pc->click(u"mirror"_s));
        QVERIFY(says(u"mirrorDisk1"_s, u"CLUB – 8 Go libres"_s));
        QVERIFY(!m_pc->see(u"mirrorDisk2"_s)); // Nothing can be written there.
        QVERIFY(m_pc->click(u"mirrorDisk1"_s));
        QVERIFY(says(u"mirrorResult"_s, u"C’est copié : 1 contenu"_s));
        QVERIFY(m_pc->see(u"mirror"_s));
        QVERIFY(QFile::exists(stick() + u"/partage-de-co/feed.json.minisig"_s));
        QVERIFY(!m_pc->see(u"stick"_s)); // Nobody is told of what they have just done.
    }

    void saysWhatIsMissing()
    {
        QVERIFY(m_pc->start(u"/settings"_s));
        QVERIFY(synchronise());
        QVERIFY(test::waitUntil([&] { return m_pc->see(u"mirror"_s) != nullptr; }));
        QVERIFY(m_pc->click(u"mirror"_s));
        QVERIFY(says(u"mirrorHint"_s, u"Aucune clé USB n’est branchée"_s));
        QVERIFY(m_pc->click(u"cancelMirror"_s));
        QVERIFY(!m_pc->see(u"mirrorHint"_s));
        QCOMPARE(m_pc->focused(), u"mirror"_s);

        QVERIFY(m_pc->click(u"mirror"_s));
        QVERIFY(m_pc->click(u"mirrorFolder"_s));
        auto *dialog = m_pc->window().findChild<QFileDialog *>(u"mirrorDialog"_s);
        QVERIFY(dialog);
        Q_EMIT dialog->fileSelected(m_pc->store().path());
        dialog->reject();
        QVERIFY(says(u"mirrorResult"_s, errorWords(MirrorError::OwnFolder).replace(u'\u00a0', u' ')));
    }

    void takesWhatAStickBrings()
    {
        QVERIFY(m_pc->start());
        QVERIFY(synchronise());
        QVERIFY(publish(u"Un autre rendez-vous"_s));
        m_pc->plugIn({{published(), u"CLUB"_s}});
        QVERIFY(test::waitUntil([&] { return m_pc->see(u"takeStick"_s) != nullptr; }));
        QVERIFY(says(u"stickWords"_s, u"Sur la clé USB « CLUB » : contenus de « Essai », 20 novembre 2026"_s));
        QVERIFY(says(u"stickWords"_s, u"20 ko"_s));
        QVERIFY(m_pc->focused() != "takeStick"_L1); // Whoever is typing goes on typing.
        QVERIFY(m_pc->click(u"takeStick"_s));
        QVERIFY(ended());
        QVERIFY(says(u"stickWords"_s, u"C’est fait"_s));
        QCOMPARE(m_pc->program().summary().feed.feed, published());
        QVERIFY(m_pc->click(u"dismissStick"_s));
        QVERIFY(test::waitUntil([&] { return !m_pc->see(u"stick"_s); }));
    }

    void staysThroughAnotherLookAndGoesWithTheStick()
    {
        QVERIFY(m_pc->start());
        QVERIFY(synchronise());
        QVERIFY(publish(u"Demain"_s));
        m_pc->plugIn({{published(), u"CLUB"_s}});
        QVERIFY(test::waitUntil([&] { return m_pc->see(u"takeStick"_s) != nullptr; }));
        m_pc->window().restyle();
        QVERIFY(m_pc->see(u"takeStick"_s));
        m_pc->window().setImmersed(true);
        QVERIFY(!m_pc->see(u"takeStick"_s));
        m_pc->window().setImmersed(false);
        QVERIFY(m_pc->see(u"takeStick"_s));
        m_pc->plugIn({});
        QVERIFY(test::waitUntil([&] { return !m_pc->see(u"stick"_s); }));
    }

    void offersNothingOfAStranger()
    {
        QVERIFY(m_pc->start());
        QVERIFY(synchronise());
        QVERIFY(publish(u"Gagnez un million"_s));
        QVERIFY(test::Minisign().sign(published() + "/feed.json"_L1));
        m_pc->plugIn({{published(), u"CADEAU"_s}});
        QVERIFY(says(u"stickWords"_s, u"signés par une clé inconnue"_s));
        QVERIFY(!m_pc->words(u"stickWords"_s).contains(u"Essai"_s));
        QVERIFY(!m_pc->see(u"takeStick"_s));
    }

    void allWordsFitWhereTheyAreLarge()
    {
        QVERIFY(m_pc->start());
        QVERIFY(synchronise());
        QVERIFY(publish(u"Demain"_s));
        QVERIFY(test::Minisign().sign(published() + "/feed.json"_L1)); // The longest words.
        QVERIFY(m_pc->program().settings().setTextSize(200));
        m_pc->window().restyle();
        m_pc->window().resize(1024, 600);
        m_pc->plugIn({{published(), u"CLUB DE LYON"_s}});
        QVERIFY(test::waitUntil([&] { return m_pc->see(u"stickWords"_s) != nullptr; }));
        for (const QSize size : {QSize(1024, 600), QSize(900, 700), QSize(1280, 800)}) {
            m_pc->window().resize(size);
            const auto *words = m_pc->see(u"stickWords"_s);
            QVERIFY2(test::waitUntil([&] { return words->height() >= words->heightForWidth(words->width()); }, 2000),
                     qPrintable(u"%1 px of %2"_s.arg(words->height()).arg(words->heightForWidth(words->width()))));
        }
    }

    void byKeyboardAlone()
    {
        QVERIFY(m_pc->start());
        QVERIFY(synchronise());
        QVERIFY(publish(u"Demain"_s));
        m_pc->plugIn({{published(), u"CLUB"_s}});
        QVERIFY(test::waitUntil([&] { return m_pc->see(u"takeStick"_s) != nullptr; }));
        for (int i = 0; i < 40 && m_pc->focused() != "takeStick"_L1; ++i)
            m_pc->press(Qt::Key_Tab);
        QCOMPARE(m_pc->focused(), u"takeStick"_s);
        m_pc->press(Qt::Key_Space);
        QVERIFY(ended());
        QVERIFY(says(u"stickWords"_s, u"C’est fait"_s));
    }
};

QTEST_MAIN(StickTest)
#include "sticktest.moc"
