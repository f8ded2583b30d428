// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/syncstate.h"

#include "base/savefile.h"
#include "feed/paths.h"
#include "feed/rfc3339.h"
#include "store/database.h"
#include "sync/syncerror.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <algorithm>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 maximumStateBytes = qint64(64) * 1024;
constexpr qint64 maximumSerial = qint64(1) << 53;
constexpr qsizetype maximumValidator = 1000;

/// A header's value that may be sent back as it is; empty if it is not fit for that.
QByteArray validator(const QJsonValue &value)
{
    const QByteArray bytes = value.toString().toLatin1();
    for (const char c : bytes) {
        if (uchar(c) < 0x20 || c == 0x7f)
            return {};
    }
    return bytes.size() <= maximumValidator ? bytes : QByteArray();
}

/// A line that can be shown to a person; empty if it is none.
QString line(const QJsonValue &value)
{
    constexpr qsizetype longest = 2000;
    const QString text = value.toString();
    const auto isControl = [](QChar c) { return c.category() == QChar::Other_Control; };
    return text.size() <= longest && std::none_of(text.begin(), text.end(), isControl) ? text : QString();
}

std::vector<PublicKey> readKeys(const QJsonValue &value)
{
    std::vector<PublicKey> keys;
    for (const auto &text : value.toArray()) {
        if (auto key = PublicKey::fromBase64(text.toString()))
            keys.push_back(*std::move(key));
    }
    return keys;
}

QJsonArray writeKeys(const std::vector<PublicKey> &keys)
{
    QJsonArray texts;
    for (const PublicKey &key : keys)
        texts.append(key.toBase64());
    return texts;
}

}

Validators readValidators(const QJsonValue &value)
{
    return {validator(value["etag"_L1]), validator(value["last_modified"_L1])};
}

QJsonObject writeValidators(const Validators &validators)
{
    return {{u"etag"_s, QString::fromLatin1(validators.etag)},
            {u"last_modified"_s, QString::fromLatin1(validators.lastModified)}};
}

SyncState SyncState::load(const QString &file)
{
    const auto bytes = readPlainFile(file, maximumStateBytes);
    const QJsonObject json = bytes ? QJsonDocument::fromJson(*bytes).object() : QJsonObject();
    SyncState state;
    state.feed = json.value("feed"_L1).toString();
    for (const auto &mirror : json.value("mirrors"_L1).toArray()) {
        if (state.mirrors.size() < maximumMirrors)
            state.mirrors << mirror.toString();
    }
    state.keys = readKeys(json.value("keys"_L1));
    state.givenKeys = readKeys(json.value("given_keys"_L1));
    const qint64 serial = json.value("serial"_L1).toInteger();
    const QByteArray sha256 = json.value("sha256"_L1).toString().toLatin1();
    if (serial > 0 && serial <= maximumSerial && sha256.size() == 64) {
        state.serial = serial;
        state.sha256 = sha256;
        state.json = readValidators(json.value("feed_json"_L1));
        state.signature = readValidators(json.value("feed_json_minisig"_L1));
        state.selection = readSelection(json.value("selection"_L1).toObject());
        state.lastSuccess = parseRfc3339(json.value("last_success"_L1).toString());
    }
    const QJsonValue needed = json.value("needed_program"_L1);
    state.needed = {line(needed["too_old"_L1]), line(needed["version"_L1]), line(needed["page"_L1])};
    if (!state.needed.page.startsWith("https://"_L1))
        state.needed.page.clear();
    return state;
}

Result<> SyncState::save(const QString &file) const
{
    QJsonObject state{{u"feed"_s, feed}, {u"keys"_s, writeKeys(keys)}};
    if (!givenKeys.empty())
        state.insert(u"given_keys"_s, writeKeys(givenKeys));
    if (!mirrors.isEmpty())
        state.insert(u"mirrors"_s, QJsonArray::fromStringList(mirrors));
    if (serial > 0) {
        state.insert(u"serial"_s, serial);
        state.insert(u"sha256"_s, QString::fromLatin1(sha256));
        state.insert(u"feed_json"_s, writeValidators(json));
        state.insert(u"feed_json_minisig"_s, writeValidators(signature));
        if (!selection.isEverything())
            state.insert(u"selection"_s, writeSelection(selection));
        if (lastSuccess.isValid())
            state.insert(u"last_success"_s, formatRfc3339(lastSuccess));
    }
    if (!needed.tooOld.isEmpty()) {
        state.insert(
            u"needed_program"_s,
            QJsonObject{{u"too_old"_s, needed.tooOld}, {u"version"_s, needed.version}, {u"page"_s, needed.page}});
    }
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly))
        return Error(StoreError::ReadOnly, file + ": "_L1 + out.errorString());
    if (out.write(QJsonDocument(state).toJson()) < 0 || !commitWhole(out))
        return Error(StoreError::Full, file + ": "_L1 + out.errorString());
    return {};
}

void recoverSerial(SyncState &state, const QByteArray &heldJson, const QByteArray &heldSignature)
{
    if (!state.sha256.isEmpty() || heldJson.isEmpty() || !verifySignature(heldJson, heldSignature, state.keys))
        return;
    const auto document = parseFeed(heldJson, FeedOrigin::Published);
    if (!document)
        return;
    state.serial = document->serial;
    state.sha256 = QCryptographicHash::hash(heldJson, QCryptographicHash::Sha256).toHex();
}

Result<> checkSerial(const SyncState &held, qint64 serial, const QByteArray &sha256)
{
    if (serial < held.serial)
        return Error(SyncError::Rollback, u"%1 after %2"_s.arg(serial).arg(held.serial));
    if (serial == held.serial && !held.sha256.isEmpty() && sha256 != held.sha256)
        return Error(SyncError::Equivocation, u"another feed with serial %1"_s.arg(serial));
    return {};
}

}
