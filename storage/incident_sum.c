#include "storage/incident_sum.h"

#include "storage/incident_step.h"
#include "storage/store_incident.h"

struct found {
    struct store_incident *out;
    bool any;
};

static int take(void *self, const struct store_incident *incident, struct err *err)
{
    struct found *found = self;
    (void)err;
    *found->out = *incident;
    found->any = true;
    return 0;
}

int incident_find(bool *any, struct store_incident *out, struct store *store,
    uint64_t incident, struct err *err)
{
    struct found found = {.out = out};
    const struct store_incident_filter one = {.id = incident, .max = 1};
    /* 0 is the filter's word for all. */
    if (incident != 0 && store_incidents(store, &one, take, &found, err) != 0)
        return -1;
    *any = found.any;
    return 0;
}

int incident_read(
    struct store_incident *out, struct store *store, uint64_t incident, struct err *err)
{
    bool any = false;
    if (incident_find(&any, out, store, incident, err) != 0)
        return -1;
    return any ? 0
               : err_set(
                     err, "there is no incident %llu", (unsigned long long)incident);
}

static int64_t earlier(int64_t a, int64_t b)
{
    return a == 0 || (b != 0 && b < a) ? b : a;
}

/* The first sighting that says how many records names the incident: a pasted table's
 * first line is nobody's title. */
static bool names_better(
    const struct store_incident *incident, const struct store_finding *finding)
{
    bool says_more = incident->records_claimed == 0 && finding->records_claimed != 0;
    return finding->title[0] != '\0' && (incident->title[0] == '\0' || says_more);
}

static void take_words(struct store_incident *sum, const struct store_incident *before,
    const struct store_finding *finding)
{
    if (finding == NULL)
        return;
    if (names_better(before, finding))
        (void)bytes_to_text(sum->title, sizeof(sum->title), bytes_of(finding->title));
    if (finding->price[0] != '\0')
        (void)bytes_to_text(sum->price, sizeof(sum->price), bytes_of(finding->price));
}

static int name(void *self, const struct store_finding *sighting, struct err *err)
{
    struct store_incident *sum = self;
    (void)err;
    take_words(sum, sum, sighting);
    /* Of the title's choice, until all are counted. */
    if (sighting->records_claimed > sum->records_claimed)
        sum->records_claimed = sighting->records_claimed;
    return 0;
}

/* Those that have the same kinds of data. */
static void add_places(struct store_incident *sum, const struct db_rows *rows)
{
    int64_t last_seen_ms = row_int(rows, 3);
    uint64_t claimed = row_u64(rows, 4);
    sum->kinds |= row_u32(rows, 0);
    sum->sightings += row_u32(rows, 1);
    sum->first_seen_ms = earlier(sum->first_seen_ms, row_int(rows, 2));
    if (last_seen_ms > sum->last_seen_ms)
        sum->last_seen_ms = last_seen_ms;
    if (claimed > sum->records_claimed)
        sum->records_claimed = claimed;
}

/* What the incident's sightings say together. */
static int gather(
    struct store_incident *sum, struct store *store, bool words_anew, struct err *err)
{
    struct db_values values = {0};
    put_u64(&values, sum->id);
    if (words_anew && store_sightings(store, sum->id, name, sum, err) != 0)
        return -1;
    AUTO(db_rows_done) struct db_rows rows = {0};
    if (store_ask(&rows, store, SQL_PLACES_SUM, &values, err) != 0)
        return -1;
    int more = 0;
    while ((more = store_next(&rows, err)) == 1)
        add_places(sum, &rows);
    return more;
}

/* Of each set of groups, and what they offer, for whoever reads the incident. What one
 * page offers is noted with it (store_offer.c). */
static int tally_places(
    struct store *store, const struct incident_sum *wanted, struct err *err)
{
    struct db_values values = {0};
    put_u64(&values, wanted->incident);
    if (!wanted->changed)
        return 0;
    if (store_tell(NULL, store, SQL_PLACES_CLEAR, &values, err) != 0 ||
        store_tell(NULL, store, SQL_PLACES_COUNT, &values, err) != 0)
        return -1;
    return wanted->finding != NULL ? 0 : offer_gather(store, wanted->incident, err);
}

