#include "storage/store_visit.h"

enum { PRICE_SIZE = 65 };

struct tally {
    bool known;    /* the page was there before */
    bool postings; /* some of it are kept, or it is an incident's place */
    int64_t rows;
    int64_t counts[5]; /* certain, probable, weak, canaries, domains */
};

/* Postings are read with the incidents that their pages are places of: of a page that
 * never offered anything, and where nobody was found, they would be kept for nobody. */
static bool keeps_postings(const struct tally *tally, const struct page_claims *claims,
    const struct store_visit *visit)
{
    return claims->is_offer || visit->hit_count > 0 || tally->rows > 0 ||
           tally->postings;
}

/* An incident's place that said nothing when it was read last has no posting left. */
static int look_for_place(struct tally *tally, struct store *store,
    const struct page_claims *claims, const struct store_visit *visit, struct err *err)
{
    int64_t places = 0;
    struct db_values key = {0};
    if (!tally->known || visit->page->posting_count == 0 ||
        keeps_postings(tally, claims, visit))
        return 0;
    put_int(&key, visit->target->bucket);
    put_id(&key, &visit->target->id);
    if (store_ask_int(&places, store, SQL_SIGHTING_COUNT, &key, err) != 0)
        return -1;
    tally->postings = places > 0;
    return 0;
}

/* What the page said last time goes; its hits stay. */
static int write_postings(struct store *store, const struct store_visit *visit,
    const struct db_values *key, struct err *err)
{
    if (store_tell(NULL, store, SQL_POSTINGS_CLEAR, key, err) != 0)
        return -1;
    return store_postings_write(store, visit, err);
}

static int write_lists(struct store *store, const struct sorted_hits *hits,
    const struct db_values *key, bool postings, struct err *err)
{
    if (postings && write_postings(store, hits->visit, key, err) != 0)
        return -1;
    return store_hits_write(store, hits, key, err);
}

static int count_records(struct tally *tally, struct store *store,
    const struct db_values *key, struct err *err)
{
    AUTO(db_rows_done) struct db_rows rows = {0};
    if (store_ask(&rows, store, SQL_PAGE_TALLY, key, err) != 0)
        return -1;
    if (store_next(&rows, err) != 1)
        return -1;
    for (int i = 0; i < 5; i++)
        tally->counts[i] = row_int(&rows, i);
    return 0;
}

/* Counted in the database: hits of earlier visits count too. A page whose hits are all
 * gone keeps the rows it had, as its hits stay kept. */
static int count(struct tally *tally, struct store *store,
    const struct store_visit *visit, const struct db_values *key, struct err *err)
{
    if (!tally->known && visit->hit_count == 0)
        return 0;
    if (count_records(tally, store, key, err) != 0)
        return -1;
    if (visit->hit_count == 0)
        return 0;
    struct db_values values = *key;
    put_int(&values, visit->at_ms);
    return store_ask_int(&tally->rows, store, SQL_PAGE_ROWS, &values, err);
}

/* Kinds of data once seen stay with the page, as its hits do. Postings may be there
 * without their page. */
static int before(struct tally *tally, uint32_t *kinds, struct store *store,
    const struct db_values *key, struct err *err)
{
    AUTO(db_rows_done) struct db_rows rows = {0};
    if (store_ask(&rows, store, SQL_PAGE_GET, key, err) != 0)
        return -1;
    int found = store_next(&rows, err);
    if (found != 1)
        return found < 0 ? -1 : err_set(err, "a page was asked for without an answer");
    tally->known = row_int(&rows, 0) != 0;
    *kinds |= row_u32(&rows, 1);
    tally->rows = row_int(&rows, 2);
    tally->postings = row_int(&rows, 3) != 0;
    return 0;
}

static void put_facts(struct db_values *values, const struct store_visit *visit)
{
    const struct page *page = visit->page;
    put_int(values, (int64_t)page->kind);
    put_bytes(values, page->engine);
    put_bytes(values, page->title);
    put_bytes(values, page->charset);
    put_u64(values, page->text_bytes);
    put_u64(values, visit->body_bytes);
    put_id(values, &visit->content);
    put_bytes(values, page->partly_read ? page->partly_reason : bytes_of(NULL));
    put_int(values, page->drifted ? 1 : 0);
    put_int(values, visit->at_ms);
}

static int price_text(
    struct buf *out, const struct page_claims *claims, struct err *err)
{
    if (claims->amount.len == 0)
        return 0;
    if (buf_add(out, claims->amount, err) != 0)
        return -1;
    if (claims->currency.len == 0)
        return 0;
    if (buf_add_byte(out, ' ', err) != 0)
        return -1;
    return buf_add(out, claims->currency, err);
}

/* Whether incidents are to look at the page: what waits for them for ever would be read
 * each time they look. */
static bool tells_something(const struct tally *tally, const struct page_claims *claims)
{
    enum { CERTAIN, PROBABLE, WEAK, CANARIES, DOMAINS };
    return claims->is_offer || tally->counts[CERTAIN] + tally->counts[PROBABLE] +
                                       tally->counts[WEAK] + tally->counts[DOMAINS] >
                                   0;
}

static int write_page(struct store *store, const struct sorted_hits *hits,
    const struct tally *tally, struct page_claims *claims, struct err *err)
{
    const struct store_visit *visit = hits->visit;
    AUTO(buf_done) struct buf price;
    buf_init(&price, PRICE_SIZE - 1);
    if (price_text(&price, claims, err) != 0)
        return -1;
    struct id digest = page_digest(visit, hits);
    struct db_values values = {0};
    put_int(&values, visit->target->bucket);
    put_id(&values, &visit->target->id);
    put_facts(&values, visit);
    put_id(&values, &digest);
    put_bytes(&values, claims->title);
    put_bytes(&values, buf_bytes(&price));
    put_int(&values, claims->posted_ms);
    put_u64(&values, claims->records);
    put_int(&values, claims->kinds);
    put_int(&values, claims->is_offer ? 1 : 0);
    put_int(&values, tally->rows);
    for (int i = 0; i < 5; i++)
        put_int(&values, tally->counts[i]);
    put_int(&values, tells_something(tally, claims) ? 1 : 0);
    put_int(&values, (int64_t)claims->offer);
    put_u64(&values, claims->text_mark);
    put_u64(&values, visit->page->likeness);
    return store_tell(NULL, store, SQL_PAGE_PUT, &values, err);
}

int store_page_write(
    bool *known, struct store *store, const struct store_visit *visit, struct err *err)
{
    struct db_values key = {0};
    put_int(&key, visit->target->bucket);
    put_id(&key, &visit->target->id);
    struct tally tally = {0};
    struct page_claims claims;
    page_claims_of(&claims, visit);
    AUTO(sorted_hits_done) struct sorted_hits hits = {0};
    if (sorted_hits_of(&hits, visit, err) != 0 ||
        before(&tally, &claims.kinds, store, &key, err) != 0 ||
        look_for_place(&tally, store, &claims, visit, err) != 0 ||
        write_lists(store, &hits, &key, keeps_postings(&tally, &claims, visit), err) !=
            0 ||
        count(&tally, store, visit, &key, err) != 0)
        return -1;
    *known = tally.known;
    return write_page(store, &hits, &tally, &claims, err);
}
