// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz.h"
#include "practice/zipfile.h"

#include <QBuffer>
#include <QSet>

#include <algorithm>

using namespace pdc;

namespace {

/// What zipfile.h promises of a name, for whoever makes a path or an address of it.
void checkName(const QString &name)
{
    FUZZ_ASSERT(!name.isEmpty() && name.toUtf8().size() <= ZipFile::mostNameBytes);
    FUZZ_ASSERT(std::none_of(name.begin(), name.end(), [](QChar c) {
        return c.unicode() < 0x20 || (c.unicode() >= 0x7f && c.unicode() < 0xa0) || c == u'\\' || c == u':';
    }));
    const QString path = u'/' + name;
    for (const char *hostile : {"//", "/./", "/../"})
        FUZZ_ASSERT(!path.contains(QLatin1StringView(hostile)));
    FUZZ_ASSERT(!path.endsWith(QLatin1StringView("/.")) && !path.endsWith(QLatin1StringView("/..")));
}

}

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    auto device = std::make_unique<QBuffer>();
    device->setData(bytes);
    device->open(QIODevice::ReadOnly);
    const auto zip = ZipFile::read(std::move(device));
    if (!zip) {
        FUZZ_ASSERT(!zip.error().name().isEmpty() && !zip.error().detail().isEmpty());
        return 0;
    }
    FUZZ_ASSERT(zip->entries().size() <= ZipFile::mostEntries);
    QSet<QString> names;
    qint64 said = 0;
    qint64 packed = 0;
    bool isWhole = true;
    for (const ZipEntry &entry : zip->entries()) {
        checkName(entry.name);
        FUZZ_ASSERT(!names.contains(entry.name));
        names.insert(entry.name);
        said += entry.size;
        packed += entry.packed;
        FUZZ_ASSERT(entry.size >= 0 && entry.size <= ZipFile::mostEntryBytes);
        const auto unfolded = zip->bytes(entry);
        isWhole = isWhole && unfolded.has_value();
        if (unfolded)
            FUZZ_ASSERT(unfolded->size() == entry.size);
        else
            FUZZ_ASSERT(!unfolded.error().detail().isEmpty());
    }
    // No byte of the file counts twice.
    FUZZ_ASSERT(said <= ZipFile::mostBytes && packed <= bytes.size());
    FUZZ_ASSERT(zip->check().has_value() == isWhole);
    return 0;
}
