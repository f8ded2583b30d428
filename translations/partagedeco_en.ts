<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="fr_FR">
<context>
    <name>PlaceWords</name>
    <message>
        <source>%1&#xa0;h</source>
        <translation>%1:00</translation>
    </message>
    <message>
        <source>%1&#xa0;h&#xa0;%2</source>
        <translation>%1:%2</translation>
    </message>
    <message>
        <source>%1&#xa0;m</source>
        <translation>%1&#xa0;m</translation>
    </message>
    <message>
        <source>%1&#xa0;km</source>
        <translation>%1&#xa0;km</translation>
    </message>
    <message>
        <source>fermé</source>
        <translation>closed</translation>
    </message>
    <message>
        <source>jour et nuit</source>
        <translation>day and night</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>minuit</source>
        <translation>midnight</translation>
    </message>
    <message>
        <source>On ne sait pas quand ceci a été vérifié&#xa0;: appelez avant d’y aller.</source>
        <translation>We do not know when this was checked: call before you go.</translation>
    </message>
    <message>
        <source>Vérifié récemment.</source>
        <translation>Checked recently.</translation>
    </message>
    <message numerus="yes">
        <source>Vérifié il y a %n mois.</source>
        <translation>
            <numerusform>Checked %n month ago.</numerusform>
            <numerusform>Checked %n months ago.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Vérifié il y a %n mois&#xa0;: appelez avant d’y aller.</source>
        <translation>
            <numerusform>Checked %n month ago: call before you go.</numerusform>
            <numerusform>Checked %n months ago: call before you go.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Vérifié il y a %n ans&#xa0;: appelez avant d’y aller.</source>
        <translation>
            <numerusform>Checked %n year ago: call before you go.</numerusform>
            <numerusform>Checked %n years ago: call before you go.</numerusform>
        </translation>
    </message>
    <message>
        <source>dans la commune</source>
        <translation>in this town</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Le dossier du programme ne peut pas être lu. Demandez à la personne qui s’occupe de ce PC.</source>
        <translation>The program’s folder cannot be read. Ask the person who looks after this PC.</translation>
    </message>
    <message>
        <source>Le dossier du programme est protégé. Rien de nouveau ne peut y être gardé.</source>
        <translation>The program’s folder is write-protected. Nothing new can be kept in it.</translation>
    </message>
    <message>
        <source>Le disque est plein. Libérez de la place, puis recommencez.</source>
        <translation>The disk is full. Free some space, then try again.</translation>
    </message>
    <message>
        <source>Le programme travaille déjà dans une autre fenêtre. Attendez un instant, puis recommencez.</source>
        <translation>The program is already at work in another window. Wait a moment, then try again.</translation>
    </message>
    <message>
        <source>Les contenus sont abîmés. Fermez le programme et ouvrez-le de nouveau&#xa0;: il les répare.</source>
        <translation>The content is damaged. Close the program and open it again: it repairs it.</translation>
    </message>
    <message>
        <source>Ces contenus viennent d’une version plus récente du programme. Installez-la pour les voir.</source>
        <translation>This content comes from a newer version of the program. Install it to see it.</translation>
    </message>
    <message>
        <source>Quelque chose n’a pas marché. Fermez le programme et ouvrez-le de nouveau.</source>
        <translation>Something went wrong. Close the program and open it again.</translation>
    </message>
    <message>
        <source>Ce tutoriel n’a pas de vidéo sur ce PC. Vous pouvez en lire le texte.</source>
        <translation>This tutorial has no video on this PC. You can read its text.</translation>
    </message>
    <message>
        <source>Les sous-titres de cette vidéo ne peuvent pas être lus.</source>
        <translation>The captions of this video cannot be read.</translation>
    </message>
    <message>
        <source>Le fichier des lieux ne peut pas être lu.</source>
        <translation>The file of places cannot be read.</translation>
    </message>
    <message>
        <source>Ce fichier n’est pas une liste de lieux.</source>
        <translation>This file is not a list of places.</translation>
    </message>
    <message>
        <source>Ce fichier contient moitié moins de lieux que le précédent. Il n’a pas été pris.</source>
        <translation>This file holds less than half the places of the one before. It was not taken.</translation>
    </message>
    <message>
        <source>Ce lieu n’est pas dans la liste de ce PC. Cherchez une commune pour voir les lieux proches.</source>
        <translation>This place is not in this PC’s list. Search for a town to see the places nearby.</translation>
    </message>
    <message>
        <source>Cette commune n’est pas connue. Tapez son nom ou son code postal.</source>
        <translation>This town is not known. Type its name or its postal code.</translation>
    </message>
    <message>
        <source>Le dossier du programme ne peut pas être utilisé. Tout marche, mais vos choix seront oubliés à la fermeture.</source>
        <translation>The program’s folder cannot be used. Everything works, but your choices will be forgotten when you close it.</translation>
    </message>
    <message>
        <source>Les contenus étaient abîmés. Ils ont été refaits&#xa0;: vous pouvez continuer.</source>
        <translation>The content was damaged. It has been made again: you can go on.</translation>
    </message>
    <message>
        <source>Une partie des contenus n’a pas pu être lue. Le reste marche. Installez de nouveau le programme pour tout retrouver.</source>
        <translation>Part of the content could not be read. The rest works. Install the program again to get everything back.</translation>
    </message>
    <message>
        <source>Les contenus fournis avec le programme sont introuvables. Installez-le de nouveau.</source>
        <translation>The content that comes with the program was not found. Install it again.</translation>
    </message>
    <message>
        <source>Les nouveaux contenus n’ont pas pu être pris, peut-être par manque de place. Ceux d’avant restent là.</source>
        <translation>The new content could not be taken in, perhaps for want of space. What was there before stays.</translation>
    </message>
    <message>
        <source>Ce choix vaut pour maintenant, mais il n’a pas pu être gardé sur ce PC.</source>
        <translation>This choice holds for now, but it could not be kept on this PC.</translation>
    </message>
    <message>
        <source>Une partie de ce qui était gardé sur ce PC était abîmée. Elle a été mise de côté&#xa0;: vous pouvez continuer.</source>
        <translation>Part of what was kept on this PC was damaged. It has been set aside: you can go on.</translation>
    </message>
    <message>
        <source>Les lieux ajoutés sur ce PC ne peuvent plus être lus. Leur fichier a été mis de côté&#xa0;: ajoutez-les de nouveau.</source>
        <translation>The places added on this PC can no longer be read. Their file has been set aside: add them again.</translation>
    </message>
    <message>
        <source>Ce tutoriel n’est pas sur ce PC. Choisissez‑en un autre.</source>
        <translation>This tutorial is not on this PC. Choose another one.</translation>
    </message>
    <message>
        <source>Cette vidéo est abîmée et ne peut pas être lue. Choisissez‑en une autre, ou demandez que le programme soit installé de nouveau.</source>
        <translation>This video is damaged and cannot be played. Choose another one, or ask for the program to be installed again.</translation>
    </message>
    <message>
        <source>Le disque est plein. Tout marche, mais vos choix seront oubliés à la fermeture. Libérez de la place, puis ouvrez de nouveau le programme.</source>
        <translation>The disk is full. Everything works, but your choices will be forgotten when you close. Free some space, then open the program again.</translation>
    </message>
