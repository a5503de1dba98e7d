#include "lab_list.h"

#include "lab_csv.h"
#include "side_by_side.h"

#include "base/fd.h"
#include "matchers/watchlist.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

void bench_die(const char *what, const struct err *err)
{
    (void)fprintf(stderr, "bench_scan: %s: %s\n", what, err->text);
    exit(1);
}

static void table_of_people(const char *path, uint64_t first, uint64_t count)
{
    struct err err = {{0}};
    struct lab_person person;
    AUTO(buf_done) struct buf text;
    AUTO(fd_close) int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    buf_init(&text, 1 << 20);
    if (buf_add_text(&text, "nir;mail;tel;site\n", &err) != 0)
        bench_die(path, &err);
    for (uint64_t i = 0; i < count; i++) {
        lab_person(&person, first + i);
        if (buf_addf(&text, &err, "%s;%s;%s;labo %u\n", person.nir, person.mail,
                person.phone, (unsigned)(i % 28)) != 0)
            bench_die(path, &err);
        if (text.len > 900000) {
            if (fd_write_all(fd, buf_bytes(&text), &err) != 0)
                bench_die(path, &err);
            buf_clear(&text);
        }
    }
    if (fd_write_all(fd, buf_bytes(&text), &err) != 0)
        bench_die(path, &err);
}

static double file_size_mb(const char *path)
{
    struct stat info;
    return stat(path, &info) == 0 ? (double)info.st_size / 1e6 : 0;
}

void lab_list_build(
    const char *path, const char *folder, const char *key, const struct lab_list *list)
{
    struct err err = {{0}};
    char csv[256];
    AUTO(buf_done) struct buf report;
    buf_init(&report, 1 << 20);
    (void)snprintf(csv, sizeof(csv), "%s/people.csv", folder);
    table_of_people(csv, list->first, list->people);
    AUTO(fd_close) int key_fd = open(key, O_RDONLY);
    AUTO(fd_close) int fd = open(csv, O_RDONLY);
    const struct watchlist_recipe recipe = {.key_fd = key_fd,
        .input_fd = fd,
        .input_name = "people.csv",
        .domains_fd = -1,
        .map = list->map,
        .group_column = "site",
        .out_path = path,
        .now_ms = 1};
    double start = bench_cpu();
    if (watchlist_build(&report, &recipe, &err) != 0)
        bench_die("build", &err);
    double seconds = bench_cpu() - start;
    (void)unlink(csv);
    double entries = (double)list->people * list->values / 1e6;
    (void)printf("build         %.2f M entries in %.2f s: %.2f M entries/s, %.0f MB\n",
        entries, seconds, entries / seconds, file_size_mb(path));
}
