/*
 * Replays a fuzz target's corpus as a plain test: every file of
 * tests/fuzz/corpus/<target>, past crashes included, goes through the target once.
 */
#include <dirent.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static int replay_file(const char *path)
{
    FILE *file = fopen(path, "rb");
    if (file == NULL)
        return -1;
    enum { MAX_SEED = 1 << 20 };
    uint8_t *data = malloc(MAX_SEED);
    if (data == NULL) {
        (void)fclose(file);
        return -1;
    }
    size_t size = fread(data, 1, MAX_SEED, file);
    (void)fclose(file);
    uint8_t *exact =
        malloc(size > 0 ? size : 1); /* so that ASan sees one byte too far */
    if (exact != NULL) {
        memcpy(exact, data, size);
        (void)LLVMFuzzerTestOneInput(exact, size);
    }
    free(exact);
    free(data);
    return 0;
}

int main(int argc, char **argv)
{
    const char *name = strstr(argv[0], "fuzz_");
    for (const char *next = name; next != NULL; next = strstr(next + 1, "fuzz_"))
        name = next;
    if (name == NULL)
        return 1;
    char folder[4096];
    (void)snprintf(folder, sizeof(folder), "%s/tests/fuzz/corpus/%s",
        argc > 1 ? argv[1] : VIGIE_SOURCE_DIR, name + strlen("fuzz_"));
    DIR *dir = opendir(folder);
    if (dir == NULL) {
        (void)fprintf(stderr, "no corpus: %s\n", folder);
        return 1;
    }
    int count = 0;
    for (struct dirent *entry = readdir(dir); entry != NULL; entry = readdir(dir)) {
        char path[8192];
        (void)snprintf(path, sizeof(path), "%s/%s", folder, entry->d_name);
        if (entry->d_name[0] != '.' && replay_file(path) == 0)
            count++;
    }
    (void)closedir(dir);
    (void)printf("%d seeds replayed\n", count);
    return count > 0 ? 0 : 1;
}
