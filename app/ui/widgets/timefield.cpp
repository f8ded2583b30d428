// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/timefield.h"

#include "ui/widgets/button.h"
#include "ui/widgets/spinlook.h"

#include <QHBoxLayout>
#include <QTimeEdit>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

/// The time itself, in a rounded field like those for words.
class Time final : public SpinLook<QTimeEdit>
{
public:
    explicit Time(const Theme &theme)
        : SpinLook(theme)
    {
        // A time is written from left to right whatever the language; the format is read in that light.
        setLayoutDirection(Qt::LeftToRight);
        setDisplayFormat(u"HH:mm"_s);
        setWrapping(true);
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        return {fontMetrics().horizontalAdvance(u"00:00"_s) + 2 * theme().wide(), heightHint()};
    }
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
