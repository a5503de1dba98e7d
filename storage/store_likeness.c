/* Which page repeats which, and which host shows another one's pages. */
#include "model/simhash.h"
#include "storage/store_visit.h"

#include <stdlib.h>
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
    WAITING_MAX = 2048, /* rows of all hosts wait to be placed when clones are sought */
    WAITING_HOSTS = 32, /* are placed in a transaction: each has few of them */
    PLACE_EVERY = 64,   /* so often it is looked which hosts have so many */
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
    if ((*unplaced)++ % PLACE_EVERY != 0)
        return 0;
    put_int(&values, likeness->visit->target->bucket);
    put_int(&values, PLACE_MIN);
    return store_tell(NULL, store, SQL_LIKENESS_PLACE, &values, err);
}

/* Whoever looks for clones looks through the newest rows of such hosts alone. */
static int note_waiting(
    struct store *store, const struct likeness *likeness, struct err *err)
{
    struct db_values values = {0};
    put_int(&values, likeness->visit->target->bucket);
    put_text(&values, likeness->visit->target->host);
    return store_tell(NULL, store, SQL_LIKENESS_WAITS, &values, err);
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
    if (!store->driver->places_later)
        return store_tell(NULL, store, add, &values, err);
    uint64_t added = 0;
    if (store_tell(&added, store, add, &values, err) != 0 ||
        (added > 0 && note_waiting(store, likeness, err) != 0))
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

static int place_first(void *self, struct store *store, struct err *err)
{
    struct db_values values = {0};
    (void)self;
    put_int(&values, WAITING_HOSTS);
    if (store_tell(NULL, store, SQL_LIKENESS_SETTLE, &values, err) != 0)
        return -1;
    return store_tell(NULL, store, SQL_LIKENESS_WAIT_OVER, &values, err);
}

/* What is not in the trees is looked through by whoever looks for clones, so that there
 * must not be much of it, of however many hosts it is. */
static int keep_few_waiting(struct store *store, struct err *err)
{
    struct db_values values = {0};
    int64_t waiting = 0;
    put_int(&values, WAITING_MAX + 1);
    while (true) {
        if (store_ask_int(&waiting, store, SQL_LIKENESS_WAITING, &values, err) != 0)
            return -1;
        if (waiting <= WAITING_MAX)
            return 0;
        if (store_transact(store, place_first, NULL, err) != 0)
            return -1;
    }
}

/* A page of this host that a page of another one is near. */
struct near_page {
    char host[TARGET_HOST_SIZE]; /* the other one's */
    struct id mine;
};

struct near_pages {
    struct near_page *at;
    size_t count;
    size_t room;
};

static void near_pages_done(struct near_pages *pages)
{
    free(pages->at);
}
AUTO_DEFINE_VALUE(struct near_pages, near_pages_done)

static int add_near(
    struct near_pages *pages, const struct db_rows *rows, struct err *err)
{
    if (simhash_distance(row_u64(rows, 2), row_u64(rows, 3)) > SIMHASH_NEAR)
        return 0;
    if (pages->count == pages->room) {
        size_t room = pages->room == 0 ? CLONE_PAGES : pages->room * 2;
        struct near_page *at = realloc(pages->at, room * sizeof(*at));
        if (at == NULL)
            return err_no_memory(err);
        pages->at = at;
        pages->room = room;
    }
    struct near_page *page = &pages->at[pages->count++];
    row_text(rows, 0, page->host, sizeof(page->host));
    page->mine = row_id(rows, 1);
    return 0;
}

static int by_host(const void *left, const void *right)
{
    const struct near_page *a = left;
    const struct near_page *b = right;
    int order = strcmp(a->host, b->host);
    return order != 0 ? order : memcmp(a->mine.bytes, b->mine.bytes, ID_SIZE);
}

struct shown {
    const char *host; /* NULL: none */
    int64_t shared;
};

/* The host that most of the pages stand on, of equal ones the first. */
static struct shown most_shown(const struct near_pages *pages)
{
    struct shown best = {0};
    struct shown now = {0};
    for (size_t i = 0; i < pages->count; i++) {
        const struct near_page *page = &pages->at[i];
        if (i == 0 || strcmp(page->host, now.host) != 0)
            now = (struct shown){.host = page->host, .shared = 1};
        else if (!id_equal(&page->mine, &pages->at[i - 1].mine))
            now.shared++;
        if (now.shared > best.shared)
            best = now;
    }
    return best;
}

/* Sorted here, as few of the rows are near: for the database to sort them all takes
 * twice as long as to find them. */
static int compare_hosts(struct near_pages *pages, struct store *store,
    const struct target *front, struct err *err)
{
    struct db_values values = {0};
    if (store->driver->places_later && keep_few_waiting(store, err) != 0)
        return -1;
    put_int(&values, front->bucket);
    put_text(&values, front->host);
    put_int(&values, CLONE_PAGES);
    put_int(&values, CLONE_ROWS);
    AUTO(db_rows_done) struct db_rows rows = {0};
    if (store_ask(&rows, store, SQL_LIKENESS_ELSEWHERE, &values, err) != 0)
        return -1;
    int more = 0;
    while ((more = store_next(&rows, err)) == 1)
        if (add_near(pages, &rows, err) != 0)
            return -1;
    if (pages->count > 0)
        qsort(pages->at, pages->count, sizeof(*pages->at), by_host);
    return more;
}

int store_clone_look(struct store_clone *out, struct store *store,
    const struct target *front, int64_t now_ms, struct err *err)
{
    AUTO(near_pages_done) struct near_pages near = {0};
    struct db_values values = {0};
    int64_t pages = 0;
    put_int(&values, front->bucket);
    put_text(&values, front->host);
    *out = (struct store_clone){0};
    if (store_ask_int(&pages, store, SQL_LIKENESS_COUNT, &values, err) != 0)
        return -1;
    if (pages > CLONE_PAGES)
        pages = CLONE_PAGES;
    if (pages >= CLONE_PAGES_MIN && compare_hosts(&near, store, front, err) != 0)
        return -1;
    const struct shown best = most_shown(&near);
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
