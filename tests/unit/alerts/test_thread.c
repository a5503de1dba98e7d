#include "alerts/thread.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

static void check(const char *url, const char *wanted)
{
    char thread[TARGET_URL_SIZE];
    thread_of_url(thread, url);
    assert_string_equal(thread, wanted);
}

static void pages_of_a_thread_have_one_name(void **state)
{
    (void)state;
    check("http://b.example/showthread.php?tid=1",
        "http://b.example/showthread.php?tid=1");
    check("http://b.example/showthread.php?tid=1&page=2",
        "http://b.example/showthread.php?tid=1");
    check("http://b.example/viewtopic.php?start=10&t=7",
        "http://b.example/viewtopic.php?t=7");
    check(
        "http://b.example/threads/base.12/page-3", "http://b.example/threads/base.12");
    check("http://b.example/threads/base.12/", "http://b.example/threads/base.12");
    check("http://b.example/news/page/2/", "http://b.example/news");
}

static void other_numbers_are_kept(void **state)
{
    (void)state;
    check("http://b.example/p/123", "http://b.example/p/123");
    check(
        "http://b.example/raw?id=5&homepage=1", "http://b.example/raw?id=5&homepage=1");
    check("http://b.example/x?page=about", "http://b.example/x?page=about");
    check("http://b.example/page-", "http://b.example/page-");
}

static void an_address_at_its_longest_is_whole_or_cut_never_overrun(void **state)
{
    (void)state;
    char url[TARGET_URL_SIZE];
    char thread[TARGET_URL_SIZE];
    memset(url, 'a', sizeof(url));
    url[sizeof(url) - 1] = '\0';
    thread_of_url(thread, url);
    assert_string_equal(thread, url);
    thread_of_url(thread, "");
    assert_string_equal(thread, "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(pages_of_a_thread_have_one_name),
        cmocka_unit_test(other_numbers_are_kept),
        cmocka_unit_test(an_address_at_its_longest_is_whole_or_cut_never_overrun),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
