#include "model/site_state.h"

static const char *const names[SITE_STATES] = {
    [SITE_OK] = "ok",
    [SITE_UNREACHABLE] = "unreachable",
    [SITE_ERROR] = "error",
    [SITE_UNREADABLE] = "unreadable",
    [SITE_LOGIN] = "login",
    [SITE_CAPTCHA] = "captcha",
    [SITE_QUEUE] = "queue",
    [SITE_BANNED] = "banned",
    [SITE_PARKED] = "parked",
    [SITE_CLOSED] = "closed",
    [SITE_EXPIRED] = "expired",
};

static const enum site_state of_pages[PAGE_KIND_COUNT] = {
    [PAGE_LOGIN] = SITE_LOGIN,
    [PAGE_CAPTCHA] = SITE_CAPTCHA,
    [PAGE_QUEUE] = SITE_QUEUE,
    [PAGE_BANNED] = SITE_BANNED,
    [PAGE_PARKED] = SITE_PARKED,
    [PAGE_CLOSED] = SITE_CLOSED,
};

enum site_state site_state_of_page(enum page_kind kind)
{
    return (unsigned)kind < PAGE_KIND_COUNT ? of_pages[kind] : SITE_OK;
}

bool site_state_is_wall(enum site_state state)
{
    return state == SITE_LOGIN || state == SITE_CAPTCHA || state == SITE_BANNED ||
           state == SITE_PARKED || state == SITE_EXPIRED;
}

const char *site_state_name(enum site_state state)
{
    return names[(unsigned)state < SITE_STATES ? state : SITE_OK];
}
