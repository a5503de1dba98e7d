#include "matchers/terms.h"

#include "matchers/exact.h"
#include "matchers/members.h"

#include <string.h>

static struct watchlist_terms terms_of(const struct watchlist_header *header)
{
    struct watchlist_terms terms = {.created_ms = header->created_ms,
        .expires_ms = header->expires_ms,
        .records = header->records,
        .groups = header->groups};
    for (size_t i = 0; i < sizeof(terms.id); i++)
        terms.id = terms.id << 8 | header->id[i];
    memcpy(terms.entries, header->entries, sizeof(terms.entries));
    memcpy(terms.purpose, header->purpose, sizeof(terms.purpose));
    memcpy(terms.owner, header->owner, sizeof(terms.owner));
    return terms;
}

int watchlist_terms_read(const struct watchlist_source *source,
    watchlist_terms_fn *each, void *self, struct err *err)
{
    struct members members;
    if (members_open_exact(&members, source, err) != 0)
        return -1;
    for (size_t i = 0; i < members.count; i++) {
        AUTO(exact_close) struct exact *exact = NULL;
        struct watchlist_source one = members_source(&members, i, source);
        if (exact_open(&exact, &one, 0, err) != 0)
            return -1;
        struct watchlist_terms terms = terms_of(exact_header(exact));
        if (each(self, &terms, err) != 0)
            return -1;
    }
    return 0;
}
