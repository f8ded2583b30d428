// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/stickers/stickerscreen.h"

#include "assembly/program.h"
#include "ui/screens/stickers/designcard.h"
#include "ui/screens/stickers/sheetpreview.h"
#include "ui/screens/stickers/stickerwords.h"
#include "ui/shell/printing.h"
#include "ui/shell/words.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/entryfield.h"
#include "ui/widgets/numberfield.h"
#include "ui/widgets/page.h"
#include "ui/widgets/text.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QStandardPaths>
#include <QVBoxLayout>

#include <algorithm>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

/// Everything of a layout, to fill it anew. What is still being clicked goes once the click is over.
void emptyLayout(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

}

StickerScreen::StickerScreen(const ScreenContext &context, const QString &id)
    : m_context(context)
    , m_editor(context.program.stickers())
    , m_left(new Page(context.theme, 0))
    , m_trouble(new Text(context.theme, TextRole::Body, {}, Text::Tone::Danger))
    , m_sheetName(new Text(context.theme, TextRole::Strong))
    , m_changeSheet(new Button(context.theme, Button::Kind::Secondary, tr("Changer de planche")))
    , m_logoTrouble(new Text(context.theme, TextRole::Body, {}, Text::Tone::Danger))
    , m_addLogo(new Button(context.theme, Button::Kind::Secondary, tr("Choisir un logo…"), "folder-open"_L1))
    , m_removeLogo(new Button(context.theme, Button::Kind::Secondary, tr("Enlever le logo"), "x"_L1))
    , m_copies(new NumberField(context.theme, u"copies"_s, tr("Nombre de stickers")))
    , m_fill(new Button(context.theme, Button::Kind::Secondary, tr("Remplir la planche")))
    , m_first(new NumberField(context.theme, u"firstCell"_s, tr("Première étiquette libre")))
    , m_right(new QWidget)
    , m_preview(new SheetPreview(context.theme))
    , m_pageNumber(new Text(context.theme, TextRole::Body))
    , m_earlier(new Button(context.theme, Button::Kind::Quiet, tr("Page d’avant"), "chevron-left"_L1))
    , m_later(new Button(context.theme, Button::Kind::Quiet, tr("Page d’après"), "chevron-right"_L1))
    , m_bar(new QWidget)
    , m_said(new Text(context.theme, TextRole::Body, {}, Text::Tone::Soft))
    , m_pdf(new Button(context.theme, Button::Kind::Secondary, tr("Enregistrer en PDF"), "file-text"_L1))
    , m_print(new Button(context.theme, Button::Kind::Primary, {}, "printer"_L1))
{
    const Theme &theme = context.theme;
    m_whole = new QVBoxLayout(this);
    m_whole->setContentsMargins(theme.gap(), theme.gap(), theme.gap(), theme.gap());
    m_whole->setSpacing(theme.gap());
    m_row = new QHBoxLayout;
    m_row->setSpacing(theme.wide());
    m_whole->addLayout(m_row, 1);
    m_row->addWidget(m_left, 5);
    m_left->setPlain();
    m_left->setObjectName(u"stickerWish"_s);
    m_left->column()->setSpacing(theme.wide());
    buildWish();
    buildPreview();
    buildPrinting();
    arrange();

    connect(&m_editor, &StickerEditor::loaded, this, [this] {
        m_trouble->hide();
        fillDesigns();
        fillSheets();
    });
    connect(&m_editor, &StickerEditor::designChanged, this, [this] {
        fillFields();
        showState();
    });
    connect(&m_editor, &StickerEditor::changed, this, [this] {
        say({}, false);
        showState();
    });
    connect(&m_editor, &StickerEditor::failed, this, [this](const Error &error) {
        m_trouble->setText(errorWords(error));
        m_trouble->show();
    });
    connect(&m_editor, &StickerEditor::logoFailed, this, [this](const Error &error) {
        m_logoTrouble->setText(errorWords(error));
        m_logoTrouble->show();
    });
    if (!id.isEmpty())
        m_editor.chooseDesign(id);
    m_editor.load();
    if (m_editor.isLoaded()) {
        fillDesigns();
        fillSheets();
        fillFields();
    }
    showState();
}

