// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "places/whereabouts.h"
#include "ui/theme/theme.h"

#include <QWidget>

namespace pdc {

class Button;
class PlaceFinder;
class Text;

/// The button that lists the places around this PC. Only its press asks where the PC is; while the answer is awaited it
/// can be given up, and what came of it is said in words.
class NearHere final : public QWidget
{
    Q_OBJECT

public:
    /// Both live longer.
    NearHere(const Theme &theme, Whereabouts &whereabouts, PlaceFinder &finder, QWidget *parent = nullptr);
    ~NearHere() override;

private:
    void refresh();

    Whereabouts &m_whereabouts;
    Button *m_ask;
    Text *m_said;
};

}
