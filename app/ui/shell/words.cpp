// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/words.h"

#include "assembly/mirror.h"
#include "assembly/syncer.h"
#include "connection/connectionerror.h"
#include "guides/guideserror.h"
#include "news/news.h"
#include "pages/pageserror.h"
#include "places/placeserror.h"
#include "print/printerror.h"
#include "stickers/stickerserror.h"
#include "tutorials/tutorial.h"

#include <QCoreApplication>

namespace pdc {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Words)
};

QString storeWords(StoreError code)
{
    switch (code) {
    case StoreError::Unreadable:
        return Words::tr("Le dossier du programme ne peut pas être lu. Demandez à la personne qui s’occupe de ce PC.");
    case StoreError::ReadOnly:
        return Words::tr("Le dossier du programme est protégé : rien de nouveau ne peut y être gardé. Demandez à la "
                         "personne qui s’occupe de ce PC.");
    case StoreError::Full:
        return Words::tr("Il n’y a plus assez de place sur ce PC. Libérez-en, par exemple en vidant la corbeille, puis "
                         "recommencez. Rien de ce qui était là n’est perdu.");
    case StoreError::Busy:
        return Words::tr("Le programme travaille déjà, dans une autre fenêtre ou pour une autre personne sur ce PC. "
                         "Attendez un instant, puis recommencez.");
    case StoreError::Damaged:
        return Words::tr("Les contenus sont abîmés. Fermez le programme et ouvrez-le de nouveau : il les répare.");
    case StoreError::TooNew:
        return Words::tr("Ces contenus viennent d’une version plus récente du programme. Installez-la pour les voir.");
    case StoreError::Sql:
        break;
    }
    return Words::tr("Quelque chose n’a pas marché. Fermez le programme et ouvrez-le de nouveau.");
}

QString tutorialWords(TutorialError code)
{
    switch (code) {
    case TutorialError::Unknown:
        return Words::tr("Ce tutoriel n’est pas sur ce PC. Choisissez‑en un autre.");
    case TutorialError::NoVideo:
        return Words::tr("Ce tutoriel n’a pas de vidéo sur ce PC. Vous pouvez en lire le texte.");
    case TutorialError::Damaged:
    case TutorialError::Unplayable:
        return Words::tr("Cette vidéo est abîmée et ne peut pas être lue. Choisissez‑en une autre, "
                         "ou demandez que le programme soit installé de nouveau.");
    case TutorialError::BadCaptions:
        return Words::tr("Les sous-titres de cette vidéo ne peuvent pas être lus.");
    }
    return {};
}

QString guidesWords(GuidesError code)
{
    switch (code) {
    case GuidesError::Unreadable:
    case GuidesError::BadGuide:
        return Words::tr("Ce guide est abîmé et ne peut pas être lu. Choisissez‑en un autre.");
    case GuidesError::UnknownGuide:
        return Words::tr("Ce guide n’est pas sur ce PC. Choisissez‑en un autre.");
    }
    return {};
}

QString connectionWords(ConnectionError code)
{
    switch (code) {
    case ConnectionError::NoName:
        return Words::tr("Donnez un nom au réseau : c’est lui que les autres verront.");
    case ConnectionError::NameTooLong:
        return Words::tr("Ce nom est trop long pour un réseau. Enlevez quelques lettres : "
                         "un accent compte pour 2, un emoji pour 4 ou plus.");
    case ConnectionError::BadName:
        return Words::tr("Ce nom contient un signe qu’on ne peut pas taper. Écrivez-le de nouveau.");
    case ConnectionError::BadPassphrase:
        return Words::tr("Le mot de passe a de 8 à 63 signes : des lettres sans accent, des chiffres, "
                         "des espaces et les signes du clavier. Pas d’accent, pas d’emoji.");
    }
    return {};
}

