#include "app/check_print.h"

#include "app/command.h"
#include "crawler/tor.h"
#include "crawler/wall.h"

const char *check_word(const struct check *check)
{
    const struct reply *reply = &check->fetched.reply;
    switch (check->end) {
    case CHECK_READ:
        return wall_is(check_kind(check))        ? "a wall stands there"
               : check_kind(check) == PAGE_ERROR ? "it says that nothing is there"
               : check->work->finding.page.gone  ? "what was there is gone"
                                                 : "read";
    case CHECK_ANSWERED:
        return reply->outcome == REPLY_OK ? "it answered with an empty page"
                                          : reply_outcome_name(reply->outcome);
    case CHECK_UNREADABLE:
        return "it cannot be read";
    case CHECK_UNREACHED:
        return tor_fault_name(reply->fault);
    case CHECK_TOR_DOWN:
        return "Tor is down";
    case CHECK_INTERRUPTED:
        break;
    }
    return "interrupted";
}

const char *check_advice(const struct check *check)
{
    if (check->end == CHECK_UNREACHED)
        return tor_advice(check->fetched.reply.fault);
    if (check->end == CHECK_TOR_DOWN)
        return "start Tor, or mend tor.socks in the configuration";
    return check->end == CHECK_READ ? wall_reason(check_kind(check), false) : NULL;
}

int check_status(const struct check *check)
{
    if (check->end == CHECK_ANSWERED || check->end == CHECK_UNREADABLE)
        return COMMAND_NONE;
    if (check->end != CHECK_READ)
        return COMMAND_FAILED;
    bool nothing = wall_is(check_kind(check)) || check_kind(check) == PAGE_ERROR ||
                   check->work->finding.page.gone;
    return nothing ? COMMAND_NONE : COMMAND_OK;
}
