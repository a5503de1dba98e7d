#include "base/landlock.h"

#include "base/fd.h"
#include "base/sanitized.h"

#include <errno.h>
#include <fcntl.h>
#include <link.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

/* Documentation/userspace-api/landlock.rst; the ABI that brought each is at its side.
 */
#define FS_EXECUTE     (1ULL << 0)
#define FS_WRITE_FILE  (1ULL << 1)
#define FS_READ_FILE   (1ULL << 2)
#define FS_READ_DIR    (1ULL << 3)
#define FS_REMOVE_DIR  (1ULL << 4)
#define FS_REMOVE_FILE (1ULL << 5)
#define FS_MAKE_DIR    (1ULL << 7)
#define FS_MAKE_REG    (1ULL << 8)
#define FS_MAKE_SOCK   (1ULL << 9)
#define FS_ALL_1       ((1ULL << 13) - 1)
#define FS_REFER_2     (1ULL << 13)
#define FS_TRUNCATE_3  (1ULL << 14)
#define FS_IOCTL_DEV_5 (1ULL << 15)
#define NET_BOTH_4     3ULL /* bind, connect */
#define NET_CONNECT_4  2ULL
#define SCOPE_BOTH_6   3ULL /* abstract UNIX sockets, signals */
#define FS_OF_FILES    (FS_EXECUTE | FS_WRITE_FILE | FS_READ_FILE | FS_TRUNCATE_3)
#define FS_READ        (FS_READ_FILE | FS_READ_DIR)
#define FS_WRITE                                                                       \
    (FS_READ | FS_WRITE_FILE | FS_TRUNCATE_3 | FS_MAKE_REG | FS_REMOVE_FILE |          \
        FS_MAKE_DIR | FS_REMOVE_DIR | FS_REFER_2)

enum { CREATE_VERSION = 1, RULE_PATH = 1, RULE_PORT = 2 };

struct ruleset_attributes {
    uint64_t fs;
    uint64_t net;
    uint64_t scoped;
};

struct path_attributes {
    uint64_t allowed;
    int32_t parent_fd;
} __attribute__((packed));

struct port_attributes {
    uint64_t allowed;
    uint64_t port;
};

/* What programs that resolve names, check certificates and tell local time read. */
static const char *const system_paths[] = {
    "/etc/ca-certificates",
    "/etc/gai.conf",
    "/etc/group",
    "/etc/host.conf",
    "/etc/hosts",
    "/etc/ld.so.cache",
    "/etc/ld.so.preload",
    "/etc/localtime",
    "/etc/nsswitch.conf",
    "/etc/passwd",
    "/etc/protocols",
    "/etc/resolv.conf",
    "/etc/services",
    "/etc/ssl",
    "/run/systemd/resolve",
    "/lib",
    "/lib64",
    "/usr/lib",
    "/usr/lib64",
    "/usr/local/lib",
    "/usr/local/share/ca-certificates",
    "/usr/share/ca-certificates",
    "/usr/share/locale",
    "/usr/share/zoneinfo",
    "/dev/random",
    "/dev/urandom",
    NULL,
};
static const char *const null_device[] = {"/dev/null", NULL};
/* The sanitizers read their own maps when a process starts. */
static const char *const sanitizer_paths[] = {"/proc", NULL};

struct ruleset {
    int fd;
    uint64_t fs; /* the rights this kernel knows */
};

static void ruleset_close(struct ruleset *ruleset)
{
    fd_close(ruleset->fd);
    ruleset->fd = -1;
}
AUTO_DEFINE_VALUE(struct ruleset, ruleset_close)

int landlock_kernel_abi(void)
{
    long abi = syscall(SYS_landlock_create_ruleset, NULL, 0, CREATE_VERSION);
    return abi < 0 ? 0 : (int)abi;
}

static uint64_t known_rights(int abi)
{
    uint64_t rights = FS_ALL_1;
    if (abi >= 2)
        rights |= FS_REFER_2;
    if (abi >= 3)
        rights |= FS_TRUNCATE_3;
    if (abi >= 5)
        rights |= FS_IOCTL_DEV_5;
    return rights;
}

/* Older kernels want the structure as short as they knew it. */
static size_t known_size(int abi)
{
    if (abi < 4)
        return offsetof(struct ruleset_attributes, net);
    if (abi < 6)
        return offsetof(struct ruleset_attributes, scoped);
    return sizeof(struct ruleset_attributes);
}

static int create_ruleset(struct ruleset *ruleset, int abi, struct err *err)
{
    struct ruleset_attributes everything = {
        .fs = known_rights(abi), .net = NET_BOTH_4, .scoped = SCOPE_BOTH_6};
    long fd = syscall(SYS_landlock_create_ruleset, &everything, known_size(abi), 0);
    if (fd < 0)
        return err_set(err, "landlock_create_ruleset: %s", strerror(errno));
    *ruleset = (struct ruleset){.fd = (int)fd, .fs = everything.fs};
    return 0;
}

