#include "app/command.h"
#include "app/source_words.h"
#include "base/bytes.h"

#include <stdio.h>
#include <string.h>

/* A new word is one file and one line here. */
static const struct command *const words[] = {
    &command_source_list,
    &command_source_show,
    &command_source_check,
    &command_source_add,
    &command_source_remove,
    &command_source_pause,
    &command_source_resume,
    &command_source_cookies,
};
enum { WORDS = sizeof(words) / sizeof(words[0]) };

static const char first[] = "source ";

static void print_help(void)
{
    (void)puts("Usage: vigie source WORD -c FILE [OPTIONS]\n"
               "\n"
               "The register of what is watched. The configuration is its record; the "
               "database\n"
               "adds how each source fares.\n");
    for (size_t i = 0; i < WORDS; i++)
        (void)printf("  %-8s  %s\n", words[i]->name + strlen(first), words[i]->summary);
    (void)puts("\n`vigie source WORD --help` tells more.");
}

static int run(int argc, char **argv)
{
    struct bytes word = bytes_of(argc > 1 ? argv[1] : "");
    if (bytes_is(word, "--help") || bytes_is(word, "-h")) {
        print_help();
        return COMMAND_OK;
    }
    for (size_t i = 0; i < WORDS; i++)
        if (bytes_is(word, words[i]->name + strlen(first)))
            return words[i]->run(argc - 1, argv + 1);
    return command_usage(&command_source, "it takes a word, and %s%s%s is none",
        word.len == 0 ? "" : "'", word.len == 0 ? "nothing" : argv[1],
        word.len == 0 ? "" : "'");
}

const struct command command_source = {
    .name = "source",
    .summary = "list, show, check, pause what is watched; its cookies",
    .help = "",
    .run = run,
};
