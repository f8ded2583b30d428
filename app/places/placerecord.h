// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/geopoint.h"
#include "places/place.h"

#include <QByteArray>
#include <QByteArrayView>

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace pdc {

/// What a row of a file breaks.
struct PlaceFault
{
    QString field; ///< Empty: the row itself.
    QString why; ///< In French: a person who publishes such a file reads it.
};

/// One row of a file of places under the names of today's 32 fields, in UTF-8, whatever the file calls and writes them.
///
/// One record serves for all rows of a file and keeps its room: a row costs no memory of its own.
class PlaceRecord
{
public:
    /// A value that the schema does not know, which is kept out.
    struct KeptOut
    {
        PlaceField field;
        QByteArray value;
    };

    void clear();

    /// The field's values, without space around; several are parted by '|'. There until the record changes.
    [[nodiscard]] QByteArrayView value(PlaceField field) const;
    [[nodiscard]] bool isEmpty(PlaceField field) const { return m_spans[size_t(field)].size == 0; }
    void set(PlaceField field, QByteArrayView value);
    /// Behind what is there.
    void append(PlaceField field, QByteArrayView value);

    void keepOut(PlaceField field, QByteArrayView value);

    /// Only the first is kept.
    void reject(const QString &field, const QString &why);

    std::optional<PlaceFault> fault;
    std::vector<KeptOut> keptOut;
    std::optional<GeoPoint> position; ///< As the row says.
    bool isOld = false; ///< It has names of the schema 0.1.

private:
    struct Span
    {
        qsizetype begin = 0;
        qsizetype size = 0;
    };
    std::string m_bytes; ///< Not a QByteArray: this is appended to for each value of a file.
    std::array<Span, placeFields.size()> m_spans;
};

/// Bytes of a file as clean text: UTF-8, or where they are none Windows-1252 (and so Latin-1), without space around and
/// without control characters other than line breaks, nor those that turn the direction of writing. `room` is where it
/// stands if it is not the very bytes.
[[nodiscard]] QByteArrayView cleanText(QByteArrayView bytes, QByteArray &room);

/// Holds a record against the schema, and brings its values to today's labels and one spelling. What breaks it as a row
/// becomes its fault: a required field that is empty or malformed, a position that is not on Earth, a text without end. A
/// malformed value of a field that one can do without (a telephone number, an INSEE code) is kept out instead: a person
/// still finds the place.
///
/// | field | what is done |
/// |---|---|
/// | id, nom, commune, adresse | required; nom at most 500 characters |
/// | pivot | required; 9 to 14 letters and figures, spaces apart |
/// | code_postal | required; five figures |
/// | date_maj | required; a date, its time apart |
/// | latitude, longitude | numbers, also with a comma; outside of ±90 and ±180 the row is rejected; no number is no position |
/// | code_insee | five figures, 2A and 2B for Corsica; else kept out |
/// | telephone | made international; short national numbers stay; else kept out |
/// | courriels | parted, those that are none kept out |
/// | site_web, fiche_acces_libre, prise_rdv | http and https alone; "www." gets its http:// |
/// | presentation_resume | over 280 characters (0.1: 500) it is cut off, and the whole becomes presentation_detail if that is empty |
/// | the ten with a list | values known by placeMeaning(), in the official spelling, each once; others kept out |
/// | all | at most 20,000 characters, else the row is rejected |
void checkPlace(PlaceRecord &record);

}
