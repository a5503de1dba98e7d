#include "matchers/refusals.h"

#include <stdlib.h>

struct reason {
    uint64_t count;
    uint64_t *lines; /* the first REFUSAL_LINES of them */
};

struct refusals {
    struct reason reasons[IDENTIFIER_LIMIT][REFUSAL_COUNT];
};

int refusals_new(struct refusals **out, struct err *err)
{
    *out = calloc(1, sizeof(**out));
    return *out == NULL ? err_no_memory(err) : 0;
}

void refusals_free(struct refusals *refusals)
{
    if (refusals == NULL)
        return;
    for (int type = 0; type < IDENTIFIER_LIMIT; type++)
        for (int refusal = 0; refusal < REFUSAL_COUNT; refusal++)
            free(refusals->reasons[type][refusal].lines);
    free(refusals);
}

int refusals_add(struct refusals *refusals, enum identifier_type type,
    enum refusal refusal, uint64_t line, struct err *err)
{
    struct reason *reason = &refusals->reasons[type][refusal];
    if (reason->lines == NULL) {
        reason->lines = calloc(REFUSAL_LINES, sizeof(reason->lines[0]));
        if (reason->lines == NULL)
            return err_no_memory(err);
    }
    if (reason->count < REFUSAL_LINES)
        reason->lines[reason->count] = line;
    reason->count++;
    return 0;
}

static int reason_report(
    struct buf *out, const struct reason *reason, const char *what, struct err *err)
{
    uint64_t shown = reason->count < REFUSAL_LINES ? reason->count : REFUSAL_LINES;
    if (buf_addf(out, err, "%s: %llu refused, line%s", what,
            (unsigned long long)reason->count, shown > 1 ? "s" : "") != 0)
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

int refusals_report(struct buf *out, const struct refusals *refusals, struct err *err)
{
    for (int type = 0; type < IDENTIFIER_LIMIT; type++)
        for (int refusal = 0; refusal < REFUSAL_COUNT; refusal++) {
            const struct reason *reason = &refusals->reasons[type][refusal];
            AUTO(buf_done) struct buf what;
            const char *text = NULL;
            buf_init(&what, 256);
            if (reason->count == 0)
                continue;
            if (buf_addf(&what, err, "%s, %s",
                    identifier_name((enum identifier_type)type),
                    refusal_text((enum refusal)refusal)) != 0 ||
                buf_text(&text, &what, err) != 0 ||
                reason_report(out, reason, text, err) != 0)
                return -1;
        }
    return 0;
}
