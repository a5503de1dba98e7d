/*
 * latency - how long sites take to answer, as counts in slots of fixed bounds.
 *
 * Counts add up in any order, over days and workers; samples would not. Each bound is
 * the square root of two times the one before, from 64 ms to 131 s, so that a
 * percentile is at most 42 % too high and never too low; the last slot has no bound.
 */
#ifndef VIGIE_MODEL_LATENCY_H
#define VIGIE_MODEL_LATENCY_H

#include <stdint.h>

enum { LATENCY_SLOTS = 24 }; /* columns of the store: never fewer, never other bounds */

/* The slot of an answer that took so long (ms). */
int latency_slot(int64_t ms);
/* The longest (ms) that still belongs to the slot; INT64_MAX for the last. */
int64_t latency_bound(int slot);
/* The bound of the slot below which `percent` of the answers lie; 0 when there is none.
 * Beyond the last bound it is that bound: "at least". */
int64_t latency_percentile(const uint64_t counts[LATENCY_SLOTS], unsigned percent);

#endif