bool StickerScreen::show(const Route &route)
{
    if (route.page() != Route::Page::Stickers && route.page() != Route::Page::Sticker)
        return false;
    if (!route.id().isEmpty())
        m_editor.chooseDesign(route.id());
    return true;
}

QWidget *StickerScreen::addSection(const QString &heading, QVBoxLayout *&column)
{
    const Theme &theme = m_context.theme;
    auto *section = new QWidget;
    auto *lines = new QVBoxLayout(section);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(theme.px(12));
    lines->addWidget(new Text(theme, TextRole::Lead, heading));
    column = new QVBoxLayout;
    column->setSpacing(theme.px(12));
    lines->addLayout(column);
    m_left->column()->addWidget(section);
    return section;
}

void StickerScreen::buildWish()
{
    const Theme &theme = m_context.theme;
    m_trouble->setObjectName(u"stickerTrouble"_s);
    m_trouble->hide();
    m_left->column()->addWidget(m_trouble);
    addSection(tr("Quel sticker ?"), m_designs);
    addSection(tr("Vos mots"), m_fields);
    QVBoxLayout *logo = nullptr;
    m_logoSection = addSection(tr("Votre logo"), logo);
    buildLogo(logo);

    QVBoxLayout *sheet = nullptr;
    addSection(tr("Quelle planche d’étiquettes ?"), sheet);
    m_sheetName->setObjectName(u"sheetName"_s);
    m_changeSheet->setObjectName(u"changeSheet"_s);
    m_sheetBox = new QWidget;
    m_sheetBox->hide();
    m_sheets = new QVBoxLayout(m_sheetBox);
    m_sheets->setContentsMargins(0, 0, 0, 0);
    m_sheets->setSpacing(theme.hair());
    sheet->addWidget(m_sheetName);
    sheet->addWidget(m_changeSheet, 0, Qt::AlignLeft);
    sheet->addWidget(m_sheetBox);
    connect(m_changeSheet, &Button::clicked, this, [this] { m_sheetBox->setVisible(m_sheetBox->isHidden()); });
    buildCount();
}

void StickerScreen::buildLogo(QVBoxLayout *column)
{
    m_addLogo->setObjectName(u"chooseLogo"_s);
    m_removeLogo->setObjectName(u"removeLogo"_s);
    m_logoTrouble->setObjectName(u"logoTrouble"_s);
    m_logoTrouble->hide();
    column->addWidget(
        new Text(m_context.theme, TextRole::Small, tr("Facultatif. Une image PNG, JPEG ou SVG."), Text::Tone::Soft));
    column->addWidget(m_addLogo, 0, Qt::AlignLeft);
    column->addWidget(m_removeLogo, 0, Qt::AlignLeft);
    column->addWidget(m_logoTrouble);
    connect(m_addLogo, &Button::clicked, this, &StickerScreen::chooseLogoFile);
    connect(m_removeLogo, &Button::clicked, this, [this] {
        m_logoTrouble->hide();
        m_editor.removeLogo();
        m_addLogo->setFocus(Qt::OtherFocusReason); // The button that was pressed is gone.
    });
}

