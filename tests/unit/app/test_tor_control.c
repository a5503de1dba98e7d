/* The ControlPort asked by a running vigie; the test plays Tor on a real socket. */
#include "app/tor_control.h"

#include "base/fd.h"
#include "tests/unit/app/folder.h"
#include "tests/unit/app/moved_clock.h"

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

enum { ASK_MS = 10000, PATIENCE_MS = 10000, AGAIN_MS = 30000, TURNS = 10000 };

static const char ready[] = "250-status/bootstrap-phase=NOTICE BOOTSTRAP PROGRESS=100 "
                            "TAG=done SUMMARY=\"Done\"\r\n"
                            "250-status/circuit-established=1\r\n250 OK\r\n";
static const char starting[] = "250-status/bootstrap-phase=NOTICE BOOTSTRAP "
                               "PROGRESS=45 TAG=x SUMMARY=\"Asking for relays\"\r\n"
                               "250-status/circuit-established=0\r\n250 OK\r\n";

struct world {
    struct moved_clock clock;
    struct config_endpoint place;
    struct tor_control tor;
    int listener;
    int peer; /* Tor's end */
};

static int set_up(void **state)
{
    static struct world world;
    struct sockaddr_in address = {.sin_family = AF_INET};
    socklen_t size = sizeof(address);
    memset(&world, 0, sizeof(world));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    world.peer = -1;
    world.listener = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (bind(world.listener, (struct sockaddr *)&address, sizeof(address)) != 0 ||
        listen(world.listener, 8) != 0 ||
        getsockname(world.listener, (struct sockaddr *)&address, &size) != 0)
        return -1;
    world.clock.clock = (struct clock){moved_wall, moved_steady};
    world.place = (struct config_endpoint){"127.0.0.1", ntohs(address.sin_port)};
    tor_control_init(&world.tor, &world.place, NULL, &world.clock.clock, NULL);
    *state = &world;
    return 0;
}

static int tear_down(void **state)
{
    struct world *world = *state;
    tor_control_done(&world->tor);
    fd_close(world->listener);
    fd_close(world->peer);
    return 0;
}

static void turn(struct world *world)
{
    struct pollfd fd;
    int timeout_ms = 1;
    (void)tor_control_step(&world->tor);
    size_t count = tor_control_poll(&world->tor, &fd, &timeout_ms);
    (void)poll(&fd, count, timeout_ms);
}

/* Until vigie has said `words` and nothing more. */
static void expect(struct world *world, const char *words)
{
    char got[512] = "";
    size_t len = 0;
    for (int i = 0; i < TURNS && len < strlen(words); i++) {
        turn(world);
        if (world->peer < 0)
            world->peer = accept4(world->listener, NULL, NULL, SOCK_CLOEXEC);
        if (world->peer < 0)
            continue;
        ssize_t count =
            recv(world->peer, got + len, sizeof(got) - 1 - len, MSG_DONTWAIT);
        len += count > 0 ? (size_t)count : 0;
    }
    assert_string_equal(got, words);
}

static void say(struct world *world, const char *words)
{
    assert_int_equal(
        send(world->peer, words, strlen(words), MSG_NOSIGNAL), strlen(words));
}

static void until(struct world *world, enum tor_control_word word)
{
    for (int i = 0; i < TURNS && world->tor.word != word; i++)
        turn(world);
    assert_int_equal(world->tor.word, word);
}

static const char asked[] =
    "GETINFO status/bootstrap-phase status/circuit-established\r\n";

static void tors_state_is_asked_and_asked_again(void **state)
{
    struct world *world = *state;
    expect(world, "AUTHENTICATE\r\n");
    say(world, "250 OK\r\n");
    expect(world, asked);
    say(world, starting);
    until(world, TOR_CONTROL_STARTING);
    assert_non_null(strstr(world->tor.why, "45 %"));
    assert_non_null(strstr(world->tor.why, "Asking for relays"));
    world->clock.forward_ms += ASK_MS;
    expect(world, asked);
    say(world, ready);
    until(world, TOR_CONTROL_READY);
}

static void a_port_that_hangs_up_is_dialled_again_later(void **state)
{
    struct world *world = *state;
    expect(world, "AUTHENTICATE\r\n");
    say(world, "250 OK\r\n");
    expect(world, asked);
    say(world, ready);
    until(world, TOR_CONTROL_READY);
    fd_close(world->peer);
    world->peer = -1;
    until(world, TOR_CONTROL_SILENT);
    assert_true(world->tor.complained);
    for (int i = 0; i < 5; i++)
        turn(world);
    assert_int_equal(world->tor.fd, -1);
    world->clock.forward_ms += AGAIN_MS;
    expect(world, "AUTHENTICATE\r\n");
}

static void a_port_that_says_nothing_is_left_after_its_patience(void **state)
{
    struct world *world = *state;
    expect(world, "AUTHENTICATE\r\n");
    world->clock.forward_ms += PATIENCE_MS;
    for (int i = 0; i < TURNS && world->tor.fd >= 0; i++)
        turn(world);
    assert_int_equal(world->tor.fd, -1);
    assert_non_null(strstr(world->tor.why, "does not answer in ten seconds"));
}

static void a_cookie_that_cannot_be_read_or_is_none_is_told(void **state)
{
    struct world *world = *state;
    struct folder folder;
    char path[FOLDER_PATH];
    folder_make(&folder);
    folder_put(&folder, "cookie", "too short");
    folder_path(path, &folder, "cookie");
    tor_control_init(&world->tor, &world->place, path, &world->clock.clock, NULL);
    for (int i = 0; i < TURNS && !world->tor.complained; i++)
        turn(world);
    assert_non_null(strstr(world->tor.why, "is no cookie of Tor's"));
    folder_path(path, &folder, "absent");
    world->tor.complained = false;
    world->clock.forward_ms += AGAIN_MS;
    for (int i = 0; i < TURNS && !world->tor.complained; i++)
        turn(world);
    assert_non_null(strstr(world->tor.why, "absent"));
    folder_remove(&folder);
}

static void without_a_port_in_the_configuration_nothing_happens(void **state)
{
    (void)state;
    const struct config_endpoint none = {NULL, 0};
    struct tor_control tor;
    struct pollfd fd;
    int timeout_ms = -1;
    tor_control_init(&tor, &none, NULL, clock_system(), NULL);
    assert_false(tor_control_step(&tor));
    assert_int_equal(tor_control_poll(&tor, &fd, &timeout_ms), 0);
    assert_int_equal(timeout_ms, -1);
    tor_control_done(&tor);
}

#define WITH_PORT(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        WITH_PORT(tors_state_is_asked_and_asked_again),
        WITH_PORT(a_port_that_hangs_up_is_dialled_again_later),
        WITH_PORT(a_port_that_says_nothing_is_left_after_its_patience),
        WITH_PORT(a_cookie_that_cannot_be_read_or_is_none_is_told),
        cmocka_unit_test(without_a_port_in_the_configuration_nothing_happens),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
