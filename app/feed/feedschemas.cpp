// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/feedschemas.h"

#include <QDir>
#include <QFile>

// A static library's resources are linked only if something names them, and the macro wants no namespace around it.
static void initResources()
{
    Q_INIT_RESOURCE(feed_schemas);
}

namespace pdc {

using namespace Qt::StringLiterals;

namespace {
constexpr auto kindPrefix = "item-"_L1;
constexpr auto suffix = ".schema.json"_L1;

Result<SchemaSet> readBuiltIn()
{
    initResources();
    QMap<QString, QByteArray> files;
    const QDir folder(u":/pdc/schemas"_s);
    const QStringList names = folder.entryList(QDir::Files, QDir::Name);
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            return Error(FeedError::BadSchema, name);
        files.insert(name, file.readAll());
    }
    return SchemaSet::read(files);
}
}

const Result<SchemaSet> &feedSchemas()
{
    // Constant data of the program, read once at first use; nothing can change it.
    static const Result<SchemaSet> schemas = readBuiltIn();
    return schemas;
}

QString kindSchema(const QString &kind)
{
    return kindPrefix + kind + suffix;
}

QStringList knownKinds()
{
    QStringList kinds;
    if (!feedSchemas())
        return kinds;
    const QStringList files = feedSchemas()->files();
    for (const QString &file : files) {
        if (file.startsWith(kindPrefix))
            kinds << file.sliced(kindPrefix.size()).chopped(suffix.size());
    }
    return kinds;
}

}
