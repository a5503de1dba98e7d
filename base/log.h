/*
 * log - one line per event: time, level, role, message.
 *
 * Lines go to the descriptor given at birth, which for a sandboxed role is a pipe to
 * the keeper. Control characters are shown as '?', so hostile text cannot forge a line.
 * Nothing secret, no clear identifier and no unmasked excerpt is ever passed to it.
 */
#ifndef VIGIE_BASE_LOG_H
#define VIGIE_BASE_LOG_H

#include "base/auto.h"
#include "base/clock.h"

enum log_level { LOG_LEVEL_ERROR, LOG_LEVEL_WARN, LOG_LEVEL_INFO, LOG_LEVEL_DEBUG };

struct log {
    int fd; /* borrowed */
    enum log_level level;
    const char *role; /* borrowed; must outlive the log */
    const struct clock *clock;
};

/* Allocates nothing; `fd`, `role` and `clock` are borrowed and outlive the log. */
void log_init(struct log *log, int fd, const char *role, const struct clock *clock);

/* A NULL log says nothing. A line is at most 1024 bytes; longer ones are cut. */
void log_error(const struct log *log, const char *format, ...) PRINTF_LIKE(2, 3);
void log_warn(const struct log *log, const char *format, ...) PRINTF_LIKE(2, 3);
void log_info(const struct log *log, const char *format, ...) PRINTF_LIKE(2, 3);
void log_debug(const struct log *log, const char *format, ...) PRINTF_LIKE(2, 3);

#endif
