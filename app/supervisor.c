#include "app/supervisor.h"

#include "app/command.h"
#include "base/clock.h"
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

enum { FIRST_WAIT_MS = 100, LONGEST_WAIT_MS = 30000, LIVED_MS = 10000 };

struct supervisor {
    const char *argv[9];
    char worker[ID_TEXT_SIZE];
    struct log log;
    int signals;
    bool stopping;
};

static void fill_argv(struct supervisor *supervisor, const char *config, bool once)
{
    const char *argv[] = {"vigie", "--role", "keeper", "--worker", supervisor->worker,
        "--config", config, once ? "--once" : NULL, NULL};
    memcpy(supervisor->argv, argv, sizeof(argv));
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

/* Waits for the keeper's end; its wait status. */
static siginfo_t await_end(struct supervisor *supervisor, const struct proc *keeper)
{
    siginfo_t end = {0};
    for (;;) {
        struct pollfd fds[] = {
            {.fd = keeper->pidfd, .events = POLLIN},
            {.fd = supervisor->signals, .events = POLLIN},
        };
        (void)poll(fds, 2, -1);
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
    const struct proc_spec spec = {
        .argv = supervisor->argv, .log_fd = -1, .max_files = 1024};
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
    struct supervisor supervisor = {0};
    struct id worker = id_random();
    sigset_t mask;
    id_text(supervisor.worker, &worker);
    fill_argv(&supervisor, config_path, once);
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
        if (!run_keeper(&supervisor, &status))
            return status;
        if (clock_steady(clock_system()) - started >= LIVED_MS)
            wait_ms = FIRST_WAIT_MS;
        rest(&supervisor, wait_ms);
        if (supervisor.stopping)
            return status;
        wait_ms = wait_ms * 2 < LONGEST_WAIT_MS ? wait_ms * 2 : LONGEST_WAIT_MS;
    }
}
