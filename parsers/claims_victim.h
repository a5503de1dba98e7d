/*
 * claims_victim - what the readers of victims' names share; for claims_*.c alone.
 */
#ifndef VIGIE_PARSERS_CLAIMS_VICTIM_H
#define VIGIE_PARSERS_CLAIMS_VICTIM_H

#include "parsers/claims_view.h"

enum { CLAIMS_NAME_MAX = 80 }; /* bytes */

/* What a written word is to the lexicon. */
struct claims_word {
    bool ends; /* no name goes on past it: "patients", "database", "csv", a year */
    bool country;
    bool place;  /* what kind of place: "clinic", "Bank"; no people, as "patients" */
    bool form;   /* "GmbH", "Holding" */
    bool seat;   /* "CHU", "Stadtwerke" */
    bool people; /* who is counted: "users", "patients", "rows" */
    bool common; /* in some phrase, and means nothing alone */
    bool any;    /* it means something */
};
struct claims_word claims_word_known(const struct lexicon *lexicon, struct bytes word);

/* Where the word at `at` ends: at a space or a mark. */
size_t claims_word_end(struct bytes text, size_t at);
bool claims_is_capital(struct bytes word);

/* Capitalised words at the start of a text, with "of", "de" and the like between. */
struct claims_run {
    size_t length; /* bytes, from the first word to the last */
    size_t words;
    size_t unknown; /* words that are in no phrase of the lexicon */
    size_t unmeant; /* these, and those that mean nothing alone */
    bool place;
    bool seat;
    bool country;
    struct bytes next; /* the word that ended it, or empty */
};
struct claims_run claims_take_run(const struct lexicon *lexicon, struct bytes text);

/* Whether "eine", "une", "una" stands before the words at `at`: "Ein Versandhändler für
 * Goldmünzen" is any one of them, and no name. */
bool claims_is_any(struct bytes line, size_t at);

/* What a quotation mark at the start of `text` opens and its fellow closes; empty: none
 * stands there. */
struct bytes claims_quoted(struct bytes text);

/* claims_person.c: whether a name, a part of `line`, stands beside a day of birth, a
 * telephone, an e-mail address or another long number: one of those whose data leaked,
 * no victim to be named. */
bool claims_is_person(struct bytes line, struct bytes name);

/* Whether the number at `at`, behind a name, is a day, a person's number, an age or
 * part of an address, and no count. */
bool claims_number_is_personal(
    const struct lexicon *lexicon, struct bytes text, size_t at);

/* Whether the line is a row of data; thousands in a sentence are none. */
bool claims_is_row(struct bytes line);

/* claims_name.c: names that stand without a word that leads to them. */
void claims_names_of_title(struct claims *claims, const struct claims_view *view);
void claims_names_of_body(struct claims *claims, const struct claims_view *view);

/* claims_heading.c: "== Ligue de judo du Bas-Estran / 6 318 lignes ==", the head of
 * what was published: up to the first mark, where it names a kind of place. */
void claims_heading(struct claims *claims, const struct claims_view *view);

/* Trimmed; once; while there is room; `name` is a part of `line`, and no person's. */
void claims_add_victim(struct claims *claims, struct bytes line, struct bytes name);

/* claims_domain.c: the whole text is one domain name. */
bool claims_is_domain(struct bytes text);

/* Every domain named in the text but mail providers, file hosts, messengers, boards and
 * onion addresses; of links only those to a site's first page. */
void claims_domains(struct claims *claims, struct bytes written);

#endif
