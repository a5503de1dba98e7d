#include "config/problems.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

/* What is quoted from the file could end the line, or move a terminal's cursor. */
static void keep_on_one_line(char *text)
{
    for (; *text != '\0'; text++)
        if ((unsigned char)*text < ' ' || *text == 0x7f)
            *text = '?';
}

void problem_add(struct problems *problems, struct place place, const char *format, ...)
{
    char text[ERR_TEXT_MAX];
    struct err ignored = {0};
    va_list args;
    va_start(args, format);
    (void)vsnprintf(text, sizeof(text), format, args);
    va_end(args);
    keep_on_one_line(text);

    problems->count++;
    if (problems->count > PROBLEMS_SHOWN)
        return;
    const char *between = problems->out->len > 0 ? "\n" : "";
    if (buf_addf(problems->out, &ignored, "%s%s:%zu:%zu: %s", between, problems->path,
            place.line, place.column, text) == 0)
        problems->written++;
}

/* How much of `text` fits into `room`, ending where a line ends. */
static size_t whole_lines(struct bytes text, size_t room)
{
    if (text.len <= room)
        return text.len;
    size_t end = room;
    while (end > 0 && text.ptr[end] != '\n')
        end--;
    return end > 0 ? end : room;
}

int problems_end(const struct problems *problems, struct err *err)
{
    enum { TAIL = 64 };
    if (problems->count == 0)
        return 0;
    struct bytes text = buf_bytes(problems->out);
    if (text.len == 0)
        return err_set(
            err, "%s: %zu mistakes in the file", problems->path, problems->count);
    bool all = problems->count == problems->written && text.len < ERR_TEXT_MAX;
    size_t fits = whole_lines(text, all ? text.len : ERR_TEXT_MAX - TAIL);
    size_t shown = 1;
    for (size_t i = 0; i < fits; i++)
        shown += text.ptr[i] == '\n' ? 1 : 0;
    if (shown >= problems->count)
        return err_set(err, "%.*s", (int)fits, (const char *)text.ptr);
    return err_set(err, "%.*s\n... and %zu more", (int)fits, (const char *)text.ptr,
        problems->count - shown);
}