</context>
<context>
    <name>pdc::HomeScreen</name>
    <message>
        <source>Que voulez-vous faire&#x202f;?</source>
        <translation>What would you like to do?</translation>
    </message>
    <message>
        <source>Apprendre</source>
        <translation>Learn</translation>
    </message>
    <message>
        <source>avec une vidéo, à votre rythme</source>
        <translation>with a video, at your own pace</translation>
    </message>
    <message>
        <source>Trouver un lieu d’aide</source>
        <translation>Find a place that helps</translation>
    </message>
    <message>
        <source>près d’ici, sur une carte</source>
        <translation>near here, on a map</translation>
    </message>
    <message>
        <source>Contenus à jour au %1</source>
        <translation>Content as of %1</translation>
    </message>
    <message numerus="yes">
        <source>%n tutoriel(s)</source>
        <translation>
            <numerusform>%n tutorial</numerusform>
            <numerusform>%n tutorials</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lieu(x) d’aide</source>
        <translation>
            <numerusform>%n place that helps</numerusform>
            <numerusform>%n places that help</numerusform>
        </translation>
    </message>
    <message>
        <source>rien n’est gardé sur vous</source>
        <translation>nothing is kept about you</translation>
    </message>
</context>
<context>
    <name>pdc::MainWindow</name>
    <message>
        <source>J’ai compris</source>
        <translation>I understand</translation>
    </message>
