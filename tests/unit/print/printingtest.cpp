// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/printeddocument.h"
#include "support/smalldisk.h"
#include "support/suite.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QPainter>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QTemporaryDir>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace pdc;
using namespace Qt::StringLiterals;

namespace {

class Pages final : public PrintedDocument
{
public:
    explicit Pages(int count, QSizeF size = {210, 297})
        : m_count(count)
        , m_size(size)
    {
    }
    [[nodiscard]] int pageCount() const override { return m_count; }
    [[nodiscard]] QSizeF pageSize() const override { return m_size; }
    void paint(QPainter &painter, int) const override { painter.fillRect(1000, 1000, 1000, 1000, Qt::black); }

private:
    int m_count;
    QSizeF m_size;
};

/// A printer that has no more pages after the first: out of paper, switched off, unplugged.
class Fading final : public QPdfWriter
{
public:
    using QPdfWriter::QPdfWriter;
    bool newPage() override { return false; }
};

QByteArray bytesOf(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}

/// A page comes out whole, or a named error does and what was there stays.
class PrintingTest : public test::Suite
{
    Q_OBJECT

    QTemporaryDir m_folder;

private Q_SLOTS:
    void aPrinterThatGoesAwayIsNamed()
    {
        QBuffer buffer;
        QVERIFY(buffer.open(QIODevice::WriteOnly));
        Fading printer(&buffer);
        QVERIFY(paintOn(printer, Pages(1)));
        Fading again(&buffer);
        QVERIFY(paintOn(again, Pages(2)).error().is(PrintError::NoPrinter));
    }

    void aDocumentWithoutPagesIsNamed()
    {
        QBuffer buffer;
        QVERIFY(buffer.open(QIODevice::WriteOnly));
        QPdfWriter writer(&buffer);
        QVERIFY(paintOn(writer, Pages(0)).error().is(PrintError::BadPage));
        QVERIFY(paintOn(writer, Pages(1, {})).error().is(PrintError::BadPage));
    }

    void aPdfThatCannotBeWrittenLeavesTheOneBefore()
    {
        const QString file = m_folder.filePath(u"a.pdf"_s);
        QVERIFY(writePdf(Pages(1), file, u"A"_s));
        const QByteArray before = bytesOf(file);
        QVERIFY(before.startsWith("%PDF"));
        QVERIFY(writePdf(Pages(0), file, u"A"_s).error().is(PrintError::BadPage));
        QCOMPARE(bytesOf(file), before);
        QCOMPARE(QDir(m_folder.path()).entryList(QDir::Files), QStringList{u"a.pdf"_s}); // Nothing half-done is left.
        QVERIFY(writePdf(Pages(1), m_folder.filePath(u"nowhere/a.pdf"_s), u"A"_s).error().is(PrintError::NotWritable));
    }

    void aFullDiskIsSaidAndThePdfBeforeStays()
    {
        const test::SmallDisk disk(64);
        if (!disk.isThere())
            QSKIP(disk.whyNot().constData());
        const QString file = disk.path(u"a.pdf"_s);
        QVERIFY(writePdf(Pages(1), file, u"A"_s));
        const QByteArray before = bytesOf(file);
        QFile filler(disk.path(u"filler"_s));
        QVERIFY(filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        while (filler.write(QByteArray(1024, 'x')) == 1024) {
        }
        const auto written = writePdf(Pages(1), file, u"A"_s);
        QVERIFY(!written && written.error().is(PrintError::NotWritable));
        QCOMPARE(bytesOf(file), before);
    }

    void whatIsNoPlainFileStaysWhatItIs()
    {
        // As root a rename would put a PDF in the place of the device itself.
        QVERIFY(QDir(m_folder.path()).mkdir(u"folder.pdf"_s));
        QVERIFY(writePdf(Pages(1), m_folder.filePath(u"folder.pdf"_s), u"A"_s).error().is(PrintError::NotWritable));
#ifdef Q_OS_UNIX
        const QString pipe = m_folder.filePath(u"pipe.pdf"_s);
        QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        QVERIFY(writePdf(Pages(1), pipe, u"A"_s).error().is(PrintError::NotWritable));
        QVERIFY(QFileInfo::exists(pipe) && !QFileInfo(pipe).isFile());
#endif
    }

    void wideAndTallPagesKeepTheirSize()
    {
        for (const QSizeF size : {QSizeF(210, 297), QSizeF(297, 210), QSizeF(148, 105)}) {
            const QString file = m_folder.filePath(u"size.pdf"_s);
            QVERIFY(writePdf(Pages(1, size), file, u"A"_s));
            static const QRegularExpression box(u"/MediaBox \\[0 0 ([0-9.]+) ([0-9.]+)\\]"_s);
            const auto match = box.match(QString::fromLatin1(bytesOf(file)));
            QVERIFY(match.hasMatch());
            // Qt writes whole points, of 0.35 mm each.
            QVERIFY(qAbs(match.captured(1).toDouble() / 72 * 25.4 - size.width()) < 0.36);
            QVERIFY2(qAbs(match.captured(2).toDouble() / 72 * 25.4 - size.height()) < 0.36,
                     qPrintable(match.captured()));
        }
    }
};

QTEST_MAIN(PrintingTest)
#include "printingtest.moc"
