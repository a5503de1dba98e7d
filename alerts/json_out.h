/*
 * json_out - JSON objects and arrays member by member, with the commas where they
 * belong (RFC 8259).
 */
#ifndef VIGIE_ALERTS_JSON_OUT_H
#define VIGIE_ALERTS_JSON_OUT_H

#include "alerts/writer.h"

struct json_out {
    struct writer *writer;
    bool fresh; /* nothing stands yet in what was opened last */
};

/* `name` NULL: an item of an array, or the whole document. `kind` is '{' or '['; the
 * closing one goes with it. */
void json_open(struct json_out *out, const char *name, char kind);
void json_close(struct json_out *out, char kind);

/* NULL is null; an empty text is one. */
void json_put(struct json_out *out, const char *name, const char *value);
/* An empty one is null, too. */
void json_put_known(struct json_out *out, const char *name, const char *value);
void json_put_number(struct json_out *out, const char *name, int64_t value);
void json_put_count(struct json_out *out, const char *name, uint64_t value);
void json_put_bool(struct json_out *out, const char *name, bool value);
/* RFC 3339 in UTC; 0 is null. */
void json_put_moment(struct json_out *out, const char *name, int64_t at_ms);
/* Bytes in lower-case hexadecimal, 64 of them at most. */
void json_put_hex(struct json_out *out, const char *name, struct bytes bytes);

#endif
