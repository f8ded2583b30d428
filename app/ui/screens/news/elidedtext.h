// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QString>
#include <QStringList>

namespace pdc {

/// The first lines of a text in this width, at most `most` of them; the last ends with an ellipsis if there is more.
[[nodiscard]] QStringList elidedLines(const QString &text, const QFont &font, int width, int most);

}
