/*
 * scanner_inside - what the files of scanner share; nobody else's.
 */
#ifndef VIGIE_MATCHERS_SCANNER_INSIDE_H
#define VIGIE_MATCHERS_SCANNER_INSIDE_H

#include "matchers/layout.h"
#include "matchers/part.h"
#include "matchers/scanner.h"
#include "matchers/walk.h"

/* The window keeps context on both sides of what is being looked at; blocks are whole,
 * so both margins are multiples of 64. */
enum { BEHIND = 7616, AHEAD = 7616, WINDOW = 262144, WATCHLISTS_MAX = 64 };

_Static_assert(BEHIND >= UNESCAPE_AROUND + CLASSES_BYTES, "context before a place");
_Static_assert(AHEAD >= UNESCAPE_AROUND + CLASSES_BYTES, "context after a place");
_Static_assert(BEHIND % CLASSES_BYTES == 0, "blocks stay whole");
_Static_assert(WINDOW >= 2 * LAYOUT_SAMPLE, "the layout is told from one window");

struct scanner {
    struct sieve *sieve;
    struct part parts[WATCHLISTS_MAX];
    size_t part_count;
    struct walk walk;
    struct declared declared;
    bool layout_known;
    struct scan_summary columns; /* only its columns are used */
    uint64_t offset;             /* in the document, of window[0] */
    size_t length;               /* bytes in the window */
    size_t done; /* places up to here were looked at; a multiple of 64 */
    uint8_t last_byte;
    uint8_t window[WINDOW];
};

/* Tells the layout from how the document begins, once. */
void scanner_layout(struct scanner *scanner, struct bytes start);

/* What was seen, in `bytes` bytes from `start` on. */
void scanner_summarise(
    struct scan_summary *summary, const struct scanner *scanner, uint64_t bytes);

#endif
