// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/screen.h"

#include <memory>

class QBoxLayout;

namespace pdc {

class CardPreview;
class EntryField;
class Page;
class Text;
class WifiCard;
class WifiDraft;

/// Sharing one’s connection: a name that says so, a passphrase, and a card with the QR code, seen while one types.
///
/// Nothing of it is written down but what the person saves or prints; the draft is forgotten on the way home.
class ConnectionScreen final : public Screen
{
    Q_OBJECT

public:
    explicit ConnectionScreen(const ScreenContext &context);
    [[nodiscard]] QString title() const override { return tr("Partager ma connexion"); }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QWidget *makeForm();
    [[nodiscard]] QWidget *makePaper();
    void addActions(QBoxLayout *column);
    void showDraft();
    /// The card, or nothing after having said what is missing.
    [[nodiscard]] std::shared_ptr<const WifiCard> askForCard();
    void say(const QString &words, bool trouble);

    ScreenContext m_context;
    WifiDraft &m_draft;
    Page *m_page;
    EntryField *m_name;
    Text *m_count;
    Text *m_nameHint;
    EntryField *m_passphrase;
    Text *m_passphraseHint;
    CardPreview *m_preview;
    Text *m_result;
    QBoxLayout *m_halves;
    QBoxLayout *m_actions;
    std::shared_ptr<const WifiCard> m_card;
};

}
