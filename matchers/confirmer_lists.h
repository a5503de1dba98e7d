/*
 * confirmer_lists - what a confirmer has open; shared by its two files only.
 */
#ifndef VIGIE_MATCHERS_CONFIRMER_LISTS_H
#define VIGIE_MATCHERS_CONFIRMER_LISTS_H

#include <stddef.h>
#include <stdint.h>

struct exact;
struct names;

enum { CONFIRMER_LISTS_MAX = 64 };

struct confirmer_list {
    struct exact *exact;
    uint32_t *groups; /* its group numbers as the confirmer's */
    uint64_t id;
};

struct confirmer {
    struct confirmer_list lists[CONFIRMER_LISTS_MAX];
    size_t count;
    struct names *groups; /* of all lists */
};

#endif
