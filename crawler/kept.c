#include "crawler/kept.h"

#include <sys/socket.h>

int kept_note(struct kept *kept, const struct kept_connection *connection)
{
    kept_forget(kept, connection->fd);
    if (kept->count == KEPT_MAX)
        return -1;
    kept->each[kept->count++] = *connection;
    return 0;
}

static void take_out(struct kept *kept, size_t at)
{
    kept->each[at] = kept->each[--kept->count];
}

void kept_forget(struct kept *kept, int fd)
{
    for (size_t i = 0; i < kept->count; i++)
        if (kept->each[i].fd == fd) {
            take_out(kept, i);
            return;
        }
}

void kept_use(struct kept *kept, const struct id *user)
{
    for (size_t i = kept->count; i-- > 0;)
        if (id_equal(&kept->each[i].user, user))
            take_out(kept, i);
}

void kept_expire(struct kept *kept, int64_t now_ms, int64_t limit_ms)
{
    for (size_t i = kept->count; i-- > 0;) {
        if (now_ms - kept->each[i].since_ms < limit_ms)
            continue;
        (void)shutdown(kept->each[i].fd, SHUT_RDWR);
        take_out(kept, i);
    }
}
