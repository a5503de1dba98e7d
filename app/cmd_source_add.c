/* vigie source add, vigie source remove. */
#include "app/source_noted.h"
#include "app/source_words.h"
#include "base/fd.h"
#include "base/json.h"
#include "base/utf8.h"

#include <libgen.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const char add_help[] =
    "Usage: vigie source add NAME URL -c FILE [OPTIONS]\n"
    "\n"
    "Adds a source to the configuration, as a file NAME.yaml in its sources_dir, "
    "unless\n"
    "the configuration would then be refused. The file is yours to change. A running\n"
    "vigie takes it up at SIGHUP, or, when it had to make a folder elsewhere than "
    "below\n"
    "the configuration's, after a restart: it says which.\n"
    "\n"
    "      --owner TEXT, --purpose TEXT   who answers for it, and what for\n"
    "      --expires YYYY-MM-DD           the last day it is visited\n"
    "      --mirror URL                   the same site elsewhere; may be repeated\n"
    "      --depth N, --pages-per-day N\n"
    "      --include PATTERN, --exclude PATTERN   may be repeated\n"
    "      --revisit TIME, --revisit-min TIME, --revisit-max TIME\n"
    "      --attachments never|text|all, --attachments-max SIZE\n"
    "\n"
    "What they mean is in vigie.example.yaml. Who added it is noted in the database.\n"
    "\n"
    "Exit status: 0 added; 2 refused, or an error.\n";

static const char remove_help[] =
    "Usage: vigie source remove NAME -c FILE\n"
    "\n"
    "Removes the file NAME.yaml that `vigie source add` made. A source that stands in\n"
    "the main file, or in a file of another name, is left to you: its line is told.\n"
    "What is known of its pages stays in the database as long as retention says.\n"
    "\n"
    "Exit status: 0 removed; 2 no such source, or an error.\n";

enum { GIVEN_MAX = 64, TEXT_MAX = 32 << 10, PATH_BYTES_MAX = 4096, FIRST_KEY = 256 };

/* The options of add that are keys of a source. */
static const struct {
    const char *key;
    bool list;
} keys[] = {
    {"owner", false},
    {"purpose", false},
    {"mirrors", true},
    {"depth", false},
    {"pages_per_day", false},
    {"include", true},
    {"exclude", true},
    {"revisit", false},
    {"revisit_min", false},
    {"revisit_max", false},
    {"attachments", false},
    {"attachments_max", false},
    {"expires", false},
};
enum { KEYS = sizeof(keys) / sizeof(keys[0]) };

static const struct option add_options[] = {
    {"config", required_argument, NULL, 'c'},
    {"help", no_argument, NULL, 'h'},
    {"owner", required_argument, NULL, FIRST_KEY},
    {"purpose", required_argument, NULL, FIRST_KEY + 1},
    {"mirror", required_argument, NULL, FIRST_KEY + 2},
    {"depth", required_argument, NULL, FIRST_KEY + 3},
    {"pages-per-day", required_argument, NULL, FIRST_KEY + 4},
    {"include", required_argument, NULL, FIRST_KEY + 5},
    {"exclude", required_argument, NULL, FIRST_KEY + 6},
    {"revisit", required_argument, NULL, FIRST_KEY + 7},
    {"revisit-min", required_argument, NULL, FIRST_KEY + 8},
    {"revisit-max", required_argument, NULL, FIRST_KEY + 9},
    {"attachments", required_argument, NULL, FIRST_KEY + 10},
    {"attachments-max", required_argument, NULL, FIRST_KEY + 11},
    {"expires", required_argument, NULL, FIRST_KEY + 12},
    {0},
};

struct adding {
    const char *config;
    const char *name;
    const char *url;
    struct {
        int key;
        const char *value;
    } given[GIVEN_MAX];
    size_t count;
};

