#include "app/cli.h"

#include "base/fd.h"

#include <sodium.h>

enum { SECRET_MAX = 1024 };

static int take_first_line(
    struct buf *secret, const struct buf *file, const char *path, struct err *err)
{
    struct bytes rest = buf_bytes(file);
    struct bytes line = bytes_make(NULL, 0);
    (void)bytes_split(&line, &rest, '\n');
    if (bytes_ends(line, "\r"))
        line.len--;
    if (line.len == 0)
        return err_set(err, "%s is empty: put the secret on its first line", path);
    return buf_add(secret, line, err);
}

int cli_secret(struct buf *secret, const char *path, struct err *err)
{
    buf_init(secret, SECRET_MAX);
    if (path == NULL)
        return 0;
    AUTO(buf_done) struct buf file;
    buf_init(&file, SECRET_MAX);
    int result = fd_read_file(&file, path, err);
    if (result == 0)
        result = take_first_line(secret, &file, path, err);
    if (file.ptr != NULL)
        sodium_memzero(file.ptr, file.cap);
    return result;
}

void cli_forget(struct buf *secret)
{
    if (secret->ptr != NULL)
        sodium_memzero(secret->ptr, secret->cap);
    buf_done(secret);
}

static int open_as(struct store **out, const struct config *config,
    const struct config_login *as, struct err *err)
{
    AUTO(buf_done) struct buf password;
    struct store_login login = {.user = as->user};
    if (cli_secret(&password, as->password_file, err) != 0)
        return err_in(err, as->user == NULL ? "store.password_file" : "store.roles");
    int result = password.len > 0 ? buf_text(&login.password, &password, err) : 0;
    if (result == 0)
        result = store_open_as(out, config->store.url, &login, err);
    cli_forget(&password);
    return result;
}

int cli_store_as(struct store **store, const struct config *config,
    enum config_part part, struct err *err)
{
    AUTO(store_close) struct store *opened = NULL;
    const struct config_login as = config_login_of(config, part);
    if (open_as(&opened, config, &as, err) != 0)
        return -1;
    int ready = config_is_apart(config, part) ? store_schema_current(opened, err)
                                              : store_migrate(opened, err);
    if (ready != 0)
        return -1;
    *store = opened;
    opened = NULL;
    return 0;
}

int cli_store(struct store **store, const struct config *config, struct err *err)
{
    return cli_store_as(store, config, CONFIG_OWNER, err);
}
