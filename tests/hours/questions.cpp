// SPDX-License-Identifier: GPL-3.0-or-later
#include "questions.h"

#include "places/openinghours.h"

#include <QCryptographicHash>
#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTimeZone>

#include <array>
#include <random>

using namespace Qt::StringLiterals;

namespace pdc::test {

namespace {

constexpr quint32 seed = 20261123;
constexpr int chanceTexts = 5400;

const QStringList weekdays{u"Mo"_s, u"Tu"_s, u"We"_s, u"Th"_s, u"Fr"_s, u"Sa"_s, u"Su"_s};
const QStringList months{u"Jan"_s, u"Feb"_s, u"Mar"_s, u"Apr"_s, u"May"_s, u"Jun"_s,
                         u"Jul"_s, u"Aug"_s, u"Sep"_s, u"Oct"_s, u"Nov"_s, u"Dec"_s};

/// Writes opening hours. std::uniform_int_distribution is not the same everywhere, hence the remainder.
class Writer
{
public:
    explicit Writer(quint32 from)
        : m_chance(from)
    {
    }

    HoursQuestion question()
    {
        const int more = below(4);
        m_alone = more == 0 || one(40);
        QString text = rule();
        for (int i = 0; i < more; ++i) {
            const int how = below(20);
            // Days without times go on in a list after a comma: that would be another sentence.
            if (how < 14 || !text.contains(u':'))
                text += u"; "_s + rule();
            else if (how < 17)
                text += u", "_s + rule();
            else
                text += u"; "_s
                    + pick({u"PH off"_s, u"PH off"_s, u"SH off"_s, u"PH,SH off"_s, u"Dec 25 off"_s, u"PH 10:00-12:00"_s,
                            u"SH Mo-Fr 10:00-16:00"_s, u"PH closed"_s});
        }
        if (one(12))
            text += u" || "_s
                + pick({u"\"sur rendez-vous\""_s, u"unknown"_s, u"Mo-Fr 08:00-20:00 unknown"_s, u"Sa 10:00-12:00"_s,
                        u"unknown \"appeler\""_s});
        const bool school = text.contains("SH"_L1);
        if (one(5))
            text = sloppy(text);
        static const QStringList zones{u"35"_s, u"69"_s, u"75"_s};
        static const QStringList apart{u"67"_s, u"974"_s};
        const QString department = !school && one(4) ? pick(apart) : pick(zones);
        return {text, department, stateOf(department)};
    }

private:
    int below(int n) { return int(m_chance() % quint32(n)); }
    bool one(int in) { return below(in) == 0; }
    QString pick(const QStringList &from) { return from[below(int(from.size()))]; }

    static QString clock(int minutes)
    {
        return u"%1:%2"_s.arg(minutes / 60, 2, 10, QChar(u'0')).arg(minutes % 60, 2, 10, QChar(u'0'));
    }
    static QString figures(int number) { return u"%1"_s.arg(number, 2, 10, QChar(u'0')); }

    QString rule()
    {
        if (one(60))
            return pick({u"24/7"_s, u"24/7 closed \"travaux\""_s, u"\"sur rendez-vous\""_s, u"off"_s});
        QStringList parts;
        if (one(3))
            parts << wide();
        if (!one(7))
            parts << days();
        if (parts.isEmpty() || !one(12))
            parts << times();
        switch (below(24)) {
        case 0:
            parts << u"\"sur rendez-vous\""_s;
            break;
        case 1:
            parts << u"unknown"_s;
            break;
        case 2:
        case 3:
            parts << pick({u"off"_s, u"closed"_s, u"off \"travaux\""_s});
            break;
        case 4:
            parts << pick({u"open"_s, u"open \"entrée libre\""_s, u"unknown \"appeler\""_s});
            break;
        default:
            break;
        }
        return parts.join(u' ');
    }

    QString day(int month)
    {
        // The last days of February are another test's.
        const int most = month == 2 ? 26 : 30;
        return figures(1 + below(most));
    }

    QString dates()
    {
        const int from = 1 + below(12);
        const int to = 1 + below(12);
        const QString month = months[from - 1];
        switch (below(7)) {
        case 0:
            return month + u' ' + day(from);
        case 1: {
            const int first = 1 + below(20);
            return month + u' ' + figures(first) + u'-' + figures(first + below(7));
        }
        case 2:
            return month + u' ' + day(from) + u'-' + months[to - 1] + u' ' + day(to);
        case 3:
            return month + u' ' + day(from) + u',' + months[to - 1] + u' ' + day(to);
        case 4: {
            const int first = 1 + below(15);
            return month + u' ' + figures(first) + u',' + figures(first + 1 + below(10));
        }
        case 5:
            return u"%1 %2 %3"_s.arg(2026 + below(2)).arg(month, day(from));
        default:
            return u"2026 %1 %2-2027 %3 %4"_s.arg(month, day(from), months[to - 1], day(to));
        }
    }

