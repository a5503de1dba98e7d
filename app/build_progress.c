#include "app/build_progress.h"

#include "base/clock.h"

#include <stdio.h>
#include <unistd.h>

enum { EVERY_MS = 250, MEGABYTE = 1000000 };

void build_progress_start(struct build_progress *progress)
{
    int64_t now = clock_steady(clock_system());
    *progress = (struct build_progress){
        .wanted = isatty(STDERR_FILENO) != 0, .started_ms = now, .told_ms = now};
}

static void reading_tell(
    const struct build_progress *progress, const struct watchlist_progress *how_far)
{
    int64_t spent_ms = progress->told_ms - progress->started_ms;
    uint64_t a_second = spent_ms > 0 ? how_far->entries * 1000 / (uint64_t)spent_ms : 0;
    (void)fprintf(stderr, "\r%llu rows, %llu MB, %llu values/s ",
        (unsigned long long)how_far->rows,
        (unsigned long long)(how_far->bytes / MEGABYTE), (unsigned long long)a_second);
}

void build_progress_tell(void *context, const struct watchlist_progress *how_far)
{
    struct build_progress *progress = context;
    int64_t now = clock_steady(clock_system());
    bool reading = how_far->step == WATCHLIST_READING;
    if (!progress->wanted || (reading && now - progress->told_ms < EVERY_MS))
        return;
    progress->told_ms = now;
    progress->shown = true;
    if (reading) {
        reading_tell(progress, how_far);
        return;
    }
    (void)fprintf(stderr, "\r\033[K%llu values, %s ",
        (unsigned long long)how_far->entries,
        how_far->step == WATCHLIST_SORTING ? "sorting" : "writing");
}

void build_progress_end(struct build_progress *progress)
{
    if (progress->shown)
        (void)fputs("\r\033[K", stderr);
    progress->shown = false;
}
