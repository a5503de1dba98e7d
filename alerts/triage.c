#include "alerts/triage.h"

#include "alerts/clean.h"
#include "alerts/severity.h"

#include <stdlib.h>

enum { URL_TEXT_MAX = 64 * 1024, URL_SHOWN = 200 };

bool triage_is_told(const struct store_incident *incident)
{
    if (incident->state == TRIAGE_CLOSED)
        return incident->changed_ms > incident->state_ms;
    return incident->state != TRIAGE_FALSE_POSITIVE;
}

/* ---- one incident ---- */

struct one {
    bool found;
    struct store_incident row;
};

static int keep_one(void *self, const struct store_incident *incident, struct err *err)
{
    struct one *one = self;
    (void)err;
    one->found = true;
    one->row = *incident;
    return 0;
}

static int read_one(
    struct one *one, struct store *store, uint64_t incident, struct err *err)
{
    const struct store_incident_filter filter = {.id = incident, .max = 1};
    *one = (struct one){0};
    /* 0 is the store's word for all. */
    return incident == 0 ? 0 : store_incidents(store, &filter, keep_one, one, err);
}

int triage_find(struct store *store, uint64_t incident, struct err *err)
{
    struct one one;
    uint64_t now = 0;
    if (read_one(&one, store, incident, err) != 0)
        return -1;
    if (one.found)
        return 0;
    if (store_incident_successor(&now, store, incident, err) != 0)
        return -1;
    if (now != 0)
        return err_set(err, "incident %llu was merged: it is part of incident %llu now",
            (unsigned long long)incident, (unsigned long long)now);
    return err_set(err, "there is no incident %llu; `vigie incidents list` shows them",
        (unsigned long long)incident);
}

/* ---- split ---- */

struct search {
    const struct triage_split *split;
    struct page_ref *pages; /* owned */
    size_t count;
    size_t room;
    bool *named; /* owned: which of the addresses have a sighting */
};

static int is_shown_as(
    bool *same, const char *url, struct bytes wanted, bool defanged, struct err *err)
{
    AUTO(buf_done) struct buf shown;
    buf_init(&shown, URL_TEXT_MAX);
    if (clean_url(&shown, bytes_of(url), defanged, err) != 0)
        return -1;
    *same = *same || bytes_equal(buf_bytes(&shown), wanted);
    return 0;
}

static int is_wanted(
    bool *wanted, struct search *search, const char *url, struct err *err)
{
    for (size_t i = 0; i < search->split->count; i++) {
        struct bytes named = bytes_of(search->split->urls[i]);
        bool same = bytes_is(named, url);
        if (is_shown_as(&same, url, named, false, err) != 0 ||
            is_shown_as(&same, url, named, true, err) != 0)
            return -1;
        search->named[i] = search->named[i] || same;
        *wanted = *wanted || same;
    }
    return 0;
}

static int note_page(void *self, const struct store_finding *sighting, struct err *err)
{
    struct search *search = self;
    bool wanted = false;
    if (is_wanted(&wanted, search, sighting->url, err) != 0)
        return -1;
    if (!wanted)
        return 0;
    if (search->count == search->room) {
        size_t room = search->room == 0 ? 16 : search->room * 2;
        struct page_ref *more = reallocarray(search->pages, room, sizeof(*more));
        if (more == NULL)
            return err_no_memory(err);
        search->pages = more;
        search->room = room;
    }
    search->pages[search->count++] = sighting->page;
    return 0;
}

static int find_pages(struct search *search, struct store *store, struct err *err)
{
    const struct triage_split *split = search->split;
    if (store_sightings(store, split->incident, note_page, search, err) != 0)
        return -1;
    for (size_t i = 0; i < split->count; i++)
        if (!search->named[i])
            return err_set(err, "%.*s is no place of incident %llu", URL_SHOWN,
                split->urls[i], (unsigned long long)split->incident);
    return 0;
}

static int note_offer(void *self, const struct store_finding *sighting, struct err *err)
{
    bool *is_offer = self;
    (void)err;
    *is_offer = *is_offer || sighting->is_offer;
    return 0;
}

static int judge_anew(struct store *store, uint64_t incident, struct err *err)
{
    struct one one;
    bool is_offer = false;
    if (read_one(&one, store, incident, err) != 0 ||
        store_sightings(store, incident, note_offer, &is_offer, err) != 0)
        return -1;
    const struct severity_facts facts = severity_of_incident(&one.row, is_offer);
    return store_incident_grade(store, incident, severity_judge(&facts), err);
}

struct work {
    const struct triage_split *split;
    uint64_t made;
};

static int split_found(
    struct work *work, struct store *store, struct search *search, struct err *err)
{
    const struct triage_split *split = work->split;
    if (find_pages(search, store, err) != 0)
        return -1;
    const struct store_split wanted = {.incident = split->incident,
        .pages = search->pages,
        .count = search->count,
        .who = split->who,
        .why = split->why,
        .now_ms = split->now_ms};
    if (store_incident_split(&work->made, store, &wanted, err) != 0 ||
        judge_anew(store, split->incident, err) != 0)
        return -1;
    return judge_anew(store, work->made, err);
}

static int split_all(void *self, struct store *store, struct err *err)
{
    struct work *work = self;
    struct search search = {.split = work->split};
    if (triage_find(store, work->split->incident, err) != 0)
        return -1;
    search.named = calloc(work->split->count + 1, sizeof(*search.named));
    int done = search.named == NULL ? err_no_memory(err)
                                    : split_found(work, store, &search, err);
    free(search.named);
    free(search.pages);
    return done;
}

int triage_split(uint64_t *made, struct store *store, const struct triage_split *split,
    struct err *err)
{
    struct work work = {.split = split};
    if (store_transact(store, split_all, &work, err) != 0)
        return -1;
    *made = work.made;
    return 0;
}
