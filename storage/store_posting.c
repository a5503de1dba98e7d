#include "storage/posting_row.h"
#include "storage/store_incident.h"
#include "storage/store_visit.h"

#include <string.h>

enum { VICTIMS_SIZE = POSTING_VICTIMS_MAX * (POSTING_VICTIM_MAX + 1) };

struct rows {
    const struct store_visit *visit;
    uint8_t *victims;    /* VICTIMS_SIZE bytes, those of the row at hand */
    bool excerpts_apart; /* not with them */
};

/* A line each. */
static struct bytes join_victims(uint8_t *out, const struct posting *posting)
{
    size_t len = 0;
    for (uint32_t i = 0; i < posting->victim_count; i++) {
        struct bytes victim = bytes_slice(posting->victims[i], 0, POSTING_VICTIM_MAX);
        if (i > 0)
            out[len++] = '\n';
        if (victim.len > 0)
            memcpy(out + len, victim.ptr, victim.len);
        len += victim.len;
    }
    return bytes_make(out, len);
}

static void fill_more(struct db_values *values, const struct posting *posting)
{
    put_bytes(values, posting->board);
    put_bytes(values, posting->country);
    put_int(values, (int64_t)posting->sector);
    put_int(values, posting->is_health ? 1 : 0);
    put_int(values, posting->edited_at_ms);
    put_int(values, posting->breached_at_ms);
    put_u64(values, posting->size_bytes);
    put_int(values, posting->formats);
    put_int(values, posting->contacts);
    put_int(values, posting->score);
    put_int(values, posting->health_score);
}

static void fill_posting(struct db_values *values, const void *self, size_t index)
{
    const struct rows *rows = self;
    const struct store_visit *visit = rows->visit;
    const struct posting *posting = &visit->page->postings[index];
    put_int(values, visit->target->bucket);
    put_id(values, &visit->target->id);
    put_int(values, (int64_t)index);
    put_bytes(values, posting->title);
    put_bytes(values, posting->author);
    put_bytes(values, join_victims(rows->victims, posting));
    put_bytes(values, posting->amount);
    put_bytes(values, posting->currency);
    put_bytes(values, rows->excerpts_apart ? bytes_of(NULL) : posting->excerpt);
    put_int(values, posting->posted_at_ms);
    put_u64(values, posting->records);
    put_int(values, posting->fields);
    put_int(values, posting->sample_rows);
    put_int(values, (int64_t)posting->offer);
    put_int(values, posting->is_dataset ? 1 : 0);
    put_int(values, posting->quoted ? 1 : 0);
    fill_more(values, posting);
}

static void fill_excerpt(struct db_values *values, const void *self, size_t index)
{
    const struct rows *rows = self;
    const struct store_visit *visit = rows->visit;
    put_int(values, visit->target->bucket);
    put_id(values, &visit->target->id);
    put_int(values, (int64_t)index);
    put_int(values, visit->at_ms);
    put_bytes(values, visit->page->postings[index].excerpt);
}

int store_postings_write(
    struct store *store, const struct store_visit *visit, struct err *err)
{
    uint8_t victims[VICTIMS_SIZE];
    const struct rows rows = {.visit = visit,
        .victims = victims,
        .excerpts_apart = store->driver->excerpts_apart};
    struct db_batch postings = {.statement = SQL_POSTING_ADD,
        .count = visit->page->posting_count,
        .self = &rows,
        .fill = fill_posting};
    struct db_batch excerpts = {.statement = SQL_EXCERPT_ADD,
        .count = postings.count,
        .self = &rows,
        .fill = fill_excerpt};
    if (store_tell_all(NULL, store, &postings, err) != 0)
        return -1;
    return rows.excerpts_apart ? store_tell_all(NULL, store, &excerpts, err) : 0;
}

static void posting_of_row(struct store_posting *out, const struct db_rows *rows)
{
    *out = (struct store_posting){
        .page = {.bucket = (uint16_t)row_int(rows, 0), .target = row_id(rows, 1)},
        .posted_ms = row_int(rows, 8),
        .records = row_u64(rows, 9),
        .size_bytes = row_u64(rows, 10),
        .fields = row_u32(rows, 11),
        .offer = (enum offer_kind)row_int(rows, 12),
        .sector = (enum data_sector)row_int(rows, 13)};
    row_text(rows, 2, out->title, sizeof(out->title));
    row_text(rows, 3, out->author, sizeof(out->author));
    row_text(rows, 4, out->board, sizeof(out->board));
    row_text(rows, 5, out->victims, sizeof(out->victims));
    row_text(rows, 6, out->price, sizeof(out->price));
    row_text(rows, 7, out->country, sizeof(out->country));
}

int store_postings(struct store *store, uint64_t incident, store_posting_fn *each,
    void *self, struct err *err)
{
    const struct store_some all = {incident, SIZE_MAX};
    return store_postings_first(store, &all, each, self, err);
}

int store_postings_first(struct store *store, const struct store_some *places,
    store_posting_fn *each, void *self, struct err *err)
{
    struct db_values values = {0};
    put_some(&values, places);
    AUTO(db_rows_done) struct db_rows rows = {0};
    if (store_ask(&rows, store, SQL_POSTINGS, &values, err) != 0)
        return -1;
    int more = 0;
    while ((more = store_next(&rows, err)) == 1) {
        struct store_posting posting;
        posting_of_row(&posting, &rows);
        if (each(self, &posting, err) != 0)
            return -1;
    }
    return more;
}
