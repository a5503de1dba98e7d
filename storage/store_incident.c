#include "storage/store_incident.h"

#include <string.h>

enum { ALL_BITS = INT16_MAX }; /* of states or severities */

void put_page(struct db_values *values, const struct page_ref *page)
{
    put_int(values, page->bucket);
    put_id(values, &page->target);
}

void finding_of_row(struct store_finding *out, const struct db_rows *rows)
{
    *out = (struct store_finding){
        .page = {.bucket = (uint16_t)row_int(rows, 0), .target = row_id(rows, 1)},
        .first_seen_ms = row_int(rows, 5),
        .last_seen_ms = row_int(rows, 6),
        .posted_ms = row_int(rows, 7),
        .records_claimed = row_u64(rows, 8),
        .kinds = row_u32(rows, 10),
        .hit_rows = row_u32(rows, 11),
        .certain = row_u32(rows, 12),
        .probable = row_u32(rows, 13),
        .weak = row_u32(rows, 14),
        .canaries = row_u32(rows, 15),
        .domains = row_u32(rows, 16),
        .is_offer = row_int(rows, 17) != 0,
        .revision = row_u64(rows, 18),
        .offer = (enum offer_kind)row_int(rows, 19),
        .text_mark = row_u64(rows, 20),
        .digest = row_id(rows, 21)};
    row_text(rows, 2, out->source, sizeof(out->source));
    row_text(rows, 3, out->url, sizeof(out->url));
    row_text(rows, 4, out->title, sizeof(out->title));
    row_text(rows, 9, out->price, sizeof(out->price));
}

void incident_of_row(struct store_incident *out, const struct db_rows *rows)
{
    *out = (struct store_incident){.id = row_u64(rows, 0),
        .severity = (enum store_severity)row_int(rows, 2),
        .first_seen_ms = row_int(rows, 3),
        .last_seen_ms = row_int(rows, 4),
        .changed_ms = row_int(rows, 5),
        .records_claimed = row_u64(rows, 6),
        .kinds = row_u32(rows, 8),
        .sightings = row_u32(rows, 9),
        .certain = row_u32(rows, 10),
        .probable = row_u32(rows, 11),
        .weak = row_u32(rows, 12),
        .canaries = row_u32(rows, 13),
        .domains = row_u32(rows, 14),
        .state = (enum triage_state)row_int(rows, 15),
        .state_ms = row_int(rows, 16)};
    row_text(rows, 1, out->title, sizeof(out->title));
    row_text(rows, 7, out->price, sizeof(out->price));
    row_text(rows, 17, out->state_by, sizeof(out->state_by));
    row_text(rows, 18, out->state_why, sizeof(out->state_why));
}

void group_of_row(struct store_group *out, const struct db_rows *rows)
{
    *out = (struct store_group){.certain = row_u32(rows, 1),
        .probable = row_u32(rows, 2),
        .weak = row_u32(rows, 3),
        .domains = row_u32(rows, 4)};
    row_text(rows, 0, out->name, sizeof(out->name));
}

static int64_t limit(size_t max)
{
    return max > INT32_MAX ? INT32_MAX : (int64_t)max;
}

int store_findings(struct store_finding *out, size_t *count, size_t max,
    struct store *store, struct err *err)
{
    struct db_values values = {0};
    put_int(&values, limit(max));
    AUTO(db_rows_done) struct db_rows rows = {0};
    if (store_ask(&rows, store, SQL_FINDINGS, &values, err) != 0)
        return -1;
    size_t found = 0;
    int more = 0;
    while (found < max && (more = store_next(&rows, err)) == 1)
        finding_of_row(&out[found++], &rows);
    if (more < 0)
        return -1;
    *count = found;
    return 0;
}

int store_incident_of(uint64_t *incident, struct store *store,
    const struct page_ref *page, struct err *err)
{
    struct db_values values = {0};
    int64_t found = 0;
    put_page(&values, page);
    if (store_ask_int(&found, store, SQL_INCIDENT_OF, &values, err) != 0)
        return -1;
    *incident = (uint64_t)found;
    return 0;
}

