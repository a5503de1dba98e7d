#include "storage/dossier.h"

#include "storage/store_incident.h"
#include "storage/store_visit.h"

int store_evidence(struct store *store, uint64_t incident, store_evidence_fn *each,
    void *self, struct err *err)
{
    struct db_values values = {0};
    put_u64(&values, incident);
    AUTO(db_rows_done) struct db_rows rows = {0};
    if (store_ask(&rows, store, SQL_EVIDENCE, &values, err) != 0)
        return -1;
    int more = 0;
    while ((more = store_next(&rows, err)) == 1) {
        const struct store_evidence evidence = {
            .page = {.bucket = (uint16_t)row_int(&rows, 0), .target = row_id(&rows, 1)},
            .is_kept = row_int(&rows, 4) != 0,
            .content = row_id(&rows, 2),
            .findings = row_id(&rows, 3),
            .read_ms = row_int(&rows, 4),
            .body_bytes = row_u64(&rows, 5)};
        if (each(self, &evidence, err) != 0)
            return -1;
    }
    return more;
}

int store_affected_groups(struct store *store, uint64_t incident, store_group_fn *each,
    void *self, struct err *err)
{
    struct db_values values = {0};
    put_u64(&values, incident);
    AUTO(db_rows_done) struct db_rows rows = {0};
    if (store_ask(&rows, store, SQL_AFFECTED_GROUPS, &values, err) != 0)
        return -1;
    int more = 0;
    while ((more = store_next(&rows, err)) == 1) {
        struct store_group group = {.certain = row_u32(&rows, 1),
            .probable = row_u32(&rows, 2),
            .weak = row_u32(&rows, 3),
            .domains = row_u32(&rows, 4)};
        row_text(&rows, 0, group.name, sizeof(group.name));
        if (each(self, &group, err) != 0)
            return -1;
    }
    return more;
}

int store_affected_fields(struct store *store, uint64_t incident,
    store_group_fields_fn *each, void *self, struct err *err)
{
    struct db_values values = {0};
    put_u64(&values, incident);
    AUTO(db_rows_done) struct db_rows rows = {0};
    if (store_ask(&rows, store, SQL_AFFECTED_FIELDS, &values, err) != 0)
        return -1;
    int more = 0;
    while ((more = store_next(&rows, err)) == 1) {
        struct store_group_fields fields = {.fields = row_u32(&rows, 1)};
        row_text(&rows, 0, fields.group, sizeof(fields.group));
        if (each(self, &fields, err) != 0)
            return -1;
    }
    return more;
}

int store_other_kinds(
    uint32_t *kinds, struct store *store, uint64_t incident, struct err *err)
{
    const uint32_t no_hit_tells = ~page_kinds_of(UINT32_MAX);
    struct db_values values = {0};
    put_u64(&values, incident);
    put_int(&values, no_hit_tells);
    AUTO(db_rows_done) struct db_rows rows = {0};
    if (store_ask(&rows, store, SQL_OTHER_KINDS, &values, err) != 0)
        return -1;
    uint32_t all = 0;
    int more = 0;
    while ((more = store_next(&rows, err)) == 1)
        all |= row_u32(&rows, 0);
    *kinds = all;
    return more;
}

int store_affected_records(struct store *store, uint64_t incident,
    store_record_fn *each, void *self, struct err *err)
{
    struct db_values values = {0};
    put_u64(&values, incident);
    AUTO(db_rows_done) struct db_rows rows = {0};
    if (store_walk(&rows, store, SQL_AFFECTED_RECORDS, &values, err) != 0)
        return -1;
    int more = 0;
    while ((more = store_next(&rows, err)) == 1) {
        enum confidence best = (enum confidence)row_int(&rows, 1);
        if (each(self, row_u64(&rows, 0), best, err) != 0)
            return -1;
    }
    return more;
}

/* ---- mails ---- */

int store_mails(struct store *store, int64_t since_ms, store_mail_fn *each, void *self,
    struct err *err)
{
    struct db_values values = {0};
    put_int(&values, since_ms);
    AUTO(db_rows_done) struct db_rows rows = {0};
    if (store_ask(&rows, store, SQL_MAILS_SINCE, &values, err) != 0)
        return -1;
    int more = 0;
    while ((more = store_next(&rows, err)) == 1) {
        struct store_mail mail = {
            .put_ms = row_int(&rows, 1), .sent_ms = row_int(&rows, 2)};
        row_text(&rows, 0, mail.key, sizeof(mail.key));
        row_text(&rows, 3, mail.about, sizeof(mail.about));
        if (each(self, &mail, err) != 0)
            return -1;
    }
    return more;
}
