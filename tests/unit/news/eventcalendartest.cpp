// SPDX-License-Identifier: GPL-3.0-or-later
#include "news/eventcalendar.h"
#include "print/qrcode.h"
#include "support/suite.h"

#include <QImage>
#include <QPainter>
#include <QProcess>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace pdc;

namespace {

NewsItem lyon()
{
    NewsItem event;
    event.id = u"urn:pdc:event:lyon"_s;
    event.title = u"Rendez-vous à Lyon"_s;
    event.text = u"Venez nous voir."_s;
    event.modified = QDateTime({2026, 11, 20}, {9, 0}, Qt::UTC);
    event.dates = EventDates{QDateTime({2026, 12, 3}, {13, 0}, Qt::UTC), QDateTime({2026, 12, 3}, {15, 0}, Qt::UTC)};
    event.place = u"Médiathèque, Lyon 3e"_s;
    event.position = GeoPoint{45.76, 4.85};
    return event;
}

/// Reads a calendar file as a calendar does: joins what was folded. Empty if a line breaks the rules of RFC 5545.
QList<QByteArray> linesOf(const QByteArray &file)
{
    QList<QByteArray> lines;
    if (!file.endsWith("\r\n"))
        return {};
    for (const QByteArray &line : QByteArray(file.chopped(2)).replace("\r\n", "\n").split('\n')) {
        if (line.isEmpty() || line.size() > 75 || line.contains('\r')
            || !QString::fromUtf8(line).toUtf8().contains(line)
            || QString::fromUtf8(line).contains(QChar::ReplacementCharacter))
            return {};
        for (const char c : line) {
            if (uchar(c) < 0x20 || c == 0x7f)
                return {};
        }
        if (line.startsWith(' ') && !lines.isEmpty())
            lines.last() += line.mid(1);
        else
            lines << line;
    }
    return lines;
}

/// The value of a property as a calendar shows it.
QString valueOf(const QList<QByteArray> &lines, const QByteArray &name)
{
    QString found;
    int count = 0;
    for (const QByteArray &line : lines) {
        if (!line.startsWith(name + ':'))
            continue;
        found = QString::fromUtf8(line.mid(name.size() + 1));
        ++count;
    }
    if (count != 1)
        return u"(%1 times)"_s.arg(count);
    QString out;
    for (qsizetype i = 0; i < found.size(); ++i) {
        if (found[i] != u'\\') {
            if (found[i] == u',' || found[i] == u';')
                return u"(not escaped)"_s;
            out += found[i];
        } else {
            ++i;
            out += i < found.size() && found[i].toLower() == u'n' ? QChar(u'\n')
                : i < found.size()                                ? found[i]
                                                                  : QChar();
        }
    }
    return out;
}

}

/// The calendar file says what the event is, whatever stands in it; the QR code is small and is read.
class EventCalendarTest final : public test::Suite
{
    Q_OBJECT

private Q_SLOTS:
    void saysItAll()
    {
        QCOMPARE(calendarFile(lyon()),
                 QByteArray("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Partage de Co//Partage de Co//FR\r\n"
                            "BEGIN:VEVENT\r\nUID:urn:pdc:event:lyon\r\nDTSTAMP:20261120T090000Z\r\n"
                            "DTSTART:20261203T130000Z\r\nDTEND:20261203T150000Z\r\nSUMMARY:Rendez-vous à Lyon\r\n"
                            "LOCATION:Médiathèque\\, Lyon 3e\r\nGEO:45.760000;4.850000\r\n"
                            "DESCRIPTION:Venez nous voir.\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"));
    }

    void leavesOutWhatIsNotKnown()
    {
        NewsItem event = lyon();
        event.dates->end = event.dates->start; // RFC 5545 wants an end that is later.
        event.modified = {};
        event.position = {};
        event.text.clear();
        event.place.clear();
        const auto lines = linesOf(calendarFile(event));
        QVERIFY(lines.contains("DTSTAMP:20261203T130000Z"));
        for (const QByteArray &line : lines)
            QVERIFY(!line.startsWith("DTEND") && !line.startsWith("GEO") && !line.startsWith("DESC"));
        QVERIFY(!calendarForQr(event).contains("DTEND") && !calendarForQr(event).contains("LOCATION"));
        event.summary = u"En deux mots."_s;
        QCOMPARE(valueOf(linesOf(calendarFile(event)), "DESCRIPTION"), u"En deux mots."_s);
    }

