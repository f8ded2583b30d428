// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QStringView>

namespace pdc {

/// How well a word that stands somewhere fits one that was typed; the later the better.
enum class WordFit {
    None,
    Typo, ///< But for one letter: one too many, one missing, another one, or two swapped.
    Prefix, ///< It begins so.
    Form, ///< But for the s or x of the plural.
    Exact,
};

/// A word of a question, folded (see foldName), in UTF-8 as the texts are that it is held against.
///
/// It is held against some hundred thousand words at each key that is struck, so what depends on it alone is found out
/// once.
class AskedWord
{
public:
    /// `required`: not one of the small words of a sentence, which nobody looks for. `open`: more of it may still be
    /// typed.
    AskedWord(QByteArray text, bool required, bool open);

    [[nodiscard]] const QByteArray &text() const { return m_text; }
    [[nodiscard]] bool isRequired() const { return m_required; }
    [[nodiscard]] bool isOpen() const { return m_open; }
    /// Figures alone.
    [[nodiscard]] bool isNumber() const;
    /// Whether a typing error in it is forgiven.
    [[nodiscard]] bool isForgiving() const { return m_forgiving; }

    /// How well it fits a word. One typing error is forgiven in a word of four letters or more that is not a number, in
    /// an open one of five or more also while it is being typed.
    [[nodiscard]] WordFit fit(QByteArrayView held) const
    {
        // Nearly all words are no match, which their first two letters tell: one typing error leaves one of these alike.
        if (held.size() < 2 || m_text.size() < 2 || (m_text[0] & 0x80) || (held[0] & 0x80))
            return fitSlowly(held);
        const bool near = m_text[0] == held[0] || m_text[1] == held[1] || m_text[0] == held[1] || m_text[1] == held[0];
        return near ? fitSlowly(held) : WordFit::None;
    }

private:
    [[nodiscard]] WordFit fitSlowly(QByteArrayView held) const;

    QByteArray m_text;
    bool m_required;
    bool m_open;
    bool m_forgiving; ///< Of a typing error in the whole word.
    bool m_forgivingOpen; ///< … and in its beginning.
};

/// What was typed into a search field, word by word.
struct SearchQuery
{
    QList<AskedWord>
        words; ///< Each once, at most 12; what follows is not looked at, nor what stands after 200 characters.

    [[nodiscard]] bool isEmpty() const { return words.isEmpty(); }
};

/// Reads what was typed, whatever it is. If it holds small words alone, all of them are required.
[[nodiscard]] SearchQuery parseSearch(QStringView text);

/// Words as they are held against a question: folded, each once, parted by spaces. A word with a hyphen stands there in
/// its parts and as one, so that both « wi fi » and « wifi » find it.
[[nodiscard]] QByteArray searchWords(QStringView text);

}
