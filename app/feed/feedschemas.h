// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/schema.h"

namespace pdc {

/// The schemas of the feed that are built into the program, from resources/schemas: feed.schema.json for the top
/// level, item.schema.json for what all items share, item-<kind>.schema.json for each kind. A kind is known when it
/// has a schema here.
[[nodiscard]] const Result<SchemaSet> &feedSchemas();

/// The file with a kind's rules.
[[nodiscard]] QString kindSchema(const QString &kind);

/// The kinds this program knows, in alphabetical order.
[[nodiscard]] QStringList knownKinds();

}
