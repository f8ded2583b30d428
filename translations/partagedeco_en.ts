<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="fr_FR">
<context>
    <name>Amounts</name>
    <message>
        <source>%1&#xa0;octets</source>
        <translation>%1 bytes</translation>
    </message>
    <message>
        <source>%1&#xa0;ko</source>
        <translation>%1 KB</translation>
    </message>
    <message>
        <source>%1&#xa0;Mo</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>%1&#xa0;Go</source>
        <translation>%1 GB</translation>
    </message>
    <message>
        <source>%1&#xa0;To</source>
        <translation>%1 TB</translation>
    </message>
    <message>
        <source>moins de 1&#xa0;% d’un forfait de %1</source>
        <translation>less than 1% of a %1 data plan</translation>
    </message>
    <message>
        <source>environ %1&#xa0;% d’un forfait de %2</source>
        <translation>about %1% of a %2 data plan</translation>
    </message>
    <message>
        <source>environ un forfait entier de %1</source>
        <translation>about a whole %1 data plan</translation>
    </message>
    <message>
        <source>plus d’un forfait entier de %1</source>
        <translation>more than a whole %1 data plan</translation>
    </message>
    <message>
        <source>environ %1 fois un forfait de %2</source>
        <translation>about %1 times a %2 data plan</translation>
    </message>
    <message>
        <source>moins d’une minute</source>
        <translation>less than a minute</translation>
    </message>
    <message>
        <source>encore une minute environ</source>
        <translation>about one minute left</translation>
    </message>
    <message>
        <source>encore %1 minutes environ</source>
        <translation>about %1 minutes left</translation>
    </message>
    <message>
        <source>encore une heure environ</source>
        <translation>about an hour left</translation>
    </message>
    <message>
        <source>encore une heure et demie environ</source>
        <translation>about an hour and a half left</translation>
    </message>
    <message>
        <source>encore %1 heures environ</source>
        <translation>about %1 hours left</translation>
    </message>
</context>
<context>
    <name>FilterWords</name>
    <message>
        <source>Gratuit</source>
        <translation>Free of charge</translation>
    </message>
    <message>
        <source>Sans rendez-vous</source>
        <translation>No appointment</translation>
    </message>
    <message>
        <source>Se déplace</source>
        <translation>Comes to people</translation>
    </message>
    <message>
        <source>Ouvert le week-end</source>
        <translation>Open at the weekend</translation>
    </message>
    <message>
        <source>dddd d MMMM</source>
        <translation>dddd d MMMM</translation>
    </message>
    <message>
        <source>%1 à %2</source>
        <comment>a day, a time</comment>
        <translation>%1 to %2</translation>
    </message>
    <message>
        <source>%1, de %2 à %3</source>
        <comment>a day, a time, a time</comment>
        <translation>%1, from %2 to %3</translation>
    </message>
    <message>
        <source>Ouvert maintenant</source>
        <translation>Open now</translation>
    </message>
    <message>
        <source>Ouvert %1</source>
        <translation>Open %1</translation>
    </message>
    <message>
        <source>«&#xa0;%1&#xa0;»</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>À moins de %1</source>
        <translation>Within %1</translation>
    </message>
    <message>
        <source>Aussi loin qu’il faut</source>
        <translation>As far as needed</translation>
    </message>
    <message>
        <source>faire une démarche&#xa0;: impôts, CAF, titre de séjour…</source>
        <translation>do some paperwork: taxes, benefits, residence permit…</translation>
    </message>
    <message>
        <source>se servir d’un ordinateur, d’un téléphone, de ses courriels</source>
        <translation>use a computer, a phone, e-mail</translation>
    </message>
    <message>
        <source>chercher un travail&#xa0;: CV, annonces, France Travail</source>
        <translation>look for work: CV, job offers, France Travail</translation>
    </message>
    <message>
        <source>se protéger&#xa0;: mots de passe, arnaques, achats en ligne</source>
        <translation>stay safe: passwords, scams, shopping online</translation>
    </message>
    <message>
        <source>suivre l’école de ses enfants, les protéger en ligne</source>
        <translation>follow the children’s school, protect them online</translation>
    </message>
    <message>
        <source>créer, se distraire&#xa0;: photos, vidéos, jeux</source>
        <translation>create, have fun: photos, videos, games</translation>
    </message>
    <message>
        <source>comprendre Internet, les données, l’intelligence artificielle</source>
        <translation>understand the internet, data, artificial intelligence</translation>
    </message>
    <message>
        <source>trouver sur place un ordinateur, Internet, une imprimante</source>
        <translation>find a computer, internet, a printer on the spot</translation>
    </message>
    <message>
        <source>trouver un ordinateur ou un téléphone à petit prix</source>
        <translation>find a computer or a phone at a low price</translation>
    </message>
</context>
<context>
    <name>GuideWords</name>
    <message numerus="yes">
        <source>%n étape(s)</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · environ %2 min</source>
        <translation>%1 · about %2 min</translation>
    </message>
    <message>
        <source>Terminé</source>
        <translation>Finished</translation>
    </message>
    <message>
        <source>Vous en étiez à l’étape %1</source>
        <translation>You were at step %1</translation>
    </message>
    <message>
        <source>Reprendre à l’étape %1</source>
        <translation>Carry on from step %1</translation>
    </message>
    <message>
        <source>étape %1 sur %2</source>
        <translation>step %1 of %2</translation>
    </message>
    <message>
        <source>Reprendre&#xa0;: «&#xa0;%1&#xa0;», étape %2</source>
        <translation>Carry on: “%1”, step %2</translation>
    </message>
</context>
<context>
    <name>NewsWords</name>
    <message>
        <source>%1&#xa0;h</source>
        <translation>%1:00</translation>
    </message>
    <message>
        <source>%1&#xa0;h&#xa0;%2</source>
        <translation>%1:%2</translation>
    </message>
    <message>
        <source>du %1 au %2</source>
        <translation>from %1 to %2</translation>
    </message>
    <message>
        <source>%1, à %2</source>
        <translation>%1, at %2</translation>
    </message>
    <message>
        <source>%1, de %2 à %3</source>
        <translation>%1, from %2 to %3</translation>
    </message>
    <message>
        <source>%1, de %2 à minuit</source>
        <translation>%1, from %2 to midnight</translation>
    </message>
    <message>
        <source>du %1, %2, au %3, %4</source>
        <translation>from %1, %2, to %3, %4</translation>
    </message>
    <message>
        <source>jusqu’au %1</source>
        <translation>until %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Le %1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>À lire</source>
        <translation>To read</translation>
    </message>
</context>
<context>
    <name>PlaceListPage</name>
    <message>
        <source>Horaires pas connus</source>
        <translation>Opening hours not known</translation>
    </message>
    <message>
        <source>à %1</source>
        <comment>a distance</comment>
        <translation>%1 away</translation>
    </message>
    <message>
        <source>Aucun lieu ne correspond.</source>
        <translation>No place fits.</translation>
    </message>
    <message>
        <source>Le premier sur %1</source>
        <translation>The first of %1</translation>
    </message>
    <message>
        <source>Les %1 premiers sur %2</source>
        <translation>The first %1 of %2</translation>
    </message>
    <message>
        <source>Un lieu</source>
        <translation>One place</translation>
    </message>
    <message>
        <source>%1 lieux, le plus proche d’abord</source>
        <translation>%1 places, nearest first</translation>
    </message>
    <message>
        <source>%1 lieux</source>
        <translation>%1 places</translation>
    </message>
    <message>
        <source>Lieux d’aide au numérique</source>
        <translation>Places for digital help</translation>
    </message>
    <message>
        <source>Lieux d’aide&#xa0;: %1</source>
        <translation>Places that help: %1</translation>
    </message>
    <message>
        <source>Appelez avant d’y aller&#xa0;: ce sont les horaires publiés, ils ont pu changer.</source>
        <translation>Call before you go: these are the published hours, they may have changed.</translation>
    </message>
    <message>
        <source>Cette feuille est à vous. Rien n’est gardé sur vous.</source>
        <translation>This sheet is yours. Nothing is kept about you.</translation>
    </message>
</context>
<context>
    <name>PlacePage</name>
    <message>
        <source>Un lieu pour vous aider</source>
        <translation>A place to help you</translation>
    </message>
    <message>
        <source>Y aller</source>
        <translation>Go there</translation>
    </message>
    <message>
        <source>Appeler</source>
        <translation>Call</translation>
    </message>
    <message>
        <source>Pour y entrer</source>
        <translation>Getting in</translation>
    </message>
    <message>
        <source>Prix</source>
        <translation>Price</translation>
    </message>
    <message>
        <source>Pas connu&#xa0;: demandez.</source>
        <translation>Not known: please ask.</translation>
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
        <source>Pas connus.</source>
        <translation>Not known.</translation>
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
        <source>Horaires, semaine du %1</source>
        <translation>Opening hours, week of %1</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation>d MMMM yyyy</translation>
    </message>
    <message>
        <source>Ils changent dans l’année&#xa0;: appelez avant d’y aller.</source>
        <translation>They change during the year: call before you go.</translation>
    </message>
    <message>
        <source>Autres horaires les jours fériés ou pendant les vacances.</source>
        <translation>Other hours on public holidays or during school holidays.</translation>
    </message>
    <message>
        <source>Ce qu’on y fait</source>
        <translation>What they do</translation>
    </message>
    <message>
        <source>Pour qui</source>
        <translation>For whom</translation>
    </message>
    <message>
        <source>Accueil adapté</source>
        <translation>Adapted welcome</translation>
    </message>
    <message>
        <source>Rendez-vous sur Internet</source>
        <translation>Appointment online</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>How</translation>
    </message>
    <message>
        <source>Courriel</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Site internet</source>
        <translation>Website</translation>
    </message>
    <message>
        <source>Présentation</source>
        <translation>About it</translation>
    </message>
    <message>
        <source>Réseaux nationaux</source>
        <translation>National networks</translation>
    </message>
    <message>
        <source>D’après %1</source>
        <translation>From %1</translation>
    </message>
    <message>
        <source>fiche du %1</source>
        <translation>record of %1</translation>
    </message>
    <message>
        <source>référence %1</source>
        <translation>reference %1</translation>
    </message>
