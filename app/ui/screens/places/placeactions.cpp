// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/places/placeactions.h"

#include "base/inpool.h"
#include "places/placefinder.h"
#include "places/placepage.h"
#include "places/placewords.h"
#include "ui/shell/printing.h"
#include "ui/shell/words.h"
#include "ui/widgets/button.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/resultline.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QPointer>
#include <QVBoxLayout>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

/// A row of buttons that becomes several where there is little room, and beneath it the line that says what came of them.
FlowLayout *buildRow(const Theme &theme, QWidget *whole, ResultLine *said)
{
    auto *column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.hair());
    auto *row = new FlowLayout(theme.hair());
    column->addLayout(row);
    column->addWidget(said);
    said->hide();
    return row;
}

QString folderOf(const QString &file)
{
    return QFileInfo(file).dir().dirName();
}

}

PlaceHandout::List listOf(const PlaceListModel &places)
{
    PlaceHandout::List list;
    for (int row = 0; row < places.rowCount(); ++row)
        list.places << places.at(row);
    list.total = places.rowCount();
    return list;
}

PlaceActions::PlaceActions(const Theme &theme, const Place &place, const QDateTime &now, QWidget *parent)
    : QWidget(parent)
    , m_place(place)
    , m_now(now)
    , m_copy(new Button(theme, Button::Kind::Secondary, tr("Copier l’adresse"), "copy"_L1))
    , m_said(new ResultLine(theme, u"placeSaid"_s))
{
    m_row = buildRow(theme, this, m_said);
    auto *print = new Button(theme, Button::Kind::Secondary, tr("Imprimer"), "printer"_L1);
    auto *save = new Button(theme, Button::Kind::Secondary, tr("Enregistrer en PDF"), "file-text"_L1);
    print->setObjectName(u"printPlace"_s);
    save->setObjectName(u"savePlace"_s);
    m_copy->setObjectName(u"copyPlace"_s);
    for (Button *button : {print, save, m_copy})
        m_row->addWidget(button);
    connect(print, &Button::clicked, this, &PlaceActions::print);
    connect(save, &Button::clicked, this, &PlaceActions::savePdf);
    connect(m_copy, &Button::clicked, this, &PlaceActions::copy);
}

void PlaceActions::add(Button *button)
{
    m_row->addWidget(button);
}

void PlaceActions::withPage(std::function<void(std::shared_ptr<const PlacePage>)> use)
{
    const auto make = [place = m_place, now = m_now] { return std::make_shared<const PlacePage>(place, now); };
    inPool(make).then(QCoreApplication::instance(),
                      [here = QPointer(this), use = std::move(use)](const std::shared_ptr<const PlacePage> &page) {
                          if (here)
                              use(page);
                      });
}

void PlaceActions::print()
{
    withPage([this](const auto &page) {
        printOnPaper(this, page, m_place.name(), [this](const Result<> &done) {
            say(done.has_value(), done ? tr("La feuille est partie à l’imprimante.") : errorWords(done.error()));
        });
    });
}

void PlaceActions::savePdf()
{
    withPage([this](const auto &page) {
        saveAsPdf(this, page, m_place.name(), fileNameOf(m_place.name()), [this](const Result<QString> &folder) {
            say(folder.has_value(),
                folder ? tr("La feuille est enregistrée dans « %1 ».").arg(*folder) : errorWords(folder.error()));
        });
    });
}

void PlaceActions::copy()
{
    QGuiApplication::clipboard()->setText(PlaceWords::copied(m_place));
    m_copy->setText(tr("C’est copié"));
    m_copy->setAccessibleName(m_copy->text());
}

void PlaceActions::say(bool isGood, const QString &words)
{
    m_said->say(isGood, words);
    m_said->show();
}

PlaceListActions::What PlaceListActions::found(PlaceFinder &finder)
{
    const auto all = [&finder] {
        PlaceHandout::List list = listOf(finder.places());
        if (finder.commune() && !finder.isOneSpot())
            list.near = finder.commune()->name;
        if (!finder.isOneSpot())
            list.total = finder.count();
        return list;
    };
    return {u"list"_s, {}, all};
}

