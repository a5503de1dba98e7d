#include "app/command.h"

#include "base/bytes.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

static const struct command *const commands[] = {
    &command_run,
    &command_scan,
    &command_watchlist,
    &command_status,
    &command_source,
    &command_incidents,
    &command_hits,
    &command_alert,
    &command_digest,
    &command_read,
    &command_config,
    &command_doctor,
    &command_report,
    &command_db,
};

static void print_help(void)
{
    (void)printf(
        "vigie " VIGIE_VERSION " - the lookout: finds an organisation's data where "
        "it leaks\n\nUsage: vigie COMMAND [OPTIONS]\n\nCommands:\n");
    for (size_t i = 0; i < sizeof(commands) / sizeof(commands[0]); i++)
        (void)printf("  %-10s  %s\n", commands[i]->name, commands[i]->summary);
    (void)printf("\n`vigie COMMAND --help` tells more; so does vigie(1).\n");
}

static int finish(const char *name, int status)
{
    errno = 0;
    if (fflush(stdout) == 0 && ferror(stdout) == 0)
        return status;
    (void)fprintf(stderr, "vigie%s%s: cannot write the output: %s\n",
        name[0] == '\0' ? "" : " ", name,
        errno == 0 ? "an earlier part was lost" : strerror(errno));
    return COMMAND_FAILED;
}

int command_main(int argc, char **argv)
{
    struct bytes name = bytes_of(argc > 1 ? argv[1] : "--help");
    if (bytes_is(name, "--version") || bytes_is(name, "-V")) {
        (void)puts("vigie " VIGIE_VERSION);
        return finish("", COMMAND_OK);
    }
    if (bytes_is(name, "--help") || bytes_is(name, "-h") || bytes_is(name, "help")) {
        print_help();
        return finish("", argc > 1 ? COMMAND_OK : COMMAND_FAILED);
    }
    for (size_t i = 0; i < sizeof(commands) / sizeof(commands[0]); i++)
        if (bytes_is(name, commands[i]->name))
            return command_finish(commands[i], commands[i]->run(argc - 1, argv + 1));
    (void)fprintf(
        stderr, "vigie: there is no command %s; `vigie --help` lists them\n", argv[1]);
    return COMMAND_FAILED;
}

int command_fail(const struct command *command, const struct err *err)
{
    struct bytes rest = bytes_of(err->text);
    struct bytes line;
    while (bytes_split(&line, &rest, '\n'))
        if (line.len > 0)
            (void)fprintf(stderr, "vigie %s: %.*s\n", command->name, (int)line.len,
                (const char *)line.ptr);
    return COMMAND_FAILED;
}

int command_usage(const struct command *command, const char *format, ...)
{
    (void)fprintf(stderr, "vigie %s: ", command->name);
    va_list args;
    va_start(args, format);
    (void)vfprintf(stderr, format, args);
    va_end(args);
    (void)fprintf(stderr, "; see `vigie %s --help`\n", command->name);
    return COMMAND_FAILED;
}

/* The word getopt stumbled over: it has gone past it, unless more letters follow in a
 * group like -abc. Words that are no options do not count: getopt looks behind them. */
static void wrong_option(char *word, size_t size, int argc, char **argv)
{
    const char *last = optind > 0 && optind <= argc ? argv[optind - 1] : "";
    bool letter = optopt > ' ' && optopt <= '~';
    if (bytes_starts(bytes_of(last), "--") || !letter)
        (void)snprintf(word, size, "%s", last);
    else
        (void)snprintf(word, size, "-%c", optopt);
}

int command_option(const struct command *command, int argc, char **argv,
    const char *letters, const struct option *names)
{
    char word[64];
    opterr = 0;
    int option = getopt_long(argc, argv, letters, names, NULL);
    if (option == 'h')
        (void)fputs(command->help, stdout);
    if (option != '?' && option != ':')
        return option;
    wrong_option(word, sizeof(word), argc, argv);
    (void)command_usage(
        command, option == ':' ? "%s needs a value" : "%s is no option here", word);
    return '?';
}

int command_finish(const struct command *command, int status)
{
    return finish(command->name, status);
}
