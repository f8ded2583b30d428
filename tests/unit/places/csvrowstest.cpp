// SPDX-License-Identifier: GPL-3.0-or-later
#include "places/csvrows.h"
#include "support/suite.h"

#include <QBuffer>
#include <QStringList>

using namespace Qt::StringLiterals;
using namespace pdc;

namespace {

/// Gives as many bytes at a time as it is told, as a pipe would.
class Dripping final : public QIODevice
{
public:
    Dripping(QByteArray bytes, qint64 most)
        : m_bytes(std::move(bytes))
        , m_most(most)
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    bool isSequential() const override { return true; }

protected:
    qint64 readData(char *into, qint64 most) override
    {
        const qint64 count = std::min({most, m_most, qint64(m_bytes.size())});
        std::copy_n(m_bytes.cbegin(), count, into);
        m_bytes.remove(0, count);
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_most;
};

struct Read
{
    QList<QStringList> rows;
    QString fault;
};

Read readAll(QIODevice &data)
{
    CsvRows reader(data);
    Read read;
    std::vector<QByteArrayView> cells;
    while (reader.next(cells)) {
        QStringList row;
        for (const QByteArrayView cell : cells)
            row << QString::fromUtf8(cell);
        read.rows << row;
    }
    read.fault = reader.fault();
    return read;
}

Read readAll(const QByteArray &bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    return readAll(buffer);
}

}

class CsvRowsTest final : public pdc::test::Suite
{
    Q_OBJECT

private Q_SLOTS:
    void rowsAreReadAsTheyAreWritten_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QList<QStringList>>("rows");
        const auto add = [](const char *name, const QByteArray &bytes, const QList<QStringList> &rows) {
            QTest::newRow(name) << bytes << rows;
        };
        add("nothing", "", {});
        add("a byte order mark alone", "\xef\xbb\xbf", {});
        add("line breaks alone", "\n\r\n\r\r\n", {});
        add("one cell", "a", {{u"a"_s}});
        add("commas, LF", "a,b\n1,2\n", {{u"a"_s, u"b"_s}, {u"1"_s, u"2"_s}});
        add("no line break at the end", "a,b\n1,2", {{u"a"_s, u"b"_s}, {u"1"_s, u"2"_s}});
        add("CRLF", "a,b\r\n1,2\r\n", {{u"a"_s, u"b"_s}, {u"1"_s, u"2"_s}});
        add("CR", "a,b\r1,2\r", {{u"a"_s, u"b"_s}, {u"1"_s, u"2"_s}});
        add("semicolons, with commas in the values", "a;b\n1,5;2,5\n", {{u"a"_s, u"b"_s}, {u"1,5"_s, u"2,5"_s}});
        add("tabs", "a\tb\n1;2\t,\n", {{u"a"_s, u"b"_s}, {u"1;2"_s, u","_s}});
        add("separators in the quotes of the header do not count", "\"a,,,\";b\n1;2",
            {{u"a,,,"_s, u"b"_s}, {u"1"_s, u"2"_s}});
        add("a byte order mark", "\xef\xbb\xbf\"a\",b\n1,2", {{u"a"_s, u"b"_s}, {u"1"_s, u"2"_s}});
        add("quotes", "a,b\n\"x,y\",\"z\"\n", {{u"a"_s, u"b"_s}, {u"x,y"_s, u"z"_s}});
        add("doubled quotes", "a,b\n\"dit \"\"non\"\"\",\"\"\"\"\n", {{u"a"_s, u"b"_s}, {u"dit \"non\""_s, u"\""_s}});
        add("line breaks in quotes", "a,b\n\"x\r\ny\n\nz\",2\n", {{u"a"_s, u"b"_s}, {u"x\r\ny\n\nz"_s, u"2"_s}});
        add("empty cells", "a,b,c\n,,\n\"\",,\"\"", {{u"a"_s, u"b"_s, u"c"_s}, {{}, {}, {}}, {{}, {}, {}}});
        add("an empty last cell", "a,b\n1,\n", {{u"a"_s, u"b"_s}, {u"1"_s, {}}});
        add("empty lines between", "a,b\n\n1,2\r\n\r\n\r\n3,4", {{u"a"_s, u"b"_s}, {u"1"_s, u"2"_s}, {u"3"_s, u"4"_s}});
        add("a quote amid a text", "a,b\n5\" x,y\"\n", {{u"a"_s, u"b"_s}, {u"5\" x"_s, u"y\""_s}});
        add("quotes around a beginning alone", "a,b\n\"Le\" lieu,2\n", {{u"a"_s, u"b"_s}, {u"Le\" lieu"_s, u"2"_s}});
        add("a NUL", QByteArray("a,b\n1\0,2", 8), {{u"a"_s, u"b"_s}, {QString(u"1"_s + QChar(0)), u"2"_s}});
        add("more cells than the header has", "a,b\n1,2,3\n4\n",
            {{u"a"_s, u"b"_s}, {u"1"_s, u"2"_s, u"3"_s}, {u"4"_s}});
    }
    void rowsAreReadAsTheyAreWritten()
    {
        QFETCH(QByteArray, bytes);
        const Read read = readAll(bytes);
        QCOMPARE(read.fault, QString());
        QTEST(read.rows, "rows");
        // However the bytes arrive.
        for (const qint64 most : {1, 2, 3, 7}) {
            Dripping drip(bytes, most);
            QTEST(readAll(drip).rows, "rows");
        }
    }

    void aQuoteThatIsNeverClosedIsAFault()
    {
        const Read read = readAll("a,b\n1,2\n3,\"4\n5,6\n");
        QCOMPARE(read.rows.size(), 2);
        QCOMPARE(read.fault, u"the file ends inside quotes near byte 8"_s);
    }

    void aRowWithoutEndIsAFault()
    {
        const Read read = readAll("a,b\n1,\"" + QByteArray(2'000'000, 'x') + "\"\n");
        QCOMPARE(read.rows.size(), 1);
        QVERIFY2(read.fault.startsWith("a row of more than 1 MiB"_L1), qPrintable(read.fault));
        const Read longest = readAll("a,b\n1," + QByteArray(CsvRows::longestRow - 10, 'x') + "\n3,4");
        QCOMPARE(longest.rows.size(), 3);
        QCOMPARE(longest.fault, QString());
    }

    void cellsWithoutEndAreAFault()
    {
        QCOMPARE(readAll(QByteArray(999, ',')).rows.first().size(), 1000);
        const Read read = readAll(QByteArray(1000, ','));
        QCOMPARE(read.rows.size(), 0);
        QVERIFY2(read.fault.startsWith("a row of more than 1,000 cells"_L1), qPrintable(read.fault));
    }

    void rowsLieOnEitherSideOfABlockOfBytes()
    {
        // Longer than what is read at a time, with rows of all lengths.
        QByteArray bytes = "a,b\n";
        QList<QStringList> rows{{u"a"_s, u"b"_s}};
        for (int i = 0; i < 2000; ++i) {
            const QString text = QString(i % 211, u'é') + "\"\r\n\""_L1 + QString::number(i);
            rows << QStringList{QString::number(i), text};
            bytes += QByteArray::number(i) + ",\"" + QString(text).replace(u'"', u"\"\""_s).toUtf8() + "\"\r\n";
        }
        const Read read = readAll(bytes);
        QCOMPARE(read.fault, QString());
        QCOMPARE(read.rows, rows);
    }
};

QTEST_GUILESS_MAIN(CsvRowsTest)
#include "csvrowstest.moc"
