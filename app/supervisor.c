#include "app/supervisor.h"

#include "app/command.h"
#include "app/runner.h"
#include "app/seal_desk.h"
#include "app/seal_folder.h"
#include "base/clock.h"
#include "base/fd.h"
#include "base/frame.h"
#include "base/log.h"
#include "base/proc.h"
#include "model/id.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/signalfd.h>
#include <sys/wait.h>
#include <unistd.h>

enum {
    FIRST_WAIT_MS = 100,
    LONGEST_WAIT_MS = 30000,
    LIVED_MS = 10000,
    HELPER_AGAIN_MS = 5000
};

/* Who does for the notifier what its sandbox does not let it do. Both ends of the
 * channel are kept, so that another one takes over when one dies, and the notifier sees
 * no more of it than a message that has to wait. */
struct helper {
    const char *role;
    bool (*is_wanted)(const struct config *config);
    void (*sweep)(void); /* what it could not take away itself; NULL: nothing is left */
    struct proc proc;
    int ours;   /* for the notifier, by way of the keeper; -1: it is not wanted */
    int theirs; /* the helper's */
    int64_t next_start_ms; /* steady */
};

enum { HELPERS = 2 };

struct supervisor {
    const char *config;
    struct helper helpers[HELPERS]; /* in the order of their descriptors */
    const char *argv[11];
    char worker[ID_TEXT_SIZE];
    struct log log;
    int signals;
    bool stopping;
};

static void fill_argv(struct supervisor *supervisor, bool once)
{
    const char *argv[] = {"vigie", "--role", "keeper", "--worker", supervisor->worker,
        "--config", supervisor->config};
    size_t count = sizeof(argv) / sizeof(argv[0]);
    memcpy(supervisor->argv, argv, sizeof(argv));
    if (once)
        supervisor->argv[count++] = "--once";
    static const char *const words[HELPERS] = {"--sealer", "--runner"};
    for (size_t i = 0; i < HELPERS; i++)
        if (supervisor->helpers[i].ours >= 0)
            supervisor->argv[count++] = words[i];
    supervisor->argv[count] = NULL;
}

/* ---- helpers ---- */

static void stop_helper(struct helper *helper)
{
    proc_done(&helper->proc);
    if (helper->ours >= 0 && helper->sweep != NULL)
        helper->sweep();
    fd_close(fd_take(&helper->ours));
    fd_close(fd_take(&helper->theirs));
}

static void stop_helpers(struct supervisor *supervisor)
{
    for (size_t i = 0; i < HELPERS; i++)
        stop_helper(&supervisor->helpers[i]);
}

static void start_helper(struct supervisor *supervisor, struct helper *helper)
{
    struct err err = {0};
    const char *const argv[] = {
        "vigie", "--role", helper->role, supervisor->config, NULL};
    const struct proc_spec spec = {.argv = argv,
        .fds = &helper->theirs,
        .fd_count = 1,
        .log_fd = -1,
        .max_files = 256};
    helper->next_start_ms = clock_steady(clock_system()) + HELPER_AGAIN_MS;
    if (proc_start(&helper->proc, &spec, &err) != 0)
        log_error(&supervisor->log, "cannot start the %s: %s", helper->role, err.text);
}

static void open_helper(struct supervisor *supervisor, struct helper *helper)
{
    int ends[2] = {-1, -1};
    struct err err = {0};
    if (channel_pair(ends, &err) != 0) {
        log_error(&supervisor->log, "no channel to the %s: %s", helper->role, err.text);
        return;
    }
    helper->ours = ends[0];
    helper->theirs = ends[1];
    start_helper(supervisor, helper);
}

/* Who is wanted is in the configuration; what is wrong with that the keeper says. */
static void open_helpers(struct supervisor *supervisor)
{
    AUTO(config_free) struct config *config = NULL;
    struct err err = {0};
    stop_helpers(supervisor);
    if (config_load(&config, supervisor->config, &err) != 0)
        return;
    for (size_t i = 0; i < HELPERS; i++)
        if (supervisor->helpers[i].is_wanted(config))
            open_helper(supervisor, &supervisor->helpers[i]);
}

/* Starts another one in place of one that has died, now and then. How long until then;
 * -1: there is nothing to do. */
static int mend_helper(struct supervisor *supervisor, struct helper *helper)
{
    char how[PROC_HOW_SIZE];
    if (helper->ours < 0 || supervisor->stopping || proc_running(&helper->proc))
        return -1;
    int64_t left = helper->next_start_ms - clock_steady(clock_system());
    if (left > 0)
        return (int)left;
    proc_reap(&helper->proc, how, sizeof(how));
    log_error(
        &supervisor->log, "the %s ended: %s; starting it again", helper->role, how);
    start_helper(supervisor, helper);
    return -1;
}

static int catch_signals(sigset_t *mask)
{
    (void)sigemptyset(mask);
    (void)sigaddset(mask, SIGTERM);
    (void)sigaddset(mask, SIGINT);
    (void)sigaddset(mask, SIGHUP);
    if (sigprocmask(SIG_BLOCK, mask, NULL) != 0)
        return -1;
    return signalfd(-1, mask, SFD_CLOEXEC);
}

