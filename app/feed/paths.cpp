// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/paths.h"

#include "feed/sha256.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <vector>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype maximumUrlLength = 2000;
constexpr qsizetype maximumSegmentBytes = 255;
constexpr qint64 pieceBytes = qint64(256) * 1024;

Error badUrl(QStringView what)
{
    return Error(FeedError::BadUrl, what.toString());
}

bool isControl(QChar c)
{
    return c.category() == QChar::Other_Control;
}

/// Names that Windows opens as a device whatever the folder and the extension.
bool isDeviceName(QStringView segment)
{
    const qsizetype dot = segment.indexOf(u'.');
    const QString stem = (dot < 0 ? segment : segment.left(dot)).trimmed().toString().toLower();
    if (stem == "con"_L1 || stem == "prn"_L1 || stem == "aux"_L1 || stem == "nul"_L1)
        return true;
    return stem.size() == 4 && (stem.startsWith("com"_L1) || stem.startsWith("lpt"_L1)) && stem.back().isDigit();
}

bool isHex(char16_t c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
}

/// Percent signs decoded once; nothing if one is broken or the bytes are no UTF-8.
std::optional<QString> decoded(const QString &url)
{
    for (qsizetype at = url.indexOf(u'%'); at >= 0; at = url.indexOf(u'%', at + 1)) {
        if (at + 2 >= url.size() || !isHex(url[at + 1].unicode()) || !isHex(url[at + 2].unicode()))
            return std::nullopt;
    }
    const QByteArray bytes = QByteArray::fromPercentEncoding(url.toUtf8());
    QString text = QString::fromUtf8(bytes);
    if (text.toUtf8() != bytes)
        return std::nullopt;
    return text;
}

Result<FeedUrl> readRemoteUrl(const QString &url)
{
    const QUrl parsed(url, QUrl::StrictMode);
    if (!parsed.isValid() || parsed.scheme() != "https"_L1 || parsed.host().isEmpty())
        return badUrl(u"not an https URL");
    if (!parsed.userInfo().isEmpty() || parsed.hasFragment())
        return badUrl(u"a password or a fragment in a URL");
    return FeedUrl{true, {}};
}
}

Result<FeedUrl> readFeedUrl(const QString &url)
{
    if (url.isEmpty() || url.size() > maximumUrlLength)
        return badUrl(u"an empty or endless URL");
    if (!url.isValidUtf16())
        return badUrl(u"half a character in a URL");
    if (std::any_of(url.begin(), url.end(), [](QChar c) { return isControl(c) || c.isSpace() || c == u'\\'; }))
        return badUrl(u"a control character, space or backslash in a URL");
    if (url.startsWith("https:"_L1, Qt::CaseInsensitive))
        return readRemoteUrl(url);
    static const QRegularExpression scheme(u"\\A[A-Za-z][A-Za-z0-9+.-]*:"_s);
    if (url.startsWith("//"_L1) || scheme.match(url).hasMatch())
        return badUrl(u"neither https nor below the feed's folder");
    if (url.contains(u'?') || url.contains(u'#'))
        return badUrl(u"a query or fragment in a relative URL");
    std::optional<QString> path = decoded(url);
    if (!path)
        return badUrl(u"broken percent-encoding");
    // What still holds a percent sign could become something else where it is decoded twice; and an encoded slash
    // would make other segments here than on the web server.
    if (path->contains(u'%') || path->count(u'/') != url.count(u'/'))
        return badUrl(u"an encoded percent sign or slash");
    if (const Result<> checked = checkRelativePath(*path); !checked)
        return checked.error();
    return FeedUrl{false, *std::move(path)};
}

Result<> checkRelativePath(const QString &path)
{
    if (path.isEmpty() || path.size() > maximumUrlLength)
        return badUrl(u"an empty or endless path");
    if (!path.isValidUtf16())
        return badUrl(u"half a character in a path");
    for (const QChar c : path) {
        if (isControl(c) || QStringView(u"\\:<>\"|?*").contains(c))
            return badUrl(u"a character that no file name may hold");
    }
    const QList<QStringView> segments = QStringView(path).split(u'/');
    for (const QStringView segment : segments) {
        if (segment.isEmpty())
            return badUrl(u"an absolute path or an empty segment");
        if (segment == u"." || segment == u"..")
            return badUrl(u"a path that leaves its folder");
        // Windows drops these from a name, so that ". " and ".. " are "." and "..".
        if (segment.endsWith(u'.') || segment.endsWith(u' '))
            return badUrl(u"a name that ends in a dot or a space");
        if (isDeviceName(segment))
            return badUrl(u"the name of a device");
        if (segment.toUtf8().size() > maximumSegmentBytes)
            return badUrl(u"an endless file name");
    }
    return {};
}

Result<QString> plainFileBelow(const QString &folder, const QString &path)
{
    if (const Result<> checked = checkRelativePath(path); !checked)
        return checked.error();
    QString file = folder;
    const QStringList segments = path.split(u'/');
    for (const QString &segment : segments) {
        file += u'/' + segment;
        const QFileInfo info(file);
        if (info.isSymLink() || info.isJunction())
            return Error(FeedError::BadUrl, u"a symbolic link: "_s + path);
    }
    // A pipe or a device would hang or never end.
    if (!QFileInfo(file).isFile())
        return Error(FeedError::BlobMissing, path);
    return file;
}

QString blobPath(const QByteArray &sha256)
{
    return "blobs/"_L1 + QString::fromLatin1(sha256.left(2)) + u'/' + QString::fromLatin1(sha256);
}

Result<QByteArray> readPlainFile(const QString &file, qint64 maximum)
{
    if (!QFileInfo(file).isFile())
        return Error(FeedError::Unreadable, u"no such file: "_s + file);
    QFile device(file);
    if (!device.open(QIODevice::ReadOnly))
        return Error(FeedError::Unreadable, file + u": "_s + device.errorString());
    if (device.size() > maximum)
        return Error(FeedError::TooLarge, file);
    QByteArray bytes = device.read(maximum + 1);
    if (device.error() != QFileDevice::NoError)
        return Error(FeedError::Unreadable, file + u": "_s + device.errorString());
    if (bytes.size() > maximum)
        return Error(FeedError::TooLarge, file);
    return bytes;
}

Result<FileDigest> digestOfFile(const QString &file, qint64 maximum)
{
    QFile device(file);
    if (!device.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return Error(FeedError::Unreadable, file + u": "_s + device.errorString());
    Sha256 hash;
    std::vector<char> piece(pieceBytes);
    FileDigest digest;
    for (;;) {
        const qint64 read = device.read(piece.data(), pieceBytes);
        if (read < 0)
            return Error(FeedError::Unreadable, file + u": "_s + device.errorString());
        if (read == 0)
            break;
        digest.size += read;
        if (digest.size > maximum)
            return Error(FeedError::BlobLength, file);
        hash.add(QByteArrayView(piece.data(), read));
    }
    digest.sha256 = hash.hex();
    return digest;
}

}
