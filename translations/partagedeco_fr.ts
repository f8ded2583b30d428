<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="fr_FR">
<context>
    <name>GuideWords</name>
    <message numerus="yes">
        <source>%n étape(s)</source>
        <translation>
            <numerusform>%n étape</numerusform>
            <numerusform>%n étapes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlaceWords</name>
    <message numerus="yes">
        <source>Ferme dans %n minutes</source>
        <translation>
            <numerusform>Ferme dans %n minute</numerusform>
            <numerusform>Ferme dans %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ouvre dans %n minutes</source>
        <translation>
            <numerusform>Ouvre dans %n minute</numerusform>
            <numerusform>Ouvre dans %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Vérifié il y a %n mois.</source>
        <translation>
            <numerusform>Vérifié il y a %n mois.</numerusform>
            <numerusform>Vérifié il y a %n mois.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Vérifié il y a %n mois&#xa0;: appelez avant d’y aller.</source>
        <translation>
            <numerusform>Vérifié il y a %n mois&#xa0;: appelez avant d’y aller.</numerusform>
            <numerusform>Vérifié il y a %n mois&#xa0;: appelez avant d’y aller.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Vérifié il y a %n ans&#xa0;: appelez avant d’y aller.</source>
        <translation>
            <numerusform>Vérifié il y a %n an&#xa0;: appelez avant d’y aller.</numerusform>
            <numerusform>Vérifié il y a %n ans&#xa0;: appelez avant d’y aller.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pdc::ContentSection</name>
    <message numerus="yes">
        <source>%n contenu(s) ajouté(s)</source>
        <translation>
            <numerusform>%n contenu ajouté</numerusform>
            <numerusform>%n contenus ajoutés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mis à jour</source>
        <translation>
            <numerusform>%n mis à jour</numerusform>
            <numerusform>%n mis à jour</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n retiré(s)</source>
        <translation>
            <numerusform>%n retiré</numerusform>
            <numerusform>%n retirés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n laissé(s) de côté&#xa0;: ce programme ne sait pas les montrer.</source>
        <translation>
            <numerusform>%n laissé de côté&#xa0;: ce programme ne sait pas le montrer.</numerusform>
            <numerusform>%n laissés de côté&#xa0;: ce programme ne sait pas les montrer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contenu(s) mis à jour</source>
        <translation>
            <numerusform>%n contenu mis à jour</numerusform>
            <numerusform>%n contenus mis à jour</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contenu(s) retiré(s)</source>
        <translation>
            <numerusform>%n contenu retiré</numerusform>
            <numerusform>%n contenus retirés</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pdc::FavouriteList</name>
    <message numerus="yes">
        <source>%n lieu(x) gardé(s) ne sont plus dans la liste de ce PC.</source>
        <translation>
            <numerusform>%n lieu gardé n’est plus dans la liste de ce PC.</numerusform>
            <numerusform>%n lieux gardés ne sont plus dans la liste de ce PC.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pdc::FilterBar</name>
    <message numerus="yes">
        <source>%1&#xa0;: %n lieu(x)</source>
        <translation>
            <numerusform>%1&#xa0;: %n lieu</numerusform>
            <numerusform>%1&#xa0;: %n lieux</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tous les filtres, %n choisi(s)</source>
        <translation>
            <numerusform>Tous les filtres, %n choisi</numerusform>
            <numerusform>Tous les filtres, %n choisis</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pdc::FilterPanel</name>
    <message numerus="yes">
        <source>%n lieu(x)</source>
        <translation>
            <numerusform>%n lieu</numerusform>
            <numerusform>%n lieux</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Voir %n lieu(x)</source>
        <translation>
            <numerusform>Voir %n lieu</numerusform>
            <numerusform>Voir %n lieux</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pdc::HomeScreen</name>
    <message numerus="yes">
        <source>%n tutoriel(s)</source>
        <translation>
            <numerusform>%n tutoriel</numerusform>
            <numerusform>%n tutoriels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lieu(x) d’aide</source>
        <translation>
            <numerusform>%n lieu d’aide</numerusform>
            <numerusform>%n lieux d’aide</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pdc::MirrorSection</name>
    <message numerus="yes">
        <source>C’est copié&#xa0;: %n contenu(s), %1. Vous pouvez retirer la clé USB.</source>
        <translation>
            <numerusform>C’est copié&#xa0;: %n contenu, %1. Vous pouvez retirer la clé USB.</numerusform>
            <numerusform>C’est copié&#xa0;: %n contenus, %1. Vous pouvez retirer la clé USB.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n manque(nt), abîmé(s) sur ce PC&#xa0;: synchronisez, puis copiez de nouveau.</source>
        <translation>
            <numerusform>%n manque, abîmé sur ce PC&#xa0;: synchronisez, puis copiez de nouveau.</numerusform>
            <numerusform>%n manquent, abîmés sur ce PC&#xa0;: synchronisez, puis copiez de nouveau.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pdc::PlacesScreen</name>
    <message numerus="yes">
        <source>%n lieu(x) au même endroit</source>
        <translation>
            <numerusform>%n lieu au même endroit</numerusform>
            <numerusform>%n lieux au même endroit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1&#xa0;: %n lieu(x), fiches de %2.</source>
        <translation>
            <numerusform>%1&#xa0;: %n lieu, fiches de %2.</numerusform>
            <numerusform>%1&#xa0;: %n lieux, fiches de %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Les %n plus proches sont dans la liste.</source>
        <translation>
            <numerusform>Le plus proche est dans la liste.</numerusform>
            <numerusform>Les %n plus proches sont dans la liste.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1&#xa0;: %n lieu(x) à moins de %2</source>
        <translation>
            <numerusform>%1&#xa0;: %n lieu à moins de %2</numerusform>
            <numerusform>%1&#xa0;: %n lieux à moins de %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pdc::RemedyList</name>
    <message numerus="yes">
        <source>%n lieu(x)</source>
        <translation>
            <numerusform>%n lieu</numerusform>
            <numerusform>%n lieux</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pdc::StickerScreen</name>
    <message numerus="yes">
        <source>Imprimer %n sticker(s)</source>
        <translation>
            <numerusform>Imprimer %n sticker</numerusform>
            <numerusform>Imprimer %n stickers</numerusform>
        </translation>
    </message>
</context>
</TS>