QString newsWords(NewsError code)
{
    switch (code) {
    case NewsError::UnknownNews:
    case NewsError::BadDates:
    case NewsError::BadPosition:
        return Words::tr("Cette annonce n’est plus sur ce PC. Revenez à l’accueil pour voir les autres.");
    case NewsError::Unreadable:
        return Words::tr("Ce document n’est plus sur ce PC. Synchronisez les contenus dans les réglages, "
                         "puis recommencez.");
    }
    return {};
}

QString pagesWords(PagesError code)
{
    switch (code) {
    case PagesError::Unreadable:
    case PagesError::BadPage:
        return Words::tr("Cette page est abîmée et ne peut pas être lue. Le reste du programme marche.");
    case PagesError::UnknownPage:
        return Words::tr("Cette page n’est pas sur ce PC. Revenez à l’accueil pour continuer.");
    }
    return {};
}

QString feedWords(const Error &error, FeedError code)
{
    switch (code) {
    case FeedError::Unreadable:
    case FeedError::NotWritable:
        break;
    case FeedError::TooLarge:
    case FeedError::BadJson:
    case FeedError::BadSchema:
        return Words::tr("Ce qui est publié là n’a pas la forme attendue. Vérifiez l’adresse. Si elle est juste, "
                         "prévenez l’association : c’est à elle de corriger. Vos contenus n’ont pas changé.");
    case FeedError::NeedsNewerApp:
        if (error.detail().startsWith(QLatin1StringView("https://")))
            return Words::tr("Ces contenus demandent une version plus récente du programme. Elle est ici : %1. "
                             "En attendant, vos contenus restent là.")
                .arg(error.detail());
        return Words::tr("Ces contenus demandent une version plus récente du programme. Installez-la, puis "
                         "recommencez. En attendant, vos contenus restent là.");
    case FeedError::BadUrl:
        return Words::tr("Cette adresse ne peut pas être utilisée. Copiez-la de nouveau en entier : elle commence par "
                         "https://. Pour un dossier ou une clé USB, choisissez-le avec « Choisir un dossier ».");
    case FeedError::BlobMissing:
        return Words::tr("Il manque un fichier à ce qui est publié là. Recommencez plus tard. Si cela dure, prévenez "
                         "l’association. Vos contenus n’ont pas changé.");
    case FeedError::BlobLength:
    case FeedError::BlobHash:
        return Words::tr("Un fichier est arrivé abîmé ou incomplet. Il n’a pas été pris. Recommencez. "
                         "Vos contenus n’ont pas changé.");
    case FeedError::Unsigned:
        return Words::tr("Ces contenus ne sont pas signés : on ne peut pas savoir de qui ils viennent. Ils n’ont pas "
                         "été pris. Demandez une copie signée à l’association.");
    case FeedError::BadSignature:
        return Words::tr("La signature ne correspond pas à ces contenus : ils sont incomplets, ou quelqu’un les a "
                         "modifiés. Ils n’ont pas été pris. Recommencez, ou demandez une nouvelle copie.");
    case FeedError::LegacySignature:
        return Words::tr("Ces contenus sont signés d’une manière ancienne, qui n’est plus assez sûre. Ils n’ont pas "
                         "été pris. Demandez à l’association de les signer de nouveau.");
    case FeedError::UnknownKey:
        return Words::tr("Ces contenus sont signés, mais pas avec la clé que ce PC connaît. Ils n’ont pas été pris. "
                         "Vérifiez l’adresse et la clé auprès de l’association.");
    case FeedError::BadKey:
        return Words::tr("Ce n’est pas une clé. Choisissez le fichier qui finit par .pub, ou collez la ligne qui "
                         "commence par RW.");
    }
    // What is left are faults of the bundled feed.
    return noticeWords(Notice::ContentMissing);
}

