/*
 * scan_run - reads all files of a `vigie scan` through the lanes and reports them in
 * their order: several files, and several pieces of a large one, are under way at once.
 */
#ifndef VIGIE_APP_SCAN_RUN_H
#define VIGIE_APP_SCAN_RUN_H

#include "app/scan_paths.h"
#include "app/scan_report.h"
#include "app/watchlist_feed.h"

struct scan_run_spec {
    const struct watchlist_path *lists;
    size_t list_count;
    uint32_t jobs;
    const struct scan_paths *paths;
    struct scan_report *report;
};

/* On SIGINT or SIGTERM everything under way is ended, what was found so far is
 * reported, the file it was found in as read in part, and the answer is an error. */
MUST_USE int scan_run(const struct scan_run_spec *spec, struct err *err);

#endif
