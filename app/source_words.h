/*
 * source_words - what the words of `vigie source` have in common: their options, and
 * the register they look at.
 */
#ifndef VIGIE_APP_SOURCE_WORDS_H
#define VIGIE_APP_SOURCE_WORDS_H

#include "alerts/vitals.h"
#include "alerts/zone.h"
#include "app/command.h"
#include "config/config.h"

/* As given; NULL: not given. */
struct source_words {
    const char *config;
    const char *why;
    const char *by;
    const char *duration;
    bool json;
    bool cookies;
    char **names; /* what is no option */
    size_t count;
};

/* The options that words share; each word's own table names those it takes. */
enum source_option {
    SOURCE_CONFIG = 'c',
    SOURCE_FORMAT = 'f',
    SOURCE_WHY = 'w',
    SOURCE_FOR = 'd',
    SOURCE_BY = 'b',
    SOURCE_COOKIES = 'k',
};

/* 0, or the exit status once help was printed (COMMAND_OK is then in `*status`) or it
 * was said what is wrong. Between `least` and `most` names are wanted, and -c. */
struct source_wanted {
    const struct command *command;
    const struct option *options;
    size_t least;
    size_t most;
    const char *takes; /* "one NAME", for the message */
};
MUST_USE bool source_words_read(struct source_words *out, int *status,
    const struct source_wanted *wanted, int argc, char **argv);

/* Configuration, store, and what the store knows of each source. */
struct source_book {
    struct config *config;
    struct store *store;
    struct zone *zone;
    struct arena arena;
    struct vitals_list vitals;       /* by name */
    struct store_address *addresses; /* of sources with mirrors, by source */
    size_t address_count;
    int64_t now_ms;
};

/* source_book_close also after -1. */
MUST_USE int source_book_open(
    struct source_book *book, const char *path, struct err *err);
void source_book_close(struct source_book *book);
AUTO_DEFINE_VALUE(struct source_book, source_book_close)

/* NULL: none of that name is configured, and `err` names the nearest to what is meant.
 */
const struct config_source *source_book_find(
    const struct config *config, const char *name, struct err *err);
/* What the store knows of it; NULL: no run has seen it yet. */
const struct vitals *source_book_vitals(
    const struct source_book *book, const char *name);

/* How one of its addresses fares; NULL: nothing is known. `url` is canonical. */
const struct store_address *source_book_address(
    const struct source_book *book, const char *name, const char *url);

/* The words themselves, in one table (cmd_source.c). Each is named "source WORD". */
extern const struct command command_source_list;
extern const struct command command_source_show;
extern const struct command command_source_check;
extern const struct command command_source_add;
extern const struct command command_source_remove;
extern const struct command command_source_pause;
extern const struct command command_source_resume;
extern const struct command command_source_cookies;

#endif
