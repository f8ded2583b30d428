// SPDX-License-Identifier: GPL-3.0-or-later
#include "house.h"
#include "support/suite.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace {
const QString spdx = u"// SPDX-License-Identifier: GPL-3.0-or-later\n"_s;
const QString header = spdx + u"#pragma once\n"_s;

// base below, store upon it, ui upon store but not on base.
const QString rooms = u"base\nstore base\nui store\n"_s;

QString read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}
}

class ArchitectureTest : public pdc::test::Suite
{
    Q_OBJECT

private Q_SLOTS:
    void theHouseStands()
    {
        const pdc::test::Rooms declared = pdc::test::readRooms(read(QStringLiteral(PDC_BUILD_DIR "/rooms.txt")));
        QVERIFY2(declared.contains(u"base"_s), "rooms.txt does not tell the rooms");
        const QStringList found = pdc::test::faults(QStringLiteral(PDC_SOURCE_DIR), declared);
        QVERIFY2(found.isEmpty(), qPrintable(u'\n' + found.join(u'\n')));
    }

    // What is linked is loaded at the start, needed or not. PDC_PROGRAMS says what a program must not link.
    void programsLinkNothingHeavy_data()
    {
        QTest::addColumn<QString>("program");
        QTest::addColumn<QStringList>("banned");
        const QStringList heavy{u"libQt6WebEngine"_s, u"libQt6Quick"_s, u"libQt6Qml"_s};
        const QStringList windows{u"libQt6Widgets"_s, u"libQt6PrintSupport"_s};
        QTest::newRow("partage-de-co") << u"partage-de-co"_s << heavy;
        QTest::newRow("pdc") << u"pdc"_s << heavy + windows;
    }
    void programsLinkNothingHeavy()
    {
        QFETCH(QString, program);
        QFETCH(QStringList, banned);
        QFile file(QStringLiteral(PDC_BUILD_DIR "/bin/") + program);
        if (!file.open(QIODevice::ReadOnly))
            QSKIP("not built");
        // The names of the libraries a program needs stand in it as they are, each ended by a zero.
        const QByteArray bytes = file.readAll();
        for (const QString &library : banned)
            QVERIFY2(!bytes.contains('\0' + library.toLatin1()), qPrintable(program + u" links "_s + library));
    }

    void seesWhatIsWrong_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("content");
        QTest::addColumn<QString>("expected"); // Empty: nothing wrong.