void StickerScreen::buildCount()
{
    const Theme &theme = m_context.theme;
    QVBoxLayout *count = nullptr;
    addSection(tr("Combien ?"), count);
    m_fill->setObjectName(u"fillSheet"_s);
    m_copies->setRange(1, StickerEditor::mostCopies);
    count->addWidget(m_copies);
    count->addWidget(m_fill, 0, Qt::AlignLeft);
    connect(m_copies, &NumberField::edited, &m_editor, &StickerEditor::setCopies);
    connect(m_fill, &Button::clicked, &m_editor, &StickerEditor::fillSheet);
    QVBoxLayout *first = nullptr;
    addSection(tr("Planche entamée ?"), first);
    first->addWidget(new Text(theme, TextRole::Body,
                              tr("Cliquez dans la page sur la première étiquette libre, ou donnez son numéro."),
                              Text::Tone::Soft));
    first->addWidget(m_first);
    connect(m_first, &NumberField::edited, this, [this](int number) { m_editor.setFirstCell(number - 1); });
    m_left->column()->addStretch(1);
}

void StickerScreen::buildPreview()
{
    const Theme &theme = m_context.theme;
    auto *column = new QVBoxLayout(m_right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.hair());
    m_preview->setObjectName(u"sheetPreview"_s);
    m_preview->setAccessibleName(tr("La page, comme elle sera imprimée"));
    column->addWidget(m_preview, 1);
    m_pageSwitch = new QWidget;
    auto *row = new QHBoxLayout(m_pageSwitch);
    row->setContentsMargins(0, 0, 0, 0);
    m_earlier->setObjectName(u"pageEarlier"_s);
    m_later->setObjectName(u"pageLater"_s);
    m_pageNumber->setObjectName(u"pageNumber"_s);
    m_pageNumber->setAlignment(Qt::AlignCenter);
    row->addWidget(m_earlier);
    row->addWidget(m_pageNumber, 1);
    row->addWidget(m_later);
    column->addWidget(m_pageSwitch);
    connect(m_preview, &SheetPreview::firstCellChosen, &m_editor, &StickerEditor::setFirstCell);
    for (Button *button : {m_earlier, m_later}) {
        connect(button, &Button::clicked, this, [this, by = button == m_earlier ? -1 : 1] {
            m_preview->setIndex(m_preview->index() + by);
            showPageSwitch();
        });
    }
}

void StickerScreen::buildPrinting()
{
    const Theme &theme = m_context.theme;
    m_barLayout = new QHBoxLayout(m_bar);
    m_barLayout->setContentsMargins(0, 0, 0, 0);
    m_barLayout->setSpacing(theme.gap());
    m_said->setObjectName(u"stickerSaid"_s);
    m_pdf->setObjectName(u"savePdf"_s);
    m_print->setObjectName(u"printStickers"_s);
    m_barLayout->addWidget(m_said, 1);
    m_buttons = new QHBoxLayout;
    m_buttons->setSpacing(theme.gap());
    m_buttons->addWidget(m_pdf);
    m_buttons->addWidget(m_print);
    m_barLayout->addLayout(m_buttons);
    connect(m_pdf, &Button::clicked, this, &StickerScreen::savePdf);
    connect(m_print, &Button::clicked, this, &StickerScreen::print);
}

void StickerScreen::fillDesigns()
{
    emptyLayout(m_designs);
    m_cards.clear();
    for (const StickerDesign &design : m_editor.designs()) {
        auto *card = new DesignCard(m_context.theme, design);
        card->setObjectName(u"design-"_s + design.id.section(u':', -1));
        connect(card, &DesignCard::clicked, this, [this, id = design.id] { m_editor.chooseDesign(id); });
        m_designs->addWidget(card);
        m_cards << card;
    }
    if (m_cards.isEmpty()) {
        m_trouble->setText(tr("Il n’y a pas encore de sticker sur ce PC."));
        m_trouble->show();
    } else {
        setFocusProxy(m_cards.first());
    }
}

