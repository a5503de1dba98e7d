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

/* Unmaps and closes; a file that was not published is deleted. */
void output_done(struct output *output);
AUTO_DEFINE_VALUE(struct output, output_done)

#endif
