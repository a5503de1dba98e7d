#include "parsers/html.h"

#include "parsers/element.h"
#include "parsers/html_steps.h"
#include "parsers/html_walk.h"

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

static void on_text(void *context, const xmlChar *chars, int length)
{
    struct walk *walk = context;
    size_t at = html_any_kept_text(walk) ? consumed(walk) : 0;
    html_text(walk, bytes_make(chars, (size_t)length), at);
}

static void on_comment(void *context, const xmlChar *value)
{
    struct walk *walk = context;
    if (walk->failed)
        return;
    html_comment(walk, of_xml(value));
}

static void on_instruction(void *context, const xmlChar *target, const xmlChar *data)
{
    struct walk *walk = context;
    if (walk->failed)
        return;
    html_check(walk, text_line(walk->text, SEGMENT_HIDDEN, of_xml(target), walk->err));
    html_check(walk, text_line(walk->text, SEGMENT_HIDDEN, of_xml(data), walk->err));
}

static void take_attributes(
    struct walk *walk, struct bytes element, const xmlChar **attributes)
{
    html_kept_attributes(walk, element, walk->tags == NULL ? 0 : consumed(walk));
    for (; attributes != NULL && attributes[0] != NULL && !walk->failed;
         attributes += 2)
        html_attribute(walk, element, of_xml(attributes[0]), of_xml(attributes[1]));
}

static void on_start(void *context, const xmlChar *raw_name, const xmlChar **attributes)
{
    struct walk *walk = context;
    if (walk->failed)
        return;
    struct bytes name = of_xml(raw_name);
    html_start(walk, name, element_flags(name));
    take_attributes(walk, name, attributes);
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
    if (!walk->failed)
        html_end(walk, flags_of_end(walk, of_xml(raw_name)));
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
    size_t at = consumed(walk);
    if (walk->failed || at >= html.len)
        return walk->failed ? -1 : 0;
    result->partly = true;
    return text_add(walk->text, SEGMENT_HIDDEN, bytes_slice(html, at, html.len),
        SPACES_KEEP, walk->err);
}

static void end_walk(struct walk *walk)
{
    html_end_line(walk);
    html_end_unseen(walk);
    html_end_script(walk);
    html_say_lost(walk);
}

static int parse_odd(struct html_result *result, struct walk *walk, struct bytes html)
{
    htmlParserCtxtPtr parser =
        htmlCreateMemoryParserCtxt((const char *)html.ptr, (int)html.len);
    if (parser == NULL)
        return err_no_memory(walk->err);
    walk->parser = parser;
    set_handlers(parser->sax);
    parser->userData = walk;
    (void)htmlCtxtUseOptions(parser, HTML_PARSE_RECOVER | HTML_PARSE_NOERROR |
                                         HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                                         HTML_PARSE_IGNORE_ENC | HTML_PARSE_NODEFDTD);
    parser->options |= XML_PARSE_HUGE; /* else it ends after 10 MB of lookup */
    parser->charset = XML_CHAR_ENCODING_UTF8;
    (void)htmlParseDocument(parser);
    end_walk(walk);
    int said = walk->failed ? -1 : say_rest(result, walk, html);
    htmlFreeParserCtxt(parser);
    return said;
}

static int parse(struct html_result *result, struct walk *walk, struct bytes html)
{
    AUTO(buf_done) struct buf steps;
    buf_init(&steps, HTML_STEPS_MAX * sizeof(struct html_step));
    if (walk->tags == NULL || html.len > TAGS_PAGE_MAX || !html_steps_of(&steps, html))
        return parse_odd(result, walk, html);
    html_play(walk, buf_bytes(&steps), html);
    end_walk(walk);
    return walk->failed ? -1 : 0;
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
    struct walk walk = {.dom = dom, .text = text, .tags = source->tags, .err = err};
    buf_init(&walk.turned, HTML_TURNED_MAX);
    buf_init(&walk.unseen, HTML_UNSEEN_MAX);
    buf_init(&walk.script, HTML_SCRIPT_MAX);
    int parsed = parse(result, &walk, html);
    buf_done(&walk.turned);
    buf_done(&walk.unseen);
    buf_done(&walk.script);
    return parsed;
}
