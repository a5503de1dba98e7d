/* PrivateBin's answers, made by tests/fixtures/pages/privatebin/make (Python: hashlib,
 * zlib, cryptography), opened with the key of a link. */
#include "parsers/privatebin.h"

#include "parsers/base_n.h"
#include "tests/unit/parsers/reading.h"

/* The first two lines of the fixtures' file `keys`. */
static const char key[] = "4wBqpZM9xaSheZzJSMawUKKwhdpChKbZ5eu5ky4Vigw";
static const char short_key[] = "CiMQsCUhqABwwLyCFeX2iPnBZX3s28dUUCBrirhs";
static const char address[] = "http://bin.example/?0123456789abcdef";

struct opened {
    struct buf file;
    struct privatebin paste;
};

static void opened_done(struct opened *opened)
{
    privatebin_done(&opened->paste);
    buf_done(&opened->file);
}
AUTO_DEFINE_VALUE(struct opened, opened_done)

static void load(struct buf *file, const char *name)
{
    char path[512];
    struct err err = {.text = ""};
    (void)snprintf(path, sizeof(path), "%s/tests/fixtures/pages/privatebin/%s",
        VIGIE_SOURCE_DIR, name);
    buf_init(file, READING_MAX);
    assert_int_equal(fd_read_file(file, path, &err), 0);
}

static void open_bytes(struct opened *opened, const char *with, bool burn)
{
    const struct privatebin_ask ask = {
        .json = buf_bytes(&opened->file), .key = with, .is_paste = true, .burn = burn};
    struct err err = {.text = ""};
    assert_int_equal(privatebin_read(&opened->paste, &ask, &err), 0);
}

static void open_fixture(struct opened *opened, const char *name, const char *with)
{
    memset(opened, 0, sizeof(*opened));
    load(&opened->file, name);
    open_bytes(opened, with, false);
}

static bool says(const struct opened *opened, const char *wanted)
{
    struct bytes text = buf_bytes(&opened->paste.text);
    return bytes_find(text, bytes_of(wanted), 0) != BYTES_NONE;
}

static void assert_opens(const char *name, const char *with)
{
    AUTO(opened_done) struct opened opened;
    open_fixture(&opened, name, with);
    if (opened.paste.reason != NULL)
        fail_msg("%s: %s", name, opened.paste.reason);
    assert_int_equal(opened.paste.state, PRIVATEBIN_OPEN);
    assert_true(says(&opened, "OURMIERES;Jeanne;275039999000153;"));
    assert_true(
        says(&opened, "BRÉVANNES;Théo;182119999000114;theo@courriel.example\n"));
    assert_true(opened.paste.created_ms == 1772500000000);
}

static void assert_shut(const char *name, const char *with, const char *why)
{
    AUTO(opened_done) struct opened opened;
    open_fixture(&opened, name, with);
    assert_int_equal(opened.paste.state, PRIVATEBIN_SHUT);
    assert_int_equal(opened.paste.text.len, 0);
    assert_non_null(opened.paste.reason);
    if (strstr(opened.paste.reason, why) == NULL)
        fail_msg("%s: '%s' does not say '%s'", name, opened.paste.reason, why);
}

static void opens_what_another_implementation_sealed(void **state)
{
    (void)state;
    assert_opens("paste.json", key);
    assert_opens("none.json", key);
    assert_opens("aes128.json", key);
    assert_opens("markdown.json", key);
}

static void authenticates_adata_as_a_browser_would_write_them(void **state)
{
    (void)state;
    assert_opens("spaced.json", key);
}

static void puts_back_the_zeros_that_base58_leaves_out(void **state)
{
    (void)state;
    assert_opens("short-key.json", short_key);
}

static void heeds_no_mark_of_a_burning_link_in_the_key(void **state)
{
    (void)state;
    char marked[64];
    (void)snprintf(marked, sizeof(marked), "-%s", key);
    assert_opens("paste.json", marked);
}

