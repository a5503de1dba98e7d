/*
 * cookie_jobs - what `vigie source cookies` does: import, list, remove.
 *
 * Names, domains and ends of cookies are shown; a value never is.
 */
#ifndef VIGIE_APP_COOKIE_JOBS_H
#define VIGIE_APP_COOKIE_JOBS_H

#include "base/err.h"
#include "config/config.h"
#include "storage/store.h"

#include <stdbool.h>

struct cookie_words {
    const char *config_path;
    const char *account; /* NULL: the source's own; of list: all */
    const char *output;  /* of new-key */
    bool json;
    const char *source; /* NULL: all */
    const char *file;   /* of import; "-": stdin */
};

struct cookie_desk {
    const struct cookie_words *words;
    struct config *config;
    struct store *store;
    int64_t now_ms; /* wall */
};

MUST_USE int cookie_import(const struct cookie_desk *desk, struct err *err);
MUST_USE int cookie_list(const struct cookie_desk *desk, struct err *err);
enum { COOKIE_NO_SESSION = 1 };
/* 0, or COOKIE_NO_SESSION after it has said so. */
MUST_USE int cookie_remove(const struct cookie_desk *desk, struct err *err);

/* The configured source of that name, or NULL with `err` set. */
const struct config_source *cookie_source(
    const struct cookie_desk *desk, struct err *err);

#endif
