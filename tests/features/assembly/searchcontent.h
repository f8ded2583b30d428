// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assembly/contentlibrary.h"
#include "assembly/search.h"
#include "places/gazetteer.h"
#include "places/placeimport.h"

#include <QFile>

#include <array>

/// Something to search through: the real communes and places, and an item or two of each other kind.
namespace pdc::test {

using namespace Qt::StringLiterals;

struct Text
{
    const char *kind;
    const char *id;
    const char *title;
    const char *summary;
    const char *tags;
    const char *text;
};

/// Items as editors write them; of kinds whose rooms this test does not need.
inline constexpr std::array texts{
    Text{"guide", "mail", "Créer une adresse e-mail", "Une adresse à soi, pas à pas, en vingt minutes.",
         "courriel|boîte aux lettres|internet", "On choisit un nom, un mot de passe, puis on envoie un message."},
    Text{"guide", "fraude", "Reconnaître un message frauduleux", "Les cinq signes d’une arnaque.",
         "sécurité|arnaque|hameçonnage|SMS",
         "Un message qui presse. Un lien étrange. La banque ne demande jamais un code."},
    Text{"tutorial", "copier", "Copier et coller avec le clavier",
         "Prendre un double d’un texte et le poser ailleurs, avec deux touches.", "clavier",
         "Choisir le texte, le copier avec Ctrl et C, le coller avec Ctrl et V."},
    Text{"tutorial", "passe", "Choisir un bon mot de passe",
         "Quatre mots à la suite : facile à retenir, difficile à deviner.", "sécurité|mot de passe",
         "Un mot de passe, c’est une clé. En choisir un autre pour chaque site."},
    Text{"sticker", "telephone", "Pour le dos d’un téléphone", "Un rond de quatre centimètres.", "mobile|portable",
         "Ici, on vous aide."},
    Text{"sticker", "vitrine", "Pour une vitrine", "Se lit de la rue.", "magasin|porte", "Ici, on vous aide."},
    Text{"sticker", "connexion", "Je partage ma connexion", "Avec le nom du réseau.", "wifi|internet", "Demandez-moi."},
    Text{"page", "pourquoi", "Pourquoi ce programme ?", "Seize millions de personnes sont loin du numérique.",
         "chiffres|fracture numérique|illectronisme|sources", "INSEE, 2021 : quinze pour cent. IFOP, 2022."},
};

inline const QList<SearchDoor> doors{
    {u"/connection"_s, u"Partager ma connexion"_s, u"avec un voisin, un visiteur"_s, u"Wi-Fi internet réseau"_s},
    {u"/settings"_s, u"Réglages"_s, u"taille du texte, couleurs, langue"_s, u"lettres grandes contraste"_s}};

[[nodiscard]] inline Result<> fill(const Database &content)
{
    const auto add = [&](const QString &id, const QString &kind, const Text *text = nullptr) {
        CatalogItem item;
        item.id = id;
        item.kind = kind;
        item.title = text ? QString::fromUtf8(text->title) : id;
        if (text) {
            item.summary = QString::fromUtf8(text->summary);
            item.text = QString::fromUtf8(text->text);
            item.tags = QString::fromUtf8(text->tags).split(u'|');
        }
        return insertCatalogItem(content, item, {});
    };
    if (const auto done = content.migrate(contentSchemas()); !done)
        return done;
    Transaction transaction(content);
    for (const Text &text : texts) {
        if (const auto done = add(QString::fromUtf8(text.id), QString::fromUtf8(text.kind), &text); !done)
            return done;
    }
    QFile communes(QStringLiteral(PDC_SOURCE_DIR "/resources/content/gazetteer/communes/communes.tsv"));
    QFile places(QStringLiteral(PDC_SOURCE_DIR "/resources/content/places/auvergne-rhone-alpes/places.json"));
    if (!communes.open(QIODevice::ReadOnly) || !places.open(QIODevice::ReadOnly))
        return Error(StoreError::Unreadable);
    if (!add(u"communes"_s, u"gazetteer"_s) || !add(u"lieux"_s, u"places"_s))
        return Error(StoreError::Sql);
    if (const auto done = importGazetteer(content, u"communes"_s, communes); !done)
        return done.error();
    if (const auto done = importPlaces(content, {u"lieux"_s, Layer::Bundled, true, {}}, places); !done)
        return done.error();
    if (const auto done = transaction.commit(); !done)
        return done;
    return indexForSearch(content);
}

}
