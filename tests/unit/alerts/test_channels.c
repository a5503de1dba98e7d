/* Each channel's bytes: as composed, as marked, as framed and signed. */
#include "alert_world.h"

#include "alerts/cef.h"
#include "alerts/channel_webhook.h"

static const struct seen hostile = {.source = "board",
    .path = "/t/1",
    .title = "Dump |pipe= <!channel> `code` & \\back\nline @here",
    .author = "grey_heron",
    .price = "5000",
    .records = 491840,
    .first_person = 1,
    .certain = 4,
    .is_offer = true};

static struct letters *told_by(struct world *world, const char *channel)
{
    const char *const names[] = {channel, NULL};
    struct alert_rule rule = a_rule();
    rule.channels = names;
    const struct alert_rules rules = rules_of(&rule, 1);
    see_last(world, &hostile);
    take_in(world, &rules);
    struct letters *letters = letters_now(world);
    assert_int_equal(letters->count, 1);
    return letters;
}

/* The specification's own example (its reference libraries' tests). */
static void a_webhook_is_signed_as_the_standard_has_it(void **state)
{
    (void)state;
    struct err err = {.text = ""};
    char signature[WEBHOOK_SIGNATURE_SIZE];
    AUTO(buf_done) struct buf secret;
    buf_init(&secret, 512);
    assert_int_equal(webhook_secret(&secret,
                         bytes_of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"), &err),
        0);
    const struct webhook_signed what = {.id = "msg_p5jXN8AQM9LWM0D4loKWxJek",
        .timestamp_s = 1614265330,
        .body = bytes_of("{\"test\": 2432232314}")};
    webhook_sign(signature, buf_bytes(&secret), &what);
    assert_string_equal(signature, "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
}

static void a_secret_is_long_enough_or_refused(void **state)
{
    (void)state;
    static const char *const bad[] = {
        "", "short", "whsec_", "whsec_!!!!", "whsec_c2hvcnQ=", "whsec_MfKQ9r8GKYqrTw="};
    for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
        struct err err = {.text = ""};
        AUTO(buf_done) struct buf secret;
        buf_init(&secret, 512);
        assert_int_equal(webhook_secret(&secret, bytes_of(bad[i]), &err), -1);
        assert_null(strstr(err.text, "c2hvcnQ"));
    }
    struct err err = {.text = ""};
    AUTO(buf_done) struct buf secret;
    buf_init(&secret, 512);
    assert_int_equal(
        webhook_secret(&secret, bytes_of("a plain text of its own"), &err), 0);
    assert_true(bytes_is(buf_bytes(&secret), "a plain text of its own"));
}

static void cef_escapes_what_the_format_says(void **state)
{
    (void)state;
    struct err err = {.text = ""};
    AUTO(buf_done) struct buf out;
    buf_init(&out, 256);
    assert_int_equal(cef_header(&out, bytes_of("a|b\\c=d\ne"), 100, &err), 0);
    assert_true(bytes_is(buf_bytes(&out), "a\\|b\\\\c=d e"));
    buf_clear(&out);
    const struct cef_field field = {"msg", bytes_of("a|b\\c=d\ne\x01"), 100};
    assert_int_equal(cef_extension(&out, &field, &err), 0);
    assert_true(bytes_is(buf_bytes(&out), " msg=a|b\\\\c\\=d\\ne "));
    buf_clear(&out);
    const struct cef_field cut = {"msg", bytes_of("\xC3\xA9\xC3\xA9"), 3};
    assert_int_equal(cef_extension(&out, &cut, &err), 0);
    assert_true(bytes_is(buf_bytes(&out), " msg=\xC3\xA9"));
    buf_clear(&out);
    const struct cef_field signs = {"msg", bytes_of("====="), 5};
    assert_int_equal(cef_extension(&out, &signs, &err), 0);
    assert_true(bytes_is(buf_bytes(&out), " msg=\\=\\="));
    buf_clear(&out);
    const struct cef_field none = {"msg", bytes_of(""), 3};
    assert_int_equal(cef_extension(&out, &none, &err), 0);
    assert_int_equal(out.len, 0);
}

static void a_syslog_message_is_rfc_5424_with_cef_in_one_line(void **state)
{
    struct world *world = *state;
    const char *body = told_by(world, "logs")->bodies[0];
    static const char head[] = "<130>1 2026-11-23T05:02:00Z - vigie - incident.new - "
                               "CEF:0|vigie|vigie|" VIGIE_VERSION "|incident.new|"
                               "vigie: new incident 1, critical, 4 persons found|10|"
                               "rt=1795410120000 cat=leak externalId=1 ";
    assert_memory_equal(body, head, strlen(head));
    assert_null(strchr(body, '\n'));
    assert_true(strlen(body) < 2048);
    assert_non_null(strstr(body, " cs4Label=price cs4=5000 EUR"));
    assert_non_null(strstr(body, " cs5Label=title cs5=Dump |pipe\\= "));
    assert_non_null(strstr(body, "hxxp://board[.]example/t/1"));
    assert_null(strstr(body, "http://"));
}

static void a_chat_gets_strangers_words_in_a_block_alone(void **state)
{
    struct world *world = *state;
    const char *body = told_by(world, "chat")->bodies[0];
    assert_memory_equal(body, "{\"text\":\"vigie: new incident 1, critical", 38);
    const char *block = strstr(body, "\"text\":\"```\\n");
    assert_non_null(block);
    assert_non_null(strstr(block, "&lt;!channel&gt; 'code' &amp; "));
    assert_null(strstr(body, "<!channel>"));
    assert_null(strstr(body, "`code`"));
    /* Nothing of the title before the block, and the block ends once. */
    assert_true(strstr(body, "Dump") > block);
    assert_non_null(strstr(block, "```\"}]}"));
    assert_null(strstr(body, "http://"));
}

static void a_webhook_gets_one_line_of_json(void **state)
{
    struct world *world = *state;
    const char *body = told_by(world, "siem")->bodies[0];
    assert_memory_equal(
        body, "{\"type\":\"vigie.incident\",\"id\":\"alert:1:1:siem\",", 47);
    assert_null(strchr(body, '\n'));
    assert_non_null(strstr(body, "\"offers\":[\"sale\"]"));
    assert_non_null(strstr(body, "\"incident\":{\"id\":1,"));
}

static void a_repetition_says_so_in_json(void **state)
{
    (void)state;
    struct err err = {.text = ""};
    AUTO(buf_done) struct buf out;
    buf_init(&out, 256);
    struct delivery delivery = {
        .key = "k", .body = bytes_of("{\"a\":1}"), .attempt = 2};
    assert_int_equal(channel_json_marked(&out, &delivery, &err), 0);
    assert_true(bytes_is(buf_bytes(&out), "{\"a\":1}"));
    buf_clear(&out);
    delivery.repeated = true;
    assert_int_equal(channel_json_marked(&out, &delivery, &err), 0);
    assert_true(bytes_is(
        buf_bytes(&out), "{\"attempt\":2,\"may_be_repetition\":true,\"a\":1}"));
    delivery.body = bytes_of("none");
    assert_int_equal(channel_json_marked(&out, &delivery, &err), -1);
}

static void a_test_is_composed_for_every_kind(void **state)
{
    (void)state;
    static const struct channel_kind *const kinds[] = {&channel_mail, &channel_webhook,
        &channel_slack, &channel_syslog, &channel_command};
    for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++) {
        struct err err = {.text = ""};
        AUTO(buf_done) struct buf out;
        buf_init(&out, CHANNEL_BODY_MAX);
        const struct alert alert = {.key = "test:1",
            .rule = "r",
            .at_ms = 1,
            .from = "vigie@hospital.example",
            .to = "security@hospital.example"};
        if (kinds[i]->compose(&out, &alert, &err) != 0)
            fail_msg("%s: %s", kinds[i]->name, err.text);
        assert_true(out.len > 0);
        assert_ptr_equal(channel_kind_find(kinds[i]->name), kinds[i]);
    }
    assert_null(channel_kind_find("pigeon"));
}