PlaceListActions::PlaceListActions(const Theme &theme, PlaceHandout &handout, const What &what, QWidget *parent)
    : QWidget(parent)
    , m_handout(handout)
    , m_what(what)
    , m_said(new ResultLine(theme, what.name + "Said"_L1))
{
    auto *row = buildRow(theme, this, m_said);
    auto *print = new Button(theme, Button::Kind::Quiet, tr("Imprimer la liste"), "printer"_L1);
    auto *save = new Button(theme, Button::Kind::Quiet, tr("Enregistrer…"), "download"_L1);
    const QString name = what.name.left(1).toUpper() + what.name.mid(1);
    print->setObjectName("print"_L1 + name);
    save->setObjectName("save"_L1 + name);
    save->setAccessibleName(tr("Enregistrer la liste…")); // That it is the list can be seen.
    row->addWidget(print);
    row->addWidget(save);
    connect(print, &Button::clicked, this, &PlaceListActions::print);
    connect(save, &Button::clicked, this, &PlaceListActions::save);
}

void PlaceListActions::beginAnew()
{
    m_said->hide();
}

QString PlaceListActions::title() const
{
    if (!m_what.title.isEmpty())
        return m_what.title;
    const QString near = m_what.list().near;
    return near.isEmpty() ? tr("Lieux d’aide") : tr("Lieux d’aide : %1").arg(near);
}

void PlaceListActions::print()
{
    m_handout.layOut(m_what.list(), [this, here = QPointer(this), title = title()](const auto &page) {
        if (!here)
            return;
        if (!page)
            return say(false, errorWords(page.error()));
        printOnPaper(this, *page, title, [this](const Result<> &done) {
            say(done.has_value(), done ? tr("La feuille est partie à l’imprimante.") : errorWords(done.error()));
        });
    });
}

void PlaceListActions::save()
{
    const SaveQuestion question{m_what.name + "Dialog"_L1,
                                tr("Enregistrer la liste"),
                                fileNameOf(title()),
                                {{tr("Page à imprimer (PDF)"), u"pdf"_s},
                                 {tr("Tableau (CSV)"), u"csv"_s},
                                 {tr("Carte (GeoJSON)"), u"geojson"_s}}};
    // The list as it was when it was asked for, whatever is looked for meanwhile.
    askWhereToSave(this, question, [this, list = m_what.list()](const QString &file) { saveAs(list, file); });
}

void PlaceListActions::saveAs(const PlaceHandout::List &list, const QString &file)
{
    const QPointer here(this);
    if (const auto format = placeFormatOf(file)) {
        return m_handout.save(list, file, *format, [this, here, file, list](const Result<int> &count) {
            if (!here)
                return;
            if (!count)
                return say(false, errorWords(count.error()));
            sayWhereItIs(file, *count, list);
        });
    }
    m_handout.layOut(list, [this, here, file, list, title = title()](const auto &page) {
        if (!here)
            return;
        if (!page)
            return say(false, errorWords(page.error()));
        const auto write = [document = *page, file, title] { return writePdf(*document, file, title); };
        inPool(write).then(QCoreApplication::instance(),
                           [this, here, file, list, shown = (*page)->shown()](const Result<> &done) {
                               if (!here)
                                   return;
                               if (!done)
                                   return say(false, errorWords(done.error()));
                               sayWhereItIs(file, shown, list);
                           });
    });
}

void PlaceListActions::sayWhereItIs(const QString &file, int count, const PlaceHandout::List &list)
{
    const QString folder = folderOf(file);
    const QString all = QString::number(list.total);
    const QString number = QString::number(count);
    if (count >= list.total)
        return say(true, tr("La liste est enregistrée dans « %1 ». Nombre de lieux : %2.").arg(folder, number));
    const bool isNearest = !list.places.isEmpty() && list.places.first().distance.has_value();
    say(true,
        isNearest ? tr("La liste est enregistrée dans « %1 ». Nombre de lieux : %2, les plus proches sur %3.")
                        .arg(folder, number, all)
                  : tr("La liste est enregistrée dans « %1 ». Nombre de lieux : %2, les premiers sur %3.")
                        .arg(folder, number, all));
}

void PlaceListActions::say(bool isGood, const QString &words)
{
    m_said->say(isGood, words);
    m_said->show();
}

}