</context>
<context>
    <name>PlaceWords</name>
    <message>
        <source>minuit</source>
        <translation>midnight</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1:00</translation>
    </message>
    <message>
        <source>%1 h %2</source>
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
        <source>dans la commune</source>
        <translation>in this town</translation>
    </message>
    <message>
        <source>Autour de ce point</source>
        <translation>Around this point</translation>
    </message>
    <message>
        <source>Autour de ce PC</source>
        <translation>Around this PC</translation>
    </message>
    <message>
        <source>À %1 du centre (%2)</source>
        <comment>a distance, a town</comment>
        <translation>%1 from the centre (%2)</translation>
    </message>
    <message>
        <source>À %1 de ce point</source>
        <translation>%1 from this point</translation>
    </message>
    <message>
        <source>À %1 de ce PC</source>
        <translation>%1 from this PC</translation>
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
        <source>%1 (%2)</source>
        <comment>hours, and what is said of them</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 (à vérifier)</source>
        <translation>%1 (to be checked)</translation>
    </message>
    <message>
        <source>%1–%2</source>
        <comment>two days of the week</comment>
        <translation>%1–%2</translation>
    </message>
    <message>
        <source>&#xa0;; </source>
        <comment>between the hours of different days</comment>
        <translation>; </translation>
    </message>
    <message>
        <source>À vérifier&#xa0;: %1</source>
        <translation>To be checked: %1</translation>
    </message>
    <message>
        <source>Cette semaine&#xa0;: %1</source>
        <translation>This week: %1</translation>
    </message>
    <message>
        <source>%1 (hors jours fériés et vacances)</source>
        <translation>%1 (except public and school holidays)</translation>
    </message>
    <message>
        <source>Horaires à vérifier&#xa0;: %1</source>
        <translation>Opening hours to be checked: %1</translation>
    </message>
    <message>
        <source>Ouvert jour et nuit</source>
        <translation>Open day and night</translation>
    </message>
    <message>
        <source>Ouvert jusqu’à %1</source>
        <translation>Open until %1</translation>
    </message>
    <message>
        <source>Ouvert</source>
        <translation>Open</translation>
    </message>
    <message numerus="yes">
        <source>Ferme dans %n minutes</source>
        <translation>
            <numerusform>Closes in %n minute</numerusform>
            <numerusform>Closes in %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ouvre dans %n minutes</source>
        <translation>
            <numerusform>Opens in %n minute</numerusform>
            <numerusform>Opens in %n minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>Ouvre à %1</source>
        <translation>Opens at %1</translation>
    </message>
    <message>
        <source>Ouvre demain à %1</source>
        <translation>Opens tomorrow at %1</translation>
    </message>
    <message>
        <source>Ouvre %1 à %2</source>
        <comment>a day, a time</comment>
        <translation>Opens %1 at %2</translation>
    </message>
    <message>
        <source>dddd d MMMM</source>
        <translation>dddd d MMMM</translation>
    </message>
    <message>
        <source>Fermé</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Peut-être ouvert&#xa0;: appelez avant d’y aller</source>
        <translation>Perhaps open: call before you go</translation>
    </message>
    <message>
        <source>Horaires à vérifier</source>
        <translation>Opening hours to be checked</translation>
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
        <source>Date inconnue</source>
        <translation>Date unknown</translation>
    </message>
    <message>
        <source>Vérifié récemment</source>
        <translation>Checked recently</translation>
    </message>
    <message>
        <source>Vérifié il y a %1 mois</source>
        <translation>Checked %1 months ago</translation>
    </message>
    <message>
        <source>Vérifié il y a %1 ans</source>
        <translation>Checked %1 years ago</translation>
    </message>
    <message>
        <source>On peut venir sans rendez-vous.</source>
        <translation>You can come without an appointment.</translation>
    </message>
    <message>
        <source>Téléphonez d’abord.</source>
        <translation>Phone first.</translation>
    </message>
    <message>
        <source>Écrivez d’abord un courriel.</source>
        <translation>Write an e-mail first.</translation>
    </message>
    <message>
        <source>Prenez rendez-vous sur Internet.</source>
        <translation>Make an appointment online.</translation>
    </message>
    <message>
        <source>Ce lieu ne reçoit pas de public.</source>
        <translation>This place does not receive the public.</translation>
    </message>
    <message>
        <source>Un professionnel envoie une fiche par courriel.</source>
        <translation>A professional sends a form by e-mail.</translation>
    </message>
    <message>
        <source>Ce lieu se déplace&#xa0;: demandez où il est.</source>
        <translation>This place moves around: ask where it is.</translation>
    </message>
    <message>
        <source>Horaires inconnus : appelez</source>
        <translation>Opening hours unknown: call</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Enregistrer en PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>Documents PDF</source>
        <translation>PDF documents</translation>
    </message>
    <message>
        <source>Sans nom</source>
        <translation>No name</translation>
    </message>
</context>
<context>
    <name>SearchWords</name>
    <message>
        <source>Accompagner quelqu’un</source>
        <translation>Help someone</translation>
    </message>
    <message>
        <source>Apprendre avec une vidéo</source>
        <translation>Learn with a video</translation>
    </message>
    <message>
        <source>Lieux d’aide autour d’une commune</source>
        <translation>Places that help around a town</translation>
    </message>
    <message>
        <source>Lieux d’aide</source>
        <translation>Places that help</translation>
    </message>
    <message>
        <source>Stickers à imprimer</source>
        <translation>Stickers to print</translation>
    </message>
    <message>
        <source>À lire</source>
        <translation>To read</translation>
    </message>
    <message>
        <source>Dans ce programme</source>
        <translation>In this program</translation>
    </message>
    <message>
        <source>Voir plus d’aides pas à pas</source>
        <translation>See more step-by-step help</translation>
    </message>
    <message>
        <source>Voir plus de vidéos</source>
        <translation>See more videos</translation>
    </message>
    <message>
        <source>Voir plus de communes</source>
        <translation>See more towns</translation>
    </message>
    <message>
        <source>Voir plus de lieux</source>
        <translation>See more places</translation>
    </message>
    <message>
        <source>Voir plus de stickers</source>
        <translation>See more stickers</translation>
    </message>
    <message>
        <source>Voir plus de pages</source>
        <translation>See more pages</translation>
    </message>
    <message>
        <source>Rendez-vous</source>
        <translation>Events</translation>
    </message>
    <message>
        <source>Actualités</source>
        <translation>News</translation>
    </message>
    <message>
        <source>Voir plus de rendez-vous</source>
        <translation>See more events</translation>
    </message>
    <message>
        <source>Voir plus d’actualités</source>
        <translation>See more news</translation>
    </message>
