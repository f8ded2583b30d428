// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/words.h"

#include "connection/connectionerror.h"
#include "guides/guideserror.h"
#include "news/news.h"
#include "pages/pageserror.h"
#include "places/placeserror.h"
#include "practice/practiceerror.h"
#include "print/printerror.h"
#include "stickers/stickerserror.h"
#include "studio/studioerror.h"
#include "sync/mirrorwriter.h"
#include "sync/syncerror.h"
#include "tutorials/tutorial.h"

#include <QLocale>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

QString storeWords(StoreError code)
{
    switch (code) {
    case StoreError::Unreadable:
        return u"le dossier des données ne peut pas être utilisé"_s;
    case StoreError::ReadOnly:
        return u"le dossier des données est protégé, rien ne peut y être écrit"_s;
    case StoreError::Full:
        return u"le disque est plein ; libérez de la place, puis recommencez"_s;
    case StoreError::Busy:
        return u"un autre programme travaille dans ce dossier ; attendez un instant, puis recommencez"_s;
    case StoreError::Damaged:
        return u"les données sont abîmées ; ouvrez Partage de Co, qui les refait"_s;
    case StoreError::TooNew:
        return u"les données viennent d’une version plus récente du programme ; installez-la"_s;
    case StoreError::Sql:
        return u"les données n’ont pas pu être lues, par une faute du programme"_s;
    }
    return {};
}

QString feedWords(FeedError code)
{
    // A publisher may be between two uploads, or have left something out.
    const QString unfinished =
        u"la publication est incomplète ou en cours d’envoi : réessayez dans une heure ; si cela dure, prévenez qui la publie"_s;
    switch (code) {
    case FeedError::Unreadable:
        return u"ce flux est introuvable ou ne peut pas être lu"_s;
    case FeedError::TooLarge:
        return u"un fichier de ce flux est trop grand"_s;
    case FeedError::BadJson:
        return u"un fichier de ce flux n’est pas du JSON ; "_s + unfinished;
    case FeedError::BadSchema:
        return u"ce flux n’a pas la forme attendue"_s;
    case FeedError::NeedsNewerApp:
        return u"ce flux demande une version plus récente du programme"_s;
    case FeedError::BadUrl:
        return u"cette adresse est refusée ; il faut https, ou un fichier sans lien symbolique sous le dossier du flux"_s;
    case FeedError::BlobMissing:
        return u"il manque un fichier à ce flux ; "_s + unfinished;
    case FeedError::BlobLength:
        return u"un fichier de ce flux n’a pas la longueur annoncée ; "_s + unfinished;
    case FeedError::BlobHash:
        return u"un fichier de ce flux est abîmé ; "_s + unfinished;
    case FeedError::NotWritable:
        return u"le résultat ne peut pas être écrit"_s;
    case FeedError::Unsigned:
        return u"ce flux n’est pas signé : il n’a pas été pris ; demandez à qui le publie de le signer"_s;
    case FeedError::BadSignature:
        return u"la signature ne correspond pas à ce flux : il n’a pas été pris ; il est incomplet ou a été modifié"_s;
    case FeedError::LegacySignature:
        return u"ce flux est signé de l’ancienne manière, qui est refusée ; signez-le avec minisign 0.10 ou plus récent"_s;
    case FeedError::UnknownKey:
        return u"ce flux est signé avec une clé à laquelle ce PC ne fait pas confiance ; donnez la bonne avec --key"_s;
    case FeedError::BadKey:
        return u"ce n’est pas une clé publique de minisign"_s;
    }
    return {};
}

