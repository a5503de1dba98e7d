#include "alerts/incident_home.h"

#include "alerts/thread.h"
#include "storage/triage.h"

#include <stdlib.h>
#include <string.h>

enum {
    SHARED_ENOUGH = 3,  /* persons in both, and half of the smaller set */
    SHARED_ALL = 2,     /* persons in both, when they are the whole smaller set */
    WEAK_TOGETHER = 3,  /* weak hits that make an offer worth a look */
    TITLE_TELLING = 16, /* bytes; a shorter title ("Untitled") says nothing */
    INCIDENTS_LOOKED_AT = 1000, /* newest ones, for the same title */
};

/* ---- 2: shared persons ---- */

static bool is_same_dataset(const struct store_overlap *overlap)
{
    uint32_t smaller = overlap->page_records < overlap->incident_records
                           ? overlap->page_records
                           : overlap->incident_records;
    if (smaller == 0)
        return false;
    bool much =
        overlap->shared >= SHARED_ENOUGH && (uint64_t)overlap->shared * 2 >= smaller;
    bool all = overlap->shared >= SHARED_ALL && overlap->shared >= smaller;
    return much || all;
}

/* ---- 3: the same title ---- */

struct title_search {
    const struct store_finding *finding;
    struct store *store;
    size_t count;
    uint64_t found[INCIDENTS_LOOKED_AT]; /* same title; newest first */
    bool counts_agree[INCIDENTS_LOOKED_AT];
};

static bool is_same_title(const char *a, const char *b)
{
    struct bytes left = bytes_trim(bytes_of(a));
    struct bytes right = bytes_trim(bytes_of(b));
    return left.len >= TITLE_TELLING && bytes_equal_nocase(left, right);
}

static int note_same_title(
    void *self, const struct store_incident *incident, struct err *err)
{
    (void)err;
    struct title_search *search = self;
    if (search->count == INCIDENTS_LOOKED_AT ||
        !is_same_title(incident->title, search->finding->title))
        return 0;
    search->found[search->count] = incident->id;
    search->counts_agree[search->count] =
        incident->records_claimed != 0 &&
        incident->records_claimed == search->finding->records_claimed;
    search->count++;
    return 0;
}

struct source_search {
    const char *source;
    bool found;
};

static int note_same_source(
    void *self, const struct store_finding *sighting, struct err *err)
{
    (void)err;
    struct source_search *search = self;
    if (strcmp(sighting->source, search->source) == 0)
        search->found = true;
    return 0;
}

static int first_that_agrees(
    uint64_t *incident, struct title_search *search, struct err *err)
{
    for (size_t i = 0; i < search->count && *incident == 0; i++) {
        struct source_search source = {.source = search->finding->source};
        if (!search->counts_agree[i] && store_sightings(search->store, search->found[i],
                                            note_same_source, &source, err) != 0)
            return -1;
        if (search->counts_agree[i] || source.found)
            *incident = search->found[i];
    }
    return 0;
}

static int find_by_title(uint64_t *incident, struct store *store,
    const struct store_finding *finding, struct err *err)
{
    *incident = 0;
    if (bytes_trim(bytes_of(finding->title)).len < TITLE_TELLING)
        return 0;
    AUTO(mem_free) struct title_search *search = calloc(1, sizeof(*search));
    if (search == NULL)
        return err_no_memory(err);
    search->finding = finding;
    search->store = store;
    const struct store_incident_filter newest = {
        .max = INCIDENTS_LOOKED_AT, .title = finding->title};
    if (store_incidents(store, &newest, note_same_title, search, err) != 0)
        return -1;
    return first_that_agrees(incident, search, err);
}

/* ---- 4 and 5: worth an incident of its own ---- */

static bool names_somebody(const struct store_finding *finding)
{
    return finding->certain > 0 || finding->probable > 0 || finding->canaries > 0 ||
           (finding->is_offer && finding->weak >= WEAK_TOGETHER);
}

