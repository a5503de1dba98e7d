/* A posting and a link survive their way between processes; nothing false does. */
#include "model/posting.h"

#include "model/link.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

enum { FRAME = 60 * 1024 };

static struct posting example(void)
{
    return (struct posting){.title = bytes_of("Labs"),
        .author = bytes_of("grey_heron"),
        .board = bytes_of("Databases"),
        .victims = {bytes_of("A lab"), bytes_of("lab.example")},
        .victim_count = 2,
        .country = bytes_of("FR"),
        .amount = bytes_of("0.05"),
        .currency = bytes_of("BTC"),
        .excerpt = bytes_of("Selling"),
        .posted_at_ms = -5,
        .edited_at_ms = 6,
        .breached_at_ms = 7,
        .records = 491840,
        .size_bytes = 1ULL << 40,
        .fields = 1U << FIELD_SALARY | 1U << FIELD_NAME,
        .formats = 1U << FORMAT_BACKUP,
        .contacts = 1U << CONTACT_MESSAGE,
        .sample_rows = 56,
        .links = {0, 4999},
        .link_count = 2,
        .score = POSTING_SCORE_ONE,
        .health_score = 1,
        .offer = OFFER_RANSOM,
        .sector = SECTOR_OTHER,
        .is_health = true,
        .is_dataset = true,
        .quoted = true};
}

static void reads_what_was_written(void **state)
{
    (void)state;
    AUTO(buf_done) struct buf out;
    buf_init(&out, FRAME);
    struct posting wrote = example();
    struct posting read = {.records = 0};
    assert_int_equal(posting_write(&out, &wrote, NULL), 0);
    struct wire wire = wire_of(buf_bytes(&out));
    assert_int_equal(posting_read(&read, &wire, NULL), 0);
    assert_int_equal(wire_end(&wire, "posting", NULL), 0);
    assert_true(bytes_equal(read.title, wrote.title));
    assert_true(bytes_equal(read.author, wrote.author));
    assert_true(bytes_equal(read.board, wrote.board));
    assert_int_equal(read.victim_count, 2);
    assert_true(bytes_equal(posting_victim(&read), wrote.victims[0]));
    assert_true(bytes_equal(read.victims[1], wrote.victims[1]));
    assert_true(bytes_equal(read.country, wrote.country));
    assert_true(bytes_equal(read.amount, wrote.amount));
    assert_true(bytes_equal(read.currency, wrote.currency));
    assert_true(bytes_equal(read.excerpt, wrote.excerpt));
    assert_int_equal(read.posted_at_ms, -5);
    assert_int_equal(read.edited_at_ms, 6);
    assert_int_equal(read.breached_at_ms, 7);
    assert_int_equal(read.records, 491840);
    assert_true(read.size_bytes == 1ULL << 40);
    assert_int_equal(read.formats, wrote.formats);
    assert_int_equal(read.contacts, wrote.contacts);
    assert_int_equal(read.link_count, 2);
    assert_int_equal(read.links[1], 4999);
    assert_int_equal(read.score, POSTING_SCORE_ONE);
    assert_int_equal(read.health_score, 1);
    assert_int_equal(read.sector, SECTOR_OTHER);
    assert_true(read.is_health);
    assert_int_equal(read.fields, wrote.fields);
    assert_int_equal(read.sample_rows, 56);
    assert_int_equal(read.offer, OFFER_RANSOM);
    assert_true(read.is_dataset);
    assert_true(read.quoted);
}

static void refuses_every_shorter_piece(void **state)
{
    (void)state;
    AUTO(buf_done) struct buf out;
    buf_init(&out, FRAME);
    struct posting wrote = example();
    assert_int_equal(posting_write(&out, &wrote, NULL), 0);
    for (size_t len = 0; len < out.len; len++) {
        struct posting read;
        struct wire wire = wire_of(bytes_make(out.ptr, len));
        assert_int_equal(posting_read(&read, &wire, NULL), -1);
    }
}

