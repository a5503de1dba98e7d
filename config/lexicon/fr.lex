# Français. Une valeur et une expression par ligne ; « * » tient lieu de toute terminaison.

[offer]
ransom vos serveurs sont
ransom vos fichiers sont
ransom votre réseau est
ransom votre réseau a été
ransom vos données sont chez nous
ransom nous avons une copie
ransom ne renommez pas
ransom ne touchez pas aux sauvegardes
ransom connectez-vous au chat
ransom si vous ne payez pas
ransom si vous ne répondez pas
ransom vos clients seront prévenus
ransom ira à la presse
ransom vos concurrents
goods enlève les doublons
goods dépôt git
goods nettoyeur
discussion tiennent debout
discussion jamais acheté
discussion trop cher
discussion c'est trop
invented d'un générateur
invented défi
invented imaginaires
invented simulé*
invented simulateur
service personne nommée
service dites-moi qui
service moitié d'avance
access passe d'un technicien
access mots de passe de
ransom en attente de publication
ransom publication programmée
ransom publication prévue
ransom heures pour
ransom jours pour
ransom il reste
ransom le reste suivra
ransom suite jeudi
ransom partie suivante
ransom prochaine partie
ransom partie en ligne
ransom sortiront
ransom sortira
ransom seront accessibles
ransom sera accessible
ransom sera rendu public
ransom seront publié*
ransom sera publié*
ransom rendrons public*
ransom divulguerons
ransom diffuserons
ransom mettrons en ligne
ransom publierons
service outil
service pas de résultat pas de paiement
service par base
service en journée
service ouvert jour et nuit
service fiches par heure
service rotation d'ip
service aspirateur
service code source
service licence à vie
service logiciels
service le millier
service les mille lignes
service vérificateur
service vérification
service dédoublonnage
service acompte
service paiement après
service à la demande
service sur demande
service de votre choix
service base de votre choix
service j'extrais
service je vous rends
service je renvoie
service bot de
service le bot répond
service envoyez-moi
service donnez l'adresse
service vous donnez
service vous envoyez
service recharge
service recharge minimale
service interrogeables
service par vérification
service par fiche
service par recherche
service par requête
service la requête
access sauvegardes accessibles
access antivirus
access loue un compte
access je loue
access locataire
access serveurs accessibles
access postes
access dossiers consultables
access serveur web d'une
access je ne touche pas
access je n'extrais rien
access aucune extraction
access export est bloqué
access shell root
access pas de double authentification
access sans double authentification
access admin du domaine
access administrateur du domaine
access droits sur le
access identifiants de
access compte d'un
access compte valide
access pour l'accès
access l'accès
access accès back-office
access accès au
access accès à
sold ont été vendues
sold vendues à un tiers
sold ne seront pas publiées
invented tirés au sort
invented aucune personne derrière
invented faux séjours
invented licence libre
free sont à vous
free est à vous
free nous avons fini de parler
free comme promis
free je m'en sers plus
free je ne m'en sers plus
free un merci suffit
ransom préfère le silence
ransom il ne durera pas
ransom partiront
ransom quitteront ce serveur
ransom croit au bluff
news a reconnu
news a admis
news reconnaît
news reconnaissent
news demandaient
news ont été copiés
news recevront un courrier
news une plainte a été
news figurent dans
news le parquet
news l'intrusion
discussion c'est la même
discussion c'est le même fichier
discussion même fichier
discussion j'ai comparé
discussion première main mon
discussion conforme à l'annonce
discussion je rachèterai
discussion à éviter
discussion tous les jours la même
discussion toujours la même
discussion et il y en a qui paient
discussion on mérite
discussion le dernier cas
discussion comptez une
discussion chiffrez
discussion comment savoir
discussion je peux payer un peu
discussion mon dossier
discussion vous en pensez quoi
discussion part à la corbeille
service j'enrichis
service enrichissement
service taux de retour
service fichier rendu
service rendu sous
service dégressif
goods tests vocaux
goods accent neutre
goods vous n'avez qu'à appeler
access mfa contourné
access 2fa contourné
access pas d'export
access que l'accès
access accès crm
request je mets
request je paie la ligne
request je paye la ligne
request ce que je paie
request payé à la ligne
request je prends tout ce qui
request peu importe la taille
request qqun aurait
request quelqu'un aurait ça
request je suis acheteur
sale et c'est à toi
sale et il est à toi
sale et elle est à toi
sale un seul preneur
sale premier preneur
sale le reste sur demande
sale vendu une fois
sale pas moins de
sale réservé au premier
sale je demande
sale je laisse à
sale je laisse pour
sale je prends
sale à céder
sale le tout
sale le tout pour
sale en bloc
sale prix ferme
sale prix fixe
sale prix :
sale à débattre
sale une seule personne
sale une seule vente
sale à une seule
sale premier arrivé
sale exemplaire unique
sale acheteurs max
sale deux acheteurs
sale deux fois maximum
sale je vends deux fois
sale séquestre
sale séquestre accepté
sale séquestre obligatoire
sale séquestre du forum
sale échange contre
sale ou échange
sale j'échange
sale échange possible
sale contre une base
sale paiement btc
sale paiement xmr
sale en monero
sale en xmr
sale accepte xmr
sale uniquement btc
sale pas de paypal
sale nouveau prix
sale je baisse
sale baisse de prix
sale prix baissé
sale toujours dispo
sale toujours disponible
sale extrait en mp
sale échantillon en mp
sale échantillon sur demande
sale livraison par tox
sale vendu en bloc
sale vends tout
sale la fiche
sale mini 100
free servez-vous
free prenez
free c'est cadeau
free c'est pour vous
free pour tout le monde
free libre service
free en libre service
free en accès libre
free accès libre
free à disposition
free autant que ce soit gratuit
free je partage tout
free tout est ici
free le reste ici
free la suite promise
free bonne lecture
free dépêchez-vous
free avant que ça saute
free avant suppression
free liens en bas
free liens ouverts
free lien ci-dessous
free mot de passe de l'archive
free mot de passe du zip
free bucket ouvert
free ftp anonyme
free sans mot de passe
free accessibles à tous
free accessible à tous
free publié le
free intégralité publiée
free tout est publié
free refus de payer
free refus de répondre
free ils n'ont rien répondu
free archive complète
ransom avant de chiffrer
ransom avant chiffrement
ransom copié avant
ransom nous avons récupéré
ransom nous avons extrait
ransom entre nos mains
ransom il leur reste
ransom il vous reste
ransom leur reste
ransom jours pour nous
ransom jours ouvrés
ransom pour nous écrire
ransom pour nous contacter
ransom pour nous répondre
ransom sauf accord
ransom à défaut
ransom sinon tout
ransom ensuite tout
ransom ensuite chacun
ransom après quoi
ransom sera mis en ligne
ransom seront mis en ligne
ransom sera public
ransom deviendra public
ransom publication imminente
ransom publication prochaine
ransom bientôt en ligne
ransom dernier avertissement
ransom dernière chance
ransom ultimatum
ransom négociation
ransom négociateur
ransom captures ci-dessous
ransom avant-goût
ransom ils ont choisi
patients patientes
patients dossiers patients
patients base de patients
patients données patients
patients données de santé
patients données médicales
patients dossiers médicaux
patients dossiers de soins
patients patientèle
patients assurés sociaux
patients résidents et familles
patients donneurs
invented données de test
invented données fictives
invented jeu d'essai
invented jeux d'essai
invented données générées
invented faux patients
invented fausses données
invented données synthétiques
invented patients fictifs
invented noms inventés
invented données inventées
invented inventé de toutes pièces
invented générateur
invented générées par un script
invented généré par un script
invented aléatoires
invented aléatoirement
invented personne n'existe
invented ne correspond à personne
invented pour vos tests
invented pour vos tp
invented licence ouverte
invented données ouvertes
invented données agrégées
invented anonymisé*
invented anonymes
invented sans donnée personnelle
invented sans données personnelles
invented data.gouv
invented domaine public
invented bac à sable
invented environnement de recette
invented tests unitaires
invented données bidon
news gendarmerie
news gendarmes
news procureur*
news procureure
news tribunal
news mis en examen
news garde à vue
news ministre
news député*
news sénat
news préfecture
news quotidien
news lire la suite
news lire l'article
news reportage
news envoyé spécial
news enquêteurs
news afp
news étude
news sondage réalisé
news expert
news pirates
news hackers
news cybercriminels
news cyber-attaque
news attaque informatique
news attaque par rançongiciel
news rançongiciel
news ont été dérobé*
news ont été volé*
news dérobées
news dérobés
news auraient été
news aurait été
news porte plainte
news a porté plainte
news plainte déposée
news victimes seront
news seront informé*
news seront prévenu*
news a été condamné
news sanctionne
news sanction
news formation restreinte
news la direction assure
news direction de l'hôpital
news l'établissement assure
news assure que
news affirme
news réclamaient
news réclament
news réclame
news a ouvert une enquête
news enquête ouverte
news revue de presse
news la semaine en bref
news le point sur
news mardi
news mercredi dernier
news jeudi dernier
news lundi dernier
discussion litige
discussion litiges
discussion arbitrage
discussion remboursement
discussion remboursé
discussion rembourser
discussion j'ai payé
discussion payé et rien
discussion j'envoie les
discussion rien reçu
discussion plus de réponse
discussion plus de nouvelles
discussion disparu
discussion m'a bloqué
discussion je me suis fait avoir
discussion m'a arnaqué
discussion captures jointes
discussion captures d'écran
discussion étoiles
discussion conforme
discussion vendeur poli
discussion vendeur sérieux
discussion je recommande
discussion retour honnête
discussion acheté hier
discussion acheté la semaine
discussion marre
discussion ras le bol
discussion y en a marre
discussion coup de gueule
discussion qui achète ça
discussion mdr
discussion ptdr
discussion sondage
discussion votez
discussion combien ça vaut
discussion ça se vend combien
discussion ça vaut combien
discussion c'est risqué
discussion pour ou contre
discussion règle
discussion nouvelle règle
discussion bannissement
discussion sera banni
discussion seront supprimées
discussion seront supprimés
discussion modération
discussion modérateur*
discussion à partir de lundi
discussion désormais
discussion souvenir*
discussion à l'époque
discussion autres temps
discussion nostalgie
discussion vous vous rappelez
discussion quand j'étais
discussion trace d'erreur
discussion plante
discussion ça plante
discussion bug
discussion ne marche pas
discussion ne fonctionne pas
discussion une astuce
discussion merci d'avance
discussion comment je
discussion quelqu'un sait
discussion quelqu'un connait
discussion je n'arrive pas
discussion logiciel sort
discussion exporter
discussion étape 1
discussion étape 2
discussion étape par étape
discussion dans ce tuto
discussion on va voir
discussion labo perso
discussion à but pédagogique
discussion pédagogique
discussion complot
discussion comme par hasard
discussion réfléchissez
discussion imaginez
discussion et si
discussion à ce qu'il paraît
discussion on m'a dit
discussion dois-je m'inquiéter
discussion j'ai reçu cette lettre
discussion courrier reçu
discussion nous regrettons
discussion je suis inquiet
discussion ordre du jour
discussion réunion
discussion assemblée générale
discussion cotisations
discussion budget
discussion excusés
discussion résultats provisoires
discussion classement
discussion hors sujet
discussion stage
discussion formations
discussion formation en ligne
discussion places disponibles
discussion attestation
discussion support pdf
discussion coach
discussion recrutement
discussion cdi
discussion cdd
discussion offre d'emploi
discussion envoyez cv
discussion télétravail
discussion poste à pourvoir
goods affiliés
goods partenaires
goods logiciel espion
goods virus
goods rançongiciel en location
goods kit de phishing
goods page de phishing
access panneau d'administration
goods panel
access accès administrateur
access compte admin
access vente d'accès
access accès au panel
goods cloud de logs
goods abonnements
goods par semaine
goods par an
goods la pièce
goods l'unité
goods par compte
goods par sms
goods en stock
goods stock
goods comptes de jeu
goods comptes vérifiés
goods abonnés instagram
goods cartes sim
goods numéro virtuel
goods envoi de sms
goods sms en masse
goods spam
goods serveurs
goods ip propres
goods proxys
goods hébergeur
goods carte d'identité
goods papiers
goods diplôme
goods diplômes
goods justificatif de domicile
goods fiches de paie
goods hologramme
goods scan ou physique
goods faux
service recherche de personne
service recherches
goods ficoba
service délai 24
service tarifs
service prestation
service prestations
service devis
goods médicaments sans ordonnance
goods arme
goods armes
goods munitions
goods moto
goods voiture
goods batterie
goods remise en main propre
goods main propre
goods occasion
goods facture disponible
goods colissimo
goods meubles
goods console
goods guitare
goods appareil photo
goods bitcoin facile
goods trading
goods investissement
goods prêt entre particuliers
goods hacker à louer
goods récupération de compte
goods recette
goods recettes
goods paroles
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
auction encan
auction première offre
auction aux enchères
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
data bdd
data bases
data fichier
data fichiers
data fichier client
data fichier clients
data lignes
data dossiers
data données
data données personnelles
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
service logiciel
goods hébergement
goods serveur dédié
goods carte cadeau
goods cartes cadeaux
goods site clé en main
goods vélo
goods ordinateur
goods montre
goods contrefaçon*
access accès vpn
access accès rdp
goods blanchiment
goods par mois
goods par jour
goods à vie
goods garantie
goods revendeur
discussion coaching
goods à louer
discussion recrute
discussion recrutons
access accès réseau
access accès admin
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
none au téléphone
none appel téléphonique
none coup de téléphone
test_result analyse de sang
test_result analyse du sang
test_result analyse sanguine
test_result prises de sang
test_result bilan lipidique
test_result glycémie*
test_result hémoglobine glyquée
test_result créatinine*
test_result tension artérielle
test_result imc
test_result masse grasse
test_result poids de départ
test_result fréquence cardiaque
test_result électrocardiogramme*
test_result test auditif
test_result tests auditifs
test_result courbe auditive
test_result correction de chaque œil
test_result correction optique
test_result corrections optiques
test_result fond d'œil
test_result clichés radio
test_result clichés dentaires
test_result images médicales
test_result scanners médicaux
test_result mammographie*
test_result anapath
test_result anatomopathologie*
test_result spermogramme*
test_result test vih
test_result tests vih
test_result test adn
test_result tests adn
test_result test génétique
test_result tests génétiques
test_result profil génétique
test_result polysomnographie*
test_result spirométrie*
test_result bilan de santé
test_result bilans de santé
test_result bilan médical
test_result bilans médicaux
test_result dosage hormonal
test_result dosages hormonaux
diagnosis diagnostics cim-10
diagnosis diagnostic posé
diagnosis diagnostics posés
diagnosis maladie traitée
diagnosis maladie soignée
diagnosis maladie chronique
diagnosis maladies chroniques
diagnosis affection longue durée
diagnosis douleur déclarée
diagnosis plainte principale
diagnosis motif d'admission
diagnosis motif de venue
diagnosis motif de passage
diagnosis motif du passage
diagnosis motif d'appel
diagnosis motif médical
diagnosis motif de la consultation
diagnosis raison de la visite
diagnosis raison de la consultation
diagnosis ce qu'ils ont
diagnosis de quoi ils souffrent
diagnosis dont ils souffrent
diagnosis lettres médicales
diagnosis compte rendu opératoire
diagnosis notes de séance
diagnosis notes cliniques
diagnosis notes du psy
diagnosis taux d'invalidité
diagnosis avis d'inaptitude
diagnosis inaptitude*
diagnosis dossier de soins
diagnosis dossiers de soins
diagnosis dossier patient
diagnosis dossiers patients
diagnosis dossier infirmier
diagnosis dossier clinique
diagnosis dossiers cliniques
diagnosis questionnaire de santé
diagnosis questionnaires de santé
diagnosis questionnaire médical
diagnosis questionnaires médicaux
diagnosis antécédents familiaux
diagnosis antécédents chirurgicaux
diagnosis trouble psychique
diagnosis troubles psychiques
diagnosis stade du cancer
diagnosis séropositivité
diagnosis statut sérologique
diagnosis statut vih
diagnosis cause du décès
diagnosis causes de décès
diagnosis certificats de décès
diagnosis fracture*
treatment soins prodigués
treatment soins réalisés
treatment acte réalisé
treatment actes réalisés
treatment actes médicaux
treatment acte médical
treatment actes infirmiers
treatment nb séances
treatment nombre de séances
treatment opération chirurgicale
treatment médicament prescrit
treatment délivrances
treatment doses reçues
treatment vaccination*
treatment carnet de vaccination
treatment radiothérapie*
treatment perfusion*
treatment appareillage*
treatment dossiers d'appareillage
treatment plans de soins
treatment protocoles de soins
treatment ce qu'ils prennent
treatment ce qui a été prescrit
treatment ce qui leur est prescrit
treatment lunettes prescrites
treatment verres prescrits
treatment lentilles prescrites
doctor md prescripteur
doctor médecin de famille
doctor généralistes
doctor quel docteur
doctor quel médecin
doctor noms des médecins
doctor médecin envoyeur
doctor médecin adresseur
doctor chirurgien*
doctor spécialiste consulté
doctor sage-femmes
doctor nom du psy
doctor soignant référent
doctor infirmier référent
doctor docteur traitant
insurer assurances santé
insurer nom de l'assurance
insurer caisse
insurer caisse d'assurance
insurer caisse d'assurance maladie
insurer régime
insurer régime de sécurité sociale
insurer complémentaire
insurer complémentaires
insurer tiers payant
insurer tiers-payant
insurer qui paie
insurer qui paye
national_id n° cin
national_id numéro cin
national_id numéro d'assurance sociale
national_id carte nationale d'identité
national_id numéro d'identité nationale
national_id n° d'identité
national_id n° national
national_id matricule national
document_scan cartes vitale scannées
document_scan carte vitale scannée
document_scan carte vitale en scan
document_scan cni scannée
document_scan cni scannées
document_scan cni scan
document_scan cni recto
document_scan cni recto-verso
document_scan passeport en scan
document_scan photo du passeport
document_scan permis recto verso
document_scan permis en photo
document_scan recto-verso
document_scan pièces scannées
document_scan copie de la carte d'identité
document_scan copies de cartes d'identité
document_scan photocopie*
document_scan justificatif de domicile
document_scan justificatifs de domicile
document_scan justificatifs d'identité
document_scan selfie avec
iban prélèvement sepa
iban iban du prélèvement
iban rib scanné
iban compte de prélèvement
iban compte de remboursement
iban compte de versement
iban coordonnées de paiement
iban num de compte
phone numéro des parents
phone numéros des parents
phone tel des parents
phone contacts whatsapp
phone numéro whatsapp
phone whatsapp du patient
phone avec son numéro
phone ligne fixe
phone numéro du proche
birth_date date naiss.
birth_date jour de naissance
name nom + prénom
name prénom + nom
name noms de famille
name nom famille
name nom et prénom*
name identité complète
name identités complètes
name identité du patient
name noms des patients
name nom des enfants
name nom comme au passeport
name nom du résident
name état-civil
address adresse d'installation
address adresse du logement
address lieu d'intervention
address ville de résidence
address lieu de vie
address géolocalisation*
address coordonnées gps
address où ils habitent
salary grille de salaire
employer métier
employer employeur actuel
employer fonction occupée
card numéro de cb
card numéros de cb
card cb masquée
card carte masquée
card données cb
email boîtes mail
none qui paie en
none qui paye en
none première adresse
none adresse qui paie
none adresse de dépôt
none adresse du wallet
none paiement mobile
none téléphonie mobile
none appli mobile
none application mobile
none prix fixe
none tarif fixe
none prime fixe
none rendez-vous fixe
none régime sans
none régime minceur
none assurance que
none assurance auto
none assurance habitation
none assurance qualité
none soins palliatifs équipe
none prendre soin
none prends soin
none avec soin
none prix en douleur
none troubles de
none dépression du marché
none en caisse
none caisse à
none caisse noire
none caisse de retraite
none opérations de
none commune de paris
none hors service
none naissance du
none naissance de
none droits de naissance
none titulaire du compte ici
none dose de
none une dose
none identité du vendeur
none identité de l'acheteur
none mon identité
none son identité
none pas cher
none scans de vuln*
none scans de ports
none scans nmap
national_id cni
national_id passeport
birth_date naissances
test_result sérologies
test_result sérologie
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
phone tel portable
phone tel fixe
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
test_result analyses médicales
test_result analyses de sang
test_result prise de sang
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
none mdp archive
name nom et prénom
name noms et prénoms
name nom & prénom
name nom/prénom
name nom, prénom
name prénom et nom
name prénoms et noms
name prénom nom
name noms prénoms
name nom du titulaire
name nom du client
name nom du salarié
name nom de l'assuré
name nom de l'élève
name nom des parents
name nom marital
name nom patronymique
name nom des patients
name nom de l'enfant
name nom de l'adhérent
name état civil
name états civils
name nom d'épouse
name nom usuel
name nom_naissance
name nom des clients
birth_date date de naiss
birth_date dates de naiss
birth_date date et lieu de naissance
birth_date dates et lieux de naissance
birth_date date/lieu de naissance
birth_date dt naissance
birth_date dtnaissance
birth_date dt_naiss
birth_date né(e) le
birth_date années de naissance
birth_date datenais
birth_date date_nais
birth_date ddnaiss
birth_date anniversaire*
sex genre (h/f)
sex sexes
address adresse physique*
address adresse du domicile
address adresses physiques
address adresse domicile
address adresse de livraison
address adresses de livraison
address adresse de facturation
address adresses de facturation
address adresse perso
address adresses perso
address adresse personnelle
address adresses personnelles
address lieu de résidence
address code postal et ville
address cp/ville
address cp ville
address adresse + cp
address n° de rue
address numéro de rue
address lieu d'habitation
address commune de résidence
email mail perso
email mails perso
email e-mails perso
email adresses courriel
email adresse courriel
email adresses e mail
email email perso
email emails perso
email mails pro
email mail pro
email courriers électroniques
email boite mail
email courriels perso
email adresse mél
email mél.
phone n° de téléphone
phone n° tél
phone n° de tél
phone n° téléphone
phone no de téléphone
phone no tél
phone numéros de tél
phone numéro de tél
phone numéro tel
phone numéro téléphone
phone numéros téléphone
phone tél.
phone tels
phone tél port
phone téléphone fixe
phone téléphones fixes
phone téléphone portable
phone téléphones portables
phone téléphone mobile
phone numéro de mobile
phone numéros de mobile
phone numéro mobile
phone numéros mobiles
phone fixe/portable
phone fixe et portable
phone 06/07
phone num de tel
phone num portable
phone téléphone perso
phone n° de portable
phone n° portable
phone numéro de fixe
phone coordonnées téléphoniques
phone numéros de téléphones
phone num de téléphone
phone n° mobile
national_id n° de ss
national_id n° ss
national_id numéro ss
national_id numéros de ss
national_id numéro sécu sociale
national_id numéro de sécu sociale
national_id numéros de sécu sociale
national_id n° sécu sociale
national_id n° de sécu sociale
national_id n° insee
national_id no insee
national_id numéro d'inscription au répertoire
national_id numéro de carte d'identité
national_id numéros de carte d'identité
national_id n° de carte d'identité
national_id numéro de cni
national_id n° cni
national_id n° de cni
national_id numéro de passeport
national_id numéros de passeport
national_id n° de passeport
national_id n° passeport
national_id numéro passeport
national_id numéro de pièce d'identité
national_id numéros de pièce d'identité
national_id n° de pièce d'identité
national_id numéro de permis
national_id numéros de permis
national_id n° de permis
national_id n° permis
national_id numéro fiscal
national_id numéros fiscaux
national_id n° fiscal
national_id numéro d'identité
national_id numéro d'identification
national_id numéro avs
national_id n° avs
national_id numéro de registre national
national_id registre national
national_id numéro d'identification nationale
national_id numéro de sécurité
national_id matricule ins
national_id spi
health_insurance_id n° d'adhérent
health_insurance_id n° adhérent
health_insurance_id no adhérent
health_insurance_id num adh
health_insurance_id numéros adhérent
health_insurance_id n° d'assuré
health_insurance_id n° assuré
health_insurance_id numéro assuré
health_insurance_id numéros assurés
health_insurance_id numéro de contrat mutuelle
health_insurance_id n° de mutuelle
health_insurance_id n° mutuelle
health_insurance_id numéro mutuelle
health_insurance_id numéros mutuelle
health_insurance_id n° carte vitale
health_insurance_id numéro de carte vitale
health_insurance_id n° de carte vitale
health_insurance_id numéros de carte vitale
health_insurance_id numéro carte vitale
health_insurance_id ipp
health_insurance_id numéro patient
health_insurance_id numéro de patient
health_insurance_id n° patient
health_insurance_id numéro d'affilié
health_insurance_id n° d'affilié
health_insurance_id numéro de sociétaire
health_insurance_id carte européenne d'assurance maladie
health_insurance_id ceam
health_insurance_id numéro de bénéficiaire
health_insurance_id n° amc
health_insurance_id n° ameli
health_insurance_id carte de mutuelle
health_insurance_id cartes de mutuelle
health_insurance_id carte mutuelle
health_insurance_id cartes mutuelle
health_insurance_id carte de tiers payant
health_insurance_id cartes de tiers payant
health_insurance_id numéro de police
health_insurance_id numéros de police
health_insurance_id n° de police
health_insurance_id n° de contrat d'assurance
health_insurance_id numéro d'assurance
insurer nom de la mutuelle
insurer caisse d'affiliation
insurer caisse maladie
insurer caisse-maladie
insurer régime d'affiliation
insurer compagnie d'assurance
insurer assurance santé
insurer organisme d'assurance
insurer organisme payeur
insurer organisme assureur
insurer assurance complémentaire
insurer centre de sécurité sociale
insurer amo/amc
insurer caisse primaire
insurer mutuelle complémentaire
insurer nom mutuelle
doctor nom du médecin
doctor nom du prescripteur
doctor médecin référent
doctor médecins référents
doctor généraliste
doctor médecin prescrip
doctor médecin généraliste
doctor médecins prescripteurs
doctor dentiste traitant
doctor sage-femme
doctor médecin demandeur
doctor prescripteur rpps
doctor numéro rpps
doctor n° rpps
doctor adeli
doctor n° adeli
doctor médecin correspondant
doctor praticien traitant
doctor nom du praticien
doctor nom du docteur
blood_group groupe sang
blood_group gr sanguin
blood_group groupe rh
blood_group groupes sanguins et rhésus
blood_group groupe sanguin et rhésus
blood_group groupe abo
blood_group rh+/-
blood_group groupages
blood_group carte de groupe
diagnosis données de santé
diagnosis données médicales
diagnosis infos médicales
diagnosis informations médicales
diagnosis informations de santé
diagnosis pathologie*
diagnosis allergie*
diagnosis compte-rendu
diagnosis comptes-rendus
diagnosis cr médicaux
diagnosis cr d'hospitalisation
diagnosis compte rendu d'hospitalisation
diagnosis comptes rendus d'hospitalisation
diagnosis comptes rendus de consultation
diagnosis lettres de sortie
diagnosis lettre de sortie
diagnosis courriers médicaux
diagnosis courrier médical
diagnosis courriers de médecins
diagnosis motifs de consultation
diagnosis motif d'hospitalisation
diagnosis motif de séjour
diagnosis affections longue durée
diagnosis antécédent*
diagnosis historique médical
diagnosis historiques médicaux
diagnosis suivi médical
diagnosis suivis médicaux
diagnosis notes de séance*
diagnosis notes de consultation
diagnosis notes médicales
diagnosis handicap*
diagnosis état de santé
diagnosis ccam
diagnosis cim 10
diagnosis code cim
diagnosis codes cim
diagnosis arrêt de travail
diagnosis arrêts de travail
diagnosis arrêts maladie
diagnosis arrêt maladie
diagnosis certificat médical
diagnosis certificats médicaux
diagnosis dossiers patients complets
diagnosis dossier patient informatisé
diagnosis observations médicales
diagnosis bilans orthophoniques
diagnosis grossesse*
diagnosis symptôme*
diagnosis comptes rendus opératoires
diagnosis comptes-rendus opératoires
diagnosis fiches de soins
diagnosis mi-temps thérapeutique
treatment traitement en cours
treatment traitements en cours
treatment traitements prescrits
treatment médicaments prescrits
treatment médicaments délivrés
treatment médicaments commandés
treatment médicaments achetés
treatment prescription*
treatment vaccin
treatment vaccins
treatment vaccinations
treatment vaccination
treatment statut vaccinal
treatment feuilles de soins
treatment plan de soins
treatment plans de traitement
treatment plan de traitement
treatment produits délivrés
treatment opérations chirurgicales
treatment interventions chirurgicales
treatment intervention chirurgicale
treatment appareillage
treatment thérapie*
treatment posologies
treatment ordonnances scannées
treatment délivrance*
treatment soins dentaires
treatment radiothérapie
treatment chimio*
treatment dialyse
treatment protocole de soins
treatment schéma vaccinal
treatment historique de délivrance
test_result résultats d'imagerie
test_result imagerie médicale
test_result radiographie*
test_result irm
test_result échographie*
test_result audiogramme*
test_result audiométrie*
test_result bilan auditif
test_result bilans auditifs
test_result bilan biologique
test_result bilans biologiques
test_result biologie médicale
test_result résultat d'examen
test_result résultats de biologie
test_result analyses biologiques
test_result analyses sanguines
test_result examens médicaux
test_result examens biologiques
test_result résultat de test
test_result résultat test
test_result résultats pcr
test_result résultats covid
test_result résultats de dépistage
test_result dépistage*
test_result test pcr
test_result tests pcr
test_result test covid
test_result tests covid
test_result données génétiques
test_result glycémie
test_result résultats d'analyses de sang
test_result résultats sanguins
test_result ordonnances optiques
test_result acuité visuelle
test_result clichés radiologiques
test_result comptes rendus d'analyses
test_result compte rendu d'analyses
test_result comptes rendus de radio*
test_result compte rendu de radio*
test_result comptes rendus d'imagerie
test_result comptes rendus biologiques
test_result comptes rendus de laboratoire
test_result anatomopathologie
test_result frottis
test_result valeurs biologiques
test_result bilans visuels
password mots de passes
password mot de passe haché
password mots de passe hachés
password mot de passe hash*
password mots de passe en clair
password mot de passe en clair
password mdp hash*
password mdp en clair
password mdp haché*
password mot de passe chiffré
password mots de passe chiffrés
password hash du mot de passe
password hash de mot de passe
password hachage*
password identifiants et mots de passe
password login/mdp
password identifiants de connexion
iban rib/iban
iban iban et bic
iban coordonnées banque
iban compte en banque
iban comptes en banque
iban n° de compte
iban n° compte
iban numéro de compte bancaire
iban numéros de compte bancaire
iban domiciliation bancaire
iban données bancaires
iban infos bancaires
iban informations bancaires
iban prélèvement bancaire
iban prélèvements bancaires
iban mandat sepa
iban mandats sepa
iban relevé d'identité bancaire
iban relevés d'identité bancaire
iban code banque
iban compte courant
iban coord bancaires
iban relevés bancaires
iban relevés de compte
iban mandat de prélèvement
card carte bleue
card cartes bleues
card n° de carte bancaire
card n° de carte
card n° cb
card numéro cb
card numéros cb
card carte de paiement
card cartes de paiement
card données de carte*
card 4 derniers chiffres de la carte
card 4 derniers chiffres de cb
card 4 derniers de la cb
card 4 derniers chiffres cb
card derniers chiffres de carte
card derniers chiffres de la carte
card cryptogramme*
card numéro de carte bancaire
card numéros de carte bancaire
card numéros de cartes
card numéros de cartes bancaires
card coordonnées de carte*
card 4 derniers chiffres de la cb
card quatre derniers chiffres de la carte
document_scan carte d'identité scannée
document_scan scan de carte d'identité
document_scan scans de carte d'identité
document_scan scans de cartes d'identité
document_scan scan cni
document_scan scans cni
document_scan scan de cni
document_scan scans de cni
document_scan copie de cni
document_scan copies de cni
document_scan photo de cni
document_scan photos de cni
document_scan cni recto verso
document_scan cni recto/verso
document_scan passeport scanné
document_scan passeports scannés
document_scan scan passeport
document_scan scans passeport
document_scan scan de passeport
document_scan scans de passeports
document_scan scan du passeport
document_scan copie du passeport
document_scan copie de passeport
document_scan copies de passeports
document_scan permis de conduire
document_scan permis scanné
document_scan permis scannés
document_scan scan du permis
document_scan scans de permis
document_scan copie du permis
document_scan photos de permis
document_scan cartes d'identité scannées
document_scan pièce d'identité scannée
document_scan pièces d'identité scannées
document_scan copies de pièces d'identité
document_scan copie de pièce d'identité
document_scan copie pièce d'identité
document_scan scan de pièce d'identité
document_scan scans de pièces d'identité
document_scan scans des pièces d'identité
document_scan photos de pièces d'identité
document_scan scan des papiers
document_scan scan d'identité
document_scan titres de séjour
document_scan titre de séjour
document_scan document scanné
document_scan documents d'identité
document_scan document d'identité
document_scan livret de famille
document_scan livrets de famille
document_scan selfie avec*
document_scan selfies avec*
document_scan photo d'identité
document_scan photos d'identité
document_scan contrats scannés
document_scan ordonnance scannée
document_scan pièces justificatives
document_scan dossiers scannés
document_scan contrats signés
document_scan kyc complet
document_scan attestations scannées
document_scan avis d'imposition
document_scan acte de naissance
document_scan actes de naissance
ip adresses ips
ip ip de connexion
ip ips de connexion
ip ip d'inscription
ip adresses ip de connexion
ip logs ip
employer nom de l'employeur
employer poste occupé
employer lieu de travail
employer entreprise employeur
employer catégorie socioprofessionnelle
employer csp
employer postes occupés
employer situation professionnelle
salary bulletin de paie
salary fiche de salaire
salary fiches de salaire
salary revenu
salary revenu fiscal
salary revenus fiscaux
salary revenus mensuels
salary rémunération*
salary fiche de paye
salary fiches de paye
salary traitements et salaires
salary revenu annuel
salary quotient familial
salary revenus du foyer
salary salaire brut
salary salaires bruts
salary salaire net
salary bulletins de paye
salary ressources du foyer
none mdp de l'archive
none mdp de l archive
none mdp du rar
none mdp du zip
none mdp zip
none mdp rar
none mot de passe du zip
none mot de passe du fichier
none mdp du fichier
none mdp dans
none mot de passe dans
none mdp en mp
none mot de passe en mp
none mdp dispo
none pass de l'archive
none archive protégée par mot de passe
none laboratoire d'analyses
none laboratoires d'analyses
none laboratoire d'analyses médicales
none laboratoires d'analyses médicales
none labo d'analyses
none labos d'analyses
none labo d'analyses médicales
none laboratoire de biologie médicale
none laboratoires de biologie médicale
none laboratoire de biologie
none laboratoires de biologie
none labo de biologie
none centre d'imagerie
none centres d'imagerie
none centre d'imagerie médicale
none centres d'imagerie médicale
none cabinet de radiologie
none clinique de chirurgie
none centre de dialyse
none nom de la clinique
none nom de la boite
none nom de l'entreprise
none nom de l'établissement
none nom du labo
none nom du laboratoire
none nom de la victime
none nom de la société
none nom en mp
none nom du vendeur
none nom de code
none nom sur demande
none mon mail
none mon adresse
none par téléphone
none adresse du site
none adresse xmr
none adresse monero
none adresse de paiement
none opérateur mobile
none opérateurs mobiles
none téléphone mobile opérateur
none opérateur de téléphonie*
none banque en ligne
none la banque
none une banque
none banque française
none banque suisse
none de banque
none banque de données
none banques de données
none banque de france
none clés privées
none carte grise
none carte cadeau*
none fiche de poste
none mesures prises
none mesures de sécurité
none soins à domicile
none centre de soins
none centres de soins
none réseau de soins
none maison de soins
none moyen de paiement
none en examen
none mise en examen
none mutuelle santé française
none changement de régime
none actes de vente
none soins de suite
none soins infirmiers
none cabinet de soins

