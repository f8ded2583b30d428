// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "stickers/stickerrepository.h"

#include <QJsonArray>
#include <QJsonObject>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

QString kindName(StickerField::Kind kind)
{
    switch (kind) {
    case StickerField::Kind::Text:
        return u"text"_s;
    case StickerField::Kind::QrCode:
        return u"qr"_s;
    case StickerField::Kind::Logo:
        return u"logo"_s;
    }
    return {};
}

QJsonObject sizeObject(const QSizeF &size)
{
    return {{u"width"_s, size.width()}, {u"height"_s, size.height()}};
}

QString decimal(double number)
{
    return QString::number(number, 'g', 5).replace(u'.', u',');
}

/// The words after a list command: there are none.
std::optional<UsageError> noWords(const QStringList &words)
{
    const auto parsed = Arguments::parse(words, {});
    if (const auto *wrong = std::get_if<UsageError>(&parsed))
        return *wrong;
    if (const QStringList &rest = std::get<Arguments>(parsed).rest(); !rest.isEmpty())
        return UsageError{u"mot en trop : "_s + rest.first()};
    return std::nullopt;
}

}

Outcome runStickerList(const CommandContext &context, const QStringList &words)
{
    if (const auto wrong = noWords(words))
        return *wrong;
    const auto opened = openContent(context);
    if (const auto *failure = std::get_if<Failure>(&opened))
        return *failure;
    const auto designs = allStickerDesigns(std::get<Database>(opened));
    if (!designs)
        return designs.error();
    QJsonArray array;
    QStringList lines;
    for (const StickerDesign &design : *designs) {
        QJsonArray fields;
        QStringList names;
        for (const StickerField &field : design.fields) {
            fields.append(QJsonObject{{u"name"_s, field.name},
                                      {u"kind"_s, kindName(field.kind)},
                                      {u"label"_s, field.label},
                                      {u"value"_s, field.words}});
            names << field.name;
        }
        array.append(QJsonObject{{u"id"_s, design.id},
                                 {u"title"_s, design.title},
                                 {u"language"_s, design.language},
                                 {u"theme"_s, design.theme},
                                 {u"layer"_s, layerName(design.layer).toString()},
                                 {u"qr"_s, design.has(StickerField::Kind::QrCode)},
                                 {u"least"_s, sizeObject(design.least())},
                                 {u"fields"_s, fields}});
        lines << u"%1  (%2)  [%3]"_s.arg(design.title, names.join(u", "_s), design.id);
    }
    return Answer::ofLines(QJsonDocument(array), lines, u"Aucun sticker."_s);
}

Outcome runSheetList(const CommandContext &context, const QStringList &words)
{
    if (const auto wrong = noWords(words))
        return *wrong;
    const auto opened = openContent(context);
    if (const auto *failure = std::get_if<Failure>(&opened))
        return *failure;
    const auto sheets = allStickerSheets(std::get<Database>(opened));
    if (!sheets)
        return sheets.error();
    QJsonArray array;
    QStringList lines;
    for (const StickerSheet &sheet : *sheets) {
        const LabelSheet &labels = sheet.labels;
        const bool round = labels.shape == LabelSheet::Shape::Ellipse;
        array.append(
            QJsonObject{{u"id"_s, sheet.id},
                        {u"title"_s, sheet.title},
                        {u"layer"_s, layerName(sheet.layer).toString()},
                        {u"page"_s, sizeObject(labels.page)},
                        {u"columns"_s, labels.columns},
                        {u"rows"_s, labels.rows},
                        {u"first"_s, QJsonObject{{u"left"_s, labels.first.x()}, {u"top"_s, labels.first.y()}}},
                        {u"cell"_s, sizeObject(labels.cell)},
                        {u"gap"_s, QJsonObject{{u"across"_s, labels.gap.width()}, {u"down"_s, labels.gap.height()}}},
                        {u"shape"_s, round ? u"ellipse"_s : u"rectangle"_s},
                        {u"labels"_s, labels.count()}});
        lines << u"%1  (%2 × %3 mm)  [%4]"_s.arg(sheet.title, decimal(labels.cell.width()),
                                                 decimal(labels.cell.height()), sheet.id);
    }
    return Answer::ofLines(QJsonDocument(array), lines, u"Aucune planche."_s);
}

}
