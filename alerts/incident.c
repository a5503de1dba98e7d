#include "alerts/incident.h"

#include "alerts/severity.h"
#include "alerts/thread.h"
#include "storage/triage.h"

#include <stdlib.h>
#include <string.h>

enum {
    BATCH = 256,         /* findings read at once */
    GROUP = 16,          /* of these in one transaction */
    GROUP_ROWS = 2000,   /* or so many rows with hits: others wait for it */
    ROUNDS_MAX = 100000, /* a store that hands out the same page for ever is a bug */
    SHARED_ENOUGH = 3,   /* persons in both, and half of the smaller set */
    SHARED_ALL = 2,      /* persons in both, when they are the whole smaller set */
    WEAK_TOGETHER = 3,   /* weak hits that make an offer worth a look */
    TITLE_TELLING =
        16, /* bytes; a shorter title ("database", "Untitled") says nothing */
    INCIDENTS_LOOKED_AT = 1000, /* newest ones, for the same title */
};

struct work {
    struct store *store;
    const struct clock *clock;
    struct incidents_taken *taken;
};

/* What is known of the incident that a page goes to. */
struct home {
    char thread[TARGET_URL_SIZE];
    uint64_t incident; /* 0: none */
    uint64_t same;     /* another that the page shows to be the same, or 0 */
    uint64_t persons;  /* in it and the page together, as far as can be told */
};

/* ---- 2: shared persons ---- */

