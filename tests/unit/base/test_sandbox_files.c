/* The roles with a folder and the network: the notifier and the keeper. */
#include "base/sandbox.h"

#include "tests/unit/base/caged_attempts.h"

#include <pthread.h>
#include <sys/un.h>

static int opens_a_raw_socket(const struct prepared *at)
{
    (void)at;
    return judge(socket(AF_INET, SOCK_RAW | SOCK_CLOEXEC, IPPROTO_ICMP));
}

static int opens_a_packet_socket(const struct prepared *at)
{
    (void)at;
    return judge(socket(AF_PACKET, SOCK_DGRAM | SOCK_CLOEXEC, 0));
}

static int opens_a_datagram_socket(const struct prepared *at)
{
    (void)at;
    return judge(socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0));
}

static void *answer_in_thread(void *memory)
{
    *(int *)memory = 1;
    return NULL;
}

static int runs_a_thread(const struct prepared *at)
{
    (void)at;
    pthread_t thread;
    int answer = 0;
    if (pthread_create(&thread, NULL, answer_in_thread, &answer) != 0 ||
        pthread_join(thread, NULL) != 0)
        return SURPRISED;
    return answer == 1 ? WORKED : SURPRISED;
}

static const struct expected file_roles[] = {
    EXPECT(opens_inside, WORKED),
    EXPECT(writes_and_renames_inside, WORKED),
    EXPECT(opens_a_file, WORKED), /* /etc/passwd is among the system's paths */
    EXPECT(opens_a_socket, WORKED),
    EXPECT(opens_a_datagram_socket, WORKED),
    EXPECT(opens_a_raw_socket, REFUSED),
    EXPECT(opens_a_packet_socket, REFUSED),
    EXPECT(runs_a_thread, WORKED),
    EXPECT(connects_to_its_port, WORKED),
};

static const struct expected notifier_only[] = {
    EXPECT(executes, KILLED),
    EXPECT(forks, KILLED),
    EXPECT(makes_memory_executable, REFUSED),
    EXPECT(maps_executable_memory, REFUSED),
    EXPECT(signals_its_parent, KILLED),
};

static int takes_a_connection(const struct prepared *at)
{
    struct sockaddr_in there = {.sin_family = AF_INET, .sin_port = htons(at->port)};
    there.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (connect(at->loose, (const struct sockaddr *)&there, sizeof(there)) != 0)
        return SURPRISED;
    return judge(accept4(at->listener, NULL, NULL, SOCK_CLOEXEC));
}

static const struct expected metrics_only[] = {
    EXPECT(takes_a_connection, WORKED),
};

static const struct expected with_any_landlock[] = {
    EXPECT(opens_inside, WORKED),
    EXPECT(writes_and_renames_inside, WORKED),
    EXPECT(connects_to_its_port, WORKED),
    EXPECT(opens_outside, REFUSED),
    EXPECT(creates_outside, REFUSED),
    EXPECT(deletes_outside, REFUSED),
};

static void a_notifier_has_its_folder_and_the_network_but_no_process(void **state)
{
    CHECK_ALL(*state, SANDBOX_NOTIFIER, file_roles);
    CHECK_ALL(*state, SANDBOX_NOTIFIER, notifier_only);
}

static void the_metrics_have_what_a_notifier_has_and_take_connections(void **state)
{
    CHECK_ALL(*state, SANDBOX_METRICS, file_roles);
    CHECK_ALL(*state, SANDBOX_METRICS, notifier_only);
    CHECK_ALL(*state, SANDBOX_METRICS, metrics_only);
}

static int executes_its_program(const struct prepared *at)
{
    (void)at;
    char name[] = "env";
    char *const argv[] = {name, NULL};
    char *const environment[] = {NULL};
    return judge(execve("/usr/bin/env", argv, environment));
}

static int listens_on_a_name_inside(const struct prepared *at)
{
    struct sockaddr_un name = {.sun_family = AF_UNIX};
    (void)snprintf(name.sun_path, sizeof(name.sun_path), "%s/socket", at->folder);
    int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (fd < 0 || bind(fd, (const struct sockaddr *)&name, sizeof(name)) != 0 ||
        listen(fd, 1) != 0)
        return judge(-1);
    return judge(unlink(name.sun_path));
}

static const struct expected sealer_roles[] = {
    EXPECT(opens_inside, WORKED),
    EXPECT(writes_and_renames_inside, WORKED),
    EXPECT(listens_on_a_name_inside, WORKED),
    EXPECT(executes_its_program, WORKED),
    EXPECT(executes, REFUSED), /* another one */
    EXPECT(opens_a_socket, REFUSED),
    EXPECT(opens_a_datagram_socket, REFUSED),
    EXPECT(opens_a_raw_socket, REFUSED),
    EXPECT(opens_a_packet_socket, REFUSED),
};

static void a_sealer_runs_its_programs_alone_and_has_no_network(void **state)
{
    CHECK_ALL(*state, SANDBOX_SEALER, sealer_roles);
}

static void a_keeper_has_its_folder_and_the_network(void **state)
{
    CHECK_ALL(*state, SANDBOX_KEEPER, file_roles);
}

static void other_ports_are_refused_where_the_kernel_can(void **state)
{
    struct sandbox_kernel kernel;
    sandbox_probe(&kernel);
    if (kernel.landlock_abi < 4)
        skip();
    assert_int_equal(run(*state, SANDBOX_NOTIFIER, connects_to_another_port), REFUSED);
    assert_int_equal(run(*state, SANDBOX_KEEPER, connects_to_another_port), REFUSED);
}

static void older_landlocks_serve_as_far_as_they_go(void **state)
{
    CHECK_LANDLOCKS(*state, SANDBOX_NOTIFIER, with_any_landlock);
    CHECK_LANDLOCKS(*state, SANDBOX_METRICS, with_any_landlock);
    CHECK_LANDLOCKS(*state, SANDBOX_KEEPER, with_any_landlock);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_notifier_has_its_folder_and_the_network_but_no_process),
        cmocka_unit_test(the_metrics_have_what_a_notifier_has_and_take_connections),
        cmocka_unit_test(a_sealer_runs_its_programs_alone_and_has_no_network),
        cmocka_unit_test(a_keeper_has_its_folder_and_the_network),
        cmocka_unit_test(other_ports_are_refused_where_the_kernel_can),
        cmocka_unit_test(older_landlocks_serve_as_far_as_they_go),
    };
    return cmocka_run_group_tests(tests, prepare, tidy);
}
