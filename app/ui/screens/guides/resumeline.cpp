// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/guides/resumeline.h"

#include "assembly/program.h"
#include "guides/guidelist.h"
#include "ui/screens/guides/guidewords.h"
#include "ui/widgets/button.h"

#include <QHBoxLayout>

namespace pdc {

using namespace Qt::StringLiterals;

ResumeLine::ResumeLine(const ScreenContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_resume(new Button(context.theme, Button::Kind::Quiet, {}, "play"_L1))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addStretch(1);
    row->addWidget(m_resume);
    row->addStretch(1);
    m_resume->setObjectName(u"resumeGuide"_s);
    GuideListModel &guides = context.program.guides();
    connect(m_resume, &Button::clicked, this, [this, &guides] {
        if (guides.underWay())
            m_context.navigator.go(Route(Route::Page::Guide, guides.at(*guides.underWay()).guide.id));
    });
    connect(&guides, &GuideListModel::loaded, this, &ResumeLine::showState);
    guides.load();
    showState();
}

void ResumeLine::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    showState();
}

void ResumeLine::showState()
{
    const GuideListModel &guides = m_context.program.guides();
    m_resume->setVisible(guides.underWay().has_value());
    setVisible(guides.underWay().has_value());
    if (!guides.underWay())
        return;
    const GuideListModel::Row &row = guides.at(*guides.underWay());
    m_resume->setText(GuideWords::resume(row));
    m_resume->setAccessibleName(m_resume->text());
    // The whole line where there is room for it; a screen reader says it in any case.
    if (parentWidget() && m_resume->sizeHint().width() > parentWidget()->width() - 2 * m_context.theme.margin())
        m_resume->setText(GuideWords::resumeShort(row));
    m_resume->updateGeometry();
}

}