QString syncWords(SyncError code)
{
    switch (code) {
    case SyncError::NoFeed:
        return u"l’adresse des contenus n’est pas connue ; donnez-la avec --feed, et la clé avec --key"_s;
    case SyncError::Unreachable:
        return u"rien n’a été trouvé là ; vérifiez l’adresse ou le dossier, et la connexion, puis recommencez"_s;
    case SyncError::NotReadable:
        return u"ces fichiers sont là, mais ne peuvent pas être lus ; vérifiez les droits du dossier, ou le disque"_s;
    case SyncError::Untrusted:
        return u"la connexion n’est pas de confiance, rien n’a été pris ; vérifiez la date de ce PC, et si ce réseau demande d’ouvrir une page de connexion"_s;
    case SyncError::CaptivePortal:
        return u"une page web est venue à la place des contenus ; ouvrez la connexion de ce réseau, vérifiez l’adresse"_s;
    case SyncError::Http:
        return u"le serveur a refusé ; vérifiez l’adresse, ou recommencez plus tard"_s;
    case SyncError::Encoded:
        return u"le serveur envoie ces fichiers compressés, ce qui est refusé ; prévenez qui les publie"_s;
    case SyncError::RedirectLoop:
        return u"le serveur renvoie sans fin d’une adresse à l’autre ; vérifiez l’adresse, ou prévenez qui publie"_s;
    case SyncError::Redirect:
        return u"le serveur renvoie vers une adresse moins sûre, qui n’a pas été suivie ; vérifiez l’adresse auprès de qui publie"_s;
    case SyncError::Stalled:
        return u"la connexion est trop lente ou s’est arrêtée ; recommencez plus tard"_s;
    case SyncError::Rollback:
        return u"ce flux est plus ancien que celui qui est déjà là ; rien n’a été changé"_s;
    case SyncError::Equivocation:
        return u"ce flux a le même numéro que celui qui est déjà là, mais il est différent ; rien n’a été changé"_s;
    case SyncError::LowSpace:
        return u"il resterait peu de place sur le disque ; libérez-en, ou recommencez avec --low-space"_s;
    case SyncError::FixedByPolicy:
        return u"l’administrateur de ce PC a fixé l’adresse des contenus et leurs clés ; sans --feed ni --key, ce sont elles"_s;
    case SyncError::Cancelled:
        return u"la synchronisation a été arrêtée ; rien n’a été changé"_s;
    }
    return {};
}

QString mirrorWords(MirrorError code)
{
    switch (code) {
    case MirrorError::NothingHeld:
        return u"rien n’a été synchronisé sur ce PC : il n’y a rien à copier ; commencez par « pdc sync »"_s;
    case MirrorError::OwnFolder:
        return u"c’est un dossier du programme ; choisissez-en un autre"_s;
    case MirrorError::Foreign:
        return u"ce dossier contient autre chose qu’une copie de ces contenus ; choisissez un autre dossier"_s;
    case MirrorError::NoSpace:
        return u"il n’y a pas assez de place ; libérez-en, ou copiez moins avec --kind et --department"_s;
    case MirrorError::NotWritable:
        return u"rien ne peut être écrit dans ce dossier"_s;
    case MirrorError::FileTooLarge:
        return u"un fichier de 4 Gio ou plus ne tient pas sur une clé USB ; laissez-le de côté avec --kind"_s;
    case MirrorError::Gone:
        return u"le disque ne répond plus ; rebranchez-le, puis recommencez : la copie reprendra"_s;
    case MirrorError::Cancelled:
        return u"la copie a été arrêtée"_s;
    }
    return {};
}

QString placesWords(PlacesError code)
{
    switch (code) {
    case PlacesError::Unreadable:
        return u"ce fichier est introuvable ou ne peut pas être lu"_s;
    case PlacesError::NotJson:
        return u"ce fichier n’est pas une liste de lieux (un tableau JSON)"_s;
    case PlacesError::NotTable:
        return u"ce fichier n’est pas une liste de lieux (JSON ou CSV, avec les colonnes du schéma national)"_s;
    case PlacesError::NotGazetteer:
        return u"ce fichier n’est pas une liste de communes"_s;
    case PlacesError::Empty:
        return u"aucun lieu de ce fichier ne peut être pris"_s;
    case PlacesError::TooFew:
        return u"ce fichier contient moins de la moitié des lieux du précédent ; pour le prendre, ajoutez --force"_s;
    case PlacesError::UnknownPlace:
        return u"aucun lieu n’a cet identifiant"_s;
    case PlacesError::UnknownCommune:
        return u"cette commune n’est pas connue ; donnez son nom, son code INSEE ou son code postal"_s;
    case PlacesError::NotCalendar:
        return u"ce fichier n’est pas un calendrier des vacances scolaires"_s;
    }
    return {};
}

QString guidesWords(GuidesError code)
{
    switch (code) {
    case GuidesError::Unreadable:
        return u"ce guide ne peut pas être lu"_s;
    case GuidesError::BadGuide:
        return u"ce guide n’a pas la forme attendue"_s;
    case GuidesError::UnknownGuide:
        return u"aucun guide n’a cet identifiant"_s;
    }
    return {};
}

QString printWords(PrintError code)
{
    switch (code) {
    case PrintError::TooMuchForQr:
        return u"ce texte est trop long pour un code QR"_s;
    case PrintError::NotWritable:
        return u"ce fichier ne peut pas être écrit"_s;
    case PrintError::NoneInstalled:
    case PrintError::NoPrinter:
        return u"la page n’a pas pu être faite"_s;
    case PrintError::BadPage:
        return u"il n’y a rien à imprimer"_s;
    }
    return {};
}

