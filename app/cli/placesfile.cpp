// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/placesfile.h"

#include "places/placelistpage.h"
#include "places/placepage.h"
#include "places/placerepository.h"
#include "print/fittedtext.h"

#include <QJsonObject>
#include <QLocale>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

/// Pages are set in our fonts and speak French, as all of pdc does.
bool prepareToDraw()
{
    QLocale::setDefault(QLocale(QLocale::French, QLocale::France));
    return loadPrintFonts(u":/studio/fonts"_s);
}

Outcome writePage(const PrintedDocument &page, const QString &title, int count, int total, const PlacesFile &file)
{
    if (const auto done = writePdf(page, file.name, title); !done)
        return Failure(done.error(), file.name);
    const QString words = count < total
        ? u"1 page, les %1 premiers lieux sur %2 : %3"_s.arg(QString::number(count), QString::number(total), file.name)
        : u"1 page, %1 lieu(x) : %2"_s.arg(QString::number(count), file.name);
    return Answer{QJsonDocument(QJsonObject{{u"places"_s, count}, {u"pages"_s, page.pageCount()}}), words, {}};
}

}

std::variant<std::optional<PlacesFile>, UsageError> PlacesFile::take(const Arguments &arguments)
{
    if (!arguments.has("-o"_L1))
        return std::optional<PlacesFile>();
    const QString name = arguments.value("-o"_L1);
    const auto format = placeFormatOf(name);
    if (!format && !name.endsWith(".pdf"_L1, Qt::CaseInsensitive))
        return UsageError{u"-o finit par .csv, .geojson ou .pdf : "_s + name};
    return std::optional(PlacesFile{name, format});
}

Outcome writePlaces(const Database &content, const QList<qint64> &keys, const PlacesFile &file)
{
    const auto count =
        PlaceExport{*file.format}.save(file.name, [&](const auto &take) { return forEachPlace(content, keys, take); });
    if (!count)
        return Failure(count.error(), file.name);
    return Answer{QJsonDocument(QJsonObject{{u"places"_s, *count}}), u"%1 lieu(x) : "_s.arg(*count) + file.name, {}};
}

Outcome writePlacesPage(const PlaceListing &listing, const Clock &clock, const PlacesFile &file)
{
    if (!prepareToDraw())
        return Failure(PrintError::BadPage, u"fonts"_s);
    const PlaceListPage page(listing, clock.now());
    const QString title = listing.near.isEmpty() ? u"Lieux d’aide au numérique"_s : u"Lieux d’aide : "_s + listing.near;
    return writePage(page, title, page.shown(), listing.total, file);
}

Outcome writePlacePage(const Place &place, const Clock &clock, const PlacesFile &file)
{
    if (!prepareToDraw())
        return Failure(PrintError::BadPage, u"fonts"_s);
    return writePage(PlacePage(place, clock.now()), place.name(), 1, 1, file);
}

}
