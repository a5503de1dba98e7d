#include "alerts/json_out.h"

#include "base/clock.h"
#include "base/json.h"

#include <sodium.h>

enum { HEX_MAX = 64 };

static void quoted(struct writer *writer, const char *text)
{
    if (!writer->failed)
        writer->failed = json_text(writer->out, bytes_of(text), writer->err) != 0;
}

static void begin(struct json_out *out, const char *name)
{
    if (!out->fresh)
        write_text(out->writer, ",");
    out->fresh = false;
    if (name == NULL)
        return;
    quoted(out->writer, name);
    write_text(out->writer, ":");
}

void json_open(struct json_out *out, const char *name, char kind)
{
    begin(out, name);
    write_text(out->writer, kind == '{' ? "{" : "[");
    out->fresh = true;
}

void json_close(struct json_out *out, char kind)
{
    write_text(out->writer, kind == '{' ? "}" : "]");
    out->fresh = false;
}

void json_put(struct json_out *out, const char *name, const char *value)
{
    begin(out, name);
    if (value == NULL)
        write_text(out->writer, "null");
    else
        quoted(out->writer, value);
}

void json_put_known(struct json_out *out, const char *name, const char *value)
{
    json_put(out, name, value != NULL && value[0] != '\0' ? value : NULL);
}

void json_put_number(struct json_out *out, const char *name, int64_t value)
{
    begin(out, name);
    write_format(out->writer, "%lld", (long long)value);
}

void json_put_count(struct json_out *out, const char *name, uint64_t value)
{
    begin(out, name);
    write_format(out->writer, "%llu", (unsigned long long)value);
}

void json_put_bool(struct json_out *out, const char *name, bool value)
{
    begin(out, name);
    write_text(out->writer, value ? "true" : "false");
}

void json_put_moment(struct json_out *out, const char *name, int64_t at_ms)
{
    char at[CLOCK_TEXT_SIZE];
    clock_text(at, at_ms);
    json_put(out, name, at_ms == 0 ? NULL : at);
}

void json_put_hex(struct json_out *out, const char *name, struct bytes bytes)
{
    char text[2 * HEX_MAX + 1];
    struct bytes part = bytes_slice(bytes, 0, HEX_MAX);
    (void)sodium_bin2hex(text, sizeof(text), part.ptr, part.len);
    json_put(out, name, text);
}
