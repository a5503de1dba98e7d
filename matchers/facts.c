#include "matchers/facts.h"

#include "matchers/exact.h"
#include "matchers/members.h"

#include <string.h>

#include "base/clock.h"

enum { DAY_TEXT = 10 };

static void list_add(
    struct watchlist_facts *facts, const struct watchlist_header *header)
{
    bool sooner = facts->expires_ms == 0 || header->expires_ms < facts->expires_ms;
    facts->key_id = header->key_id; /* one key for all lists of a file */
    facts->key_epoch = header->key_epoch;
    if (header->created_ms > facts->created_ms)
        facts->created_ms = header->created_ms;
    if (header->expires_ms != 0 && sooner)
        facts->expires_ms = header->expires_ms;
    facts->records += header->records;
    for (int type = 0; type < IDENTIFIER_LIMIT; type++)
        facts->entries[type] += header->entries[type];
}

static int list_read(struct watchlist_facts *facts, struct buf *ids,
    const struct watchlist_source *source, struct err *err)
{
    AUTO(exact_close) struct exact *exact = NULL;
    if (exact_open(&exact, source, 0, err) != 0)
        return -1;
    const struct watchlist_header *header = exact_header(exact);
    list_add(facts, header);
    return buf_add(ids, bytes_make(header->id, sizeof(header->id)), err);
}

int watchlist_facts(
    struct watchlist_facts *out, const struct watchlist_source *source, struct err *err)
{
    struct members members;
    struct watchlist_facts facts = {.records = 0};
    AUTO(buf_done) struct buf ids;
    buf_init(&ids, (size_t)MEMBERS_MAX * KEY_WATCHLIST_ID);
    if (members_open_exact(&members, source, err) != 0)
        return -1;
    for (size_t i = 0; i < members.count; i++) {
        struct watchlist_source one = members_source(&members, i, source);
        if (list_read(&facts, &ids, &one, err) != 0)
            return -1;
    }
    facts.id = id_hash(buf_bytes(&ids));
    *out = facts;
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
