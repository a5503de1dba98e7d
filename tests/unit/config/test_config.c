#include "config/config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#define ONION "2gzyxa5ihm7nsggfxnu52rck2vv4rvmdlkiu3zzui5du4xyclen53wid.onion"
#define STORE "store: {url: 'sqlite:v.db'}\n"
#define LISTS "watchlists: [{file: a.vgw, key_file: a.key}]\n"
#define SITES "sources: [{name: b, url: 'http://b.example/'}]\n"
#define LEAST STORE LISTS SITES

static int parse(struct config **out, const char *text, struct err *err)
{
    return config_parse(out, "folder/v.yaml", bytes_of(text), NULL, err);
}

static void the_example_loads(void **state)
{
    (void)state;
    struct err err = {0};
    AUTO(config_free) struct config *config = NULL;
    if (config_load(&config, VIGIE_SOURCE_DIR "/config/vigie.example.yaml", &err) != 0)
        fail_msg("%s", err.text);
    assert_string_equal(
        config->store.url, "sqlite:" VIGIE_SOURCE_DIR "/config/vigie.db");
    assert_null(config->store.password_file);
    assert_int_equal(config->watchlist_count, 1);
    assert_string_equal(
        config->watchlists[0].file, VIGIE_SOURCE_DIR "/config/labs.vgw");
    assert_int_equal(config->tor.socks_count, 1);
    assert_string_equal(config->tor.socks[0].host, "127.0.0.1");
    assert_int_equal(config->tor.socks[0].port, 9050);
    assert_null(config->tor.control.host);
    assert_int_equal(config->tor.connect_timeout_ms, 150000);
    assert_int_equal(config->crawl.connections, 8);
    assert_int_equal(config->crawl.max_body, 16 << 20);
    assert_int_equal(config->source_count, 1);
    assert_string_equal(config->sources[0].name, "example-board");
    assert_int_equal(config->sources[0].depth, 3);
    assert_string_equal(config->sources[0].include[0], "/forum/*");
    assert_null(config->sources[0].include[1]);
    assert_int_equal(config->sources[0].revisit_ms, 3600000);
    assert_int_equal(config->digest.at_minute, 7 * 60);
    assert_int_equal(config->digest.language, CONFIG_FRENCH);
    assert_string_equal(config->digest.to[0], "security@hospital.example");
    assert_null(config->digest.to[1]);
    assert_int_equal(config->mail.port, 587);
    assert_int_equal(config->mail.tls, CONFIG_TLS_STARTTLS);
    assert_int_equal(config->retention.incidents_ms, INT64_C(1825) * 86400000);
    assert_int_equal(config->retention.excerpts_ms, INT64_C(30) * 86400000);
    assert_int_equal(config->retention.messages_ms, INT64_C(90) * 86400000);
    assert_int_equal(config->retention.health_ms, INT64_C(400) * 86400000);
    assert_int_equal(config->retention.addresses_ms, INT64_C(180) * 86400000);
    assert_int_equal(config->retention.sessions_ms, INT64_C(365) * 86400000);
    assert_int_equal(config->retention.audit_ms, INT64_C(1825) * 86400000);
}

static void the_least_there_can_be_gets_the_defaults(void **state)
{
    (void)state;
    struct err err = {0};
    AUTO(config_free) struct config *config = NULL;
    assert_int_equal(parse(&config, LEAST, &err), 0);
    assert_string_equal(config->path, "folder/v.yaml");
    assert_string_equal(config->store.url, "sqlite:folder/v.db");
    assert_string_equal(config->watchlists[0].key_file, "folder/a.key");
    assert_int_equal(config->crawl.gap_ms, 5000);
    assert_int_equal(config->lanes.count, 2);
    assert_int_equal(config->sources[0].pages_per_day, 2000);
    assert_string_equal(config->sources[0].owner, "");
    assert_null(config->sources[0].include[0]);
    assert_null(config->sources[0].exclude[0]);
    assert_null(config->digest.to[0]);
    assert_string_equal(config->digest.time_zone, "Europe/Paris");
    assert_null(config->mail.host);
}

