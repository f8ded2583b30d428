// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/guides/resumeline.h"

#include "assembly/program.h"
#include "guides/guidelist.h"
#include "ui/screens/guides/guidewords.h"
#include "ui/widgets/button.h"
#include "ui/widgets/text.h"

#include <QBoxLayout>

namespace pdc {

using namespace Qt::StringLiterals;

ResumeLine::ResumeLine(const ScreenContext &context, Text *question, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_row(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , m_question(question)
    , m_resume(new Button(context.theme, Button::Kind::Quiet, {}, "play"_L1))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(context.theme.hair());
    m_row->addWidget(question, 1);
    m_row->addWidget(m_resume, 0, Qt::AlignLeading | Qt::AlignVCenter);
    m_resume->setObjectName(u"resumeGuide"_s);
    m_resume->hide();
    setMinimumWidth(1); // The page decides, and the words follow: not the other way round.
    GuideListModel &guides = context.program.guides();
    connect(m_resume, &Button::clicked, this, [this, &guides] {
        if (guides.underWay())
            m_context.navigator.go(Route(Route::Page::Guide, guides.at(*guides.underWay()).guide.id));
    });
    connect(&guides, &GuideListModel::loaded, this, &ResumeLine::showState);
    guides.load();
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
    if (!guides.underWay())
        return;
    const GuideListModel::Row &row = guides.at(*guides.underWay());
    m_resume->setText(GuideWords::resume(row));
    m_resume->setAccessibleName(m_resume->text());
    // The whole line where there is room for it; a screen reader says it in any case.
    if (m_resume->sizeHint().width() > width())
        m_resume->setText(GuideWords::resumeShort(row));
    const int words = m_question->fontMetrics().horizontalAdvance(m_question->text());
    const bool beside = m_resume->sizeHint().width() + words + m_context.theme.margin() < width();
    m_row->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_resume->updateGeometry();
}

}
