// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/settings/contentsection.h"

#include "assembly/program.h"
#include "assembly/syncer.h"
#include "base/daywords.h"
#include "ui/screens/settings/choicefold.h"
#include "ui/screens/settings/syncpanel.h"
#include "ui/shell/words.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/entryfield.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/resultline.h"
#include "ui/widgets/text.h"

#include <QButtonGroup>
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLocale>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

/// An address that may go on in the next line after each of its parts; what does not break would be cut off.
QString breakable(QString address)
{
    return address.replace(u'/', u"/\u200b"_s);
}

/// The first of them, a line each.
QString namesOf(const LeftOut &leftOut)
{
    constexpr qsizetype mostNames = 5;
    constexpr qsizetype longestName = 60;
    QStringList lines;
    for (const LeftOutItem &item : leftOut.items.first(std::min(mostNames, leftOut.items.size()))) {
        QString name = item.where.size() > longestName ? item.where.left(longestName) + u'…' : item.where;
        lines << u"–\u00a0"_s + breakable(name.replace(u':', u":\u200b"_s));
    }
    if (leftOut.count > lines.size())
        lines << u"…"_s;
    return lines.join(u'\n');
}

}

ContentSection::ContentSection(const ScreenContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_held(new Text(context.theme, TextRole::Body))
    , m_stale(new Text(context.theme, TextRole::Strong, {}, Text::Tone::Danger))
    , m_newer(new Text(context.theme, TextRole::Strong))
    , m_copyPage(new Button(context.theme, Button::Kind::Secondary, tr("Copier l’adresse du programme"), "copy"_L1))
    , m_from(new Text(context.theme, TextRole::Small, {}, Text::Tone::Soft))
    , m_fixed(makeFixedNote(context.theme, u"feedFixed"_s))
    , m_form(makeForm())
    , m_panel(new SyncPanel(context, this))
    , m_result(new ResultLine(context.theme, u"syncResult"_s))
    , m_which(new Button(context.theme, Button::Kind::Secondary, {}))
    , m_leftOut(new Text(context.theme, TextRole::Small, {}, Text::Tone::Soft))
    , m_updates(makeUpdates())
    , m_start(new Button(context.theme, Button::Kind::Primary, tr("Synchroniser"), "refresh-cw"_L1))
    , m_change(new Button(context.theme, Button::Kind::Secondary, tr("Changer d’adresse")))
{
    const Theme &theme = context.theme;
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    auto *card = new Card(theme);
    whole->addWidget(card);
    auto *lines = new QVBoxLayout(card);
    lines->setContentsMargins(theme.wide(), theme.wide(), theme.wide(), theme.wide());
    lines->setSpacing(theme.gap());
    lines->addWidget(new Text(theme, TextRole::Lead, tr("Contenus")));
    for (QWidget *line : std::initializer_list<QWidget *>{m_held, m_stale, m_newer, m_from, m_fixed, m_form, m_panel})
        lines->addWidget(line);
    lines->addWidget(m_result);
    lines->addWidget(m_leftOut);
    auto *buttons = new FlowLayout(theme.px(12));
    for (Button *button : {m_which, m_copyPage, m_change, m_start})
        buttons->addWidget(button);
    lines->addLayout(buttons);
    lines->addWidget(m_updates);
    auto *more = new FlowLayout(theme.px(12));
    auto *details = new Button(theme, Button::Kind::Secondary, tr("Réglages des mises à jour"), "settings"_L1);
    details->setObjectName(u"updateSettings"_s);
    connect(details, &Button::clicked, this, [this] { m_context.navigator.go(Route(Route::Page::Updates)); });
    more->addWidget(details);
    lines->addLayout(more);

    m_held->setObjectName(u"heldContent"_s);
    m_stale->setObjectName(u"staleContent"_s);
    m_newer->setObjectName(u"newerProgram"_s);
    m_newer->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_copyPage->setObjectName(u"copyProgramPage"_s);
    connect(m_copyPage, &Button::clicked, this, [this] {
        if (const auto &newer = m_context.program.summary().feed.newer)
            QGuiApplication::clipboard()->setText(newer->page);
    });
    m_from->setObjectName(u"feedAddress"_s);
    m_which->setObjectName(u"whichLeftOut"_s);
    connect(m_which, &Button::clicked, this, [this] {
        m_isNaming = !m_isNaming;
        showResult();
    });
    m_leftOut->setObjectName(u"leftOut"_s);
    m_leftOut->setTextFormat(Qt::PlainText);
    setFocusProxy(m_place);
    m_start->setObjectName(u"synchronise"_s);
    m_change->setObjectName(u"changeFeed"_s);
    Syncer &syncer = context.program.syncer();
    connect(m_start, &Button::clicked, this, &ContentSection::synchronise);
    connect(m_change, &Button::clicked, this, &ContentSection::askForAddress);
    connect(m_panel, &SyncPanel::asked, this, [this] {
        QMetaObject::invokeMethod(
            this, [this] { bringIntoView(m_panel); }, Qt::QueuedConnection);
    });
    connect(m_panel, &SyncPanel::left, this, [this] {
        showButtons();
        m_start->setFocus(Qt::OtherFocusReason);
    });
    connect(&syncer, &Syncer::changed, this, &ContentSection::refresh);
    connect(&syncer, &Syncer::finished, this, [this] {
        const auto &result = m_context.program.syncer().result();
        m_changing = m_changing && !result->has_value();
        refresh();
        // The form has gone, or words have come: what came of it must not lie outside of what is seen.
        QMetaObject::invokeMethod(
            this, [this] { bringIntoView(m_start); }, Qt::QueuedConnection);
    });
    connect(&context.program, &Program::summaryChanged, this, &ContentSection::refresh);
    if (!context.program.isSummaryKnown())
        context.program.loadSummary();
    refresh();
}

QWidget *ContentSection::makeForm()
{
    const Theme &theme = m_context.theme;
    auto *form = new QWidget;
    auto *lines = new QVBoxLayout(form);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(theme.hair());
    const QString placeName = tr("Adresse des contenus, ou dossier");
    const QString keyName = tr("Clé de l’association");
    m_place = new EntryField(theme, placeName);
    m_place->setObjectName(u"feedField"_s);
    m_place->setPlaceholderText(tr("https://…"));
    m_key = new EntryField(theme, keyName);
    m_key->setObjectName(u"keyField"_s);
    m_key->setPlaceholderText(tr("RW…"));
    // Addresses are written from left to right whatever the language.
    for (EntryField *field : {m_place, m_key})
        field->setLayoutDirection(Qt::LeftToRight);
    auto *folder = new Button(theme, Button::Kind::Secondary, tr("Choisir un dossier"), "folder-open"_L1);
    folder->setObjectName(u"chooseFolder"_s);
    auto *keyFile = new Button(theme, Button::Kind::Secondary, tr("Choisir le fichier de la clé"), "file-text"_L1);
    keyFile->setObjectName(u"chooseKey"_s);
    const auto add = [&](const QString &name, EntryField *field, const QString &hint, Button *button) {
        lines->addWidget(new Text(theme, TextRole::Strong, name));
        lines->addWidget(field);
        lines->addWidget(new Text(theme, TextRole::Small, hint, Text::Tone::Soft));
        auto *row = new FlowLayout(theme.px(12));
        row->addWidget(button);
        lines->addLayout(row);
        lines->addSpacing(theme.hair());
    };
    add(placeName, m_place,
        tr("Collez l’adresse donnée par l’association, ou choisissez un dossier, par exemple celui "
           "d’une clé USB."),
        folder);
    add(keyName, m_key,
        tr("Collez-la, ou choisissez son fichier. Elle prouve que les contenus viennent bien de "
           "l’association. Si ce PC la connaît déjà, laissez vide."),
        keyFile);
    const Syncer &syncer = m_context.program.syncer();
    m_place->setText(syncer.place());
    m_key->setText(syncer.key());
    connect(folder, &Button::clicked, this, &ContentSection::chooseFolder);
    connect(keyFile, &Button::clicked, this, &ContentSection::chooseKey);
    for (EntryField *field : {m_place, m_key})
        connect(field, &QLineEdit::returnPressed, this, &ContentSection::synchronise);
    return form;
}

QWidget *ContentSection::makeUpdates()
{
    const Theme &theme = m_context.theme;
    auto *whole = new QWidget;
    auto *lines = new QVBoxLayout(whole);
    lines->setContentsMargins(0, theme.gap(), 0, 0);
    lines->setSpacing(theme.gap());
    lines->addWidget(new Text(theme, TextRole::Strong, tr("Quand chercher de nouveaux contenus ?")));
    auto *row = new FlowLayout(theme.px(12));
    auto *group = new QButtonGroup(this);
    const bool isFixed = m_context.program.settings().isFixed(settingkey::updates);
    const auto add = [&](Updates updates, const QString &words, QLatin1StringView icon) {
        auto *button = new Button(theme, Button::Kind::Choice, words, icon);
        button->setObjectName(u"updates-"_s + updatesName(updates));
        button->setChecked(m_context.program.settings().updates() == updates);
        button->setEnabled(!isFixed);
        group->addButton(button);
        row->addWidget(button);
        connect(button, &Button::clicked, this, [this, updates] {
            m_context.program.choose([updates](Settings &settings) { return settings.setUpdates(updates); });
        });
    };
    add(Updates::Automatic, tr("Automatiquement"), "refresh-cw"_L1);
    add(Updates::AlsoMetered, tr("Même en partage de connexion"), "wifi"_L1);
    add(Updates::WhenAsked, tr("Quand je le demande"), "hand"_L1);
    lines->addLayout(row);
    if (isFixed)
        lines->addWidget(makeFixedNote(theme, u"updatesFixed"_s));
    lines->addWidget(new Text(theme, TextRole::Small,
                              tr("Automatiquement : quatre fois par jour, quand le programme est ouvert. Pas en "
                                 "partage de connexion, pour ne pas user le forfait de quelqu’un."),
                              Text::Tone::Soft));
    return whole;
}

bool ContentSection::isFeedFixed() const
{
    return m_context.program.settings().isFixed(settingkey::feed);
}

void ContentSection::refresh()
{
    showHeld();
    showButtons();
    showResult();
}

void ContentSection::showHeld()
{
    const FeedStatus &feed = m_context.program.summary().feed;
    const QLocale locale;
    const auto day = [&](const QDateTime &time) { return dayWords(locale, time.date()); };
    if (feed.serial == 0) {
        m_held->setText(tr("Ce PC a les contenus fournis avec le programme. Synchroniser y ajoute ce que "
                           "l’association a publié depuis."));
    } else {
        QString words = tr("Publication numéro %1, du %2.").arg(locale.toString(feed.serial), day(feed.issued));
        if (feed.lastSuccess.isValid())
            words += u' ' + tr("Dernière synchronisation le %1.").arg(day(feed.lastSuccess));
        m_held->setText(words);
    }
    m_stale->setText(tr("Ces contenus sont anciens : synchronisez dès que possible. Tout continue de marcher."));
    m_stale->setVisible(feed.stale);
    m_newer->setVisible(feed.newer.has_value());
    m_newer->setText(feed.newer ? newerProgramWords(*feed.newer) : QString());
    m_copyPage->setVisible(feed.newer && !feed.newer->page.isEmpty());
    const QString address = breakable(feed.feed);
    m_from->setText(feed.keys.isEmpty() ? tr("Adresse : %1").arg(address)
                                        : tr("Adresse : %1 – clé %2").arg(address, feed.keys.join(u", "_s)));
    m_from->setVisible(!feed.feed.isEmpty() && (!m_changing || isFeedFixed()));
    m_fixed->setVisible(isFeedFixed());
    m_form->setVisible((feed.feed.isEmpty() || m_changing) && !isFeedFixed());
    m_updates->setVisible(!feed.feed.isEmpty());
}

void ContentSection::showButtons()
{
    const bool isBusy = m_context.program.syncer().state() != Syncer::State::Idle;
    const bool isPressed = m_start->hasFocus();
    m_form->setEnabled(!isBusy);
    m_start->setVisible(!isBusy && !m_context.program.isGuest()); // Only whoever keeps the content can change it.
    m_change->setVisible(!isBusy && !m_context.program.summary().feed.feed.isEmpty() && !m_changing && !isFeedFixed());
    if (isBusy && isPressed)
        m_panel->takeFocus();
}

void ContentSection::showResult()
{
    const auto &result = m_context.program.syncer().result();
    m_result->setVisible(result.has_value());
    const bool hasLeftOut = result && *result && (*result)->skipped > 0 && (*result)->changed;
    m_which->setVisible(hasLeftOut);
    m_which->setText(m_isNaming ? tr("Masquer la liste") : tr("Lesquels ?"));
    m_which->setAccessibleName(m_which->text());
    m_leftOut->setVisible(hasLeftOut && m_isNaming);
    if (!result)
        return;
    const bool isGood = result->has_value();
    if (!isGood) {
        m_result->say(false, errorWords(result->error()));
        return;
    }
    const SyncReport &report = **result;
    // The first part alone names what is counted.
    QStringList parts;
    if (report.added > 0)
        parts << tr("%n contenu(s) ajouté(s)", nullptr, report.added);
    if (report.updated > 0)
        parts << (parts.isEmpty() ? tr("%n contenu(s) mis à jour", nullptr, report.updated)
                                  : tr("%n mis à jour", nullptr, report.updated));
    if (report.removed > 0)
        parts << (parts.isEmpty() ? tr("%n contenu(s) retiré(s)", nullptr, report.removed)
                                  : tr("%n retiré(s)", nullptr, report.removed));
    QString words = parts.isEmpty() ? tr("Rien de nouveau : vos contenus sont à jour.") : parts.join(u", "_s) + u'.';
    if (report.skipped > 0 && report.changed)
        words += u' ' + tr("%n laissé(s) de côté : ce programme ne sait pas les montrer.", nullptr, report.skipped);
    m_result->say(true, words);
    m_leftOut->setText(namesOf(report.leftOut));
}

void ContentSection::bringIntoView(QWidget *part)
{
    for (QWidget *outer = parentWidget(); outer; outer = outer->parentWidget()) {
        if (auto *page = qobject_cast<QScrollArea *>(outer))
            page->ensureWidgetVisible(part, 0, m_context.theme.px(64));
    }
}

void ContentSection::askForAddress()
{
    m_changing = true;
    refresh();
    m_place->setFocus(Qt::OtherFocusReason);
    // Once it is laid out: both fields if there is room for them, and the first with its heading in any case.
    QTimer::singleShot(0, this, [this] {
        bringIntoView(m_key);
        bringIntoView(m_place);
    });
}

void ContentSection::synchronise()
{
    if (m_form->isVisibleTo(this))
        m_context.program.synchronise(m_place->text(), m_key->text());
    else
        m_context.program.synchronise();
}

void ContentSection::chooseFolder()
{
    auto *dialog = new QFileDialog(this, tr("Choisir un dossier"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"folderDialog"_s);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, m_place, &QLineEdit::setText);
    dialog->open();
}

void ContentSection::chooseKey()
{
    auto *dialog = new QFileDialog(this, tr("Choisir le fichier de la clé"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"keyDialog"_s);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Clés (*.pub)"), tr("Tous les fichiers (*)")});
    connect(dialog, &QFileDialog::fileSelected, m_key, &QLineEdit::setText);
    dialog->open();
}

}
