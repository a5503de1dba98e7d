/* Which circuit a host is on. */
#include "crawler/circuits.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static struct circuits circuits;

static struct bytes host_of(char text[32], unsigned number)
{
    (void)snprintf(text, 32, "host-%u.example", number);
    return bytes_of(text);
}

static void a_host_stays_on_its_circuit_until_that_is_renewed(void **state)
{
    (void)state;
    memset(&circuits, 0, sizeof(circuits));
    assert_int_equal(circuits_generation(&circuits, bytes_of("a.example")), 0);
    circuits_renew(&circuits, bytes_of("a.example"), 0);
    assert_int_equal(circuits_generation(&circuits, bytes_of("a.example")), 1);
    assert_int_equal(circuits_generation(&circuits, bytes_of("a.example")), 1);
    assert_int_equal(circuits_generation(&circuits, bytes_of("b.example")), 0);
}

static void requests_that_fail_together_renew_it_once(void **state)
{
    (void)state;
    memset(&circuits, 0, sizeof(circuits));
    uint32_t generation = circuits_generation(&circuits, bytes_of("a.example"));
    for (int i = 0; i < 5; i++)
        circuits_renew(&circuits, bytes_of("a.example"), generation);
    assert_int_equal(
        circuits_generation(&circuits, bytes_of("a.example")), generation + 1);
}

static void of_too_many_hosts_the_one_longest_unused_is_forgotten(void **state)
{
    (void)state;
    char text[32];
    memset(&circuits, 0, sizeof(circuits));
    for (unsigned i = 0; i < CIRCUITS_MAX; i++)
        circuits_renew(&circuits, host_of(text, i), 0);
    assert_int_equal(circuits_generation(&circuits, host_of(text, 0)), 1);
    assert_int_equal(circuits_generation(&circuits, bytes_of("new.example")), 0);
    assert_int_equal(circuits_generation(&circuits, host_of(text, 0)), 1);
    assert_int_equal(circuits_generation(&circuits, host_of(text, 2)), 1);
    assert_int_equal(circuits_generation(&circuits, host_of(text, 1)), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_host_stays_on_its_circuit_until_that_is_renewed),
        cmocka_unit_test(requests_that_fail_together_renew_it_once),
        cmocka_unit_test(of_too_many_hosts_the_one_longest_unused_is_forgotten),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
