// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/document.h"

#include <QJsonArray>

namespace pdc {

/// An item of the published feed that was not taken in, told to whoever may mend it: bounded, and nothing in it that a
/// terminal or a window would take for more than text.
struct LeftOutItem
{
    QString where; ///< Its id, or "items[3]" if it has none.
    QString code; ///< "bad-schema", "bad-url", "unknown-kind", or what its kind's own reader says.
    QString what; ///< The reason; may be empty.

    friend bool operator==(const LeftOutItem &, const LeftOutItem &) = default;
};

/// All of a publication; the first of them by name.
struct LeftOut
{
    static constexpr int mostNamed = 100;

    int count = 0;
    QList<LeftOutItem> items; ///< At most mostNamed.

    void add(const QString &where, const QString &code, const QString &what);
    /// What the feed's own parser has skipped.
    void add(const SkippedItem &item);

    friend bool operator==(const LeftOut &, const LeftOut &) = default;
};

/// [{"where": …, "code": …, "what": …}]: the named ones.
[[nodiscard]] QJsonArray namedItems(const LeftOut &leftOut);
/// As it stands in the content's facts. What is not of that form is nothing.
[[nodiscard]] QString leftOutText(const LeftOut &leftOut);
[[nodiscard]] LeftOut readLeftOut(const QString &text);

}
