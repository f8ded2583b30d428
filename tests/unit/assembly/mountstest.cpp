// SPDX-License-Identifier: GPL-3.0-or-later
#include "assembly/removabledisks.h"
#include "support/smalldisk.h"
#include "support/suite.h"
#include "support/wait.h"

#include <QSignalSpy>
#include <QThreadPool>

using namespace Qt::StringLiterals;
using namespace pdc;

namespace {

/// "folder|name|ro" of each.
QStringList read(const QByteArray &mounts, const QStringList &removable = {})
{
    QStringList lines;
    for (const RemovableDisk &disk : readMounts(mounts, [&](const QString &name) { return removable.contains(name); }))
        lines << disk.folder + u'|' + disk.name + (disk.isReadOnly ? u"|ro"_s : QString());
    return lines;
}

}

/// Which disks have been brought along, and that a stick is noticed when it is plugged in.
class MountsTest final : public test::Suite
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatIsPluggedIn_data()
    {
        QTest::addColumn<QByteArray>("mounts");
        QTest::addColumn<QStringList>("found");
        const auto row = [](const char *name, const char *mounts, const QStringList &found) {
            QTest::newRow(name) << QByteArray(mounts) << found;
        };
        row("nothing", "", {});
        row("a desktop's stick", "/dev/sdb1 /media/anna/CLUB vfat rw,nosuid 0 0\n", {u"/media/anna/CLUB|CLUB"_s});
        row("another desktop's", "/dev/sdb1 /run/media/anna/CLUB vfat rw 0 0\n", {u"/run/media/anna/CLUB|CLUB"_s});
        row("one that says so itself", "/dev/sdz1 /mnt/stick vfat rw 0 0\n", {u"/mnt/stick|stick"_s});
        row("the disk of the system", "/dev/sda1 / ext4 rw 0 0\n/dev/sda2 /mnt/data ext4 rw 0 0\n", {});
        row("a system that runs from a stick", "/dev/sdz1 / ext4 rw 0 0\n/dev/sdz1 /boot/efi vfat rw 0 0\n", {});
        row("spaces and accents", "/dev/sdb1 /media/anna/CL\\303\\211\\040USB vfat rw 0 0\n",
            {u"/media/anna/CLÉ USB|CLÉ USB"_s});
        row("twice the same", "/dev/sdb1 /media/a/X vfat rw 0 0\n/dev/sdb1 /media/b/X vfat rw 0 0\n",
            {u"/media/a/X|X"_s});
        row("protected", "/dev/sdb1 /media/a/X vfat ro,nosuid 0 0\n", {u"/media/a/X|X|ro"_s});
        row("options that begin alike", "/dev/sdb1 /media/a/X vfat rw,errors=remount-ro 0 0\n", {u"/media/a/X|X"_s});
        row("a network's folder", "server:/club /media/club nfs rw 0 0\ntmpfs /media/t tmpfs rw 0 0\n", {});
        row("torn", "/dev/sdb1\n/dev/sdb1 /media/a\n \n", {});
        row("a name of control characters", "/dev/sdb1 /media/a/X\\012\\033[31mY vfat rw 0 0\n",
            {u"/media/a/X\n\x1b[31mY|X [31mY"_s});
        row("a name without end",
            "/dev/sdb1 /media/a/ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGHIJKLMNOPQRSTUVWXYZ vfat rw 0 0\n",
            {u"/media/a/ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGHIJKLMNOPQRSTUVWXYZ|ABCDEFGHIJKLMNOPQRSTUVWXYZABCDE…"_s});
    }
    void findsWhatIsPluggedIn()
    {
        QFETCH(QByteArray, mounts);
        QFETCH(QStringList, found);
        QCOMPARE(read(mounts, {u"sdz1"_s}), found);
    }

    void tellsOnceOfWhatIsThereAndThenOfWhatChanges()
    {
        QList<RemovableDisk> played{{u"/media/a"_s, u"A"_s, 5}};
        RemovableDisks disks([&played] { return played; });
        const QSignalSpy told(&disks, &RemovableDisks::changed);
        disks.start();
        QTRY_COMPARE(told.size(), 1);
        QCOMPARE(disks.disks(), played);
        disks.look();
        QThreadPool::globalInstance()->waitForDone();
        QCoreApplication::processEvents();
        QCOMPARE(told.size(), 1);
        played[0].free = 3;
        disks.look();
        QTRY_COMPARE(told.size(), 2);
        QCOMPARE(disks.disks().first().free, 3);
        QThreadPool::globalInstance()->waitForDone();
    }

    void noticesARealMount()
    {
        RemovableDisks disks([] {
            QFile mounts(u"/proc/self/mounts"_s);
            QList<RemovableDisk> all;
            for (const QByteArray &line :
                 mounts.open(QIODevice::ReadOnly) ? mounts.readAll().split('\n') : QList<QByteArray>())
                all.append({QString::fromUtf8(line.split(' ').value(1)), {}});
            return all;
        });
        const auto has = [&](const QString &folder) { return disks.disks().contains(RemovableDisk{folder, {}}); };
        const QSignalSpy told(&disks, &RemovableDisks::changed);
        disks.start();
        QTRY_COMPARE(told.size(), 1);
        QString folder;
        {
            const test::SmallDisk stick(64);
            if (!stick.isThere())
                QSKIP(stick.whyNot().constData());
            folder = QFileInfo(stick.path(u"x"_s)).path();
            QVERIFY(test::waitUntil([&] { return has(folder); }));
        }
        QVERIFY(test::waitUntil([&] { return !has(folder); }));
        QThreadPool::globalInstance()->waitForDone();
    }
};

QTEST_GUILESS_MAIN(MountsTest)
#include "mountstest.moc"
