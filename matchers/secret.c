#include "matchers/secret.h"

#include <errno.h>
#include <sodium.h>
#include <string.h>
#include <sys/mman.h>

void *secret_new(size_t size, struct err *err)
{
    void *memory =
        mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED) {
        (void)err_no_memory(err);
        return NULL;
    }
    if (mlock(memory, size) != 0) {
        (void)err_set(err,
            "cannot lock %zu bytes of memory for keys: %s; raise the limit on locked "
            "memory (ulimit -l)",
            size, strerror(errno));
        (void)munmap(memory, size);
        return NULL;
    }
    (void)madvise(memory, size, MADV_DONTDUMP);
    return memory;
}

void secret_free(void *secret, size_t size)
{
    if (secret == NULL)
        return;
    sodium_memzero(secret, size);
    (void)munmap(secret, size);
}
