#include "storage/store.h"

#include "storage/store_internal.h"

#include <stdlib.h>
#include <string.h>

enum {
    LETTER_MAX = 64 * 1024 * 1024,
    TRIES = 5, /* of a transaction that others break */
};

static const struct {
    const char *prefix;
    const struct driver *driver;
} registry[] = {
    {"sqlite:", &sqlite_driver},
    {"postgresql://", &postgres_driver},
    {"postgres://", &postgres_driver},
};

static const struct driver *find_driver(const char *url)
{
    for (size_t i = 0; i < sizeof(registry) / sizeof(registry[0]); i++)
        if (bytes_starts(bytes_of(url), registry[i].prefix))
            return registry[i].driver;
    return NULL;
}

int store_open(
    struct store **out, const char *url, const char *password, struct err *err)
{
    const struct store_login login = {.password = password};
    return store_open_as(out, url, &login, err);
}

int store_open_as(struct store **out, const char *url, const struct store_login *login,
    struct err *err)
{
    const struct driver *driver = find_driver(url);
    if (driver == NULL) /* not shown: it may hold a password */
        return err_set(err, "the database's address is neither sqlite:PATH nor "
                            "postgresql://USER@HOST/NAME; correct the configuration");
    if (login->user != NULL && driver->roles == NULL)
        return err_set(err, "SQLite knows no users; leave 'roles' out");
    AUTO(store_close) struct store *store = calloc(1, sizeof(*store));
    if (store == NULL)
        return err_no_memory(err);
    store->driver = driver;
    buf_init(&store->letter, LETTER_MAX);
    const struct db_address address = {
        .url = url, .user = login->user, .password = login->password};
    if (driver->open(&store->db, &address, err) != 0)
        return -1;
    *out = store;
    store = NULL;
    return 0;
}

void store_close(struct store *store)
{
    if (store == NULL)
        return;
    store->driver->close(store->db);
    buf_done(&store->letter);
    known_links_free(store->known);
    free(store);
}

struct work {
    int (*begin)(struct db *db, struct err *err);
    store_work_fn *run;
    void *self;
};

/* 1: broken by others, worth another try. */
static int transact_once(
    int *answer, struct store *store, const struct work *work, struct err *err)
{
    const struct driver *driver = store->driver;
    *answer = -1;
    if (work->begin(store->db, err) != 0)
        return driver->again(store->db) ? 1 : 0;
    store->inside = true;
    store->broken = false;
    store->claimed_inside = false;
    *answer = work->run(work->self, store, err);
    store->inside = false;
    if (*answer >= 0 && store->broken)
        *answer = err_set(err, "a part of what belongs together was not stored");
    if (*answer == 0 && driver->commit(store->db, err) == 0) {
        known_links_keep(store->known);
        if (store->claimed_inside)
            store->unsure_until_ms = 0;
        return 0;
    }
    known_links_drop(store->known);
    if (*answer == 0)
        *answer = -1;
    bool again = *answer < 0 && driver->again(store->db);
    driver->rollback(store->db);
    return again ? 1 : 0;
}

static int transact(struct store *store, const struct work *work, struct err *err)
{
    int answer = -1;
    if (store->inside) {
        answer = work->run(work->self, store, err);
        store->broken = store->broken || answer < 0;
        return answer;
    }
    for (int i = 0; i < TRIES; i++)
        if (transact_once(&answer, store, work, err) == 0)
            break;
    return answer;
}

int store_transact(
    struct store *store, store_work_fn *work, void *self, struct err *err)
{
    return transact(store, &(struct work){store->driver->begin, work, self}, err);
}

int store_look(struct store *store, store_work_fn *work, void *self, struct err *err)
{
    return transact(store, &(struct work){store->driver->look, work, self}, err);
}
