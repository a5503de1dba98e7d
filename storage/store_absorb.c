#include "storage/store_incident.h"

#include <string.h>

struct absorption {
    const struct store_absorb *absorb;
    uint64_t incident; /* the answer */
};

/* The page's own incident goes before the caller's wish: a page is in one only, and
 * saying the same twice must not make a second. */
static int which(uint64_t *incident, struct store *store,
    const struct store_absorb *absorb, struct err *err)
{
    if (store_incident_of(incident, store, &absorb->finding->page, err) != 0)
        return -1;
    if (*incident != 0)
        return 0;
    *incident = absorb->incident;
    if (*incident != 0)
        return 0;
    int64_t next = 0;
    if (store_ask_int(&next, store, SQL_INCIDENT_NEXT, NULL, err) != 0)
        return -1;
    struct db_values values = {0};
    put_int(&values, next);
    *incident = (uint64_t)next;
    return store_tell(NULL, store, SQL_INCIDENT_ADD, &values, err);
}

static int write_sighting(uint64_t *changed, struct store *store, uint64_t incident,
    const struct store_finding *finding, struct err *err)
{
    struct db_values values = {0};
    put_u64(&values, incident);
    put_page(&values, &finding->page);
    put_text(&values, finding->source);
    put_text(&values, finding->url);
    put_text(&values, finding->title);
    put_int(&values, finding->first_seen_ms);
    put_int(&values, finding->last_seen_ms);
    put_int(&values, finding->posted_ms);
    put_u64(&values, finding->records_claimed);
    put_text(&values, finding->price);
    put_int(&values, finding->kinds);
    put_int(&values, finding->hit_rows);
    put_int(&values, finding->certain);
    put_int(&values, finding->probable);
    put_int(&values, finding->weak);
    put_int(&values, finding->canaries);
    put_int(&values, finding->domains);
    put_int(&values, finding->is_offer ? 1 : 0);
    put_u64(&values, finding->revision);
    return store_tell(changed, store, SQL_SIGHTING_PUT, &values, err);
}

static int read_incident(
    struct store_incident *out, struct store *store, uint64_t incident, struct err *err)
{
    struct db_values values = {0};
    put_u64(&values, incident);
    put_int(&values, INT64_MIN);
    put_int(&values, 1);
    AUTO(db_rows_done) struct db_rows rows = {0};
    if (store_ask(&rows, store, SQL_INCIDENTS, &values, err) != 0)
        return -1;
    int found = store_next(&rows, err);
    if (found != 1)
        return found == 0 ? err_set(err, "there is no incident %llu",
                                (unsigned long long)incident)
                          : -1;
    incident_of_row(out, &rows);
    return 0;
}

static int64_t earlier(int64_t a, int64_t b)
{
    return a == 0 || (b != 0 && b < a) ? b : a;
}

/* What the incident's sightings say together. */
static int gather(void *self, const struct store_finding *sighting, struct err *err)
{
    struct store_incident *sum = self;
    (void)err;
    sum->sightings++;
    sum->kinds |= sighting->kinds;
    sum->first_seen_ms = earlier(sum->first_seen_ms, sighting->first_seen_ms);
    if (sighting->last_seen_ms > sum->last_seen_ms)
        sum->last_seen_ms = sighting->last_seen_ms;
    if (sighting->records_claimed > sum->records_claimed)
        sum->records_claimed = sighting->records_claimed;
    return 0;
}

static int tally(struct store_incident *sum, struct store *store, struct err *err)
{
    struct db_values values = {0};
    put_u64(&values, sum->id);
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

static int write_incident(
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

/* The incident's row anew, from all its sightings and records. */
static int sum_up(struct store *store, const struct absorption *absorption,
    uint64_t sighting_changed, struct err *err)
{
    const struct store_absorb *absorb = absorption->absorb;
    struct store_incident before = {0};
    if (read_incident(&before, store, absorption->incident, err) != 0)
        return -1;
    struct store_incident sum = before;
    sum.severity = absorb->severity;
    sum.first_seen_ms = 0;
    sum.last_seen_ms = 0;
    sum.sightings = 0;
    sum.records_claimed = 0;
    sum.kinds = 0;
    if (store_sightings(store, sum.id, gather, &sum, err) != 0 ||
        tally(&sum, store, err) != 0)
        return -1;
    if (sum.title[0] == '\0')
        (void)bytes_to_text(
            sum.title, sizeof(sum.title), bytes_of(absorb->finding->title));
    if (absorb->finding->price[0] != '\0')
        (void)bytes_to_text(
            sum.price, sizeof(sum.price), bytes_of(absorb->finding->price));
    if (sighting_changed > 0 || counts_differ(&before, &sum))
        sum.changed_ms = absorb->now_ms;
    return write_incident(store, &sum, err);
}

static int mark(
    struct store *store, const struct store_finding *finding, struct err *err)
{
    struct db_values values = {0};
    put_page(&values, &finding->page);
    put_u64(&values, finding->revision);
    return store_tell(NULL, store, SQL_ABSORBED, &values, err);
}

static int absorb_one(void *self, struct store *store, struct err *err)
{
    struct absorption *absorption = self;
    const struct store_finding *finding = absorption->absorb->finding;
    uint64_t sighting_changed = 0;
    if (store_tell(NULL, store, SQL_INCIDENT_LOCK, NULL, err) != 0 ||
        which(&absorption->incident, store, absorption->absorb, err) != 0 ||
        write_sighting(&sighting_changed, store, absorption->incident, finding, err) !=
            0)
        return -1;
    struct db_values values = {0};
    put_u64(&values, absorption->incident);
    put_page(&values, &finding->page);
    if (store_tell(NULL, store, SQL_RECORDS_ABSORB, &values, err) != 0 ||
        sum_up(store, absorption, sighting_changed, err) != 0)
        return -1;
    return mark(store, finding, err);
}

int store_absorb(uint64_t *incident, struct store *store,
    const struct store_absorb *absorb, struct err *err)
{
    struct absorption absorption = {.absorb = absorb};
    if (store_transact(store, absorb_one, &absorption, err) != 0)
        return -1;
    *incident = absorption.incident;
    return 0;
}

int store_dismiss(
    struct store *store, const struct store_finding *finding, struct err *err)
{
    return mark(store, finding, err);
}
