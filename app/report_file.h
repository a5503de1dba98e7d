/*
 * report_file - a file that is there whole or not at all, for its owner alone, and that
 * takes no other file's place.
 */
#ifndef VIGIE_APP_REPORT_FILE_H
#define VIGIE_APP_REPORT_FILE_H

#include "base/auto.h"
#include "base/buf.h"

enum { REPORT_PATH_SIZE = 4096 };

/* Zeroed: none is open. */
struct report_file {
    bool is_open;
    int fd;
    char path[REPORT_PATH_SIZE];
    char temporary[REPORT_PATH_SIZE]; /* beside it, under a name that is random */
};

/* Mode 0600. Fails when there is something under that name. */
MUST_USE int report_file_open(
    struct report_file *file, const char *path, struct err *err);
MUST_USE int report_file_write(
    struct report_file *file, struct bytes more, struct err *err);
/* Gives it its name: on the disk when it returns 0. Fails when the name was taken
 * meanwhile; then nothing is left of it. */
MUST_USE int report_file_keep(struct report_file *file, struct err *err);
/* What was not kept is taken away. Accepts a zeroed one. */
void report_file_done(struct report_file *file);
AUTO_DEFINE_VALUE(struct report_file, report_file_done)

#endif
