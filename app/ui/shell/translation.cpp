// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/translation.h"

#include "base/language.h"

#include <QGuiApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

/// Answers every text with itself between brackets, longer and accented: what is not translatable, or has no room to
/// grow, shows at once. With it the layout reads from right to left.
class PseudoTranslator final : public QTranslator
{
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char *, const char *source, const char *, int) const override
    {
        QString text = QString::fromUtf8(source);
        text.replace(u'a', u'á').replace(u'o', u'ö').replace(u'i', u'î').replace(u'u', u'û');
        return u'[' + text + QString(text.size() / 4, u'~') + u']';
    }
};

}

Translation::Translation() = default;

Translation::~Translation() = default; // A translator removes itself.

void Translation::install(std::unique_ptr<QTranslator> translator)
{
    QCoreApplication::installTranslator(translator.get());
    m_translators.push_back(std::move(translator));
}

void Translation::use(const QString &code)
{
    m_translators.clear();
    m_code = interfaceLanguage(code).code;
    const bool pseudo = m_code == "qps"_L1;
    QLocale::setDefault(QLocale(m_code == "en"_L1 ? u"en_GB"_s : u"fr_FR"_s));
    if (pseudo) {
        install(std::make_unique<PseudoTranslator>());
    } else {
        // French too: its file holds the plurals.
        auto ours = std::make_unique<QTranslator>();
        if (ours->load(u":/i18n/partagedeco_"_s + m_code + u".qm"_s))
            install(std::move(ours));
        // Qt's own few words: the menu of a text field.
        auto qts = std::make_unique<QTranslator>();
        if (m_code != "en"_L1 && qts->load(u"qtbase_"_s + m_code, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
            install(std::move(qts));
    }
    QGuiApplication::setLayoutDirection(pseudo ? Qt::RightToLeft : Qt::LeftToRight);
}

}
