/*
 * local - an organisation's own file numbers, of a declared shape.
 */
#ifndef VIGIE_MATCHERS_LOCAL_H
#define VIGIE_MATCHERS_LOCAL_H

#include "matchers/declared.h"
#include "matchers/type.h"

/* As identifier_local.canonical, of this shape: what a list takes. */
enum refusal local_canonical(
    const struct token_sink *out, struct bytes field, const struct local_shape *shape);

#endif
