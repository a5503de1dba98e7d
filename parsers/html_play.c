#include "base/utf8.h"
#include "parsers/element.h"
#include "parsers/html_steps.h"
#include "parsers/html_walk.h"

static struct bytes place_of(const struct html_step *step, struct bytes html)
{
    return bytes_slice(html, step->from, step->to - step->from);
}

static void play_start(
    struct walk *walk, const struct html_step *step, struct bytes html)
{
    struct bytes name = step->element == ELEMENT_UNKNOWN ? place_of(step, html)
                                                         : element_name(step->element);
    html_start(walk, name, element_flags_of(step->element));
    if (step->kind == HTML_STEP_START)
        html_kept_attributes(walk, name, step->to);
}

/* In parts as libxml2 hands it on. */
static void play_text(
    struct walk *walk, const struct html_step *step, struct bytes html)
{
    struct bytes text = place_of(step, html);
    if (html_any_kept_text(walk)) {
        html_text(walk, text, step->to);
        return;
    }
    walk->field_ended = false;
    html_say_long(walk, text);
}

static void play_character(struct walk *walk, uint32_t code)
{
    uint8_t written[UTF8_MAX_BYTES];
    walk->field_ended = false;
    html_say(walk, bytes_make(written, utf8_put(written, code)));
}

static void play(struct walk *walk, const struct html_step *step, struct bytes html)
{
    switch ((enum html_step_kind)step->kind) {
    case HTML_STEP_START:
    case HTML_STEP_IMPLIED:
        play_start(walk, step, html);
        break;
    case HTML_STEP_END:
        html_end(walk, element_flags_of(step->element));
        break;
    case HTML_STEP_TEXT:
        play_text(walk, step, html);
        break;
    case HTML_STEP_CHARACTER:
        play_character(walk, step->from);
        break;
    case HTML_STEP_COMMENT:
        html_comment(walk, place_of(step, html));
        break;
    }
}

void html_play(struct walk *walk, struct bytes steps, struct bytes html)
{
    const void *all = steps.ptr; /* aligned for any type */
    const struct html_step *step = all;
    for (size_t i = 0; i < steps.len / sizeof(*step) && !walk->failed; i++)
        play(walk, step + i, html);
}
