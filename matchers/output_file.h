/*
 * output_file - a file that appears whole under its name, or not at all.
 *
 * It is made beside its final place, mode 0600, with its space taken beforehand, so
 * that a full disk is an error and not a signal; then it is renamed over what was
 * there.
 */
#ifndef VIGIE_MATCHERS_OUTPUT_FILE_H
#define VIGIE_MATCHERS_OUTPUT_FILE_H

#include "base/auto.h"
#include "base/err.h"

#include <stddef.h>
#include <stdint.h>

enum { OUTPUT_STEP = 32 << 20 }; /* what is worth releasing at once */

struct output {
    char path[4096]; /* while it is being made; "" before and after */
    int fd;
    uint8_t *map; /* all of it, zeros at first */
    size_t size;
};

/* Start: zeroed with fd -1. Whatever happened, output_done cleans up. */
MUST_USE int output_open(
    struct output *output, const char *path, size_t size, struct err *err);
MUST_USE int output_publish(struct output *output, const char *path, struct err *err);

/* Refuses a path where something lies that is no watchlist: the key, the table. Ask
 * before the work; output_publish asks again. */
MUST_USE int output_may_replace(const char *path, struct err *err);

/* These bytes are done with for now: whole pages of them are sent to the disk and leave
 * this process's memory. Reading or writing them again is right, and slow. */
void output_release(const struct output *output, uint64_t from, uint64_t to);

/* Unmaps and closes; a file that was not published is deleted. */
void output_done(struct output *output);
AUTO_DEFINE_VALUE(struct output, output_done)

#endif
