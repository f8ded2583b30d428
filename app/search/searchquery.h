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
struct AskedWord
{
    QByteArray text;
    bool required = true; ///< Not one of the small words of a sentence, which nobody looks for.
    bool open = false; ///< The last one: more of it may still be typed.
};

/// What was typed into a search field, word by word.
struct SearchQuery
{
    QList<AskedWord> words; ///< At most 12; what follows is not looked at, nor what stands after 200 characters.

    [[nodiscard]] bool isEmpty() const { return words.isEmpty(); }
};

/// Reads what was typed, whatever it is. If it holds small words alone, all of them are required.
[[nodiscard]] SearchQuery parseSearch(QStringView text);

/// Words as they are held against a question: folded, each once, parted by spaces. A word with a hyphen stands there in
/// its parts and as one, so that both « wi fi » and « wifi » find it.
[[nodiscard]] QByteArray searchWords(QStringView text);

/// One typing error is forgiven in a word of four letters or more that is not a number, in an open one of five or more
/// also while it is being typed.
[[nodiscard]] WordFit fitOf(const AskedWord &asked, QByteArrayView held);

}
