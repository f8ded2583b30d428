// SPDX-License-Identifier: GPL-3.0-or-later
#include "places/jsonrows.h"
#include "support/suite.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace pdc;

namespace {

/// Gives its bytes in pieces that end where it is told, as a slow disk or a pipe would.
class Trickle final : public QIODevice
{
public:
    Trickle(QByteArray bytes, qsizetype firstPiece, qsizetype piece)
        : m_bytes(std::move(bytes))
        , m_next(firstPiece)
        , m_piece(piece)
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    [[nodiscard]] bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        const qsizetype count = std::min({m_next, qsizetype(most), m_bytes.size() - m_at});
        std::memcpy(data, m_bytes.constData() + m_at, size_t(count));
        m_at += count;
        m_next = m_piece;
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qsizetype m_at = 0;
    qsizetype m_next;
    qsizetype m_piece;
};

struct Read
{
    QJsonArray rows;
    QString fault;
};

Read readAll(QIODevice &device)
{
    JsonRows rows(device);
    Read read;
    while (const auto row = rows.next())
        read.rows.append(*row);
    if (rows.next())
        read.fault = u"more rows after the end; "_s;
    read.fault += rows.fault();
    return read;
}

Read readAll(QByteArray bytes)
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    return readAll(buffer);
}

QByteArray nested(int depth)
{
    return "[{\"a\":" + QByteArray(depth - 1, '[') + QByteArray(depth - 1, ']') + "}]";
}

}

class JsonRowsTest : public pdc::test::Suite
{
    Q_OBJECT

private Q_SLOTS:
    void rowsComeWholeWhereverThePiecesEnd()
    {
        const QByteArray json =
            "\xef\xbb\xbf [ {\"nom\" : \"Médiathèque \\\"L'Été\\\" \\\\\", \"n\": [1, {\"x\": \"}]\"}]} ,\r\n"
            "\t{\"emoji\":\"\\ud83d\\ude00 😀\",\"e\":{}}, {} ]\n";
        const QJsonArray expected = QJsonDocument::fromJson(json.mid(3)).array();
        QCOMPARE(expected.size(), 3);
        for (qsizetype first = 1; first <= json.size(); ++first) {
            for (const qsizetype piece : {qsizetype(1), qsizetype(7), json.size()}) {
                Trickle device(json, first, piece);
                const Read read = readAll(device);
                QVERIFY2(read.fault.isEmpty(),
                         read.fault.toUtf8() + " with " + QByteArray::number(first) + ", " + QByteArray::number(piece));
                QCOMPARE(read.rows, expected);
            }
        }
    }

    void rowsComeWholeOverTheReadersOwnPieces()
    {
        // The reader takes 64 KiB at a time: a quote, a backslash and a brace each fall on that boundary.
        for (int shift = -6; shift <= 6; ++shift) {
            const QByteArray filler(64 * 1024 - 20 + shift, 'x');
            const Read read = readAll("[{\"a\":\"" + filler + "\\\"\\\\}\"},{\"b\":2}]");
            QVERIFY2(read.fault.isEmpty(), read.fault.toUtf8());
            QCOMPARE(read.rows.size(), 2);
            QCOMPARE(read.rows[0][u"a"_s].toString(), QString::fromUtf8(filler) + u"\"\\}"_s);
        }
    }

    void anEmptyArrayHasNoRowsAndNoFault()
    {
        for (const QByteArray json : {"[]", " [ \n ] ", "\xef\xbb\xbf[]"}) {
            const Read read = readAll(json);
            QVERIFY(read.rows.isEmpty());
            QCOMPARE(read.fault, QString());
        }
    }

