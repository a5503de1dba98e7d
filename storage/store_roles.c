#include "storage/roles.h"

#include "storage/migrations.h"
#include "storage/store_internal.h"

const char *store_roles_script(void)
{
    return schema_roles();
}

struct script {
    const char *sql;
};

/* Under the migrations' lock: two at once would change the same rights. */
static int run_script(void *self, struct store *store, struct err *err)
{
    const struct script *script = self;
    if (store_tell(NULL, store, SQL_SCHEMA_LOCK, NULL, err) != 0)
        return -1;
    return store->driver->script(store->db, script->sql, err);
}

static int run(struct store *store, const char *sql, struct err *err)
{
    struct script script = {sql};
    if (store_schema_current(store, err) != 0)
        return -1;
    return store_transact(store, run_script, &script, err);
}

int store_roles_apply(struct store *store, struct err *err)
{
    if (store->driver->roles == NULL)
        return err_set(err,
            "SQLite knows no users: the file's mode (0600) says who may read and write "
            "it");
    return run(store, store->driver->roles(), err);
}

int store_distribute(struct store *store, struct err *err)
{
    if (store->driver->spread == NULL)
        return err_set(err,
            "SQLite is one file on one machine; use PostgreSQL with Citus for more");
    return run(store, store->driver->spread(), err);
}
