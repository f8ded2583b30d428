// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/connection/connectionscreen.h"

#include "assembly/program.h"
#include "connection/wificard.h"
#include "connection/wifidraft.h"
#include "ui/screens/connection/cardpreview.h"
#include "ui/shell/printing.h"
#include "ui/shell/words.h"
#include "ui/widgets/button.h"
#include "ui/widgets/entryfield.h"
#include "ui/widgets/page.h"
#include "ui/widgets/text.h"

#include <QVBoxLayout>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

void setTone(Text &text, const Theme &theme, bool trouble)
{
    QPalette colours = text.palette();
    colours.setColor(QPalette::WindowText, trouble ? theme.danger : theme.inkSoft);
    text.setPalette(colours);
}

}

ConnectionScreen::ConnectionScreen(const ScreenContext &context)
    : m_context(context)
    , m_draft(context.program.connection())
    , m_page(new Page(context.theme, 1120))
{
    const Theme &theme = context.theme;
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_page);
    QVBoxLayout *column = m_page->column();
    column->addWidget(new Text(theme, TextRole::Title, title()));
    m_halves = new QBoxLayout(QBoxLayout::LeftToRight);
    m_halves->setSpacing(theme.margin());
    m_halves->addWidget(makeForm(), 1);
    m_halves->addWidget(makePaper(), 1);
    column->addLayout(m_halves);
    column->addStretch(1);
    addActions(column);

    // A short name for a long list of networks: it says what it is for, in 32 bytes.
    m_draft.begin(tr("Wifi partagé – demandez"));
    m_name->setText(m_draft.network().name);
    m_passphrase->setText(m_draft.network().passphrase);
    connect(m_name, &EntryField::textEdited, &m_draft, &WifiDraft::setName);
    connect(m_passphrase, &EntryField::textEdited, &m_draft, &WifiDraft::setPassphrase);
    connect(&m_draft, &WifiDraft::changed, this, &ConnectionScreen::showDraft);
    setFocusProxy(m_name);
    showDraft();
}

QWidget *ConnectionScreen::makeForm()
{
    const Theme &theme = m_context.theme;
    auto *form = new QWidget;
    auto *lines = new QVBoxLayout(form);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(theme.hair());

    auto *nameRow = new QHBoxLayout;
    nameRow->addWidget(new Text(theme, TextRole::Strong, tr("Nom du réseau")), 1);
    m_count = new Text(theme, TextRole::Strong);
    m_count->setObjectName(u"nameCount"_s);
    m_count->setWordWrap(false);
    nameRow->addWidget(m_count);
    lines->addLayout(nameRow);
    m_name = new EntryField(theme, tr("Nom du réseau"));
    m_name->setObjectName(u"networkName"_s);
    lines->addWidget(m_name);
    m_nameHint = new Text(theme, TextRole::Small);
    m_nameHint->setObjectName(u"nameHint"_s);
    lines->addWidget(m_nameHint);
    lines->addSpacing(theme.hair());

    lines->addWidget(new Text(theme, TextRole::Strong, tr("Mot de passe")));
    m_passphrase = new EntryField(theme, tr("Mot de passe du réseau"));
    m_passphrase->setObjectName(u"networkPassphrase"_s);
    lines->addWidget(m_passphrase);
    m_passphraseHint = new Text(theme, TextRole::Small);
    m_passphraseHint->setObjectName(u"passphraseHint"_s);
    lines->addWidget(m_passphraseHint);
    auto *suggest = new Button(theme, Button::Kind::Secondary, tr("Proposer un autre"), "refresh-cw"_L1);
    suggest->setObjectName(u"suggestPassphrase"_s);
    connect(suggest, &Button::clicked, this, [this] {
        m_draft.suggest();
        m_passphrase->setText(m_draft.network().passphrase);
    });
    lines->addWidget(suggest, 0, Qt::AlignLeading);
    auto *how = new Button(theme, Button::Kind::Quiet, tr("Partager depuis mon téléphone"), "info"_L1);
    how->setObjectName(u"howToShare"_s);
    connect(how, &Button::clicked, this,
            [this] { m_context.navigator.go(Route(Route::Page::Reading, u"urn:pdc:page:partager-connexion"_s)); });
    lines->addWidget(how, 0, Qt::AlignLeading);
    lines->addStretch(1);
    return form;
}

QWidget *ConnectionScreen::makePaper()
{
    const Theme &theme = m_context.theme;
    auto *paper = new QWidget;
    auto *lines = new QVBoxLayout(paper);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(theme.hair());
    m_preview = new CardPreview(theme);
    m_preview->setObjectName(u"cardPreview"_s);
    lines->addWidget(m_preview);
    lines->addWidget(new Text(theme, TextRole::Small, tr("Une feuille A4 à plier en deux, lisible des deux côtés."),
                              Text::Tone::Soft));
    lines->addStretch(1);
    return paper;
}

