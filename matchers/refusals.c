#include "matchers/refusals.h"

#include <stdio.h>
#include <stdlib.h>

enum { WHAT_MAX = 256 };

struct reason {
    uint64_t count;
    uint64_t lines[REFUSAL_LINES]; /* the first of them */
};

/* Some megabytes, of which only what is used is ever touched. */
struct refusals {
    struct reason reasons[IDENTIFIER_LIMIT][REFUSAL_COUNT];
    struct reason rows[ROW_REFUSAL_COUNT];
};

static const char *const row_texts[ROW_REFUSAL_COUNT] = {
    [ROW_REFUSAL_SHORT] = "rows with fewer cells than the header line",
    [ROW_REFUSAL_LONG] = "rows with more cells than the header line",
    [ROW_REFUSAL_BROKEN] = "lines that are no JSON object",
    [ROW_REFUSAL_CROWDED] = "rows with more values than are taken",
    [ROW_REFUSAL_NOTHING] = "rows with nothing to look for",
};

int refusals_new(struct refusals **out, struct err *err)
{
    *out = calloc(1, sizeof(**out));
    return *out == NULL ? err_no_memory(err) : 0;
}

void refusals_free(struct refusals *refusals)
{
    free(refusals);
}

static void reason_add(struct reason *reason, uint64_t line)
{
    if (reason->count < REFUSAL_LINES)
        reason->lines[reason->count] = line;
    reason->count++;
}

void refusals_add(struct refusals *refusals, enum identifier_type type,
    enum refusal refusal, uint64_t line)
{
    reason_add(&refusals->reasons[type][refusal], line);
}

void refusals_add_row(
    struct refusals *refusals, enum row_refusal refusal, uint64_t line)
{
    reason_add(&refusals->rows[refusal], line);
}

static int reason_report(
    struct buf *out, const struct reason *reason, const char *what, struct err *err)
{
    uint64_t shown = reason->count < REFUSAL_LINES ? reason->count : REFUSAL_LINES;
    if (buf_addf(out, err, "%s, line%s", what, shown > 1 ? "s" : "") != 0)
        return -1;
    for (uint64_t i = 0; i < shown; i++)
        if (buf_addf(out, err, "%s %llu", i > 0 ? "," : "",
                (unsigned long long)reason->lines[i]) != 0)
            return -1;
    if (reason->count > shown && buf_addf(out, err, " and %llu more",
                                     (unsigned long long)(reason->count - shown)) != 0)
        return -1;
    return buf_add_text(out, "\n", err);
}

static int type_report(struct buf *out, const struct refusals *refusals,
    enum identifier_type type, struct err *err)
{
    for (int refusal = 0; refusal < REFUSAL_COUNT; refusal++) {
        const struct reason *reason = &refusals->reasons[type][refusal];
        char what[WHAT_MAX];
        if (reason->count == 0)
            continue;
        (void)snprintf(what, sizeof(what), "%s, %s: %llu refused",
            identifier_name(type), refusal_text((enum refusal)refusal),
            (unsigned long long)reason->count);
        if (reason_report(out, reason, what, err) != 0)
            return -1;
    }
    return 0;
}

int refusals_report(struct buf *out, const struct refusals *refusals, struct err *err)
{
    for (int refusal = 0; refusal < ROW_REFUSAL_COUNT; refusal++) {
        const struct reason *reason = &refusals->rows[refusal];
        char what[WHAT_MAX];
        if (reason->count == 0)
            continue;
        (void)snprintf(what, sizeof(what), "%s: %llu", row_texts[refusal],
            (unsigned long long)reason->count);
        if (reason_report(out, reason, what, err) != 0)
            return -1;
    }
    for (int type = 0; type < IDENTIFIER_LIMIT; type++)
        if (type_report(out, refusals, (enum identifier_type)type, err) != 0)
            return -1;
    return 0;
}