QString stickersWords(StickersError code)
{
    switch (code) {
    case StickersError::Unreadable:
        return u"ce fichier est introuvable ou ne peut pas être lu"_s;
    case StickersError::BadDesign:
        return u"ce dessin de sticker ne peut pas être pris"_s;
    case StickersError::BadSheet:
        return u"cette planche d’étiquettes ne peut pas être prise"_s;
    case StickersError::SheetBeyondPage:
        return u"les étiquettes sortent de la page ; vérifiez les mesures de la planche, ou --offset et --scale"_s;
    case StickersError::BadLogo:
        return u"ce logo n’est pas une image qui s’imprime ; prenez un fichier PNG ou JPEG"_s;
    case StickersError::UnknownDesign:
        return u"aucun sticker n’a cet identifiant ; « pdc sticker list » les montre"_s;
    case StickersError::UnknownSheet:
        return u"aucune planche n’a cet identifiant ; « pdc sheet list » les montre"_s;
    case StickersError::UnknownField:
        return u"ce sticker n’a pas ce champ ; « pdc sticker list » les montre"_s;
    case StickersError::TextTooLong:
        return u"ce texte est trop long pour l’étiquette ; raccourcissez-le ou prenez une étiquette plus grande"_s;
    case StickersError::TooManyPages:
        return u"cela fait trop de pages ; demandez moins de copies"_s;
    }
    return {};
}

QString tutorialWords(TutorialError code)
{
    switch (code) {
    case TutorialError::Unknown:
        return u"aucun tutoriel n’a cet identifiant"_s;
    case TutorialError::NoVideo:
        return u"ce tutoriel n’a pas de vidéo sur ce PC"_s;
    case TutorialError::Damaged:
    case TutorialError::Unplayable:
        return u"cette vidéo est abîmée"_s;
    case TutorialError::BadCaptions:
        return u"les sous-titres ne sont pas du WebVTT"_s;
    }
    return {};
}

QString connectionWords(ConnectionError code)
{
    switch (code) {
    case ConnectionError::NoName:
        return u"il manque le nom du réseau"_s;
    case ConnectionError::NameTooLong:
        return u"ce nom est trop long ; il tient en 32 octets : un accent en prend 2, un emoji 4 ou plus"_s;
    case ConnectionError::BadName:
        return u"ce nom contient un caractère de contrôle ou la moitié d’un caractère"_s;
    case ConnectionError::BadPassphrase:
        return u"un mot de passe Wi-Fi a de 8 à 63 caractères, sans accent ni emoji"_s;
    }
    return {};
}

QString newsWords(NewsError code)
{
    switch (code) {
    case NewsError::UnknownNews:
        return u"aucune actualité et aucun rendez-vous n’a cet identifiant"_s;
    case NewsError::BadDates:
        return u"les dates de ce rendez-vous ne sont pas possibles"_s;
    case NewsError::BadPosition:
        return u"la position de ce rendez-vous n’est pas possible"_s;
    case NewsError::Unreadable:
        return u"un document ne peut pas être lu"_s;
    }
    return {};
}

QString pagesWords(PagesError code)
{
    switch (code) {
    case PagesError::Unreadable:
        return u"un fichier de cette page ne peut pas être lu"_s;
    case PagesError::BadPage:
        return u"cette page ou un de ses dessins n’a pas la forme attendue"_s;
    case PagesError::UnknownPage:
        return u"aucune page n’a cet identifiant"_s;
    }
    return {};
}

QString practiceWords(PracticeError code)
{
    switch (code) {
    case PracticeError::Unreadable:
        return u"le fichier zip ne peut pas être lu"_s;
    case PracticeError::BadZip:
        return u"ce fichier n’est pas un zip, ou il est abîmé"_s;
    case PracticeError::TooManyEntries:
        return u"ce zip contient trop de fichiers"_s;
    case PracticeError::TooLarge:
        return u"le contenu de ce zip est trop gros"_s;
    case PracticeError::BadName:
        return u"un nom dans ce zip n’est pas permis"_s;
    case PracticeError::DuplicateName:
        return u"un nom est deux fois dans ce zip"_s;
    case PracticeError::SpecialFile:
        return u"ce zip contient un lien ou un fichier spécial"_s;
    case PracticeError::Encrypted:
        return u"ce zip est chiffré"_s;
    case PracticeError::Unsupported:
        return u"ce zip est d’une sorte qui n’est pas prise ; refaites-le sans options"_s;
    case PracticeError::Overlap:
        return u"des fichiers de ce zip se recouvrent"_s;
    case PracticeError::BadLength:
        return u"un fichier de ce zip n’a pas la longueur annoncée"_s;
    case PracticeError::BadData:
    case PracticeError::BadChecksum:
        return u"un fichier de ce zip est abîmé"_s;
    case PracticeError::NoIndex:
        return u"il manque index.html au premier niveau de ce zip"_s;
    }
    return {};
}