void ConnectionScreen::addActions(QBoxLayout *column)
{
    const Theme &theme = m_context.theme;
    m_result = new Text(theme, TextRole::Body);
    m_result->setObjectName(u"cardResult"_s);
    auto *save = new Button(theme, Button::Kind::Secondary, tr("Enregistrer en PDF"), "file-text"_L1);
    save->setObjectName(u"saveCard"_s);
    connect(save, &Button::clicked, this, [this] {
        if (const auto card = askForCard())
            saveAsPdf(this, card, tr("Carte Wi-Fi"), u"carte-wifi"_s, [this](const Result<QString> &folder) {
                say(folder ? tr("La carte est enregistrée dans « %1 ».").arg(*folder) : errorWords(folder.error()),
                    !folder);
            });
    });
    auto *print = new Button(theme, Button::Kind::Primary, tr("Imprimer la carte"), "printer"_L1);
    print->setObjectName(u"printCard"_s);
    connect(print, &Button::clicked, this, [this] {
        if (const auto card = askForCard())
            printOnPaper(this, card, tr("Carte Wi-Fi"), [this](const Result<> &done) {
                say(done ? tr("La carte est partie à l’imprimante.") : errorWords(done.error()), !done);
            });
    });
    m_actions = new QBoxLayout(QBoxLayout::LeftToRight);
    m_actions->setSpacing(theme.gap());
    m_actions->addWidget(m_result, 1);
    m_actions->addWidget(save);
    m_actions->addWidget(print);
    column->addLayout(m_actions);
}

void ConnectionScreen::resizeEvent(QResizeEvent *event)
{
    // Side by side while both halves have room for their words, else one below the other.
    const bool wide = width() >= m_context.theme.px(860);
    m_halves->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_actions->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    Screen::resizeEvent(event);
}

void ConnectionScreen::showDraft()
{
    const Theme &theme = m_context.theme;
    const WifiNetwork &network = m_draft.network();
    const auto nameProblem = m_draft.nameProblem();
    const auto passphraseProblem = m_draft.passphraseProblem();

    m_count->setText(tr("%1 sur %2").arg(nameBytes(network.name)).arg(mostNameBytes));
    setTone(*m_count, theme, nameProblem.has_value());
    m_name->setWrong(nameProblem.has_value());
    m_nameHint->setText(nameProblem ? errorWords(*nameProblem)
                                    : tr("Les autres le verront dans la liste des réseaux."));
    setTone(*m_nameHint, theme, nameProblem.has_value());
    m_name->setAccessibleDescription(m_count->text() + u". "_s + m_nameHint->text());

    m_passphrase->setWrong(passphraseProblem.has_value());
    m_passphraseHint->setText(passphraseProblem                  ? errorWords(*passphraseProblem)
                                  : network.passphrase.isEmpty() ? tr("Sans mot de passe, tout le monde peut entrer.")
                                                                 : tr("Mettez ce nom et ce mot de passe dans votre "
                                                                      "téléphone ou votre box, puis posez la carte."));
    setTone(*m_passphraseHint, theme, passphraseProblem.has_value());
    m_passphrase->setAccessibleDescription(m_passphraseHint->text());

    m_card.reset();
    const WifiCardWords words{tr("Ici, je partage ma connexion"), tr("Nom du réseau"), tr("Mot de passe"),
                              tr("Pas de mot de passe"),
                              tr("Visez ce carré avec l’appareil photo de votre téléphone. "
                                 "Sinon, choisissez ce réseau et tapez le mot de passe.")};
    if (auto card = WifiCard::make(network, words))
        m_card = std::make_shared<const WifiCard>(std::move(*card));
    m_preview->setCard(m_card);
    m_preview->setAccessibleName(m_card ? tr("La carte : le nom, le mot de passe et un carré à scanner")
                                        : tr("Une feuille vide : il manque le nom ou le mot de passe"));
    say({}, false);
}

std::shared_ptr<const WifiCard> ConnectionScreen::askForCard()
{
    if (m_card)
        return m_card;
    EntryField *wrong = m_draft.nameProblem() ? m_name : m_passphrase;
    say(errorWords(m_draft.nameProblem() ? *m_draft.nameProblem() : *m_draft.passphraseProblem()), true);
    wrong->setFocus(Qt::OtherFocusReason);
    m_page->ensureWidgetVisible(wrong, 0, m_context.theme.margin());
    return nullptr;
}

void ConnectionScreen::say(const QString &words, bool trouble)
{
    m_result->setText(words);
    setTone(*m_result, m_context.theme, trouble);
}

}