static void adds_comments_and_textual_attachments(void **state)
{
    (void)state;
    AUTO(opened_done) struct opened opened;
    open_fixture(&opened, "comments.json", key);
    assert_null(opened.paste.reason);
    assert_true(
        says(&opened, "courriel.example\n\nk4rma\nmerci, marche\nk4rma\nencore"));
    opened_done(&opened);
    open_fixture(&opened, "attachment.json", key);
    assert_null(opened.paste.reason);
    assert_true(
        says(&opened, "voir le fichier\nNom;NumSecu\nLANDRIEUX;190059999000171\n"));
}

static void tells_of_an_attachment_it_does_not_read(void **state)
{
    (void)state;
    AUTO(opened_done) struct opened opened;
    open_fixture(&opened, "attachments.json", key);
    assert_int_equal(opened.paste.state, PRIVATEBIN_OPEN);
    assert_true(says(&opened, "LANDRIEUX;190059999000171"));
    assert_non_null(strstr(opened.paste.reason, "attachment"));
}

static void says_why_a_paste_stays_shut(void **state)
{
    (void)state;
    assert_shut("paste.json", short_key, "does not open it");
    assert_shut("paste.json", NULL, "no link with its key");
    assert_shut("paste.json", "", "no link with its key");
    assert_shut("password.json", key, "password");
    assert_shut("burn.json", key, "burn after reading");
    assert_shut("burn.json", NULL, "burn after reading");
    assert_shut("version1.json", key, "version 1");
    assert_shut("ctr.json", key, "not known here");
    assert_shut("broken.json", key, "does not unpack");
    assert_shut("not-json.json", key, "no paste");
}

static void opens_a_burning_paste_where_the_source_allows_it(void **state)
{
    (void)state;
    AUTO(opened_done) struct opened opened = {.paste.state = PRIVATEBIN_NONE};
    load(&opened.file, "burn.json");
    open_bytes(&opened, key, true);
    assert_int_equal(opened.paste.state, PRIVATEBIN_OPEN);
}

static void computes_nothing_that_costs_too_much(void **state)
{
    (void)state;
    assert_shut("iterations.json", key, "iterations");
    AUTO(opened_done) struct opened opened;
    open_fixture(&opened, "costly-comments.json", key);
    assert_int_equal(opened.paste.state, PRIVATEBIN_OPEN);
    assert_non_null(strstr(opened.paste.reason, "not"));
}

static void unpacks_no_bomb(void **state)
{
    (void)state;
    assert_shut("bomb.json", key, "unpacks to more");
}

static void is_told_that_a_paste_is_gone(void **state)
{
    (void)state;
    AUTO(opened_done) struct opened opened;
    open_fixture(&opened, "gone.json", key);
    assert_int_equal(opened.paste.state, PRIVATEBIN_GONE);
}

/* Any API says {"status":1,...}. */
static void takes_a_refusal_at_another_address_for_nothing(void **state)
{
    (void)state;
    AUTO(opened_done) struct opened opened = {.paste.state = PRIVATEBIN_OPEN};
    load(&opened.file, "gone.json");
    const struct privatebin_ask ask = {.json = buf_bytes(&opened.file), .key = key};
    assert_int_equal(privatebin_read(&opened.paste, &ask, NULL), 0);
    assert_int_equal(opened.paste.state, PRIVATEBIN_NONE);
}

static size_t place_of(const struct buf *file, const char *name)
{
    ptrdiff_t at = bytes_find(buf_bytes(file), bytes_of(name), 0);
    assert_true(at != BYTES_NONE);
    return (size_t)at + strlen(name);
}

/* Each bit of the ciphertext's text and of what is authenticated with it. */
static void opens_nothing_that_was_changed(void **state)
{
    (void)state;
    AUTO(opened_done) struct opened opened = {.paste.state = PRIVATEBIN_NONE};
    load(&opened.file, "none.json");
    size_t adata = place_of(&opened.file, "\"adata\":[[\"");
    size_t ct = place_of(&opened.file, "\"ct\":\"");
    const size_t places[] = {adata, adata + 5, ct, ct + 40, ct + 200};
    for (size_t i = 0; i < sizeof(places) / sizeof(places[0]); i++)
        for (unsigned bit = 0; bit < 8; bit++) {
            opened.file.ptr[places[i]] ^= (uint8_t)(1U << bit);
            open_bytes(&opened, key, true);
            assert_int_not_equal(opened.paste.state, PRIVATEBIN_OPEN);
            assert_int_equal(opened.paste.text.len, 0);
            privatebin_done(&opened.paste);
            opened.file.ptr[places[i]] ^= (uint8_t)(1U << bit);
        }
    open_bytes(&opened, key, true);
    assert_int_equal(opened.paste.state, PRIVATEBIN_OPEN);
}

