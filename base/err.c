#include "base/err.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

int err_set(struct err *err, const char *format, ...)
{
    if (err == NULL)
        return -1;
    char text[ERR_TEXT_MAX]; /* the arguments may point into err itself */
    va_list args;
    va_start(args, format);
    (void)vsnprintf(text, sizeof(text), format, args);
    va_end(args);
    memcpy(err->text, text, sizeof(text));
    return -1;
}

int err_in(struct err *err, const char *step)
{
    if (err == NULL)
        return -1;
    char inner[ERR_TEXT_MAX];
    memcpy(inner, err->text, sizeof(inner));
    inner[sizeof(inner) - 1] = '\0';
    return err_set(err, "%s: %s", step, inner);
}

int err_no_memory(struct err *err)
{
    return err_set(err, "out of memory");
}
