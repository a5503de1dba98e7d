#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "matchers/key.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/fd.h"

static char folder[64];
static char path[96];

static int make_folder(void **state)
{
    (void)state;
    (void)snprintf(folder, sizeof(folder), "vigie-key-XXXXXX");
    if (mkdtemp(folder) == NULL)
        return -1;
    (void)snprintf(path, sizeof(path), "%s/key", folder);
    return 0;
}

static int drop_folder(void **state)
{
    (void)state;
    (void)unlink(path);
    return rmdir(folder);
}

static int read_key(struct key **key, struct err *err)
{
    AUTO(fd_close) int fd = open(path, O_RDONLY);
    return key_read(key, fd, err);
}

static void a_new_key_is_readable_by_its_owner_only(void **state)
{
    struct stat about;
    struct err err = {{0}};
    AUTO(key_free) struct key *key = NULL;
    (void)state;
    assert_int_equal(key_create(path, &err), 0);
    assert_int_equal(stat(path, &about), 0);
    assert_int_equal(about.st_mode & 07777, 0600);
    assert_int_equal(read_key(&key, &err), 0);
    assert_int_equal(key_epoch(key), 1);
}

static void a_key_is_never_overwritten(void **state)
{
    struct err err = {{0}};
    (void)state;
    assert_int_equal(key_create(path, &err), 0);
    assert_int_equal(key_create(path, &err), -1);
    assert_non_null(strstr(err.text, "exists already"));
}

static void a_key_that_others_may_read_is_refused(void **state)
{
    struct err err = {{0}};
    struct key *key = NULL;
    (void)state;
    assert_int_equal(key_create(path, &err), 0);
    assert_int_equal(chmod(path, 0644), 0);
    if (read_key(&key, &err) == 0) {
        key_free(key); /* in memory or read-only, as container secrets are */
        skip();
    }
    assert_non_null(strstr(err.text, "chmod 600"));
    assert_int_equal(chmod(path, 0600), 0);
}

static void a_key_others_may_write_is_refused_anywhere(void **state)
{
    struct err err = {{0}};
    struct key *key = NULL;
    (void)state;
    assert_int_equal(key_create(path, &err), 0);
    assert_int_equal(chmod(path, 0662), 0);
    assert_int_equal(read_key(&key, &err), -1);
    assert_int_equal(chmod(path, 0600), 0);
}

static void write_key(const char *text)
{
    AUTO(fd_close) int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    assert_int_equal(fd_write_all(fd, bytes_of(text), NULL), 0);
}

#define SECRET "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"

static void a_damaged_key_file_is_refused_with_the_reason(void **state)
{
    static const struct {
        const char *text;
        const char *says;
    } cases[] = {
        {"", "not a vigie key file"},
        {"-----BEGIN PRIVATE KEY-----\n", "not a vigie key file"},
        {"vigie key 2\n", "newer format"},
        {"vigie key 1\nid 0123\nepoch 1\nsecret " SECRET "\n", "damaged"},
        {"vigie key 1\nid 0123456789abcdef\nepoch x\nsecret " SECRET "\n", "damaged"},
        {"vigie key 1\nid 0123456789abcdef\nepoch 1\nsecret 00\n", "damaged"},
    };
    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct err err = {{0}};
        struct key *key = NULL;
        write_key(cases[i].text);
        assert_int_equal(read_key(&key, &err), -1);
        if (strstr(err.text, cases[i].says) == NULL)
            fail_msg("case %zu says: %s", i, err.text);
    }
}

static void every_derived_key_is_another(void **state)
{
    struct builder_keys keys;
    struct builder_keys next_epoch;
    AUTO(key_free) struct key *key = NULL;
    AUTO(key_free) struct key *later = NULL;
    (void)state;
    write_key("vigie key 1\nid 0123456789abcdef\nepoch 1\nsecret " SECRET "\n");
    assert_int_equal(read_key(&key, NULL), 0);
    assert_true(key_id(key) == UINT64_C(0x0123456789abcdef));
    keys_for_builder(&keys, key);
    const uint8_t *const all[] = {keys.scanner.filter, keys.scanner.authentic,
        keys.confirmer.confirm, keys.confirmer.authentic, keys.record};
    for (size_t i = 0; i < 5; i++)
        for (size_t j = i + 1; j < 5; j++)
            assert_memory_not_equal(all[i], all[j], KEY_FILTER_SIZE);
    write_key("vigie key 1\nid 0123456789abcdef\nepoch 2\nsecret " SECRET "\n");
    assert_int_equal(read_key(&later, NULL), 0);
    keys_for_builder(&next_epoch, later);
    assert_memory_not_equal(
        keys.scanner.filter, next_epoch.scanner.filter, KEY_FILTER_SIZE);
}

static void a_key_after_another_has_its_id_the_next_epoch_and_its_own_secret(
    void **state)
{
    struct builder_keys keys;
    struct builder_keys next;
    struct err err = {{0}};
    AUTO(key_free) struct key *before = NULL;
    AUTO(key_free) struct key *after = NULL;
    (void)state;
    write_key("vigie key 1\nid 0123456789abcdef\nepoch 7\nsecret " SECRET "\n");
    assert_int_equal(read_key(&before, &err), 0);
    assert_int_equal(key_create_after(path, before, &err), -1);
    assert_non_null(strstr(err.text, "exists already"));
    assert_int_equal(unlink(path), 0);
    assert_int_equal(key_create_after(path, before, &err), 0);
    assert_int_equal(read_key(&after, &err), 0);
    assert_true(key_id(after) == key_id(before));
    assert_int_equal(key_epoch(after), 8);
    keys_for_builder(&keys, before);
    keys_for_builder(&next, after);
    assert_memory_not_equal(keys.record, next.record, KEY_SIZE);
}

static void after_the_last_epoch_there_is_no_next(void **state)
{
    struct err err = {{0}};
    AUTO(key_free) struct key *last = NULL;
    (void)state;
    write_key(
        "vigie key 1\nid 0123456789abcdef\nepoch 4294967295\nsecret " SECRET "\n");
    assert_int_equal(read_key(&last, &err), 0);
    assert_int_equal(unlink(path), 0);
    assert_int_equal(key_create_after(path, last, &err), -1);
    assert_int_equal(access(path, F_OK), -1);
}

int main(void)
{
#define WITH_FOLDER(test)                                                              \
    cmocka_unit_test_setup_teardown(test, make_folder, drop_folder)
    const struct CMUnitTest tests[] = {
        WITH_FOLDER(a_new_key_is_readable_by_its_owner_only),
        WITH_FOLDER(a_key_is_never_overwritten),
        WITH_FOLDER(a_key_that_others_may_read_is_refused),
        WITH_FOLDER(a_key_others_may_write_is_refused_anywhere),
        WITH_FOLDER(a_damaged_key_file_is_refused_with_the_reason),
        WITH_FOLDER(every_derived_key_is_another),
        WITH_FOLDER(a_key_after_another_has_its_id_the_next_epoch_and_its_own_secret),
        WITH_FOLDER(after_the_last_epoch_there_is_no_next),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
