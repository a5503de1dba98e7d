/*
 * told_list - which incidents a digest tells of, in the line that the outbox keeps
 * about it: "incidents 3, 7, 12", or "no incident".
 *
 * Whoever may not read mails knows so by which of them an incident was told. A list too
 * long for the line ends with "...".
 */
#ifndef VIGIE_ALERTS_TOLD_LIST_H
#define VIGIE_ALERTS_TOLD_LIST_H

#include "storage/outbox.h"
#include "storage/told.h"

void told_list_write(
    char about[STORE_ABOUT_SIZE], const struct store_told *told, size_t count);

enum told_list { TOLD_LIST_NO, TOLD_LIST_YES, TOLD_LIST_UNKNOWN };

typedef bool told_list_fn(const void *self, uint64_t incident);
/* Whether it lists one of those that `is` knows. UNKNOWN: it is none of the lists
 * above, or one that was too long and lists none of them as far as it goes. */
enum told_list told_list_has(struct bytes about, told_list_fn *is, const void *self);

#endif