static void opens_nothing_that_was_cut(void **state)
{
    (void)state;
    AUTO(opened_done) struct opened opened = {.paste.state = PRIVATEBIN_NONE};
    load(&opened.file, "comments.json");
    size_t whole = opened.file.len;
    for (size_t len = 0; len + 2 < whole; len += 3) {
        opened.file.len = len;
        open_bytes(&opened, key, true);
        assert_int_equal(opened.paste.state, PRIVATEBIN_NONE);
        privatebin_done(&opened.paste);
    }
    opened.file.len = whole;
}

/* ---- as a page ---- */

static void read_page(
    struct reading *reading, const char *name, const char *with, const char *type)
{
    struct err err = {.text = ""};
    const struct text_sink sink = {.segment = reading_keep, .self = reading};
    reading_init(reading);
    buf_done(&reading->body);
    load(&reading->body, name);
    const struct document doc = {.url = address,
        .content_type = type,
        .body = buf_bytes(&reading->body),
        .fetched_at_ms = reading_now_ms,
        .paste_key = with};
    assert_int_equal(
        parse_document(&reading->page, &reading->arena, &doc, &sink, &err), 0);
    assert_true(bytes_is(reading->page.engine, "privatebin"));
}

static void reads_an_opened_paste_as_a_posting_with_rows(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    read_page(&reading, "paste.json", key, "application/json");
    assert_int_equal(reading.page.kind, PAGE_PASTE);
    assert_true(reading.page.settled);
    assert_false(reading.page.partly_read);
    assert_int_equal(reading.page.posting_count, 1);
    assert_true(bytes_is(reading.page.title, "fichier patients labo"));
    assert_int_equal(reading.page.postings[0].sample_rows, 2);
    assert_true(reading.page.postings[0].posted_at_ms == 1772500000000);
    assert_true(bytes_find(buf_bytes(&reading.segments[SEGMENT_RAW]),
                    bytes_of("OURMIERES;Jeanne;275039999000153;"), 0) != BYTES_NONE);
    /* The ciphertext went to nobody. */
    assert_true(bytes_find(buf_bytes(&reading.segments[SEGMENT_RAW]), bytes_of("adata"),
                    0) == BYTES_NONE);
}

static void reads_a_gone_paste_as_gone(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    read_page(&reading, "gone.json", key, "application/json");
    assert_int_equal(reading.page.kind, PAGE_ERROR);
    assert_true(reading.page.gone);
    assert_int_equal(reading.page.posting_count, 0);
}

#define OLD_SHELL(said)                                                                \
    "<title>Notes</title><script src=js/bundle.js></script><select "                   \
    "id=pasteExpiration>"                                                              \
    "</select><input type=checkbox id=burnafterreading><div id=errormessage>" said     \
    "</div><pre id=prettyprint></pre><textarea id=message></textarea>"

/* Scripts are renamed; up to 1.2 it was the page that said so. */
static void a_shell_is_told_by_its_ids_and_says_when_a_paste_is_gone(void **state)
{
    (void)state;
    static const struct {
        const char *html;
        enum page_kind kind;
        bool gone;
    } cases[] = {
        {OLD_SHELL("Paste does not exist, has expired or has been deleted."),
            PAGE_ERROR, true},
        {OLD_SHELL("Le paste n'existe pas, a expir\xC3\xA9, ou a \xC3\xA9t\xC3\xA9 "
                   "supprim\xC3\xA9."),
            PAGE_ERROR, true},
        {OLD_SHELL("JavaScript is required."), PAGE_PASTE, false},
        {OLD_SHELL(" "), PAGE_PASTE, false},
    };
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        AUTO(reading_done) struct reading reading;
        reading_init(&reading);
        reading_page(&reading, cases[i].html, "http://bin.example/?0123456789abcdef");
        assert_text(reading.page.engine, "privatebin");
        assert_int_equal(reading.page.kind, cases[i].kind);
        assert_int_equal(reading.page.gone, cases[i].gone);
    }
}

