#include "storage/told.h"

#include "storage/store_incident.h"

void share_of_row(struct store_share *out, const struct db_rows *rows, int from)
{
    *out = (struct store_share){.certain = row_u32(rows, from),
        .probable = row_u32(rows, from + 1),
        .weak = row_u32(rows, from + 2),
        .canaries = row_u32(rows, from + 3),
        .domains = row_u32(rows, from + 4)};
}

int store_incident_share(struct store_share *out, struct store *store,
    uint64_t incident, const char *groups, struct err *err)
{
    struct db_values values = {0};
    put_u64(&values, incident);
    put_text(&values, groups);
    AUTO(db_rows_done) struct db_rows rows = {0};
    if (store_ask(&rows, store, SQL_INCIDENT_SHARE, &values, err) != 0 ||
        store_next(&rows, err) != 1)
        return -1;
    share_of_row(out, &rows, 0);
    return 0;
}

/* NOLINTNEXTLINE(readability-function-size): the contract has six parameters */
int store_incidents_acted(struct store *store, int64_t since_ms, size_t max,
    store_number_fn *each, void *self, struct err *err)
{
    struct db_values values = {0};
    put_int(&values, since_ms);
    put_int(&values, (int64_t)max);
    AUTO(db_rows_done) struct db_rows rows = {0};
    if (store_ask(&rows, store, SQL_INCIDENTS_ACTED, &values, err) != 0)
        return -1;
    int more = 0;
    while ((more = store_next(&rows, err)) == 1)
        if (each(self, row_u64(&rows, 0), err) != 0)
            return -1;
    return more;
}

void told_of_row(struct store_told *out, const struct db_rows *rows)
{
    *out = (struct store_told){.incident = row_u64(rows, 1),
        .told_ms = row_int(rows, 2),
        .severity = (enum store_severity)row_int(rows, 3),
        .state = (enum triage_state)row_int(rows, 4),
        .offer = (enum offer_kind)row_int(rows, 5),
        .kinds = row_u32(rows, 6),
        .sightings = row_u32(rows, 7),
        .records_claimed = row_u64(rows, 8)};
    row_text(rows, 0, out->audience, sizeof(out->audience));
    row_text(rows, 9, out->price, sizeof(out->price));
    share_of_row(&out->share, rows, 10);
}

int store_told_get(struct store_told *out, struct store *store, const char *audience,
    uint64_t incident, struct err *err)
{
    struct db_values values = {0};
    put_text(&values, audience);
    put_u64(&values, incident);
    AUTO(db_rows_done) struct db_rows rows = {0};
    if (store_ask(&rows, store, SQL_TOLD_GET, &values, err) != 0)
        return -1;
    int found = store_next(&rows, err);
    if (found != 1)
        return found == 0 ? STORE_NOTHING : -1;
    told_of_row(out, &rows);
    return 0;
}

int store_told_put(struct store *store, const struct store_told *told, struct err *err)
{
    struct db_values values = {0};
    put_text(&values, told->audience);
    put_u64(&values, told->incident);
    put_int(&values, told->told_ms);
    put_int(&values, (int64_t)told->severity);
    put_int(&values, (int64_t)told->state);
    put_int(&values, (int64_t)told->offer);
    put_int(&values, told->kinds);
    put_int(&values, told->sightings);
    put_u64(&values, told->records_claimed);
    put_text(&values, told->price);
    put_int(&values, told->share.certain);
    put_int(&values, told->share.probable);
    put_int(&values, told->share.weak);
    put_int(&values, told->share.canaries);
    put_int(&values, told->share.domains);
    return store_tell(NULL, store, SQL_TOLD_PUT, &values, err);
}

int store_told_forget(struct store *store, struct err *err)
{
    return store_tell(NULL, store, SQL_TOLD_FORGET, NULL, err);
}

/* NOLINTNEXTLINE(readability-function-size): the contract has six parameters */
int store_found_since(struct store *store, int64_t since_ms, const char *groups,
    store_found_fn *each, void *self, struct err *err)
{
    struct db_values values = {0};
    put_int(&values, since_ms);
    put_text(&values, groups);
    AUTO(db_rows_done) struct db_rows rows = {0};
    if (store_ask(&rows, store, SQL_FOUND_SINCE, &values, err) != 0)
        return -1;
    int more = 0;
    while ((more = store_next(&rows, err)) == 1) {
        const struct store_found found = {
            .quarter = row_int(&rows, 0), .places = row_u64(&rows, 1)};
        if (each(self, &found, err) != 0)
            return -1;
    }
    return more;
}
