// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QStringList>
#include <QWidget>

namespace pdc {

class FlowLayout;
class SearchField;
class Text;

/// Some départements of all: those that are chosen, each of which a press takes away, and a field in which a number or a
/// name finds more of them.
class DepartmentPicker final : public QWidget
{
    Q_OBJECT

public:
    /// `codes` are chosen.
    DepartmentPicker(const Theme &theme, const QStringList &codes, QWidget *parent = nullptr);

    [[nodiscard]] const QStringList &codes() const { return m_codes; }

Q_SIGNALS:
    void edited();

private:
    void showChosen();
    void showFound();
    void add(const QString &code);
    void remove(const QString &code);
    /// Throws away what stands in a row, once whatever was pressed there is over.
    static void empty(FlowLayout *row);

    Theme m_theme;
    QStringList m_codes;
    FlowLayout *m_chosen;
    SearchField *m_field;
    FlowLayout *m_found;
    Text *m_nothing;
};

/// « Rhône (69) ».
[[nodiscard]] QString departmentWords(const QString &code);

}
