// SPDX-License-Identifier: GPL-3.0-or-later
#include "studio/storyboardfields.h"

using namespace Qt::StringLiterals;

namespace pdc {

namespace {

constexpr int mostEntries = 30;
constexpr double smallestText = 16;
constexpr double biggestText = 160;

Cue sceneEnd()
{
    return {Cue::Of::SceneEnd, 0, 0};
}

Press readPress(StoryboardFields &fields)
{
    return {fields.cue("from"_L1), fields.cueOr("until"_L1, sceneEnd())};
}

std::vector<Press> readPresses(StoryboardFields &fields)
{
    return fields.list<Press>("press"_L1, mostEntries, readPress);
}

std::vector<Stop> readPath(StoryboardFields &fields)
{
    auto path = fields.list<Stop>("path"_L1, mostEntries, [](StoryboardFields &stop) {
        return Stop{stop.cueOr("at"_L1, {}), stop.anchor("to"_L1), stop.numberOr("travel"_L1, 0.8, 0, 60)};
    });
    if (path.empty())
        fields.wrong("path"_L1, u"must have at least one stop"_s);
    return path;
}

std::vector<KeyUse> readUses(StoryboardFields &fields)
{
    return fields.list<KeyUse>("use"_L1, mostEntries, [](StoryboardFields &use) {
        return KeyUse{use.text("key"_L1), use.cueOr("from"_L1, {}), use.optionalCue("until"_L1), readPresses(use)};
    });
}

DocumentWindow readDocument(StoryboardFields &fields)
{
    DocumentWindow window;
    window.box = fields.box("box"_L1);
    window.title = fields.text("title"_L1);
    window.lines = fields.texts("lines"_L1);
    window.size = fields.numberOr("size"_L1, window.size, smallestText, biggestText);
    const auto line = [](StoryboardFields &f) { return f.integerOr("line"_L1, 1, 1, 30) - 1; };
    window.selections = fields.list<Selection>("select"_L1, mostEntries, [line](StoryboardFields &f) {
        Selection selection;
        selection.line = line(f);
        selection.start = f.integerOr("start"_L1, 0, 0, 400);
        selection.end = f.integerOr("end"_L1, 400, 0, 400);
        selection.from = f.cueOr("from"_L1, {});
        selection.full = f.cueOr("full"_L1, selection.from);
        selection.until = f.optionalCue("until"_L1);
        selection.byLetter = f.flag("by_letter"_L1);
        return selection;
    });
    window.carets = fields.list<Caret>("caret"_L1, mostEntries, [line](StoryboardFields &f) {
        return Caret{line(f), f.integerOr("column"_L1, 0, 0, 400), f.cueOr("from"_L1, {}), f.optionalCue("until"_L1)};
    });
    window.insertions = fields.list<Insertion>("insert"_L1, mostEntries, [line](StoryboardFields &f) {
        return Insertion{line(f), f.integerOr("column"_L1, 0, 0, 400), f.text("text"_L1), f.cueOr("at"_L1, {}),
                         f.optionalCue("until"_L1)};
    });
    return window;
}

InputField readField(StoryboardFields &fields)
{
    InputField field;
    field.box = fields.box("box"_L1);
    field.label = fields.text("label"_L1);
    field.size = fields.numberOr("size"_L1, field.size, smallestText, biggestText);
    field.typed = fields.list<InputField::Typing>("typed"_L1, mostEntries, [](StoryboardFields &f) {
        InputField::Typing typing;
        typing.text = f.text("text"_L1);
        typing.from = f.cueOr("from"_L1, {});
        typing.full = f.cueOr("full"_L1, typing.from);
        typing.until = f.optionalCue("until"_L1);
        typing.hidden = f.flag("hidden"_L1);
        return typing;
    });
    return field;
}

Shape readShape(StoryboardFields &fields)
{
    const QString type = fields.text("type"_L1);
    const auto size = [&fields](double otherwise) {
        return fields.numberOr("size"_L1, otherwise, smallestText, biggestText);
    };
    if (type == "title"_L1)
        return TitleCard{fields.text("text"_L1), fields.textOr("under"_L1, {})};
    if (type == "text"_L1) {
        TextBlock block;
        block.box = fields.box("box"_L1);
        block.text = fields.text("text"_L1);
        block.size = size(block.size);
        block.bold = fields.flag("bold"_L1);
        block.marker = fields.flag("marker"_L1);
        block.align = static_cast<TextBlock::Align>(fields.choice("align"_L1, {u"left"_s, u"centre"_s}));
        block.tone = static_cast<TextBlock::Tone>(fields.choice("tone"_L1, {u"ink"_s, u"soft"_s, u"indigo"_s}));
        return block;
    }
    if (type == "keyboard"_L1) {
        KeyboardPicture keyboard;
        keyboard.corner = fields.point("at"_L1);
        keyboard.width = fields.numberOr("width"_L1, keyboard.width, 200, 2400);
        keyboard.kind = static_cast<KeyboardPicture::Kind>(fields.choice("layout"_L1, {u"azerty"_s, u"azerty-mac"_s}));
        keyboard.arrows = fields.flag("arrows"_L1);
        keyboard.uses = readUses(fields);
        return keyboard;
    }
    if (type == "keys"_L1) {
        KeyRow row{fields.point("centre"_L1), fields.numberOr("height"_L1, 110, 30, 300), fields.texts("keys"_L1),
                   fields.textOr("meaning"_L1, {}), readUses(fields)};
        if (row.keys.empty())
            fields.wrong("keys"_L1, u"must have at least one key"_s);
        return row;
    }
    if (type == "document"_L1)
        return readDocument(fields);
    if (type == "pointer"_L1)
        return MousePointer{readPath(fields), readPresses(fields)};
    if (type == "mouse"_L1)
        return MousePicture{fields.point("at"_L1), fields.numberOr("height"_L1, 220, 40, 700), readPresses(fields)};
    if (type == "arrow"_L1)
        return Arrow{fields.anchor("start"_L1), fields.anchor("end"_L1), fields.numberOr("bend"_L1, 0.2, -1, 1)};
    if (type == "chip"_L1)
        return Chip{fields.text("text"_L1), size(34), readPath(fields)};
    if (type == "bubble"_L1)
        return Bubble{fields.box("box"_L1), fields.text("text"_L1), size(36)};
    if (type == "field"_L1)
        return readField(fields);
    fields.wrong("type"_L1, u"unknown element"_s);
    return TitleCard{};
}

}

Element readElement(StoryboardFields &fields)
{
    Element element;
    element.id = fields.textOr("id"_L1, {});
    element.from = fields.cueOr("from"_L1, {});
    element.until = fields.optionalCue("until"_L1);
    element.shape = readShape(fields);
    return element;
}

}
