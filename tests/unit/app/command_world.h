/* command_world - a folder with a key, a table of two invented patients, their
 * watchlist and two documents, in which the built program is run. */
#ifndef VIGIE_TESTS_COMMAND_WORLD_H
#define VIGIE_TESTS_COMMAND_WORLD_H

#include "tests/unit/app/run.h"

struct world {
    struct folder folder;
    struct run run;
};

#define RUN(world, ...) run_words(world, (const char *const[]){__VA_ARGS__, NULL})

static inline struct run *run_words(struct world *world, const char *const *words)
{
    struct run *run = &world->run;
    memset(run->words, 0, sizeof(run->words));
    for (size_t i = 0; words[i] != NULL; i++)
        run->words[i] = words[i];
    run->folder = world->folder.path;
    run_vigie(run);
    run->input = NULL;
    run->output = NULL;
    return run;
}

/* One line on stderr, in which `why` stands, and status 2. */
static inline void check_refused(const struct run *run, const char *why)
{
    if (run->status != 2 || strstr(run->said, why) == NULL || run_lines(run->said) != 1)
        fail_msg("not one line with \"%s\" and status 2: %d, %s", why, run->status,
            run->said);
}

static inline int group_set_up(void **state)
{
    static struct world world;
    folder_make(&world.folder);
    folder_put(&world.folder, "patients.csv",
        "nom;mail;tel\n"
        "A;jeanne.exemple@patient.example;06 39 98 00 01\n"
        "B;marc.modele@patient.example;06 39 98 00 02\n");
    folder_put(&world.folder, "none.txt", "nothing of anybody\n");
    folder_put(&world.folder, "hit.txt", "x jeanne.exemple@patient.example y\n");
    *state = &world;
    if (RUN(&world, "watchlist", "new-key", "-o", "a.key")->status != 0 ||
        RUN(&world, "watchlist", "new-key", "-o", "b.key")->status != 0)
        return -1;
    return RUN(&world, "watchlist", "build", "--key", "a.key", "--map",
        "email=mail,phone=tel", "--group", "Labo du Test", "-o", "a.vgw",
        "patients.csv")
        ->status;
}

static inline int group_tear_down(void **state)
{
    struct world *world = *state;
    folder_remove(&world->folder);
    return 0;
}

#endif
