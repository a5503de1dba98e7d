/* A page's facts between processes. */
#include "model/page.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

enum { FRAME = 60 * 1024 };

static struct page example(void)
{
    return (struct page){.kind = PAGE_TEXT,
        .engine = bytes_of("mybb"),
        .title = bytes_of("Labs"),
        .charset = bytes_of("utf-8"),
        .next = bytes_of("http://a.example/2"),
        .canonical = bytes_of("http://a.example/1"),
        .language = bytes_of("fr"),
        .link_count = 3,
        .posting_count = 2,
        .text_bytes = 1ULL << 40,
        .likeness = UINT64_MAX - 4,
        .partly_read = true,
        .partly_reason = bytes_of("cut"),
        .drifted = true};
}

static void reads_what_was_written(void **state)
{
    (void)state;
    AUTO(buf_done) struct buf out;
    buf_init(&out, FRAME);
    struct page wrote = example();
    struct page read = {.kind = PAGE_OTHER};
    assert_int_equal(page_facts_write(&out, &wrote, NULL), 0);
    assert_int_equal(page_facts_read(&read, buf_bytes(&out), NULL), 0);
    assert_int_equal(read.kind, PAGE_TEXT);
    assert_true(bytes_equal(read.engine, wrote.engine));
    assert_true(bytes_equal(read.title, wrote.title));
    assert_true(bytes_equal(read.charset, wrote.charset));
    assert_true(bytes_equal(read.next, wrote.next));
    assert_true(bytes_equal(read.canonical, wrote.canonical));
    assert_true(bytes_equal(read.language, wrote.language));
    assert_true(bytes_equal(read.partly_reason, wrote.partly_reason));
    assert_int_equal(read.link_count, 3);
    assert_int_equal(read.posting_count, 2);
    assert_true(read.text_bytes == 1ULL << 40);
    assert_true(read.likeness == UINT64_MAX - 4);
    assert_true(read.partly_read);
    assert_true(read.drifted);
    assert_null(read.links);
    assert_null(read.postings);
}

static void refuses_a_shorter_or_longer_frame(void **state)
{
    (void)state;
    AUTO(buf_done) struct buf out;
    buf_init(&out, FRAME);
    struct page wrote = example();
    struct page read;
    assert_int_equal(page_facts_write(&out, &wrote, NULL), 0);
    for (size_t len = 0; len < out.len; len++)
        assert_int_equal(page_facts_read(&read, bytes_make(out.ptr, len), NULL), -1);
    assert_int_equal(buf_add_byte(&out, 0, NULL), 0);
    assert_int_equal(page_facts_read(&read, buf_bytes(&out), NULL), -1);
}

static void refuses_a_kind_that_does_not_exist(void **state)
{
    (void)state;
    AUTO(buf_done) struct buf out;
    buf_init(&out, FRAME);
    struct page page = example();
    assert_int_equal(page_facts_write(&out, &page, NULL), 0);
    out.ptr[0] = PAGE_KIND_COUNT;
    assert_int_equal(page_facts_read(&page, buf_bytes(&out), NULL), -1);
}

static void refuses_more_links_or_postings_than_a_page_may_hold(void **state)
{
    (void)state;
    AUTO(buf_done) struct buf out;
    buf_init(&out, FRAME);
    struct page page = example();
    page.link_count = PAGE_LINKS_MAX + 1;
    assert_int_equal(page_facts_write(&out, &page, NULL), -1);
    page.link_count = PAGE_LINKS_MAX;
    assert_int_equal(page_facts_write(&out, &page, NULL), 0);
    out.ptr[2]++; /* the count's lowest byte */
    assert_int_equal(page_facts_read(&page, buf_bytes(&out), NULL), -1);
}

static void has_a_name_for_every_kind(void **state)
{
    (void)state;
    for (int i = 0; i < PAGE_KIND_COUNT; i++)
        assert_true(strlen(page_kind_name((enum page_kind)i)) > 0);
    assert_string_equal(page_kind_name(PAGE_LEAK_ENTRY), "leak_entry");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_what_was_written),
        cmocka_unit_test(refuses_a_shorter_or_longer_frame),
        cmocka_unit_test(refuses_a_kind_that_does_not_exist),
        cmocka_unit_test(refuses_more_links_or_postings_than_a_page_may_hold),
        cmocka_unit_test(has_a_name_for_every_kind),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
