/*
 * scan_report - what `vigie scan` says of the files it matched.
 *
 * As JSON lines for programs (objects of type hit, file and total) or as text for
 * people. Nothing in either is a clear identifier: records are pseudonyms, and a hit
 * says which types were found, not what they were.
 */
#ifndef VIGIE_APP_SCAN_REPORT_H
#define VIGIE_APP_SCAN_REPORT_H

#include "app/finding.h"

struct scan_report;

struct scan_report_spec {
    bool json;
    enum confidence least; /* hits below are neither shown nor counted */
    bool several_keys;     /* lists of two keys or epochs are searched for */
};

/* The caller owns `*out`. */
MUST_USE int scan_report_new(
    struct scan_report **out, const struct scan_report_spec *spec, struct err *err);
/* Accepts NULL. */
void scan_report_free(struct scan_report *report);
AUTO_DEFINE(struct scan_report, scan_report_free)

/* Writes hits of a file that is under way, in their order. */
MUST_USE int scan_report_hits(struct scan_report *report, const char *path,
    const struct finding *finding, struct err *err);
/* Writes a file's summary, behind its hits. */
MUST_USE int scan_report_file(struct scan_report *report, const char *path,
    const struct finding *whole, struct err *err);
/* A file that could not be opened or read. */
MUST_USE int scan_report_unread(
    struct scan_report *report, const char *path, const char *reason, struct err *err);
/* A part of a file that could not be read, which its summary will tell too. */
MUST_USE int scan_report_lost(
    struct scan_report *report, const char *path, const char *reason, struct err *err);
/* The totals. `milliseconds`: since the start. */
MUST_USE int scan_report_end(
    struct scan_report *report, int64_t milliseconds, struct err *err);

bool scan_report_found(const struct scan_report *report);
/* Whether some file, or a part of one, could not be read. */
bool scan_report_troubled(const struct scan_report *report);

#endif
