/*
 * nth_alloc - makes the nth allocation fail, so that every out-of-memory path is
 * walked.
 *
 * The torture programs are linked with malloc, calloc and realloc wrapped (see
 * tests/CMakeLists.txt); calls made inside shared libraries are not counted. One thread
 * only. A test usually hands one scenario to nth_alloc_each.
 */
#ifndef VIGIE_TESTS_NTH_ALLOC_H
#define VIGIE_TESTS_NTH_ALLOC_H

#include <stdbool.h>

/* From now on allocation number `nth` (the next one is 1) returns NULL, once.
 * 0: none fails; allocations are only counted. */
void nth_alloc_arm(long nth);

/* Allocations asked for since nth_alloc_arm, the failed one included. */
long nth_alloc_count(void);

/* Whether the armed failure has happened. */
bool nth_alloc_failed(void);

/* Runs `scenario` with its 1st, 2nd, ... allocation failing until a run asks for fewer
 * allocations than that. `scenario` gets `context` and returns whether it succeeded. A
 * run may succeed in spite of the failure, but must not fail without one. Returns how
 * many runs had a failure, or -1 when a scenario failed although memory was never
 * refused to it. At most `max_runs` runs. */
long nth_alloc_each(bool (*scenario)(void *context), void *context, long max_runs);

#endif
