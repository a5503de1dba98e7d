#include "base/fd.h"
#include "config/config.h"
#include "config/schema.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

static const char example[] = VIGIE_SOURCE_DIR "/config/vigie.example.yaml";

static bool is_commented_key(struct bytes line)
{
    struct bytes text = bytes_trim(line);
    size_t at = 2;
    if (bytes_starts(line, "# sources_dir: ") ||
        bytes_starts(line, "# lexicon_dir: ") || bytes_starts(line, "# weights_dir: "))
        return true;
    if (!bytes_starts(line, "  ") || !bytes_starts(text, "# "))
        return false;
    while (at < text.len && (byte_is_alpha(text.ptr[at]) || text.ptr[at] == '_'))
        at++;
    return at > 2 && bytes_starts(bytes_slice(text, at, text.len), ": ");
}

/* The example with its optional keys, "  # key: value", switched on. */
static void read_example(struct buf *out)
{
    struct err err = {0};
    AUTO(buf_done) struct buf text;
    buf_init(&text, CONFIG_BYTES_MAX);
    assert_int_equal(fd_read_file(&text, example, &err), 0);
    struct bytes rest = buf_bytes(&text);
    struct bytes line;
    while (bytes_split(&line, &rest, '\n')) {
        ptrdiff_t mark = bytes_find_byte(line, '#', 0);
        if (is_commented_key(line)) {
            assert_int_equal(buf_add(out, bytes_slice(line, 0, (size_t)mark), &err), 0);
            line = bytes_slice(line, (size_t)mark + 2, line.len);
        }
        assert_int_equal(buf_add(out, line, &err), 0);
        assert_int_equal(buf_add_byte(out, '\n', &err), 0);
    }
}

static const struct node *expect_key(const struct node *map, const char *name)
{
    const struct node *node = node_find(map, name);
    if (node == NULL)
        fail_msg("vigie.example.yaml does not show '%s'", name);
    return node;
}

/* The first item of a list that shows the key: some exclude each other. */
static const struct node *expect_in_any(const struct node *item, const char *name)
{
    for (; item != NULL; item = item->next)
        if (node_find(item, name) != NULL)
            return node_find(item, name);
    fail_msg("vigie.example.yaml does not show '%s'", name);
    return NULL;
}

/* NOLINTNEXTLINE(misc-no-recursion): as deep as the schema */
static void expect_group(
    const struct schema *schema, const struct node *map, bool is_list)
{
    for (size_t i = 0; i < schema->count; i++) {
        const struct schema_key *key = &schema->keys[i];
        const struct node *node =
            is_list ? expect_in_any(map->first, key->name) : expect_key(map, key->name);
        if (node != NULL && key->below != NULL)
            expect_group(key->below, node, key->many);
        else if (node != NULL && key->fallback != NULL && key->fallback[0] != '\0')
            assert_string_equal((const char *)node->text.ptr, key->fallback);
    }
}

static void the_example_shows_every_key_with_its_default(void **state)
{
    (void)state;
    struct err err = {0};
    AUTO(buf_done) struct buf text;
    AUTO(buf_done) struct buf lines;
    AUTO(arena_done) struct arena arena;
    buf_init(&text, CONFIG_BYTES_MAX);
    buf_init(&lines, CONFIG_PROBLEMS_MAX);
    arena_init(&arena, CONFIG_BYTES_MAX);
    read_example(&text);

    struct node *root = NULL;
    struct problems problems = {.path = example, .out = &lines};
    assert_int_equal(yaml_read(&root, buf_bytes(&text), &arena, &problems, &err), 0);
    assert_int_equal(problems.count, 0);
    for (size_t i = 0; i < schema_root()->count; i++) {
        const struct schema_key *key = &schema_root()->keys[i];
        const struct node *node = expect_key(root, key->name);
        if (node != NULL && key->below != NULL)
            expect_group(key->below, node, key->many);
    }
}

static void every_default_is_one_the_schema_takes(void **state)
{
    (void)state;
    struct err err = {0};
    AUTO(config_free) struct config *config = NULL;
    /* Reading the least configuration runs every default through its own reader. */
    static const char least[] = "store: {url: 'sqlite:v.db'}\n"
                                "watchlists: [{file: a, key_file: b}]\n"
                                "sources: [{name: b, url: 'http://b.example/'}]\n";
    assert_int_equal(config_parse(&config, "v.yaml", bytes_of(least), NULL, &err), 0);
    assert_true(config->tor.socks_count == 1 && config->tor.socks[0].port != 0 &&
                config->tor.connect_timeout_ms != 0);
    assert_true(config->crawl.connections != 0 && config->crawl.deadline_ms != 0);
    assert_true(config->crawl.max_body != 0 && config->crawl.retry_ms != 0);
    assert_non_null(config->crawl.user_agent);
    assert_true(config->lanes.count != 0 && config->lanes.max_memory != 0);
    assert_true(config->lanes.deadline_ms != 0 && config->mail.timeout_ms != 0);
    assert_true(config->retention.pages_ms != 0 && config->retention.hits_ms != 0);
    assert_true(config->retention.incidents_ms != 0 && config->mail.port != 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_example_shows_every_key_with_its_default),
        cmocka_unit_test(every_default_is_one_the_schema_takes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
