#include "app/cli.h"

#include "app/grounds.h"
#include "tests/unit/app/folder.h"

static struct folder folder;

static int set_up(void **state)
{
    (void)state;
    folder_make(&folder);
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    folder_remove(&folder);
    return 0;
}

static int read_secret(struct buf *secret, const char *text, struct err *err)
{
    char path[FOLDER_PATH];
    folder_put(&folder, "secret", text);
    folder_path(path, &folder, "secret");
    return cli_secret(secret, path, err);
}

static void check_secret(const char *text, const char *wanted)
{
    AUTO(buf_done) struct buf secret;
    struct err err = {{0}};
    assert_int_equal(read_secret(&secret, text, &err), 0);
    assert_true(bytes_is(buf_bytes(&secret), wanted));
}

static void a_secret_is_its_files_first_line(void **state)
{
    (void)state;
    check_secret("sesame", "sesame");
    check_secret("sesame\n", "sesame");
    check_secret("sesame\r\n", "sesame");
    check_secret(" with spaces \nsecond line\n", " with spaces ");
}

static void an_empty_secret_is_an_error_that_names_its_file(void **state)
{
    (void)state;
    AUTO(buf_done) struct buf secret;
    AUTO(buf_done) struct buf other;
    struct err err = {{0}};
    assert_int_equal(read_secret(&secret, "", &err), -1);
    assert_non_null(strstr(err.text, "/secret is empty"));
    assert_int_equal(read_secret(&other, "\nsesame\n", &err), -1);
}

static void a_missing_or_endless_secret_is_an_error(void **state)
{
    (void)state;
    AUTO(buf_done) struct buf secret;
    AUTO(buf_done) struct buf other;
    char text[2000] = "";
    struct err err = {{0}};
    assert_int_equal(cli_secret(&secret, "/nowhere/secret", &err), -1);
    assert_non_null(strstr(err.text, "/nowhere/secret"));
    memset(text, 'a', sizeof(text) - 1);
    assert_int_equal(read_secret(&other, text, &err), -1);
    assert_null(strstr(err.text, "aaaa"));
}

static void no_file_means_no_secret(void **state)
{
    (void)state;
    AUTO(buf_done) struct buf secret;
    struct err err = {{0}};
    assert_int_equal(cli_secret(&secret, NULL, &err), 0);
    assert_int_equal(secret.len, 0);
}

/* ---- grounds ---- */

static bool lists(const char *const *paths, const char *wanted)
{
    for (size_t i = 0; paths[i] != NULL; i++)
        if (strcmp(paths[i], wanted) == 0)
            return true;
    return false;
}

static bool allows(const struct sandbox_rules *rules, uint16_t port)
{
    for (size_t i = 0; i < rules->connect_port_count; i++)
        if (rules->connect_ports[i] == port)
            return true;
    return false;
}

static struct config a_config(const char *url)
{
    static const struct config_endpoint tors[] = {
        {"127.0.0.1", 9050}, {"127.0.0.1", 9052}};
    return (struct config){
        .path = "/etc/vigie.yaml",
        .store = {.url = url},
        .tor = {.socks = tors, .socks_count = 2, .control = {"127.0.0.1", 9051}},
        .mail = {.host = "mail.hospital.example", .port = 587},
    };
}

static void the_keeper_may_reach_the_store_tor_and_mail(void **state)
{
    (void)state;
    AUTO(arena_done) struct arena arena;
    struct sandbox_rules rules;
    struct err err = {{0}};
    struct config config = a_config("postgresql://vigie@db.example:5433/vigie");
    arena_init(&arena, 1 << 20);
    assert_int_equal(grounds_of(&rules, &arena, SANDBOX_KEEPER, &config, &err), 0);
    assert_true(allows(&rules, 5433));
    assert_true(allows(&rules, 9050));
    assert_true(allows(&rules, 9051));
    assert_true(allows(&rules, 9052));
    assert_true(allows(&rules, 587));
    assert_false(allows(&rules, 5432));
    assert_false(allows(&rules, 80));
    assert_true(lists(rules.read_paths, "/etc"));
    assert_null(rules.write_paths[0]);
}

