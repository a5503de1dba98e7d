#include "parsers/page_language.h"

#include "parsers/dom_text.h"

static struct bytes declared(const struct view *view)
{
    const struct dom_node *html =
        view->dom == NULL ? NULL : dom_find_tag(view->dom->root, NULL, "html");
    if (html == NULL)
        return bytes_make(NULL, 0);
    struct bytes lang = bytes_trim(dom_attribute(html, "lang"));
    return lang.len > 0 ? lang : bytes_trim(dom_attribute(html, "xml:lang"));
}

static int count_shown(
    struct language_counts *words, const struct view *view, struct err *err)
{
    AUTO(buf_done) struct buf shown;
    buf_init(&shown, LANGUAGE_BYTES_MAX);
    if (view->dom == NULL) {
        language_count(words, view->text);
        return 0;
    }
    if (dom_text(&shown, view->dom->root, WITHOUT_CODE, err) != 0)
        return -1;
    language_count(words, buf_bytes(&shown));
    return 0;
}

int page_language(struct builder *builder, const struct view *view, struct err *err)
{
    struct page *page = builder->page;
    struct language_counts *words = &builder->words;
    for (uint32_t i = 0; i < page->link_count && !language_is_clear(words); i++)
        if (page->links[i].rel == LINK_THREAD)
            language_count(words, page->links[i].title);
    if (!language_is_clear(words) && count_shown(words, view, err) != 0)
        return -1;
    page->language = bytes_of(language_name(words, declared(view)));
    return 0;
}
