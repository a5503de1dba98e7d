/* folder - a folder of a test's own, with what is needed to fill and to empty it. */
#ifndef VIGIE_TESTS_FOLDER_H
#define VIGIE_TESTS_FOLDER_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { FOLDER_PATH = 512 };

struct folder {
    char path[64];
};

static inline void folder_make(struct folder *folder)
{
    (void)snprintf(folder->path, sizeof(folder->path), "/tmp/vigie-test-XXXXXX");
    assert_non_null(mkdtemp(folder->path));
}

static inline int folder_remove_one(
    const char *path, const struct stat *info, int kind, struct FTW *walk)
{
    (void)info;
    (void)kind;
    (void)walk;
    return remove(path);
}

static inline void folder_remove(struct folder *folder)
{
    (void)nftw(folder->path, folder_remove_one, 16, FTW_DEPTH | FTW_PHYS);
}

static inline void folder_path(
    char path[FOLDER_PATH], const struct folder *folder, const char *name)
{
    (void)snprintf(path, FOLDER_PATH, "%s/%s", folder->path, name);
}

static inline void folder_put(
    const struct folder *folder, const char *name, const char *text)
{
    char path[FOLDER_PATH];
    folder_path(path, folder, name);
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    assert_true(fputs(text, file) >= 0);
    assert_int_equal(fclose(file), 0);
}

#endif
