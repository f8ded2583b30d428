// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/screen.h"

namespace pdc {

/// Sharing one’s connection: a name that says so, a passphrase, and a card with the QR code.
class ConnectionScreen final : public Screen
{
    Q_OBJECT

public:
    explicit ConnectionScreen(const ScreenContext &context);
    [[nodiscard]] QString title() const override { return tr("Partager ma connexion"); }

private:
    ScreenContext m_context;
};

}