</context>
<context>
    <name>StickerWords</name>
    <message>
        <source>Trop long pour un code QR. Prenez une adresse plus courte.</source>
        <translation>Too long for a QR code. Use a shorter address.</translation>
    </message>
    <message>
        <source>Trop long pour cette étiquette&#xa0;: on ne pourrait pas le lire. Enlevez des mots, ou choisissez une planche d’étiquettes plus grandes.</source>
        <translation>Too long for this label: nobody could read it. Take out some words, or choose a sheet of larger labels.</translation>
    </message>
    <message>
        <source>Le code sera très fin&#xa0;: certains téléphones ne le liront pas. Prenez une adresse plus courte, ou une étiquette plus grande.</source>
        <translation>The code will be very fine: some phones will not read it. Use a shorter address, or a larger label.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Le dossier du programme ne peut pas être lu. Demandez à la personne qui s’occupe de ce PC.</source>
        <translation>The program’s folder cannot be read. Ask the person who looks after this PC.</translation>
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
    <message>
        <source>Ce guide est abîmé et ne peut pas être lu. Choisissez‑en un autre.</source>
        <translation>This guide is damaged and cannot be read. Choose another one.</translation>
    </message>
    <message>
        <source>Ce guide n’est pas sur ce PC. Choisissez‑en un autre.</source>
        <translation>This guide is not on this PC. Choose another one.</translation>
    </message>
    <message>
        <source>Donnez un nom au réseau&#xa0;: c’est lui que les autres verront.</source>
        <translation>Give the network a name: it is what the others will see.</translation>
    </message>
    <message>
        <source>Ce nom est trop long pour un réseau. Enlevez quelques lettres&#xa0;: un accent compte pour 2, un emoji pour 4 ou plus.</source>
        <translation>This name is too long for a network. Take out a few letters: an accented letter counts as 2, an emoji as 4 or more.</translation>
    </message>
    <message>
        <source>Ce nom contient un signe qu’on ne peut pas taper. Écrivez-le de nouveau.</source>
        <translation>This name has a character in it that cannot be typed. Write it again.</translation>
    </message>
    <message>
        <source>Le mot de passe a de 8 à 63 signes&#xa0;: des lettres sans accent, des chiffres, des espaces et les signes du clavier. Pas d’accent, pas d’emoji.</source>
        <translation>The password has 8 to 63 characters: letters without accents, digits, spaces and the signs on the keyboard. No accents, no emoji.</translation>
    </message>
    <message>
        <source>Cette page est abîmée et ne peut pas être lue. Le reste du programme marche.</source>
        <translation>This page is damaged and cannot be read. The rest of the program works.</translation>
    </message>
    <message>
        <source>Cette page n’est pas sur ce PC. Revenez à l’accueil pour continuer.</source>
        <translation>This page is not on this PC. Go back to Home to carry on.</translation>
    </message>
    <message>
        <source>Ce qui est publié là n’a pas la forme attendue. Vérifiez l’adresse. Si elle est juste, prévenez l’association&#xa0;: c’est à elle de corriger. Vos contenus n’ont pas changé.</source>
        <translation>What is published there is not in the expected form. Check the address. If it is right, tell the association: it is for them to correct. Your content has not changed.</translation>
    </message>
    <message>
        <source>Ces contenus demandent une version plus récente du programme. Elle est ici&#xa0;: %1. En attendant, vos contenus restent là.</source>
        <translation>This content needs a newer version of the program. It is here: %1. Meanwhile, your content stays.</translation>
    </message>
    <message>
        <source>Ces contenus demandent une version plus récente du programme. Installez-la, puis recommencez. En attendant, vos contenus restent là.</source>
        <translation>This content needs a newer version of the program. Install it, then try again. Meanwhile, your content stays.</translation>
    </message>
    <message>
        <source>Il manque un fichier à ce qui est publié là. Recommencez plus tard. Si cela dure, prévenez l’association. Vos contenus n’ont pas changé.</source>
        <translation>A file is missing from what is published there. Try again later. If this goes on, tell the association. Your content has not changed.</translation>
    </message>
    <message>
        <source>Un fichier est arrivé abîmé ou incomplet. Il n’a pas été pris. Recommencez. Vos contenus n’ont pas changé.</source>
        <translation>A file arrived damaged or incomplete. It was not taken. Try again. Your content has not changed.</translation>
    </message>
    <message>
        <source>Ces contenus ne sont pas signés&#xa0;: on ne peut pas savoir de qui ils viennent. Ils n’ont pas été pris. Demandez une copie signée à l’association.</source>
        <translation>This content is not signed: there is no way to know who it comes from. It was not taken. Ask the association for a signed copy.</translation>
    </message>
    <message>
        <source>La signature ne correspond pas à ces contenus&#xa0;: ils sont incomplets, ou quelqu’un les a modifiés. Ils n’ont pas été pris. Recommencez, ou demandez une nouvelle copie.</source>
        <translation>The signature does not match this content: it is incomplete, or someone has changed it. It was not taken. Try again, or ask for a new copy.</translation>
    </message>
    <message>
        <source>Ces contenus sont signés d’une manière ancienne, qui n’est plus assez sûre. Ils n’ont pas été pris. Demandez à l’association de les signer de nouveau.</source>
        <translation>This content is signed in an old way that is no longer safe enough. It was not taken. Ask the association to sign it again.</translation>
    </message>
    <message>
        <source>Ces contenus sont signés, mais pas avec la clé que ce PC connaît. Ils n’ont pas été pris. Vérifiez l’adresse et la clé auprès de l’association.</source>
        <translation>This content is signed, but not with the key this PC knows. It was not taken. Check the address and the key with the association.</translation>
    </message>
    <message>
        <source>Ce n’est pas une clé. Choisissez le fichier qui finit par .pub, ou collez la ligne qui commence par RW.</source>
        <translation>This is not a key. Choose the file that ends in .pub, or paste the line that begins with RW.</translation>
    </message>
    <message>
        <source>L’adresse des contenus manque. Collez-la, ou choisissez un dossier.</source>
        <translation>The address of the content is missing. Paste it, or choose a folder.</translation>
    </message>
    <message>
        <source>Rien n’a été trouvé à cette adresse. Vérifiez la connexion, ou que la clé USB est bien branchée, puis recommencez. Vos contenus restent là.</source>
        <translation>Nothing was found at this address. Check the connection, or that the USB stick is plugged in properly, then try again. Your content stays.</translation>
    </message>
    <message>
        <source>Une page web est venue à la place des contenus. Ouvrez un navigateur&#xa0;: ce réseau demande peut-être d’accepter ses conditions. Sinon, vérifiez l’adresse.</source>
        <translation>A web page came instead of the content. Open a browser: this network may be asking you to accept its terms. Otherwise, check the address.</translation>
    </message>
    <message>
        <source>Le serveur n’a pas donné les contenus. Vérifiez l’adresse, ou recommencez plus tard. Vos contenus restent là.</source>
        <translation>The server did not give the content. Check the address, or try again later. Your content stays.</translation>
    </message>
    <message>
        <source>Cette adresse renvoie vers une autre, moins sûre. Elle n’a pas été suivie. Vérifiez l’adresse auprès de l’association.</source>
        <translation>This address leads to another one, which is less safe. It was not followed. Check the address with the association.</translation>
    </message>
    <message>
        <source>La connexion est trop lente, ou elle s’est arrêtée. Recommencez plus tard. Vos contenus restent là.</source>
        <translation>The connection is too slow, or it stopped. Try again later. Your content stays.</translation>
    </message>
    <message>
        <source>Ce texte est trop long pour un QR code. Raccourcissez-le.</source>
        <translation>This text is too long for a QR code. Shorten it.</translation>
    </message>
    <message>
        <source>Le fichier n’a pas pu être enregistré ici. Choisissez un autre dossier, puis recommencez.</source>
        <translation>The file could not be saved here. Choose another folder, then try again.</translation>
    </message>
    <message>
        <source>L’imprimante ne répond pas. Vérifiez qu’elle est allumée et qu’elle a du papier, puis recommencez. Rien n’est perdu.</source>
        <translation>The printer does not answer. Check that it is on and has paper, then try again. Nothing is lost.</translation>
    </message>
    <message>
        <source>Il n’y a rien à imprimer.</source>
        <translation>There is nothing to print.</translation>
    </message>
    <message>
        <source>Ce fichier ne peut pas être lu. Choisissez-en un autre.</source>
        <translation>This file cannot be read. Choose another one.</translation>
    </message>
    <message>
        <source>Ce sticker n’est pas sur ce PC. Choisissez-en un autre.</source>
        <translation>This sticker is not on this PC. Choose another one.</translation>
    </message>
    <message>
        <source>Cette planche d’étiquettes n’est pas sur ce PC. Choisissez-en une autre.</source>
        <translation>This label sheet is not on this PC. Choose another one.</translation>
    </message>
    <message>
        <source>Les étiquettes de cette planche sortent de la page. Choisissez une autre planche.</source>
        <translation>The labels on this sheet run off the page. Choose another sheet.</translation>
    </message>
    <message>
        <source>Ce fichier n’est pas une image que l’on peut imprimer. Choisissez une image PNG ou JPEG.</source>
        <translation>This file is not a picture that can be printed. Choose a PNG or JPEG picture.</translation>
    </message>
    <message>
        <source>Ce texte est trop long pour l’étiquette. Raccourcissez-le, ou choisissez une planche d’étiquettes plus grandes.</source>
        <translation>This text is too long for the label. Shorten it, or choose a sheet of larger labels.</translation>
    </message>
    <message>
        <source>Cela fait trop de pages. Demandez moins de stickers.</source>
        <translation>That makes too many pages. Ask for fewer stickers.</translation>
    </message>
    <message>
        <source>Les contenus reçus ne peuvent plus être lus et ont été mis de côté. Ouvrez les réglages et synchronisez de nouveau.</source>
        <translation>The content received can no longer be read and has been set aside. Open the settings and synchronise again.</translation>
    </message>
    <message>
        <source>Aucune imprimante n’est installée sur ce PC. Enregistrez en PDF&#xa0;: ce fichier s’imprime sur un autre PC.</source>
        <translation>No printer is installed on this PC. Save as PDF: that file can be printed from another PC.</translation>
    </message>
    <message>
        <source>Ce fichier n’est pas un calendrier des vacances scolaires.</source>
        <translation>This file is no calendar of school holidays.</translation>
    </message>
    <message>
        <source>Cette annonce n’est plus sur ce PC. Revenez à l’accueil pour voir les autres.</source>
        <translation>This announcement is no longer on this PC. Go back home to see the others.</translation>
    </message>
    <message>
        <source>Ce document n’est plus sur ce PC. Synchronisez les contenus dans les réglages, puis recommencez.</source>
        <translation>This document is no longer on this PC. Synchronise the content in the settings, then try again.</translation>
    </message>
    <message>
        <source>Les nouveaux contenus demandent une version plus récente du programme</source>
        <translation>The new content needs a newer version of the program</translation>
    </message>
    <message>
        <source>Une version plus récente du programme est disponible</source>
        <translation>A newer version of the program is available</translation>
    </message>
    <message>
        <source>%1&#xa0;: %2, sur %3</source>
        <translation>%1: %2, at %3</translation>
    </message>
    <message>
        <source>%1&#xa0;: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Le dossier du programme est protégé&#xa0;: rien de nouveau ne peut y être gardé. Demandez à la personne qui s’occupe de ce PC.</source>
        <translation>The program’s folder is protected: nothing new can be kept there. Ask the person who looks after this PC.</translation>
    </message>
    <message>
        <source>Il n’y a plus assez de place sur ce PC. Libérez-en, par exemple en vidant la corbeille, puis recommencez. Rien de ce qui était là n’est perdu.</source>
        <translation>There is not enough room left on this PC. Make some, for example by emptying the trash, then try again. Nothing that was here is lost.</translation>
    </message>
    <message>
        <source>Le programme travaille déjà, dans une autre fenêtre ou pour une autre personne sur ce PC. Attendez un instant, puis recommencez.</source>
        <translation>The program is already at work, in another window or for someone else on this PC. Wait a moment, then try again.</translation>
    </message>
    <message>
        <source>Cette adresse ne peut pas être utilisée. Copiez-la de nouveau en entier&#xa0;: elle commence par https://. Pour un dossier ou une clé USB, choisissez-le avec «&#xa0;Choisir un dossier&#xa0;».</source>
        <translation>This address cannot be used. Copy it again, all of it: it begins with https://. For a folder or a USB stick, use “Choose a folder”.</translation>
    </message>
    <message>
        <source>Ces contenus sont plus anciens que ceux de ce PC&#xa0;: ils n’ont pas été pris, et vos contenus n’ont pas changé. Vous n’avez rien à faire. Si cela dure, prévenez l’association.</source>
        <translation>This content is older than what this PC has: it was not taken, and your content has not changed. There is nothing to do. If it goes on, tell the association.</translation>
    </message>
    <message>
        <source>Ces contenus portent le même numéro que ceux de ce PC, mais ils sont différents. Ils n’ont pas été pris, et les vôtres n’ont pas changé. Prévenez l’association.</source>
        <translation>This content has the same number as what this PC has, but is different. It was not taken, and yours has not changed. Tell the association.</translation>
    </message>
    <message>
        <source>Il resterait peu de place sur ce PC&#xa0;: les nouveaux contenus n’ont pas été pris. Libérez de la place, ou appuyez sur «&#xa0;Synchroniser&#xa0;» pour décider vous-même. Vos contenus restent là.</source>
        <translation>Little room would be left on this PC: the new content was not taken. Make room, or press “Synchronise” to decide for yourself. Your content stays.</translation>
    </message>
    <message>
        <source>La synchronisation a été arrêtée. Vos contenus n’ont pas changé, et ce qui est déjà arrivé servira la prochaine fois. Appuyez sur «&#xa0;Synchroniser&#xa0;» pour continuer.</source>
        <translation>The synchronisation was stopped. Your content has not changed, and what has arrived will be used next time. Press “Synchronise” to go on.</translation>
    </message>
    <message>
        <source>Ce PC n’a pas encore reçu de contenus à copier. Synchronisez d’abord.</source>
        <translation>This PC has not received any content to copy yet. Synchronise first.</translation>
    </message>
    <message>
        <source>Ce dossier est celui du programme. Choisissez une clé USB ou un autre dossier.</source>
        <translation>This folder is the program’s own. Choose a USB stick or another folder.</translation>
    </message>
    <message>
        <source>Il n’y a pas assez de place sur cette clé USB. Libérez-en, ou prenez-en une plus grande, puis recommencez.</source>
        <translation>There is not enough room on this USB stick. Make some, or take a larger one, then try again.</translation>
    </message>
    <message>
        <source>Rien ne peut être écrit là. La clé USB est peut-être protégée&#xa0;: prenez-en une autre.</source>
        <translation>Nothing can be written there. The USB stick may be protected: take another one.</translation>
    </message>
    <message>
        <source>Un fichier est trop gros pour une clé USB. La copie n’a pas été faite. Prévenez l’association.</source>
        <translation>A file is too large for a USB stick. The copy was not made. Tell the association.</translation>
    </message>
    <message>
        <source>La clé USB ne répond plus. Rebranchez-la, puis recommencez&#xa0;: la copie reprendra où elle en était.</source>
        <translation>The USB stick no longer answers. Plug it in again, then try again: the copy will go on where it stopped.</translation>
    </message>
    <message>
        <source>La copie a été arrêtée. Ce qui est déjà sur la clé USB servira la prochaine fois.</source>
        <translation>The copy was stopped. What is on the USB stick will be used next time.</translation>
    </message>
    <message>
        <source>Ces fichiers ne peuvent pas être lus&#xa0;: ce compte n’en a pas le droit, ou le disque est abîmé. Choisissez un autre dossier, ou prévenez qui s’occupe de ce PC. Vos contenus restent là.</source>
        <translation>These files cannot be read: this account may not, or the disk is damaged. Choose another folder, or tell whoever looks after this PC. Your content stays.</translation>
    </message>
    <message>
        <source>Cette connexion n’est pas de confiance&#xa0;: rien n’a été pris. Vérifiez la date et l’heure de ce PC. Puis ouvrez un navigateur&#xa0;: ce réseau demande peut-être d’accepter ses conditions. Vos contenus restent là.</source>
        <translation>This connection cannot be trusted: nothing was taken. Check this PC’s date and time. Then open a browser: this network may want you to accept its terms. Your content stays.</translation>
    </message>
    <message>
        <source>Le serveur envoie les contenus sous une forme que ce programme ne prend pas. Prévenez l’association&#xa0;: c’est à elle de corriger. Vos contenus restent là.</source>
        <translation>The server sends the content in a form that this program does not take. Tell the association: it is theirs to mend. Your content stays.</translation>
    </message>
    <message>
        <source>Cette adresse renvoie sans fin vers une autre. Vérifiez-la, ou recommencez plus tard. Si cela dure, prévenez l’association. Vos contenus restent là.</source>
        <translation>This address leads on to another without end. Check it, or try again later. If it goes on, tell the association. Your content stays.</translation>
    </message>
    <message>
        <source>L’administrateur de ce PC a décidé d’où viennent les contenus et qui les signe&#xa0;: cela ne se change pas ici. Vos contenus restent là.</source>
        <translation>The administrator of this PC has decided where content comes from and who signs it: that cannot be changed here. Your content stays.</translation>
    </message>
    <message>
        <source>Il y a là autre chose qu’une copie de ces contenus&#xa0;: rien n’a été touché. Choisissez une autre clé USB ou un autre dossier.</source>
        <translation>There is something else there than a copy of this content: nothing was touched. Choose another USB stick or folder.</translation>
    </message>
