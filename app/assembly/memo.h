// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

namespace pdc {

struct Guide;
struct PlaceHit;

/// A place on a memo, in the words that stand on the paper; what is not known is empty.
struct MemoPlace
{
    QString name;
    QString address;
    QString phone;
    QString hours; ///< As published: « mar.–ven. 9 h – 12 h », or as written where that cannot be read.
    QString away; ///< « à 3,2 km ».
    QByteArray code; ///< What the QR code says.
    bool calls = false; ///< The code calls the place; else it shows where it is.
};

struct MemoStep
{
    QString title;
    QString action;
    bool done = false;
};

/// What a person takes home from a guide: the steps with those done ticked, and where there is help near them. Plain
/// data and words; nothing of it is kept.
struct Memo
{
    QString title;
    QList<MemoStep> steps;
    QString commune; ///< Empty: none was chosen, and there are no places.
    QList<MemoPlace> places; ///< At most mostMemoPlaces.
    QString date;
};

inline constexpr int mostMemoPlaces = 3;

/// The paper speaks the guide's language, whatever the window speaks; its own few words are French, as all guides are
/// today. `done`: ids of steps. Of `nearest` the first three are taken; `commune` is the name they are near to.
[[nodiscard]] Memo memoOf(const Guide &guide, const QStringList &done, const QString &commune,
                          const QList<PlaceHit> &nearest, const QDate &today);

/// What the QR code of a place says.
///
/// Its phone number (`tel:`) where one is known: every telephone's camera knows what to do with it, without a network
/// or a map on the telephone, and to call is what one should do before going there, as hours are only as published.
/// Else where it is (`geo:`), which opens the telephone's map.
[[nodiscard]] QByteArray placeCode(const PlaceHit &place);

}
