/*
 * json_object - one JSON object as its values, each with the path of keys that leads to
 * it: {"contact": {"mail": ["a", "b"]}} gives contact.mail twice.
 *
 * Strict (RFC 8259): what is not wholly JSON is refused. Strings are unescaped; numbers
 * are given as written, so that no digit is lost; null is left out. Depth and path are
 * bounded; nothing recurses.
 */
#ifndef VIGIE_MATCHERS_JSON_OBJECT_H
#define VIGIE_MATCHERS_JSON_OBJECT_H

#include "base/arena.h"

enum { JSON_DEPTH_MAX = 16, JSON_PATH_MAX = 1024 };

struct json_sink {
    /* `path` is valid during the call, `value` as long as the text and the arena. */
    int (*take)(void *context, struct bytes path, struct bytes value, struct err *err);
    void *context;
};

enum { JSON_WHOLE = 0, JSON_BAD = 1 };

/* JSON_WHOLE: the text is one object, with white space around it at most. JSON_BAD: it
 * is not; `err` then says at which byte, never what stands there, and values may have
 * been given by then. -1: the sink failed, or memory. Unescaped strings lie in `arena`.
 */
MUST_USE int json_object_read(const struct json_sink *sink, struct bytes text,
    struct arena *arena, struct err *err);

#endif
