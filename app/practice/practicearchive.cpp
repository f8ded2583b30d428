// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/practicearchive.h"

#include <algorithm>

namespace pdc {

using namespace Qt::StringLiterals;

Result<> checkPractice(const QString &path)
{
    const auto zip = ZipFile::open(path);
    if (!zip)
        return zip.error();
    if (!zip->entry(QString(practiceIndex))) {
        // The folder was packed instead of what is in it: what an editor will do wrong most often.
        const auto deeper = std::find_if(zip->entries().begin(), zip->entries().end(), [](const ZipEntry &entry) {
            return entry.name.endsWith(u"/%1"_s.arg(practiceIndex));
        });
        const QString hint = deeper == zip->entries().end() ? QString() : u", but "_s + deeper->name;
        return Error(PracticeError::NoIndex, u"no %1 at its top"_s.arg(practiceIndex) + hint);
    }
    return zip->check();
}

}
