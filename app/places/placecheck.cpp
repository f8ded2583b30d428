// SPDX-License-Identifier: GPL-3.0-or-later
#include "places/placelabels.h"
#include "places/placerecord.h"

#include <QDate>
#include <QVarLengthArray>

#include <algorithm>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

using enum PlaceField;

constexpr qsizetype longestName = 500;
constexpr qsizetype longestValue = 20'000;
constexpr qsizetype longestSummary = 280;
constexpr qsizetype longestOldSummary = 500;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isLetterOrDigit(char c)
{
    return isDigit(c) || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
}

bool areDigits(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), isDigit);
}

/// Characters of UTF-8.
qsizetype length(QByteArrayView text)
{
    return std::count_if(text.begin(), text.end(), [](char c) { return (uchar(c) & 0xC0) != 0x80; });
}

bool isLonger(QByteArrayView text, qsizetype most)
{
    return text.size() > most && length(text) > most;
}

bool isOneOf(char c, QByteArrayView few)
{
    return std::any_of(few.begin(), few.end(), [c](char one) { return one == c; });
}

/// Calls `take` with each part between these separators, without space around, the empty ones left out.
template<typename Take>
void forEachPart(QByteArrayView text, QByteArrayView separators, Take take)
{
    for (qsizetype begin = 0; begin <= text.size();) {
        qsizetype end = begin;
        while (end < text.size() && !isOneOf(text[end], separators))
            ++end;
        if (const QByteArrayView part = text.sliced(begin, end - begin).trimmed(); !part.isEmpty())
            take(part);
        begin = end + 1;
    }
}

// Required fields

void checkRequired(PlaceRecord &record)
{
    for (const PlaceField field : {Id, Pivot, Nom, Commune, CodePostal, Adresse, DateMaj}) {
        if (record.isEmpty(field))
            return record.reject(placeFieldName(field), u"champ obligatoire vide"_s);
    }
    if (isLonger(record.value(Nom), longestName))
        return record.reject(placeFieldName(Nom), u"plus de 500 caractères"_s);

    QByteArray pivot = record.value(Pivot).toByteArray();
    if (pivot.contains(' ')) {
        pivot.replace(" ", "");
        record.set(Pivot, pivot);
    }
    if (pivot.size() < 9 || pivot.size() > 14 || !std::all_of(pivot.begin(), pivot.end(), isLetterOrDigit))
        return record.reject(placeFieldName(Pivot), u"ni un SIRET ni un RNA"_s);
    if (record.value(CodePostal).size() != 5 || !areDigits(record.value(CodePostal)))
        return record.reject(placeFieldName(CodePostal), u"pas un code de cinq chiffres"_s);

    const QByteArrayView date = record.value(DateMaj).first(std::min<qsizetype>(10, record.value(DateMaj).size()));
    const bool isDate = date.size() == 10 && date[4] == '-' && date[7] == '-' && areDigits(date.first(4))
        && areDigits(date.sliced(5, 2)) && areDigits(date.sliced(8, 2))
        && QDate::isValid(date.first(4).toInt(), date.sliced(5, 2).toInt(), date.sliced(8, 2).toInt());
    if (!isDate)
        record.reject(placeFieldName(DateMaj), u"pas une date (AAAA-MM-JJ)"_s);
}

// Where it is

/// A number that may have a comma, as French spreadsheets write it; what is none is kept out.
std::optional<double> numberOf(PlaceRecord &record, PlaceField field)
{
    if (record.isEmpty(field))
        return std::nullopt;
    const QByteArrayView value = record.value(field);
    const auto isOfNumber = [](char c) {
        return isDigit(c) || c == '.' || c == ',' || c == '+' || c == '-' || (c | 0x20) == 'e';
    };
    bool isNumber = std::all_of(value.begin(), value.end(), isOfNumber); // "nan" and "inf" are none.
    double number = 0;
    if (isNumber && value.contains(',')) {
        QByteArray pointed = value.toByteArray();
        pointed.replace(',', '.');
        record.set(field, pointed);
    }
    if (isNumber)
        number = record.value(field).toDouble(&isNumber);
    if (isNumber)
        return number;
    record.keepOut(field, record.value(field));
    record.set(field, {});
    return std::nullopt;
}

void checkPosition(PlaceRecord &record)
{
    const auto latitude = numberOf(record, Latitude);
    const auto longitude = numberOf(record, Longitude);
    if (latitude && !isOnEarth({*latitude, 0}))
        return record.reject(placeFieldName(Latitude), u"hors de −90 à 90"_s);
    if (longitude && !isOnEarth({0, *longitude}))
        return record.reject(placeFieldName(Longitude), u"hors de −180 à 180"_s);
    // 0, 0 is off the coast of Africa: what programs write that know no better.
    if (latitude && longitude && (*latitude != 0 || *longitude != 0))
        record.position = GeoPoint{*latitude, *longitude};
}

