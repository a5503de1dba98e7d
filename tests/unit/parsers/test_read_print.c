/* What `vigie read` shows of a page. */
#include "parsers/read_print.h"

#include "parsers/score.h"

#include "tests/unit/parsers/reading.h"

static bool has(const struct buf *out, const char *wanted)
{
    return bytes_find(buf_bytes(out), bytes_of(wanted), 0) != BYTES_NONE;
}

static void shows_a_thread_as_one_json_object(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    AUTO(buf_done) struct buf out;
    buf_init(&out, READING_MAX);
    reading_fixture(&reading, "mybb/showthread.html",
        "http://board.example/showthread.php?tid=12", "text/html");
    assert_int_equal(read_print_jsonl(&out, &reading.page,
                         "http://board.example/showthread.php?tid=12", NULL),
        0);
    assert_true(
        bytes_starts(buf_bytes(&out), "{\"kind\":\"thread\",\"engine\":\"mybb\","));
    assert_true(bytes_ends(buf_bytes(&out), "]}\n"));
    assert_true(
        has(&out, "\"next\":\"http://board.example/showthread.php?tid=12&page=2\""));
    assert_true(has(&out, "\"author\":\"grey_heron\",\"board\":"));
    assert_true(has(&out, "\"posted_at\":\"2026-05-03T14:19:00Z\",\"edited_at\":"));
    assert_true(has(&out, "\"is_dataset\":true,\"score\":"));
    assert_true(has(&out, "\"offer\":\"sale\",\"records\":491840,"));
    assert_true(has(&out, "\"price\":{\"amount\":300,\"currency\":\"USD\"}"));
    assert_true(has(&out, "\"fields\":[\"name\",\"birth_date\",\"address\","));
    assert_true(has(&out, "\"sample_rows\":3,\"quoted\":false"));
    assert_true(has(&out, "{\"url\":\"http://files.example/labs/full_dump.7z\","
                          "\"rel\":\"file\","));
}

static void shows_a_request_as_no_offer(void **state)
{
    (void)state;
    AUTO(buf_done) struct buf out;
    buf_init(&out, READING_MAX);
    struct posting request = {.title = bytes_of("WTB"), .offer = OFFER_REQUEST};
    struct page page = {
        .engine = bytes_of("mybb"), .postings = &request, .posting_count = 1};
    assert_int_equal(read_print_jsonl(&out, &page, NULL, NULL), 0);
    assert_true(has(&out, "\"offer\":\"none\",\"records\":null,\"size_bytes\":null,"
                          "\"price\":null"));
    assert_true(has(&out, "\"url\":null"));
}

static void shows_no_identifier_of_anybody(void **state)
{
    (void)state;
    static const char *const data[] = {
        "patient.example", "post.example", "285029", "01 99", "1 99 00", "Camille"};
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    AUTO(buf_done) struct buf out;
    buf_init(&out, READING_MAX);
    reading_fixture(&reading, "mybb/showthread.html",
        "http://board.example/showthread.php?tid=12", "text/html");
    assert_int_equal(read_print_jsonl(&out, &reading.page, NULL, NULL), 0);
    assert_int_equal(read_print_text(&out, &reading.page, NULL, NULL), 0);
    for (size_t i = 0; i < sizeof(data) / sizeof(data[0]); i++)
        assert_false(has(&out, data[i]));
}

static void shows_no_address_with_somebody_s_data(void **state)
{
    (void)state;
    AUTO(buf_done) struct buf out;
    buf_init(&out, READING_MAX);
    struct link link = {
        .url =
            bytes_of("http://shop.example/?mail=jean%40labo.example&tel=0639981234")};
    struct posting posting = {.title = bytes_of("x"), .link_count = 1};
    struct page page = {
        .links = &link, .link_count = 1, .postings = &posting, .posting_count = 1};
    assert_int_equal(read_print_jsonl(&out, &page, NULL, NULL), 0);
    assert_int_equal(read_print_text(&out, &page, NULL, NULL), 0);
    assert_true(has(&out, "\"http://shop.example/?mail=[e-mail]&tel=[number]\""));
    assert_true(has(&out, "link (other): http://shop.example/?mail=[e-mail]"));
    assert_true(has(&out, "  link:         http://shop.example/?mail=[e-mail]"));
    assert_false(has(&out, "jean"));
    assert_false(has(&out, "0639981234"));
}

static void shows_lines_to_a_person_without_control_characters(void **state)
{
    (void)state;
    AUTO(buf_done) struct buf out;
    buf_init(&out, READING_MAX);
    struct posting posting = {.title = bytes_of("a\033[2Jb"),
        .offer = OFFER_FREE,
        .is_dataset = true,
        .records = 12,
        .amount = bytes_of("5"),
        .currency = bytes_of("EUR")};
    struct page page = {.kind = PAGE_PASTE,
        .engine = bytes_of("paste-plain"),
        .postings = &posting,
        .posting_count = 1};
    assert_int_equal(read_print_text(&out, &page, "http://p.example/", NULL), 0);
    assert_true(has(&out, "page:         paste\nengine:       paste-plain\n"));
    assert_true(has(&out, "posting:      a?[2Jb\n"));
    assert_true(
        has(&out, "  offer:        free, a dataset (score 0.000, health 0.000)\n"
                  "  records:      12\n"));
    assert_true(has(&out, "  price:        5 EUR\n"));
}

static void says_why_when_it_knows(void **state)
{
    (void)state;
    AUTO(buf_done) struct buf out;
    buf_init(&out, READING_MAX);
    struct explanation why = {.models = score_built_in()};
    why.features.value[FEATURE_RECORDS] = 1;
    why.features.value[FEATURE_KINDS] = 4;
    struct posting posting = {.title = bytes_of("a"), .explanation = &why};
    struct page page = {
        .engine = bytes_of("mybb"), .postings = &posting, .posting_count = 1};
    assert_int_equal(read_print_jsonl(&out, &page, NULL, NULL), 0);
    assert_true(has(&out, "\"explain\":{\"dataset\":{\"bias\":"));
    assert_true(has(&out, "{\"feature\":\"kinds\",\"words\":\"kinds of data named\","
                          "\"value\":4,\"weight\":"));
    assert_true(has(&out, "\"health\":{\"bias\":"));
    buf_clear(&out);
    assert_int_equal(read_print_text(&out, &page, NULL, NULL), 0);
    assert_true(has(&out, "  why, a dataset on offer: "));
    assert_true(has(&out, "  a count of records (1 x "));
    assert_true(has(&out, "  why, if so, of health data: "));
}

static void fails_past_the_ceiling(void **state)
{
    (void)state;
    AUTO(buf_done) struct buf out;
    struct page page = {.engine = bytes_of("mybb")};
    buf_init(&out, 10);
    assert_int_equal(read_print_jsonl(&out, &page, NULL, NULL), -1);
    assert_int_equal(read_print_text(&out, &page, NULL, NULL), -1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(shows_a_thread_as_one_json_object),
        cmocka_unit_test(shows_a_request_as_no_offer),
        cmocka_unit_test(shows_no_identifier_of_anybody),
        cmocka_unit_test(shows_no_address_with_somebody_s_data),
        cmocka_unit_test(shows_lines_to_a_person_without_control_characters),
        cmocka_unit_test(says_why_when_it_knows),
        cmocka_unit_test(fails_past_the_ceiling),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
