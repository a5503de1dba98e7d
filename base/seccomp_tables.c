#include "base/seccomp_tables.h"

#include "base/sanitized.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/sched.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/socket.h>

/* Sets of roles. */
#define NOTIFIER ROLE_BIT(SANDBOX_NOTIFIER)
#define METRICS  ROLE_BIT(SANDBOX_METRICS)
#define KEEPER   ROLE_BIT(SANDBOX_KEEPER)
#define FETCHER  ROLE_BIT(SANDBOX_FETCHER)
#define SEALER   ROLE_BIT(SANDBOX_SEALER)
#define STARTERS (KEEPER | SEALER)
#define LOCKERS  (ROLE_BIT(SANDBOX_CONFIRMER) | STARTERS)
/* Roles that live on what they are handed, and roles with files of their own. */
#define PIPES                                                                          \
    (ROLE_BIT(SANDBOX_READER) | ROLE_BIT(SANDBOX_SCANNER) |                            \
        ROLE_BIT(SANDBOX_CONFIRMER) | FETCHER)
#define FILES   (NOTIFIER | METRICS | STARTERS)
#define NETWORK (NOTIFIER | METRICS | KEEPER)
#define ALL     (PIPES | FILES)
#define ASAN    (BUILD_SANITIZED != 0 ? ALL : 0U)

/* Who may call what, whatever the arguments. The keeper has all that any role it starts
 * has, because filters are inherited and only ever add up. */
