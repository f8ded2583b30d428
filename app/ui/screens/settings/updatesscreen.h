// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/screen.h"

class QVBoxLayout;

namespace pdc {

class ChoiceFold;
class DepartmentPicker;
class TimeField;

/// « Réglages des mises à jour »: what of the content comes, when, how fast, and how much of the disk it leaves. One
/// line for each; the controls of one at a time. Every choice holds from the next sync on.
class UpdatesScreen final : public Screen
{
    Q_OBJECT

public:
    explicit UpdatesScreen(const ScreenContext &context);
    [[nodiscard]] QString title() const override { return tr("Réglages des mises à jour"); }

private:
    using Choice = std::function<bool(Settings &)>;
    struct Option
    {
        QString name;
        QString words;
        bool chosen;
        Choice choose;
    };
    /// One of several: numbers with their words, and the one that is set even if it is none of these.
    struct Numbers
    {
        QString name; ///< Of the buttons, with the number behind it.
        QList<int> offered;
        int chosen;
        std::function<QString(int)> words;
        std::function<bool(Settings &, int)> choose;
    };

    ChoiceFold *addFold(QVBoxLayout *column, const QString &name, const QString &title, bool isFixed);
    [[nodiscard]] QWidget *makeOptions(const QList<Option> &options, bool isFixed = false);
    [[nodiscard]] QWidget *makeNumbers(const Numbers &numbers, bool isFixed = false);
    /// Words, and what else, below each other.
    [[nodiscard]] QWidget *makeColumn(const QList<QWidget *> &parts);
    void choose(const Choice &choice);
    void showChosen();

    [[nodiscard]] QWidget *makeQuietHours();
    [[nodiscard]] QWidget *makeFreeSpace();
    [[nodiscard]] QWidget *makeLanguages();
    [[nodiscard]] QWidget *makeDepartments();
    [[nodiscard]] QString quietHoursWords() const;
    [[nodiscard]] QString languagesWords() const;
    [[nodiscard]] QString departmentsWords() const;

    ScreenContext m_context;
    Settings &m_settings;
    QList<ChoiceFold *> m_folds;
    ChoiceFold *m_quiet;
    ChoiceFold *m_speed;
    ChoiceFold *m_space;
    ChoiceFold *m_languages;
    ChoiceFold *m_departments;
    ChoiceFold *m_video;
    TimeField *m_begin = nullptr;
    TimeField *m_end = nullptr;
    QWidget *m_times = nullptr;
};

}
