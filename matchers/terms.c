#include "matchers/terms.h"

#include "matchers/exact.h"
#include "matchers/members.h"

#include <string.h>

static uint64_t half_id(const struct watchlist_header *header)
{
    uint64_t id = 0;
    for (size_t i = 0; i < sizeof(id); i++)
        id = id << 8 | header->id[i];
    return id;
}

static struct watchlist_terms terms_of(const struct watchlist_header *header)
{
    struct watchlist_terms terms = {.id = half_id(header),
        .created_ms = header->created_ms,
        .expires_ms = header->expires_ms,
        .records = header->records,
        .groups = header->groups};
    memcpy(terms.entries, header->entries, sizeof(terms.entries));
    memcpy(terms.purpose, header->purpose, sizeof(terms.purpose));
    memcpy(terms.owner, header->owner, sizeof(terms.owner));
    return terms;
}

typedef int exact_fn(void *self, const struct exact *exact, struct err *err);

static int each_list(
    const struct watchlist_source *source, exact_fn *each, void *self, struct err *err)
{
    struct members members;
    if (members_open_exact(&members, source, err) != 0)
        return -1;
    for (size_t i = 0; i < members.count; i++) {
        AUTO(exact_close) struct exact *exact = NULL;
        struct watchlist_source one = members_source(&members, i, source);
        if (exact_open(&exact, &one, 0, err) != 0 || each(self, exact, err) != 0)
            return -1;
    }
    return 0;
}

struct terms_taker {
    watchlist_terms_fn *each;
    void *self;
};

static int take_terms(void *self, const struct exact *exact, struct err *err)
{
    const struct terms_taker *taker = self;
    const struct watchlist_terms terms = terms_of(exact_header(exact));
    return taker->each(taker->self, &terms, err);
}

int watchlist_terms_read(const struct watchlist_source *source,
    watchlist_terms_fn *each, void *self, struct err *err)
{
    struct terms_taker taker = {each, self};
    return each_list(source, take_terms, &taker, err);
}

struct group_taker {
    watchlist_group_fn *each;
    void *self;
};

static int take_groups(void *self, const struct exact *exact, struct err *err)
{
    const struct group_taker *taker = self;
    uint64_t list = half_id(exact_header(exact));
    const char *name = NULL;
    for (uint32_t i = 0; (name = exact_group(exact, i)) != NULL; i++)
        if (taker->each(taker->self, list, name, err) != 0)
            return -1;
    return 0;
}

int watchlist_groups_read(const struct watchlist_source *source,
    watchlist_group_fn *each, void *self, struct err *err)
{
    struct group_taker taker = {each, self};
    return each_list(source, take_groups, &taker, err);
}
