#include "parsers/embedded.h"

#include "base/utf8.h"
#include "parsers/json.h"

enum {
    SHORT_MAX = 600, /* bytes of a title, a name, a part of an address */
    ANSWER_MAX = 16 * 1024 * 1024
};

struct bytes embedded_answer(const struct view *view, const char *names)
{
    struct bytes text = bytes_trim(view->text);
    struct bytes rest = bytes_of(names);
    struct bytes name;
    bool found = false;
    if (view->dom != NULL || view->sealed != NULL || text.len > ANSWER_MAX ||
        !bytes_starts(text, "{"))
        return bytes_make(NULL, 0);
    while (!found && bytes_split(&name, &rest, '|'))
        found = bytes_find(text, name, 0) != BYTES_NONE;
    return found ? json_value(text) : bytes_make(NULL, 0);
}

int embedded_text(struct buf *json, const struct dom_node *node, struct err *err)
{
    for (const struct dom_node *at = node->first; at != NULL; at = at->next)
        if (at->type == DOM_TEXT && buf_add(json, at->text, err) != 0)
            return -1;
    return 0;
}

bool embedded_item(
    struct bytes *item, struct bytes *list, unsigned *taken, unsigned most)
{
    return (*taken)++ <= most && json_item(item, list);
}

static bool is_number(struct bytes value)
{
    uint64_t number = 0;
    return json_number(&number, value, UINT64_MAX);
}

/* What a string or number says; nothing for anything else. */
static int say(struct buf *said, struct bytes value, struct err *err)
{
    if (json_is_text(value))
        return json_add_text(said, value, err);
    return is_number(value) ? buf_add(said, value, err) : 0;
}

static const char *escaped(uint8_t byte)
{
    switch (byte) {
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '&':
        return "&amp;";
    case '"':
        return "&quot;";
    default:
        return NULL;
    }
}

static int add_escaped(struct buf *html, struct bytes text, struct err *err)
{
    for (size_t i = 0; i < text.len; i++) {
        const char *other = escaped(text.ptr[i]);
        if (other == NULL ? buf_add_byte(html, text.ptr[i], err) != 0
                          : buf_add_text(html, other, err) != 0)
            return -1;
    }
    return 0;
}

/* A short text, escaped. */
static int add_short(struct buf *html, struct bytes value, struct err *err)
{
    AUTO(buf_done) struct buf said;
    buf_init(&said, value.len * 3 + 8);
    if (say(&said, value, err) != 0)
        return -1;
    return add_escaped(html, utf8_cut(buf_bytes(&said), SHORT_MAX), err);
}

/* `before`, the text and `behind`; nothing of it without a text. */
static int add_between(struct buf *html, const char *before, struct bytes value,
    const char *behind, struct err *err)
{
    if (!json_is_text(value) && !is_number(value))
        return 0;
    return buf_add_text(html, before, err) != 0 || add_short(html, value, err) != 0 ||
                   buf_add_text(html, behind, err) != 0
               ? -1
               : 0;
}

int embedded_end(struct buf *html, size_t start, struct err *err)
{
    for (size_t i = start; i < html->len; i++) /* strangers may write it, too */
        if (html->ptr[i] == EMBEDDED_END)
            html->ptr[i] = ' ';
    return buf_add_byte(html, EMBEDDED_END, err);
}

int embedded_post(struct buf *html, const struct embedded_post *post, struct err *err)
{
    size_t start = html->len;
    if (!json_is_text(post->html) || post->html.len == 2)
        return 0;
    if (buf_add_text(html, "<div class=\"embedded-post\">", err) != 0 ||
        add_between(html, "<b class=\"embedded-author\">", post->author, "</b>", err) !=
            0 ||
        add_between(html, "<time class=\"embedded-date\" datetime=\"", post->posted,
            "\"></time>", err) != 0 ||
        add_between(html, "<time class=\"embedded-edited\" datetime=\"", post->edited,
            "\"></time>", err) != 0 ||
        buf_add_text(html, "<div class=\"embedded-body\">", err) != 0 ||
        json_add_text(html, post->html, err) != 0 ||
        buf_add_text(html, "</div></div>\n", err) != 0)
        return -1;
    return embedded_end(html, start, err);
}

static int add_address(
    struct buf *html, const struct embedded_link *link, struct err *err)
{
    if (buf_add_text(html, link->before, err) != 0)
        return -1;
    for (size_t i = 0; i < 2; i++) {
        bool more = link->parts[i].len > 0 && i > 0 && link->parts[0].len > 0;
        if ((more && buf_add_byte(html, (uint8_t)link->between, err) != 0) ||
            add_short(html, link->parts[i], err) != 0)
            return -1;
    }
    return 0;
}

int embedded_link(struct buf *html, const struct embedded_link *link, struct err *err)
{
    if (buf_addf(html, err, "<a class=\"%s\" href=\"", link->class) != 0 ||
        add_address(html, link, err) != 0 || buf_add_text(html, "\">", err) != 0 ||
        add_short(html, link->text, err) != 0)
        return -1;
    return buf_add_text(html, "</a>\n", err);
}

int embedded_row(struct buf *html, const struct embedded_link *link, struct err *err)
{
    if (!json_is_text(link->text))
        return 0;
    if (buf_add_text(html, "<div class=\"embedded-row\">", err) != 0 ||
        embedded_link(html, link, err) != 0)
        return -1;
    return buf_add_text(html, "</div>\n", err);
}

/* An item is the ID itself, or an object that has it. */
static bool is_item(struct bytes item, struct bytes id)
{
    struct bytes own = json_is_object(item) ? json_get(item, "id") : item;
    return id.len > 0 && bytes_equal(own, id);
}

int embedded_next(struct buf *html, struct bytes list, struct bytes last, uint64_t size,
    struct err *err)
{
    uint64_t place = 0;
    uint64_t count = 0;
    struct bytes item;
    while (json_item(&item, &list)) {
        count++;
        place = is_item(item, last) ? count : place;
    }
    if (place == 0 || place == count || size == 0)
        return 0;
    uint64_t page = (place + size - 1) / size + 1;
    return buf_addf(html, err, "<a class=\"embedded-next\" href=\"?page=%llu\"></a>\n",
        (unsigned long long)page);
}

int embedded_subject(struct buf *html, struct bytes title, struct err *err)
{
    return add_between(html, "<h1 class=\"embedded-subject\">", title, "</h1>\n", err);
}

int embedded_thread(struct buf *html, const struct embedded_link *link, struct err *err)
{
    if (!json_is_text(link->text))
        return 0;
    if (buf_add_text(html, "<h1 class=\"embedded-subject\">", err) != 0 ||
        embedded_link(html, link, err) != 0)
        return -1;
    return buf_add_text(html, "</h1>\n", err);
}
