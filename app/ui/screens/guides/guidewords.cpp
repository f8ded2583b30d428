// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/guides/guidewords.h"

namespace pdc {

QString GuideWords::length(const Guide &guide)
{
    const QString steps = tr("%n étape(s)", nullptr, int(guide.data.steps.size()));
    return guide.data.minutes == 0 ? steps : tr("%1 · environ %2 min").arg(steps).arg(guide.data.minutes);
}

QString GuideWords::progress(const GuideListModel::Row &row)
{
    if (row.finished)
        return tr("Terminé");
    return row.step ? tr("Vous en étiez à l’étape %1").arg(*row.step + 1) : QString();
}

QString GuideWords::resume(const GuideListModel::Row &row)
{
    return tr("Reprendre : « %1 », étape %2").arg(row.guide.title).arg(row.step.value_or(0) + 1);
}

QString GuideWords::resumeShort(const GuideListModel::Row &row)
{
    return tr("Reprendre à l’étape %1").arg(row.step.value_or(0) + 1);
}

QString GuideWords::position(int step, int count)
{
    return tr("étape %1 sur %2").arg(step + 1).arg(count);
}

}
