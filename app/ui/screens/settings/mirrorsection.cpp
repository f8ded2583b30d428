// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/settings/mirrorsection.h"

#include "assembly/mirrormaker.h"
#include "assembly/program.h"
#include "assembly/syncer.h"
#include "ui/shell/amounts.h"
#include "ui/shell/words.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/progressline.h"
#include "ui/widgets/resultline.h"
#include "ui/widgets/text.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

namespace pdc {

using namespace Qt::StringLiterals;

MirrorSection::MirrorSection(const ScreenContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_about(new Text(context.theme, TextRole::Body))
    , m_choice(makeChoice())
    , m_line(new ProgressLine(context.theme, tr("Avancement de la copie")))
    , m_progress(new Text(context.theme, TextRole::Body))
    , m_result(new ResultLine(context.theme, u"mirrorResult"_s))
    , m_start(new Button(context.theme, Button::Kind::Secondary, tr("Copier sur une clé USB"), "usb"_L1))
    , m_cancel(new Button(context.theme, Button::Kind::Secondary, tr("Arrêter"), "x"_L1))
{
    const Theme &theme = context.theme;
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    auto *card = new Card(theme);
    whole->addWidget(card);
    auto *lines = new QVBoxLayout(card);
    lines->setContentsMargins(theme.wide(), theme.wide(), theme.wide(), theme.wide());
    lines->setSpacing(theme.gap());
    lines->addWidget(new Text(theme, TextRole::Lead, tr("Pour un autre PC")));
    for (QWidget *line : std::initializer_list<QWidget *>{m_about, m_choice, m_line, m_progress, m_result})
        lines->addWidget(line);
    auto *buttons = new FlowLayout(theme.px(12));
    for (Button *button : {m_cancel, m_start})
        buttons->addWidget(button);
    lines->addLayout(buttons);

    m_about->setObjectName(u"mirrorAbout"_s);
    m_line->setObjectName(u"mirrorProgress"_s);
    m_progress->setObjectName(u"mirrorProgressWords"_s);
    m_start->setObjectName(u"mirror"_s);
    m_cancel->setObjectName(u"cancelMirror"_s);
    MirrorMaker &mirror = context.program.mirror();
    connect(m_start, &Button::clicked, this, [this] {
        m_choosing = true;
        m_context.program.mirror().forgetResult();
        m_context.program.disks().look(); // How much is free changes with every file that is put there.
        refresh();
        if (auto *first = m_disks->findChild<Button *>())
            first->setFocus(Qt::OtherFocusReason);
    });
    connect(m_cancel, &Button::clicked, this, [this] {
        m_choosing = false;
        m_context.program.mirror().cancel();
        refresh();
        m_start->setFocus(Qt::OtherFocusReason);
    });
    connect(&mirror, &MirrorMaker::changed, this, &MirrorSection::refresh);
    connect(&context.program.disks(), &RemovableDisks::changed, this, &MirrorSection::listDisks);
    connect(&context.program, &Program::summaryChanged, this, &MirrorSection::refresh);
    listDisks();
    refresh();
}

QWidget *MirrorSection::makeChoice()
{
    const Theme &theme = m_context.theme;
    auto *whole = new QWidget;
    auto *lines = new QVBoxLayout(whole);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(theme.gap());
    m_hint = new Text(theme, TextRole::Strong);
    m_hint->setObjectName(u"mirrorHint"_s);
    m_disks = new QWidget;
    new FlowLayout(theme.px(12), 0, m_disks);
    lines->addWidget(m_hint);
    lines->addWidget(m_disks);
    return whole;
}

void MirrorSection::listDisks()
{
    const Theme &theme = m_context.theme;
    const bool hadFocus = m_disks->isAncestorOf(window()->focusWidget());
    qDeleteAll(m_disks->findChildren<Button *>(Qt::FindDirectChildrenOnly));
    int count = 0;
    const auto add = [&](const QString &words, QLatin1StringView icon, const QString &name) {
        auto *button = new Button(theme, Button::Kind::Secondary, words, icon);
        button->setObjectName(name);
        m_disks->layout()->addWidget(button);
        return button;
    };
    for (const RemovableDisk &disk : m_context.program.disks().disks()) {
        if (disk.isReadOnly)
            continue;
        auto *button =
            add(tr("%1 – %2 libres").arg(disk.name, sizeWords(disk.free)), "usb"_L1, u"mirrorDisk%1"_s.arg(++count));
        // The button goes with the next list, and it is still being clicked.
        connect(
            button, &Button::clicked, this, [this, folder = disk.folder] { begin(folder); }, Qt::QueuedConnection);
    }
    auto *other = add(tr("Choisir un dossier"), "folder-open"_L1, u"mirrorFolder"_s);
    connect(other, &Button::clicked, this, &MirrorSection::chooseFolder);
    m_hint->setText(count > 0 ? tr("Sur quelle clé USB ?")
                              : tr("Aucune clé USB n’est branchée. Branchez-en une, ou choisissez un dossier."));
    if (auto *first = hadFocus ? m_disks->findChild<Button *>() : nullptr)
        first->setFocus(Qt::OtherFocusReason);
}

void MirrorSection::refresh()
{
    const MirrorMaker &mirror = m_context.program.mirror();
    const bool isBusy = mirror.isBusy();
    const bool hasContent = m_context.program.summary().feed.serial > 0;
    const bool hadFocus = m_cancel->hasFocus();
    m_about->setText(hasContent ? tr("Copiez sur une clé USB les contenus reçus par ce PC. Un autre PC les prendra sur "
                                     "la clé, sans internet. Rien de personnel n’y est mis.")
                                : tr("Quand ce PC aura reçu des contenus, vous pourrez les copier sur une clé USB "
                                     "pour un PC sans internet."));
    m_choice->setVisible(m_choosing && !isBusy);
    m_line->setVisible(isBusy);
    m_progress->setVisible(isBusy);
    m_cancel->setText(isBusy ? tr("Arrêter") : tr("Annuler"));
    m_cancel->setVisible(isBusy || m_choosing);
    m_start->setVisible(hasContent && !isBusy && !m_choosing);
    if (hadFocus && m_start->isVisible())
        m_start->setFocus(Qt::OtherFocusReason);
    const MirrorProgress &progress = mirror.progress();
    m_line->setShare(progress.bytes > 0 ? double(progress.bytesDone) / double(progress.bytes) : 0);
    m_progress->setText(progress.files == 0 ? tr("La copie commence. Laissez la clé USB branchée.")
                                            : tr("Fichier %1 sur %2, %3 sur %4. Laissez la clé USB branchée.")
                                                  .arg(std::min(progress.filesDone + 1, progress.files))
                                                  .arg(progress.files)
                                                  .arg(sizeWords(progress.bytesDone), sizeWords(progress.bytes)));
    const auto &result = mirror.result();
    m_result->setVisible(result.has_value() && !isBusy);
    if (!result)
        return;
    if (!*result) {
        m_result->say(false, errorWords(result->error()));
        return;
    }
    const MirrorReport &report = **result;
    QString words = tr("C’est copié : %n contenu(s), %1. Vous pouvez retirer la clé USB.", nullptr, report.items)
                        .arg(sizeWords(report.bytes));
    if (report.leftOut > 0)
        words += u' '
            + tr("%n manque(nt), abîmé(s) sur ce PC : synchronisez, puis copiez de nouveau.", nullptr, report.leftOut);
    m_result->say(true, words);
}

void MirrorSection::chooseFolder()
{
    auto *dialog = new QFileDialog(this, tr("Choisir un dossier"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"mirrorDialog"_s);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &MirrorSection::begin);
    dialog->open();
}

void MirrorSection::begin(const QString &disk)
{
    m_choosing = false;
    m_context.program.mirror().start(disk);
    m_cancel->setFocus(Qt::OtherFocusReason);
}

}
