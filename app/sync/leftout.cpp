// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/leftout.h"

#include <QJsonDocument>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestName = 200;
constexpr qsizetype longestReason = 300;

QString printable(const QString &text, qsizetype longest)
{
    QString plain = text.left(longest);
    for (QChar &c : plain) {
        switch (c.category()) {
        case QChar::Other_Control:
        case QChar::Other_Format: // Also what turns the direction of all that follows.
        case QChar::Other_Surrogate:
        case QChar::Separator_Line:
        case QChar::Separator_Paragraph:
            if (!c.isSurrogate())
                c = QChar::ReplacementCharacter;
            break;
        default:
            break;
        }
    }
    if (!plain.isEmpty() && plain.back().isHighSurrogate())
        plain.chop(1); // Cut in the middle of a character.
    return text.size() > longest ? plain + u'…' : plain;
}

}

void LeftOut::add(const QString &where, const QString &code, const QString &what)
{
    ++count;
    if (items.size() < mostNamed)
        items.append({printable(where, longestName), printable(code, longestName), printable(what, longestReason)});
}

void LeftOut::add(const SkippedItem &item)
{
    const QString where = item.id.isEmpty() ? u"items[%1]"_s.arg(item.index) : item.id;
    add(where, item.unknownKind ? u"unknown-kind"_s : codeName(item.code).toString(), item.detail);
}

QJsonArray namedItems(const LeftOut &leftOut)
{
    QJsonArray named;
    for (const LeftOutItem &item : leftOut.items)
        named.append(QJsonObject{{u"where"_s, item.where}, {u"code"_s, item.code}, {u"what"_s, item.what}});
    return named;
}

QString leftOutText(const LeftOut &leftOut)
{
    const QJsonObject json{{u"count"_s, leftOut.count}, {u"items"_s, namedItems(leftOut)}};
    return leftOut.count == 0 ? QString() : QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

LeftOut readLeftOut(const QString &text)
{
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    LeftOut leftOut;
    const QJsonArray items = json.value("items"_L1).toArray();
    for (const auto &item : items)
        leftOut.add(item["where"_L1].toString(), item["code"_L1].toString(), item["what"_L1].toString());
    leftOut.count = std::max(leftOut.count, json.value("count"_L1).toInt());
    return leftOut;
}

}
