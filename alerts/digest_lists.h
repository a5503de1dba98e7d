/*
 * digest_lists - what the digest says of the watchlists: how many are in use, which end
 * soon or have ended, and which new file is not used.
 */
#ifndef VIGIE_ALERTS_DIGEST_LISTS_H
#define VIGIE_ALERTS_DIGEST_LISTS_H

#include "alerts/digest.h"
#include "alerts/writer.h"

enum { DIGEST_LIST_NOTICE_DAYS = 30 };

struct digest_lists {
    const struct digest_list *items; /* borrowed */
    size_t count;                    /* 0: nothing is said */
    int64_t now_ms;
};

bool digest_list_used(const struct digest_lists *lists, size_t index);
/* Whether a list is named at all. */
bool digest_list_is_told(const struct digest_lists *lists, size_t index);
size_t digest_lists_used(const struct digest_lists *lists);
/* Whether all are in use, for a month at least, and nothing was refused. */
bool digest_lists_well(const struct digest_lists *lists);

/* Phrases that text, HTML and subject hold. */
void digest_write_lists(struct writer *writer, const struct digest_lists *lists);
void digest_write_list(
    struct writer *writer, const struct digest_lists *lists, size_t index);
void digest_write_list_subject(struct writer *writer, const struct digest_lists *lists);

#endif
