/*
 * site_state - what stood between vigie and a site at its last visit, in one word.
 */
#ifndef VIGIE_MODEL_SITE_STATE_H
#define VIGIE_MODEL_SITE_STATE_H

#include "model/page.h"

/* Numbers are stored: add at the end. */
enum site_state {
    SITE_OK = 0,      /* it answered, if only that there is nothing there */
    SITE_UNREACHABLE, /* no whole answer came */
    SITE_ERROR,       /* it answered with an error's status, or in a circle */
    SITE_UNREADABLE,  /* what it sent killed a lane */
    SITE_LOGIN,
    SITE_CAPTCHA,
    SITE_QUEUE,
    SITE_BANNED,
    SITE_PARKED,
    SITE_CLOSED,
    SITE_EXPIRED, /* an account's session no longer holds */
    SITE_STATES   /* how many there are */
};

/* SITE_OK for a page that is no wall. */
enum site_state site_state_of_page(enum page_kind kind);
/* Only a person can pass it. */
bool site_state_is_wall(enum site_state state);
/* "ok", "login", "captcha"...; "ok" for a value that is none of them. */
const char *site_state_name(enum site_state state);

#endif
