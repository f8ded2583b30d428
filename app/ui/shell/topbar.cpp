// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/topbar.h"

#include "ui/theme/icons.h"
#include "ui/widgets/button.h"

#include <QHBoxLayout>
#include <QPainter>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

/// Emblem and name.
class Brand final : public QWidget
{
public:
    Brand(const Theme &theme, QWidget *parent)
        : QWidget(parent)
        , m_theme(theme)
    {
        setFont(theme.font(TextRole::Lead));
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        setAccessibleName(u"Partage de Co"_s);
    }
    [[nodiscard]] QSize sizeHint() const override
    {
        return {m_theme.target() + m_theme.px(12) + fontMetrics().horizontalAdvance(u"Partage de Co"_s),
                m_theme.target()};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const int size = m_theme.target();
        const bool mirrored = layoutDirection() == Qt::RightToLeft;
        const QRect emblem(mirrored ? width() - size : 0, 0, size, size);
        // On the light paper the emblem has its own colours; elsewhere the ink's, so that it keeps its contrast.
        paintEmblem(painter, emblem, m_theme.isDark() ? m_theme.sun : QColor());
        painter.setPen(m_theme.ink);
        painter.drawText(mirrored ? QRect(0, 0, width() - size - m_theme.px(12), height())
                                  : QRect(size + m_theme.px(12), 0, width(), height()),
                         int(Qt::AlignVCenter | (mirrored ? Qt::AlignRight : Qt::AlignLeft)), u"Partage de Co"_s);
    }

private:
    Theme m_theme;
};

}

TopBar::TopBar(const Theme &theme, const QString &otherLanguage, bool largestText, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_brand(new Brand(theme, this))
    , m_back(new Button(theme, Button::Kind::Quiet, tr("Retour"), "arrow-left"_L1, this))
    , m_home(new Button(theme, Button::Kind::Quiet, tr("Accueil"), "house"_L1, this))
    , m_size(new Button(theme, Button::Kind::Quiet, largestText ? tr("Texte normal") : tr("Texte plus grand"),
                        "a-large-small"_L1, this))
    , m_language(new Button(theme, Button::Kind::Quiet, otherLanguage, "languages"_L1, this))
    , m_settings(new Button(theme, Button::Kind::Quiet, tr("Réglages"), "settings"_L1, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(theme.gap(), theme.hair(), theme.gap(), theme.hair());
    row->setSpacing(theme.px(4));
    row->addWidget(m_brand);
    row->addWidget(m_back);
    row->addWidget(m_home);
    row->addStretch(1);
    row->addWidget(m_size);
    row->addWidget(m_language);
    row->addWidget(m_settings);
    m_back->setObjectName(u"back"_s);
    m_home->setObjectName(u"home"_s);
    m_size->setObjectName(u"largerText"_s);
    m_language->setObjectName(u"otherLanguage"_s);
    m_settings->setObjectName(u"openSettings"_s);
    connect(m_back, &Button::clicked, this, &TopBar::backWanted);
    connect(m_home, &Button::clicked, this, &TopBar::homeWanted);
    connect(m_size, &Button::clicked, this, &TopBar::otherTextWanted);
    connect(m_language, &Button::clicked, this, &TopBar::otherLanguageWanted);
    connect(m_settings, &Button::clicked, this, &TopBar::settingsWanted);
    setHome(true);
}

void TopBar::setHome(bool home)
{
    m_brand->setVisible(home);
    m_back->setVisible(!home);
    m_home->setVisible(!home);
    fit();
}

void TopBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void TopBar::fit()
{
    // What does not fit stands in the settings anyway. The language goes last: who needs it cannot read the settings.
    const int start =
        m_brand->isHidden() ? m_back->sizeHint().width() + m_home->sizeHint().width() : m_brand->sizeHint().width();
    const int spare = width() - 3 * m_theme.gap() - start - m_settings->sizeHint().width();
    const int language = m_language->sizeHint().width() + m_theme.hair();
    const int size = m_size->sizeHint().width() + m_theme.hair();
    m_language->setVisible(spare >= language);
    m_size->setVisible(spare >= language + size);
}

void TopBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.paper);
    painter.fillRect(0, height() - 1, width(), 1, m_theme.hairline);
}

}