</context>
<context>
    <name>pdc::CardPreview</name>
    <message>
        <source>La carte se dessine ici dès que le nom et le mot de passe conviennent.</source>
        <translation>The card is drawn here as soon as the name and the password will do.</translation>
    </message>
</context>
<context>
    <name>pdc::ChoiceFold</name>
    <message>
        <source>Fixé par l’administrateur</source>
        <translation>Set by the administrator</translation>
    </message>
    <message>
        <source>Fermer</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Changer</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>%1&#xa0;: fermer</source>
        <translation>%1: close</translation>
    </message>
    <message>
        <source>%1&#xa0;: changer</source>
        <translation>%1: change</translation>
    </message>
</context>
<context>
    <name>pdc::ConnectionScreen</name>
    <message>
        <source>Wifi partagé – demandez</source>
        <translation>Shared Wi-Fi – just ask</translation>
    </message>
    <message>
        <source>Nom du réseau</source>
        <translation>Network name</translation>
    </message>
    <message>
        <source>Mot de passe</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Mot de passe du réseau</source>
        <translation>Network password</translation>
    </message>
    <message>
        <source>Proposer un autre</source>
        <translation>Suggest another</translation>
    </message>
    <message>
        <source>Enregistrer en PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>Carte Wi-Fi</source>
        <translation>Wi-Fi card</translation>
    </message>
    <message>
        <source>Imprimer la carte</source>
        <translation>Print the card</translation>
    </message>
    <message>
        <source>La carte est partie à l’imprimante.</source>
        <translation>The card has gone to the printer.</translation>
    </message>
    <message>
        <source>%1 sur %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>Les autres le verront dans la liste des réseaux.</source>
        <translation>Others will see it in the list of networks.</translation>
    </message>
    <message>
        <source>Sans mot de passe, tout le monde peut entrer.</source>
        <translation>Without a password, anyone can get in.</translation>
    </message>
    <message>
        <source>Mettez ce nom et ce mot de passe dans votre téléphone ou votre box, puis posez la carte.</source>
        <translation>Put this name and this password into your phone or your router, then set out the card.</translation>
    </message>
    <message>
        <source>Ici, je partage ma connexion</source>
        <translation>I share my connection here</translation>
    </message>
    <message>
        <source>Pas de mot de passe</source>
        <translation>No password</translation>
    </message>
    <message>
        <source>Visez ce carré avec l’appareil photo de votre téléphone. Sinon, choisissez ce réseau et tapez le mot de passe.</source>
        <translation>Point your phone’s camera at this square. Otherwise, choose this network and type the password.</translation>
    </message>
    <message>
        <source>La carte&#xa0;: le nom, le mot de passe et un carré à scanner</source>
        <translation>The card: the name, the password and a square to scan</translation>
    </message>
    <message>
        <source>Une feuille vide&#xa0;: il manque le nom ou le mot de passe</source>
        <translation>An empty sheet: the name or the password is missing</translation>
    </message>
    <message>
        <source>Partager ma connexion</source>
        <translation>Share my connection</translation>
    </message>
    <message>
        <source>Partager depuis mon téléphone</source>
        <translation>Share from my telephone</translation>
    </message>
    <message>
        <source>Une feuille A4 à plier en deux, lisible des deux côtés.</source>
        <translation>One A4 sheet to fold in half, readable from both sides.</translation>
    </message>
    <message>
        <source>La carte est enregistrée dans «&#xa0;%1&#xa0;».</source>
        <translation>The card is saved in “%1”.</translation>
    </message>
