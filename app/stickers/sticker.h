// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "print/fittedtext.h"
#include "print/qrcode.h"
#include "stickers/stickerdesign.h"
#include "stickers/stickerlogo.h"

#include <QHash>

#include <memory>

class QPainter;
class QSvgRenderer;

namespace pdc {

/// What a person puts on a design: words by the names of fields (a field that is not named keeps its own), a logo.
struct StickerContent
{
    QHash<QString, QString> words;
    std::shared_ptr<const StickerLogo> logo; ///< Null: none.

    [[nodiscard]] QString wordsFor(const StickerField &field) const { return words.value(field.name, field.words); }
};

/// Something that is not as it should be on a sticker.
struct StickerProblem
{
    enum class Kind {
        TextTooLong, ///< The letters would have to be smaller than anyone reads: the words must be fewer.
        TooMuchForQr, ///< No QR code holds so much.
        QrTooFine, ///< It will be printed, but not every telephone will read it.
    };
    Kind kind;
    QString field;

    /// Whether the sticker must not be printed so.
    [[nodiscard]] bool prevents() const { return kind != Kind::QrTooFine; }
    friend bool operator==(const StickerProblem &, const StickerProblem &) = default;
};

/// One sticker made ready for the cells of a sheet: words fitted, QR codes computed. A value; any thread may use it.
class Sticker
{
public:
    /// Nobody reads smaller letters, whatever a design says: 1.6 mm is about 4.5 points.
    static constexpr double leastLetters = 1.6;
    /// Everybody reads these, so a design may not ask for larger ones on a poster.
    static constexpr double enoughLetters = 4;
    /// Modules of a QR code that telephones read with ease, in millimetres.
    static constexpr double leastModule = 0.25;

    Sticker(const StickerDesign &design, const StickerContent &content, const LabelSheet &sheet);

    [[nodiscard]] const QList<StickerProblem> &problems() const { return m_problems; }
    [[nodiscard]] bool isPrintable() const;
    /// Of the cell it was made for, in hundredths of a millimetre.
    [[nodiscard]] QSizeF cellSize() const { return m_cell; }

    /// Paints stickers one after the other; made where it is used, as a drawing that was read belongs to one thread.
    class Press
    {
    public:
        explicit Press(const Sticker &sticker);
        ~Press();
        Press(Press &&) noexcept;
        /// The origin is the upper left corner of the cell, a unit a hundredth of a millimetre. Nothing is painted
        /// beyond the cell.
        void paint(QPainter &painter) const;

    private:
        const Sticker &m_sticker;
        std::unique_ptr<QSvgRenderer> m_art;
        std::unique_ptr<QSvgRenderer> m_logo;
    };

private:
    void place(const StickerField &field, const StickerSpot &spot, const QRectF &area, double scale,
               const StickerContent &content);
    void placeQr(const QString &field, const QString &words, const QRectF &area);

    struct Words
    {
        FittedText text;
        QColor colour;
    };
    struct Code
    {
        QrCode code;
        QRectF area;
    };
    QSizeF m_cell;
    QRectF m_area; ///< Of the drawing, in the cell.
    QByteArray m_art;
    QList<Words> m_words;
    QList<Code> m_codes;
    QRectF m_logoArea;
    std::shared_ptr<const StickerLogo> m_logo;
    QList<StickerProblem> m_problems;
};

}
