// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/places/remedylist.h"

#include "places/placefinder.h"
#include "ui/screens/places/filterwords.h"
#include "ui/widgets/choiceline.h"

#include <QVBoxLayout>

#include <memory>

namespace pdc {

using namespace Qt::StringLiterals;

RemedyList::RemedyList(const Theme &theme, PlaceFinder &finder, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_finder(finder)
{
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(theme.px(2));
}

void RemedyList::refresh()
{
    while (const std::unique_ptr<QLayoutItem> item{layout()->takeAt(0)}) {
        item->widget()->hide();
        item->widget()->deleteLater(); // It may be the one that is being pressed.
    }
    int number = 0;
    for (const auto &[filter, count] : m_finder.outlook().remedies) {
        auto *line = new ChoiceLine(m_theme, ChoiceLine::Mark::Cross,
                                    tr("Sans ce souhait : %1").arg(FilterWords::filter(filter)));
        line->setObjectName(u"remedy-%1"_s.arg(number++));
        line->setNote(tr("%n lieu(x)", nullptr, count));
        connect(line, &ChoiceLine::clicked, this, [this, filter = filter] {
            Q_EMIT chosen();
            m_finder.toggle(filter);
        });
        layout()->addWidget(line);
    }
}

}
