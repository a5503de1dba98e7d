/* confirm_desk - the lanes' side of the confirmer: it starts it and takes its hits. */
#ifndef VIGIE_APP_CONFIRM_DESK_H
#define VIGIE_APP_CONFIRM_DESK_H

#include "app/lanes_inside.h"

MUST_USE int confirm_desk_start(struct lanes *lanes, struct err *err);
/* Takes what it has said; replaces it when it has died or talks nonsense. */
void confirm_desk_step(struct lanes *lanes);

#endif
