#include "app/command.h"
#include "app/moment.h"
#include "app/read_list.h"
#include "base/clock.h"
#include "base/fd.h"
#include "base/json.h"
#include "model/json_fields.h"
#include "parsers/charset.h"
#include "parsers/lexicon.h"
#include "parsers/parser.h"
#include "parsers/read_print.h"
#include "parsers/score.h"

#include <stdio.h>
#include <unistd.h>

enum { FILE_MAX_BYTES = 64 << 20, ARENA_MAX = 128 << 20, PRINT_MAX = 64 << 20 };

enum read_option { OPTION_LIST = 256 };

static const char help[] =
    "Usage: vigie read [--url URL] [--fetched-at TIME] [--format text|jsonl]\n"
    "                  [--explain] [--lexicon FOLDER] [--json FIELDS] FILE\n"
    "       vigie read --list LIST [--explain] [--weights FOLDER] [--lexicon FOLDER]\n"
    "\n"
    "Shows what the parsers make of one saved page: its kind and engine, the postings\n"
    "on it and what they claim, and its links. Of the page's text only titles, names\n"
    "and masked excerpts are shown. FILE '-' is standard input.\n"
    "\n"
    "  -u, --url URL       where the page was, so that relative links can be told; "
    "the\n"
    "                      key behind the '#' of a PrivateBin's opens its answer\n"
    "  -t, --fetched-at TIME  when it was fetched, from which \"yesterday\" is "
    "counted:\n"
    "                      2026-05-03T14:19:00Z, or seconds since 1970; default: now\n"
    "  -f, --format FORM   text (the default) or jsonl\n"
    "  -e, --explain       what speaks for and against each posting's being an offer\n"
    "                      of a dataset, and of health data\n"
    "  -w, --weights FOLDER  the weights of dataset.weights and health.weights there,\n"
    "                      in place of the program's own\n"
    "  -l, --lexicon FOLDER  words of files NAME.lex there besides the program's own\n"
    "  -j, --json FIELDS   where a JSON document's entries and their fields are, as a\n"
    "                      source's `json` says it: rows=data.items,title=name\n"
    "      --list LIST     many pages, an object a line for each, in their order. "
    "LIST\n"
    "                      has a line for each page: its time, a tab, its URL, a tab\n"
    "                      and its file. A page that cannot be read gives\n"
    "                      {\"failed\":\"why\"}. LIST '-' is standard input.\n"
    "\n"
    "Exit status: 0 read; 2 could not be read, one of a list's pages included.\n";

struct read_options {
    struct read_entry page;
    const char *list; /* NULL: one page */
    bool json;
    bool explain;
    const char *weights;                /* a folder; NULL: the program's own */
    const char *lexicon;                /* a folder; NULL: none */
    char json_fields[JSON_FIELDS_SIZE]; /* empty: not said */
};

/* What every page is read with. */
struct read_tools {
    const struct read_options *options;
    struct charsets *charsets;
    struct lexicon *lexicon; /* NULL: the program's own */
    struct score_models models;
};

static int drop_text(
    void *self, enum segment_kind kind, struct bytes utf8, struct err *err)
{
    (void)self;
    (void)kind;
    (void)utf8;
    (void)err;
    return 0;
}

static void tools_done(struct read_tools *tools)
{
    charset_free(tools->charsets);
    lexicon_free(tools->lexicon);
}
AUTO_DEFINE_VALUE(struct read_tools, tools_done)

static int tools_init(
    struct read_tools *tools, const struct read_options *options, struct err *err)
{
    tools->options = options;
    tools->models = *score_built_in();
    if ((options->weights != NULL &&
            score_open(&tools->models, options->weights, err) != 0) ||
        (options->lexicon != NULL &&
            lexicon_new(&tools->lexicon, options->lexicon, err) != 0) ||
        charset_preload(&tools->charsets, err) != 0)
        return -1;
    parser_preload();
    return 0;
}

static int read_file(struct buf *body, const char *path, struct err *err)
{
    if (!bytes_is(bytes_of(path), "-"))
        return fd_read_file(body, path, err);
    return fd_read_all(body, STDIN_FILENO, err) == 0 ? 0
                                                     : err_in(err, "standard input");
}

