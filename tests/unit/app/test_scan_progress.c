#include "app/scan_progress.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void progress_tells_bytes_rate_and_files(void **state)
{
    (void)state;
    char text[SCAN_PROGRESS_TEXT];
    const struct scan_progress progress = {
        .bytes_all = 4000000000, .files_all = 12, .started_ms = 1000};
    scan_progress_text(text, &progress, 1200000000, 3, 3000);
    assert_string_equal(text, "1200 of 4000 MB (30 %), 600 MB/s, 3 of 12 files");
}

static void progress_bears_odd_amounts(void **state)
{
    (void)state;
    char text[SCAN_PROGRESS_TEXT];
    struct scan_progress progress = {.started_ms = 1000};
    scan_progress_text(text, &progress, 0, 0, 1000);
    assert_string_equal(text, "0.0 of 0.0 MB (100 %), 0.0 MB/s, 0 of 0 files");
    progress.bytes_all = UINT64_MAX;
    progress.files_all = SIZE_MAX;
    scan_progress_text(text, &progress, UINT64_MAX, SIZE_MAX, 0);
    scan_progress_text(text, &progress, 2500000, 1, 2000); /* standard input grew */
    progress.bytes_all = 1;
    scan_progress_text(text, &progress, 2500000, 1, 2000);
    assert_string_equal(
        text, "2.5 of 2.5 MB (100 %), 2.5 MB/s, 1 of 18446744073709551615 files");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(progress_tells_bytes_rate_and_files),
        cmocka_unit_test(progress_bears_odd_amounts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
