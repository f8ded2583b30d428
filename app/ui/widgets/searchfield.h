// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QLineEdit>

class QAbstractButton;

namespace pdc {

/// A large field to type into, with a magnifying glass and a cross that empties it.
class SearchField final : public QLineEdit
{
    Q_OBJECT

public:
    explicit SearchField(const Theme &theme, QWidget *parent = nullptr);
    /// What an empty field says, and what it says where that has no room.
    void setPlaceholders(const QString &whole, const QString &brief);
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    /// The arrow keys and Enter belong to the list of suggestions.
    void moveRequested(int by);
    void emptied();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeRoom();
    void choosePlaceholder();

    Theme m_theme;
    QAbstractButton *m_clear;
    QString m_whole;
    QString m_brief;
};

}
