#include "storage/incident_sum.h"
#include "storage/store_incident.h"

struct absorption {
    const struct store_absorb *absorb;
    uint64_t incident; /* the answer */
    bool made;         /* it is a new one */
};

int store_incidents_hold(struct store *store, struct err *err)
{
    return store_tell(NULL, store, SQL_INCIDENT_LOCK, NULL, err);
}

int incident_make(uint64_t *incident, struct store *store, struct err *err)
{
    int64_t next = 0;
    if (store_ask_int(&next, store, SQL_INCIDENT_NEXT, NULL, err) != 0)
        return -1;
    struct db_values values = {0};
    put_int(&values, next);
    *incident = (uint64_t)next;
    return store_tell(NULL, store, SQL_INCIDENT_ADD, &values, err);
}

/* The page's own incident goes before the caller's wish: a page is in one only, and
 * saying the same twice must not make a second. */
static int which(struct absorption *absorption, struct store *store, struct err *err)
{
    const struct store_absorb *absorb = absorption->absorb;
    uint64_t *incident = &absorption->incident;
    if (store_incident_of(incident, store, &absorb->finding->page, err) != 0)
        return -1;
    if (*incident == 0)
        *incident = absorb->incident;
    absorption->made = *incident == 0;
    return absorption->made ? incident_make(incident, store, err) : 0;
}

static int write_sighting(uint64_t *changed, struct store *store, uint64_t incident,
    const struct store_absorb *absorb, struct err *err)
{
    const struct store_finding *finding = absorb->finding;
    struct db_values values = {0};
    int64_t set = 0;
    if (group_set_note(&set, store, &finding->page, err) != 0)
        return -1;
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
    put_text(&values, absorb->thread);
    put_int(&values, (int64_t)finding->offer);
    put_u64(&values, finding->text_mark);
    put_u64(&values, title_mark(finding));
    put_int(&values, set);
    put_id(&values, &finding->digest);
    return store_tell(changed, store, SQL_SIGHTING_PUT, &values, err);
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
    bool freed = false;
    if (store_tell(NULL, store, SQL_INCIDENT_LOCK, NULL, err) != 0 ||
        which(absorption, store, err) != 0 ||
        write_sighting(&sighting_changed, store, absorption->incident,
            absorption->absorb, err) != 0 ||
        (sighting_changed > 0 &&
            offer_note(&freed, store, absorption->incident, finding, err) != 0))
        return -1;
    struct db_values values = {0};
    put_u64(&values, absorption->incident);
    put_page(&values, &finding->page);
    uint64_t records_changed = 0;
    if (store_tell(&records_changed, store,
            absorption->made ? SQL_RECORDS_FIRST : SQL_RECORDS_ABSORB, &values,
            err) != 0)
        return -1;
    const struct incident_sum sum = {
        .incident = absorption->incident,
        .severity = absorption->absorb->severity,
        .finding = finding,
        .records_same = records_changed == 0,
        .changed = sighting_changed > 0,
        .freed = freed,
        .now_ms = absorption->absorb->now_ms,
    };
    if (incident_sum_up(store, &sum, err) != 0)
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
