#include "app/scan_progress.h"

#include <stdio.h>

enum { EVERY_MS = 500, MB = 1000000, MS = 1000, PERCENT = 100 };

/* Bytes in MB, one digit behind the point below ten. */
static void amount(char text[24], uint64_t bytes)
{
    enum { TENTH = MB / 10 };
    if (bytes < (uint64_t)10 * MB)
        (void)snprintf(
            text, 24, "%u.%u", (unsigned)(bytes / MB), (unsigned)(bytes % MB / TENTH));
    else
        (void)snprintf(text, 24, "%llu", (unsigned long long)(bytes / MB));
}

void scan_progress_text(char text[SCAN_PROGRESS_TEXT],
    const struct scan_progress *progress, uint64_t bytes, size_t files, int64_t now_ms)
{
    char done[24];
    char all[24];
    char rate[24];
    int64_t spent = now_ms > progress->started_ms ? now_ms - progress->started_ms : 1;
    uint64_t of = progress->bytes_all > bytes ? progress->bytes_all : bytes;
    amount(done, bytes);
    amount(all, of);
    amount(rate, (uint64_t)((double)bytes * MS / (double)spent));
    (void)snprintf(text, SCAN_PROGRESS_TEXT,
        "%s of %s MB (%u %%), %s MB/s, %zu of %zu files", done, all,
        of == 0 ? PERCENT : (unsigned)((double)bytes * PERCENT / (double)of), rate,
        files, progress->files_all);
}

void scan_progress_tell(
    struct scan_progress *progress, uint64_t bytes, size_t files, int64_t now_ms)
{
    char text[SCAN_PROGRESS_TEXT];
    if (!progress->terminal || now_ms - progress->told_ms < EVERY_MS)
        return;
    progress->told_ms = now_ms;
    progress->shown = true;
    scan_progress_text(text, progress, bytes, files, now_ms);
    (void)fprintf(stderr, "\r%s\033[K", text);
}

void scan_progress_clear(struct scan_progress *progress)
{
    if (progress->shown)
        (void)fputs("\r\033[K", stderr);
    progress->shown = false;
}
