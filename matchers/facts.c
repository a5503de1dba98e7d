#include "matchers/facts.h"

#include "matchers/exact.h"
#include "matchers/watchlist_format.h"

#include <string.h>

#include "base/clock.h"

enum { DAY_TEXT = 10 };

int watchlist_facts(
    struct watchlist_facts *out, const struct watchlist_source *source, struct err *err)
{
    AUTO(exact_close) struct exact *exact = NULL;
    if (exact_open(&exact, source, 0, err) != 0)
        return -1;
    const struct watchlist_header *header = exact_header(exact);
    *out = (struct watchlist_facts){
        .id = id_hash(bytes_make(header->id, sizeof(header->id))),
        .key_id = header->key_id,
        .key_epoch = header->key_epoch,
        .created_ms = header->created_ms,
        .expires_ms = header->expires_ms,
        .records = header->records,
    };
    memcpy(out->entries, header->entries, sizeof(out->entries));
    return 0;
}

static int entries_add(
    struct buf *text, const struct watchlist_facts *facts, struct err *err)
{
    const char *before = " (";
    for (int type = 0; type < IDENTIFIER_LIMIT; type++) {
        if (facts->entries[type] == 0)
            continue;
        if (buf_addf(text, err, "%s%s %llu", before,
                identifier_name((enum identifier_type)type),
                (unsigned long long)facts->entries[type]) != 0)
            return -1;
        before = ", ";
    }
    return before[0] == ',' ? buf_add_text(text, ")", err) : 0;
}

int watchlist_facts_add(
    struct buf *text, const struct watchlist_facts *facts, struct err *err)
{
    char made[CLOCK_TEXT_SIZE];
    char last[CLOCK_TEXT_SIZE] = "none set";
    uint64_t values = 0;
    for (int type = 0; type < IDENTIFIER_LIMIT; type++)
        values += facts->entries[type];
    clock_text(made, facts->created_ms);
    made[DAY_TEXT] = '\0';
    if (facts->expires_ms != 0) {
        clock_text(last, facts->expires_ms - 1);
        last[DAY_TEXT] = '\0';
    }
    if (buf_addf(text, err, "key %016llx epoch %u, %llu values",
            (unsigned long long)facts->key_id, (unsigned)facts->key_epoch,
            (unsigned long long)values) != 0 ||
        entries_add(text, facts, err) != 0)
        return -1;
    return buf_addf(text, err, " of %llu records, made %s, last day %s",
        (unsigned long long)facts->records, made, last);
}
