/*
 * Each attempt runs in a child of its own that enters the sandbox first: what a role is
 * for must work, and what it is not for must end in EPERM, EACCES or SIGSYS.
 */
#include "base/sandbox.h"

#include "base/clock.h"
#include "base/fd.h"
#include "base/proc.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <arpa/inet.h>
#include <cmocka.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

/* How an attempt ended. */
enum { WORKED = 0, REFUSED = 1, SURPRISED = 2, NOT_ENTERED = 3, KILLED = 100 };

/* What the parent prepared for its children. */
struct prepared {
    char folder[64];
    char inside[96];  /* a file in the folder */
    char outside[64]; /* a file that is not */
    int ends[2];      /* a pipe */
    int memory;       /* an anonymous file of one page */
    int listener;     /* a TCP port of loopback, connectable */
    uint16_t port;
    int loose;        /* a TCP socket that is not connected yet */
    int landlock_abi; /* 0: the kernel's own; else make do with this one */
    int stranger;     /* another, not among the role's ports */
    uint16_t stranger_port;
};

typedef int attempt(const struct prepared *at);

/* ---- Attempts. ---- */

static int judge(long result)
{
    if (result >= 0)
        return WORKED;
    return errno == EPERM || errno == EACCES ? REFUSED : SURPRISED;
}

static int opens_a_file(const struct prepared *at)
{
    (void)at;
    return judge(open("/etc/passwd", O_RDONLY | O_CLOEXEC));
}

static int opens_outside(const struct prepared *at)
{
    return judge(open(at->outside, O_RDONLY | O_CLOEXEC));
}

static int opens_inside(const struct prepared *at)
{
    return judge(open(at->inside, O_RDONLY | O_CLOEXEC));
}

static int creates_outside(const struct prepared *at)
{
    char path[128];
    (void)snprintf(path, sizeof(path), "%s.new", at->outside);
    return judge(open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0600));
}

static int deletes_outside(const struct prepared *at)
{
    return judge(unlink(at->outside));
}