static void recipients_have_wishes_of_their_own(void **state)
{
    (void)state;
    struct err err = {0};
    AUTO(config_free) struct config *config = NULL;
    static const char text[] =
        LEAST "mail: {host: h.example, from: v@b.example, keys: [{to: c@b.example, "
              "smime: c.pem}], sign_with: {openpgp: v.asc}}\n"
              "digest: {to: [a@b.example], recipients: [{to: b@b.example}, {to: "
              "c@b.example, groups: [Lab A, 'Lab, B'], send: both, weekday: friday, "
              "at: '00:00', time_zone: UTC, language: en}]}\n";
    if (parse(&config, text, &err) != 0)
        fail_msg("%s", err.text);
    assert_int_equal(config->digest.recipient_count, 2);
    const struct config_recipient *plain = &config->digest.recipients[0];
    const struct config_recipient *other = &config->digest.recipients[1];
    assert_null(plain->groups[0]);
    assert_int_equal(plain->send, CONFIG_DAILY);
    assert_int_equal(plain->weekday, 1);
    assert_int_equal(plain->at_minute, 0); /* as the digest's */
    assert_null(plain->time_zone);
    assert_int_equal(plain->language, CONFIG_LANGUAGE_DEFAULT);
    assert_string_equal(other->groups[1], "Lab, B");
    assert_int_equal(other->send, CONFIG_BOTH);
    assert_int_equal(other->weekday, 5);
    assert_int_equal(other->at_minute, 1); /* midnight */
    assert_string_equal(other->time_zone, "UTC");
    assert_int_equal(other->language, CONFIG_OWN_ENGLISH);
    assert_int_equal(config->mail.key_count, 1);
    assert_string_equal(config->mail.keys[0].smime, "folder/c.pem");
    assert_string_equal(config->mail.sign_with.openpgp, "folder/v.asc");
    assert_false(config->mail.require_encryption);
}

static void takes_absolute_paths_as_they_are(void **state)
{
    (void)state;
    struct err err = {0};
    AUTO(config_free) struct config *config = NULL;
    assert_int_equal(parse(&config,
                         "store: {url: 'sqlite:/var/v.db'}\n"
                         "watchlists: [{file: /a.vgw, key_file: /a.key}]\n" SITES,
                         &err),
        0);
    assert_string_equal(config->store.url, "sqlite:/var/v.db");
    assert_string_equal(config->watchlists[0].file, "/a.vgw");
}

struct wrong {
    const char *text;
    const char *says;
};

static void expect_wrong(const struct wrong *cases, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        struct err err = {0};
        AUTO(config_free) struct config *config = NULL;
        if (parse(&config, cases[i].text, &err) != -1)
            fail_msg("%s\nwas taken", cases[i].text);
        assert_null(config);
        if (strstr(err.text, cases[i].says) == NULL)
            fail_msg("%s\ngave: %s\nnot: %s", cases[i].text, err.text, cases[i].says);
    }
}
#define EXPECT_WRONG(cases) expect_wrong(cases, sizeof(cases) / sizeof((cases)[0]))

static void an_unknown_key_is_told_with_the_one_that_was_meant(void **state)
{
    (void)state;
    static const struct wrong cases[] = {
        {STORE LISTS SITES "soruces: []\n",
            "folder/v.yaml:4:1: unknown key 'soruces'; did you mean 'sources'?"},
        {LEAST "tor:\n  sock: 127.0.0.1:9050\n",
            "folder/v.yaml:5:3: unknown key 'sock'; did you mean 'socks'?"},
        {LEAST "tor:\n  max_body: 1MiB\n",
            "5:3: unknown key 'max_body' here; it belongs under 'crawl'"},
        {LEAST "zebra: 1\n", "4:1: unknown key 'zebra'; the keys here are store, "},
        {LEAST "lanes: {count: 1, count: 2}\n",
            "4:19: 'count' stands here a second time"},
    };
    EXPECT_WRONG(cases);
}

