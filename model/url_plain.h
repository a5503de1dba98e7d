/*
 * url_plain - references in which nothing is to be decided: "showthread.php?tid=7".
 *
 * Nearly all links are such ones. What has escapes, dots that mean folders, ports,
 * other schemes or anything else that RFC 3986 has rules for is left to the library
 * that knows them; what is taken here is told apart by bytes alone, with the same
 * result.
 */
#ifndef VIGIE_MODEL_URL_PLAIN_H
#define VIGIE_MODEL_URL_PLAIN_H

#include "base/bytes.h"

enum url_plain_start {
    URL_PLAIN_HOST,   /* "http://host/path" */
    URL_PLAIN_ROOT,   /* "/path" */
    URL_PLAIN_FOLDER, /* "path": beside the page */
    URL_PLAIN_PAGE    /* "?query", or nothing: the page itself */
};

struct url_plain {
    enum url_plain_start start;
    bool https;         /* of URL_PLAIN_HOST, as is the host */
    struct bytes host;  /* in lower case; not checked */
    struct bytes path;  /* as it is to be added; empty with URL_PLAIN_PAGE */
    struct bytes query; /* behind the '?'; ptr NULL: none */
};

/* Whether the reference, a fragment and blanks around it aside, is a plain one. Its
 * parts are borrowed from it. */
bool url_plain_read(struct url_plain *out, struct bytes reference);

#endif
