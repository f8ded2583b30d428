// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/screen.h"

namespace pdc {

class Button;
class EntryField;
class SyncPanel;
class ResultLine;
class Text;

/// « Contenus »: which publication is here, where the next one comes from, and the button that brings it.
///
/// Shows what Program and Syncer hold, so that a sync goes on while one is on another page.
class ContentSection final : public QWidget
{
    Q_OBJECT

public:
    explicit ContentSection(const ScreenContext &context, QWidget *parent = nullptr);

    /// Opens the form for the address if it is not open, and gives it the keyboard.
    void askForAddress();

private:
    QWidget *makeForm();
    QWidget *makeUpdates();
    [[nodiscard]] bool isFeedFixed() const;
    void refresh();
    void showHeld();
    void showButtons();
    void showResult();
    void bringIntoView(QWidget *part);
    void synchronise();
    void chooseFolder();
    void chooseKey();

    ScreenContext m_context;
    // Made by makeForm() and makeResult(), hence before what these make.
    EntryField *m_place = nullptr;
    EntryField *m_key = nullptr;
    Text *m_held;
    Text *m_stale;
    Text *m_newer;
    Button *m_copyPage;
    Text *m_from;
    Text *m_fixed;
    QWidget *m_form;
    SyncPanel *m_panel;
    ResultLine *m_result;
    Button *m_which;
    Text *m_leftOut;
    QWidget *m_updates;
    Button *m_start;
    Button *m_change;
    bool m_isNaming = false; ///< Of what was left out.
    bool m_changing = false; ///< The form is open although a feed is known.
};

}
