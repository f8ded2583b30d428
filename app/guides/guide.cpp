// SPDX-License-Identifier: GPL-3.0-or-later
#include "guides/guide.h"

#include "feed/schema.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

// A static library's resources are linked only if something names them, and the macro wants no namespace around it.
static void initResources()
{
    Q_INIT_RESOURCE(guides_schema);
}

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

constexpr auto schemaName = "guide.schema.json"_L1;

Result<SchemaSet> readBuiltIn()
{
    initResources();
    QFile file(":/guides/"_L1 + schemaName);
    if (!file.open(QIODevice::ReadOnly))
        return Error(GuidesError::BadGuide, u"no schema"_s);
    return SchemaSet::read({{schemaName, file.readAll()}});
}

GuideStep readStep(const QJsonObject &json)
{
    const auto text = [&](QLatin1StringView key) { return json.value(key).toString().trimmed(); };
    return {json.value("id"_L1).toString(),
            text("title"_L1),
            text("do"_L1),
            text("say"_L1),
            text("avoid"_L1),
            text("check"_L1),
            text("stuck"_L1),
            json.value("picture"_L1).toString(),
            text("alt"_L1),
            json.value("tutorial"_L1).toString()};
}

}

Result<GuideData> parseGuide(const QByteArray &json)
{
    // Constant data of the program, read once at first use.
    static const Result<SchemaSet> schema = readBuiltIn();
    if (!schema)
        return schema.error();
    if (json.size() > maximumGuideBytes)
        return Error(GuidesError::BadGuide, u"%1 bytes"_s.arg(json.size()));
    QJsonParseError error;
    // Qt refuses what nests deeper than 1,024.
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return Error(GuidesError::BadGuide, u"no JSON at byte %1"_s.arg(error.offset));
    const QJsonValue value = document.isObject() ? QJsonValue(document.object()) : QJsonValue(document.array());
    if (const auto mismatch = schema->check(schemaName, value))
        return Error(GuidesError::BadGuide, mismatch->path + u' ' + mismatch->what);

    const QJsonObject top = document.object();
    GuideData guide;
    guide.minutes = top.value("minutes"_L1).toInt();
    guide.service = top.value("service"_L1).toString().trimmed();
    guide.prepare = top.value("prepare"_L1).toString().trimmed();
    const QJsonArray sources = top.value("sources"_L1).toArray();
    for (const auto &source : sources)
        guide.sources << source.toString().trimmed();
    QSet<QString> ids;
    const QJsonArray steps = top.value("steps"_L1).toArray();
    for (const auto &given : steps) {
        GuideStep step = readStep(given.toObject());
        if (ids.contains(step.id))
            return Error(GuidesError::BadGuide, u"two steps with the id "_s + step.id);
        if (step.title.isEmpty() || step.action.isEmpty())
            return Error(GuidesError::BadGuide, u"the step %1 says nothing"_s.arg(step.id));
        ids.insert(step.id);
        guide.steps << std::move(step);
    }
    return guide;
}

}
