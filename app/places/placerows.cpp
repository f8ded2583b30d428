// SPDX-License-Identifier: GPL-3.0-or-later
#include "places/placerows.h"

#include "places/csvrows.h"
#include "places/jsonmembers.h"
#include "places/jsonrows.h"
#include "places/placeexport.h"
#include "places/placeserror.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostUnknownColumns = 1000;
constexpr qsizetype longestColumn = 100;

std::string_view viewOf(QByteArrayView bytes)
{
    return {bytes.data(), size_t(bytes.size())};
}

}

PlaceRows::Column PlaceRows::columnOf(QByteArrayView name)
{
    static const std::unordered_map<std::string_view, Column> columns = [] {
        using Kind = Column::Kind;
        std::unordered_map<std::string_view, Column> all;
        for (size_t i = 0; i < placeFields.size(); ++i)
            all.emplace(viewOf(QByteArrayView(placeFields[i].data(), placeFields[i].size())),
                        Column{Kind::Today, PlaceField(i), false});
        using enum PlaceField;
        all.emplace("courriel", Column{Kind::Old, Courriels, false});
        all.emplace("publics_accueillis", Column{Kind::Old, PublicsSpecifiquementAdresses, false});
        all.emplace("conditions_acces", Column{Kind::Old, FraisACharge, false});
        all.emplace("labels_nationaux", Column{Kind::Old, DispositifProgrammesNationaux, false});
        all.emplace("labels_autres", Column{Kind::Old, AutresFormationsLabels, true});
        all.emplace("accessibilite", Column{Kind::Old, FicheAccesLibre, false});
        all.emplace("cle_ban", Column{Kind::Gone, Id, false});
        return all;
    }();
    const auto found = columns.find(viewOf(name));
    return found == columns.end() ? Column() : found->second;
}

void PlaceRows::noteUnknown(QByteArrayView column)
{
    if (m_unknownColumns.size() >= mostUnknownColumns)
        return;
    const QString name = QString::fromUtf8(column).left(longestColumn);
    if (!m_unknownColumns.contains(name))
        m_unknownColumns << name;
}

void PlaceRows::take(PlaceRecord &record, const Column &column, QByteArrayView bytes)
{
    const QByteArrayView text = cleanText(bytes, m_room);
    if (text.isEmpty())
        return;
    record.isOld = record.isOld || column.kind == Column::Kind::Old;
    if (!column.partedBySemicolons) {
        record.append(column.field, text);
        return;
    }
    QByteArray parted = text.toByteArray();
    parted.replace(';', '|');
    record.append(column.field, parted);
}

namespace {

class JsonPlaceRows final : public PlaceRows
{
public:
    explicit JsonPlaceRows(QIODevice &data)
        : m_rows(data)
    {
    }

    [[nodiscard]] bool next(PlaceRecord &record) override
    {
        record.clear();
        const auto object = m_rows.nextBytes();
        if (!object)
            return false;
        JsonMembers members(*object);
        while (members.next()) {
            const Column column = columnOf(members.name());
            if (column.kind == Column::Kind::Unknown)
                noteUnknown(members.name());
            if (column.kind == Column::Kind::Unknown || column.kind == Column::Kind::Gone)
                continue;
            switch (members.kind()) {
            case JsonMembers::Kind::Text:
                take(record, column, members.value());
                break;
            case JsonMembers::Kind::Number:
                takeNumber(record, column, members.value());
                break;
            case JsonMembers::Kind::Null:
                break;
            case JsonMembers::Kind::Other:
                record.reject(QString::fromUtf8(members.name()), u"ce n’est ni un texte ni un nombre"_s);
            }
        }
        if (members.failed())
            m_rows.fail("a row that is not JSON");
        return !members.failed();
    }

    [[nodiscard]] std::optional<Error> error() const override
    {
        return m_rows.fault().isEmpty() ? std::nullopt : std::optional(Error(PlacesError::NotJson, m_rows.fault()));
    }

private:
    void takeNumber(PlaceRecord &record, const Column &column, QByteArrayView number)
    {
        // As it stands there, so that no figure of a long number is lost; 6.9e4 is nobody's postal code.
        if (number.contains('e') || number.contains('E'))
            take(record, column, QByteArray::number(number.toDouble(), 'g', 15));
        else
            take(record, column, number);
    }

    JsonRows m_rows;
};

class CsvPlaceRows final : public PlaceRows
{
public:
    explicit CsvPlaceRows(QIODevice &data)
        : m_rows(data)
    {
    }

    /// Whether the header names at least what every place has.
    [[nodiscard]] bool readHeader()
    {
        if (!m_rows.next(m_cells))
            return false;
        QByteArray room;
        bool hasId = false;
        bool hasName = false;
        for (const QByteArrayView cell : m_cells) {
            const QByteArray name = cleanText(cell, room).toByteArray().toLower();
            const Column column = columnOf(name);
            m_columns.push_back(column);
            if (column.kind == Column::Kind::Unknown)
                noteUnknown(name);
            hasId = hasId || name == "id";
            hasName = hasName || name == "nom";
        }
        return hasId && hasName;
    }

    [[nodiscard]] bool next(PlaceRecord &record) override
    {
        record.clear();
        do {
            if (!m_rows.next(m_cells))
                return false;
        } while (areEmpty(m_cells.begin())); // Spreadsheets end with rows of separators alone.
        for (size_t i = 0; i < std::min(m_cells.size(), m_columns.size()); ++i) {
            const Column &column = m_columns[i];
            if (column.kind == Column::Kind::Today || column.kind == Column::Kind::Old)
                take(record, column, unguardedCell(m_cells[i]));
        }
        // One separator too many or too few, and every value behind it stands in another's column.
        const bool isRight = m_cells.size() == m_columns.size()
            || (m_cells.size() > m_columns.size() && areEmpty(m_cells.begin() + qsizetype(m_columns.size())));
        if (!isRight)
            record.reject({}, u"%1 cellules, pour %2 colonnes"_s.arg(m_cells.size()).arg(m_columns.size()));
        return true;
    }

    [[nodiscard]] std::optional<Error> error() const override
    {
        return m_rows.fault().isEmpty() ? std::nullopt : std::optional(Error(PlacesError::NotTable, m_rows.fault()));
    }

private:
    [[nodiscard]] bool areEmpty(std::vector<QByteArrayView>::const_iterator from) const
    {
        return std::all_of(from, m_cells.end(), [](QByteArrayView cell) { return cell.trimmed().isEmpty(); });
    }

    CsvRows m_rows;
    std::vector<Column> m_columns;
    std::vector<QByteArrayView> m_cells;
};

}

bool looksLikeJson(QByteArrayView beginning)
{
    if (beginning.startsWith("\xef\xbb\xbf"))
        beginning = beginning.sliced(3);
    beginning = beginning.trimmed();
    return !beginning.isEmpty() && (beginning.front() == '[' || beginning.front() == '{');
}

Result<std::unique_ptr<PlaceRows>> PlaceRows::open(QIODevice &data)
{
    constexpr qint64 looked = 4096;
    if (looksLikeJson(data.peek(looked)))
        return std::unique_ptr<PlaceRows>(std::make_unique<JsonPlaceRows>(data));
    auto table = std::make_unique<CsvPlaceRows>(data);
    if (!table->readHeader())
        return table->error().value_or(Error(PlacesError::NotTable, u"no column « id » and « nom »"_s));
    return std::unique_ptr<PlaceRows>(std::move(table));
}

}
