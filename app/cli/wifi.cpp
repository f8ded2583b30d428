// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "connection/qrpicture.h"
#include "connection/wificard.h"

#include <QFileInfo>
#include <QFontDatabase>
#include <QJsonObject>

#include <array>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

/// An SVG or PNG holds the QR code alone, a PDF the card for the table.
Result<> writeAs(const QString &ending, const WifiNetwork &network, const QString &file)
{
    if (ending == "pdf"_L1) {
        for (const auto &weight : {u"Regular"_s, u"SemiBold"_s})
            QFontDatabase::addApplicationFont(u":/studio/fonts/AtkinsonHyperlegibleNext-%1.ttf"_s.arg(weight));
        const auto card = WifiCard::make(network);
        return card ? writePdf(*card, file, u"Carte Wi-Fi"_s) : card.error();
    }
    const auto code = QrCode::encode(wifiPayload(network));
    if (!code)
        return code.error();
    return ending == "svg"_L1 ? writeQrSvg(*code, file) : writeQrPng(*code, file);
}

}

Outcome runWifi(const CommandContext &, const QStringList &words)
{
    static constexpr std::array options{Arguments::Option{"--ssid"_L1}, Arguments::Option{"--password"_L1},
                                        Arguments::Option{"--hidden"_L1, false}, Arguments::Option{"-o"_L1}};
    const auto parsed = Arguments::parse(words, options);
    if (const auto *wrong = std::get_if<UsageError>(&parsed))
        return *wrong;
    const Arguments &arguments = std::get<Arguments>(parsed);
    if (!arguments.rest().isEmpty())
        return UsageError{u"mot en trop : "_s + arguments.rest().first()};
    if (!arguments.has("--ssid"_L1))
        return UsageError{u"il faut le nom du réseau : --ssid NOM"_s};
    if (!arguments.has("-o"_L1))
        return UsageError{u"il faut un fichier pour le résultat : -o FICHIER"_s};
    const QString file = arguments.value("-o"_L1);
    const QString ending = QFileInfo(file).suffix().toLower();
    if (ending != "svg"_L1 && ending != "png"_L1 && ending != "pdf"_L1)
        return UsageError{u"-o finit par .svg, .png ou .pdf : "_s + file};

    const WifiNetwork network{arguments.value("--ssid"_L1), arguments.value("--password"_L1),
                              arguments.has("--hidden"_L1)};
    if (const auto sound = checkNetwork(network); !sound)
        return Failure(sound.error(), sound.error().is(ConnectionError::BadPassphrase) ? u"--password"_s : u"--ssid"_s);
    if (const auto done = writeAs(ending, network, file); !done)
        return Failure(done.error(), file);
    const QString payload = QString::fromUtf8(wifiPayload(network));
    return Answer{QJsonDocument(QJsonObject{{u"payload"_s, payload}}), payload, {}};
}

}