/* Appended to `out` as it is to be printed. */
static int read_page(struct buf *out, const struct read_entry *entry,
    const struct read_tools *tools, struct err *err)
{
    const struct read_options *options = tools->options;
    AUTO(buf_done) struct buf body;
    AUTO(arena_done) struct arena arena;
    const char *url = entry->has_url ? entry->address.text : NULL;
    buf_init(&body, FILE_MAX_BYTES);
    arena_init(&arena, ARENA_MAX);
    if (read_file(&body, entry->path, err) != 0)
        return -1;
    const struct document document = {
        .url = url,
        .paste_key = entry->key,
        .burn = true, /* a file is not deleted by being read */
        .body = buf_bytes(&body),
        .fetched_at_ms = entry->fetched_at_ms,
        .explain = options->explain,
        .json_fields = options->json_fields[0] == '\0' ? NULL : options->json_fields,
        .scores = &tools->models,
        .charsets = tools->charsets,
        .lexicon = tools->lexicon,
    };
    const struct text_sink sink = {.segment = drop_text};
    struct page page = {0};
    if (parse_document(&page, &arena, &document, &sink, err) != 0)
        return -1;
    return options->json ? read_print_jsonl(out, &page, url, err)
                         : read_print_text(out, &page, url, err);
}

static int read_one(const struct read_tools *tools, struct err *err)
{
    AUTO(buf_done) struct buf out;
    buf_init(&out, PRINT_MAX);
    if (read_page(&out, &tools->options->page, tools, err) != 0)
        return -1;
    (void)fwrite(out.ptr, 1, out.len, stdout);
    return 0;
}

/* What was wrong with one page of a list, in place of what it holds. */
static int say_failed(struct buf *out, const struct err *why, struct err *err)
{
    buf_clear(out);
    if (buf_add_text(out, "{\"failed\":", err) != 0 ||
        json_text(out, bytes_of(why->text), err) != 0)
        return -1;
    return buf_add_text(out, "}\n", err);
}

static int read_next(bool *all, struct buf *out, const struct read_entry *entry,
    const struct read_tools *tools, struct err *err)
{
    struct err why = {0};
    buf_clear(out);
    if (read_page(out, entry, tools, &why) == 0)
        return 0;
    *all = false;
    return say_failed(out, &why, err);
}

/* Each page's line is written out before the next is read: whoever reads them knows at
 * which page a crash was. */
static int read_list(
    bool *all, struct bytes lines, const struct read_tools *tools, struct err *err)
{
    AUTO(buf_done) struct buf out;
    struct read_list list = {
        .rest = lines, .now_ms = tools->options->page.fetched_at_ms};
    buf_init(&out, PRINT_MAX);
    for (;;) {
        struct read_entry entry;
        int next = read_list_next(&entry, &list, err);
        if (next != 0)
            return next == READ_LIST_END ? 0 : -1;
        if (read_next(all, &out, &entry, tools, err) != 0)
            return -1;
        if (fwrite(out.ptr, 1, out.len, stdout) != out.len || fflush(stdout) != 0)
            return err_set(err, "standard output cannot be written");
    }
}

static int read_pages(bool *all, const struct read_tools *tools, struct err *err)
{
    AUTO(buf_done) struct buf lines;
    buf_init(&lines, FILE_MAX_BYTES);
    if (tools->options->list == NULL)
        return read_one(tools, err);
    if (read_file(&lines, tools->options->list, err) != 0)
        return -1;
    return lines.len == 0 ? 0 : read_list(all, buf_bytes(&lines), tools, err);
}

/* The address as it is kept; what stands behind '#' opens an encrypted paste. */
static int take_url(struct read_options *out, const char *given)
{
    struct err err = {0};
    return read_entry_url(&out->page, bytes_of(given), &err) == 0
               ? 0
               : command_usage(&command_read, "--url: not a web address");
}

