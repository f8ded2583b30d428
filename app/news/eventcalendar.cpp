// SPDX-License-Identifier: GPL-3.0-or-later
#include "news/eventcalendar.h"

#include <QLocale>

#include <algorithm>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestLine = 75; ///< Octets, without the line's end.

bool continuesCharacter(char byte)
{
    return (uchar(byte) & 0xc0) == 0x80;
}

/// A value of type TEXT: nothing in it can end the line, the value or the entry.
QByteArray escaped(const QString &text)
{
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == u'\r' && i + 1 < text.size() && text[i + 1] == u'\n')
            continue;
        if (c == u'\n' || c == u'\r' || c == u'\u0085' || c == QChar::LineSeparator || c == QChar::ParagraphSeparator)
            out += u"\\n"_s;
        else if (c == u'\\' || c == u';' || c == u',')
            out += u'\\', out += c;
        else if (c == u'\t')
            out += u' ';
        else if (c.category() != QChar::Other_Control)
            out += c;
    }
    return out.toUtf8();
}

/// Ends a line, and goes on in the next one, with a space before it, wherever it would be longer than allowed. Never
/// within a character.
QByteArray folded(const QByteArray &line)
{
    QByteArray out;
    qsizetype at = 0;
    while (line.size() - at > longestLine - (at > 0 ? 1 : 0)) {
        qsizetype end = at + longestLine - (at > 0 ? 1 : 0);
        while (end > at + 1 && continuesCharacter(line[end]))
            --end;
        out += line.sliced(at, end - at) + "\r\n ";
        at = end;
    }
    return out + line.sliced(at) + "\r\n";
}

QByteArray utc(const QDateTime &time)
{
    return QLocale::c().toString(time.toUTC(), u"yyyyMMdd'T'HHmmss'Z'"_s).toLatin1();
}

/// One line, cut between words to these bytes of UTF-8.
QString shortened(const QString &text, qsizetype most)
{
    QString line = text.simplified();
    if (line.toUtf8().size() <= most)
        return line;
    constexpr qsizetype ellipsis = 3;
    line.truncate(most);
    while (line.toUtf8().size() > most - ellipsis)
        line.chop(line.size() > 1 && line.back().isLowSurrogate() ? 2 : 1);
    const qsizetype space = line.lastIndexOf(u' ');
    if (space > line.size() / 2)
        line.truncate(space);
    return line + u'…';
}

}

QByteArray calendarFile(const NewsItem &event)
{
    if (!event.dates)
        return {};
    const QDateTime changed = event.modified.isValid() ? event.modified : event.dates->start;
    QByteArrayList lines{"BEGIN:VCALENDAR",
                         "VERSION:2.0",
                         "PRODID:-//Partage de Co//Partage de Co//FR",
                         "BEGIN:VEVENT",
                         "UID:" + escaped(event.id),
                         "DTSTAMP:" + utc(changed),
                         "DTSTART:" + utc(event.dates->start)};
    if (event.dates->end > event.dates->start) // An end at the start is not allowed.
        lines << "DTEND:" + utc(event.dates->end);
    lines << "SUMMARY:" + escaped(event.title);
    if (!event.place.isEmpty())
        lines << "LOCATION:" + escaped(event.place);
    if (event.position) {
        constexpr int decimals = 6;
        lines << "GEO:" + QByteArray::number(event.position->latitude, 'f', decimals) + ';'
                + QByteArray::number(event.position->longitude, 'f', decimals);
    }
    const QString &words = event.text.isEmpty() ? event.summary : event.text;
    if (!words.isEmpty())
        lines << "DESCRIPTION:" + escaped(words);
    lines << "END:VEVENT"
          << "END:VCALENDAR";
    QByteArray file;
    for (const QByteArray &line : std::as_const(lines))
        file += folded(line);
    return file;
}

QByteArray calendarForQr(const NewsItem &event)
{
    if (!event.dates)
        return {};
    // Each sign may be escaped, so that what comes out may be twice as long as what goes in; then less goes in.
    QByteArray code;
    for (qsizetype most = 100; most >= 25; most /= 2) {
        code = "BEGIN:VEVENT\r\nSUMMARY:" + escaped(shortened(event.title, most))
            + "\r\nDTSTART:" + utc(event.dates->start) + "\r\n";
        if (event.dates->end > event.dates->start)
            code += "DTEND:" + utc(event.dates->end) + "\r\n";
        if (!event.place.isEmpty())
            code += "LOCATION:" + escaped(shortened(event.place, most)) + "\r\n";
        code += "END:VEVENT\r\n";
        if (code.size() <= mostCalendarQrBytes)
            break;
    }
    return code;
}

}
