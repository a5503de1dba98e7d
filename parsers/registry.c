#include "parsers/registry.h"

#include "parsers/forum.h"

static const struct engine *const engines[] = {
    &engine_privatebin,
    &engine_mybb,
    &engine_xenforo,
    &engine_invision,
    &engine_discourse,
    &engine_nodebb,
    &engine_flarum,
    &engine_vanilla,
    &engine_phpbb,
    &engine_smf,
    &engine_vbulletin5,
    &engine_vbulletin,
    &engine_fluxbb,
    &engine_paste_list,
    &engine_listing,
    &engine_haste,
    &engine_feed,
    &engine_paste_json,
    &engine_json_rows,
    &engine_paste_plain,
    &engine_paste_code,
};

const struct engine *registry_find(const struct view *view)
{
    for (size_t i = 0; i < sizeof(engines) / sizeof(engines[0]); i++)
        if (engines[i]->claims(view))
            return engines[i];
    return &engine_generic;
}

enum link_rel engine_rel(const struct engine *engine, const struct view *view,
    const struct dom_node *node, struct bytes path)
{
    if (engine->rel != NULL)
        return engine->rel(view, node, path);
    return engine->forum == NULL ? LINK_OTHER
                                 : forum_rel(engine->forum, view, node, path);
}

int engine_parse(const struct engine *engine, struct builder *builder,
    const struct view *view, struct err *err)
{
    if (engine->parse != NULL)
        return engine->parse(builder, view, err);
    return forum_parse(engine->forum, builder, view, err);
}
