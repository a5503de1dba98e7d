#include "base/seccomp_rules.h"

#include "base/seccomp_tables.h"

#include <errno.h>
#include <linux/seccomp.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

static void release(scmp_filter_ctx *filter)
{
    if (*filter != NULL)
        seccomp_release(*filter);
}

bool seccomp_kernel_has(void)
{
    uint32_t action = SECCOMP_RET_KILL_PROCESS;
    return syscall(SYS_seccomp, SECCOMP_GET_ACTION_AVAIL, 0, &action) == 0;
}

static bool mentioned(enum sandbox_role role, int call)
{
    for (size_t i = 0; i < plain_rule_count; i++)
        if (plain_rules[i].call == call && (plain_rules[i].roles & ROLE_BIT(role)) != 0)
            return true;
    for (size_t i = 0; i < narrow_rule_count; i++)
        if (narrow_rules[i].call == call &&
            (narrow_rules[i].roles & ROLE_BIT(role)) != 0)
            return true;
    return false;
}

/* All of libseccomp's answers are 0 or a negative errno; the first failure stays. */
static void keep_first(int *result, int answer)
{
    if (*result == 0)
        *result = answer;
}

static int add_rules(scmp_filter_ctx filter, enum sandbox_role role)
{
    int result = 0;
    for (size_t i = 0; i < plain_rule_count; i++)
        if ((plain_rules[i].roles & ROLE_BIT(role)) != 0)
            keep_first(&result,
                seccomp_rule_add(filter, SCMP_ACT_ALLOW, plain_rules[i].call, 0));
    for (size_t i = 0; i < narrow_rule_count; i++) {
        const struct narrow_rule *rule = &narrow_rules[i];
        if ((rule->roles & ROLE_BIT(role)) != 0)
            keep_first(&result, seccomp_rule_add_array(filter, rule->action, rule->call,
                                    rule->count, rule->args));
    }
    for (size_t i = 0; i < hostile_call_count; i++)
        if (!mentioned(role, hostile_calls[i]))
            keep_first(&result,
                seccomp_rule_add(filter, SCMP_ACT_KILL_PROCESS, hostile_calls[i], 0));
    return result;
}

/* abort() and raise(): a signal to oneself. */
static int add_self_signal(scmp_filter_ctx filter, enum sandbox_role role)
{
    if (mentioned(role, SCMP_SYS(tgkill)))
        return 0;
    const struct scmp_arg_cmp to_self = {
        .arg = 0, .op = SCMP_CMP_EQ, .datum_a = (scmp_datum_t)getpid()};
    return seccomp_rule_add_array(
        filter, SCMP_ACT_ALLOW, SCMP_SYS(tgkill), 1, &to_self);
}

int seccomp_enter(enum sandbox_role role, struct err *err)
{
    __attribute__((cleanup(release))) scmp_filter_ctx filter =
        seccomp_init(SCMP_ACT_ERRNO(EPERM));
    if (filter == NULL)
        return err_no_memory(err);
    int result = 0;
    /* i386 and x32 calls have other numbers, and so would pass the lists. */
    keep_first(&result,
        seccomp_attr_set(filter, SCMP_FLTATR_ACT_BADARCH, SCMP_ACT_KILL_PROCESS));
    keep_first(&result, seccomp_attr_set(filter, SCMP_FLTATR_CTL_TSYNC, 1));
    keep_first(&result, seccomp_attr_set(filter, SCMP_FLTATR_CTL_OPTIMIZE, 2));
    keep_first(&result, add_rules(filter, role));
    keep_first(&result, add_self_signal(filter, role));
    if (result != 0)
        return err_set(err, "seccomp rules: %s", strerror(-result));
    result = seccomp_load(filter);
    if (result != 0)
        return err_set(err, "seccomp_load: %s", strerror(-result));
    return 0;
}
