/*
 * part - one of a watchlist's two parts, mapped and authenticated.
 *
 * A process maps the header and one part and may then close the file: it cannot see the
 * other part any more. The header, with the tags of the part's blocks, is verified when
 * the part is opened; blocks are verified by whoever uses them. Files are never changed
 * once made; one that is cut short under a running process ends that process.
 */
#ifndef VIGIE_MATCHERS_PART_H
#define VIGIE_MATCHERS_PART_H

#include "matchers/block_mac.h"
#include "matchers/watchlist.h"
#include "matchers/watchlist_format.h"

struct mapping {
    void *start;
    size_t size;
};

enum part_name { PART_FILTER, PART_EXACT };

struct part {
    struct watchlist_header header;
    struct mapping header_map;
    struct mapping map; /* tags, then data */
    struct bytes tags;
    struct bytes data;
    uint64_t data_offset; /* in the file, for messages */
    enum part_name name;
    struct block_mac *blocks;
};

/* Who opens it: the key's name and the secret that authenticates this part. */
struct part_key {
    uint64_t id;
    uint32_t epoch;
    const uint8_t *authentic; /* KEY_SIZE bytes */
    int64_t now_ms; /* past the last day it is refused; 0: in any case taken */
};

/* Whether this is the key that something was made with; the error names both. */
MUST_USE int part_key_check(
    uint64_t id, uint32_t epoch, const struct part_key *key, struct err *err);

/* On success the caller owns what is in `*part`; start: zeroed. */
MUST_USE int part_open(struct part *part, enum part_name name,
    const struct watchlist_source *source, const struct part_key *key, struct err *err);

/* Accepts a zeroed part. */
void part_close(struct part *part);
AUTO_DEFINE_VALUE(struct part, part_close)

/* Whether block `number` is as it was made; the error names the bytes of the file. */
MUST_USE int part_verify_block(struct part *part, uint64_t number, struct err *err);
MUST_USE int part_verify_all(struct part *part, struct err *err);

/* Maps and reads the header alone; nothing is verified. `map` becomes the caller's. */
MUST_USE int part_read_header(struct watchlist_header *header, size_t *length,
    struct mapping *map, const struct watchlist_source *source, struct err *err);
/* Whether the space between regions, which no tag covers, is zeros as it was made. */
MUST_USE int part_gap_check(const struct watchlist_header *header,
    const struct watchlist_source *source, struct err *err);

/* `region` starts on a page. What is mapped becomes the caller's. */
MUST_USE int mapping_open(
    struct mapping *map, int fd, struct region region, struct err *err);
void mapping_done(struct mapping *map);
AUTO_DEFINE_VALUE(struct mapping, mapping_done)

#endif
