#include "base/proc.h"

#include "base/buf.h"
#include "base/fd.h"
#include "base/proc_child.h"
#include "base/sanitized.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

enum { ENVIRONMENT_MAX = 32, DEFAULT_MAX_FILES = 64 };

/* What the role finds in its environment, gathered before the fork. */
struct environment {
    const char *entries[ENVIRONMENT_MAX + 1];
    size_t count;
    struct buf time_zone;
    struct buf address_options;
    struct buf undefined_options;
};

static void environment_done(struct environment *environment)
{
    buf_done(&environment->time_zone);
    buf_done(&environment->address_options);
    buf_done(&environment->undefined_options);
}
AUTO_DEFINE_VALUE(struct environment, environment_done)

static int add_entry(struct environment *to, const char *entry, struct err *err)
{
    if (to->count == ENVIRONMENT_MAX)
        return err_set(err, "more than %d environment entries", ENVIRONMENT_MAX);
    to->entries[to->count++] = entry;
    return 0;
}

/* "NAME=" and our value, if there is one, then `more`; nothing when both are empty. */
static int add_inherited(struct environment *to, struct buf *entry, const char *name,
    const char *more, struct err *err)
{
    const char *ours = getenv(name); /* NOLINT(concurrency-mt-unsafe) one thread */
    const char *text = NULL;
    if (ours == NULL && *more == '\0')
        return 0;
    if (buf_addf(entry, err, "%s=%s%s", name, ours == NULL ? "" : ours, more) != 0 ||
        buf_text(&text, entry, err) != 0)
        return -1;
    return add_entry(to, text, err);
}

static int gather_environment(
    struct environment *to, const char *const *added, struct err *err)
{
    enum { VALUE_MAX = 4096 };
    buf_init(&to->time_zone, VALUE_MAX);
    buf_init(&to->address_options, VALUE_MAX);
    buf_init(&to->undefined_options, VALUE_MAX);
    if (add_inherited(to, &to->time_zone, "TZ", "", err) != 0)
        return -1;
    /* In a sandbox there is no tracing of oneself for leaks and no symbolizer to run.
     */
    if (BUILD_SANITIZED != 0 && (add_inherited(to, &to->address_options, "ASAN_OPTIONS",
                                     ":detect_leaks=0:symbolize=0", err) != 0 ||
                                    add_inherited(to, &to->undefined_options,
                                        "UBSAN_OPTIONS", ":symbolize=0", err) != 0))
        return -1;
    for (size_t i = 0; added != NULL && added[i] != NULL; i++)
        if (add_entry(to, added[i], err) != 0)
            return -1;
    return 0;
}

struct pipe_ends {
    int ends[2];
};

static void pipe_ends_close(struct pipe_ends *pipe_ends)
{
    fd_close(pipe_ends->ends[0]);
    fd_close(pipe_ends->ends[1]);
    *pipe_ends = (struct pipe_ends){{-1, -1}};
}
AUTO_DEFINE_VALUE(struct pipe_ends, pipe_ends_close)

static int open_pipe(struct pipe_ends *pipe_ends, struct err *err)
{
    if (pipe2(pipe_ends->ends, O_CLOEXEC) != 0)
        return err_set(err, "pipe: %s", strerror(errno));
    return 0;
}

static void close_end(struct pipe_ends *pipe_ends, int which)
{
    fd_close(pipe_ends->ends[which]);
    pipe_ends->ends[which] = -1;
}

/* Silence means the role is executing; otherwise the child told its step and errno. */
static int hear_from_child(int fd, struct err *err)
{
    struct proc_failure failure = {0};
    ssize_t count = 0;
    do
        count = read(fd, &failure, sizeof(failure));
    while (count < 0 && errno == EINTR);
    if (count == 0)
        return 0;
    if (count != (ssize_t)sizeof(failure))
        return err_set(err, "start a role: no word from the new process");
    return err_set(err, "start a role: %s: %s", proc_child_step(failure.step),
        strerror(failure.number));
}

