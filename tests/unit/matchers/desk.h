/*
 * desk - what the matchers' tests share: a key, a watchlist made from a few lines, and
 * the whole way from text to hits without processes in between.
 */
#ifndef VIGIE_TESTS_DESK_H
#define VIGIE_TESTS_DESK_H

#include "base/fd.h"
#include "matchers/confirmer.h"
#include "matchers/key.h"
#include "matchers/scanner.h"
#include "matchers/watchlist.h"

#include <assert.h>
#include <fcntl.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { DESK_HITS = 4096, DESK_NOW = 1000 };

struct desk {
    char folder[128];
    char key[160];
    char list[160];
    const char *phrases; /* CSV "phrase,group" for the next build; NULL: none */
    char report[4096];   /* of the last build */
    struct scanner *scanner;
    struct confirmer *confirmer;
    struct confirmation *confirmation;
    struct scan_summary scan;
    struct match_summary verdict;
    size_t hit_count;
    struct hit hits[DESK_HITS];
    size_t passed; /* candidates that came through */
    struct buf frame;
};

static inline int desk_hit(void *context, const struct hit *hit, struct err *err)
{
    struct desk *desk = context;
    (void)err;
    if (desk->hit_count < DESK_HITS)
        desk->hits[desk->hit_count++] = *hit;
    return 0;
}

/* Through the wire form, as between processes. */
static inline int desk_batch(
    void *context, const struct candidate_batch *batch, struct err *err)
{
    struct desk *desk = context;
    struct candidate_batch read;
    desk->passed += batch->count;
    if (desk->confirmation == NULL)
        return 0;
    buf_clear(&desk->frame);
    if (candidate_batch_write(&desk->frame, batch, err) != 0 ||
        candidate_batch_read(&read, buf_bytes(&desk->frame), err) != 0)
        return -1;
    return confirmation_batch(desk->confirmation, &read, err);
}

static inline int desk_file(const char *path, const char *text)
{
    AUTO(fd_close) int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    return fd < 0 ? -1 : fd_write_all(fd, bytes_of(text), NULL);
}

/* A folder with a key in it. */
static inline int desk_open(struct desk **out, struct err *err)
{
    struct desk *desk = calloc(1, sizeof(*desk));
    if (desk == NULL) {
        (void)err_no_memory(err);
        return -1;
    }
    buf_init(&desk->frame, CANDIDATE_FRAME_MAX);
    (void)snprintf(desk->folder, sizeof(desk->folder), "/tmp/vigie-desk-XXXXXX");
    if (mkdtemp(desk->folder) == NULL) {
        free(desk);
        (void)err_set(err, "no folder");
        return -1;
    }
    (void)snprintf(desk->key, sizeof(desk->key), "%s/key", desk->folder);
    (void)snprintf(desk->list, sizeof(desk->list), "%s/list.vgw", desk->folder);
    *out = desk;
    return key_create(desk->key, err);
}

static inline int desk_remove_one(
    const char *path, const struct stat *info, int kind, struct FTW *walk)
{
    (void)info;
    (void)kind;
    (void)walk;
    return remove(path);
}

static inline void desk_close(struct desk *desk)
{
    scanner_free(desk->scanner);
    confirmation_free(desk->confirmation);
    confirmer_free(desk->confirmer);
    match_summary_done(&desk->verdict);
    buf_done(&desk->frame);
    (void)nftw(desk->folder, desk_remove_one, 16, FTW_DEPTH | FTW_PHYS);
    free(desk);
}