static void refuses_values_that_do_not_exist(void **state)
{
    (void)state;
    AUTO(buf_done) struct buf out;
    buf_init(&out, FRAME);
    struct posting wrote = example();
    struct posting read;
    assert_int_equal(posting_write(&out, &wrote, NULL), 0);
    static const size_t offer_at = 0;
    static const size_t flags_at = 1;
    static const size_t sector_at = 2;
    static const size_t fields_top_at = 3 + 3;
    static const size_t formats_top_at = 7 + 5 * 8 + 3;
    static const size_t contacts_top_at = 7 + 5 * 8 + 7;
    static const size_t score_top_at = 7 + 5 * 8 + 15;
    static const size_t victims_top_at = 7 + 5 * 8 + 23;
    const size_t places[] = {offer_at, flags_at, sector_at, fields_top_at,
        formats_top_at, contacts_top_at, score_top_at, score_top_at + 4,
        victims_top_at};
    for (size_t i = 0; i < sizeof(places) / sizeof(places[0]); i++) {
        uint8_t kept = out.ptr[places[i]];
        out.ptr[places[i]] = 0xFF;
        struct wire wire = wire_of(buf_bytes(&out));
        assert_int_equal(posting_read(&read, &wire, NULL), -1);
        out.ptr[places[i]] = kept;
    }
}

static void refuses_a_text_over_its_ceiling_on_both_sides(void **state)
{
    (void)state;
    static const char letters[POSTING_EXCERPT_MAX + 1] = {'x'};
    AUTO(buf_done) struct buf out;
    struct err err = {.text = ""};
    struct posting wrote = example();
    struct posting read;
    buf_init(&out, FRAME);
    wrote.excerpt = bytes_make(letters, sizeof(letters));
    assert_int_equal(posting_write(&out, &wrote, &err), -1);
    assert_non_null(strstr(err.text, "ceiling"));

    buf_clear(&out);
    wrote.excerpt = bytes_make(letters, POSTING_EXCERPT_MAX);
    assert_int_equal(posting_write(&out, &wrote, NULL), 0);
    out.ptr[out.len - POSTING_EXCERPT_MAX - 4]++; /* the length's lowest byte */
    assert_int_equal(buf_add_byte(&out, 'x', NULL), 0);
    struct wire wire = wire_of(buf_bytes(&out));
    assert_int_equal(posting_read(&read, &wire, NULL), -1);
}

static void passes_several_links_in_one_frame(void **state)
{
    (void)state;
    AUTO(buf_done) struct buf out;
    buf_init(&out, FRAME);
    struct link first = {.url = bytes_of("http://a.example/"), .rel = LINK_NEXT};
    struct link second = {
        .url = bytes_of("b"), .title = bytes_of("B"), .rel = LINK_FILE};
    assert_int_equal(link_write(&out, &first, NULL), 0);
    assert_int_equal(link_write(&out, &second, NULL), 0);
    struct wire wire = wire_of(buf_bytes(&out));
    struct link read;
    assert_int_equal(link_read(&read, &wire, NULL), 0);
    assert_true(bytes_is(read.url, "http://a.example/"));
    assert_int_equal(read.rel, LINK_NEXT);
    assert_int_equal(link_read(&read, &wire, NULL), 0);
    assert_true(bytes_is(read.title, "B"));
    assert_int_equal(wire_end(&wire, "links", NULL), 0);
}

static void refuses_a_link_without_address_or_of_no_known_kind(void **state)
{
    (void)state;
    AUTO(buf_done) struct buf out;
    buf_init(&out, FRAME);
    struct link none = {.title = bytes_of("B")};
    assert_int_equal(link_write(&out, &none, NULL), -1);
    struct link link = {.url = bytes_of("b")};
    assert_int_equal(link_write(&out, &link, NULL), 0);
    out.ptr[0] = LINK_REL_COUNT;
    struct wire wire = wire_of(buf_bytes(&out));
    assert_int_equal(link_read(&link, &wire, NULL), -1);
}

static void has_a_name_for_every_kind(void **state)
{
    (void)state;
    for (int i = 0; i < OFFER_KIND_COUNT; i++)
        assert_true(strlen(offer_kind_name((enum offer_kind)i)) > 0);
    for (int i = 0; i < DATA_FIELD_COUNT; i++)
        assert_true(strlen(data_field_name((enum data_field)i)) > 0);
    for (int i = 0; i < LINK_REL_COUNT; i++)
        assert_true(strlen(link_rel_name((enum link_rel)i)) > 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_what_was_written),
        cmocka_unit_test(refuses_every_shorter_piece),
        cmocka_unit_test(refuses_values_that_do_not_exist),
        cmocka_unit_test(refuses_a_text_over_its_ceiling_on_both_sides),
        cmocka_unit_test(passes_several_links_in_one_frame),
        cmocka_unit_test(refuses_a_link_without_address_or_of_no_known_kind),
        cmocka_unit_test(has_a_name_for_every_kind),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
