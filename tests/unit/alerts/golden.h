/*
 * golden - what is written is compared with a file that a person has read.
 *
 * VIGIE_GOLDEN=write makes the files anew, to be read again before they are kept.
 */
#ifndef VIGIE_TESTS_ALERTS_GOLDEN_H
#define VIGIE_TESTS_ALERTS_GOLDEN_H

#include "world.h"

#include "base/fd.h"

#include <fcntl.h>

static inline const char *text_of(struct world *world, struct buf *buf)
{
    const char *text = NULL;
    MUST(world, buf_text(&text, buf, &world->err));
    return text;
}

static inline void write_golden(
    struct world *world, const char *path, const struct buf *made)
{
    AUTO(fd_close) int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
    MUST(world, fd_write_all(fd, buf_bytes(made), &world->err));
}

static inline void check_golden(struct world *world, const char *name, struct buf *made)
{
    char path[512];
    (void)snprintf(
        path, sizeof(path), "%s/tests/fixtures/alerts/%s", VIGIE_SOURCE_DIR, name);
    if (getenv("VIGIE_GOLDEN") != NULL) {
        write_golden(world, path, made);
        return;
    }
    AUTO(buf_done) struct buf wanted;
    buf_init(&wanted, 1 << 20);
    MUST(world, fd_read_file(&wanted, path, &world->err));
    const char *text = text_of(world, made);
    assert_string_equal(text, text_of(world, &wanted));
}

#endif
