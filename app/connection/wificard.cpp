// SPDX-License-Identifier: GPL-3.0-or-later
#include "connection/wificard.h"

#include "connection/fittext.h"

#include <QPainter>

namespace pdc {

namespace {

constexpr QRgb ink = 0xFF1B1A3A;
constexpr QRgb sun = 0xFFFFD23F;
constexpr QRgb faint = 0xFFA9A5B8;

constexpr qreal mm(qreal millimetres)
{
    return millimetres * unitsPerMillimetre;
}

constexpr QRectF box(qreal x, qreal y, qreal width, qreal height)
{
    return {mm(x), mm(y), mm(width), mm(height)};
}

// The places on a face, in millimetres.
constexpr QRectF band = box(10, 10, 190, 24);
constexpr QRectF headlineBox = box(40, 10, 154, 24);
constexpr qreal left = 14; // What stands below the band begins here.
constexpr QRectF codeBox = box(left, 38, 70, 70);
constexpr QRectF nameLabelBox = box(86, 42, 112, 6);
constexpr QRectF nameBox = box(86, 49, 112, 30);
constexpr QRectF sentenceBox = box(86, 82, 112, 24);
constexpr QRectF passphraseLabelBox = box(left, 110, 182, 6);
constexpr QRectF passphraseBox = box(left, 116.5, 182, 22);

void paintWaves(QPainter &painter, QPointF foot)
{
    painter.setPen(QPen(QColor(ink), mm(1.6), Qt::SolidLine, Qt::RoundCap));
    painter.setBrush(Qt::NoBrush);
    for (const qreal radius : {mm(5), mm(9), mm(13)}) {
        const QRectF circle(foot.x() - radius, foot.y() - radius, 2 * radius, 2 * radius);
        constexpr int degree = 16;
        painter.drawArc(circle, 45 * degree, 90 * degree);
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(ink));
    painter.drawEllipse(foot, mm(1.5), mm(1.5));
}

}

WifiCard::WifiCard(WifiNetwork network, WifiCardWords words, QrCode code)
    : m_network(std::move(network))
    , m_words(std::move(words))
    , m_code(std::move(code))
{
}

Result<WifiCard> WifiCard::make(const WifiNetwork &network, const WifiCardWords &words)
{
    if (const auto sound = checkNetwork(network); !sound)
        return sound.error();
    auto code = QrCode::encode(wifiPayload(network));
    if (!code)
        return code.error();
    return WifiCard(network, words, std::move(*code));
}

void WifiCard::paint(QPainter &painter, int) const
{
    const qreal middle = mm(face.height());
    painter.save();
    painter.translate(mm(face.width()), middle);
    painter.rotate(180);
    paintFace(painter);
    painter.restore();
    painter.save();
    painter.translate(0, middle);
    paintFace(painter);
    painter.restore();
    // Where to fold: short strokes that a printer may lose, and dots between them that it does not.
    painter.setPen(QPen(QColor(faint), mm(0.3), Qt::DotLine));
    painter.drawLine(QPointF(mm(10), middle), QPointF(mm(200), middle));
    painter.setPen(QPen(QColor(ink), mm(0.3)));
    painter.drawLine(QPointF(0, middle), QPointF(mm(10), middle));
    painter.drawLine(QPointF(mm(200), middle), QPointF(mm(210), middle));
}

void WifiCard::paintFace(QPainter &painter) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(sun));
    painter.drawRoundedRect(band, mm(4), mm(4));
    paintWaves(painter, {mm(26), mm(28.5)});
    // Its light border lies in the margin, so that what is seen of it begins where the words do.
    constexpr int lightModules = 4;
    const qreal border = lightModules * codeBox.width() / (m_code.size() + 2 * lightModules);
    m_code.paint(painter, codeBox.translated(-border, 0));

    painter.setPen(QColor(ink));
    const auto put = [&painter](const QString &text, const QRectF &where, FitText::Weight weight, qreal largest,
                                qreal smallest, bool typed = false) {
        FitText::make(text, where.size(), {weight, mm(largest), mm(smallest), typed, typed}).paint(painter, where);
    };
    put(m_words.headline, headlineBox, FitText::Weight::Bold, 10, 6);
    put(m_words.name, nameLabelBox, FitText::Weight::Plain, 4.8, 3.5);
    // The name stands close below its label, on however many lines; it is chosen from a list, not typed.
    const FitText name =
        FitText::make(m_network.name, nameBox.size(), {FitText::Weight::Bold, mm(12), mm(5), true, false});
    name.paint(painter, {nameBox.topLeft(), QSizeF(nameBox.width(), name.height())});
    put(m_words.sentence, sentenceBox, FitText::Weight::Plain, 5.6, 4);
    if (m_network.passphrase.isEmpty()) {
        put(m_words.noPassphrase, passphraseBox, FitText::Weight::Bold, 11, 5);
    } else {
        put(m_words.passphrase, passphraseLabelBox, FitText::Weight::Plain, 4.8, 3.5);
        put(m_network.passphrase, passphraseBox, FitText::Weight::Bold, 12, 5, true);
    }
    painter.restore();
}

}
