/* Which page repeats which, and which host shows another one's pages. */
#include "model/simhash.h"
#include "storage/store_visit.h"

#include <string.h>

enum {
    BLOCKS = 4, /* quarters of a hash */
    BLOCK_BITS = 16,
    ALIKE_MAX = 1024,     /* rows of SQL_LIKENESS_ALIKE at most */
    CLONE_PAGES = 200,    /* of a host are compared */
    CLONE_PAGES_MIN = 3,  /* fewer say nothing */
    CLONE_ROWS = 20000,   /* of other hosts are looked at */
    CLONE_SHARE_MIN = 80, /* per cent that must be another host's too */
    PLACE_MIN = 64,       /* of a host are placed at once */
    PLACE_EVERY = 64,     /* so often it is looked which hosts have so many */
};

struct likeness {
    const struct store_visit *visit;
    uint64_t simhash;
    unsigned size_class;
};

static int64_t block_of(uint64_t simhash, unsigned block)
{
    return (int64_t)(simhash >> (block * BLOCK_BITS) & 0xffffU);
}

static void put_place(struct db_values *values, const struct likeness *likeness)
{
    put_int(values, likeness->visit->target->bucket);
    put_text(values, likeness->visit->target->host);
    put_int(values, (int64_t)likeness->size_class);
}

static void put_blocks(struct db_values *values, uint64_t simhash)
{
    for (unsigned block = 0; block < BLOCKS; block++)
        put_int(values, block_of(simhash, block));
}

/* 1: another page of the host is near, or too many to look at here share a quarter with
 * it; 0: none is. */
static int has_near(
    struct store *store, const struct likeness *likeness, struct err *err)
{
    struct db_values values = {0};
    put_place(&values, likeness);
    put_blocks(&values, likeness->simhash);
    AUTO(db_rows_done) struct db_rows rows = {0};
    if (store_ask(&rows, store, SQL_LIKENESS_ALIKE, &values, err) != 0)
        return -1;
    int more = 0;
    int seen = 0;
    while ((more = store_next(&rows, err)) == 1) {
        struct id page = row_id(&rows, 0);
        bool other = !id_equal(&page, &likeness->visit->target->id);
        bool near =
            simhash_distance(row_u64(&rows, 1), likeness->simhash) <= SIMHASH_NEAR;
        if ((other && near) || ++seen == ALIKE_MAX)
            return 1;
    }
    return more;
}

/* The first near one; earlier pages only, so that no two repeat each other. */
static int find_twin(struct id *twin, struct store *store,
    const struct likeness *likeness, struct err *err)
{
    struct db_values values = {0};
    int near = has_near(store, likeness, err);
    if (near <= 0)
        return near;
    put_place(&values, likeness);
    put_id(&values, &likeness->visit->target->id);
    put_blocks(&values, likeness->simhash);
    AUTO(db_rows_done) struct db_rows rows = {0};
    if (store_ask(&rows, store, SQL_LIKENESS_NEAR, &values, err) != 0)
        return -1;
    int more = 0;
    while (id_is_zero(twin) && (more = store_next(&rows, err)) == 1)
        if (simhash_distance(row_u64(&rows, 1), likeness->simhash) <= SIMHASH_NEAR)
            *twin = row_id(&rows, 0);
    return more < 0 ? -1 : 0;
}

/* A host's newest rows are looked through one by one, until they are many enough to be
 * put into the trees together: one by one, each would change a page of each tree.
 * Counted from the first one of a run on, and looked at for all hosts of the bucket, as
 * they take turns: so none is left over for long. */
static int place_some(
    struct store *store, const struct likeness *likeness, struct err *err)
{
    uint8_t *unplaced = &store->unplaced[likeness->visit->target->bucket];
    struct db_values values = {0};
    if (!store->driver->places_later || (*unplaced)++ % PLACE_EVERY != 0)
        return 0;
    put_int(&values, likeness->visit->target->bucket);
    put_int(&values, PLACE_MIN);
    return store_tell(NULL, store, SQL_LIKENESS_PLACE, &values, err);
}

/* Who repeats another is found by the other; a page that says what it said keeps its
 * row as it is. */
static int write_place(struct store *store, const struct likeness *likeness,
    bool stands_for_itself, bool known, struct err *err)
{
    struct db_values values = {0};
    put_int(&values, likeness->visit->target->bucket);
    put_id(&values, &likeness->visit->target->id);
    put_text(&values, likeness->visit->target->host);
    if (!stands_for_itself)
        return store_tell(NULL, store, SQL_LIKENESS_CLEAR, &values, err);
    put_int(&values, (int64_t)likeness->size_class);
    put_u64(&values, likeness->simhash);
    if (known && store->driver->places_later &&
        store_tell(NULL, store, SQL_LIKENESS_CHANGED, &values, err) != 0)
        return -1;
    enum statement add = known ? SQL_LIKENESS_ADD : SQL_LIKENESS_NEW;
    if (store_tell(NULL, store, add, &values, err) != 0)
        return -1;
    return place_some(store, likeness, err);
}

