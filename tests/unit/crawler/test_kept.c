/* Idle connections, and when they end. */
#include "crawler/kept.h"

#include "base/bytes.h"

#include <setjmp.h>
#include <stdarg.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cmocka.h>

static struct kept kept;
static int ends[2];

static int open_pair(void **state)
{
    (void)state;
    kept = (struct kept){.count = 0};
    return socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0, ends);
}

static int close_pair(void **state)
{
    (void)state;
    return close(ends[0]) + close(ends[1]);
}

static struct kept_connection connection_of(const char *user, int64_t since_ms)
{
    return (struct kept_connection){
        .fd = ends[0], .user = id_hash(bytes_of(user)), .since_ms = since_ms};
}

static bool has_ended(void)
{
    char byte = 0;
    return recv(ends[1], &byte, 1, 0) == 0;
}

static void one_is_ended_when_it_was_idle_too_long(void **state)
{
    (void)state;
    struct kept_connection connection = connection_of("a.0", 1000);
    assert_int_equal(kept_note(&kept, &connection), 0);
    kept_expire(&kept, 5999, 5000);
    assert_false(has_ended());
    kept_expire(&kept, 6000, 5000);
    assert_true(has_ended());
    assert_int_equal(kept.count, 0);
}

static void one_that_may_be_in_use_again_is_left_alone(void **state)
{
    (void)state;
    struct kept_connection connection = connection_of("a.0", 0);
    struct id other = id_hash(bytes_of("b.0"));
    assert_int_equal(kept_note(&kept, &connection), 0);
    kept_use(&kept, &other);
    assert_int_equal(kept.count, 1);
    kept_use(&kept, &connection.user);
    kept_expire(&kept, 1000000, 5000);
    assert_false(has_ended());
}

static void a_closed_one_s_number_may_be_another_s(void **state)
{
    (void)state;
    struct kept_connection connection = connection_of("a.0", 0);
    assert_int_equal(kept_note(&kept, &connection), 0);
    kept_forget(&kept, ends[0]);
    kept_expire(&kept, 1000000, 5000);
    assert_false(has_ended());
}

static void there_is_a_ceiling(void **state)
{
    (void)state;
    for (int i = 0; i < KEPT_MAX; i++) {
        struct kept_connection connection = {.fd = 1000 + i};
        assert_int_equal(kept_note(&kept, &connection), 0);
    }
    struct kept_connection more = {.fd = 5000};
    assert_int_equal(kept_note(&kept, &more), -1);
    struct kept_connection again = {.fd = 1000};
    assert_int_equal(kept_note(&kept, &again), 0);
}

#define WITH_PAIR(test) cmocka_unit_test_setup_teardown(test, open_pair, close_pair)

int main(void)
{
    const struct CMUnitTest tests[] = {
        WITH_PAIR(one_is_ended_when_it_was_idle_too_long),
        WITH_PAIR(one_that_may_be_in_use_again_is_left_alone),
        WITH_PAIR(a_closed_one_s_number_may_be_another_s),
        cmocka_unit_test_setup_teardown(there_is_a_ceiling, open_pair, close_pair),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