static int start_child(
    struct proc *proc, const struct proc_child *child, struct err *err)
{
    pid_t pid = fork();
    if (pid < 0)
        return err_set(err, "fork: %s", strerror(errno));
    if (pid == 0)
        proc_child_run(child);
    proc->pid = pid;
    /* Race-free: the child stays a zombie until we reap it. */
    proc->pidfd = (int)syscall(SYS_pidfd_open, pid, 0);
    if (proc->pidfd < 0)
        return err_set(err, "pidfd_open: %s", strerror(errno));
    return 0;
}

int proc_start(struct proc *proc, const struct proc_spec *spec, struct err *err)
{
    if (spec->fd_count > PROC_FDS_MAX)
        return err_set(err, "start a role: more than %d descriptors", PROC_FDS_MAX);
    AUTO(environment_done) struct environment environment = {.count = 0};
    if (gather_environment(&environment, spec->environment, err) != 0)
        return err_in(err, "start a role");
    AUTO(pipe_ends_close) struct pipe_ends input = {{-1, -1}};
    AUTO(pipe_ends_close) struct pipe_ends word = {{-1, -1}};
    if (open_pipe(&input, err) != 0 || open_pipe(&word, err) != 0)
        return err_in(err, "start a role");
    close_end(&input, 1);

    struct proc_child child = {
        .spec = spec,
        .environment = environment.entries,
        .max_files = spec->max_files == 0 ? DEFAULT_MAX_FILES : spec->max_files,
        .parent = getpid(),
        .input_fd = input.ends[0],
        .word_fd = word.ends[1],
    };
    AUTO(proc_done) struct proc started = {.pid = 0, .pidfd = -1};
    if (start_child(&started, &child, err) != 0)
        return -1;
    close_end(&word, 1);
    if (hear_from_child(word.ends[0], err) != 0)
        return -1;
    *proc = started;
    started = (struct proc){.pid = 0, .pidfd = -1};
    return 0;
}

bool proc_running(const struct proc *proc)
{
    if (proc->pid <= 0)
        return false;
    struct pollfd one = {.fd = proc->pidfd, .events = POLLIN};
    int ready = 0;
    do
        ready = poll(&one, 1, 0);
    while (ready < 0 && errno == EINTR);
    return ready == 0;
}

static const char *hint(int signal_number)
{
    switch (signal_number) {
    case SIGSYS:
        return " (the sandbox refused a system call)";
    case SIGKILL:
        return " (ended from outside)";
    case SIGSEGV:
    case SIGBUS:
        return " (crashed)";
    case SIGABRT:
        return " (gave up)";
    default:
        return "";
    }
}

static void describe(char *how, size_t size, const siginfo_t *end)
{
    if (end->si_code == CLD_EXITED) {
        (void)snprintf(how, size, "exit %d", end->si_status);
        return;
    }
    const char *name = sigabbrev_np(end->si_status);
    (void)snprintf(how, size, "killed by SIG%s%s", name == NULL ? "?" : name,
        hint(end->si_status));
}

void proc_reap(struct proc *proc, char *how, size_t size)
{
    char ignored[PROC_HOW_SIZE];
    if (how == NULL) {
        how = ignored;
        size = sizeof(ignored);
    }
    (void)snprintf(how, size, "never started");
    if (proc->pid <= 0)
        return;
    siginfo_t end = {0};
    int waited = 0;
    do
        waited = waitid(P_PID, (id_t)proc->pid, &end, WEXITED);
    while (waited != 0 && errno == EINTR);
    if (waited == 0)
        describe(how, size, &end);
    else
        (void)snprintf(how, size, "ended unseen: %s", strerror(errno));
    fd_close(proc->pidfd);
    *proc = (struct proc){.pid = 0, .pidfd = -1};
}

void proc_kill(struct proc *proc, char *how, size_t size)
{
    if (proc->pid > 0 && proc->pidfd >= 0)
        (void)syscall(SYS_pidfd_send_signal, proc->pidfd, SIGKILL, NULL, 0);
    else if (proc->pid > 0) /* our own child, not reaped: its pid is still its own */
        (void)kill(proc->pid, SIGKILL);
    proc_reap(proc, how, size);
}

void proc_done(struct proc *proc)
{
    proc_kill(proc, NULL, 0);
}
