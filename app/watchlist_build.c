#include "app/watchlist_words.h"

#include "app/build_progress.h"
#include "app/watch_names.h"
#include "base/clock.h"
#include "base/fd.h"
#include "matchers/watchlist.h"

#include <stdio.h>

enum { REPORT_MAX = 64 << 20 };

static int check_words(const struct watchlist_words *words, struct err *err)
{
    if (words->key == NULL || words->output == NULL)
        return err_set(err, "build takes --key KEY and -o OUT");
    if (words->file_count > 1)
        return err_set(err, "build takes one table; merge joins what was built");
    if (words->file_count == 0 && words->domains == NULL && words->phrases == NULL)
        return err_set(err, "build takes a table of records, --domains FILE, "
                            "--phrases FILE, or several of them");
    if (words->file_count > 0 && words->map == NULL)
        return err_set(err, "build takes --map, which says what the columns hold; "
                            "for example --map nir=NumSecu,email=Mail");
    if (words->group != NULL && words->group_column != NULL)
        return err_set(err, "--group and --group-column exclude each other");
    return 0;
}

static int build(struct watchlist_recipe *recipe, const struct watchlist_words *words,
    struct err *err)
{
    struct build_progress progress;
    AUTO(buf_done) struct buf report;
    buf_init(&report, REPORT_MAX);
    recipe->input_name = words->file_count > 0 ? words->files[0] : NULL;
    recipe->domains_name = words->domains;
    recipe->phrases_name = words->phrases;
    recipe->local_shapes = words->shapes;
    recipe->local_shape_count = words->shape_count;
    recipe->date_order = words->date_order;
    recipe->map = words->map;
    recipe->group = words->group;
    recipe->group_column = words->group_column;
    recipe->record_column = words->record_column;
    recipe->canary_column = words->canary_column;
    recipe->purpose = words->purpose;
    recipe->owner = words->owner;
    recipe->expires = words->expires;
    recipe->out_path = words->output;
    recipe->now_ms = clock_wall(clock_system());
    recipe->tell = build_progress_tell;
    recipe->tell_context = &progress;
    build_progress_start(&progress);
    int built = watchlist_build(&report, recipe, err);
    build_progress_end(&progress);
    if (report.len > 0)
        (void)fwrite(report.ptr, 1, report.len, built == 0 ? stdout : stderr);
    return built;
}

/* A short list of names, as CSV whatever it was. */
static int names_open(int *fd, const char *path, const char *what, struct err *err)
{
    if (watchlist_words_open(fd, path, err) != 0)
        return -1;
    return *fd < 0 ? 0 : watch_names_convert(fd, path, what, err);
}

int watchlist_build_run(const struct watchlist_words *words, struct err *err)
{
    int raw_key = -1;
    int raw_input = -1;
    AUTO(fd_close) int domains = -1;
    AUTO(fd_close) int phrases = -1;
    if (check_words(words, err) != 0 || watchlist_words_key(&raw_key, words, err) != 0)
        return -1;
    AUTO(fd_close) int key = raw_key;
    const char *table = words->file_count > 0 ? words->files[0] : NULL;
    if (watchlist_words_open(&raw_input, table, err) != 0)
        return -1;
    AUTO(fd_close) int input = raw_input;
    if (names_open(&domains, words->domains, "domains", err) != 0 ||
        names_open(&phrases, words->phrases, "phrases", err) != 0)
        return -1;
    struct watchlist_recipe recipe = {
        .key_fd = key, .input_fd = input, .domains_fd = domains, .phrases_fd = phrases};
    return build(&recipe, words, err);
}
