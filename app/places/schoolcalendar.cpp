// SPDX-License-Identifier: GPL-3.0-or-later
#include "places/schoolcalendar.h"

#include "places/placeserror.h"

namespace pdc {

using namespace Qt::StringLiterals;

Result<> importSchoolCalendar(const Database &content, const QString &itemId, Layer layer, const QByteArray &json)
{
    // Read once to be refused here, with its reason, and not by whoever asks when a place is open.
    if (const auto read = SchoolHolidays::parse(json); !read)
        return read.error();
    Statement keep(content, u"INSERT INTO school_calendar VALUES (?, ?, ?)"_s);
    return keep.run({itemId, int(layer), QString::fromUtf8(json)});
}

Result<std::shared_ptr<const SchoolHolidays>> schoolHolidays(const Database &content)
{
    Statement select(content,
                     u"SELECT c.json FROM school_calendar c JOIN item i ON i.id = c.item "
                     "ORDER BY c.layer DESC, i.modified DESC, i.id LIMIT 1"_s);
    select.bind();
    const bool isThere = select.next();
    if (select.failed())
        return select.error();
    if (isThere) {
        if (auto read = SchoolHolidays::parse(select.text(0).toUtf8()))
            return std::shared_ptr<const SchoolHolidays>(std::make_shared<SchoolHolidays>(*std::move(read)));
    }
    return SchoolHolidays::bundledShared();
}

}
