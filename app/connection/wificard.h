// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection/wifinetwork.h"
#include "print/printeddocument.h"
#include "print/qrcode.h"

namespace pdc {

/// What stands on the card besides the network's own words.
struct WifiCardWords
{
    QString headline = QStringLiteral("Ici, je partage ma connexion");
    QString name = QStringLiteral("Nom du réseau");
    QString passphrase = QStringLiteral("Mot de passe");
    QString noPassphrase = QStringLiteral("Pas de mot de passe");
    QString sentence = QStringLiteral("Visez ce carré avec l’appareil photo de votre téléphone. "
                                      "Sinon, choisissez ce réseau et tapez le mot de passe.");
};

/// A card for the table: one A4 sheet folded in its middle into a tent, the same face of A5 on both sides, so that it
/// needs no scissors and is read from wherever one sits.
///
/// The name and the passphrase are as large as they fit, for whoever has no camera; the passphrase's blanks are marked,
/// since on paper they are not seen. Nothing dark stands nearer to an edge than 10 mm, which every printer reaches, but
/// the strokes that say where to fold. It is painted with the font "Atkinson Hyperlegible Next", which the program must
/// have loaded.
class WifiCard final : public PrintedDocument
{
public:
    static constexpr QSizeF sheet{210, 297}; ///< Millimetres.
    static constexpr QSizeF face{210, 148.5}; ///< Millimetres: half of the sheet.

    /// The network must have passed checkNetwork().
    [[nodiscard]] static Result<WifiCard> make(const WifiNetwork &network, const WifiCardWords &words = {});

    [[nodiscard]] int pageCount() const override { return 1; }
    [[nodiscard]] QSizeF pageSize() const override { return sheet; }
    void paint(QPainter &painter, int page) const override;

    /// One face alone, upright, in the same units.
    void paintFace(QPainter &painter) const;

private:
    WifiCard(WifiNetwork network, WifiCardWords words, QrCode code);

    WifiNetwork m_network;
    WifiCardWords m_words;
    QrCode m_code;
};

}
