// SPDX-License-Identifier: GPL-3.0-or-later
// What nearly every file of this room reads, read once (see base/precompiled.h).
#pragma once

#include "base/precompiled.h"

#include <QAbstractButton>
#include <QAbstractItemModel>
#include <QApplication>
#include <QBoxLayout>
#include <QComboBox>
#include <QFutureWatcher>
#include <QImage>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPainterPath>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QStyle>
#include <QStyledItemDelegate>
#include <QSvgRenderer>
#include <QTimer>
#include <QWidget>
