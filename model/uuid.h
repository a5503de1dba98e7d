/*
 * uuid - names for programs that are made from other names: UUID version 5 (RFC 9562
 * 5.5), so that what is exported twice has the same name twice.
 */
#ifndef VIGIE_MODEL_UUID_H
#define VIGIE_MODEL_UUID_H

#include "base/bytes.h"
#include "base/err.h"

enum { UUID_TEXT_SIZE = 37 };

/* "2ed6657d-e927-568b-95e1-2665a8aea6a2", terminated, into `text`. `space` is a UUID in
 * the same form; one that is not is an error. */
MUST_USE int uuid_named(
    char text[UUID_TEXT_SIZE], const char *space, struct bytes name, struct err *err);

#endif
