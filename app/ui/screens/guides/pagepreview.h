// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "print/printeddocument.h"
#include "ui/theme/theme.h"

#include <QImage>
#include <QWidget>

#include <memory>

namespace pdc {

/// A document's first page as it will be printed, as large as fits, painted in the pool by the document itself.
class PagePreview final : public QWidget
{
    Q_OBJECT

public:
    explicit PagePreview(const Theme &theme, QWidget *parent = nullptr);

    void setDocument(std::shared_ptr<const PrintedDocument> document);
    /// Whether what is seen is the document as it is now.
    [[nodiscard]] bool isPainted() const { return m_current; }
    [[nodiscard]] QSize sizeHint() const override { return {240, 320}; }

Q_SIGNALS:
    void painted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void draw();
    [[nodiscard]] QRect sheet() const;

    Theme m_theme;
    std::shared_ptr<const PrintedDocument> m_document;
    QImage m_image; ///< Stays until the next one is painted, so that nothing flickers.
    bool m_current = false;
    quint64 m_drawing = 0;
};

}
