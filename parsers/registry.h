/*
 * registry - the engines there are, the most particular first.
 */
#ifndef VIGIE_PARSERS_REGISTRY_H
#define VIGIE_PARSERS_REGISTRY_H

#include "parsers/engine.h"

/* Never NULL: the generic engine takes what no other claims. */
const struct engine *registry_find(const struct view *view);

/* What the engine, or the description it names, says of a link and of a page. */
enum link_rel engine_rel(const struct engine *engine, const struct view *view,
    const struct dom_node *node, struct bytes path);
MUST_USE int engine_parse(const struct engine *engine, struct builder *builder,
    const struct view *view, struct err *err);

extern const struct engine engine_privatebin;
extern const struct engine engine_mybb;
extern const struct engine engine_xenforo;
extern const struct engine engine_invision;
extern const struct engine engine_discourse;
extern const struct engine engine_nodebb;
extern const struct engine engine_vanilla;
extern const struct engine engine_flarum;
extern const struct engine engine_phpbb;
extern const struct engine engine_smf;
extern const struct engine engine_vbulletin5;
extern const struct engine engine_vbulletin;
extern const struct engine engine_fluxbb;
extern const struct engine engine_paste_list;
extern const struct engine engine_haste;
extern const struct engine engine_feed;
extern const struct engine engine_paste_json;
extern const struct engine engine_paste_plain;
extern const struct engine engine_paste_code;
extern const struct engine engine_listing;
extern const struct engine engine_json_rows;
extern const struct engine engine_generic;

#endif
