/*
 * profile_page - whether an address is that of a member's own page, by the forms that
 * boards have for it.
 *
 * What stands there, a signature above all, is said of a person, and is no posting: it
 * stands below each of the member's posts as well, where it is left aside, too.
 */
#ifndef VIGIE_PARSERS_PROFILE_PAGE_H
#define VIGIE_PARSERS_PROFILE_PAGE_H

#include "model/url.h"

/* False for NULL, when the address is not known. */
bool profile_page_is(const struct url *url);

#endif
