// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/frenchsound.h"

#include <algorithm>
#include <string_view>

namespace pdc {

namespace {

bool isVowel(char c)
{
    return std::string_view("aeiouy").find(c) != std::string_view::npos;
}

/// Whether e, i or y follows, before which c and g are soft.
bool isSoft(char next)
{
    return next == 'e' || next == 'i' || next == 'y';
}

/// The letters of a sound, the longest first, and a letter for it: capitals where French has a sound of its own.
struct Sound
{
    std::string_view letters;
    char sound;
};

constexpr Sound nasals[] = {{"ain", 'I'}, {"aim", 'I'}, {"ein", 'I'}, {"eim", 'I'}, {"an", 'A'}, {"am", 'A'},
                            {"en", 'A'},  {"em", 'A'},  {"in", 'I'},  {"im", 'I'},  {"yn", 'I'}, {"ym", 'I'},
                            {"un", 'I'},  {"um", 'I'},  {"on", 'O'},  {"om", 'O'}};
constexpr Sound sounds[] = {{"eau", 'o'}, {"au", 'o'}, {"ou", 'u'}, {"ai", 'e'}, {"ei", 'e'}, {"ay", 'e'},
                            {"ey", 'e'},  {"ph", 'f'}, {"ch", 'S'}, {"sh", 'S'}, {"qu", 'k'}, {"gu", 'g'}};

}

QByteArray frenchSound(QByteArrayView folded)
{
    QByteArray sound;
    sound.reserve(folded.size());
    const auto add = [&](char c) {
        if (sound.isEmpty() || sound.back() != c)
            sound += c;
    };
    QByteArray joined = folded.toByteArray();
    joined.replace(' ', QByteArray());
    const std::string_view text(joined.constData(), size_t(joined.size()));
    for (size_t i = 0; i < text.size();) {
        const std::string_view rest = text.substr(i);
        const char next = rest.size() > 1 ? rest[1] : ' ';
        const auto begins = [&](const Sound &s) { return rest.substr(0, s.letters.size()) == s.letters; };
        const auto nasal = std::find_if(std::begin(nasals), std::end(nasals), [&](const Sound &s) {
            const char after = rest.size() > s.letters.size() ? rest[s.letters.size()] : ' ';
            return begins(s) && !isVowel(after) && after != 'n' && after != 'm'; // « an » of Annecy is no nasal.
        });
        const auto plain = std::find_if(std::begin(sounds), std::end(sounds), begins);
        if (nasal != std::end(nasals)) {
            add(nasal->sound);
            i += nasal->letters.size();
        } else if (plain != std::end(sounds)) {
            add(plain->sound);
            i += plain->letters.size();
        } else {
            switch (const char c = rest[0]) {
            case 'c':
                add(isSoft(next) ? 's' : 'k');
                break;
            case 'q':
                add('k');
                break;
            case 'g':
                add(isSoft(next) ? 'j' : 'g');
                break;
            case 'z':
                add('s');
                break;
            case 'y':
                add('i');
                break;
            case 'w':
                add('v');
                break;
            case 'h':
                break;
            default:
                add(c);
            }
            ++i;
        }
    }
    const auto chop = [&](std::string_view silent) {
        while (sound.size() > 2 && silent.find(sound.back()) != std::string_view::npos)
            sound.chop(1);
    };
    chop("e");
    chop("stdxp");
    return sound;
}

bool hasSound(QByteArrayView folded, QByteArrayView sound)
{
    if (folded.isEmpty() || sound.isEmpty())
        return folded.isEmpty() && sound.isEmpty();
    // With which letters a sound is written at the beginning; the others with themselves.
    static constexpr Sound beginnings[] = {{"cqk", 'k'}, {"scz", 's'}, {"fp", 'f'}, {"jg", 'j'},    {"cs", 'S'},
                                           {"ae", 'A'},  {"oae", 'o'}, {"uo", 'u'}, {"aeiyu", 'I'}, {"iy", 'i'},
                                           {"ea", 'e'},  {"vw", 'v'},  {"o", 'O'}};
    const char first = folded.front();
    const auto *written =
        std::find_if(std::begin(beginnings), std::end(beginnings), [&](const Sound &s) { return s.sound == sound[0]; });
    const bool begins =
        written == std::end(beginnings) ? first == sound[0] : written->letters.find(first) != std::string_view::npos;
    if ((!begins && first != 'h' && first != ' ') || folded.size() < sound.size())
        return false;
    return frenchSound(folded) == sound;
}

}
