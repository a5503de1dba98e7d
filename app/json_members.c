#include "app/json_members.h"

#include "alerts/clean.h"
#include "base/json.h"

enum { TEXT_MAX = 16384 };

void json_quoted(struct writer *writer, struct bytes text)
{
    if (!writer->failed)
        writer->failed = json_text(writer->out, text, writer->err) != 0;
}

void json_own(struct writer *writer, const char *name, const char *value)
{
    write_format(writer, ",\"%s\":", name);
    if (!writer->failed)
        writer->failed = json_text_or_null(writer->out, value, writer->err) != 0;
}

void json_cleaned(struct writer *writer, const char *name, const char *value)
{
    AUTO(buf_done) struct buf clean;
    buf_init(&clean, TEXT_MAX);
    if (!writer->failed && value != NULL)
        writer->failed = clean_text(&clean, bytes_of(value), writer->err) != 0;
    write_format(writer, ",\"%s\":", name);
    if (clean.len == 0)
        write_text(writer, "null");
    else
        json_quoted(writer, buf_bytes(&clean));
}
