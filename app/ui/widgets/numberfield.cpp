// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/numberfield.h"

#include "ui/widgets/button.h"
#include "ui/widgets/spinlook.h"

#include <QHBoxLayout>
#include <QSpinBox>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

/// The number itself, in a rounded field like those for words.
class Number final : public SpinLook<QSpinBox>
{
public:
    explicit Number(const Theme &theme)
        : SpinLook(theme)
    {
        setKeyboardTracking(true);
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        const int digits = fontMetrics().horizontalAdvance(QString::number(maximum()) + u"0"_s);
        return {std::max(theme().px(88), digits + 2 * theme().gap()), heightHint()};
    }
};

}

NumberField::NumberField(const Theme &theme, const QString &name, const QString &words, QWidget *parent)
    : QWidget(parent)
    , m_number(new Number(theme))
    , m_less(new Button(theme, Button::Kind::Secondary, u"−"_s))
    , m_more(new Button(theme, Button::Kind::Secondary, u"+"_s))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme.hair());
    row->addWidget(m_less);
    row->addWidget(m_number);
    row->addWidget(m_more);
    row->addStretch(1);
    m_number->setObjectName(name);
    m_number->setAccessibleName(words);
    m_less->setObjectName(name + "Less"_L1);
    m_less->setAccessibleName(tr("%1 : un de moins").arg(words));
    m_more->setObjectName(name + "More"_L1);
    m_more->setAccessibleName(tr("%1 : un de plus").arg(words));
    for (Button *button : {m_less, m_more}) {
        button->setAutoRepeat(true);
        button->setFixedHeight(m_number->sizeHint().height());
        connect(button, &Button::clicked, this, [this, by = button == m_less ? -1 : 1] { m_number->stepBy(by); });
    }
    setFocusProxy(m_number);
    connect(m_number, &QSpinBox::valueChanged, this, [this](int value) {
        showEnds();
        Q_EMIT edited(value);
    });
}

void NumberField::setRange(int least, int most)
{
    const QSignalBlocker quiet(m_number);
    m_number->setRange(least, most);
    m_number->updateGeometry();
    showEnds();
}

void NumberField::setValue(int value)
{
    const QSignalBlocker quiet(m_number);
    if (value != m_number->value()) // Else a number that is being typed would be rewritten.
        m_number->setValue(value);
    showEnds();
}

int NumberField::value() const
{
    return m_number->value();
}

void NumberField::showEnds()
{
    m_less->setEnabled(m_number->value() > m_number->minimum());
    m_more->setEnabled(m_number->value() < m_number->maximum());
}

}
