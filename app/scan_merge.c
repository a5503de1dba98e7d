#include "app/scan_merge.h"

#include "matchers/names.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int scan_merge_init(struct scan_merge *merge, struct err *err)
{
    finding_init(&merge->whole);
    return names_new(&merge->groups, err);
}

void scan_merge_done(struct scan_merge *merge)
{
    if (merge->groups != NULL)
        finding_done(&merge->whole);
    names_free(merge->groups);
    free(merge->seen);
    person_set_done(&merge->persons);
    memset(merge, 0, sizeof(*merge));
}

void scan_merge_partly(struct scan_merge *merge, const char *reason)
{
    if (merge->reason[0] == '\0')
        (void)snprintf(merge->reason, sizeof(merge->reason), "%s", reason);
    merge->whole.page.partly_read = true;
    merge->whole.page.partly_reason = bytes_of(merge->reason);
}

/* The group's number, and a place to count what was seen of it. */
static int group_number(
    uint32_t *number, struct scan_merge *merge, const char *name, struct err *err)
{
    if (names_number(number, merge->groups, bytes_of(name), err) != 0)
        return -1;
    if (*number < merge->seen_cap)
        return 0;
    size_t cap = ((size_t)*number + 1) * 2;
    struct group_count *grown = reallocarray(merge->seen, cap, sizeof(*grown));
    if (grown == NULL)
        return err_no_memory(err);
    memset(grown + merge->seen_cap, 0, (cap - merge->seen_cap) * sizeof(*grown));
    merge->seen = grown;
    merge->seen_cap = cap;
    return 0;
}

/* Counts the hit's record; `*known` when an earlier hit told of it. */
static int count_record(
    bool *known, struct scan_merge *merge, const struct hit *hit, struct err *err)
{
    uint32_t number = 0;
    if (group_number(&number, merge, hit->group, err) != 0)
        return -1;
    const struct person person = {
        .record = hit->record,
        .group = number,
        .confidence = (uint8_t)hit->confidence,
        .is_person = hit->person,
    };
    int answer = person_set_add(&merge->persons, &person, err);
    if (answer < 0)
        return -1;
    *known = answer == PERSON_KNOWN;
    merge->whole.summary.partly = merge->whole.summary.partly || answer == PERSON_FULL;
    return 0;
}

/* Two watchlists may have the same record; a long line of text may name one twice. One
 * hit is told for a row and record. Hits of one row lie side by side. */
static bool join_hit(struct finding *piece, size_t kept, const struct hit *hit)
{
    enum { LOOK_BACK = 64 };
    for (size_t i = kept; i > 0 && kept - i < LOOK_BACK; i--) {
        struct hit *earlier = &piece->hits[i - 1];
        if (earlier->row != hit->row)
            return false;
        if (earlier->record != hit->record || earlier->person != hit->person ||
            strcmp(earlier->group, hit->group) != 0)
            continue;
        earlier->fields |= hit->fields;
        if (hit->confidence > earlier->confidence)
            earlier->confidence = hit->confidence;
        return true;
    }
    return false;
}

static int take_hits(
    struct scan_merge *merge, struct finding *piece, bool only_one, struct err *err)
{
    uint64_t rows_before = merge->whole.scanned.rows;
    size_t kept = 0;
    for (size_t i = 0; i < piece->hit_count; i++) {
        struct hit *hit = &piece->hits[i];
        bool known = false;
        if (!only_one && count_record(&known, merge, hit, err) != 0)
            return -1;
        if (!hit->person && known)
            continue;
        hit->row += rows_before;
        if (!join_hit(piece, kept, hit))
            piece->hits[kept++] = *hit;
    }
    piece->hit_count = kept;
    return 0;
}

static int take_summary(
    struct scan_merge *merge, const struct match_summary *piece, struct err *err)
{
    struct match_summary *whole = &merge->whole.summary;
    for (unsigned level = 0; level < CONFIDENCE_LIMIT; level++)
        whole->rows_hit[level] += piece->rows_hit[level];
    whole->hits += piece->hits;
    whole->unsent += piece->unsent;
    whole->mentions += piece->mentions;
    whole->fields |= piece->fields;
    whole->groups_known = piece->groups_known;
    whole->partly = whole->partly || piece->partly;
    whole->left_out += piece->left_out;
    for (size_t i = 0; i < piece->group_count; i++) {
        uint32_t number = 0;
        if (group_number(&number, merge, piece->groups[i].group, err) != 0)
            return -1;
        merge->seen[number].mentions += piece->groups[i].mentions;
        merge->seen[number].fields |= piece->groups[i].fields;
    }
    return 0;
}

static void take_scanned(struct scan_summary *whole, const struct scan_summary *piece)
{
    whole->bytes += piece->bytes;
    whole->rows += piece->rows;
    whole->passed += piece->passed;
    whole->end = piece->end;
    whole->end_mark = piece->end_mark;
    whole->more = piece->more;
    for (int type = 0; type < IDENTIFIER_LIMIT; type++)
        whole->seen[type] += piece->seen[type];
}

int scan_merge_add(struct scan_merge *merge, struct finding *piece, struct err *err)
{
    bool only_one = merge->pieces == 0 && !piece->scanned.more;
    char reason[PAGE_REASON_MAX + 1];
    (void)bytes_to_text(reason, sizeof(reason), piece->page.partly_reason);
    if (piece->page.partly_read)
        scan_merge_partly(merge, reason);
    if (take_hits(merge, piece, only_one, err) != 0)
        return -1;
    if (only_one) {
        merge->whole.summary = piece->summary;
        piece->summary = (struct match_summary){0};
    } else if (take_summary(merge, &piece->summary, err) != 0) {
        return -1;
    }
    if (merge->pieces++ == 0)
        merge->whole.scanned = piece->scanned;
    else
        take_scanned(&merge->whole.scanned, &piece->scanned);
    return 0;
}

static int compare_groups(const void *left, const void *right)
{
    const struct group_count *a = left;
    const struct group_count *b = right;
    return strcmp(a->group, b->group);
}

int scan_merge_end(struct scan_merge *merge, struct err *err)
{
    struct match_summary *whole = &merge->whole.summary;
    uint32_t count = names_count(merge->groups);
    if (count == 0)
        return 0;
    free(whole->groups);
    whole->groups = calloc(count, sizeof(*whole->groups));
    if (whole->groups == NULL)
        return err_no_memory(err);
    whole->group_count = count;
    for (uint32_t i = 0; i < count; i++) {
        whole->groups[i] = merge->seen[i];
        (void)bytes_to_text(whole->groups[i].group, sizeof(whole->groups[i].group),
            bytes_of(names_get(merge->groups, i)));
    }
    for (size_t i = 0; i < merge->persons.place_count; i++) {
        const struct person *person = &merge->persons.places[i];
        if (person->confidence == 0 || !person->is_person)
            continue;
        whole->groups[person->group].persons[person->confidence]++;
        whole->persons[person->confidence]++;
    }
    qsort(whole->groups, count, sizeof(*whole->groups), compare_groups);
    return 0;
}
