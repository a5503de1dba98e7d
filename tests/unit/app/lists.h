/* lists - watchlists of invented persons, made in a test's own folder. */
#ifndef VIGIE_TESTS_LISTS_H
#define VIGIE_TESTS_LISTS_H

#include "base/clock.h"
#include "base/fd.h"
#include "matchers/key.h"
#include "matchers/watchlist.h"
#include "tests/unit/app/folder.h"

#include <fcntl.h>

/* The key `name`, of that epoch. */
static inline void lists_key(const struct folder *folder, const char *name, int epoch)
{
    static const char first[] = "epoch 1";
    struct err err = {{0}};
    char path[FOLDER_PATH];
    char digit = (char)('0' + epoch);
    AUTO(buf_done) struct buf text;
    buf_init(&text, 4096);
    folder_path(path, folder, name);
    assert_int_equal(key_create(path, &err), 0);
    assert_int_equal(fd_read_file(&text, path, &err), 0);
    ptrdiff_t at = bytes_find(buf_bytes(&text), bytes_of(first), 0);
    assert_true(at >= 0);
    AUTO(fd_close) int fd = open(path, O_WRONLY | O_CLOEXEC);
    assert_int_equal(pwrite(fd, &digit, 1, at + (ptrdiff_t)strlen(first) - 1), 1);
}

struct lists_spec {
    const char *name;
    const char *key;
    const char *mail;    /* of the one person */
    const char *expires; /* may be NULL */
};

/* The group of the list's one person: what stands before the '@', as a group's name
 * may be no mail address. */
static inline const char *lists_group(char group[64], const char *mail)
{
    (void)snprintf(group, 64, "%.*s", (int)strcspn(mail, "@"), mail);
    return group;
}

/* Makes the list, or puts a new one in its place as `vigie watchlist build` does. */
static inline void lists_build(const struct folder *folder, const struct lists_spec *of)
{
    struct err err = {{0}};
    char csv_text[256];
    char group[64];
    char csv_path[FOLDER_PATH];
    char key_path[FOLDER_PATH];
    char out_path[FOLDER_PATH];
    AUTO(buf_done) struct buf report;
    buf_init(&report, 1 << 20);
    (void)snprintf(csv_text, sizeof(csv_text), "nom;mail\nN;%s\n", of->mail);
    folder_put(folder, "in.csv", csv_text);
    folder_path(csv_path, folder, "in.csv");
    folder_path(key_path, folder, of->key);
    folder_path(out_path, folder, of->name);
    AUTO(fd_close) int key = open(key_path, O_RDONLY | O_CLOEXEC);
    AUTO(fd_close) int csv = open(csv_path, O_RDONLY | O_CLOEXEC);
    const struct watchlist_recipe recipe = {
        .key_fd = key,
        .input_fd = csv,
        .input_name = csv_path,
        .domains_fd = -1,
        .map = "email=mail",
        .group = lists_group(group, of->mail),
        .expires = of->expires,
        .out_path = out_path,
        .now_ms = clock_wall(clock_system()),
    };
    if (watchlist_build(&report, &recipe, &err) != 0)
        fail_msg("%s", err.text);
}

/* The day so many days from now, UTC. */
static inline const char *lists_day(char day[CLOCK_TEXT_SIZE], int days)
{
    clock_text(day, clock_wall(clock_system()) + (int64_t)days * 86400000);
    day[10] = '\0';
    return day;
}

#endif