/* "rows=data.items,title=name" */
static int take_fields(struct read_options *out, struct bytes given)
{
    struct bytes rest = given;
    struct bytes part;
    while (bytes_split(&part, &rest, ',')) {
        ptrdiff_t equals = bytes_find_byte(part, '=', 0);
        size_t name = equals == BYTES_NONE ? part.len : (size_t)equals;
        if (json_field_of(bytes_slice(part, 0, name)) < 0 ||
            !json_path_valid(bytes_slice(part, name + 1, part.len)))
            return command_usage(&command_read,
                "--json: fields such as rows=data.items,title=name,date=published");
    }
    if (!bytes_to_text(out->json_fields, sizeof(out->json_fields), given))
        return command_usage(&command_read, "--json: too much");
    for (char *at = out->json_fields; *at != '\0'; at++)
        if (*at == ',')
            *at = '\n';
    return 0;
}

static int take_option(struct read_options *out, int option)
{
    if (option == 'u')
        return take_url(out, optarg);
    if (option == 't')
        return moment_parse(&out->page.fetched_at_ms, bytes_of(optarg))
                   ? 0
                   : command_usage(&command_read,
                         "--fetched-at: a time such as 2026-05-03T14:19:00Z");
    if (option == 'w') {
        out->weights = optarg;
        return 0;
    }
    if (option == 'l') {
        out->lexicon = optarg;
        return 0;
    }
    if (option == OPTION_LIST) {
        out->list = optarg;
        return 0;
    }
    if (option == 'j')
        return take_fields(out, bytes_of(optarg));
    if (option == 'e') {
        out->explain = true;
        return 0;
    }
    if (option != 'f')
        return option == 'h' ? 'h' : COMMAND_FAILED;
    out->json = bytes_is(bytes_of(optarg), "jsonl");
    if (!out->json && !bytes_is(bytes_of(optarg), "text"))
        return command_usage(&command_read, "--format is text or jsonl");
    return 0;
}

static int parse_options(struct read_options *out, int argc, char **argv)
{
    static const struct option options[] = {
        {"url", required_argument, NULL, 'u'},
        {"fetched-at", required_argument, NULL, 't'},
        {"format", required_argument, NULL, 'f'},
        {"explain", no_argument, NULL, 'e'},
        {"weights", required_argument, NULL, 'w'},
        {"lexicon", required_argument, NULL, 'l'},
        {"json", required_argument, NULL, 'j'},
        {"list", required_argument, NULL, OPTION_LIST},
        {"help", no_argument, NULL, 'h'},
        {0},
    };
    for (;;) {
        int option =
            command_option(&command_read, argc, argv, ":u:t:f:ew:l:j:h", options);
        int taken = option == -1 ? 0 : take_option(out, option);
        if (option == -1 || taken != 0)
            return taken;
    }
}

/* What is named behind the options. */
static int take_file(struct read_options *out, int argc, char **argv)
{
    if (out->list != NULL) {
        out->json = true;
        return optind == argc && !out->page.has_url
                   ? 0
                   : command_usage(&command_read,
                         "--list names the pages and their URLs: no FILE, no --url");
    }
    if (optind + 1 != argc)
        return command_usage(&command_read, "it takes one FILE");
    return bytes_to_text(out->page.path, sizeof(out->page.path), bytes_of(argv[optind]))
               ? 0
               : command_usage(&command_read, "too long a path");
}

static int run(int argc, char **argv)
{
    struct read_options options = {
        .page = {.fetched_at_ms = clock_wall(clock_system())}};
    AUTO(tools_done) struct read_tools tools = {0};
    struct err err = {0};
    bool all = true;
    int parsed = parse_options(&options, argc, argv);
    if (parsed == 0)
        parsed = take_file(&options, argc, argv);
    if (parsed != 0)
        return parsed == 'h' ? COMMAND_OK : parsed;
    if (tools_init(&tools, &options, &err) != 0 || read_pages(&all, &tools, &err) != 0)
        return command_fail(&command_read, &err);
    return all ? COMMAND_OK : COMMAND_FAILED;
}

const struct command command_read = {
    .name = "read",
    .summary = "show what the parsers make of a saved page",
    .help = help,
    .run = run,
};
