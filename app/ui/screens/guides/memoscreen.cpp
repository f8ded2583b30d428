// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/guides/memoscreen.h"

#include "assembly/memodocument.h"
#include "assembly/program.h"
#include "guides/guidewalk.h"
#include "places/placefinder.h"
#include "ui/screens/guides/pagepreview.h"
#include "ui/screens/places/placedelegate.h"
#include "ui/shell/printing.h"
#include "ui/shell/words.h"
#include "ui/widgets/button.h"
#include "ui/widgets/cardlist.h"
#include "ui/widgets/page.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/text.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace pdc {

using namespace Qt::StringLiterals;

MemoScreen::MemoScreen(const ScreenContext &context, const QString &id)
    : m_context(context)
    , m_walk(context.program.walk())
    , m_finder(context.program.places())
    , m_field(new SearchField(context.theme))
    , m_hint(new Text(context.theme, TextRole::Body, {}, Text::Tone::Soft))
    , m_suggestions(new CardList(context.theme))
    , m_said(new Text(context.theme, TextRole::Strong, {}, Text::Tone::Leaf))
    , m_print(new Button(context.theme, Button::Kind::Primary, tr("Imprimer"), "printer"_L1))
    , m_save(new Button(context.theme, Button::Kind::Secondary, tr("Enregistrer en PDF"), "file-text"_L1))
    , m_preview(new PagePreview(context.theme))
{
    const Theme &theme = context.theme;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.margin(), theme.gap(), theme.margin(), theme.px(12));
    column->setSpacing(theme.px(12));
    auto *row = new QHBoxLayout;
    row->setSpacing(theme.wide());
    row->addWidget(buildWishes(), 5);
    m_preview->setObjectName(u"memoPreview"_s);
    m_preview->setAccessibleName(tr("Le mémo tel qu’il sera imprimé"));
    row->addWidget(m_preview, 4);
    column->addLayout(row, 1);
    m_said->setObjectName(u"memoSaid"_s);
    m_said->hide();
    column->addWidget(m_said);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(theme.px(12));
    m_print->setObjectName(u"printMemo"_s);
    m_save->setObjectName(u"saveMemo"_s);
    foot->addStretch(1);
    foot->addWidget(m_save);
    foot->addWidget(m_print);
    column->addLayout(foot);

    connect(m_print, &Button::clicked, this, &MemoScreen::print);
    connect(m_save, &Button::clicked, this, &MemoScreen::save);
    connect(&m_walk, &GuideWalk::opened, this, &MemoScreen::showMemo);
    connect(&m_walk, &GuideWalk::stepChanged, this, &MemoScreen::showMemo);
    connect(&m_walk, &GuideWalk::failed, this, &MemoScreen::showMemo);
    connect(&m_finder, &PlaceFinder::communesFound, this, &MemoScreen::showSuggestions);
    connect(&m_finder, &PlaceFinder::placesChanged, this, &MemoScreen::showMemo);
    connect(&m_finder, &PlaceFinder::failed, this, [this](const Error &error) { m_hint->setText(errorWords(error)); });
    setFocusProxy(m_field);
    m_walk.open(id);
    showMemo();
}

QWidget *MemoScreen::buildWishes()
{
    const Theme &theme = m_context.theme;
    auto *panel = new Page(theme, 0); // It scrolls only where words are large and the window is low.
    panel->setPlain();
    QVBoxLayout *column = panel->column();
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(new Text(theme, TextRole::Title, title()));
    column->addWidget(new Text(theme, TextRole::Body,
                               tr("Une feuille à garder : les étapes faites sont cochées. Tapez une commune, et les "
                                  "trois lieux qui aident le plus près s’ajoutent.")));
    m_field->setObjectName(u"memoCommune"_s);
    m_field->setPlaceholderText(tr("Ville ou code postal"));
    m_field->setAccessibleName(tr("Ville ou code postal"));
    column->addWidget(m_field);
    m_suggestions->setObjectName(u"memoCommunes"_s);
    m_suggestions->setAccessibleName(tr("Communes"));
    m_suggestions->setItemDelegate(new CommuneDelegate(theme, m_suggestions));
    m_suggestions->setModel(&m_finder.communes());
    m_suggestions->setFocusPolicy(Qt::NoFocus); // The field keeps the keyboard; arrows move here from there.
    m_suggestions->hide();
    column->addWidget(m_suggestions, 1);
    m_hint->setObjectName(u"memoHint"_s);
    column->addWidget(m_hint);
    column->addStretch(0);
    connect(m_field, &SearchField::textEdited, this, &MemoScreen::search);
    connect(m_field, &SearchField::returnPressed, this, &MemoScreen::chooseSuggestion);
    connect(m_field, &SearchField::moveRequested, this, &MemoScreen::moveSuggestion);
    connect(m_field, &SearchField::emptied, this, [this] { m_finder.clear(); });
    connect(m_suggestions, &QListView::clicked, this, [this](const QModelIndex &index) {
        m_suggestions->setCurrentIndex(index);
        chooseSuggestion();
    });
    return panel;
}

