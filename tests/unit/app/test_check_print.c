/* What `vigie source check` shows: what is ours as it is, what is the site's masked. */
#include "app/check_print.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#define NAME "board of 06 39 98 00 01"
#define WHY  "Tor does not answer at 192.0.2.71 port 39999: Connection refused"

typedef int print_fn(struct buf *out, const struct check *check, struct err *err);

static void print(char text[4096], print_fn *how, const struct check *check)
{
    struct err err = {0};
    AUTO(buf_done) struct buf out;
    buf_init(&out, 4095);
    if (how(&out, check, &err) != 0)
        fail_msg("%s", err.text);
    assert_true(bytes_to_text(text, 4096, buf_bytes(&out)));
}

static void expect(const char *text, const char *wanted)
{
    if (strstr(text, wanted) == NULL)
        fail_msg("no \"%s\" in: %s", wanted, text);
}

static const struct source source = {.settings = {.name = NAME}};
static struct config_endpoint socks = {.host = "192.0.2.71", .port = 39999};

static void our_own_words_names_and_endpoints_are_told_as_they_are(void **state)
{
    (void)state;
    char text[4096];
    struct check check = {.source = &source, .end = CHECK_TOR_DOWN, .why = WHY};
    (void)snprintf(check.target.url, sizeof(check.target.url), "http://a.example/");
    print(text, check_print_text, &check);
    expect(text, "why: " WHY "\n");
    expect(text, "by the rules of: " NAME "\n");
    expect(text, "what to do: start Tor");
    print(text, check_print_json, &check);
    expect(text, "\"why\":\"" WHY "\"");
    expect(text, "\"source\":\"" NAME "\"");
    expect(text, "\"advice\":\"start Tor");
}

static void what_the_site_says_is_masked(void **state)
{
    (void)state;
    char text[4096];
    struct config config = {.tor = {.socks = &socks, .socks_count = 1}};
    struct check check = {.config = &config, .source = &source, .end = CHECK_ANSWERED};
    (void)snprintf(check.target.url, sizeof(check.target.url), "http://a.example/");
    (void)snprintf(check.fetched.reply.content_type,
        sizeof(check.fetched.reply.content_type), "text/06 39 98 00 01");
    check.fetched.reply.outcome = REPLY_HTTP_ERROR;
    print(text, check_print_text, &check);
    expect(text, "type: text/[");
    expect(text, "through 192.0.2.71:39999\n");
    print(text, check_print_json, &check);
    expect(text, "\"content_type\":\"text/[");
    expect(text, "\"tor\":\"192.0.2.71:39999\"");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(our_own_words_names_and_endpoints_are_told_as_they_are),
        cmocka_unit_test(what_the_site_says_is_masked),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
