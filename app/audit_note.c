#include "app/audit_note.h"

#include "app/person.h"
#include "base/clock.h"

int audit_note(struct store *store, const struct audit_note *note, struct err *err)
{
    char who[STORE_WORKER_SIZE];
    if (person_name(who, sizeof(who), NULL, err) != 0)
        return -1;
    const struct store_audit_entry entry = {.at_ms = clock_wall(clock_system()),
        .who = who,
        .what = note->what,
        .object = note->object,
        .detail = note->detail};
    return store_audit_add(store, &entry, err);
}
