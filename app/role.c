#include "app/role.h"

#include "base/fd.h"

#include <string.h>

bool role_started(const struct role *role)
{
    return role->proc.pid != 0;
}

static int fill_argv(const char **argv, const struct role_spec *spec, struct err *err)
{
    size_t count = 0;
    argv[count++] = "vigie";
    argv[count++] = "--role";
    argv[count++] = spec->name;
    for (size_t i = 0; spec->args != NULL && spec->args[i] != NULL; i++) {
        if (i == ROLE_ARGS_MAX)
            return err_set(err, "start %s: too many arguments", spec->name);
        argv[count++] = spec->args[i];
    }
    argv[count] = NULL;
    return 0;
}

static int start_with(
    struct role *role, const struct role_spec *spec, int theirs, struct err *err)
{
    const char *argv[ROLE_ARGS_MAX + 4];
    int fds[ROLE_FDS_MAX + 1] = {theirs};
    if (spec->fd_count > ROLE_FDS_MAX)
        return err_set(err, "start %s: too many descriptors", spec->name);
    if (fill_argv(argv, spec, err) != 0)
        return -1;
    for (size_t i = 0; i < spec->fd_count; i++)
        fds[i + 1] = spec->fds[i];
    struct proc_spec proc = {
        .argv = argv,
        .fds = fds,
        .fd_count = spec->fd_count + 1,
        .log_fd = -1,
        .max_memory = spec->max_memory,
        .max_files = spec->max_files,
        .outlives = spec->outlives,
    };
    return proc_start(&role->proc, &proc, err);
}

int role_start(struct role *role, const struct role_spec *spec, struct err *err)
{
    int pair[2] = {-1, -1};
    if (channel_pair(pair, err) != 0)
        return err_in(err, spec->name);
    AUTO(fd_close) int theirs = pair[1];
    if (channel_init(&role->channel, pair[0], err) != 0)
        return err_in(err, spec->name);
    if (start_with(role, spec, theirs, err) != 0) {
        channel_done(&role->channel);
        memset(role, 0, sizeof(*role));
        return err_in(err, spec->name);
    }
    role->ready = false;
    return 0;
}

void role_stop(struct role *role, char *how)
{
    if (role_started(role)) {
        proc_kill(&role->proc, how, how == NULL ? 0 : PROC_HOW_SIZE);
        channel_done(&role->channel);
    }
    memset(role, 0, sizeof(*role));
}

size_t role_polled(struct role *role, const struct pollfd *fds)
{
    if (!role_started(role))
        return 0;
    channel_polled(&role->channel, fds[0].revents);
    return 1;
}

int role_control(struct channel *channel, struct err *err)
{
    return channel_init(channel, PROC_FIRST_FD, err);
}