[unit]
record diabétiques
record dialysés
record greffés
record vaccinés
record actes de naissance
record sportifs
record taxis
record abonnements
record pensionnaires
record curistes
record mariés
record futures mères
record gars
record anciens
record détenus
record chasseurs
record pêcheurs
record nageurs
record vacanciers
record porteurs
record donateurs
record intérimaires
record délivrances
staff personnes dans
staff collaborateurs
staff salariés
staff employés
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

measure camions
many véhicules
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
many acheteurs
measure acheteur
measure fois
many parties
measure mains
measure sociétés
measure postes
measure pour cent
measure euros d'amende
measure e étage
record passager
record licencié
record licence
record élève
record abonné
record abonnement*
record joueur
record joueurs
record carte
record cartes
record cartes bancaires
record électeur
record habitant
record conducteur
record automobiliste*
record propriétaire
record locataire
record patiente
record patientes
record foyer
record famille
record candidat
record candidats
record candidature*
record cv
record commande
record réservation*
record voyageur*
record sociétaire*
record donneuse*
record cotisant*
record retraité*
record allocataire
record bénéficiaire
record ressortissant*
record usager
record internaute*
record inscrit
record inscription*
record adresses
record numéros
record numéros de téléphone
record identifiants
record vie*
record assurances
record ordonnance
record comptes rendus
record actes
record consultation*
record rdv
record passages
record hospitalisations
record prélèvements
record radios
record bulletins
record salariés concernés
record titulaires
record titulaire
record cni
record infirmières
record pharmaciens
record professionnels de santé
record avocats
record notaires
record enseignants
record militaires
record policiers
record pompiers
record contribuables
record acheteurs uniques
record emprunteurs
record visiteurs uniques
record ayants droit
record ayants-droit
record lignes uniques
record comptes clients
record comptes utilisateurs
record fiches clients
record fiches client
record dossiers clients
record dossiers médicaux complets
record patients uniques
record membres inscrits
record adhésions
record billets
record mdp
record identité
record rib
record ribs
record iban
record pensionnaire*
record résident
record lecteurs
record étudiant
record stagiaire*
record personnes concernées
record personnes physiques
measure commentaires
measure téléchargements
measure avis
measure magasins
measure boutiques
measure agences
measure points de vente
measure mois d'historique
measure postes de travail
measure sites internet
measure chambres
measure bâtiments
measure communes
measure abonnés sur telegram
measure écoles
measure kilomètres

