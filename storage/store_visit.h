/* store_visit - what store_visit.c and store_page.c share; nobody else's business. */
#ifndef VIGIE_STORAGE_STORE_VISIT_H
#define VIGIE_STORAGE_STORE_VISIT_H

#include "storage/days.h"
#include "storage/store_internal.h"

struct visit_result {
    bool is_success;
    bool is_failure; /* an honest 404 is neither */
};

/* The page, its postings and hits, and their sum. Inside the visit's transaction.
 * `*known`: it was there before. */
MUST_USE int store_page_write(
    bool *known, struct store *store, const struct store_visit *visit, struct err *err);

/* The page's place among those it resembles. After store_page_write, in the same
 * transaction, and with its answer: a page that was not there has no such place. */
MUST_USE int store_likeness_write(
    struct store *store, const struct store_visit *visit, bool known, struct err *err);

/* Targets for its links, but for those that are known. Inside the visit's transaction.
 */
MUST_USE int store_links_write(
    struct store *store, const struct store_visit *visit, struct err *err);

/* Counts the visit in its source's day (store_days.c). */
MUST_USE int store_day_write(struct store *store, const struct store_visit *visit,
    const char *source, const struct visit_result *result, struct err *err);

/* The page's postings, where there are none of it yet. */
MUST_USE int store_postings_write(
    struct store *store, const struct store_visit *visit, struct err *err);

/* What the page claims, in one line of numbers and texts (page_claims.c). */
struct page_claims {
    struct bytes title;
    struct bytes amount;
    struct bytes currency;
    int64_t posted_ms;
    uint64_t records;
    uint32_t kinds; /* claims and hit fields together */
    bool is_offer;
    enum offer_kind offer; /* as it stands now */
    uint64_t text_mark;    /* of what the best posting says (model/word_mark.h) */
};

/* Of the identifiers that hits bring (bits), the kinds of data that a page has by them.
 */
uint32_t page_kinds_of(uint32_t identifiers);
/* Texts are borrowed from the visit's page. */
void page_claims_of(struct page_claims *out, const struct store_visit *visit);

/* A page's hits, sorted by record and row, each pair once. */
struct sorted_hits {
    const struct hit **at;
    size_t count;
    const struct store_visit *visit;
};

/* The list is owned, the hits are the visit's. */
MUST_USE int sorted_hits_of(
    struct sorted_hits *out, const struct store_visit *visit, struct err *err);
void sorted_hits_done(struct sorted_hits *hits);
AUTO_DEFINE_VALUE(struct sorted_hits, sorted_hits_done)

/* Inside the visit's transaction; `key` is the page's. */
MUST_USE int store_hits_write(struct store *store, const struct sorted_hits *hits,
    const struct db_values *key, struct err *err);

/* Of everything that makes an incident look again at a page. */
struct id page_digest(const struct store_visit *visit, const struct sorted_hits *hits);

#endif
