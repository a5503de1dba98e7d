/* Memory runs out at every possible moment of a session's life: each call then says -1
 * with why or has done its work, nothing leaks, and no cookie is half there. */
#include "app/session_box.h"
#include "app/sessions.h"
#include "base/fd.h"
#include "crawler/cookie_file.h"
#include "matchers/key.h"
#include "model/seal.h"

#include "nth_alloc.h"
#include "tests/unit/app/folder.h"

enum { MAX_RUNS = 2000 };

static const char file_text[] = "board.example\tFALSE\t/\tFALSE\t0\tsid\tone\n"
                                "#HttpOnly_.board.example\tTRUE\t/\tFALSE\t0\tb\ttwo\n";

static struct url board; /* made before any allocation fails */

static bool reads_and_sends_cookies(void *context)
{
    (void)context;
    AUTO(cookies_done) struct cookies jar = {0};
    AUTO(cookies_done) struct cookies again = {0};
    AUTO(buf_done) struct buf fields;
    AUTO(buf_done) struct buf header;
    struct cookie_file_tally tally;
    struct err err = {{0}};
    const struct cookie_file_site site = {&board, 1, 1000};
    buf_init(&fields, 4096);
    buf_init(&header, COOKIES_HEADER_MAX);
    if (cookie_file_read(&jar, &tally, bytes_of(file_text), &site, &err) != 0) {
        assert_int_equal(jar.count, 0);
        return false;
    }
    if (cookies_write(&fields, &jar, &err) != 0)
        return false;
    if (cookies_read(&again, buf_bytes(&fields), &err) != 0) {
        assert_int_equal(again.count, 0);
        return false;
    }
    return cookies_header(&header, &again, &board, 1000, &err) == 0;
}

static bool seals_and_opens(void *context)
{
    (void)context;
    static const uint8_t key[SEAL_KEY_SIZE] = {7};
    AUTO(buf_done) struct buf sealed;
    AUTO(buf_done) struct buf text;
    struct err err = {{0}};
    buf_init(&sealed, 4096);
    buf_init(&text, 4096);
    return seal_close(&sealed, key, bytes_of("place"), bytes_of("text"), &err) == 0 &&
           seal_open(&text, key, bytes_of("place"), buf_bytes(&sealed), &err) == 0;
}

struct place {
    struct config config;
    struct config_source source;
    char key[FOLDER_PATH];
    char url[FOLDER_PATH + 16];
};

static bool import(struct store *store, const struct place *place)
{
    AUTO(session_box_close) struct session_box box = {0};
    AUTO(cookies_done) struct cookies jar = {0};
    AUTO(cookies_done) struct cookies old = {0};
    struct store_session row = {.source = "board", .account = "scout"};
    struct cookie_file_tally tally;
    struct err err = {{0}};
    const struct cookie_file_site site = {&board, 1, 1000};
    if (session_box_open(&box, place->key, &err) != 0 ||
        cookie_file_read(&jar, &tally, bytes_of(file_text), &site, &err) != 0 ||
        session_box_load(&old, &row, &box, store, &err) < 0)
        return false;
    row.saved_ms = 1000;
    return session_box_save(&row, &jar, &box, store, &err) == 0;
}

static bool sends_and_renews(struct sessions *sessions, struct store *store)
{
    struct fetched fetched = {.body = -1};
    struct target *target = &fetched.target;
    struct err err = {{0}};
    struct fetch_job job = {.url = "http://board.example/"};
    const struct sessions_asker asker = {"board", "board.example", 0};
    (void)target_init(target, bytes_of(job.url), bytes_of("board.example"));
    (void)bytes_to_text(target->source, sizeof(target->source), bytes_of("board"));
    if (sessions_step(sessions, store, &err) != 0 ||
        sessions_dress(sessions, &job, &asker, &err) != 0)
        return false;
    if (job.cookie[0] == '\0')
        return false; /* the address could not be read: none, rather than some */
    assert_string_equal(job.cookie, "sid=one; b=two");
    heard_line(&fetched.heard, bytes_of("sid=three"), &board, 1000);
    fetched.session = sessions_serial(sessions, asker.source);
    sessions_heard(sessions, &fetched, SESSIONS_READ);
    fetched_done(&fetched);
    return sessions_flush(sessions, store, &err) == 0;
}

static bool lives_a_session(void *context)
{
    const struct place *place = context;
    AUTO(store_close) struct store *store = NULL;
    AUTO(sessions_free) struct sessions *sessions = NULL;
    struct err err = {{0}};
    struct log log;
    log_init(&log, STDERR_FILENO, "test", clock_system());
    const struct sessions_spec spec = {&place->config, clock_system(), &log};
    return store_open(&store, place->url, NULL, &err) == 0 &&
           store_migrate(store, &err) == 0 && import(store, place) &&
           sessions_new(&sessions, &spec, &err) == 0 &&
           sends_and_renews(sessions, store);
}

static void no_failed_allocation_breaks_cookies(void **state)
{
    (void)state;
    assert_true(nth_alloc_each(reads_and_sends_cookies, NULL, MAX_RUNS) > 0);
    seal_preload();
    assert_true(nth_alloc_each(seals_and_opens, NULL, MAX_RUNS) > 0);
}

static void no_failed_allocation_breaks_a_session(void **state)
{
    (void)state;
    struct folder folder;
    struct place place = {0};
    struct err err = {{0}};
    folder_make(&folder);
    folder_path(place.key, &folder, "session.key");
    (void)snprintf(place.url, sizeof(place.url), "sqlite:%s/vigie.db", folder.path);
    assert_int_equal(key_create(place.key, &err), 0);
    place.source = (struct config_source){
        .name = "board", .url = "http://board.example/", .account = "scout"};
    place.config.sources = &place.source;
    place.config.source_count = 1;
    place.config.crawl.session_key_file = place.key;
    assert_true(nth_alloc_each(lives_a_session, &place, MAX_RUNS) > 0);
    folder_remove(&folder);
}

int main(void)
{
    struct err err = {{0}};
    if (url_parse(&board, bytes_of("http://board.example/"), &err) != 0)
        return 1;
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(no_failed_allocation_breaks_cookies),
        cmocka_unit_test(no_failed_allocation_breaks_a_session),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