QString syncWords(SyncError code)
{
    switch (code) {
    case SyncError::NoFeed:
        return Words::tr("L’adresse des contenus manque. Collez-la, ou choisissez un dossier.");
    case SyncError::Unreachable:
        return Words::tr("Rien n’a été trouvé à cette adresse. Vérifiez la connexion, ou que la clé USB est bien "
                         "branchée, puis recommencez. Vos contenus restent là.");
    case SyncError::NotReadable:
        return Words::tr(
            "Ces fichiers ne peuvent pas être lus : ce compte n’en a pas le droit, ou le disque est abîmé. "
            "Choisissez un autre dossier, ou prévenez qui s’occupe de ce PC. Vos contenus restent là.");
    case SyncError::Untrusted:
        return Words::tr(
            "Cette connexion n’est pas de confiance : rien n’a été pris. Vérifiez la date et l’heure de ce "
            "PC. Puis ouvrez un navigateur : ce réseau demande peut-être d’accepter ses conditions. Vos "
            "contenus restent là.");
    case SyncError::CaptivePortal:
        return Words::tr("Une page web est venue à la place des contenus. Ouvrez un navigateur : ce réseau demande "
                         "peut-être d’accepter ses conditions. Sinon, vérifiez l’adresse.");
    case SyncError::Http:
        return Words::tr("Le serveur n’a pas donné les contenus. Vérifiez l’adresse, ou recommencez plus tard. "
                         "Vos contenus restent là.");
    case SyncError::Encoded:
        return Words::tr("Le serveur envoie les contenus sous une forme que ce programme ne prend pas. Prévenez "
                         "l’association : c’est à elle de corriger. Vos contenus restent là.");
    case SyncError::RedirectLoop:
        return Words::tr(
            "Cette adresse renvoie sans fin vers une autre. Vérifiez-la, ou recommencez plus tard. Si cela "
            "dure, prévenez l’association. Vos contenus restent là.");
    case SyncError::Redirect:
        return Words::tr("Cette adresse renvoie vers une autre, moins sûre. Elle n’a pas été suivie. "
                         "Vérifiez l’adresse auprès de l’association.");
    case SyncError::Stalled:
        return Words::tr("La connexion est trop lente, ou elle s’est arrêtée. Recommencez plus tard. "
                         "Vos contenus restent là.");
    case SyncError::Rollback:
        return Words::tr("Ces contenus sont plus anciens que ceux de ce PC : ils n’ont pas été pris, et vos contenus "
                         "n’ont pas changé. Vous n’avez rien à faire. Si cela dure, prévenez l’association.");
    case SyncError::Equivocation:
        return Words::tr("Ces contenus portent le même numéro que ceux de ce PC, mais ils sont différents. Ils n’ont "
                         "pas été pris, et les vôtres n’ont pas changé. Prévenez l’association.");
    case SyncError::LowSpace:
        return Words::tr(
            "Il resterait peu de place sur ce PC : les nouveaux contenus n’ont pas été pris. Libérez de la "
            "place, ou appuyez sur « Synchroniser » pour décider vous-même. Vos contenus restent là.");
    case SyncError::FixedByPolicy:
        return Words::tr("L’administrateur de ce PC a décidé d’où viennent les contenus et qui les signe : cela ne se "
                         "change pas ici. Vos contenus restent là.");
    case SyncError::Cancelled:
        return Words::tr("La synchronisation a été arrêtée. Vos contenus n’ont pas changé, et ce qui est déjà arrivé "
                         "servira la prochaine fois. Appuyez sur « Synchroniser » pour continuer.");
    }
    return {};
}

