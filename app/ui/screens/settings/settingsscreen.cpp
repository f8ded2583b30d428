// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/settings/settingsscreen.h"

#include "assembly/program.h"
#include "base/language.h"
#include "ui/screens/settings/choicefold.h"
#include "ui/screens/settings/contentsection.h"
#include "ui/screens/settings/mirrorsection.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/page.h"
#include "ui/widgets/text.h"

#include <QButtonGroup>
#include <QCoreApplication>
#include <QLocale>
#include <QVBoxLayout>

namespace pdc {

using namespace Qt::StringLiterals;

SettingsScreen::SettingsScreen(const ScreenContext &context)
    : m_context(context)
    , m_content(new ContentSection(context))
{
    const Theme &theme = context.theme;
    Settings &settings = context.program.settings();
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    auto *page = new Page(theme, 900);
    whole->addWidget(page);
    QVBoxLayout *column = page->column();
    column->addWidget(new Text(theme, TextRole::Display, tr("Réglages")));

    std::vector<Choice> sizes;
    for (const int percent : textSizes) {
        sizes.push_back({u"textSize%1"_s.arg(percent), tr("%1 %").arg(percent), "a-large-small"_L1,
                         settings.textSize() == percent,
                         [&settings, percent] { return settings.setTextSize(percent); }});
    }
    addChoices(column, tr("Taille du texte"), sizes, settingkey::textSize);

    const auto look = [&](Look which, const QString &words, QLatin1StringView icon) {
        return Choice{u"look-"_s + lookName(which), words, icon, settings.look() == which,
                      [&settings, which] { return settings.setLook(which); }};
    };
    addChoices(column, tr("Couleurs"),
               {look(Look::Light, tr("Claires"), "sun"_L1), look(Look::Dark, tr("Sombres"), "moon"_L1),
                look(Look::HighContrast, tr("Très contrastées"), "contrast"_L1)},
               settingkey::look);

    std::vector<Choice> languages;
    for (const InterfaceLanguage &language : interfaceLanguages) {
        if (!language.offered)
            continue;
        const QString code = language.code;
        languages.push_back({u"language-"_s + code, language.name.toString(), "languages"_L1,
                             QLocale().name().startsWith(code),
                             [&navigator = m_context.navigator, code] { return navigator.speak(code); }});
    }
    // Both words, so that whoever reads only one of them finds it.
    addChoices(column, tr("Langue") + (tr("Langue") == "Language"_L1 ? QString() : u" – Language"_s), languages,
               settingkey::language);

    column->addWidget(m_content);
    column->addWidget(new MirrorSection(context));

    auto *about = new Card(theme);
    about->setObjectName(u"about"_s);
    auto *lines = new QVBoxLayout(about);
    lines->setContentsMargins(theme.wide(), theme.wide(), theme.wide(), theme.wide());
    lines->setSpacing(theme.gap());
    lines->addWidget(new Text(theme, TextRole::Lead, tr("À propos")));
    lines->addWidget(
        new Text(theme, TextRole::Body,
                 tr("Partage de Co, version %1. Un logiciel libre : chacun peut l’utiliser, le copier et le partager.")
                     .arg(QCoreApplication::applicationVersion())));
    lines->addWidget(
        new Text(theme, TextRole::Body,
                 tr("Pas de compte. Rien n’est gardé sur vous, rien n’est envoyé. Restent sur ce PC "
                    "les réglages de cette page, l’étape où en est un guide, et les lieux gardés avec leurs notes.")));
    lines->addWidget(
        new Text(theme, TextRole::Small,
                 tr("Communes : INSEE, La Poste (Licence Ouverte 2.0) et GeoNames (CC BY 4.0). "
                    "Lieux : Hinaura et ANCT (Licence Ouverte 2.0). Fond de carte : Natural Earth (domaine public). "
                    "Police : Atkinson Hyperlegible Next (OFL). Icônes : Lucide (ISC)."),
                 Text::Tone::Soft));
    column->addWidget(about);
    column->addStretch(1);
}

bool SettingsScreen::show(const Route &route)
{
    if (route.page() != Route::Page::Settings)
        return false;
    if (route.id() == "address"_L1) {
        setFocusProxy(m_content); // The window gives the keyboard to what is named here.
        m_content->askForAddress();
    }
    return true;
}

void SettingsScreen::addChoices(QVBoxLayout *column, const QString &heading, const std::vector<Choice> &choices,
                                QLatin1StringView key)
{
    const Theme &theme = m_context.theme;
    auto *card = new Card(theme);
    auto *lines = new QVBoxLayout(card);
    lines->setContentsMargins(theme.wide(), theme.wide(), theme.wide(), theme.wide());
    lines->setSpacing(theme.gap());
    lines->addWidget(new Text(theme, TextRole::Lead, heading));
    auto *row = new FlowLayout(theme.px(12));
    auto *group = new QButtonGroup(this);
    const bool isFixed = m_context.program.settings().isFixed(key);
    for (const Choice &choice : choices) {
        auto *button = new Button(theme, Button::Kind::Choice, choice.words, choice.icon);
        button->setObjectName(choice.name);
        button->setChecked(choice.chosen);
        if (choice.chosen && !focusProxy())
            setFocusProxy(button);
        button->setEnabled(!isFixed);
        group->addButton(button);
        row->addWidget(button);
        connect(button, &Button::clicked, this, [this, choose = choice.choose] {
            if (!choose())
                m_context.program.tell(Notice::ChoiceNotKept);
            // This screen is part of what is built anew, so the click must be over first.
            QMetaObject::invokeMethod(
                &m_context.program, [&navigator = m_context.navigator] { navigator.restyle(); }, Qt::QueuedConnection);
        });
    }
    lines->addLayout(row);
    if (isFixed)
        lines->addWidget(makeFixedNote(theme, QString(key) + "Fixed"_L1));
    column->addWidget(card);
}

}
