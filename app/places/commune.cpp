// SPDX-License-Identifier: GPL-3.0-or-later
#include "places/commune.h"

#include "base/textfold.h"

#include <QFile>

#include <algorithm>

// A static library's resources are only linked in when somebody asks for them, and the macro wants no namespace.
static void initPlacesResources()
{
    Q_INIT_RESOURCE(places_data);
}

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

QList<Department> readDepartments()
{
    initPlacesResources();
    QFile file(u":/places/departements.tsv"_s);
    QList<Department> read;
    if (!file.open(QIODevice::ReadOnly))
        return read;
    file.readLine(); // The header.
    while (!file.atEnd()) {
        const QStringList cells = QString::fromUtf8(file.readLine()).trimmed().split(u'\t');
        if (cells.size() == 4)
            read.append({cells[0], cells[1], cells[2], cells[3]});
    }
    return read;
}

}

const QList<Department> &departments()
{
    static const QList<Department> all = readDepartments();
    return all;
}

QString departmentName(const QString &code)
{
    const auto &all = departments();
    const auto found = std::find_if(all.begin(), all.end(), [&](const Department &d) { return d.code == code; });
    return found != all.end() ? found->name : code;
}

QList<Department> findDepartments(const QString &text, int limit)
{
    const QString typed = foldText(text);
    if (typed.isEmpty())
        return {};
    QList<Department> byCode;
    QList<Department> byName;
    for (const Department &department : departments()) {
        if (department.code.startsWith(typed, Qt::CaseInsensitive))
            byCode << department;
        else if (QString(u' ' + foldText(department.name)).contains(u' ' + typed))
            byName << department;
    }
    return (byCode + byName).first(std::min<qsizetype>(limit, byCode.size() + byName.size()));
}

}
