// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <memory>

class QTranslator;

namespace pdc {

/// The language the interface speaks: the translators that are installed, the locale of dates and numbers, and the
/// direction of reading.
class Translation
{
public:
    Translation();
    ~Translation();

    /// Speaks another language from now on. Text that is already on the screen stays until it is built anew.
    void use(const QString &code);
    [[nodiscard]] const QString &code() const { return m_code; }

private:
    void install(std::unique_ptr<QTranslator> translator);

    QString m_code;
    std::vector<std::unique_ptr<QTranslator>> m_translators;
};

}
