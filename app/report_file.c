#include "app/report_file.h"

#include "base/fd.h"
#include "model/id.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { OWNER_ONLY = 0600, RANDOM_SHOWN = 12 };

static int say(const struct report_file *file, struct err *err)
{
    return err_set(err, "%s: %s", file->path, strerror(errno));
}

static int taken(const struct report_file *file, struct err *err)
{
    return err_set(err,
        "%s: there is such a file already; name another, or take it away", file->path);
}

int report_file_open(struct report_file *file, const char *path, struct err *err)
{
    struct stat there;
    struct id random = id_random();
    char name[ID_TEXT_SIZE];
    id_text(name, &random);
    *file = (struct report_file){.fd = -1};
    int kept = snprintf(file->path, sizeof(file->path), "%s", path);
    int made = snprintf(file->temporary, sizeof(file->temporary), "%s.%.*s.part", path,
        RANDOM_SHOWN, name);
    if (kept < 0 || made < 0 || (size_t)made >= sizeof(file->temporary))
        return err_set(err, "%.80s...: the name is too long", path);
    if (lstat(path, &there) == 0)
        return taken(file, err);
    file->fd =
        open(file->temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, OWNER_ONLY);
    if (file->fd < 0)
        return say(file, err);
    file->is_open = true;
    return 0;
}

int report_file_write(struct report_file *file, struct bytes more, struct err *err)
{
    return fd_write_all(file->fd, more, err) == 0 ? 0 : err_in(err, file->path);
}

/* A name is on the disk once its folder is. */
static int sync_folder(const struct report_file *file, struct err *err)
{
    const char *slash = strrchr(file->path, '/');
    size_t length = slash == NULL ? 0 : (size_t)(slash - file->path) + 1;
    char folder[REPORT_PATH_SIZE];
    (void)snprintf(folder, sizeof(folder), "%.*s.", (int)length, file->path);
    AUTO(fd_close) int fd = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    return fd >= 0 && fsync(fd) == 0 ? 0 : say(file, err);
}

int report_file_keep(struct report_file *file, struct err *err)
{
    if (fsync(file->fd) != 0)
        return say(file, err);
    if (renameat2(AT_FDCWD, file->temporary, AT_FDCWD, file->path, RENAME_NOREPLACE) !=
        0)
        return errno == EEXIST ? taken(file, err) : say(file, err);
    file->is_open = false;
    fd_close(file->fd);
    return sync_folder(file, err);
}

void report_file_done(struct report_file *file)
{
    if (!file->is_open)
        return;
    fd_close(file->fd);
    (void)unlink(file->temporary);
    file->is_open = false;
}
