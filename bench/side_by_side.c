#include "side_by_side.h"

#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double clock_read(clockid_t clock)
{
    struct timespec now;
    (void)clock_gettime(clock, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

double bench_cpu(void)
{
    return clock_read(CLOCK_THREAD_CPUTIME_ID);
}

/* Processor seconds of the children that have ended. */
static double children_cpu(void)
{
    struct rusage usage;
    (void)getrusage(RUSAGE_CHILDREN, &usage);
    return (double)(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
           (double)(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

static double run(const char *tool, const char *patterns, const char *file)
{
    char count[] = "-c";
    char one_thread[] = "-j1";
    char fixed[] = "-F";
    char from_file[] = "-f";
    char name[16];
    char patterns_path[256];
    char file_path[256];
    char *const rg[] = {
        name, count, one_thread, fixed, from_file, patterns_path, file_path, NULL};
    char *const grep[] = {
        name, count, fixed, from_file, patterns_path, file_path, NULL};
    (void)snprintf(name, sizeof(name), "%s", tool);
    (void)snprintf(patterns_path, sizeof(patterns_path), "%s", patterns);
    (void)snprintf(file_path, sizeof(file_path), "%s", file);
    posix_spawn_file_actions_t quiet;
    pid_t child = 0;
    int status = 0;
    double start = children_cpu();
    (void)posix_spawn_file_actions_init(&quiet);
    (void)posix_spawn_file_actions_addopen(&quiet, 1, "/dev/null", O_WRONLY, 0);
    int failed = posix_spawnp(
        &child, tool, &quiet, NULL, strcmp(tool, "rg") == 0 ? rg : grep, environ);
    (void)posix_spawn_file_actions_destroy(&quiet);
    if (failed != 0 || waitpid(child, &status, 0) != child || !WIFEXITED(status) ||
        WEXITSTATUS(status) > 1)
        return -1;
    return children_cpu() - start;
}

/* Reading the patterns may take ten times as long as the search, and either a tenth
 * more on a busy machine: the least of some runs in turn of each is compared. */
double side_by_side(const char *tool, const char *patterns, const char *file)
{
    enum { RUNS = 3 };
    double patterns_only = 0;
    double all = 0;
    for (int i = 0; i < RUNS; i++) {
        double without = run(tool, patterns, "/dev/null");
        double with = run(tool, patterns, file);
        if (without < 0 || with < 0)
            return -1;
        patterns_only = i == 0 || without < patterns_only ? without : patterns_only;
        all = i == 0 || with < all ? with : all;
    }
    return all > patterns_only ? all - patterns_only : 0;
}
