#include "alerts/words_tables.h"

/* Before ':' ';' and inside "« »" French sets a no-break space (U+00A0, or U+202F
 * before
 * ';'). */
#define NB  "\xC2\xA0"
#define NNB "\xE2\x80\xAF"

/* Phrases are longer than lines, so literals are joined throughout.
 * NOLINTBEGIN(bugprone-suspicious-missing-comma) */
const struct words_table words_french = {
    .phrases =
        {
            [WORD_SUBJECT_NEW] =
                "vigie" NB ": {0} nouvel incident|vigie" NB ": {0} nouveaux incidents",
            [WORD_SUBJECT_CHANGED] = ", {0} modifié|, {0} modifiés",
            [WORD_SUBJECT_ONLY_CHANGED] =
                "vigie" NB ": {0} incident modifié|vigie" NB ": {0} incidents modifiés",
            [WORD_SUBJECT_WORST] = " ({0})",
            [WORD_SUBJECT_NOTHING] =
                "vigie" NB ": rien trouvé" NNB "; sources saines" NB ": {0} sur {1}",
            [WORD_SUBJECT_NOTHING_NO_SOURCE] =
                "vigie" NB ": rien trouvé" NNB "; aucune source surveillée",
            [WORD_SUBJECT_LISTS] = NNB "; une liste demande attention",
            [WORD_SUBJECT_NO_LIST] = NNB "; AUCUNE LISTE EN SERVICE",
            [WORD_SUBJECT_WORKS] = NNB "; vigie elle-même demande attention",
            [WORD_HEADING] = "vigie" NB ": bulletin du {0}",
            [WORD_PERIOD] = "Du {0} au {1} ({2})",
            [WORD_PERIOD_FROM_START] = "Tout ce qui est connu jusqu’au {0} ({1})",
            [WORD_NEW_INCIDENTS] = "Nouveaux incidents",
            [WORD_CHANGED_INCIDENTS] = "Incidents modifiés",
            [WORD_NOTHING_FOUND] =
                "Rien trouvé" NB ": aucun incident nouveau ou modifié.",
            [WORD_MORE_INCIDENTS] = "{0} autre incident n’est pas montré ici" NB
                                    ": voir `vigie incidents list`.|"
                                    "{0} autres incidents ne sont pas montrés ici" NB
                                    ": voir `vigie incidents list`.",
            [WORD_MORE_CHANGED] =
                "D’autres incidents que les {0} derniers ont changé et n’ont pas été "
                "examinés" NB ": voir `vigie incidents list`.",
            [WORD_INCIDENT] = "Incident {0}",
            [WORD_UNTITLED] = "(sans titre)",
            [WORD_SEVERITY] = "Gravité",
            [WORD_STATE] = "État",
            [WORD_STATE_SINCE] = ", depuis le {0}, par {1}",
            [WORD_AGAIN_PLACE] = "il a été vu à un autre endroit",
            [WORD_AGAIN_PERSONS] = "d’autres personnes y ont été trouvées",
            [WORD_AGAIN_FREED] = "ce qui y était en offre est maintenant donné",
            [WORD_HISTORY] = "Historique",
            [WORD_FOUND_ON] = "trouvé sur {0}",
            [WORD_CHANGED_ON] = "modifié sur {0}",
            [WORD_WHY] = "Pourquoi",
            [WORD_FIRST_SEEN] = "Première fois",
            [WORD_LAST_SEEN] = "Dernière fois",
            [WORD_POSTED] = "publié le {0}",
            [WORD_CLAIMED] = "Annoncé",
            [WORD_RECORDS] = "{0} enregistrement|{0} enregistrements",
            [WORD_PRICE] = "Prix",
            [WORD_PRICE_BEFORE] = "{0}, avant d’être donné",
            [WORD_OFFERED] = "Offre",
            [WORD_OFFERED_SINCE] = "{0} depuis le {1}",
            [WORD_NOT_SAID] = "non dit",
            [WORD_PERSONS] = "Personnes trouvées",
            [WORD_GROUP] = "Groupe",
            [WORD_ALL_GROUPS] = "Tous",
            [WORD_NO_GROUP] = "(sans groupe)",
            [WORD_CERTAIN] = "certaines",
            [WORD_PROBABLE] = "probables",
            [WORD_WEAK] = "faibles",
            [WORD_DOMAINS] = "domaines",
            [WORD_CANARIES] = "Témoins",
            [WORD_KINDS] = "Données",
            [WORD_PLACES] = "Vu sur",
            [WORD_OFFER] = "en offre",
            [WORD_BY] = "par {0}",
            [WORD_IN_BOARD] = "dans {0}",
            [WORD_OF_VICTIMS] = "de {0}",
            [WORD_SEEN_ONCE] = "vu le {0}",
            [WORD_SEEN_FROM_TO] = "vu du {0} au {1}",
            [WORD_MORE_PLACES] = "et {0} autre endroit|et {0} autres endroits",
            [WORD_SHOW_COMMAND] = "Tout le détail" NB ": vigie incidents show {0}",
            [WORD_SOURCES] = "Sources",
            [WORD_HEALTHY] = "Sources saines" NB ": {0} sur {1}",
            [WORD_NO_SOURCES] = "Aucune source n’a encore été surveillée.",
            [WORD_SICK_NEVER_TRIED] = "pas encore visitée",
            [WORD_SICK_NEVER_READ] = "jamais lue" NNB "; {0} échec de suite|"
                                     "jamais lue" NNB "; {0} échecs de suite",
            [WORD_SICK_STALE] = "lue pour la dernière fois le {0}",
            [WORD_SICK_FAILING] =
                "{0} échec de suite" NNB "; lue la dernière fois le {1}|"
                "{0} échecs de suite" NNB "; lue la dernière fois le {1}",
            [WORD_SICK_SILENT] =
                "sans lecture depuis le {0}, plus longtemps que d’habitude",
            [WORD_SICK_NO_POSTINGS] = "ne donne plus de messages",
            [WORD_SICK_LOGIN] = "une page de connexion la ferme",
            [WORD_SICK_CAPTCHA] = "un captcha la ferme, qu’une personne doit passer",
            [WORD_SICK_BANNED] = "elle dit que nous sommes bannis",
            [WORD_SICK_PARKED] = "elle est saisie, ou son adresse est à vendre",
            [WORD_SICK_EXPIRED] = "la session de son compte a expiré",
            [WORD_PAUSED] = "mise en pause le {0} par {1}" NB ": non surveillée",
            [WORD_PAUSED_UNTIL] = "jusqu’au {0}",
            [WORD_LAST_ERROR] = "dernière erreur" NB ": {0}",
            [WORD_QUARANTINED] =
                "{0} document mis de côté après deux plantages du lecteur|"
                "{0} documents mis de côté après deux plantages du lecteur",
            [WORD_WORKS] = "vigie elle-même",
            [WORD_WORKER_SILENT] =
                "{0}" NB ": aucun signe de vie depuis le {1}" NNB
                "; relancez-la, ou voyez pourquoi elle s’est arrêtée",
            [WORD_WORKER_NO_TOR] =
                "{0}" NB ": son Tor n’atteint personne depuis le {1}" NB ": {2}",
            [WORD_BACKLOG_LATE] =
                "{0} page est en attente, depuis le {1}" NB
                ": il y a plus à visiter que ce qui est visité|"
                "{0} pages sont en attente, la plus ancienne depuis le {1}" NB
                ": il y a plus à visiter que ce qui est visité",
            [WORD_BACKLOG_GROWS] =
                "Le retard croît chaque jour" NNB "; surveillez moins de sources, ou "
                "accordez plus de connexions ou de machines.",
            [WORD_ADDRESSES_FAIL] =
                "{1}" NB
                ": {0} de ses adresses ne répond plus depuis plus d’un jour" NNB
                "; voyez `vigie source show`|"
                "{1}" NB ": {0} de ses adresses ne répondent plus depuis plus d’un "
                "jour" NNB "; voyez `vigie source show`",
            [WORD_LISTS] = "Listes surveillées",
            [WORD_LISTS_USED] = "Listes en service" NB ": {0} sur {1}",
            [WORD_NO_LIST] = "Aucune liste n’est en service" NB
                             ": aucune page n’est visitée, rien ne peut être trouvé.",
            [WORD_LIST_SOON] = "utilisable encore {0} jour, jusqu’au {1}" NNB
                               "; il en faut une nouvelle|utilisable encore {0} jours, "
                               "jusqu’au {1}" NNB "; il en faut une nouvelle",
            [WORD_LIST_PAST] = "hors service" NB ": son dernier jour était le {0}" NNB
                               "; il en faut une nouvelle",
            [WORD_LIST_REFUSED] = "le nouveau fichier n’est pas utilisé" NB ": {0}",
            [WORD_LIST_BAD] = "inutilisable" NB ": {0}",
            [WORD_NOTES] = "Notes",
            [WORD_NOTE_CONFIDENCE] =
                "Certaine" NB ": au moins deux identifiants d’une même personne se "
                "trouvent ensemble. "
                "Probable" NB ": un identifiant fort, seul. Faible" NB
                ": un numéro de téléphone seul, peut-être un hasard. Chaque personne "
                "compte une fois, au mieux de sa confiance.",
            [WORD_NOTE_DEFANGED] =
                "Les adresses sont écrites hxxp et [.] pour que personne ne les ouvre "
                "d’un clic" NB ": ces sites sont tenus par des criminels. Les données "
                "personnelles des titres sont masquées.",
            [WORD_NOTE_AUTOMATIC] =
                "Envoyé chaque jour, même quand rien n’est trouvé" NB
                ": un jour sans ce message veut dire que vigie ne marche pas.",
            [WORD_WHY_PERSONS] = "{0} personne surveillée trouvée (certaines" NB
                                 ": {1}, probables" NB ": {2})|"
                                 "{0} personnes surveillées trouvées (certaines" NB
                                 ": {1}, probables" NB ": {2})",
            [WORD_WHY_CANARIES] =
                "{0} témoin trouvé" NB ": les données viennent d’un de nos systèmes|"
                "{0} témoins trouvés" NB ": les données viennent de nos systèmes",
            [WORD_WHY_DOMAINS] =
                "{0} domaine surveillé est nommé|{0} domaines surveillés sont nommés",
            [WORD_WHY_WEAK] = "{0} indice faible|{0} indices faibles",
            [WORD_WHY_NOBODY] = "aucune personne surveillée",
            [WORD_WHY_SENSITIVE] = "avec des données sensibles",
            [WORD_WHY_OFFER] = "en offre à d’autres",
            [WORD_WHY_HELD] =
                "retenue d’un cran, une seule personne probable n’étant pas une preuve",
            [WORD_FORGOTTEN] = "Oublié, selon les durées de conservation" NB ":",
            [WORD_FORGOTTEN_EXCERPTS] = "{0} extrait masqué|{0} extraits masqués",
            [WORD_FORGOTTEN_HITS] = "{0} correspondance|{0} correspondances",
            [WORD_FORGOTTEN_INCIDENTS] = "{0} incident|{0} incidents",
            [WORD_FORGOTTEN_MESSAGES] = "{0} message envoyé|{0} messages envoyés",
            [WORD_FORGOTTEN_PAGES] = "{0} page|{0} pages",
            [WORD_FORGOTTEN_DAYS] =
                "{0} jour de santé d’une source|{0} jours de santé des sources",
            [WORD_FORGOTTEN_ADDRESSES] = "{0} adresse qui n’est plus visitée|{0} "
                                         "adresses qui ne sont plus visitées",
            [WORD_FORGOTTEN_SESSIONS] = "{0} session|{0} sessions",
            [WORD_FORGOTTEN_AUDIT] =
                "{0} entrée du journal d’audit|{0} entrées du journal d’audit",
            [WORD_FORGOTTEN_NOTHING] = "Rien n’était assez ancien pour être oublié.",
            [WORD_AUDIT_HEAD] = "La dernière entrée du journal d’audit est {0}, "
                                "d’empreinte {1}. Un journal réécrit ne peut l’avoir.",
            [WORD_AUDIT_EMPTY] = "Le journal d’audit n’a encore aucune entrée.",
            [WORD_SUBJECT_WEEK] = NNB "; bilan de la semaine",
            [WORD_HEADING_WEEK] = "vigie" NB ": bilan de la semaine, {0}",
            [WORD_ONLY_GROUPS] =
                "Seulement ce qui concerne {0}, compté pour eux seuls.",
            [WORD_WEEK_NEW] = "Nouveaux incidents" NB ": {0}",
            [WORD_WEEK_CHANGED] = "modifiés" NB ": {0}",
            [WORD_WEEK_DONE] = "clos ou écartés" NB ": {0}",
            [WORD_NOTE_AUTOMATIC_WEEK] =
                "Envoyé chaque semaine, même quand rien n’est trouvé" NB
                ": une semaine sans ce message veut dire que vigie ne marche pas.",
            [WORD_KEEPING] = "Oubli et journal d’audit",
            [WORD_DONE_INCIDENTS] = "Clos ou écartés",
            [WORD_WHAT_CHANGED] = "Modifié" NB ": ",
            [WORD_CHANGE_PLACES] =
                "{0} nouvel endroit ({1})|{0} nouveaux endroits ({1})",
            [WORD_CHANGE_SIGHTINGS] = "endroits {0} → {1}",
            [WORD_CHANGE_SEVERITY] = "gravité {0} → {1}",
            [WORD_CHANGE_OFFER] = "offre {0} → {1}",
            [WORD_CHANGE_PRICE] = "prix {0} → {1}",
            [WORD_CHANGE_PERSONS] = "personnes {0} → {1}",
            [WORD_CHANGE_CERTAIN] = "dont certaines {0} → {1}",
            [WORD_CHANGE_WEAK] = "indices faibles {0} → {1}",
            [WORD_CHANGE_DOMAINS] = "domaines {0} → {1}",
            [WORD_CHANGE_CANARIES] = "témoins {0} → {1}",
            [WORD_CHANGE_CLAIMED] = "enregistrements annoncés {0} → {1}",
            [WORD_CHANGE_KINDS] = "données désormais aussi" NB ": ",
            [WORD_CHANGE_STATE] = "état désormais {0}, par {1}",
            [WORD_CHANGE_NOTHING] = "rien de ce qui est dit ici",
            [WORD_CHANGE_UNKNOWN] = "détail inconnu, aucun message précédent n’ayant "
                                    "parlé de cet incident",
            [WORD_MONTH] = "Les 30 derniers jours",
            [WORD_MONTH_DAYS] = "Du {0} au {1}, une colonne par jour.",
            [WORD_MONTH_NOTHING] = "Rien n’a été trouvé.",
            [WORD_MONTH_FOUND] = "Trouvé à {0} endroit, sur {1} des 30 jours.|"
                                 "Trouvé à {0} endroits, sur {1} des 30 jours.",
            [WORD_MONTH_NEVER] = "Aucune source n’a été visitée ces jours-là.",
            [WORD_MONTH_ALL_READ] = "Des sources ont été lues chaque jour depuis le "
                                    "début de la veille.",
            [WORD_MONTH_UNREAD] = "{0} jour sans qu’aucune source puisse être lue.|"
                                  "{0} jours sans qu’aucune source puisse être lue.",
            [WORD_MONTH_UNKNOWN] = "{0} jour sans visite d’aucune source.|"
                                   "{0} jours sans visite d’aucune source.",
            [WORD_MONTH_ROW_FOUND] = "Endroits",
            [WORD_MONTH_ROW_READ] = "Lecture",
            [WORD_MONTH_LEGEND] =
                "Endroits" NB ": le chiffre dit combien, + plus de neuf. Lecture" NB
                ": . oui, x aucune source n’a pu être lue, - aucune visite (jours "
                "UTC).",
            [WORD_MONTH_LEGEND_HTML] =
                "Barres" NB ": endroits où quelque chose a été trouvé. Dessous" NB
                ": vert, des sources ont été lues" NNB "; rouge avec un x, aucune n’a "
                "pu l’être" NNB "; gris avec un tiret, aucune visite (jours UTC).",
            [WORD_ALERT_NEW] = "vigie" NB ": nouvel incident {0}, {1}",
            [WORD_ALERT_CHANGED] = "vigie" NB ": incident {0} modifié, {1}",
            [WORD_ALERT_AGAIN] = "vigie" NB ": incident {0} de nouveau ouvert, {1}",
            [WORD_ALERT_PERSONS] = "{0} personne trouvée|{0} personnes trouvées",
            [WORD_ALERT_WHAT] = "Ce qui a changé",
            [WORD_NEWS_NEW] = "Il n’était pas connu jusqu’ici.",
            [WORD_NEWS_AGAIN] =
                "Il était clos, ou tenu pour un faux positif, et il est de nouveau "
                "ouvert" NB ":",
            [WORD_NEWS_PLACES] = "Vu à {0} endroit, auparavant {1}.|"
                                 "Vu à {0} endroits, auparavant {1}.",
            [WORD_NEWS_PERSONS] = "{0} personne trouvée, auparavant {1}.|"
                                  "{0} personnes trouvées, auparavant {1}.",
            [WORD_NEWS_CANARIES] = "{0} témoin trouvé, auparavant {1}" NB
                                   ": les données sont sorties d’un de nos systèmes.|"
                                   "{0} témoins trouvés, auparavant {1}" NB
                                   ": les données sont sorties de nos systèmes.",
            [WORD_NEWS_DOMAINS] = "{0} domaine surveillé est nommé, auparavant {1}.|"
                                  "{0} domaines surveillés sont nommés, auparavant "
                                  "{1}.",
            [WORD_NEWS_CLAIM] = "{0} enregistrement annoncé, auparavant {1}.|"
                                "{0} enregistrements annoncés, auparavant {1}.",
            [WORD_NEWS_GROUPS] = "D’autres groupes" NB ":",
            [WORD_NEWS_KINDS] = "D’autres données" NB ":",
            [WORD_NEWS_OFFER] = "Offert d’une autre façon" NB ":",
            [WORD_NEWS_SEVERITY] = "Gravité" NB ": {0}, auparavant {1}.",
            [WORD_NEWS_PRICE] = "Prix" NB ": {0}, auparavant" NB ": {1}.",
            [WORD_ALERT_NEXT] = "Que faire maintenant",
            [WORD_ALERT_NEXT_SHOW] =
                "`vigie incidents show {0}`" NB ": chaque endroit, groupe et raison.",
            [WORD_ALERT_NEXT_ACK] =
                "`vigie incidents ack {0}`" NB ": dire que quelqu’un s’en occupe.",
            [WORD_ALERT_NEXT_FALSE] =
                "`vigie incidents false-positive {0} --why TEXTE`" NB
                ": dire qu’il ne nous concerne pas.",
            [WORD_ALERT_RULE] = "Envoyé par la règle «" NB "{0}" NB "»" NNB
                                "; il n’y en aura un autre que si quelque chose "
                                "change.",
            [WORD_ALERT_TEST] = "vigie" NB ": essai de {0}",
            [WORD_ALERT_TEST_TEXT] =
                "Quelqu’un a demandé ce message par `vigie alert test`. Aucun incident "
                "n’est en cause, et il n’y a rien à faire.",
            [WORD_DEAD_LETTERS] =
                "{0} message n’a pas pu être remis et a été abandonné" NB
                ": voir `vigie alert list`.|"
                "{0} messages n’ont pas pu être remis et ont été abandonnés" NB
                ": voir `vigie alert list`.",
        },
    .offers =
        {
            [OFFER_NONE] = "sans offre",
            [OFFER_SALE] = "à vendre",
            [OFFER_FREE] = "donné",
            [OFFER_REQUEST] = "demandé",
            [OFFER_DISCUSSION] = "commenté",
            [OFFER_NEWS] = "dans la presse",
            [OFFER_AUCTION] = "aux enchères",
            [OFFER_RANSOM] = "contre rançon",
        },
    .states =
        {
            [TRIAGE_NEW] = "nouveau",
            [TRIAGE_ACKNOWLEDGED] = "pris en charge",
            [TRIAGE_FALSE_POSITIVE] = "faux positif",
            [TRIAGE_CONFIRMED] = "confirmé",
            [TRIAGE_CLOSED] = "clos",
        },
    .severities =
        {
            [STORE_LOW] = "faible",
            [STORE_MEDIUM] = "moyenne",
            [STORE_HIGH] = "élevée",
            [STORE_CRITICAL] = "critique",
        },
    .fields =
        {
            [FIELD_NAME] = "noms",
            [FIELD_BIRTH_DATE] = "dates de naissance",
            [FIELD_SEX] = "sexe",
            [FIELD_ADDRESS] = "adresses",
            [FIELD_EMAIL] = "adresses électroniques",
            [FIELD_PHONE] = "numéros de téléphone",
            [FIELD_NATIONAL_ID] = "numéros d’identité nationaux",
            [FIELD_HEALTH_INSURANCE_ID] = "numéros de sécurité sociale",
            [FIELD_INSURER] = "mutuelles",
            [FIELD_DOCTOR] = "médecins",
            [FIELD_BLOOD_GROUP] = "groupes sanguins",
            [FIELD_DIAGNOSIS] = "diagnostics",
            [FIELD_TREATMENT] = "traitements",
            [FIELD_TEST_RESULT] = "résultats d’analyses",
            [FIELD_PASSWORD] = "mots de passe",
            [FIELD_IBAN] = "comptes bancaires",
            [FIELD_CARD] = "cartes de paiement",
            [FIELD_DOCUMENT_SCAN] = "documents numérisés",
            [FIELD_IP] = "adresses IP",
            [FIELD_EMPLOYER] = "employeurs",
            [FIELD_SALARY] = "salaires",
        },
    .months = {"janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août",
        "septembre", "octobre", "novembre", "décembre"},
    .first_of_month = "1er",
    .thousands = NNB,
    .zero_is_plural = false,
};
/* NOLINTEND(bugprone-suspicious-missing-comma) */
