#include "app/command.h"
#include "app/supervisor.h"

#include <stddef.h>

static const char help[] =
    "Usage: vigie run -c FILE [--once]\n"
    "\n"
    "Watches the configured sources until told to stop (SIGTERM, SIGINT). SIGHUP has\n"
    "the configuration and the watchlists read anew; new watchlists are noticed "
    "without\n"
    "it, too. One that is no good changes nothing and is told.\n"
    "\n"
    "  -c, --config FILE   the configuration\n"
    "      --once          visit what is due, tell and send, then end\n"
    "\n"
    "Exit status: 0 ended as asked; 2 could not start, go on, or send.\n";

static int run(int argc, char **argv)
{
    static const struct option options[] = {
        {"config", required_argument, NULL, 'c'},
        {"once", no_argument, NULL, 'o'},
        {"help", no_argument, NULL, 'h'},
        {0},
    };
    const char *config = NULL;
    bool once = false;
    for (;;) {
        int option = command_option(&command_run, argc, argv, ":c:h", options);
        if (option == -1)
            break;
        if (option == 'h')
            return COMMAND_OK;
        if (option == 'c')
            config = optarg;
        else if (option == 'o')
            once = true;
        else
            return COMMAND_FAILED;
    }
    if (config == NULL || optind != argc)
        return command_usage(&command_run, "it takes -c FILE and no other word");
    return supervisor_run(config, once);
}

const struct command command_run = {
    .name = "run",
    .summary = "watch the configured sources",
    .help = help,
    .run = run,
};
