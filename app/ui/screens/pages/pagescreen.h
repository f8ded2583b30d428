// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/screen.h"

namespace pdc {

/// A page to read, of kind `page`.
class PageScreen final : public Screen
{
    Q_OBJECT

public:
    explicit PageScreen(const ScreenContext &context, const QString &id);
    [[nodiscard]] QString title() const override { return tr("À lire"); }

private:
    ScreenContext m_context;
};

}
