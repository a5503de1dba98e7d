/*
 * thread - what the addresses of one thread's pages have in common.
 *
 * The pages of a thread hold different rows of one dataset, so neither shared persons
 * nor a title (a paste site gives all its pages the same) tells that they belong
 * together; their address does, once the page's number is off.
 */
#ifndef VIGIE_ALERTS_THREAD_H
#define VIGIE_ALERTS_THREAD_H

#include "model/target.h"

/* The canonical `url` without a page or offset parameter in its query (page, pg, start,
 * st, offset) and without a last path part that is a page's number (/page/2, /page-2).
 */
void thread_of_url(char thread[TARGET_URL_SIZE], const char *url);

#endif
