#include "model/simhash.h"

#include "base/byte_table.h"

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

/* Counts, in each bit, 1 << `digit` more. */
static void count_in(struct simhash *simhash, unsigned digit, uint64_t bits)
{
    for (unsigned i = digit; bits != 0 && i < SIMHASH_PLANES; i++) {
        uint64_t carry = simhash->planes[i] & bits;
        simhash->planes[i] ^= bits;
        bits = carry;
    }
}

/* Adds two to a digit; returns what is carried. */
static uint64_t add_two(uint64_t *digit, uint64_t a, uint64_t b)
{
    uint64_t either = *digit ^ a;
    uint64_t carry = (*digit & a) | (either & b);
    *digit = either ^ b;
    return carry;
}

/* Each would carry through most digits alone; of eight together but one does (Harley
 * and Seal's adder). */
static void count_held(struct simhash *simhash)
{
    uint64_t *digits = simhash->planes;
    const uint64_t *held = simhash->held;
    uint64_t fours[2];
    for (unsigned i = 0; i < 2; i++, held += 4) {
        uint64_t twos = add_two(&digits[0], held[0], held[1]);
        fours[i] = add_two(&digits[1], twos, add_two(&digits[0], held[2], held[3]));
    }
    count_in(simhash, 3, add_two(&digits[2], fours[0], fours[1]));
}

static void add_run(struct simhash *simhash, uint64_t run)
{
    simhash->held[simhash->runs % SIMHASH_HELD] = run;
    if (++simhash->runs % SIMHASH_HELD == 0)
        count_held(simhash);
}

static void add_word(struct simhash *simhash, uint64_t word)
{
    if (simhash->runs >= SIMHASH_RUNS_MAX)
        return;
    if (++simhash->words >= 3)
        add_run(simhash,
            mix(rotate(simhash->last[0], 2) ^ rotate(simhash->last[1], 1) ^ word));
    simhash->last[0] = simhash->last[1];
    simhash->last[1] = word;
}

/* Of a letter or digit the small letter, of what ends a word 0. */
#define OF_WORD(byte)                                                                  \
    (BYTE_IS_DIGIT(byte) || BYTE_IS_ALPHA(byte) || (byte) >= 0x80 ? BYTE_LOWER(byte)   \
                                                                  : 0)
static const uint8_t of_word[256] = BYTE_TABLE(OF_WORD);

void simhash_add(struct simhash *simhash, struct bytes text)
{
    for (size_t at = 0; at < text.len; at++) {
        uint64_t word = FNV_START;
        uint8_t highest = 0; /* digits come before all letters */
        for (; at < text.len && of_word[text.ptr[at]] != 0; at++) {
            uint8_t byte = of_word[text.ptr[at]];
            word = (word ^ byte) * FNV_PRIME;
            highest = byte > highest ? byte : highest;
        }
        if (highest > '9')
            add_word(simhash, word);
    }
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
    struct simhash all = *simhash;
    if (all.runs < SIMHASH_RUNS_MIN)
        return 0;
    for (unsigned i = 0; i < all.runs % SIMHASH_HELD; i++)
        count_in(&all, 0, all.held[i]);
    for (unsigned i = 0; i < SIMHASH_BITS; i++)
        value |= (uint64_t)(count_of(&all, i) > all.runs / 2) << i;
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