static void assert_shell(const char *name, const char *with, const char *why)
{
    AUTO(reading_done) struct reading reading;
    char reason[PAGE_REASON_MAX + 1];
    read_page(&reading, name, with, "text/html; charset=utf-8");
    assert_int_equal(reading.page.kind, PAGE_PASTE);
    assert_int_equal(reading.page.posting_count, 0);
    assert_true(reading.page.partly_read);
    (void)bytes_to_text(reason, sizeof(reason), reading.page.partly_reason);
    if (strstr(reason, why) == NULL)
        fail_msg("%s: '%s' does not say '%s'", name, reason, why);
}

static void says_of_an_empty_shell_what_is_missing(void **state)
{
    (void)state;
    char burning[64];
    (void)snprintf(burning, sizeof(burning), "-%s", key);
    assert_shell("shell.html", NULL, "no link with its key");
    assert_shell("shell.html", burning, "burn after reading");
    assert_shell("shell.html", key, "empty page");
    assert_shell("zerobin.html", NULL, "version 1");
}

static void decodes_base64_strictly(void **state)
{
    (void)state;
    struct buf out;
    buf_init(&out, 16);
    assert_int_equal(base64_decode(&out, bytes_of("//79"), NULL), 0);
    assert_int_equal(out.len, 3);
    assert_int_equal(out.ptr[0], 0xFF);
    assert_int_equal(base64_decode(&out, bytes_of("QQ=="), NULL), 0);
    assert_int_equal(out.ptr[3], 'A');
    assert_int_equal(out.len, 4);
    assert_int_equal(base64_decode(&out, bytes_of("QQ="), NULL), BASE64_ODD);
    assert_int_equal(base64_decode(&out, bytes_of("Q==="), NULL), BASE64_ODD);
    assert_int_equal(base64_decode(&out, bytes_of("QQ Q"), NULL), BASE64_ODD);
    buf_done(&out);
}

/* draft-msporny-base58-03, section 5. */
static void decodes_base58_as_its_specification_shows(void **state)
{
    (void)state;
    uint8_t out[12];
    assert_true(base58_decode(out, 12, bytes_of("2NEpo7TZRRrLZSi2U")));
    assert_memory_equal(out, "Hello World!", 12);
    assert_false(base58_decode(out, 11, bytes_of("2NEpo7TZRRrLZSi2U")));
    assert_false(base58_decode(out, 12, bytes_of("2NEpo7TZRRrLZSi2O")));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(opens_what_another_implementation_sealed),
        cmocka_unit_test(authenticates_adata_as_a_browser_would_write_them),
        cmocka_unit_test(puts_back_the_zeros_that_base58_leaves_out),
        cmocka_unit_test(heeds_no_mark_of_a_burning_link_in_the_key),
        cmocka_unit_test(adds_comments_and_textual_attachments),
        cmocka_unit_test(tells_of_an_attachment_it_does_not_read),
        cmocka_unit_test(says_why_a_paste_stays_shut),
        cmocka_unit_test(opens_a_burning_paste_where_the_source_allows_it),
        cmocka_unit_test(computes_nothing_that_costs_too_much),
        cmocka_unit_test(unpacks_no_bomb),
        cmocka_unit_test(is_told_that_a_paste_is_gone),
        cmocka_unit_test(takes_a_refusal_at_another_address_for_nothing),
        cmocka_unit_test(opens_nothing_that_was_changed),
        cmocka_unit_test(opens_nothing_that_was_cut),
        cmocka_unit_test(reads_an_opened_paste_as_a_posting_with_rows),
        cmocka_unit_test(reads_a_gone_paste_as_gone),
        cmocka_unit_test(a_shell_is_told_by_its_ids_and_says_when_a_paste_is_gone),
        cmocka_unit_test(says_of_an_empty_shell_what_is_missing),
        cmocka_unit_test(decodes_base64_strictly),
        cmocka_unit_test(decodes_base58_as_its_specification_shows),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
