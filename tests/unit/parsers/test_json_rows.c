/* Entries that stand as JSON: endpoints, and arrays in scripts. */
#include "tests/unit/parsers/reading.h"

#include "model/json_fields.h"

static void read_json(struct reading *reading, const char *json, const char *fields)
{
    struct err err = {.text = ""};
    struct text_sink sink = {.segment = reading_keep, .self = reading};
    struct document doc = {.url = "http://blog.example/api/list",
        .content_type = "application/json",
        .body = bytes_of(json),
        .fetched_at_ms = reading_now_ms,
        .json_fields = fields};
    assert_int_equal(
        parse_document(&reading->page, &reading->arena, &doc, &sink, &err), 0);
}

static void an_array_of_entries_is_read_by_itself(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    read_json(&reading,
        "{\"ok\":true,\"data\":{\"items\":[{\"id\":7,\"company\":\"H\\u00f4pital "
        "Saint-Exemple\",\"description\":\"<p>180 000 patients, "
        "passports</p>\",\"published\":"
        "\"2026-05-02\",\"url\":\"/c/7\"},{\"id\":8,\"company\":\"Acier Imaginaire\","
        "\"description\":\"Contracts\",\"published\":\"2026-04-11\",\"url\":\"/c/"
        "8\"}]}}",
        NULL);
    assert_text(reading.page.engine, "json-rows");
    assert_int_equal(reading.page.kind, PAGE_LEAK_LIST);
    assert_int_equal(reading.page.posting_count, 2);
    assert_text(reading.page.postings[0].victims[0], "Hôpital Saint-Exemple");
    assert_int_equal(reading.page.postings[0].records, 180000);
    assert_int_equal(reading.page.postings[0].posted_at_ms, 1777680000000);
    const struct link *entry = reading_link(&reading, "http://blog.example/c/8");
    assert_non_null(entry);
    assert_int_equal(entry->rel, LINK_THREAD);
    assert_text(entry->title, "Acier Imaginaire");
}

/* Strapi, GraphQL, WordPress, and an object by IDs. */
static void entries_may_be_wrapped_rendered_or_keyed(void **state)
{
    (void)state;
    static const char *const texts[] = {
        "{\"data\":[{\"id\":1,\"attributes\":{\"title\":\"Clinique A &amp; B\","
        "\"description\":\"12 000 patients\",\"publishedAt\":\"2026-05-02\"}}]}",
        "{\"data\":{\"posts\":{\"edges\":[{\"cursor\":\"x\",\"node\":{\"title\":"
        "\"Clinique A & B\",\"content\":\"12 000 patients\",\"date\":\"2026-05-02\"}}]}"
        "}}",
        "[{\"id\":1,\"date\":\"2026-05-02\",\"title\":{\"rendered\":\"Clinique A "
        "&#038; "
        "B\"},\"content\":{\"rendered\":\"<p>12 000 patients<a href='http://f.example/"
        "p.7z'>data<\\/a><\\/p>\"}}]",
        "{\"posts\":{\"a1\":{\"victim\":\"Clinique A & B\",\"text\":\"12 000 "
        "patients\",\"date\":\"2026-05-02\"},\"b2\":{\"victim\":\"Acier\",\"text\":"
        "\"x\","
        "\"date\":\"2026-05-01\"}}}"};
    for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
        AUTO(reading_done) struct reading reading;
        reading_init(&reading);
        read_json(&reading, texts[i], NULL);
        assert_text(reading.page.engine, "json-rows");
        const struct posting *entry = &reading.page.postings[0];
        assert_text(entry->title, "Clinique A & B");
        assert_int_equal(entry->records, 12000);
        assert_int_equal(entry->posted_at_ms, 1777680000000);
        assert_int_equal(entry->link_count, i == 2 ? 1 : 0);
    }
}

static void a_table_of_people_is_no_list_of_entries(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    read_json(&reading,
        "[{\"name\":\"Exemple\",\"firstname\":\"Camille\",\"description\":\"x\","
        "\"date\":"
        "\"2026-01-01\"},{\"name\":\"Oriol\",\"firstname\":\"B\",\"description\":\"y\","
        "\"date\":\"2026-01-02\"}]",
        NULL);
    assert_true(!bytes_is(reading.page.engine, "json-rows"));
}

static void a_source_says_where_its_fields_stand(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    read_json(&reading,
        "{\"r\":[[{\"h\":{\"t\":\"Clinique Exemple\"},\"w\":1777680000,\"b\":\"all "
        "data, 12 "
        "000 patients\",\"p\":\"view/9\"}]]}",
        "rows=r.0\ntitle=h.t\ndate=w\ntext=b\nurl=p");
    assert_int_equal(reading.page.posting_count, 1);
    assert_text(reading.page.postings[0].title, "Clinique Exemple");
    assert_text(reading.page.postings[0].victims[0], "Clinique Exemple");
    assert_int_equal(reading.page.postings[0].posted_at_ms, 1777680000000);
    assert_int_equal(reading.page.postings[0].records, 12000);
    assert_non_null(reading_link(&reading, "http://blog.example/api/view/9"));
}

