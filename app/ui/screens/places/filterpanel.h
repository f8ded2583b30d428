// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "places/placeoutlook.h"
#include "ui/theme/theme.h"

#include <QList>
#include <QWidget>

#include <optional>

class QVBoxLayout;

namespace pdc {

class Button;
class ChoiceLine;
class Clock;
class EntryField;
class Page;
class PlaceFinder;
class Text;

/// All that may be wished of a place, over the list: in a helper's words first (« Elle a besoin de… »), each with how
/// many places it would leave. What is pressed holds at once; the map beside it shows what is left.
class FilterPanel final : public QWidget
{
    Q_OBJECT

public:
    /// Finder and clock live longer.
    FilterPanel(const Theme &theme, PlaceFinder &finder, const Clock &clock, QWidget *parent = nullptr);

    /// Begins at its top, with what is wished for now.
    void begin();

Q_SIGNALS:
    void closeWanted();

private:
    struct Line
    {
        PlaceFilter filter;
        ChoiceLine *line;
    };

    void addHeading(const QString &words);
    void addLine(const PlaceFilter &filter, const QString &words, const QString &name);
    void addLabels(const QString &heading, PlaceList list, const QString &name);
    void addTimes();
    /// What was typed of a time is meant, be Return struck or not.
    void chooseTyped();
    void addDistances();
    void count(ChoiceLine &line, bool chosen, std::optional<PlaceChance> chance);
    void understand(const QString &words);
    void showTime();
    void refresh();

    Theme m_theme;
    PlaceFinder &m_finder;
    const Clock &m_clock;
    Page *m_page;
    QVBoxLayout *m_column;
    QList<Line> m_lines;
    QWidget *m_distances; ///< From a commune; without one there are none.
    EntryField *m_words;
    EntryField *m_when;
    ChoiceLine *m_understood;
    Text *m_notUnderstood;
    std::optional<PlaceFilter> m_time; ///< What is written in m_when, or was chosen.
    bool m_typed = false; ///< Into m_when, and not chosen yet.
    Button *m_clear;
    Button *m_done;
};

}
