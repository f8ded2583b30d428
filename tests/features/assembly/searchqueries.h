// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTest>

namespace pdc::test {

/// What people type, and what must come first: rows for a test's data.
inline void addSearchQueries()
{
    using namespace Qt::StringLiterals;
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("first");
    const auto row = [](const char *typed, const char *first) {
        QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromUtf8(first);
    };
    // As one types who knows what it is called, and on the way there.
    row("mot de passe", "tutorial passe");
    row("mot", "tutorial passe");
    row("mot d", "tutorial passe");
    row("mot de", "tutorial passe");
    row("mot de p", "tutorial passe");
    row("copier", "tutorial copier");
    row("copier coller", "tutorial copier");
    row("adresse e-mail", "guide mail");
    row("créer une adresse", "guide mail");
    row("message frauduleux", "guide fraude");
    row("pourquoi", "page pourquoi");
    row("vitrine", "sticker vitrine");
    // Case, accents, hyphens, apostrophes.
    row("MOT DE PASSE", "tutorial passe");
    row("creer une adresse", "guide mail");
    row("CRÉER", "guide mail");
    row("email", "guide mail");
    row("mail", "guide mail");
    row("e mail", "guide mail");
    row("l'adresse", "guide mail");
    row("telephone", "sticker telephone");
    row("securité", "guide fraude");
    row("hameconnage", "guide fraude");
    row("saint-étienne", "commune 42218");
    row("saint etienne", "commune 42218");
    row("st etienne", "commune 42218");
    // Word order, plural, small words and whole questions.
    row("passe mot", "tutorial passe");
    row("coller copier", "tutorial copier");
    row("mots de passe", "tutorial passe");
    row("adresses mails", "guide mail");
    row("messages frauduleux", "guide fraude");
    row("vitrines", "sticker vitrine");
    row("comment faire un mot de passe ?", "tutorial passe");
    row("je veux créer une adresse mail", "guide mail");
    row("comment copier avec le clavier", "tutorial copier");
    row("le mot de passe", "tutorial passe");
    // One typing error.
    row("mot de pase", "tutorial passe");
    row("mot de pasee", "tutorial passe");
    row("mot de pqsse", "tutorial passe");
    row("copeir", "tutorial copier");
    row("cpoier", "tutorial copier");
    row("adrese mail", "guide mail");
    row("ladresse", "guide mail");
    row("fraduleux", "guide fraude");
    row("arnaqe", "guide fraude");
    row("telephnoe", "sticker telephone");
    row("clavir", "tutorial copier");
    // Themes, and words that the text alone holds.
    row("arnaque", "guide fraude");
    row("sms", "guide fraude");
    row("courriel", "guide mail");
    row("illectronisme", "page pourquoi");
    row("fracture", "page pourquoi");
    row("insee", "page pourquoi");
    row("ctrl", "tutorial copier");
    row("banque", "guide fraude");
    // The kind said with it.
    row("tuto mot de passe", "tutorial passe");
    row("vidéo copier", "tutorial copier");
    row("autocollant téléphone", "sticker telephone");
    row("sticker vitrine", "sticker vitrine");
    row("tuto", "tutorial passe");
    // The program's own pages.
    row("wifi", "door /connection");
    row("wi-fi", "door /connection");
    row("réglages", "door /settings");
    row("taille du texte", "door /settings");
    row("partager connexion", "door /connection");
    // Communes.
    row("grenoble", "commune 38185");
    row("greno", "commune 38185");
    row("grenobel", "commune 38185");
    row("grenble", "commune 38185");
    row("lyon", "commune 69123");
    row("lyon 3e", "commune 69123");
    row("69003", "commune 69123");
    row("marsaille", "commune 13055");
    row("toulose", "commune 31555");
    row("saint etiene", "commune 42218");
    row("clermont ferand", "commune 63113");
    row("vileurbanne", "commune 69266");
    row("aide grenoble", "commune 38185");
    row("trouver de l’aide à Grenoble", "commune 38185");
    row("lieu près de chambéry", "commune 73065");
    row("villeurbane 69100", "commune 69266");
    // Places.
    row("emmaus connect grenoble", "place hinaura-115");
    row("grenoble emmaus", "place hinaura-115");
    row("emaus grenoble", "place hinaura-115");
    row("emmaüs connect", "place hinaura-115");
    row("médiathèque bonlieu", "place Médiathèque Bonlieu");
    row("mediateque bonlieu annecy", "place Médiathèque Bonlieu");
    row("turbine annecy", "place Médiathèque La Turbine");
    row("rue vaugelas", "place Espace Public Numérique d'Aix les Bains");
    // Nothing.
    row("xqzwv", "");
    row("mot de passe voiture", "");
    row("…", "");
}

}
