/*
 * read_list - saved pages named one a line, as `vigie read --list` takes them.
 *
 * A line is TIME, a tab, URL, a tab and PATH: when the page was fetched, where it was,
 * and the file it lies in. TIME and URL may be empty. Paths with a line end in them
 * cannot be named.
 */
#ifndef VIGIE_APP_READ_LIST_H
#define VIGIE_APP_READ_LIST_H

#include "model/paste_key.h"
#include "model/url.h"

#include <limits.h>

enum { READ_LIST_END = 1 };

struct read_entry {
    bool has_url;
    struct url address;       /* without the key */
    char key[PASTE_KEY_SIZE]; /* of an encrypted paste; never shown */
    int64_t fetched_at_ms;
    char path[PATH_MAX];
};

/* The address, and the key behind its '#'. Fails when it is none. */
MUST_USE int read_entry_url(
    struct read_entry *out, struct bytes given, struct err *err);

struct read_list {
    struct bytes rest; /* `ptr` is not NULL */
    unsigned line;     /* of the latest page; to begin with 0 */
    int64_t now_ms;    /* when pages were fetched that say no time */
};

/* The next line's page, empty lines left out; READ_LIST_END: none is left. A line that
 * is wrong is named in the error. */
MUST_USE int read_list_next(
    struct read_entry *out, struct read_list *list, struct err *err);

#endif
