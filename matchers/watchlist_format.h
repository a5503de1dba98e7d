/*
 * watchlist_format - the bytes of a watchlist file, format 2.
 *
 * All numbers are little-endian; every region starts on a 64 KiB border, so that each
 * part can be mapped by itself, and ends in zeros up to the next.
 *
 *   header         magic "VIGIEWL\n", u32 format, u32 length of the header without the
 *                  two MACs, then the fields of struct watchlist_header in the order
 *                  written by header_write (texts have a u32 length before them), then
 *                  two HMAC-SHA-256 of 32 bytes:
 *                    one under the filter's key, over header and filter tags,
 *                    one under the exact part's key, over header and exact tags
 *   filter tags    16 bytes a 64 KiB block of the filter part (block_mac.h)
 *   filter part    split-block Bloom filter (filter.h)
 *   exact tags     16 bytes a 64 KiB block of the exact part
 *   exact part     one after the other, each on a 64-byte border:
 *     lines        64 bytes a bucket, so that a look-up waits for memory once: five u64
 *                  fingerprints, 0 for an empty place; five u32, one for each: the
 *                  number of a record, or, with the top bit set, a place in `shared`;
 *                  four bytes of zeros
 *     shared       u32: for each value that several records have, a count and so many
 *                  record numbers
 *     records      16 bytes each: u64 pseudonym, u32 group, u32 canary (0: none)
 *     names        u32 count and the group names, u32 count and the canary labels; each
 *                  a u32 length and so many bytes of UTF-8
 *
 * A value's bucket is the first 64 bits of its HMAC-SHA-256 scaled to the number of
 * home buckets, its fingerprint the next 64 (0 is written as 1); the HMAC is over the
 * type's byte, the length's byte and the canonical bytes, under the key of watchlist
 * and type. A full bucket overflows into the next one; places are filled from the first
 * on, so a search ends at the first bucket with an empty place. The last LINE_SLACK
 * buckets are nobody's home and kept for that, so the table never wraps around.
 *
 * Group names and canary labels lie in the exact part: whoever has only the filter does
 * not learn whose data it watches, nor can it tell a planted record.
 */
#ifndef VIGIE_MATCHERS_WATCHLIST_FORMAT_H
#define VIGIE_MATCHERS_WATCHLIST_FORMAT_H

#include "matchers/declared.h"
#include "matchers/key.h"
#include "model/candidate.h"

#include "base/buf.h"
#include "base/bytes.h"

enum {
    WATCHLIST_FORMAT = 2,
    WATCHLIST_ALIGN = 65536,
    WATCHLIST_HEADER = 65536, /* the header's region */
    WATCHLIST_FIXED = 16,     /* magic, format and length */
    WATCHLIST_MAC = 32,
    WATCHLIST_TEXT = 256, /* purpose and owner, terminator included */

    LINE_BYTES = 64,
    LINE_SLOTS = 5,
    LINE_PAYLOADS = 40, /* where in a line they start, after the fingerprints */
    LINE_SLACK = 64,    /* buckets after the last home, for what overflows there */
    RECORD_BYTES = 16,

    CROWD = 256 /* of one value's records, so many are followed when it is found */
};

#define PAYLOAD_SHARED UINT32_C(0x80000000)

/* A run of bytes of the file. */
struct region {
    uint64_t offset;
    uint64_t size;
};

struct watchlist_header {
    uint64_t key_id;
    uint32_t key_epoch;
    uint8_t id[KEY_WATCHLIST_ID]; /* random */
    int64_t created_ms;
    int64_t expires_ms; /* 0: never */
    char purpose[WATCHLIST_TEXT];
    char owner[WATCHLIST_TEXT];
    uint64_t entries[IDENTIFIER_LIMIT]; /* hashed values by type, variants included */
    uint64_t records;
    uint32_t groups;
    uint32_t canaries;
    uint32_t phrase_lengths; /* bit n: there are phrases of n words */
    uint32_t shape_count;    /* what local numbers look like */
    char shapes[DECLARED_SHAPES_MAX][LOCAL_SHAPE_TEXT];
    struct region filter_tags;
    struct region filter;
    struct region exact_tags;
    struct region exact;
    struct region lines; /* this and the following: offsets within the exact part */
    struct region shared;
    struct region records_table;
    struct region names;
};

/* Appends magic, format, length and fields, not the MACs. */
MUST_USE int header_write(
    struct buf *out, const struct watchlist_header *header, struct err *err);

/* Reads and checks what `region` starts with against the file's size: magic, format,
 * sizes and borders of the regions. `length` is where the MACs start. An error says
 * what is wrong and what to do about it. The MACs are not checked here. */
MUST_USE int header_read(struct watchlist_header *header, size_t *length,
    struct bytes region, uint64_t file_size, struct err *err);

/* The MAC of one part's header and tags; `part` is "filter" or "exact". */
void header_mac(uint8_t mac[WATCHLIST_MAC], const uint8_t authentic[KEY_SIZE],
    const char *part, struct bytes header, struct bytes tags);

/* Buckets for so many values, at a load of 0.75, slack included; and the home bucket of
 * a place. */
uint64_t lines_for(uint64_t values);
uint64_t line_of(uint64_t lines, uint64_t place);

/* Up to the next border of `align`, a power of two. */
uint64_t align_up(uint64_t value, uint64_t align);

/* Sum of entries of all types. */
uint64_t header_entries(const struct watchlist_header *header);

#endif
