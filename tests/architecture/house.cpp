// SPDX-License-Identifier: GPL-3.0-or-later
#include "house.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>

namespace pdc::test {

using namespace Qt::StringLiterals;

namespace {
constexpr int mostHeaderLines = 300;
constexpr int mostSourceLines = 500;

// The rooms in which windows begin, and the Qt modules that come with them.
const QStringList windowRooms{u"ui"_s, u"web"_s};
const QRegularExpression windowModule(
    u"^Qt(Widgets|PrintSupport|OpenGLWidgets|SvgWidgets|MultimediaWidgets|Quick|Qml|WebEngine|WebChannel)"_s);

struct File
{
    QString path; // From the root.
    QStringList lines;
    bool readable = false;

    [[nodiscard]] bool isHeader() const { return path.endsWith(".h"_L1); }
    [[nodiscard]] bool isSource() const { return path.endsWith(".cpp"_L1); }
};

File readFile(const QString &root, const QString &path)
{
    QFile file(root + u'/' + path);
    if (!file.open(QIODevice::ReadOnly))
        return {path, {}, false};
    QString text = QString::fromUtf8(file.readAll());
    if (text.endsWith(u'\n'))
        text.chop(1);
    return {path, text.split(u'\n'), true};
}

// What people write as code; data has its licence told in the README.
QStringList codeFiles(const QString &root)
{
    const QStringList names{u"*.h"_s, u"*.cpp"_s, u"*.cmake"_s, u"CMakeLists.txt"_s, u"*.sh"_s, u"*.py"_s, u"*.mjs"_s};
    QStringList paths;
    if (QFile::exists(root + u"/CMakeLists.txt"_s))
        paths << u"CMakeLists.txt"_s;
    for (const QString &top : {u"app"_s, u"packaging"_s, u"resources"_s, u"tests"_s, u"translations"_s}) {
        QDirIterator files(root + u'/' + top, names, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = QDir(root).relativeFilePath(files.next());
            if (!path.contains("/node_modules/"_L1))
                paths << path;
        }
    }
    paths.sort();
    return paths;
}

QString fault(const File &file, qsizetype line, const QString &what)
{
    return u"%1:%2: %3"_s.arg(file.path).arg(line + 1).arg(what);
}

QStringList measureFaults(const File &file)
{
    QStringList found;
    const auto top = file.lines.mid(0, 5);
    if (std::none_of(top.begin(), top.end(),
                     [](const QString &line) { return line.contains("SPDX-License-Identifier: "_L1); }))
        found << fault(file, 0, u"no SPDX line"_s);
    const qsizetype most = file.isHeader() ? mostHeaderLines : mostSourceLines;
    if ((file.isHeader() || file.isSource()) && file.lines.size() > most)
        found << fault(file, most, u"more than %1 lines"_s.arg(most));
    if (file.isHeader() && !file.lines.contains("#pragma once"_L1))
        found << fault(file, 0, u"no #pragma once"_s);
    return found;
}

// `including` is the room the file lies in; empty for the mains.
QString quotedFault(const QString &included, const QString &including, const Rooms &rooms)
{
    if (included.endsWith(".moc"_L1) || included.section(u'/', -1).startsWith("moc_"_L1))
        return {};
    const QString room = included.section(u'/', 0, 0);
    if (!included.contains(u'/') || !rooms.contains(room) || included.contains("/../"_L1))
        return u"\"%1\" is not rooted at app/"_s.arg(included);
    if (including.isEmpty() || room == including || rooms.value(including).contains(room))
        return {};
    return u"%1 may not include %2 (\"%3\")"_s.arg(including, room, included);
}

QString angledFault(const QString &included, const QString &including, const Rooms &rooms)
{
    const QString first = included.section(u'/', 0, 0);
    if (rooms.contains(first) && included.contains(u'/'))
        return u"<%1> is ours: in quotes"_s.arg(included);
    if (including.isEmpty() || !included.contains(u'/') || !first.startsWith(u'Q'))
        return {}; // A class of Qt alone is found only if its module is linked, which rooms.cmake watches.
    if (!windowRooms.contains(including) && windowModule.match(first).hasMatch())
        return u"<%1>: windows begin in %2"_s.arg(included, windowRooms.join(u" and "_s));
    if (rooms.value(including).isEmpty() && including == "base"_L1 && first != "QtCore"_L1)
        return u"<%1>: base knows QtCore alone"_s.arg(included);
    return {};
}

QStringList includeFaults(const File &file, const Rooms &rooms)
{
    static const QRegularExpression include(uR"(^\s*#\s*include\s*(["<])([^">]+)[">])"_s);
    const QString inApp = file.path.section(u'/', 1);
    const QString room = inApp.contains(u'/') ? inApp.section(u'/', 0, 0) : QString();
    QStringList found;
    for (qsizetype i = 0; i < file.lines.size(); ++i) {
        const auto match = include.match(file.lines[i]);
        if (!match.hasMatch())
            continue;
        const QString what = match.captured(1) == "\""_L1 ? quotedFault(match.captured(2), room, rooms)
                                                          : angledFault(match.captured(2), room, rooms);
        if (!what.isEmpty())
            found << fault(file, i, what);
    }
    return found;
}

QStringList roomFaults(const QString &root, const Rooms &rooms)
{
    QStringList found;
    const QStringList folders = QDir(root + u"/app"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    for (const QString &folder : folders) {
        if (!rooms.contains(folder))
            found << u"app/%1:1: no room of this name is declared"_s.arg(folder);
    }
    for (auto room = rooms.begin(); room != rooms.end(); ++room) {
        if (!folders.contains(room.key()))
            found << u"app/%1:1: a room without a folder"_s.arg(room.key());
    }
    return found;
}
}

Rooms readRooms(const QString &text)
{
    Rooms rooms;
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts)) {
        QStringList words = line.split(u' ', Qt::SkipEmptyParts);
        const QString room = words.takeFirst();
        rooms.insert(room, words);
    }
    return rooms;
}

QStringList faults(const QString &root, const Rooms &rooms)
{
    QStringList found = roomFaults(root, rooms);
    for (const QString &path : codeFiles(root)) {
        const File file = readFile(root, path);
        if (!file.readable) {
            found << fault(file, 0, u"cannot be read"_s);
            continue;
        }
        found << measureFaults(file);
        if (path.startsWith("app/"_L1) && (file.isHeader() || file.isSource()))
            found << includeFaults(file, rooms);
    }
    return found;
}

}