static void a_missing_key_is_told_where_it_should_stand(void **state)
{
    (void)state;
    static const struct wrong cases[] = {
        {LISTS SITES, "folder/v.yaml:1:1: 'store' is missing"},
        {STORE SITES, "'watchlists' is missing"},
        {STORE LISTS, "'sources' is missing"},
        {"store: {}\n" LISTS SITES, "1:8: 'url' is missing"},
        {STORE LISTS "sources:\n  - name: x\n", "4:5: 'url' is missing"},
        {STORE LISTS "sources: []\n", "3:10: 'sources' takes a list"},
        {STORE LISTS SITES "mail:\n", "'mail' has nothing below it"},
        {STORE LISTS SITES "crawl:\n  gap:\n", "'gap' has no value"},
        {"", "1:1: this is no configuration"},
        {"just text", "1:1: this is no configuration"},
    };
    EXPECT_WRONG(cases);
}

static void a_wrong_digest_is_told_with_what_would_be_right(void **state)
{
    (void)state;
    static const struct wrong cases[] = {
        {LEAST "digest: {at: '7:00'}\n", "is not a time of day; write one like"},
        {LEAST "digest: {at: '24:00'}\n", "is not a time of day"},
        {LEAST "digest: {time_zone: Mars/Base}\n", "not a time zone this system knows"},
        {LEAST "digest: {time_zone: ../etc/passwd}\n", "is not a time zone"},
        {LEAST "digest: {language: de}\n", "'de' is not known; write en or fr"},
        {LEAST "digest: {to: a@b.example}\n", "takes a list; write it in brackets"},
        {LEAST "digest: {to: ['a b@c.example']}\n", "is not a mail address"},
        {LEAST "digest: {recipients: [{send: daily}]}\n", "'to' is missing here"},
        {LEAST "digest: {recipients: [{to: a@b.example, send: monthly}]}\n",
            "'monthly' is not known; write daily or weekly or both"},
        {LEAST "digest: {recipients: [{to: a@b.example, groups: Lab}]}\n",
            "takes a list"},
        {LEAST "digest: {recipients: [{to: a@b.example, groups: ['']}]}\n",
            "is no group's name"},
        {LEAST "digest: {recipients: [{to: a@b.example, at: noon}]}\n",
            "is not a time of day"},
        {LEAST "digest: {recipients: [{to: a@b.example, group: [x]}]}\n",
            "did you mean 'groups'?"},
    };
    EXPECT_WRONG(cases);
}

static void a_wrong_value_is_told_with_what_would_be_right(void **state)
{
    (void)state;
    static const struct wrong cases[] = {
        {LEAST "crawl: {gap: 10x}\n", "4:14: 'gap': '10x' is not a duration; write a"},
        {LEAST "crawl: {gap: 2d}\n",
            "'gap': 2d is out of bounds; write one from 0s to"},
        {STORE LISTS "sources: [{name: b, url: 'http://b.example/', expires: "
                     "2027-06-31}]\n",
            "'expires': '2027-06-31' is no day; write one like 2027-06-30"},
        {STORE LISTS "sources: [{name: b, url: 'http://b.example/', expires: soon}]\n",
            "is no day"},
        {LEAST "retention: {excerpts: 1h}\n", "out of bounds; write one from 1d to"},
        {LEAST "retention: {messages: 13d}\n", "out of bounds; write one from 14d to"},
        {LEAST "retention: {health: 30d}\n", "out of bounds; write one from 31d to"},
        {LEAST "crawl: {max_body: 16MB}\n", "4:19: 'max_body': '16MB' is not a size"},
        {LEAST "crawl: {max_body: 1B}\n", "out of bounds; write one from 1KiB to 1GiB"},
        {LEAST "crawl: {connections: 0}\n", "not a whole number from 1 to 256"},
        {LEAST "crawl: {connections: -1}\n", "not a whole number from 1 to 256"},
        {LEAST "crawl: {connections: 0x8}\n", "not a whole number"},
        {LEAST "crawl: {connections: [8]}\n", "is a list; it takes one value"},
        {LEAST "crawl: {user_agent: \"a\\r\\nX: y\"}\n", "control character"},
        {LEAST "tor: {socks: localhost}\n",
            "is no place to connect to; write host:port"},
        {LEAST "tor: {socks: 'a:0'}\n", "is no place to connect to"},
        {LEAST "tor: {socks: '::1:9050'}\n", "is no place to connect to"},
        {LEAST "metrics: {listen: '0.0.0.0:9469'}\n", "only this machine itself may"},
        {LEAST "metrics: {listen: 'localhost:9469'}\n", "write 127.0.0.1:PORT or"},
        {LEAST "metrics: {listen: '127.0.0.2:9469'}\n", "only this machine itself"},
        {LEAST "metrics: {listen: '128.0.0.1:9469'}\n", "only this machine itself"},
        {LEAST "metrics: {listen: '[::2]:9469'}\n", "only this machine itself"},
        {LEAST "metrics: {listen: '127.0.0.1'}\n", "is no place to connect to"},
        {LEAST "metrics: {token_file: x}\n", "'token_file' without 'listen'"},
        {LEAST "mail: {port: 99999}\n", "is not a port"},
        {LEAST "mail: {host: 'http://x'}\n", "is not a host"},
        {"store: {url: mysql://x}\n" LISTS SITES, "write sqlite:PATH or postgresql://"},
        {"store: {url: 'postgresql://u:p@h/d'}\n" LISTS SITES, "password in it"},
        {STORE LISTS "sources: [{name: b, url: 'http://b.example/', "
                     "burn_after_reading: yes}]\n",
            "'yes' is neither; write true or false"},
        {STORE LISTS "sources: [{name: b, url: 'ftp://b.example/'}]\n",
            "'url': only http:// and https://"},
        {STORE LISTS "sources: [{name: b, url: 'http://x" ONION "/'}]\n", "57 letters"},
        {STORE LISTS "sources: [{name: b, url: "
                     "'http://3gzyxa5ihm7nsggfxnu52rck2vv4rvmdlkiu3zzui5du4xyclen53wid"
                     ".onion/'}]\n",
            "its checksum does not hold; copy it again"},
        {STORE LISTS "sources: [{name: b, url: 'http://b.example/', include: [foo]}]\n",
            "start a pattern with '/' or '*'"},
    };
    EXPECT_WRONG(cases);
}

