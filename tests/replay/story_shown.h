/* story_shown - all that people are shown in the story, to be searched for what nobody
 * may see. */
#ifndef VIGIE_TESTS_REPLAY_STORY_SHOWN_H
#define VIGIE_TESTS_REPLAY_STORY_SHOWN_H

#include "story_world.h"

struct shown {
    struct story *story;
    const char *texts[DAYS_MAX + ALERTS_MAX];
    size_t count;
};

static void assert_nowhere(const struct shown *shown, const char *value)
{
    for (size_t i = 0; value[0] != '\0' && i < shown->count; i++)
        if (strstr(shown->texts[i], value) != NULL)
            fail_msg("text %zu shows somebody's data", i);
}

static void assert_person_nowhere(const struct shown *shown, struct bytes line)
{
    enum { RECORD, SITE };
    struct bytes cell;
    for (int column = 0; bytes_split(&cell, &line, ';'); column++) {
        char value[128];
        assert_true(bytes_to_text(value, sizeof(value), cell));
        if (column > SITE)
            assert_nowhere(shown, value);
    }
}

enum { SCREENS = 4 };

static void take_mails(struct shown *shown)
{
    struct story *story = shown->story;
    for (size_t i = 0; i < story->day_count; i++)
        if (story_tells(&story->days[i], "] Incident 1: "))
            TRY(story, buf_text(&shown->texts[shown->count++], &story->days[i].text,
                           &story->err));
    for (size_t i = 0; i < story->alert_count; i++)
        TRY(story, buf_text(&shown->texts[shown->count++], &story->alerts[i].body,
                       &story->err));
    assert_true(shown->count > story->alert_count);
}

static void take_screen(struct shown *shown, struct buf *screen, bool json, bool hits)
{
    struct story *story = shown->story;
    struct store *store = story->place->store;
    const struct print_options options = {.json = json};
    buf_init(screen, 8 << 20);
    TRY(story, hits ? print_hits(screen, store, 1, &options, &story->err)
                    : print_incident(screen, store, 1, &options, &story->err));
    TRY(story, buf_text(&shown->texts[shown->count++], screen, &story->err));
}

#endif
