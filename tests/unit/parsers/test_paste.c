/* Pastes, as text and as pages, and leak blogs read without knowing their engine. */
#include "tests/unit/parsers/reading.h"

static void reads_a_raw_paste_with_its_rows_and_claims(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_fixture(
        &reading, "paste/raw.txt", "http://paste.example/raw/Zk3f9q", "text/plain");
    assert_int_equal(reading.page.kind, PAGE_PASTE);
    assert_text(reading.page.engine, "paste-plain");
    assert_int_equal(reading.page.posting_count, 1);
    const struct posting *paste = &reading.page.postings[0];
    assert_true(paste->is_dataset);
    assert_int_equal(paste->offer, OFFER_FREE);
    assert_int_equal(paste->records, 1200);
    assert_int_equal(paste->sample_rows, 4);
    assert_int_equal(
        bytes_find(paste->excerpt, bytes_of("patient.example"), 0), BYTES_NONE);
    assert_true(reading_has(&reading, SEGMENT_RAW, "noa@patient.example"));
}

static void reads_a_page_with_a_code_block_as_a_paste(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_fixture(
        &reading, "paste/code.html", "http://paste.example/Zk3f9q", "text/html");
    assert_int_equal(reading.page.kind, PAGE_PASTE);
    assert_text(reading.page.engine, "paste-code");
    const struct posting *paste = &reading.page.postings[0];
    assert_text(paste->title, "labs.csv");
    assert_int_equal(
        paste->posted_at_ms, 1777810740000); /* 12:19Z: +02:00 is taken off */
    assert_true(paste->is_dataset);
    assert_int_equal(paste->sample_rows, 4);
    assert_true((paste->fields & 1U << FIELD_BLOOD_GROUP) != 0);
    assert_true(reading_has(&reading, SEGMENT_ROWS, "louis@patient.example;O-\n"));
    const struct link *raw = reading_link(&reading, "http://paste.example/raw/Zk3f9q");
    assert_non_null(raw);
    assert_int_equal(raw->rel, LINK_FILE);
}

static void takes_a_paste_of_code_for_no_dataset(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_fixture(
        &reading, "paste/snippet.html", "http://paste.example/b", "text/html");
    assert_int_equal(reading.page.kind, PAGE_PASTE);
    assert_false(reading.page.postings[0].is_dataset);
    assert_int_equal(reading.page.postings[0].offer, OFFER_NONE);
}

static void says_that_a_binary_document_was_not_unpacked(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    static const char zip[] = "PK\3\4\24\1\10\1\2\3\4\5\6\7\1\2\3\4\5\6\7 a@x.example";
    reading_parse(&reading, bytes_make(zip, sizeof(zip) - 1),
        "http://files.example/a.zip", "application/zip");
    assert_true(reading.page.partly_read);
    assert_int_equal(reading.page.posting_count, 0);
    assert_true(reading_has(&reading, SEGMENT_RAW, "a@x.example"));
}

static void reads_a_leak_blog_s_cards_as_victims(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_fixture(
        &reading, "generic/leak-blog.html", "http://ledger.example/", "text/html");
    assert_int_equal(reading.page.kind, PAGE_LEAK_LIST);
    assert_int_equal(reading.page.posting_count, 3);
    const struct posting *hospital = &reading.page.postings[0];
    assert_text(hospital->victims[0], "H\xC3\xB4pital Saint-Exemple");
    assert_int_equal(hospital->records, 180000);
    assert_true(hospital->is_dataset);
    assert_int_equal(hospital->posted_at_ms, 1777680000000);
    assert_text(reading.page.postings[1].victims[0], "Acier Imaginaire SA");
    assert_int_equal(reading.page.postings[1].offer, OFFER_RANSOM);
    const struct link *entry =
        reading_link(&reading, "http://ledger.example/entry/hopital-saint-exemple");
    assert_non_null(entry);
    assert_int_equal(entry->rel, LINK_THREAD);
    assert_true(reading_has(&reading, SEGMENT_PROSE, "www.hopital-exemple.example"));
}

static void reads_a_leak_blog_s_entry(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_fixture(&reading, "generic/leak-entry.html",
        "http://ledger.example/entry/hopital-saint-exemple", "text/html");
    assert_int_equal(reading.page.kind, PAGE_LEAK_ENTRY);
    assert_int_equal(reading.page.posting_count, 1);
    const struct posting *entry = &reading.page.postings[0];
    assert_text(entry->victims[0], "H\xC3\xB4pital Saint-Exemple");
    assert_int_equal(entry->records, 180000);
    assert_true((entry->fields & 1U << FIELD_NATIONAL_ID) != 0);
    assert_true((entry->fields & 1U << FIELD_DIAGNOSIS) != 0);
}

static void takes_news_of_a_leak_for_no_offer(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_fixture(
        &reading, "generic/news.html", "http://news.example/1", "text/html");
    assert_int_equal(reading.page.kind, PAGE_OTHER);
    assert_int_equal(reading.page.posting_count, 0);
}

