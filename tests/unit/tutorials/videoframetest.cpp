// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/suite.h"
#include "tutorials/tutoriallist.h"
#include "tutorials/videoframe.h"

#include <QVideoFrame>
#include <QVideoFrameFormat>

#include <cmath>
#include <cstring>

using namespace Qt::StringLiterals;
using namespace pdc;

namespace {

struct Yuv
{
    int y;
    int u;
    int v;
};

/// The forward matrix of the Recommendations in floating point, limited range: written apart from the code.
Yuv yuvOf(QColor colour, bool rec709)
{
    const double kr = rec709 ? 0.2126 : 0.299;
    const double kb = rec709 ? 0.0722 : 0.114;
    const double luma = kr * colour.redF() + (1 - kr - kb) * colour.greenF() + kb * colour.blueF();
    return {int(std::lround(16 + 219 * luma)), int(std::lround(128 + 224 * (colour.blueF() - luma) / 2 / (1 - kb))),
            int(std::lround(128 + 224 * (colour.redF() - luma) / 2 / (1 - kr)))};
}

/// One colour as planes whose rows are longer than the picture is wide.
class Planes
{
public:
    Planes(QSize size, Yuv colour)
        : m_y(size_t((size.width() + pad) * size.height()), uchar(colour.y))
        , m_u(size_t((size.width() / 2 + 1 + pad) * (size.height() / 2 + 1)), uchar(colour.u))
        , m_v(m_u.size(), uchar(colour.v))
        , m_width(size.width())
    {
    }
    [[nodiscard]] YuvPlanes planes() const
    {
        return {m_y.data(), m_u.data(), m_v.data(), m_width + pad, m_width / 2 + 1 + pad, m_width / 2 + 1 + pad};
    }
    uchar &luma(int column, int row) { return m_y[size_t(row * (m_width + pad) + column)]; }

private:
    static constexpr int pad = 13;
    std::vector<uchar> m_y;
    std::vector<uchar> m_u;
    std::vector<uchar> m_v;
    int m_width;
};

bool isNear(QColor a, QColor b, int tolerance = 2)
{
    return std::abs(a.red() - b.red()) <= tolerance && std::abs(a.green() - b.green()) <= tolerance
        && std::abs(a.blue() - b.blue()) <= tolerance;
}

}

class VideoFrameTest : public pdc::test::Suite
{
    Q_OBJECT

private Q_SLOTS:
    void coloursAreThoseOfTheStandard_data()
    {
        QTest::addColumn<bool>("rec709");
        QTest::addColumn<int>("y");
        QTest::addColumn<int>("u");
        QTest::addColumn<int>("v");
        QTest::addColumn<QColor>("colour");
        // The 100 % colour bars as broadcasters publish them.
        const auto row = [](const char *name, bool rec709, Yuv c, Qt::GlobalColor colour) {
            QTest::addRow("%s, BT.%s", name, rec709 ? "709" : "601") << rec709 << c.y << c.u << c.v << QColor(colour);
        };
        for (const bool rec709 : {false, true}) {
            row("black", rec709, {16, 128, 128}, Qt::black);
            row("white", rec709, {235, 128, 128}, Qt::white);
        }
        row("red", false, {81, 90, 240}, Qt::red);
        row("green", false, {145, 54, 34}, Qt::green);
        row("blue", false, {41, 240, 110}, Qt::blue);
        row("yellow", false, {210, 16, 146}, Qt::yellow);
        row("red", true, {63, 102, 240}, Qt::red);
        row("green", true, {173, 42, 26}, Qt::green);
        row("blue", true, {32, 240, 118}, Qt::blue);
        row("yellow", true, {219, 16, 138}, Qt::yellow);
    }
    void coloursAreThoseOfTheStandard()
    {
        QFETCH(bool, rec709);
        QFETCH(int, y);
        QFETCH(int, u);
        QFETCH(int, v);
        QFETCH(QColor, colour);
        const QImage image = imageOfYuv420(Planes({4, 4}, {y, u, v}).planes(), {4, 4}, rec709);
        QVERIFY2(isNear(image.pixelColor(1, 1), colour), image.pixelColor(1, 1).name().toLatin1());
        QCOMPARE(image.pixel(0, 0), image.pixel(3, 3));
        QCOMPARE(image.format(), QImage::Format_RGB32);
    }

