// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "news/news.h"

#include <QObject>

namespace pdc {

class Clock;
class Store;

/// The article or event that is open for reading, and what one can take along from it; it follows the content.
class NewsReader final : public QObject
{
    Q_OBJECT

public:
    enum class State { Loading, Shown, Failed };

    NewsReader(Store &store, LayerFolders folders, const Clock &clock, QObject *parent = nullptr);

    /// Asks for an item; changed() follows. The one that is open already stays as it is.
    void open(const QString &id);

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const NewsItem &item() const { return m_item; } ///< While Shown.
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; } ///< While Failed.
    /// Whether it is an event that is over.
    [[nodiscard]] bool isPast() const;

    /// A name for the calendar file, or for one of the documents, as a file may be called on every system.
    [[nodiscard]] QString calendarName() const;
    [[nodiscard]] QString documentName(qsizetype document) const;

    /// Writes the event's calendar file, or a copy of a document; saved() follows.
    void saveCalendar(const QString &file);
    void saveDocument(qsizetype document, const QString &file);

Q_SIGNALS:
    void changed();
    /// NotWritable of PrintError, or Unreadable of NewsError if the document is gone.
    void saved(const pdc::Result<> &result);

private:
    void load();

    Store &m_store;
    LayerFolders m_folders;
    const Clock &m_clock;
    QString m_id;
    State m_state = State::Loading;
    NewsItem m_item;
    std::optional<Error> m_error;
};

/// A title as the name of a file with this ending: no sign that a file system or a shell minds, none that is not seen,
/// at most 80 characters before the ending. `otherwise` if nothing of the title is left.
[[nodiscard]] QString fileNameOf(const QString &title, const QString &ending, const QString &otherwise);
/// The ending that goes with a type, such as « .pdf »; empty for one that this program does not know, so that nothing
/// becomes a program by its name.
[[nodiscard]] QString fileEnding(const QString &mimeType);

}
