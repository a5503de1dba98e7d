#include "app/watchlist_build.h"

#include "app/watchlist_feed.h"
#include "base/bytes.h"
#include "base/clock.h"
#include "base/fd.h"
#include "matchers/watchlist.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum { REPORT_MAX = 64 << 20 };

/* `path` NULL: none, and -1; "-": a copy of stdin. */
static int open_input(int *fd, const char *path, struct err *err)
{
    *fd = -1;
    if (path == NULL)
        return 0;
    bool standard = bytes_is(bytes_of(path), "-");
    *fd = standard ? fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 0)
                   : open(path, O_RDONLY | O_CLOEXEC);
    return *fd >= 0 ? 0 : err_set(err, "%s: %s", path, strerror(errno));
}

static int check_words(const struct watchlist_build_words *words, struct err *err)
{
    if (words->key == NULL || words->output == NULL)
        return err_set(err, "build takes --key KEY and -o OUT");
    if (words->input == NULL && words->domains == NULL && words->phrases == NULL)
        return err_set(err, "build takes a CSV file of records, --domains FILE, "
                            "--phrases FILE, or several of them");
    if (words->input != NULL && words->map == NULL)
        return err_set(err, "build takes --map, which says what the columns hold; "
                            "for example --map nir=NumSecu,email=Mail");
    if (words->group != NULL && words->group_column != NULL)
        return err_set(err, "--group and --group-column exclude each other");
    return 0;
}

static int build(struct watchlist_recipe *recipe,
    const struct watchlist_build_words *words, struct err *err)
{
    AUTO(buf_done) struct buf report;
    buf_init(&report, REPORT_MAX);
    recipe->input_name = words->input;
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
    if (watchlist_build(&report, recipe, err) != 0)
        return -1;
    (void)fwrite(report.ptr, 1, report.len, stdout);
    return 0;
}

int watchlist_build_run(const struct watchlist_build_words *words, struct err *err)
{
    int raw_key = -1;
    int raw_input = -1;
    int raw_domains = -1;
    int raw_phrases = -1;
    if (check_words(words, err) != 0 || open_input(&raw_key, words->key, err) != 0)
        return -1;
    AUTO(fd_close) int key = raw_key;
    if (watchlist_feed_key(key, words->key, err) != 0)
        return -1;
    if (open_input(&raw_input, words->input, err) != 0)
        return -1;
    AUTO(fd_close) int input = raw_input;
    if (open_input(&raw_domains, words->domains, err) != 0)
        return -1;
    AUTO(fd_close) int domains = raw_domains;
    if (open_input(&raw_phrases, words->phrases, err) != 0)
        return -1;
    AUTO(fd_close) int phrases = raw_phrases;
    struct watchlist_recipe recipe = {
        .key_fd = key, .input_fd = input, .domains_fd = domains, .phrases_fd = phrases};
    return build(&recipe, words, err);
}
