// SPDX-License-Identifier: GPL-3.0-or-later
#include "stickers/stickersheet.h"

#include "feed/schema.h"
#include "stickers/stickerserror.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

// A static library's resources are linked only if something names them, and the macro wants no namespace around it.
static void initResources()
{
    Q_INIT_RESOURCE(stickers_schemas);
}

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype largestJson = 64 * 1024;
constexpr auto schemaName = "sheet.schema.json"_L1;

const Result<SchemaSet> &schemas()
{
    static const Result<SchemaSet> set = []() -> Result<SchemaSet> {
        initResources();
        QFile file(":/stickers/"_L1 + schemaName);
        if (!file.open(QIODevice::ReadOnly))
            return Error(StickersError::BadSheet, schemaName);
        return SchemaSet::read({{schemaName, file.readAll()}});
    }();
    return set;
}

}

Result<LabelSheet> parseLabelSheet(const QByteArray &json)
{
    if (json.size() > largestJson)
        return Error(StickersError::BadSheet, u"%1 bytes"_s.arg(json.size()));
    QJsonParseError wrong;
    const QJsonDocument document = QJsonDocument::fromJson(json, &wrong);
    if (wrong.error != QJsonParseError::NoError)
        return Error(StickersError::BadSheet, wrong.errorString());
    if (!schemas())
        return schemas().error();
    const QJsonObject root = document.object();
    if (const auto mismatch = schemas()->check(schemaName, document.isObject() ? QJsonValue(root) : QJsonValue()))
        return Error(StickersError::BadSheet, mismatch->path + u": "_s + mismatch->what);
    const auto number = [&](QLatin1StringView object, QLatin1StringView name, double otherwise = 0) {
        return root[object].toObject()[name].toDouble(otherwise);
    };
    LabelSheet sheet;
    sheet.page = QSizeF(number("page"_L1, "width"_L1), number("page"_L1, "height"_L1));
    sheet.columns = root["columns"_L1].toInt();
    sheet.rows = root["rows"_L1].toInt();
    sheet.first = QPointF(number("first"_L1, "left"_L1), number("first"_L1, "top"_L1));
    sheet.cell = QSizeF(number("cell"_L1, "width"_L1), number("cell"_L1, "height"_L1));
    sheet.gap = QSizeF(number("gap"_L1, "across"_L1), number("gap"_L1, "down"_L1));
    sheet.corner = root["corner"_L1].toDouble();
    sheet.clear = root["clear"_L1].toDouble(1.5);
    if (root["shape"_L1].toString() == "ellipse"_L1)
        sheet.shape = LabelSheet::Shape::Ellipse;
    if (const QString fault = sheet.fault(); !fault.isEmpty())
        return Error(StickersError::BadSheet, fault);
    if (const QString fault = sheet.pageFault(); !fault.isEmpty())
        return Error(StickersError::SheetBeyondPage, fault);
    return sheet;
}

}