    void aFileThatIsNoArrayOfObjectsIsAFault_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<int>("rows");
        QTest::addColumn<QString>("fault");
        QTest::newRow("empty") << QByteArray() << 0 << u"not a JSON array"_s;
        QTest::newRow("an object") << QByteArray("{\"a\":1}") << 0 << u"not a JSON array"_s;
        QTest::newRow("a web page") << QByteArray("<!doctype html>") << 0 << u"not a JSON array"_s;
        QTest::newRow("a table") << QByteArray("id;nom\n1;x\n") << 0 << u"not a JSON array"_s;
        QTest::newRow("zeros") << QByteArray(100, '\0') << 0 << u"not a JSON array"_s;
        QTest::newRow("an array of numbers") << QByteArray("[1,2]") << 0 << u"a row that is no object"_s;
        QTest::newRow("an array in the array") << QByteArray("[{},[]]") << 1 << u"a row that is no object"_s;
        QTest::newRow("a comma at the end") << QByteArray("[{},]") << 1 << u"a row that is no object"_s;
        QTest::newRow("no comma") << QByteArray("[{}{}]") << 1 << u"no comma between rows"_s;
        QTest::newRow("braces that do not match") << QByteArray("[{\"a\":[}]") << 0 << u"a row that is not JSON"_s;
        QTest::newRow("a brace closed by a bracket") << QByteArray("[{\"a\":1]]") << 0 << u"a row that is not JSON"_s;
        QTest::newRow("words without quotes") << QByteArray("[{a:1}]") << 0 << u"a row that is not JSON"_s;
        QTest::newRow("not UTF-8") << QByteArray("[{\"a\":\"\xff\xfe\"}]") << 0 << u"a row that is not JSON"_s;
        QTest::newRow("a byte order mark and nothing") << QByteArray("\xef\xbb\xbf") << 0 << u"not a JSON array"_s;
    }
    void aFileThatIsNoArrayOfObjectsIsAFault()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, fault);
        const Read read = readAll(json);
        QTEST(int(read.rows.size()), "rows");
        QVERIFY2(read.fault.startsWith(fault), read.fault.toUtf8());
    }

    void aFileCutAnywhereIsAFault()
    {
        const QByteArray json = "[{\"a\":\"b\\\"c\\\\\"},{\"d\":{\"e\":[1]}}]";
        for (qsizetype length = 0; length < json.size(); ++length) {
            const Read read = readAll(json.left(length));
            QVERIFY2(!read.fault.isEmpty(), QByteArray::number(length));
            QVERIFY(read.rows.size() <= 2);
        }
        QVERIFY(readAll(json).fault.isEmpty());
    }

    void aFaultSaysWhere()
    {
        const Read read = readAll("[" + QByteArray("{\"a\":1},").repeated(20'000) + "7]");
        QCOMPARE(read.rows.size(), 20'000);
        QCOMPARE(read.fault, u"a row that is no object near byte 160001"_s);
    }

    void nestingIsTakenUpTo64()
    {
        QCOMPARE(readAll(nested(64)).fault, QString());
        QVERIFY(readAll(nested(65)).fault.startsWith(u"a row nested too deep"_s));
        const QByteArray bomb = "[{\"a\":" + QByteArray(2'000'000, '[');
        QVERIFY(readAll(bomb).fault.startsWith(u"a row nested too deep"_s));
    }

    void aRowIsTakenUpToOneMebibyte()
    {
        const auto rowOf = [](qsizetype size) { return "[{\"a\":\"" + QByteArray(size - 8, 'x') + "\"},{}]"; };
        QCOMPARE(readAll(rowOf(JsonRows::longestRow)).rows.size(), 2);
        const Read tooLong = readAll(rowOf(JsonRows::longestRow + 1));
        QVERIFY2(tooLong.fault.startsWith(u"a row of more than 1 MiB"_s), tooLong.fault.toUtf8());
        QVERIFY(tooLong.rows.isEmpty());
        // Neither does a string that never ends fill the memory.
        const Read endless = readAll("[{\"a\":\"" + QByteArray(20 * 1024 * 1024, '\\'));
        QVERIFY2(endless.fault.startsWith(u"a row of more than 1 MiB"_s), endless.fault.toUtf8());
    }

    void manyRowsTakeTimeInProportion()
    {
        const Read read = readAll("[" + QByteArray("{\"a\":[1,2,3],\"b\":\"c\"},\n").repeated(50'000) + "{}]");
        QCOMPARE(read.rows.size(), 50'001);
        QCOMPARE(read.fault, QString());
    }
};

QTEST_GUILESS_MAIN(JsonRowsTest)
#include "jsonrowstest.moc"
