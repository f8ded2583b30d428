// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/places/placekeep.h"

#include "places/placemarks.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/notefield.h"
#include "ui/widgets/text.h"

#include <QVBoxLayout>

#include <utility>

namespace pdc {

using namespace Qt::StringLiterals;

PlaceKeep::PlaceKeep(const Theme &theme, PlaceMarks &marks, const QString &id, QWidget *parent)
    : QWidget(parent)
    , m_marks(marks)
    , m_id(id)
    , m_favourite(new Button(theme, Button::Kind::Choice, tr("Garder ce lieu"), "star"_L1))
    , m_write(new Button(theme, Button::Kind::Secondary, tr("Écrire une note"), "pencil"_L1))
    , m_noteCard(new Card(theme))
    , m_note(new NoteField(theme, tr("Note"), longestPlaceNote))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.hair());
    auto *buttons = new QWidget;
    auto *row = new FlowLayout(theme.hair(), 0, buttons);
    m_favourite->setObjectName(u"keepPlace"_s);
    m_write->setObjectName(u"writeNote"_s);
    row->addWidget(m_favourite);
    row->addWidget(m_write);
    column->addWidget(buttons);

    m_noteCard->setObjectName(u"noteCard"_s);
    auto *lines = new QVBoxLayout(m_noteCard);
    lines->setContentsMargins(theme.gap(), theme.px(12), theme.gap(), theme.px(12));
    lines->setSpacing(theme.px(4));
    lines->addWidget(new Text(theme, TextRole::Strong, tr("Note")));
    m_note->setObjectName(u"placeNote"_s);
    lines->addWidget(m_note);
    lines->addWidget(new Text(theme, TextRole::Small,
                              tr("Elle reste sur ce PC. Qui ouvre cette page la lit : n’y écrivez rien sur une "
                                 "personne."),
                              Text::Tone::Soft));
    column->addWidget(m_noteCard);

    connect(m_favourite, &Button::clicked, this, [this](bool checked) { m_marks.setFavourite(m_id, checked); });
    connect(m_write, &Button::clicked, this, [this] {
        m_noteCard->show();
        m_write->hide();
        m_note->setFocus(Qt::OtherFocusReason);
    });
    constexpr int pause = 800; // Milliseconds without a key.
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    connect(&m_pause, &QTimer::timeout, this, &PlaceKeep::writeNote);
    connect(m_note, &NoteField::textChanged, this, [this] {
        m_edited = true;
        m_pause.start();
    });
    connect(m_note, &NoteField::left, this, &PlaceKeep::writeNote);
    connect(&m_marks, &PlaceMarks::changed, this, &PlaceKeep::refresh);
    m_marks.load();
    refresh();
}

PlaceKeep::~PlaceKeep()
{
    m_note->disconnect(this); // It loses the keyboard while it goes.
    writeNote();
}

void PlaceKeep::writeNote()
{
    m_pause.stop();
    if (std::exchange(m_edited, false))
        m_marks.setNote(m_id, m_note->toPlainText());
}

void PlaceKeep::refresh()
{
    const bool kept = m_marks.isFavourite(m_id);
    m_favourite->setCheckable(true);
    m_favourite->setChecked(kept);
    m_favourite->setText(kept ? tr("Lieu gardé") : tr("Garder ce lieu"));
    m_favourite->setAccessibleName(m_favourite->text());
    if (m_edited || m_note->hasFocus())
        return; // Someone is writing.
    const QString note = m_marks.note(m_id);
    if (m_note->toPlainText() != note)
        m_note->setPlainText(note);
    m_edited = false; // Setting it is no editing.
    m_pause.stop();
    m_noteCard->setVisible(!note.isEmpty());
    m_write->setVisible(note.isEmpty());
}

}