        const auto row = [](const char *name, const QString &path, const QString &content, const QString &expected) {
            QTest::newRow(name) << path << content << expected;
        };
        row("downwards", u"app/store/a.cpp"_s, spdx + u"#include \"base/b.h\"\n"_s, {});
        row("own room", u"app/base/a.cpp"_s, spdx + u"#include \"base/b.h\"\n"_s, {});
        row("deep in a room", u"app/ui/screens/home/a.cpp"_s, spdx + u"#include \"store/b.h\"\n"_s, {});
        row("a main includes all", u"app/pdc.cpp"_s, spdx + u"#include \"ui/a.h\"\n#include <QtWidgets/QWidget>\n"_s,
            {});
        row("generated", u"app/base/a.cpp"_s, spdx + u"#include \"a.moc\"\n#include \"moc_a.cpp\"\n"_s, {});
        row("Qt and standard", u"app/base/a.cpp"_s, spdx + u"#include <QString>\n#include <sys/stat.h>\n"_s, {});
        row("upwards", u"app/base/a.cpp"_s, spdx + u"\n  # include \"store/b.h\"\n"_s,
            u"app/base/a.cpp:3: base may not include store (\"store/b.h\")"_s);
        row("beyond its edges", u"app/ui/a.h"_s, header + u"#include \"base/b.h\"\n"_s,
            u"app/ui/a.h:3: ui may not include base (\"base/b.h\")"_s);
        row("beside itself", u"app/base/a.cpp"_s, spdx + u"#include \"b.h\"\n"_s,
            u"app/base/a.cpp:2: \"b.h\" is not rooted at app/"_s);
        row("by dots", u"app/store/a.cpp"_s, spdx + u"#include \"../base/b.h\"\n"_s,
            u"app/store/a.cpp:2: \"../base/b.h\" is not rooted at app/"_s);
        row("by dots within", u"app/store/a.cpp"_s, spdx + u"#include \"store/../ui/b.h\"\n"_s,
            u"app/store/a.cpp:2: \"store/../ui/b.h\" is not rooted at app/"_s);
        row("of a main", u"app/pdc.cpp"_s, spdx + u"#include \"a.h\"\n"_s,
            u"app/pdc.cpp:2: \"a.h\" is not rooted at app/"_s);
        row("in angle brackets", u"app/base/a.cpp"_s, spdx + u"#include <store/b.h>\n"_s,
            u"app/base/a.cpp:2: <store/b.h> is ours: in quotes"_s);
        row("a window below", u"app/store/a.cpp"_s, spdx + u"#include <QtWidgets/QWidget>\n"_s,
            u"app/store/a.cpp:2: <QtWidgets/QWidget>: windows begin in ui and web"_s);
        row("a window where windows are", u"app/ui/a.cpp"_s, spdx + u"#include <QtWidgets/QWidget>\n"_s, {});
        row("base with more than QtCore", u"app/base/a.cpp"_s, spdx + u"#include <QtGui/QColor>\n"_s,
            u"app/base/a.cpp:2: <QtGui/QColor>: base knows QtCore alone"_s);
        row("no licence", u"app/base/a.cpp"_s, u"int a;\n"_s, u"app/base/a.cpp:1: no SPDX line"_s);
        row("no licence in a script", u"packaging/linux/a.sh"_s, u"#!/bin/sh\n"_s,
            u"packaging/linux/a.sh:1: no SPDX line"_s);
        row("licence below the #!", u"packaging/linux/a.sh"_s,
            u"#!/bin/sh\n# SPDX-License-Identifier: GPL-3.0-or-later\n"_s, {});
        row("no pragma", u"app/base/a.h"_s, spdx, u"app/base/a.h:1: no #pragma once"_s);
        row("a header at its measure", u"app/base/a.h"_s, header + u"\n"_s.repeated(298), {});
        row("a long header", u"app/base/a.h"_s, header + u"\n"_s.repeated(299),
            u"app/base/a.h:301: more than 300 lines"_s);
        row("a source at its measure", u"app/base/a.cpp"_s, spdx + u"\n"_s.repeated(499), {});
        row("a long source", u"tests/unit/base/a.cpp"_s, spdx + u"\n"_s.repeated(500),
            u"tests/unit/base/a.cpp:501: more than 500 lines"_s);
        row("an undeclared room", u"app/attic/a.cpp"_s, spdx, u"app/attic:1: no room of this name is declared"_s);
    }
    void seesWhatIsWrong()
    {
        QFETCH(QString, path);
        QFETCH(QString, content);
        QFETCH(QString, expected);
        const QTemporaryDir root;
        for (const auto *const folder : {"app/base", "app/store", "app/ui"})
            QVERIFY(QDir(root.path()).mkpath(QLatin1StringView(folder)));
        QVERIFY(QDir(root.path()).mkpath(path.section(u'/', 0, -2)));
        QFile file(root.filePath(path));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content.toUtf8());
        file.close();
        QCOMPARE(pdc::test::faults(root.path(), pdc::test::readRooms(rooms)).join(u'\n'), expected);
    }

    void seesARoomWithoutAFolder()
    {
        const QTemporaryDir root;
        QVERIFY(QDir(root.path()).mkpath(u"app/base"_s));
        QCOMPARE(pdc::test::faults(root.path(), pdc::test::readRooms(u"base\ncellar base\n"_s)),
                 QStringList{u"app/cellar:1: a room without a folder"_s});
    }
};

QTEST_GUILESS_MAIN(ArchitectureTest)
#include "architecturetest.moc"
