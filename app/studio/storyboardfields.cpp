// SPDX-License-Identifier: GPL-3.0-or-later
#include "studio/storyboardfields.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace pdc {

namespace {
constexpr int mostLetters = 400;
constexpr double farthest = 4000;
constexpr double longestOffset = 600;
}

StoryboardFields::StoryboardFields(const QJsonValue &value, QString where, StoryboardProblem &problem)
    : m_object(value.toObject())
    , m_where(std::move(where))
    , m_problem(problem)
{
    if (!value.isObject())
        m_problem.say(m_where, u"must be an object"_s);
}

QString StoryboardFields::placeOf(QLatin1StringView name) const
{
    return m_where.isEmpty() ? QString(name) : m_where + u'.' + name;
}

void StoryboardFields::wrong(QLatin1StringView name, const QString &what)
{
    m_problem.say(placeOf(name), what);
}

QJsonValue StoryboardFields::take(QLatin1StringView name)
{
    m_known.append(QString(name));
    return m_object.value(name);
}

bool StoryboardFields::has(QLatin1StringView name)
{
    return !take(name).isUndefined();
}

QString StoryboardFields::text(QLatin1StringView name)
{
    const QJsonValue value = take(name);
    const QString text = value.toString();
    if (!value.isString() || text.trimmed().isEmpty())
        wrong(name, u"must be a text that is not empty"_s);
    else if (text.size() > mostLetters)
        wrong(name, u"is longer than %1 letters"_s.arg(mostLetters));
    return text.left(mostLetters);
}

QString StoryboardFields::textOr(QLatin1StringView name, const QString &otherwise)
{
    return has(name) ? text(name) : otherwise;
}

double StoryboardFields::number(QLatin1StringView name, double least, double most)
{
    const QJsonValue value = take(name);
    const double number = value.toDouble(least);
    if (!value.isDouble() || !(number >= least && number <= most)) {
        wrong(name, u"must be a number from %1 to %2"_s.arg(least).arg(most));
        return least;
    }
    return number;
}

double StoryboardFields::numberOr(QLatin1StringView name, double otherwise, double least, double most)
{
    return has(name) ? number(name, least, most) : otherwise;
}

int StoryboardFields::integerOr(QLatin1StringView name, int otherwise, int least, int most)
{
    if (!has(name))
        return otherwise;
    const double value = number(name, least, most);
    if (value != std::floor(value))
        wrong(name, u"must be a whole number"_s);
    return static_cast<int>(value);
}

bool StoryboardFields::flag(QLatin1StringView name)
{
    const QJsonValue value = take(name);
    if (!value.isUndefined() && !value.isBool())
        wrong(name, u"must be true or false"_s);
    return value.toBool();
}

int StoryboardFields::choice(QLatin1StringView name, const QStringList &choices)
{
    const QJsonValue value = take(name);
    if (value.isUndefined())
        return 0;
    const auto index = choices.indexOf(value.toString());
    if (index < 0)
        wrong(name, u"must be one of: "_s + choices.join(", "_L1));
    return static_cast<int>(std::max<qsizetype>(0, index));
}

Cue StoryboardFields::readCue(QLatin1StringView name, const QJsonValue &value)
{
    Cue cue;
    if (value.isDouble()) {
        cue.offset = value.toDouble();
        if (!(cue.offset >= 0 && cue.offset <= longestOffset))
            wrong(name, u"must be from 0 to %1 seconds"_s.arg(longestOffset));
        return cue;
    }
    static const QRegularExpression form(u"\\A(?:s([1-9][0-9]?)(\\.end)?|end)([+-][0-9]{1,3}(?:\\.[0-9]{1,3})?)?\\z"_s);
    const QRegularExpressionMatch match = form.match(value.toString());
    if (!match.hasMatch()) {
        wrong(name, u"must be seconds, or a moment such as \"s2\", \"s2+0.5\", \"s2.end-0.2\", \"end-0.5\""_s);
        return cue;
    }
    if (match.capturedView(1).isEmpty()) {
        cue.of = Cue::Of::SceneEnd;
    } else {
        cue.of = match.capturedView(2).isEmpty() ? Cue::Of::SentenceStart : Cue::Of::SentenceEnd;
        cue.sentence = match.capturedView(1).toInt() - 1;
        if (cue.sentence >= m_problem.sentences)
            wrong(name, u"this scene has %1 sentences"_s.arg(m_problem.sentences));
    }
    cue.offset = match.capturedView(3).toDouble();
    return cue;
}

