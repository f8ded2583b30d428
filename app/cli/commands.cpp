// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

#include <array>

namespace pdc {

using namespace Qt::StringLiterals;

std::span<const Command> allCommands()
{
    static constexpr std::array commands{
        Command{"sync"_L1, "[--feed ADRESSE_OU_DOSSIER] [--key FICHIER]",
                "prend les contenus publiés : https, un dossier ou une clé USB ; --key donne la clé de qui les signe",
                runSync},
        Command{"status"_L1, "", "dit de quand sont les contenus publiés, et d’où ils viennent", runStatus},
        Command{"list"_L1, "[--kind SORTE] [--layer bundled|feed|own]", "liste les contenus", runList},
        Command{"communes"_L1, "TEXTE… [--limit N]", "cherche des communes par nom, code postal ou code INSEE",
                runCommunes},
        Command{
            "places find"_L1,
            "[--near LAT,LON | --commune NOM_OU_CODE] [--radius KM] [--service S]… [--public P]… [--care C]… [--free] "
            "[--text MOTS] [--limit N]",
            "cherche des lieux d’aide, les plus proches d’abord", runPlacesFind},
        Command{"places show"_L1, "IDENTIFIANT", "montre tout ce qui est connu d’un lieu", runPlacesShow},
        Command{"places import"_L1, "FICHIER [--force]",
                "prend un fichier national de lieux (JSON, schéma 1.0) à la place du précédent", runPlacesImport},
        Command{"tutorial list"_L1, "", "liste les tutoriels", runTutorialList},
        Command{"tutorial render"_L1, "SCÉNARIO [--voice pico|espeak] -o DOSSIER", "fait la vidéo d’un tutoriel",
                runTutorialRender, true},
        Command{"feed build"_L1, "SOURCE SORTIE [--expires JOURS] [--bundled]",
                "fait un flux à publier à partir d’un dossier de contenus", runFeedBuild},
        Command{"doctor"_L1, "", "contrôle que tout est en ordre", runDoctor},
    };
    return commands;
}

}
