// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/places/nearhere.h"

#include "places/placefinder.h"
#include "ui/widgets/button.h"
#include "ui/widgets/text.h"

#include <QVBoxLayout>

namespace pdc {

using namespace Qt::StringLiterals;

NearHere::NearHere(const Theme &theme, Whereabouts &whereabouts, PlaceFinder &finder, QWidget *parent)
    : QWidget(parent)
    , m_whereabouts(whereabouts)
    , m_ask(new Button(theme, Button::Kind::Secondary, tr("Autour de ce PC"), "locate"_L1))
    , m_said(new Text(theme, TextRole::Small, {}, Text::Tone::Soft))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.px(4));
    m_ask->setObjectName(u"nearHere"_s);
    m_said->setObjectName(u"nearHereSaid"_s);
    m_said->hide();
    column->addWidget(m_ask, 0, Qt::AlignLeading);
    column->addWidget(m_said);
    connect(m_ask, &Button::clicked, this, [this] {
        if (m_whereabouts.isAsking())
            m_whereabouts.cancel();
        else
            m_whereabouts.ask();
        refresh();
    });
    connect(&m_whereabouts, &Whereabouts::found, this, [this, &finder](GeoPoint point) {
        refresh();
        finder.chooseAround(PlaceOrigin::Kind::ThisPc, point);
    });
    connect(&m_whereabouts, &Whereabouts::failed, this, [this](Whereabouts::Failure why) {
        refresh();
        m_said->setText(why == Whereabouts::Failure::Refused
                            ? tr("Ce PC n’a pas le droit de dire où il se trouve. Tapez le nom de votre commune.")
                            : tr("Ce PC ne sait pas où il se trouve. Tapez le nom de votre commune."));
        m_said->show();
    });
    refresh();
}

NearHere::~NearHere()
{
    m_whereabouts.cancel(); // Nobody waits for it any more.
}

void NearHere::refresh()
{
    const bool asking = m_whereabouts.isAsking();
    m_ask->setText(asking ? tr("Ne plus attendre") : tr("Autour de ce PC"));
    m_ask->setIconName(asking ? "x"_L1 : "locate"_L1);
    m_ask->setAccessibleName(m_ask->text());
    m_said->setText(tr("Ce PC cherche où il se trouve. Rien n’est noté."));
    m_said->setVisible(asking && !m_whereabouts.isFixed());
}

}
