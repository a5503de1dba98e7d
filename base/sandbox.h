/*
 * sandbox - take away from this process, for good, what its role does not need.
 *
 * Two locks, each enough alone against the commonest attack: a seccomp list of system
 * calls and a Landlock ruleset of paths and TCP ports. A kernel that lacks seccomp or
 * Landlock's filesystem rules (Linux >= 5.13 with Landlock on) is an error and the role
 * must not start. Newer parts of Landlock (ports from ABI 4, signals and abstract
 * sockets from ABI 6) are used where they exist; where they do not, seccomp alone keeps
 * the roles that need no network from it.
 *
 * Calls that only an attacker makes (execve, ptrace, socket where none is needed, bpf,
 * mount, io_uring ...) kill the process with SIGSYS; every other unlisted call fails
 * with EPERM, so that a library's harmless probe is refused and not fatal. i386 and x32
 * calls kill.
 *
 * What is taken stays taken in the processes started afterwards: a role started by the
 * keeper can have at most what the keeper has, so the keeper's paths and ports must
 * include its roles'. What it does not do: take away descriptors that are already open;
 * hide from stat() that a file exists; hold UDP or UNIX sockets of the notifier and the
 * keeper to an address.
 */
#ifndef VIGIE_BASE_SANDBOX_H
#define VIGIE_BASE_SANDBOX_H

#include "base/auto.h"
#include "base/err.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum sandbox_role {
    /* Given descriptors only: read, write, map, wait. No file, socket, process. */
    SANDBOX_READER,
    SANDBOX_SCANNER,
    /* As the scanner, and mlock. */
    SANDBOX_CONFIRMER,
    /* As the reader, on sockets it is handed already connected, and memfd. connect() is
     * answered "done" and does nothing, because curl 7.88 calls it also on a socket it
     * was told is connected. curl probes for IPv6 with socket(), which kills: make its
     * multi handle before entering. */
    SANDBOX_FETCHER,
    /* Files under its paths, TCP and UDP clients, threads. No new process. */
    SANDBOX_NOTIFIER,
    /* As the notifier, and accept() on a listening socket it was handed. */
    SANDBOX_METRICS,
    /* Files under its paths, UNIX sockets, and the programs it names: what it starts
     * has at most the same. No other socket. */
    SANDBOX_SEALER,
    /* As the notifier and the metrics, and starting this same binary as a role. */
    SANDBOX_KEEPER,
    SANDBOX_ROLES
};

/* The notifier, the metrics, the sealer and the keeper get paths; but for the sealer
 * also ports; the others none. */
bool sandbox_has_files(enum sandbox_role role);

struct sandbox_rules {
    enum sandbox_role role;
    /* NULL or NULL-ended; files or folders, which must exist. A role with files may
     * also read what any program needs (libraries, /etc/ssl, resolver files, time
     * zones), without its being listed. Must be empty for the other roles. */
    const char *const *read_paths;
    const char *const *write_paths; /* read, write, create, delete beneath */
    const char *const *run_paths;   /* programs; the sealer's alone */
    const uint16_t *connect_ports;  /* TCP, remote; obeyed from Landlock ABI 4 */
    size_t connect_port_count;
};

/* What this kernel offers; also for `vigie doctor`. */
struct sandbox_kernel {
    int landlock_abi; /* 0: none */
    bool seccomp;     /* filters that can kill the process */
};

/* Changes nothing and cannot fail: what the kernel does not answer is not there. */
void sandbox_probe(struct sandbox_kernel *kernel);

/* Enters the sandbox: no way back. Call it with one thread running. On -1 part of it
 * may already hold: the role must end. Also makes the process undumpable: no core, no
 * ptrace, no reading of its memory by others of the same user. */
MUST_USE int sandbox_enter(const struct sandbox_rules *rules, struct err *err);
/* The same on what `kernel` says there is, so that tests own it. */
MUST_USE int sandbox_enter_on(const struct sandbox_kernel *kernel,
    const struct sandbox_rules *rules, struct err *err);

#endif
