#include "matchers/watchlist.h"

#include "matchers/exact.h"
#include "matchers/expiry.h"
#include "matchers/members.h"

#include <sodium.h>
#include <string.h>

#include "base/clock.h"

static int types_add(
    struct buf *text, const struct watchlist_header *header, struct err *err)
{
    if (buf_addf(text, err, "values      %llu",
            (unsigned long long)header_entries(header)) != 0)
        return -1;
    for (int type = 0; type < IDENTIFIER_LIMIT; type++)
        if (header->entries[type] > 0 &&
            buf_addf(text, err, ", %s %llu",
                identifier_name((enum identifier_type)type),
                (unsigned long long)header->entries[type]) != 0)
            return -1;
    return buf_add_text(text, "\n", err);
}

static int declared_add(
    struct buf *text, const struct watchlist_header *header, struct err *err)
{
    for (uint32_t i = 0; i < header->shape_count; i++)
        if (buf_addf(text, err, "local       %s\n", header->shapes[i]) != 0)
            return -1;
    if (header->phrase_lengths == 0)
        return 0;
    if (buf_add_text(text, "phrases     of", err) != 0)
        return -1;
    for (unsigned words = 1; words <= PHRASE_WORDS_MAX; words++)
        if ((header->phrase_lengths >> words & 1) != 0 &&
            buf_addf(text, err, " %u", words) != 0)
            return -1;
    return buf_add_text(text, " words\n", err);
}

static int expiry_add(struct buf *text, const struct watchlist_header *header,
    int64_t now_ms, struct err *err)
{
    char warning[EXPIRY_TEXT_SIZE];
    struct expiry expiry = expiry_of(header->expires_ms, now_ms);
    if (header->expires_ms == 0)
        return buf_add_text(text, "last day    none set\n", err);
    if (expiry.state == EXPIRY_PAST)
        return buf_addf(text, err,
            "last day    %s: PAST, build a new one from the current data\n",
            expiry.last_day);
    if (buf_addf(text, err, "last day    %s (%lld days left)\n", expiry.last_day,
            (long long)expiry.days_left - 1) != 0)
        return -1;
    expiry_text(warning, &expiry);
    return expiry.state == EXPIRY_SOON
               ? buf_addf(text, err, "WARNING     %s\n", warning)
               : 0;
}

static int header_text(struct buf *text, const struct watchlist_header *header,
    int64_t now_ms, struct err *err)
{
    char id[2 * KEY_WATCHLIST_ID + 1];
    char made[CLOCK_TEXT_SIZE];
    (void)sodium_bin2hex(id, sizeof(id), header->id, sizeof(header->id));
    clock_text(made, header->created_ms);
    if (buf_addf(text, err,
            "watchlist   %s, format %d\nkey         %016llx, epoch %u\nmade        "
            "%s\n",
            id, WATCHLIST_FORMAT, (unsigned long long)header->key_id,
            (unsigned)header->key_epoch, made) != 0 ||
        expiry_add(text, header, now_ms, err) != 0 ||
        buf_addf(text, err, "purpose     %s\nowner       %s\n",
            header->purpose[0] != '\0' ? header->purpose : "not given",
            header->owner[0] != '\0' ? header->owner : "not given") != 0 ||
        buf_addf(text, err, "records     %llu in %u groups, %u canaries\n",
            (unsigned long long)header->records, (unsigned)header->groups,
            (unsigned)header->canaries) != 0 ||
        types_add(text, header, err) != 0 || declared_add(text, header, err) != 0)
        return -1;
    return buf_addf(text, err, "size        filter %llu bytes, exact part %llu bytes\n",
        (unsigned long long)header->filter.size,
        (unsigned long long)header->exact.size);
}

static int names_text(struct buf *text, const struct exact *exact, struct err *err)
{
    const char *name = NULL;
    for (uint32_t i = 0; (name = exact_group(exact, i)) != NULL; i++)
        if (buf_addf(text, err, "group       %s\n", name) != 0)
            return -1;
    for (uint32_t i = 1; (name = exact_canary(exact, i)) != NULL; i++)
        if (buf_addf(text, err, "canary      %s\n", name) != 0)
            return -1;
    return 0;
}