/* Fills the descriptors in and builds; `csv` and `domains` may be NULL. */
static inline int desk_build(struct desk *desk, struct watchlist_recipe *recipe,
    const char *csv, const char *domains, struct err *err)
{
    char csv_path[160];
    char domains_path[160];
    char phrases_path[160];
    assert(desk != NULL);
    AUTO(buf_done) struct buf report;
    buf_init(&report, 1 << 20);
    (void)snprintf(csv_path, sizeof(csv_path), "%s/in.csv", desk->folder);
    (void)snprintf(domains_path, sizeof(domains_path), "%s/domains.csv", desk->folder);
    (void)snprintf(phrases_path, sizeof(phrases_path), "%s/phrases.csv", desk->folder);
    if ((csv != NULL && desk_file(csv_path, csv) != 0) ||
        (desk->phrases != NULL && desk_file(phrases_path, desk->phrases) != 0) ||
        (domains != NULL && desk_file(domains_path, domains) != 0))
        return err_set(err, "cannot write the inputs");
    AUTO(fd_close) int key_fd = open(desk->key, O_RDONLY);
    AUTO(fd_close) int csv_fd = csv != NULL ? open(csv_path, O_RDONLY) : -1;
    AUTO(fd_close) int domains_fd = domains != NULL ? open(domains_path, O_RDONLY) : -1;
    AUTO(fd_close)
    int phrases_fd = desk->phrases != NULL ? open(phrases_path, O_RDONLY) : -1;
    recipe->key_fd = key_fd;
    recipe->phrases_fd = phrases_fd;
    recipe->phrases_name = desk->phrases != NULL ? "phrases.csv" : NULL;
    recipe->input_fd = csv_fd;
    recipe->input_name = "in.csv";
    recipe->domains_fd = domains_fd;
    recipe->domains_name = "domains.csv";
    recipe->out_path = desk->list;
    recipe->now_ms = recipe->now_ms != 0 ? recipe->now_ms : DESK_NOW;
    int built = watchlist_build(&report, recipe, err);
    (void)bytes_to_text(desk->report, sizeof(desk->report), buf_bytes(&report));
    return built;
}

static inline int desk_load(struct desk *desk, struct err *err)
{
    assert(desk != NULL);
    AUTO(fd_close) int key_fd = open(desk->key, O_RDONLY);
    AUTO(fd_close) int fd = open(desk->list, O_RDONLY);
    const struct watchlist_source source = {
        .name = "list.vgw", .fd = fd, .key_fd = key_fd};
    const struct scanner_sink sink = {.take = desk_batch, .context = desk};
    scanner_free(desk->scanner);
    confirmer_free(desk->confirmer);
    desk->scanner = NULL;
    desk->confirmer = NULL;
    if (scanner_new(&desk->scanner, &sink, err) != 0 ||
        confirmer_new(&desk->confirmer, err) != 0 ||
        scanner_add_watchlist(desk->scanner, &source, DESK_NOW, err) != 0)
        return -1;
    return confirmer_add_watchlist(desk->confirmer, &source, DESK_NOW, err);
}

/* Text in, hits and verdict out; in chunks of `chunk` bytes, or whole when 0. */
static inline int desk_scan(
    struct desk *desk, struct bytes text, size_t chunk, struct err *err)
{
    const struct hit_sink sink = {
        .take = desk_hit, .context = desk, .max_hits = DESK_HITS};
    desk->hit_count = 0;
    desk->passed = 0;
    match_summary_done(&desk->verdict);
    confirmation_free(desk->confirmation);
    desk->confirmation = NULL;
    if (confirmation_new(&desk->confirmation, desk->confirmer, &sink, err) != 0)
        return -1;
    if (chunk == 0) {
        if (scanner_whole(&desk->scan, desk->scanner, text, err) != 0)
            return -1;
    } else {
        scanner_begin(desk->scanner);
        for (size_t at = 0; at < text.len; at += chunk)
            if (scanner_feed(desk->scanner, bytes_slice(text, at, chunk), err) != 0)
                return -1;
        if (scanner_end(&desk->scan, desk->scanner, err) != 0)
            return -1;
    }
    return confirmation_end(&desk->verdict, desk->confirmation, err);
}

/* So many hits, in chunks of any size. */
static inline void desk_expect(struct desk *desk, const char *text, size_t count)
{
    struct err err = {{0}};
    for (size_t chunk = 0; chunk < 90; chunk += 29) {
        if (desk_scan(desk, bytes_of(text), chunk, &err) != 0)
            fail_msg("%s", err.text);
        if (desk->hit_count != count)
            fail_msg("%zu hits, not %zu, in chunks of %zu, in: %s", desk->hit_count,
                count, chunk, text);
    }
}

/* A test group's state: a desk with a list made of these lines, loaded. */
static inline int desk_ready(
    void **state, struct watchlist_recipe recipe, const char *csv)
{
    struct desk *desk = NULL;
    struct err err = {{0}};
    if (desk_open(&desk, &err) != 0 ||
        desk_build(desk, &recipe, csv, NULL, &err) != 0 || desk_load(desk, &err) != 0)
        return -1;
    *state = desk;
    return 0;
}

static inline int desk_done(void **state)
{
    desk_close(*state);
    return 0;
}

#endif