[number]
1000 mille
100 cents
1000000 mios
1500000 million et demi
1000000000 milliard
1000000000 milliards

[amount]
1250000 un million et quart
11 onze
12 douze
13 treize
14 quatorze
15 quinze
16 seize
17 dix-sept
17 dix sept
18 dix-huit
18 dix huit
19 dix-neuf
19 dix neuf
70 septante
80 quatre-vingt
80 quatre-vingts
80 quatre vingt
80 quatre vingts
80 huitante
80 octante
90 nonante
100 une centaine de
1000 un millier de
1000 un millier
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
500000 un demi million de
500000 la moitié d'un million
250000 un quart de million

[currency]
EUR boulettes
EUR eurosses
EUR pépètes
CHF balles suisses
EUR boules
EUR euros ttc
EUR eur net
EUR €uros
USD dollars américains
USD usd nets
CAD dollars canadiens
CAD piastres
CHF francs suisses
GBP livres sterling
RUB roubles
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
takes tout
takes en bloc
takes d'un bloc
price tout d'un coup
other nous a proposé
other on nous a proposé
other ont rapporté
other les dons
each le million
each l'entreprise
price avions demandé
price demandé
price montant inchangé
price nous demandons
price nous exigeons
price nous réclamons
price notre évaluation à
price l'effacement coûte
price on demande
other nous ont proposé
other ont proposé
other acheté
other achetée
other payé
each la semaine
takes et tu prends
takes et vous prenez
takes et tu repars avec
takes pour les deux
takes pour les trois
takes pour les quatre
takes pour le reste
price je veux
price le reste à
price prends-le à
other plus de
other supérieur à
other supérieure à
other supérieures à
other m'ont facturé
other m'ont réclamé
price prix global
price formule complète à
price prix du lot
price prix total
takes jusqu'à ce soir
takes jusqu'à dimanche
takes jusqu'à demain
takes jusqu'à vendredi
takes aujourd'hui seulement
takes pour tout
takes pour tout prendre
takes pour l'ensemble
takes pour le lot
takes pour la totalité
takes le lot
takes le tout
takes l'ensemble
takes la totalité
takes et pas un centime de moins
takes pas un centime de moins
takes tout compris
takes pour la base entière
takes prix non négociable
price disons
price tout pour
price le tout pour
price l'ensemble pour
price le lot pour
price je vends à
price je le vends
price part à
price partent à
price cédé à
price cédée à
price cédés à
price je cède à
price je cède pour
price pas en dessous de
price pas moins de
price il m'en faut
price on part sur
price je laisse pour
price laissé pour
price je passe à
price je baisse à
price on descend à
price ouverture à
price désormais à
price maintenant à
each pièce
each la pièce
each l'unité
each à l'unité
each la ligne
each par ligne
each par tête
each la fiche
each par fiche
each par mois
each le mois
each mensuel
each par semaine
each par région
each par lot de
each le paquet de mille
each par paquet de mille
each le mille
each les mille
takes négociable
takes et il est à vous
takes et on conclut
takes dernier prix
takes dernier mot
price j'en veux
price j'en demande
price nouveau prix
price laissé à
price je laisse à
price descendu à
price je descends à
price baisse à
other auparavant
other était à
other ancien prix
other avant
other au lieu de
takes ferme
takes fixe
takes net
takes et c'est à toi
takes et il est à toi
takes et elle est à toi
takes et c'est à vous
takes et elle est à vous
takes à débattre
takes pour le tout
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
demand rançon
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
other ancien tarif
other anciennement

