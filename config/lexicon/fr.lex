# Français. Une valeur et une expression par ligne ; « * » tient lieu de toute terminaison.

[offer]
ransom données volées
ransom volées
ransom volés
ransom sauf paiement
ransom publication dans
ransom publication le
ransom faute de paiement
ransom faute d'accord
ransom faute de réponse
ransom nous avons copié
ransom nous avons téléchargé
ransom nous détenons
ransom a choisi le silence
ransom ne répond pas
ransom téléchargé :
sale vds
sale vds fichier
sale cherche acheteur*
sale recherche acheteur*
sale cherche un acheteur
sale vends
sale vend
sale vendre
sale a vendre
sale en vente
sale vente
sale vente unique
sale mise en vente
sale mets en vente
sale je cede
sale prix
sale acheteur
sale acheteurs
sale acheteur unique
sale acheteurs sérieux
sale un seul acheteur
sale tiers de confiance
sale paiement en
sale paiement
sale faire offre
sale faites une offre
sale vos offres
sale prix en mp
sale exclusivité
sale intermédiaire accepté
sale accepte btc
sale lot complet
sale preuve de fonds
free fuite
free fuité*
free gratuit
free gratuite
free gratuits
free gratuites
free gratuitement
free télécharge*
free lien de téléchargement
free je partage
free on partage
free partage
free cadeau
free offert
free offerte
free je donne
free je vous donne
free je balance
free je lâche
free en libre accès
free mise en ligne
free bon téléchargement
free publié
free publiée
free publiées
free données publiées
free divulgué*
free dispo gratuitement
free leaké*
free débloquer
free contenu caché
free nouveau miroir
free nouveau lien
free lien mis à jour
free voilà le lien
free voici le lien
request recherche
request je recherche
request recherchons
request nous recherchons
request cherche
request je cherche
request on cherche
request achète
request j'achète
request acheter
request souhaite acheter
request veux acheter
request qui vend
request quelqu'un a
request quelqu'un aurait
request quelqu'un vend
request qui a
request qui aurait
request besoin de
request j'ai besoin
request demande
request suis preneur
request je paie
request je paye
request paie bien
request paye bien
request svp quelqu'un
request possible d'avoir
request pouvez-vous partager
request où trouver
request où acheter
request acheteur de
request lien mort
discussion tutoriel
discussion tutoriels
discussion tutos
discussion comment faire
discussion comment on
discussion comment
discussion débat
discussion avis
discussion votre avis
discussion vos avis
discussion que pensez-vous
discussion qu'en pensez-vous
discussion pourquoi
discussion aide
discussion besoin d'aide
discussion règles
discussion règlement
discussion présentation
discussion bienvenue
discussion conseil
discussion conseils
discussion astuce*
discussion débutant*
discussion arnaque*
discussion est-ce fiable
discussion est-ce vrai
discussion c'est fiable
discussion vous vous souvenez
discussion vous souvenez
discussion rappelez-vous
discussion il y a des années
discussion vieille fuite
discussion ancienne fuite
discussion retour sur
discussion je pense que
discussion à mon avis
discussion formation
discussion cours
discussion expliqu*
discussion analyse de la fuite
discussion retour d'expérience
discussion erreur
discussion j'ai acheté
discussion acheté chez
discussion déjà acheté
discussion jeu d'essai
discussion données de test
discussion données fictives
discussion travaux pratiques
discussion exercice
discussion devoir à rendre
discussion compte rendu de réunion
discussion avis positif
news selon
news d'après
news communiqué
news communiqué de presse
news journal
news actualité
news actualités
news cnil
news anssi
news enquête
news parquet
news plainte
news a annoncé
news annonce
news a confirmé
news confirme
news a été victime
news victime d'une cyberattaque
news cyberattaque
news touchés
news personnes touchées
news patients concernés
news personnes concernées
news amende
news condamné*
news autorités
news ministère a
news a indiqué
news indique
news a déclaré
news porte-parole
news interpellé*
news arrêté*
news piratage informatique
news chercheurs
news le monde
news zataz
news le parisien
news ouest-france
auction enchère
auction enchères
auction mise à prix
auction prix de départ
auction offre de départ
auction achat immédiat
auction surenchère
auction pas d'enchère
auction le plus offrant
ransom sera publié
ransom sera publiée
ransom seront publiés
ransom seront publiées
ransom seront diffusées
ransom allons publier
ransom nous publierons
ransom avant publication
ransom jours restants
ransom heures restantes
ransom temps restant
ransom compte à rebours
ransom date limite
ransom délai
ransom rançon
ransom refusé de payer
ransom n'a pas payé
ransom n'a pas voulu payer
ransom avons exfiltré
ransom exfiltré*
ransom chiffrés
ransom chiffré
ransom négociation*
ransom contactez-nous
ransom l'entreprise a
ransom la direction
data base de données
data bases de données
data base de patients
data bdd
data bases
data fichier
data fichiers
data fichier client
data fichier clients
data lignes
data dossiers
data dossiers patients
data dossiers médicaux
data données
data données personnelles
data données de santé
data données patients
data données médicales
data enregistrements
data extraction
data export
data sauvegarde
data identifiants
goods stéroïdes
goods shit
goods beuh
goods faux papiers
goods faux billets
goods faux passeport*
goods permis de conduire
goods abonnement
goods compte premium
goods comptes premium
goods comptes netflix
goods compte netflix
goods logiciel
goods hébergement
goods serveur dédié
goods carte cadeau
goods cartes cadeaux
goods site clé en main
goods vélo
goods ordinateur
goods montre
goods contrefaçon*
goods accès vpn
goods accès rdp
goods blanchiment
goods par mois
goods par jour
goods à vie
goods garantie
goods revendeur
goods coaching
goods à louer
goods recrute
goods recrutons
goods accès réseau
goods accès admin
goods envoi de mails
goods mails par jour
goods comptes vpn
goods comptes streaming
deny ne vends pas
deny ne vend pas
deny vends pas
deny ne vends rien
deny ne vend rien
deny vends rien
deny rien à vendre
deny pas à vendre
deny n'est pas à vendre
deny pas de vente
deny ne partage pas
deny ne partagerai pas
deny aucune fuite
deny pas de fuite
deny n'a pas fuité
deny vente interdite
deny pas moi qui vends
deny pas de données
deny aucune donnée
none base de registre
none selon les règles
none prix nobel
none article 323-1
none vous cherchez
none temps libre
none libre de droits
none base militaire
none base de discussion
none faites attention
sold vendu
sold vendue
sold déjà vendu
sold déjà vendue
sold n'est plus disponible
sold plus disponible
sold vente conclue
sold vente terminée

