/*
 * loopback_names - preloaded (LD_PRELOAD), makes every name 127.0.0.1: many hosts for
 * bench/crawl without DNS, and without a change of /etc/hosts that only root can make.
 */
#include <dlfcn.h>
#include <netdb.h>
#include <stddef.h>

typedef int resolve_fn(const char *name, const char *service,
    const struct addrinfo *hints, struct addrinfo **out);

/* NOLINTNEXTLINE(readability-inconsistent-declaration-parameter-name): netdb.h's own */
int getaddrinfo(const char *name, const char *service, const struct addrinfo *hints,
    struct addrinfo **out)
{
    resolve_fn *next = (resolve_fn *)dlsym(RTLD_NEXT, "getaddrinfo");
    if (next == NULL)
        return EAI_SYSTEM;
    return next(name == NULL ? NULL : "127.0.0.1", service, hints, out);
}
