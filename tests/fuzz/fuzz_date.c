/*
 * Any bytes as a date and as a page that may tell its zone: what is read is a time of
 * these centuries and a zone of this planet.
 */
#include "parsers/date.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void require(bool holds)
{
    if (!holds)
        abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const struct date_rules rules = {.now_ms = 1777975200000,
        .order = size % 2 == 0 ? DATE_DAY_FIRST : DATE_MONTH_FIRST,
        .zone_min = size % 3 == 0 ? 0 : 330};
    int64_t ms = 0;
    int zone_min = 0;
    if (date_read(&ms, bytes_make(data, size), &rules))
        require(ms > -(int64_t)86400000 && ms < (int64_t)10000000000000);
    if (date_zone(&zone_min, bytes_make(data, size), &rules))
        require(zone_min >= -16 * 60 && zone_min <= 16 * 60);
    return 0;
}