[field]
none sans mot de passe
none sans mots de passe
none pas de mot de passe
none pas de mdp
none sans mdp
name nom
name noms
name nom complet
name noms complets
name prénom
name prénoms
name nom de famille
name nom de naissance
name nom d'usage
name nom jeune fille
name nom de jeune fille
name nompatient
name nom patient
name nom du patient
name identité
name identités
birth_date date de naissance
birth_date dates de naissance
birth_date date naissance
birth_date date naiss
birth_date datenaissance
birth_date datenaiss
birth_date ddn
birth_date dob naissance
birth_date né le
birth_date née le
birth_date naissance
birth_date dnaiss
birth_date année de naissance
sex sexe
sex civilité
sex genre
address adresse
address adresses
address adresse postale
address adresses postales
address adresse complète
address adresses complètes
address code postal
address codes postaux
address codepostal
address cp
address rue
address ville
address adr
email adresse mail
email adresses mail
email adresse email
email adresses email
email adresses emails
email adresse e-mail
email adresses e-mail
email adresse électronique
email adresses électroniques
email courriel
email courriels
email mél
phone numéro de téléphone
phone numéros de téléphone
phone num tél
phone num téléphone
phone numéro de portable
phone numéros de portable
phone tél
phone tel portable
phone tel fixe
phone tel mobile
phone portable
phone portables
phone gsm
national_id numéro de sécurité sociale
national_id numéros de sécurité sociale
national_id numéro de sécu
national_id numéros de sécu
national_id n° de sécurité sociale
national_id n° sécu
national_id n° de sécu
national_id no sécu
national_id num sécu
national_id numsecu
national_id numéros sécu
national_id num secu sociale
national_id sécurité sociale
national_id sécu
national_id nir
national_id nirs
national_id insee
national_id numéro insee
national_id numéro national
national_id ins
health_insurance_id numéro d'adhérent
health_insurance_id numéros d'adhérent
health_insurance_id numéro adhérent
health_insurance_id numéro d'assuré
health_insurance_id numéros d'assuré
health_insurance_id numéro d'assurance maladie
health_insurance_id numéro de mutuelle
health_insurance_id numéros de mutuelle
health_insurance_id carte vitale
health_insurance_id cartes vitales
health_insurance_id num adhérent
insurer mutuelle
insurer mutuelles
insurer assureur
insurer assureurs
insurer caisse
insurer organisme complémentaire
insurer complémentaire santé
insurer cpam
insurer amo
insurer amc
insurer assurance maladie
doctor médecin
doctor médecins
doctor médecin traitant
doctor médecins traitants
doctor prescripteur
doctor prescripteurs
doctor médecin prescripteur
doctor docteur
doctor praticien
doctor praticiens
doctor rpps
blood_group groupe sanguin
blood_group groupes sanguins
blood_group groupesanguin
blood_group gs rh
blood_group rhésus
blood_group groupage
diagnosis diagnostic médical
diagnosis antécédents
diagnosis antécédents médicaux
diagnosis maladie
diagnosis maladies
diagnosis cim-10
diagnosis cim10
diagnosis ald
diagnosis motif de consultation
diagnosis comptes rendus médicaux
diagnosis comptes-rendus médicaux
diagnosis compte rendu
diagnosis comptes rendus
diagnosis dossier médical
diagnosis dossiers médicaux
diagnosis code acte
treatment traitement
treatment traitements
treatment médicament
treatment médicaments
treatment ordonnance
treatment ordonnances
treatment posologie
treatment prescription médicale
treatment prescriptions médicales
test_result résultat
test_result résultats
test_result résultat d'analyse
test_result résultats d'analyse
test_result résultats d'analyses
test_result résultats d'analyses médicales
test_result résultat d'analyses
test_result résultats d'examens
test_result résultats d'examen
test_result résultats de tests
test_result résultats de labo
test_result résultats de laboratoire
test_result résultats biologiques
test_result résultats médicaux
test_result bilan sanguin
test_result bilans sanguins
test_result bilans
test_result analyses
test_result analyses médicales
test_result analyses de sang
test_result prise de sang
test_result examens
test_result biologie
password mot de passe
password mots de passe
password motdepasse
password mdp
password mdps
iban rib
iban ribs
iban coordonnées bancaires
iban compte bancaire
iban comptes bancaires
iban numéro de compte
iban numéros de compte
card carte bancaire
card cartes bancaires
card carte de crédit
card cartes de crédit
card numéro de carte
card numéros de carte
card cb
document_scan carte d'identité
document_scan cartes d'identité
document_scan cni
document_scan passeport
document_scan passeports
document_scan pièce d'identité
document_scan pièces d'identité
document_scan pièces d'identités
document_scan papiers d'identité
document_scan justificatif*
document_scan documents scannés
document_scan scans de
ip adresse ip
ip adresses ip
employer employeur
employer employeurs
employer emploi
employer métier
employer intitulé de poste
salary salaire
salary salaires
salary fiche de paie
salary fiches de paie
salary bulletins de salaire
salary bulletin de salaire
salary bulletins de paie
salary revenus
none nom de domaine
none noms de domaine
none nom d'utilisateur
none noms d'utilisateur
none nom de l'hôpital
none nom du site
none nom de fichier
none nom du fichier
none au nom de
none mon nom
none traitement des données
none traitement de données
none résultats de recherche
none résultat de la recherche
none adresse bitcoin
none adresse btc
none adresse onion
none par mail
none par courriel
none carte sim
none carte mère
none en ville
none insee ville
none ordinateur portable
none pc portable
none mot de passe de l'archive
none mot de passe archive
none mot de passe du rar
none mot de passe :
none mdp :
none mdp archive

