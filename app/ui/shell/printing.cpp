// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/printing.h"

#include "base/inpool.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QPointer>
#include <QPrintDialog>
#include <QPrinter>
#include <QPrinterInfo>
#include <QStandardPaths>
#include <QWidget>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

/// Where a person looks for what they saved. A fresh account has no folder for documents yet.
QString folderForDocuments()
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QFileInfo(documents).isDir() ? documents : QDir::homePath();
}

}

void printOnPaper(QWidget *parent, std::shared_ptr<const PrintedDocument> document, const QString &title,
                  PrintDone done)
{
    // The dialog would show an empty list, and a button that does nothing.
    if (QPrinterInfo::availablePrinterNames().isEmpty())
        return done(Error(PrintError::NoneInstalled));
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(title);
    printOnPaper(parent, std::move(printer), std::move(document), std::move(done));
}

void printOnPaper(QWidget *parent, std::shared_ptr<QPrinter> printer, std::shared_ptr<const PrintedDocument> document,
                  PrintDone done)
{
    printer->setFullPage(true);
    auto *dialog = new QPrintDialog(printer.get(), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QAbstractPrintDialog::PrintToFile, false);
    dialog->setObjectName(u"printDialog"_s);
    QObject::connect(dialog, &QDialog::accepted, parent,
                     [printer, document = std::move(document), done = std::move(done)] {
                         done(printer->isValid() ? paintOn(*printer, *document) : Error(PrintError::NoPrinter));
                     });
    dialog->open();
}

void saveAsPdf(QWidget *parent, std::shared_ptr<const PrintedDocument> document, const QString &title,
               const QString &name, SaveDone done)
{
    auto *dialog = new QFileDialog(parent, QCoreApplication::translate("Printing", "Enregistrer en PDF"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"pdfDialog"_s);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(QCoreApplication::translate("Printing", "Documents PDF (*.pdf)"));
    dialog->setDefaultSuffix(u"pdf"_s);
    dialog->setDirectory(folderForDocuments());
    dialog->selectFile(name + ".pdf"_L1);
    QObject::connect(
        dialog, &QFileDialog::fileSelected, parent,
        [asked = QPointer(parent), document = std::move(document), title, done = std::move(done)](const QString &file) {
            const auto write = [document, title, file]() -> Result<QString> {
                if (const auto written = writePdf(*document, file, title); !written)
                    return written.error();
                return QFileInfo(file).dir().dirName();
            };
            // The program as context, and not `parent`: Qt 6.4 would call a screen that was left meanwhile.
            inPool(write).then(QCoreApplication::instance(), [asked, done](const Result<QString> &folder) {
                if (asked)
                    done(folder);
            });
        });
    dialog->open();
}

}