static int one_unverified(struct buf *text, const struct watchlist_source *source,
    int64_t now_ms, struct err *err)
{
    struct watchlist_header header;
    size_t length = 0;
    AUTO(mapping_done) struct mapping map = {0};
    if (part_read_header(&header, &length, &map, source, err) != 0)
        return err_in(err, source->name);
    if (header_text(text, &header, now_ms, err) != 0)
        return -1;
    return buf_add_text(
        text, "verified    no: give --key to verify and to see names\n", err);
}

static int one_verified(struct buf *text, const struct watchlist_source *source,
    int64_t now_ms, struct err *err)
{
    AUTO(exact_close) struct exact *exact = NULL;
    if (exact_open(&exact, source, 0, err) != 0)
        return -1;
    if (header_text(text, exact_header(exact), now_ms, err) != 0 ||
        names_text(text, exact, err) != 0)
        return -1;
    return buf_add_text(text, "verified    the header and the names\n", err);
}

int watchlist_info(struct buf *text, const struct watchlist_source *source,
    int64_t now_ms, struct err *err)
{
    struct members members;
    bool verified = source->key_fd >= 0;
    if (verified && members_open_exact(&members, source, err) != 0)
        return -1;
    if (!verified && members_read(&members, source, err) != 0)
        return err_in(err, source->name);
    if (members.merged &&
        buf_addf(
            text, err, "merged      %zu watchlists in one file\n", members.count) != 0)
        return -1;
    for (size_t i = 0; i < members.count; i++) {
        struct watchlist_source one = members_source(&members, i, source);
        if ((members.merged && buf_add_text(text, "\n", err) != 0) ||
            (verified ? one_verified(text, &one, now_ms, err)
                      : one_unverified(text, &one, now_ms, err)) != 0)
            return -1;
    }
    return 0;
}

static int part_check(enum part_name name, const struct watchlist_source *source,
    const struct part_key *opener, struct err *err)
{
    AUTO(part_close) struct part part = {0};
    struct members members;
    if (members_open(&members, name, source, opener, err) != 0)
        return -1;
    for (size_t i = 0; i < members.count; i++) {
        struct watchlist_source one = members_source(&members, i, source);
        part_close(&part);
        if (part_open(&part, name, &one, opener, err) != 0 ||
            part_verify_all(&part, err) != 0)
            return -1;
    }
    return 0;
}

/* Between the parts, and between merged lists, lie zeros, which no tag covers. */
static int gap_check(const struct watchlist_source *source, struct err *err)
{
    struct members members;
    if (members_read(&members, source, err) != 0 ||
        members_gap_check(&members, source->fd, err) != 0)
        return -1;
    for (size_t i = 0; i < members.count; i++) {
        struct watchlist_header header;
        size_t length = 0;
        AUTO(mapping_done) struct mapping map = {0};
        struct watchlist_source one = members_source(&members, i, source);
        if (part_read_header(&header, &length, &map, &one, err) != 0 ||
            part_gap_check(&header, &one, err) != 0)
            return -1;
    }
    return 0;
}

int watchlist_check(const struct watchlist_source *source, struct err *err)
{
    AUTO(key_free) struct key *key = NULL;
    struct builder_keys keys;
    if (key_read(&key, source->key_fd, err) != 0)
        return err_in(err, source->name);
    keys_for_builder(&keys, key);
    struct part_key opener = {.id = key_id(key), .epoch = key_epoch(key)};
    opener.authentic = keys.scanner.authentic;
    int checked = part_check(PART_FILTER, source, &opener, err);
    opener.authentic = keys.confirmer.authentic;
    if (checked == 0)
        checked = part_check(PART_EXACT, source, &opener, err);
    if (checked == 0)
        checked = gap_check(source, err);
    sodium_memzero(&keys, sizeof(keys));
    return checked == 0 ? 0 : err_in(err, source->name);
}