QString mirrorWords(MirrorError code)
{
    switch (code) {
    case MirrorError::NothingHeld:
        return Words::tr("Ce PC n’a pas encore reçu de contenus à copier. Synchronisez d’abord.");
    case MirrorError::OwnFolder:
        return Words::tr("Ce dossier est celui du programme. Choisissez une clé USB ou un autre dossier.");
    case MirrorError::Foreign:
        return Words::tr("Il y a là autre chose qu’une copie de ces contenus : rien n’a été touché. Choisissez une "
                         "autre clé USB ou un autre dossier.");
    case MirrorError::NoSpace:
        return Words::tr("Il n’y a pas assez de place sur cette clé USB. Libérez-en, ou prenez-en une plus grande, "
                         "puis recommencez.");
    case MirrorError::NotWritable:
        return Words::tr("Rien ne peut être écrit là. La clé USB est peut-être protégée : prenez-en une autre.");
    case MirrorError::FileTooLarge:
        return Words::tr("Un fichier est trop gros pour une clé USB. La copie n’a pas été faite. Prévenez "
                         "l’association.");
    case MirrorError::Gone:
        return Words::tr("La clé USB ne répond plus. Rebranchez-la, puis recommencez : la copie reprendra où elle "
                         "en était.");
    case MirrorError::Cancelled:
        return Words::tr("La copie a été arrêtée. Ce qui est déjà sur la clé USB servira la prochaine fois.");
    }
    return {};
}

QString placesWords(PlacesError code)
{
    switch (code) {
    case PlacesError::Unreadable:
        return Words::tr("Le fichier des lieux ne peut pas être lu.");
    case PlacesError::NotJson:
    case PlacesError::NotTable:
    case PlacesError::NotGazetteer:
    case PlacesError::Empty:
        return Words::tr("Ce fichier n’est pas une liste de lieux.");
    case PlacesError::TooFew:
        return Words::tr("Ce fichier contient moitié moins de lieux que le précédent. Il n’a pas été pris.");
    case PlacesError::UnknownPlace:
        return Words::tr("Ce lieu n’est pas dans la liste de ce PC. Cherchez une commune pour voir les lieux proches.");
    case PlacesError::UnknownCommune:
        return Words::tr("Cette commune n’est pas connue. Tapez son nom ou son code postal.");
    case PlacesError::NotCalendar:
        return Words::tr("Ce fichier n’est pas un calendrier des vacances scolaires.");
    }
    return {};
}

QString printWords(PrintError code)
{
    switch (code) {
    case PrintError::TooMuchForQr:
        return Words::tr("Ce texte est trop long pour un QR code. Raccourcissez-le.");
    case PrintError::NotWritable:
        return Words::tr("Le fichier n’a pas pu être enregistré ici. Choisissez un autre dossier, puis recommencez.");
    case PrintError::NoneInstalled:
        return Words::tr("Aucune imprimante n’est installée sur ce PC. Enregistrez en PDF : ce fichier s’imprime sur "
                         "un autre PC.");
    case PrintError::NoPrinter:
        return Words::tr("L’imprimante ne répond pas. Vérifiez qu’elle est allumée et qu’elle a du papier, puis "
                         "recommencez. Rien n’est perdu.");
    case PrintError::BadPage:
        return Words::tr("Il n’y a rien à imprimer.");
    }
    return {};
}

QString stickersWords(StickersError code)
{
    switch (code) {
    case StickersError::Unreadable:
        return Words::tr("Ce fichier ne peut pas être lu. Choisissez-en un autre.");
    case StickersError::BadDesign:
    case StickersError::UnknownDesign:
        return Words::tr("Ce sticker n’est pas sur ce PC. Choisissez-en un autre.");
    case StickersError::BadSheet:
    case StickersError::UnknownSheet:
        return Words::tr("Cette planche d’étiquettes n’est pas sur ce PC. Choisissez-en une autre.");
    case StickersError::SheetBeyondPage:
        return Words::tr("Les étiquettes de cette planche sortent de la page. Choisissez une autre planche.");
    case StickersError::BadLogo:
        return Words::tr("Ce fichier n’est pas une image que l’on peut imprimer. Choisissez une image PNG ou JPEG.");
    case StickersError::UnknownField:
    case StickersError::TextTooLong:
        return Words::tr("Ce texte est trop long pour l’étiquette. Raccourcissez-le, ou choisissez une planche "
                         "d’étiquettes plus grandes.");
    case StickersError::TooManyPages:
        return Words::tr("Cela fait trop de pages. Demandez moins de stickers.");
    }
    return {};
}

}