static void rules_that_join_keys_are_checked(void **state)
{
    (void)state;
    static const struct wrong cases[] = {
        {STORE LISTS "sources:\n"
                     "  - {name: b, url: 'http://b.example/'}\n"
                     "  - {name: b, url: 'http://c.example/'}\n",
            "5:12: a source named 'b' stands at line 4 already"},
        {STORE LISTS "sources:\n"
                     "  - {name: b, url: 'http://b.example/', revisit_min: 2h}\n",
            "'revisit_min' is longer than 'revisit'"},
        {STORE LISTS "sources:\n"
                     "  - {name: b, url: 'http://b.example/'}\n"
                     "  - {name: c, url: 'http://c.example/', revisit_max: 30m}\n",
            "'revisit_max' is shorter than 'revisit'"},
        {"store: {url: 'sqlite:v.db', password_file: p}\n" LISTS SITES,
            "1:29: 'password_file' is for PostgreSQL"},
        {LEAST "digest: {to: [a@b.example]}\n", "4:14: a digest is to be sent, but"},
        {LEAST "digest: {recipients: [{to: a@b.example}]}\n",
            "a digest is to be sent, but 'mail' has no 'host'"},
        {LEAST
            "mail: {host: h.example, from: v@b.example}\ndigest: {to: [a@b.example], "
            "recipients: [{to: a@b.example}]}\n",
            "'a@b.example' is named a second time"},
        {LEAST "mail: {keys: [{to: a@b.example}]}\n",
            "a key is either 'openpgp' or 'smime'"},
        {LEAST "mail: {keys: [{to: a@b.example, openpgp: x, smime: y}]}\n",
            "a key is either 'openpgp' or 'smime'"},
        {LEAST "mail: {keys: [{to: a@b.example, openpgp: x}, {to: a@b.example, "
               "openpgp: y}]}\n",
            "'a@b.example' has a key already"},
        {LEAST "digest: {to: [a@b.example]}\nmail: {host: h.example, from: "
               "v@b.example, require_encryption: true}\n",
            "there is no key for a@b.example"},
        {LEAST "digest: {to: [a@b.example]}\nmail: {host: h.example, from: "
               "v@b.example, keys: [{to: A@B.example, openpgp: x}]}\n",
            "the key is for 'A@B.example', mails go to 'a@b.example'"},
        {LEAST "digest: {to: [a@b.example]}\nmail: {host: h.example}\n",
            "but 'mail' has no 'from'"},
        {LEAST "mail: {host: h.example, tls: none}\n",
            "4:30: 'tls': none is only for a server on this machine"},
        {LEAST "mail: {host: h.example, user: u}\n", "'user' without 'password_file'"},
        {LEAST "mail: {host: h.example, password_file: p}\n",
            "'password_file' without 'user'"},
    };
    EXPECT_WRONG(cases);

    static const char *const loopbacks[] = {
        "127.0.0.1", "127.9.9.9", "'::1'", "localhost"};
    for (size_t i = 0; i < sizeof(loopbacks) / sizeof(loopbacks[0]); i++) {
        char text[512];
        struct err err = {0};
        AUTO(config_free) struct config *config = NULL;
        (void)snprintf(
            text, sizeof(text), LEAST "mail: {host: %s, tls: none}\n", loopbacks[i]);
        assert_int_equal(parse(&config, text, &err), 0);
    }
}

