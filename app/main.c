/* main - from the command line to a command or a role; nothing else. */
#include "app/command.h"
#include "app/roles.h"
#include "base/bytes.h"

#include <signal.h>
#include <sodium.h>
#include <stdio.h>

int main(int argc, char **argv)
{
    (void)signal(SIGPIPE, SIG_IGN); /* a peer that has gone is an error we report */
    if (sodium_init() < 0) {
        (void)fputs("vigie: libsodium does not start\n", stderr);
        return 2;
    }
    if (argc > 1 && bytes_is(bytes_of(argv[1]), "--role"))
        return roles_main(argc, argv);
    return command_main(argc, argv);
}
