// SPDX-License-Identifier: GPL-3.0-or-later
#include "stickers/stickereditor.h"

#include "base/inpool.h"
#include "stickers/stickerserror.h"
#include "store/store.h"

#include <algorithm>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {
constexpr QStringView usualSheet = u"urn:pdc:sheet:21"; ///< What most people have; else the first one.
}

StickerEditor::StickerEditor(Store &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
{
    connect(&m_store, &Store::contentReopened, this, [this] {
        if (!m_asked)
            return;
        m_asked = false;
        load();
    });
}

Result<StickerEditor::Content> StickerEditor::readContent(const Database &content)
{
    auto designs = allStickerDesigns(content);
    if (!designs)
        return designs.error();
    auto sheets = allStickerSheets(content);
    if (!sheets)
        return sheets.error();
    return Content{std::move(*designs), std::move(*sheets)};
}

void StickerEditor::load()
{
    if (m_asked)
        return;
    m_asked = true;
    m_store.content(&StickerEditor::readContent).then(this, [this](const Result<Content> &answer) {
        if (answer) {
            take(*answer);
            return;
        }
        m_asked = false;
        Q_EMIT failed(answer.error());
    });
}

void StickerEditor::take(Content content)
{
    m_designs = std::move(content.designs);
    m_sheets = std::move(content.sheets);
    m_loaded = true;
    const StickerDesign *wanted = findDesign(m_designs, m_designId);
    const bool unknown = !m_designId.isEmpty() && !wanted;
    if (!wanted && !m_designs.isEmpty())
        wanted = &m_designs.first();
    m_designId = wanted ? wanted->id : QString();
    if (!findSheet(m_sheets, m_sheetId)) {
        const bool usual = findSheet(m_sheets, usualSheet);
        m_sheetId = usual ? usualSheet.toString() : m_sheets.isEmpty() ? QString() : m_sheets.first().id;
    }
    if (const StickerSheet *chosen = sheet())
        m_firstCell = std::clamp(m_firstCell, 0, chosen->labels.count() - 1);
    remake();
    Q_EMIT loaded();
    Q_EMIT designChanged();
    if (unknown)
        Q_EMIT failed(Error(StickersError::UnknownDesign));
}

const StickerDesign *StickerEditor::design() const
{
    return findDesign(m_designs, m_designId);
}

const StickerSheet *StickerEditor::sheet() const
{
    return findSheet(m_sheets, m_sheetId);
}

QString StickerEditor::words(const QString &name) const
{
    const StickerDesign *chosen = design();
    const StickerField *field = chosen ? chosen->field(name) : nullptr;
    if (!field)
        return {};
    const QHash<QString, QString> own = m_words.value(chosen->id);
    if (const auto typed = own.constFind(name); typed != own.constEnd())
        return *typed;
    return field->words.isEmpty() ? m_shared.value(name) : field->words;
}

void StickerEditor::chooseDesign(const QString &id)
{
    if (!m_loaded) {
        m_designId = id;
        return;
    }
    const StickerDesign *wanted = findDesign(m_designs, id);
    if (!wanted) {
        Q_EMIT failed(Error(StickersError::UnknownDesign, id));
        return;
    }
    if (wanted->id == m_designId)
        return;
    m_designId = wanted->id;
    remake();
    Q_EMIT designChanged();
}

void StickerEditor::chooseSheet(const QString &id)
{
    const StickerSheet *wanted = findSheet(m_sheets, id);
    if (!wanted) {
        Q_EMIT failed(Error(StickersError::UnknownSheet, id));
        return;
    }
    if (wanted->id == m_sheetId)
        return;
    m_sheetId = wanted->id;
    m_firstCell = 0; // Another sheet of paper: what was used up on the one before says nothing of it.
    remake();
}

void StickerEditor::setWords(const QString &field, const QString &words)
{
    const StickerDesign *chosen = design();
    if (!chosen || !chosen->field(field))
        return;
    const QString kept = words.left(longestWords);
    m_words[chosen->id].insert(field, kept);
    m_shared.insert(field, kept);
    remake();
}

void StickerEditor::setCopies(int copies)
{
    const int within = std::clamp(copies, 1, mostCopies);
    if (within == m_copies)
        return;
    m_copies = within;
    remake();
}

void StickerEditor::setFirstCell(int cell)
{
    const StickerSheet *chosen = sheet();
    if (!chosen)
        return;
    const int within = std::clamp(cell, 0, chosen->labels.count() - 1);
    if (within == m_firstCell)
        return;
    m_firstCell = within;
    remake();
}

void StickerEditor::fillSheet()
{
    if (const StickerSheet *chosen = sheet())
        setCopies(chosen->labels.count() - m_firstCell);
}

void StickerEditor::chooseLogo(const QString &file)
{
    const quint64 asked = ++m_logoAsked;
    inPool([file] { return readStickerLogo(file); }).then(this, [this, asked](const Result<StickerLogo> &answer) {
        if (asked != m_logoAsked)
            return;
        if (!answer) {
            Q_EMIT logoFailed(answer.error());
            return;
        }
        m_logo = std::make_shared<const StickerLogo>(*answer);
        remake();
    });
}

void StickerEditor::removeLogo()
{
    ++m_logoAsked;
    if (!m_logo)
        return;
    m_logo.reset();
    remake();
}

void StickerEditor::remake()
{
    m_page.reset();
    m_problems.clear();
    const StickerDesign *chosen = design();
    const StickerSheet *on = sheet();
    if (chosen && on) {
        StickerContent content;
        for (const StickerField &field : chosen->fields)
            content.words.insert(field.name, words(field.name));
        content.logo = m_logo;
        const Sticker sticker(*chosen, content, on->labels);
        m_problems = sticker.problems();
        m_copies = std::min(m_copies, StickerPage::mostPages * on->labels.count() - m_firstCell);
        if (auto page = StickerPage::make(on->labels, {{sticker, m_copies}}, {m_firstCell, {}, false}))
            m_page = std::make_shared<const StickerPage>(std::move(*page));
    }
    Q_EMIT changed();
}

bool StickerEditor::isPrintable() const
{
    return m_page
        && std::none_of(m_problems.begin(), m_problems.end(), [](const StickerProblem &p) { return p.prevents(); });
}

void StickerEditor::clear()
{
    ++m_logoAsked;
    m_words.clear();
    m_shared.clear();
    m_logo.reset();
    m_copies = usualCopies;
    m_firstCell = 0;
    m_designId = m_designs.isEmpty() ? QString() : m_designs.first().id;
    m_sheetId = findSheet(m_sheets, usualSheet) ? usualSheet.toString() : QString();
    if (m_sheetId.isEmpty() && !m_sheets.isEmpty())
        m_sheetId = m_sheets.first().id;
    remake();
    Q_EMIT designChanged();
}

}
