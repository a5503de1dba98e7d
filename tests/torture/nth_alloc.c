#include "nth_alloc.h"

#include <stddef.h>

/* The linker sends our objects' calls here; --wrap gives the names.
 * NOLINTBEGIN(cert-dcl37-c,cert-dcl51-cpp) */
void *__wrap_malloc(size_t size);
void *__wrap_calloc(size_t count, size_t size);
void *__wrap_realloc(void *old, size_t size);
void *__real_malloc(size_t size);
void *__real_calloc(size_t count, size_t size);
void *__real_realloc(void *old, size_t size);
/* NOLINTEND(cert-dcl37-c,cert-dcl51-cpp) */

static struct {
    long nth;
    long count;
    bool failed;
} armed; /* a shim under malloc has nowhere else to keep its count */

void nth_alloc_arm(long nth)
{
    armed.nth = nth;
    armed.count = 0;
    armed.failed = false;
}

long nth_alloc_count(void)
{
    return armed.count;
}

bool nth_alloc_failed(void)
{
    return armed.failed;
}

static bool refuse(void)
{
    armed.count++;
    if (armed.nth == 0 || armed.count != armed.nth)
        return false;
    armed.failed = true;
    return true;
}

void *__wrap_malloc(size_t size)
{
    return refuse() ? NULL : __real_malloc(size);
}

void *__wrap_calloc(size_t count, size_t size)
{
    return refuse() ? NULL : __real_calloc(count, size);
}

void *__wrap_realloc(void *old, size_t size)
{
    return refuse() ? NULL : __real_realloc(old, size);
}

long nth_alloc_each(bool (*scenario)(void *context), void *context, long max_runs)
{
    for (long nth = 1; nth <= max_runs; nth++) {
        nth_alloc_arm(nth);
        bool succeeded = scenario(context);
        bool failed = nth_alloc_failed();
        nth_alloc_arm(0);
        if (!failed)
            return succeeded ? nth - 1 : -1;
    }
    return max_runs;
}
