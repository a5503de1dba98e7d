/*
 * url_shape - does a text have a shape of model/url_rules.h? In one pass: no shape
 * tries a second time, so that a hostile address costs its length.
 */
#ifndef VIGIE_MODEL_URL_SHAPE_H
#define VIGIE_MODEL_URL_SHAPE_H

#include "base/bytes.h"

/* What stood between '<' and '>'. */
struct url_span {
    size_t from;
    size_t to;
};

/* The whole of `text`; `*span` (may be NULL) is set only with true. */
bool url_shape_is(struct url_span *span, struct bytes text, const char *shape);

/* The end of `path`, from one of its '/' on; a last '/' of the path does not count. */
bool url_shape_ends(struct url_span *span, struct bytes path, const char *shape);

#endif
