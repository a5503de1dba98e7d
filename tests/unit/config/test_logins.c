/* Which part of vigie uses the database as whom: store.roles. */
#include "config/config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#define POSTGRES "store:\n  url: postgresql://house@db.example/vigie\n"
#define REST                                                                           \
    "watchlists: [{file: a.vgw, key_file: a.key}]\n"                                   \
    "sources: [{name: b, url: 'http://b.example/'}]\n"
#define ROLES(more) POSTGRES "  password_file: owner\n  roles: " more "\n" REST

static int parse(struct config **out, const char *text, struct err *err)
{
    return config_parse(out, "folder/v.yaml", bytes_of(text), NULL, err);
}

static void a_part_is_who_its_role_says_and_the_others_are_the_owner(void **state)
{
    (void)state;
    struct err err = {0};
    AUTO(config_free) struct config *config = NULL;
    if (parse(&config,
            ROLES("{crawler: {user: c, password_file: crawler.secret}, metrics: {user: "
                  "m}}"),
            &err) != 0)
        fail_msg("%s", err.text);
    const struct config_login crawler = config_login_of(config, CONFIG_CRAWLER);
    const struct config_login metrics = config_login_of(config, CONFIG_METRICS);
    const struct config_login reader = config_login_of(config, CONFIG_READER);
    assert_string_equal(crawler.user, "c");
    assert_string_equal(crawler.password_file, "folder/crawler.secret");
    assert_string_equal(metrics.user, "m");
    assert_null(metrics.password_file); /* and surely not the owner's */
    assert_null(reader.user);
    assert_string_equal(reader.password_file, "folder/owner");
    assert_true(config_is_apart(config, CONFIG_CRAWLER));
    assert_false(config_is_apart(config, CONFIG_READER));
    assert_false(config_is_apart(config, CONFIG_OWNER));
}

static void without_roles_everybody_is_the_owner(void **state)
{
    (void)state;
    struct err err = {0};
    AUTO(config_free) struct config *config = NULL;
    assert_int_equal(parse(&config, POSTGRES REST, &err), 0);
    for (int part = CONFIG_OWNER; part < CONFIG_PARTS; part++)
        assert_false(config_is_apart(config, (enum config_part)part));
}

static void a_mistake_in_roles_is_told_with_its_place(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        const char *says;
    } cases[] = {
        {ROLES("{crawlr: {user: c}}"),
            "folder/v.yaml:4:11: 'roles': 'crawlr' is none of crawler, notifier,"},
        {ROLES("{owner: {user: c}}"), "'owner' is none of"},
        {ROLES("{crawler: {password_file: f}}"), "'crawler' has no 'user'"},
        {ROLES("{crawler: {user: c, passwd: f}}"),
            "'passwd' is neither user nor password_file"},
        {ROLES("{crawler: {user: c, user: d}}"), "'user' stands here a second time"},
        {ROLES("{crawler: {user: c}, crawler: {user: d}}"),
            "stands here a second time"},
        {ROLES("{crawler: c}"), "'crawler' takes user and password_file, below it"},
        {ROLES("{crawler: {user: ''}}"), "'user'"},
        {ROLES("{crawler: {user: [c]}}"), "'user' is a list; it takes one value"},
        {ROLES("[crawler]"), "'roles' is a list; write below it"},
        {ROLES("{}"), "'roles' is"},
        {ROLES("{notifier: {user: n}}"), "one of notifier and forgetter without the"},
        {ROLES("{forgetter: {user: n}}"), "one of notifier and forgetter without the"},
        {"store: {url: 'sqlite:v.db', roles: {crawler: {user: c}}}\n" REST,
            "1:29: 'roles' is for PostgreSQL"},
    };
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct err err = {0};
        AUTO(config_free) struct config *config = NULL;
        if (parse(&config, cases[i].text, &err) != -1)
            fail_msg("%s\nwas taken", cases[i].text);
        if (strstr(err.text, cases[i].says) == NULL)
            fail_msg("%s\ngave: %s\nnot: %s", cases[i].text, err.text, cases[i].says);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_part_is_who_its_role_says_and_the_others_are_the_owner),
        cmocka_unit_test(without_roles_everybody_is_the_owner),
        cmocka_unit_test(a_mistake_in_roles_is_told_with_its_place),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
