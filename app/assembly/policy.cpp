// SPDX-License-Identifier: GPL-3.0-or-later
#include "assembly/policy.h"

#include "base/settings.h"
#include "feed/feedschemas.h"
#include "feed/paths.h"
#include "sync/feedplace.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostBytes = qint64(256) * 1024;
constexpr auto schemaFile = "policy.schema.json"_L1;

/// "45.76, 4.84"; nothing for what is not on Earth.
std::optional<GeoPoint> pointOf(const QString &text)
{
    const QStringList parts = text.split(u',');
    const GeoPoint point{parts.value(0).trimmed().toDouble(), parts.value(1).trimmed().toDouble()};
    return parts.size() == 2 && isOnEarth(point) ? std::optional(point) : std::nullopt;
}

/// What a schema cannot say of a value; nothing if it is right.
QString fault(const QString &key, const QJsonValue &value)
{
    if (key == "feed"_L1 && !FeedPlace::read(value.toString()))
        return u"neither an https address nor a folder"_s;
    if (key == "content-folder"_L1 && !QDir::isAbsolutePath(value.toString()))
        return u"no absolute path"_s;
    if (key == "place"_L1 && !pointOf(value.toString()))
        return u"not on Earth"_s;
    if (key == "keys"_L1) {
        for (const auto &text : value.toArray()) {
            if (!PublicKey::fromBase64(text.toString()))
                return u"no public key of minisign: "_s + text.toString();
        }
    }
    return {};
}

}

QString Policy::usualFile()
{
#if defined(Q_OS_WIN)
    return QDir::fromNativeSeparators(qEnvironmentVariable("ProgramData", u"C:/ProgramData"_s))
        + u"/partage-de-co/policy.json"_s;
#elif defined(Q_OS_MACOS)
    return u"/Library/Application Support/partage-de-co/policy.json"_s;
#else
    return u"/etc/partage-de-co/policy.json"_s;
#endif
}

Policy Policy::load(const QString &file)
{
    if (!QFileInfo::exists(file))
        return {};
    const auto bytes = readPlainFile(file, mostBytes);
    if (bytes)
        return parse(*bytes);
    Policy policy;
    policy.m_problems << bytes.error().detail();
    return policy;
}

Policy Policy::parse(const QByteArray &json)
{
    Policy policy;
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject()) {
        policy.m_problems << (error.error == QJsonParseError::NoError
                                  ? u"no JSON object"_s
                                  : u"no JSON: %1 at byte %2"_s.arg(error.errorString()).arg(error.offset));
        return policy;
    }
    const auto &schemas = feedSchemas();
    const QJsonObject values = document.object();
    for (auto it = values.begin(); it != values.end(); ++it) {
        const auto mismatch = schemas ? schemas->check(schemaFile, QJsonObject{{it.key(), *it}}) : std::nullopt;
        const QString wrong = mismatch ? mismatch->what : fault(it.key(), *it);
        if (wrong.isEmpty() && schemas)
            policy.m_values.insert(it.key(), *it);
        else
            policy.m_problems << it.key().left(100) + ": "_L1 + wrong;
    }
    return policy;
}

QStringList Policy::allKeys()
{
    QFile file(":/pdc/schemas/"_L1 + schemaFile);
    if (!feedSchemas() || !file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object().value("properties"_L1).toObject().keys();
}

std::vector<PublicKey> Policy::keys() const
{
    std::vector<PublicKey> keys;
    for (const QString &text : texts("keys"_L1)) {
        if (auto key = PublicKey::fromBase64(text)) // All are, as parse() has seen.
            keys.push_back(*std::move(key));
    }
    return keys;
}

void Policy::applyTo(Settings &settings) const
{
    for (const QLatin1StringView key : settingkey::all) {
        // A choice about content is called the same in both files, but for the section of the one.
        const auto name = QLatin1StringView(key.mid(key.indexOf(u'/') + 1));
        if (key.startsWith("content/"_L1) && fixes(name))
            settings.fix(key, value(name).toVariant());
    }
    if (fixes("feed"_L1))
        settings.fix(settingkey::feed);
}

std::optional<GeoPoint> Policy::place() const
{
    return fixes("place"_L1) ? pointOf(value("place"_L1).toString()) : std::nullopt;
}

QStringList Policy::texts(QLatin1StringView key) const
{
    QStringList texts;
    for (const auto &text : value(key).toArray())
        texts << text.toString();
    return texts;
}

SyncState Policy::apply(SyncState known) const
{
    const auto place = fixes("feed"_L1) ? FeedPlace::read(feed()) : Result<FeedPlace>(FeedError::BadUrl);
    if (place && known.feed != place->toString()) {
        const bool isFirst = known.feed.isEmpty();
        if (!isFirst)
            known = {};
        known.feed = place->toString();
    }
    const std::vector<PublicKey> given = keys();
    if (!given.empty() && known.givenKeys != given) {
        known.keys = given;
        known.givenKeys = given;
    }
    return known;
}

}