[sector]
transport compagnies aériennes
transport low cost
transport pnr
transport passagères
transport vols réservés
transport transporteur*
transport transport routier
transport autocariste*
transport vtc
transport taxis
transport logistique
retail concession
retail concessions
retail concessionnaire*
retail multimarque
retail garage auto
retail animalerie*
retail magasin de meubles
retail grande surface
retail supérette*
retail épicerie*
retail boutique en ligne
retail boutiques en ligne
retail e-boutique
retail site marchand
retail bijouterie*
retail parfumerie*
retail sex-shop
health orthopédie
health orthopédique*
health appareillage*
health infirmiers à domicile
health infirmières à domicile
health kinésithér*
health kiné
health kinés
health orthophon*
health chiroprat*
health sages-femmes
health centre de santé
health centres de santé
health maison de santé
health cabinet médical
health cabinets médicaux
health centre dentaire
health centres dentaires
health psychiatrie
health psychiatrique*
health hémodialyse
health centre de rééducation
health soins de suite
health ssr
health hospitalisation à domicile
health had
health ambulancier*
health diététi*
health minceur
health naturopath*
health téléconsultation*
health don du sang
health banque de sang
health procréation
health fiv
health pma
health bébé éprouvette
health radiologue*
health laboratoire d'analyses
health pharmacie*
media journal régional
media presse régionale
media hebdomadaire
media maison d'édition
media chaîne de télé*
media station de radio
education collège privé
education élèves
education étudiants
education auto-école*
education centre de formation
education bahut
finance cabinet comptable
finance crédit conso*
finance néobanque*
finance épargnants
finance rachat de crédit*
telecom opérateur mobile virtuel
other salles de sport
other franchise de salles
other agences immobilières
other syndic*
other pompes funèbres
other paroisse*
other association*
other salon de coiffure
other rencontre*
other hébergement*
industry usine agro
industry chaudronnerie*
industry brasserie industrielle
legal greffe*
government commune de
government cantine municipale
energy gaz naturel
energy panneaux solaires
energy chauffagiste*
technology éditeur de logiciel*
technology hébergeur web
technology ssii
technology jeu en ligne
none clinique* vétérinaire*
none vétérinair*
none cabinet vétérinaire
none école d'infirmier*
none institut de formation en soins infirmiers
none assurance auto
none assurance vie
none assurance habitation
none assurance voyage
health transport sanitaire
health centre de fertilité
health orthopédi*
health chirurgi*
health maison médicale
health ophtalmolog*
health ambulances
health thermes
health cure thermale
telecom forfaits mobiles
telecom abonnés mobile
health optique
health lunettes
health audition
health prothésiste*
health psy
health pédiatr*
health gériatr*
health dialyse
health imagerie
health anesthés*
health chirurg*
health officine*
health ambulanc*
health vsl
health centre de soins
health maison de retraite
health maisons de retraite
health résidence senior
health aide à domicile
health télémédecine
health téléconsultation
health thermal*
health cure
health sang
health ostéo*
health diététic*
health sanitaire
health médico-social
health tiers payant
health ars
health cpam
health ameli
health dmp
finance mutuelle d'assurance
finance assureur*
finance assuré auto
finance caisse d'épargne
finance épargne
finance emprunt*
finance néobanque
finance bourse
finance gestion de patrimoine
finance recouvrement
finance microcrédit
finance expert-comptable
finance cryptomonnaie*
finance plateforme crypto
finance carte bancaire entreprise
government communauté de communes
government agglo*
government métropole
government conseil départemental
government trésor public
government allocataires
government état civil
government cadastre
government élus
government ambassade
government douane*
government administré*
government usagers
government service public
government ccas
government crèche municipale
government sdis
government pompiers
government tribunal administratif
education collégiens
education parents d'élèves
education professeurs
education crèche*
education cantine
education formation continue
education bibliothèque*
education apprentis
education grande école
retail commerçant*
retail grossiste*
retail chaussures
retail bricolage
retail jardinerie
retail parfumerie
retail librairie*
retail fleurist*
retail carte de fidélité
retail cartes de fidélité
retail optique en ligne
retail boulangerie*
industry charpente*
industry menuiserie*
industry btp
industry maçonnerie
industry plasturgi*
industry agroalimentaire
industry agricole
industry viticol*
industry imprimerie*
industry mécanique
industry fonderie*
industry chantier*
industry travaux publics
technology éditeur
technology esn
technology appli
technology application mobile
technology jeux en ligne
technology cybersécurité
technology infogérance
transport taxi*
transport autocar*
transport tramway
transport voyageurs
transport passagers
transport fret
transport messagerie
transport camionneur*
transport conducteurs
transport port de
transport billetterie train
transport livreurs
transport covoiturage
energy fournisseur d'électricité
energy gaz
energy solaire
energy éolien*
energy photovoltaïque
energy chauffage
energy régie des eaux
energy eau potable
energy carburant*
legal étude notariale
legal office notarial
legal maître
legal commissaire de justice
legal juridique
legal barreau
telecom opérateurs
telecom fibre optique
telecom box internet
telecom forfait*
telecom abonnés fibre
telecom fai
telecom téléphonie
media presse
media quotidien régional
media radio
media abonnés du journal
media édition
other interim
other agence d'intérim
other licenciés
other supporters
other club de foot
other club
other syndicat*
other hôtel*
other tourisme
other voyagiste*
other musée*
other agence immobilière
other bailleur*
other copropriété*
other syndic
other paris sportifs
other rencontres
other donateurs
other paroisse
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
threat le reste attendra
threat le reste partira
threat prochaine livraison
threat prochaine partie
threat nous publierons
threat nous publions tout
threat tout sera publié
threat tout sera en ligne
threat pourront télécharger
threat a jusqu'au
threat ont jusqu'au
threat jours pour nous contacter
threat jours pour répondre
threat peut encore arrêter
threat peut arrêter
threat peut encore éviter
threat si les discussions échouent
threat sans réponse de
boast clients satisfaits
boast clientes satisfaites
boast clients contents
boast clients nous font confiance
boast familles nous font confiance
boast nous font confiance
boast me font confiance
boast commandes livrées
boast commandes expédiées
boast clients servis
boast avis positifs
boast cinq étoiles
boast ans d'expérience
boast ans de métier
letter madame monsieur
letter cher client
letter chère cliente
letter chers clients
letter chers patients
letter cher patient
letter chère patiente
letter chers adhérents
letter cordialement
letter salutations distinguées
letter veuillez agréer
letter mise en demeure
letter par la présente
letter signifie
letter assignation
letter notre cliente
letter notre client
letter ma cliente
letter mon client
letter au nom de notre
letter nous avons le regret
letter nous vous informons
letter m'informez
letter vos données ont
letter vos données figurent
letter n'est pas concerné
letter ne sont pas concernées
letter n'ont pas été touchées
letter retrait exigé
letter sous astreinte
letter je vous demande de
threat sinon
threat à défaut
threat faute de quoi
threat sauf si
threat à moins que
threat si personne
threat s'ils ne
threat s'il ne
threat ou nous publions
threat sera publié
threat seront publiés
threat sera publique
threat sera public
threat seront publics
threat sera en ligne
threat le reste suit
threat le reste suivra
threat la suite
threat compte à rebours
threat le compteur
threat l'horloge
threat le temps passe
threat heures restantes
threat avant lundi
threat avant mardi
threat avant mercredi
threat avant jeudi
threat avant vendredi
threat avant samedi
threat avant dimanche
threat d'ici lundi
threat d'ici vendredi
threat ils savent où
threat ils ont notre adresse
threat sait où écrire
closed enchère close
closed enchère terminée
closed enchère annulée
closed enchère stoppée
closed enchère suspendue
closed enchère finie
closed enchères closes
closed vente annulée
closed vente terminée
closed vente suspendue
closed adjugé
closed adjugée
closed réserve pas atteinte
closed réserve non atteinte
closed prix de réserve non atteint
closed épuisé
closed épuisée
closed plus disponible
closed plus dispo
closed n'est plus à vendre
closed plus à vendre
closed plus en vente
closed plus rien
closed il n'en reste plus
closed il n'en reste aucun
closed plus d'exemplaire
closed plus de copie
closed rupture de stock
closed retiré de la vente
closed retirée de la vente
closed je retire
closed retiré
closed annulé
closed annulée
closed clôturé
closed clôturée
closed statut clôturé
closed statut vendu
closed statut épuisé
closed copies restantes 0
closed fermez le sujet
closed à fermer
closed aux archives
closed les enchérisseurs ont été remboursés
closed ne remets rien en vente
closed parti chez
closed parti hier
closed parti merci
closed partie merci
leave arrêts de travail
leave arrêt de travail
leave arrêts maladie
leave arrêt maladie
leave certificats d'arrêt
leave arrêts compris
leave absences
leave absentéisme
leave jours d'arrêt
leave justificatifs d'absence
carers annuaire de médecins
carers annuaire pro
carers liste de médecins
carers annuaire des médecins
carers médecins et leur
carers généralistes
carers secrétariat médical
carers infirmiers libéraux
carers infirmières libérales
carers praticiens
carers officines
carers pharmaciens
carers kinés
carers chirurgiens-dentistes
carers soignants
carers personnel soignant
carers staff hospitalier
carers visiteurs médicaux
carers adeli
carers rpps
carers professionnels de santé
healthy aucun patient
healthy pas de patients
healthy sans patients
healthy pas un patient
healthy aucune donnée de santé
healthy aucune donnée patient
healthy rien de médical
healthy certificat médical non compris
healthy patients non compris
healthy sans diagnostic
animal véto
animal vétos
animal races
animal race
animal bêtes
animal toutous
animal matous
animal puce
animal lapins
stands toujours
stands encore
stands reste
stands restent
stands dispo
stands inchangée
stands maintenu
stands qui dit mieux
stands personne d'autre
stands ça mérite mieux
stands on se réveille
stands une fois
stands jusqu'à dimanche
stands jusqu'à demain
stands jusqu'à ce soir
stands jusqu'à minuit
stands exclusivités
stands toujours dispo
stands toujours disponible
stands tjrs dispo
stands encore dispo
stands encore disponible
stands toujours à vendre
stands toujours en vente
stands toujours là
stands toujours en ligne
stands toujours d'actualité
stands d'actualité
stands toujours valable
stands offre tient
stands offre tient toujours
stands ça tient toujours
stands encore une copie
stands encore 1 copie
stands encore deux copies
stands encore 1 place
stands encore une place
stands encore deux places
stands dernière copie
stands dernier exemplaire
stands derniers exemplaires
stands reste une copie
stands reste un exemplaire
stands il en reste
stands il reste deux
stands il reste une
stands il reste un
stands reste deux
stands plus qu'une copie
stands plus qu'un exemplaire
stands copies restantes
stands places restantes
stands nouveau miroir
stands nouveau lien
stands lien refait
stands lien réparé
stands lien mis à jour
stands remis en ligne
stands remis
stands réuploadé
stands je laisse en ligne
stands miroir chez moi
stands second miroir
stands deuxième miroir
stands autre miroir
stands mêmes conditions
stands même prix
stands prix inchangé
stands prix maintenu
stands inchangé
stands à nouveau disponible
stands de nouveau disponible
stands de nouveau dispo
stands remis en vente
stands remise en vente
stands l'acheteur s'est désisté
stands désistement
stands fin ce soir
stands il reste un jour
stands il reste une heure
stands il reste deux heures
stands l'enchère est à
stands on en est à
stands on est à
stands dernière fois que je remonte
stands nouvelle adresse
stands changement d'adresse
animal vétérinair*
animal animaux
animal animalerie*
animal chiens et chats
animal chien
animal chiens
animal race du chien
animal puce du chien
animal propriétaires d'animaux
animal équidés
total à eux deux
total à elles deux
total cumulés
total cumulées
total réunis
total réunies
total tout confondu
total tous confondus
open compte à rebours terminé
open fuite complète
open tout est là
open temps écoulé
open délai est passé
open délai est écoulé
open délai dépassé
open sont à vous
open est à vous désormais
open les liens marchent
open les liens fonctionnent
open liens ouverts
open liens actifs
open en accès libre
open en libre accès
open en libre service
open accessible à tous
open accessibles à tous
open prêt à télécharger
open à télécharger ici
open rendu public
open rendues publiques
open désormais public
open publication terminée
open délai écoulé
open le délai est expiré
open délai expiré
open intégralité publiée
open l'intégralité est en ligne
open tout est téléchargeable
open tout est publié
open tout est en ligne
open publiées en intégralité
open publiée en intégralité
open publié à 100
open publié en intégralité
open publication intégrale
open publication complète
open sans mot de passe
open tout est en bas
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
sample par an
sample chaque année
sample par mois
sample par jour
sample soigne
sample soignant
sample accueille
sample prend en charge
sample au service de
sample en exemple
sample pour preuve
sample en preuve
sample en guise de preuve
sample pour test
sample pour tester
sample test de
sample premiers
sample les premiers
total au complet
total base complète de
total la totalité
total en totalité
total soit
total somme totale
label nombre d'entrées
label nombre de clients
label nombre de comptes
label nombre de personnes
label nombre d'utilisateurs
label nombre d'assurés
label nombre d'adhérents
label nb de lignes
label nb de patients
label nb d'enregistrements
label nbre
label nbre de lignes
label volumétrie
label taille de la base
label total de lignes
label total lignes
label nombre total
label nombre d'abonnés
label nombre de dossiers
label nombre de fiches
label clients
label personnes concernées
label quantité de lignes
label nombre de membres
absent sans
absent sans les
absent pas de
absent pas d'
absent aucun
absent aucune
absent ne contient pas
absent hors
absent sauf
absent ni
absent n'y a pas
lacking non inclus
lacking non incluse
lacking non incluses
lacking non fourni
lacking non fournis
lacking pas inclus
lacking pas incluses
lacking pas dedans
lacking manquant
lacking manquants
lacking manque
lacking manquent
lacking absents
lacking absent
lacking non disponibles
lacking non disponible
lacking ne sont pas dedans
lacking pas dans la base

