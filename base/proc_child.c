#include "base/proc_child.h"

#include "base/sanitized.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/close_range.h>
#include <signal.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

enum step {
    STEP_NONE,
    STEP_PARENT,
    STEP_SIGNALS,
    STEP_DESCRIPTORS,
    STEP_LIMITS,
    STEP_EXEC
};

const char *proc_child_step(int step)
{
    static const char *const names[] = {
        [STEP_NONE] = "start",
        [STEP_PARENT] = "die with the parent",
        [STEP_SIGNALS] = "reset signals",
        [STEP_DESCRIPTORS] = "place descriptors",
        [STEP_LIMITS] = "set resource limits",
        [STEP_EXEC] = "execute /proc/self/exe (is /proc mounted?)",
    };
    if (step < 0 || (size_t)step >= sizeof(names) / sizeof(names[0]))
        return "unknown step";
    return names[step];
}

static int die_with_parent(const struct proc_child *child)
{
    if (prctl(PR_SET_PDEATHSIG, SIGKILL) != 0)
        return -1;
    /* A parent that died before the line above sends nothing any more. */
    if (getppid() != child->parent) {
        errno = ESRCH;
        return -1;
    }
    return 0;
}

static int reset_signals(void)
{
    struct sigaction usual = {.sa_handler = SIG_DFL};
    for (int number = 1; number < SIGRTMIN; number++)
        if (number != SIGKILL && number != SIGSTOP)
            (void)sigaction(number, &usual, NULL);
    sigset_t none;
    (void)sigemptyset(&none);
    return sigprocmask(SIG_SETMASK, &none, NULL);
}

/* First everything moves out of the way, above every target; then each goes to its
 * place, so that no target number can overwrite a source. */
static int place_descriptors(int *word_fd, const struct proc_child *child)
{
    const struct proc_spec *spec = child->spec;
    int log_fd = spec->log_fd < 0 ? STDERR_FILENO : spec->log_fd;
    int sources[PROC_FIRST_FD + PROC_FDS_MAX + 1] = {child->input_fd, log_fd, log_fd};
    int count = PROC_FIRST_FD + (int)spec->fd_count;
    for (size_t i = 0; i < spec->fd_count; i++)
        sources[PROC_FIRST_FD + i] = spec->fds[i];
    sources[count] = child->word_fd;
    for (int i = 0; i <= count; i++) {
        sources[i] = fcntl(sources[i], F_DUPFD_CLOEXEC, count + 1);
        if (sources[i] < 0)
            return -1;
    }
    *word_fd = sources[count]; /* from here on the old number may be somebody's */
    for (int i = 0; i < count; i++)
        if (dup2(sources[i], i) < 0)
            return -1;
    if (dup3(sources[count], count, O_CLOEXEC) < 0)
        return -1;
    *word_fd = count;
    return (int)syscall(SYS_close_range, (unsigned)count + 1, ~0U, 0);
}

static int set_limit(__rlimit_resource_t resource, rlim_t value)
{
    struct rlimit now;
    if (getrlimit(resource, &now) != 0)
        return -1;
    if (now.rlim_max != RLIM_INFINITY && now.rlim_max < value)
        value = now.rlim_max;
    struct rlimit wanted = {.rlim_cur = value, .rlim_max = value};
    return setrlimit(resource, &wanted);
}

static int set_limits(const struct proc_child *child)
{
    uint64_t memory = BUILD_SANITIZED != 0 ? 0 : child->spec->max_memory;
    if (set_limit(RLIMIT_CORE, 0) != 0 ||
        set_limit(RLIMIT_NOFILE, child->max_files) != 0)
        return -1;
    return memory == 0 ? 0 : set_limit(RLIMIT_AS, memory);
}

_Noreturn static void give_up(int word_fd, enum step step)
{
    struct proc_failure failure = {.step = (int)step, .number = errno};
    ssize_t ignored = write(word_fd, &failure, sizeof(failure));
    (void)ignored;
    _exit(127);
}

/* execve takes its strings without const for history's sake and does not change them.
 */
static int execute(const char *const *argv, const char *const *environment)
{
    char *const *arguments = NULL;
    char *const *variables = NULL;
    memcpy(&arguments, &argv, sizeof(argv));
    memcpy(&variables, &environment, sizeof(environment));
    return execve("/proc/self/exe", arguments, variables);
}

_Noreturn void proc_child_run(const struct proc_child *child)
{
    int word_fd = child->word_fd;
    if (!child->spec->outlives && die_with_parent(child) != 0)
        give_up(word_fd, STEP_PARENT);
    if (reset_signals() != 0)
        give_up(word_fd, STEP_SIGNALS);
    if (place_descriptors(&word_fd, child) != 0)
        give_up(word_fd, STEP_DESCRIPTORS);
    if (set_limits(child) != 0)
        give_up(word_fd, STEP_LIMITS);
    (void)execute(child->spec->argv, child->environment);
    give_up(word_fd, STEP_EXEC);
}
