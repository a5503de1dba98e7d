/*
 * cookie_date - the date of an Expires attribute, in whatever form a site writes it.
 */
#ifndef VIGIE_CRAWLER_COOKIE_DATE_H
#define VIGIE_CRAWLER_COOKIE_DATE_H

#include "base/bytes.h"

/* RFC 6265 5.1.1: tokens in any order, always UTC. `*ms` is wall time, and may be
 * before 1970. False: no date, and `*ms` is untouched. */
bool cookie_date_parse(int64_t *ms, struct bytes text);

#endif
