/* A document that is no HTML: a raw paste, a text file, a dump. */
#include "parsers/registry.h"

#include "parsers/builder.h"
#include "parsers/paste_site.h"
#include "parsers/paste_text.h"

enum {
    PEEK = 4096,
    PASTE_MAX = 4 * 1024 * 1024 /* larger ones are files */
};

static bool claims(const struct view *view)
{
    return view->dom == NULL;
}

static bool path_has(const struct view *view, const char *wanted)
{
    return view->base != NULL &&
           bytes_find_nocase(url_path(view->base), bytes_of(wanted), 0) != BYTES_NONE;
}

/* One in twenty, of what is no space: NULs have become spaces by now, and fields that
 * they fill up are none of a format that is not text. */
static bool looks_binary(const struct view *view)
{
    enum { ONE_IN = 20 };
    struct bytes head = bytes_slice(view->text, 0, PEEK);
    size_t odd = 0;
    size_t spaces = 0;
    for (size_t i = 0; i < head.len; i++) {
        odd += head.ptr[i] < 0x20 && !byte_is_space(head.ptr[i]) ? 1 : 0;
        spaces += head.ptr[i] == ' ' ? 1 : 0;
    }
    return odd * ONE_IN > head.len - spaces;
}

static int parse(struct builder *builder, const struct view *view, struct err *err)
{
    bool paste = view->text.len <= PASTE_MAX &&
                 (path_has(view, "raw") || path_has(view, "paste") ||
                     path_has(view, "/p/") || path_has(view, "/view"));
    builder->page->kind = paste ? PAGE_PASTE : PAGE_TEXT;
    builder->page->settled =
        paste && view->base != NULL && paste_site_is_raw(view->base);
    if (looks_binary(view)) {
        builder->page->kind = PAGE_OTHER;
        builder_partly(builder, "a binary document: searched as it is, not unpacked");
        return 0;
    }
    return paste_text_posting(builder, view->text, 0, err);
}

const struct engine engine_paste_plain = {
    .name = "paste-plain", .claims = claims, .parse = parse};
