/*
 * source_file - a source's own file in sources_dir: written, and taken away.
 *
 * The configuration stays the register of record: what these files hold is read by the
 * same schema and checks, and nothing is written that the whole configuration would
 * refuse.
 */
#ifndef VIGIE_APP_SOURCE_FILE_H
#define VIGIE_APP_SOURCE_FILE_H

#include "base/buf.h"
#include "config/config.h"

/* "SOURCES_DIR/NAME.yaml" into `out`. Fails when the configuration has no sources_dir,
 * or the name could be no file's. */
MUST_USE int source_file_path(
    struct buf *out, const char *sources_dir, const char *name, struct err *err);

struct source_file_new {
    const char *path;
    struct bytes text;
    const char *beside; /* the main file, whose group the new one gets if that is
                           allowed, and whose mode tells whether all others may read
                           it: who may read the one is to read the other */
};

/* Makes the file whole under its name, mode 0640 or 0644, and its folder (0750 or 0755)
 * where there is none; fails when a file of that name is there. What failed leaves
 * none. */
MUST_USE int source_file_write(const struct source_file_new *file, struct err *err);
MUST_USE int source_file_remove(const char *path, struct err *err);

#endif
