// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "studio/storyboard.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <optional>
#include <vector>

namespace pdc {

/// The first thing that is wrong with a storyboard. Reading goes on after it with harmless values, so that the code
/// which reads needs no branch for each field.
class StoryboardProblem
{
public:
    int sentences = 0; ///< Of the scene that is being read: what a cue may name.

    void say(const QString &where, const QString &what)
    {
        if (!m_text)
            m_text = where + QLatin1StringView(": ") + what;
    }
    [[nodiscard]] const std::optional<QString> &text() const { return m_text; }

private:
    std::optional<QString> m_text;
};

/// An object of the storyboard, read field by field. `finish` finds the fields nobody asked for.
class StoryboardFields
{
public:
    StoryboardFields(const QJsonValue &value, QString where, StoryboardProblem &problem);

    [[nodiscard]] bool has(QLatin1StringView name);
    [[nodiscard]] QString text(QLatin1StringView name);
    [[nodiscard]] QString textOr(QLatin1StringView name, const QString &otherwise);
    [[nodiscard]] double number(QLatin1StringView name, double least, double most);
    [[nodiscard]] double numberOr(QLatin1StringView name, double otherwise, double least, double most);
    [[nodiscard]] int integerOr(QLatin1StringView name, int otherwise, int least, int most);
    [[nodiscard]] bool flag(QLatin1StringView name); ///< False when absent.
    /// The place of the text among `choices`; 0 when absent.
    [[nodiscard]] int choice(QLatin1StringView name, const QStringList &choices);
    [[nodiscard]] Cue cue(QLatin1StringView name);
    [[nodiscard]] Cue cueOr(QLatin1StringView name, const Cue &otherwise);
    [[nodiscard]] std::optional<Cue> optionalCue(QLatin1StringView name);
    [[nodiscard]] QPointF point(QLatin1StringView name);
    [[nodiscard]] QRectF box(QLatin1StringView name);
    [[nodiscard]] Anchor anchor(QLatin1StringView name);
    [[nodiscard]] std::vector<QString> texts(QLatin1StringView name);

    /// The objects of a list, each read by `read`; empty when absent.
    template<typename Item, typename Read>
    [[nodiscard]] std::vector<Item> list(QLatin1StringView name, int most, Read read)
    {
        std::vector<Item> items;
        const QJsonArray array = entries(name, most);
        for (qsizetype i = 0; i < array.size(); ++i) {
            StoryboardFields fields(array.at(i), placeOf(name) + u'[' + QString::number(i) + u']', m_problem);
            items.push_back(read(fields));
            fields.finish();
        }
        return items;
    }

    /// The one object under `name`, nothing when absent.
    template<typename Item, typename Read>
    [[nodiscard]] std::optional<Item> object(QLatin1StringView name, Read read)
    {
        if (!has(name))
            return std::nullopt;
        StoryboardFields fields(m_object.value(name), placeOf(name), m_problem);
        std::optional<Item> item = read(fields);
        fields.finish();
        return item;
    }

    /// A field that may stand there and says nothing to us.
    void allow(QLatin1StringView name) { m_known.append(QString(name)); }
    void wrong(QLatin1StringView name, const QString &what);
    void finish();

private:
    [[nodiscard]] QJsonValue take(QLatin1StringView name);
    [[nodiscard]] QJsonArray entries(QLatin1StringView name, int most);
    [[nodiscard]] std::vector<double> numbers(QLatin1StringView name, int count);
    [[nodiscard]] QString placeOf(QLatin1StringView name) const;
    [[nodiscard]] Cue readCue(QLatin1StringView name, const QJsonValue &value);

    QJsonObject m_object;
    QString m_where;
    StoryboardProblem &m_problem;
    QStringList m_known;
};

/// What an element of a scene shows, by its field `type` (storyboardshapes.cpp).
[[nodiscard]] Element readElement(StoryboardFields &fields);

}
