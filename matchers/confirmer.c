#include "matchers/confirmer.h"

#include "matchers/exact.h"
#include "matchers/members.h"
#include "matchers/names.h"
#include "matchers/watchlist_format.h"

#include <stdlib.h>
#include <string.h>

#include "matchers/confirmer_lists.h"

int confirmer_new(struct confirmer **out, struct err *err)
{
    AUTO(confirmer_free) struct confirmer *confirmer = calloc(1, sizeof(*confirmer));
    if (confirmer == NULL)
        return err_no_memory(err);
    if (names_new(&confirmer->groups, err) != 0)
        return -1;
    *out = confirmer;
    confirmer = NULL;
    return 0;
}

void confirmer_free(struct confirmer *confirmer)
{
    if (confirmer == NULL)
        return;
    for (size_t i = 0; i < confirmer->count; i++) {
        exact_close(confirmer->lists[i].exact);
        free(confirmer->lists[i].groups);
    }
    names_free(confirmer->groups);
    free(confirmer);
}

/* The same group in two watchlists is one group in the verdict. */
static int groups_join(
    struct confirmer *confirmer, struct confirmer_list *list, struct err *err)
{
    uint32_t count = exact_header(list->exact)->groups;
    list->groups = calloc(count + 1UL, sizeof(list->groups[0]));
    if (list->groups == NULL)
        return err_no_memory(err);
    for (uint32_t i = 0; i < count; i++) {
        const char *name = exact_group(list->exact, i);
        if (name == NULL)
            return err_set(err, "the exact part contradicts itself: build anew");
        if (names_number(&list->groups[i], confirmer->groups, bytes_of(name), err) != 0)
            return -1;
    }
    return 0;
}

static uint64_t short_id(const struct watchlist_header *header)
{
    uint64_t id = 0;
    for (size_t i = 0; i < 8; i++)
        id = id << 8 | header->id[i];
    return id;
}

static int list_add(struct confirmer *confirmer, const struct watchlist_source *source,
    int64_t now_ms, struct err *err)
{
    if (confirmer->count == CONFIRMER_LISTS_MAX)
        return err_set(err, "more than %d watchlists", CONFIRMER_LISTS_MAX);
    struct confirmer_list *list = &confirmer->lists[confirmer->count];
    if (exact_open(&list->exact, source, now_ms, err) != 0)
        return -1;
    if (groups_join(confirmer, list, err) != 0) {
        exact_close(list->exact);
        free(list->groups);
        *list = (struct confirmer_list){0};
        return err_in(err, source->name);
    }
    list->id = short_id(exact_header(list->exact));
    confirmer->count++;
    return 0;
}

int confirmer_add_watchlist(struct confirmer *confirmer,
    const struct watchlist_source *source, int64_t now_ms, struct err *err)
{
    struct members members;
    if (members_open_exact(&members, source, err) != 0)
        return -1;
    for (size_t i = 0; i < members.count; i++) {
        struct watchlist_source one = members_source(&members, i, source);
        if (list_add(confirmer, &one, now_ms, err) != 0)
            return -1;
    }
    return 0;
}