static void an_endpoint_that_changed_its_form_has_drifted(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    read_json(&reading, "{\"results\":[]}", "rows=data.items\ntitle=name");
    assert_true(reading.page.drifted);
    assert_int_equal(reading.page.posting_count, 0);
}

static void an_array_in_a_script_is_read_as_it_is_written(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_html(&reading,
        "<html><title>Night Ledger - leaked data</title><body><div "
        "id=app></div><script>"
        "(function(){ var n = [1, 2]; })();\n"
        "var victims = [ // newest first\n"
        "  {id: 1, title: 'H\\u00f4pital Saint-Exemple', published: new "
        "Date('2026-05-02'), text: \"180 000 patients' records\", link: '/v/1',},\n"
        "  {id: 2, title: 'Acier', published: new Date('2026-04-11'), text: 'it\\'s "
        "all "
        "here', link: '/v/2'},\n];</script></body></html>");
    assert_int_equal(reading.page.kind, PAGE_LEAK_LIST);
    assert_int_equal(reading.page.posting_count, 2);
    assert_text(reading.page.postings[0].victims[0], "Hôpital Saint-Exemple");
    assert_int_equal(reading.page.postings[0].records, 180000);
    assert_int_equal(reading.page.postings[0].posted_at_ms, 1777680000000);
    assert_int_equal(
        reading_link(&reading, "http://site.example/v/2")->rel, LINK_THREAD);
}

static void the_data_a_page_is_drawn_from_is_read(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_html(&reading,
        "<html><title>Ledger</title><body><div id=__next></div><script "
        "id=__NEXT_DATA__ type=application/json>{\"props\":{\"pageProps\":{\"posts\":[{"
        "\"victim\":\"Acier\",\"deadline\":\"2026-06-01\",\"description\":\"Size 12 "
        "GB\"}"
        "]}},\"page\":\"/\"}</script></body></html>");
    assert_int_equal(reading.page.posting_count, 1);
    assert_text(reading.page.postings[0].victims[0], "Acier");
}

static void paths_are_names_parted_by_dots(void **state)
{
    (void)state;
    assert_true(json_path_valid(bytes_of("data.items.0.title")));
    assert_true(json_path_valid(bytes_of(".")));
    assert_false(json_path_valid(bytes_of("")));
    assert_false(json_path_valid(bytes_of("data..items")));
    assert_false(json_path_valid(bytes_of("data[0]")));
    assert_false(json_path_valid(bytes_of("a.b.c.d.e.f.g.h.i")));
    assert_int_equal(json_field_of(bytes_of("date")), JSON_DATE);
    assert_int_equal(json_field_of(bytes_of("dates")), -1);
    assert_text(json_fields_path("rows=a.b\ntitle=t", JSON_TITLE), "t");
    assert_int_equal(json_fields_path(NULL, JSON_TITLE).len, 0);
}

static void a_title_that_is_too_long_is_cut(void **state)
{
    enum { LONG = 3000 };
    (void)state;
    char json[LONG + 100];
    char title[LONG + 1];
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    memset(title, 'x', LONG);
    memcpy(title, "Clinique Exemple ", 17);
    title[LONG] = '\0';
    (void)snprintf(json, sizeof(json),
        "[{\"title\":\"%s\",\"leaked\":\"y\",\"victim\":\"Exemple\"}]", title);
    read_json(&reading, json, NULL);
    assert_int_equal(reading.page.posting_count, 1);
    assert_true(bytes_starts(reading.page.postings[0].title, "Clinique Exemple xxx"));
}

static void a_description_of_tags_without_an_end_is_read(void **state)
{
    enum { TAGS = 30000 };
    (void)state;
    AUTO(buf_done) struct buf json;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    buf_init(&json, 1 << 20);
    assert_int_equal(buf_add_text(&json, "[{\"victim\":\"A\",\"leak\":1,", NULL), 0);
    assert_int_equal(buf_add_text(&json, "\"text\":\"<p>12 000 patients</p>", NULL), 0);
    for (int i = 0; i < TAGS; i++)
        assert_int_equal(buf_add_text(&json, "<a", NULL), 0);
    assert_int_equal(buf_add_text(&json, "\"}]", NULL), 0);
    assert_int_equal(buf_add_byte(&json, 0, NULL), 0);
    read_json(&reading, (const char *)json.ptr, NULL);
    assert_int_equal(reading.page.posting_count, 1);
    assert_int_equal(reading.page.postings[0].records, 12000);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_array_of_entries_is_read_by_itself),
        cmocka_unit_test(entries_may_be_wrapped_rendered_or_keyed),
        cmocka_unit_test(a_table_of_people_is_no_list_of_entries),
        cmocka_unit_test(a_source_says_where_its_fields_stand),
        cmocka_unit_test(an_endpoint_that_changed_its_form_has_drifted),
        cmocka_unit_test(an_array_in_a_script_is_read_as_it_is_written),
        cmocka_unit_test(the_data_a_page_is_drawn_from_is_read),
        cmocka_unit_test(paths_are_names_parted_by_dots),
        cmocka_unit_test(a_title_that_is_too_long_is_cut),
        cmocka_unit_test(a_description_of_tags_without_an_end_is_read),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