static void keeps_no_name_of_a_row_with_few_separators(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_parse(&reading,
        bytes_of("1.91.12.56.994.154.87 | EXEMPLE | Camille.Exemple@Courriel.Example\n"
                 "2-30-03-60-992-697-60 | ORIOL-TEST | berenice@courriel.example\n"),
        "http://paste.example/raw/1", "text/plain");
    assert_int_equal(reading.page.posting_count, 1);
    assert_int_equal(reading.page.title.len, 0);
    assert_int_equal(reading.page.postings[0].title.len, 0);
    assert_int_equal(reading.page.postings[0].excerpt.len, 0);
    assert_int_equal(reading.page.postings[0].sample_rows, 2);
}

static void reads_a_victim_s_page_that_only_tells_a_size(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_html(&reading,
        "<title>Acier | NIGHT HERON</title><header><h1>NIGHT HERON</h1></header>"
        "<article><h2>Acier Imaginaire</h2><p>Website: acier.example</p>"
        "<p>Size: 120 GB</p><p>The company chose silence.</p></article>");
    assert_int_equal(reading.page.kind, PAGE_LEAK_ENTRY);
    assert_text(reading.page.postings[0].victims[0], "Acier Imaginaire");
    assert_int_equal(reading.page.postings[0].size_bytes, 120000000000);
}

struct gate {
    const char *html;
    enum page_kind kind;
};

static void recognises_what_stands_in_front_of_a_site(void **state)
{
    (void)state;
    static const struct gate gates[] = {
        {"<form><input type=text name=captcha></form>", PAGE_CAPTCHA},
        {"<title>You are in the queue</title>", PAGE_QUEUE},
        {"<form><input name=user><input type=password></form>", PAGE_LOGIN},
        {"<title>404 Not Found</title>", PAGE_ERROR},
        {"<title>Index of /dumps</title><pre><a href=a.zip>a.zip</a></pre>",
            PAGE_LISTING},
        {"<p>hello", PAGE_OTHER},
    };
    for (size_t i = 0; i < sizeof(gates) / sizeof(gates[0]); i++) {
        AUTO(reading_done) struct reading reading;
        reading_init(&reading);
        reading_html(&reading, gates[i].html);
        assert_int_equal(reading.page.kind, gates[i].kind);
    }
}

/* No header says what it is, as when a file is scanned. */
static void tells_pages_from_tables_by_how_their_lines_begin(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        bool page;
    } bodies[] = {
        {"<p>hello</p>", true},
        {"\xEF\xBB\xBF \n<!DOCTYPE html><html></html>", true},
        {"Warning: no cache\n<html><body>a</body></html>", true},
        {"id;page\n1;<html><body>a</body></html>\n", false},
        {"{\"text\":\"<a href=/x>x</a>\"}\n", false},
        {"<prenom.nom@poste.example>\n<autre@poste.example>\n", false},
    };
    for (size_t i = 0; i < sizeof(bodies) / sizeof(bodies[0]); i++) {
        AUTO(reading_done) struct reading reading;
        reading_init(&reading);
        reading_parse(&reading, bytes_of(bodies[i].text), "", "");
        if ((reading.segments[SEGMENT_RAW].len == 0) != bodies[i].page)
            fail_msg("body %zu", i);
    }
}

static void keeps_the_rows_of_a_table_in_utf_16(void **state)
{
    static const char table[] = "\xFE\xFF\0a\0;\0b\0\n\0c\0;\0d\0\n";
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_parse(&reading, bytes_make(table, sizeof(table) - 1), "", "");
    assert_true(bytes_is(buf_bytes(&reading.segments[SEGMENT_RAW]), "a;b\nc;d\n"));
}

/* Fields that NULs fill up are text, and each byte stays in its place. */
static void reads_nuls_in_a_text_as_spaces(void **state)
{
    static const char table[] = "\0a\0\0\0;b\0\nc\0\0\0;d\0\n";
    static const char binary[] = "PK\3\4\0\0\0\0\0\0\0\0ab\0\0\0\0\0\0\0\0\1\2ab\0\0";
    (void)state;
    AUTO(reading_done) struct reading reading;
    AUTO(reading_done) struct reading other;
    reading_init(&reading);
    reading_parse(&reading, bytes_make(table, sizeof(table) - 1), "", "text/plain");
    assert_true(
        bytes_is(buf_bytes(&reading.segments[SEGMENT_RAW]), " a   ;b \nc   ;d \n"));
    assert_false(reading.page.partly_read);
    reading_init(&other);
    reading_parse(&other, bytes_make(binary, sizeof(binary) - 1), "", "text/plain");
    assert_true(other.page.partly_read);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_a_raw_paste_with_its_rows_and_claims),
        cmocka_unit_test(reads_a_page_with_a_code_block_as_a_paste),
        cmocka_unit_test(takes_a_paste_of_code_for_no_dataset),
        cmocka_unit_test(says_that_a_binary_document_was_not_unpacked),
        cmocka_unit_test(reads_a_leak_blog_s_cards_as_victims),
        cmocka_unit_test(reads_a_leak_blog_s_entry),
        cmocka_unit_test(takes_news_of_a_leak_for_no_offer),
        cmocka_unit_test(keeps_no_name_of_a_row_with_few_separators),
        cmocka_unit_test(reads_a_victim_s_page_that_only_tells_a_size),
        cmocka_unit_test(recognises_what_stands_in_front_of_a_site),
        cmocka_unit_test(tells_pages_from_tables_by_how_their_lines_begin),
        cmocka_unit_test(keeps_the_rows_of_a_table_in_utf_16),
        cmocka_unit_test(reads_nuls_in_a_text_as_spaces),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
