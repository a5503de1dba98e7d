/* Folders in which mails are sealed do not outlive their sealers. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "app/seal_folder.h"
#include "base/fd.h"

static bool is_there(const char *path)
{
    struct stat info;
    return lstat(path, &info) == 0;
}

static void an_ended_sealers_folder_is_swept_and_a_living_ones_stays(void **state)
{
    struct seal_folder ended = {.lock = -1};
    struct seal_folder living = {.lock = -1};
    struct err err = {.text = ""};
    char mail[SEAL_FOLDER_PATH];
    (void)state;
    assert_int_equal(seal_folder_open(&living, &err), 0);
    assert_int_equal(seal_folder_open(&ended, &err), 0);
    assert_int_equal(seal_folder_make(mail, &ended, &err), 0);
    seal_folder_sweep();
    assert_true(is_there(mail));
    fd_close(fd_take(&ended.lock)); /* as when it is killed */
    seal_folder_sweep();
    assert_false(is_there(ended.path));
    assert_true(is_there(living.path));
    seal_folder_close(&living);
    assert_false(is_there(living.path));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_ended_sealers_folder_is_swept_and_a_living_ones_stays),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
