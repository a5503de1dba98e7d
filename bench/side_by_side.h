/*
 * side_by_side - the same search by rg and grep, on clear patterns, for comparison.
 */
#ifndef VIGIE_BENCH_SIDE_BY_SIDE_H
#define VIGIE_BENCH_SIDE_BY_SIDE_H

#include <stdint.h>

/* Processor seconds `tool` takes to search `file` for the patterns, less those it takes
 * for an empty file, which is what reading the patterns costs, each the least of three
 * runs; 0 when that tells no difference, negative when the tool is not there or fails.
 */
double side_by_side(const char *tool, const char *patterns, const char *file);

/* Processor seconds of this thread: the machine may be busy with other things. */
double bench_cpu(void);

#endif
