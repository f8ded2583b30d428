// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/settings/updatesscreen.h"

#include "assembly/autosync.h"
#include "assembly/program.h"
#include "base/language.h"
#include "ui/screens/settings/choicefold.h"
#include "ui/screens/settings/departmentpicker.h"
#include "ui/shell/amounts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/page.h"
#include "ui/widgets/text.h"
#include "ui/widgets/timefield.h"

#include <QButtonGroup>
#include <QVBoxLayout>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kilobyte = 1000;
constexpr qint64 megabyte = 1000 * kilobyte;

/// What a library would want first: its line is free while it is open.
QuietHours suggestedHours()
{
    constexpr int opens = 9;
    constexpr int closes = 18;
    return {QTime(opens, 0), QTime(closes, 0)};
}

std::optional<QuietHours> quietHours(const Settings &settings)
{
    const auto hours = QuietHours::parse(settings.quietHours());
    return hours && hours->begin != hours->end ? hours : std::nullopt;
}

QString speedWords(int kilobytes)
{
    return kilobytes == 0 ? UpdatesScreen::tr("Pas de limite")
                          : UpdatesScreen::tr("%1 par seconde").arg(sizeWords(kilobytes * kilobyte));
}

QString videoWords(int height)
{
    return height == 0 ? UpdatesScreen::tr("La meilleure qui existe")
        : height < 720 ? UpdatesScreen::tr("Petite (%1)").arg(height)
                       : UpdatesScreen::tr("Moyenne (%1)").arg(height);
}

}

UpdatesScreen::UpdatesScreen(const ScreenContext &context)
    : m_context(context)
    , m_settings(context.program.settings())
{
    const Theme &theme = context.theme;
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    auto *page = new Page(theme, 900);
    whole->addWidget(page);
    QVBoxLayout *column = page->column();
    column->addWidget(new Text(theme, TextRole::Display, title()));
    column->addWidget(new Text(theme, TextRole::Body,
                               tr("Tout marche sans rien changer ici. Un choix compte dès la prochaine "
                                  "synchronisation."),
                               Text::Tone::Soft));

    const auto isFixed = [this](QLatin1StringView key) { return m_settings.isFixed(key); };
    m_quiet = addFold(column, u"quietHours"_s, tr("Heures calmes"), isFixed(settingkey::quietHours));
    m_quiet->setControls(makeQuietHours());
    m_speed = addFold(column, u"speed"_s, tr("Vitesse de téléchargement"), isFixed(settingkey::kilobytesPerSecond));
    m_speed->setControls(makeColumn(
        {new Text(theme, TextRole::Body,
                  tr("Une limite laisse de la connexion aux autres. Les contenus arrivent, mais plus lentement.")),
         makeNumbers({u"speed-"_s,
                      {0, 250, 1000, 5000},
                      m_settings.kilobytesPerSecond(),
                      speedWords,
                      &Settings::setKilobytesPerSecond})}));
    m_space = addFold(column, u"freeSpace"_s, tr("Place à garder libre"),
                      isFixed(settingkey::keepFree) && isFixed(settingkey::neverBelow));
    m_space->setControls(makeFreeSpace());
    m_languages = addFold(column, u"languages"_s, tr("Langues des contenus"), isFixed(settingkey::languages));
    m_languages->setControls(makeLanguages());
    m_departments =
        addFold(column, u"departments"_s, tr("Départements des lieux d’aide"), isFixed(settingkey::departments));
    m_departments->setControls(makeDepartments());
    m_video = addFold(column, u"video"_s, tr("Taille des vidéos"), isFixed(settingkey::videoHeight));
    m_video->setControls(makeColumn(
        {new Text(theme, TextRole::Body,
                  tr("Une vidéo plus petite prend moins de place et arrive plus vite. Le texte y est moins net.")),
         makeNumbers({u"video-"_s, QList<int>(videoHeights.begin(), videoHeights.end()), m_settings.videoHeight(),
                      videoWords, &Settings::setVideoHeight})}));
    column->addStretch(1);
    showChosen();
}

ChoiceFold *UpdatesScreen::addFold(QVBoxLayout *column, const QString &name, const QString &title, bool isFixed)
{
    auto *fold = new ChoiceFold(m_context.theme, name, title, isFixed);
    column->addWidget(fold);
    m_folds << fold;
    connect(fold, &ChoiceFold::opened, this, [this, fold] {
        for (ChoiceFold *other : std::as_const(m_folds)) {
            if (other != fold)
                other->setOpen(false);
        }
    });
    return fold;
}

