// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/zipfile.h"

#include <QFile>
#include <QSet>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <vector>

#include <zlib.h>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

// The names and offsets are those of the format's description, PKWARE's APPNOTE.TXT.
constexpr quint32 localSignature = 0x04034b50;
constexpr quint32 centralSignature = 0x02014b50;
constexpr quint32 endSignature = 0x06054b50;
constexpr qsizetype localLength = 30;
constexpr qsizetype centralLength = 46;
constexpr qsizetype endLength = 22;
constexpr quint32 inZip64 = 0xffffffff; ///< The true number stands in a field of the extension for large files.

constexpr quint16 encryptedFlags = 0x0001 | 0x0040 | 0x2000; ///< Encrypted, strongly, with hidden headers.
constexpr quint16 lengthsFollowFlag = 0x0008; ///< The packer wrote to a pipe: the local header does not know them yet.
constexpr quint16 patchFlag = 0x0020;
constexpr quint16 stored = 0;
constexpr quint16 deflated = 8;

constexpr quint32 typeMask = 0xf000; ///< Of a Unix mode.
constexpr quint32 folderType = 0x4000;
constexpr quint32 fileType = 0x8000;

quint16 number16(const QByteArray &bytes, qsizetype at)
{
    return qFromLittleEndian<quint16>(bytes.constData() + at);
}

quint32 number32(const QByteArray &bytes, qsizetype at)
{
    return qFromLittleEndian<quint32>(bytes.constData() + at);
}

bool isUnprintable(QChar c)
{
    return c.category() == QChar::Other_Control || c == QChar::LineSeparator || c == QChar::ParagraphSeparator;
}

/// The name as a log can have it.
QString shown(const QString &name)
{
    constexpr qsizetype longest = 80;
    QString words = name.left(longest);
    std::replace_if(words.begin(), words.end(), isUnprintable, u'?');
    return words;
}

Error about(PracticeError code, const QString &name, const QString &what)
{
    return {code, u"entry %1: %2"_s.arg(shown(name), what)};
}

Result<QByteArray> readAt(QIODevice &device, qint64 begin, qint64 length)
{
    if (!device.seek(begin))
        return Error(PracticeError::Unreadable, device.errorString());
    QByteArray bytes = device.read(length);
    if (bytes.size() != length)
        return Error(PracticeError::Unreadable, u"ends before byte %1"_s.arg(begin + length));
    return bytes;
}

/// The last record of a zip: where the directory is.
struct End
{
    qint64 begin = 0; ///< Of the directory.
    qint64 length = 0;
    int entries = 0;
};

/// It is the last bytes of the file and nowhere else: who searches for it can be shown another one.
Result<End> readEnd(QIODevice &device)
{
    const qint64 at = device.size() - endLength;
    if (at < 0)
        return Error(PracticeError::BadZip, u"too short"_s);
    const auto end = readAt(device, at, endLength);
    if (!end)
        return end.error();
    if (number32(*end, 0) != endSignature || number16(*end, 20) != 0)
        return Error(PracticeError::BadZip, u"does not end as a zip without a comment does"_s);
    const int entries = number16(*end, 10);
    if (entries > ZipFile::mostEntries)
        return Error(PracticeError::TooManyEntries, u"%1 entries"_s.arg(entries));
    const quint32 length = number32(*end, 12);
    const quint32 begin = number32(*end, 16);
    if (length == inZip64 || begin == inZip64)
        return Error(PracticeError::Unsupported, u"zip64"_s);
    if (number16(*end, 4) != 0 || number16(*end, 6) != 0 || number16(*end, 8) != entries)
        return Error(PracticeError::Unsupported, u"several volumes"_s);
    if (length > ZipFile::mostDirectoryBytes)
        return Error(PracticeError::TooLarge, u"a directory of %1 bytes"_s.arg(length));
    if (qint64(begin) + length != at)
        return Error(PracticeError::BadZip, u"its directory is not where it says"_s);
    return End{begin, length, entries};
}