/* 0, 'h' after the help, COMMAND_FAILED after a message. */
static int parse(struct adding *out, int argc, char **argv)
{
    for (;;) {
        int option =
            command_option(&command_source_add, argc, argv, ":c:h", add_options);
        if (option == -1)
            break;
        if (option == 'h' || option == '?' || option == ':')
            return option == 'h' ? 'h' : COMMAND_FAILED;
        if (option == 'c') {
            out->config = optarg;
            continue;
        }
        if (out->count == GIVEN_MAX)
            return command_usage(&command_source_add, "too many options");
        out->given[out->count].key = option - FIRST_KEY;
        out->given[out->count++].value = optarg;
    }
    if (out->config == NULL || optind + 2 != argc)
        return command_usage(&command_source_add, "it takes NAME, URL and -c FILE");
    out->name = argv[optind];
    out->url = argv[optind + 1];
    return 0;
}

/* A JSON text is a quoted one of YAML, too (YAML 1.2, 1.3). */
static int add_value(
    struct buf *out, const char *before, const char *value, struct err *err)
{
    if (buf_add_text(out, before, err) != 0)
        return -1;
    return json_text(out, bytes_of(value), err);
}

static size_t times_given(const struct adding *adding, int key)
{
    size_t count = 0;
    for (size_t i = 0; i < adding->count; i++)
        count += adding->given[i].key == key ? 1U : 0U;
    return count;
}

static int add_key(
    struct buf *out, const struct adding *adding, int key, struct err *err)
{
    bool list = keys[key].list;
    size_t given = times_given(adding, key);
    if (given == 0)
        return 0;
    if (given > 1 && !list)
        return err_set(err, "'%s' is given twice", keys[key].key);
    if (buf_addf(out, err, "%s: %s", keys[key].key, list ? "[" : "") != 0)
        return -1;
    const char *before = "";
    for (size_t i = 0; i < adding->count; i++) {
        if (adding->given[i].key != key)
            continue;
        if (!utf8_valid(bytes_of(adding->given[i].value)))
            return err_set(err, "'%s' is not UTF-8; write it in UTF-8", keys[key].key);
        if (add_value(out, before, adding->given[i].value, err) != 0)
            return -1;
        before = ", ";
    }
    return buf_add_text(out, list ? "]\n" : "\n", err);
}

static int write_text(struct buf *out, const struct adding *adding, struct err *err)
{
    if (add_value(out,
            "# A source of vigie, added with `vigie source add`; yours to "
            "change.\nname: ",
            adding->name, err) != 0 ||
        add_value(out, "\nurl: ", adding->url, err) != 0 ||
        buf_add_text(out, "\n", err) != 0)
        return -1;
    for (int key = 0; key < KEYS; key++)
        if (add_key(out, adding, key, err) != 0)
            return -1;
    return 0;
}

/* Where its file is to be; the main file alone is looked at. */
static int find_place(
    const char **path, struct buf *place, const struct adding *adding, struct err *err)
{
    AUTO(buf_done) struct buf text;
    AUTO(config_free) struct config *config = NULL;
    buf_init(&text, CONFIG_BYTES_MAX);
    if (fd_read_file(&text, adding->config, err) != 0 ||
        config_parse(&config, adding->config, buf_bytes(&text), NULL, err) != 0 ||
        source_file_path(place, config->sources_dir, adding->name, err) != 0 ||
        buf_text(path, place, err) != 0)
        return -1;
    if (access(*path, F_OK) == 0)
        return err_set(
            err, "%s is there already; change it, or remove it first", *path);
    return 0;
}

/* A running vigie has shut itself into the folders there were when it started. One
 * that was made since it can read only below its configuration's. */
static bool lies_below(const char *folder, const char *config_path)
{
    AUTO(mem_free) char *inner = realpath(folder, NULL);
    AUTO(mem_free) char *outer = NULL;
    AUTO(mem_free) char *copy = strdup(config_path);
    if (inner == NULL || copy == NULL)
        return false;
    outer = realpath(dirname(copy), NULL);
    if (outer == NULL)
        return false;
    size_t len = strlen(outer);
    return strncmp(inner, outer, len) == 0 &&
           (inner[len] == '/' || strcmp(outer, "/") == 0);
}

