#include "matchers/large_pages.h"

#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>

static size_t whole_pages(size_t size)
{
    return (size + LARGE_PAGE - 1) / LARGE_PAGE * LARGE_PAGE;
}

/* One page more is mapped, so that a large one begins in it; what is over goes back. */
static void *pages_map(size_t size)
{
    uint8_t *start = mmap(NULL, size + LARGE_PAGE, PROT_READ | PROT_WRITE,
        MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (start == MAP_FAILED)
        return NULL;
    size_t before = (LARGE_PAGE - (uintptr_t)start % LARGE_PAGE) % LARGE_PAGE;
    if (before > 0)
        (void)munmap(start, before);
    (void)munmap(start + before + size, LARGE_PAGE - before);
    (void)madvise(start + before, size, MADV_HUGEPAGE); /* may be refused: slower */
    return start + before;
}

void *large_pages_new(size_t size, struct err *err)
{
    void *memory = NULL;
    if (size < LARGE_PAGE)
        memory = calloc(1, size);
    else if (size < SIZE_MAX / 2)
        memory = pages_map(whole_pages(size));
    if (memory == NULL)
        (void)err_no_memory(err);
    return memory;
}

void large_pages_free(void *memory, size_t size)
{
    if (memory == NULL)
        return;
    if (size < LARGE_PAGE)
        free(memory);
    else
        (void)munmap(memory, whole_pages(size));
}
