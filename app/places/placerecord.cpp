// SPDX-License-Identifier: GPL-3.0-or-later
#include "places/placerecord.h"

#include <QString>

#include <algorithm>
#include <tuple>
#include <utility>

namespace pdc {

using namespace Qt::StringLiterals;

void PlaceRecord::clear()
{
    m_bytes.clear(); // It keeps the room.
    m_spans.fill({});
    keptOut.clear();
    fault.reset();
    position.reset();
    isOld = false;
}

QByteArrayView PlaceRecord::value(PlaceField field) const
{
    const Span &span = m_spans[size_t(field)];
    return QByteArrayView(m_bytes.data() + span.begin, span.size);
}

void PlaceRecord::set(PlaceField field, QByteArrayView value)
{
    // `value` may be a part of another one, or of this.
    const char *const begin = m_bytes.data();
    const bool isOwn = value.data() >= begin && value.data() < begin + m_bytes.size();
    Span &span = m_spans[size_t(field)];
    if (isOwn) {
        span = {value.data() - begin, value.size()};
        return;
    }
    span = {qsizetype(m_bytes.size()), value.size()};
    m_bytes.append(value.data(), size_t(value.size()));
}

void PlaceRecord::append(PlaceField field, QByteArrayView value)
{
    if (isEmpty(field)) {
        set(field, value);
        return;
    }
    QByteArray joined = this->value(field).toByteArray();
    joined += '|';
    joined += value;
    set(field, joined);
}

void PlaceRecord::keepOut(PlaceField field, QByteArrayView value)
{
    keptOut.push_back({field, value.toByteArray()});
}

void PlaceRecord::reject(const QString &field, const QString &why)
{
    if (!fault)
        fault = PlaceFault{field, why};
}

namespace {

/// What Windows-1252 has where Latin-1 has control characters; the five that it leaves free become spaces.
constexpr std::array<char16_t, 32> windowsLetters{u'€', u' ', u'‚', u'ƒ', u'„', u'…', u'†', u'‡', u'ˆ', u'‰', u'Š',
                                                  u'‹', u'Œ', u' ', u'Ž', u' ', u' ', u'‘', u'’', u'“', u'”', u'•',
                                                  u'–', u'—', u'˜', u'™', u'š', u'›', u'œ', u' ', u'ž', u'Ÿ'};

QByteArray fromWindows(QByteArrayView bytes)
{
    QString text = QString::fromLatin1(bytes);
    for (QChar &c : text) {
        if (c >= QChar(0x80) && c < QChar(0xa0))
            c = windowsLetters[c.unicode() - 0x80];
    }
    return text.toUtf8();
}

bool isControl(char c)
{
    return uchar(c) < ' ' && c != '\n';
}

constexpr QByteArrayView noBreakSpace("\xc2\xa0");

QByteArrayView trimmed(QByteArrayView text)
{
    for (;;) {
        text = text.trimmed();
        if (text.startsWith(noBreakSpace))
            text = text.sliced(noBreakSpace.size());
        else if (text.endsWith(noBreakSpace))
            text = text.chopped(noBreakSpace.size());
        else
            return text;
    }
}

/// Where the next mark is that turns the direction of what follows it, in UTF-8, and its length; -1 if there is none.
/// In French they have no use, but can make a name or an address read as another: U+061C, U+200E, U+200F, U+202A to
/// U+202E, U+2066 to U+2069.
std::pair<qsizetype, qsizetype> nextTurn(QByteArrayView text, qsizetype from)
{
    for (qsizetype i = from; i + 1 < text.size(); ++i) {
        if (text[i] == '\xd8' && text[i + 1] == '\x9c')
            return {i, 2};
        if (text[i] != '\xe2' || i + 2 >= text.size())
            continue;
        const uchar last = uchar(text[i + 2]);
        if (text[i + 1] == '\x80' ? last == 0x8e || last == 0x8f || (last >= 0xaa && last <= 0xae)
                                  : text[i + 1] == '\x81' && last >= 0xa6 && last <= 0xa9)
            return {i, 3};
    }
    return {-1, 0};
}

void removeTurns(QByteArray &text)
{
    QByteArray kept;
    qsizetype done = 0;
    for (auto [at, size] = nextTurn(text, 0); at >= 0; std::tie(at, size) = nextTurn(text, done)) {
        kept += QByteArrayView(text).sliced(done, at - done);
        done = at + size;
    }
    text = kept + text.mid(done);
}

}

QByteArrayView cleanText(QByteArrayView bytes, QByteArray &room)
{
    uchar all = 0;
    uint below = 0;
    for (const char c : bytes) {
        all |= uchar(c);
        below |= uint(uchar(c)) - ' '; // Its highest bit is set by what is below a space.
    }
    const bool isUtf8 = all < 0x80 || bytes.isValidUtf8();
    const bool hasControls = below >> 31 != 0 && std::any_of(bytes.begin(), bytes.end(), isControl);
    const bool hasTurns = isUtf8 && all >= 0x80 && nextTurn(bytes, 0).first >= 0;
    if (isUtf8 && !hasControls && !hasTurns)
        return trimmed(bytes);
    room = isUtf8 ? bytes.toByteArray() : fromWindows(bytes);
    room.replace("\r\n", "\n");
    std::replace_if(room.begin(), room.end(), isControl, ' ');
    if (hasTurns)
        removeTurns(room);
    return trimmed(room);
}

}