void checkCommuneCode(PlaceRecord &record)
{
    if (record.isEmpty(CodeInsee))
        return;
    const QByteArray code = record.value(CodeInsee).toByteArray().toUpper();
    const bool isCorsican = code.size() == 5 && code[0] == '2' && (code[1] == 'A' || code[1] == 'B');
    const bool isCode = code.size() == 5 && areDigits(QByteArrayView(code).sliced(2)) && isDigit(code[0])
        && (isCorsican || (isDigit(code[1]) && !code.startsWith("20")));
    if (isCode) {
        if (isCorsican)
            record.set(CodeInsee, code);
        return;
    }
    record.keepOut(CodeInsee, record.value(CodeInsee));
    record.set(CodeInsee, {});
}

// How to reach it

/// The country's code for what a French number begins with, without its 0: numbers from overseas have another one.
QByteArrayView countryCode(QByteArrayView number)
{
    struct Overseas
    {
        QByteArrayView beginnings;
        QByteArrayView code;
    };
    static constexpr std::array overseas{Overseas{"262 263 269 639 692 693", "262"}, Overseas{"590 690 691", "590"},
                                         Overseas{"594 694", "594"}, Overseas{"596 696 697", "596"}};
    for (const Overseas &region : overseas) {
        if (region.beginnings.contains(number.first(3)))
            return region.code;
    }
    return "33";
}

/// A telephone number as the schema wants it, +33180059880; empty if it is none. « 3949 », which is dialled as it is,
/// stays.
QByteArray telephoneOf(QByteArrayView written)
{
    QByteArray number;
    for (const char c : written) {
        if (isDigit(c) || (c == '+' && number.isEmpty()))
            number += c;
        else if (c != ' ' && c != '.' && c != '-' && c != '/' && c != '(' && c != ')' && c != '\xc2' && c != '\xa0')
            return {}; // 0xC2 0xA0 is a space that does not break.
    }
    const bool isShort = areDigits(number)
        && ((number.size() == 4 && number.startsWith('3')) || (number.size() <= 3 && number.startsWith('1'))
            || (number.size() == 6 && number.startsWith("118")));
    if (isShort && number.size() >= 2)
        return number;
    if (number.startsWith("00"))
        number.replace(0, 2, "+");
    else if (number.size() == 10 && number.startsWith('0'))
        number = '+' + countryCode(QByteArrayView(number).sliced(1)).toByteArray() + number.sliced(1);
    static constexpr std::array<QByteArrayView, 10> countries{"+33",  "+590", "+594", "+262", "+596",
                                                              "+269", "+687", "+689", "+508", "+681"};
    for (const QByteArrayView country : countries) {
        if (!number.startsWith(country))
            continue;
        QByteArray rest = number.sliced(country.size());
        if (rest.size() == 10 && rest.startsWith('0'))
            rest.remove(0, 1); // « +33 (0)4 … »
        if (rest.size() >= 6 && rest.size() <= 9)
            return country.toByteArray() + rest;
    }
    return {};
}

/// Replaces a field by those of its parts that `mended` makes something of; the others are kept out.
template<typename Mend>
void checkParts(PlaceRecord &record, PlaceField field, QByteArrayView separators, Mend mended)
{
    if (record.isEmpty(field))
        return;
    QByteArray kept;
    const QByteArray all = record.value(field).toByteArray();
    forEachPart(all, separators, [&](QByteArrayView part) {
        const QByteArray one = mended(part);
        if (one.isEmpty())
            return record.keepOut(field, part);
        if (!kept.isEmpty())
            kept += '|';
        kept += one;
    });
    if (kept != all)
        record.set(field, kept);
}

/// Parts numbers that people write beside each other, « 04 78 … / 06 12 … » or « 04 78 … ou 06 12 … », by '|'. A stroke
/// may also stand within a number, so what is one as it is, or has none in full between strokes, stays.
void partTelephones(PlaceRecord &record)
{
    if (record.isEmpty(Telephone))
        return;
    const QByteArray all = record.value(Telephone).toByteArray();
    QByteArray text;
    forEachPart(all, "|;,", [&](QByteArrayView part) {
        QByteArray parted = part.toByteArray();
        if (telephoneOf(part).isEmpty()) {
            for (const char *word : {" ou ", " OU ", " Ou "})
                parted.replace(word, "/");
            bool isAnyWhole = false;
            forEachPart(parted, "/", [&](QByteArrayView one) { isAnyWhole |= telephoneOf(one).startsWith('+'); });
            parted = isAnyWhole ? parted.replace('/', '|') : part.toByteArray();
        }
        text += (text.isEmpty() ? "" : "|") + parted;
    });
    if (text != all)
        record.set(Telephone, text);
}

bool isMailAddress(QByteArrayView text)
{
    const auto at = text.indexOf('@');
    const auto isBad = [](char c) { return uchar(c) <= ' ' || c == '<' || c == '>' || c == '"'; };
    if (at < 1 || text.indexOf('@', at + 1) >= 0 || std::any_of(text.begin(), text.end(), isBad))
        return false;
    const QByteArrayView host = text.sliced(at + 1);
    return host.contains('.') && !host.startsWith('.') && !host.endsWith('.');
}