</context>
<context>
    <name>pdc::ContentSection</name>
    <message>
        <source>Synchroniser</source>
        <translation>Synchronise</translation>
    </message>
    <message>
        <source>Changer d’adresse</source>
        <translation>Change the address</translation>
    </message>
    <message>
        <source>Contenus</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>Adresse des contenus, ou dossier</source>
        <translation>Address of the content, or folder</translation>
    </message>
    <message>
        <source>Clé de l’association</source>
        <translation>The association’s key</translation>
    </message>
    <message>
        <source>https://…</source>
        <translation>https://…</translation>
    </message>
    <message>
        <source>RW…</source>
        <translation>RW…</translation>
    </message>
    <message>
        <source>Choisir un dossier</source>
        <translation>Choose a folder</translation>
    </message>
    <message>
        <source>Choisir le fichier de la clé</source>
        <translation>Choose the key file</translation>
    </message>
    <message>
        <source>Collez l’adresse donnée par l’association, ou choisissez un dossier, par exemple celui d’une clé USB.</source>
        <translation>Paste the address given by the association, or choose a folder, for example one on a USB stick.</translation>
    </message>
    <message>
        <source>Collez-la, ou choisissez son fichier. Elle prouve que les contenus viennent bien de l’association. Si ce PC la connaît déjà, laissez vide.</source>
        <translation>Paste it, or choose its file. It proves that the content really comes from the association. If this PC already knows it, leave this empty.</translation>
    </message>
    <message>
        <source>Ce PC a les contenus fournis avec le programme. Synchroniser y ajoute ce que l’association a publié depuis.</source>
        <translation>This PC has the content that comes with the program. Synchronising adds what the association has published since.</translation>
    </message>
    <message>
        <source>Publication numéro %1, du %2.</source>
        <translation>Publication number %1, dated %2.</translation>
    </message>
    <message>
        <source>Dernière synchronisation le %1.</source>
        <translation>Last synchronised on %1.</translation>
    </message>
    <message>
        <source>Ces contenus sont anciens&#xa0;: synchronisez dès que possible. Tout continue de marcher.</source>
        <translation>This content is old: synchronise as soon as you can. Everything still works.</translation>
    </message>
    <message>
        <source>Adresse&#xa0;: %1</source>
        <translation>Address: %1</translation>
    </message>
    <message>
        <source>Adresse&#xa0;: %1 – clé %2</source>
        <translation>Address: %1 – key %2</translation>
    </message>
    <message numerus="yes">
        <source>%n contenu(s) ajouté(s)</source>
        <translation>
            <numerusform>%n item added</numerusform>
            <numerusform>%n items added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mis à jour</source>
        <translation>
            <numerusform>%n updated</numerusform>
            <numerusform>%n updated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n retiré(s)</source>
        <translation>
            <numerusform>%n removed</numerusform>
            <numerusform>%n removed</numerusform>
        </translation>
    </message>
    <message>
        <source>Rien de nouveau&#xa0;: vos contenus sont à jour.</source>
        <translation>Nothing new: your content is up to date.</translation>
    </message>
    <message numerus="yes">
        <source>%n laissé(s) de côté&#xa0;: ce programme ne sait pas les montrer.</source>
        <translation>
            <numerusform>%n left aside: this program cannot show it.</numerusform>
            <numerusform>%n left aside: this program cannot show them.</numerusform>
        </translation>
    </message>
    <message>
        <source>Clés (*.pub)</source>
        <translation>Keys (*.pub)</translation>
    </message>
    <message>
        <source>Tous les fichiers (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message numerus="yes">
        <source>%n contenu(s) mis à jour</source>
        <translation>
            <numerusform>%n item updated</numerusform>
            <numerusform>%n items updated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contenu(s) retiré(s)</source>
        <translation>
            <numerusform>%n item removed</numerusform>
            <numerusform>%n items removed</numerusform>
        </translation>
    </message>
    <message>
        <source>Quand chercher de nouveaux contenus ?</source>
        <translation>When to look for new content?</translation>
    </message>
    <message>
        <source>Automatiquement</source>
        <translation>Automatically</translation>
    </message>
    <message>
        <source>Même en partage de connexion</source>
        <translation>Even over a shared connection</translation>
    </message>
    <message>
        <source>Automatiquement : quatre fois par jour, quand le programme est ouvert. Pas en partage de connexion, pour ne pas user le forfait de quelqu’un.</source>
        <translation>Automatically: four times a day, while the program is open. Not over a shared connection, so as not to use up someone’s data.</translation>
    </message>
    <message>
        <source>Copier l’adresse du programme</source>
        <translation>Copy the program’s address</translation>
    </message>
    <message>
        <source>Réglages des mises à jour</source>
        <translation>Update settings</translation>
    </message>
    <message>
        <source>Quand je le demande</source>
        <translation>When I ask for it</translation>
    </message>
    <message>
        <source>Masquer la liste</source>
        <translation>Hide the list</translation>
    </message>
    <message>
        <source>Lesquels&#xa0;?</source>
        <translation>Which ones?</translation>
    </message>
</context>
<context>
    <name>pdc::DepartmentPicker</name>
    <message>
        <source>Aucun département ne porte ce nom ou ce numéro.</source>
        <translation>No département has this name or number.</translation>
    </message>
    <message>
        <source>Ajouter un département, par son numéro ou son nom</source>
        <translation>Add a département, by number or name</translation>
    </message>
    <message>
        <source>Ajouter&#xa0;: un numéro ou un nom</source>
        <translation>Add: a number or a name</translation>
    </message>
    <message>
        <source>Ajouter…</source>
        <translation>Add…</translation>
    </message>
    <message>
        <source>Enlever %1</source>
        <translation>Remove %1</translation>
    </message>
    <message>
        <source>Ajouter %1</source>
        <translation>Add %1</translation>
    </message>
</context>
<context>
    <name>pdc::EndPage</name>
    <message>
        <source>C’est fini, bravo&#x202f;!</source>
        <translation>That is it, well done!</translation>
    </message>
    <message>
        <source>Le mémo tient sur une feuille&#xa0;: les étapes, et trois lieux où demander de l’aide. Pour une autre personne, recommencez&#xa0;: les coches s’effacent.</source>
        <translation>The memo fits on one sheet: the steps, and three places to ask for help. For another person, start again: the ticks are cleared.</translation>
    </message>
    <message>
        <source>Recommencer</source>
        <translation>Start again</translation>
    </message>
    <message>
        <source>Voir les autres guides</source>
        <translation>See the other guides</translation>
    </message>
    <message>
        <source>Toutes les étapes sont cochées.</source>
        <translation>All the steps are ticked.</translation>
    </message>
    <message>
        <source>%1 étapes sur %2 sont cochées.</source>
        <translation>%1 of %2 steps are ticked.</translation>
    </message>
    <message>
        <source>D’après&#xa0;: %1</source>
        <translation>Based on: %1</translation>
    </message>
</context>
<context>
    <name>pdc::FavouriteList</name>
    <message>
        <source>Tout oublier</source>
        <translation>Forget all</translation>
    </message>
    <message>
        <source>Annuler</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Lieux gardés sur ce PC</source>
        <translation>Places kept on this PC</translation>
    </message>
    <message>
        <source>Oublier tous les lieux gardés et leurs notes</source>
        <translation>Forget all kept places and their notes</translation>
    </message>
    <message>
        <source>C’est oublié&#xa0;: les lieux gardés et les notes.</source>
        <translation>Forgotten: the kept places and the notes.</translation>
    </message>
    <message numerus="yes">
        <source>%n lieu(x) gardé(s) ne sont plus dans la liste de ce PC.</source>
        <translation>
            <numerusform>%n kept place is no longer in this PC’s list.</numerusform>
            <numerusform>%n kept places are no longer in this PC’s list.</numerusform>
        </translation>
    </message>
    <message>
        <source>Lieux gardés</source>
        <translation>Places kept</translation>
    </message>
</context>
<context>
    <name>pdc::FeedOffer</name>
    <message>
        <source>Ce PC peut recevoir de nouveaux contenus tout seul, si une association vous a donné une adresse.</source>
        <translation>This PC can receive new content by itself, if an association has given you an address.</translation>
    </message>
    <message>
        <source>Plus tard</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Donner l’adresse</source>
        <translation>Give the address</translation>
    </message>
</context>
<context>
    <name>pdc::FilterBar</name>
    <message>
        <source>Tout enlever</source>
        <translation>Remove all</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a filter, and how many</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%1&#xa0;: %n lieu(x)</source>
        <translation>
            <numerusform>%1: %n place</numerusform>
            <numerusform>%1: %n places</numerusform>
        </translation>
    </message>
    <message>
        <source>Tous les filtres</source>
        <translation>All filters</translation>
    </message>
    <message>
        <source>Filtres</source>
        <translation>Filters</translation>
    </message>
    <message>
        <source>Filtres (%1)</source>
        <translation>Filters (%1)</translation>
    </message>
    <message numerus="yes">
        <source>Tous les filtres, %n choisi(s)</source>
        <translation>
            <numerusform>All filters, %n chosen</numerusform>
            <numerusform>All filters, %n chosen</numerusform>
        </translation>
    </message>
    <message>
        <source>Enlever&#xa0;: %1</source>
        <translation>Remove: %1</translation>
    </message>
</context>
<context>
    <name>pdc::FilterPanel</name>
    <message>
        <source>Un nom, un service, une rue</source>
        <translation>A name, a service, a street</translation>
    </message>
    <message>
        <source>Un jour, une heure</source>
        <translation>A day, a time</translation>
    </message>
    <message>
        <source>Tout enlever</source>
        <translation>Remove all</translation>
    </message>
    <message>
        <source>Elle a besoin de…</source>
        <translation>They need to…</translation>
    </message>
    <message>
        <source>Pour venir</source>
        <translation>To get in</translation>
    </message>
    <message>
        <source>Un mot</source>
        <translation>A word</translation>
    </message>
    <message>
        <source>Pour qui</source>
        <translation>For whom</translation>
    </message>
    <message>
        <source>Accueil adapté</source>
        <translation>Adapted welcome</translation>
    </message>
    <message>
        <source>Réseaux nationaux</source>
        <translation>National networks</translation>
    </message>
    <message>
        <source>Quand&#xa0;?</source>
        <translation>When?</translation>
    </message>
    <message>
        <source>Par exemple&#xa0;: jeudi après-midi</source>
        <translation>For example: jeudi après-midi</translation>
    </message>
    <message>
        <source>Ceci n’est pas compris. Écrivez par exemple&#xa0;: demain matin, jeudi après-midi, samedi, lundi 14 h 30.</source>
        <translation>This is not understood. Write in French, for example: demain matin, jeudi après-midi, samedi, lundi 14 h 30.</translation>
    </message>
    <message>
        <source>Jusqu’où&#xa0;?</source>
        <translation>How far?</translation>
    </message>
    <message numerus="yes">
        <source>%n lieu(x)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message>
        <source>plus loin&#xa0;: %1</source>
        <translation>further: %1</translation>
    </message>
    <message>
        <source>aucun</source>
        <translation>none</translation>
    </message>
    <message numerus="yes">
        <source>Voir %n lieu(x)</source>
        <translation>
            <numerusform>See %n place</numerusform>
            <numerusform>See %n places</numerusform>
        </translation>
    </message>
    <message>
        <source>Choisir une commune</source>
        <translation>Choose a town</translation>
    </message>
</context>
<context>
    <name>pdc::GuideScreen</name>
    <message>
        <source>Accompagner</source>
        <translation>Help someone</translation>
    </message>
    <message>
        <source>Le guide recommence au début.</source>
        <translation>The guide starts again from the beginning.</translation>
    </message>
    <message>
        <source>Annuler</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Voir en vidéo</source>
        <translation>Watch as a video</translation>
    </message>
    <message>
        <source>Mémo à emporter</source>
        <translation>Memo to take away</translation>
    </message>
    <message>
        <source>Avant</source>
        <translation>Previous</translation>
    </message>
    <message>
        <source>Ça bloque</source>
        <translation>Stuck</translation>
    </message>
    <message>
        <source>Pour l’aidant (F2)</source>
        <translation>For the helper (F2)</translation>
    </message>
    <message>
        <source>C’est fait</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Revenir à l’étape</source>
        <translation>Back to the step</translation>
    </message>
    <message>
        <source>fini</source>
        <translation>finished</translation>
    </message>
    <message>
        <source>%1, %2 cochées</source>
        <translation>%1, %2 ticked</translation>
    </message>
    <message>
        <source>Voir les autres guides</source>
        <translation>See the other guides</translation>
    </message>
</context>
<context>
    <name>pdc::GuidesScreen</name>
    <message>
        <source>Un instant…</source>
        <translation>One moment…</translation>
    </message>
    <message>
        <source>Oublier où nous en étions</source>
        <translation>Forget where we were</translation>
    </message>
    <message>
        <source>Il n’y a pas encore de guide sur ce PC.</source>
        <translation>There is no guide on this PC yet.</translation>
    </message>
    <message>
        <source>Ce PC retient l’étape où vous en étiez, pour reprendre plus tard. Rien d’autre.</source>
        <translation>This PC remembers the step you were at, so you can carry on later. Nothing else.</translation>
    </message>
    <message>
        <source>C’est oublié.</source>
        <translation>It is forgotten.</translation>
    </message>
    <message>
        <source>Accompagner quelqu’un, pas à pas</source>
        <translation>Help someone, step by step</translation>
    </message>
</context>
<context>
    <name>pdc::HelperPanel</name>
    <message>
        <source>Recommencer</source>
        <translation>Start again</translation>
    </message>
    <message>
        <source>Préparez</source>
        <translation>Prepare</translation>
    </message>
    <message>
        <source>Dites</source>
        <translation>Say</translation>
    </message>
    <message>
        <source>Évitez</source>
        <translation>Avoid</translation>
    </message>
    <message>
        <source>Vérifiez</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>elle / lui</source>
        <translation>her / him</translation>
    </message>
    <message>
        <source>nous</source>
        <translation>both of us</translation>
    </message>
    <message>
        <source>moi</source>
        <translation>me</translation>
    </message>
    <message>
        <source>Voir l’étape (F2)</source>
        <translation>See the step (F2)</translation>
    </message>
    <message>
        <source>Replier (F2)</source>
        <translation>Fold away (F2)</translation>
    </message>
    <message>
        <source>Qui tient la souris&#x202f;?</source>
        <translation>Who holds the mouse?</translation>
    </message>
    <message>
        <source>La souris&#xa0;: %1</source>
        <translation>The mouse: %1</translation>
    </message>
    <message>
        <source>Pour l’aidant</source>
        <translation>For the helper</translation>
    </message>
</context>
<context>
    <name>pdc::HomeScreen</name>
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
        <source>Que voulez-vous faire ?</source>
        <translation>What would you like to do?</translation>
    </message>
    <message>
        <source>Chercher un tutoriel, un lieu, une aide…</source>
        <translation>Search for a tutorial, a place, some help…</translation>
    </message>
    <message>
        <source>Ce qui a été trouvé</source>
        <translation>What was found</translation>
    </message>
    <message>
        <source>Accompagner</source>
        <translation>Help someone</translation>
    </message>
    <message>
        <source>quelqu’un, pas à pas</source>
        <translation>step by step</translation>
    </message>
    <message>
        <source>aider aide guide étapes</source>
        <translation>help helping helper support guide steps</translation>
    </message>
    <message>
        <source>tutoriels tutos vidéos cours</source>
        <translation>tutorials videos lessons courses learning</translation>
    </message>
    <message>
        <source>adresse médiation conseiller numérique espace public</source>
        <translation>address digital help adviser support public space</translation>
    </message>
    <message>
        <source>Partager ma connexion</source>
        <translation>Share my connection</translation>
    </message>
    <message>
        <source>avec un voisin, un visiteur</source>
        <translation>with a neighbour, a visitor</translation>
    </message>
    <message>
        <source>Wi-Fi internet réseau box partage</source>
        <translation>Wi-Fi wifi internet network router hotspot sharing</translation>
    </message>
    <message>
        <source>Imprimer des stickers</source>
        <translation>Print stickers</translation>
    </message>
    <message>
        <source>« Ici, on vous aide »</source>
        <translation>“We can help you here”</translation>
    </message>
    <message>
        <source>autocollants étiquettes affiche imprimante</source>
        <translation>stickers labels poster printer printing</translation>
    </message>
    <message>
        <source>Réglages</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>taille du texte, couleurs, langue</source>
        <translation>text size, colours, language</translation>
    </message>
    <message>
        <source>lettres grandes sombre contraste paramètres options</source>
        <translation>letters large big dark contrast settings options preferences</translation>
    </message>
    <message>
        <source>Pourquoi ce programme ?</source>
        <translation>Why this program?</translation>
    </message>
    <message>
        <source>Rien ne correspond à ces mots. Essayez un seul mot, par exemple « mot de passe », ou le nom de votre commune.</source>
        <translation>Nothing matches these words. Try a single word, for example “password”, or the name of your town.</translation>
    </message>
    <message>
        <source>Contenus anciens, du %1&#xa0;: à synchroniser dans les réglages</source>
        <translation>Old content, from %1: synchronise it in the settings</translation>
    </message>
    <message>
        <source>Chercher…</source>
        <translation>Search…</translation>
    </message>
    <message>
        <source>rien n’est envoyé</source>
        <translation>nothing is sent</translation>
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
    <message>
        <source>Les flèches déplacent la carte, plus et moins l’agrandissent ou la réduisent, la touche Début montre tout, Entrée choisit le point du milieu. Les mêmes lieux sont dans la liste à côté.</source>
        <translation>Arrow keys move the map, plus and minus make it larger or smaller, Home shows everything, Enter chooses the point in the middle. The same places are in the list beside it.</translation>
    </message>
</context>
<context>
    <name>pdc::MemoScreen</name>
    <message>
        <source>Imprimer</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Enregistrer en PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>Le mémo tel qu’il sera imprimé</source>
        <translation>The memo as it will be printed</translation>
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
        <source>Aucune commune ne commence ainsi. Vérifiez le nom, ou tapez le code postal.</source>
        <translation>No town begins like this. Check the name, or type the postal code.</translation>
    </message>
    <message>
        <source>Sans commune, la feuille a de la place pour vos notes.</source>
        <translation>Without a town, the sheet has room for your notes.</translation>
    </message>
    <message>
        <source>La feuille est partie à l’imprimante.</source>
        <translation>The sheet has gone to the printer.</translation>
    </message>
    <message>
        <source>Mémo</source>
        <translation>Memo</translation>
    </message>
    <message>
        <source>Mémo à emporter</source>
        <translation>Memo to take away</translation>
    </message>
    <message>
        <source>Une feuille à garder&#xa0;: les étapes faites sont cochées. Tapez une commune, et les trois lieux qui aident le plus près s’ajoutent.</source>
        <translation>A sheet to keep: the steps done are ticked. Type a town, and the three nearest places that help are added.</translation>
    </message>
    <message>
        <source>Mémo&#xa0;: %1</source>
        <translation>Memo: %1</translation>
    </message>
    <message>
        <source>Le mémo est enregistré dans «&#xa0;%1&#xa0;».</source>
        <translation>The memo is saved in “%1”.</translation>
    </message>
    <message>
        <source>%1&#xa0;: aucun lieu connu. La feuille a de la place pour vos notes.</source>
        <translation>%1: no place known. The sheet has room for your notes.</translation>
    </message>
</context>
<context>
    <name>pdc::MirrorSection</name>
    <message>
        <source>Avancement de la copie</source>
        <translation>Progress of the copy</translation>
    </message>
    <message>
        <source>Copier sur une clé USB</source>
        <translation>Copy to a USB stick</translation>
    </message>
    <message>
        <source>Arrêter</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Pour un autre PC</source>
        <translation>For another PC</translation>
    </message>
    <message>
        <source>%1 – %2 libres</source>
        <translation>%1 – %2 free</translation>
    </message>
    <message>
        <source>Choisir un dossier</source>
        <translation>Choose a folder</translation>
    </message>
    <message>
        <source>Sur quelle clé USB&#xa0;?</source>
        <translation>To which USB stick?</translation>
    </message>
    <message>
        <source>Aucune clé USB n’est branchée. Branchez-en une, ou choisissez un dossier.</source>
        <translation>No USB stick is plugged in. Plug one in, or choose a folder.</translation>
    </message>
    <message>
        <source>Copiez sur une clé USB les contenus reçus par ce PC. Un autre PC les prendra sur la clé, sans internet. Rien de personnel n’y est mis.</source>
        <translation>Copy the content that this PC has received to a USB stick. Another PC can take it from there, without the internet. Nothing personal is put on it.</translation>
    </message>
    <message>
        <source>Quand ce PC aura reçu des contenus, vous pourrez les copier sur une clé USB pour un PC sans internet.</source>
        <translation>Once this PC has received content, you can copy it to a USB stick for a PC without the internet.</translation>
    </message>
    <message>
        <source>Annuler</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>La copie commence. Laissez la clé USB branchée.</source>
        <translation>The copy begins. Leave the USB stick plugged in.</translation>
    </message>
    <message>
        <source>Fichier %1 sur %2, %3 sur %4. Laissez la clé USB branchée.</source>
        <translation>File %1 of %2, %3 of %4. Leave the USB stick plugged in.</translation>
    </message>
    <message numerus="yes">
        <source>C’est copié&#xa0;: %n contenu(s), %1. Vous pouvez retirer la clé USB.</source>
        <translation>
            <numerusform>Copied: %n item, %1. You can unplug the USB stick.</numerusform>
            <numerusform>Copied: %n items, %1. You can unplug the USB stick.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n manque(nt), abîmé(s) sur ce PC&#xa0;: synchronisez, puis copiez de nouveau.</source>
        <translation>
            <numerusform>%n is missing, damaged on this PC: synchronise, then copy again.</numerusform>
            <numerusform>%n are missing, damaged on this PC: synchronise, then copy again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pdc::NearHere</name>
    <message>
        <source>Autour de ce PC</source>
        <translation>Around this PC</translation>
    </message>
    <message>
        <source>Ce PC n’a pas le droit de dire où il se trouve. Tapez le nom de votre commune.</source>
        <translation>This PC may not say where it is. Type the name of your town.</translation>
    </message>
    <message>
        <source>Ce PC ne sait pas où il se trouve. Tapez le nom de votre commune.</source>
        <translation>This PC does not know where it is. Type the name of your town.</translation>
    </message>
    <message>
        <source>Ne plus attendre</source>
        <translation>Stop waiting</translation>
    </message>
    <message>
        <source>Ce PC cherche où il se trouve. Rien n’est noté.</source>
        <translation>This PC is finding out where it is. Nothing is written down.</translation>
    </message>
</context>
<context>
    <name>pdc::NewsItemScreen</name>
    <message>
        <source>Rendez-vous et actualités</source>
        <translation>Events and news</translation>
    </message>
    <message>
        <source>Ce rendez-vous est passé.</source>
        <translation>This event is over.</translation>
    </message>
    <message>
        <source>Un carré à scanner avec un téléphone, pour y noter ce rendez-vous</source>
        <translation>A square to scan with a phone, to note this event there</translation>
    </message>
    <message>
        <source>Visez ce carré avec l’appareil photo de votre téléphone&#xa0;: il note le rendez-vous.</source>
        <translation>Point your phone’s camera at this square: it notes the event.</translation>
    </message>
    <message>
        <source>À emporter</source>
        <translation>To take along</translation>
    </message>
    <message>
        <source>Enregistrer</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Enregistrer %1</source>
        <translation>Save %1</translation>
    </message>
    <message>
        <source>Ajouter à mon agenda</source>
        <translation>Add to my calendar</translation>
    </message>
    <message>
        <source>Agendas (*.ics)</source>
        <translation>Calendars (*.ics)</translation>
    </message>
    <message>
        <source>C’est enregistré.</source>
        <translation>It is saved.</translation>
    </message>
</context>
<context>
    <name>pdc::NewsScreen</name>
    <message>
        <source>Un instant…</source>
        <translation>One moment…</translation>
    </message>
    <message>
        <source>Rien n’est annoncé pour le moment. Synchroniser les contenus, dans les réglages, apporte ce que l’association a publié.</source>
        <translation>Nothing is announced for now. Synchronising the content, in the settings, brings what the association has published.</translation>
    </message>
    <message>
        <source>Rendez-vous et actualités</source>
        <translation>Events and news</translation>
    </message>
</context>
<context>
    <name>pdc::NewsSection</name>
    <message>
        <source>Rendez-vous et actualités</source>
        <translation>Events and news</translation>
    </message>
    <message>
        <source>Tout voir</source>
        <translation>See all</translation>
    </message>
</context>
<context>
    <name>pdc::NumberField</name>
    <message>
        <source>%1&#xa0;: un de moins</source>
        <translation>%1: one fewer</translation>
    </message>
    <message>
        <source>%1&#xa0;: un de plus</source>
        <translation>%1: one more</translation>
    </message>
</context>
<context>
    <name>pdc::PageScreen</name>
    <message>
        <source>À lire</source>
        <translation>To read</translation>
    </message>
    <message>
        <source>Source&#xa0;: %1</source>
        <translation>Source: %1</translation>
    </message>
</context>
<context>
    <name>pdc::PlaceActions</name>
    <message>
        <source>Copier l’adresse</source>
        <translation>Copy the address</translation>
    </message>
    <message>
        <source>Imprimer</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Enregistrer en PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>La feuille est partie à l’imprimante.</source>
        <translation>The sheet has gone to the printer.</translation>
    </message>
    <message>
        <source>La feuille est enregistrée dans «&#xa0;%1&#xa0;».</source>
        <translation>The sheet is saved in “%1”.</translation>
    </message>
    <message>
        <source>C’est copié</source>
        <translation>Copied</translation>
    </message>
</context>
<context>
    <name>pdc::PlaceKeep</name>
    <message>
        <source>Garder ce lieu</source>
        <translation>Keep this place</translation>
    </message>
    <message>
        <source>Écrire une note</source>
        <translation>Write a note</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Elle reste sur ce PC. Qui ouvre cette page la lit&#xa0;: n’y écrivez rien sur une personne.</source>
        <translation>It stays on this PC. Whoever opens this page reads it: write nothing about a person.</translation>
    </message>
    <message>
        <source>Lieu gardé</source>
        <translation>Kept place</translation>
    </message>
</context>
<context>
    <name>pdc::PlaceListActions</name>
    <message>
        <source>Imprimer la liste</source>
        <translation>Print the list</translation>
    </message>
    <message>
        <source>Enregistrer…</source>
        <translation>Save…</translation>
    </message>
    <message>
        <source>Enregistrer la liste…</source>
        <translation>Save the list…</translation>
    </message>
    <message>
        <source>Lieux d’aide</source>
        <translation>Places that help</translation>
    </message>
    <message>
        <source>Lieux d’aide&#xa0;: %1</source>
        <translation>Places that help: %1</translation>
    </message>
    <message>
        <source>La feuille est partie à l’imprimante.</source>
        <translation>The sheet has gone to the printer.</translation>
    </message>
    <message>
        <source>Enregistrer la liste</source>
        <translation>Save the list</translation>
    </message>
    <message>
        <source>Page à imprimer (PDF)</source>
        <translation>Page to print (PDF)</translation>
    </message>
    <message>
        <source>Tableau (CSV)</source>
        <translation>Table (CSV)</translation>
    </message>
    <message>
        <source>Carte (GeoJSON)</source>
        <translation>Map (GeoJSON)</translation>
    </message>
    <message>
        <source>La liste est enregistrée dans «&#xa0;%1&#xa0;». Nombre de lieux&#xa0;: %2, les plus proches sur %3.</source>
        <translation>The list is saved in “%1”. Number of places: %2, the nearest of %3.</translation>
    </message>
    <message>
        <source>La liste est enregistrée dans «&#xa0;%1&#xa0;». Nombre de lieux&#xa0;: %2.</source>
        <translation>The list is saved in “%1”. Number of places: %2.</translation>
    </message>
    <message>
        <source>La liste est enregistrée dans «&#xa0;%1&#xa0;». Nombre de lieux&#xa0;: %2, les premiers sur %3.</source>
        <translation>The list is saved in “%1”. Number of places: %2, the first of %3.</translation>
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
        <source>Horaires à vérifier</source>
        <translation>Opening hours to be checked</translation>
    </message>
    <message>
        <source>Horaires publiés, cette semaine</source>
        <translation>Published opening hours, this week</translation>
    </message>
    <message>
        <source>%1 (jour férié)</source>
        <translation>%1 (public holiday)</translation>
    </message>
    <message>
        <source>Pour y entrer</source>
        <translation>Getting in</translation>
    </message>
    <message>
        <source>Rendez-vous sur Internet</source>
        <translation>Appointment online</translation>
    </message>
    <message>
        <source>Accès au bâtiment</source>
        <translation>Access to the building</translation>
    </message>
    <message>
        <source>Plus de détails</source>
        <translation>More details</translation>
    </message>
    <message>
        <source>Courriel</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Appeler</source>
        <translation>Call</translation>
    </message>
    <message>
        <source>Y aller</source>
        <translation>Go there</translation>
    </message>
    <message>
        <source>À emporter sur son téléphone</source>
        <translation>To take along on one’s phone</translation>
    </message>
    <message>
        <source>Ouvrez l’appareil photo du téléphone devant le carré.</source>
        <translation>Open the phone’s camera in front of the square.</translation>
    </message>
    <message>
        <source>C’est copié</source>
        <translation>Copied</translation>
    </message>
    <message>
        <source>Signaler une erreur</source>
        <translation>Report an error</translation>
    </message>
    <message>
        <source>Ce PC n’envoie rien. Dites l’erreur au lieu lui-même, ou à la cartographie nationale des lieux de médiation numérique, avec cette référence&#xa0;:</source>
        <translation>This PC sends nothing. Tell the place itself, or the national map of digital help places, with this reference:</translation>
    </message>
    <message>
        <source>Copier la référence</source>
        <translation>Copy the reference</translation>
    </message>
    <message>
        <source>%1, aujourd’hui</source>
        <comment>a day of the week</comment>
        <translation>%1, today</translation>
    </message>
    <message>
        <source>Pas connus&#xa0;: appelez avant d’y aller.</source>
        <translation>Not known: call before you go.</translation>
    </message>
    <message>
        <source>L’endroit n’est pas connu&#xa0;: il n’est pas sur la carte.</source>
        <translation>Where it is is not known: it is not on the map.</translation>
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
    <message numerus="yes">
        <source>Les %n plus proches sont dans la liste.</source>
        <translation>
            <numerusform>The nearest one is in the list.</numerusform>
            <numerusform>The %n nearest are in the list.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1&#xa0;: aucun lieu connu à moins de %2. La liste de ce PC ne couvre pas encore cette région.</source>
        <translation>%1: no place known less than %2 away. This PC’s list does not cover this region yet.</translation>
    </message>
    <message>
        <source>%1&#xa0;: aucun lieu connu à moins de %2 ne répond à tout cela. Renoncez à un souhait&#xa0;:</source>
        <translation>%1: no place known less than %2 away meets all of that. Give up one wish:</translation>
    </message>
    <message numerus="yes">
        <source>%1&#xa0;: %n lieu(x) à moins de %2</source>
        <translation>
            <numerusform>%1: %n place less than %2 away</numerusform>
            <numerusform>%1: %n places less than %2 away</numerusform>
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
    <name>pdc::PointChooser</name>
    <message>
        <source>Chercher autour de ce point</source>
        <translation>Search around this point</translation>
    </message>
</context>
<context>
    <name>pdc::RemedyList</name>
    <message>
        <source>Sans ce souhait&#xa0;: %1</source>
        <translation>Without this wish: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n lieu(x)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
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
        <source>Communes&#xa0;: INSEE, La Poste (Licence Ouverte 2.0) et GeoNames (CC BY 4.0). Lieux&#xa0;: Hinaura et ANCT (Licence Ouverte 2.0). Fond de carte&#xa0;: Natural Earth (domaine public). Police&#xa0;: Atkinson Hyperlegible Next (OFL). Icônes&#xa0;: Lucide (ISC).</source>
        <translation>Towns: INSEE, La Poste (Licence Ouverte 2.0) and GeoNames (CC BY 4.0). Places: Hinaura and ANCT (Licence Ouverte 2.0). Base map: Natural Earth (public domain). Font: Atkinson Hyperlegible Next (OFL). Icons: Lucide (ISC).</translation>
    </message>
    <message>
        <source>Pas de compte. Rien n’est gardé sur vous, rien n’est envoyé. Restent sur ce PC les réglages de cette page, l’étape où en est un guide, et les lieux gardés avec leurs notes.</source>
        <translation>No account. Nothing is kept about you, nothing is sent. What stays on this PC: the settings on this page, the step a guide has reached, and the places kept with their notes.</translation>
    </message>
</context>
<context>
    <name>pdc::SheetPreview</name>
    <message>
        <source>Première étiquette libre&#xa0;: %1 sur %2</source>
        <translation>First free label: %1 of %2</translation>
    </message>
</context>
<context>
    <name>pdc::StickLine</name>
    <message>
        <source>Sur la clé USB «&#xa0;%1&#xa0;»&#xa0;: contenus de «&#xa0;%2&#xa0;», %3, %4.</source>
        <translation>On the USB stick “%1”: content from “%2”, %3, %4.</translation>
    </message>
    <message>
        <source>Sur la clé USB «&#xa0;%1&#xa0;»&#xa0;: contenus de «&#xa0;%2&#xa0;», %3.</source>
        <translation>On the USB stick “%1”: content from “%2”, %3.</translation>
    </message>
    <message>
        <source>Plus tard</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Prendre ces contenus</source>
        <translation>Take this content</translation>
    </message>
    <message>
        <source>Les contenus de la clé USB «&#xa0;%1&#xa0;» sont déjà sur ce PC.</source>
        <translation>The content of the USB stick “%1” is already on this PC.</translation>
    </message>
    <message>
        <source>J’ai compris</source>
        <translation>Got it</translation>
    </message>
    <message>
        <source>Les contenus de la clé USB «&#xa0;%1&#xa0;» sont du %2&#xa0;: ceux de ce PC sont déjà plus récents.</source>
        <translation>The content of the USB stick “%1” is of %2: what this PC has is newer already.</translation>
    </message>
    <message>
        <source>La clé USB «&#xa0;%1&#xa0;» porte des contenus signés par une clé inconnue&#xa0;: ce PC ne les prend pas.</source>
        <translation>The USB stick “%1” has content signed by an unknown key: this PC does not take it.</translation>
    </message>
    <message>
        <source>Arrêter</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>C’est fait&#xa0;: les contenus de la clé USB «&#xa0;%1&#xa0;» sont sur ce PC. Vous pouvez la retirer.</source>
        <translation>Done: the content of the USB stick “%1” is on this PC. You can unplug it.</translation>
    </message>
    <message>
        <source>Mise en place des contenus de la clé USB…</source>
        <translation>Putting the content of the USB stick in place…</translation>
    </message>
    <message>
        <source>Lecture de la clé USB… Laissez-la branchée.</source>
        <translation>Reading the USB stick… Leave it plugged in.</translation>
    </message>
    <message>
        <source>Les contenus de la clé USB arrivent&#xa0;: fichier %1 sur %2. Laissez-la branchée.</source>
        <translation>The content of the USB stick is coming: file %1 of %2. Leave it plugged in.</translation>
    </message>
</context>
<context>
    <name>pdc::StickerScreen</name>
    <message>
        <source>Changer de planche</source>
        <translation>Change the sheet</translation>
    </message>
    <message>
        <source>Choisir un logo…</source>
        <translation>Choose a logo…</translation>
    </message>
    <message>
        <source>Enlever le logo</source>
        <translation>Remove the logo</translation>
    </message>
    <message>
        <source>Nombre de stickers</source>
        <translation>Number of stickers</translation>
    </message>
    <message>
        <source>Remplir la planche</source>
        <translation>Fill the sheet</translation>
    </message>
    <message>
        <source>Première étiquette libre</source>
        <translation>First free label</translation>
    </message>
    <message>
        <source>Page d’avant</source>
        <translation>Previous page</translation>
    </message>
    <message>
        <source>Page d’après</source>
        <translation>Next page</translation>
    </message>
    <message>
        <source>Enregistrer en PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>Vos mots</source>
        <translation>Your words</translation>
    </message>
    <message>
        <source>Votre logo</source>
        <translation>Your logo</translation>
    </message>
    <message>
        <source>Facultatif. Une image PNG, JPEG ou SVG.</source>
        <translation>Optional. A PNG, JPEG or SVG picture.</translation>
    </message>
    <message>
        <source>Cliquez dans la page sur la première étiquette libre, ou donnez son numéro.</source>
        <translation>On the page, click the first free label, or give its number.</translation>
    </message>
    <message>
        <source>La page, comme elle sera imprimée</source>
        <translation>The page, as it will be printed</translation>
    </message>
    <message>
        <source>Il n’y a pas encore de sticker sur ce PC.</source>
        <translation>There is no sticker on this PC yet.</translation>
    </message>
    <message>
        <source>Changer de logo…</source>
        <translation>Change the logo…</translation>
    </message>
    <message numerus="yes">
        <source>Imprimer %n sticker(s)</source>
        <translation>
            <numerusform>Print %n sticker</numerusform>
            <numerusform>Print %n stickers</numerusform>
        </translation>
    </message>
    <message>
        <source>Page %1 sur %2</source>
        <translation>Page %1 of %2</translation>
    </message>
    <message>
        <source>Choisir un logo</source>
        <translation>Choose a logo</translation>
    </message>
    <message>
        <source>Images (*.png *.jpg *.jpeg *.svg)</source>
        <translation>Images (*.png *.jpg *.jpeg *.svg)</translation>
    </message>
    <message>
        <source>Tous les fichiers (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>C’est envoyé à l’imprimante.</source>
        <translation>Sent to the printer.</translation>
    </message>
    <message>
        <source>Imprimer des stickers</source>
        <translation>Print stickers</translation>
    </message>
    <message>
        <source>Quel sticker&#x202f;?</source>
        <translation>Which sticker?</translation>
    </message>
    <message>
        <source>Quelle planche d’étiquettes&#x202f;?</source>
        <translation>Which label sheet?</translation>
    </message>
    <message>
        <source>Combien&#x202f;?</source>
        <translation>How many?</translation>
    </message>
    <message>
        <source>Planche entamée&#x202f;?</source>
        <translation>Sheet already started?</translation>
    </message>
    <message>
        <source>Un texte est trop long&#xa0;: corrigez-le, puis imprimez.</source>
        <translation>A text is too long: correct it, then print.</translation>
    </message>
    <message>
        <source>Planche entamée&#xa0;? Cliquez sur la première étiquette libre. À l’impression, choisissez la taille réelle (100&#xa0;%).</source>
        <translation>Part-used sheet? Click the first label that is free. When printing, choose the actual size (100%).</translation>
    </message>
    <message>
        <source>Le PDF est enregistré dans «&#xa0;%1&#xa0;».</source>
        <translation>The PDF is saved in “%1”.</translation>
    </message>
</context>
<context>
    <name>pdc::StuckPage</name>
    <message>
        <source>Ça bloque&#x202f;? C’est normal.</source>
        <translation>Stuck? That is normal.</translation>
    </message>
    <message>
        <source>On respire, on a le temps. Rien de ce qui est fait n’est perdu.</source>
        <translation>Take a breath, there is time. Nothing that has been done is lost.</translation>
    </message>
    <message>
        <source>Une piste, pour l’aidant</source>
        <translation>A hint, for the helper</translation>
    </message>
    <message>
        <source>On peut aussi s’arrêter là pour aujourd’hui, et continuer avec quelqu’un dont c’est le métier.</source>
        <translation>You can also stop here for today, and carry on with someone whose job it is.</translation>
    </message>
    <message>
        <source>Trouver un lieu qui aide</source>
        <translation>Find a place that helps</translation>
    </message>
    <message>
        <source>Mémo à emporter</source>
        <translation>Memo to take away</translation>
    </message>
</context>
<context>
    <name>pdc::SyncPanel</name>
    <message>
        <source>Avancement</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Pas maintenant</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>Arrêter</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Il y a %1 à télécharger, %2.</source>
        <translation>There is %1 to download, %2.</translation>
    </message>
    <message>
        <source>Il y a %1 à copier sur ce PC.</source>
        <translation>There is %1 to copy to this PC.</translation>
    </message>
    <message>
        <source>Ce PC est sur un partage de connexion, ou sur une connexion dont les données sont comptées&#xa0;: elles seront prises sur ce forfait.</source>
        <translation>This PC is on a shared connection, or one whose data is counted: it will be taken from that data plan.</translation>
    </message>
    <message>
        <source>Ensuite, il resterait %1 de place libre sur ce PC. C’est peu&#xa0;: un PC presque plein devient lent.</source>
        <translation>After that, %1 of room would be left on this PC. That is little: a PC that is nearly full becomes slow.</translation>
    </message>
    <message>
        <source>Le téléchargement peut être mis en pause ou arrêté à tout moment.</source>
        <translation>The download can be paused or stopped at any time.</translation>
    </message>
    <message>
        <source>Continuer quand même</source>
        <translation>Go on all the same</translation>
    </message>
    <message>
        <source>Télécharger</source>
        <translation>Download</translation>
    </message>
    <message>
        <source>Reprendre</source>
        <translation>Resume</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Mise en place des contenus…</source>
        <translation>Putting the content in place…</translation>
    </message>
    <message>
        <source>Recherche de nouveaux contenus…</source>
        <translation>Looking for new content…</translation>
    </message>
    <message>
        <source>%1 sur %2, contenus prêts&#xa0;: %3 sur %4</source>
        <translation>%1 of %2, items ready: %3 of %4</translation>
    </message>
    <message>
        <source>En pause. Rien n’est perdu&#xa0;: reprenez quand vous voulez.</source>
        <translation>Paused. Nothing is lost: resume when you like.</translation>
    </message>
</context>
<context>
    <name>pdc::TimeField</name>
    <message>
        <source>%1&#xa0;: une demi-heure plus tôt</source>
        <translation>%1: half an hour earlier</translation>
    </message>
    <message>
        <source>%1&#xa0;: une demi-heure plus tard</source>
        <translation>%1: half an hour later</translation>
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
<context>
    <name>pdc::UpdatesScreen</name>
    <message>
        <source>Pas de limite</source>
        <translation>No limit</translation>
    </message>
    <message>
        <source>%1 par seconde</source>
        <translation>%1 a second</translation>
    </message>
    <message>
        <source>La meilleure qui existe</source>
        <translation>The best there is</translation>
    </message>
    <message>
        <source>Petite (%1)</source>
        <translation>Small (%1)</translation>
    </message>
    <message>
        <source>Moyenne (%1)</source>
        <translation>Medium (%1)</translation>
    </message>
    <message>
        <source>Tout marche sans rien changer ici. Un choix compte dès la prochaine synchronisation.</source>
        <translation>Everything works without a change here. A choice counts from the next synchronisation on.</translation>
    </message>
    <message>
        <source>Heures calmes</source>
        <translation>Quiet hours</translation>
    </message>
    <message>
        <source>Vitesse de téléchargement</source>
        <translation>Download speed</translation>
    </message>
    <message>
        <source>Une limite laisse de la connexion aux autres. Les contenus arrivent, mais plus lentement.</source>
        <translation>A limit leaves some of the connection to others. Content still arrives, but more slowly.</translation>
    </message>
    <message>
        <source>Place à garder libre</source>
        <translation>Room to keep free</translation>
    </message>
    <message>
        <source>Langues des contenus</source>
        <translation>Languages of the content</translation>
    </message>
    <message>
        <source>Départements des lieux d’aide</source>
        <translation>Départements of the places that help</translation>
    </message>
    <message>
        <source>Taille des vidéos</source>
        <translation>Size of the videos</translation>
    </message>
    <message>
        <source>Une vidéo plus petite prend moins de place et arrive plus vite. Le texte y est moins net.</source>
        <translation>A smaller video takes less room and arrives sooner. Text in it is less sharp.</translation>
    </message>
    <message>
        <source>Début</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Fin</source>
        <translation>End</translation>
    </message>
    <message>
        <source>Pendant ces heures, rien n’arrive tout seul&#xa0;: la connexion reste libre pour le public. Le bouton «&#xa0;Synchroniser&#xa0;» marche toujours.</source>
        <translation>During these hours nothing comes by itself: the connection stays free for the public. The “Synchronise” button still works.</translation>
    </message>
    <message>
        <source>Pas d’heures calmes</source>
        <translation>No quiet hours</translation>
    </message>
    <message>
        <source>Des heures calmes</source>
        <translation>Quiet hours</translation>
    </message>
    <message>
        <source>Demander avant de laisser moins de</source>
        <translation>Ask before leaving less than</translation>
    </message>
    <message>
        <source>Ne jamais laisser moins de</source>
        <translation>Never leave less than</translation>
    </message>
    <message>
        <source>Toutes</source>
        <translation>All of them</translation>
    </message>
    <message>
        <source>Les contenus dans d’autres langues ne prendront plus de place sur ce PC.</source>
        <translation>Content in other languages will no longer take room on this PC.</translation>
    </message>
    <message>
        <source>Sans choix, les lieux de toute la France arrivent. Avec un choix, seulement ceux de ces départements.</source>
        <translation>Without a choice, places of all France arrive. With a choice, only those of these départements.</translation>
    </message>
    <message>
        <source>De %1 à %2, rien n’arrive tout seul.</source>
        <translation>From %1 to %2, nothing comes by itself.</translation>
    </message>
    <message>
        <source>Aucune. Les contenus peuvent arriver à toute heure.</source>
        <translation>None. Content may arrive at any time.</translation>
    </message>
    <message>
        <source>Toute la France</source>
        <translation>All of France</translation>
    </message>
    <message>
        <source>%1 départements&#xa0;: %2</source>
        <translation>%1 départements: %2</translation>
    </message>
    <message>
        <source>Demander avant de laisser moins de %1. Ne jamais laisser moins de %2.</source>
        <translation>Ask before leaving less than %1. Never leave less than %2.</translation>
    </message>
    <message>
        <source>Réglages des mises à jour</source>
        <translation>Update settings</translation>
    </message>
</context>
</TS>
