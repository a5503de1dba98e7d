#include "storage/incident_step.h"

#include "storage/audit.h"
#include "storage/store_internal.h"

#include <stdio.h>
#include <string.h>

const char incident_vigie[] = "vigie";

/* Empty where it says no more than the name does, and where no person acts. */
static const char *login_beside(const struct store *store, const char *who)
{
    bool same = strcmp(who, store->login) == 0 || strcmp(who, incident_vigie) == 0;
    return same ? "" : store->login;
}

int incident_tell(
    struct store *store, const struct incident_step *step, struct err *err)
{
    int64_t number = 0;
    if (store_ask_int(&number, store, SQL_EVENT_NEXT, NULL, err) != 0)
        return -1;
    struct db_values values = {0};
    put_int(&values, number);
    put_u64(&values, step->incident);
    put_u64(&values, step->incident);
    put_int(&values, step->now_ms);
    put_text(&values, step->who);
    put_int(&values, (int64_t)step->act);
    put_text(&values, step->why);
    put_text(&values, login_beside(store, step->who));
    return store_tell(NULL, store, SQL_EVENT_ADD, &values, err);
}

int incident_step(
    struct store *store, const struct incident_step *step, struct err *err)
{
    struct db_values values = {0};
    put_u64(&values, step->incident);
    put_int(&values, (int64_t)step->state);
    put_int(&values, step->now_ms);
    put_text(&values, step->who);
    put_text(&values, step->why);
    if (store_tell(NULL, store, SQL_INCIDENT_STATE, &values, err) != 0)
        return -1;
    return incident_tell(store, step, err);
}

int incident_audit(
    struct store *store, const struct incident_step *step, struct err *err)
{
    char what[STORE_AUDIT_WHAT_SIZE];
    char object[STORE_AUDIT_OBJECT_SIZE];
    const struct store_audit_entry entry = {.at_ms = step->now_ms,
        .who = step->who,
        .what = what,
        .object = object,
        .detail = step->why};
    (void)snprintf(what, sizeof(what), "incident.%s", triage_act_name(step->act));
    (void)snprintf(
        object, sizeof(object), "incident %llu", (unsigned long long)step->incident);
    return store_audit_add(store, &entry, err);
}
