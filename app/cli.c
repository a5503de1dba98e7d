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

int cli_store(struct store **store, const struct config *config, struct err *err)
{
    AUTO(buf_done) struct buf password;
    const char *text = NULL;
    if (cli_secret(&password, config->store.password_file, err) != 0)
        return err_in(err, "store.password_file");
    if (password.len > 0 && buf_text(&text, &password, err) != 0)
        return -1;
    struct store *opened = NULL;
    int result = store_open(&opened, config->store.url, text, err);
    if (password.ptr != NULL)
        sodium_memzero(password.ptr, password.cap);
    if (result == 0 && store_migrate(opened, err) != 0) {
        store_close(opened);
        return -1;
    }
    if (result == 0)
        *store = opened;
    return result;
}
