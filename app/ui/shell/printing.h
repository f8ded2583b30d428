// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "print/printeddocument.h"

#include <functional>
#include <memory>

class QPrinter;
class QWidget;

namespace pdc {

/// What a screen does with a document: on paper by the system's own dialog, or as a PDF wherever the person says.
///
/// Both return at once; `done` is called on the GUI thread when it is over, with an error of PrintError. It is not
/// called if the person changes their mind or `parent` is gone by then. The dialogs belong to `parent` and go with it.
using PrintDone = std::function<void(const Result<> &)>;
using SaveDone = std::function<void(const Result<QString> &folder)>; ///< The name of the folder that has it now.

void printOnPaper(QWidget *parent, std::shared_ptr<const PrintedDocument> document, const QString &title,
                  PrintDone done);
/// The same with a printer that is already known, which is in the dialog from the start.
void printOnPaper(QWidget *parent, std::shared_ptr<QPrinter> printer, std::shared_ptr<const PrintedDocument> document,
                  PrintDone done);
/// `name`: suggested for the file, without the ending.
void saveAsPdf(QWidget *parent, std::shared_ptr<const PrintedDocument> document, const QString &title,
               const QString &name, SaveDone done);

}
