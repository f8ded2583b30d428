// SPDX-License-Identifier: GPL-3.0-or-later
#include "studio/storyboard.h"

#include "studio/keyboardlayout.h"
#include "studio/storyboardfields.h"

#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pdc {

namespace {

constexpr qsizetype mostBytes = 1 << 20;
constexpr int mostScenes = 60;
constexpr int mostSentences = 20;
constexpr int mostElements = 40;

Sentence readSentence(StoryboardFields &fields)
{
    Sentence sentence;
    sentence.text = fields.text("text"_L1);
    sentence.spoken = fields.textOr("spoken"_L1, sentence.text);
    sentence.pause = fields.numberOr("pause"_L1, sentence.pause, 0, 10);
    return sentence;
}

Scene readScene(StoryboardFields &fields, StoryboardProblem &problem)
{
    Scene scene;
    scene.id = fields.text("id"_L1);
    scene.step = fields.object<Step>("step"_L1, [](StoryboardFields &f) {
        return Step{f.integerOr("number"_L1, 0, 0, 99), f.text("title"_L1)};
    });
    scene.sentences = fields.list<Sentence>("say"_L1, mostSentences, readSentence);
    problem.sentences = static_cast<int>(scene.sentences.size());
    scene.lead = fields.numberOr("lead"_L1, scene.lead, 0, 10);
    scene.hold = fields.numberOr("hold"_L1, scene.hold, 0, 30);
    scene.elements = fields.list<Element>("show"_L1, mostElements, readElement);
    return scene;
}

/// An element or a sentence that something of the scene points at and that is not there.
void checkScene(const Scene &scene, const QString &where, StoryboardProblem &problem)
{
    const auto checkAnchor = [&](const Anchor &anchor, const QString &place) {
        const bool there = anchor.element.isEmpty()
            || std::any_of(scene.elements.begin(), scene.elements.end(), [&anchor](const Element &other) {
                               return other.id == anchor.element
                                   && (std::holds_alternative<KeyboardPicture>(other.shape)
                                       || std::holds_alternative<DocumentWindow>(other.shape)
                                       || std::holds_alternative<InputField>(other.shape));
                           });
        if (!there)
            problem.say(place, u"no keyboard, document or field \"%1\" in this scene"_s.arg(anchor.element));
    };
    for (size_t i = 0; i < scene.elements.size(); ++i) {
        const QString place = u"%1.show[%2]"_s.arg(where).arg(i);
        const Shape &shape = scene.elements[i].shape;
        if (const auto *keyboard = std::get_if<KeyboardPicture>(&shape)) {
            const std::vector<KeyCap> keys = keyboardKeys(keyboard->kind, keyboard->arrows);
            for (const KeyUse &use : keyboard->uses) {
                if (!findKey(keys, use.key))
                    problem.say(place, u"no key \"%1\" on this keyboard"_s.arg(use.key));
            }
        } else if (const auto *row = std::get_if<KeyRow>(&shape)) {
            for (const KeyUse &use : row->uses) {
                if (std::find(row->keys.begin(), row->keys.end(), use.key) == row->keys.end())
                    problem.say(place, u"no key \"%1\" in this row"_s.arg(use.key));
            }
        } else if (const auto *arrow = std::get_if<Arrow>(&shape)) {
            checkAnchor(arrow->from, place);
            checkAnchor(arrow->to, place);
        } else if (const auto *chip = std::get_if<Chip>(&shape)) {
            for (const Stop &stop : chip->path)
                checkAnchor(stop.to, place);
        } else if (const auto *pointer = std::get_if<MousePointer>(&shape)) {
            for (const Stop &stop : pointer->path)
                checkAnchor(stop.to, place);
        }
    }
}

}

Result<Storyboard> parseStoryboard(const QByteArray &json)
{
    if (json.size() > mostBytes)
        return Error(StudioError::BadStoryboard, u"larger than %1 bytes"_s.arg(mostBytes));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return Error(StudioError::BadJson, u"%1 at byte %2"_s.arg(error.errorString()).arg(error.offset));

    StoryboardProblem problem;
    StoryboardFields fields(document.isObject() ? QJsonValue(document.object()) : QJsonValue(), {}, problem);
    Storyboard storyboard;
    if (fields.number("format"_L1, 1, 1e9) != 1)
        fields.wrong("format"_L1, u"this program knows format 1"_s);
    fields.allow("$schema"_L1);
    storyboard.title = fields.text("title"_L1);
    storyboard.language = fields.text("language"_L1);
    static const QRegularExpression tag(u"\\A[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*\\z"_s);
    if (!tag.match(storyboard.language).hasMatch())
        fields.wrong("language"_L1, u"must be a language tag such as \"fr\""_s);
    storyboard.pace = fields.numberOr("pace"_L1, 1, 0.5, 2);
    storyboard.scenes =
        fields.list<Scene>("scenes"_L1, mostScenes, [&problem](StoryboardFields &f) { return readScene(f, problem); });
    if (storyboard.scenes.empty())
        fields.wrong("scenes"_L1, u"must have at least one scene"_s);

    struct Poster
    {
        QString scene;
        Cue at;
    };
    problem.sentences = mostSentences;
    const auto poster = fields.object<Poster>("poster"_L1, [](StoryboardFields &f) {
        return Poster{f.text("scene"_L1), f.cueOr("at"_L1, {Cue::Of::SceneEnd, 0, 0})};
    });
    storyboard.posterAt = {Cue::Of::SceneEnd, 0, 0};
    if (poster) {
        const auto scene = std::find_if(storyboard.scenes.begin(), storyboard.scenes.end(),
                                        [&poster](const Scene &s) { return s.id == poster->scene; });
        if (scene == storyboard.scenes.end())
            fields.wrong("poster"_L1, u"no scene \"%1\""_s.arg(poster->scene));
        else
            storyboard.posterScene = static_cast<int>(scene - storyboard.scenes.begin());
        storyboard.posterAt = poster->at;
    }
    fields.finish();
    for (size_t i = 0; i < storyboard.scenes.size(); ++i) {
        const QString where = u"scenes[%1]"_s.arg(i);
        checkScene(storyboard.scenes[i], where, problem);
        for (size_t before = 0; before < i; ++before) {
            if (storyboard.scenes[before].id == storyboard.scenes[i].id)
                problem.say(where + ".id"_L1, u"another scene has the id \"%1\""_s.arg(storyboard.scenes[i].id));
        }
    }

    if (problem.text())
        return Error(StudioError::BadStoryboard, *problem.text());
    return storyboard;
}

}
