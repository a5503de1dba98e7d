/* Hits as they are listed for people. */
#include "storage/incidents.h"

#include "storage/store_internal.h"

#include <stdlib.h>

static void hit_of_row(struct store_hit *out, const struct db_rows *rows)
{
    *out = (struct store_hit){.hit = {.record = row_u64(rows, 0),
                                  .watchlist = row_u64(rows, 1),
                                  .fields = row_u32(rows, 4),
                                  .confidence = (enum confidence)row_int(rows, 5),
                                  .person = row_int(rows, 6) != 0,
                                  .row = row_u64(rows, 7),
                                  .offset = row_u64(rows, 8)},
        .first_seen_ms = row_int(rows, 11),
        .last_seen_ms = row_int(rows, 12)};
    row_text(rows, 2, out->hit.group, sizeof(out->hit.group));
    row_text(rows, 3, out->hit.canary, sizeof(out->hit.canary));
    row_text(rows, 9, out->source, sizeof(out->source));
    row_text(rows, 10, out->url, sizeof(out->url));
}

/* A list that goes on behind where it stands. */
struct listing {
    struct store *store;
    store_hit_fn *each;
    void *self;
    size_t left;       /* of how many are wanted */
    uint64_t incident; /* 0: all */
    int64_t first_seen_ms;
    struct page_ref place; /* the last one, with when it was first seen */
    uint64_t row, record;  /* the last of its hits */
    size_t places, rows;   /* in the last step of each kind */
};

/* Most places have few hits. */
enum { PLACES_A_STEP = 64, FIRST_ROWS = 4096 };

static int read_rows(struct listing *listing, struct db_rows *rows, struct err *err)
{
    int more = 0;
    listing->rows = 0;
    while ((more = store_next(rows, err)) == 1) {
        struct store_hit hit;
        hit_of_row(&hit, rows);
        listing->rows++;
        listing->row = hit.hit.row;
        listing->record = hit.hit.record;
        if (listing->each(listing->self, &hit, err) != 0)
            return -1;
    }
    listing->left -= listing->rows;
    return more;
}

static void put_step(struct db_values *values, const struct listing *listing,
    const struct page_ref *page, size_t most)
{
    put_u64(values, most > INT64_MAX ? INT64_MAX : most);
    put_int(values, page->bucket);
    put_id(values, &page->target);
    put_int(values, listing->rows == 0 ? -1 : (int64_t)listing->row);
    put_u64(values, listing->rows == 0 ? 0 : listing->record);
}

static int list_first(
    struct listing *listing, const struct page_ref *page, struct err *err)
{
    struct db_values values = {0};
    AUTO(db_rows_done) struct db_rows rows = {0};
    listing->rows = 0;
    put_step(&values, listing, page,
        listing->left < FIRST_ROWS ? listing->left : FIRST_ROWS);
    if (store_ask(&rows, listing->store, SQL_HITS_PAGE, &values, err) != 0)
        return -1;
    return read_rows(listing, &rows, err);
}

/* All the others at once: no index has a page's hits in the order of its rows. */
static int list_rest(
    struct listing *listing, const struct page_ref *page, struct err *err)
{
    struct db_values values = {0};
    AUTO(db_rows_done) struct db_rows rows = {0};
    put_step(&values, listing, page, listing->left);
    if (store_walk(&rows, listing->store, SQL_HITS_PAGE, &values, err) != 0)
        return -1;
    return read_rows(listing, &rows, err);
}

static int list_place(
    struct listing *listing, const struct page_ref *page, struct err *err)
{
    if (list_first(listing, page, err) != 0)
        return -1;
    return listing->rows < FIRST_ROWS || listing->left == 0
               ? 0
               : list_rest(listing, page, err);
}

/* ---- place by place ---- */

static int ask_places(struct db_rows *rows, struct listing *listing, struct err *err)
{
    struct db_values values = {0};
    if (listing->incident != 0)
        put_int(&values, listing->first_seen_ms);
    put_int(&values, listing->place.bucket);
    put_id(&values, &listing->place.target);
    put_int(&values, PLACES_A_STEP);
    if (listing->incident != 0)
        put_u64(&values, listing->incident);
    return store_ask(rows, listing->store,
        listing->incident == 0 ? SQL_PLACES_ALL : SQL_PLACES_OF, &values, err);
}

/* Read whole before anything else is asked: one question at a time on a connection. */
static int step_places(
    struct page_ref out[PLACES_A_STEP], struct listing *listing, struct err *err)
{
    AUTO(db_rows_done) struct db_rows rows = {0};
    int more = 0;
    if (ask_places(&rows, listing, err) != 0)
        return -1;
    for (listing->places = 0;
         listing->places < PLACES_A_STEP && (more = store_next(&rows, err)) == 1;
         listing->places++) {
        listing->place = (struct page_ref){
            .bucket = (uint16_t)row_int(&rows, 0), .target = row_id(&rows, 1)};
        if (listing->incident != 0)
            listing->first_seen_ms = row_int(&rows, 2);
        out[listing->places] = listing->place;
    }
    return more < 0 ? -1 : 0;
}

/* NOLINTNEXTLINE(readability-function-size): the contract has six parameters */
int store_hits(struct store *store, uint64_t incident, size_t max, store_hit_fn *each,
    void *self, struct err *err)
{
    struct page_ref places[PLACES_A_STEP];
    struct listing listing = {.store = store,
        .each = each,
        .self = self,
        .left = max,
        .incident = incident,
        .first_seen_ms = INT64_MIN};
    do {
        if (step_places(places, &listing, err) != 0)
            return -1;
        for (size_t i = 0; i < listing.places && listing.left > 0; i++)
            if (list_place(&listing, &places[i], err) != 0)
                return -1;
    } while (listing.places == PLACES_A_STEP && listing.left > 0);
    return 0;
}

/* ---- the newest ---- */

static int list_newest(struct page_ref *out, size_t *count, struct store *store,
    size_t max, struct err *err)
{
    AUTO(db_rows_done) struct db_rows rows = {0};
    struct db_values values = {0};
    int more = 0;
    put_u64(&values, max);
    if (store_ask(&rows, store, SQL_PLACES_NEWEST, &values, err) != 0)
        return -1;
    for (*count = 0; *count < max && (more = store_next(&rows, err)) == 1; ++*count)
        out[*count] = (struct page_ref){
            .bucket = (uint16_t)row_int(&rows, 0), .target = row_id(&rows, 1)};
    return more < 0 ? -1 : 0;
}

int store_hits_newest(
    struct store *store, size_t max, store_hit_fn *each, void *self, struct err *err)
{
    AUTO(mem_free) struct page_ref *pages = NULL;
    size_t count = 0;
    if (max > STORE_HITS_NEWEST_MAX)
        max = STORE_HITS_NEWEST_MAX;
    pages = calloc(max, sizeof(*pages));
    if (pages == NULL)
        return err_no_memory(err);
    if (list_newest(pages, &count, store, max, err) != 0)
        return -1;
    struct listing listing = {.store = store, .each = each, .self = self, .left = max};
    for (size_t i = 0; i < count && listing.left > 0; i++)
        if (list_place(&listing, &pages[i], err) != 0)
            return -1;
    return 0;
}
