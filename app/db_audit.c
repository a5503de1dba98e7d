#include "app/db_audit.h"

#include "alerts/clean.h"
#include "app/json_members.h"
#include "base/clock.h"

#include <sodium.h>
#include <string.h>

enum {
    HEX_SIZE = 2 * STORE_AUDIT_HASH + 1,
    PIECE = 64 * 1024,       /* is written at once */
    PIECE_MAX = 1024 * 1024, /* one more entry than that always fits */
};

struct printing {
    struct writer writer;
    FILE *to;
    bool json;
    bool begun;
};

/* ---- entries ---- */

static void cleaned(struct writer *writer, const char *text)
{
    if (!writer->failed)
        writer->failed = clean_name(writer->out, bytes_of(text), writer->err) != 0;
}

/* What is kept was masked before, and a mask over it would hide hashes and addresses.
 */
static void text_entry(struct printing *printing, const struct store_audit *entry)
{
    struct writer *writer = &printing->writer;
    char at[CLOCK_TEXT_SIZE];
    clock_text(at, entry->at_ms);
    write_format(writer, "%6llu  %s  ", (unsigned long long)entry->number, at);
    cleaned(writer, entry->who);
    write_text(writer, "  ");
    cleaned(writer, entry->what);
    write_text(writer, "  ");
    cleaned(writer, entry->object);
    if (entry->detail[0] != '\0') {
        write_text(writer, ": ");
        cleaned(writer, entry->detail);
    }
    write_text(writer, "\n");
}

static void json_entry(struct printing *printing, const struct store_audit *entry)
{
    struct writer *writer = &printing->writer;
    char at[CLOCK_TEXT_SIZE];
    char hash[HEX_SIZE];
    clock_text(at, entry->at_ms);
    (void)sodium_bin2hex(hash, sizeof(hash), entry->hash, sizeof(entry->hash));
    write_format(writer, "%s{\"number\":%llu", printing->begun ? ",\n" : "",
        (unsigned long long)entry->number);
    write_format(writer, ",\"at_ms\":%lld", (long long)entry->at_ms);
    json_own(writer, "at", at);
    json_own(writer, "who", entry->who);
    json_own(writer, "what", entry->what);
    json_own(writer, "object", entry->object);
    json_own(writer, "detail", entry->detail);
    json_own(writer, "hash", hash);
    write_text(writer, "}");
    printing->begun = true;
}

static void write_out(struct printing *printing)
{
    struct buf *out = printing->writer.out;
    (void)fwrite(out->ptr, 1, out->len, printing->to);
    out->len = 0;
}

static int print_entry(void *self, const struct store_audit *entry, struct err *err)
{
    struct printing *printing = self;
    (void)err; /* the writer's own is the same */
    if (printing->json)
        json_entry(printing, entry);
    else
        text_entry(printing, entry);
    if (printing->writer.out->len >= PIECE)
        write_out(printing);
    return writer_end(&printing->writer);
}

/* ---- what the chain says ---- */

struct noted {
    uint64_t number; /* 0: none */
    enum store_audit_noted found;
};

static const char *const noted_names[] = {
    [STORE_AUDIT_SAME] = "same",
    [STORE_AUDIT_OTHER] = "other",
    [STORE_AUDIT_FORGOTTEN] = "forgotten",
};

static const char *const noted_sentences[] = {
    [STORE_AUDIT_SAME] = "has the hash that was noted",
    [STORE_AUDIT_OTHER] = "has NOT the hash that was noted: the log was REWRITTEN",
    [STORE_AUDIT_FORGOTTEN] =
        "was forgotten, as it was old: compare a head that was noted later",
};

static const char *const names[] = {
    [STORE_AUDIT_WHOLE] = "whole",
    [STORE_AUDIT_CHANGED] = "changed",
    [STORE_AUDIT_MISSING] = "missing",
    [STORE_AUDIT_BEYOND] = "beyond",
};

