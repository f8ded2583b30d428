// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/screen.h"

#include <memory>

namespace pdc {

class Button;
class CardList;
class GuideWalk;
class MemoDocument;
class PagePreview;
class PlaceFinder;
class SearchField;
class Text;

/// The memo that is taken home from a guide: a commune may be typed, and the page is seen as it will be printed, or
/// saved as a PDF.
class MemoScreen final : public Screen
{
    Q_OBJECT

public:
    MemoScreen(const ScreenContext &context, const QString &id);
    [[nodiscard]] QString title() const override { return tr("Mémo à emporter"); }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *buildWishes();
    void search(const QString &text);
    void showSuggestions();
    void chooseSuggestion();
    void moveSuggestion(int by);
    void showMemo();
    void print();
    void save();
    void say(const QString &words, bool trouble);
    [[nodiscard]] QString printedTitle() const;

    ScreenContext m_context;
    GuideWalk &m_walk;
    PlaceFinder &m_finder;
    SearchField *m_field;
    Text *m_hint;
    CardList *m_suggestions;
    Text *m_said;
    Button *m_print;
    Button *m_save;
    PagePreview *m_preview;
    std::shared_ptr<const MemoDocument> m_memo; ///< Null until the guide is open.
};

}
