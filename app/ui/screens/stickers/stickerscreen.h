// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stickers/stickereditor.h"
#include "ui/shell/screen.h"

#include <QHash>

class QBoxLayout;
class QVBoxLayout;

namespace pdc {

class Button;
class DesignCard;
class EntryField;
class NumberField;
class Page;
class SheetPreview;
class Text;

/// Words, design and sheet on the one side, the page as it will be printed on the other, and below them the printing.
/// Where there is little room they stand one below the other.
class StickerScreen final : public Screen
{
    Q_OBJECT

public:
    explicit StickerScreen(const ScreenContext &context, const QString &id);
    [[nodiscard]] QString title() const override { return tr("Imprimer des stickers"); }
    bool show(const Route &route) override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    /// Where a text or a QR code is typed, and what is wrong with it.
    struct Entry
    {
        EntryField *field;
        Text *trouble;
    };

    QWidget *addSection(const QString &heading, QVBoxLayout *&column);
    void buildWish();
    void buildLogo(QVBoxLayout *column);
    void buildCount();
    void buildPreview();
    void buildPrinting();
    void fillDesigns();
    void fillFields();
    void fillSheets();
    /// Puts what the editor holds on the screen; fields that say it already stay untouched.
    void showState();
    void showPageSwitch();
    void say(const QString &words, bool trouble);
    void chooseLogoFile();
    void print();
    void savePdf();
    void arrange();

    ScreenContext m_context;
    StickerEditor &m_editor;
    Page *m_left;
    Text *m_trouble;
    QVBoxLayout *m_designs = nullptr;
    QVBoxLayout *m_fields = nullptr;
    QVBoxLayout *m_sheets = nullptr;
    QWidget *m_sheetBox = nullptr;
    Text *m_sheetName;
    Button *m_changeSheet;
    Text *m_logoTrouble;
    Button *m_addLogo;
    Button *m_removeLogo;
    QWidget *m_logoSection = nullptr;
    NumberField *m_copies;
    Button *m_fill;
    NumberField *m_first;
    QWidget *m_right;
    SheetPreview *m_preview;
    QWidget *m_pageSwitch = nullptr;
    Text *m_pageNumber;
    Button *m_earlier;
    Button *m_later;
    QWidget *m_bar;
    QBoxLayout *m_barLayout = nullptr;
    QBoxLayout *m_buttons = nullptr;
    QBoxLayout *m_row = nullptr;
    QVBoxLayout *m_whole = nullptr;
    Text *m_said;
    Button *m_pdf;
    Button *m_print;
    QList<DesignCard *> m_cards;
    QHash<QString, Entry> m_entries;
    bool m_isTrouble = false;
};

}
