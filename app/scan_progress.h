/*
 * scan_progress - one line on a terminal that says how far `vigie scan` is: bytes and
 * what part of all, how fast, files. Where stderr is no terminal it says nothing.
 */
#ifndef VIGIE_APP_SCAN_PROGRESS_H
#define VIGIE_APP_SCAN_PROGRESS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Start: zeroed, with the first four set. */
struct scan_progress {
    bool terminal;
    uint64_t bytes_all;
    size_t files_all;
    int64_t started_ms; /* steady */
    int64_t told_ms;
    bool shown;
};

enum { SCAN_PROGRESS_TEXT = 160 };

/* The line's text. */
void scan_progress_text(char text[SCAN_PROGRESS_TEXT],
    const struct scan_progress *progress, uint64_t bytes, size_t files, int64_t now_ms);
/* Shows it, at most twice a second. */
void scan_progress_tell(
    struct scan_progress *progress, uint64_t bytes, size_t files, int64_t now_ms);
/* Takes it off again: before anything else is written, and at the end. */
void scan_progress_clear(struct scan_progress *progress);

#endif