/* Of each group, for whoever reads the incident. */
static int tally_groups(
    struct store *store, const struct db_values *incident, struct err *err)
{
    if (store_tell(NULL, store, SQL_GROUPS_CLEAR, incident, err) != 0)
        return -1;
    return store_tell(NULL, store, SQL_GROUPS_COUNT, incident, err);
}

static int tally(struct store_incident *sum, struct store *store, struct err *err)
{
    struct db_values values = {0};
    put_u64(&values, sum->id);
    if (tally_groups(store, &values, err) != 0)
        return -1;
    AUTO(db_rows_done) struct db_rows rows = {0};
    if (store_ask(&rows, store, SQL_INCIDENT_TALLY, &values, err) != 0 ||
        store_next(&rows, err) != 1)
        return -1;
    sum->certain = row_u32(&rows, 0);
    sum->probable = row_u32(&rows, 1);
    sum->weak = row_u32(&rows, 2);
    sum->canaries = row_u32(&rows, 3);
    sum->domains = row_u32(&rows, 4);
    return 0;
}

int incident_write(
    struct store *store, const struct store_incident *incident, struct err *err)
{
    struct db_values values = {0};
    put_u64(&values, incident->id);
    put_text(&values, incident->title);
    put_int(&values, (int64_t)incident->severity);
    put_int(&values, incident->first_seen_ms);
    put_int(&values, incident->last_seen_ms);
    put_int(&values, incident->changed_ms);
    put_u64(&values, incident->records_claimed);
    put_text(&values, incident->price);
    put_int(&values, incident->kinds);
    put_int(&values, incident->sightings);
    put_int(&values, incident->certain);
    put_int(&values, incident->probable);
    put_int(&values, incident->weak);
    put_int(&values, incident->canaries);
    put_int(&values, incident->domains);
    return store_tell(NULL, store, SQL_INCIDENT_PUT, &values, err);
}

static bool counts_differ(
    const struct store_incident *a, const struct store_incident *b)
{
    return a->severity != b->severity || a->records_claimed != b->records_claimed ||
           a->kinds != b->kinds || a->sightings != b->sightings ||
           a->certain != b->certain || a->probable != b->probable ||
           a->weak != b->weak || a->canaries != b->canaries || a->domains != b->domains;
}

static uint64_t persons_of(const struct store_incident *incident)
{
    return (uint64_t)incident->certain + incident->probable;
}

/* What a page brought may make work that was done with new again. */
static int wake(struct store *store, const struct store_incident *before,
    const struct store_incident *sum, const struct incident_sum *wanted,
    struct err *err)
{
    const struct triage_news news = {.sighting = sum->sightings > before->sightings,
        .persons = persons_of(sum) > persons_of(before),
        .freed = wanted->freed};
    const struct incident_step step = {.incident = sum->id,
        .act = TRIAGE_REOPEN,
        .state = triage_after(before->state, &news),
        .who = incident_vigie,
        .why = triage_news_reason(&news),
        .now_ms = wanted->now_ms};
    return step.state == before->state ? 0 : incident_step(store, &step, err);
}

/* The row without what its parts say. */
static struct store_incident blank_of(
    const struct store_incident *before, const struct incident_sum *wanted)
{
    struct store_incident blank = *before;
    blank.severity = wanted->severity;
    blank.first_seen_ms = 0;
    blank.last_seen_ms = 0;
    blank.sightings = 0;
    blank.records_claimed = 0;
    blank.kinds = 0;
    if (wanted->words_anew) {
        blank.title[0] = '\0';
        blank.price[0] = '\0';
    }
    return blank;
}

int incident_sum_up(
    struct store *store, const struct incident_sum *wanted, struct err *err)
{
    struct store_incident before = {0};
    if (incident_read(&before, store, wanted->incident, err) != 0)
        return -1;
    struct store_incident sum = blank_of(&before, wanted);
    if (gather(&sum, store, wanted->words_anew, err) != 0 ||
        tally_places(store, wanted, err) != 0 ||
        (!wanted->records_same && tally(&sum, store, err) != 0))
        return -1;
    take_words(&sum, &before, wanted->finding);
    if (wanted->changed || counts_differ(&before, &sum))
        sum.changed_ms = wanted->now_ms;
    if (incident_write(store, &sum, err) != 0)
        return -1;
    return wanted->finding == NULL ? 0 : wake(store, &before, &sum, wanted, err);
}
