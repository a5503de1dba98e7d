#include "matchers/scanner.h"

#include "matchers/columns.h"
#include "matchers/dates.h"
#include "matchers/members.h"
#include "matchers/scanner_inside.h"

#include <sodium.h>
#include <stdlib.h>
#include <string.h>

int scanner_new(struct scanner **out, const struct scanner_sink *sink, struct err *err)
{
    AUTO(scanner_free) struct scanner *scanner = calloc(1, sizeof(*scanner));
    if (scanner == NULL)
        return err_no_memory(err);
    if (sieve_new(&scanner->sieve, sink, err) != 0 ||
        unescape_new(&scanner->walk.unescape, err) != 0)
        return -1;
    scanner->walk.classes = classes_best();
    scanner->walk.sieve = scanner->sieve;
    scanner->walk.declared = &scanner->declared;
    scanner_begin(scanner);
    *out = scanner;
    scanner = NULL;
    return 0;
}

void scanner_free(struct scanner *scanner)
{
    if (scanner == NULL)
        return;
    sieve_free(scanner->sieve);
    unescape_free(scanner->walk.unescape);
    for (size_t i = 0; i < scanner->part_count; i++)
        part_close(&scanner->parts[i]);
    sodium_memzero(scanner->window, sizeof(scanner->window));
    free(scanner);
}

static uint32_t types_of(const struct watchlist_header *header)
{
    uint32_t types = 0;
    for (int type = 0; type < IDENTIFIER_LIMIT; type++)
        if (header->entries[type] > 0)
            types |= identifier_bit((enum identifier_type)type);
    return types;
}

/* Time zones and late births are given two days. */
static int declared_take(
    struct declared *declared, const struct watchlist_header *header, struct err *err)
{
    enum { TWO_DAYS_MS = 2 * 86400000 };
    uint32_t latest = dates_of_ms(header->created_ms + TWO_DAYS_MS);
    if (latest > declared->latest_birth)
        declared->latest_birth = latest;
    declared->phrase_lengths |= header->phrase_lengths;
    for (uint32_t i = 0; i < header->shape_count; i++) {
        struct local_shape shape;
        if (local_shape_parse(&shape, bytes_of(header->shapes[i]), err) != 0 ||
            declared_shape_add(declared, &shape, err) != 0)
            return -1;
    }
    return 0;
}

static int part_add(struct scanner *scanner, const struct watchlist_source *source,
    const struct scanner_keys *keys, const struct part_key *opener, struct err *err)
{
    AUTO(part_close) struct part part = {0};
    if (scanner->part_count == WATCHLISTS_MAX)
        return err_set(err, "more than %d watchlists", WATCHLISTS_MAX);
    if (part_open(&part, PART_FILTER, source, opener, err) != 0 ||
        part_verify_all(&part, err) != 0 ||
        declared_take(&scanner->declared, &part.header, err) != 0)
        return -1;
    const struct filter filter = {
        .words = (const uint32_t *)(const void *)part.data.ptr,
        .blocks = part.data.len / FILTER_BLOCK,
    };
    if (sieve_add(scanner->sieve, &filter, keys->filter, types_of(&part.header), err) !=
        0)
        return -1;
    scanner->parts[scanner->part_count++] = part;
    part = (struct part){0};
    return 0;
}

static int parts_add(struct scanner *scanner, const struct watchlist_source *source,
    const struct scanner_keys *keys, const struct part_key *opener, struct err *err)
{
    struct members members;
    if (members_open(&members, PART_FILTER, source, opener, err) != 0)
        return -1;
    for (size_t i = 0; i < members.count; i++) {
        struct watchlist_source one = members_source(&members, i, source);
        if (part_add(scanner, &one, keys, opener, err) != 0)
            return -1;
    }
    return 0;
}

int scanner_add_watchlist(struct scanner *scanner,
    const struct watchlist_source *source, int64_t now_ms, struct err *err)
{
    struct scanner_keys keys;
    AUTO(key_free) struct key *key = NULL;
    if (key_read(&key, source->key_fd, err) != 0)
        return -1;
    keys_for_scanner(&keys, key);
    const struct part_key opener = {.id = key_id(key),
        .epoch = key_epoch(key),
        .authentic = keys.authentic,
        .now_ms = now_ms};
    int added = parts_add(scanner, source, &keys, &opener, err);
    sodium_memzero(&keys, sizeof(keys));
    return added == 0 ? 0 : err_in(err, source->name);
}