[victim]
form ligue
form comité
form communauté
form maternité
form ambulances
form conseil
form paroisse
word le
word les
word un
word une
word du
word tu
word deux
word trois
word quatre
word cinq
word sept
word huit
word neuf
word dix
word cent
word autres
word infos
word contenu
word contient
word colonnes
word champs
word taille
word pays
word nord
word sud
word est
word ouest
word centre
word prives
word privees
word publique
word publics
word petit
word petites
word petits
word grandes
word grands
word ancien
word ancienne
word nouveaux
word exclusif
word exclu
word integrale
word application
word portail
word plateforme
word serveur
word annuaire
word registre
word femmes
word hommes
word chaine
word reseau
word direction
word bientot
word prochainement
word demain
word hier
word maj
word actualites
word partenaires
word regles
word statut
word partie
word parties
word divers
word anonyme
word invite
word cede
word echange
none lundi
none mardi
none mercredi
none jeudi
none vendredi
none samedi
none dimanche
none janvier
none fevrier
none mars
none avril
none mai
none juin
none juillet
none aout
none septembre
none octobre
none novembre
none decembre
none noel
none paques
none ete
none hiver
none printemps
none automne
word la
none des
none de
none ce
none cet
none cette
none ces
none mon
none ma
none mes
none notre
none nos
none votre
none vos
none leur
none leurs
none je
none il
none elle
none nous
none vous
none ils
none elles
none qui
none que
none quoi
none dont
none ou
none quand
none comment
none pourquoi
none combien
none prix
none tarif
none echantillon
none echantillons
none preuve
none preuves
none sujet
none fil
none message
none marche
none enchere
none encheres
none depart
none ouverture
none cloture
none mise
none achat
none vendeur
none vendeurs
none acheteur
none acheteurs
none bonjour
none bonsoir
none salut
none allo
none coucou
none merci
none messieurs
none mesdames
none amis
none chers
none mille
none millions
none chaque
none tout
none toutes
none plusieurs
none quelques
none autre
none meme
none ici
none aussi
none mais
none donc
none car
none depuis
none apres
none avant
none pendant
none entre
none sur
none sous
none dans
none chez
none par
none pour
none sans
none avec
none oui
none non
none voila
none voici
none bref
none bah
word appli
word usagers
word eleves
word etudiants
word cardiologie
word oncologie
form groupe
form cabinet
form maison
form compagnie
form etablissements
form ets
form fondation
form fils
form freres
form laboratoires
form transports
form editions
form syndicat
form residence
form institut
form imprimerie
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

