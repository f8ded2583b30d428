// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/searchfield.h"

#include "ui/theme/icons.h"
#include "ui/theme/style.h"

#include <QAbstractButton>
#include <QKeyEvent>
#include <QPainter>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

/// The cross inside the field; the keyboard empties the field with Escape, so Tab passes it by.
class ClearButton final : public QAbstractButton
{
public:
    ClearButton(const Theme &theme, QWidget *parent)
        : QAbstractButton(parent)
        , m_theme(theme)
    {
        setCursor(Qt::PointingHandCursor);
        setFocusPolicy(Qt::NoFocus);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const int icon = m_theme.iconSize();
        paintIcon(painter, "x"_L1, QRect((width() - icon) / 2, (height() - icon) / 2, icon, icon), m_theme.ink);
    }

private:
    Theme m_theme;
};

}

SearchField::SearchField(const Theme &theme, QWidget *parent)
    : QLineEdit(parent)
    , m_theme(theme)
    , m_clear(new ClearButton(theme, this))
{
    setFont(theme.font(TextRole::Lead));
    setFrame(false);
    setMaxLength(200);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMinimumHeight(SearchField::sizeHint().height());
    setTextMargins(theme.target(), 0, theme.target(), 0);
    m_clear->setObjectName(u"clearField"_s);
    m_clear->setAccessibleName(tr("Effacer"));
    m_clear->setToolTip(tr("Effacer"));
    m_clear->hide();
    QPalette colours = palette();
    colours.setColor(QPalette::Base, Qt::transparent); // The rounded field is painted beneath the text.
    setPalette(colours);
    connect(m_clear, &QAbstractButton::clicked, this, [this] {
        clear();
        setFocus();
        Q_EMIT emptied();
    });
    connect(this, &QLineEdit::textChanged, this, [this](const QString &text) { m_clear->setVisible(!text.isEmpty()); });
}

QSize SearchField::sizeHint() const
{
    return {m_theme.px(360), std::max(m_theme.px(56), fontMetrics().height() + m_theme.wide())};
}

void SearchField::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    const QRect end(width() - m_theme.target(), 0, m_theme.target(), height());
    m_clear->setGeometry(QStyle::visualRect(layoutDirection(), rect(), end));
}

void SearchField::paintEvent(QPaintEvent *event)
{
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const int corner = m_theme.px(12);
        painter.setPen(QPen(m_theme.outline, m_theme.px(1.5)));
        painter.setBrush(m_theme.surface);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), corner, corner);
        const int icon = m_theme.iconSize();
        const QRect start((m_theme.target() - icon) / 2 + m_theme.px(2), (height() - icon) / 2, icon, icon);
        paintIcon(painter, "search"_L1, QStyle::visualRect(layoutDirection(), rect(), start), m_theme.inkSoft);
        if (hasFocus())
            paintFocusRing(painter, m_theme, rect(), corner);
    }
    QLineEdit::paintEvent(event);
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Down:
        Q_EMIT moveRequested(1);
        return;
    case Qt::Key_Up:
        Q_EMIT moveRequested(-1);
        return;
    case Qt::Key_Escape:
        if (!text().isEmpty()) {
            clear();
            Q_EMIT emptied();
            return;
        }
        break;
    default:
        break;
    }
    QLineEdit::keyPressEvent(event);
}

}
