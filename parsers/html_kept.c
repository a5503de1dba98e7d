#include "parsers/html_walk.h"

/* The next text whose beginning does not end before `at`. One that was none to libxml2,
 * but a part of something else, is text all the same. NULL: none. */
static const struct tag_text *next_text(struct walk *walk, size_t at)
{
    size_t count = walk->tags == NULL ? 0 : tags_text_count(walk->tags);
    for (; walk->kept_text < count; walk->kept_text++) {
        const struct tag_text *text = tags_text_get(walk->tags, walk->kept_text);
        if (text->at >= at)
            return text;
        struct bytes lost =
            bytes_slice(walk->tags->html, text->kept, text->end - text->kept);
        if (!walk->failed)
            html_check(walk, text_line(walk->text, SEGMENT_HIDDEN, lost, walk->err));
    }
    return NULL;
}

bool html_any_kept_text(const struct walk *walk)
{
    return walk->tags != NULL && walk->kept_text < tags_text_count(walk->tags);
}

void html_text(struct walk *walk, struct bytes said, size_t at)
{
    walk->field_ended = false;
    const struct tag_text *text = html_any_kept_text(walk) ? next_text(walk, at) : NULL;
    if (text == NULL || text->at != at) {
        html_say_long(walk, said);
        return;
    }
    walk->kept_text++;
    struct bytes html = bytes_slice(walk->tags->html, 0, text->end);
    struct bytes before = bytes_slice(html, 0, text->kept);
    bool begins =
        said.len <= before.len &&
        bytes_equal(bytes_slice(before, before.len - said.len, said.len), said);
    if (!begins)
        html_say(walk, said);
    size_t from = text->kept - (begins ? said.len : 0);
    html_say_long(walk, bytes_slice(html, from, html.len));
}

/* Of a tag that was none to libxml2, but a part of something else: its names are text,
 * too. */
static void say_tag(struct walk *walk, const struct tag *tag)
{
    if (!tag->said && !walk->failed)
        html_check(walk, text_line(walk->text, SEGMENT_ATTRIBUTE,
                             tags_written(walk->tags, tag), walk->err));
}

/* The next tag that is not before `at`; NULL: none. */
static const struct tag *next_tag(struct walk *walk, size_t at)
{
    size_t count = walk->tags == NULL ? 0 : tags_count(walk->tags);
    for (; walk->tag < count; walk->tag++) {
        const struct tag *tag = tags_get(walk->tags, walk->tag);
        if (tag->at >= at)
            return tag;
        say_tag(walk, tag);
    }
    return NULL;
}

void html_kept_attributes(struct walk *walk, struct bytes element, size_t at)
{
    struct bytes name;
    struct bytes value;
    const struct tag *tag = next_tag(walk, at);
    if (tag == NULL || tag->at != at || !tags_is_called(walk->tags, tag, element))
        return; /* nothing was read, or the tag implies this element */
    walk->tag++;
    for (size_t i = 0; i < tag->count && !walk->failed; i++) {
        tags_attribute(&name, &value, walk->tags, tag, i);
        html_attribute(walk, element, name, value);
    }
}

void html_say_lost(struct walk *walk)
{
    (void)next_tag(walk, SIZE_MAX);
    (void)next_text(walk, SIZE_MAX);
}
