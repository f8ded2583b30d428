// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QtEndian>

#include <optional>

namespace pdc::test {

/// One entry of a zip that a test makes. What is set lies: it stands in the zip in the place of what is true.
struct ZipPart
{
    QByteArray name;
    QByteArray data = "Bonjour";
    bool deflated = true;
    quint16 flags = 0;
    std::optional<quint16> method = {};
    quint32 mode = 0; ///< A Unix mode, with the type of the file.
    std::optional<quint32> size = {}; ///< In both headers.
    std::optional<quint32> crc = {}; ///< In both headers.
    std::optional<quint32> packed = {}; ///< In both headers.
    std::optional<quint32> localSize = {};
    std::optional<QByteArray> localName = {}; ///< As long as the name.
    std::optional<quint32> begin = {}; ///< Of the local header, as the directory says.
    bool lengthsFollow = false; ///< As packers do that write to a pipe.
    quint16 volume = 0;
    QByteArray raw = {}; ///< Not empty: the packed bytes.
};

/// The end of a zip, where it lies.
struct ZipEnd
{
    std::optional<quint16> entries = {};
    std::optional<quint32> length = {};
    std::optional<quint32> begin = {};
    quint16 volume = 0;
    QByteArray before = {}; ///< Between the directory and the end.
    QByteArray comment = {};
    std::optional<quint16> commentLength = {};
};

/// CRC-32, slowly, and not by the library that the program asks.
inline quint32 crcOf(const QByteArray &bytes)
{
    quint32 crc = 0xffffffff;
    for (const char c : bytes) {
        crc ^= quint8(c);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ ((crc & 1) ? 0xedb88320 : 0);
    }
    return ~crc;
}

/// Deflate without zlib's frame: 4 bytes of Qt's own and 2 before, 4 behind.
inline QByteArray deflate(const QByteArray &bytes)
{
    const QByteArray framed = qCompress(bytes, 9);
    return bytes.isEmpty() ? QByteArray("\x03\x00", 2) : framed.sliced(6, framed.size() - 10);
}

/// A zip by the bytes, so that it can be wrong in any one place.
inline QByteArray makeZip(const QList<ZipPart> &parts, const ZipEnd &end = {})
{
    QByteArray zip;
    QByteArray directory;
    const auto put16 = [](QByteArray &to, quint16 number) {
        const quint16 bytes = qToLittleEndian(number);
        to.append(reinterpret_cast<const char *>(&bytes), 2);
    };
    const auto put32 = [](QByteArray &to, quint32 number) {
        const quint32 bytes = qToLittleEndian(number);
        to.append(reinterpret_cast<const char *>(&bytes), 4);
    };
    for (const ZipPart &part : parts) {
        const QByteArray bytes = !part.raw.isEmpty() ? part.raw : part.deflated ? deflate(part.data) : part.data;
        const quint16 method = part.method.value_or(part.deflated ? 8 : 0);
        const quint16 flags = quint16(part.flags | (part.lengthsFollow ? 0x0008 : 0));
        const quint32 crc = part.crc.value_or(crcOf(part.data));
        const quint32 packed = part.packed.value_or(quint32(bytes.size()));
        const quint32 size = part.size.value_or(quint32(part.data.size()));
        const quint32 begin = part.begin.value_or(quint32(zip.size()));
        const auto putCommon = [&](QByteArray &to, bool isKnown, quint32 shownSize) {
            put16(to, 20);
            put16(to, flags);
            put16(to, method);
            put32(to, 0x58dc4b28); // A day.
            put32(to, isKnown ? crc : 0);
            put32(to, isKnown ? packed : 0);
            put32(to, isKnown ? shownSize : 0);
            put16(to, quint16(part.name.size()));
        };
        zip += "PK\x03\x04";
        putCommon(zip, !part.lengthsFollow, part.localSize.value_or(size));
        put16(zip, 0);
        zip += part.localName.value_or(part.name) + bytes;
        if (part.lengthsFollow) {
            zip += "PK\x07\x08";
            put32(zip, crc);
            put32(zip, packed);
            put32(zip, size);
        }
        directory += "PK\x01\x02";
        put16(directory, 0x031e);
        putCommon(directory, true, size);
        put16(directory, 0);
        put16(directory, 0);
        put16(directory, part.volume);
        put16(directory, 0);
        put32(directory, part.mode << 16);
        put32(directory, begin);
        directory += part.name;
    }
    const auto begin = quint32(zip.size());
    zip += directory + end.before + "PK\x05\x06";
    put16(zip, end.volume);
    put16(zip, end.volume);
    put16(zip, end.entries.value_or(quint16(parts.size())));
    put16(zip, end.entries.value_or(quint16(parts.size())));
    put32(zip, end.length.value_or(quint32(directory.size())));
    put32(zip, end.begin.value_or(begin));
    put16(zip, end.commentLength.value_or(quint16(end.comment.size())));
    return zip + end.comment;
}

/// Small zips, each of which attacks its reader in another way; all have an index.html, so that this is not missed.
struct HostileZip
{
    const char *attack;
    const char *code; ///< What it is refused with.
    QByteArray bytes;
};

inline QList<HostileZip> hostileZips()
{
    const ZipPart index{"index.html", "<!doctype html><title>Souris</title>"};
    const auto with = [&](const QList<ZipPart> &parts, const ZipEnd &end = {}) {
        return makeZip(QList{index} + parts, end);
    };
    const auto named = [&](const QByteArray &name) { return with({{name}}); };
    const quint32 second = quint32(30 + index.name.size() + deflate(index.data).size()); // Where the second begins.
    const QByteArray zeros(10'000'000, '\0');
    const auto many = [&](int count) {
        QList<ZipPart> parts;
        for (int i = 0; i < count; ++i)
            parts << ZipPart{QByteArray::number(i), {}, false};
        return parts;
    };
    // Each entry's bytes are the next one's header and bytes, down to one kernel: all unfold it.
    ZipPart kernel{"kernel", QByteArray(1000, 'k'), false};
    ZipPart around{"around", {}, false};
    around.data = makeZip({kernel}).first(30 + 6 + 1000);
    kernel.begin = second + 30 + 6;
    const QByteArray quoted = with({around, kernel});
    const QByteArray good = with({{"souris.js"}});
    const auto changed = [](QByteArray zip, qsizetype at, char byte) {
        zip[at] = byte;
        return zip;
    };

    return {
        {"a bomb: it says 100 bytes and unfolds to ten million", "zip-bad-length",
         with({{.name = "b", .data = zeros, .size = 100}})},
        {"a bomb: it says nothing at all before its bytes", "zip-bad-length",
         with({{.name = "b", .data = zeros, .size = 0, .lengthsFollow = true}})},
        {"a bomb that says what it is", "zip-too-large", with({{.name = "b", .size = 104'857'601}})},
        {"four that are too large together", "zip-too-large",
         with({{.name = "a", .size = 90'000'000},
               {.name = "b", .size = 90'000'000},
               {.name = "c", .size = 90'000'000},
               {.name = "d", .size = 90'000'000}})},
        {"a size that is a lie: more than there is", "zip-bad-length", with({{.name = "b", .size = 8}})},
        {"a size that is a lie: less than there is", "zip-bad-length", with({{.name = "b", .size = 6}})},
        {"a stored size that is a lie", "zip-bad-length", with({{.name = "b", .deflated = false, .size = 8}})},
        {"two headers that disagree about the size", "bad-zip", with({{.name = "b", .localSize = 8}})},
        {"two headers that disagree about the name", "bad-zip", with({{.name = "b.js", .localName = "../b"}})},
        {"two headers that disagree about the method", "bad-zip", changed(good, second + 8, 0)},
        {"two headers that disagree about the secrecy", "bad-zip", changed(good, second + 6, 1)},
        {"no header before the bytes", "bad-zip", changed(good, second + 2, 7)},
        {"bytes that are not those that were packed", "zip-bad-checksum", with({{.name = "b", .crc = 1}})},
        {"bytes that are no deflate", "zip-bad-data", with({{.name = "b", .raw = QByteArray(50, '\xff')}})},
        {"deflate that is cut off", "zip-bad-data", with({{.name = "b", .raw = deflate("Bonjour").chopped(2)}})},
        {"bytes behind the deflate", "zip-bad-data", with({{.name = "b", .raw = deflate("Bonjour") + "payload"}})},
        {"packed bytes that reach over the end", "bad-zip", with({{.name = "b", .packed = 1'000'000}})},
        {"../ in a name", "zip-bad-name", named("../../home/a/.profile")},
        {"../ in the middle of a name", "zip-bad-name", named("a/../../b")},
        {"an absolute name", "zip-bad-name", named("/etc/passwd")},
        {"a drive", "zip-bad-name", named("C:/Windows/a.dll")},
        {"a stream of another file", "zip-bad-name", named("index.html:a")},
        {"a backslash", "zip-bad-name", named("..\\..\\a")},
        {"a zero byte in a name", "zip-bad-name", named(QByteArray("a.html\0.exe", 11))},
        {"a line break in a name", "zip-bad-name", named("a\nb")},
        {"a name that is no UTF-8", "zip-bad-name", named("le\xe7on.html")},
        {"a name that begins with a byte order mark", "zip-bad-name", named("\xef\xbb\xbfindex.html")},
        {"no name", "zip-bad-name", named("")},
        {"a part without a name", "zip-bad-name", named("a//b")},
        {"a part that is a dot", "zip-bad-name", named("./a")},
        {"a name of 256 bytes", "zip-bad-name", named(QByteArray(256, 'a'))},
        {"a name of 60,000 bytes", "zip-bad-name", named(QByteArray(60'000, 'a'))},
        {"a symbolic link", "zip-special-file", with({{.name = "a", .data = "/etc/passwd", .mode = 0120777}})},
        {"a device", "zip-special-file", with({{.name = "a", .mode = 0060666}})},
        {"a folder that is named like a file", "zip-special-file", with({{.name = "a", .mode = 0040755}})},
        {"an encrypted entry", "zip-encrypted", with({{.name = "a", .flags = 0x0001}})},
        {"hidden headers", "zip-encrypted", with({{.name = "a", .flags = 0x2001}})},
        {"another way of packing", "zip-unsupported", with({{.name = "a", .method = 14}})},
        {"a patch", "zip-unsupported", with({{.name = "a", .flags = 0x0020}})},
        {"a file of 4 GB", "zip-unsupported", with({{.name = "a", .size = 0xffffffff}})},
        {"the same name twice", "zip-duplicate-name", with({{"a"}, {"a"}})},
        {"the same name in capitals", "zip-duplicate-name", with({{"INDEX.HTML"}})},
        {"the same name with its accent apart", "zip-duplicate-name", with({{"le\u00e7on"}, {"lec\u0327on"}})},
        {"a file that is a folder", "zip-duplicate-name", with({{"a"}, {"A/b/c"}})},
        {"a file that is a folder, by its name alone", "zip-duplicate-name", with({{"a"}, {.name = "a/", .data = {}}})},
        {"a folder with bytes", "bad-zip", with({{"a/"}})},
        {"the same bytes twice", "zip-overlap",
         with({{.name = "b", .deflated = false}, {.name = "b", .deflated = false, .begin = second}})},
        {"an entry that is quoted in another", "zip-overlap", quoted},
        {"100,000 entries", "zip-too-many-entries", with(many(100'000))},
        {"100,000 entries, of which the end tells ten", "zip-too-large", with(many(100'000), {.entries = quint16(10)})},
        {"5,001 entries", "zip-too-many-entries", with(many(5000))},
        {"more entries than the end tells", "bad-zip", with({{"a"}}, {.entries = quint16(1)})},
        {"fewer entries than the end tells", "bad-zip", with({{"a"}}, {.entries = quint16(3)})},
        {"a directory that is cut off", "bad-zip", good.first(good.size() - 30)},
        {"a directory that leads out of the file", "bad-zip", with({{"a"}}, {.begin = 0x7fffffff})},
        {"a directory of 4 GB", "zip-unsupported", with({{"a"}}, {.length = 0xffffffff})},
        {"a directory whose length is a lie", "bad-zip", with({{"a"}}, {.length = 40})},
        {"several volumes", "zip-unsupported", with({{"a"}}, {.volume = 1})},
        {"an entry in another volume", "zip-unsupported", with({{.name = "a", .volume = 1}})},
        {"a directory of something else", "bad-zip", changed(good, good.indexOf("PK\x01\x02") + 2, 7)},
        {"something between the directory and its end", "bad-zip", with({{"a"}}, {.before = "PK\x06\x07 and so on"})},
        {"something before the zip", "bad-zip", "MZ" + good},
        {"something behind the zip", "bad-zip", good + '\0'},
        {"another end in its comment", "bad-zip", with({{"a"}}, {.comment = good.last(22)})},
        {"a comment", "bad-zip", with({{"a"}}, {.comment = "essai"})},
        {"a comment that is not there", "bad-zip", with({{"a"}}, {.commentLength = quint16(5)})},
        {"half of it", "bad-zip", good.first(good.size() / 2)},
        {"two bytes of it", "bad-zip", "PK"},
        {"nothing", "bad-zip", {}},
        {"no index", "zip-no-index", makeZip({{"souris.js"}})},
        {"an index in a folder", "zip-no-index", makeZip({{"souris/index.html"}})},
        {"an index that is a folder", "zip-no-index", makeZip({{.name = "index.html/", .data = {}}})},
        {"no entry", "zip-no-index", makeZip({})},
    };
}

}
