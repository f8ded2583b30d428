// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/paths.h"
#include "support/smalldisk.h"
#include "support/suite.h"
#include "sync/plan.h"
#include "sync/syncerror.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace pdc;

namespace {

Attachment attachmentOf(const QByteArray &bytes)
{
    Attachment attachment;
    attachment.size = bytes.size();
    attachment.sha256 = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
    attachment.url = u"files/any"_s;
    attachment.mimeType = u"text/plain"_s;
    attachment.role = u"document"_s;
    return attachment;
}

FeedItem itemOf(const QString &kind, const QList<Attachment> &attachments)
{
    FeedItem item;
    item.id = u"urn:"_s + kind;
    item.kind = kind;
    item.attachments = attachments;
    return item;
}

}

/// The store's copy of the feed, and what is missing in it.
class FeedStoreTest final : public test::Suite
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        Suite::init();
        m_folder = std::make_unique<QTemporaryDir>();
    }

    void keepsAnAttachmentByItsHash()
    {
        const Attachment attachment = attachmentOf("Bonjour");
        QVERIFY(!store().has(attachment));
        QVERIFY(bring("Bon", "jour", attachment));
        QVERIFY(store().has(attachment));
        QCOMPARE(files(), QStringList{blobPath(attachment.sha256)});
        QVERIFY(bring("", "", attachmentOf("")));
        QVERIFY(store().has(attachmentOf("")));
    }

    void whatIsWholeWaitsForTheDiskAndIsHashedAgainAfterACut()
    {
        const Attachment attachment = attachmentOf("Bonjour");
        const auto bringUnsettled = [&] {
            const auto writer = store().begin(attachment);
            return writer && (*writer)->write("Bonjour") && (*writer)->commit();
        };
        QVERIFY(bringUnsettled());
        QVERIFY(!store().has(attachment));
        QCOMPARE(store().partOf(attachment), 7);
        QVERIFY(store().recover(attachment));
        QVERIFY(store().settle());
        QVERIFY(store().has(attachment));
        QCOMPARE(files(), QStringList{blobPath(attachment.sha256)});

        // A power cut may leave the length and take the bytes.
        QVERIFY(QFile::remove(store().folder() + u'/' + blobPath(attachment.sha256)));
        QVERIFY(bringUnsettled());
        QFile torn(store().folder() + "/settling/"_L1 + QString::fromLatin1(attachment.sha256));
        QVERIFY(torn.open(QIODevice::ReadWrite) && torn.write(QByteArray(7, 0)) == 7);
        torn.close();
        QVERIFY(!store().recover(attachment));
        QVERIFY(!torn.exists());
        QVERIFY(store().settle());
        QVERIFY(!store().has(attachment));

        // What is not ours stays what it is.
        QFile foreign(store().folder() + "/settling/notes.txt"_L1);
        QVERIFY(foreign.open(QIODevice::WriteOnly));
        QVERIFY(store().settle());
        QVERIFY(foreign.exists());
    }

    void refusesWhatWasNotAnnounced()
    {
        const Attachment attachment = attachmentOf("Bonjour");
        QCOMPARE(bring("Bonjour", "!", attachment).error().name(), "blob-length"_L1);
        QCOMPARE(bring("Bon", "", attachment).error().name(), "blob-length"_L1);
        QCOMPARE(bring("Bon", "soir", attachment).error().name(), "blob-hash"_L1);
        QVERIFY(!store().has(attachment));
        QCOMPARE(files(), QStringList());
    }

    void leavesNothingOfWhatIsDropped()
    {
        const Attachment attachment = attachmentOf("Bonjour");
        {
            const auto writer = store().begin(attachment);
            QVERIFY(writer);
            QVERIFY((*writer)->write("Bon"));
            QCOMPARE((*writer)->missing(), 4);
        }
        QCOMPARE(files(), QStringList());
    }

    void goesOnWithALargeOneWhoseOriginIsKnown()
    {
        const QByteArray bytes(200'000, 'x');
        const Attachment attachment = attachmentOf(bytes);
        const BlobOrigin origin{u"https://pdc.example/x"_s, {"\"1\"", {}}};
        const auto part = [&](const BlobOrigin &from) {
            const auto writer = store().begin(attachment);
            return writer && (*writer)->restart(from) && (*writer)->write(bytes.first(150'000));
        };
        // Without an origin, or one that could not be asked with, it goes.
        QVERIFY(part({}) && part({origin.url, {}}));
        QCOMPARE(store().partOf(attachment), 0);
        QCOMPARE(files(), QStringList());
        QVERIFY(part(origin));
        QCOMPARE(store().partOf(attachment), 150'000);
        const auto writer = store().begin(attachment);
        QVERIFY(writer);
        QCOMPARE((*writer)->written(), 150'000);
        QCOMPARE((*writer)->missing(), 50'000);
        QCOMPARE((*writer)->origin().url, origin.url);
        QCOMPARE((*writer)->origin().validators.etag, origin.validators.etag);
        QVERIFY((*writer)->write(bytes.last(50'000)));
        QVERIFY((*writer)->commit());
        QVERIFY(store().settle());
        QCOMPARE(files(), QStringList{blobPath(attachment.sha256)});
    }

    void takesNoPartThatIsNotOurs_data()
    {
        QTest::addColumn<QByteArray>("origin");
        QTest::addColumn<int>("size");
        const QByteArray right = "{\"url\": \"https://pdc.example/x\", \"etag\": \"1\"}";
        QTest::newRow("longer than announced") << right << 200'001;
        QTest::newRow("an origin cut off") << right.first(20) << 1000;
        QTest::newRow("an origin of zeros") << QByteArray(50, '\0') << 1000;
        QTest::newRow("an endless origin") << right + QByteArray(20'000, ' ') << 1000;
        QTest::newRow("a validator that would be another header")
            << QByteArray("{\"url\": \"https://pdc.example/x\", \"etag\": \"a\\r\\nHost: b\"}") << 1000;
    }
    void takesNoPartThatIsNotOurs()
    {
        QFETCH(QByteArray, origin);
        QFETCH(int, size);
        const QByteArray bytes(200'000, 'x');
        const Attachment attachment = attachmentOf(bytes);
        const QString partial = store().folder() + "/partial/"_L1 + QString::fromLatin1(attachment.sha256);
        QVERIFY(QDir().mkpath(store().folder() + "/partial"_L1));
        for (const auto &[name, content] :
             {std::pair(partial, QByteArray(size, 'x')), {partial + ".origin"_L1, origin}}) {
            QFile file(name);
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
        }
        QCOMPARE((*store().begin(attachment))->written(), 0);
        QVERIFY(bring(bytes, "", attachment));
        QCOMPARE(files(), QStringList{blobPath(attachment.sha256)});
    }

    void bringsAgainWhatIsInDoubt()
    {
        const Attachment attachment = attachmentOf("Bonjour");
        QVERIFY(bring("Bonjour", "", attachment));
        QVERIFY(store().doubt(attachment));
        QVERIFY(!store().has(attachment));
        QVERIFY(bring("Bonjour", "", attachment));
        QVERIFY(store().has(attachment));
        QCOMPARE(files(), QStringList{blobPath(attachment.sha256)});
    }

    void readsAllAgainInTurns()
    {
        FeedDocument document;
        QList<Attachment> all;
        for (int i = 0; i < 7; ++i) {
            const QByteArray bytes(1000, char('a' + i));
            all << attachmentOf(bytes);
            QVERIFY(bring(bytes, "", all.last()));
            document.items << itemOf(u"news"_s, {all.last()});
        }
        QCOMPARE(store().recheck(document, 0), 0);
        QCOMPARE(store().recheck(document, qint64(1) << 40), 0);
        for (const Attachment &attachment : all) {
            QFile file(QDir(store().folder()).filePath(blobPath(attachment.sha256)));
            QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(500) && file.putChar('!'));
        }
        // Two at a time: the eighth turn finds nothing that is not in doubt already.
        int found = 0;
        for (int i = 0; i < 4; ++i) {
            const int now = store().recheck(document, 1500);
            QVERIFY(now <= 2);
            found += now;
        }
        QCOMPARE(found, 7);
        QCOMPARE(store().recheck(document, 1500), 0);
        for (const Attachment &attachment : all)
            QVERIFY(!store().has(attachment));
    }

    void takesFromAnotherFolderWhatIsRightThere()
    {
        const QString other = m_folder->filePath(u"other"_s);
        const Attachment right = attachmentOf("Bonjour");
        const Attachment broken = attachmentOf("Bonsoir");
        const FeedStore neighbour(other);
        QVERIFY(bring("Bonjour", "", right, neighbour));
        QVERIFY(bring("Bonsoir", "", broken, neighbour));
        QFile file(QDir(other).filePath(blobPath(broken.sha256)));
        QVERIFY(file.open(QIODevice::ReadWrite) && file.write("M") == 1);
        file.close();
        QCOMPARE(*store().copyFrom(other, right), true);
        QVERIFY(store().settle());
        QCOMPARE(*store().copyFrom(other, broken), false);
        QCOMPARE(*store().copyFrom(other, attachmentOf("Adieu")), false);
        QCOMPARE(*store().copyFrom(m_folder->filePath(u"nowhere"_s), right), false);
        QCOMPARE(files(), QStringList{blobPath(right.sha256)});
    }

    void replacesTheFeedWhole()
    {
        QVERIFY(store().held().json.isEmpty());
        QVERIFY(store().commit("{\"a\": 1}", "signature 1"));
        QVERIFY(store().commit("{\"a\": 2}", "signature 2"));
        const FeedStore::Held held = store().held();
        QCOMPARE(held.json, QByteArray("{\"a\": 2}"));
        QCOMPARE(held.signature, QByteArray("signature 2"));
        QCOMPARE(held.sha256, QCryptographicHash::hash(held.json, QCryptographicHash::Sha256).toHex());
        QCOMPARE(files(), (QStringList{u"feed.json"_s, u"feed.json.minisig"_s}));
    }

    void removesWhatIsNotNamedAnyMore()
    {
        const Attachment kept = attachmentOf("Bonjour");
        QVERIFY(bring("Bonjour", "", kept));
        QVERIFY(bring("Bonsoir", "", attachmentOf("Bonsoir")));
        QFile half(QDir(store().folder()).filePath(blobPath(kept.sha256) + ".aBcDeF"_L1));
        QVERIFY(half.open(QIODevice::WriteOnly));
        half.close();
        QVERIFY(store().commit("{}", "signature"));
        FeedDocument document;
        document.items << itemOf(u"news"_s, {kept});
        store().removeUnnamed(document);
        QCOMPARE(files(), (QStringList{blobPath(kept.sha256), u"feed.json"_s, u"feed.json.minisig"_s}));
    }

    void saysThatTheDiskIsFull()
    {
        const test::SmallDisk disk(64);
        if (!disk.isThere())
            QSKIP(disk.whyNot().constData());
        const FeedStore small(disk.path(u"feed"_s));
        const QByteArray large(100'000, 'x');
        const auto done = bring(large, "", attachmentOf(large), small);
        QVERIFY(!done);
        QVERIFY2(done.error().name() == "no-space"_L1, qPrintable(done.error().detail()));
        QVERIFY(bring("Bonjour", "", attachmentOf("Bonjour"), small)); // What was written is gone.
    }

    void plansWhatIsMissingOnce()
    {
        const Attachment held = attachmentOf("Bonjour");
        const Attachment missing = attachmentOf("Bonsoir");
        const Attachment other = attachmentOf("Adieu");
        QVERIFY(bring("Bonjour", "", held));
        FeedDocument document;
        document.items << itemOf(u"news"_s, {held, missing, missing}) << itemOf(u"tiles"_s, {other})
                       << itemOf(u"page"_s, {missing}) << itemOf(u"guide"_s, {other});
        document.items.last().withdrawn = true;
        const SyncPlan plan = planSync(document, {{u"news"_s, u"page"_s, u"guide"_s}}, store());
        QCOMPARE(plan.missing.size(), 1);
        QCOMPARE(plan.missing.first().sha256, missing.sha256);
        QCOMPARE(plan.bytes, 7);
        QCOMPARE(plan.size, 7);
        QCOMPARE(plan.items, 2); // The news and the page wait for the same file.
        QCOMPARE(plan.neededBy, (QList<QList<int>>{{0, 1}}));
        QCOMPARE(plan.largeBytes, 0);
    }

    void countsSpaceForLargeFilesAlone()
    {
        Attachment large = attachmentOf("a");
        large.size = 5'000'000;
        Attachment endless = attachmentOf("b");
        endless.size = qint64(1) << 53;
        FeedDocument document;
        document.items << itemOf(u"news"_s, {attachmentOf("c")});
        SyncLimits limits;
        limits.softFree = 1'000'000;
        limits.hardFree = 900'000;
        limits.leastFree = 5;
        const auto code = [&](qint64 available, LowSpace low) {
            const auto enough = checkSpace(planSync(document, {{u"news"_s}}, store()), available, limits, low);
            return enough ? QString() : QString(enough.error().name());
        };
        QCOMPARE(code(6, LowSpace::Refuse), QString());
        QCOMPARE(code(5, LowSpace::Accept), u"no-space"_s);
        document.items << itemOf(u"news"_s, {large});
        QCOMPARE(planSync(document, {{u"news"_s}}, store()).bytes, 5'000'001);
        QCOMPARE(code(6'000'001, LowSpace::Refuse), QString());
        QCOMPARE(code(6'000'000, LowSpace::Refuse), u"no-space"_s);
        const auto low = checkSpace(planSync(document, {{u"news"_s}}, store()), 6'000'000, limits, LowSpace::Refuse);
        QVERIFY(low.error().is(SyncError::LowSpace)); // A person may decide.
        QCOMPARE(code(6'000'000, LowSpace::Accept), QString());
        QCOMPARE(code(5'900'001, LowSpace::Accept), QString());
        for (const auto low : {LowSpace::Refuse, LowSpace::Accept})
            QCOMPARE(code(5'900'000, low), u"no-space"_s);
        // A sum of announced sizes cannot turn over.
        for (int i = 0; i < 2000; ++i) {
            endless.sha256 = QByteArray::number(i).rightJustified(64, '0');
            document.items << itemOf(u"news"_s, {endless});
        }
        limits.softFree = limits.hardFree = 0;
        QCOMPARE(code(qint64(1) << 50, LowSpace::Accept), u"no-space"_s);
    }

private:
    [[nodiscard]] FeedStore store() const { return FeedStore(m_folder->filePath(u"feed"_s)); }
    Result<> bring(const QByteArray &first, const QByteArray &second, const Attachment &attachment) const
    {
        return bring(first, second, attachment, store());
    }
    static Result<> bring(const QByteArray &first, const QByteArray &second, const Attachment &attachment,
                          const FeedStore &into)
    {
        const auto writer = into.begin(attachment);
        if (!writer)
            return writer.error();
        for (const QByteArray &piece : {first, second}) {
            if (const auto written = (*writer)->write(piece); !written)
                return written;
        }
        const auto whole = (*writer)->commit();
        return whole ? into.settle() : whole;
    }
    [[nodiscard]] QStringList files() const
    {
        QStringList found;
        QDirIterator iterator(store().folder(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (iterator.hasNext())
            found << QDir(store().folder()).relativeFilePath(iterator.next());
        found.sort();
        return found;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(FeedStoreTest)
#include "feedstoretest.moc"
