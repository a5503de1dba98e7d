/*
 * mime - one mail message as bytes, ready for SMTP.
 *
 * RFC 5322 headers, multipart/alternative of text and HTML in UTF-8 and
 * quoted-printable (RFC 2045, 2046, 2047), CRLF, no line over 76 bytes in the body. The
 * same input gives the same bytes: the Message-ID and the boundary come from the key,
 * so that a message sent again is the same message and a mail server or reader may drop
 * the copy.
 *
 * Addresses are plain ASCII addr-specs without display names, comments or quotes.
 */
#ifndef VIGIE_ALERTS_MIME_H
#define VIGIE_ALERTS_MIME_H

#include "base/buf.h"

struct mime_message {
    const char *key; /* unique; the Message-ID is its hash at the sender's domain */
    const char *from;
    const char *to;
    const char *subject; /* UTF-8, one line */
    int64_t date_ms;
    struct bytes text; /* UTF-8, lines ended by LF */
    struct bytes html;
};

/* Appends the message. A control character in a header's value, or an address that is
 * not `local@domain` of plain ASCII, is refused: nothing from outside can add a header.
 */
MUST_USE int mime_build(
    struct buf *out, const struct mime_message *message, struct err *err);

/* 0, or -1 with what is wrong with it. */
MUST_USE int mime_check_address(const char *address, struct err *err);

#endif