void StickerScreen::fillFields()
{
    emptyLayout(m_fields);
    m_entries.clear();
    const StickerDesign *design = m_editor.design();
    if (!design)
        return;
    for (const StickerField &field : design->fields) {
        if (field.kind == StickerField::Kind::Logo)
            continue;
        auto *box = new QWidget;
        auto *column = new QVBoxLayout(box);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(m_context.theme.px(4));
        auto *label = new Text(m_context.theme, TextRole::Body, field.label);
        auto *entry = new EntryField(m_context.theme, field.label);
        auto *trouble = new Text(m_context.theme, TextRole::Body, {}, Text::Tone::Danger);
        entry->setMaxLength(StickerEditor::longestWords);
        entry->setObjectName(u"field-"_s + field.name);
        entry->setText(m_editor.words(field.name));
        entry->setCursorPosition(0);
        trouble->setObjectName(u"trouble-"_s + field.name);
        trouble->hide();
        label->setBuddy(entry);
        for (QWidget *widget : std::initializer_list<QWidget *>{label, entry, trouble})
            column->addWidget(widget);
        connect(entry, &EntryField::textEdited, this,
                [this, name = field.name](const QString &words) { m_editor.setWords(name, words); });
        m_fields->addWidget(box);
        m_entries.insert(field.name, {entry, trouble});
    }
    m_logoSection->setVisible(design->has(StickerField::Kind::Logo));
}

void StickerScreen::fillSheets()
{
    emptyLayout(m_sheets);
    for (const StickerSheet &sheet : m_editor.sheets()) {
        auto *button = new Button(m_context.theme, Button::Kind::Choice, sheet.title);
        button->setObjectName(u"sheet-"_s + sheet.id.section(u':', -1));
        button->setAccessibleDescription(sheet.summary);
        button->setToolTip(sheet.summary);
        button->setAutoExclusive(true);
        button->setProperty("sheet", sheet.id);
        connect(button, &Button::clicked, this, [this, id = sheet.id] {
            m_editor.chooseSheet(id);
            m_sheetBox->hide();
            m_changeSheet->setFocus(Qt::OtherFocusReason);
        });
        m_sheets->addWidget(button, 0, Qt::AlignLeft);
    }
}

void StickerScreen::showState()
{
    const StickerDesign *design = m_editor.design();
    const StickerSheet *sheet = m_editor.sheet();
    for (qsizetype i = 0; i < m_cards.size(); ++i)
        m_cards.at(i)->setChecked(design && m_editor.designs().at(i).id == design->id);
    for (auto *button : m_sheetBox->findChildren<Button *>())
        button->setChecked(sheet && button->property("sheet").toString() == sheet->id);
    m_sheetName->setText(sheet ? sheet->title : QString());
    m_removeLogo->setVisible(m_editor.logo() != nullptr);
    m_addLogo->setText(m_editor.logo() ? tr("Changer de logo…") : tr("Choisir un logo…"));
    m_addLogo->setAccessibleName(m_addLogo->text());
    m_addLogo->updateGeometry();
    if (m_editor.logo())
        m_logoTrouble->hide();
    if (sheet)
        m_first->setRange(1, sheet->labels.count());
    m_first->setValue(m_editor.firstCell() + 1);
    m_copies->setValue(m_editor.copies());
    for (auto entry = m_entries.constBegin(); entry != m_entries.constEnd(); ++entry) {
        const auto &problems = m_editor.problems();
        const auto problem = std::find_if(problems.begin(), problems.end(),
                                          [&](const StickerProblem &p) { return p.field == entry.key(); });
        const bool wrong = problem != problems.end();
        entry->field->setWrong(wrong && problem->prevents());
        entry->field->setAccessibleDescription(wrong ? StickerWords::problem(problem->kind) : QString());
        entry->trouble->setText(wrong ? StickerWords::problem(problem->kind) : QString());
        entry->trouble->setVisible(wrong);
    }
    m_preview->setPage(m_editor.page());
    const int labels = m_editor.page() ? m_editor.page()->labelCount() : 0;
    m_print->setText(tr("Imprimer %n sticker(s)", nullptr, labels));
    m_print->setAccessibleName(m_print->text());
    m_print->updateGeometry();
    m_print->setEnabled(m_editor.isPrintable());
    m_pdf->setEnabled(m_editor.isPrintable());
    if (m_said->text().isEmpty() || !m_isTrouble)
        say({}, false);
    showPageSwitch();
    arrange();
}

