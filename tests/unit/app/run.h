/* run - the built program, as people start it: what it says, and its exit status. */
#ifndef VIGIE_TESTS_RUN_H
#define VIGIE_TESTS_RUN_H

#include "tests/unit/app/folder.h"

#include <fcntl.h>
#include <signal.h>
#include <stdbool.h>
#include <sys/mman.h>
#include <sys/wait.h>

enum { RUN_WORDS = 32, RUN_TEXT = 1 << 16, RUN_GUARD_S = 120 };

struct run {
    const char *words[RUN_WORDS]; /* behind the program's name, NULL-ended */
    const char *input;            /* on stdin; NULL: nothing */
    const char *output;           /* a file for stdout; NULL: `out` */
    const char *folder;           /* to run in; NULL: here */
    int status;                   /* -1: ended by a signal */
    char out[RUN_TEXT];
    char said[RUN_TEXT]; /* on stderr */
};

static inline int run_file(const char *text)
{
    int fd = memfd_create("run", MFD_CLOEXEC);
    assert_true(fd >= 0);
    size_t len = text == NULL ? 0 : strlen(text);
    assert_int_equal(len == 0 ? 0 : pwrite(fd, text, len, 0), len);
    return fd;
}

static inline void run_read(char *text, int fd)
{
    ssize_t count = pread(fd, text, RUN_TEXT - 1, 0);
    assert_true(count >= 0);
    text[count] = '\0';
    (void)close(fd);
}

/* In the child: where it runs, and what it reads and writes. */
static inline void run_enter(const struct run *run, const int fds[3])
{
    int output = run->output == NULL ? fds[1] : open(run->output, O_WRONLY);
    if (run->folder != NULL && chdir(run->folder) != 0)
        _exit(99);
    if (dup2(fds[0], 0) < 0 || dup2(output, 1) < 0 || dup2(fds[2], 2) < 0)
        _exit(99);
    (void)alarm(RUN_GUARD_S);
}

/* In the child: does the work and gives the exit status. */
typedef int run_child_fn(int argc, char **argv);

static inline int run_program(int argc, char **argv)
{
    (void)argc;
    (void)execv(argv[0], argv);
    return 99;
}

_Noreturn static inline void run_child(
    const struct run *run, const int fds[3], run_child_fn *child)
{
    char program[] = VIGIE_BINARY_DIR "/vigie";
    char *argv[RUN_WORDS + 2] = {program};
    int argc = 1;
    for (int i = 0; i < RUN_WORDS && run->words[i] != NULL; i++)
        argv[argc++] = strdup(run->words[i]);
    run_enter(run, fds);
    _exit(child(argc, argv));
}

/* Runs it to its end. */
static inline void run_as(struct run *run, run_child_fn *child)
{
    const int fds[3] = {run_file(run->input), run_file(NULL), run_file(NULL)};
    int status = 0;
    (void)fflush(NULL);
    pid_t pid = fork();
    assert_true(pid >= 0);
    if (pid == 0)
        run_child(run, fds, child);
    assert_int_equal(waitpid(pid, &status, 0), pid);
    run->status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    (void)close(fds[0]);
    run_read(run->out, fds[1]);
    run_read(run->said, fds[2]);
}

static inline void run_vigie(struct run *run)
{
    run_as(run, run_program);
}

static inline size_t run_lines(const char *text)
{
    size_t count = 0;
    for (; *text != '\0'; text++)
        count += *text == '\n' ? 1U : 0U;
    return count;
}

#endif
