// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/screen.h"

class QVBoxLayout;

namespace pdc {

class CardList;
class DoorCard;
class FeedOffer;
class NewsSection;
class SearchField;
class SearchFinder;
class Text;

/// « Que voulez-vous faire ? »: a door for each thing the program does, and a quiet line on what it holds. Over them a
/// field that searches everything; what it finds takes the doors' place while something stands in it.
class HomeScreen final : public Screen
{
    Q_OBJECT

public:
    explicit HomeScreen(const ScreenContext &context);
    [[nodiscard]] QString title() const override { return {}; }
    /// A letter typed anywhere goes into the field.
    bool takeKey(QKeyEvent &event) override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildSearch(QVBoxLayout *column);
    void buildWelcome();
    void showSummary();
    void showFound();
    void arrange();

    ScreenContext m_context;
    SearchFinder &m_finder;
    SearchField *m_field;
    Text *m_nothing;
    CardList *m_found;
    QWidget *m_welcome;
    Text *m_question;
    FeedOffer *m_offer = nullptr; ///< To give an address for new content, where there is none.
    NewsSection *m_news = nullptr;
    QVBoxLayout *m_quiet; ///< Small things to take up again, between the doors and the line.
    Text *m_line;
    Text *m_newer; ///< That a newer program is there, or needed.
    QList<DoorCard *> m_doors;
};

}
