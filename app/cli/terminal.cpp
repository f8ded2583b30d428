// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/terminal.h"

#include <algorithm>
#include <cstdio>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <clocale>
#include <cstring>

#include <langinfo.h>
#include <unistd.h>
#endif

namespace pdc {

using namespace Qt::StringLiterals;

void useUtf8()
{
#ifndef Q_OS_WIN
    std::setlocale(LC_CTYPE, "");
    if (std::strcmp(nl_langinfo(CODESET), "UTF-8") != 0)
        qputenv("LC_ALL", "C.UTF-8");
#endif
}

bool writeOut(const QString &text)
{
    return std::fputs(text.toUtf8().constData(), stdout) >= 0 && std::fflush(stdout) == 0;
}

void writeError(const QString &text)
{
    std::fputs(text.toUtf8().constData(), stderr);
}

QString oneLine(const QString &text)
{
    QString line = text;
    // Not simplified(), which would take the no-break spaces for plain ones.
    for (QChar &c : line) {
        if (c.category() == QChar::Other_Control || c == QChar::LineSeparator || c == QChar::ParagraphSeparator)
            c = u' ';
    }
    return line;
}

ProgressBar::ProgressBar()
#ifdef Q_OS_WIN
    : m_terminal(_isatty(_fileno(stderr)) != 0)
#else
    : m_terminal(isatty(STDERR_FILENO) != 0)
#endif
{
}

void ProgressBar::show(double share)
{
    const int percent = std::clamp(qRound(share * 100), 0, 100);
    if (!m_terminal || percent == m_shown)
        return;
    m_shown = percent;
    constexpr int width = 40;
    const int full = percent * width / 100;
    writeError(u"\r[%1%2] %3 %"_s.arg(QString(full, u'#'), QString(width - full, u' '), QString::number(percent)));
}

void ProgressBar::clear()
{
    if (m_shown >= 0)
        writeError(u"\r\033[K"_s);
    m_shown = -1;
}

}
