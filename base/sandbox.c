#include "base/sandbox.h"

#include "base/landlock.h"
#include "base/seccomp_rules.h"

#include <errno.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/stat.h>

void sandbox_probe(struct sandbox_kernel *kernel)
{
    *kernel = (struct sandbox_kernel){
        .landlock_abi = landlock_kernel_abi(),
        .seccomp = seccomp_kernel_has(),
    };
}

bool sandbox_has_files(enum sandbox_role role)
{
    return role == SANDBOX_NOTIFIER || role == SANDBOX_METRICS ||
           role == SANDBOX_SEALER || role == SANDBOX_KEEPER;
}

static bool empty(const char *const *paths)
{
    return paths == NULL || paths[0] == NULL;
}

static int check_rules(const struct sandbox_rules *rules, struct err *err)
{
    bool with_files = sandbox_has_files(rules->role);
    if ((unsigned)rules->role >= SANDBOX_ROLES)
        return err_set(err, "sandbox: no such role");
    if (!with_files && (!empty(rules->read_paths) || !empty(rules->write_paths) ||
                           rules->connect_port_count > 0))
        return err_set(err, "sandbox: this role gets no paths and no ports");
    if (rules->role == SANDBOX_SEALER ? rules->connect_port_count > 0
                                      : !empty(rules->run_paths))
        return err_set(err, "sandbox: this role gets no programs, or no ports");
    return 0;
}

static int check_kernel(const struct sandbox_kernel *kernel, struct err *err)
{
    if (!kernel->seccomp)
        return err_set(err, "sandbox: this kernel has no seccomp filters; vigie needs "
                            "them (CONFIG_SECCOMP_FILTER, Linux 4.14 or newer)");
    if (kernel->landlock_abi < 1)
        return err_set(err,
            "sandbox: this kernel has no Landlock; vigie needs Linux "
            "5.13 or newer started with lsm=landlock,... and a container "
            "runtime that allows its system calls");
    return 0;
}

/* proc(5): the task folder has one link per thread, beside the two of any folder. Where
 * /proc is not mounted this cannot be known; seccomp then still holds for all threads.
 */
static int check_alone(struct err *err)
{
    struct stat tasks;
    if (stat("/proc/self/task", &tasks) == 0 && tasks.st_nlink > 3)
        return err_set(err, "sandbox: entered with %ju threads running, not one",
            (uintmax_t)tasks.st_nlink - 2);
    return 0;
}

static int give_up_privileges(struct err *err)
{
    if (prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0)
        return err_set(err, "sandbox: PR_SET_DUMPABLE: %s", strerror(errno));
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
        return err_set(err, "sandbox: PR_SET_NO_NEW_PRIVS: %s", strerror(errno));
    return 0;
}

int sandbox_enter_on(const struct sandbox_kernel *kernel,
    const struct sandbox_rules *rules, struct err *err)
{
    if (check_rules(rules, err) != 0 || check_kernel(kernel, err) != 0 ||
        check_alone(err) != 0 || give_up_privileges(err) != 0)
        return -1;
    /* Landlock first: the filter takes its system calls away. */
    if (landlock_enter(kernel->landlock_abi, rules, err) != 0 ||
        seccomp_enter(rules->role, err) != 0)
        return err_in(err, "sandbox");
    return 0;
}

int sandbox_enter(const struct sandbox_rules *rules, struct err *err)
{
    struct sandbox_kernel kernel;
    sandbox_probe(&kernel);
    return sandbox_enter_on(&kernel, rules, err);
}
