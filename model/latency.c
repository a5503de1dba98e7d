#include "model/latency.h"

enum { FIRST_MS = 64, ROOT_OF_TWO = 181, ROOT_UNIT = 128 };

static int64_t bound(int slot)
{
    int64_t power = (int64_t)FIRST_MS << (slot / 2);
    return slot % 2 == 0 ? power : power * ROOT_OF_TWO / ROOT_UNIT;
}

int64_t latency_bound(int slot)
{
    return slot >= LATENCY_SLOTS - 1 ? INT64_MAX : bound(slot);
}

int latency_slot(int64_t ms)
{
    int slot = 0;
    while (ms > latency_bound(slot))
        slot++;
    return slot;
}

int64_t latency_percentile(const uint64_t counts[LATENCY_SLOTS], unsigned percent)
{
    uint64_t all = 0;
    for (int i = 0; i < LATENCY_SLOTS; i++)
        all += counts[i];
    if (all == 0)
        return 0;
    uint64_t below = all / 100 * percent + (all % 100 * percent + 99) / 100;
    uint64_t seen = 0;
    int slot = 0;
    for (; slot < LATENCY_SLOTS - 2; slot++) {
        seen += counts[slot];
        if (seen >= below)
            break;
    }
    return bound(slot);
}