static int allow_path(
    const struct ruleset *ruleset, const char *path, uint64_t rights, struct err *err)
{
    AUTO(fd_close) int fd = open(path, O_PATH | O_CLOEXEC);
    struct stat info;
    if (fd < 0 || fstat(fd, &info) != 0)
        return err_set(err, "%s: %s", path, strerror(errno));
    if (!S_ISDIR(info.st_mode))
        rights &= FS_OF_FILES;
    struct path_attributes rule = {.allowed = rights & ruleset->fs, .parent_fd = fd};
    if (syscall(SYS_landlock_add_rule, ruleset->fd, RULE_PATH, &rule, 0) != 0)
        return err_set(err, "landlock_add_rule %s: %s", path, strerror(errno));
    return 0;
}

static int allow_paths(const struct ruleset *ruleset, const char *const *paths,
    uint64_t rights, struct err *err)
{
    for (size_t i = 0; paths != NULL && paths[i] != NULL; i++)
        if (allow_path(ruleset, paths[i], rights, err) != 0)
            return -1;
    return 0;
}

/* Those of the system's own paths that this machine has. */
static int allow_present(const struct ruleset *ruleset, const char *const *paths,
    uint64_t rights, struct err *err)
{
    for (size_t i = 0; paths[i] != NULL; i++)
        if (access(paths[i], F_OK) == 0 &&
            allow_path(ruleset, paths[i], rights, err) != 0)
            return -1;
    return 0;
}

/* The first object is the program itself (dl_iterate_phdr(3)). */
static int find_loader(struct dl_phdr_info *program, size_t size, void *found)
{
    (void)size;
    for (size_t i = 0; i < program->dlpi_phnum; i++) {
        if (program->dlpi_phdr[i].p_type != PT_INTERP)
            continue;
        uintptr_t at = program->dlpi_addr + program->dlpi_phdr[i].p_vaddr;
        memcpy(found, &at, sizeof(at)); /* an address, as a pointer */
    }
    return 1;
}

/* Programs, and what loads them: the same for all of a system's. */
static int allow_programs(
    const struct ruleset *ruleset, const char *const *paths, struct err *err)
{
    const uint64_t rights = FS_EXECUTE | FS_READ_FILE;
    const char *loader = NULL;
    (void)dl_iterate_phdr(find_loader, &loader);
    if (allow_paths(ruleset, paths, rights, err) != 0)
        return -1;
    return loader == NULL ? 0 : allow_path(ruleset, loader, rights, err);
}

/* The running file itself, by its link, so that an upgrade on disk does not matter. */
static int allow_own_program(const struct ruleset *ruleset, struct err *err)
{
    static const char *const own[] = {"/proc/self/exe", NULL};
    if (allow_programs(ruleset, own, err) != 0)
        return err_in(err, "own program (is /proc mounted?)");
    return 0;
}

static int allow_started(
    const struct ruleset *ruleset, const struct sandbox_rules *rules, struct err *err)
{
    if (rules->role == SANDBOX_KEEPER)
        return allow_own_program(ruleset, err);
    if (rules->role != SANDBOX_SEALER)
        return 0;
    if (allow_paths(ruleset, rules->write_paths, FS_MAKE_SOCK, err) != 0)
        return -1;
    return allow_programs(ruleset, rules->run_paths, err);
}

static int allow_port(const struct ruleset *ruleset, uint16_t port, struct err *err)
{
    struct port_attributes rule = {.allowed = NET_CONNECT_4, .port = port};
    if (syscall(SYS_landlock_add_rule, ruleset->fd, RULE_PORT, &rule, 0) != 0)
        return err_set(err, "landlock_add_rule port %u: %s", port, strerror(errno));
    return 0;
}

static int allow_role(const struct ruleset *ruleset, int abi,
    const struct sandbox_rules *rules, struct err *err)
{
    if (!sandbox_has_files(rules->role))
        return 0;
    if (allow_present(ruleset, system_paths, FS_READ, err) != 0 ||
        allow_present(ruleset, null_device, FS_READ_FILE | FS_WRITE_FILE, err) != 0 ||
        allow_paths(ruleset, rules->read_paths, FS_READ, err) != 0 ||
        allow_paths(ruleset, rules->write_paths, FS_WRITE, err) != 0)
        return -1;
    if (allow_started(ruleset, rules, err) != 0)
        return -1;
    if (BUILD_SANITIZED != 0 &&
        allow_present(ruleset, sanitizer_paths, FS_READ, err) != 0)
        return -1;
    for (size_t i = 0; abi >= 4 && i < rules->connect_port_count; i++)
        if (allow_port(ruleset, rules->connect_ports[i], err) != 0)
            return -1;
    return 0;
}

int landlock_enter(int abi, const struct sandbox_rules *rules, struct err *err)
{
    AUTO(ruleset_close) struct ruleset ruleset = {.fd = -1};
    if (create_ruleset(&ruleset, abi, err) != 0 ||
        allow_role(&ruleset, abi, rules, err) != 0)
        return -1;
    if (syscall(SYS_landlock_restrict_self, ruleset.fd, 0) != 0)
        return err_set(err, "landlock_restrict_self: %s", strerror(errno));
    return 0;
}
