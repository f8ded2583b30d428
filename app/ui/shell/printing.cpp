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
#include <QRegularExpression>
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
    const SaveQuestion question{u"pdfDialog"_s,
                                QCoreApplication::translate("Printing", "Enregistrer en PDF"),
                                name,
                                {{QCoreApplication::translate("Printing", "Documents PDF"), u"pdf"_s}}};
    askWhereToSave(
        parent, question,
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
}

void askWhereToSave(QWidget *parent, const SaveQuestion &question, std::function<void(const QString &file)> chosen)
{
    auto *dialog = new QFileDialog(parent, question.title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(question.dialogName);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    QStringList filters;
    QStringList endings;
    for (const SaveQuestion::Form &form : question.forms) {
        filters << form.words + " (*."_L1 + form.ending + u')';
        endings << form.ending;
    }
    dialog->setNameFilters(filters);
    dialog->setDefaultSuffix(endings.first());
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog, [dialog, filters, endings](const QString &filter) {
        dialog->setDefaultSuffix(endings.value(filters.indexOf(filter), endings.first()));
    });
    dialog->setDirectory(folderForDocuments());
    dialog->selectFile(question.name);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent,
                     [dialog, endings, chosen = std::move(chosen)](const QString &file) {
                         // A name with another ending (« Lyon 3.5 ») gets the one that was chosen.
                         const bool isKnown = endings.contains(QFileInfo(file).suffix(), Qt::CaseInsensitive);
                         chosen(isKnown ? file : QString(file + u'.' + dialog->defaultSuffix()));
                     });
    dialog->open();
}

QString fileNameOf(const QString &title)
{
    constexpr qsizetype longest = 80; // Characters: with any folder far below what Windows takes.
    QString name = title.simplified().left(longest);
    static const QRegularExpression bad(u"[\\\\/:*?\"<>|\\x00-\\x1f]+"_s);
    name.replace(bad, u" "_s);
    name = name.simplified();
    while (name.startsWith(u'.') || name.endsWith(u'.'))
        name = name.startsWith(u'.') ? name.sliced(1) : name.chopped(1);
    return name.isEmpty() ? QCoreApplication::translate("Printing", "Sans nom") : name;
}

}
