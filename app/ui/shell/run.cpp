// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/run.h"

#include "assembly/program.h"
#include "base/language.h"
#include "ui/shell/display.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/singleinstance.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QFileInfo>
#include <QIcon>
#include <QLoggingCategory>

#include <cstdio>
#include <variant>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

constexpr const char *usage =
    "usage : partage-de-co [--store DOSSIER] [--lang CODE] [--open ROUTE]\n"
    "        partage-de-co --help | --version\n"
    "routes : /home  /guides  /guides/ID  /memo/ID  /tutorials  /tutorials/ID  /places  /places/ID\n"
    "         /places?commune=69123  /places?service=SERVICE  /connection  /stickers  /stickers/ID\n"
    "         /pages/ID  /settings  /settings/address  /settings/updates\n";

struct Options
{
    QString store;
    QString language;
    QString route;
};

struct Exit
{
    int code;
    QString words; ///< For standard error (code 2) or standard output (code 0).
};

/// Read before QApplication, which would take words away and needs a display to be there.
std::variant<Options, Exit> parseOptions(int argc, char **argv)
{
    Options options;
    for (int i = 1; i < argc; ++i) {
        QString word = QString::fromLocal8Bit(argv[i]);
        if (word == "--help"_L1 || word == "-h"_L1)
            return Exit{0, QString::fromUtf8(usage)};
        if (word == "--version"_L1)
            return Exit{0, u"partage-de-co " PDC_VERSION "\n"_s};
        QString value;
        const qsizetype equals = word.indexOf(u'=');
        if (word.startsWith("--"_L1) && equals > 0) {
            value = word.mid(equals + 1);
            word = word.left(equals);
        } else if (i + 1 < argc) {
            value = QString::fromLocal8Bit(argv[++i]);
        }
        QString *target = word == "--store"_L1 ? &options.store
            : word == "--lang"_L1              ? &options.language
            : word == "--open"_L1              ? &options.route
                                               : nullptr;
        if (!target)
            return Exit{2, u"option inconnue : "_s + word + u'\n' + QString::fromUtf8(usage)};
        if (value.isEmpty())
            return Exit{2, word + u" : il manque une valeur\n"_s + QString::fromUtf8(usage)};
        *target = value;
    }
    if (!options.route.isEmpty() && !Route::parse(options.route))
        return Exit{2, u"route inconnue : "_s + options.route + u'\n' + QString::fromUtf8(usage)};
    if (!options.language.isEmpty() && !isInterfaceLanguage(options.language))
        return Exit{2, u"langue inconnue : "_s + options.language + u'\n' + QString::fromUtf8(usage)};
    return options;
}

int leave(const Exit &exit)
{
    std::fputs((exit.code == 0 ? exit.words : QString(u"partage-de-co : "_s + exit.words)).toLocal8Bit().constData(),
               exit.code == 0 ? stdout : stderr);
    return exit.code;
}

}

int runWindow(int argc, char **argv)
{
    const auto parsed = parseOptions(argc, argv);
    if (const Exit *exit = std::get_if<Exit>(&parsed))
        return leave(*exit);
    const Options &options = std::get<Options>(parsed);
    if (!hasDisplay())
        return leave({1, u"il faut un écran : aucun n’est disponible ici.\n"_s});

    // Debian's Qt would choose gstreamer, which needs plugins that we do not ship.
    if (qEnvironmentVariableIsEmpty("QT_MEDIA_BACKEND"))
        qputenv("QT_MEDIA_BACKEND", "ffmpeg");
    // Qt's ffmpeg plugin tells on standard error, in no category, which graphics cards it does not find.
    QLoggingCategory::setFilterRules(u"default.debug=false\nqt.multimedia.*=false"_s);
    QApplication::setApplicationName(u"partage-de-co"_s);
    QApplication::setApplicationDisplayName(u"Partage de Co"_s);
    QApplication::setApplicationVersion(u"" PDC_VERSION ""_s);
    QApplication::setDesktopFileName(u"partage-de-co"_s);
    QApplication app(argc, argv);

    const Policy policy = Policy::load(Policy::usualFile());
    StorePaths paths = StorePaths::find(
        options.store.isEmpty() ? QString() : QFileInfo(options.store).absoluteFilePath(), policy.contentFolder());
    if (!paths.folder.isEmpty() && !makeFolder(paths.folder)) // Rights are not all that it may lack.
        paths.folder.clear();
    const QString &store = paths.folder;
    SingleInstance instance(store.isEmpty() ? u"memory"_s : store);
    if (!store.isEmpty() && (instance.handOver(options.route) || !instance.listen(options.route)))
        return 0;

    loadFonts();
    const SystemClock clock;
    Program program(paths, clock, policy);
    MainWindow window(program, options.language);
    QObject::connect(&instance, &SingleInstance::summoned, &window, &MainWindow::summon);
    QObject::connect(&window, &MainWindow::firstPainted, &program, [&] {
        QApplication::setWindowIcon(QIcon(u":/theme/partage-de-co.svg"_s));
        if (store.isEmpty())
            program.tell(Notice::NothingKept);
        program.afterFirstPaint();
    });
    program.loadSummary();
    if (!options.route.isEmpty())
        window.go(*Route::parse(options.route));
    window.show();
    const int code = QApplication::exec();
    program.finish();
    return code;
}

}