static int opens_a_socket(const struct prepared *at)
{
    (void)at;
    return judge(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
}

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

static int connects_a_passed_socket(const struct prepared *at)
{
    struct sockaddr_in to = {.sin_family = AF_INET, .sin_port = htons(at->port)};
    socklen_t size = sizeof(to);
    to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (connect(at->loose, (const struct sockaddr *)&to, sizeof(to)) != 0)
        return judge(-1);
    /* Being told so is not enough. */
    return getpeername(at->loose, (struct sockaddr *)&to, &size) == 0 ? WORKED
                                                                      : REFUSED;
}

static int accepts(const struct prepared *at)
{
    return judge(accept4(at->listener, NULL, NULL, SOCK_NONBLOCK | SOCK_CLOEXEC));
}

static int connects_to(uint16_t port)
{
    struct sockaddr_in to = {.sin_family = AF_INET, .sin_port = htons(port)};
    to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (fd < 0)
        return SURPRISED;
    return judge(connect(fd, (const struct sockaddr *)&to, sizeof(to)));
}

static int connects_to_its_port(const struct prepared *at)
{
    return connects_to(at->port);
}

static int connects_to_another_port(const struct prepared *at)
{
    return connects_to(at->stranger_port);
}

static int executes(const struct prepared *at)
{
    (void)at;
    char name[] = "true";
    char *const argv[] = {name, NULL};
    char *const environment[] = {NULL};
    return judge(execve("/bin/true", argv, environment));
}

static int traces(const struct prepared *at)
{
    (void)at;
    return judge(ptrace(PTRACE_TRACEME, 0, NULL, NULL));
}

static int forks(const struct prepared *at)
{
    (void)at;
    long pid = syscall(SYS_clone, SIGCHLD, NULL, NULL, NULL, NULL);
    if (pid == 0)
        _exit(0);
    return judge(pid);
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

static int makes_memory_executable(const struct prepared *at)
{
    (void)at;
    void *page =
        mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (page == MAP_FAILED)
        return SURPRISED;
    return judge(mprotect(page, 4096, PROT_READ | PROT_EXEC));
}

static int maps_executable_memory(const struct prepared *at)
{
    (void)at;
    void *page = mmap(NULL, 4096, PROT_READ | PROT_WRITE | PROT_EXEC,
        MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    return judge(page == MAP_FAILED ? -1 : 0);
}

static int signals_its_parent(const struct prepared *at)
{
    (void)at;
    return judge(kill(getppid(), 0));
}

static int signals_its_parents_thread(const struct prepared *at)
{
    (void)at;
    return judge(syscall(SYS_tgkill, getppid(), getppid(), 0));
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

static int makes_an_anonymous_file(const struct prepared *at)
{
    (void)at;
    return judge(memfd_create("test", MFD_CLOEXEC));
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

static int locks_memory(const struct prepared *at)
{
    (void)at;
    void *page =
        mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (page == MAP_FAILED)
        return SURPRISED;
    return judge(syscall(SYS_mlock, page, 4096)); /* ASan's mlock does nothing */
}

static int writes_and_renames_inside(const struct prepared *at)
{
    char path[128];
    char other[128];
    (void)snprintf(path, sizeof(path), "%s/new", at->folder);
    (void)snprintf(other, sizeof(other), "%s/newer", at->folder);
    int fd = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (fd < 0)
        return judge(-1);
    struct flock lock = {.l_type = F_WRLCK, .l_whence = SEEK_SET};
    if (pwrite(fd, "abc", 3, 0) != 3 || ftruncate(fd, 4096) != 0 ||
        fcntl(fd, F_SETLK, &lock) != 0 || fsync(fd) != 0)
        return judge(-1);
    if (mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0) == MAP_FAILED)
        return judge(-1);
    return judge(rename(path, other) != 0 ? -1 : unlink(other));
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

static int starts_a_reader_in_its_sandbox(const struct prepared *at)
{
    const char *const argv[] = {"test", "--role", "reader", NULL};
    const int fds[] = {at->ends[1]};
    const struct proc_spec spec = {
        .argv = argv, .fds = fds, .fd_count = 1, .log_fd = -1};
    struct err err = {{0}};
    struct proc proc = {0};
    char how[PROC_HOW_SIZE];
    char word = 0;
    if (proc_start(&proc, &spec, &err) != 0) {
        (void)fprintf(stderr, "%s\n", err.text);
        return SURPRISED;
    }
    if (read(at->ends[0], &word, 1) != 1 || word != 'r')
        return SURPRISED;
    proc_reap(&proc, how, sizeof(how));
    return strncmp(how, "killed by SIGSYS", 16) == 0 ? WORKED : SURPRISED;
}

/* Filters add up: whatever a role needs to start and to enter its sandbox, its keeper
 * must have. */
static int starts_every_role_in_its_sandbox(const struct prepared *at)
{
    for (int role = 0; role < SANDBOX_ROLES; role++) {
        char number[2] = {(char)('0' + role), '\0'};
        const char *const argv[] = {"test", "--enter", number, at->folder, NULL};
        const struct proc_spec spec = {.argv = argv, .log_fd = -1};
        struct err err = {{0}};
        struct proc proc = {0};
        char how[PROC_HOW_SIZE];
        if (proc_start(&proc, &spec, &err) != 0)
            return SURPRISED;
        proc_reap(&proc, how, sizeof(how));
        if (strcmp(how, "exit 0") != 0) {
            (void)fprintf(stderr, "role %d: %s\n", role, how);
            return SURPRISED;
        }
    }
    return WORKED;
}

static int kills_its_role(const struct prepared *at)
{
    const char *const argv[] = {"test", "--role", "wait", NULL};
    const int fds[] = {at->ends[1]};
    const struct proc_spec spec = {
        .argv = argv, .fds = fds, .fd_count = 1, .log_fd = -1};
    struct err err = {{0}};
    struct proc proc = {0};
    char how[PROC_HOW_SIZE];
    char word = 0;
    if (proc_start(&proc, &spec, &err) != 0 || read(at->ends[0], &word, 1) != 1)
        return SURPRISED;
    proc_kill(&proc, how, sizeof(how));
    return strncmp(how, "killed by SIGKILL", 17) == 0 ? WORKED : SURPRISED;
}

/* ---- Running them. ---- */

#define NO_SANDBOX SANDBOX_ROLES

static int enter(const struct prepared *at, enum sandbox_role role)
{
    if (role == NO_SANDBOX)
        return 0;
    const char *const folders[] = {at->folder, NULL};
    const uint16_t ports[] = {at->port};
    struct sandbox_rules rules = {.role = role};
    if (role == SANDBOX_NOTIFIER || role == SANDBOX_KEEPER) {
        rules.write_paths = folders;
        rules.connect_ports = ports;
        rules.connect_port_count = 1;
    }
    struct err err = {{0}};
    struct sandbox_kernel kernel;
    sandbox_probe(&kernel);
    if (at->landlock_abi > 0)
        kernel.landlock_abi = at->landlock_abi;
    if (sandbox_enter_on(&kernel, &rules, &err) == 0)
        return 0;
    (void)fprintf(stderr, "%s\n", err.text);
    return -1;
}

static int run(const struct prepared *at, enum sandbox_role role, attempt *try)
{
    pid_t pid = fork();
    assert_true(pid >= 0);
    if (pid == 0) {
        struct prepared own = *at;
        own.loose = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        _exit(enter(at, role) == 0 ? try(&own) : NOT_ENTERED);
    }
    int status = 0;
    assert_int_equal(waitpid(pid, &status, 0), pid);
    if (WIFSIGNALED(status))
        return WTERMSIG(status) == SIGSYS ? KILLED : SURPRISED;
    return WEXITSTATUS(status);
}

struct expected {
    const char *name;
    attempt *try;
    int end;
};

#define EXPECT(attempt, end)                                                           \
    {                                                                                  \
#attempt, attempt, end                                                         \
    }

static void check_all(const struct prepared *at, enum sandbox_role role,
    const struct expected *list, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        int end = run(at, role, list[i].try);
        if (end != list[i].end)
            fail_msg("role %d: %s: ended %d, not %d", (int)role, list[i].name, end,
                list[i].end);
    }
}

#define CHECK_ALL(at, role, list)                                                      \
    check_all(at, role, list, sizeof(list) / sizeof(*(list)))

/* ---- Tests. ---- */

/* True of every role, whatever it is for. */
static const struct expected hostile_everywhere[] = {
    EXPECT(traces, KILLED),
    EXPECT(makes_a_ring, KILLED),
    EXPECT(loads_a_filter, KILLED),
    EXPECT(becomes_another_user, KILLED),
    EXPECT(accepts, KILLED),
    EXPECT(forks_by_clone3, REFUSED),
    EXPECT(opens_outside, REFUSED),
    EXPECT(creates_outside, REFUSED),
    EXPECT(deletes_outside, REFUSED),
#ifdef __x86_64__
    EXPECT(calls_as_i386, KILLED),
#endif
};

static const struct expected useful_everywhere[] = {
    EXPECT(talks_through_its_pipe, WORKED),
    EXPECT(allocates_and_frees, WORKED),
    EXPECT(maps_a_passed_file, WORKED),
    EXPECT(asks_the_time_and_the_size, WORKED),
    EXPECT(passes_a_descriptor, WORKED),
};

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

static const struct expected keeper_only[] = {
    EXPECT(executes, REFUSED), /* another program than its own */
    EXPECT(starts_a_reader_in_its_sandbox, WORKED),
    EXPECT(starts_every_role_in_its_sandbox, WORKED),
    EXPECT(kills_its_role, WORKED),
};

/* The controls: what is refused below would otherwise have worked. */
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
}

static void every_role_can_do_its_work(void **state)
{
    for (int role = 0; role < SANDBOX_ROLES; role++)
        CHECK_ALL(*state, (enum sandbox_role)role, useful_everywhere);
}

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

static void a_notifier_has_its_folder_and_the_network_but_no_process(void **state)
{
    CHECK_ALL(*state, SANDBOX_NOTIFIER, file_roles);
    CHECK_ALL(*state, SANDBOX_NOTIFIER, notifier_only);
}

static void a_keeper_starts_its_own_program_and_no_other(void **state)
{
    CHECK_ALL(*state, SANDBOX_KEEPER, file_roles);
    CHECK_ALL(*state, SANDBOX_KEEPER, keeper_only);
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

/* In a child, because part of a sandbox may hold even when the rest failed. */
static int enters_on(
    const struct sandbox_kernel *kernel, const struct sandbox_rules *rules, char *why)
{
    int ends[2];
    assert_int_equal(pipe2(ends, O_CLOEXEC), 0);
    pid_t pid = fork();
    assert_true(pid >= 0);
    if (pid == 0) {
        struct err err = {{0}};
        int entered = sandbox_enter_on(kernel, rules, &err);
        ssize_t ignored = write(ends[1], err.text, sizeof(err.text));
        (void)ignored;
        _exit(entered == 0 ? WORKED : REFUSED);
    }
    int status = 0;
    assert_int_equal(waitpid(pid, &status, 0), pid);
    assert_true(WIFEXITED(status));
    assert_int_equal(read(ends[0], why, ERR_TEXT_MAX), ERR_TEXT_MAX);
    fd_close(ends[0]);
    fd_close(ends[1]);
    return WEXITSTATUS(status);
}

static void without_landlock_no_role_starts(void **state)
{
    (void)state;
    const struct sandbox_kernel kernel = {.landlock_abi = 0, .seccomp = true};
    char why[ERR_TEXT_MAX];
    for (int role = 0; role < SANDBOX_ROLES; role++) {
        const struct sandbox_rules rules = {.role = (enum sandbox_role)role};
        assert_int_equal(enters_on(&kernel, &rules, why), REFUSED);
        assert_non_null(strstr(why, "Landlock"));
    }
}

static void without_seccomp_no_role_starts(void **state)
{
    (void)state;
    const struct sandbox_kernel kernel = {.landlock_abi = 4, .seccomp = false};
    char why[ERR_TEXT_MAX];
    for (int role = 0; role < SANDBOX_ROLES; role++) {
        const struct sandbox_rules rules = {.role = (enum sandbox_role)role};
        assert_int_equal(enters_on(&kernel, &rules, why), REFUSED);
        assert_non_null(strstr(why, "seccomp"));
    }
}

/* Debian 12's own kernel has version 2. */
static const struct expected with_any_landlock[] = {
    EXPECT(opens_inside, WORKED),
    EXPECT(writes_and_renames_inside, WORKED),
    EXPECT(connects_to_its_port, WORKED),
    EXPECT(opens_outside, REFUSED),
    EXPECT(creates_outside, REFUSED),
    EXPECT(deletes_outside, REFUSED),
};

static void older_landlocks_serve_as_far_as_they_go(void **state)
{
    struct prepared at = *(const struct prepared *)*state;
    struct sandbox_kernel kernel;
    sandbox_probe(&kernel);
    for (at.landlock_abi = kernel.landlock_abi; at.landlock_abi >= 1;
         at.landlock_abi--) {
        CHECK_ALL(&at, SANDBOX_NOTIFIER, with_any_landlock);
        CHECK_ALL(&at, SANDBOX_KEEPER, with_any_landlock);
        CHECK_ALL(&at, SANDBOX_KEEPER, keeper_only);
        CHECK_ALL(&at, SANDBOX_READER, hostile_to_pipe_roles);
        CHECK_ALL(&at, SANDBOX_FETCHER, hostile_to_pipe_roles);
    }
}

static void a_path_that_is_not_there_is_an_error(void **state)
{
    (void)state;
    struct sandbox_kernel kernel;
    char why[ERR_TEXT_MAX];
    const char *const missing[] = {"/nonexistent/store", NULL};
    const struct sandbox_rules rules = {
        .role = SANDBOX_NOTIFIER, .write_paths = missing};
    sandbox_probe(&kernel);
    assert_int_equal(enters_on(&kernel, &rules, why), REFUSED);
    assert_non_null(strstr(why, "/nonexistent/store"));
}

static void a_reader_cannot_be_given_paths_or_ports(void **state)
{
    (void)state;
    struct sandbox_kernel kernel;
    char why[ERR_TEXT_MAX];
    const char *const paths[] = {"/tmp", NULL};
    const uint16_t ports[] = {443};
    const struct sandbox_rules with_paths = {
        .role = SANDBOX_READER, .read_paths = paths};
    const struct sandbox_rules with_ports = {
        .role = SANDBOX_FETCHER, .connect_ports = ports, .connect_port_count = 1};
    sandbox_probe(&kernel);
    assert_int_equal(enters_on(&kernel, &with_paths, why), REFUSED);
    assert_int_equal(enters_on(&kernel, &with_ports, why), REFUSED);
}

static void *wait_for_ever(void *memory)
{
    for (;;)
        (void)pause();
    return memory;
}

static int enters_with_a_thread(const struct prepared *at)
{
    (void)at;
    const struct sandbox_rules rules = {.role = SANDBOX_READER};
    struct err err = {{0}};
    pthread_t thread;
    if (pthread_create(&thread, NULL, wait_for_ever, NULL) != 0)
        return SURPRISED;
    if (sandbox_enter(&rules, &err) == 0)
        return WORKED;
    return strstr(err.text, "2 threads") != NULL ? REFUSED : SURPRISED;
}

static void a_second_thread_is_an_error(void **state)
{
    assert_int_equal(run(*state, NO_SANDBOX, enters_with_a_thread), REFUSED);
}

/* ---- The roles a keeper starts: this program again. ---- */

static int role_reader(void)
{
    const struct sandbox_rules rules = {.role = SANDBOX_READER};
    struct err err = {{0}};
    if (sandbox_enter(&rules, &err) != 0) {
        (void)fprintf(stderr, "%s\n", err.text);
        return 1;
    }
    if (write(3, "r", 1) != 1)
        return 2;
    return socket(AF_INET, SOCK_STREAM, 0) < 0 ? 3 : 4;
}

static int role_enter(int role, const char *folder)
{
    const char *const folders[] = {folder, NULL};
    struct sandbox_rules rules = {.role = (enum sandbox_role)role};
    struct err err = {{0}};
    if (role == SANDBOX_NOTIFIER || role == SANDBOX_KEEPER)
        rules.write_paths = folders;
    if (sandbox_enter(&rules, &err) == 0)
        return 0;
    (void)fprintf(stderr, "%s\n", err.text);
    return 1;
}

static int role_wait(void)
{
    if (write(3, "w", 1) != 1)
        return 1;
    for (;;)
        (void)poll(NULL, 0, -1);
}

static int listen_somewhere(uint16_t *port)
{
    struct sockaddr_in here = {.sin_family = AF_INET};
    socklen_t size = sizeof(here);
    here.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (fd < 0 || bind(fd, (const struct sockaddr *)&here, sizeof(here)) != 0 ||
        listen(fd, 16) != 0 || getsockname(fd, (struct sockaddr *)&here, &size) != 0)
        return -1;
    *port = ntohs(here.sin_port);
    return fd;
}

static void write_file(const char *path)
{
    AUTO(fd_close) int fd = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    struct err err = {{0}};
    assert_true(fd >= 0);
    assert_int_equal(fd_write_all(fd, bytes_of("text"), &err), 0);
}

static int prepare(void **state)
{
    static struct prepared at;
    struct err err = {{0}};
    (void)snprintf(at.folder, sizeof(at.folder), "/tmp/vigie-sandbox-XXXXXX");
    assert_non_null(mkdtemp(at.folder));
    (void)snprintf(at.inside, sizeof(at.inside), "%s/inside", at.folder);
    (void)snprintf(at.outside, sizeof(at.outside), "/tmp/vigie-outside-XXXXXX");
    int outside = mkstemp(at.outside);
    assert_true(outside >= 0);
    fd_close(outside);
    write_file(at.inside);
    assert_int_equal(pipe2(at.ends, O_CLOEXEC), 0);
    assert_int_equal(fd_anonymous(&at.memory, "test", &err), 0);
    assert_int_equal(fd_write_all(at.memory, bytes_of("page"), &err), 0);
    assert_int_equal(ftruncate(at.memory, 4096), 0);
    at.listener = listen_somewhere(&at.port);
    at.stranger = listen_somewhere(&at.stranger_port);
    assert_true(at.listener >= 0 && at.stranger >= 0);
    *state = &at;
    return 0;
}

static int tidy(void **state)
{
    const struct prepared *at = *state;
    fd_close(at->ends[0]);
    fd_close(at->ends[1]);
    fd_close(at->memory);
    fd_close(at->listener);
    fd_close(at->stranger);
    assert_int_equal(unlink(at->inside), 0);
    assert_int_equal(unlink(at->outside), 0);
    return rmdir(at->folder);
}

int main(int argc, char **argv)
{
    if (argc == 4 && strcmp(argv[1], "--enter") == 0)
        _exit(role_enter(argv[2][0] - '0', argv[3]));
    if (argc == 3 && strcmp(argv[1], "--role") == 0)
        _exit(strcmp(argv[2], "reader") == 0 ? role_reader() : role_wait());
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(outside_a_sandbox_the_same_attempts_work),
        cmocka_unit_test(no_role_may_do_what_only_attackers_do),
        cmocka_unit_test(every_role_can_do_its_work),
        cmocka_unit_test(a_reader_has_its_pipes_and_nothing_else),
        cmocka_unit_test(a_scanner_has_its_pipes_and_nothing_else),
        cmocka_unit_test(a_confirmer_may_also_lock_its_keys_in_memory),
        cmocka_unit_test(a_fetcher_cannot_make_a_socket_of_its_own),
        cmocka_unit_test(a_notifier_has_its_folder_and_the_network_but_no_process),
        cmocka_unit_test(a_keeper_starts_its_own_program_and_no_other),
        cmocka_unit_test(other_ports_are_refused_where_the_kernel_can),
        cmocka_unit_test(without_landlock_no_role_starts),
        cmocka_unit_test(without_seccomp_no_role_starts),
        cmocka_unit_test(older_landlocks_serve_as_far_as_they_go),
        cmocka_unit_test(a_second_thread_is_an_error),
        cmocka_unit_test(a_path_that_is_not_there_is_an_error),
        cmocka_unit_test(a_reader_cannot_be_given_paths_or_ports),
    };
    return cmocka_run_group_tests(tests, prepare, tidy);
}
