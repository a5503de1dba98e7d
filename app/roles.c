#include "app/roles.h"

#include "base/bytes.h"

#include <signal.h>
#include <stdio.h>
#include <unistd.h>

struct role_entry {
    const char *name;
    int (*run)(int argc, char **argv);
    bool
        waits_for_signals; /* else a terminal's Ctrl-C is the keeper's business alone */
};

static const struct role_entry entries[] = {
    {"keeper", keeper_main, true},
    {"fetcher", fetcher_main, false},
    {"reader", reader_main, false},
    {"scanner", scanner_main, false},
    {"confirmer", confirmer_main, false},
    {"metrics", metrics_main, false},
    {"notifier", notifier_main, false},
    {"sealer", sealer_main, false},
    {"runner", runner_main, false},
};

int roles_main(int argc, char **argv)
{
    enum { ROLE_AT = 2 };
    if (argc <= ROLE_AT) {
        (void)fputs("vigie: --role is for vigie's own processes\n", stderr);
        return 2;
    }
    for (size_t i = 0; i < sizeof(entries) / sizeof(entries[0]); i++) {
        if (!bytes_is(bytes_of(argv[ROLE_AT]), entries[i].name))
            continue;
        if (!entries[i].waits_for_signals)
            (void)signal(SIGINT, SIG_IGN);
        int status = entries[i].run(argc - ROLE_AT - 1, argv + ROLE_AT + 1);
        (void)fflush(NULL);
        _exit(status); /* no exit handlers: a sandboxed role may not run them */
    }
    (void)fprintf(stderr, "vigie: no role is named %s\n", argv[ROLE_AT]);
    return 2;
}