const struct plain_rule plain_rules[] = {
    /* Bytes in and out of what is already open. */
    {ALL, SCMP_SYS(read)},
    {ALL, SCMP_SYS(write)},
    {ALL, SCMP_SYS(readv)},
    {ALL, SCMP_SYS(writev)},
    {ALL, SCMP_SYS(pread64)},
    {ALL, SCMP_SYS(pwrite64)},
    {ALL, SCMP_SYS(recvmsg)},
    {ALL, SCMP_SYS(sendmsg)},
    {ALL, SCMP_SYS(recvfrom)},
    {ALL, SCMP_SYS(shutdown)},
    {ALL, SCMP_SYS(poll)},
    {ALL, SCMP_SYS(ppoll)},
    {ALL, SCMP_SYS(close)},
    {ALL, SCMP_SYS(fstat)},
    {ALL, SCMP_SYS(lseek)},
    {ALL, SCMP_SYS(dup)},
    /* What malloc, stdio, time and abort need. */
    {ALL, SCMP_SYS(brk)},
    {ALL, SCMP_SYS(munmap)},
    {ALL, SCMP_SYS(mremap)},
    {ALL, SCMP_SYS(madvise)},
    {ALL, SCMP_SYS(futex)},
    {ALL, SCMP_SYS(getrandom)},
    {ALL, SCMP_SYS(clock_gettime)},
    {ALL, SCMP_SYS(clock_getres)},
    {ALL, SCMP_SYS(clock_nanosleep)},
    {ALL, SCMP_SYS(nanosleep)},
    {ALL, SCMP_SYS(gettimeofday)},
    {ALL, SCMP_SYS(time)},
    {ALL, SCMP_SYS(restart_syscall)},
    {ALL, SCMP_SYS(rt_sigaction)},
    {ALL, SCMP_SYS(rt_sigprocmask)},
    {ALL, SCMP_SYS(rt_sigreturn)},
    {ALL, SCMP_SYS(rt_sigpending)},
    {ALL, SCMP_SYS(rt_sigsuspend)},
    {ALL, SCMP_SYS(rt_sigtimedwait)},
    {ALL, SCMP_SYS(pause)},
    {ALL, SCMP_SYS(sched_yield)},
    {ALL, SCMP_SYS(sched_getaffinity)},
    {ALL, SCMP_SYS(sysinfo)}, /* qsort asks how much memory there is */
    {ALL, SCMP_SYS(uname)},
    {ALL, SCMP_SYS(getrusage)},
    {ALL, SCMP_SYS(getpid)},
    {ALL, SCMP_SYS(gettid)},
    {ALL, SCMP_SYS(getppid)},
    {ALL, SCMP_SYS(getuid)},
    {ALL, SCMP_SYS(geteuid)},
    {ALL, SCMP_SYS(getgid)},
    {ALL, SCMP_SYS(getegid)},
    {ALL, SCMP_SYS(exit)},
    {ALL, SCMP_SYS(exit_group)},
    /* Keys stay out of swap. */
    {LOCKERS, SCMP_SYS(mlock)},
    {LOCKERS, SCMP_SYS(mlock2)},
    {LOCKERS, SCMP_SYS(munlock)},
    /* Sockets that somebody connected, and many at once. */
    {FETCHER | FILES, SCMP_SYS(getsockopt)},
    {FETCHER | FILES, SCMP_SYS(setsockopt)},
    {FETCHER | FILES, SCMP_SYS(getsockname)},
    {FETCHER | FILES, SCMP_SYS(getpeername)},
    {FETCHER | FILES, SCMP_SYS(epoll_create1)},
    {FETCHER | FILES, SCMP_SYS(epoll_ctl)},
    {FETCHER | FILES, SCMP_SYS(epoll_wait)},
    {FETCHER | FILES, SCMP_SYS(epoll_pwait)},
    {FETCHER | FILES, SCMP_SYS(select)},
    {FETCHER | FILES, SCMP_SYS(pselect6)},
    {FETCHER | FILES, SCMP_SYS(eventfd2)},
    {FETCHER | FILES, SCMP_SYS(pipe2)},
    {FETCHER | FILES, SCMP_SYS(memfd_create)},
    {FETCHER | FILES, SCMP_SYS(ftruncate)},
    /* Sockets of one's own; the ports are Landlock's business. */
    {FILES, SCMP_SYS(connect)},
    {FILES, SCMP_SYS(socketpair)},
    {FILES, SCMP_SYS(sendto)},
    {FILES, SCMP_SYS(sendmmsg)},
    {FILES, SCMP_SYS(recvmmsg)},
    {FILES, SCMP_SYS(pipe)},
    /* Those who connect to a socket that was listening before. */
    {METRICS | KEEPER, SCMP_SYS(accept4)},
    /* Files; the paths are Landlock's business. No truncate, chmod or chown by path:
     * not every Landlock watches those. */
    {FILES, SCMP_SYS(open)},
    {FILES, SCMP_SYS(openat)},
    {FILES, SCMP_SYS(stat)},
    {FILES, SCMP_SYS(lstat)},
    {FILES, SCMP_SYS(newfstatat)},
    {FILES, SCMP_SYS(statx)},
    {FILES, SCMP_SYS(statfs)},
    {FILES, SCMP_SYS(fstatfs)},
    {FILES, SCMP_SYS(access)},
    {FILES, SCMP_SYS(faccessat)},
    {FILES, SCMP_SYS(faccessat2)},
    {FILES, SCMP_SYS(readlink)},
    {FILES, SCMP_SYS(readlinkat)},
    {FILES, SCMP_SYS(getdents64)},
    {FILES, SCMP_SYS(getcwd)},
    {FILES, SCMP_SYS(umask)},
    {FILES, SCMP_SYS(mkdir)},
    {FILES, SCMP_SYS(mkdirat)},
    {FILES, SCMP_SYS(rmdir)},
    {FILES, SCMP_SYS(unlink)},
    {FILES, SCMP_SYS(unlinkat)},
    {FILES, SCMP_SYS(rename)},
    {FILES, SCMP_SYS(renameat)},
    {FILES, SCMP_SYS(renameat2)},
    {FILES, SCMP_SYS(fcntl)},
    {FILES, SCMP_SYS(flock)},
    {FILES, SCMP_SYS(fsync)},
    {FILES, SCMP_SYS(fdatasync)},
    {FILES, SCMP_SYS(fallocate)},
    {FILES, SCMP_SYS(fadvise64)},
    {FILES, SCMP_SYS(fchmod)},
    {FILES, SCMP_SYS(msync)},
    {FILES, SCMP_SYS(getresuid)},
    {FILES, SCMP_SYS(getresgid)},
    /* Threads. */
    {FILES, SCMP_SYS(set_robust_list)},
    {FILES, SCMP_SYS(rseq)},
    {FILES, SCMP_SYS(membarrier)},
    /* What GnuPG's programs do beside that, in a folder of their own. */
    {SEALER, SCMP_SYS(bind)},
    {SEALER, SCMP_SYS(listen)},
    {SEALER, SCMP_SYS(accept)},
    {SEALER, SCMP_SYS(accept4)},
    {SEALER, SCMP_SYS(link)},
    {SEALER, SCMP_SYS(linkat)},
    {SEALER, SCMP_SYS(setpgid)},
    {SEALER, SCMP_SYS(getpgrp)},
    {SEALER, SCMP_SYS(sigaltstack)},
    {SEALER, SCMP_SYS(getgroups)},
    {SEALER, SCMP_SYS(times)},
    {SEALER, SCMP_SYS(alarm)},
    {SEALER, SCMP_SYS(setitimer)},
    {SEALER, SCMP_SYS(inotify_init)},
    {SEALER, SCMP_SYS(inotify_init1)},
    {SEALER, SCMP_SYS(inotify_add_watch)},
    /* Starting, watching and ending roles, and what a role does until it has entered
     * its own sandbox: be loaded, and enter it. */
    {STARTERS, SCMP_SYS(fork)},
    {STARTERS, SCMP_SYS(vfork)},
    {STARTERS, SCMP_SYS(execve)},
    {STARTERS, SCMP_SYS(wait4)},
    {STARTERS, SCMP_SYS(waitid)},
    {STARTERS, SCMP_SYS(kill)},
    {STARTERS, SCMP_SYS(tgkill)},
    {KEEPER, SCMP_SYS(pidfd_open)},
    {KEEPER, SCMP_SYS(pidfd_send_signal)},
    {STARTERS, SCMP_SYS(mmap)},
    {STARTERS, SCMP_SYS(mprotect)},
    {STARTERS, SCMP_SYS(arch_prctl)},
    {STARTERS, SCMP_SYS(set_tid_address)},
    {STARTERS, SCMP_SYS(dup2)},
    {STARTERS, SCMP_SYS(dup3)},
    {STARTERS, SCMP_SYS(close_range)},
    {STARTERS, SCMP_SYS(prctl)},
    {KEEPER, SCMP_SYS(seccomp)},
    {KEEPER, SCMP_SYS(landlock_create_ruleset)},
    {KEEPER, SCMP_SYS(landlock_add_rule)},
    {KEEPER, SCMP_SYS(landlock_restrict_self)},
    {KEEPER, SCMP_SYS(signalfd4)},
    {KEEPER, SCMP_SYS(timerfd_create)},
    {KEEPER, SCMP_SYS(timerfd_settime)},
    {STARTERS, SCMP_SYS(getrlimit)},
    {STARTERS, SCMP_SYS(setrlimit)},
    /* What the sanitizers' runtime does on its own account. */
    {ASAN & ~SEALER, SCMP_SYS(sigaltstack)},
    {ASAN & ~STARTERS, SCMP_SYS(prctl)},
    {ASAN & ~STARTERS, SCMP_SYS(getrlimit)},
};

