/*
 * Lists of pastes as JSON: an array of objects, alone or a member of the answer, each
 * with an address or an ID. Names are those of pastebin.com's Scraping API (scrape_url,
 * full_url, key), of Stikked's api/recent (pid) and of others like them.
 *
 * Only where the address is a list's: a table of people as JSON has such members too.
 */
#include "parsers/registry.h"

#include "parsers/json.h"
#include "parsers/paste_list.h"

enum { TEXT_LINE_MAX = 2048 };

static struct bytes first_of(struct bytes object, const char *const *names)
{
    for (; *names != NULL; names++) {
        struct bytes value = json_get(object, *names);
        if (json_is_text(value) && value.len > 2)
            return value;
    }
    return bytes_make(NULL, 0);
}

static struct bytes address_of(struct bytes item)
{
    static const char *const names[] = {
        "scrape_url", "raw_url", "raw", "full_url", "url", "link", NULL};
    return first_of(item, names);
}

static struct bytes id_of(struct bytes item)
{
    static const char *const names[] = {"key", "pid", "paste_key", "id", "slug", NULL};
    return first_of(item, names);
}

static struct bytes list_of(struct bytes text)
{
    static const char *const names[] = {
        "pastes", "data", "items", "results", "result", "recent", NULL};
    struct bytes value = json_value(text);
    if (json_is_array(value))
        return value;
    for (size_t i = 0; names[i] != NULL; i++) {
        struct bytes list = json_get(value, names[i]);
        if (json_is_array(list))
            return list;
    }
    return bytes_make(NULL, 0);
}

static bool claims(const struct view *view)
{
    if (view->dom != NULL || view->sealed != NULL || view->base == NULL ||
        !paste_site_is_list(view->base))
        return false;
    struct bytes first = json_at(list_of(view->text), 0);
    return address_of(first).len > 0 ||
           (paste_site_of_list(view->base) != NULL && id_of(first).len > 0);
}

static int take_item(struct builder *builder, const struct view *view,
    struct bytes item, struct err *err)
{
    static const char *const titles[] = {"title", "name", NULL};
    AUTO(buf_done) struct buf address;
    AUTO(buf_done) struct buf title;
    struct err odd = {0};
    struct url raw;
    buf_init(&address, TEXT_LINE_MAX);
    buf_init(&title, TEXT_LINE_MAX);
    struct bytes given = address_of(item);
    bool has_address = given.len > 0;
    if (json_add_text(&address, has_address ? given : id_of(item), &odd) != 0)
        return 0; /* none, or none that is taken */
    if (json_add_text(&title, first_of(item, titles), &odd) != 0)
        buf_clear(&title);
    if (has_address)
        return paste_list_add(
            builder, view, buf_bytes(&address), buf_bytes(&title), err);
    if (!paste_site_raw_of_id(
            &raw, paste_site_of_list(view->base), view->base, buf_bytes(&address)))
        return 0;
    return paste_list_add(
        builder, view, bytes_make(raw.text, raw.len), buf_bytes(&title), err);
}

static int parse(struct builder *builder, const struct view *view, struct err *err)
{
    struct bytes list = list_of(view->text);
    struct bytes item;
    builder->page->kind = PAGE_BOARD;
    while (json_item(&item, &list)) {
        if (builder->page->link_count >= PAGE_LINKS_MAX) {
            builder_partly(builder, "more links than are taken from one page");
            return 0;
        }
        if (take_item(builder, view, item, err) != 0)
            return -1;
    }
    builder->page->drifted = builder->page->link_count == 0;
    return 0;
}

const struct engine engine_paste_json = {
    .name = "paste-json", .claims = claims, .parse = parse};