[unit]
staff employés
staff salariés
staff collaborateurs
staff personnes dans
record contrats
record contrat
record licenciés
record accouchements
record naissances
record rendez-vous
record commandes
record factures
record passagers
record enfants
record familles
record foyers
record habitants
record locataires
record passeports
record permis
record soignants
record infirmiers
record inscrits
record sociétaires
record usagers
record cotisants
record examens
record analyses
record séjours
record conducteurs
record propriétaires
record participants
measure camions
measure véhicules
record ligne
record voyageurs
record trajets
record noms
record prêts
record demandes
record lignes
record enregistrement
record enregistrements
record entrée
record entrées
record personne
record personnes
record compte
record comptes
record dossier
record dossiers
record dossiers patients
record dossiers médicaux
record fiche
record fiches
record fiches patients
record profil
record profils
record membre
record membres
record adhérent
record adhérents
record assuré
record assurés
record utilisateur
record utilisateurs
record citoyen
record citoyens
record français
record bénéficiaires
record abonnés
record élèves
record étudiants
record praticiens
record médecins
record malades
record individus
record identités
record allocataires
record électeurs
record donneurs
record ordonnances
record résultats
record numéros de sécu
record mails uniques
record adresses mail
record victimes
measure jour
measure jours
measure heure
measure heures
measure semaine
measure semaines
measure mois
measure an
measure ans
measure année
measure années
measure hôpitaux
measure hôpital
measure cliniques
measure clinique
measure laboratoires
measure laboratoire
measure labos
measure labo
measure établissements
measure pays
measure villes
measure départements
measure colonnes
measure champs
measure fichiers
measure réponses
measure vues
measure serveurs
measure lits
measure exemplaires
measure exemplaire
measure acheteurs
measure acheteur
measure fois
measure parties
measure mains
measure sociétés
measure postes
measure pour cent
measure euros d'amende
measure e étage