/// What is wrong with a name as a relative path that each system can have; empty if nothing is.
QString faultOf(const QString &name, const QByteArray &raw)
{
    if (name.toUtf8() != raw)
        return u"not UTF-8"_s;
    if (raw.size() > ZipFile::mostNameBytes)
        return u"longer than %1 bytes"_s.arg(ZipFile::mostNameBytes);
    if (std::any_of(name.begin(), name.end(), isUnprintable))
        return u"a control character"_s;
    if (name.contains(u'\\'))
        return u"a backslash"_s;
    if (name.contains(u':'))
        return u"a colon"_s; // A drive, or on Windows a second stream of a file.
    if (name.startsWith(u'/'))
        return u"an absolute path"_s;
    const QStringView path = name.endsWith(u'/') ? QStringView(name).chopped(1) : QStringView(name);
    for (const QStringView part : path.tokenize(u'/')) {
        if (part.isEmpty() || part == u"." || part == u"..")
            return u"a part of it is \"%1\""_s.arg(part);
    }
    return {};
}

/// Reads the directory and holds it against the local headers.
class DirectoryReader
{
public:
    explicit DirectoryReader(QIODevice &device)
        : m_device(device)
    {
    }

    [[nodiscard]] Result<QList<ZipEntry>> run()
    {
        const auto end = readEnd(m_device);
        if (!end)
            return end.error();
        m_end = *end;
        const auto directory = readAt(m_device, end->begin, end->length);
        if (!directory)
            return directory.error();
        m_directory = *directory;
        m_entries.reserve(end->entries);
        qsizetype at = 0;
        for (int i = 0; i < end->entries; ++i) {
            const auto next = readEntry(at);
            if (!next)
                return next.error();
            at = *next;
        }
        if (at != m_directory.size())
            return Error(PracticeError::BadZip, u"more in the directory than its entries"_s);
        if (const auto apart = checkOverlaps(); !apart)
            return apart.error();
        if (const auto unique = checkNames(); !unique)
            return unique.error();
        return m_entries;
    }

private:
    struct Extent
    {
        qint64 begin;
        qint64 end;
        qsizetype entry;
    };

    /// Takes in the entry that begins here in the directory; where the next one does.
    [[nodiscard]] Result<qsizetype> readEntry(qsizetype at)
    {
        if (m_directory.size() - at < centralLength || number32(m_directory, at) != centralSignature)
            return Error(PracticeError::BadZip, u"no entry %1"_s.arg(m_entries.size() + 1));
        const qsizetype nameLength = number16(m_directory, at + 28);
        const qsizetype length =
            centralLength + nameLength + number16(m_directory, at + 30) + number16(m_directory, at + 32);
        if (m_directory.size() - at < length)
            return Error(PracticeError::BadZip, u"entry %1 is cut off"_s.arg(m_entries.size() + 1));
        const QByteArray raw = m_directory.mid(at + centralLength, nameLength);
        ZipEntry entry;
        entry.name = QString::fromUtf8(raw);
        if (const QString fault = faultOf(entry.name, raw); !fault.isEmpty())
            return about(PracticeError::BadName, entry.name, fault);

        const quint16 flags = number16(m_directory, at + 8);
        const quint16 method = number16(m_directory, at + 10);
        if (flags & encryptedFlags)
            return about(PracticeError::Encrypted, entry.name, u"encrypted"_s);
        if ((method != stored && method != deflated) || (flags & patchFlag))
            return about(PracticeError::Unsupported, entry.name, u"packed by method %1"_s.arg(method));
        const quint32 packed = number32(m_directory, at + 20);
        const quint32 size = number32(m_directory, at + 24);
        const quint32 begin = number32(m_directory, at + 42);
        if (packed == inZip64 || size == inZip64 || begin == inZip64)
            return about(PracticeError::Unsupported, entry.name, u"zip64"_s);
        if (number16(m_directory, at + 34) != 0)
            return about(PracticeError::Unsupported, entry.name, u"in another volume"_s);
        const quint32 type = (number32(m_directory, at + 38) >> 16) & typeMask;
        if (type != 0 && type != (entry.isFolder() ? folderType : fileType))
            return about(PracticeError::SpecialFile, entry.name, u"neither a file nor a folder"_s);

        entry.crc = number32(m_directory, at + 16);
        entry.packed = packed;
        entry.size = size;
        entry.deflated = method == deflated;
        m_total += entry.size;
        if (entry.size > ZipFile::mostEntryBytes)
            return about(PracticeError::TooLarge, entry.name, u"%1 bytes"_s.arg(entry.size));
        if (m_total > ZipFile::mostBytes)
            return about(PracticeError::TooLarge, entry.name, u"%1 bytes with those before it"_s.arg(m_total));
        if (entry.isFolder() && entry.size > 0)
            return about(PracticeError::BadZip, entry.name, u"a folder with bytes of its own"_s);
        if (const auto local = readLocal(entry, raw, begin, method); !local)
            return local.error();
        return at + length;
    }

