#include "app/command.h"
#include "app/held_list.h"
#include "app/lanes.h"
#include "app/scan_paths.h"
#include "app/scan_report.h"
#include "app/scan_run.h"
#include "base/clock.h"
#include "matchers/expiry.h"

#include <stdio.h>

enum { LISTS_MAX = 32 };

static const char help[] =
    "Usage: vigie scan --watchlist FILE --key KEY [OPTIONS] PATH...|-\n"
    "\n"
    "Matches files, folders or standard input against watchlists. What it reads "
    "passes\n"
    "through the same sandboxed processes as what `vigie run` fetches.\n"
    "\n"
    "  -w, --watchlist FILE       may be given several times\n"
    "  -k, --key KEY              the key of the watchlists named before it\n"
    "  -f, --format FORM          text (the default) or jsonl\n"
    "      --min-confidence C     weak (the default), probable or certain\n"
    "  -j, --jobs N               files, or pieces of a large one, at once (1)\n"
    "\n"
    "No clear identifier is printed in any form.\n"
    "Interrupted, it tells what was found so far.\n"
    "Exit status, as of grep: 0 something was found; 1 nothing; 2 an error, or a file\n"
    "or a part of one could not be read, whatever was found.\n";

struct scan {
    struct watchlist_path lists[LISTS_MAX];
    size_t list_count;
    uint64_t key_id; /* of the list before */
    uint32_t key_epoch;
    struct scan_report_spec report_spec;
    uint32_t jobs;

    struct scan_paths paths;
    struct scan_report *report;
};

static void warn_of_end(const struct watchlist_path *path,
    const struct watchlist_facts *facts, int64_t now_ms)
{
    char text[EXPIRY_TEXT_SIZE];
    struct expiry expiry = expiry_of(facts->expires_ms, now_ms);
    expiry_text(text, &expiry);
    if (expiry.state == EXPIRY_SOON)
        (void)fprintf(stderr, "vigie scan: %s: %s\n", path->file, text);
}

static void note_key(
    struct scan *scan, size_t list, const struct watchlist_facts *facts)
{
    if (list > 0 &&
        (facts->key_id != scan->key_id || facts->key_epoch != scan->key_epoch))
        scan->report_spec.several_keys = true;
    scan->key_id = facts->key_id;
    scan->key_epoch = facts->key_epoch;
}

/* Held as they are now, whatever lies at the paths before the end. */
static int hold_list(struct scan *scan, size_t list, struct err *err)
{
    struct held_list held;
    struct watchlist_path *path = &scan->lists[list];
    if (path->key_file == NULL)
        return err_set(
            err, "%s: which key? --key KEY goes behind --watchlist", path->file);
    if (held_list_open(&held, path->file, path->key_file, err) != 0)
        return -1;
    *path = held.path; /* the scan's now: released at its end */
    int64_t now_ms = clock_wall(clock_system());
    if (watchlist_feed_check_day(path, &held.facts, now_ms, err) != 0)
        return -1;
    warn_of_end(path, &held.facts, now_ms);
    note_key(scan, list, &held.facts);
    return 0;
}

static int hold_lists(struct scan *scan, struct err *err)
{
    for (size_t i = 0; i < scan->list_count; i++)
        if (hold_list(scan, i, err) != 0)
            return -1;
    return 0;
}

/* What was found is told, whatever ended the scan. */
static int work_through(struct scan *scan, struct err *err)
{
    const struct scan_run_spec spec = {
        .lists = scan->lists,
        .list_count = scan->list_count,
        .jobs = scan->jobs,
        .paths = &scan->paths,
        .report = scan->report,
    };
    struct err unsaid = {0};
    int64_t started_ms = clock_steady(clock_system());
    int worked = scan_run(&spec, err);
    int64_t spent_ms = clock_steady(clock_system()) - started_ms;
    int told = scan_report_end(scan->report, spent_ms, worked == 0 ? err : &unsaid);
    return worked == 0 ? told : worked;
}

static int add_list(struct scan *scan, const char *path)
{
    if (scan->list_count == LISTS_MAX)
        return command_usage(&command_scan, "more than %d watchlists", LISTS_MAX);
    scan->lists[scan->list_count++].file = path;
    return COMMAND_OK;
}

/* To the lists named so far that have none; false: all have theirs. */
static bool give_key(struct scan *scan, const char *path)
{
    bool taken = false;
    for (size_t i = 0; i < scan->list_count; i++)
        if (scan->lists[i].key_file == NULL) {
            scan->lists[i].key_file = path;
            taken = true;
        }
    return taken;
}