[number]
1000 mille
100 cents
1000000 mios
1500000 million et demi
1000000000 milliard
1000000000 milliards

[amount]
500000 un demi-million
500000 un demi million
500000 demi-million
1000000 un million
1500000 un million et demi
1000000000 un milliard
1 un
2 deux
3 trois
4 quatre
5 cinq
7 sept
8 huit
9 neuf
10 dix
20 vingt
30 trente
40 quarante
50 cinquante
60 soixante
100 cent
1000 mille

[currency]
EUR balles
USD dollars us
GBP livres

[size]
1000 kilo-octets
1000000 mégaoctets
1000000000 gigaoctets
1000000000 giga
1000000000 gigas
1000000000000 téraoctets
1000000000000 téra

[money]
price prix
price tarif
price prix demandé
price prix fixe
price coût
price vendu pour
price vends pour
price à vendre pour
price je demande
start mise à prix
start prix de départ
start départ
start offre de départ
step pas
step palier
step pas d'enchère
blitz achat immédiat
blitz prix immédiat
other chiffre d'affaires
other ca annuel
other amende
other amende de
other rançon de
other rançon
other préjudice
other pertes
other perte
other salaire
other caution
other frais
other réclame
other réclament
other condamné à
other bénéfice

[sector]
health opticien*
health audioprothés*
health kiné*
health ostéopathe*
health sage-femme
health rééducation
health soins
health imagerie médicale
education académie
education élève*
education ent
education enseignant*
government cuerpo
government électoral*
government électeur*
transport autopartage
transport location de voitures
retail meuble*
retail vêtement*
retail caviste*
retail bijou*
energy électrique
energy fibre
telecom abonnés mobiles
other salle de sport
other billetterie
other camping*
health hôpital
health hôpitaux
health clinique*
health laboratoire*
health labo
health labos
health médicale
health médicaux
health médicales
health médecin*
health santé
health mutuelle*
health chu
health ehpad
health dentaire*
health infirmier*
health sécurité sociale
health assurance maladie
health maternité
health cancérologie
health biologie médicale
finance banque*
finance bancaire
finance assurance
finance assurances
finance crédit
finance courtier*
finance comptable*
government gouvernement*
government ministère*
government mairie*
government commune
government préfecture*
government impôts
government administration
government collectivité*
government police nationale
government gendarmerie
government caf
government pôle emploi
government france travail
education école*
education lycée*
education étudiant*
education rectorat
education éducation nationale
retail boutique*
retail magasin*
retail commerce
retail e-commerçant
retail vente en ligne
retail supermarché*
retail enseigne
retail grande distribution
telecom opérateur
telecom opérateur mobile
telecom opérateur télécom
telecom fournisseur d'accès
industry usine*
industry bâtiment
technology logiciels
technology éditeur de logiciels
technology hébergeur
technology informatique
technology jeu vidéo
transport compagnie aérienne
transport aéroport
transport ferroviaire
transport sncf
energy énergie
energy électricité
energy pétrol*
energy fournisseur d'énergie
media journal
media chaîne de télé
media média*
legal avocat*
legal notaire*
legal cabinet d'avocats
legal huissier*
other immobilier
other agence de voyage
other association
other fédération
other club de sport

