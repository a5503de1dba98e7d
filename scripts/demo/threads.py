"""What is written on the demonstration's board: one leak, and much that is none."""

import board
import forms
import people

SAMPLE_COLUMNS = ["NumSecu", "Nom", "Prenom", "DateNaissance", "Sexe", "Mail", "Tel",
                  "Mobile", "Adresse", "GroupeSanguin", "Medecin", "Laboratoire"]
CLAIM = "491 840 lignes"


def post(author, uid, date, body, **more):
    return {"author": author, "uid": uid, "date": date, "body": body, **more}


def leak_thread(random, first_rows, second_rows, sealed):
    offer = (
        "Salut à tous,<br />\n<br />\nJe vends une base de laboratoires d'analyses français, "
        f"{CLAIM}, jusqu'à 60 champs par personne (NumSecu, nom, prénom, date de naissance, "
        "mail, tel, mobile, adresse, groupe sanguin, médecin, labo...). Données de 2025.<br />\n"
        "<br />\nPrix : <strong>$ 2,500</strong>, une seule vente. Contact en MP.<br />\n"
        "<br />\nExtrait :<br />\n"
        + board.code([";".join(SAMPLE_COLUMNS)] + first_rows))
    more = (board.quote("vaurien", 102, "tu peux montrer un peu plus ?")
            + "Suite de l'extrait, 56 lignes en tout comme promis :<br />\n"
            + board.code(second_rows))
    opened, burning = (board.link(address) for address in sealed)
    return {
        "tid": 1, "title": "[FR] Base laboratoires d'analyses 491k - 2025", "views": 1874,
        "pages": 2,
        "posts": [
            post("grisou_77", 41, "05-03-2026, 02:19 PM", offer, rank="Vendor"),
            post("vaurien", 57, "05-03-2026, 03:40 PM", "tu peux montrer un peu plus ?"),
            post("k4rma", 63, "05-04-2026, 09:12 AM",
                 "vouch, j'ai vu passer le même vendeur ailleurs"),
            post("grisou_77", 41, "05-04-2026, 11:05 AM", more, rank="Vendor"),
            post("ledger_less", 88, "Yesterday, 10:03 AM|05-20-2026, 10:03 AM",
                 'toujours dispo ? voir aussi <a href="showthread.php?tid=404">ce fil</a>'),
            post("grisou_77", 41, "13 minutes ago|05-21-2026, 08:47 AM",
                 f"oui, MP. Un bout chiffré : {opened} et, une seule lecture : {burning}",
                 rank="Vendor"),
        ],
    }


def decoy_threads(random, strangers):
    shop_columns = ["Nom", "Prenom", "Mail", "Mobile", "NumSecu"]
    shop = [forms.row(random, person, shop_columns, ";") for person in strangers[:24]]
    requests = {
        "tid": 2, "title": "Cherche base hopitaux / labos FR", "views": 412, "pages": 1,
        "posts": [
            post("achat_rapide", 91, "04-28-2026, 06:55 PM",
                 "Je cherche des bases de santé FR récentes, avec numéro de sécu. "
                 "Je paye bien. Pas de vieux trucs de 2021."),
            post("vaurien", 57, "04-29-2026, 07:10 AM", "regarde le fil de grisou"),
        ],
    }
    shop_thread = {
        "tid": 6, "title": "[FR] boutique en ligne 12k clients", "views": 233, "pages": 1,
        "posts": [post(
            "mistral13", 72, "04-11-2026, 05:21 PM",
            "12 000 clients d'une boutique, nom, mail, mobile, sécu. $ 300.<br />\n"
            + board.code([";".join(shop_columns)] + shop))],
    }
    cards = {
        "tid": 5, "title": "Comptes streaming à vie", "views": 99, "pages": 1,
        "posts": [post("mistral13", 72, "04-02-2026, 01:00 PM",
                       "Comptes premium, $ 3 pièce, réf. 2840512345678 et 0198765432100.")],
    }
    tutorial = {
        "tid": 3, "title": "[TUTO] Bien débuter avec Tor et PGP", "views": 3021, "pages": 1,
        "posts": [post(
            "moderator", 2, "01-15-2026, 10:00 AM",
            "1. Installez le navigateur Tor.<br />\n2. Créez une clé :<br />\n"
            + board.code(["gpg --full-generate-key", "gpg --armor --export moi@pgp.example"])
            + "<br />\n3. Ne réutilisez jamais un pseudo.", rank="Administrator")],
    }
    news = {
        "tid": 4, "title": "Article : 500 000 dossiers médicaux en vente", "views": 640,
        "pages": 1,
        "posts": [
            post("lecteur", 64, "03-02-2026, 08:30 AM",
                 "D'après la presse, une base de 500 000 dossiers venus d'une trentaine de "
                 "laboratoires circule. Quelqu'un l'a vue ?"),
            post("k4rma", 63, "03-02-2026, 09:05 AM", "vieux, ça date de 2021"),
        ],
    }
    return requests, shop_thread, cards, tutorial, news


def forums(random, first_rows, second_rows, strangers, sealed):
    requests, shop, cards, tutorial, news = decoy_threads(random, strangers)
    leak = leak_thread(random, first_rows, second_rows, sealed)
    return [
        {"fid": 2, "name": "Databases", "about": "Sell and buy",
         "threads": [leak, requests, shop, cards]},
        {"fid": 3, "name": "Discussion", "about": "News and tutorials",
         "threads": [tutorial, news]},
    ]
