#include "matchers/build.h"

#include "matchers/output_file.h"
#include "matchers/secret.h"

#include <sodium.h>
#include <stdlib.h>
#include <string.h>

enum { DEFAULT_MEMORY = 512 << 20 };

static void build_free(struct build *build)
{
    if (build == NULL)
        return;
    if (build->keys != NULL)
        secret_free(build->keys, sizeof(*build->keys));
    confirm_hash_free(build->confirm);
    aes_mac_free(build->filter_mac);
    entry_sort_free(build->sort);
    spool_close(&build->records);
    names_free(build->groups);
    names_free(build->canaries);
    refusals_free(build->refusals);
    sodium_memzero(&build->tokens, sizeof(build->tokens));
    sodium_memzero(&build->pending, sizeof(build->pending));
    free(build);
}
AUTO_DEFINE(struct build, build_free)

/* Days since 1970-01-01, Gregorian. */
static int64_t days_of(int64_t year, int64_t month, int64_t day)
{
    int64_t from_march = month > 2 ? month - 3 : month + 9;
    int64_t y = month > 2 ? year : year - 1;
    return 365 * y + y / 4 - y / 100 + y / 400 + (153 * from_march + 2) / 5 + day -
           719469;
}

static int64_t days_in(uint64_t year, uint64_t month)
{
    int64_t next_year = (int64_t)(month == 12 ? year + 1 : year);
    int64_t next_month = (int64_t)(month == 12 ? 1 : month + 1);
    return days_of(next_year, next_month, 1) -
           days_of((int64_t)year, (int64_t)month, 1);
}

/* The first moment after the day, UTC. */
static int expiry_parse(int64_t *expires_ms, const char *text, struct err *err)
{
    enum { DAY_MS = 86400000 };
    struct bytes date = bytes_of(text);
    uint64_t year = 0;
    uint64_t month = 0;
    uint64_t day = 0;
    if (date.len != 10 || date.ptr[4] != '-' || date.ptr[7] != '-' ||
        bytes_to_u64(&year, bytes_slice(date, 0, 4), 9999) != 0 ||
        bytes_to_u64(&month, bytes_slice(date, 5, 2), 12) != 0 ||
        bytes_to_u64(&day, bytes_slice(date, 8, 2), 31) != 0 || year < 1970 ||
        month < 1 || day < 1 || (int64_t)day > days_in(year, month))
        return err_set(err, "--expires: \"%s\" is no date such as 2027-06-30", text);
    *expires_ms = (days_of((int64_t)year, (int64_t)month, (int64_t)day) + 1) * DAY_MS;
    return 0;
}

static int text_take(char *into, const char *text, const char *option, struct err *err)
{
    if (text != NULL && !bytes_to_text(into, WATCHLIST_TEXT, bytes_of(text)))
        return err_set(
            err, "%s: longer than %d bytes", option, (int)WATCHLIST_TEXT - 1);
    for (; *into != '\0'; into++)
        if ((uint8_t)*into < ' ' || *into == 0x7f)
            return err_set(err, "%s: one line of text, please", option);
    return 0;
}

static int header_start(struct build *build, const struct key *key, struct err *err)
{
    const struct watchlist_recipe *recipe = build->recipe;
    struct watchlist_header *header = &build->header;
    header->key_id = key_id(key);
    header->key_epoch = key_epoch(key);
    header->created_ms = recipe->now_ms;
    randombytes_buf(header->id, sizeof(header->id));
    if (text_take(header->purpose, recipe->purpose, "--purpose", err) != 0 ||
        text_take(header->owner, recipe->owner, "--owner", err) != 0)
        return -1;
    if (recipe->expires == NULL)
        return 0;
    if (expiry_parse(&header->expires_ms, recipe->expires, err) != 0)
        return -1;
    if (header->expires_ms <= recipe->now_ms)
        return err_set(err, "--expires: %s is past already", recipe->expires);
    return 0;
}

