// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

#include <array>

namespace pdc {

using namespace Qt::StringLiterals;

std::span<const Command> allCommands()
{
    static constexpr std::array commands{
        Command{"sync"_L1, "[--feed ADRESSE_OU_DOSSIER] [--key FICHIER] [--low-space] [--unattended]",
                "prend les contenus publiés : https, un dossier ou une clé USB ; --key donne la clé de qui les signe ; "
                "--unattended : pas aux heures calmes, ni sur une connexion comptée",
                runSync},
        Command{"status"_L1, "", "dit de quand sont les contenus publiés, et d’où ils viennent", runStatus},
        Command{"mirror"_L1, "DOSSIER [--kind SORTE]… [--department NN]…",
                "copie les contenus publiés dans un dossier ou sur une clé USB, pour d’autres PC", runMirror},
        Command{"list"_L1, "[--kind SORTE] [--layer bundled|feed|own]", "liste les contenus", runList},
        Command{"communes"_L1, "TEXTE… [--limit N]", "cherche des communes par nom, code postal ou code INSEE",
                runCommunes},
        Command{"hours"_L1, "HORAIRES --week AAAA-MM-JJ [--department NN]",
                "dit ce que des horaires (opening_hours d’OpenStreetMap) veulent dire, sept jours durant", runHours},
        Command{"places find"_L1,
                "[--near LAT,LON | --commune NOM_OU_CODE] [--radius KM] [--service S]… [--public P]… [--care C]… "
                "[--programme P]… [--free] [--walk-in] [--itinerant] [--weekend] [--open-at QUAND] [--text MOTS] "
                "[--limit N] [-o FICHIER.(csv|geojson|pdf)]",
                "cherche des lieux d’aide, les plus proches d’abord ; en PDF, ceux qui tiennent sur une page A4",
                runPlacesFind, Drawing::IntoPdf},
        Command{"places show"_L1, "IDENTIFIANT [-o FICHIER.(csv|geojson|pdf)]",
                "montre tout ce qui est connu d’un lieu ; en PDF, une page A4", runPlacesShow, Drawing::IntoPdf},
        Command{"places import"_L1, "FICHIER [--force]",
                "prend un fichier national de lieux (JSON ou CSV, schéma 1.0 ou 0.1) à la place du précédent",
                runPlacesImport},
        Command{"sticker list"_L1, "", "liste les stickers et leurs champs", runStickerList},
        Command{"sticker print"_L1,
                "STICKER… --sheet PLANCHE [--set CHAMP=TEXTE]… [--copies N] [--start K] [--offset X,Y] [--scale S] "
                "[--outlines] -o FICHIER.pdf",
                "met des stickers sur des planches d’étiquettes, en PDF", runStickerPrint, Drawing::Always},
        Command{"sheet list"_L1, "", "liste les planches d’étiquettes, en millimètres", runSheetList},
        Command{"tutorial list"_L1, "", "liste les tutoriels", runTutorialList},
        Command{"tutorial render"_L1, "SCÉNARIO [--voice pico|espeak] -o DOSSIER", "fait la vidéo d’un tutoriel",
                runTutorialRender, Drawing::Always},
        Command{"guide list"_L1, "", "liste les guides", runGuideList},
        Command{"guide show"_L1, "IDENTIFIANT", "montre les étapes d’un guide", runGuideShow},
        Command{"guide memo"_L1, "IDENTIFIANT [--commune NOM_OU_CODE] [--done ÉTAPE]… -o FICHIER.pdf",
                "fait le mémo à emporter d’un guide, une page A4", runGuideMemo, Drawing::Always},
        Command{"wifi"_L1, "--ssid NOM [--password MOT_DE_PASSE] [--hidden] -o FICHIER.(svg|png|pdf)",
                "fait le QR code d’un réseau Wi-Fi ou, en PDF, la carte à poser sur la table", runWifi,
                Drawing::Always},
        Command{"feed build"_L1, "SOURCE SORTIE [--expires JOURS] [--keep JOURS] [--bundled]",
                "fait un flux à publier à partir d’un dossier de contenus", runFeedBuild},
        Command{"feed check"_L1, "DOSSIER_OU_ADRESSE [--key FICHIER] [--live DOSSIER_OU_ADRESSE]",
                "dit tout ce qu’un lecteur trouverait à redire à un flux", runFeedCheck},
        Command{"policy list"_L1, "",
                "dit chaque réglage que l’administrateur peut fixer, sa valeur et d’où elle vient", runPolicyList},
        Command{"doctor"_L1, "", "contrôle que tout est en ordre", runDoctor},
    };
    return commands;
}

}
