#include "alerts/dossier_words.h"

#define HARM(harm) [DOSSIER_HARM_FIRST + (harm)]
#define ACT(act)   [DOSSIER_ACT_FIRST + (act)]

/* Before ':' and inside "«" NB "»" French sets a no-break space (U+00A0), before ';' a
 * thin one (U+202F). */
#define NB  "\xC2\xA0"
#define NNB "\xE2\x80\xAF"

/* NOLINTBEGIN(bugprone-suspicious-missing-comma) */
const struct dossier_words dossier_words_french = {
    .phrases =
        {
            [DOSSIER_TITLE] = "Dossier de violation" NB ": incident {0}",
            [DOSSIER_DRAFT] = "Projet pour le délégué à la protection des données, "
                              "établi par vigie le {0} ({1}).",
            [DOSSIER_LAW] =
                "Il suit les articles 33(3) et 34(2) du règlement (UE) 2016/679 "
                "(RGPD). "
                "Il dit ce que vigie a vu et compté. Ce qui est marqué «" NB
                "à compléter" NB
                "», vigie ne peut pas le savoir. S’il y a violation, si elle est "
                "notifiée et à qui elle est communiquée, des personnes en décident.",
            [DOSSIER_FALSE_POSITIVE] =
                "{0} a jugé que cet incident est un faux positif.",
            [DOSSIER_TODO] = "[À COMPLÉTER PAR {0}" NB ": {1}]",
            [DOSSIER_BY_DPO] = "LE DÉLÉGUÉ À LA PROTECTION DES DONNÉES",
            [DOSSIER_BY_CONTROLLER] = "LE RESPONSABLE DU TRAITEMENT",
            [DOSSIER_NAME] = "Objet",
            [DOSSIER_VALUE] = "Constat",
            [DOSSIER_CONTROLLER] = "Responsable du traitement",
            [DOSSIER_CONTROLLER_WANTED] = "nom et adresse du responsable du traitement",

            [DOSSIER_CLOCK] = "Les 72 heures (article 33(1))",
            [DOSSIER_AWARE] = "Connaissance depuis",
            [DOSSIER_AWARE_UNKNOWN] = "non connue",
            [DOSSIER_HOW] = "Pourquoi ce moment",
            [DOSSIER_HOW_UNKNOWN] =
                "personne n’a encore pris en charge ni confirmé l’incident" NNB
                "; par prudence, les heures sont comptées depuis que vigie l’a vu pour "
                "la première fois, le {0}",
            [DOSSIER_HOW_SAID] = "il a été donné par qui a établi ce dossier (--aware)",
            [DOSSIER_HOW_ACKNOWLEDGED] =
                "{0} a alors pris en charge l’incident, première personne à agir",
            [DOSSIER_HOW_CONFIRMED] =
                "{0} a alors confirmé l’incident, première personne à agir",
            [DOSSIER_DEADLINE] = "À notifier avant le",
            [DOSSIER_LEFT] = "Temps restant",
            [DOSSIER_LEFT_TIME] = "{0} h {1} min",
            [DOSSIER_EXCEEDED] = "aucun" NB ": dépassé de {0} h {1} min",
            [DOSSIER_CLOCK_NOTE] =
                "Les 72 heures sont comptées heure par heure, week-ends, jours fériés "
                "et changements d’heure compris. Le règlement (CEE) n° 1182/71 peut "
                "accorder un peu plus" NNB
                "; le moment de la prise de connaissance, donc le début du délai, est "
                "arrêté par le délégué.",
            [DOSSIER_DELAY] = "Motifs du retard",
            [DOSSIER_DELAY_WANTED] =
                "une notification après 72 heures est accompagnée des motifs du retard",

            [DOSSIER_NATURE] = "Nature de la violation (article 33(3)(a))",
            [DOSSIER_KIND_OF_BREACH] = "Type de violation",
            [DOSSIER_CONFIDENTIALITY] =
                "de confidentialité" NB
                ": des enregistrements de l’organisme ont été trouvés, ou il a été "
                "nommé, là où d’autres peuvent les lire",
            [DOSSIER_OTHER_KINDS_WANTED] =
                "si l’intégrité ou la disponibilité ont aussi été atteintes",
            [DOSSIER_OFFERS] = "Offres",
            [DOSSIER_VICTIMS_NAMED] = "Nommés comme victimes",
            [DOSSIER_PLACES_COUNT] = "Endroits",
            [DOSSIER_CAUSE] = "Cause et origine",
            [DOSSIER_CAUSE_WANTED] =
                "le système ou le sous-traitant d’où viennent les données, comment "
                "elles en sont sorties, depuis quand",

            [DOSSIER_SUBJECTS] =
                "Personnes concernées et enregistrements (article 33(3)(a))",
            [DOSSIER_PERSONS_FOUND] =
                "{0} personne des listes a été trouvée (certaine ou probable).|"
                "{0} personnes des listes ont été trouvées (certaines ou probables).",
            [DOSSIER_PERSONS_WEAK] =
                "{0} autre correspondance est faible, peut-être due au hasard, et "
                "n’est "
                "pas comptée.|"
                "{0} autres correspondances sont faibles, peut-être dues au hasard, et "
                "ne sont pas comptées.",
            [DOSSIER_PLANTED] =
                "{0} témoin a aussi été trouvé" NB
                ": il n’est personne, n’est pas compté, et montre que les données sont "
                "les nôtres.|"
                "{0} témoins ont aussi été trouvés" NB
                ": ils ne sont personne, ne sont pas comptés, et montrent que les "
                "données sont les nôtres.",
            [DOSSIER_ROWS] = "Dans {0} ligne.|Dans {0} lignes, tous endroits ensemble.",
            [DOSSIER_CLAIMED] = "Qui propose les données annonce {0} enregistrement.|"
                                "Qui propose les données annonce {0} enregistrements.",
            [DOSSIER_CLAIMED_NONE] = "Aucun nombre d’enregistrements n’est annoncé.",
            [DOSSIER_SITE] = "Site ou groupe",
            [DOSSIER_FOUND_BY] = "Trouvées par",
            [DOSSIER_SUBJECTS_NOTE] =
                "Les nombres sont approximatifs" NB
                ": les personnes hors des listes ne sont pas vues, et une personne de "
                "plusieurs sites compte une fois dans chacun.",
            [DOSSIER_CATEGORIES_WANTED] = "catégories de personnes concernées" NB
                                          ": patients, proches, personnel, mineurs ou "
                                          "autres personnes vulnérables",

            [DOSSIER_KINDS] = "Nature des données (article 33(3)(a))",
            [DOSSIER_KIND] = "Donnée",
            [DOSSIER_KIND_FOUND] = "Trouvée par vigie",
            [DOSSIER_KIND_CLAIMED] = "Annoncée",
            [DOSSIER_KIND_WEAK] = "non" NB ": faible ou témoin seulement",
            [DOSSIER_KIND_SPECIAL] = "Catégorie particulière",
            [DOSSIER_YES] = "oui",
            [DOSSIER_NO] = "non",
            [DOSSIER_ARTICLE_9] = "OUI" NB ": données concernant la santé (article 9)",
            [DOSSIER_ARTICLE_87] = "numéro d’identification national (article 87)",
            [DOSSIER_KINDS_NONE] = "Aucune nature de données n’est dite.",
            [DOSSIER_KINDS_NOTE] =
                "«" NB "Trouvée" NB "»" NB
                ": reconnue dans les enregistrements de l’organisme" NNB "; «" NB
                "annoncée" NB "»" NB ": ce que disent les offres" NNB
                "; ni l’une ni l’autre" NB
                ": dite par une page sans offre, dans un état antérieur ou qui n’est "
                "plus conservée. Ce que "
                "disent seulement des correspondances faibles, peut-être fortuites, ou "
                "des enregistrements témoins n’est pas compté plus loin. Qu’une "
                "personne figure "
                "sur la liste d’un établissement de santé est en soi une donnée "
                "concernant la santé (considérant 35), quoi qu’il y ait d’autre.",

            [DOSSIER_CONSEQUENCES] = "Conséquences probables (article 33(3)(c))",
            [DOSSIER_CONSEQUENCES_DRAFT] =
                "Projet, tiré de la seule nature des données, à apprécier par le "
                "délégué à la protection des données" NB ":",
            [DOSSIER_CONSEQUENCES_NONE] =
                "La nature des données ne permet pas de dire ce qui peut s’ensuivre.",
            HARM(HARM_IDENTITY) =
                "Usurpation d’identité auprès d’administrations, de banques ou de "
                "soignants.",
            HARM(HARM_PHISHING) =
                "Fraude ciblée" NB
                ": faux messages et faux appels qui citent de vrais détails sur les "
                "personnes ou sur leurs soins.",
            HARM(HARM_HEALTH) =
                "Leur santé peut être connue d’autrui" NB
                ": perte de la confidentialité de ce que protège le secret médical, "
                "détresse, discrimination, atteinte à la réputation, chantage.",
            HARM(HARM_ENTITLEMENT) =
                "Usage abusif de numéros de sécurité sociale ou d’assurance, pour des "
                "soins, des remboursements ou des prestations à leur nom.",
            HARM(HARM_ACCOUNTS) =
                "Prise de contrôle de comptes où le même mot de passe est employé.",
            HARM(HARM_MONEY) =
                "Perte financière par des paiements ou prélèvements à leur nom.",
            HARM(HARM_HOME) = "Visites ou courriers indésirables à domicile.",
            HARM(HARM_WORK) = "Préjudice ou pression au travail.",

            [DOSSIER_MEASURES] = "Mesures et contact (article 33(3)(b) et (d))",
            [DOSSIER_MEASURES_TAKEN] =
                "mesures prises pour mettre fin à la violation et en limiter les "
                "effets, chacune avec sa date",
            [DOSSIER_MEASURES_PROPOSED] = "mesures proposées, et pour quand",
            [DOSSIER_CONTACT] = "Point de contact",
            [DOSSIER_CONTACT_WANTED] =
                "nom et coordonnées du délégué à la protection des données ou d’un "
                "autre point de contact",
            [DOSSIER_NOTIFIED] = "Notifié à",
            [DOSSIER_NOTIFIED_WANTED] =
                "autorité de contrôle et autres organismes auxquels la violation a été "
                "notifiée, quand, sous quelle référence",

            [DOSSIER_PERSONS_TOLD] =
                "Communication aux personnes concernées (article 34)",
            [DOSSIER_PERSONS_TOLD_NOTE] =
                "Elle est due lorsque la violation est susceptible d’engendrer un "
                "risque élevé pour leurs droits et libertés. Elle décrit, en des "
                "termes "
                "clairs et simples, la nature de la violation, le point de contact, "
                "les "
                "conséquences probables et les mesures (article 34(2)).",
            [DOSSIER_PERSONS_TOLD_DRAFT] =
                "Projet" NB ": «" NB
                "Nous avons appris que des données vous concernant ont été vues sur "
                "internet, là où d’autres peuvent les lire. Il s’agit de" NB
                ": {0}. Méfiez-vous des messages ou appels qui citent de tels "
                "détails" NNB
                "; ne donnez à personne ni code ni mot de passe. Vous pouvez nous "
                "joindre à" NB ": [point de contact]. Nous avons" NB ": [mesures]." NB
                "»",
            [DOSSIER_PERSONS_TOLD_WANTED] =
                "si, quand et comment les personnes sont informées, ou pourquoi elles "
                "ne le sont pas (article 34(3))",

            [DOSSIER_STORY] = "Chronologie",
            [DOSSIER_WHEN] = "Quand",
            [DOSSIER_WHAT] = "Quoi",
            [DOSSIER_STORY_POSTED] =
                "Endroit {0}" NB ": publié, d’après la page elle-même ({1})",
            [DOSSIER_STORY_PRICE] = ", prix {0}",
            [DOSSIER_STORY_CHANGE] = "Endroit {0}" NB ": l’offre avait changé" NB ": ",
            [DOSSIER_STORY_SEEN] =
                "Endroit {0}" NB ": vu par vigie pour la première fois (source {1})",
            [DOSSIER_STORY_ACT] = "{0}, par {1}",
            [DOSSIER_STORY_LOGIN] = " (compte {0})",
            [DOSSIER_STORY_SENT] =
                "Courriel ({0}), le premier ensuite" NB ": envoyé le {1}",
            [DOSSIER_STORY_WAITS] =
                "Courriel ({0}), le premier ensuite" NB ": pas envoyé à ce jour",
            [DOSSIER_STORY_ALERT] = "Alerte ({0})" NB ": envoyée le {1}",
            [DOSSIER_STORY_ALERT_WAITS] = "Alerte ({0})" NB ": pas envoyée à ce jour",
            [DOSSIER_STORY_REPORT] = "Un dossier a été établi par {0}",
            [DOSSIER_STORY_NEW] = "NOUVEAU" NB ": ",
            [DOSSIER_STORY_NOTE] =
                "Un changement d’offre porte la date à laquelle vigie l’a vu" NNB
                "; ce qui a changé puis changé de nouveau entre deux lectures n’a pas "
                "été vu.",
            [DOSSIER_OFFERS_LEFT] = "{0} changement d’offre antérieur est omis.|"
                                    "{0} changements d’offre antérieurs sont omis.",
            [DOSSIER_STORY_SINCE] =
                "«" NB "NOUVEAU" NB
                "» marque ce qui n’est connu que depuis le dernier dossier, établi le "
                "{0} (article 33(4)).",
            [DOSSIER_ACTS_LEFT] = "{0} acte antérieur est omis.|"
                                  "{0} actes antérieurs sont omis.",
            ACT(TRIAGE_NOTE) = "Note",
            ACT(TRIAGE_ACK) = "Pris en charge",
            ACT(TRIAGE_CONFIRM) = "Confirmé",
            ACT(TRIAGE_REJECT) = "Jugé faux positif",
            ACT(TRIAGE_CLOSE) = "Clos",
            ACT(TRIAGE_REOPEN) = "Rouvert",
            ACT(TRIAGE_MERGE) = "Fusionné",
            ACT(TRIAGE_SPLIT) = "Séparé",

            [DOSSIER_PLACES] = "Endroits où il a été vu",
            [DOSSIER_PLACE] = "Endroit {0}" NB ": {1}",
            [DOSSIER_ADDRESS] = "Adresse (désarmée)",
            [DOSSIER_PLACE_TITLE] = "Titre",
            [DOSSIER_PLACE_TIMES] = "Dates",
            [DOSSIER_PLACE_OFFER] = "Offre",
            [DOSSIER_PLACE_FOUND] = "Personnes trouvées",
            [DOSSIER_PLACE_COUNTS] = "certaines" NB ": {0}, probables" NB ": {1}",
            [DOSSIER_PLACE_ROWS] = ", dans {0} ligne|, dans {0} lignes",
            [DOSSIER_CONTENT_HASH] = "Empreinte du contenu",
            [DOSSIER_FINDINGS_HASH] = "Empreinte des constats",
            [DOSSIER_READ] = " (lu le {0}, {1} octets)",
            [DOSSIER_FORGOTTEN] = "plus conservée (durée de conservation)",
            [DOSSIER_PLACES_LEFT] = "{0} autre endroit est omis.|"
                                    "{0} autres endroits sont omis.",
            [DOSSIER_PLACES_NOTE] =
                "Les adresses sont écrites de sorte qu’aucun programme ne les suive. "
                "Les pages ne sont pas conservées" NB
                ": l’empreinte du contenu est BLAKE2b de 128 bits sur le corps lu en "
                "dernier, à comparer à une copie mise en sûreté par d’autres moyens" NNB
                "; celle des constats porte sur ce qui y était annoncé et trouvé.",

            [DOSSIER_EVIDENCE] = "Preuves",
            [DOSSIER_FACTS_HASH] = "SHA-256 de ces faits en JSON",
            [DOSSIER_RECORDS_HASH] = "SHA-256 de la liste des enregistrements",
            [DOSSIER_AUDIT_HEAD] = "Tête de la chaîne d’audit (entrée {0})",
            [DOSSIER_AUDIT_STATE] = "Chaîne d’audit",
            [DOSSIER_AUDIT_WHOLE] = "intacte",
            [DOSSIER_AUDIT_BROKEN] =
                "ROMPUE à l’entrée {0}" NB ": voir «" NB "vigie db audit" NB "»",
            [DOSSIER_EVIDENCE_NOTE] =
                "Un dossier établi à un autre moment a une autre empreinte. Le journal "
                "d’audit a une entrée pour chaque dossier, avec son empreinte.",

            [DOSSIER_RESOLVE] = "Qui sont-elles",
            [DOSSIER_RESOLVE_HOW] =
                "{0} enregistrement est listé par «" NB "--format records" NB
                "», par pseudonyme. "
                "Seul le lieu où sont la table et la clé de la liste peut dire qui "
                "c’est" NB ": «" NB
                "vigie watchlist resolve --key KEY --map MAP TABLE - < RECORDS" NB "».|"
                "{0} enregistrements sont listés par «" NB "--format records" NB
                "», par "
                "pseudonyme. Seul le lieu où sont la table et la clé de la liste peut "
                "dire qui elles sont" NB ": «" NB
                "vigie watchlist resolve --key KEY --map MAP TABLE - < RECORDS" NB "».",
        },
};
/* NOLINTEND(bugprone-suspicious-missing-comma) */
