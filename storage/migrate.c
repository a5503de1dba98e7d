#include "storage/store_internal.h"

static uint32_t newest(const struct embedded_migration *list)
{
    uint32_t number = 0;
    for (; list->number != 0; list++)
        number = list->number;
    return number;
}

static int found(uint32_t *number, struct store *store, struct err *err)
{
    int64_t present = 0, tables = 0, newest_there = 0;
    /* In this order: another process may migrate between the two, and tables that were
     * counted before it are none. */
    if (store_ask_int(&tables, store, SQL_SCHEMA_TABLES, NULL, err) != 0 ||
        store_ask_int(&present, store, SQL_SCHEMA_PRESENT, NULL, err) != 0)
        return -1;
    if (present == 0 && tables > 0)
        return err_set(err,
            "this database is not vigie's: it has %lld tables of something else; name "
            "an empty one in the configuration",
            (long long)tables);
    if (present != 0 &&
        store_ask_int(&newest_there, store, SQL_SCHEMA_FOUND, NULL, err) != 0)
        return -1;
    *number = (uint32_t)newest_there;
    return 0;
}

static int refuse_newer(uint32_t there, uint32_t known, struct err *err)
{
    if (there <= known)
        return 0;
    return err_set(err,
        "the database is of schema %u, this vigie knows up to %u: install a newer "
        "vigie, or restore the backup made before the upgrade",
        there, known);
}

int store_schema(struct store_schema *out, struct store *store, struct err *err)
{
    uint32_t there = 0;
    if (found(&there, store, err) != 0)
        return -1;
    out->found = there;
    out->known = newest(store->driver->migrations());
    return 0;
}

/* Where rights were granted before, the new tables get theirs with them. */
static int grant(struct store *store, struct err *err)
{
    int64_t present = 0;
    if (store_ask_int(&present, store, SQL_ROLES_PRESENT, NULL, err) != 0)
        return -1;
    if (present == 0)
        return 0;
    return store->driver->script(store->db, store->driver->roles(), err) == 0
               ? 0
               : err_in(err, "roles");
}

struct step {
    const struct embedded_migration *migration;
    uint32_t known;
};

/* Under the lock the number is read again: another process may have been faster. */
static int apply(void *self, struct store *store, struct err *err)
{
    const struct step *step = self;
    uint32_t there = 0;
    if (store_tell(NULL, store, SQL_SCHEMA_LOCK, NULL, err) != 0 ||
        found(&there, store, err) != 0 || refuse_newer(there, step->known, err) != 0)
        return -1;
    if (there >= step->migration->number)
        return 0;
    struct db_values values = {0};
    put_int(&values, step->migration->number);
    put_text(&values, step->migration->name);
    if (store->driver->script(store->db, step->migration->sql, err) != 0 ||
        store_tell(NULL, store, SQL_SCHEMA_RECORD, &values, err) != 0)
        return err_in(err, step->migration->name);
    return step->migration->number == step->known ? grant(store, err) : 0;
}

int store_migrate(struct store *store, struct err *err)
{
    const struct embedded_migration *list = store->driver->migrations();
    struct store_schema schema = {0};
    if (store_schema(&schema, store, err) != 0 ||
        refuse_newer(schema.found, schema.known, err) != 0)
        return -1;
    for (; list->number != 0; list++) {
        struct step step = {.migration = list, .known = schema.known};
        if (list->number > schema.found &&
            store_transact(store, apply, &step, err) != 0)
            return -1;
    }
    return 0;
}

int store_schema_current(struct store *store, struct err *err)
{
    struct store_schema schema = {0};
    if (store_schema(&schema, store, err) != 0 ||
        refuse_newer(schema.found, schema.known, err) != 0)
        return -1;
    if (schema.found == schema.known)
        return 0;
    return err_set(err,
        "the database is of schema %u, this vigie wants %u, and this user may not "
        "change "
        "it: run `vigie db migrate` as the tables' owner",
        schema.found, schema.known);
}
