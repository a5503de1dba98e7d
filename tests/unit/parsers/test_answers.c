/* Boards' interfaces for programs: JSON in place of pages. */
#include "tests/unit/parsers/reading.h"

static void read_answer(struct reading *reading, const char *json, const char *url)
{
    reading_init(reading);
    reading_parse(reading, bytes_of(json), url, "application/json; charset=utf-8");
}

static void assert_offer(const struct page *page, const char *engine)
{
    assert_text(page->engine, engine);
    assert_int_equal(page->kind, PAGE_THREAD);
    assert_int_equal(page->posting_count, 2);
    assert_text(page->postings[0].title, "Clinic");
    assert_text(page->postings[0].author, "heron");
    assert_int_equal(page->postings[0].posted_at_ms, 1777716000000);
    assert_int_equal(page->postings[0].records, 12000);
    assert_true(page->postings[0].is_dataset);
    assert_text(page->postings[1].author, "tarn");
}

#define OFFER "\"<p>Selling 12 000 patients of a clinic, price 300 USD.<\\/p>\""

static void a_topic_of_discourse_is_a_thread(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    read_answer(&reading,
        "{\"post_stream\":{\"posts\":[{\"id\":1,\"username\":\"heron\",\"created_at\":"
        "\"2026-05-02T10:00:00.000Z\",\"version\":1,\"cooked\":" OFFER "},"
        "{\"id\":2,\"username\":\"tarn\",\"created_at\":\"2026-05-02T11:00:00.000Z\","
        "\"version\":1,\"cooked\":\"<p>sample?</p>\"}],\"stream\":[1,2,3]},\"id\":44,"
        "\"title\":\"Clinic\",\"slug\":\"clinic\"}",
        "http://board.example/t/44.json");
    assert_offer(&reading.page, "discourse");
    assert_text(reading.page.canonical, "http://board.example/t/clinic/44");
    assert_text(reading.page.next, "http://board.example/t/44.json?page=2");
    assert_true(reading_has(&reading, SEGMENT_RAW, "post_stream"));
}

static void a_list_of_discourse_leads_to_threads(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    read_answer(&reading,
        "{\"users\":[],\"topic_list\":{\"topics\":[{\"id\":44,\"title\":\"Clinic\","
        "\"slug\":\"clinic\"},{\"id\":45,\"title\":\"Bank\",\"slug\":\"bank\"}]}}",
        "http://board.example/latest.json");
    assert_int_equal(reading.page.kind, PAGE_BOARD);
    const struct link *lead = reading_link(&reading, "http://board.example/t/bank/45");
    assert_non_null(lead);
    assert_int_equal(lead->rel, LINK_THREAD);
}

static void a_topic_of_nodebb_is_a_thread(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    read_answer(&reading,
        "{\"tid\":44,\"slug\":\"44/clinic\",\"titleRaw\":\"Clinic\",\"category\":"
        "{\"name\":\"Databases\",\"slug\":\"3/databases\"},\"posts\":[{\"user\":"
        "{\"username\":\"heron\"},\"timestampISO\":\"2026-05-02T10:00:00.000Z\","
        "\"content\":" OFFER "},{\"user\":{\"username\":\"tarn\"},\"timestampISO\":"
        "\"2026-05-02T11:00:00.000Z\",\"content\":\"sample?\"}],"
        "\"template\":{\"name\":\"topic\"}}",
        "http://board.example/api/topic/44");
    assert_offer(&reading.page, "nodebb");
    assert_text(reading.page.postings[0].board, "Databases");
    assert_text(reading.page.canonical, "http://board.example/topic/44/clinic");
}

static void a_discussion_of_flarum_is_a_thread(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    read_answer(&reading,
        "{\"data\":{\"type\":\"discussions\",\"id\":\"44\",\"attributes\":{\"title\":"
        "\"Clinic\",\"slug\":\"44-clinic\"}},\"included\":[{\"type\":\"users\",\"id\":"
        "\"1\",\"attributes\":{\"displayName\":\"heron\"}},{\"type\":\"users\",\"id\":"
        "\"2\",\"attributes\":{\"displayName\":\"tarn\"}},{\"type\":\"posts\",\"id\":"
        "\"9\",\"attributes\":{\"number\":1,\"createdAt\":\"2026-05-02T10:00:00+00:"
        "00\","
        "\"contentHtml\":" OFFER "},\"relationships\":{\"user\":{\"data\":{\"type\":"
        "\"users\",\"id\":\"1\"}}}},{\"type\":\"posts\",\"id\":\"10\",\"attributes\":"
        "{\"number\":2,\"createdAt\":\"2026-05-02T11:00:00+00:00\",\"contentHtml\":"
        "\"<p>sample?</p>\"},\"relationships\":{\"user\":{\"data\":{\"type\":\"users\","
        "\"id\":\"2\"}}}}]}",
        "http://board.example/api/discussions/44");
    assert_offer(&reading.page, "flarum");
    assert_text(reading.page.canonical, "http://board.example/d/44-clinic");
}

static void a_list_of_flarum_leads_to_threads_and_goes_on(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    read_answer(&reading,
        "{\"links\":{\"next\":\"http://board.example/api/discussions?page=2\"},"
        "\"data\":[{\"type\":\"discussions\",\"id\":\"44\",\"attributes\":{\"title\":"
        "\"Clinic\",\"slug\":\"44-clinic\"}}]}",
        "http://board.example/api/discussions");
    assert_int_equal(reading.page.kind, PAGE_BOARD);
    assert_non_null(reading_link(&reading, "http://board.example/d/44-clinic"));
    assert_text(reading.page.next, "http://board.example/api/discussions?page=2");
}

static void other_json_is_none_of_theirs(void **state)
{
    (void)state;
    static const char *const texts[] = {"{\"template\":{\"name\":\"invoice\"}}",
        "{\"data\":{\"type\":\"persons\",\"note\":\"discussions\"}}",
        "{\"post_stream\":3,\"rows\":[[\"Dupont\",\"12/03/1958\"]]}",
        "{\"topic_list\":", "{\"post_stream\":{\"posts\":[{\"cooked\":\""};
    for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
        AUTO(reading_done) struct reading reading;
        read_answer(&reading, texts[i], "http://board.example/t/44.json");
        assert_text(reading.page.engine, "paste-plain");
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_topic_of_discourse_is_a_thread),
        cmocka_unit_test(a_list_of_discourse_leads_to_threads),
        cmocka_unit_test(a_topic_of_nodebb_is_a_thread),
        cmocka_unit_test(a_discussion_of_flarum_is_a_thread),
        cmocka_unit_test(a_list_of_flarum_leads_to_threads_and_goes_on),
        cmocka_unit_test(other_json_is_none_of_theirs),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
