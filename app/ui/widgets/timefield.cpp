// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/timefield.h"

#include "ui/theme/style.h"
#include "ui/widgets/button.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QTimeEdit>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

/// The time itself, in a rounded field like those for words.
class Time final : public QTimeEdit
{
public:
    explicit Time(const Theme &theme)
        : m_theme(theme)
    {
        setFont(theme.font(TextRole::Lead));
        // A time is written from left to right whatever the language; the format is read in that light.
        setLayoutDirection(Qt::LeftToRight);
        setDisplayFormat(u"HH:mm"_s);
        setButtonSymbols(QAbstractSpinBox::NoButtons);
        setFrame(false);
        setAlignment(Qt::AlignCenter);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        setWrapping(true);
        lineEdit()->setFrame(false);
        QPalette colours = palette();
        colours.setColor(QPalette::Base, Qt::transparent); // The rounded field is painted beneath the text.
        setPalette(colours);
        lineEdit()->setPalette(colours);
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        return {fontMetrics().horizontalAdvance(u"00:00"_s) + 2 * m_theme.wide(),
                std::max(m_theme.px(56), fontMetrics().height() + m_theme.wide())};
    }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const int corner = m_theme.px(12);
        painter.setPen(QPen(m_theme.outline, m_theme.px(1.5)));
        painter.setBrush(m_theme.surface);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), corner, corner);
        if (hasFocus() || lineEdit()->hasFocus())
            paintFocusRing(painter, m_theme, rect(), corner);
    }
    void resizeEvent(QResizeEvent *event) override
    {
        QTimeEdit::resizeEvent(event);
        lineEdit()->setGeometry(rect());
    }

private:
    Theme m_theme;
};

}

TimeField::TimeField(const Theme &theme, const QString &name, const QString &words, QWidget *parent)
    : QWidget(parent)
    , m_time(new Time(theme))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme.hair());
    m_time->setObjectName(name);
    m_time->setAccessibleName(words);
    const auto add = [&](const QString &sign, const QString &suffix, const QString &what, int halfHours) {
        auto *button = new Button(theme, Button::Kind::Secondary, sign);
        button->setObjectName(name + suffix);
        button->setAccessibleName(what);
        button->setAutoRepeat(true);
        button->setFixedHeight(m_time->sizeHint().height());
        constexpr int halfHour = 30 * 60; // Seconds.
        connect(button, &Button::clicked, this,
                [this, halfHours] { m_time->setTime(m_time->time().addSecs(halfHours * halfHour)); });
        return button;
    };
    row->addWidget(add(u"−"_s, u"Less"_s, tr("%1 : une demi-heure plus tôt").arg(words), -1));
    row->addWidget(m_time);
    row->addWidget(add(u"+"_s, u"More"_s, tr("%1 : une demi-heure plus tard").arg(words), 1));
    row->addStretch(1);
    setFocusProxy(m_time);
    connect(m_time, &QTimeEdit::timeChanged, this, &TimeField::edited);
}

void TimeField::setTime(QTime time)
{
    const QSignalBlocker quiet(m_time);
    if (time != m_time->time()) // Else a time that is being typed would be rewritten.
        m_time->setTime(time);
}

QTime TimeField::time() const
{
    return m_time->time();
}

}
