#include "model/triage.h"

static const struct {
    const char *name;
    int weight; /* of two that become one, the heavier is kept */
} states[TRIAGE_STATES] = {
    [TRIAGE_NEW] = {"new", 3},
    [TRIAGE_ACKNOWLEDGED] = {"acknowledged", 4},
    [TRIAGE_FALSE_POSITIVE] = {"false-positive", 1},
    [TRIAGE_CONFIRMED] = {"confirmed", 5},
    [TRIAGE_CLOSED] = {"closed", 2},
};

static const struct {
    const char *name;
    bool needs_reason;
} acts[TRIAGE_ACTS] = {
    [TRIAGE_NOTE] = {"note", true},
    [TRIAGE_ACK] = {"ack", false},
    [TRIAGE_CONFIRM] = {"confirm", false},
    [TRIAGE_REJECT] = {"false-positive", true},
    [TRIAGE_CLOSE] = {"close", true},
    [TRIAGE_REOPEN] = {"reopen", false},
    [TRIAGE_MERGE] = {"merge", false},
    [TRIAGE_SPLIT] = {"split", false},
};

const char *triage_state_name(enum triage_state state)
{
    return (unsigned)state < TRIAGE_STATES ? states[state].name : "?";
}

bool triage_state_find(enum triage_state *state, struct bytes name)
{
    for (int i = 0; i < TRIAGE_STATES; i++) {
        if (!bytes_is(name, states[i].name))
            continue;
        *state = (enum triage_state)i;
        return true;
    }
    return false;
}

const char *triage_act_name(enum triage_act act)
{
    return (unsigned)act < TRIAGE_ACTS ? acts[act].name : "?";
}

bool triage_needs_reason(enum triage_act act)
{
    return (unsigned)act < TRIAGE_ACTS && acts[act].needs_reason;
}

bool triage_is_done_with(enum triage_state state)
{
    return state == TRIAGE_CLOSED || state == TRIAGE_FALSE_POSITIVE;
}

static int move_to(
    enum triage_state *next, enum triage_state state, enum triage_state wanted)
{
    if (state == wanted)
        return TRIAGE_ALREADY;
    *next = wanted;
    return 0;
}

int triage_act(enum triage_state *next, enum triage_state state, enum triage_act act)
{
    switch (act) {
    case TRIAGE_ACK:
        if (triage_is_done_with(state) || state == TRIAGE_CONFIRMED)
            return TRIAGE_REFUSED;
        return move_to(next, state, TRIAGE_ACKNOWLEDGED);
    case TRIAGE_CONFIRM:
        return move_to(next, state, TRIAGE_CONFIRMED);
    case TRIAGE_REJECT:
        return move_to(next, state, TRIAGE_FALSE_POSITIVE);
    case TRIAGE_CLOSE:
        return move_to(next, state, TRIAGE_CLOSED);
    case TRIAGE_REOPEN:
        if (state != TRIAGE_NEW && !triage_is_done_with(state))
            return TRIAGE_REFUSED;
        return move_to(next, state, TRIAGE_NEW);
    case TRIAGE_NOTE: /* words about it, and changes of what it holds */
    case TRIAGE_MERGE:
    case TRIAGE_SPLIT:
    case TRIAGE_ACTS:
        break;
    }
    *next = state;
    return 0;
}

enum triage_state triage_after(enum triage_state state, const struct triage_news *news)
{
    bool wakes =
        news->persons || ((news->sighting || news->freed) && state == TRIAGE_CLOSED);
    return wakes && triage_is_done_with(state) ? TRIAGE_NEW : state;
}

const char *triage_news_reason(const struct triage_news *news)
{
    if (news->persons)
        return "more persons were found in it";
    return news->freed ? "what was on offer there is given away now"
                       : "it was seen in a further place";
}

enum triage_state triage_merged(enum triage_state one, enum triage_state other)
{
    return states[other].weight > states[one].weight ? other : one;
}
