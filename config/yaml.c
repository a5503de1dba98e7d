#include "config/yaml.h"

#include <string.h>
#include <yaml.h>

AUTO_DEFINE_VALUE(yaml_parser_t, yaml_parser_delete)
AUTO_DEFINE_VALUE(yaml_event_t, yaml_event_delete)

struct reader {
    yaml_parser_t *parser;
    struct arena *arena;
    struct problems *problems;
    struct node *open[YAML_DEPTH_MAX]; /* lists and maps not yet closed */
    size_t depth;
    size_t nodes;
    bool has_key; /* a map's key was read, its value comes next */
    struct bytes key;
    struct place key_place;
    struct node *root;
};

enum progress { MORE, DONE, WRONG, NO_MEMORY };

static struct place place_of(yaml_mark_t mark)
{
    return (struct place){.line = mark.line + 1, .column = mark.column + 1};
}

static enum progress wrong(
    struct reader *reader, yaml_mark_t mark, const char *what_and_hint)
{
    problem_add(reader->problems, place_of(mark), "%s", what_and_hint);
    return WRONG;
}

static void hang(struct reader *reader, struct node *node)
{
    if (reader->depth == 0) {
        reader->root = node;
        return;
    }
    struct node *above = reader->open[reader->depth - 1];
    if (above->kind == NODE_MAP) {
        node->key = reader->key;
        node->key_place = reader->key_place;
        reader->has_key = false;
    }
    if (above->last == NULL)
        above->first = node;
    else
        above->last->next = node;
    above->last = node;
}

/* NULL: too many, or out of memory. */
static struct node *new_node(
    struct reader *reader, enum node_kind kind, yaml_mark_t mark, struct err *err)
{
    struct node *node = arena_alloc(reader->arena, sizeof(*node), err);
    if (node == NULL)
        return NULL;
    node->kind = kind;
    node->place = place_of(mark);
    hang(reader, node);
    return node;
}

static bool key_is_due(const struct reader *reader)
{
    return reader->depth > 0 && reader->open[reader->depth - 1]->kind == NODE_MAP &&
           !reader->has_key;
}

static enum progress on_scalar(
    struct reader *reader, const yaml_event_t *event, struct err *err)
{
    struct bytes value =
        bytes_make(event->data.scalar.value, event->data.scalar.length);
    struct bytes copy;
    if (event->data.scalar.anchor != NULL)
        return wrong(reader, event->start_mark,
            "anchors (&name) are not taken here; write the value out where it is used");
    if (event->data.scalar.tag != NULL)
        return wrong(
            reader, event->start_mark, "tags (!name) are not taken here; leave it out");
    if (arena_copy(&copy, reader->arena, value, err) != 0)
        return NO_MEMORY;
    if (key_is_due(reader)) {
        reader->key = copy;
        reader->key_place = place_of(event->start_mark);
        reader->has_key = true;
        return MORE;
    }
    struct node *node = new_node(reader, NODE_TEXT, event->start_mark, err);
    if (node == NULL)
        return NO_MEMORY;
    node->text = copy;
    node->quoted = event->data.scalar.style != YAML_PLAIN_SCALAR_STYLE;
    return MORE;
}

static enum progress on_open(struct reader *reader, const yaml_event_t *event,
    enum node_kind kind, struct err *err)
{
    bool map = kind == NODE_MAP;
    const yaml_char_t *anchor =
        map ? event->data.mapping_start.anchor : event->data.sequence_start.anchor;
    const yaml_char_t *tag =
        map ? event->data.mapping_start.tag : event->data.sequence_start.tag;
    if (anchor != NULL || tag != NULL)
        return wrong(reader, event->start_mark,
            "anchors (&name) and tags (!name) are not taken here; write it out");
    if (key_is_due(reader))
        return wrong(
            reader, event->start_mark, "a key is a plain word, not a list or group");
    if (reader->depth == YAML_DEPTH_MAX)
        return wrong(
            reader, event->start_mark, "nested deeper than any key of a configuration");
    struct node *node = new_node(reader, kind, event->start_mark, err);
    if (node == NULL)
        return NO_MEMORY;
    reader->open[reader->depth++] = node;
    return MORE;
}

static enum progress on_event(
    struct reader *reader, const yaml_event_t *event, struct err *err)
{
    if (++reader->nodes > YAML_NODES_MAX)
        return wrong(reader, event->start_mark, "more values than a configuration has");
    switch (event->type) {
    case YAML_SCALAR_EVENT:
        return on_scalar(reader, event, err);
    case YAML_MAPPING_START_EVENT:
        return on_open(reader, event, NODE_MAP, err);
    case YAML_SEQUENCE_START_EVENT:
        return on_open(reader, event, NODE_LIST, err);
    case YAML_MAPPING_END_EVENT:
    case YAML_SEQUENCE_END_EVENT:
        reader->depth--;
        return MORE;
    case YAML_ALIAS_EVENT:
        return wrong(reader, event->start_mark,
            "aliases (*name) are not taken here; quote a value that starts with '*'");
    case YAML_DOCUMENT_START_EVENT:
        if (reader->root != NULL)
            return wrong(reader, event->start_mark,
                "a second document starts here; one file is one document");
        return MORE;
    case YAML_STREAM_END_EVENT:
        return DONE;
    case YAML_NO_EVENT:
    case YAML_STREAM_START_EVENT:
    case YAML_DOCUMENT_END_EVENT:
        return MORE;
    }
    return MORE;
}

/* libyaml's own words, which say what it met, not what would be right. */
static enum progress on_syntax(struct reader *reader)
{
    const yaml_parser_t *parser = reader->parser;
    if (parser->error == YAML_MEMORY_ERROR)
        return NO_MEMORY;
    const char *problem = parser->problem != NULL ? parser->problem : "cannot be read";
    if (parser->error == YAML_READER_ERROR) {
        problem_add(reader->problems, place_of(parser->mark),
            "%s at byte %zu; the file must be UTF-8 text", problem,
            parser->problem_offset);
        return WRONG;
    }
    problem_add(reader->problems, place_of(parser->problem_mark),
        "not YAML: %s%s%s; check the indentation and the quotes", problem,
        parser->context != NULL ? " " : "",
        parser->context != NULL ? parser->context : "");
    return WRONG;
}

static enum progress read_one(struct reader *reader, struct err *err)
{
    AUTO(yaml_event_delete) yaml_event_t event;
    memset(&event, 0, sizeof(event));
    if (yaml_parser_parse(reader->parser, &event) == 0)
        return on_syntax(reader);
    return on_event(reader, &event, err);
}

int yaml_read(struct node **root, struct bytes text, struct arena *arena,
    struct problems *problems, struct err *err)
{
    AUTO(yaml_parser_delete) yaml_parser_t parser;
    memset(&parser, 0, sizeof(parser));
    if (yaml_parser_initialize(&parser) == 0)
        return err_no_memory(err);
    yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING);
    static const uint8_t nothing[1];
    yaml_parser_set_input_string(&parser, text.len > 0 ? text.ptr : nothing, text.len);

    struct reader reader = {.parser = &parser, .arena = arena, .problems = problems};
    enum progress progress = MORE;
    err_no_memory(err); /* what err says if libyaml or the arena gives up */
    while (progress == MORE)
        progress = read_one(&reader, err);
    if (progress == NO_MEMORY)
        return -1;
    *root = reader.root;
    return 0;
}

const char *node_kind_name(enum node_kind kind)
{
    switch (kind) {
    case NODE_TEXT:
        return "one value";
    case NODE_LIST:
        return "a list";
    case NODE_MAP:
        return "a group of keys";
    }
    return "nothing";
}
