// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "practice/practiceerror.h"

#include <QByteArray>
#include <QIODevice>
#include <QList>
#include <QString>

#include <functional>
#include <memory>

namespace pdc {

/// A file or folder in a zip.
struct ZipEntry
{
    QString name; ///< Relative, with slashes; a folder's ends with one.
    qint64 size = 0; ///< Bytes when unfolded, as the zip says; unfolding holds it to that.
    qint64 packed = 0; ///< Bytes in the zip.
    qint64 begin = 0; ///< Where these are, from the start of the zip.
    quint32 crc = 0;
    bool deflated = false;

    [[nodiscard]] bool isFolder() const { return name.endsWith(u'/'); }
};

/// A zip from someone we do not trust, for reading.
///
/// What is taken is the plain zip that every packer makes: files and folders, stored or deflated, below 4 GB, in one
/// volume and without a comment at its end. There is one way only to read such a file, and all of its directory is
/// checked by open(), with the local headers beside it, before anything is unfolded. Where packers differ from each
/// other, all of it is refused that hostile zips live from: names that lead out of the folder, entries that share
/// bytes, a directory that one must search for.
///
/// That directory is read here, byte by byte, because the libraries for it keep to themselves where an entry's bytes
/// are, without which no overlap is seen, and make room for all entries before one can count them. Unfolding is zlib's.
///
/// Nothing is ever written: entries come as bytes. A zip in a zip is a file like any other. Of one thread at a time.
class ZipFile
{
public:
    static constexpr int mostEntries = 5000;
    static constexpr qint64 mostEntryBytes = qint64(100) * 1024 * 1024;
    static constexpr qint64 mostBytes = qint64(300) * 1024 * 1024; ///< Of all entries together.
    static constexpr qint64 mostDirectoryBytes = qint64(4) * 1024 * 1024;
    static constexpr int mostNameBytes = 255; ///< The whole path.

    /// Reads the directory; any code but BadLength, BadData, BadChecksum and NoIndex.
    [[nodiscard]] static Result<ZipFile> open(const QString &path);
    /// The same from a device that is open, has an end and can seek.
    [[nodiscard]] static Result<ZipFile> read(std::unique_ptr<QIODevice> device);

    /// In the order of the zip.
    [[nodiscard]] const QList<ZipEntry> &entries() const { return m_entries; }
    /// The entry of this very name; null if there is none.
    [[nodiscard]] const ZipEntry *entry(QStringView name) const;

    /// The bytes of one of entries(): Unreadable, BadData, BadLength or BadChecksum, where they are not what the zip
    /// says. Needs as much memory as they are long, whatever it says.
    [[nodiscard]] Result<QByteArray> bytes(const ZipEntry &entry) const;

    /// Unfolds every entry once to see that each is whole: about a second for mostBytes.
    [[nodiscard]] Result<> check() const;

private:
    using Sink = std::function<void(const char *bytes, qint64 count)>;
    [[nodiscard]] Result<> unfold(const ZipEntry &entry, const Sink &sink) const;

    explicit ZipFile(std::unique_ptr<QIODevice> device)
        : m_device(std::move(device))
    {
    }

    std::unique_ptr<QIODevice> m_device;
    QList<ZipEntry> m_entries;
};

}
