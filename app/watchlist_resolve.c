#include "app/watchlist_words.h"

#include "base/bytes.h"
#include "base/clock.h"
#include "base/fd.h"
#include "matchers/resolve.h"

#include <stdio.h>
#include <stdlib.h>

enum { LINE_BYTES_MAX = 1 << 20 };

/* Says so once something was not found. */
struct answer {
    bool unknown;
};

static int found(
    void *context, uint64_t record, uint64_t line, struct bytes name, struct err *err)
{
    (void)context;
    int printed = printf(
        "%016llx line %llu", (unsigned long long)record, (unsigned long long)line);
    if (printed > 0 && name.len > 0)
        printed = printf(" %.*s", (int)name.len, (const char *)name.ptr);
    if (printed < 0 || putchar('\n') == EOF)
        return err_set(err, "cannot write to stdout");
    return 0;
}

static int unknown(void *context, uint64_t record, struct err *err)
{
    struct answer *answer = context;
    answer->unknown = true;
    if (printf("%016llx unknown\n", (unsigned long long)record) < 0)
        return err_set(err, "cannot write to stdout");
    return 0;
}

static int in_line(size_t number, struct err *err)
{
    char where[48];
    (void)snprintf(where, sizeof(where), "standard input, line %zu", number);
    return err_in(err, where);
}

static int line_take(
    struct resolve *resolve, const char *line, size_t length, struct err *err)
{
    if (length > LINE_BYTES_MAX)
        return err_set(err, "longer than %d bytes", LINE_BYTES_MAX);
    return resolve_want_line(resolve, bytes_make(line, length), err);
}

static int want_stdin(struct resolve *resolve, struct err *err)
{
    AUTO(mem_free) char *line = NULL;
    size_t room = 0;
    ssize_t length = 0;
    for (size_t number = 1; (length = getline(&line, &room, stdin)) >= 0; number++)
        if (line_take(resolve, line, (size_t)length, err) != 0)
            return in_line(number, err);
    return ferror(stdin) ? err_set(err, "cannot read standard input") : 0;
}

static int want_all(
    struct resolve *resolve, const struct watchlist_words *words, struct err *err)
{
    for (size_t i = 1; i < words->file_count; i++) {
        struct bytes word = bytes_of(words->files[i]);
        int wanted = bytes_is(word, "-") ? want_stdin(resolve, err)
                                         : resolve_want(resolve, word, err);
        if (wanted != 0)
            return -1;
    }
    return 0;
}

static int check_words(const struct watchlist_words *words, struct err *err)
{
    if (words->key == NULL || words->map == NULL || words->file_count < 2)
        return err_set(err, "resolve takes --key KEY, --map as given to build, the "
                            "table and records, or - for those on standard input");
    if (bytes_is(bytes_of(words->files[0]), "-"))
        return err_set(err, "resolve reads the table from a file; - is for records");
    return 0;
}

int watchlist_resolve_run(const struct watchlist_words *words, struct err *err)
{
    int raw_key = -1;
    int raw = -1;
    struct answer answer = {.unknown = false};
    const struct resolve_sink sink = {
        .found = found, .unknown = unknown, .context = &answer};
    AUTO(resolve_free) struct resolve *resolve = NULL;
    if (check_words(words, err) != 0 || resolve_new(&resolve, err) != 0 ||
        want_all(resolve, words, err) != 0 ||
        watchlist_words_key(&raw_key, words, err) != 0)
        return -1;
    AUTO(fd_close) int key = raw_key;
    if (watchlist_words_open(&raw, words->files[0], err) != 0)
        return -1;
    AUTO(fd_close) int fd = raw;
    const struct resolve_table table = {.key_fd = key,
        .fd = fd,
        .map = words->map,
        .record_column = words->record_column,
        .fields = {.shapes = words->shapes,
            .shape_count = words->shape_count,
            .date_order = words->date_order,
            .now_ms = clock_wall(clock_system())}};
    if (resolve_run(resolve, &table, &sink, err) != 0)
        return err_in(err, words->files[0]);
    return answer.unknown ? RESOLVE_SOME : RESOLVE_ALL;
}
