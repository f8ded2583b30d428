// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/settings.h"
#include "cli/command.h"

#include <QJsonArray>
#include <QJsonObject>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

QString textOf(const QJsonValue &value)
{
    if (value.isArray()) {
        QStringList texts;
        for (const auto &one : value.toArray())
            texts << one.toString();
        return texts.isEmpty() ? u"–"_s : texts.join(u", "_s);
    }
    const QString text = value.toVariant().toString();
    return text.isEmpty() ? u"–"_s : text;
}

}

Outcome runPolicyList(const CommandContext &context, const QStringList &words)
{
    const auto parsed = Arguments::parse(words, {});
    if (const auto *wrong = std::get_if<UsageError>(&parsed))
        return *wrong;
    if (const QStringList &rest = std::get<Arguments>(parsed).rest(); !rest.isEmpty())
        return UsageError{u"mot en trop : "_s + rest.first()};

    const Policy &policy = context.policy;
    const Settings chosen(context.library.paths().settings());
    const SyncState known = SyncState::load(context.library.paths().sync());
    QJsonArray array;
    QStringList lines;
    for (const QString &key : Policy::allKeys()) {
        const QByteArray name = key.toLatin1();
        const QByteArray setting = "content/" + name;
        QJsonValue value = policy.value(QLatin1StringView(name));
        QString source = u"policy"_s;
        if (value.isUndefined()) {
            const QVariant held = key == "feed"_L1 ? QVariant(known.feed) : chosen.value(QLatin1StringView(setting));
            const QVariant usual =
                key == "feed"_L1 ? QVariant(QString()) : Settings().value(QLatin1StringView(setting));
            value = held.isValid() ? QJsonValue::fromVariant(held) : QJsonValue();
            source = held == usual ? u"default"_s : u"settings"_s;
        }
        array.append(QJsonObject{{u"key"_s, key}, {u"value"_s, value}, {u"source"_s, source}});
        const QString from = source == "policy"_L1 ? u"fixé par la politique"_s
            : source == "settings"_L1              ? u"choisi dans les réglages"_s
                                                   : u"valeur d’origine"_s;
        lines << u"%1 : %2  (%3)"_s.arg(key, textOf(value), from);
    }
    lines << u"Fichier de la politique : %1"_s.arg(Policy::usualFile());
    Answer answer = Answer::ofLines(QJsonDocument(array), lines);
    if (!policy.problems().isEmpty())
        answer.complaint = Policy::usualFile() + u" : "_s + policy.problems().join(u" ; "_s);
    return answer;
}

}
