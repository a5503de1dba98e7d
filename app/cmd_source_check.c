/* vigie source check. */
#include "app/check_print.h"
#include "app/source_make.h"
#include "app/source_words.h"

#include <stdio.h>
#include <string.h>

static const char help[] =
    "Usage: vigie source check URL|NAME -c FILE [--cookies] [--format text|json]\n"
    "\n"
    "Visits one page, through Tor and with the same sandboxed processes as `vigie "
    "run`,\n"
    "and shows what comes of it: the answer and its times, or what Tor says is wrong;\n"
    "what the page is, what stands before it, the postings on it, and which links "
    "would\n"
    "be followed. A page at the host of a configured source is judged by that "
    "source's\n"
    "rules. NAME is asked for at its first address, whichever of its mirrors `vigie "
    "run`\n"
    "asks now; give a mirror's URL to check that one. Redirects are followed where "
    "the\n"
    "source's rules lead, twenty in a row. Nothing is stored.\n"
    "\n"
    "      --cookies  sends the source's imported cookies, which is noted in the "
    "audit\n"
    "                 log; those that the site renews are kept\n"
    "\n"
    "Exit status: 0 a page was read; 1 it answered, but there is nothing to read: a\n"
    "wall, an error, a redirect to elsewhere; 2 it was not reached, or an error.\n";

enum { OUTPUT_MAX = 256 << 20 };

static const struct option options[] = {
    {"config", required_argument, NULL, SOURCE_CONFIG},
    {"format", required_argument, NULL, SOURCE_FORMAT},
    {"cookies", no_argument, NULL, SOURCE_COOKIES},
    {"help", no_argument, NULL, 'h'},
    {0},
};

/* Which of the source's addresses `url` is at; all of them when it is at none. */
static size_t address_of(const struct source *source, const struct url *url)
{
    if (url_same_host(url, &source->first))
        return 0;
    for (size_t i = 0; i < source->mirror_count; i++)
        if (url_same_host(url, &source->mirrors[i]))
            return i + 1;
    return source_addresses(source);
}

/* By the rules of the source that is at the address's host, the first one configured;
 * or of none. */
static int find_rules(
    struct check *check, struct source *out, const struct url *url, struct err *err)
{
    const struct config *config = check->config;
    for (size_t i = 0; i < config->source_count; i++) {
        AUTO(source_done) struct source found = {0};
        if (source_make(&found, &config->sources[i], err) != 0)
            return -1;
        check->address = address_of(&found, url);
        if (check->address == source_addresses(&found))
            continue;
        *out = found;
        out->first = *url;
        source_canonical(&out->first, &found);
        found = (struct source){0};
        return 0;
    }
    check->address = 0;
    const struct source_settings settings = {
        .name = "(none)", .url = url->text, .depth = 1};
    return source_init(out, &settings, err);
}

static bool looks_like_an_address(const char *word)
{
    return strstr(word, "://") != NULL;
}

/* `url` is the memory of an address that no source has. */
static int find_source(struct check *check, struct source *out, struct url *url,
    const char *word, struct err *err)
{
    if (looks_like_an_address(word)) {
        (void)paste_key_of(check->key, bytes_of(word));
        return url_parse(url, bytes_of(word), err) != 0
                   ? err_in(err, "the address")
                   : find_rules(check, out, url, err);
    }
    const struct config_source *source = source_book_find(check->config, word, err);
    return source == NULL ? -1 : source_make(out, source, err);
}

static int visit(int *status, const struct source_words *words, struct err *err)
{
    AUTO(config_free) struct config *config = NULL;
    AUTO(check_done) struct check check = {0};
    AUTO(buf_done) struct buf out;
    AUTO(source_done) struct source source = {0};
    struct url url;
    buf_init(&out, OUTPUT_MAX);
    if (config_load(&config, words->config, err) != 0)
        return -1;
    check.config = config;
    check.cookies = words->cookies;
    check.source = &source;
    check.fetched.body = -1;
    if (find_source(&check, &source, &url, words->names[0], err) != 0 ||
        check_run(&check, err) != 0)
        return -1;
    int printed = words->json ? check_print_json(&out, &check, err)
                              : check_print_text(&out, &check, err);
    if (printed != 0)
        return -1;
    (void)fwrite(out.ptr, 1, out.len, stdout);
    *status = check_status(&check);
    return 0;
}

static int run(int argc, char **argv)
{
    const struct source_wanted wanted = {
        &command_source_check, options, 1, 1, "one URL or NAME and "};
    struct source_words words;
    struct err err = {0};
    int status = COMMAND_OK;
    if (!source_words_read(&words, &status, &wanted, argc, argv))
        return status;
    if (visit(&status, &words, &err) != 0)
        return command_fail(&command_source_check, &err);
    return status;
}

const struct command command_source_check = {
    .name = "source check",
    .summary = "visit one page, and show what comes of it",
    .help = help,
    .run = run,
};
