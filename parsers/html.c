#include "parsers/html.h"

#include "parsers/element.h"
#include "parsers/html_walk.h"
#include "parsers/obfuscation.h"
#include "parsers/showing.h"

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/xmlerror.h>
#include <limits.h>
#include <string.h>

static void silent(void *context, const char *message, ...)
{
    (void)context;
    (void)message;
}

void html_preload(void)
{
    xmlInitParser();
    xmlSetGenericErrorFunc(NULL, silent);
}

static struct bytes of_xml(const xmlChar *text)
{
    return bytes_make(text, text == NULL ? 0 : strlen((const char *)text));
}

void html_check(struct walk *walk, int result)
{
    if (result == 0 || walk->failed)
        return;
    walk->failed = true;
    xmlStopParser(walk->parser);
}

static size_t consumed(const struct walk *walk)
{
    long bytes = xmlByteConsumed(walk->parser);
    return bytes < 0 ? SIZE_MAX : (size_t)bytes;
}

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

/* What was kept of the text that libxml2 has the beginning of goes on behind it. */
static void on_text(void *context, const xmlChar *chars, int length)
{
    struct walk *walk = context;
    struct bytes said = bytes_make(chars, (size_t)length);
    walk->field_ended = false;
    bool any = walk->tags != NULL && walk->kept_text < tags_text_count(walk->tags);
    size_t at = any ? consumed(walk) : 0;
    const struct tag_text *text = any ? next_text(walk, at) : NULL;
    if (text == NULL || text->at != at) {
        html_say(walk, said);
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

static void on_comment(void *context, const xmlChar *value)
{
    struct walk *walk = context;
    if (walk->failed)
        return;
    html_check(walk, text_line(walk->text, SEGMENT_HIDDEN, of_xml(value), walk->err));
    dom_add_text(walk->dom, DOM_COMMENT, of_xml(value));
}

static void on_instruction(void *context, const xmlChar *target, const xmlChar *data)
{
    struct walk *walk = context;
    if (walk->failed)
        return;
    html_check(walk, text_line(walk->text, SEGMENT_HIDDEN, of_xml(target), walk->err));
    html_check(walk, text_line(walk->text, SEGMENT_HIDDEN, of_xml(data), walk->err));
}

static int say_attribute(struct walk *walk, struct bytes name, struct bytes value)
{
    if (value.len == 0 || showing_is_style(name))
        return 0;
    if (text_line(walk->text, SEGMENT_ATTRIBUTE, value, walk->err) != 0)
        return -1;
    return obfuscation_say(walk->text, html_stream(walk), name, value, walk->err);
}

/* A style that keeps line ends makes rows, whatever the element. A word may have parts
 * that nobody sees, against harvesters. */
static void take_showing(struct walk *walk, unsigned showing)
{
    if ((showing & SHOWING_LINES) != 0 && walk->kept_at == 0) {
        walk->kept_at = walk->depth;
        walk->code_depth++;
    }
    if ((showing & SHOWING_UNSEEN) != 0 && walk->unseen_at == 0 &&
        (walk->flags & ELEMENT_WORD) != 0)
        walk->unseen_at = walk->depth;
    if ((showing & SHOWING_TURNED) != 0 && walk->turned_at == 0)
        walk->turned_at = walk->depth;
}

static void take_attribute(
    struct walk *walk, struct bytes element, struct bytes name, struct bytes value)
{
    take_showing(walk, showing_of(element, name, value));
    html_check(walk, say_attribute(walk, name, value));
    dom_add_attribute(walk->dom, name, value);
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

/* What was read of the tag that libxml2 is at; NULL: nothing, or it opens an element
 * that the tag implies. */
static const struct tag *this_tag(struct walk *walk, struct bytes name)
{
    size_t at = walk->tags == NULL ? 0 : consumed(walk);
    const struct tag *tag = next_tag(walk, at);
    if (tag == NULL || tag->at != at || !tags_is_called(walk->tags, tag, name))
        return NULL;
    walk->tag++;
    return tag;
}

static void take_attributes(
    struct walk *walk, struct bytes element, const xmlChar **attributes)
{
    struct bytes name;
    struct bytes value;
    const struct tag *tag = this_tag(walk, element);
    for (size_t i = 0; tag != NULL && i < tag->count && !walk->failed; i++) {
        tags_attribute(&name, &value, walk->tags, tag, i);
        take_attribute(walk, element, name, value);
    }
    for (; attributes != NULL && attributes[0] != NULL && !walk->failed;
         attributes += 2)
        take_attribute(walk, element, of_xml(attributes[0]), of_xml(attributes[1]));
}

/* Before an element begins or ends that is not within a word. */
static void part_from(struct walk *walk, unsigned flags)
{
    if ((flags & ELEMENT_WORD) != 0)
        return;
    html_end_line(walk);
    if (flags == 0 || (flags & (ELEMENT_LINE | ELEMENT_CELL | ELEMENT_CODE)) != 0)
        html_end_unseen(walk);
}

static void on_start(void *context, const xmlChar *raw_name, const xmlChar **attributes)
{
    struct walk *walk = context;
    if (walk->failed)
        return;
    struct bytes name = of_xml(raw_name);
    unsigned flags = element_flags(name);
    part_from(walk, flags);
    if (walk->field_ended && flags == 0)
        html_check(walk, text_break(walk->text, html_stream(walk), '\t', walk->err));
    walk->field_ended = false;
    if ((flags & ELEMENT_LINE) != 0)
        html_check(walk, text_break(walk->text, html_stream(walk), '\n', walk->err));
    if ((flags & ELEMENT_CODE) != 0) {
        html_check(walk, text_break(walk->text, SEGMENT_ROWS, '\n', walk->err));
        walk->code_depth++;
    }
    walk->raw_depth += (flags & ELEMENT_RAW) != 0 ? 1 : 0;
    walk->depth++;
    walk->flags = flags;
    dom_open(walk->dom, name, flags);
    take_attributes(walk, name, attributes);
}

static void leave(struct walk *walk)
{
    if (walk->kept_at != 0 && walk->depth == walk->kept_at) {
        walk->kept_at = 0;
        walk->code_depth -= walk->code_depth > 0 ? 1 : 0;
    }
    if (walk->depth == walk->turned_at) {
        html_say_turned(walk);
        walk->turned_at = 0;
    }
    walk->unseen_at = walk->depth == walk->unseen_at ? 0 : walk->unseen_at;
    walk->depth -= walk->depth > 0 ? 1 : 0;
    dom_close(walk->dom);
}

/* Mostly the element that is being filled. */
static unsigned flags_of_end(const struct walk *walk, struct bytes name)
{
    const struct dom_node *at = walk->dom->at;
    return bytes_equal(at->text, name) ? at->flags : element_flags(name);
}

static void on_end(void *context, const xmlChar *raw_name)
{
    struct walk *walk = context;
    if (walk->failed)
        return;
    unsigned flags = flags_of_end(walk, of_xml(raw_name));
    part_from(walk, flags);
    enum segment_kind kind = html_stream(walk);
    walk->field_ended = flags == 0;
    if ((flags & (ELEMENT_LINE | ELEMENT_CODE | ELEMENT_RAW)) != 0)
        html_check(walk, text_break(walk->text, kind, '\n', walk->err));
    if ((flags & ELEMENT_CELL) != 0)
        html_check(walk, text_break(walk->text, kind, '\t', walk->err));
    if ((flags & ELEMENT_CODE) != 0 && walk->code_depth > 0)
        walk->code_depth--;
    if ((flags & ELEMENT_RAW) != 0 && walk->raw_depth > 0) {
        html_end_script(walk);
        walk->raw_depth--;
    }
    leave(walk);
}

static void set_handlers(xmlSAXHandler *sax)
{
    memset(sax, 0, sizeof(*sax));
    sax->startElement = on_start;
    sax->endElement = on_end;
    sax->characters = on_text;
    sax->ignorableWhitespace = on_text;
    sax->cdataBlock = on_text;
    sax->comment = on_comment;
    sax->processingInstruction = on_instruction;
    sax->warning = silent;
    sax->error = silent;
    sax->fatalError = silent;
}

/* What the parser left unread when it gave up, as it stands. */
static int say_rest(struct html_result *result, struct walk *walk, struct bytes html)
{
    long bytes = xmlByteConsumed(walk->parser);
    size_t at = bytes < 0 ? 0 : (size_t)bytes;
    (void)next_tag(walk, SIZE_MAX); /* says those that are left */
    (void)next_text(walk, SIZE_MAX);
    if (walk->failed || at >= html.len)
        return walk->failed ? -1 : 0;
    result->partly = true;
    return text_add(walk->text, SEGMENT_HIDDEN, bytes_slice(html, at, html.len),
        SPACES_KEEP, walk->err);
}

int html_parse(struct html_result *result, struct dom *dom, struct text *text,
    const struct html_source *source, struct err *err)
{
    struct bytes html = source->html;
    *result = (struct html_result){.partly = false};
    if (html.len == 0)
        return 0;
    if (html.len > INT_MAX)
        return err_set(
            err, "a page of %zu bytes is too large for the parser", html.len);
    htmlParserCtxtPtr parser =
        htmlCreateMemoryParserCtxt((const char *)html.ptr, (int)html.len);
    if (parser == NULL)
        return err_no_memory(err);
    struct walk walk = {
        .dom = dom, .text = text, .tags = source->tags, .parser = parser, .err = err};
    buf_init(&walk.turned, HTML_TURNED_MAX);
    buf_init(&walk.unseen, HTML_UNSEEN_MAX);
    buf_init(&walk.script, HTML_SCRIPT_MAX);
    set_handlers(parser->sax);
    parser->userData = &walk;
    (void)htmlCtxtUseOptions(parser, HTML_PARSE_RECOVER | HTML_PARSE_NOERROR |
                                         HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                                         HTML_PARSE_IGNORE_ENC | HTML_PARSE_NODEFDTD);
    parser->options |= XML_PARSE_HUGE; /* else it ends after 10 MB of lookup */
    parser->charset = XML_CHAR_ENCODING_UTF8;
    (void)htmlParseDocument(parser);
    html_end_line(&walk);
    html_end_unseen(&walk);
    html_end_script(&walk);
    int said = walk.failed ? -1 : say_rest(result, &walk, html);
    buf_done(&walk.turned);
    buf_done(&walk.unseen);
    buf_done(&walk.script);
    htmlFreeParserCtxt(parser);
    return said;
}