#define IS(at, value)                                                                  \
    {                                                                                  \
        at, SCMP_CMP_EQ, (value), 0                                                    \
    }
#define HAS(at, mask, value)                                                           \
    {                                                                                  \
        at, SCMP_CMP_MASKED_EQ, (mask), (value)                                        \
    }
#define FCNTL(command)                                                                 \
    {                                                                                  \
        PIPES, SCMP_ACT_ALLOW, SCMP_SYS(fcntl), 1,                                     \
        {                                                                              \
            IS(1, command)                                                             \
        }                                                                              \
    }
#define IOCTL(roles, command)                                                          \
    {                                                                                  \
        roles, SCMP_ACT_ALLOW, SCMP_SYS(ioctl), 1,                                     \
        {                                                                              \
            IS(1, command)                                                             \
        }                                                                              \
    }
#define SOCKET(roles, domain, type)                                                    \
    {                                                                                  \
        roles, SCMP_ACT_ALLOW, SCMP_SYS(socket), 2,                                    \
        {                                                                              \
            IS(0, domain), HAS(1, 0xf, type)                                           \
        }                                                                              \
    }
#define NAMESPACES                                                                     \
    (CLONE_NEWNS | CLONE_NEWCGROUP | CLONE_NEWUTS | CLONE_NEWIPC | CLONE_NEWUSER |     \
        CLONE_NEWPID | CLONE_NEWNET)