# Which name a kind of data only in a list of others, or over a column.
[column]
diagnosis motif
treatment molécule
treatment molécules
doctor psychiatre
doctor psychologue
salary net
salary brut
diagnosis douleur
diagnosis douleurs
diagnosis invalidité
diagnosis troubles
diagnosis tumeur*
diagnosis cancer
diagnosis cancers
diagnosis hospitalisation
diagnosis hospitalisations
diagnosis blessure*
treatment soin
treatment séance
treatment séances
treatment médocs
treatment rééducation*
treatment fiv
treatment pma
treatment ivg
treatment substitution
treatment pansement*
insurer assurance
insurer prise en charge
national_id cin
national_id nas
national_id nina
national_id avs
name titulaire
address localité
address ville
address villes
address voie
phone fixe
iban banque
employer fonction
insurer organisme
insurer organismes
insurer régime
insurer régimes
treatment actes
treatment soins
test_result mesures
test_result correction*
test_result examen*
diagnosis séjours
diagnosis certificats
treatment prothèse*
test_result scanner
test_result scanners
insurer complémentaire
insurer complémentaires
insurer caisse
sex civ
name titulaire*
health_insurance_id vitale
address rue
doctor kiné
doctor thérapeute
doctor chirurgien*
diagnosis affection*
test_result prélèvement*
test_result numération
test_result constantes
test_result génétique
sex h/f
employer emploi
employer emplois
employer métier
salary paie
salary paye
salary paies
address domicile
address domiciles
test_result radios
test_result clichés
test_result imagerie
test_result biologie
test_result analyses
test_result examens
test_result bilans
birth_date naissance
treatment chirurgie
treatment chirurgies
document_scan recto verso
document_scan recto/verso
test_result résultat
test_result adn
address commune
employer poste
employer société
employer entreprise
employer service
card carte
address département


[country]
none dollars us
none dollars américains
none dollar américain
none dollar us