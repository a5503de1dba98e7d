#include "alerts/incident.h"

#include "alerts/alert_raise.h"
#include "alerts/incident_home.h"
#include "alerts/severity.h"

#include <stdlib.h>

enum {
    BATCH = 256,         /* findings read at once */
    GROUP = 16,          /* of these in one transaction */
    GROUP_ROWS = 2000,   /* or so many rows with hits: others wait for it */
    ROUNDS_MAX = 100000, /* a store that hands out the same page for ever is a bug */
};

struct work {
    struct store *store;
    const struct clock *clock;
    const struct alert_rules *rules; /* NULL: nobody is told */
    struct incidents_taken *taken;
};

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

static struct severity_facts together(const struct incident_home *home,
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
    const struct incident_home *home, const struct store_finding *finding,
    struct err *err)
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

static int absorb(uint64_t *into, const struct work *work,
    const struct incident_home *home, const struct store_finding *finding,
    struct err *err)
{
    struct store_absorb absorb = {.incident = home->incident,
        .finding = finding,
        .thread = home->thread,
        .now_ms = clock_wall(work->clock)};
    uint64_t incident = 0;
    for (size_t i = 0; i < home->same_count; i++)
        if (store_incident_merge(
                work->store, home->incident, home->same[i], absorb.now_ms, err) != 0)
            return err_in(err, "merge two incidents");
    work->taken->merged += home->same_count;
    if (judge(&absorb.severity, work->store, home, finding, err) != 0 ||
        store_absorb(&incident, work->store, &absorb, err) != 0)
        return -1;
    if (home->incident == 0)
        work->taken->created++;
    else
        work->taken->widened++;
    *into = incident;
    return 0;
}

/* `*into`: the incident it went to, or 0. */
static int take_in(uint64_t *into, const struct work *work,
    const struct store_finding *finding, struct err *err)
{
    struct incident_home home;
    *into = 0;
    if (incident_home_find(&home, work->store, finding, err) != 0)
        return -1;
    if (home.incident != 0 || home.is_new)
        return absorb(into, work, &home, finding, err);
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

/* Each incident once, when all of the group is in it: in the same transaction. */
static int tell_of(
    const struct work *work, const uint64_t *incidents, size_t count, struct err *err)
{
    for (size_t i = 0; i < count; i++) {
        bool told = false;
        for (size_t j = 0; j < i; j++)
            told = told || incidents[j] == incidents[i];
        if (!told && alert_raise(work->store, work->rules, incidents[i],
                         clock_wall(work->clock), err) != 0)
            return -1;
    }
    return 0;
}

static int take_group(void *self, struct store *store, struct err *err)
{
    const struct group *group = self;
    uint64_t into[GROUP] = {0};
    *group->work->taken = group->before;
    /* Where a page goes is looked up and written under one lock: a command that takes
     * in at the same time would make a second incident of one thread. */
    if (store_incidents_hold(store, err) != 0)
        return -1;
    for (size_t i = 0; i < group->count; i++)
        if (take_in(&into[i], group->work, &group->findings[i], err) != 0)
            return err_in(err, "take a finding into an incident");
    return tell_of(group->work, into, group->count, err);
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
    const struct alert_rules *rules, struct incidents_taken *taken, struct err *err)
{
    struct incidents_taken unwanted;
    const struct work work = {.store = store,
        .clock = clock,
        .rules = rules,
        .taken = taken != NULL ? taken : &unwanted};
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