static int read_overlaps(struct store_overlap *out, size_t *count, struct store *store,
    const struct page_ref *page, struct err *err)
{
    struct db_values values = {0};
    put_page(&values, page);
    put_int(&values, STORE_OVERLAPS_MAX);
    AUTO(db_rows_done) struct db_rows rows = {0};
    if (store_ask(&rows, store, SQL_OVERLAPS, &values, err) != 0)
        return -1;
    int more = 0;
    while (*count < STORE_OVERLAPS_MAX && (more = store_next(&rows, err)) == 1)
        out[(*count)++] = (struct store_overlap){
            .incident = row_u64(&rows, 0), .shared = row_u32(&rows, 1)};
    return more < 0 ? -1 : 0;
}

static int count_records(struct store_overlap *overlap, int64_t in_page,
    struct store *store, struct err *err)
{
    struct db_values incident = {0};
    int64_t in_incident = 0;
    put_u64(&incident, overlap->incident);
    if (store_ask_int(&in_incident, store, SQL_INCIDENT_RECORDS, &incident, err) != 0)
        return -1;
    overlap->page_records = (uint32_t)in_page;
    overlap->incident_records = (uint32_t)in_incident;
    return 0;
}

int store_overlaps(struct store_overlap out[STORE_OVERLAPS_MAX], size_t *count,
    struct store *store, const struct page_ref *page, struct err *err)
{
    struct db_values values = {0};
    int64_t in_page = 0;
    size_t found = 0;
    put_page(&values, page);
    if (read_overlaps(out, &found, store, page, err) != 0 ||
        (found > 0 &&
            store_ask_int(&in_page, store, SQL_PAGE_RECORDS, &values, err) != 0))
        return -1;
    for (size_t i = 0; i < found; i++)
        if (count_records(&out[i], in_page, store, err) != 0)
            return -1;
    *count = found;
    return 0;
}

int store_incidents(struct store *store, const struct store_incident_filter *filter,
    store_incident_fn *each, void *self, struct err *err)
{
    struct db_values values = {0};
    put_u64(&values, filter->id);
    put_int(&values, filter->id == 0 ? INT64_MAX : (int64_t)filter->id);
    put_int(&values, filter->changed_since_ms);
    put_int(&values, limit(filter->max));
    put_text(&values, filter->title);
    put_int(&values, filter->states == 0 ? ALL_BITS : filter->states);
    put_int(&values, filter->severities == 0 ? ALL_BITS : filter->severities);
    AUTO(db_rows_done) struct db_rows rows = {0};
    if (store_ask(&rows, store, SQL_INCIDENTS, &values, err) != 0)
        return -1;
    int more = 0;
    while ((more = store_next(&rows, err)) == 1) {
        struct store_incident incident;
        incident_of_row(&incident, &rows);
        if (each(self, &incident, err) != 0)
            return -1;
    }
    return more;
}

int store_sightings(struct store *store, uint64_t incident, store_sighting_fn *each,
    void *self, struct err *err)
{
    const struct store_some all = {incident, SIZE_MAX};
    return store_sightings_first(store, &all, each, self, err);
}

void put_some(struct db_values *values, const struct store_some *some)
{
    put_u64(values, some->incident);
    put_int(values, limit(some->most));
}

int store_sightings_first(struct store *store, const struct store_some *some,
    store_sighting_fn *each, void *self, struct err *err)
{
    struct db_values values = {0};
    put_some(&values, some);
    AUTO(db_rows_done) struct db_rows rows = {0};
    if (store_ask(&rows, store, SQL_SIGHTINGS, &values, err) != 0)
        return -1;
    int more = 0;
    while ((more = store_next(&rows, err)) == 1) {
        struct store_finding sighting;
        finding_of_row(&sighting, &rows);
        if (each(self, &sighting, err) != 0)
            return -1;
    }
    return more;
}

int store_incident_groups(struct store *store, uint64_t incident, store_group_fn *each,
    void *self, struct err *err)
{
    struct db_values values = {0};
    put_u64(&values, incident);
    AUTO(db_rows_done) struct db_rows rows = {0};
    if (store_ask(&rows, store, SQL_GROUPS, &values, err) != 0)
        return -1;
    int more = 0;
    while ((more = store_next(&rows, err)) == 1) {
        struct store_group group;
        group_of_row(&group, &rows);
        if (each(self, &group, err) != 0)
            return -1;
    }
    return more;
}
