/* What the configuration's alerts come to. */
#include "app/tell_alerts.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#define HEAD                                                                           \
    "store: {url: 'sqlite:v.db'}\n"                                                    \
    "watchlists: [{file: a.vgw, key_file: a.key}]\n"                                   \
    "sources: [{name: b, url: 'http://b.example/'}]\n"                                 \
    "mail: {host: mail.example, from: vigie@hospital.example}\n"

static void rules_in(
    const char *digest, enum words_language own, enum words_language english)
{
    struct err err = {.text = ""};
    AUTO(config_free) struct config *config = NULL;
    AUTO(tell_alerts_free) struct tell_alerts *alerts = NULL;
    char text[1024];
    (void)snprintf(text, sizeof(text),
        HEAD "digest: {time_zone: UTC, language: %s}\n"
             "alerts:\n"
             "  - {name: plain, to: [security@hospital.example]}\n"
             "  - {name: own, language: en, to: [dpo@hospital.example]}\n",
        digest);
    if (config_parse(&config, "v.yaml", bytes_of(text), NULL, &err) != 0 ||
        tell_alerts_new(&alerts, config, &err) != 0)
        fail_msg("%s", err.text);
    const struct alert_rules *rules = tell_alerts_rules(alerts);
    assert_int_equal(rules->count, 2);
    assert_int_equal(rules->items[0].language, own);
    assert_int_equal(rules->items[1].language, english);
}

static void alerts_speak_the_digests_language_unless_they_have_their_own(void **state)
{
    (void)state;
    rules_in("en", WORDS_ENGLISH, WORDS_ENGLISH);
    rules_in("fr", WORDS_FRENCH, WORDS_ENGLISH);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(alerts_speak_the_digests_language_unless_they_have_their_own),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