static int surplus_key(const char *path)
{
    return command_usage(&command_scan,
        "--key %s is for no --watchlist: a key stands behind its lists, or once before "
        "all",
        path);
}

/* One that no list takes yet is for those that follow. */
static int add_key(struct scan *scan, const char **first, const char *path)
{
    if (give_key(scan, path))
        return COMMAND_OK;
    if (*first != NULL)
        return surplus_key(path);
    *first = path;
    return COMMAND_OK;
}

static int take_value(struct scan *scan, int option, const char *value)
{
    struct bytes text = bytes_of(value);
    uint64_t jobs = 0;
    if (option == 'f' && bytes_is(text, "jsonl"))
        scan->report_spec.json = true;
    else if (option == 'f' && !bytes_is(text, "text"))
        return command_usage(&command_scan, "--format is text or jsonl");
    if (option == 'm')
        scan->report_spec.least = confidence_by_name(text);
    if (option == 'm' && scan->report_spec.least == 0)
        return command_usage(
            &command_scan, "--min-confidence is weak, probable or certain");
    if (option == 'j' && (bytes_to_u64(&jobs, text, LANES_MAX) != 0 || jobs == 0))
        return command_usage(
            &command_scan, "--jobs is a number from 1 to %d", LANES_MAX);
    if (option == 'j')
        scan->jobs = (uint32_t)jobs;
    return COMMAND_OK;
}

static int parse(struct scan *scan, int argc, char **argv)
{
    static const struct option options[] = {
        {"watchlist", required_argument, NULL, 'w'},
        {"key", required_argument, NULL, 'k'},
        {"format", required_argument, NULL, 'f'},
        {"min-confidence", required_argument, NULL, 'm'},
        {"jobs", required_argument, NULL, 'j'},
        {"help", no_argument, NULL, 'h'},
        {0},
    };
    const char *first_key = NULL;
    int status = COMMAND_OK;
    while (status == COMMAND_OK) {
        int option = command_option(&command_scan, argc, argv, ":w:k:f:m:j:h", options);
        if (option == -1)
            break;
        if (option == 'h' || option == '?')
            return option == 'h' ? 'h' : COMMAND_FAILED;
        if (option == 'w')
            status = add_list(scan, optarg);
        else if (option == 'k')
            status = add_key(scan, &first_key, optarg);
        else
            status = take_value(scan, option, optarg);
    }
    if (status == COMMAND_OK && first_key != NULL && scan->list_count > 0 &&
        !give_key(scan, first_key))
        return surplus_key(first_key);
    return status;
}

static int gather(struct scan *scan, int argc, char **argv, struct err *err)
{
    for (int i = optind; i < argc; i++)
        if (scan_paths_add(&scan->paths, argv[i], err) != 0)
            return -1;
    return 0;
}

static int finish(struct scan *scan, int worked, const struct err *err)
{
    int status = COMMAND_FAILED;
    if (worked != 0)
        status = command_fail(&command_scan, err);
    else if (!scan_report_troubled(scan->report))
        status = scan_report_found(scan->report) ? COMMAND_OK : COMMAND_NONE;
    for (size_t i = 0; i < scan->list_count; i++)
        watchlist_feed_release(&scan->lists[i]);
    scan_report_free(scan->report);
    scan_paths_done(&scan->paths);
    return status;
}

static int run(int argc, char **argv)
{
    struct scan scan = {.jobs = 1, .report_spec = {.least = CONFIDENCE_WEAK}};
    struct err err = {0};
    scan_paths_init(&scan.paths);
    int parsed = parse(&scan, argc, argv);
    if (parsed != COMMAND_OK)
        return parsed == 'h' ? COMMAND_OK : parsed;
    if (scan.list_count == 0 || optind == argc)
        return command_usage(&command_scan,
            "it takes --watchlist FILE, --key KEY and something to read");
    int worked = gather(&scan, argc, argv, &err);
    if (worked == 0)
        worked = hold_lists(&scan, &err);
    if (worked == 0)
        worked = scan_report_new(&scan.report, &scan.report_spec, &err);
    if (worked == 0)
        worked = work_through(&scan, &err);
    return finish(&scan, worked, &err);
}

const struct command command_scan = {
    .name = "scan",
    .summary = "match files against watchlists",
    .help = help,
    .run = run,
};
