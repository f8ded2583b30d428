// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

namespace pdc {

class IconLabel;
class Text;

/// What came of something: a sentence, with a sign before it that tells whether it went well.
class ResultLine final : public QWidget
{
    Q_OBJECT

public:
    /// `name` is the object name of the words.
    ResultLine(const Theme &theme, const QString &name, QWidget *parent = nullptr);

    void say(bool isGood, const QString &words);

private:
    IconLabel *m_good;
    IconLabel *m_bad;
    Text *m_words;
};

}
