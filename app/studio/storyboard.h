// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "studio/studioerror.h"

#include <QPointF>
#include <QRectF>
#include <QSize>
#include <QString>

#include <optional>
#include <variant>
#include <vector>

namespace pdc {

/// A tutorial as an editor writes it: scenes, what the voice says in each, and what is seen while it speaks.
///
/// The format is resources/schemas/storyboard.schema.json, which explains every field. Pictures stand on a stage of
/// 1280 x 720 points; its lowest 100 stay free, since the player lays the captions there.
inline constexpr QSize storyboardStage{1280, 720};

/// A moment of a scene, told by what is being said, since how long the voice takes is known only once it has spoken.
/// In the file: 1.5 (seconds from the scene's start), "s2", "s2+0.5", "s2.end", "s2.end-0.2", "end-0.5".
struct Cue
{
    enum class Of { SceneStart, SentenceStart, SentenceEnd, SceneEnd };
    Of of = Of::SceneStart;
    int sentence = 0; ///< From 0; the file counts from 1.
    double offset = 0; ///< Seconds.
};

/// A place on the stage: a point, or somewhere on another element of the scene (a key, a letter of a document).
struct Anchor
{
    QPointF point; ///< Added to the element's place when there is one.
    QString element;
    QString key;
    int line = 0;
    int column = 0;
};

/// An arrival: the thing is at `to` at that moment, having set out `travel` seconds before.
struct Stop
{
    Cue at;
    Anchor to;
    double travel = 0.8;
};

/// From when to when a button or a key is down.
struct Press
{
    Cue from;
    Cue until;
};

/// A key that matters: shown in sun yellow, and pressed by a finger for a while.
struct KeyUse
{
    QString key;
    Cue from;
    std::optional<Cue> until;
    std::vector<Press> presses;
};

struct TitleCard
{
    QString text;
    QString under;
};

struct TextBlock
{
    enum class Align { Left, Centre };
    enum class Tone { Ink, Soft, Indigo };
    QRectF box;
    QString text;
    double size = 40;
    bool bold = false;
    bool marker = false; ///< A stroke of a yellow marker behind it.
    Align align = Align::Left;
    Tone tone = Tone::Ink;
};

struct KeyboardPicture
{
    enum class Kind { Azerty, AzertyMac };
    QPointF corner;
    double width = 1000;
    Kind kind = Kind::Azerty;
    bool arrows = false;
    std::vector<KeyUse> uses;
};

/// Big keys in a row with a plus between them, and what they do: Ctrl + C, copier.
struct KeyRow
{
    QPointF centre;
    double height = 110;
    std::vector<QString> keys;
    QString meaning;
    std::vector<KeyUse> uses; ///< `key` is one of `keys`.
};

struct Selection
{
    int line = 0;
    int start = 0;
    int end = 0;
    Cue from; ///< The first letter is selected.
    Cue full; ///< The last letter is selected.
    std::optional<Cue> until;
    bool byLetter = false; ///< It grows a letter at a time, as it does with the keyboard.
};

struct Caret
{
    int line = 0;
    int column = 0;
    Cue from;
    std::optional<Cue> until;
};

/// Text that comes into a line of a document, and may go again.
struct Insertion
{
    int line = 0;
    int column = 0;
    QString text;
    Cue at;
    std::optional<Cue> until;
};

struct DocumentWindow
{
    QRectF box;
    QString title;
    std::vector<QString> lines;
    double size = 34;
    std::vector<Selection> selections;
    std::vector<Caret> carets;
    std::vector<Insertion> insertions;
};

struct MousePointer
{
    std::vector<Stop> path;
    std::vector<Press> presses;
};

/// The device, seen from above; the left button lights up while it is pressed.
struct MousePicture
{
    QPointF corner;
    double height = 220;
    std::vector<Press> presses;
};

struct Arrow
{
    Anchor from;
    Anchor to;
    double bend = 0.2; ///< How far it bows out, as a part of its length; negative to the other side.
};

/// A piece of text that travels: the copy that is carried from one place to the other.
struct Chip
{
    QString text;
    double size = 34;
    std::vector<Stop> path;
};

/// A yellow card with a few words.
struct Bubble
{
    QRectF box;
    QString text;
    double size = 36;
};

/// A field to fill in, as on a web page: a label over it, and text that is typed letter by letter.
struct InputField
{
    struct Typing
    {
        QString text;
        Cue from;
        Cue full;
        std::optional<Cue> until;
        bool hidden = false; ///< Dots in place of letters.
    };
    QRectF box;
    QString label;
    double size = 40;
    std::vector<Typing> typed;
};

using Shape = std::variant<TitleCard, TextBlock, KeyboardPicture, KeyRow, DocumentWindow, MousePointer, MousePicture,
                           Arrow, Chip, Bubble, InputField>;

struct Element
{
    QString id; ///< May be empty: only what others point at needs one.
    Cue from;
    std::optional<Cue> until;
    Shape shape;
};

struct Sentence
{
    QString text; ///< As it is read in the captions.
    QString spoken; ///< As the voice must read it; the same as `text` unless the file says otherwise.
    double pause = 0.6; ///< Silence after it, in seconds.
};

struct Step
{
    int number = 0; ///< 0: no number before the title.
    QString title;
};

struct Scene
{
    QString id;
    std::optional<Step> step;
    std::vector<Sentence> sentences;
    double lead = 0.4; ///< Silence before the first sentence.
    double hold = 0.4; ///< Silence after the last one's pause.
    std::vector<Element> elements;
};

struct Storyboard
{
    QString title;
    QString language; ///< BCP 47.
    double pace = 1; ///< Of the voice: 0.85 is calm.
    int posterScene = 0;
    Cue posterAt;
    std::vector<Scene> scenes;
};

/// Reads a storyboard. Anything the format does not know is refused by its place, for example
/// "scenes[2].show[0].key: unknown field", since the one who wrote it wants to know.
[[nodiscard]] Result<Storyboard> parseStoryboard(const QByteArray &json);

}