void scanner_begin(struct scanner *scanner)
{
    sieve_begin(scanner->sieve);
    scanner->walk.rows_ended = 0;
    scanner->walk.domains =
        (sieve_types(scanner->sieve) & identifier_bit(IDENTIFIER_DOMAIN)) != 0;
    scanner->layout_known = false;
    scanner->offset = 0;
    scanner->length = 0;
    scanner->done = 0;
    scanner->last_byte = '\n';
}

/* What the cells of the document's start mean. */
static struct bytes unescaped(
    struct scanner *scanner, struct bytes start, const struct rows_form *form)
{
    struct unescape *unescape = scanner->walk.unescape;
    const struct unescape_run run = {
        .text = bytes_slice(start, 0, LAYOUT_SAMPLE),
        .escapes = {.fast = scanner->walk.classes != classes_scalar,
            .wide = classes_are_wide(scanner->walk.classes),
            .json = rows_are_json(form),
            .mail = form->mail,
            .ruled = form->ruled,
            .rtf = form->rtf},
    };
    unescape_read(unescape, &run);
    return unescape_text(unescape);
}

void scanner_layout(struct scanner *scanner, struct bytes start)
{
    struct rows_form form;
    if (scanner->layout_known)
        return;
    layout_of(&form, start);
    rows_begin(&scanner->walk.rows, &form);
    sieve_set_layout(scanner->sieve, form.layout);
    memset(&scanner->columns, 0, sizeof(scanner->columns));
    scanner->walk.rows.form.counted =
        columns_of(&scanner->columns, unescaped(scanner, start, &form), &form);
    scanner->layout_known = true;
}

static void walk_to(struct scanner *scanner, size_t to)
{
    const struct span span = {
        .text = bytes_make(scanner->window, scanner->length),
        .from = scanner->done,
        .to = to,
        .offset = scanner->offset,
    };
    walk_span(&scanner->walk, &span);
    scanner->done = to;
}

/* Looks at all that has enough behind it, and makes room. */
static void window_move(struct scanner *scanner)
{
    size_t to = (scanner->length - AHEAD) / CLASSES_BYTES * CLASSES_BYTES;
    scanner_layout(scanner, bytes_make(scanner->window, scanner->length));
    if (to > scanner->done)
        walk_to(scanner, to);
    size_t drop = scanner->done > BEHIND ? scanner->done - BEHIND : 0;
    memmove(scanner->window, scanner->window + drop, scanner->length - drop);
    scanner->offset += drop;
    scanner->length -= drop;
    scanner->done -= drop;
}

int scanner_feed(struct scanner *scanner, struct bytes chunk, struct err *err)
{
    if (chunk.len > 0)
        scanner->last_byte = chunk.ptr[chunk.len - 1];
    while (chunk.len > 0) {
        size_t room = WINDOW - scanner->length;
        size_t take = chunk.len < room ? chunk.len : room;
        memcpy(scanner->window + scanner->length, chunk.ptr, take);
        scanner->length += take;
        chunk = bytes_slice(chunk, take, chunk.len);
        if (scanner->length == WINDOW)
            window_move(scanner);
    }
    return sieve_state(scanner->sieve, err);
}

void scanner_summarise(
    struct scan_summary *summary, const struct scanner *scanner, uint64_t bytes)
{
    *summary = scanner->columns;
    bool open_row = bytes > 0 && rows_open(&scanner->walk.rows, scanner->last_byte);
    summary->bytes = bytes;
    summary->end = bytes;
    summary->rows = scanner->walk.rows_ended + (open_row ? 1 : 0);
    summary->layout = scanner->walk.rows.form.layout;
    memcpy(summary->seen, sieve_seen(scanner->sieve), sizeof(summary->seen));
    summary->passed = sieve_passed(scanner->sieve);
}

int scanner_end(struct scan_summary *summary, struct scanner *scanner, struct err *err)
{
    scanner_layout(scanner, bytes_make(scanner->window, scanner->length));
    if (scanner->length > scanner->done)
        walk_to(scanner, scanner->length);
    if (sieve_end(scanner->sieve, err) != 0)
        return -1;
    scanner_summarise(summary, scanner, scanner->offset + scanner->length);
    sodium_memzero(scanner->window, scanner->length);
    return 0;
}

int scanner_whole(struct scan_summary *summary, struct scanner *scanner,
    struct bytes document, struct err *err)
{
    const struct span span = {.text = document, .from = 0, .to = document.len};
    scanner_begin(scanner);
    scanner_layout(scanner, bytes_slice(document, 0, LAYOUT_SAMPLE));
    if (document.len > 0) {
        scanner->last_byte = document.ptr[document.len - 1];
        walk_span(&scanner->walk, &span);
    }
    if (sieve_end(scanner->sieve, err) != 0)
        return -1;
    scanner_summarise(summary, scanner, document.len);
    return 0;
}
