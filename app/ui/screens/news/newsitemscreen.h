// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "ui/shell/screen.h"

#include <functional>

class QBoxLayout;
class QVBoxLayout;

namespace pdc {

class Button;
class NewsReader;
class Page;
class Text;

/// An event or an article: when and where, a QR code that puts it into one's telephone, the text, and the files to take
/// along.
class NewsItemScreen final : public Screen
{
    Q_OBJECT

public:
    NewsItemScreen(const ScreenContext &context, const QString &id);
    [[nodiscard]] QString title() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showItem();
    void addItem(QVBoxLayout *column);
    [[nodiscard]] QWidget *makeFacts();
    [[nodiscard]] QWidget *makeQr();
    void addDocuments(QVBoxLayout *column);
    [[nodiscard]] QWidget *makeActions();
    void arrange();
    void askWhere(const QString &name, const QString &filter, const std::function<void(const QString &)> &save);
    void showSaved(const Result<> &result);

    ScreenContext m_context;
    NewsReader &m_reader;
    Page *m_page;
    Text *m_heading = nullptr;
    Text *m_result = nullptr;
    Button *m_add = nullptr;
    QWidget *m_actions = nullptr;
    QBoxLayout *m_top = nullptr; ///< When and where beside the QR code, or above it.
    bool m_past = false; ///< What is shown is over.
};

}
