/* What is true of every role, and of none outside a sandbox. */
#include "base/sandbox.h"

#include "tests/unit/base/caged_attempts.h"

#include "base/clock.h"

#include <string.h>
#include <sys/ptrace.h>
#include <sys/stat.h>

static int traces(const struct prepared *at)
{
    (void)at;
    return judge(ptrace(PTRACE_TRACEME, 0, NULL, NULL));
}

static int accepts(const struct prepared *at)
{
    return judge(accept4(at->listener, NULL, NULL, SOCK_NONBLOCK | SOCK_CLOEXEC));
}

static int listens(const struct prepared *at)
{
    return judge(listen(at->loose, 1));
}

static int forks_by_clone3(const struct prepared *at)
{
    (void)at;
    uint64_t arguments[8] = {[4] = SIGCHLD};
    long pid = syscall(SYS_clone3, arguments, sizeof(arguments));
    if (pid == 0)
        _exit(0);
    return pid < 0 && errno == ENOSYS ? REFUSED : SURPRISED;
}

static int makes_a_ring(const struct prepared *at)
{
    (void)at;
    uint8_t parameters[256] = {0};
    return judge(syscall(SYS_io_uring_setup, 1, parameters));
}

static int loads_a_filter(const struct prepared *at)
{
    (void)at;
    return judge(syscall(SYS_bpf, 0, NULL, 0));
}

static int becomes_another_user(const struct prepared *at)
{
    (void)at;
    return judge(syscall(SYS_setuid, 65534));
}

#ifdef __x86_64__
static int calls_as_i386(const struct prepared *at)
{
    (void)at;
    long result = 0;
    /* getpid by its i386 number; without the filter it would simply answer */
    __asm__ volatile("int $0x80" : "=a"(result) : "0"(20L) : "memory");
    return WORKED;
}
#endif

static int talks_through_its_pipe(const struct prepared *at)
{
    char word[4] = "";
    if (write(at->ends[1], "abc", 3) != 3 || read(at->ends[0], word, 3) != 3)
        return SURPRISED;
    return strcmp(word, "abc") == 0 ? WORKED : SURPRISED;
}

static int allocates_and_frees(const struct prepared *at)
{
    (void)at;
    for (size_t size = 16; size <= (16U << 20); size *= 4) {
        uint8_t *memory = malloc(size);
        if (memory == NULL)
            return SURPRISED;
        memset(memory, 1, size);
        memory = realloc(memory, size * 2);
        if (memory == NULL)
            return SURPRISED;
        free(memory);
    }
    return WORKED;
}

static int maps_a_passed_file(const struct prepared *at)
{
    const char *page = mmap(NULL, 4096, PROT_READ, MAP_SHARED, at->memory, 0);
    if (page == MAP_FAILED)
        return judge(-1);
    return strcmp(page, "page") == 0 ? WORKED : SURPRISED;
}

static int asks_the_time_and_the_size(const struct prepared *at)
{
    struct stat info;
    struct err err = {{0}};
    uint64_t size = 0;
    if (fstat(at->memory, &info) != 0 || fd_size(&size, at->memory, &err) != 0)
        return judge(-1);
    return clock_wall(clock_system()) > 0 && size == 4096 ? WORKED : SURPRISED;
}

static int passes_a_descriptor(const struct prepared *at)
{
    (void)at;
    int fd = fcntl(at->memory, F_DUPFD_CLOEXEC, 3);
    return judge(fd < 0 ? -1 : fcntl(fd, F_GET_SEALS));
}

/* True of every role, whatever it is for. */
static const struct expected hostile_everywhere[] = {
    EXPECT(traces, KILLED),
    EXPECT(makes_a_ring, KILLED),
    EXPECT(loads_a_filter, KILLED),
    EXPECT(becomes_another_user, KILLED),
    EXPECT(forks_by_clone3, REFUSED),
    EXPECT(opens_outside, REFUSED),
    EXPECT(creates_outside, REFUSED),
    EXPECT(deletes_outside, REFUSED),
};

/* But of those who answer to whom connects, and of who starts them. */
static const struct expected listening[] = {
    EXPECT(listens, KILLED),
};
static const struct expected hostile_almost_everywhere[] = {
    EXPECT(accepts, KILLED),
};

static const struct expected useful_everywhere[] = {
    EXPECT(talks_through_its_pipe, WORKED),
    EXPECT(allocates_and_frees, WORKED),
    EXPECT(maps_a_passed_file, WORKED),
    EXPECT(asks_the_time_and_the_size, WORKED),
    EXPECT(passes_a_descriptor, WORKED),
};

/* The controls: what is refused elsewhere would otherwise have worked. */
static const struct expected harmless_outside[] = {
    EXPECT(opens_a_file, WORKED),
    EXPECT(opens_outside, WORKED),
    EXPECT(opens_a_socket, WORKED),
    EXPECT(connects_to_another_port, WORKED),
    EXPECT(connects_a_passed_socket, WORKED),
    EXPECT(executes, WORKED),
    EXPECT(traces, WORKED),
    EXPECT(forks, WORKED),
    EXPECT(makes_memory_executable, WORKED),
    EXPECT(maps_executable_memory, WORKED),
    EXPECT(signals_its_parent, WORKED),
    EXPECT(signals_its_parents_thread, WORKED),
    EXPECT(makes_an_anonymous_file, WORKED),
    EXPECT(locks_memory, WORKED),
};

static void outside_a_sandbox_the_same_attempts_work(void **state)
{
    CHECK_ALL(*state, NO_SANDBOX, harmless_outside);
}

static void no_role_may_do_what_only_attackers_do(void **state)
{
    for (int role = 0; role < SANDBOX_ROLES; role++)
        CHECK_ALL(*state, (enum sandbox_role)role, hostile_everywhere);
    for (int role = 0; role < SANDBOX_ROLES; role++)
        if (role != SANDBOX_SEALER) /* whose agent does, on a UNIX socket */
            CHECK_ALL(*state, (enum sandbox_role)role, listening);
    for (int role = 0; role < SANDBOX_ROLES; role++)
        if (role != SANDBOX_METRICS && role != SANDBOX_KEEPER && role != SANDBOX_SEALER)
            CHECK_ALL(*state, (enum sandbox_role)role, hostile_almost_everywhere);
}

#ifdef __x86_64__
/* A kernel or hypervisor may know no such calls: then they are faults, to everybody. */
static void no_role_may_call_by_i386_numbers(void **state)
{
    int outside = run(*state, NO_SANDBOX, calls_as_i386);
    assert_true(outside == WORKED || outside == FAULTED);
    for (int role = 0; role < SANDBOX_ROLES; role++)
        assert_int_equal(run(*state, (enum sandbox_role)role, calls_as_i386),
            outside == WORKED ? KILLED : FAULTED);
}
#endif

static void every_role_can_do_its_work(void **state)
{
    for (int role = 0; role < SANDBOX_ROLES; role++)
        CHECK_ALL(*state, (enum sandbox_role)role, useful_everywhere);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(outside_a_sandbox_the_same_attempts_work),
        cmocka_unit_test(no_role_may_do_what_only_attackers_do),
#ifdef __x86_64__
        cmocka_unit_test(no_role_may_call_by_i386_numbers),
#endif
        cmocka_unit_test(every_role_can_do_its_work),
    };
    return cmocka_run_group_tests(tests, prepare, tidy);
}