</context>
<context>
    <name>pdc::MapView</name>
    <message>
        <source>Carte des lieux</source>
        <translation>Map of the places</translation>
    </message>
    <message>
        <source>Les flèches déplacent la carte, plus et moins l’agrandissent ou la réduisent, la touche Début montre tout. Les mêmes lieux sont dans la liste à côté.</source>
        <translation>Arrow keys move the map, plus and minus zoom it, the Home key shows everything. The same places are in the list beside it.</translation>
    </message>
    <message>
        <source>Voir de plus près</source>
        <translation>Look closer</translation>
    </message>
    <message>
        <source>Voir de plus loin</source>
        <translation>Look from farther away</translation>
    </message>
    <message>
        <source>Tout voir</source>
        <translation>See everything</translation>
    </message>
    <message>
        <source>%1 lieux</source>
        <translation>%1 places</translation>
    </message>
    <message>
        <source>Plus près</source>
        <translation>Closer</translation>
    </message>
    <message>
        <source>Plus loin</source>
        <translation>Farther</translation>
    </message>
    <message>
        <source>Tout</source>
        <translation>All</translation>
    </message>
</context>
<context>
    <name>pdc::PlaceSheet</name>
    <message>
        <source>Voir la liste</source>
        <translation>See the list</translation>
    </message>
    <message>
        <source>L’endroit exact n’est pas connu&#xa0;: la carte montre la commune.</source>
        <translation>The exact spot is not known: the map shows the town.</translation>
    </message>
    <message>
        <source>Téléphone</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Adresse</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Ce qu’on y fait</source>
        <translation>What they do</translation>
    </message>
    <message>
        <source>Prix</source>
        <translation>Price</translation>
    </message>
    <message>
        <source>Pour qui</source>
        <translation>For whom</translation>
    </message>
    <message>
        <source>Accueil adapté</source>
        <translation>Special care</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>How</translation>
    </message>
    <message>
        <source>Présentation</source>
        <translation>About it</translation>
    </message>
    <message>
        <source>Site internet</source>
        <translation>Website</translation>
    </message>
    <message>
        <source>Réseaux nationaux</source>
        <translation>National networks</translation>
    </message>
    <message>
        <source>D’après %1, le %2. Référence %3.</source>
        <translation>According to %1, on %2. Reference %3.</translation>
    </message>
    <message>
        <source>Horaires</source>
        <translation>Opening hours</translation>
    </message>
    <message>
        <source>Pas connus&#xa0;: appelez avant d’y aller.</source>
        <translation>Not known: call before you go.</translation>
    </message>
    <message>
        <source>Horaires à vérifier</source>
        <translation>Opening hours to be checked</translation>
    </message>
    <message>
        <source>Horaires publiés</source>
        <translation>Published opening hours</translation>
    </message>
    <message>
        <source>À %1 du centre de %2</source>
        <translation>%1 from the centre of %2</translation>
    </message>
</context>
<context>
    <name>pdc::PlacesScreen</name>
    <message>
        <source>Liste</source>
        <translation>List</translation>
    </message>
    <message>
        <source>Carte</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>Ce lieu ou cette commune n’est pas dans la liste de ce PC. Cherchez ici.</source>
        <translation>This place or town is not in this PC’s list. Search here.</translation>
    </message>
    <message>
        <source>Ville ou code postal</source>
        <translation>Town or postal code</translation>
    </message>
    <message>
        <source>Communes</source>
        <translation>Towns</translation>
    </message>
    <message>
        <source>Lieux, du plus proche au plus loin</source>
        <translation>Places, nearest first</translation>
    </message>
    <message>
        <source>Carte des lieux</source>
        <translation>Map of the places</translation>
    </message>
    <message>
        <source>Fond&#xa0;: Natural Earth</source>
        <translation>Base map: Natural Earth</translation>
    </message>
    <message>
        <source>Aucune commune ne commence ainsi. Vérifiez le nom, ou tapez le code postal.</source>
        <translation>No town begins like this. Check the name, or type the postal code.</translation>
    </message>
    <message>
        <source>Tapez le nom de votre commune ou son code postal. Les lieux proches s’affichent ici, le plus près d’abord.</source>
        <translation>Type the name of your town or its postal code. The places nearby are shown here, nearest first.</translation>
    </message>
    <message numerus="yes">
        <source>%n lieu(x) au même endroit</source>
        <translation>
            <numerusform>%n place at this spot</numerusform>
            <numerusform>%n places at this spot</numerusform>
        </translation>
    </message>
    <message>
        <source>Aucun lieu connu à moins de %1 de %2. La liste de ce PC ne couvre pas encore cette région.</source>
        <translation>No place is known within %1 of %2. This PC’s list does not cover this region yet.</translation>
    </message>
    <message numerus="yes">
        <source>%n lieu(x) à moins de %1 de %2</source>
        <translation>
            <numerusform>%n place within %1 of %2</numerusform>
            <numerusform>%n places within %1 of %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Appelez avant d’y aller.</source>
        <translation>Call before you go.</translation>
    </message>
    <message>
        <source>Trouver un lieu d’aide</source>
        <translation>Find a place that helps</translation>
    </message>
    <message numerus="yes">
        <source>%1&#xa0;: %n lieu(x), fiches de %2.</source>
        <translation>
            <numerusform>%1: %n place, entries from %2.</numerusform>
            <numerusform>%1: %n places, entries from %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pdc::PlayerScreen</name>
    <message>
        <source>Vidéo</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Moment de la vidéo</source>
        <translation>Moment of the video</translation>
    </message>
    <message>
        <source>Lire la vidéo</source>
        <translation>Play the video</translation>
    </message>
    <message>
        <source>10&#xa0;s en arrière</source>
        <translation>10 s back</translation>
    </message>
    <message>
        <source>Sous-titres</source>
        <translation>Captions</translation>
    </message>
    <message>
        <source>Son</source>
        <translation>Sound</translation>
    </message>
    <message>
        <source>Plein écran</source>
        <translation>Full screen</translation>
    </message>
    <message>
        <source>Lire le texte</source>
        <translation>Read the text</translation>
    </message>
    <message>
        <source>Ce PC n’a pas de sortie de son&#xa0;: suivez les sous-titres.</source>
        <translation>This PC has no sound output: follow the captions.</translation>
    </message>
    <message>
        <source>Quitter le plein écran</source>
        <translation>Leave full screen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Revoir la vidéo</source>
        <translation>Watch again</translation>
    </message>
    <message>
        <source>Voir les autres vidéos</source>
        <translation>See the other videos</translation>
    </message>
    <message>
        <source>Cacher le texte</source>
        <translation>Hide the text</translation>
    </message>
