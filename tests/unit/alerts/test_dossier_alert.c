/* What alerts put into the outbox is what the dossier tells of. */
#include "alert_world.h"

#include "alerts/dossier.h"

/* The only alert of the story. */
static const struct dossier_entry *the_alert(const struct dossier *dossier)
{
    const struct dossier_entry *found = NULL;
    for (size_t i = 0; i < dossier->story_count; i++) {
        if (dossier->story[i].kind != ENTRY_ALERT)
            continue;
        assert_null(found);
        found = &dossier->story[i];
    }
    assert_non_null(found);
    return found;
}

static void gather(struct world *world, struct dossier *dossier)
{
    const struct dossier_wanted wanted = {.incident = 1, .now_ms = world->now_ms};
    MUST(world, dossier_gather(dossier, world->store, &wanted, &world->err));
}

static void an_alert_is_told_with_its_channel_and_when_it_was_sent(void **state)
{
    struct world *world = *state;
    AUTO(dossier_done) struct dossier waiting = {0};
    AUTO(dossier_done) struct dossier sent = {0};
    const struct alert_rule rule = a_rule();
    const struct alert_rules rules = rules_of(&rule, 1);
    see(world, &sale);
    take_in(world, &rules);
    gather(world, &waiting);
    assert_string_equal(the_alert(&waiting)->mail, "siem");
    assert_int_equal(the_alert(&waiting)->sent_ms, 0);
    assert_int_equal(letters_now(world)->count, 1);
    gather(world, &sent);
    assert_int_equal(the_alert(&sent)->sent_ms, world->now_ms);
}

/* To whom a mail went is between vigie and them. */
static void no_recipient_of_an_alert_is_named(void **state)
{
    struct world *world = *state;
    AUTO(dossier_done) struct dossier dossier = {0};
    AUTO(buf_done) struct buf out;
    const char *text = NULL;
    struct alert_rule rule = a_rule();
    rule.channels = nobody;
    rule.to = security;
    const struct alert_rules rules = rules_of(&rule, 1);
    buf_init(&out, 1 << 20);
    see(world, &sale);
    take_in(world, &rules);
    gather(world, &dossier);
    assert_string_equal(the_alert(&dossier)->mail, "mail");
    MUST(world, dossier_markdown(&out, &dossier, WORDS_ENGLISH, &world->err));
    MUST(world, dossier_json(&out, &dossier, &world->err));
    MUST(world, buf_text(&text, &out, &world->err));
    assert_non_null(strstr(text, "Alert (mail): not sent so far"));
    assert_null(strstr(text, "security@"));
}

#define IN_WORLD(test) cmocka_unit_test_setup_teardown(test, world_open, world_close)

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_WORLD(an_alert_is_told_with_its_channel_and_when_it_was_sent),
        IN_WORLD(no_recipient_of_an_alert_is_named),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
