#include "store_fixture.h"

#include "storage/session.h"

static struct store_session a_session(const char *source, const char *account)
{
    struct store_session session = {.saved_ms = 5000, .cookies = 3, .expires_ms = 9000};
    (void)snprintf(session.source, sizeof(session.source), "%s", source);
    (void)snprintf(session.account, sizeof(session.account), "%s", account);
    return session;
}

static int put(struct fixture *fixture, struct store_session *session, const char *text)
{
    int answer =
        store_session_put(fixture->store, session, bytes_of(text), &fixture->err);
    if (answer < 0)
        fail_msg("%s", fixture->err.text);
    return answer;
}

/* The sealed bytes of a row, as text; its other fields in `out`. */
static int get(struct fixture *fixture, struct store_session *out, char text[64])
{
    AUTO(buf_done) struct buf sealed;
    buf_init(&sealed, 64);
    int answer = store_session_get(out, &sealed, fixture->store, &fixture->err);
    if (answer < 0)
        fail_msg("%s", fixture->err.text);
    (void)bytes_to_text(text, 64, buf_bytes(&sealed));
    return answer;
}

struct list {
    struct store_session sessions[8];
    size_t count;
};

static int take(void *self, const struct store_session *session, struct err *err)
{
    struct list *list = self;
    (void)err;
    assert_true(list->count < 8);
    list->sessions[list->count++] = *session;
    return 0;
}

static struct list all(struct fixture *fixture)
{
    struct list list = {.count = 0};
    MUST(fixture, store_sessions(fixture->store, take, &list, &fixture->err));
    return list;
}

static void a_session_comes_back_with_its_counters(void **state)
{
    struct fixture *fixture = *state;
    char text[64];
    struct store_session session = a_session("board", "default");
    struct store_session found = a_session("board", "default");
    assert_int_equal(get(fixture, &found, text), STORE_SESSION_NONE);
    assert_int_equal(put(fixture, &session, "sealed \x01\xff bytes"), 0);
    assert_int_equal(session.revision, 5000);
    assert_int_equal(get(fixture, &found, text), 0);
    assert_string_equal(text, "sealed \x01\xff bytes");
    assert_int_equal(found.revision, 5000);
    assert_int_equal(found.saved_ms, 5000);
    assert_int_equal(found.cookies, 3);
    assert_int_equal(found.expires_ms, 9000);
}

static void accounts_and_sources_have_sessions_of_their_own(void **state)
{
    struct fixture *fixture = *state;
    struct store_session sessions[] = {a_session("pastes", "default"),
        a_session("board", "b"), a_session("board", "a")};
    for (size_t i = 0; i < 3; i++)
        assert_int_equal(put(fixture, &sessions[i], "sealed"), 0);
    struct list list = all(fixture);
    assert_int_equal(list.count, 3);
    assert_string_equal(list.sessions[0].account, "a");
    assert_string_equal(list.sessions[1].account, "b");
    assert_string_equal(list.sessions[2].source, "pastes");
    MUST(fixture, store_session_remove(fixture->store, "board", "a", &fixture->err));
    assert_int_equal(store_session_remove(fixture->store, "board", "a", &fixture->err),
        STORE_SESSION_NONE);
    assert_int_equal(all(fixture).count, 2);
}

static void what_another_has_changed_is_not_overwritten(void **state)
{
    struct fixture *fixture = *state;
    char text[64];
    struct store_session mine = a_session("board", "default");
    struct store_session late = mine;
    assert_int_equal(put(fixture, &mine, "first"), 0);
    assert_int_equal(put(fixture, &late, "late"), STORE_SESSION_MOVED);
    late = mine;
    assert_int_equal(put(fixture, &mine, "second"), 0); /* within one millisecond */
    assert_int_equal(mine.revision, 5001);
    assert_int_equal(put(fixture, &late, "late"), STORE_SESSION_MOVED);
    assert_int_equal(get(fixture, &late, text), 0);
    assert_string_equal(text, "second");
    assert_int_equal(put(fixture, &late, "third"), 0);
}

static void a_removed_session_does_not_come_back_by_a_late_write(void **state)
{
    struct fixture *fixture = *state;
    struct store_session worker = a_session("board", "default");
    assert_int_equal(put(fixture, &worker, "first"), 0);
    MUST(fixture,
        store_session_remove(fixture->store, "board", "default", &fixture->err));
    assert_int_equal(put(fixture, &worker, "renewed"), STORE_SESSION_MOVED);
    assert_int_equal(all(fixture).count, 0);
    struct store_session person = a_session("board", "default");
    person.saved_ms = 6000;
    assert_int_equal(put(fixture, &person, "imported"), 0);
    assert_int_not_equal(person.revision, worker.revision);
    assert_int_equal(put(fixture, &worker, "renewed"), STORE_SESSION_MOVED);
}

static void fail_visit(
    struct fixture *fixture, const struct target *target, int64_t now_ms)
{
    const struct store_visit visit = {.owner = an_owner(1),
        .target = target,
        .outcome = STORE_FAILED,
        .at_ms = now_ms,
        .due_ms = now_ms + 1000000,
        .host_rest_ms = now_ms,
        .state = SITE_LOGIN};
    MUST(fixture, store_visit_commit(fixture->store, &visit, &fixture->err));
}

static void a_sources_failed_pages_are_due_at_once_and_no_others(void **state)
{
    struct fixture *fixture = *state;
    struct target targets[] = {a_target("board", "board.example", 1),
        a_target("pastes", "pastes.example", 1), a_target("board", "board.example", 2)};
    struct target out[4];
    targets[2].due_ms = 900000;
    set_sources(fixture);
    MUST(fixture, store_targets_add(fixture->store, NULL, targets, 3, &fixture->err));
    assert_int_equal(claim_some(fixture, out, 1, 1000, 4), 2);
    fail_visit(fixture, &targets[0], 1000);
    fail_visit(fixture, &targets[1], 1000);
    assert_int_equal(claim_some(fixture, out, 1, 2000, 4), 0);
    MUST(fixture, store_source_retry(
                      fixture->store, targets[0].bucket, "board", 2000, &fixture->err));
    assert_int_equal(claim_some(fixture, out, 1, 2000, 4), 1);
    assert_string_equal(out[0].url, "http://board.example/page/1");
    assert_int_equal(out[0].failures, 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_SQLITE(a_session_comes_back_with_its_counters),
        ON_SQLITE(accounts_and_sources_have_sessions_of_their_own),
        ON_SQLITE(what_another_has_changed_is_not_overwritten),
        ON_SQLITE(a_removed_session_does_not_come_back_by_a_late_write),
        ON_SQLITE(a_sources_failed_pages_are_due_at_once_and_no_others),
    };
    return RUN_ON_BOTH(tests);
}
