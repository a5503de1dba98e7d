/* Memory that runs out while a digest is gathered, written, put into the outbox or
 * given the shape of a sealed mail is an error with a reason, never half a mail. */
#include "../unit/alerts/digest_world.h"

#include "alerts/seal_mime.h"
#include "nth_alloc.h"

struct torture {
    struct world *world;
    struct two two;
};

static bool composed_or_refused(void *context)
{
    struct torture *torture = context;
    struct err err = {.text = ""};
    AUTO(digest_done) struct digest digest;
    AUTO(buf_done) struct buf message;
    digest_init(&digest);
    buf_init(&message, DIGEST_MESSAGE_MAX);
    if (digest_compose(&digest, torture->world->store, &torture->two.order, &err) !=
            0 ||
        digest_message(&message, &digest, &torture->two.order, &err) != 0) {
        assert_true(strlen(err.text) > 0);
        return false;
    }
    assert_true(bytes_ends(buf_bytes(&message), "--\r\n"));
    assert_true(bytes_ends(buf_bytes(&digest.html), "</html>\n"));
    assert_int_equal(digest.told_count, 1);
    return true;
}

/* What lies in the outbox is whole; it is taken out. */
static void check_put(struct world *world, size_t put)
{
    struct store_message message = {0};
    struct err *err = &world->err;
    for (size_t i = 0; i < put; i++)
        if (store_outbox_claim(&message, world->store, world->now_ms,
                world->now_ms + 1000, err) != 0 ||
            !bytes_ends(message.body, "--\r\n") ||
            store_outbox_sent(world->store, message.key, world->now_ms, err) != 0)
            fail_msg("no whole mail lies in the outbox: %s", err->text);
}

static bool put_whole_or_not_at_all(void *context)
{
    struct torture *torture = context;
    struct err err = {.text = ""};
    size_t put = 0;
    torture->world->now_ms += DAY_MS;
    int result = digest_put_due(&put, torture->world->store, &torture->two.options,
        torture->world->now_ms, &err);
    assert_true(result == 0 || strlen(err.text) > 0);
    nth_alloc_arm(0);
    check_put(torture->world, put);
    return result == 0;
}

static int open_torture(struct torture *torture, void **state)
{
    static const struct seen thread = {.source = "board",
        .path = "/thread/1.html",
        .title = "Lab patients <b>",
        .price = "2000",
        .records = 1000,
        .kinds = 1U << FIELD_NAME,
        .certain = 4,
        .is_offer = true};
    static const char *const north[] = {"Lab North", NULL};
    torture->world = *state;
    french(&torture->two, NULL);
    torture->two.recipients[0].groups = north;
    torture->two.recipients[0].weekly = true;
    world_find(torture->world, &thread);
    torture->two.order.period =
        (struct digest_period){.since_ms = torture->world->now_ms - DAY_MS,
            .until_ms = torture->world->now_ms};
    return 0;
}

static void a_digest_is_whole_or_refused(void **state)
{
    struct torture torture = {.world = NULL};
    assert_int_equal(open_torture(&torture, state), 0);
    long failures = nth_alloc_each(composed_or_refused, &torture, 2000);
    assert_true(failures >= 20);
    assert_true(failures < 2000);
    nth_alloc_arm(0);
    assert_true(composed_or_refused(&torture));
}

/* Each day its own, as what was put is not put again. */
static void what_is_put_is_whole(void **state)
{
    struct torture torture = {.world = NULL};
    assert_int_equal(open_torture(&torture, state), 0);
    for (long nth = 1; nth < 60; nth++) {
        nth_alloc_arm(nth);
        (void)put_whole_or_not_at_all(&torture);
    }
    nth_alloc_arm(0);
    assert_true(put_whole_or_not_at_all(&torture));
}

static const char clear[] = "Date: Mon, 23 Nov 2026 07:00:00 +0000\r\n"
                            "Subject: =?UTF-8?Q?a?=\r\n =?UTF-8?Q?b?=\r\n"
                            "MIME-Version: 1.0\r\n"
                            "Content-Type: text/plain\r\n\r\nthe body\r\n";

static bool sealed_or_refused(void *context)
{
    struct err err = {.text = ""};
    AUTO(buf_done) struct buf payload;
    AUTO(buf_done) struct buf entity;
    AUTO(buf_done) struct buf out;
    buf_init(&payload, 65536);
    buf_init(&entity, 65536);
    buf_init(&out, 65536);
    (void)context;
    if (seal_payload(&payload, bytes_of(clear), true, &err) == 0) {
        const struct seal_signed parts = {.kind = SEAL_SMIME,
            .payload = buf_bytes(&payload),
            .signature = bytes_of("AAAA\n"),
            .hash = "sha-256"};
        if (seal_signed_entity(&entity, &parts, &err) == 0 &&
            seal_encrypted_message(
                &out, bytes_of(clear), SEAL_OPENPGP, buf_bytes(&entity), &err) == 0) {
            assert_true(bytes_ends(buf_bytes(&out), "--\r\n"));
            return true;
        }
    }
    assert_true(strlen(err.text) > 0);
    return false;
}

static void a_sealed_mail_is_whole_or_refused(void **state)
{
    (void)state;
    long failures = nth_alloc_each(sealed_or_refused, NULL, 200);
    assert_true(failures >= 3);
    assert_true(failures < 200);
}

int main(void)
{
#define IN_WORLD(test) cmocka_unit_test_setup_teardown(test, world_open, world_close)
    const struct CMUnitTest tests[] = {
        IN_WORLD(a_digest_is_whole_or_refused),
        IN_WORLD(what_is_put_is_whole),
        cmocka_unit_test(a_sealed_mail_is_whole_or_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
