/* What is to be encrypted does not go otherwise, whatever the sealer answers. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "app/protocol.h"
#include "app/seal_desk.h"
#include "base/fd.h"

static const struct config_mail_key keys[] = {
    {.to = "a@hospital.example", .openpgp = "a.asc"}};
static const struct config config = {.mail = {.keys = keys, .key_count = 1}};

/* What a sealer says to the one request it gets. */
struct said {
    uint64_t off; /* added to the request's number */
    int what;
    const char *mail; /* NULL: none comes with it */
    const char *why;
    bool ends; /* instead of saying anything */
};

static int send_said(
    struct channel *channel, const struct said *said, uint64_t number, struct err *err)
{
    AUTO(buf_done) struct buf body;
    AUTO(fd_close) int fd = -1;
    buf_init(&body, FRAME_MAX);
    if (said->mail != NULL && (fd_anonymous(&fd, "sealed", err) != 0 ||
                                  fd_write_all(fd, bytes_of(said->mail), err) != 0))
        return -1;
    if (wire_put_u64(&body, number + said->off, err) != 0 ||
        wire_put_u8(&body, (uint8_t)said->what, err) != 0 ||
        wire_put_bytes(&body, bytes_of(said->why), err) != 0)
        return -1;
    return protocol_send(channel, PROTOCOL_SEALED, buf_bytes(&body), fd, err);
}

static _Noreturn void be_sealer(int fd, const struct said *said)
{
    struct channel channel;
    struct err err = {.text = ""};
    AUTO(frame_done) struct frame frame = FRAME_EMPTY;
    if (channel_init(&channel, fd, &err) != 0 ||
        frame_receive(&frame, &channel, &err) != 0)
        _exit(1);
    struct wire body = wire_of(frame.body);
    uint64_t number = wire_u64(&body);
    for (; !said->ends && said->why != NULL; said++)
        if (send_said(&channel, said, number, &err) != 0)
            _exit(1);
    _exit(0);
}

static int asks(struct buf *out, const char *to, const struct said *said, char *why)
{
    AUTO(seal_desk_done) struct seal_desk desk = {.number = 0};
    struct err err = {.text = ""};
    int ends[2];
    assert_int_equal(channel_pair(ends, &err), 0);
    pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0)
        be_sealer(ends[1], said);
    fd_close(ends[1]);
    assert_int_equal(seal_desk_join(&desk, &config, ends[0], &err), 0);
    buf_init(out, 4096);
    int answer = desk.sealer.seal(
        desk.sealer.self, out, to, bytes_of("Subject: x\r\n\r\n"), &err);
    assert_int_equal(waitpid(child, NULL, 0), child);
    memcpy(why, err.text, sizeof(err.text));
    return answer;
}

static void a_sealed_mail_is_taken(void **state)
{
    (void)state;
    AUTO(buf_done) struct buf out;
    char why[ERR_TEXT_MAX];
    const struct said said[] = {
        {.off = 7, .what = PROTOCOL_SEALED_IT, .mail = "another's", .why = ""},
        {.what = PROTOCOL_SEALED_IT, .mail = "secret", .why = ""}, {.why = NULL}};
    assert_int_equal(asks(&out, "a@hospital.example", said, why), 0);
    assert_true(bytes_is(buf_bytes(&out), "secret"));
}

static void one_that_should_be_encrypted_never_goes_as_it_is(void **state)
{
    (void)state;
    AUTO(buf_done) struct buf out;
    AUTO(buf_done) struct buf other;
    char why[ERR_TEXT_MAX];
    const struct said said[] = {{.what = PROTOCOL_AS_IT_IS, .why = ""}, {.why = NULL}};
    assert_int_equal(asks(&out, "a@hospital.example", said, why), -1);
    assert_non_null(strstr(why, "not encrypted or signed, so not sent"));
    assert_int_equal(out.len, 0);
    assert_int_equal(asks(&other, "b@hospital.example", said, why), MAIL_AS_IT_IS);
}

static void why_not_is_passed_on(void **state)
{
    (void)state;
    AUTO(buf_done) struct buf out;
    char why[ERR_TEXT_MAX];
    const struct said said[] = {
        {.what = PROTOCOL_NOT_SEALED, .why = "a.asc: the key expired"}, {.why = NULL}};
    assert_int_equal(asks(&out, "a@hospital.example", said, why), -1);
    assert_non_null(strstr(why, "a.asc: the key expired"));
}

static void a_sealer_that_ends_or_sends_nothing_is_told(void **state)
{
    (void)state;
    AUTO(buf_done) struct buf out;
    AUTO(buf_done) struct buf empty;
    char why[ERR_TEXT_MAX];
    const struct said ends[] = {{.ends = true, .why = ""}, {.why = NULL}};
    const struct said nothing[] = {
        {.what = PROTOCOL_SEALED_IT, .mail = "", .why = ""}, {.why = NULL}};
    assert_int_equal(asks(&out, "a@hospital.example", ends, why), -1);
    assert_non_null(strstr(why, "the sealer has ended"));
    assert_int_equal(asks(&empty, "a@hospital.example", nothing, why), -1);
    assert_non_null(strstr(why, "the sealer sent nothing back"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_sealed_mail_is_taken),
        cmocka_unit_test(one_that_should_be_encrypted_never_goes_as_it_is),
        cmocka_unit_test(why_not_is_passed_on),
        cmocka_unit_test(a_sealer_that_ends_or_sends_nothing_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