static bool is_worth_an_incident(const struct store_finding *finding)
{
    return names_somebody(finding) || finding->domains > 0;
}

/* Once it is known who was breached, the press and the boards name them: while people
 * work on an incident of that organisation, words that offer nothing and show nobody's
 * data are no other one. Who asks for such data is. */
static int judge_new(bool *is_new, struct store *store,
    const struct store_finding *finding, struct err *err)
{
    static const uint32_t open =
        1U << TRIAGE_NEW | 1U << TRIAGE_ACKNOWLEDGED | 1U << TRIAGE_CONFIRMED;
    uint64_t known = 0;
    bool is_talk = !finding->is_offer && finding->offer != OFFER_REQUEST;
    *is_new = names_somebody(finding) || finding->domains > 0;
    if (names_somebody(finding) || finding->domains == 0 || !is_talk)
        return 0;
    if (store_incident_of_domain(&known, store, &finding->page, open, err) != 0)
        return -1;
    *is_new = known == 0;
    return 0;
}

/* ---- where a page goes ---- */

/* The older of the two stays. */
static void settle(struct incident_home *home, uint64_t other)
{
    uint64_t first = home->incident;
    if (first == 0) {
        home->incident = other;
        return;
    }
    home->incident = other < first ? other : first;
    home->same[home->same_count++] = other < first ? first : other;
}

/* A page shows that two incidents are one, unless a person took them apart: then it
 * stays where it is a sighting already, or goes where most of its persons are. */
static int join(struct incident_home *home, bool may_move, struct store *store,
    uint64_t other, struct err *err)
{
    bool apart = false;
    if (home->incident != 0 &&
        store_incidents_apart(&apart, store, home->incident, other, err) != 0)
        return -1;
    if (!apart)
        settle(home, other);
    else if (may_move)
        home->incident = other;
    return 0;
}

/* Most shared persons first. */
static int join_all(struct incident_home *home, bool is_sighting, struct store *store,
    const struct page_ref *page, struct err *err)
{
    struct store_overlap overlaps[STORE_OVERLAPS_MAX];
    size_t count = 0;
    bool may_move = !is_sighting;
    if (store_overlaps(overlaps, &count, store, page, err) != 0)
        return -1;
    for (size_t i = 0; i < count; i++) {
        const struct store_overlap *with = &overlaps[i];
        if (is_same_dataset(with) && with->incident != home->incident &&
            join(home, may_move, store, with->incident, err) != 0)
            return -1;
        may_move = may_move && !is_same_dataset(with);
        if (home->incident == with->incident)
            home->persons =
                (uint64_t)with->incident_records + with->page_records - with->shared;
    }
    return 0;
}

/* By its words. An offer is known again by them also where it shows nobody's data. */
static int find_by_words(struct incident_home *home, struct store *store,
    const struct store_finding *finding, struct err *err)
{
    bool worth = is_worth_an_incident(finding);
    if ((worth || finding->is_offer) &&
        store_incident_of_words(&home->incident, store, finding, err) != 0)
        return -1;
    if (home->incident != 0 || !worth)
        return 0;
    return find_by_title(&home->incident, store, finding, err);
}

int incident_home_find(struct incident_home *home, struct store *store,
    const struct store_finding *finding, struct err *err)
{
    *home = (struct incident_home){0};
    thread_of_url(home->thread, finding->url);
    if (store_incident_of(&home->incident, store, &finding->page, err) != 0)
        return -1;
    bool is_sighting = home->incident != 0;
    if ((!is_sighting &&
            store_incident_of_thread(&home->incident, store, home->thread, err) != 0) ||
        join_all(home, is_sighting, store, &finding->page, err) != 0)
        return -1;
    if (home->incident == 0 && find_by_words(home, store, finding, err) != 0)
        return -1;
    return home->incident != 0 ? 0 : judge_new(&home->is_new, store, finding, err);
}
