// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/language.h"

#include <algorithm>

namespace pdc {

namespace {
auto findLanguage(QStringView code)
{
    const auto end = std::find_if(code.begin(), code.end(), [](QChar c) { return c == u'-' || c == u'_'; });
    const QStringView primary(code.begin(), end);
    return std::find_if(interfaceLanguages.begin(), interfaceLanguages.end(), [&](const InterfaceLanguage &language) {
        return primary.compare(language.code, Qt::CaseInsensitive) == 0;
    });
}
}

const InterfaceLanguage &interfaceLanguage(QStringView code)
{
    const auto found = findLanguage(code);
    return found != interfaceLanguages.end() ? *found : interfaceLanguages.front();
}

bool isInterfaceLanguage(QStringView code)
{
    return findLanguage(code) != interfaceLanguages.end();
}

}
