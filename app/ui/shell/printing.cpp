// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/printing.h"

#include "base/inpool.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QPrintDialog>
#include <QPrinter>
#include <QStandardPaths>
#include <QWidget>

namespace pdc {

using namespace Qt::StringLiterals;

void printOnPaper(QWidget *parent, std::shared_ptr<const PrintedDocument> document, const QString &title,
                  PrintDone done)
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(title);
    printer->setFullPage(true);
    auto *dialog = new QPrintDialog(printer.get(), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QAbstractPrintDialog::PrintToFile, false);
    dialog->setObjectName(u"printDialog"_s);
    QObject::connect(
        dialog, &QDialog::accepted, parent,
        [printer, document = std::move(document), done = std::move(done)] { done(paintOn(*printer, *document)); });
    dialog->open();
}

void saveAsPdf(QWidget *parent, std::shared_ptr<const PrintedDocument> document, const QString &title,
               const QString &name, PrintDone done)
{
    auto *dialog = new QFileDialog(parent, QCoreApplication::translate("Printing", "Enregistrer en PDF"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"pdfDialog"_s);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(QCoreApplication::translate("Printing", "Documents PDF (*.pdf)"));
    dialog->setDefaultSuffix(u"pdf"_s);
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->selectFile(name + ".pdf"_L1);
    QObject::connect(
        dialog, &QFileDialog::fileSelected, parent,
        [parent, document = std::move(document), title, done = std::move(done)](const QString &file) {
            inPool([document, title, file] { return writePdf(*document, file, title); }).then(parent, done);
        });
    dialog->open();
}

}
