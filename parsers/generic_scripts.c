/* A page whose entries stand in a script: an array, or the data it is drawn from. */
#include "parsers/generic.h"

#include "parsers/json_rows.h"
#include "parsers/script_data.h"

enum {
    LITERAL_MAX = 4 * 1024 * 1024,
    SCRIPTS_MAX = 64,
    ALL_MAX = 16 * 1024 * 1024 /* bytes of scripts looked through on one page */
};

/* A long text is several nodes. */
static int script_text(struct buf *out, const struct dom_node *script, struct err *err)
{
    buf_clear(out);
    for (const struct dom_node *text = script->first; text != NULL; text = text->next)
        if (text->type == DOM_TEXT && out->len + text->text.len <= out->limit &&
            buf_add(out, text->text, err) != 0)
            return -1;
    return 0;
}

/* The first array of entries in one script. */
static int read_script(bool *taken, struct generic *generic, struct bytes text,
    struct buf *json, struct err *err)
{
    struct script_data script = {.rest = text};
    const char *fields = generic->view->doc->json_fields;
    while (!*taken && script_data_next(json, &script)) {
        struct bytes rows = json_rows_find(json_value(buf_bytes(json)), fields);
        if (rows.len == 0)
            continue;
        if (json_rows_add(generic->builder, rows, fields, err) != 0)
            return -1;
        *taken = generic->builder->page->posting_count > 0;
    }
    return 0;
}

int generic_scripts(bool *taken, struct generic *generic, struct err *err)
{
    AUTO(buf_done) struct buf json;
    AUTO(buf_done) struct buf text;
    buf_init(&json, LITERAL_MAX);
    buf_init(&text, LITERAL_MAX);
    size_t all = 0;
    unsigned scripts = 0;
    const struct dom_node *root = generic->view->dom->root;
    const struct dom_node *node = dom_find_tag(root, NULL, "script");
    *taken = false;
    for (; node != NULL && !*taken && scripts < SCRIPTS_MAX;
         node = dom_find_tag(root, node, "script")) {
        scripts++;
        if (script_text(&text, node, err) != 0)
            return -1;
        all += text.len;
        if (all > ALL_MAX)
            break;
        if (read_script(taken, generic, buf_bytes(&text), &json, err) != 0)
            return -1;
    }
    if (*taken)
        generic->builder->page->kind = PAGE_LEAK_LIST;
    return 0;
}
