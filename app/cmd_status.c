#include "alerts/status.h"
#include "app/cli.h"
#include "app/command.h"
#include "app/group_names.h"
#include "app/notices.h"
#include "base/clock.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static const char help[] =
    "Usage: vigie status -c FILE [--format text|json]\n"
    "\n"
    "Shows at a glance how vigie fares: the sources, worst first, the workers and "
    "their\n"
    "Tor, what is due, the outbox, the watchlists. It asks the database alone, and "
    "may\n"
    "be used while vigie runs. Colours are for a terminal, and not with NO_COLOR set.\n"
    "\n"
    "Exit status: 0 all is well; 1 something is to be seen to; 2 the state could not "
    "be\n"
    "found out.\n";

enum { OUTPUT_MAX = 64 << 20, GROUPS_MAX = 1 << 20 };

struct status_options {
    const char *config;
    bool json;
};

/* 0, 1 after --help, -1 after it has said what was wrong. */
static int parse(struct status_options *out, int argc, char **argv)
{
    static const struct option names[] = {
        {"config", required_argument, NULL, 'c'},
        {"format", required_argument, NULL, 'f'},
        {"help", no_argument, NULL, 'h'},
        {0},
    };
    int option = 0;
    while (
        (option = command_option(&command_status, argc, argv, ":c:f:h", names)) != -1) {
        if (option == 'c')
            out->config = optarg;
        else if (option == 'f' && bytes_is(bytes_of(optarg), "json"))
            out->json = true;
        else if (option == 'f' && bytes_is(bytes_of(optarg), "text"))
            out->json = false;
        else if (option == 'f') {
            (void)command_usage(&command_status, "--format is text or json");
            return -1;
        } else
            return option == 'h' ? 1 : -1;
    }
    if (out->config == NULL || optind != argc) {
        (void)command_usage(&command_status, "it takes -c FILE and no other word");
        return -1;
    }
    return 0;
}

static bool may_colour(void)
{
    const char *refused = getenv("NO_COLOR");
    return isatty(STDOUT_FILENO) == 1 && (refused == NULL || refused[0] == '\0');
}

static int print(bool *alarm, const struct status_options *options, struct err *err)
{
    AUTO(config_free) struct config *config = NULL;
    AUTO(store_close) struct store *store = NULL;
    AUTO(zone_free) struct zone *zone = NULL;
    AUTO(status_done) struct status status = {0};
    AUTO(buf_done) struct buf out;
    AUTO(buf_done) struct buf groups;
    const char *unknown = NULL;
    struct digest_list lists[DIGEST_LISTS_MAX];
    size_t count = 0;
    buf_init(&out, OUTPUT_MAX);
    buf_init(&groups, GROUPS_MAX);
    if (config_load(&config, options->config, err) != 0 ||
        zone_load(&zone, config->digest.time_zone, err) != 0 ||
        cli_store_as(&store, config, CONFIG_READER, err) != 0)
        return -1;
    notices_look(lists, &count, config);
    if (group_names_unknown(&groups, config, err) != 0 ||
        buf_text(&unknown, &groups, err) != 0)
        return -1;
    const struct status_wanted wanted = {.now_ms = clock_wall(clock_system()),
        .lists = lists,
        .list_count = count,
        .groups = unknown};
    if (status_gather(&status, store, &wanted, err) != 0)
        return -1;
    const struct status_look look = {.colour = may_colour(), .zone = zone};
    int written = options->json ? status_json(&out, &status, err)
                                : status_text(&out, &status, &look, err);
    if (written != 0)
        return -1;
    (void)fwrite(out.ptr, 1, out.len, stdout);
    *alarm = status.alarm;
    return 0;
}

static int run(int argc, char **argv)
{
    struct status_options options = {0};
    struct err err = {0};
    bool alarm = false;
    int parsed = parse(&options, argc, argv);
    if (parsed != 0)
        return parsed == 1 ? COMMAND_OK : COMMAND_FAILED;
    if (print(&alarm, &options, &err) != 0)
        return command_fail(&command_status, &err);
    return alarm ? COMMAND_NONE : COMMAND_OK;
}

const struct command command_status = {
    .name = "status",
    .summary = "show at a glance how vigie fares",
    .help = help,
    .run = run,
};
