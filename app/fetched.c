#include "app/fetched.h"

#include "base/fd.h"

#include <stdio.h>

void fetched_done(struct fetched *fetched)
{
    fd_close(fetched->body);
    fetched->body = -1;
    heard_done(&fetched->heard);
}

void fetched_give_up(struct fetched *fetched, const char *why)
{
    struct reply *reply = &fetched->reply;
    *reply = (struct reply){.outcome = REPLY_FAULT, .fault = TOR_FAULT_OURS};
    (void)snprintf(reply->error, sizeof(reply->error), "%s", why);
}
