/*
 * url_text - the spelling rules of addresses that libcurl's parser does not have.
 *
 * What a browser does to an href before it parses it. Used by model/url.c only.
 */
#ifndef VIGIE_MODEL_URL_TEXT_H
#define VIGIE_MODEL_URL_TEXT_H

#include "base/buf.h"

/* Appends `raw` made safe: white space around it and line breaks and tabs inside off,
 * '\' before the query to '/' (as browsers read it), controls, spaces and bytes above
 * ASCII as %XX, %xx in upper case, %XX of letters, digits and "-._~" decoded
 * (RFC 3986 6.2.2.2), a '%' that escapes nothing as %25, everything from '#' on off. */
MUST_USE int url_text_clean(struct buf *out, struct bytes raw, struct err *err);

/* Appends `path` without ";jsessionid=..." parts. */
MUST_USE int url_text_path(struct buf *out, struct bytes path, struct err *err);

#endif
