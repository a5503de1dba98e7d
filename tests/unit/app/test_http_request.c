#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "app/http_request.h"

static unsigned judge(const char *method, const char *path, const char *host)
{
    const struct http_request request = {.method = method, .path = path, .host = host};
    return http_request_judge(&request, bytes_of(""));
}

static void only_a_get_of_metrics_is_answered(void **state)
{
    (void)state;
    assert_int_equal(judge("GET", "/metrics", "127.0.0.1:9469"), 200);
    assert_int_equal(judge("GET", "/metrics/", "127.0.0.1:9469"), 404);
    assert_int_equal(judge("GET", "/", "127.0.0.1:9469"), 404);
    assert_int_equal(judge("GET", "", "127.0.0.1:9469"), 404);
    assert_int_equal(judge("POST", "/metrics", "127.0.0.1:9469"), 405);
    assert_int_equal(judge("HEAD", "/metrics", "127.0.0.1:9469"), 405);
    assert_int_equal(judge("get", "/metrics", "127.0.0.1:9469"), 405);
}

static void whoever_asks_for_another_host_than_loopback_is_refused(void **state)
{
    (void)state;
    static const char *const good[] = {
        "127.0.0.1", "localhost:80", "localhost", "[::1]:9469", "[::1]"};
    static const char *const bad[] = {"evil.example", "127.0.0.1.evil.example",
        "localhost.evil.example:9469", "[::1", "::1", "127.0.0.2", "", " localhost",
        "[::1]x:9469"};
    for (size_t i = 0; i < sizeof(good) / sizeof(good[0]); i++)
        if (judge("GET", "/metrics", good[i]) != 200)
            fail_msg("'%s' is refused", good[i]);
    for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++)
        if (judge("GET", "/metrics", bad[i]) != 403)
            fail_msg("'%s' is answered", bad[i]);
    assert_int_equal(judge("GET", "/metrics", NULL), 403);
}

static void with_a_token_only_who_brings_it_is_answered(void **state)
{
    (void)state;
    static const char *const bad[] = {NULL, "", "Bearer", "Bearer ", "Bearer secret1",
        "Bearer secre", "Basic secret", "Bearer  secret", "secret"};
    struct http_request request = {
        .method = "GET", .path = "/metrics", .host = "localhost"};
    for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
        request.authorization = bad[i];
        assert_int_equal(http_request_judge(&request, bytes_of("secret")), 401);
    }
    request.authorization = "bearer secret";
    assert_int_equal(http_request_judge(&request, bytes_of("secret")), 200);
    request.authorization = "Bearer secret";
    assert_int_equal(http_request_judge(&request, bytes_of("secret")), 200);
    request.path = "/other";
    assert_int_equal(http_request_judge(&request, bytes_of("secret")), 404);
    request.authorization = NULL; /* nor is it said what is here */
    assert_int_equal(http_request_judge(&request, bytes_of("secret")), 401);
}

static void each_refusal_has_its_line(void **state)
{
    (void)state;
    static const unsigned all[] = {401, 403, 404, 405, 503};
    for (size_t i = 0; i < sizeof(all) / sizeof(all[0]); i++) {
        struct bytes why = bytes_of(http_request_why(all[i]));
        assert_true(why.len > 0 && why.ptr[why.len - 1] == '\n');
        for (size_t j = 0; j < i; j++)
            assert_string_not_equal(http_request_why(all[i]), http_request_why(all[j]));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(only_a_get_of_metrics_is_answered),
        cmocka_unit_test(whoever_asks_for_another_host_than_loopback_is_refused),
        cmocka_unit_test(with_a_token_only_who_brings_it_is_answered),
        cmocka_unit_test(each_refusal_has_its_line),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
