/*
 * cef - texts as parts of a message in the Common Event Format (ArcSight's
 * "Implementing ArcSight Common Event Format", version 0).
 *
 * In the header '|' and '\' are escaped, in an extension's value '=' and '\'; line ends
 * are "\n" there and a blank in the header. A value is cut at whole characters, so that
 * a message fits what every syslog receiver takes.
 */
#ifndef VIGIE_ALERTS_CEF_H
#define VIGIE_ALERTS_CEF_H

#include "base/buf.h"

/* One field of the header, without its '|'; at most `most` bytes, escapes included. */
MUST_USE int cef_header(
    struct buf *out, struct bytes text, size_t most, struct err *err);
/* " name=value"; nothing at all when `text` is empty. */
struct cef_field {
    const char *name;
    struct bytes text;
    size_t most; /* bytes, escapes included */
};
MUST_USE int cef_extension(
    struct buf *out, const struct cef_field *field, struct err *err);

#endif