[contact]
message mp
message en mp
message par mp
message message privé
message messages privés
email par mail
email par email
email par courriel

[format]
spreadsheet tableur
spreadsheet fichier excel
document document
image radios
text fichier texte
mail boîtes mail
mail boîte mail
mail messagerie
archive compressé
archive compressée
backup sauvegarde
backup sauvegardes

[sign]
open publication complète
open publication intégrale
open publié en intégralité
open publié à 100
open publiée en intégralité
open publiées en intégralité
open tout est en ligne
open tout est publié
open tout est téléchargeable
open l'intégralité est en ligne
open intégralité publiée
open délai expiré
open le délai est expiré
open délai écoulé
sample exemple :
sample exemple:
sample exemples :
sample exemples:
sample exemple de lignes
sample par exemple
sample premières
sample quelques lignes
sample échantillon
sample échantillons
sample extrait
sample extraits
sample aperçu
sample preuve
sample preuves
sample premières lignes
sample voici
total au total
total en tout
label nombre
label nombre de lignes
label nombre d'enregistrements
label nombre de patients
label nb
label nb lignes
label quantité
label lignes
label enregistrements
label effectif
breach piraté
breach piratée
breach piraté en
breach piratage
breach piratage de
breach hacké en
breach fuite de
breach fuite du
breach fuite datant de
breach fuité en
breach fuitée en
breach date de la fuite
breach date de fuite
breach date du dump
breach dump de
breach dump du
breach extraction de
breach extraction du
breach extrait en
breach extraite en
breach extraites en
breach extrait le
breach date d'extraction
breach données de
breach datant de
breach daté de
breach datée de
breach récupéré en
breach récupérée en
breach récupérée le
breach obtenue en
breach volé en
breach volée en
breach volées en
breach exfiltré en
breach exfiltré le
breach exfiltrées en
breach exfiltrées le
breach compromis en
breach compromise en
breach intrusion
breach à jour de
breach à jour au
breach mise à jour
breach fraîche de
breach année
breach fraîcheur

[victim]
none complet
none inédite
none inédit
none fraîche
none récente
none nouvelle
none nouveau
none privée
none gros
none santé
none aide
none fuite
none vente
none toute
none tous
none base
none grand
none grande
none petite
of base de données de
of base de données du
of bdd de
of bdd du
of base du
of données de
of données du
of fichier de
of fichier du
of fuite de
of fuite du
of fuite chez
of dump de
of dump du
of patients de
of patients du
of clients de
of issue de
of issues de
of provenant de
of provenant du
of extraite de
of extraites de
of volées à
of piratage de
of piratage du
label société
label cible
label victime
label organisme
label établissement
label entreprise
