#include "app/tally.h"

#include <stdlib.h>
#include <string.h>

enum { FIRST_ENTRIES = 64 };

void tally_done(struct tally *tally)
{
    free(tally->groups);
    free(tally->counts);
    free(tally->entries);
    memset(tally, 0, sizeof(*tally));
}

/* The group's index; hits come in runs of one group, so the last is looked at first. */
static int find_group(
    uint32_t *index, struct tally *tally, const char *name, struct err *err)
{
    for (size_t i = tally->group_count; i > 0; i--)
        if (strcmp(tally->groups[i - 1], name) == 0) {
            *index = (uint32_t)(i - 1);
            return 0;
        }
    void *grown =
        reallocarray(tally->groups, tally->group_count + 1, sizeof(*tally->groups));
    if (grown == NULL)
        return err_no_memory(err);
    tally->groups = grown;
    memcpy(tally->groups[tally->group_count], name, strlen(name) + 1);
    *index = (uint32_t)tally->group_count++;
    return 0;
}

int tally_add(struct tally *tally, const struct hit *hit, struct err *err)
{
    uint32_t group = 0;
    if (!hit->person)
        return 0;
    if (find_group(&group, tally, hit->group, err) != 0)
        return -1;
    if (tally->count == tally->cap) {
        size_t cap = tally->cap == 0 ? FIRST_ENTRIES : tally->cap * 2;
        void *grown = reallocarray(tally->entries, cap, sizeof(*tally->entries));
        if (grown == NULL)
            return err_no_memory(err);
        tally->entries = grown;
        tally->cap = cap;
    }
    tally->entries[tally->count++] =
        (struct tally_entry){.record = hit->record, .group = group};
    return 0;
}

static int compare(const void *left, const void *right)
{
    const struct tally_entry *a = left;
    const struct tally_entry *b = right;
    if (a->group != b->group)
        return a->group < b->group ? -1 : 1;
    if (a->record != b->record)
        return a->record < b->record ? -1 : 1;
    return 0;
}

int tally_count(struct tally *tally, struct err *err)
{
    free(tally->counts);
    tally->counts = calloc(tally->group_count + 1, sizeof(*tally->counts));
    if (tally->counts == NULL)
        return err_no_memory(err);
    if (tally->count > 0)
        qsort(tally->entries, tally->count, sizeof(*tally->entries), compare);
    for (size_t i = 0; i < tally->count; i++)
        if (i == 0 || compare(&tally->entries[i - 1], &tally->entries[i]) != 0)
            tally->counts[tally->entries[i].group]++;
    return 0;
}