/* Calls whose arguments decide. */
const struct narrow_rule narrow_rules[] = {
    /* Memory that can be executed is never made after the start. In roles with
     * files it is refused without killing: name resolution may try to load a plug-in.
     */
    {ALL & ~STARTERS, SCMP_ACT_ALLOW, SCMP_SYS(mmap), 1, {HAS(2, PROT_EXEC, 0)}},
    {ALL & ~STARTERS, SCMP_ACT_ALLOW, SCMP_SYS(mprotect), 1, {HAS(2, PROT_EXEC, 0)}},
    {PIPES, SCMP_ACT_KILL_PROCESS, SCMP_SYS(mmap), 1, {HAS(2, PROT_EXEC, PROT_EXEC)}},
    {PIPES, SCMP_ACT_KILL_PROCESS, SCMP_SYS(mprotect), 1,
        {HAS(2, PROT_EXEC, PROT_EXEC)}},
    /* fstat() of glibc 2.33 and newer; the path cannot be looked at here. */
    {PIPES, SCMP_ACT_ALLOW, SCMP_SYS(newfstatat), 1, {IS(3, AT_EMPTY_PATH)}},
    {PIPES, SCMP_ACT_ALLOW, SCMP_SYS(sendto), 1, {IS(4, 0)}},
    FCNTL(F_GETFD),
    FCNTL(F_SETFD),
    FCNTL(F_GETFL),
    FCNTL(F_SETFL),
    FCNTL(F_DUPFD_CLOEXEC),
    FCNTL(F_GET_SEALS),
    FCNTL(F_ADD_SEALS),
    IOCTL(FETCHER | FILES, FIONBIO),
    IOCTL(FETCHER | FILES, FIONREAD),
    SOCKET(FILES, AF_UNIX, SOCK_STREAM),
    SOCKET(NETWORK, AF_INET, SOCK_STREAM),
    SOCKET(NETWORK, AF_INET6, SOCK_STREAM),
    SOCKET(
        NETWORK, AF_INET, SOCK_DGRAM), /* names, for the mail server and the webhooks */
    SOCKET(NETWORK, AF_INET6, SOCK_DGRAM),
    /* curl 7.88 connects a socket it was handed although it was told that it is
     * connected; it is answered "done", and nothing is done. */
    {FETCHER, SCMP_ACT_ERRNO(0), SCMP_SYS(connect), 0, {{0}}},
    {NOTIFIER | METRICS, SCMP_ACT_ALLOW, SCMP_SYS(clone), 1,
        {HAS(0, CLONE_THREAD, CLONE_THREAD)}},
    {NOTIFIER | METRICS, SCMP_ACT_KILL_PROCESS, SCMP_SYS(clone), 1,
        {HAS(0, CLONE_THREAD, 0)}},
    {STARTERS, SCMP_ACT_ALLOW, SCMP_SYS(clone), 1, {HAS(0, NAMESPACES, 0)}},
    {STARTERS, SCMP_ACT_ALLOW, SCMP_SYS(prlimit64), 1, {IS(0, 0)}},
    {ASAN & ~STARTERS, SCMP_ACT_ALLOW, SCMP_SYS(prlimit64), 1, {IS(0, 0)}},
    /* Its flags lie in memory that a filter cannot read: glibc then uses clone. */
    {ALL, SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(clone3), 0, {{0}}},
};

