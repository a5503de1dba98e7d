#include "app/command.h"
#include "app/group_names.h"
#include "app/watchlist_line.h"
#include "base/bytes.h"
#include "base/clock.h"
#include "config/config.h"
#include "parsers/lexicon.h"
#include "parsers/score.h"

#include <stdio.h>

enum { TOLD_MAX = 1 << 20 };

static const char help[] =
    "Usage: vigie config check -c FILE\n"
    "\n"
    "Reads the configuration as `vigie run` would, and says where it is wrong: file,\n"
    "line, column, what, and what would be right. Also looks whether the files it "
    "names\n"
    "are there and may be read, and whether each watchlist belongs to its key and may\n"
    "still be used; it says of each key and epoch, values by type, and the last day.\n"
    "A group that a rule or a recipient names and no watchlist has is warned of.\n"
    "Of the files of lexicon_dir and weights_dir it names the first bad line.\n"
    "\n"
    "Exit status: 0 all is well; 2 something is wrong.\n";

/* A line on each that is good goes into `told`, on each that is not into `problems`. */
static int check_watchlists(struct buf *told, struct buf *problems,
    const struct config *config, struct err *err)
{
    for (size_t i = 0; i < config->watchlist_count; i++) {
        const struct watchlist_path path = {
            .file = config->watchlists[i].file,
            .key_file = config->watchlists[i].key_file,
        };
        struct err why = {0};
        bool good =
            watchlist_line(told, &path, false, clock_wall(clock_system()), &why) == 0;
        struct buf *into = good ? told : problems;
        if (buf_addf(into, err, "%s\n", good ? "" : why.text) != 0)
            return -1;
    }
    return problems->len == 0 ? 0 : -1;
}

static int check_lexicon(
    struct buf *problems, const struct config *config, struct err *err)
{
    AUTO(lexicon_free) struct lexicon *lexicon = NULL;
    struct err why = {0};
    if (config->lexicon_dir == NULL ||
        lexicon_new(&lexicon, config->lexicon_dir, &why) == 0)
        return 0;
    int added = buf_addf(problems, err, "%s\n", why.text);
    return added != 0 ? added : -1;
}

static int check_weights(
    struct buf *problems, const struct config *config, struct err *err)
{
    struct score_models models;
    struct err why = {0};
    if (config->weights_dir == NULL ||
        score_open(&models, config->weights_dir, &why) == 0)
        return 0;
    int added = buf_addf(problems, err, "%s\n", why.text);
    return added != 0 ? added : -1;
}

/* A line each, of what is no fault while a list is still to come. */
static int warn_of_groups(
    struct buf *told, const struct config *config, struct err *err)
{
    AUTO(buf_done) struct buf lines;
    buf_init(&lines, TOLD_MAX);
    if (group_names_unknown(&lines, config, err) != 0)
        return -1;
    struct bytes rest = buf_bytes(&lines);
    struct bytes line;
    while (bytes_split(&line, &rest, '\n'))
        if (line.len > 0 &&
            buf_addf(told, err, "warning: %.*s\n", (int)line.len, line.ptr) != 0)
            return -1;
    return 0;
}

static int check(const char *path)
{
    struct err err = {0};
    AUTO(config_free) struct config *config = NULL;
    AUTO(buf_done) struct buf problems;
    AUTO(buf_done) struct buf told;
    buf_init(&problems, CONFIG_PROBLEMS_MAX);
    buf_init(&told, TOLD_MAX);
    if (config_load_report(&config, path, &problems, &err) == 0 &&
        config_check_files(config, &problems, &err) == 0 &&
        check_lexicon(&problems, config, &err) == 0 &&
        check_weights(&problems, config, &err) == 0 &&
        check_watchlists(&told, &problems, config, &err) == 0 &&
        warn_of_groups(&told, config, &err) == 0) {
        (void)fwrite(told.ptr, 1, told.len, stdout);
        (void)printf("%s: all is well: %zu source%s, %zu watchlist%s\n", path,
            config->source_count, config->source_count == 1 ? "" : "s",
            config->watchlist_count, config->watchlist_count == 1 ? "" : "s");
        if (config->source_count == 0)
            (void)printf("warning: no source: nothing is watched until one is added "
                         "with `vigie source add`\n");
        return COMMAND_OK;
    }
    if (problems.len == 0)
        return command_fail(&command_config, &err);
    (void)fwrite(problems.ptr, 1, problems.len, stderr);
    return COMMAND_FAILED;
}

static int run(int argc, char **argv)
{
    static const struct option options[] = {
        {"config", required_argument, NULL, 'c'},
        {"help", no_argument, NULL, 'h'},
        {0},
    };
    const char *path = NULL;
    for (;;) {
        int option = command_option(&command_config, argc, argv, ":c:h", options);
        if (option == -1)
            break;
        if (option == 'h')
            return COMMAND_OK;
        if (option != 'c')
            return COMMAND_FAILED;
        path = optarg;
    }
    bool asked = optind + 1 == argc && bytes_is(bytes_of(argv[optind]), "check");
    if (path == NULL || !asked)
        return command_usage(&command_config, "it takes the word check and -c FILE");
    return check(path);
}

const struct command command_config = {
    .name = "config",
    .summary = "check a configuration",
    .help = help,
    .run = run,
};