    /// Reads the header before the entry's bytes, which must say the same.
    [[nodiscard]] Result<> readLocal(ZipEntry &entry, const QByteArray &raw, qint64 begin, quint16 method)
    {
        const qsizetype withName = localLength + raw.size();
        if (begin + withName > m_end.begin)
            return about(PracticeError::BadZip, entry.name, u"begins behind the end"_s);
        const auto header = readAt(m_device, begin, withName);
        if (!header)
            return header.error();
        const quint16 flags = number16(*header, 6);
        const bool isSame = number32(*header, 0) == localSignature && !(flags & encryptedFlags)
            && number16(*header, 8) == method && number16(*header, 26) == raw.size()
            && header->sliced(localLength) == raw;
        const bool isSameLength = (flags & lengthsFollowFlag)
            || (number32(*header, 14) == entry.crc && number32(*header, 18) == entry.packed
                && number32(*header, 22) == entry.size);
        if (!isSame || !isSameLength)
            return about(PracticeError::BadZip, entry.name, u"its two headers differ"_s);
        entry.begin = begin + withName + number16(*header, 28);
        if (entry.begin + entry.packed > m_end.begin)
            return about(PracticeError::BadZip, entry.name, u"ends behind the end"_s);
        m_extents.push_back({begin, entry.begin + entry.packed, m_entries.size()});
        m_entries.append(entry);
        return {};
    }

    [[nodiscard]] Result<> checkOverlaps()
    {
        std::sort(m_extents.begin(), m_extents.end(),
                  [](const Extent &one, const Extent &other) { return one.begin < other.begin; });
        for (std::size_t i = 1; i < m_extents.size(); ++i) {
            if (m_extents[i].begin < m_extents[i - 1].end)
                return about(PracticeError::Overlap, m_entries[m_extents[i].entry].name,
                             u"shares bytes with "_s + shown(m_entries[m_extents[i - 1].entry].name));
        }
        return {};
    }

    [[nodiscard]] Result<> checkNames() const
    {
        // As the systems compare that know no case, and those that take letters and their accents apart.
        const auto folded = [](const ZipEntry &entry) {
            const QString name = entry.isFolder() ? entry.name.chopped(1) : entry.name;
            return name.normalized(QString::NormalizationForm_C).toCaseFolded();
        };
        QSet<QString> all;
        QSet<QString> files;
        for (const ZipEntry &entry : m_entries) {
            const QString name = folded(entry);
            if (all.contains(name))
                return about(PracticeError::DuplicateName, entry.name, u"there twice"_s);
            all.insert(name);
            if (!entry.isFolder())
                files.insert(name);
        }
        for (const ZipEntry &entry : m_entries) {
            const QString name = folded(entry);
            for (qsizetype slash = name.indexOf(u'/'); slash >= 0; slash = name.indexOf(u'/', slash + 1)) {
                if (files.contains(name.left(slash)))
                    return about(PracticeError::DuplicateName, entry.name, u"in a folder that is a file"_s);
            }
        }
        return {};
    }

    QIODevice &m_device;
    End m_end;
    QByteArray m_directory;
    QList<ZipEntry> m_entries;
    std::vector<Extent> m_extents;
    qint64 m_total = 0;
};

/// zlib's state, given back on every way out.
struct Inflater
{
    Inflater()
        : works(inflateInit2(&stream, -MAX_WBITS) == Z_OK) // Negative: without a header, as a zip has it.
    {
    }
    ~Inflater() { inflateEnd(&stream); }
    Q_DISABLE_COPY_MOVE(Inflater)

