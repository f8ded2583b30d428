// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QLabel>

namespace pdc {

/// Words on a page, in one of the roles of text: wrapped, plain (never rich text from outside), readable by a
/// screen reader.
class Text final : public QLabel
{
    Q_OBJECT

public:
    enum class Tone { Ink, Soft, Danger, Leaf };

    Text(const Theme &theme, TextRole role, const QString &words = {}, Tone tone = Tone::Ink,
         QWidget *parent = nullptr);
};

}
