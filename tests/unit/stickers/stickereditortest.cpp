// SPDX-License-Identifier: GPL-3.0-or-later
#include "stickers/stickereditor.h"
#include "stickers/stickerserror.h"
#include "store/store.h"
#include "support/suite.h"
#include "support/wait.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QThreadPool>

using namespace pdc;
using namespace Qt::StringLiterals;
using pdc::test::waitUntil;

namespace {

QByteArray shipped(const QString &name)
{
    QFile file(QStringLiteral(PDC_SOURCE_DIR "/resources/content/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Result<> put(const Database &content, const QString &id, const QString &kind, const QByteArray &data)
{
    CatalogItem item;
    item.id = id;
    item.kind = kind;
    item.title = id;
    item.language = u"fr"_s;
    item.digest = "0";
    if (const auto done = insertCatalogItem(content, item, {}); !done)
        return done;
    FeedItem fed;
    fed.id = id;
    fed.own = {{u"theme"_s, u"t"_s}};
    return kind == u"sheet"_s ? importSheet(content, fed, data) : importSticker(content, fed, data);
}

Result<Database> contentWith(const QStringList &designs, const QStringList &sheets)
{
    auto content = Database::open(u":memory:"_s, Database::Mode::Build);
    if (!content)
        return content;
    const std::array schemas{catalogSchema(), stickersSchema()};
    if (const auto done = content->migrate(schemas); !done)
        return done.error();
    for (const QString &name : designs) {
        if (const auto done =
                put(*content, u"urn:pdc:sticker:"_s + name, u"sticker"_s, shipped(u"stickers/%1/%1.svg"_s.arg(name)));
            !done)
            return done.error();
    }
    for (const QString &name : sheets) {
        if (const auto done =
                put(*content, u"urn:pdc:sheet:"_s + name, u"sheet"_s, shipped(u"sheets/%1/sheet.json"_s.arg(name)));
            !done)
            return done.error();
    }
    return content;
}

}

class StickerEditorTest : public test::Suite
{
    Q_OBJECT

    QStringList m_designs;
    QStringList m_sheets;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<StickerEditor> m_editor;

    bool load()
    {
        m_editor->load();
        return waitUntil([&] { return m_editor->isLoaded(); });
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(loadPrintFonts(QStringLiteral(PDC_SOURCE_DIR "/resources/fonts"))); }
    void init()
    {
        Suite::init();
        m_designs = {u"partage-connexion"_s, u"telephone"_s, u"vitrine"_s};
        m_sheets = {u"1"_s, u"21"_s, u"65"_s};
        m_store = std::make_unique<Store>([this] { return contentWith(m_designs, m_sheets); },
                                          [] { return Database::open(u":memory:"_s, Database::Mode::ReadWrite); });
        m_editor = std::make_unique<StickerEditor>(*m_store);
    }
    void cleanup()
    {
        m_store->stop();
        QThreadPool::globalInstance()->waitForDone();
        m_editor.reset();
        m_store.reset();
    }

    void beginsWithEightOnTheUsualSheet()
    {
        QVERIFY(!m_editor->page() && !m_editor->isPrintable());
        QVERIFY(load());
        QCOMPARE(m_editor->designs().size(), 3);
        QCOMPARE(m_editor->sheets().size(), 3);
        QCOMPARE(m_editor->sheet()->id, u"urn:pdc:sheet:21"_s);
        QCOMPARE(m_editor->copies(), 8);
        QCOMPARE(m_editor->page()->labelCount(), 8);
        QCOMPARE(m_editor->page()->pageCount(), 1);
        QVERIFY(m_editor->isPrintable() && m_editor->problems().isEmpty());
    }

    void everyChangeMakesAnotherPage()
    {
        QVERIFY(load());
        QSignalSpy changed(m_editor.get(), &StickerEditor::changed);
        auto before = m_editor->page();
        const auto isAnother = [&] {
            const bool another = changed.size() == 1 && m_editor->page() && m_editor->page() != before;
            changed.clear();
            before = m_editor->page();
            return another;
        };
        m_editor->setWords(u"titre"_s, u"Ici"_s);
        QVERIFY(isAnother());
        m_editor->setCopies(3);
        QVERIFY(isAnother());
        m_editor->setFirstCell(20);
        QVERIFY(isAnother());
        QCOMPARE(m_editor->page()->pageCount(), 2);
        m_editor->chooseSheet(u"65"_s);
        QVERIFY(isAnother());
        QCOMPARE(m_editor->firstCell(), 0);
        m_editor->chooseDesign(u"vitrine"_s);
        QVERIFY(isAnother());
        m_editor->chooseDesign(u"vitrine"_s); // What is so already changes nothing.
        m_editor->setCopies(3);
        QVERIFY(changed.isEmpty());
    }

    void numbersStayWithinTheirBounds()
    {
        QVERIFY(load());
        m_editor->setCopies(0);
        QCOMPARE(m_editor->copies(), 1);
        m_editor->setCopies(1'000'000);
        QCOMPARE(m_editor->copies(), StickerEditor::mostCopies);
        m_editor->setFirstCell(99);
        QCOMPARE(m_editor->firstCell(), 20);
        m_editor->setFirstCell(-1);
        QCOMPARE(m_editor->firstCell(), 0);
        m_editor->setFirstCell(5);
        m_editor->fillSheet();
        QCOMPARE(m_editor->copies(), 16);
        m_editor->setCopies(500);
        m_editor->chooseSheet(u"1"_s); // A page each, and no more than a hundred pages.
        QCOMPARE(m_editor->copies(), StickerPage::mostPages);
        QVERIFY(m_editor->isPrintable());
    }

    void wordsBelongToTheirDesign()
    {
        QVERIFY(load());
        m_editor->chooseDesign(u"telephone"_s);
        m_editor->setWords(u"titre"_s, u"Coucou"_s);
        m_editor->setWords(u"nobody"_s, u"x"_s); // No such field: nothing happens.
        m_editor->chooseDesign(u"vitrine"_s);
        QCOMPARE(m_editor->words(u"titre"_s), u"Ici, on vous aide"_s);
        m_editor->setWords(u"nom"_s, u"Médiathèque"_s);
        m_editor->chooseDesign(u"telephone"_s);
        QCOMPARE(m_editor->words(u"titre"_s), u"Coucou"_s);
        m_editor->chooseDesign(u"vitrine"_s);
        QCOMPARE(m_editor->words(u"nom"_s), u"Médiathèque"_s);
        m_editor->setWords(u"titre"_s, QString()); // Emptied is not the same as never typed.
        QCOMPARE(m_editor->words(u"titre"_s), QString());
        m_editor->setWords(u"titre"_s, QString(5000, u'a'));
        QCOMPARE(m_editor->words(u"titre"_s).size(), StickerEditor::longestWords);
    }

    void tooLongSaysSoUntilItFits()
    {
        QVERIFY(load());
        m_editor->chooseSheet(u"65"_s);
        m_editor->setWords(u"titre"_s, QStringList(12, u"connexion"_s).join(u' '));
        QVERIFY(!m_editor->isPrintable());
        QCOMPARE(m_editor->problems(), (QList<StickerProblem>{{StickerProblem::Kind::TextTooLong, u"titre"_s}}));
        QVERIFY(m_editor->page()); // It is shown all the same.
        m_editor->chooseSheet(u"1"_s);
        QVERIFY(m_editor->isPrintable());
        m_editor->chooseSheet(u"65"_s);
        m_editor->setWords(u"titre"_s, u"Connexion"_s);
        QVERIFY(m_editor->isPrintable());
    }

    void aLogoIsTakenOrRefusedByName()
    {
        QVERIFY(load());
        const QTemporaryDir folder;
        QImage image(40, 20, QImage::Format_RGB32);
        image.fill(Qt::red);
        QVERIFY(image.save(folder.filePath(u"logo.png"_s)));
        QFile words(folder.filePath(u"words.png"_s));
        QVERIFY(words.open(QIODevice::WriteOnly));
        words.write("not a picture");
        words.close();
        std::optional<Error> refused;
        const QObject context;
        connect(m_editor.get(), &StickerEditor::logoFailed, &context, [&](const Error &error) { refused = error; });
        m_editor->chooseLogo(folder.filePath(u"logo.png"_s));
        QVERIFY(waitUntil([&] { return m_editor->logo() != nullptr; }));
        m_editor->chooseLogo(words.fileName());
        QVERIFY(waitUntil([&] { return refused.has_value(); }));
        QVERIFY(refused->is(StickersError::BadLogo));
        QVERIFY(m_editor->logo()); // The one before stays.
        m_editor->removeLogo();
        QVERIFY(!m_editor->logo());
        m_editor->chooseLogo(folder.filePath(u"logo.png"_s));
        m_editor->removeLogo(); // Before the answer is here: it comes too late.
        QVERIFY(!waitUntil([&] { return m_editor->logo() != nullptr; }, 300));
    }

    void aDesignChosenBeforeLoadingWaits()
    {
        m_editor->chooseDesign(u"urn:pdc:sticker:vitrine"_s);
        QVERIFY(load());
        QCOMPARE(m_editor->design()->id, u"urn:pdc:sticker:vitrine"_s);
        std::optional<Error> failed;
        const QObject context;
        connect(m_editor.get(), &StickerEditor::failed, &context, [&](const Error &error) { failed = error; });
        m_editor->chooseDesign(u"nobody-drew-it"_s);
        QVERIFY(failed && failed->is(StickersError::UnknownDesign));
        m_editor->chooseSheet(u"nobody-cut-it"_s);
        QVERIFY(failed->is(StickersError::UnknownSheet));
        QCOMPARE(m_editor->design()->id, u"urn:pdc:sticker:vitrine"_s);
    }

    void otherContentKeepsWhatIsStillThere()
    {
        QVERIFY(load());
        m_editor->chooseDesign(u"vitrine"_s);
        m_editor->chooseSheet(u"65"_s);
        m_editor->setFirstCell(60);
        m_editor->setWords(u"nom"_s, u"Médiathèque"_s);
        m_sheets = {u"21"_s};
        QSignalSpy loaded(m_editor.get(), &StickerEditor::loaded);
        m_store->reopenContent();
        QVERIFY(waitUntil([&] { return !loaded.isEmpty(); }));
        QCOMPARE(m_editor->design()->id, u"urn:pdc:sticker:vitrine"_s);
        QCOMPARE(m_editor->words(u"nom"_s), u"Médiathèque"_s);
        QCOMPARE(m_editor->sheet()->id, u"urn:pdc:sheet:21"_s);
        QCOMPARE(m_editor->firstCell(), 20);
    }

    void forgetsThePersonBefore()
    {
        QVERIFY(load());
        const QString first = m_editor->design()->id;
        m_editor->chooseDesign(u"vitrine"_s);
        m_editor->setWords(u"nom"_s, u"Médiathèque"_s);
        m_editor->setCopies(2);
        m_editor->setFirstCell(3);
        m_editor->chooseSheet(u"65"_s);
        m_editor->clear();
        QCOMPARE(m_editor->design()->id, first);
        QCOMPARE(m_editor->sheet()->id, u"urn:pdc:sheet:21"_s);
        QCOMPARE(m_editor->copies(), 8);
        QCOMPARE(m_editor->firstCell(), 0);
        m_editor->chooseDesign(u"vitrine"_s);
        QCOMPARE(m_editor->words(u"nom"_s), QString());
    }

    void withoutDesignsThereIsNothingToPrint()
    {
        m_designs.clear();
        QVERIFY(load());
        QVERIFY(!m_editor->design() && !m_editor->page() && !m_editor->isPrintable());
        m_editor->setWords(u"titre"_s, u"x"_s);
        m_editor->fillSheet();
        m_editor->clear();
        QVERIFY(!m_editor->page());
    }
};

QTEST_MAIN(StickerEditorTest)
#include "stickereditortest.moc"
