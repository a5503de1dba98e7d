#include "alerts/told_list.h"

#include <stdio.h>
#include <string.h>

enum { NUMBER_SIZE = 24 };

static const char none[] = "no incident";
static const char begin[] = "incidents ";
static const char more[] = ", ...";

void told_list_write(
    char about[STORE_ABOUT_SIZE], const struct store_told *told, size_t count)
{
    size_t length = 0;
    (void)snprintf(about, STORE_ABOUT_SIZE, "%s", none);
    for (size_t i = 0; i < count; i++) {
        char number[NUMBER_SIZE];
        int size = snprintf(number, sizeof(number), "%s%llu", i == 0 ? begin : ", ",
            (unsigned long long)told[i].incident);
        const char *part = number;
        if (length + (size_t)size + strlen(more) >= STORE_ABOUT_SIZE)
            part = more;
        (void)snprintf(about + length, STORE_ABOUT_SIZE - length, "%s", part);
        if (part == more)
            return;
        length += (size_t)size;
    }
}

enum told_list told_list_has(struct bytes about, told_list_fn *is, const void *self)
{
    struct bytes name = bytes_of(begin);
    struct bytes rest = bytes_slice(about, name.len, about.len);
    struct bytes part;
    if (bytes_is(about, none))
        return TOLD_LIST_NO;
    if (!bytes_starts(about, begin))
        return TOLD_LIST_UNKNOWN;
    while (bytes_split(&part, &rest, ',')) {
        uint64_t incident = 0;
        if (bytes_to_u64(&incident, bytes_trim(part), INT64_MAX) != 0)
            return TOLD_LIST_UNKNOWN;
        if (is(self, incident))
            return TOLD_LIST_YES;
    }
    return TOLD_LIST_NO;
}