    QString wide()
    {
        const QString colon = one(5) ? u":"_s : QString();
        switch (below(8)) {
        case 0:
        case 1:
            return months[below(12)] + u'-' + months[below(12)] + colon;
        case 2:
            return months[below(12)] + colon;
        case 3:
            return months[below(12)] + u',' + months[below(12)] + u'-' + months[below(12)] + colon;
        case 4:
            return pick({u"week 1-53/2"_s, u"week 2-52/2"_s, u"week 40-53"_s, u"week 1-20"_s, u"week 43"_s,
                         u"week 12,18,44"_s, u"week 53"_s, u"week 10-30/3"_s, u"week 01-52"_s});
        case 5:
            return pick({u"2026"_s, u"2027"_s, u"2026-2027"_s, u"2025-2029/2"_s, u"2027+"_s, u"2026,2028"_s})
                + (one(3) ? u' ' + months[below(12)] + u'-' + months[below(12)] : QString());
        default:
            return dates();
        }
    }

    QString days()
    {
        const QString from = weekdays[below(7)];
        switch (below(13)) {
        case 0:
        case 1:
            return from;
        case 2:
        case 3:
            return u"Mo-Fr"_s;
        case 4:
        case 5:
            return from + u'-' + weekdays[below(7)];
        case 6:
            return from + u',' + weekdays[below(7)];
        case 7:
            return from + u',' + weekdays[below(7)] + u'-' + weekdays[below(7)];
        case 8:
            return from + pick({u"[1]"_s, u"[2]"_s, u"[-1]"_s, u"[1,3]"_s, u"[2-4]"_s, u"[5]"_s, u"[-2]"_s});
        case 9:
            return pick({u"PH"_s, u"SH"_s, u"PH -1 day"_s, u"PH +1 day"_s});
        case 10:
            return pick({u"PH,"_s, u"SH,"_s}) + from;
        case 11:
            return from + u'-' + weekdays[below(7)] + pick({u",PH"_s, u",SH"_s});
        default:
            return pick({u"SH "_s, u"PH "_s}) + from + u'-' + weekdays[below(7)];
        }
    }

    QString times()
    {
        const int morning = 420 + 15 * below(16);
        const int noon = 690 + 15 * below(8);
        switch (below(m_alone ? 16 : 14)) {
        case 14:
            return clock(morning) + u"+,"_s + clock(noon) + u'-' + clock(noon + 240);
        case 15:
            return clock(morning) + u'-' + clock(noon) + u"+"_s;
        case 0:
            return clock(morning) + u'+';
        case 1:
            return clock(1020 + 30 * below(12)) + u'-' + clock(60 * below(5) + (one(8) ? 30 : 0));
        case 2:
            return clock(1080 + 30 * below(8)) + u'-' + clock(1440 + 60 * below(5) + (one(8) ? 30 : 0));
        case 3:
            return clock(1020 + 30 * below(12)) + u'+';
        case 4:
            return clock(0) + u'-' + pick({u"24:00"_s, u"12:00"_s, u"00:00"_s});
        case 5:
        case 6:
        case 7:
        case 8:
        case 9:
            return clock(morning) + u'-' + clock(noon);
        default:
            return clock(morning) + u'-' + clock(noon) + u',' + clock(noon + 60 + 15 * below(6)) + u'-'
                + clock(960 + 15 * below(16));
        }
    }

    /// The same as other hands would write it.
    QString sloppy(QString text)
    {
        switch (below(10)) {
        case 0:
            return text.replace(u'-', u'\u2013');
        case 1:
            return text.replace(" 0"_L1, " "_L1);
        case 2:
            return text.replace(u","_s, u", "_s);
        case 3:
            return text.replace(u"-"_s, u" - "_s);
        case 4:
            return text.toLower();
        case 5:
            return text + u';';
        case 6:
            return text.replace(u"; "_s, u";"_s);
        case 7:
            return text.contains(":30"_L1) || text.contains("5"_L1) ? text : text.replace(u":00"_s, u"h"_s);
        case 8:
            return text.replace(u"Mo-Fr"_s, u"lundi-vendredi"_s).replace(u"off"_s, u"fermé"_s);
        default:
            return u' ' + text.replace(u' ', u"  "_s) + u' ';
        }
    }

