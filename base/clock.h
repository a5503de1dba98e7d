/*
 * clock - what time it is, asked of an object so that tests own it.
 *
 * Wall time (Unix, UTC, milliseconds) is for people and the store; steady time never
 * goes back and is for deadlines and gaps. Nothing else in the program asks the system.
 */
#ifndef VIGIE_BASE_CLOCK_H
#define VIGIE_BASE_CLOCK_H

#include <stdint.h>

struct clock {
    int64_t (*wall_ms)(const struct clock *self);
    int64_t (*steady_ms)(const struct clock *self);
};

/* The system's clocks; never NULL, nothing to free. */
const struct clock *clock_system(void);

/* Milliseconds: since 1970 UTC, and since some moment before the program began. */
int64_t clock_wall(const struct clock *clock);
int64_t clock_steady(const struct clock *clock);

enum { CLOCK_TEXT_SIZE = 32 };

/* "2026-11-23T07:00:00Z" (RFC 3339) into `text` of CLOCK_TEXT_SIZE bytes. */
void clock_text(char *text, int64_t wall_ms);

#endif
