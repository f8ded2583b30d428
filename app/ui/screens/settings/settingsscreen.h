// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/screen.h"

class QVBoxLayout;

namespace pdc {

class ContentSection;

/// Size of text, colours and language, and what the program is and keeps.
class SettingsScreen final : public Screen
{
    Q_OBJECT

public:
    explicit SettingsScreen(const ScreenContext &context);
    [[nodiscard]] QString title() const override { return tr("Réglages"); }
    bool show(const Route &route) override;

private:
    struct Choice
    {
        QString name;
        QString words;
        QLatin1StringView icon;
        bool chosen;
        std::function<bool()> choose; ///< Whether it could be kept.
    };
    void addChoices(QVBoxLayout *column, const QString &heading, const std::vector<Choice> &choices,
                    QLatin1StringView key);

    ScreenContext m_context;
    ContentSection *m_content;
};

}
