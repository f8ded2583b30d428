// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stickers/stickerpage.h"
#include "stickers/stickerrepository.h"

#include <QObject>

#include <memory>
#include <optional>

namespace pdc {

class Store;

/// Stickers being made: a design, the words on it, a sheet, how many and from which label on. Whatever changes, the
/// page that would be printed is made at once.
///
/// It outlives the screen that shows it, so that coming back finds what one left.
class StickerEditor final : public QObject
{
    Q_OBJECT

public:
    static constexpr int usualCopies = 8;
    static constexpr int mostCopies = 999;
    static constexpr int longestWords = 300;

    explicit StickerEditor(Store &store, QObject *parent = nullptr);

    /// Asks for designs and sheets, unless they are here; again after the content has changed.
    void load();
    [[nodiscard]] bool isLoaded() const { return m_loaded; }
    [[nodiscard]] const QList<StickerDesign> &designs() const { return m_designs; }
    [[nodiscard]] const QList<StickerSheet> &sheets() const { return m_sheets; }

    /// What is chosen; null before loaded() or where there is none at all.
    [[nodiscard]] const StickerDesign *design() const;
    [[nodiscard]] const StickerSheet *sheet() const;
    [[nodiscard]] int copies() const { return m_copies; }
    /// The first free label of the first sheet, from 0.
    [[nodiscard]] int firstCell() const { return m_firstCell; }
    [[nodiscard]] QString words(const QString &field) const;
    [[nodiscard]] const std::shared_ptr<const StickerLogo> &logo() const { return m_logo; }

    /// By id; UnknownDesign or UnknownSheet comes by failed() if none has it, and what was chosen stays. Before the
    /// designs are here the choice waits for them.
    void chooseDesign(const QString &id);
    void chooseSheet(const QString &id);
    /// At most longestWords characters count. Words belong to their design, but where a design brings none of its own
    /// (the name of a place), it takes those that were typed for a field of that name.
    void setWords(const QString &field, const QString &words);
    /// 1 to mostCopies, and no more than StickerPage::mostPages sheets of them.
    void setCopies(int copies);
    void setFirstCell(int cell);
    /// As many as there are free labels on the sheet.
    void fillSheet();
    /// Reads the file in the pool; BadLogo comes by logoFailed(), and the logo before stays.
    void chooseLogo(const QString &file);
    void removeLogo();

    /// What will be printed, pixel for pixel what a preview shows; null as long as nothing can be.
    [[nodiscard]] const std::shared_ptr<const StickerPage> &page() const { return m_page; }
    [[nodiscard]] const QList<StickerProblem> &problems() const { return m_problems; }
    /// Whether there is a page and no problem prevents it from being printed.
    [[nodiscard]] bool isPrintable() const;

    /// Everything as at first: nothing of the person before is shown to the next one.
    void clear();

Q_SIGNALS:
    void loaded();
    /// Another design with other fields, or words that were not typed here.
    void designChanged();
    /// Another page.
    void changed();
    void failed(const pdc::Error &error);
    void logoFailed(const pdc::Error &error);

private:
    struct Content
    {
        QList<StickerDesign> designs;
        QList<StickerSheet> sheets;
    };
    static Result<Content> readContent(const Database &content);
    void take(Content content);
    void remake();

    Store &m_store;
    QList<StickerDesign> m_designs;
    QList<StickerSheet> m_sheets;
    bool m_loaded = false;
    bool m_asked = false;
    QString m_designId;
    QString m_sheetId;
    QHash<QString, QHash<QString, QString>> m_words; ///< By design, then field.
    QHash<QString, QString> m_shared; ///< The last words for each name of a field.
    std::shared_ptr<const StickerLogo> m_logo;
    quint64 m_logoAsked = 0; ///< An answer with an older number is dropped.
    int m_copies = usualCopies;
    int m_firstCell = 0;
    std::shared_ptr<const StickerPage> m_page;
    QList<StickerProblem> m_problems;
};

}
