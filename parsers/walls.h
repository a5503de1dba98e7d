/*
 * walls - pages that stand where another was asked for: a login, a captcha, a queue, a
 * ban, a closed or seized site, a "there is no such thread" with status 200.
 *
 * Structure speaks first (what captchas, challenges and login forms are made of), words
 * in seven languages second, and these only where a site speaks itself: in the title,
 * in a heading, in a notice, or on a page with next to nothing else on it. A page with
 * postings, or a list that leads to threads, is no wall, whatever it talks about and
 * however many little login forms it has.
 *
 * Nothing is done about a wall here: it is told to people (crawler/wall.h).
 */
#ifndef VIGIE_PARSERS_WALLS_H
#define VIGIE_PARSERS_WALLS_H

#include "parsers/builder.h"

/* After the engine: sets the page's kind where a wall stands, and for PAGE_QUEUE the
 * wait it asks for. Posts of which a part is shown to members only, or to who replies,
 * make the page partly read. */
MUST_USE int walls_look(
    struct builder *builder, const struct view *view, struct err *err);

#endif