QString noticeWords(Notice notice)
{
    switch (notice) {
    case Notice::NothingKept:
        return Words::tr("Le dossier du programme ne peut pas être utilisé. Tout marche, "
                         "mais vos choix seront oubliés à la fermeture.");
    case Notice::NoSpace:
        return Words::tr("Le disque est plein. Tout marche, mais vos choix seront oubliés à la fermeture. "
                         "Libérez de la place, puis ouvrez de nouveau le programme.");
    case Notice::ContentRebuilt:
        return Words::tr("Les contenus étaient abîmés. Ils ont été refaits : vous pouvez continuer.");
    case Notice::PersonalRebuilt:
        return Words::tr("Une partie de ce qui était gardé sur ce PC était abîmée. Elle a été mise de côté : vous "
                         "pouvez continuer.");
    case Notice::ContentIncomplete:
        return Words::tr("Une partie des contenus n’a pas pu être lue. Le reste marche. "
                         "Installez de nouveau le programme pour tout retrouver.");
    case Notice::FeedSetAside:
        return Words::tr("Les contenus reçus ne peuvent plus être lus et ont été mis de côté. Ouvrez les réglages et "
                         "synchronisez de nouveau.");
    case Notice::OwnSetAside:
        return Words::tr("Les lieux ajoutés sur ce PC ne peuvent plus être lus. Leur fichier a été mis de côté : "
                         "ajoutez-les de nouveau.");
    case Notice::ContentMissing:
        return Words::tr("Les contenus fournis avec le programme sont introuvables. Installez-le de nouveau.");
    case Notice::NotUpdated:
        return Words::tr("Les nouveaux contenus n’ont pas pu être pris, peut-être par manque de place. "
                         "Ceux d’avant restent là.");
    case Notice::ChoiceNotKept:
        return Words::tr("Ce choix vaut pour maintenant, mais il n’a pas pu être gardé sur ce PC.");
    }
    return {};
}

QString errorWords(const Error &error)
{
    if (const auto code = error.as<TutorialError>())
        return tutorialWords(*code);
    if (const auto code = error.as<ConnectionError>())
        return connectionWords(*code);
    if (const auto code = error.as<GuidesError>())
        return guidesWords(*code);
    if (const auto code = error.as<NewsError>())
        return newsWords(*code);
    if (const auto code = error.as<PagesError>())
        return pagesWords(*code);
    if (const auto code = error.as<MirrorError>())
        return mirrorWords(*code);
    if (const auto code = error.as<PlacesError>())
        return placesWords(*code);
    if (const auto code = error.as<PrintError>())
        return printWords(*code);
    if (const auto code = error.as<StickersError>())
        return stickersWords(*code);
    if (const auto code = error.as<StoreError>())
        return storeWords(*code);
    if (const auto code = error.as<SyncError>())
        return syncWords(*code);
    if (const auto code = error.as<FeedError>())
        return feedWords(error, *code);
    return noticeWords(Notice::ContentMissing);
}

QString newerProgramWords(const NewerProgram &newer)
{
    constexpr qsizetype longest = 80; // What is longer would not be read, and does not fit a narrow window.
    const bool hasPage = !newer.page.isEmpty() && newer.page.size() <= longest;
    const QString sentence = newer.isNeeded
        ? Words::tr("Les nouveaux contenus demandent une version plus récente du programme")
        : Words::tr("Une version plus récente du programme est disponible");
    if (hasPage && !newer.version.isEmpty())
        return Words::tr("%1 : %2, sur %3").arg(sentence, newer.version, newer.page);
    if (hasPage || !newer.version.isEmpty())
        return Words::tr("%1 : %2").arg(sentence, hasPage ? newer.page : newer.version);
    return sentence;
}

}
