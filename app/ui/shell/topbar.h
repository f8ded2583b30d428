// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

namespace pdc {

class Button;

/// The bar that is on every screen: back and home at its start, or on the home page the emblem and the name; the
/// settings at its end, with the size of text and the language before them where there is room.
class TopBar final : public QWidget
{
    Q_OBJECT

public:
    TopBar(const Theme &theme, const QString &otherLanguage, bool largestText, QWidget *parent = nullptr);

    void setHome(bool home);

Q_SIGNALS:
    void backWanted();
    void homeWanted();
    void settingsWanted();
    void otherTextWanted();
    void otherLanguageWanted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();

    Theme m_theme;
    QWidget *m_brand;
    Button *m_back;
    Button *m_home;
    Button *m_size;
    Button *m_language;
    Button *m_settings;
};

}