/* Passes a signal that came on to the keeper. */
static void pass_signal(struct supervisor *supervisor, const struct proc *keeper)
{
    struct signalfd_siginfo info;
    if (read(supervisor->signals, &info, sizeof(info)) != (ssize_t)sizeof(info))
        return;
    supervisor->stopping = supervisor->stopping || info.ssi_signo != SIGHUP;
    if (keeper->pid > 0)
        (void)kill(keeper->pid, (int)info.ssi_signo);
}

/* What to wait for of a helper: its end, or the time to start it again. */
static struct pollfd watched(
    int *wait_ms, struct supervisor *supervisor, struct helper *helper)
{
    int wait = mend_helper(supervisor, helper);
    bool lives = wait < 0 && proc_running(&helper->proc);
    if (wait >= 0 && (*wait_ms < 0 || wait < *wait_ms))
        *wait_ms = wait;
    return (struct pollfd){.fd = lives ? helper->proc.pidfd : -1, .events = POLLIN};
}

/* Waits for the keeper's end; its wait status. */
static siginfo_t await_end(struct supervisor *supervisor, const struct proc *keeper)
{
    siginfo_t end = {0};
    for (;;) {
        struct pollfd fds[2 + HELPERS] = {
            {.fd = keeper->pidfd, .events = POLLIN},
            {.fd = supervisor->signals, .events = POLLIN},
        };
        int wait_ms = -1;
        for (size_t i = 0; i < HELPERS; i++)
            fds[2 + i] = watched(&wait_ms, supervisor, &supervisor->helpers[i]);
        (void)poll(fds, 2 + HELPERS, wait_ms);
        if (fds[1].revents != 0)
            pass_signal(supervisor, keeper);
        if (fds[0].revents != 0 &&
            waitid(P_PIDFD, (id_t)keeper->pidfd, &end, WEXITED | WNOWAIT) == 0)
            return end;
    }
}

static void rest(struct supervisor *supervisor, int wait_ms)
{
    struct pollfd fd = {.fd = supervisor->signals, .events = POLLIN};
    struct proc none = {0};
    if (poll(&fd, 1, wait_ms) > 0)
        pass_signal(supervisor, &none);
}

/* A keeper that was asked to stop before it could take signals ended as asked, too. */
static int status_of(const struct supervisor *supervisor, const siginfo_t *end)
{
    if (end->si_code == CLD_EXITED)
        return end->si_status;
    bool asked = end->si_status == SIGTERM || end->si_status == SIGINT;
    return supervisor->stopping && asked ? COMMAND_OK : COMMAND_FAILED;
}

/* Runs one keeper to its end. True when it was killed and another should be started. */
static bool run_keeper(struct supervisor *supervisor, int *status)
{
    struct err err = {0};
    struct proc keeper = {0};
    int fds[HELPERS];
    size_t fd_count = 0;
    for (size_t i = 0; i < HELPERS; i++)
        if (supervisor->helpers[i].ours >= 0)
            fds[fd_count++] = supervisor->helpers[i].ours;
    const struct proc_spec spec = {.argv = supervisor->argv,
        .fds = fds,
        .fd_count = fd_count,
        .log_fd = -1,
        .max_files = 1024};
    if (proc_start(&keeper, &spec, &err) != 0) {
        log_error(&supervisor->log, "cannot start the keeper: %s", err.text);
        *status = COMMAND_FAILED;
        return false;
    }
    siginfo_t end = await_end(supervisor, &keeper);
    char how[PROC_HOW_SIZE];
    proc_reap(&keeper, how, sizeof(how));
    *status = status_of(supervisor, &end);
    bool again = end.si_code == CLD_EXITED && end.si_status == KEEPER_AGAIN;
    if (again)
        *status = COMMAND_OK; /* should it be stopped before the next one starts */
    if (again && !supervisor->stopping) {
        log_info(&supervisor->log, "starting anew with the new configuration");
        return true;
    }
    if (end.si_code == CLD_EXITED || supervisor->stopping)
        return false;
    log_error(&supervisor->log, "the keeper ended: %s; starting it again", how);
    return true;
}

int supervisor_run(const char *config_path, bool once)
{
    struct supervisor supervisor = {.config = config_path,
        .helpers = {
            {.role = "sealer",
                .is_wanted = seal_wanted,
                .sweep = seal_folder_sweep,
                .ours = -1,
                .theirs = -1},
            {.role = "runner", .is_wanted = runner_is_wanted, .ours = -1, .theirs = -1},
        }};
    struct id worker = id_random();
    sigset_t mask;
    id_text(supervisor.worker, &worker);
    log_init(&supervisor.log, STDERR_FILENO, "supervisor", clock_system());
    supervisor.signals = catch_signals(&mask);
    if (supervisor.signals < 0) {
        log_error(&supervisor.log, "cannot wait for signals: %s", strerror(errno));
        return COMMAND_FAILED;
    }
    int status = COMMAND_FAILED;
    int wait_ms = FIRST_WAIT_MS;
    for (;;) {
        int64_t started = clock_steady(clock_system());
        open_helpers(&supervisor);
        fill_argv(&supervisor, once);
        if (!run_keeper(&supervisor, &status)) {
            stop_helpers(&supervisor);
            return status;
        }
        if (clock_steady(clock_system()) - started >= LIVED_MS)
            wait_ms = FIRST_WAIT_MS;
        rest(&supervisor, wait_ms);
        if (supervisor.stopping)
            return status;
        wait_ms = wait_ms * 2 < LONGEST_WAIT_MS ? wait_ms * 2 : LONGEST_WAIT_MS;
    }
}
