/*
 * watch_names - domains and phrases to watch, from a short YAML file of their own:
 *
 *     group: Labo Nord            # of what names no group itself
 *     domains:
 *       - labo-nord.example
 *       - name: chu.example
 *         group: CHU
 *     phrases:
 *       - Laboratoire du Nord
 *
 * The matchers know such names as CSV "name,group"; so this is turned into that, each
 * name on the line it has in the file (unless several stand on one), so that what is
 * refused later is told by the right number.
 */
#ifndef VIGIE_APP_WATCH_NAMES_H
#define VIGIE_APP_WATCH_NAMES_H

#include "base/auto.h"
#include "base/err.h"

/* Replaces `*fd`, an opened file (owned by the caller before and after), by the CSV of
 * its `list`, "domains" or "phrases", when it is YAML: by the name's end, .yaml or
 * .yml, or because it starts with one of the three keys. CSV is left as it is. A file
 * without that list gives an empty one, and the other list is passed over. */
MUST_USE int watch_names_convert(
    int *fd, const char *path, const char *list, struct err *err);

#endif
