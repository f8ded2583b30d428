// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/screen.h"

namespace pdc {

class Button;
class FlowLayout;
class ProgressLine;
class ResultLine;
class Text;

/// « Copier sur une clé USB »: what this PC has received goes to another one that has no network. One button; then the
/// sticks that are there, with their free space, and any other folder; then how far it is.
class MirrorSection final : public QWidget
{
    Q_OBJECT

public:
    explicit MirrorSection(const ScreenContext &context, QWidget *parent = nullptr);

private:
    QWidget *makeChoice();
    void refresh();
    void listDisks();
    void chooseFolder();
    void begin(const QString &disk);

    ScreenContext m_context;
    // Made by makeChoice() and makeResult(), hence before what these make.
    QWidget *m_disks = nullptr;
    Text *m_hint = nullptr;
    Text *m_about;
    QWidget *m_choice;
    ProgressLine *m_line;
    Text *m_progress;
    ResultLine *m_result;
    Button *m_start;
    Button *m_cancel;
    bool m_choosing = false;
};

}
