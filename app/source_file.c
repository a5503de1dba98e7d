#include "app/source_file.h"

#include "base/fd.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <unistd.h>

enum { FILE_MODE = 0640, FOLDER_MODE = 0750, PATH_BYTES_MAX = 4096 };

static bool names_a_file(struct bytes name)
{
    for (size_t i = 0; i < name.len; i++)
        if (!byte_is_alpha(name.ptr[i]) && !byte_is_digit(name.ptr[i]) &&
            strchr("._-", name.ptr[i]) == NULL)
            return false;
    return name.len > 0 && name.ptr[0] != '.';
}

int source_file_path(
    struct buf *out, const char *sources_dir, const char *name, struct err *err)
{
    if (sources_dir == NULL)
        return err_set(err, "the configuration has no sources_dir for sources that are "
                            "added; write `sources_dir: sources.d` into it, or write "
                            "the source below its `sources`");
    if (!names_a_file(bytes_of(name)))
        return err_set(err,
            "'%.64s' cannot be a file's name; write one of letters, digits, '-', '_' "
            "and '.'",
            name);
    return buf_addf(out, err, "%s/%s.yaml", sources_dir, name);
}

/* The folder of `path`, and the name that the file has until it is whole: one that no
 * other `source add` has at the same time. */
static int split(
    struct buf *folder, struct buf *temporary, const char *path, struct err *err)
{
    const char *slash = strrchr(path, '/');
    uint64_t mark = 0;
    buf_init(folder, PATH_BYTES_MAX);
    buf_init(temporary, PATH_BYTES_MAX);
    if (slash == NULL)
        return err_set(err, "%s: in no folder", path);
    if (getrandom(&mark, sizeof(mark), 0) != (ssize_t)sizeof(mark))
        return err_set(err, "getrandom: %s", strerror(errno));
    if (buf_add(folder, bytes_make(path, (size_t)(slash - path)), err) != 0 ||
        buf_addf(temporary, err, ".%s.%016llx.new", slash + 1,
            (unsigned long long)mark) != 0)
        return -1;
    return 0;
}

/* Who may read a new file: the main file's group, and all others where they may read
 * that one. A group of (gid_t)-1 stays as it is. */
struct readers {
    gid_t group;
    bool others;
};

static struct readers readers_of(const char *path)
{
    struct stat info;
    if (stat(path, &info) != 0)
        return (struct readers){.group = (gid_t)-1};
    return (struct readers){info.st_gid, (info.st_mode & S_IROTH) != 0};
}

/* A group that one is not in cannot be given. The mode comes last, for a change of
 * group may take from it. */
static int give_to(int fd, struct readers to, mode_t mode, mode_t for_others)
{
    int ignored = fchown(fd, (uid_t)-1, to.group);
    (void)ignored;
    return fchmod(fd, to.others ? mode | for_others : mode);
}

static int open_folder(int *fd, struct buf *folder, struct readers to, struct err *err)
{
    const char *path = NULL;
    if (buf_text(&path, folder, err) != 0)
        return -1;
    bool made = mkdir(path, FOLDER_MODE) == 0;
    if (!made && errno != EEXIST)
        return err_set(err, "make %s: %s", path, strerror(errno));
    *fd = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (*fd < 0)
        return err_set(err, "%s: %s", path, strerror(errno));
    if (made && give_to(*fd, to, FOLDER_MODE, S_IROTH | S_IXOTH) != 0) {
        int why = errno;
        fd_close(*fd);
        return err_set(err, "%s: %s", path, strerror(why));
    }
    return 0;
}

static int fill(
    int fd, const char *name, const struct source_file_new *file, struct err *err)
{
    if (give_to(fd, readers_of(file->beside), FILE_MODE, S_IROTH) != 0)
        return err_set(err, "%s: %s", name, strerror(errno));
    if (fd_write_all(fd, file->text, err) != 0)
        return err_in(err, name);
    return fsync(fd) == 0 ? 0 : err_set(err, "%s: %s", name, strerror(errno));
}

/* Of two that write one name at the same time, one gets it. */
static int write_into(int folder, const char *temporary,
    const struct source_file_new *file, struct err *err)
{
    AUTO(fd_close)
    int fd =
        openat(folder, temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, FILE_MODE);
    if (fd < 0)
        return err_set(err, "%s: %s", temporary, strerror(errno));
    int done = fill(fd, temporary, file, err);
    if (done == 0 && renameat2(folder, temporary, folder, strrchr(file->path, '/') + 1,
                         RENAME_NOREPLACE) != 0)
        done = err_set(err, "%s: %s", file->path, strerror(errno));
    if (done != 0)
        (void)unlinkat(folder, temporary, 0);
    return done;
}

int source_file_write(const struct source_file_new *file, struct err *err)
{
    AUTO(buf_done) struct buf folder;
    AUTO(buf_done) struct buf temporary;
    const char *name = NULL;
    int raw = -1;
    if (split(&folder, &temporary, file->path, err) != 0 ||
        buf_text(&name, &temporary, err) != 0 ||
        open_folder(&raw, &folder, readers_of(file->beside), err) != 0)
        return -1;
    AUTO(fd_close) int dir = raw;
    if (write_into(dir, name, file, err) != 0)
        return -1;
    if (fsync(dir) == 0)
        return 0;
    int why = errno;
    (void)unlinkat(dir, strrchr(file->path, '/') + 1, 0);
    return err_set(err, "%s: %s", file->path, strerror(why));
}

int source_file_remove(const char *path, struct err *err)
{
    return unlink(path) == 0 ? 0 : err_set(err, "%s: %s", path, strerror(errno));
}