Cue StoryboardFields::cue(QLatin1StringView name)
{
    const QJsonValue value = take(name);
    return readCue(name, value);
}

Cue StoryboardFields::cueOr(QLatin1StringView name, const Cue &otherwise)
{
    return has(name) ? cue(name) : otherwise;
}

std::optional<Cue> StoryboardFields::optionalCue(QLatin1StringView name)
{
    if (!has(name))
        return std::nullopt;
    return cue(name);
}

QJsonArray StoryboardFields::entries(QLatin1StringView name, int most)
{
    const QJsonValue value = take(name);
    if (value.isUndefined())
        return {};
    const QJsonArray array = value.toArray();
    if (!value.isArray() || array.size() > most) {
        wrong(name, u"must be a list of at most %1"_s.arg(most));
        return {};
    }
    return array;
}

std::vector<double> StoryboardFields::numbers(QLatin1StringView name, int count)
{
    std::vector<double> numbers;
    const QJsonArray array = entries(name, count);
    for (const QJsonValue &entry : array) {
        const double number = entry.toDouble(farthest * 2);
        if (number >= -farthest && number <= farthest)
            numbers.push_back(number);
    }
    if (static_cast<int>(numbers.size()) != count) {
        wrong(name, u"must be %1 numbers within %2"_s.arg(count).arg(farthest));
        numbers.assign(static_cast<size_t>(count), 1);
    }
    return numbers;
}

QPointF StoryboardFields::point(QLatin1StringView name)
{
    const std::vector<double> n = numbers(name, 2);
    return {n[0], n[1]};
}

QRectF StoryboardFields::box(QLatin1StringView name)
{
    const std::vector<double> n = numbers(name, 4);
    if (n[2] < 1 || n[3] < 1)
        wrong(name, u"must have a width and a height of at least 1"_s);
    return {n[0], n[1], std::max(1.0, n[2]), std::max(1.0, n[3])};
}

Anchor StoryboardFields::anchor(QLatin1StringView name)
{
    Anchor anchor;
    const QJsonValue value = take(name);
    if (value.isArray()) {
        anchor.point = point(name);
        return anchor;
    }
    StoryboardFields fields(value, placeOf(name), m_problem);
    anchor.element = fields.text("on"_L1);
    anchor.key = fields.textOr("key"_L1, {});
    anchor.line = fields.integerOr("line"_L1, 1, 1, 50) - 1;
    anchor.column = fields.integerOr("column"_L1, 0, 0, mostLetters);
    if (fields.has("shift"_L1))
        anchor.point = fields.point("shift"_L1);
    fields.finish();
    return anchor;
}

std::vector<QString> StoryboardFields::texts(QLatin1StringView name)
{
    std::vector<QString> texts;
    for (const QJsonValue &entry : entries(name, 30)) {
        if (!entry.isString() || entry.toString().size() > mostLetters)
            wrong(name, u"must hold texts of at most %1 letters"_s.arg(mostLetters));
        texts.push_back(entry.toString().left(mostLetters));
    }
    return texts;
}

void StoryboardFields::finish()
{
    for (auto it = m_object.begin(); it != m_object.end(); ++it) {
        if (!m_known.contains(it.key()))
            m_problem.say(m_where.isEmpty() ? it.key() : m_where + u'.' + it.key(), u"unknown field"_s);
    }
}

}
