#include "app/watchlist_words.h"

#include "app/watchlist_feed.h"
#include "base/bytes.h"
#include "base/fd.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

int watchlist_words_open(int *fd, const char *path, struct err *err)
{
    *fd = -1;
    if (path == NULL)
        return 0;
    bool standard = bytes_is(bytes_of(path), "-");
    *fd = standard ? fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 0)
                   : open(path, O_RDONLY | O_CLOEXEC);
    return *fd >= 0 ? 0 : err_set(err, "%s: %s", path, strerror(errno));
}

int watchlist_words_key(int *fd, const struct watchlist_words *words, struct err *err)
{
    int raw = -1;
    if (watchlist_words_open(&raw, words->key, err) != 0)
        return -1;
    if (watchlist_feed_key(raw, words->key, err) != 0) {
        fd_close(raw);
        return -1;
    }
    *fd = raw;
    return 0;
}
