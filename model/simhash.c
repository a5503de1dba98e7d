#include "model/simhash.h"

/* FNV-1a, and the finaliser of MurmurHash3 so that every bit of a run's hash is even.
 */
#define FNV_START UINT64_C(14695981039346656037)
#define FNV_PRIME UINT64_C(1099511628211)

static uint64_t mix(uint64_t value)
{
    value ^= value >> 33U;
    value *= UINT64_C(0xff51afd7ed558ccd);
    value ^= value >> 33U;
    value *= UINT64_C(0xc4ceb9fe1a85ec53);
    return value ^ (value >> 33U);
}

static uint64_t rotate(uint64_t value, unsigned by)
{
    return value << by | value >> (64U - by);
}

static void add_run(struct simhash *simhash, uint64_t run)
{
    for (unsigned i = 0; run != 0 && i < SIMHASH_PLANES; i++) {
        uint64_t carry = simhash->planes[i] & run;
        simhash->planes[i] ^= run;
        run = carry;
    }
    simhash->runs++;
}

static void end_word(struct simhash *simhash)
{
    uint64_t word = simhash->word;
    bool counts = word != 0 && simhash->has_letter;
    simhash->word = 0;
    simhash->has_letter = false;
    if (!counts || simhash->runs >= SIMHASH_RUNS_MAX)
        return;
    if (++simhash->words >= 3)
        add_run(simhash,
            mix(rotate(simhash->last[0], 2) ^ rotate(simhash->last[1], 1) ^ word));
    simhash->last[0] = simhash->last[1];
    simhash->last[1] = word;
}

void simhash_add(struct simhash *simhash, struct bytes text)
{
    for (size_t i = 0; i < text.len; i++) {
        uint8_t byte = byte_lower(text.ptr[i]);
        bool letter = byte_is_alpha(byte) || byte >= 0x80;
        if (!letter && !byte_is_digit(byte)) {
            end_word(simhash);
            continue;
        }
        if (simhash->word == 0)
            simhash->word = FNV_START;
        simhash->word = (simhash->word ^ byte) * FNV_PRIME;
        simhash->has_letter = simhash->has_letter || letter;
    }
    end_word(simhash);
}

static uint32_t count_of(const struct simhash *simhash, unsigned bit)
{
    uint32_t count = 0;
    for (unsigned i = 0; i < SIMHASH_PLANES; i++)
        count |= (uint32_t)(simhash->planes[i] >> bit & 1U) << i;
    return count;
}

/* A bit is set that most runs have. */
uint64_t simhash_value(const struct simhash *simhash)
{
    uint64_t value = 0;
    if (simhash->runs < SIMHASH_RUNS_MIN)
        return 0;
    for (unsigned i = 0; i < SIMHASH_BITS; i++)
        value |= (uint64_t)(count_of(simhash, i) > simhash->runs / 2) << i;
    return value;
}

unsigned simhash_distance(uint64_t a, uint64_t b)
{
    unsigned bits = 0;
    for (uint64_t left = a ^ b; left != 0; left &= left - 1)
        bits++;
    return bits;
}

unsigned simhash_size_class(uint64_t text_bytes)
{
    unsigned size_class = 0;
    for (; text_bytes > 1; text_bytes >>= 1U)
        size_class++;
    return size_class;
}