/* Only an attacker makes these; they kill every role that has no rule above for them.
 */
const int hostile_calls[] = {
    /* another program, another process */
    SCMP_SYS(execve),
    SCMP_SYS(execveat),
    SCMP_SYS(fork),
    SCMP_SYS(vfork),
    SCMP_SYS(clone),
    SCMP_SYS(unshare),
    SCMP_SYS(setns),
    /* other processes' memory, descriptors and lives */
    SCMP_SYS(ptrace),
    SCMP_SYS(process_vm_readv),
    SCMP_SYS(process_vm_writev),
    SCMP_SYS(process_madvise),
    SCMP_SYS(kcmp),
    SCMP_SYS(pidfd_getfd),
    SCMP_SYS(pidfd_open),
    SCMP_SYS(pidfd_send_signal),
    SCMP_SYS(kill),
    SCMP_SYS(tkill),
    SCMP_SYS(rt_sigqueueinfo),
    SCMP_SYS(rt_tgsigqueueinfo),
    /* the network */
    SCMP_SYS(socket),
    SCMP_SYS(connect),
    SCMP_SYS(bind),
    SCMP_SYS(listen),
    SCMP_SYS(accept),
    SCMP_SYS(accept4),
    /* wide doors into the kernel */
    SCMP_SYS(bpf),
    SCMP_SYS(io_uring_setup),
    SCMP_SYS(io_uring_enter),
    SCMP_SYS(io_uring_register),
    SCMP_SYS(userfaultfd),
    SCMP_SYS(perf_event_open),
    SCMP_SYS(keyctl),
    SCMP_SYS(add_key),
    SCMP_SYS(request_key),
    SCMP_SYS(modify_ldt),
    SCMP_SYS(ioperm),
    SCMP_SYS(iopl),
    SCMP_SYS(init_module),
    SCMP_SYS(finit_module),
    SCMP_SYS(delete_module),
    SCMP_SYS(kexec_load),
    SCMP_SYS(kexec_file_load),
    /* the machine's shape */
    SCMP_SYS(mount),
    SCMP_SYS(umount2),
    SCMP_SYS(pivot_root),
    SCMP_SYS(chroot),
    SCMP_SYS(move_mount),
    SCMP_SYS(open_tree),
    SCMP_SYS(fsopen),
    SCMP_SYS(fsmount),
    SCMP_SYS(fspick),
    SCMP_SYS(fsconfig),
    SCMP_SYS(mount_setattr),
    SCMP_SYS(name_to_handle_at),
    SCMP_SYS(open_by_handle_at),
    SCMP_SYS(mknod),
    SCMP_SYS(mknodat),
    SCMP_SYS(swapon),
    SCMP_SYS(swapoff),
    SCMP_SYS(reboot),
    SCMP_SYS(acct),
    SCMP_SYS(quotactl),
    SCMP_SYS(settimeofday),
    SCMP_SYS(clock_settime),
    SCMP_SYS(clock_adjtime),
    SCMP_SYS(adjtimex),
    SCMP_SYS(sethostname),
    SCMP_SYS(setdomainname),
    /* other identities */
    SCMP_SYS(setuid),
    SCMP_SYS(setgid),
    SCMP_SYS(setreuid),
    SCMP_SYS(setregid),
    SCMP_SYS(setresuid),
    SCMP_SYS(setresgid),
    SCMP_SYS(setfsuid),
    SCMP_SYS(setfsgid),
    SCMP_SYS(setgroups),
    SCMP_SYS(capset),
};

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

const size_t plain_rule_count = COUNT(plain_rules);
const size_t narrow_rule_count = COUNT(narrow_rules);
const size_t hostile_call_count = COUNT(hostile_calls);
