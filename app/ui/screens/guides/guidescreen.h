// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/screen.h"

namespace pdc {

/// One guide, step by step: what the person does beside what the helper says.
class GuideScreen final : public Screen
{
    Q_OBJECT

public:
    explicit GuideScreen(const ScreenContext &context, const QString &id);
    [[nodiscard]] QString title() const override { return tr("Accompagner"); }

private:
    ScreenContext m_context;
};

}
