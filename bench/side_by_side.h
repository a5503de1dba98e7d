/*
 * side_by_side - the same search by rg and grep, on clear patterns, for comparison.
 */
#ifndef VIGIE_BENCH_SIDE_BY_SIDE_H
#define VIGIE_BENCH_SIDE_BY_SIDE_H

#include <stdint.h>

/* Seconds `tool` takes to search `file` for the patterns, less those it takes for an
 * empty file, which is what reading the patterns costs; negative when it is not there.
 */
double side_by_side(const char *tool, const char *patterns, const char *file);

double bench_now(void);

#endif
