// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/foldertransport.h"

#include "base/inpool.h"
#include "feed/paths.h"
#include "sync/syncerror.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <filesystem>
#include <utility>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 pieceBytes = qint64(1024) * 1024;

/// Whether it could be there: this account may not look.
bool isHidden(const QString &path)
{
    std::error_code error;
    (void)std::filesystem::symlink_status(path.toStdU16String(), error);
    return error == std::errc::permission_denied;
}

/// A file that cannot be had: for a person that is the same as a server that does not answer.
Error unreachable(const Error &error)
{
    if (error.is(FeedError::Unreadable)) // It is there: someone has looked before.
        return Error(SyncError::NotReadable, error.detail());
    return error.is(FeedError::BadUrl) || error.is(FeedError::TooLarge) ? error
                                                                        : Error(SyncError::Unreachable, error.detail());
}

Result<QByteArray> readTop(const QString &folder, TransferRequest::What what, qint64 maximum)
{
    const bool isSignature = what == TransferRequest::What::Signature;
    const QString name = isSignature ? u"feed.json.minisig"_s : u"feed.json"_s;
    if (isHidden(folder + u'/' + name))
        return Error(SyncError::NotReadable, folder + " may not be entered"_L1);
    if (!QFileInfo(folder).isDir())
        return Error(SyncError::Unreachable, folder + " is no folder"_L1);
    const auto file = plainFileBelow(folder, name);
    if (!file && file.error().is(FeedError::BlobMissing)) {
        return isSignature ? Error(FeedError::Unsigned, u"no feed.json.minisig in "_s + folder)
                           : Error(SyncError::Unreachable, u"no feed.json in "_s + folder);
    }
    if (!file)
        return file.error();
    auto bytes = readPlainFile(*file, maximum);
    return bytes ? bytes : unreachable(bytes.error());
}

Result<std::shared_ptr<QFile>> openBlob(const QString &folder, const Attachment &attachment, BlobWriter &writer)
{
    const auto url = readFeedUrl(attachment.url);
    if (!url)
        return url.error();
    const QString below = url->remote ? blobPath(attachment.sha256) : url->path;
    const auto path = plainFileBelow(folder, below);
    if (!path && path.error().is(FeedError::BlobMissing) && isHidden(folder + u'/' + below))
        return Error(SyncError::NotReadable, below);
    if (!path)
        return path.error();
    auto file = std::make_shared<QFile>(*path);
    if (!file->open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return Error(SyncError::NotReadable, *path + ": "_L1 + file->errorString());
    if (file->size() != attachment.size)
        return Error(FeedError::BlobLength,
                     u"%1: %2 bytes, announced %3"_s.arg(*path).arg(file->size()).arg(attachment.size));
    const QByteArray changed = QFileInfo(*file).lastModified().toUTC().toString(Qt::ISODateWithMs).toLatin1();
    const BlobOrigin origin{*path, {{}, changed}};
    const bool isSame =
        writer.origin().url == origin.url && writer.origin().validators.lastModified == changed && writer.written() > 0;
    if (isSame && file->seek(writer.written()))
        return file;
    if (const auto begun = writer.restart(origin); !begun)
        return begun.error();
    return file->seek(0) ? Result(file) : Error(SyncError::NotReadable, *path + ": "_L1 + file->errorString());
}

/// Bytes moved: 0 at the end.
Result<qint64> movePiece(QFile &file, BlobWriter &writer)
{
    const QByteArray piece = file.read(pieceBytes);
    if (piece.isEmpty() && file.error() != QFileDevice::NoError)
        return Error(SyncError::NotReadable, file.fileName() + ": "_L1 + file.errorString());
    if (const auto written = writer.write(piece); !written)
        return written.error();
    return piece.size();
}

}

FolderTransport::FolderTransport(QString folder, Throttle &throttle, QObject *parent)
    : Transport(parent)
    , m_folder(std::move(folder))
    , m_throttle(throttle)
{
}

FolderTransport::~FolderTransport()
{
    m_throttle.forget(this);
}

void FolderTransport::start(TransferRequest request, Done done)
{
    m_request = std::move(request);
    m_done = std::move(done);
    m_cancelled = false;
    if (m_request.what != TransferRequest::What::Blob) {
        readWhole();
        return;
    }
    inPool([folder = m_folder, attachment = m_request.attachment, writer = m_request.writer] {
        return openBlob(folder, attachment, *writer);
    }).then(this, [this](Result<std::shared_ptr<QFile>> file) {
        if (!file)
            return end(file.error());
        m_file = *std::move(file);
        readPiece();
    });
}

void FolderTransport::cancel()
{
    m_cancelled = true;
    if (m_asking)
        end(Error(SyncError::Cancelled));
}

void FolderTransport::end(const TransferOutcome &outcome)
{
    m_throttle.forget(this);
    m_asking = false;
    m_file.reset();
    m_request = {};
    // Later, so that nobody is surprised within a call of theirs.
    QMetaObject::invokeMethod(
        this, [done = std::exchange(m_done, {}), outcome] { done(outcome); }, Qt::QueuedConnection);
}

void FolderTransport::readWhole()
{
    inPool([folder = m_folder, what = m_request.what, maximum = m_request.maximum()] {
        return readTop(folder, what, maximum);
    }).then(this, [this](const Result<QByteArray> &bytes) {
        if (m_cancelled)
            return end(Error(SyncError::Cancelled));
        if (!bytes)
            return end(bytes.error());
        Q_EMIT received(bytes->size());
        end(TransferAnswer{false, *bytes, {}});
    });
}

void FolderTransport::readPiece()
{
    if (m_cancelled)
        return end(Error(SyncError::Cancelled));
    // No limit of the network's holds for a disk, but a pause does.
    m_asking = true;
    m_throttle.ask(this, pieceBytes, [this](qint64) {
        m_asking = false;
        inPool([file = m_file, writer = m_request.writer] {
            return movePiece(*file, *writer);
        }).then(this, [this](const Result<qint64> &moved) {
            if (!moved)
                return end(moved.error());
            if (*moved == 0)
                return end(TransferAnswer{});
            Q_EMIT received(*moved);
            readPiece();
        });
    });
}

}
