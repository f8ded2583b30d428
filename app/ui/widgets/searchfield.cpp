// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/searchfield.h"

#include "ui/theme/icons.h"
#include "ui/theme/style.h"

#include <QAbstractButton>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

/// The cross and its word inside the field; the keyboard empties the field with Escape, so Tab passes it by.
class ClearButton final : public QAbstractButton
{
public:
    ClearButton(const Theme &theme, const QString &text, QWidget *parent)
        : QAbstractButton(parent)
        , m_theme(theme)
    {
        setText(text);
        setAccessibleName(text);
        setFont(theme.font(TextRole::Small));
        setCursor(Qt::PointingHandCursor);
        setFocusPolicy(Qt::NoFocus);
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        return {m_theme.iconSize() + fontMetrics().horizontalAdvance(text()) + m_theme.px(20), m_theme.target()};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const int icon = m_theme.iconSize();
        const QRect cross(0, (height() - icon) / 2, icon, icon);
        paintIcon(painter, "x"_L1, QStyle::visualRect(layoutDirection(), rect(), cross), m_theme.ink);
        painter.setPen(m_theme.ink);
        const QRect word(icon + m_theme.px(4), 0, width() - icon - m_theme.px(4), height());
        painter.drawText(QStyle::visualRect(layoutDirection(), rect(), word),
                         int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter), text());
    }

private:
    Theme m_theme;
};

}

SearchField::SearchField(const Theme &theme, QWidget *parent)
    : QLineEdit(parent)
    , m_theme(theme)
    , m_clear(new ClearButton(theme, tr("Effacer"), this))
{
    setFont(theme.font(TextRole::Lead));
    setFrame(false);
    setMaxLength(200);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMinimumHeight(SearchField::sizeHint().height());
    makeRoom();
    m_clear->setObjectName(u"clearField"_s);
    m_clear->hide();
    QPalette colours = palette();
    colours.setColor(QPalette::Base, Qt::transparent); // The rounded field is painted beneath the text.
    setPalette(colours);
    connect(m_clear, &QAbstractButton::clicked, this, [this] {
        clear();
        setFocus();
        Q_EMIT emptied();
    });
    connect(this, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_clear->setVisible(!text.isEmpty());
        makeRoom();
    });
}

void SearchField::makeRoom()
{
    // The words of an empty field have the room of the cross, which is not there yet.
    const int end = text().isEmpty() ? m_theme.gap() : m_clear->sizeHint().width();
    const bool mirrored = layoutDirection() == Qt::RightToLeft; // Margins are the one thing that Qt does not mirror.
    setTextMargins(mirrored ? end : m_theme.target(), 0, mirrored ? m_theme.target() : end, 0);
}

void SearchField::setPlaceholders(const QString &whole, const QString &brief)
{
    m_whole = whole;
    m_brief = brief;
    setAccessibleName(whole);
    choosePlaceholder();
}

void SearchField::choosePlaceholder()
{
    if (m_whole.isEmpty())
        return;
    const int room = width() - m_theme.target() - m_theme.gap() - m_theme.hair();
    setPlaceholderText(fontMetrics().horizontalAdvance(m_whole) <= room ? m_whole : m_brief);
}

QSize SearchField::sizeHint() const
{
    return {m_theme.px(360), std::max(m_theme.px(56), fontMetrics().height() + m_theme.wide())};
}

void SearchField::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    const int size = m_clear->sizeHint().width();
    const QRect end(width() - size, 0, size, height());
    m_clear->setGeometry(QStyle::visualRect(layoutDirection(), rect(), end));
    choosePlaceholder();
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
