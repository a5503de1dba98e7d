/* vigie source list, vigie source show. */
#include "app/source_print.h"

#include <stdio.h>

static const char list_help[] =
    "Usage: vigie source list -c FILE [--format text|json]\n"
    "\n"
    "Lists what is watched: each configured source with its state as the database\n"
    "knows it, when it was last read, who answers for it, and what for.\n"
    "\n"
    "Exit status: 0 listed; 2 an error.\n";

static const char show_help[] =
    "Usage: vigie source show NAME -c FILE [--format text|json]\n"
    "\n"
    "Shows all of one source: its state, its last error, whether it is paused and "
    "why,\n"
    "its addresses, and its rules with the defaults they come to.\n"
    "\n"
    "Exit status: 0 shown; 2 no such source, or an error.\n";

enum { OUTPUT_MAX = 64 << 20 };

static const struct option options[] = {
    {"config", required_argument, NULL, SOURCE_CONFIG},
    {"format", required_argument, NULL, SOURCE_FORMAT},
    {"help", no_argument, NULL, 'h'},
    {0},
};

static int write_list(struct buf *out, const struct source_book *book,
    const struct source_words *words, struct err *err)
{
    return words->json ? source_json_list(out, book, err)
                       : source_print_list(out, book, err);
}

static int write_one(struct buf *out, const struct source_book *book,
    const struct source_words *words, struct err *err)
{
    const struct config_source *source =
        source_book_find(book->config, words->names[0], err);
    if (source == NULL)
        return -1;
    return words->json ? source_json_one(out, book, source, err)
                       : source_print_one(out, book, source, err);
}

static int print(const struct source_words *words, struct err *err)
{
    AUTO(source_book_close) struct source_book book = {0};
    AUTO(buf_done) struct buf out;
    buf_init(&out, OUTPUT_MAX);
    if (source_book_open(&book, words->config, err) != 0)
        return -1;
    int written = words->count == 0 ? write_list(&out, &book, words, err)
                                    : write_one(&out, &book, words, err);
    if (written != 0)
        return -1;
    (void)fwrite(out.ptr, 1, out.len, stdout);
    return 0;
}

static int answer(const struct source_wanted *wanted, int argc, char **argv)
{
    struct source_words words;
    struct err err = {0};
    int status = COMMAND_OK;
    if (!source_words_read(&words, &status, wanted, argc, argv))
        return status;
    return print(&words, &err) == 0 ? COMMAND_OK : command_fail(wanted->command, &err);
}

static int run_list(int argc, char **argv)
{
    const struct source_wanted wanted = {&command_source_list, options, 0, 0, ""};
    return answer(&wanted, argc, argv);
}

static int run_show(int argc, char **argv)
{
    const struct source_wanted wanted = {
        &command_source_show, options, 1, 1, "one NAME and "};
    return answer(&wanted, argc, argv);
}

const struct command command_source_list = {
    .name = "source list",
    .summary = "list what is watched, and how it fares",
    .help = list_help,
    .run = run_list,
};

const struct command command_source_show = {
    .name = "source show",
    .summary = "show all of one source",
    .help = show_help,
    .run = run_show,
};
