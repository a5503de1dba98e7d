/* children - finds a role among this process's children, as a person with ps would. */
#ifndef VIGIE_TESTS_CHILDREN_H
#define VIGIE_TESTS_CHILDREN_H

#include <dirent.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

/* A field of /proc/PID/status; empty when there is none. */
static inline void child_field(pid_t pid, const char *name, char *value, size_t size)
{
    char line[256];
    size_t len = strlen(name);
    value[0] = '\0';
    (void)snprintf(line, sizeof(line), "/proc/%d/status", (int)pid);
    FILE *file = fopen(line, "r");
    if (file == NULL)
        return;
    while (fgets(line, sizeof(line), file) != NULL)
        if (strncmp(line, name, len) == 0 && line[len] == ':') {
            char *start = line + len + 1 + strspn(line + len + 1, " \t");
            start[strcspn(start, "\n")] = '\0';
            (void)snprintf(value, size, "%s", start);
        }
    (void)fclose(file);
}

/* Whether `pid` was started as `vigie --role NAME`. */
static inline bool child_plays(pid_t pid, const char *role)
{
    char text[512] = "";
    (void)snprintf(text, sizeof(text), "/proc/%d/cmdline", (int)pid);
    FILE *file = fopen(text, "r");
    if (file == NULL)
        return false;
    size_t count = fread(text, 1, sizeof(text) - 1, file);
    (void)fclose(file);
    text[count] = '\0';
    const char *word = text;
    for (int i = 0; i < 2 && word < text + count; i++)
        word += strlen(word) + 1;
    return word < text + count && strcmp(word, role) == 0;
}

/* The first living child of `parent` that plays the role; 0: none. */
static inline pid_t child_find(pid_t parent, const char *role)
{
    pid_t found = 0;
    DIR *folder = opendir("/proc");
    if (folder == NULL)
        return 0;
    for (struct dirent *entry = readdir(folder); entry != NULL && found == 0;
         entry = readdir(folder)) {
        char value[64];
        pid_t pid = (pid_t)strtol(entry->d_name, NULL, 10);
        if (pid <= 0)
            continue;
        child_field(pid, "PPid", value, sizeof(value));
        if (strtol(value, NULL, 10) == (long)parent && child_plays(pid, role))
            found = pid;
    }
    (void)closedir(folder);
    return found;
}

#endif
