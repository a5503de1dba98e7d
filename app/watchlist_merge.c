#include "app/watchlist_words.h"

#include "base/clock.h"
#include "base/fd.h"
#include "matchers/watchlist.h"

#include <stdio.h>

enum { FILES_MAX = 64, REPORT_MAX = 1 << 20 };

struct opened {
    size_t count;
    struct watchlist_source files[FILES_MAX];
};

static void opened_done(struct opened *opened)
{
    for (size_t i = 0; i < opened->count; i++)
        fd_close(opened->files[i].fd);
}
AUTO_DEFINE_VALUE(struct opened, opened_done)

static int open_all(struct opened *opened, const struct watchlist_words *words, int key,
    struct err *err)
{
    if (words->file_count > FILES_MAX)
        return err_set(err, "more than %d files to merge", FILES_MAX);
    for (size_t i = 0; i < words->file_count; i++) {
        struct watchlist_source *file = &opened->files[opened->count];
        *file = (struct watchlist_source){.name = words->files[i], .key_fd = key};
        if (watchlist_words_open(&file->fd, file->name, err) != 0)
            return -1;
        opened->count++;
    }
    return 0;
}

int watchlist_merge_run(const struct watchlist_words *words, struct err *err)
{
    int raw = -1;
    AUTO(opened_done) struct opened opened = {0};
    AUTO(buf_done) struct buf report;
    buf_init(&report, REPORT_MAX);
    if (words->key == NULL || words->output == NULL || words->file_count == 0)
        return err_set(err, "merge takes --key KEY, -o OUT and the watchlists");
    if (watchlist_words_key(&raw, words, err) != 0)
        return -1;
    AUTO(fd_close) int key = raw;
    if (open_all(&opened, words, key, err) != 0 ||
        watchlist_merge(&report, opened.files, opened.count, words->output,
            clock_wall(clock_system()), err) != 0)
        return -1;
    (void)fwrite(report.ptr, 1, report.len, stdout);
    return 0;
}