    std::mt19937 m_chance;
    bool m_alone = false; ///< Open ends are only written where no other rule meddles with them, nearly always.
};

/// What the clock of Paris shows each half-hour of a week (the reference tells the time by Paris wherever the place is),
/// the hour that comes twice in October once: spans end the first time that their end is on the clock.
QList<WallTime> halfHours(const QDate &first)
{
    const QTimeZone paris("Europe/Paris");
    constexpr qint64 halfHour = 30 * 60;
    QList<WallTime> times;
    const QDateTime end(first.addDays(7), QTime(0, 0), paris);
    for (QDateTime at(first, QTime(0, 0), paris); at < end; at = at.addSecs(halfHour)) {
        const bool again = at.addSecs(-2 * halfHour).time() == at.time();
        if (!again)
            times << WallTime{at.date(), at.time().hour() * 60 + at.time().minute()};
    }
    return times;
}

/// Adds to a run-length encoded line.
class Runs
{
public:
    void add(char state)
    {
        if (state == m_state) {
            ++m_length;
            return;
        }
        end();
        m_state = state;
        m_length = 1;
    }
    QByteArray end()
    {
        if (m_length > 0)
            m_line += QByteArray::number(m_length) + m_state;
        m_length = 0;
        return m_line;
    }

private:
    QByteArray m_line;
    char m_state = 0;
    int m_length = 0;
};

}

QList<QDate> askedWeeks()
{
    return {QDate(2026, 7, 13),  QDate(2026, 10, 19), QDate(2026, 10, 26), QDate(2026, 11, 9),
            QDate(2026, 12, 21), QDate(2026, 12, 28), QDate(2027, 3, 22),  QDate(2027, 5, 3)};
}

QList<HoursQuestion> writtenByChance(quint32 from, int count)
{
    Writer writer(from);
    QList<HoursQuestion> questions;
    while (questions.size() < count)
        questions << writer.question();
    return questions;
}

QList<HoursQuestion> writtenByPeople()
{
    QFile file(QStringLiteral(PDC_SOURCE_DIR "/resources/content/places/auvergne-rhone-alpes/places.json"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QSet<QString> seen;
    QList<HoursQuestion> questions;
    for (const auto &place : QJsonDocument::fromJson(file.readAll()).array()) {
        const QString text = place[u"horaires"].toString();
        if (text.isEmpty() || seen.contains(text))
            continue;
        seen.insert(text);
        questions << HoursQuestion{text, u"69"_s, u"Auvergne-Rhône-Alpes"_s};
    }
    return questions;
}

QList<HoursQuestion> allQuestions()
{
    return writtenByPeople() + writtenByChance(seed, chanceTexts);
}

QByteArray ourAnswer(const HoursQuestion &question)
{
    const auto hours = OpeningHours::parse(question.text);
    if (!hours)
        return "!";
    const HoursCalendar calendar(question.department);
    static const QList<QList<WallTime>> weeks = [] {
        QList<QList<WallTime>> all;
        for (const QDate &first : askedWeeks())
            all << halfHours(first);
        return all;
    }();
    QByteArrayList answers;
    for (const QList<WallTime> &week : weeks) {
        Runs runs;
        for (const WallTime &time : week) {
            static constexpr std::array letters{'c', 'o', 'u'};
            runs.add(letters[size_t(hours->stateAt(time, calendar))]);
        }
        answers << runs.end();
    }
    return answers.join(' ');
}

QString stateOf(const QString &department)
{
    static const QHash<QString, QString> states{{u"35"_s, u"Bretagne"_s},
                                                {u"67"_s, u"Bas-Rhin"_s},
                                                {u"69"_s, u"Auvergne-Rhône-Alpes"_s},
                                                {u"75"_s, u"Île-de-France"_s},
                                                {u"974"_s, u"La Réunion"_s}};
    return states.value(department);
}

QList<HoursExample> examples()
{
    QFile file(QStringLiteral(PDC_SOURCE_DIR "/tests/hours/examples.txt"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<HoursExample> read;
    while (!file.atEnd()) {
        const QByteArray line = file.readLine().chopped(1);
        if (line.startsWith("    ")) {
            read.last().intervals << line.trimmed();
        } else if (!line.isEmpty() && !line.startsWith('#')) {
            const QString department = QString::fromUtf8(line.left(line.indexOf(' ')));
            const qsizetype week = department.size() + 1;
            constexpr qsizetype date = 10;
            read << HoursExample{{QString::fromUtf8(line.mid(week + date + 1)), department, stateOf(department)},
                                 QDate::fromString(QString::fromLatin1(line.mid(week, date)), Qt::ISODate),
                                 {}};
        }
    }
    return read;
}

QByteArrayList ourIntervals(const HoursExample &example)
{
    const auto hours = OpeningHours::parse(example.question.text);
    if (!hours)
        return {"!"};
    const auto written = [](const WallTime &time) {
        return QDateTime(time.date, QTime(time.minute / 60, time.minute % 60))
            .toString(u"yyyy-MM-ddTHH:mm"_s)
            .toLatin1();
    };
    QByteArrayList lines;
    for (const HoursInterval &one : hours->intervals(example.week, HoursCalendar(example.question.department)))
        lines << written(one.from) + ' ' + written(one.to) + (one.state == HoursState::Open ? " open" : " unknown");
    return lines;
}

QSet<QString> knownDifferences()
{
    QFile file(QStringLiteral(PDC_SOURCE_DIR "/tests/hours/differences.txt"));
    QSet<QString> texts;
    if (!file.open(QIODevice::ReadOnly))
        return texts;
    while (!file.atEnd()) {
        const QString line = QString::fromUtf8(file.readLine()).trimmed();
        if (!line.isEmpty() && !line.startsWith(u'#'))
            texts << line;
    }
    return texts;
}

QByteArray shortHash(const QByteArray &answer)
{
    return QCryptographicHash::hash(answer, QCryptographicHash::Sha256).toHex().left(8);
}

}