bool beginsWith(QByteArrayView text, QByteArrayView beginning)
{
    return text.size() >= beginning.size() && text.first(beginning.size()).compare(beginning, Qt::CaseInsensitive) == 0;
}

/// An address of the web, empty if it is none: what a click opens must not be a program or a file.
QByteArray webAddressOf(QByteArrayView text)
{
    if (std::any_of(text.begin(), text.end(), [](char c) { return uchar(c) <= ' ' || c == '"' || c == '<'; }))
        return {};
    for (const QByteArrayView scheme : {QByteArrayView("https://"), QByteArrayView("http://")}) {
        if (beginsWith(text, scheme))
            return text.size() > scheme.size() ? text.toByteArray() : QByteArray();
    }
    return beginsWith(text, "www.") ? "http://" + text.toByteArray() : QByteArray();
}

/// Commas and semicolons may stand in an address: they part two only where another begins behind them.
void checkWebAddresses(PlaceRecord &record, PlaceField field)
{
    if (record.isEmpty(field))
        return;
    QByteArray text = record.value(field).toByteArray();
    for (qsizetype i = 0; i + 1 < text.size(); ++i) {
        const QByteArrayView rest = QByteArrayView(text).sliced(i + 1).trimmed();
        if ((text[i] == ';' || text[i] == ',') && (beginsWith(rest, "http") || beginsWith(rest, "www.")))
            text[i] = '|';
    }
    record.set(field, text);
    checkParts(record, field, "|", webAddressOf);
}

// What it says of itself

void checkSummary(PlaceRecord &record)
{
    const qsizetype most = record.isOld ? longestOldSummary : longestSummary;
    const QByteArrayView summary = record.value(PresentationResume);
    if (!isLonger(summary, most))
        return;
    record.keepOut(PresentationResume, summary);
    if (record.isEmpty(PresentationDetail))
        record.set(PresentationDetail, summary);
    QString text = QString::fromUtf8(record.value(PresentationResume)).left(most - 2);
    if (const auto space = text.lastIndexOf(u' '); space > most / 2)
        text.truncate(space);
    else if (text.back().isHighSurrogate())
        text.chop(1);
    record.set(PresentationResume, QString(text + u" …"_s).toUtf8());
}

constexpr std::array<PlaceField, placeListCount> listFields{
    Services,       PublicsSpecifiquementAdresses, PriseEnChargeSpecifique,
    FraisACharge,   DispositifProgrammesNationaux, FormationsLabels,
    ModalitesAcces, ModalitesAccompagnement,       PlaceField::Itinerance,
    Typologie};

/// Several values are parted by '|', in 1.0.0 and 0.1 by ';', which stands in no label.
void checkLists(PlaceRecord &record)
{
    std::array<QVarLengthArray<QByteArrayView, 16>, placeListCount> labels;
    QByteArray others;
    for (int i = 0; i < placeListCount; ++i) {
        const PlaceField field = listFields[size_t(i)];
        if (record.isEmpty(field))
            continue;
        forEachPart(record.value(field), "|;", [&](QByteArrayView part) {
            const auto meaning = placeMeaning(PlaceList(i), part);
            if (!meaning)
                return record.keepOut(field, part);
            if (meaning->kind == PlaceMeaning::Kind::Other) {
                others += others.isEmpty() ? "" : "|";
                others += meaning->label;
            } else if (meaning->kind == PlaceMeaning::Kind::Label) {
                auto &list = labels[size_t(meaning->list)];
                if (!list.contains(meaning->label))
                    list.append(meaning->label);
            }
        });
    }
    QByteArray joined;
    for (int i = 0; i < placeListCount; ++i) {
        const PlaceField field = listFields[size_t(i)];
        joined.resize(0);
        for (const QByteArrayView label : std::as_const(labels[size_t(i)])) {
            joined += joined.isEmpty() ? "" : "|";
            joined += label;
        }
        if (record.value(field) != joined)
            record.set(field, joined);
    }
    if (!others.isEmpty())
        record.append(AutresFormationsLabels, others);
}

}

void checkPlace(PlaceRecord &record)
{
    for (size_t i = 0; i < placeFields.size(); ++i) {
        if (isLonger(record.value(PlaceField(i)), longestValue))
            return record.reject(placeFields[i], u"plus de 20 000 caractères"_s);
    }
    checkRequired(record);
    checkPosition(record);
    if (record.fault)
        return;
    checkCommuneCode(record);
    partTelephones(record);
    checkParts(record, Telephone, "|;,", telephoneOf);
    checkParts(record, Courriels, "|;, ",
               [](QByteArrayView part) { return isMailAddress(part) ? part.toByteArray() : QByteArray(); });
    for (const PlaceField field : {SiteWeb, FicheAccesLibre, PriseRdv})
        checkWebAddresses(record, field);
    checkSummary(record);
    checkLists(record);
}

}
