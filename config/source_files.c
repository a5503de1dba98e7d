#include "config/source_files.h"

#include "base/fd.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum { PATH_BYTES_MAX = 4096 };

static void folder_close(DIR *folder)
{
    if (folder != NULL)
        (void)closedir(folder);
}
AUTO_DEFINE(DIR, folder_close)

static bool counts(const char *name)
{
    struct bytes text = bytes_of(name);
    return !bytes_starts(text, ".") && bytes_ends(text, ".yaml");
}

static int join(const char **out, const char *folder, const char *name,
    struct arena *arena, struct err *err)
{
    AUTO(buf_done) struct buf path;
    struct bytes copy;
    buf_init(&path, PATH_BYTES_MAX);
    if (buf_add_text(&path, folder, err) != 0 || buf_add_text(&path, "/", err) != 0 ||
        buf_add_text(&path, name, err) != 0 ||
        arena_copy(&copy, arena, buf_bytes(&path), err) != 0)
        return err_in(err, folder);
    *out = (const char *)copy.ptr;
    return 0;
}

static int read_text(struct source_file *file, struct arena *arena, struct err *err)
{
    AUTO(buf_done) struct buf text;
    struct stat info;
    buf_init(&text, SOURCE_FILE_BYTES_MAX);
    if (stat(file->path, &info) != 0)
        return err_set(err, "%s: %s", file->path, strerror(errno));
    if (!S_ISREG(info.st_mode))
        return err_set(err, "%s: is no file; take it out of the folder", file->path);
    if (info.st_size > SOURCE_FILE_BYTES_MAX)
        return err_set(err, "%s: more than 64 KiB, which no source is", file->path);
    if (fd_read_file(&text, file->path, err) != 0)
        return -1;
    return arena_copy(&file->text, arena, buf_bytes(&text), err);
}

static int by_path(const void *a, const void *b)
{
    const struct source_file *left = a;
    const struct source_file *right = b;
    return strcmp(left->path, right->path);
}

static int list(struct source_files *out, DIR *folder, const char *path,
    struct arena *arena, struct err *err)
{
    const struct dirent *entry = NULL;
    errno = 0;
    while ((entry = readdir(folder)) != NULL) {
        if (!counts(entry->d_name))
            continue;
        if (out->count == SOURCE_FILES_MAX)
            return err_set(err, "%s: more than %d sources", path, SOURCE_FILES_MAX);
        if (join(&out->items[out->count].path, path, entry->d_name, arena, err) != 0)
            return -1;
        out->count++;
    }
    return errno == 0 ? 0 : err_set(err, "%s: %s", path, strerror(errno));
}

int source_files_read(
    struct source_files *out, const char *folder, struct arena *arena, struct err *err)
{
    struct source_files files = {0};
    AUTO(folder_close) DIR *open = opendir(folder);
    *out = files;
    if (open == NULL && errno == ENOENT)
        return 0;
    if (open == NULL)
        return err_set(err, "sources_dir %s: %s", folder, strerror(errno));
    files.there = true;
    files.items = arena_array(arena, SOURCE_FILES_MAX, sizeof(*files.items), err);
    if (files.items == NULL || list(&files, open, folder, arena, err) != 0)
        return -1;
    if (files.count > 0)
        qsort(files.items, files.count, sizeof(*files.items), by_path);
    for (size_t i = 0; i < files.count; i++)
        if (read_text(&files.items[i], arena, err) != 0)
            return -1;
    *out = files;
    return 0;
}