    z_stream stream{};
    bool works;
};

constexpr qint64 pieceBytes = qint64(64) * 1024;
using Piece = std::array<char, pieceBytes>;

}

Result<ZipFile> ZipFile::open(const QString &path)
{
    auto file = std::make_unique<QFile>(path);
    if (!file->open(QIODevice::ReadOnly))
        return Error(PracticeError::Unreadable, file->errorString());
    return read(std::move(file));
}

Result<ZipFile> ZipFile::read(std::unique_ptr<QIODevice> device)
{
    ZipFile zip(std::move(device));
    auto entries = DirectoryReader(*zip.m_device).run();
    if (!entries)
        return entries.error();
    zip.m_entries = *std::move(entries);
    return zip;
}

const ZipEntry *ZipFile::entry(QStringView name) const
{
    const auto found =
        std::find_if(m_entries.begin(), m_entries.end(), [name](const ZipEntry &one) { return one.name == name; });
    return found == m_entries.end() ? nullptr : &*found;
}

Result<QByteArray> ZipFile::bytes(const ZipEntry &entry) const
{
    QByteArray bytes;
    const auto done = unfold(entry, [&](const char *piece, qint64 count) { bytes.append(piece, count); });
    if (!done)
        return done.error();
    return bytes;
}

Result<> ZipFile::check() const
{
    for (const ZipEntry &one : m_entries) {
        if (const auto done = unfold(one, {}); !done)
            return done;
    }
    return {};
}

Result<> ZipFile::unfold(const ZipEntry &entry, const Sink &sink) const
{
    if (!m_device->seek(entry.begin))
        return about(PracticeError::Unreadable, entry.name, m_device->errorString());
    const auto in = std::make_unique<Piece>();
    const auto out = std::make_unique<Piece>();
    quint32 crc = 0;
    qint64 unfolded = 0;
    // False as soon as it is more than the directory says, however much may follow.
    const auto give = [&](const Piece &piece, qint64 count) {
        unfolded += count;
        if (unfolded > entry.size)
            return false;
        crc = quint32(crc32(crc, reinterpret_cast<const Bytef *>(piece.data()), uInt(count)));
        if (sink)
            sink(piece.data(), count);
        return true;
    };
    const auto badLength = [&] { return about(PracticeError::BadLength, entry.name, u"not as long as it says"_s); };

    Inflater inflater;
    if (!inflater.works)
        return about(PracticeError::Unreadable, entry.name, u"no memory"_s);
    z_stream &stream = inflater.stream;
    bool isAtEnd = !entry.deflated;
    for (qint64 left = entry.packed; left > 0;) {
        const qint64 count = m_device->read(in->data(), std::min(left, pieceBytes));
        if (count <= 0)
            return about(PracticeError::Unreadable, entry.name, m_device->errorString());
        left -= count;
        if (!entry.deflated) {
            if (!give(*in, count))
                return badLength();
            continue;
        }
        stream.next_in = reinterpret_cast<Bytef *>(in->data());
        stream.avail_in = uInt(count);
        do {
            stream.next_out = reinterpret_cast<Bytef *>(out->data());
            stream.avail_out = uInt(pieceBytes);
            const int state = inflate(&stream, Z_NO_FLUSH);
            if (state != Z_OK && state != Z_STREAM_END && state != Z_BUF_ERROR)
                return about(PracticeError::BadData, entry.name, u"damaged"_s);
            isAtEnd = state == Z_STREAM_END;
            if (!give(*out, pieceBytes - stream.avail_out))
                return badLength();
        } while (!isAtEnd && stream.avail_out == 0);
        if (isAtEnd && stream.avail_in > 0)
            return about(PracticeError::BadData, entry.name, u"bytes behind its end"_s);
    }
    if (!isAtEnd)
        return about(PracticeError::BadData, entry.name, u"cut off"_s);
    if (unfolded != entry.size)
        return badLength();
    if (crc != entry.crc)
        return about(PracticeError::BadChecksum, entry.name, u"other bytes than were packed"_s);
    return {};
}

}
