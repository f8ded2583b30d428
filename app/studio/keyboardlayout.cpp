// SPDX-License-Identifier: GPL-3.0-or-later
#include "studio/keyboardlayout.h"

#include <QSizeF>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pdc {

namespace {

using Sign = KeyCap::Sign;
constexpr double blockWidth = 15;
constexpr double arrowsLeft = 15.4;

/// Lays keys side by side.
class Row
{
public:
    Row(std::vector<KeyCap> &keys, double top)
        : m_keys(keys)
        , m_top(top)
    {
    }

    void add(const QString &name, const QString &label, double width = 1, Sign sign = Sign::None,
             const QString &upper = {})
    {
        m_keys.push_back({name, label, upper, QRectF(m_left, m_top, width, 1), sign});
        m_left += width;
    }
    /// One letter a key, which is named after what is printed on it.
    void addLetters(QStringView letters)
    {
        for (const QChar letter : letters)
            add(QString(letter.toLower()), QString(letter));
    }

private:
    std::vector<KeyCap> &m_keys;
    double m_top;
    double m_left = 0;
};

}

QSizeF keyboardSize(bool arrows)
{
    return {arrows ? arrowsLeft + 3 : blockWidth, 5};
}

std::vector<KeyCap> keyboardKeys(KeyboardPicture::Kind kind, bool arrows)
{
    const bool mac = kind == KeyboardPicture::Kind::AzertyMac;
    std::vector<KeyCap> keys;

    Row digits(keys, 0);
    digits.add(u"²"_s, mac ? u"@"_s : u"²"_s);
    const QStringView symbols = mac ? u"&é\"'(§è!çà" : u"&é\"'(-è_çà";
    for (qsizetype i = 0; i < symbols.size(); ++i) {
        const QString digit = QString::number((i + 1) % 10);
        digits.add(digit, QString(symbols[i]), 1, Sign::None, digit);
    }
    digits.add(u")"_s, u")"_s, 1, Sign::None, u"°"_s);
    digits.add(mac ? u"-"_s : u"="_s, mac ? u"-"_s : u"="_s, 1, Sign::None, mac ? u"_"_s : u"+"_s);
    digits.add(u"retour"_s, {}, 2, Sign::Backspace);

    Row top(keys, 1);
    top.add(u"tab"_s, u"Tab"_s, 1.5);
    top.addLetters(u"AZERTYUIOP^$");
    keys.push_back({u"entree"_s, {}, {}, QRectF(13.5, 1, 1.5, 2), Sign::Enter});

    Row middle(keys, 2);
    middle.add(u"verr"_s, u"Maj"_s, 1.75, Sign::None, u"Verr."_s);
    middle.addLetters(u"QSDFGHJKLM");
    middle.add(u"ù"_s, u"ù"_s);
    middle.add(mac ? u"`"_s : u"*"_s, mac ? u"`"_s : u"*"_s);

    Row bottom(keys, 3);
    bottom.add(u"maj"_s, u"Maj"_s, 1.25, Sign::Shift);
    bottom.add(u"<"_s, u"<"_s);
    bottom.addLetters(u"WXCVBN");
    bottom.add(u","_s, u","_s, 1, Sign::None, u"?"_s);
    bottom.add(u";"_s, u";"_s, 1, Sign::None, u"."_s);
    bottom.add(u":"_s, u":"_s, 1, Sign::None, u"/"_s);
    bottom.add(mac ? u"="_s : u"!"_s, mac ? u"="_s : u"!"_s, 1, Sign::None, mac ? u"+"_s : u"§"_s);
    bottom.add(u"maj-droite"_s, u"Maj"_s, 2.75, Sign::Shift);

    Row thumbs(keys, 4);
    if (mac) {
        thumbs.add(u"fn"_s, u"fn"_s);
        thumbs.add(u"ctrl"_s, u"ctrl"_s, 1.25);
        thumbs.add(u"option"_s, u"alt"_s, 1.25);
        thumbs.add(u"cmd"_s, u"cmd"_s, 1.75, Sign::Command);
        thumbs.add(u"espace"_s, {}, 5);
        thumbs.add(u"cmd-droite"_s, u"cmd"_s, 1.75, Sign::Command);
        thumbs.add(u"option-droite"_s, u"alt"_s, 1.5);
        thumbs.add(u"ctrl-droite"_s, u"ctrl"_s, 1.5);
    } else {
        thumbs.add(u"ctrl"_s, u"Ctrl"_s, 1.5);
        thumbs.add(u"windows"_s, {}, 1.25, Sign::Windows);
        thumbs.add(u"alt"_s, u"Alt"_s, 1.25);
        thumbs.add(u"espace"_s, {}, 6);
        thumbs.add(u"altgr"_s, u"Alt Gr"_s, 1.25);
        thumbs.add(u"windows-droite"_s, {}, 1.25, Sign::Windows);
        thumbs.add(u"menu"_s, u"≡"_s, 1);
        thumbs.add(u"ctrl-droite"_s, u"Ctrl"_s, 1.5);
    }

    if (arrows) {
        keys.push_back({u"haut"_s, {}, {}, QRectF(arrowsLeft + 1, 3, 1, 1), Sign::Up});
        keys.push_back({u"gauche"_s, {}, {}, QRectF(arrowsLeft, 4, 1, 1), Sign::Left});
        keys.push_back({u"bas"_s, {}, {}, QRectF(arrowsLeft + 1, 4, 1, 1), Sign::Down});
        keys.push_back({u"droite"_s, {}, {}, QRectF(arrowsLeft + 2, 4, 1, 1), Sign::Right});
    }
    return keys;
}

const KeyCap *findKey(const std::vector<KeyCap> &keys, QStringView name)
{
    const auto key = std::find_if(keys.begin(), keys.end(), [name](const KeyCap &cap) { return cap.name == name; });
    return key == keys.end() ? nullptr : &*key;
}

}
