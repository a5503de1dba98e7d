/* dossier_gather - what the files that gather a dossier share; nobody else's business.
 */
#ifndef VIGIE_ALERTS_DOSSIER_GATHER_H
#define VIGIE_ALERTS_DOSSIER_GATHER_H

#include "alerts/dossier.h"

/* Room for one more of `count` items of `size` bytes; the array doubles inside the
 * arena. NULL with `err` set. */
MUST_USE void *dossier_room(
    struct arena *arena, void *items, size_t count, size_t size, struct err *err);

/* A clean copy in the arena (clean_text; `is_name`: clean_name). */
MUST_USE int dossier_keep(const char **kept, struct arena *arena, const char *text,
    bool is_name, struct err *err);

MUST_USE int dossier_add(
    struct dossier *dossier, const struct dossier_entry *entry, struct err *err);

/* Whether it is the incident's number, or one that it had before a merge: what was done
 * to it then was said under that. */
bool dossier_is_number(const struct dossier *dossier, uint64_t number);

/* Adds mails and alerts to a story that is in time; it is not any more. */
MUST_USE int dossier_sent(
    struct dossier *dossier, struct store *store, struct err *err);

/* Fills story and earlier reports; all else is gathered already. */
MUST_USE int dossier_story(
    struct dossier *dossier, struct store *store, struct err *err);

#endif
