/* match_desk_inside - what match_desk.c and its tests share; nobody else's. */
#ifndef VIGIE_APP_MATCH_DESK_INSIDE_H
#define VIGIE_APP_MATCH_DESK_INSIDE_H

#include "app/list_watch.h"
#include "app/match_desk.h"

/* Lists, and the lanes that match with them. */
struct generation {
    struct list_set *set; /* owned, as the lanes; NULL: there is none */
    struct lanes *lanes;
};

struct match_desk {
    struct match_desk_spec spec;
    struct generation current;
    struct generation next; /* getting ready */
    struct generation past; /* finishing what is under way */
    struct list_watch watch;
};

#endif
