#include "config/durations.h"

#include <stdio.h>

struct unit {
    const char *name;
    int64_t ms;
};

static const struct unit units[] = {
    {"d", 86400000},
    {"h", 3600000},
    {"m", 60000},
    {"s", 1000},
    {"ms", 1},
};
enum { UNITS = sizeof(units) / sizeof(units[0]) };

static const int64_t longest_ms = INT64_C(36525) * 86400000;

static const struct unit *find_unit(struct bytes name)
{
    for (size_t i = 0; i < UNITS; i++)
        if (bytes_is(name, units[i].name))
            return &units[i];
    return NULL;
}

int duration_parse(int64_t *ms, struct bytes text, struct err *err)
{
    size_t digits = 0;
    while (digits < text.len && byte_is_digit(text.ptr[digits]))
        digits++;
    const struct unit *unit = find_unit(bytes_slice(text, digits, text.len));
    if (digits == 0 || unit == NULL)
        return err_set(err, "is not a duration; write a whole number and one of "
                            "ms, s, m, h, d, like 90s");
    uint64_t count = 0;
    uint64_t max = (uint64_t)(longest_ms / unit->ms);
    if (bytes_to_u64(&count, bytes_slice(text, 0, digits), max) != 0)
        return err_set(err, "is longer than a hundred years");
    *ms = (int64_t)count * unit->ms;
    return 0;
}

void duration_text(char *text, int64_t ms)
{
    const struct unit *unit = &units[UNITS - 1];
    for (size_t i = UNITS; i > 0; i--)
        if (ms != 0 && ms % units[i - 1].ms == 0)
            unit = &units[i - 1];
    (void)snprintf(text, DURATION_TEXT_SIZE, "%lld%s", (long long)(ms / unit->ms),
        ms == 0 ? "s" : unit->name);
}