void StickerScreen::showPageSwitch()
{
    const int pages = m_editor.page() ? m_editor.page()->pageCount() : 0;
    const int index = m_preview->index();
    m_pageSwitch->setVisible(pages > 1);
    m_pageNumber->setText(tr("Page %1 sur %2").arg(index + 1).arg(pages));
    m_earlier->setEnabled(index > 0);
    m_later->setEnabled(index + 1 < pages);
}

void StickerScreen::say(const QString &words, bool trouble)
{
    m_isTrouble = trouble;
    QString shown = words;
    if (shown.isEmpty()) {
        shown = !m_editor.page() ? QString()
            : m_editor.isPrintable() ? tr("Planche entamée ? Cliquez sur la première étiquette libre. À l’impression, "
                                          "choisissez la taille réelle (100 %).")
                                     : tr("Un texte est trop long : corrigez-le, puis imprimez.");
    }
    QPalette colours = m_said->palette();
    const bool wrong = trouble || (m_editor.page() && !m_editor.isPrintable());
    colours.setColor(QPalette::WindowText, wrong ? m_context.theme.danger : m_context.theme.inkSoft);
    m_said->setPalette(colours);
    m_said->setText(shown);
}

void StickerScreen::chooseLogoFile()
{
    auto *dialog = new QFileDialog(this, tr("Choisir un logo"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"logoDialog"_s);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Images (*.png *.jpg *.jpeg *.svg)"), tr("Tous les fichiers (*)")});
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::PicturesLocation));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        m_logoTrouble->hide();
        m_editor.chooseLogo(file);
    });
    dialog->open();
}

void StickerScreen::print()
{
    if (!m_editor.isPrintable())
        return;
    printOnPaper(this, m_editor.page(), title(), [this](const Result<> &done) {
        say(done ? tr("C’est envoyé à l’imprimante.") : errorWords(done.error()), !done);
    });
}

void StickerScreen::savePdf()
{
    if (!m_editor.isPrintable())
        return;
    saveAsPdf(this, m_editor.page(), title(), u"stickers"_s, [this](const Result<QString> &folder) {
        say(folder ? tr("Le PDF est enregistré dans « %1 ».").arg(*folder) : errorWords(folder.error()), !folder);
    });
}

void StickerScreen::resizeEvent(QResizeEvent *event)
{
    Screen::resizeEvent(event);
    arrange();
}

void StickerScreen::arrange()
{
    const Theme &theme = m_context.theme;
    const bool together = width() >= theme.px(900);
    const bool low = height() < theme.px(440);
    QVBoxLayout *left = m_left->column();
    bool moved = false;
    const auto move = [&moved](QWidget *widget, QBoxLayout *from, QBoxLayout *to, int stretch) {
        if (to->indexOf(widget) >= 0)
            return;
        from->removeWidget(widget);
        to->addWidget(widget, stretch);
        moved = true;
    };
    if (together)
        move(m_right, left, m_row, 6);
    else
        move(m_right, m_row, left, 0);
    m_preview->setMinimumHeight(together ? theme.px(200) : theme.px(424));
    // Where the window is low the printing scrolls along, as it would leave no room for what is printed.
    if (low && !together)
        move(m_bar, m_whole, left, 0);
    else
        move(m_bar, left, m_whole, 0);
    m_right->show();
    m_bar->show();
    const int room = width() - 2 * theme.gap() - theme.px(32);
    const int buttons = m_pdf->sizeHint().width() + m_print->sizeHint().width() + theme.gap();
    m_barLayout->setDirection(room >= buttons + theme.px(280) ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_buttons->setDirection(room >= buttons ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    // Qt forgets a change that a layout hears of while the window is being shown.
    if (moved)
        m_whole->activate();
}

}
