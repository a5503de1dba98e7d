#include "app/roles.h"

#include "base/bytes.h"

#include <stdio.h>
#include <unistd.h>

struct role_entry {
    const char *name;
    int (*run)(int argc, char **argv);
};

static const struct role_entry entries[] = {
    {"keeper", keeper_main},
    {"fetcher", fetcher_main},
    {"reader", reader_main},
    {"scanner", scanner_main},
    {"confirmer", confirmer_main},
    {"notifier", notifier_main},
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
        int status = entries[i].run(argc - ROLE_AT - 1, argv + ROLE_AT + 1);
        (void)fflush(NULL);
        _exit(status); /* no exit handlers: a sandboxed role may not run them */
    }
    (void)fprintf(stderr, "vigie: no role is named %s\n", argv[ROLE_AT]);
    return 2;
}
