/*
 * caged_attempts - what more than one role is watched at: for some it is their work,
 * for others it is what only an attacker would do.
 */
#ifndef VIGIE_TESTS_BASE_CAGED_ATTEMPTS_H
#define VIGIE_TESTS_BASE_CAGED_ATTEMPTS_H

#include "tests/unit/base/caged.h"

#include <sys/mman.h>
#include <sys/syscall.h>

static inline int opens_a_file(const struct prepared *at)
{
    (void)at;
    return judge(open("/etc/passwd", O_RDONLY | O_CLOEXEC));
}

static inline int opens_outside(const struct prepared *at)
{
    return judge(open(at->outside, O_RDONLY | O_CLOEXEC));
}

static inline int opens_inside(const struct prepared *at)
{
    return judge(open(at->inside, O_RDONLY | O_CLOEXEC));
}

static inline int creates_outside(const struct prepared *at)
{
    char path[128];
    (void)snprintf(path, sizeof(path), "%s.new", at->outside);
    return judge(open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0600));
}

static inline int deletes_outside(const struct prepared *at)
{
    return judge(unlink(at->outside));
}

static inline int opens_a_socket(const struct prepared *at)
{
    (void)at;
    return judge(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
}

static inline int connects_a_passed_socket(const struct prepared *at)
{
    struct sockaddr_in to = {.sin_family = AF_INET, .sin_port = htons(at->port)};
    socklen_t size = sizeof(to);
    to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (connect(at->loose, (const struct sockaddr *)&to, sizeof(to)) != 0)
        return judge(-1);
    /* Being told so is not enough. */
    return getpeername(at->loose, (struct sockaddr *)&to, &size) == 0 ? WORKED
                                                                      : REFUSED;
}

static inline int connects_to(uint16_t port)
{
    struct sockaddr_in to = {.sin_family = AF_INET, .sin_port = htons(port)};
    to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (fd < 0)
        return SURPRISED;
    return judge(connect(fd, (const struct sockaddr *)&to, sizeof(to)));
}

static inline int connects_to_its_port(const struct prepared *at)
{
    return connects_to(at->port);
}

static inline int connects_to_another_port(const struct prepared *at)
{
    return connects_to(at->stranger_port);
}

static inline int executes(const struct prepared *at)
{
    (void)at;
    char name[] = "true";
    char *const argv[] = {name, NULL};
    char *const environment[] = {NULL};
    return judge(execve("/bin/true", argv, environment));
}

static inline int forks(const struct prepared *at)
{
    (void)at;
    long pid = syscall(SYS_clone, SIGCHLD, NULL, NULL, NULL, NULL);
    if (pid == 0)
        _exit(0);
    return judge(pid);
}

static inline int makes_memory_executable(const struct prepared *at)
{
    (void)at;
    void *page =
        mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (page == MAP_FAILED)
        return SURPRISED;
    return judge(mprotect(page, 4096, PROT_READ | PROT_EXEC));
}

static inline int maps_executable_memory(const struct prepared *at)
{
    (void)at;
    void *page = mmap(NULL, 4096, PROT_READ | PROT_WRITE | PROT_EXEC,
        MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    return judge(page == MAP_FAILED ? -1 : 0);
}

static inline int signals_its_parent(const struct prepared *at)
{
    (void)at;
    return judge(kill(getppid(), 0));
}

static inline int signals_its_parents_thread(const struct prepared *at)
{
    (void)at;
    return judge(syscall(SYS_tgkill, getppid(), getppid(), 0));
}

static inline int makes_an_anonymous_file(const struct prepared *at)
{
    (void)at;
    return judge(memfd_create("test", MFD_CLOEXEC));
}

static inline int locks_memory(const struct prepared *at)
{
    (void)at;
    void *page =
        mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (page == MAP_FAILED)
        return SURPRISED;
    return judge(syscall(SYS_mlock, page, 4096)); /* ASan's mlock does nothing */
}

static inline int writes_and_renames_inside(const struct prepared *at)
{
    char path[128];
    char other[128];
    (void)snprintf(path, sizeof(path), "%s/new", at->folder);
    (void)snprintf(other, sizeof(other), "%s/newer", at->folder);
    int fd = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (fd < 0)
        return judge(-1);
    struct flock lock = {.l_type = F_WRLCK, .l_whence = SEEK_SET};
    if (pwrite(fd, "abc", 3, 0) != 3 || ftruncate(fd, 4096) != 0 ||
        fcntl(fd, F_SETLK, &lock) != 0 || fsync(fd) != 0)
        return judge(-1);
    if (mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0) == MAP_FAILED)
        return judge(-1);
    return judge(rename(path, other) != 0 ? -1 : unlink(other));
}

#endif
