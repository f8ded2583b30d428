// SPDX-License-Identifier: GPL-3.0-or-later
#include "connection/passphrase.h"

#include <QFile>
#include <QRandomGenerator>

#include <cmath>

// A static library's resources are linked only if something names them, and the macro wants no namespace around it.
static void initResources()
{
    Q_INIT_RESOURCE(connection_words);
}

namespace pdc {

using namespace Qt::StringLiterals;

namespace {
constexpr int words = 4;
constexpr int digits = 6;
}

const QStringList &passphraseWords()
{
    // Constant data of the program, read once at first use; nothing can change it.
    static const QStringList list = [] {
        initResources();
        QFile file(u":/pdc/words/passphrase.fr.txt"_s);
        (void)file.open(QIODevice::ReadOnly); // It is part of the program.
        return QString::fromLatin1(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    }();
    return list;
}

QString suggestPassphrase(QRandomGenerator &random)
{
    const QStringList &list = passphraseWords();
    QString passphrase;
    for (int i = 0; i < words; ++i)
        passphrase += list.at(random.bounded(int(list.size()))) + u'-';
    for (int i = 0; i < digits; ++i)
        passphrase += QChar(u'0' + random.bounded(10));
    return passphrase;
}

double passphraseEntropy()
{
    return words * std::log2(double(passphraseWords().size())) + digits * std::log2(10.0);
}

}
