/* The secret half of links to encrypted pastes. */
#include "model/link.h"
#include "model/paste_key.h"
#include "model/target.h"
#include "model/url.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#define DIGITS "4wBqpZM9xaSheZzJSMawUKKwhdpChKbZ5eu5ky4Vigw"

static void finds_the_key_behind_a_link_and_nothing_else(void **state)
{
    (void)state;
    static const struct {
        const char *link;
        const char *key; /* NULL: none */
    } cases[] = {
        {"https://bin.example/?0123456789abcdef#" DIGITS, DIGITS},
        {"https://bin.example/?0123456789abcdef#-" DIGITS, "-" DIGITS},
        {"?0123456789abcdef#" DIGITS "&utm_source=board", DIGITS},
        {"https://bin.example/?0123456789abcdef#" DIGITS " ", DIGITS},
        {"https://bin.example/?0123456789abcdef", NULL},
        {"https://bin.example/?0123456789abcdef#", NULL},
        {"https://bin.example/?0123456789abcdef#--" DIGITS, NULL},
        {"https://board.example/thread#pid4711", NULL},
        {"?0123456789abcdef#0" DIGITS, NULL},                  /* no 0 in base58 */
        {"?0123456789abcdef#" DIGITS DIGITS, NULL},            /* longer than any */
        {"?0123456789abcdef#WtLEUO5Epj9UHAV9JFs+6pUQ=", NULL}, /* ZeroBin's base64 */
    };
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        char key[PASTE_KEY_SIZE];
        bool found = paste_key_of(key, bytes_of(cases[i].link));
        assert_int_equal(found, cases[i].key != NULL);
        assert_string_equal(key, cases[i].key == NULL ? "" : cases[i].key);
    }
}

static void knows_the_address_of_one_paste(void **state)
{
    (void)state;
    static const struct {
        const char *url;
        bool paste;
    } cases[] = {
        {"https://bin.example/?0123456789abcdef", true},
        {"https://bin.example/sub/?0123456789abcdef&x=1", true},
        {"https://bin.example/?0123456789abcdeg", false},
        {"https://bin.example/?0123456789abcde", false},
        {"https://bin.example/?id=0123456789abcdef", false},
        {"https://bin.example/", false},
    };
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct url url;
        assert_int_equal(url_parse(&url, bytes_of(cases[i].url), NULL), 0);
        assert_int_equal(paste_key_is_address(&url), cases[i].paste);
    }
}

static void asks_for_the_ciphertext_only_where_nothing_burns_unasked(void **state)
{
    (void)state;
    struct target target;
    memset(&target, 0, sizeof(target));
    assert_false(target_asks_ciphertext(&target));
    (void)bytes_to_text(target.key, sizeof(target.key), bytes_of(DIGITS));
    assert_true(target_asks_ciphertext(&target));
    (void)bytes_to_text(target.key, sizeof(target.key), bytes_of("-" DIGITS));
    assert_false(target_asks_ciphertext(&target));
    target.burn = true;
    assert_true(target_asks_ciphertext(&target));
}

static void travels_with_its_link_and_only_whole(void **state)
{
    (void)state;
    AUTO(buf_done) struct buf out;
    buf_init(&out, 4096);
    struct link link = {.url = bytes_of("http://bin.example/?0123456789abcdef"),
        .key = bytes_of("-" DIGITS)};
    struct link read;
    assert_int_equal(link_write(&out, &link, NULL), 0);
    struct wire wire = wire_of(buf_bytes(&out));
    assert_int_equal(link_read(&read, &wire, NULL), 0);
    assert_true(bytes_equal(read.key, link.key));
    out.ptr[out.len - 1] = '0';
    wire = wire_of(buf_bytes(&out));
    assert_int_equal(link_read(&read, &wire, NULL), -1);
    link.key = bytes_of("short");
    assert_int_equal(link_write(&out, &link, NULL), -1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finds_the_key_behind_a_link_and_nothing_else),
        cmocka_unit_test(knows_the_address_of_one_paste),
        cmocka_unit_test(asks_for_the_ciphertext_only_where_nothing_burns_unasked),
        cmocka_unit_test(travels_with_its_link_and_only_whole),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
