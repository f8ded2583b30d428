// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QTimer>
#include <QWidget>

namespace pdc {

class Button;
class NoteField;
class PlaceMarks;

/// What someone keeps of a place on this PC: a button that makes it a favourite, and a note that is written when there
/// is a pause, when one leaves the field, and when the sheet goes.
class PlaceKeep final : public QWidget
{
    Q_OBJECT

public:
    /// `id`: the place's. The marks live longer.
    PlaceKeep(const Theme &theme, PlaceMarks &marks, const QString &id, QWidget *parent = nullptr);
    ~PlaceKeep() override;

private:
    void refresh();
    void writeNote();

    PlaceMarks &m_marks;
    QString m_id;
    Button *m_favourite;
    Button *m_write;
    QWidget *m_noteCard;
    NoteField *m_note;
    QTimer m_pause;
    bool m_edited = false; ///< What is in the field has not been handed over.
};

}
