/*
 * paste_site - the forms of addresses that paste sites have: their lists of recent
 * pastes, a paste's page, and the same as plain text, where rows come as rows.
 *
 * Addresses alone decide, so that themes do not matter; a new kind of site is a line in
 * the registry. A list is known by its path and by holding several links of one form.
 */
#ifndef VIGIE_PARSERS_PASTE_SITE_H
#define VIGIE_PARSERS_PASTE_SITE_H

#include "parsers/engine.h"

struct paste_site; /* one line of the registry */

/* Whether a list of recent pastes may be there: by the words of its path, those that
 * any site may use included ("/recent.json", "/feed"...). */
bool paste_site_is_list(const struct url *url);
/* The site whose list this is, by its path; NULL: any, or none. */
const struct paste_site *paste_site_of_list(const struct url *url);

/* Whether the address is a paste's page, in the site's form; NULL: in that of any site
 * whose form tells by itself ("/view/ID", "/paste/ID", "/p/ID"). */
bool paste_site_is_view(const struct paste_site *site, const struct url *url);
/* Whether the address is a paste as plain text, in any site's form. */
bool paste_site_is_raw(const struct url *url);

/* The plain text's address of the paste whose page `view` is; false: it is none, or
 * `site` has none that everybody may read, or is NULL: of what site it is must be known
 * from its list, for a wrong guess would lose the page. */
bool paste_site_raw(
    struct url *raw, const struct paste_site *site, const struct url *view);
/* The same for an ID that a list names alone. */
bool paste_site_raw_of_id(struct url *raw, const struct paste_site *site,
    const struct url *list, struct bytes id);

#endif