QString studioWords(StudioError code)
{
    switch (code) {
    case StudioError::NotReadable:
        return u"un fichier nécessaire est introuvable ou ne peut pas être lu"_s;
    case StudioError::BadJson:
        return u"ce scénario n’est pas du JSON"_s;
    case StudioError::BadStoryboard:
        return u"ce scénario n’a pas la forme attendue"_s;
    case StudioError::NoVoice:
        return u"la voix manque ou ne parle pas cette langue ; installez espeak-ng ou pico2wave"_s;
    case StudioError::VoiceFailed:
        return u"la voix n’a pas pu lire une phrase"_s;
    case StudioError::NoEncoder:
        return u"il manque ffmpeg ; installez-le"_s;
    case StudioError::EncoderFailed:
        return u"ffmpeg n’a pas pu faire la vidéo"_s;
    case StudioError::NotWritable:
        return u"le résultat ne peut pas être écrit"_s;
    case StudioError::Cancelled:
        return u"le travail a été arrêté"_s;
    }
    return {};
}

}

QString errorWords(const Error &error)
{
    if (const auto code = error.as<StoreError>())
        return storeWords(*code);
    if (const auto code = error.as<FeedError>())
        return feedWords(*code);
    if (const auto code = error.as<SyncError>())
        return syncWords(*code);
    if (const auto code = error.as<MirrorError>())
        return mirrorWords(*code);
    if (const auto code = error.as<PlacesError>())
        return placesWords(*code);
    if (const auto code = error.as<GuidesError>())
        return guidesWords(*code);
    if (const auto code = error.as<PrintError>())
        return printWords(*code);
    if (const auto code = error.as<StickersError>())
        return stickersWords(*code);
    if (const auto code = error.as<TutorialError>())
        return tutorialWords(*code);
    if (const auto code = error.as<ConnectionError>())
        return connectionWords(*code);
    if (const auto code = error.as<NewsError>())
        return newsWords(*code);
    if (const auto code = error.as<PagesError>())
        return pagesWords(*code);
    if (const auto code = error.as<PracticeError>())
        return practiceWords(*code);
    if (const auto code = error.as<StudioError>())
        return studioWords(*code);
    return error.name();
}

QString failureLine(const Failure &failure, const QString &store)
{
    if (store.isEmpty() && failure.error.as<StoreError>())
        return u"ce compte n’a pas de dossier personnel (HOME) où garder les données ; donnez un dossier avec --store"_s;
    const QString about = failure.error.as<StoreError>() ? store : failure.about;
    QString line = about.isEmpty() ? errorWords(failure.error) : about + u" : "_s + errorWords(failure.error);
    const QString &detail = failure.error.detail();
    if (!detail.isEmpty() && detail != about)
        line += u" ["_s + detail + u']';
    return line;
}

QString contentCount(qint64 count)
{
    return count == 1 ? u"1 contenu"_s : u"%1 contenus"_s.arg(QLocale(QLocale::French).toString(count));
}

QString noticeLine(Notice notice, const QString &store)
{
    switch (notice) {
    case Notice::NothingKept:
        if (store.isEmpty())
            return u"ce compte n’a pas de dossier personnel (HOME) : la réponse vient des contenus fournis avec le "
                   "programme ; --store donne un dossier"_s;
        return store
            + u" : ce dossier ne peut pas être utilisé, la réponse vient des contenus fournis avec le programme"_s;
    case Notice::NoSpace:
        return store + u" : le disque est plein, la réponse vient des contenus fournis avec le programme"_s;
    case Notice::ContentRebuilt:
        return store + u" : les contenus étaient abîmés et ont été refaits"_s;
    case Notice::PersonalRebuilt:
        return store + u" : les choix gardés étaient abîmés et ont été mis de côté"_s;
    case Notice::ContentIncomplete:
        return u"une partie des contenus n’a pas pu être lue ; « pdc doctor » dit laquelle"_s;
    case Notice::FeedSetAside:
        return u"les contenus synchronisés ne peuvent plus être lus et ont été mis de côté ; synchronisez de nouveau"_s;
    case Notice::OwnSetAside:
        return u"les lieux ajoutés sur ce PC ne peuvent plus être lus ; leur fichier a été mis de côté"_s;
    case Notice::ContentMissing:
        return u"les contenus fournis avec le programme sont introuvables ; installez-le de nouveau"_s;
    case Notice::NotUpdated:
        return store + u" : les nouveaux contenus n’ont pas pu être pris, la réponse vient de ceux d’avant"_s;
    case Notice::ChoiceNotKept:
        return store + u" : un choix n’a pas pu être gardé"_s;
    }
    return {};
}

}
