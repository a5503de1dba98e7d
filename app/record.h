/*
 * record - the record of processing activities of this very configuration.
 *
 * What GDPR article 30(1) asks of a controller, a section for each of its letters, and
 * what the CNIL asks of those who search the Internet for leaks (its guidance
 * "recherche sur internet de fuites d'informations", January 2022): precise search
 * terms, nothing kept that is no find, no purchase, nobody else's data. It says what is
 * configured and what the program does by itself; what nobody has said is named as
 * missing, never made up. It names no person who is watched and no identifier.
 */
#ifndef VIGIE_APP_RECORD_H
#define VIGIE_APP_RECORD_H

#include "app/watch_terms.h"
#include "base/arena.h"

enum record_language { RECORD_ENGLISH, RECORD_FRENCH };

/* The same in both languages. */
struct record_words {
    const char *in[2];
};

struct record_item {
    const char *label; /* may be empty */
    const char *value; /* of what is missing: how to say it */
    bool missing;
    struct record_item *next;
};

struct record_section {
    const char *title;
    const char *rule; /* "GDPR 30(1)(a)" */
    struct record_item *items;
    struct record_item *last;
};

enum { RECORD_SECTIONS = 12 };

struct record {
    enum record_language language;
    int64_t made_ms;
    size_t missing; /* items */
    size_t count;
    struct record_section sections[RECORD_SECTIONS];
    struct arena *arena; /* of the texts */
    struct err *err;
    bool failed; /* for want of memory; `err` says so */
};

struct record_input {
    const struct config *config;
    const struct watch_terms *terms;
    int64_t now_ms;
};

/* Fills all but `language`, `arena` and `err`, which are set before. */
MUST_USE int record_make(struct record *record, const struct record_input *input);

enum record_form { RECORD_TEXT, RECORD_MARKDOWN, RECORD_JSON };

MUST_USE int record_print(struct buf *out, const struct record *record,
    enum record_form form, struct err *err);

/* ---- for the record's own files ---- */

void record_begin(
    struct record *record, const struct record_words *title, const char *rule);
/* To the section at hand; texts are kept as they are. */
void record_add(struct record *record, const char *label, const char *value);
/* The same of what lacks something. */
void record_gap(struct record *record, const char *label, const char *value);
/* A sentence of the program's own. */
void record_say(struct record *record, const struct record_words *words);
/* `value`, or, when it is empty, that it is missing and that `key` says it. */
void record_told(struct record *record, const struct record_words *label,
    const char *value, const char *key);
const char *record_word(const struct record *record, const struct record_words *words);
/* Kept in the arena; "" when memory is out. */
const char *record_text(struct record *record, const char *format, ...)
    PRINTF_LIKE(2, 3);
/* The security measures that are on (record_measures.c). */
void record_measures(struct record *record, const struct config *config);

#endif