void MemoScreen::search(const QString &text)
{
    m_said->hide();
    if (text.trimmed().isEmpty())
        m_finder.clear();
    else
        m_finder.setText(text);
}

void MemoScreen::showSuggestions()
{
    const bool some = m_finder.communes().rowCount() > 0;
    const bool asking = !m_field->text().trimmed().isEmpty();
    m_suggestions->setVisible(some && asking);
    m_hint->setVisible(asking && !some);
    m_hint->setText(tr("Aucune commune ne commence ainsi. Vérifiez le nom, ou tapez le code postal."));
    if (some)
        m_suggestions->setCurrentIndex(m_finder.communes().index(0));
}

void MemoScreen::moveSuggestion(int by)
{
    const int last = m_finder.communes().rowCount() - 1;
    if (!m_suggestions->isHidden() && last >= 0) {
        const int row = std::clamp(m_suggestions->currentIndex().row() + by, 0, last);
        m_suggestions->setCurrentIndex(m_finder.communes().index(row));
    }
}

void MemoScreen::chooseSuggestion()
{
    if (m_finder.isAnswered() && m_suggestions->isHidden())
        return;
    m_finder.chooseSuggested(m_suggestions->currentIndex().row());
}

void MemoScreen::showMemo()
{
    const bool open = m_walk.state() == GuideWalk::State::Open;
    m_print->setEnabled(open);
    m_save->setEnabled(open);
    if (m_walk.state() == GuideWalk::State::Failed) {
        m_hint->setText(errorWords(*m_walk.error()));
        return;
    }
    if (!open)
        return;
    // The places that help with this, not any.
    m_finder.setService(m_walk.guide().data.service);
    const bool listed = m_finder.commune() && m_finder.isListed() && !m_finder.isOneSpot();
    QList<PlaceHit> nearest;
    if (listed) {
        for (int row = 0; row < std::min(m_finder.places().rowCount(), mostMemoPlaces); ++row)
            nearest.append(m_finder.places().at(row));
    }
    m_suggestions->hide();
    m_hint->setVisible(true);
    if (!listed) {
        m_hint->setText(tr("Sans commune, la feuille a de la place pour vos notes."));
    } else if (nearest.isEmpty()) {
        m_hint->setText(
            tr("%1 : aucun lieu connu. La feuille a de la place pour vos notes.").arg(m_finder.commune()->name));
    } else {
        QStringList names;
        for (const PlaceHit &hit : nearest)
            names << u"• "_s + hit.name;
        m_hint->setText(names.join(u'\n'));
    }
    if (listed && m_field->text() != m_finder.commune()->name) {
        m_field->setText(m_finder.commune()->name);
        m_field->selectAll(); // The next name typed replaces this one.
    }
    QStringList done;
    for (int i = 0; i < m_walk.count(); ++i) {
        if (m_walk.isDone(i))
            done << m_walk.guide().data.steps.at(i).id;
    }
    m_memo = std::make_shared<MemoDocument>(memoOf(m_walk.guide(), done, listed ? m_finder.commune()->name : QString(),
                                                   nearest, m_context.program.clock().now().date()));
    m_preview->setDocument(m_memo);
}

QString MemoScreen::printedTitle() const
{
    return tr("Mémo : %1").arg(m_walk.guide().title);
}

void MemoScreen::print()
{
    printOnPaper(this, m_memo, printedTitle(), [this](const Result<> &done) {
        say(done ? tr("La feuille est partie à l’imprimante.") : errorWords(done.error()), !done);
    });
}

void MemoScreen::save()
{
    saveAsPdf(this, m_memo, printedTitle(), tr("Mémo"), [this](const Result<QString> &folder) {
        say(folder ? tr("Le mémo est enregistré dans « %1 ».").arg(*folder) : errorWords(folder.error()), !folder);
    });
}

void MemoScreen::say(const QString &words, bool trouble)
{
    QPalette colours = m_said->palette();
    colours.setColor(QPalette::WindowText, trouble ? m_context.theme.danger : m_context.theme.leaf);
    m_said->setPalette(colours);
    m_said->setText(words);
    m_said->show();
}

void MemoScreen::resizeEvent(QResizeEvent *event)
{
    Screen::resizeEvent(event);
    // A page that is too small to be read helps nobody.
    m_preview->setVisible(width() >= m_context.theme.px(760));
}

}
