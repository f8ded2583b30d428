// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "print/printeddocument.h"

#include <QList>
#include <QString>

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
/// `name`: suggested for the file, without the ending (see fileNameOf()).
void saveAsPdf(QWidget *parent, std::shared_ptr<const PrintedDocument> document, const QString &title,
               const QString &name, SaveDone done);

/// Where something is to be saved, and as what.
struct SaveQuestion
{
    struct Form
    {
        QString words; ///< « Documents PDF »
        QString ending; ///< Without its point.
    };
    QString dialogName; ///< The dialog's object name.
    QString title;
    QString name; ///< Suggested for the file, without the ending.
    QList<Form> forms; ///< At least one; the first is suggested.
};

/// Asks by the system's own dialog and returns at once; `chosen` gets the file, which ends with one of the forms' endings.
/// It is not called if the person changes their mind or `parent` is gone by then.
void askWhereToSave(QWidget *parent, const SaveQuestion &question, std::function<void(const QString &file)> chosen);

/// A name that every file system takes, made of what something is called.
[[nodiscard]] QString fileNameOf(const QString &title);

}
