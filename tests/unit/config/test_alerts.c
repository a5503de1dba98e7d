/* Channels and alerts in the configuration: what is taken, and where what is wrong. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "config/config.h"

static const char head[] = "store: {url: 'sqlite:v.db'}\n"
                           "watchlists: [{file: a, key_file: b}]\n"
                           "sources: [{name: board, url: 'http://b.example/'}]\n"
                           "mail: {host: mail.example, from: vigie@hospital.example}\n";

static int read_with(struct config **config, const char *more, struct err *err)
{
    char text[4096];
    (void)snprintf(text, sizeof(text), "%s%s", head, more);
    return config_parse(config, "v.yaml", bytes_of(text), NULL, err);
}

static void expect_problem(const char *more, const char *says)
{
    AUTO(config_free) struct config *config = NULL;
    struct err err = {.text = ""};
    if (read_with(&config, more, &err) == 0)
        fail_msg("taken: %s", more);
    if (strstr(err.text, says) == NULL)
        fail_msg("'%s' does not say '%s'", err.text, says);
}

static void every_kind_of_channel_is_read(void **state)
{
    (void)state;
    AUTO(config_free) struct config *config = NULL;
    struct err err = {.text = ""};
    static const char text[] =
        "channels:\n"
        "- {name: siem, type: webhook, url: 'https://s.example/x', secret_file: s}\n"
        "- {name: chat, type: slack, url_file: u}\n"
        "- {name: logs, type: syslog, address: 's.example:514', transport: udp}\n"
        "- {name: page, type: command, command: [/bin/page, --now, \"two words\"]}\n"
        "alerts:\n"
        "- {name: a, severity: critical, groups: [\"Lab A\"], sources: [board],\n"
        "   quiet: \"22:00-07:30\", break_through: none, repeat: never,\n"
        "   to: [x@hospital.example], channels: [siem, page]}\n";
    if (read_with(&config, text, &err) != 0)
        fail_msg("%s", err.text);
    assert_int_equal(config->channel_count, 4);
    assert_string_equal(config->channels[0].secret_file, "s");
    assert_int_equal(config->channels[2].transport, CONFIG_UDP);
    assert_int_equal(config->channels[2].address.port, 514);
    assert_string_equal(config->channels[3].command[2], "two words");
    assert_null(config->channels[3].command[3]);
    const struct config_alert *alert = &config->alerts[0];
    assert_int_equal(alert->least, 3);
    assert_true(alert->quiet.set);
    assert_int_equal(alert->quiet.from_minute, 22 * 60);
    assert_int_equal(alert->quiet.until_minute, 7 * 60 + 30);
    assert_int_equal(alert->break_through, CONFIG_NO_SEVERITY);
    assert_int_equal(alert->repeat, CONFIG_ONCE);
    assert_string_equal(alert->channels[1], "page");
}

static void what_is_wrong_is_told_with_its_place(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        const char *says;
    } wrong[] = {
        {"channels: [{name: a, type: pigeon}]\n", "v.yaml:5:"},
        {"channels: [{name: a, type: webhook, url: 'https://s.example/'}]\n",
            "'secret_file' is missing: a webhook needs it"},
        {"channels: [{name: a, type: webhook, url: 'http://s.example/', secret_file: "
         "s}]\n",
            "v.yaml:5:"},
        {"channels: [{name: a, type: webhook, url: 'https://', secret_file: s}]\n",
            "v.yaml:5:42: 'url': not an address"},
        {"channels: [{name: a, type: webhook, url: 'https://a b/', secret_file: s}]\n",
            "v.yaml:5:42: 'url': not an address"},
        {"channels: [{name: a, type: webhook, url: 'ftp://s.example/', secret_file: "
         "s}]\n",
            "v.yaml:5:42: 'url': only http"},
        {"channels: [{name: a, type: webhook, url: 'https://u:p@s.example/', "
         "secret_file: s}]\n",
            "v.yaml:5:42: 'url': an address with a user"},
        {"channels: [{name: a, type: webhook, url: 'http://127.evil.example/', "
         "secret_file: s}]\n",
            "v.yaml:5:42: 'url': write an https address"},
        {"channels: [{name: a, type: slack}]\n", "one of 'url_file'"},
        {"channels: [{name: a, type: command, command: [page]}]\n", "whole path"},
        {"channels: [{name: a, type: command, command: [/bin/p], url: 'https://x/'}]\n",
            "means nothing to a command"},
        {"channels: [{name: a, type: syslog}]\n", "'address' is missing"},
        {"channels: [{name: a, type: syslog, address: 'x:1', transport: tcp, ca_file: "
         "c}]\n",
            "'transport': tls"},
        {"channels:\n- {name: a, type: command, command: [/p]}\n"
         "- {name: a, type: command, command: [/p]}\n",
            "two channels are named"},
        {"channels: [{name: mail, type: command, command: [/p]}]\n", "taken for mail"},
        {"alerts: [{name: a}]\n", "goes to nobody"},
        {"alerts: [{name: a, channels: [x]}]\n", "no channel is named 'x'"},
        {"alerts: [{name: a, to: [x@a.example], sources: [x]}]\n",
            "no source is named 'x'"},
        {"alerts: [{name: a, to: [x@a.example], quiet: \"22:00\"}]\n",
            "no hours of the day"},
        {"alerts: [{name: a, to: [x@a.example], quiet: \"07:00-07:00\"}]\n",
            "no hours of the day"},
        {"alerts: [{name: a, to: [x@a.example], severity: grave}]\n", "is not known"},
        {"alerts: [{name: a, to: [x@a.example], groups: x}]\n", "takes a list"},
        {"alerts: [{name: a, to: [x@a.example], chanels: [x]}]\n", "'channels'?"},
    };
    for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++)
        expect_problem(wrong[i].text, wrong[i].says);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_kind_of_channel_is_read),
        cmocka_unit_test(what_is_wrong_is_told_with_its_place),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
