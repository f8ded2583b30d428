// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

namespace pdc {

/// One line for a person, without "pdc:": what it is about, why it failed, and the detail for whoever looks closer.
/// `store` is the store's folder, which faults of the store are about.
[[nodiscard]] QString failureLine(const Failure &failure, const QString &store);

/// The reason alone, without a full stop.
[[nodiscard]] QString errorWords(const Error &error);

/// « 1 contenu », « 1 234 contenus ».
[[nodiscard]] QString contentCount(qint64 count);

/// What a notice tells whoever runs pdc.
[[nodiscard]] QString noticeLine(Notice notice, const QString &store);

}