static bool is_same_dataset(const struct store_overlap *overlap)
{
    uint32_t smaller = overlap->page_records < overlap->incident_records
                           ? overlap->page_records
                           : overlap->incident_records;
    if (overlap->incident == 0 || smaller == 0)
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

static bool is_worth_an_incident(const struct store_finding *finding)
{
    return finding->certain > 0 || finding->probable > 0 || finding->canaries > 0 ||
           finding->domains > 0 ||
           (finding->is_offer && finding->weak >= WEAK_TOGETHER);
}

/* ---- where a page goes ---- */

/* The older of the two stays. */
static void settle(struct home *home, uint64_t other)
{
    uint64_t first = home->incident;
    home->incident = first == 0 || other < first ? other : first;
    home->same = first == 0 || other < first ? first : other;
}

/* A page shows that two incidents are one, unless a person took them apart: then it
 * stays where it is a sighting already, or goes where its persons are. */
static int join(struct home *home, bool is_sighting, struct store *store,
    uint64_t other, struct err *err)
{
    bool apart = false;
    if (home->incident != 0 &&
        store_incidents_apart(&apart, store, home->incident, other, err) != 0)
        return -1;
    if (!apart)
        settle(home, other);
    else if (!is_sighting)
        home->incident = other;
    return 0;
}

static int find_home(struct home *home, struct store *store,
    const struct store_finding *finding, struct err *err)
{
    struct store_overlap overlap = {0};
    *home = (struct home){0};
    thread_of_url(home->thread, finding->url);
    if (store_incident_of(&home->incident, store, &finding->page, err) != 0)
        return -1;
    bool is_sighting = home->incident != 0;
    if ((!is_sighting &&
            store_incident_of_thread(&home->incident, store, home->thread, err) != 0) ||
        store_overlap(&overlap, store, &finding->page, err) != 0)
        return -1;
    if (is_same_dataset(&overlap) && overlap.incident != home->incident &&
        join(home, is_sighting, store, overlap.incident, err) != 0)
        return -1;
    if (home->incident == 0 && is_worth_an_incident(finding) &&
        find_by_title(&home->incident, store, finding, err) != 0)
        return -1;
    if (home->incident != 0 && home->incident == overlap.incident)
        home->persons =
            (uint64_t)overlap.incident_records + overlap.page_records - overlap.shared;
    return 0;
}

/* ---- how grave the incident is with the page in it ---- */

struct before {
    bool found;
    struct store_incident incident;
};

static int keep_incident(
    void *self, const struct store_incident *incident, struct err *err)
{
    (void)err;
    struct before *before = self;
    before->found = true;
    before->incident = *incident;
    return 0;
}

static uint32_t larger(uint32_t a, uint32_t b)
{
    return a > b ? a : b;
}

static struct severity_facts together(const struct home *home,
    const struct store_finding *finding, const struct store_incident *incident)
{
    struct severity_facts facts = severity_of_finding(finding);
    facts.certain = larger(facts.certain, incident->certain);
    facts.probable = larger(facts.probable, incident->probable);
    facts.weak = larger(facts.weak, incident->weak);
    facts.canaries = larger(facts.canaries, incident->canaries);
    facts.domains = larger(facts.domains, incident->domains);
    facts.kinds |= incident->kinds;
    uint64_t counted = (uint64_t)facts.certain + facts.probable;
    if (home->persons > counted && home->persons <= UINT32_MAX)
        facts.probable += (uint32_t)(home->persons - counted);
    return facts;
}

/* A further sighting never makes an incident less grave: what leaked has leaked. */
static int judge(enum store_severity *severity, struct store *store,
    const struct home *home, const struct store_finding *finding, struct err *err)
{
    struct severity_facts facts = severity_of_finding(finding);
    *severity = severity_judge(&facts);
    if (home->incident == 0)
        return 0;
    struct before before = {0};
    const struct store_incident_filter one = {.id = home->incident, .max = 1};
    if (store_incidents(store, &one, keep_incident, &before, err) != 0)
        return -1;
    facts = together(home, finding, &before.incident);
    *severity = severity_judge(&facts);
    if (before.found && before.incident.severity > *severity)
        *severity = before.incident.severity;
    return 0;
}

/* ---- the work ---- */

static int absorb(const struct work *work, const struct home *home,
    const struct store_finding *finding, struct err *err)
{
    struct store_absorb absorb = {.incident = home->incident,
        .finding = finding,
        .thread = home->thread,
        .now_ms = clock_wall(work->clock)};
    uint64_t incident = 0;
    if (home->same != 0 && store_incident_merge(work->store, home->incident, home->same,
                               absorb.now_ms, err) != 0)
        return err_in(err, "merge two incidents");
    work->taken->merged += home->same != 0 ? 1 : 0;
    if (judge(&absorb.severity, work->store, home, finding, err) != 0 ||
        store_absorb(&incident, work->store, &absorb, err) != 0)
        return -1;
    if (home->incident == 0)
        work->taken->created++;
    else
        work->taken->widened++;
    return 0;
}

static int take_in(
    const struct work *work, const struct store_finding *finding, struct err *err)
{
    struct home home;
    if (find_home(&home, work->store, finding, err) != 0)
        return -1;
    if (home.incident != 0 || is_worth_an_incident(finding))
        return absorb(work, &home, finding, err);
    if (store_dismiss(work->store, finding, err) != 0)
        return -1;
    work->taken->dismissed++;
    return 0;
}

/* Findings that are taken in together: one wait for the disk for all of them. */
struct group {
    const struct work *work;
    const struct store_finding *findings;
    size_t count;
    struct incidents_taken before;
};

static size_t group_size(const struct store_finding *findings, size_t count)
{
    uint64_t rows = 0;
    size_t size = 0;
    while (size < count && size < GROUP && (size == 0 || rows < GROUP_ROWS))
        rows += findings[size++].hit_rows;
    return size;
}

static int take_group(void *self, struct store *store, struct err *err)
{
    const struct group *group = self;
    *group->work->taken = group->before;
    /* Where a page goes is looked up and written under one lock: a command that takes
     * in at the same time would make a second incident of one thread. */
    if (store_incidents_hold(store, err) != 0)
        return -1;
    for (size_t i = 0; i < group->count; i++)
        if (take_in(group->work, &group->findings[i], err) != 0)
            return err_in(err, "take a finding into an incident");
    return 0;
}

static int take_batch(size_t *count, const struct work *work,
    struct store_finding *findings, struct err *err)
{
    if (store_findings(findings, count, BATCH, work->store, err) != 0)
        return err_in(err, "read findings");
    for (size_t at = 0; at < *count;) {
        struct group group = {.work = work,
            .findings = findings + at,
            .count = group_size(findings + at, *count - at),
            .before = *work->taken};
        if (store_transact(work->store, take_group, &group, err) != 0)
            return -1;
        at += group.count;
    }
    return 0;
}

int incidents_absorb(struct store *store, const struct clock *clock,
    struct incidents_taken *taken, struct err *err)
{
    struct incidents_taken unwanted;
    const struct work work = {
        .store = store, .clock = clock, .taken = taken != NULL ? taken : &unwanted};
    *work.taken = (struct incidents_taken){0};
    AUTO(mem_free) struct store_finding *findings = calloc(BATCH, sizeof(*findings));
    if (findings == NULL)
        return err_no_memory(err);
    size_t count = 0;
    for (size_t round = 0; round < ROUNDS_MAX; round++) {
        if (take_batch(&count, &work, findings, err) != 0)
            return -1;
        if (count == 0)
            return 0;
    }
    return err_set(err, "findings never end: the store hands the same ones out again");
}
