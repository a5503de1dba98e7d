#include "app/work.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>
#include <fcntl.h>
#include <unistd.h>

static struct work *make(uint64_t number)
{
    struct err err = {{0}};
    const struct protocol_document job = {.number = number};
    struct work *work = NULL;
    assert_int_equal(work_new(&work, &job, -1, &err), 0);
    return work;
}

static void check_next(struct work_queue *queue, uint64_t number)
{
    struct work *work = work_pop(queue);
    assert_non_null(work);
    assert_true(work->job.number == number);
    assert_null(work->next);
    work_free(work);
}

static void works_leave_a_queue_in_the_order_they_came(void **state)
{
    (void)state;
    struct work_queue queue = {0};
    work_push(&queue, make(1));
    work_push(&queue, make(2));
    work_push(&queue, make(3));
    assert_int_equal(queue.count, 3);
    check_next(&queue, 1);
    check_next(&queue, 2);
    check_next(&queue, 3);
    assert_int_equal(queue.count, 0);
    assert_null(work_pop(&queue));
}

static void a_work_to_be_tried_again_is_the_next_one(void **state)
{
    (void)state;
    struct work_queue queue = {0};
    work_push_front(&queue, make(1));
    work_push(&queue, make(2));
    work_push_front(&queue, make(3));
    check_next(&queue, 3);
    check_next(&queue, 1);
    check_next(&queue, 2);
    work_push(&queue, make(4));
    check_next(&queue, 4);
}

static void a_queue_frees_what_is_left_in_it(void **state)
{
    (void)state;
    struct work_queue queue = {0};
    work_push(&queue, make(1));
    work_push(&queue, make(2));
    work_queue_done(&queue);
    assert_int_equal(queue.count, 0);
    assert_null(queue.first);
}

static void a_work_closes_its_body(void **state)
{
    (void)state;
    struct err err = {{0}};
    struct work *work = NULL;
    const struct protocol_document job = {.number = 1};
    int body = dup(STDERR_FILENO);
    assert_true(body >= 0);
    assert_int_equal(work_new(&work, &job, body, &err), 0);
    work_free(work);
    assert_int_equal(fcntl(body, F_GETFD), -1);
    work_free(NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(works_leave_a_queue_in_the_order_they_came),
        cmocka_unit_test(a_work_to_be_tried_again_is_the_next_one),
        cmocka_unit_test(a_queue_frees_what_is_left_in_it),
        cmocka_unit_test(a_work_closes_its_body),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
