/* The keeper starts roles: this program again, which enters their sandboxes. */
#include "base/sandbox.h"

#include "tests/unit/base/caged_attempts.h"

#include "base/proc.h"

#include <poll.h>
#include <string.h>

/* ---- The roles. ---- */

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
    if (sandbox_has_files((enum sandbox_role)role))
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

/* ---- The keeper. ---- */

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

static const struct expected keeper_only[] = {
    EXPECT(executes, REFUSED), /* another program than its own */
    EXPECT(starts_a_reader_in_its_sandbox, WORKED),
    EXPECT(starts_every_role_in_its_sandbox, WORKED),
    EXPECT(kills_its_role, WORKED),
};

static void a_keeper_starts_its_own_program_and_no_other(void **state)
{
    CHECK_ALL(*state, SANDBOX_KEEPER, keeper_only);
}

static void older_landlocks_let_a_keeper_start_its_roles(void **state)
{
    CHECK_LANDLOCKS(*state, SANDBOX_KEEPER, keeper_only);
}

int main(int argc, char **argv)
{
    if (argc == 4 && strcmp(argv[1], "--enter") == 0)
        _exit(role_enter(argv[2][0] - '0', argv[3]));
    if (argc == 3 && strcmp(argv[1], "--role") == 0)
        _exit(strcmp(argv[2], "reader") == 0 ? role_reader() : role_wait());
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_keeper_starts_its_own_program_and_no_other),
        cmocka_unit_test(older_landlocks_let_a_keeper_start_its_roles),
    };
    return cmocka_run_group_tests(tests, prepare, tidy);
}
