// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "stickers/stickerpage.h"
#include "stickers/stickerrepository.h"
#include "stickers/stickerserror.h"

#include <QJsonObject>

#include <algorithm>
#include <array>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostCopies = 100'000; ///< What is too many pages is told as such.

/// What the words of the command ask for, as far as they can be read without the content.
struct Wish
{
    QStringList designs;
    QString sheet;
    QList<std::pair<QString, QString>> values; ///< By field, in order.
    int copies = 1;
    StickerPage::Options options;
    QString output;
};

std::optional<QPointF> pointOf(const QString &text)
{
    const QStringList parts = text.split(u',');
    if (parts.size() != 2)
        return std::nullopt;
    bool acrossOk = false;
    bool downOk = false;
    const QPointF point(parts[0].toDouble(&acrossOk), parts[1].toDouble(&downOk));
    // Written so that what is no number is out of range.
    const auto near = [](double d) { return d >= -PageAdjustment::farthest && d <= PageAdjustment::farthest; };
    return acrossOk && downOk && near(point.x()) && near(point.y()) ? std::optional(point) : std::nullopt;
}

std::variant<Wish, UsageError> readWish(const QStringList &words)
{
    static constexpr std::array options{
        Arguments::Option{"--sheet"_L1},           Arguments::Option{"--set"_L1, true, true},
        Arguments::Option{"--copies"_L1},          Arguments::Option{"--start"_L1},
        Arguments::Option{"--offset"_L1},          Arguments::Option{"--scale"_L1},
        Arguments::Option{"--outlines"_L1, false}, Arguments::Option{"-o"_L1}};
    const auto parsed = Arguments::parse(words, options);
    if (const auto *wrong = std::get_if<UsageError>(&parsed))
        return *wrong;
    const Arguments &arguments = std::get<Arguments>(parsed);
    Wish wish;
    wish.designs = arguments.rest();
    if (wish.designs.isEmpty())
        return UsageError{u"il faut au moins un sticker"_s};
    wish.sheet = arguments.value("--sheet"_L1);
    if (wish.sheet.isEmpty())
        return UsageError{u"il faut une planche : --sheet PLANCHE"_s};
    wish.output = arguments.value("-o"_L1);
    if (wish.output.isEmpty())
        return UsageError{u"il faut un fichier pour le résultat : -o FICHIER.pdf"_s};
    for (const QString &pair : arguments.values("--set"_L1)) {
        const qsizetype equals = pair.indexOf(u'=');
        if (equals < 1)
            return UsageError{u"--set attend CHAMP=TEXTE"_s};
        wish.values.append({pair.left(equals), pair.mid(equals + 1)});
    }
    const auto copies = arguments.number("--copies"_L1, 1, 1, mostCopies);
    if (!copies)
        return UsageError{u"--copies attend un nombre de 1 à %1"_s.arg(mostCopies)};
    wish.copies = *copies;
    const auto start = arguments.number("--start"_L1, 1, 1, 1000);
    if (!start)
        return UsageError{u"--start attend le numéro d’une étiquette, de 1 à 1000"_s};
    wish.options.firstCell = *start - 1;
    if (arguments.has("--offset"_L1)) {
        const auto offset = pointOf(arguments.value("--offset"_L1));
        if (!offset)
            return UsageError{u"--offset attend X,Y en millimètres, de -%1 à %1"_s.arg(PageAdjustment::farthest)};
        wish.options.adjustment.offset = *offset;
    }
    const auto scale = arguments.decimal("--scale"_L1, 1, PageAdjustment::smallest, PageAdjustment::largest);
    if (!scale)
        return UsageError{
            u"--scale attend un nombre de %1 à %2"_s.arg(PageAdjustment::smallest).arg(PageAdjustment::largest)};
    wish.options.adjustment.scale = *scale;
    wish.options.outlines = arguments.has("--outlines"_L1);
    return wish;
}

/// What goes on the designs: each word must be a field of one of them at least.
std::variant<StickerContent, Failure> contentOf(const Wish &wish, const QList<const StickerDesign *> &designs)
{
    StickerContent content;
    for (const auto &[name, value] : wish.values) {
        const StickerField *field = nullptr;
        for (const StickerDesign *design : designs)
            field = field ? field : design->field(name);
        if (!field)
            return Failure(StickersError::UnknownField, name);
        if (field->kind != StickerField::Kind::Logo) {
            content.words.insert(name, value);
            continue;
        }
        const auto logo = readStickerLogo(value);
        if (!logo)
            return Failure(logo.error(), value);
        content.logo = std::make_shared<const StickerLogo>(*logo);
    }
    return content;
}

Failure problemFailure(const StickerProblem &problem)
{
    if (problem.kind == StickerProblem::Kind::TooMuchForQr)
        return Failure(PrintError::TooMuchForQr, problem.field);
    return Failure(StickersError::TextTooLong, problem.field);
}

}

Outcome runStickerPrint(const CommandContext &context, const QStringList &words)
{
    const auto read = readWish(words);
    if (const auto *wrong = std::get_if<UsageError>(&read))
        return *wrong;
    const Wish &wish = std::get<Wish>(read);
    const auto opened = openContent(context);
    if (const auto *failure = std::get_if<Failure>(&opened))
        return *failure;
    const Database &content = std::get<Database>(opened);
    const auto designs = allStickerDesigns(content);
    if (!designs)
        return designs.error();
    const auto sheets = allStickerSheets(content);
    if (!sheets)
        return sheets.error();
    QList<const StickerDesign *> wanted;
    for (const QString &name : wish.designs) {
        wanted << findDesign(*designs, name);
        if (!wanted.last())
            return Failure(StickersError::UnknownDesign, name);
    }
    const StickerSheet *sheet = findSheet(*sheets, wish.sheet);
    if (!sheet)
        return Failure(StickersError::UnknownSheet, wish.sheet);
    if (wish.options.firstCell >= sheet->labels.count())
        return UsageError{u"--start : cette planche a %1 étiquettes"_s.arg(sheet->labels.count())};
    const auto filled = contentOf(wish, wanted);
    if (const auto *failure = std::get_if<Failure>(&filled))
        return *failure;
    if (!loadPrintFonts(u":/studio/fonts"_s))
        return Failure(StickersError::Unreadable, u"fonts"_s);

    QList<StickerRun> runs;
    for (const StickerDesign *design : std::as_const(wanted)) {
        const Sticker sticker(*design, std::get<StickerContent>(filled), sheet->labels);
        for (const StickerProblem &problem : sticker.problems()) {
            if (problem.prevents())
                return problemFailure(problem);
        }
        runs.append({sticker, wish.copies});
    }
    const auto page = StickerPage::make(sheet->labels, runs, wish.options);
    if (!page)
        return Failure(page.error(), wish.sheet);
    if (const auto done = writePdf(*page, wish.output, wanted.first()->title); !done)
        return Failure(done.error(), wish.output);
    return Answer{QJsonDocument(QJsonObject{{u"pages"_s, page->pageCount()}, {u"labels"_s, page->labelCount()}}),
                  u"%1 page(s), %2 sticker(s) : %3"_s.arg(QString::number(page->pageCount()),
                                                          QString::number(page->labelCount()), wish.output),
                  {}};
}

}
