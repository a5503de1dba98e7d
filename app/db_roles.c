#include "app/db_roles.h"

#include "app/audit_note.h"
#include "app/cli.h"
#include "storage/roles.h"

#include <stdio.h>

void db_roles_print(void)
{
    (void)fputs(store_roles_script(), stdout);
}

typedef int change_fn(struct store *store, struct err *err);

struct change {
    change_fn *how;
    const char *what;
};

/* Done and noted, or neither. */
static int change(void *self, struct store *store, struct err *err)
{
    const struct change *it = self;
    const struct audit_note note = {
        .what = it->what, .object = "database", .detail = ""};
    if (it->how(store, err) != 0)
        return -1;
    return audit_note(store, &note, err);
}

static int run(const struct config *config, struct change *it, struct err *err)
{
    AUTO(store_close) struct store *store = NULL;
    if (cli_store_as(&store, config, CONFIG_OWNER, err) != 0)
        return -1;
    return store_transact(store, change, it, err);
}

int db_roles_apply(const struct config *config, struct err *err)
{
    struct change it = {.how = store_roles_apply, .what = "db.roles"};
    if (run(config, &it, err) != 0)
        return -1;
    (void)printf("each part of vigie has its role; what is left is to let them in:\n"
                 "ALTER ROLE vigie_crawler LOGIN PASSWORD '...', and so on, and "
                 "store.roles in the configuration\n");
    return 0;
}

int db_distribute(const struct config *config, struct err *err)
{
    struct change it = {.how = store_distribute, .what = "db.distribute"};
    if (run(config, &it, err) != 0)
        return -1;
    (void)printf("the tables are spread over the cluster\n");
    return 0;
}
