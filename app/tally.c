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
    if (tally->last_group < tally->group_count &&
        strcmp(tally->groups[tally->last_group], name) == 0) {
        *index = (uint32_t)tally->last_group;
        return 0;
    }
    for (size_t i = 0; i < tally->group_count; i++)
        if (strcmp(tally->groups[i], name) == 0) {
            tally->last_group = i;
            *index = (uint32_t)i;
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

/* By group and record, the best confidence first. */
static int compare(const void *left, const void *right)
{
    const struct tally_entry *a = left;
    const struct tally_entry *b = right;
    if (a->group != b->group)
        return a->group < b->group ? -1 : 1;
    if (a->record != b->record)
        return a->record < b->record ? -1 : 1;
    return (a->confidence < b->confidence) - (a->confidence > b->confidence);
}

/* Sorts, and keeps one entry a person. */
static void compact(struct tally *tally)
{
    size_t kept = 0;
    if (tally->count > 0)
        qsort(tally->entries, tally->count, sizeof(*tally->entries), compare);
    for (size_t i = 0; i < tally->count; i++) {
        const struct tally_entry *entry = &tally->entries[i];
        if (kept > 0 && tally->entries[kept - 1].group == entry->group &&
            tally->entries[kept - 1].record == entry->record)
            continue;
        tally->entries[kept++] = *entry;
    }
    tally->count = kept;
}

/* A person found a thousand times needs no thousand places. */
static int make_room(struct tally *tally, struct err *err)
{
    if (tally->count < tally->cap)
        return 0;
    compact(tally);
    if (tally->count * 2 < tally->cap)
        return 0;
    size_t cap = tally->cap == 0 ? FIRST_ENTRIES : tally->cap * 2;
    void *grown = reallocarray(tally->entries, cap, sizeof(*tally->entries));
    if (grown == NULL)
        return err_no_memory(err);
    tally->entries = grown;
    tally->cap = cap;
    return 0;
}

int tally_add(struct tally *tally, const struct hit *hit, struct err *err)
{
    uint32_t group = 0;
    if (!hit->person)
        return 0;
    if (find_group(&group, tally, hit->group, err) != 0 || make_room(tally, err) != 0)
        return -1;
    tally->entries[tally->count++] = (struct tally_entry){
        .record = hit->record, .group = group, .confidence = hit->confidence};
    return 0;
}

int tally_count(struct tally *tally, struct err *err)
{
    free(tally->counts);
    tally->counts = calloc(tally->group_count + 1, sizeof(*tally->counts));
    if (tally->counts == NULL)
        return err_no_memory(err);
    memset(tally->persons, 0, sizeof(tally->persons));
    tally->patient_groups = 0;
    compact(tally);
    size_t patients_of = SIZE_MAX; /* the group last counted as having patients */
    for (size_t i = 0; i < tally->count; i++) {
        const struct tally_entry *entry = &tally->entries[i];
        tally->counts[entry->group]++;
        tally->persons[entry->confidence]++;
        if (entry->confidence <= CONFIDENCE_WEAK || entry->group == patients_of)
            continue;
        patients_of = entry->group;
        tally->patient_groups++;
    }
    return 0;
}
