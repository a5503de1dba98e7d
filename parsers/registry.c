#include "parsers/registry.h"

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
