#include "app/command.h"
#include "app/moment.h"
#include "base/clock.h"
#include "base/fd.h"
#include "model/json_fields.h"
#include "model/paste_key.h"
#include "model/url.h"
#include "parsers/charset.h"
#include "parsers/lexicon.h"
#include "parsers/parser.h"
#include "parsers/read_print.h"
#include "parsers/score.h"

#include <stdio.h>
#include <unistd.h>

enum { FILE_MAX_BYTES = 64 << 20, ARENA_MAX = 128 << 20, PRINT_MAX = 64 << 20 };

static const char help[] =
    "Usage: vigie read [--url URL] [--fetched-at TIME] [--format text|jsonl]\n"
    "                  [--explain] [--lexicon FOLDER] [--json FIELDS] FILE\n"
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
    "\n"
    "Exit status: 0 read; 2 could not be read.\n";

struct read_options {
    const char *url; /* without the key */
    const char *path;
    int64_t fetched_at_ms;
    bool json;
    bool explain;
    const char *weights;                /* a folder; NULL: the program's own */
    const char *lexicon;                /* a folder; NULL: none */
    char json_fields[JSON_FIELDS_SIZE]; /* empty: not said */
    struct url address;
    char key[PASTE_KEY_SIZE]; /* of an encrypted paste; never shown */
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

static int print_page(
    const struct page *page, const struct read_options *options, struct err *err)
{
    AUTO(buf_done) struct buf out;
    buf_init(&out, PRINT_MAX);
    int printed = options->json ? read_print_jsonl(&out, page, options->url, err)
                                : read_print_text(&out, page, options->url, err);
    if (printed != 0)
        return -1;
    (void)fwrite(out.ptr, 1, out.len, stdout);
    return 0;
}

static int read_body(struct buf *body, const char *path, struct err *err)
{
    if (!bytes_is(bytes_of(path), "-"))
        return fd_read_file(body, path, err);
    return fd_read_all(body, STDIN_FILENO, err) == 0 ? 0
                                                     : err_in(err, "standard input");
}

static int read_page(const struct read_options *options, struct err *err)
{
    AUTO(buf_done) struct buf body;
    AUTO(arena_done) struct arena arena;
    AUTO(charset_free) struct charsets *charsets = NULL;
    AUTO(lexicon_free) struct lexicon *lexicon = NULL;
    struct score_models models = *score_built_in();
    buf_init(&body, FILE_MAX_BYTES);
    arena_init(&arena, ARENA_MAX);
    if (read_body(&body, options->path, err) != 0 ||
        (options->weights != NULL && score_open(&models, options->weights, err) != 0) ||
        (options->lexicon != NULL &&
            lexicon_new(&lexicon, options->lexicon, err) != 0) ||
        charset_preload(&charsets, err) != 0)
        return -1;
    parser_preload();
    const struct document document = {
        .url = options->url,
        .paste_key = options->key,
        .burn = true, /* a file is not deleted by being read */
        .body = buf_bytes(&body),
        .fetched_at_ms = options->fetched_at_ms,
        .explain = options->explain,
        .json_fields = options->json_fields[0] == '\0' ? NULL : options->json_fields,
        .scores = &models,
        .charsets = charsets,
        .lexicon = lexicon,
    };
    const struct text_sink sink = {.segment = drop_text};
    struct page page = {0};
    if (parse_document(&page, &arena, &document, &sink, err) != 0)
        return -1;
    return print_page(&page, options, err);
}

/* The address as it is kept; what stands behind '#' opens an encrypted paste. */
static int take_url(struct read_options *out, const char *given)
{
    struct err err = {0};
    if (url_parse_saved(&out->address, bytes_of(given), &err) != 0)
        return command_usage(&command_read, "--url: not a web address");
    (void)paste_key_of(out->key, bytes_of(given));
    out->url = out->address.text;
    return 0;
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
        return moment_parse(&out->fetched_at_ms, bytes_of(optarg))
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

static int run(int argc, char **argv)
{
    struct read_options options = {.fetched_at_ms = clock_wall(clock_system())};
    struct err err = {0};
    int parsed = parse_options(&options, argc, argv);
    if (parsed != 0)
        return parsed == 'h' ? COMMAND_OK : parsed;
    if (optind + 1 != argc)
        return command_usage(&command_read, "it takes one FILE");
    options.path = argv[optind];
    if (read_page(&options, &err) != 0)
        return command_fail(&command_read, &err);
    return COMMAND_OK;
}

const struct command command_read = {
    .name = "read",
    .summary = "show what the parsers make of a saved page",
    .help = help,
    .run = run,
};