    void everyColourComesBack()
    {
        for (const bool rec709 : {false, true}) {
            for (int n = 0; n < 6 * 6 * 6; ++n) {
                const QColor colour(n / 36 * 51, n / 6 % 6 * 51, n % 6 * 51);
                const QImage image = imageOfYuv420(Planes({2, 2}, yuvOf(colour, rec709)).planes(), {2, 2}, rec709);
                QVERIFY2(isNear(image.pixelColor(0, 0), colour, 3),
                         (colour.name() + u" became "_s + image.pixelColor(0, 0).name()).toLatin1());
            }
        }
    }

    void valuesBeyondTheRangeAreClamped()
    {
        for (const Yuv extreme : {Yuv{0, 0, 0}, Yuv{255, 255, 255}, Yuv{255, 0, 255}, Yuv{0, 255, 0}}) {
            const QImage image = imageOfYuv420(Planes({2, 2}, extreme).planes(), {2, 2}, true);
            QCOMPARE(qAlpha(image.pixel(0, 0)), 255);
        }
        QCOMPARE(QColor(imageOfYuv420(Planes({2, 2}, {0, 128, 128}).planes(), {2, 2}, true).pixel(0, 0)),
                 QColor(Qt::black));
        QCOMPARE(QColor(imageOfYuv420(Planes({2, 2}, {255, 128, 128}).planes(), {2, 2}, true).pixel(0, 0)),
                 QColor(Qt::white));
    }

    void eachPixelHasItsOwnLight()
    {
        for (const QSize size : {QSize(6, 4), QSize(7, 5), QSize(1, 1)}) {
            Planes planes(size, {16, 128, 128});
            planes.luma(size.width() - 1, size.height() - 1) = 235;
            const QImage image = imageOfYuv420(planes.planes(), size, false);
            QCOMPARE(image.size(), size);
            for (int row = 0; row < size.height(); ++row) {
                for (int column = 0; column < size.width(); ++column) {
                    const bool last = row == size.height() - 1 && column == size.width() - 1;
                    QCOMPARE(image.pixelColor(column, row), last ? QColor(Qt::white) : QColor(Qt::black));
                }
            }
        }
    }

    void aFrameOf720LinesIsTakenFor709()
    {
        for (const int lines : {480, 720}) {
            const bool rec709 = lines == 720;
            QVideoFrame frame(QVideoFrameFormat({16, lines}, QVideoFrameFormat::Format_YUV420P));
            QVERIFY(frame.map(QVideoFrame::WriteOnly));
            const Yuv green = yuvOf(Qt::green, rec709);
            for (const auto &[plane, value] : {std::pair(0, green.y), std::pair(1, green.u), std::pair(2, green.v)})
                std::memset(frame.bits(plane), value, size_t(frame.mappedBytes(plane)));
            frame.unmap();
            const QImage image = imageOf(frame);
            QCOMPARE(image.size(), QSize(16, lines));
            QVERIFY2(isNear(image.pixelColor(8, lines / 2), Qt::green),
                     image.pixelColor(8, lines / 2).name().toLatin1());
        }
    }

    void aFrameThatIsNoneIsNoImage()
    {
        QVERIFY(imageOf(QVideoFrame()).isNull());
        QVERIFY(imageOfYuv420(Planes({2, 2}, {16, 128, 128}).planes(), {0, 0}, false).isNull());
    }

    void aLengthIsWrittenAsItIsSaid()
    {
        const QList<std::pair<int, QString>> table{{0, u"0 s"_s},        {45, u"45 s"_s},     {59, u"59 s"_s},
                                                   {60, u"1 min"_s},     {65, u"1 min 05"_s}, {100, u"1 min 40"_s},
                                                   {119, u"1 min 59"_s}, {120, u"2 min"_s},   {3600, u"60 min"_s}};
        for (const auto &[seconds, text] : table)
            QCOMPARE(spokenLength(seconds).replace(QChar(QChar::Nbsp), u' '), text);
        QVERIFY(!spokenLength(65).contains(u' ')); // It is not broken over two lines.
    }
};

QTEST_GUILESS_MAIN(VideoFrameTest)
#include "videoframetest.moc"