</context>
<context>
    <name>pdc::SearchField</name>
    <message>
        <source>Effacer</source>
        <translation>Clear</translation>
    </message>
</context>
<context>
    <name>pdc::SettingsScreen</name>
    <message>
        <source>Réglages</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>%1&#xa0;%</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Taille du texte</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>Couleurs</source>
        <translation>Colours</translation>
    </message>
    <message>
        <source>Claires</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Sombres</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Très contrastées</source>
        <translation>High contrast</translation>
    </message>
    <message>
        <source>Langue</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>À propos</source>
        <translation>About</translation>
    </message>
    <message>
        <source>Partage de Co, version %1. Un logiciel libre&#xa0;: chacun peut l’utiliser, le copier et le partager.</source>
        <translation>Partage de Co, version %1. Free software: everyone may use, copy and share it.</translation>
    </message>
    <message>
        <source>Pas de compte. Rien n’est gardé sur vous, rien n’est envoyé. Seuls les réglages de cette page restent sur ce PC.</source>
        <translation>No account. Nothing is kept about you, nothing is sent. Only the settings on this page stay on this PC.</translation>
    </message>
    <message>
        <source>Communes&#xa0;: INSEE, La Poste (Licence Ouverte 2.0) et GeoNames (CC BY 4.0). Lieux&#xa0;: Hinaura et ANCT (Licence Ouverte 2.0). Fond de carte&#xa0;: Natural Earth (domaine public). Police&#xa0;: Atkinson Hyperlegible Next (OFL). Icônes&#xa0;: Lucide (ISC).</source>
        <translation>Towns: INSEE, La Poste (Licence Ouverte 2.0) and GeoNames (CC BY 4.0). Places: Hinaura and ANCT (Licence Ouverte 2.0). Base map: Natural Earth (public domain). Font: Atkinson Hyperlegible Next (OFL). Icons: Lucide (ISC).</translation>
    </message>
</context>
<context>
    <name>pdc::TopBar</name>
    <message>
        <source>Retour</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Accueil</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>Texte plus grand</source>
        <translation>Larger text</translation>
    </message>
    <message>
        <source>Réglages</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Texte normal</source>
        <translation>Normal text</translation>
    </message>
</context>
<context>
    <name>pdc::TutorialsScreen</name>
    <message>
        <source>Un instant…</source>
        <translation>One moment…</translation>
    </message>
    <message>
        <source>Il n’y a pas encore de vidéo sur ce PC.</source>
        <translation>There is no video on this PC yet.</translation>
    </message>
    <message>
        <source>Apprendre avec une vidéo</source>
        <translation>Learn with a video</translation>
    </message>
</context>
</TS>