static void only_plain_yaml_is_taken(void **state)
{
    (void)state;
    static const struct wrong cases[] = {
        {LEAST "tor: &t {}\n", "4:6: anchors (&name)"},
        {LEAST "digest: {at: &t '07:00'}\n", "anchors (&name)"},
        {LEAST "tor: *t\n", "4:6: aliases (*name) are not taken here; quote"},
        {LEAST "crawl: {connections: !!int 8}\n", "tags (!name)"},
        {LEAST "---\na: b\n", "a second document starts here"},
        {LEAST "tor: {socks: [\n", "not YAML"},
        {LEAST "\ttor: x\n", "4:"},
        {"[[[[[[[[[[]]]]]]]]]]", "nested deeper"},
        {LEAST "? [a, b]\n: c\n", "a key is a plain word"},
        {"store: \xff\xfe\n", "must be UTF-8"},
    };
    EXPECT_WRONG(cases);
}

static void tells_up_to_ten_mistakes_and_counts_the_rest(void **state)
{
    (void)state;
    struct err err = {0};
    AUTO(buf_done) struct buf problems;
    AUTO(buf_done) struct buf text;
    AUTO(config_free) struct config *config = NULL;
    const char *lines = NULL;
    buf_init(&problems, CONFIG_PROBLEMS_MAX);
    buf_init(&text, 4096);
    for (int i = 0; i < 40; i++)
        assert_int_equal(buf_addf(&text, &err, "wrong%d: 1\n", i), 0);
    assert_int_equal(
        config_parse(&config, "v.yaml", buf_bytes(&text), &problems, &err), -1);
    assert_int_equal(buf_text(&lines, &problems, &err), 0);
    int count = 1;
    for (const char *at = lines; *at != '\0'; at++)
        count += *at == '\n' ? 1 : 0;
    assert_int_equal(count, 10);
}

static void an_err_holds_whole_lines_and_says_how_many_more(void **state)
{
    (void)state;
    struct err err = {0};
    AUTO(config_free) struct config *config = NULL;
    assert_int_equal(parse(&config, "a1: 1\nb2: 2\nc3: 3\nd4: 4\ne5: 5\n", &err), -1);
    assert_non_null(strstr(err.text, "folder/v.yaml:1:1: unknown key 'a1'"));
    assert_non_null(strstr(err.text, "\n... and "));
    const char *last = strrchr(err.text, '\n');
    assert_true(last > err.text && last[-1] != ' ');
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_example_loads),
        cmocka_unit_test(the_least_there_can_be_gets_the_defaults),
        cmocka_unit_test(recipients_have_wishes_of_their_own),
        cmocka_unit_test(takes_absolute_paths_as_they_are),
        cmocka_unit_test(an_unknown_key_is_told_with_the_one_that_was_meant),
        cmocka_unit_test(a_missing_key_is_told_where_it_should_stand),
        cmocka_unit_test(a_wrong_value_is_told_with_what_would_be_right),
        cmocka_unit_test(a_wrong_digest_is_told_with_what_would_be_right),
        cmocka_unit_test(rules_that_join_keys_are_checked),
        cmocka_unit_test(only_plain_yaml_is_taken),
        cmocka_unit_test(tells_up_to_ten_mistakes_and_counts_the_rest),
        cmocka_unit_test(an_err_holds_whole_lines_and_says_how_many_more),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
