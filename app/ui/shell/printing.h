// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "print/printeddocument.h"

#include <functional>
#include <memory>

class QWidget;

namespace pdc {

/// What a screen does with a document: on paper by the system's own dialog, or as a PDF wherever the person says.
///
/// Both return at once; `done` is called on the GUI thread when it is over, with an error of PrintError or nothing.
/// It is not called if the person changes their mind. The dialogs belong to `parent` and go with it.
using PrintDone = std::function<void(const Result<> &)>;

void printOnPaper(QWidget *parent, std::shared_ptr<const PrintedDocument> document, const QString &title,
                  PrintDone done);
/// `name`: suggested for the file, without the ending.
void saveAsPdf(QWidget *parent, std::shared_ptr<const PrintedDocument> document, const QString &title,
               const QString &name, PrintDone done);

}