static void the_notifier_may_not_reach_tor(void **state)
{
    (void)state;
    AUTO(arena_done) struct arena arena;
    struct sandbox_rules rules;
    struct err err = {{0}};
    struct config config = a_config("postgresql://vigie@db.example/vigie");
    arena_init(&arena, 1 << 20);
    assert_int_equal(grounds_of(&rules, &arena, SANDBOX_NOTIFIER, &config, &err), 0);
    assert_true(allows(&rules, 5432));
    assert_true(allows(&rules, 587));
    assert_false(allows(&rules, 9050));
}

/* Whoever answers strangers, or reads what they wrote, has no way to the keys. */
static void only_the_keeper_has_a_way_to_the_keys(void **state)
{
    (void)state;
    AUTO(arena_done) struct arena arena;
    struct sandbox_rules rules;
    struct err err = {{0}};
    struct config config = a_config("postgresql://vigie@db.example/vigie");
    const struct config_watchlist list = {"/usr/labs.vgw", "/usr/bin/labs.key"};
    config.watchlists = &list;
    config.watchlist_count = 1;
    config.crawl.session_key_file = "/sys/session.key";
    config.tor.control_cookie_file = "/proc/cookie";
    config.mail.password_file = "/var/password";
    config.store.password_file = "/tmp/owner";
    config.store.roles[CONFIG_CRAWLER] = (struct config_login){"c", "/dev/crawler"};
    config.store.roles[CONFIG_NOTIFIER] = (struct config_login){"n", "/root/notifier"};
    arena_init(&arena, 1 << 20);
    static const char *const secret[] = {
        "/usr", "/usr/bin", "/sys", "/proc", "/dev", "/root", "/tmp"};
    for (size_t i = 0; i < sizeof(secret) / sizeof(secret[0]); i++) {
        assert_int_equal(grounds_of(&rules, &arena, SANDBOX_KEEPER, &config, &err), 0);
        assert_true(lists(rules.read_paths, secret[i]));
        assert_int_equal(
            grounds_of(&rules, &arena, SANDBOX_NOTIFIER, &config, &err), 0);
        assert_false(lists(rules.read_paths, secret[i]));
        assert_true(lists(rules.read_paths, "/var"));
        assert_int_equal(grounds_of(&rules, &arena, SANDBOX_METRICS, &config, &err), 0);
        assert_null(rules.read_paths[0]);
    }
}

static void a_database_in_a_file_opens_its_folder_and_no_port(void **state)
{
    (void)state;
    AUTO(arena_done) struct arena arena;
    struct sandbox_rules rules;
    struct err err = {{0}};
    char url[FOLDER_PATH];
    (void)snprintf(url, sizeof(url), "sqlite:%s/vigie.db", folder.path);
    struct config config = a_config(url);
    arena_init(&arena, 1 << 20);
    assert_int_equal(grounds_of(&rules, &arena, SANDBOX_KEEPER, &config, &err), 0);
    assert_true(lists(rules.write_paths, folder.path));
    assert_false(allows(&rules, 5432));
}

static void folders_that_do_not_exist_are_left_out(void **state)
{
    (void)state;
    AUTO(arena_done) struct arena arena;
    struct sandbox_rules rules;
    struct err err = {{0}};
    struct config config = a_config("sqlite:/nowhere/vigie.db");
    const struct config_watchlist list = {"/nowhere/labs.vgw", "/etc/labs.key"};
    config.watchlists = &list;
    config.watchlist_count = 1;
    arena_init(&arena, 1 << 20);
    assert_int_equal(grounds_of(&rules, &arena, SANDBOX_KEEPER, &config, &err), 0);
    assert_null(rules.write_paths[0]);
    assert_false(lists(rules.read_paths, "/nowhere"));
    assert_true(lists(rules.read_paths, "/etc"));
}

#define WITH_FOLDER(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        WITH_FOLDER(a_secret_is_its_files_first_line),
        WITH_FOLDER(an_empty_secret_is_an_error_that_names_its_file),
        WITH_FOLDER(a_missing_or_endless_secret_is_an_error),
        WITH_FOLDER(no_file_means_no_secret),
        WITH_FOLDER(the_keeper_may_reach_the_store_tor_and_mail),
        WITH_FOLDER(the_notifier_may_not_reach_tor),
        WITH_FOLDER(only_the_keeper_has_a_way_to_the_keys),
        WITH_FOLDER(a_database_in_a_file_opens_its_folder_and_no_port),
        WITH_FOLDER(folders_that_do_not_exist_are_left_out),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