static int keys_start(struct build *build, struct err *err)
{
    AUTO(key_free) struct key *key = NULL;
    if (key_read(&key, build->recipe->key_fd, err) != 0)
        return err_in(err, "key");
    build->keys = secret_new(sizeof(*build->keys), err);
    if (build->keys == NULL)
        return -1;
    keys_for_builder(&build->keys->derived, key);
    hmac_key_init(&build->keys->record_mac, build->keys->derived.record);
    if (header_start(build, key, err) != 0 ||
        confirm_hash_new(&build->confirm, build->keys->derived.confirmer.confirm,
            build->header.id, err) != 0)
        return -1;
    return aes_mac_new(
        &build->filter_mac, build->keys->derived.scanner.filter, AES_MAC_BEST, err);
}

static int build_new(
    struct build **out, const struct watchlist_recipe *recipe, struct err *err)
{
    AUTO(build_free) struct build *build = calloc(1, sizeof(*build));
    if (build == NULL)
        return err_no_memory(err);
    build->recipe = recipe;
    build->records.fd = -1;
    size_t memory = recipe->memory > 0 ? recipe->memory : DEFAULT_MEMORY;
    if (output_may_replace(recipe->out_path, err) != 0 || keys_start(build, err) != 0 ||
        entry_sort_new(&build->sort, memory, recipe->out_path, err) != 0 ||
        spool_open(&build->records, recipe->out_path, err) != 0 ||
        names_new(&build->groups, err) != 0 || names_new(&build->canaries, err) != 0 ||
        refusals_new(&build->refusals, err) != 0)
        return -1;
    *out = build;
    build = NULL;
    return 0;
}

static int values_report(
    struct buf *report, const struct watchlist_header *header, struct err *err)
{
    bool first = true;
    for (int type = 0; type < IDENTIFIER_LIMIT; type++) {
        if (header->entries[type] == 0)
            continue;
        if (buf_addf(report, err, "%s%s %llu", first ? "" : ", ",
                identifier_name((enum identifier_type)type),
                (unsigned long long)header->entries[type]) != 0)
            return -1;
        first = false;
    }
    return buf_add_text(report, "\n", err);
}

static int report_write(struct buf *report, const struct build *build, struct err *err)
{
    if (buf_addf(report, err,
            "%llu rows read, %llu records of %u groups, %u canaries\nvalues: ",
            (unsigned long long)build->rows, (unsigned long long)build->header.records,
            build->header.groups, build->header.canaries) != 0 ||
        values_report(report, &build->header, err) != 0)
        return -1;
    if (build->crowded > 0 &&
        buf_addf(report, err,
            "values shared by more than %d records: %llu, the most by %llu; if they "
            "stand for \"unknown\", leave them out\n",
            CROWD, (unsigned long long)build->crowded,
            (unsigned long long)build->crowd) != 0)
        return -1;
    if (build->month_first && buf_add_text(report,
                                  "dates of birth: read with the month first, since "
                                  "some can only be read so; "
                                  "if those are mistakes, give --date-order dmy\n",
                                  err) != 0)
        return -1;
    if (build->dates_mixed &&
        buf_add_text(report,
            "dates of birth: some have the day first, some the month; where both could "
            "be meant, the day was taken\n",
            err) != 0)
        return -1;
    return refusals_report(report, build->refusals, err);
}

void build_tell(struct build *build, enum watchlist_step step)
{
    build->progress.step = step;
    build->progress.rows = build->rows;
    if (build->recipe->tell != NULL)
        build->recipe->tell(build->recipe->tell_context, &build->progress);
}

int watchlist_build(
    struct buf *report, const struct watchlist_recipe *recipe, struct err *err)
{
    AUTO(build_free) struct build *build = NULL;
    if (build_new(&build, recipe, err) != 0 || build == NULL)
        return -1;
    if (build_input(build, err) != 0) {
        (void)!refusals_report(report, build->refusals, NULL); /* they may be why */
        return -1;
    }
    if (build_output(build, err) != 0)
        return -1;
    return report_write(report, build, err);
}