static const char *const sentences[] = {
    [STORE_AUDIT_WHOLE] = "",
    [STORE_AUDIT_CHANGED] =
        "it is not what was written, or does not follow the one before",
    [STORE_AUDIT_MISSING] = "it is not there",
    [STORE_AUDIT_BEYOND] = "it stands behind the last one that is known",
};

static void text_noted(struct writer *writer, const struct noted *noted)
{
    if (noted->number != 0)
        write_format(writer, "Entry %llu %s.\n", (unsigned long long)noted->number,
            noted_sentences[noted->found]);
}

static void text_verdict(struct writer *writer, const struct store_audit_check *check)
{
    char head[HEX_SIZE];
    (void)sodium_bin2hex(head, sizeof(head), check->head, sizeof(check->head));
    if (check->state != STORE_AUDIT_WHOLE) {
        write_format(writer, "The chain is BROKEN at entry %llu: %s.\n",
            (unsigned long long)check->broken, sentences[check->state]);
        return;
    }
    if (check->rows == 0)
        write_text(writer, "The chain is whole: no entry.\n");
    else
        write_format(writer,
            "The chain is whole: entries %llu to %llu; its head is %s.\n",
            (unsigned long long)check->first, (unsigned long long)check->last, head);
}

static void json_verdict(struct writer *writer, const struct store_audit_check *check,
    const struct noted *noted)
{
    char head[HEX_SIZE];
    (void)sodium_bin2hex(head, sizeof(head), check->head, sizeof(check->head));
    write_format(writer, "],\n\"chain\":{\"rows\":%llu,\"first\":%llu,\"last\":%llu",
        (unsigned long long)check->rows, (unsigned long long)check->first,
        (unsigned long long)check->last);
    json_own(writer, "head", head);
    json_own(writer, "state", names[check->state]);
    if (check->broken == 0)
        json_own(writer, "broken", NULL);
    else
        write_format(writer, ",\"broken\":%llu", (unsigned long long)check->broken);
    json_own(writer, "noted", noted->number == 0 ? NULL : noted_names[noted->found]);
    write_text(writer, "}}\n");
}

bool db_audit_head_read(struct store_audit_head *out, struct bytes text)
{
    struct bytes number;
    size_t len = 0;
    if (!bytes_split(&number, &text, ':') ||
        bytes_to_u64(&out->number, number, INT64_MAX) != 0 || out->number == 0)
        return false;
    return sodium_hex2bin(out->hash, sizeof(out->hash), (const char *)text.ptr,
               text.len, NULL, &len, NULL) == 0 &&
           len == sizeof(out->hash) && text.len == 2 * len;
}

int db_audit_print(FILE *to, bool *whole, struct store *store,
    const struct db_audit_options *options, struct err *err)
{
    AUTO(buf_done) struct buf out;
    struct store_audit_check check = {0};
    struct noted noted = {.number = options->noted.number};
    struct printing printing = {
        .writer = {.out = &out, .err = err}, .to = to, .json = options->json};
    buf_init(&out, PIECE_MAX);
    if (store_audit_check(&check, store, err) != 0 ||
        (noted.number != 0 &&
            store_audit_noted(&noted.found, store, &options->noted, err) != 0))
        return -1;
    write_text(&printing.writer, options->json ? "{\"entries\":[" : "");
    if (writer_end(&printing.writer) != 0 ||
        store_audit_read(store, options->since_ms, print_entry, &printing, err) != 0)
        return -1;
    if (options->json)
        json_verdict(&printing.writer, &check, &noted);
    else
        text_verdict(&printing.writer, &check);
    if (!options->json)
        text_noted(&printing.writer, &noted);
    if (writer_end(&printing.writer) != 0)
        return -1;
    write_out(&printing);
    *whole = check.state == STORE_AUDIT_WHOLE && noted.found == STORE_AUDIT_SAME;
    return 0;
}
