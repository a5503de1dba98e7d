/* The roles that have what was handed to them and nothing else. */
#include "base/sandbox.h"

#include "tests/unit/base/caged_attempts.h"

static const struct expected hostile_to_pipe_roles[] = {
    EXPECT(opens_a_file, REFUSED),
    EXPECT(opens_inside, REFUSED),
    EXPECT(opens_a_socket, KILLED),
    EXPECT(executes, KILLED),
    EXPECT(forks, KILLED),
    EXPECT(makes_memory_executable, KILLED),
    EXPECT(maps_executable_memory, KILLED),
    EXPECT(signals_its_parent, KILLED),
    EXPECT(signals_its_parents_thread, REFUSED),
};

static const struct expected reader_only[] = {
    EXPECT(connects_a_passed_socket, KILLED),
    EXPECT(makes_an_anonymous_file, REFUSED),
    EXPECT(locks_memory, REFUSED),
};

static const struct expected confirmer_only[] = {
    EXPECT(connects_a_passed_socket, KILLED),
    EXPECT(makes_an_anonymous_file, REFUSED),
    EXPECT(locks_memory, WORKED),
};

static const struct expected fetcher_only[] = {
    EXPECT(connects_a_passed_socket, REFUSED),
    EXPECT(makes_an_anonymous_file, WORKED),
    EXPECT(locks_memory, REFUSED),
};

static void a_reader_has_its_pipes_and_nothing_else(void **state)
{
    CHECK_ALL(*state, SANDBOX_READER, hostile_to_pipe_roles);
    CHECK_ALL(*state, SANDBOX_READER, reader_only);
}

static void a_scanner_has_its_pipes_and_nothing_else(void **state)
{
    CHECK_ALL(*state, SANDBOX_SCANNER, hostile_to_pipe_roles);
    CHECK_ALL(*state, SANDBOX_SCANNER, reader_only);
}

static void a_confirmer_may_also_lock_its_keys_in_memory(void **state)
{
    CHECK_ALL(*state, SANDBOX_CONFIRMER, hostile_to_pipe_roles);
    CHECK_ALL(*state, SANDBOX_CONFIRMER, confirmer_only);
}

static void a_fetcher_cannot_make_a_socket_of_its_own(void **state)
{
    CHECK_ALL(*state, SANDBOX_FETCHER, hostile_to_pipe_roles);
    CHECK_ALL(*state, SANDBOX_FETCHER, fetcher_only);
}

static void older_landlocks_hold_the_roles_of_pipes(void **state)
{
    CHECK_LANDLOCKS(*state, SANDBOX_READER, hostile_to_pipe_roles);
    CHECK_LANDLOCKS(*state, SANDBOX_FETCHER, hostile_to_pipe_roles);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_reader_has_its_pipes_and_nothing_else),
        cmocka_unit_test(a_scanner_has_its_pipes_and_nothing_else),
        cmocka_unit_test(a_confirmer_may_also_lock_its_keys_in_memory),
        cmocka_unit_test(a_fetcher_cannot_make_a_socket_of_its_own),
        cmocka_unit_test(older_landlocks_hold_the_roles_of_pipes),
    };
    return cmocka_run_group_tests(tests, prepare, tidy);
}
