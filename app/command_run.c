#include "app/command_run.h"

#include "base/buf.h"
#include "base/clock.h"
#include "base/fd.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/close_range.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

enum { SAID_MAX = 64 * 1024, SHOWN_SIZE = 160, CHUNK = 4096, FILES_MAX = 256 };

/* ---- the child ---- */

static int place(int input, int output)
{
    if (dup2(input, STDIN_FILENO) < 0 || dup2(output, STDOUT_FILENO) < 0 ||
        dup2(output, STDERR_FILENO) < 0)
        return -1;
    return (int)syscall(SYS_close_range, STDERR_FILENO + 1, ~0U, 0);
}

static void reset_signals(void)
{
    struct sigaction usual = {.sa_handler = SIG_DFL};
    sigset_t none;
    for (int number = 1; number < SIGRTMIN; number++)
        if (number != SIGKILL && number != SIGSTOP)
            (void)sigaction(number, &usual, NULL);
    (void)sigemptyset(&none);
    (void)sigprocmask(SIG_SETMASK, &none, NULL);
}

/* execve takes its strings without const for history's sake and does not change them.
 */
_Noreturn static void become(const struct command_job *job, int input, int output)
{
    static const char *const environment[] = {
        "PATH=/usr/local/bin:/usr/bin:/bin", "LANG=C.UTF-8", NULL};
    const struct rlimit no_core = {0, 0};
    const struct rlimit files = {FILES_MAX, FILES_MAX};
    const char *const *strings = environment;
    char *const *arguments = NULL;
    char *const *variables = NULL;
    memcpy(&arguments, &job->words, sizeof(arguments));
    memcpy(&variables, &strings, sizeof(variables));
    reset_signals();
    if (setpgid(0, 0) == 0 && prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
        prctl(PR_SET_PDEATHSIG, SIGKILL) == 0 &&
        setrlimit(RLIMIT_CORE, &no_core) == 0 &&
        setrlimit(RLIMIT_NOFILE, &files) == 0 && place(input, output) == 0)
        (void)execve(job->words[0], arguments, variables);
    (void)dprintf(STDERR_FILENO, "cannot be started: %s\n", strerror(errno));
    _exit(127);
}

/* ---- watching it ---- */

struct watch {
    pid_t pid;
    int ended;  /* a pidfd; owned */
    int output; /* owned */
    struct buf said;
    bool output_open;
};

static void watch_done(struct watch *watch)
{
    if (watch->pid > 0)
        (void)kill(-watch->pid, SIGKILL);
    fd_close(watch->ended);
    fd_close(watch->output);
    buf_done(&watch->said);
}
AUTO_DEFINE_VALUE(struct watch, watch_done)

/* What is past the ceiling is read and forgotten, so that it does not block. */
static void hear(struct watch *watch)
{
    uint8_t chunk[CHUNK];
    struct err full = {.text = ""};
    ssize_t got = read(watch->output, chunk, sizeof(chunk));
    if (got == 0 || (got < 0 && errno != EINTR && errno != EAGAIN))
        watch->output_open = false;
    if (got > 0 && buf_add(&watch->said, bytes_make(chunk, (size_t)got), &full) != 0)
        return;
}

/* Whether it ended in time. */
static bool await(struct watch *watch, int64_t deadline_ms)
{
    for (;;) {
        struct pollfd fds[] = {
            {.fd = watch->ended, .events = POLLIN},
            {.fd = watch->output_open ? watch->output : -1, .events = POLLIN},
        };
        int64_t left = deadline_ms - clock_steady(clock_system());
        if (left <= 0)
            return false;
        if (poll(fds, 2, (int)left) < 0 && errno != EINTR)
            return false;
        if (fds[1].revents != 0)
            hear(watch);
        else if (fds[0].revents != 0)
            return true;
    }
}

/* Its first line, as far as it can be shown. */
static void first_line(char shown[SHOWN_SIZE], const struct buf *said)
{
    struct bytes rest = buf_bytes(said);
    struct bytes line = {0};
    if (rest.len > 0)
        (void)bytes_split(&line, &rest, '\n');
    (void)bytes_to_text(shown, SHOWN_SIZE, bytes_trim(line));
    for (char *at = shown; *at != '\0'; at++)
        if (*at < 0x20 || *at > 0x7E)
            *at = '?';
}

static int judge(const struct command_job *job, const struct watch *watch,
    const siginfo_t *end, struct err *err)
{
    char shown[SHOWN_SIZE];
    first_line(shown, &watch->said);
    if (end->si_code == CLD_EXITED && end->si_status == 0)
        return 0;
    if (end->si_code == CLD_EXITED)
        return err_set(err, "%s ended with status %d%s%s", job->words[0],
            end->si_status, shown[0] == '\0' ? "" : ": ", shown);
    (void)err_set(err, "%s was killed by signal %d", job->words[0], end->si_status);
    return COMMAND_KILLED;
}

static int watch_over(
    struct watch *watch, const struct command_job *job, struct err *err)
{
    siginfo_t end = {0};
    int64_t deadline = clock_steady(clock_system()) + job->timeout_ms;
    bool ended = await(watch, deadline);
    /* The group: what it started goes, too. */
    (void)kill(-watch->pid, SIGKILL);
    while (waitid(P_PID, (id_t)watch->pid, &end, WEXITED) != 0 && errno == EINTR)
        ;
    watch->pid = 0;
    if (ended)
        return judge(job, watch, &end, err);
    (void)err_set(err, "%s did not end in %lld s and was killed", job->words[0],
        (long long)(job->timeout_ms / 1000));
    return COMMAND_KILLED;
}

/* ---- starting it ---- */

static int make_input(int *input, struct bytes text, struct err *err)
{
    AUTO(fd_close) int made = -1;
    if (fd_anonymous(&made, "alert", err) != 0 || fd_write_all(made, text, err) != 0)
        return -1;
    if (lseek(made, 0, SEEK_SET) != 0)
        return err_set(err, "lseek: %s", strerror(errno));
    *input = fd_take(&made);
    return 0;
}

int command_run_job(const struct command_job *job, struct err *err)
{
    AUTO(watch_done) struct watch watch = {.ended = -1, .output = -1};
    AUTO(fd_close) int input = -1;
    AUTO(fd_close) int output = -1;
    int ends[2] = {-1, -1};
    buf_init(&watch.said, SAID_MAX);
    if (make_input(&input, job->input, err) != 0)
        return -1;
    if (pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0)
        return err_set(err, "pipe: %s", strerror(errno));
    watch.output = ends[0];
    watch.output_open = true;
    output = ends[1];
    watch.pid = fork();
    if (watch.pid < 0)
        return err_set(err, "fork: %s", strerror(errno));
    if (watch.pid == 0)
        become(job, input, output);
    (void)setpgid(watch.pid, watch.pid); /* whoever of the two is first */
    watch.ended = (int)syscall(SYS_pidfd_open, watch.pid, 0);
    fd_close(fd_take(&output));
    return watch_over(&watch, job, err);
}
