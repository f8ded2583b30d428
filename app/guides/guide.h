// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guides/guideserror.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace pdc {

/// One thing to do: what the person reads, large and alone, and beside it a few words for who helps. Cues, hint,
/// picture and tutorial may be empty.
struct GuideStep
{
    QString id; ///< Stays the same when the guide changes; its own within the guide.
    QString title; ///< A few words, for the take-home memo.
    QString action; ///< For the person: « Écrivez le nom que vous voulez avant le signe @. »
    QString say; ///< For the helper: « Dites : … ».
    QString avoid; ///< « Évitez : … »
    QString verify; ///< « Vérifiez : … »
    QString stuck; ///< When it does not work.
    QString picture; ///< The title of an attachment.
    QString alt; ///< What is to be seen on it.
    QString tutorial; ///< The id of a tutorial that shows it.
};

/// What a guide's file says: two people do one thing together, step by step.
struct GuideData
{
    int minutes = 0; ///< About how long it takes; 0 if it does not say.
    QString service; ///< Which places help with this: a label of the national schema, or empty.
    QString prepare; ///< What to have at hand, or empty.
    QStringList sources;
    QList<GuideStep> steps; ///< 1 to 30.
};

inline constexpr qsizetype maximumGuideBytes = qsizetype(256) * 1024;

/// Parses the JSON that resources/schemas/guide.schema.json describes; lengths are bounded there. BadGuide for
/// anything else, with where and what in the detail. What the schema does not know is ignored.
[[nodiscard]] Result<GuideData> parseGuide(const QByteArray &json);

}