int store_likeness_write(
    struct store *store, const struct store_visit *visit, bool known, struct err *err)
{
    const struct likeness likeness = {.visit = visit,
        .simhash = visit->page->likeness,
        .size_class = simhash_size_class(visit->page->text_bytes)};
    struct id twin = {{0}};
    if (likeness.simhash != 0 && find_twin(&twin, store, &likeness, err) != 0)
        return -1;
    bool repeats = !id_is_zero(&twin);
    bool stands_for_itself = likeness.simhash != 0 && !repeats;
    if (visit->repeats != NULL)
        *visit->repeats = repeats;
    if ((known || stands_for_itself) &&
        write_place(store, &likeness, stands_for_itself, known, err) != 0)
        return -1;
    if (!repeats)
        return 0;
    struct db_values values = {0};
    put_int(&values, visit->target->bucket);
    put_id(&values, &visit->target->id);
    put_id(&values, &twin);
    return store_tell(NULL, store, SQL_PAGE_TWIN, &values, err);
}

int store_twin(char url[TARGET_URL_SIZE], struct store *store,
    const struct page_ref *page, struct err *err)
{
    struct db_values values = {0};
    put_int(&values, page->bucket);
    put_id(&values, &page->target);
    url[0] = '\0';
    AUTO(db_rows_done) struct db_rows rows = {0};
    if (store_ask(&rows, store, SQL_TWIN_URL, &values, err) != 0)
        return -1;
    int found = store_next(&rows, err);
    if (found == 1)
        row_text(&rows, 0, url, TARGET_URL_SIZE);
    return found < 0 ? -1 : 0;
}

/* ---- clones ---- */

/* Rows come host by host, of each host page by page. */
struct tally {
    char host[TARGET_HOST_SIZE];
    struct id last; /* of our pages: the one counted last */
    int64_t shared;
};

static void count_row(struct tally *now, struct tally *best, const struct db_rows *rows)
{
    char host[TARGET_HOST_SIZE];
    row_text(rows, 0, host, sizeof(host));
    if (strcmp(host, now->host) != 0) {
        *now = (struct tally){0};
        (void)bytes_to_text(now->host, sizeof(now->host), bytes_of(host));
    }
    struct id page = row_id(rows, 1);
    bool near = simhash_distance(row_u64(rows, 2), row_u64(rows, 3)) <= SIMHASH_NEAR;
    if (!near || id_equal(&page, &now->last))
        return;
    now->last = page;
    now->shared++;
    if (now->shared > best->shared)
        *best = *now;
}

static int compare_hosts(struct tally *best, struct store *store,
    const struct target *front, struct err *err)
{
    struct db_values values = {0};
    struct tally now = {0};
    put_int(&values, front->bucket);
    put_text(&values, front->host);
    put_int(&values, CLONE_PAGES);
    put_int(&values, CLONE_ROWS);
    AUTO(db_rows_done) struct db_rows rows = {0};
    if (store_ask(&rows, store, SQL_LIKENESS_ELSEWHERE, &values, err) != 0)
        return -1;
    int more = 0;
    while ((more = store_next(&rows, err)) == 1)
        count_row(&now, best, &rows);
    return more;
}

int store_clone_look(struct store_clone *out, struct store *store,
    const struct target *front, int64_t now_ms, struct err *err)
{
    struct tally best = {0};
    struct db_values values = {0};
    int64_t pages = 0;
    put_int(&values, front->bucket);
    put_text(&values, front->host);
    *out = (struct store_clone){0};
    if (store_ask_int(&pages, store, SQL_LIKENESS_COUNT, &values, err) != 0)
        return -1;
    if (pages > CLONE_PAGES)
        pages = CLONE_PAGES;
    if (pages >= CLONE_PAGES_MIN && compare_hosts(&best, store, front, err) != 0)
        return -1;
    if (best.shared < CLONE_PAGES_MIN || best.shared * 100 < pages * CLONE_SHARE_MIN)
        return store_tell(NULL, store, SQL_CLONE_DROP, &values, err);
    put_text(&values, front->source);
    put_text(&values, best.host);
    put_int(&values, best.shared);
    put_int(&values, pages);
    put_int(&values, now_ms);
    if (store_tell(NULL, store, SQL_CLONE_PUT, &values, err) != 0)
        return -1;
    (void)bytes_to_text(out->of_host, sizeof(out->of_host), bytes_of(best.host));
    out->shared = (uint32_t)best.shared;
    out->pages = (uint32_t)pages;
    return 0;
}