    void anArticleIsNoEvent()
    {
        NewsItem article = lyon();
        article.dates = {};
        QVERIFY(calendarFile(article).isEmpty() && calendarForQr(article).isEmpty());
    }

    void holdsAnyText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("read");
        const auto row = [](const char *name, const QString &text, const QString &read = {}) {
            QTest::newRow(name) << text << (read.isNull() ? text : read);
        };
        row("signs", u"a,b;c\\d:e\"f\\n"_s);
        row("lines", u"un\r\ndeux\rtrois\u2028quatre\u0085cinq\n"_s, u"un\ndeux\ntrois\nquatre\ncinq\n"_s);
        row("another entry", u"x\r\nEND:VEVENT\r\nBEGIN:VALARM\r\nATTACH:https://x.example"_s,
            u"x\nEND:VEVENT\nBEGIN:VALARM\nATTACH:https://x.example"_s);
        row("control characters", u"a\u0000b\u0007c\u001b[2Jd\u007f\te"_s, u"abc[2Jd e"_s);
        row("ten thousand letters", QString(10'000, u'a'));
        row("ten thousand accents", QString(10'000, u'é'));
        row("emoji", u"😀"_s.repeated(500));
        row("accents at every place of the fold", u"a"_s + u"é€😀"_s.repeated(200));
        row("right to left", u"مرحبا\u202e txt"_s);
        row("half a character", u"a"_s + QChar(0xd83d) + u"b"_s, u"a?b"_s);
    }

    void holdsAnyText()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, read);
        NewsItem event = lyon();
        for (QString *words : {&event.title, &event.place, &event.text})
            *words = text;
        const auto lines = linesOf(calendarFile(event));
        QVERIFY(!lines.isEmpty());
        for (const char *name : {"SUMMARY", "LOCATION", "DESCRIPTION"})
            QCOMPARE(valueOf(lines, name), read);
        QCOMPARE(lines.size(), 14);
        QCOMPARE(lines.count("END:VEVENT"), 1);

        const QByteArray code = calendarForQr(event);
        QVERIFY2(code.size() <= mostCalendarQrBytes, qPrintable(QString::number(code.size())));
        QCOMPARE(code.count("\r\n"), 6);
        QVERIFY(code.startsWith("BEGIN:VEVENT\r\nSUMMARY:") && code.endsWith("\r\nEND:VEVENT\r\n"));
        QVERIFY(QrCode::encode(code, QrCode::Correction::L)->size() <= 69);
    }

    void idsOfAnyFormAreUids()
    {
        NewsItem event = lyon();
        event.id = u"https://x.example/a;b,c\\d"_s + QString(400, u'z');
        QCOMPARE(valueOf(linesOf(calendarFile(event)), "UID"), event.id);
    }

    void theQrCodeIsRead()
    {
        NewsItem event = lyon();
        event.title = u"Rencontrer l’équipe de Partage de Co, poser ses questions et repartir avec des stickers"_s;
        event.place = u"Médiathèque Marguerite-Duras, 115 rue de Bagnolet, 75020 Paris"_s;
        const QByteArray words = calendarForQr(event);
        QVERIFY(words.contains("DTSTART:20261203T130000Z"));
        QVERIFY(QString::fromUtf8(words).contains(u"Rencontrer l’équipe"_s));
        const auto code = QrCode::encode(words, QrCode::Correction::L);
        QVERIFY(code);
        QImage image(4 * (code->size() + 8), 4 * (code->size() + 8), QImage::Format_RGB32);
        QPainter painter(&image);
        code->paint(painter, image.rect());
        painter.end();
        const QTemporaryDir folder;
        QVERIFY(image.save(folder.filePath(u"qr.png"_s)));
        QProcess zbar;
        zbar.start(u"zbarimg"_s, {u"--raw"_s, u"-q"_s, u"-Sbinary"_s, folder.filePath(u"qr.png"_s)});
        zbar.waitForFinished();
        QCOMPARE(zbar.readAllStandardOutput(), words);
    }
};

QTEST_MAIN(EventCalendarTest)
#include "eventcalendartest.moc"
