#include "base/log.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum { LINE_SIZE = 1024 };

void log_init(struct log *log, int fd, const char *role, const struct clock *clock)
{
    *log =
        (struct log){.fd = fd, .level = LOG_LEVEL_INFO, .role = role, .clock = clock};
}

static size_t clamp_length(int length)
{
    if (length < 0)
        return 0;
    return length < LINE_SIZE - 1 ? (size_t)length : LINE_SIZE - 2;
}

static void write_line(const struct log *log, enum log_level level, const char *format,
    va_list args) PRINTF_LIKE(3, 0);

static void write_line(
    const struct log *log, enum log_level level, const char *format, va_list args)
{
    static const char *const names[] = {"error", "warn", "info", "debug"};
    if (log == NULL || level > log->level)
        return;
    char when[CLOCK_TEXT_SIZE];
    clock_text(when, clock_wall(log->clock));
    char line[LINE_SIZE];
    size_t head = clamp_length(
        snprintf(line, sizeof(line), "%s %-5s %s: ", when, names[level], log->role));
    size_t total = clamp_length(
        (int)head + vsnprintf(line + head, sizeof(line) - head, format, args));
    for (size_t i = 0; i < total; i++)
        if ((unsigned char)line[i] < ' ' || line[i] == 127)
            line[i] = '?';
    line[total] = '\n';
    ssize_t ignored = write(log->fd, line, total + 1); /* one write: lines do not mix */
    (void)ignored;
}

#define LOG_FUNCTION(name, level)                                                      \
    void name(const struct log *log, const char *format, ...)                          \
    {                                                                                  \
        va_list args;                                                                  \
        va_start(args, format);                                                        \
        write_line(log, level, format, args);                                          \
        va_end(args);                                                                  \
    }

LOG_FUNCTION(log_error, LOG_LEVEL_ERROR)
LOG_FUNCTION(log_warn, LOG_LEVEL_WARN)
LOG_FUNCTION(log_info, LOG_LEVEL_INFO)
LOG_FUNCTION(log_debug, LOG_LEVEL_DEBUG)
