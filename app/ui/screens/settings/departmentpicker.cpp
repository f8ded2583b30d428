// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/settings/departmentpicker.h"

#include "places/commune.h"
#include "ui/widgets/button.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/text.h"

#include <QVBoxLayout>

namespace pdc {

using namespace Qt::StringLiterals;

QString departmentWords(const QString &code)
{
    return u"%1 (%2)"_s.arg(departmentName(code), code);
}

DepartmentPicker::DepartmentPicker(const Theme &theme, const QStringList &codes, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_codes(codes)
    , m_chosen(new FlowLayout(theme.px(12)))
    , m_field(new SearchField(theme))
    , m_found(new FlowLayout(theme.px(12)))
    , m_nothing(
          new Text(theme, TextRole::Body, tr("Aucun département ne porte ce nom ou ce numéro."), Text::Tone::Soft))
{
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(theme.gap());
    lines->addLayout(m_chosen);
    lines->addWidget(m_field);
    lines->addLayout(m_found);
    lines->addWidget(m_nothing);
    m_field->setObjectName(u"departmentField"_s);
    m_field->setAccessibleName(tr("Ajouter un département, par son numéro ou son nom"));
    m_field->setPlaceholders(tr("Ajouter : un numéro ou un nom"), tr("Ajouter…"));
    m_nothing->setObjectName(u"departmentNothing"_s);
    connect(m_field, &SearchField::textChanged, this, &DepartmentPicker::showFound);
    connect(m_field, &SearchField::returnPressed, this, [this] {
        if (const auto found = findDepartments(m_field->text(), 1); !found.isEmpty())
            add(found.first().code);
    });
    showChosen();
    showFound();
}

void DepartmentPicker::empty(FlowLayout *row)
{
    while (QLayoutItem *item = row->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
}

void DepartmentPicker::showChosen()
{
    empty(m_chosen);
    for (const QString &code : std::as_const(m_codes)) {
        auto *button = new Button(m_theme, Button::Kind::Secondary, departmentWords(code), "x"_L1, this);
        button->setObjectName(u"department-"_s + code);
        button->setAccessibleName(tr("Enlever %1").arg(departmentWords(code)));
        connect(button, &Button::clicked, this, [this, code] { remove(code); });
        m_chosen->addWidget(button);
        button->show();
    }
}

void DepartmentPicker::showFound()
{
    constexpr int most = 6;
    empty(m_found);
    const auto found = findDepartments(m_field->text(), most);
    for (const Department &department : found) {
        auto *button = new Button(m_theme, Button::Kind::Secondary, departmentWords(department.code), {}, this);
        button->setObjectName(u"addDepartment-"_s + department.code);
        button->setAccessibleName(tr("Ajouter %1").arg(departmentWords(department.code)));
        connect(button, &Button::clicked, this, [this, code = department.code] { add(code); });
        m_found->addWidget(button);
        button->show();
    }
    m_nothing->setVisible(found.isEmpty() && !m_field->text().trimmed().isEmpty());
}

void DepartmentPicker::add(const QString &code)
{
    if (!m_codes.contains(code)) {
        m_codes << code;
        m_codes.sort();
    }
    m_field->clear();
    m_field->setFocus(Qt::OtherFocusReason); // The next one, perhaps.
    showChosen();
    Q_EMIT edited();
}

void DepartmentPicker::remove(const QString &code)
{
    m_codes.removeAll(code);
    m_field->setFocus(Qt::OtherFocusReason);
    showChosen();
    Q_EMIT edited();
}

}