static int add(const struct adding *adding, struct err *err)
{
    AUTO(config_free) struct config *config = NULL;
    AUTO(buf_done) struct buf text;
    AUTO(buf_done) struct buf place;
    const char *path = NULL;
    buf_init(&text, TEXT_MAX);
    buf_init(&place, PATH_BYTES_MAX);
    if (find_place(&path, &place, adding, err) != 0 ||
        write_text(&text, adding, err) != 0)
        return -1;
    const struct config_change change = {.path = path, .text = buf_bytes(&text)};
    const struct source_file_new file = {
        .path = path, .text = change.text, .beside = adding->config};
    if (config_load_changed(&config, adding->config, &change, err) != 0)
        return -1;
    bool new_folder = access(config->sources_dir, F_OK) != 0;
    if (source_noted_add(config, adding->name, &file, err) != 0)
        return -1;
    bool closed = new_folder && !lies_below(config->sources_dir, config->path);
    (void)printf("%s\n%s\n", path,
        closed ? "its folder is new: a running vigie may not read it; restart it"
               : "a running vigie takes it up at SIGHUP: kill -HUP the process "
                 "`vigie run`");
    return 0;
}

static int run_add(int argc, char **argv)
{
    struct adding adding = {0};
    struct err err = {0};
    int parsed = parse(&adding, argc, argv);
    if (parsed != 0)
        return parsed == 'h' ? COMMAND_OK : parsed;
    if (add(&adding, &err) != 0)
        return command_fail(&command_source_add, &err);
    return COMMAND_OK;
}

/* ---- remove ---- */

/* Its file in sources_dir, when that is the one `add` would have made; else NULL. */
static const char *added_file(
    const struct config *config, size_t index, const char *name)
{
    AUTO(buf_done) struct buf place;
    struct err ignored = {0};
    buf_init(&place, PATH_BYTES_MAX);
    if (index < config->first_of_files ||
        source_file_path(&place, config->sources_dir, name, &ignored) != 0)
        return NULL;
    const char *path = config->files[index - config->first_of_files];
    return bytes_is(buf_bytes(&place), path) ? path : NULL;
}

/* In the main file or in one of sources_dir that somebody named otherwise. */
static int tell_place(
    const struct config *config, size_t index, const char *name, struct err *err)
{
    const char *path = index < config->first_of_files
                           ? config->path
                           : config->files[index - config->first_of_files];
    return err_set(err,
        "%s:%zu: '%.64s' stands here; take it out by hand, for vigie changes no file "
        "that you wrote",
        path, config->sources[index].line, name);
}

static int remove_named(const char *path, const char *name, struct err *err)
{
    AUTO(config_free) struct config *config = NULL;
    AUTO(config_free) struct config *without = NULL;
    if (config_load(&config, path, err) != 0)
        return -1;
    const struct config_source *source = source_book_find(config, name, err);
    if (source == NULL)
        return -1;
    size_t index = (size_t)(source - config->sources);
    const struct config_change change = {.path = added_file(config, index, name)};
    if (change.path == NULL)
        return tell_place(config, index, name, err);
    if (config_load_changed(&without, path, &change, err) != 0)
        return err_in(err, "without it");
    if (source_noted_remove(config, name, change.path, err) != 0)
        return -1;
    (void)printf("%s is removed: a running vigie learns it at SIGHUP: kill -HUP the "
                 "process `vigie run`\n",
        change.path);
    if (without->source_count == 0)
        (void)printf("no source is left: nothing is watched until one is added\n");
    return 0;
}

static int run_remove(int argc, char **argv)
{
    static const struct option options[] = {
        {"config", required_argument, NULL, SOURCE_CONFIG},
        {"help", no_argument, NULL, 'h'},
        {0},
    };
    const struct source_wanted wanted = {
        &command_source_remove, options, 1, 1, "one NAME and "};
    struct source_words words;
    struct err err = {0};
    int status = COMMAND_OK;
    if (!source_words_read(&words, &status, &wanted, argc, argv))
        return status;
    if (remove_named(words.config, words.names[0], &err) != 0)
        return command_fail(&command_source_remove, &err);
    return COMMAND_OK;
}

const struct command command_source_add = {
    .name = "source add",
    .summary = "add a source to the configuration",
    .help = add_help,
    .run = run_add,
};

const struct command command_source_remove = {
    .name = "source remove",
    .summary = "remove a source that was added",
    .help = remove_help,
    .run = run_remove,
};
