// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/practicearchive.h"
#include "support/suite.h"
#include "support/zipmaker.h"

#include <QBuffer>
#include <QDir>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace pdc;
using pdc::test::makeZip;
using pdc::test::ZipPart;

/// A zip is read whole and right, or not at all.
class ZipFileTest final : public pdc::test::Suite
{
    Q_OBJECT

    QTemporaryDir m_folder;

    [[nodiscard]] static Result<ZipFile> read(const QByteArray &bytes)
    {
        auto buffer = std::make_unique<QBuffer>();
        buffer->setData(bytes);
        buffer->open(QIODevice::ReadOnly);
        return ZipFile::read(std::move(buffer));
    }
    [[nodiscard]] QString put(const QByteArray &bytes) const
    {
        const QString path = m_folder.filePath(u"essai.zip"_s);
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? path : QString();
    }
    [[nodiscard]] static QString codeOf(const Result<> &done)
    {
        return done ? QString() : done.error().name() + u": "_s + done.error().detail();
    }

private Q_SLOTS:
    void givesBackWhatWasPacked()
    {
        const QByteArray long_ = QByteArray("abcdefg").repeated(100'000);
        const auto zip = read(makeZip({{"index.html", "<!doctype html>"},
                                       {"images/", {}, false},
                                       {"images/h\u00e9.svg", "<svg/>", false, 0x0800},
                                       {.name = "long.txt", .data = long_, .mode = 0100644, .lengthsFollow = true},
                                       {"empty.css", {}},
                                       {"inner.zip", makeZip({{"../a"}})}}));
        QVERIFY2(zip, zip ? "" : qPrintable(zip.error().detail()));
        QCOMPARE(zip->entries().size(), 6);
        QVERIFY(zip->entries().at(1).isFolder() && !zip->entries().at(0).isFolder());
        QCOMPARE(zip->entry(u"long.txt")->size, 700'000);
        QCOMPARE(*zip->bytes(*zip->entry(u"index.html")), "<!doctype html>");
        QCOMPARE(*zip->bytes(*zip->entry(u"images/hé.svg")), "<svg/>");
        QCOMPARE(*zip->bytes(*zip->entry(u"long.txt")), long_);
        QCOMPARE(*zip->bytes(*zip->entry(u"empty.css")), QByteArray());
        QCOMPARE(*zip->bytes(*zip->entry(u"images/")), QByteArray());
        // A zip in it is a file, whatever it holds.
        QCOMPARE(*zip->bytes(*zip->entry(u"inner.zip")), makeZip({{"../a"}}));
        QVERIFY(!zip->entry(u"Index.html") && !zip->entry(u"images"));
        QVERIFY(zip->check());
    }

    /// What common packers make: their names say which.
    void takesWhatPackersMake_data()
    {
        QTest::addColumn<QString>("path");
        const QDir folder(QStringLiteral(PDC_SOURCE_DIR "/tests/unit/practice/data"));
        const QStringList files = folder.entryList({u"*.zip"_s});
        QVERIFY(files.size() >= 4);
        for (const QString &file : files)
            QTest::addRow("%s", qPrintable(file)) << folder.filePath(file);
    }
    void takesWhatPackersMake()
    {
        QFETCH(const QString, path);
        QCOMPARE(codeOf(checkPractice(path)), QString());
        const auto zip = ZipFile::open(path);
        QVERIFY(zip);
        QVERIFY(zip->bytes(*zip->entry(u"index.html"))->startsWith("<!doctype html>"));
        QVERIFY(zip->entry(u"images/leçon.svg"));
    }

    void refusesHostileZips_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("code");
        for (const test::HostileZip &zip : test::hostileZips())
            QTest::newRow(zip.attack) << zip.bytes << QString::fromLatin1(zip.code);
    }
    void refusesHostileZips()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QString, code);
        const auto done = checkPractice(put(bytes));
        QVERIFY(!done);
        QVERIFY2(done.error().name() == code, qPrintable(codeOf(done)));
        const QString detail = done.error().detail();
        QVERIFY(!detail.isEmpty() && detail.size() < 300);
        QVERIFY2(std::none_of(detail.begin(), detail.end(), [](QChar c) { return c < u' '; }), qPrintable(detail));
    }

    void unfoldsNoMoreThanWasSaid()
    {
        // So long when packed that one sees how far it was read: not further than the first piece.
        QByteArray noise;
        for (quint32 i = 0, state = 1; i < 1'000'000; ++i, state = state * 1664525 + 1013904223)
            noise.append(char(state >> 24));
        for (const bool isDeflated : {true, false}) {
            auto buffer = std::make_unique<QBuffer>();
            const QBuffer &seen = *buffer;
            buffer->setData(makeZip({{.name = "b", .data = noise, .deflated = isDeflated, .size = 100}}));
            QVERIFY(seen.size() > 900'000);
            QVERIFY(buffer->open(QIODevice::ReadOnly));
            const auto zip = ZipFile::read(std::move(buffer));
            QVERIFY(zip);
            QVERIFY(zip->bytes(*zip->entry(u"b")).error().is(PracticeError::BadLength));
            QVERIFY2(seen.pos() < 100'000, qPrintable(QString::number(seen.pos())));
        }
    }

    void takesAsMuchAsIsAllowed()
    {
        QList<ZipPart> parts;
        for (int i = 0; i < ZipFile::mostEntries; ++i)
            parts << ZipPart{QByteArray::number(i), {}, false};
        const auto many = read(makeZip(parts));
        QVERIFY(many);
        QCOMPARE(many->entries().size(), ZipFile::mostEntries);
        QVERIFY(read(makeZip({{QByteArray(ZipFile::mostNameBytes, 'a')}})));
        // Only what they say is looked at here, not what they hold.
        const auto most = quint32(ZipFile::mostEntryBytes);
        QVERIFY(read(makeZip({{.name = "a", .size = most}, {.name = "b", .size = most}, {.name = "c", .size = most}})));
        QVERIFY(!read(makeZip({{.name = "a", .size = most},
                               {.name = "b", .size = most},
                               {.name = "c", .size = most},
                               {.name = "d", .data = "1"}})));
    }

    void namesTheEntry()
    {
        const auto fault = [this](const QList<ZipPart> &parts) {
            return checkPractice(put(makeZip(QList{ZipPart{"index.html"}} + parts))).error().detail();
        };
        QCOMPARE(fault({{"a/../b"}}), u"entry a/../b: a part of it is \"..\""_s);
        QCOMPARE(fault({{"/a"}}), u"entry /a: an absolute path"_s);
        QCOMPARE(fault({{.name = "a.js", .raw = QByteArray(50, '\xff')}}), u"entry a.js: damaged"_s);
        QCOMPARE(fault({{.name = "a.js", .raw = test::deflate("a").chopped(1)}}), u"entry a.js: cut off"_s);
        QCOMPARE(fault({{.name = "a.js", .size = 104'857'601}}), u"entry a.js: 104857601 bytes"_s);
        QByteArray cut = makeZip({{"index.html"}, {"a.js"}});
        cut[cut.lastIndexOf("PK\x01\x02") + 32] = 1; // A comment that would lie behind the directory.
        QCOMPARE(checkPractice(put(cut)).error().detail(), u"entry 2 is cut off"_s);
        const auto deeper = checkPractice(put(makeZip({{"souris/index.html"}})));
        QCOMPARE(deeper.error().detail(), u"no index.html at its top, but souris/index.html"_s);
    }

    void saysWhenAFileIsNotThere()
    {
        QVERIFY(checkPractice(m_folder.filePath(u"rien.zip"_s)).error().is(PracticeError::Unreadable));
        QVERIFY(checkPractice(m_folder.path()).error().is(PracticeError::Unreadable));
    }

    void everyByteThatIsCutOffIsMissed()
    {
        const QByteArray good = makeZip({{"index.html"}, {"a.js", "let a = 1", false}});
        QVERIFY(read(good) && read(good)->check());
        for (qsizetype length = 0; length < good.size(); ++length)
            QVERIFY2(!read(good.first(length)), qPrintable(QString::number(length)));
    }

    void everyBitThatFlipsIsHarmless()
    {
        const QByteArray good = makeZip({{"index.html", "Bonjour Bonjour"}, {"a.js", "let a = 1", false}});
        int refused = 0;
        for (qsizetype bit = 0; bit < good.size() * 8; ++bit) {
            QByteArray bytes = good;
            bytes[bit / 8] = char(bytes[bit / 8] ^ (1 << (bit % 8)));
            const auto zip = read(bytes);
            if (!zip || !zip->check()) {
                ++refused;
                continue;
            }
            // What still passes differs in dates, rights and the like, or in a name: what was packed is as it was.
            QCOMPARE(*zip->bytes(zip->entries().at(0)), "Bonjour Bonjour");
            QCOMPARE(*zip->bytes(zip->entries().at(1)), "let a = 1");
        }
        QVERIFY2(refused > good.size() * 3, qPrintable(QString::number(refused)));
    }
};

QTEST_GUILESS_MAIN(ZipFileTest)
#include "zipfiletest.moc"
