// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace pdc {

/// The words of an HTML text: paragraphs parted by an empty line, list entries with a bullet, nothing else of it.
///
/// Not a browser: no style, script, picture, form or link survives, so that nothing can be fetched, followed or shown
/// other than as words. Any input gives a text, in time that grows with its length; control characters but line feeds
/// do not come out.
[[nodiscard]] QString plainTextOfHtml(QStringView html);

}