QWidget *UpdatesScreen::makeOptions(const QList<Option> &options, bool isFixed)
{
    auto *whole = new QWidget;
    auto *row = new FlowLayout(m_context.theme.px(12), 0, whole);
    auto *group = new QButtonGroup(whole);
    for (const Option &option : options) {
        auto *button = new Button(m_context.theme, Button::Kind::Choice, option.words);
        button->setObjectName(option.name);
        button->setChecked(option.chosen);
        group->addButton(button);
        row->addWidget(button);
        connect(button, &Button::clicked, this, [this, choice = option.choose] { choose(choice); });
    }
    whole->setEnabled(!isFixed);
    return isFixed ? makeColumn({whole, makeFixedNote(m_context.theme, options.first().name + "Fixed"_L1)}) : whole;
}

QWidget *UpdatesScreen::makeNumbers(const Numbers &numbers, bool isFixed)
{
    QList<int> offered = numbers.offered;
    if (!offered.contains(numbers.chosen)) { // Written by hand.
        offered << numbers.chosen;
        std::sort(offered.begin(), offered.end());
    }
    QList<Option> options;
    for (const int number : std::as_const(offered)) {
        options << Option{numbers.name + QString::number(number), numbers.words(number), number == numbers.chosen,
                          [number, keep = numbers.choose](Settings &settings) { return keep(settings, number); }};
    }
    return makeOptions(options, isFixed);
}

QWidget *UpdatesScreen::makeColumn(const QList<QWidget *> &parts)
{
    auto *whole = new QWidget;
    auto *lines = new QVBoxLayout(whole);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(m_context.theme.gap());
    for (QWidget *part : parts)
        lines->addWidget(part);
    return whole;
}

QWidget *UpdatesScreen::makeQuietHours()
{
    const Theme &theme = m_context.theme;
    const auto hours = quietHours(m_settings);
    m_times = new QWidget;
    auto *row = new FlowLayout(theme.wide(), 0, m_times);
    const auto add = [&](const QString &name, const QString &words, QTime time) {
        auto *field = new TimeField(theme, name, words);
        field->setTime(time);
        row->addWidget(makeColumn({new Text(theme, TextRole::Strong, words), field}));
        connect(field, &TimeField::edited, this, [this] {
            const QuietHours chosen{m_begin->time(), m_end->time()};
            choose([chosen](Settings &settings) { return settings.setQuietHours(chosen.toString()); });
        });
        return field;
    };
    m_begin = add(u"quietBegin"_s, tr("Début"), hours.value_or(suggestedHours()).begin);
    m_end = add(u"quietEnd"_s, tr("Fin"), hours.value_or(suggestedHours()).end);
    const auto with = [this](Settings &settings) {
        m_times->show();
        return settings.setQuietHours(QuietHours{m_begin->time(), m_end->time()}.toString());
    };
    const auto without = [this](Settings &settings) {
        m_times->hide();
        return settings.setQuietHours({});
    };
    QWidget *whole =
        makeColumn({new Text(theme, TextRole::Body,
                             tr("Pendant ces heures, rien n’arrive tout seul : la connexion reste libre pour le "
                                "public. Le bouton « Synchroniser » marche toujours.")),
                    makeOptions({{u"quiet-off"_s, tr("Pas d’heures calmes"), !hours, without},
                                 {u"quiet-on"_s, tr("Des heures calmes"), hours.has_value(), with}}),
                    m_times});
    m_times->setVisible(hours.has_value()); // Not before it has a place: alone it would be a window.
    return whole;
}

