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

static int each_hit(size_t *count, struct db_rows *rows, store_hit_fn *each, void *self,
    struct err *err)
{
    int more = 0;
    while ((more = store_next(rows, err)) == 1) {
        struct store_hit hit;
        hit_of_row(&hit, rows);
        ++*count;
        if (each(self, &hit, err) != 0)
            return -1;
    }
    return more;
}

/* NOLINTNEXTLINE(readability-function-size): the contract has six parameters */
int store_hits(struct store *store, uint64_t incident, size_t max, store_hit_fn *each,
    void *self, struct err *err)
{
    struct db_values values = {0};
    put_int(&values, max > INT32_MAX ? INT32_MAX : (int64_t)max);
    if (incident != 0)
        put_u64(&values, incident);
    AUTO(db_rows_done) struct db_rows rows = {0};
    size_t count = 0;
    enum statement statement = incident == 0 ? SQL_HITS_ALL : SQL_HITS_OF;
    if (store_ask(&rows, store, statement, &values, err) != 0)
        return -1;
    return each_hit(&count, &rows, each, self, err);
}

/* ---- the newest ---- */

/* Read whole before anything else is asked: one question at a time on a connection. */
static int list_places(struct page_ref *out, size_t *count, struct store *store,
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

static int ask_page(struct db_rows *rows, struct store *store,
    const struct page_ref *page, size_t max, struct err *err)
{
    struct db_values values = {0};
    put_u64(&values, max);
    put_int(&values, page->bucket);
    put_id(&values, &page->target);
    return store_ask(rows, store, SQL_HITS_PAGE, &values, err);
}

int store_hits_newest(
    struct store *store, size_t max, store_hit_fn *each, void *self, struct err *err)
{
    AUTO(mem_free) struct page_ref *pages = NULL;
    size_t page_count = 0;
    size_t count = 0;
    if (max > STORE_HITS_NEWEST_MAX)
        max = STORE_HITS_NEWEST_MAX;
    pages = calloc(max, sizeof(*pages));
    if (pages == NULL)
        return err_no_memory(err);
    if (list_places(pages, &page_count, store, max, err) != 0)
        return -1;
    for (size_t i = 0; i < page_count && count < max; i++) {
        AUTO(db_rows_done) struct db_rows rows = {0};
        if (ask_page(&rows, store, &pages[i], max - count, err) != 0 ||
            each_hit(&count, &rows, each, self, err) != 0)
            return -1;
    }
    return 0;
}
