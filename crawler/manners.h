/*
 * manners - addresses that are never asked for, whatever the source's rules say.
 *
 * A GET is not always harmless: forums log out, mark read, vote and report by plain
 * links. And some address spaces have no end.
 */
#ifndef VIGIE_CRAWLER_MANNERS_H
#define VIGIE_CRAWLER_MANNERS_H

#include "model/url.h"

/* Would asking for it do something, or only lead to a form? Told by whole path segments
 * ("/logout", "newreply.php"), by what parameters like action= or mode= say, and by
 * one-time keys in the query. A thread called "how-to-delete" is no action. */
bool manners_is_action(const struct url *url);

/* A picture, style, script, font or film by its name: decoration, never fetched. */
bool manners_is_decoration(const struct url *url);

/* The shape of an address made by a loop: the same segment over and over, or very many
 * segments or parameters. */
bool manners_is_trap(const struct url *url);

#endif
