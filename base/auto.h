/*
 * auto - locals that clean up after themselves.
 *
 * A local that owns something is declared `AUTO(x_free) struct x *x = ...;` and is
 * released when it leaves scope, so error paths are plain returns. To hand the value
 * on, assign it and set the local to NULL (or -1 for a descriptor).
 */
#ifndef VIGIE_BASE_AUTO_H
#define VIGIE_BASE_AUTO_H

#define MUST_USE                      __attribute__((warn_unused_result))
#define AUTO(fn)                      __attribute__((cleanup(fn##_auto)))
#define PRINTF_LIKE(text_at, args_at) __attribute__((format(printf, text_at, args_at)))

/* For `void fn(type *)`, which must accept NULL. */
#define AUTO_DEFINE(type, fn)                                                          \
    static inline void fn##_auto(__typeof__(type) **owned)                             \
    {                                                                                  \
        fn(*owned);                                                                    \
    }

/* For `void fn(type *)` where the local is the struct itself. */
#define AUTO_DEFINE_VALUE(type, fn)                                                    \
    static inline void fn##_auto(__typeof__(type) *owned)                              \
    {                                                                                  \
        fn(owned);                                                                     \
    }

/* `AUTO(mem_free) char *text`: memory from malloc. */
void mem_free(void *memory);
static inline void mem_free_auto(void *owned)
{
    mem_free(*(void **)owned);
}

#endif