QWidget *UpdatesScreen::makeFreeSpace()
{
    const Theme &theme = m_context.theme;
    const auto words = [](int megabytes) { return sizeWords(megabytes * megabyte); };
    return makeColumn({new Text(theme, TextRole::Strong, tr("Demander avant de laisser moins de")),
                       makeNumbers({u"keepFree-"_s,
                                    {1000, 2000, 5000, 10'000},
                                    m_settings.keepFreeMegabytes(),
                                    words,
                                    &Settings::setKeepFreeMegabytes},
                                   m_settings.isFixed(settingkey::keepFree)),
                       new Text(theme, TextRole::Strong, tr("Ne jamais laisser moins de")),
                       makeNumbers({u"neverBelow-"_s,
                                    {512, 1000, 2000},
                                    m_settings.neverBelowMegabytes(),
                                    words,
                                    &Settings::setNeverBelowMegabytes},
                                   m_settings.isFixed(settingkey::neverBelow))});
}

QWidget *UpdatesScreen::makeLanguages()
{
    auto *whole = new QWidget;
    auto *row = new FlowLayout(m_context.theme.px(12), 0, whole);
    auto *all = new Button(m_context.theme, Button::Kind::Choice, tr("Toutes"));
    all->setObjectName(u"content-all"_s);
    row->addWidget(all);
    QList<std::pair<QString, Button *>> each;
    for (const InterfaceLanguage &language : interfaceLanguages) {
        if (!language.offered)
            continue;
        auto *button = new Button(m_context.theme, Button::Kind::Choice, language.name.toString());
        button->setObjectName(u"content-"_s + language.code);
        row->addWidget(button);
        each << std::pair(QString(language.code), button);
    }
    const auto show = [this, all, each] {
        all->setChecked(m_settings.languages().isEmpty());
        for (const auto &[code, button] : each)
            button->setChecked(m_settings.languages().contains(code));
    };
    show();
    connect(all, &Button::clicked, this, [this, show] {
        choose([](Settings &settings) { return settings.setLanguages({}); });
        show();
    });
    for (const auto &[code, button] : each) {
        connect(button, &Button::clicked, this, [this, each, show] {
            QStringList wanted;
            for (const auto &[other, its] : each) {
                if (its->isChecked())
                    wanted << other;
            }
            choose([wanted](Settings &settings) { return settings.setLanguages(wanted); });
            show();
        });
    }
    return makeColumn({new Text(m_context.theme, TextRole::Body,
                                tr("Les contenus dans d’autres langues ne prendront plus de place sur ce PC.")),
                       whole});
}

QWidget *UpdatesScreen::makeDepartments()
{
    auto *picker = new DepartmentPicker(m_context.theme, m_settings.departments());
    connect(picker, &DepartmentPicker::edited, this, [this, picker] {
        choose([picker](Settings &settings) { return settings.setDepartments(picker->codes()); });
    });
    return makeColumn({new Text(m_context.theme, TextRole::Body,
                                tr("Sans choix, les lieux de toute la France arrivent. Avec un choix, seulement ceux "
                                   "de ces départements.")),
                       picker});
}

void UpdatesScreen::choose(const Choice &choice)
{
    m_context.program.choose(choice);
    showChosen();
}

QString UpdatesScreen::quietHoursWords() const
{
    const auto hours = quietHours(m_settings);
    return hours ? tr("De %1 à %2, rien n’arrive tout seul.")
                       .arg(hours->begin.toString(u"HH:mm"_s), hours->end.toString(u"HH:mm"_s))
                 : tr("Aucune. Les contenus peuvent arriver à toute heure.");
}

QString UpdatesScreen::languagesWords() const
{
    QStringList names;
    for (const InterfaceLanguage &language : interfaceLanguages) {
        if (m_settings.languages().contains(language.code))
            names << language.name.toString();
    }
    return names.isEmpty() ? tr("Toutes") : names.join(u", "_s);
}

QString UpdatesScreen::departmentsWords() const
{
    constexpr qsizetype named = 3;
    const QStringList codes = m_settings.departments();
    if (codes.isEmpty())
        return tr("Toute la France");
    if (codes.size() > named)
        return tr("%1 départements : %2").arg(codes.size()).arg(codes.join(u", "_s));
    QStringList names;
    std::transform(codes.begin(), codes.end(), std::back_inserter(names), departmentWords);
    return names.join(u", "_s);
}

void UpdatesScreen::showChosen()
{
    m_quiet->setChosen(quietHoursWords());
    m_speed->setChosen(speedWords(m_settings.kilobytesPerSecond()));
    m_space->setChosen(tr("Demander avant de laisser moins de %1. Ne jamais laisser moins de %2.")
                           .arg(sizeWords(m_settings.keepFreeMegabytes() * megabyte),
                                sizeWords(m_settings.neverBelowMegabytes() * megabyte)));
    m_languages->setChosen(languagesWords());
    m_departments->setChosen(departmentsWords());
    m_video->setChosen(videoWords(m_settings.videoHeight()));
}

}