static int refuse_open(const char *url)
{
    void *self = NULL;
    struct err err = {.text = ""};
    const struct channel_options options = {
        .name = "chat", .url = url, .timeout_ms = 1000};
    int answer = channel_slack.open(&self, &options, &err);
    if (answer == 0)
        channel_slack.close(self);
    else
        assert_null(strstr(err.text, "secret"));
    return answer;
}

static void no_address_in_clear_or_with_a_password_is_opened(void **state)
{
    (void)state;
    assert_int_equal(refuse_open("http://chat.example/secret"), -1);
    assert_int_equal(refuse_open("ftp://127.0.0.1/secret"), -1);
    assert_int_equal(refuse_open("http://user:secret@127.0.0.1/"), -1);
    assert_int_equal(refuse_open("secret"), -1);
    assert_int_equal(refuse_open("http://127.0.0.1.evil.example/secret"), -1);
    assert_int_equal(refuse_open("http://127.0.0.1:8080/hook"), 0);
}

int main(void)
{
#define IN_WORLD(test) cmocka_unit_test_setup_teardown(test, world_open, world_close)
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_webhook_is_signed_as_the_standard_has_it),
        cmocka_unit_test(a_secret_is_long_enough_or_refused),
        cmocka_unit_test(cef_escapes_what_the_format_says),
        IN_WORLD(a_syslog_message_is_rfc_5424_with_cef_in_one_line),
        IN_WORLD(a_chat_gets_strangers_words_in_a_block_alone),
        IN_WORLD(a_webhook_gets_one_line_of_json),
        cmocka_unit_test(a_repetition_says_so_in_json),
        cmocka_unit_test(a_test_is_composed_for_every_kind),
        cmocka_unit_test(no_address_in_clear_or_with_a_password_is_opened),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
