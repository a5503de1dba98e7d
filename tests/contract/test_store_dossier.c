/* What a report on one incident asks the store, on both databases. */
#include "storage/dossier.h"
#include "storage/forgetting.h"
#include "store_sql.h"
#include "store_visits.h"

struct records {
    size_t count;
    uint64_t at[8];
    enum confidence how[8];
};

static int take_record(
    void *self, uint64_t record, enum confidence confidence, struct err *err)
{
    struct records *records = self;
    if (records->count == 8)
        return err_set(err, "too many records");
    records->how[records->count] = confidence;
    records->at[records->count++] = record;
    return 0;
}

static struct records records_of(struct fixture *fixture, uint64_t incident)
{
    struct records records = {0};
    MUST(fixture, store_affected_records(
                      fixture->store, incident, take_record, &records, &fixture->err));
    return records;
}

/* Two groups, one record in both, one weak, one planted, one organisation. */
static uint64_t a_mixed_incident(struct fixture *fixture)
{
    struct hit hits[7] = {a_hit(5, 1, CONFIDENCE_CERTAIN),
        a_hit(UINT64_MAX - 5, 2, CONFIDENCE_PROBABLE), a_hit(6, 3, CONFIDENCE_WEAK),
        a_hit(7, 4, CONFIDENCE_CERTAIN), a_hit(8, 5, CONFIDENCE_PROBABLE),
        a_hit(5, 6, CONFIDENCE_PROBABLE), a_hit(INT64_MAX, 7, CONFIDENCE_CERTAIN)};
    (void)snprintf(hits[3].canary, sizeof(hits[3].canary), "planted");
    hits[4].person = false;
    hits[4].fields = identifier_bit(IDENTIFIER_DOMAIN);
    (void)snprintf(hits[5].group, sizeof(hits[5].group), "a-clinic");
    hits[6].fields |= identifier_bit(IDENTIFIER_EMAIL);
    return an_incident(fixture, "a.example", hits, 7, 1000);
}

static void persons_are_listed_once_without_weak_and_planted_ones(void **state)
{
    struct fixture *fixture = *state;
    set_sources(fixture);
    uint64_t number = a_mixed_incident(fixture);
    struct records records = records_of(fixture, number);
    assert_int_equal(records.count, 3);
    assert_true(records.at[0] == UINT64_MAX - 5); /* by the database's signed order */
    assert_true(records.at[1] == 5);
    assert_true(records.at[2] == INT64_MAX);
    assert_int_equal(records.how[0], CONFIDENCE_PROBABLE);
    assert_int_equal(records.how[1], CONFIDENCE_CERTAIN); /* the best of two groups */
    assert_int_equal(records_of(fixture, number + 1).count, 0);
}

struct groups {
    size_t count;
    struct store_group at[4];
};

static int take_group(void *self, const struct store_group *group, struct err *err)
{
    struct groups *groups = self;
    if (groups->count == 4)
        return err_set(err, "too many groups");
    groups->at[groups->count++] = *group;
    return 0;
}

static void groups_are_counted_without_planted_records(void **state)
{
    struct fixture *fixture = *state;
    struct groups groups = {0};
    set_sources(fixture);
    uint64_t number = a_mixed_incident(fixture);
    MUST(fixture, store_affected_groups(
                      fixture->store, number, take_group, &groups, &fixture->err));
    assert_int_equal(groups.count, 2);
    assert_string_equal(groups.at[0].name, "a-clinic");
    assert_int_equal(groups.at[0].probable, 1);
    assert_string_equal(groups.at[1].name, "lab-north");
    assert_int_equal(groups.at[1].certain, 2);
    assert_int_equal(groups.at[1].probable, 1);
    assert_int_equal(groups.at[1].weak, 1);
    assert_int_equal(groups.at[1].domains, 1);
}

struct fields {
    size_t count;
    struct store_group_fields at[4];
};

static int take_fields(
    void *self, const struct store_group_fields *fields, struct err *err)
{
    struct fields *all = self;
    if (all->count == 4)
        return err_set(err, "too many fields");
    all->at[all->count++] = *fields;
    return 0;
}

static void each_combination_of_identifiers_is_told_once_a_group(void **state)
{
    struct fixture *fixture = *state;
    struct fields fields = {0};
    set_sources(fixture);
    uint64_t number = a_mixed_incident(fixture);
    MUST(fixture, store_affected_fields(
                      fixture->store, number, take_fields, &fields, &fixture->err));
    assert_int_equal(fields.count, 3);
    assert_string_equal(fields.at[0].group, "a-clinic");
    assert_int_equal(fields.at[0].fields, identifier_bit(IDENTIFIER_NIR));
    assert_string_equal(fields.at[2].group, "lab-north");
    assert_int_equal(fields.at[2].fields,
        identifier_bit(IDENTIFIER_NIR) | identifier_bit(IDENTIFIER_EMAIL));
}

struct pieces {
    size_t count;
    uint64_t sum;
};

static int add_record(
    void *self, uint64_t record, enum confidence confidence, struct err *err)
{
    struct pieces *pieces = self;
    (void)confidence;
    (void)err;
    pieces->count++;
    pieces->sum += record;
    return 0;
}

/* More than two pieces, and not a whole number of them. */
static void many_records_come_piece_by_piece_each_once(void **state)
{
    enum { MANY = 200001 };
    struct fixture *fixture = *state;
    struct pieces pieces = {0};
    sql(fixture, "WITH RECURSIVE n (i) AS"
                 " (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200001)"
                 " INSERT INTO incident_record (incident, record, grp, confidence,"
                 " person, canary) SELECT 1, i, 'lab', 3, 1, 0 FROM n");
    MUST(fixture,
        store_affected_records(fixture->store, 1, add_record, &pieces, &fixture->err));
    assert_int_equal(pieces.count, MANY);
    assert_int_equal(pieces.sum, (uint64_t)MANY * (MANY + 1) / 2);
}

static int stop_at_once(
    void *self, uint64_t record, enum confidence confidence, struct err *err)
{
    (void)self;
    (void)record;
    (void)confidence;
    return err_set(err, "the disk is full");
}

static void who_takes_the_records_may_stop(void **state)
{
    struct fixture *fixture = *state;
    set_sources(fixture);
    uint64_t number = a_mixed_incident(fixture);
    assert_int_equal(store_affected_records(
                         fixture->store, number, stop_at_once, NULL, &fixture->err),
        -1);
    assert_string_equal(fixture->err.text, "the disk is full");
}

struct proofs {
    size_t count;
    struct store_evidence at[4];
};

static int take_evidence(
    void *self, const struct store_evidence *evidence, struct err *err)
{
    struct proofs *proofs = self;
    if (proofs->count == 4)
        return err_set(err, "too much evidence");
    proofs->at[proofs->count++] = *evidence;
    return 0;
}

static void evidence_stays_named_when_the_page_is_forgotten(void **state)
{
    struct fixture *fixture = *state;
    struct hit hit = a_hit(1, 1, CONFIDENCE_CERTAIN);
    struct proofs proofs = {0};
    struct store_purged purged = {0};
    struct store_purge purge = {.now_ms = 9000};
    purge.before_ms[STORE_FORGET_PAGES] = 1500;
    set_sources(fixture);
    uint64_t number = an_incident(fixture, "a.example", &hit, 1, 1000);
    struct page_ref second =
        a_further(fixture, "b.example", (struct hit_list){&hit, 1}, number, 2000);
    MUST(fixture, store_purge(&purged, fixture->store, &purge, NULL, &fixture->err));
    MUST(fixture,
        store_evidence(fixture->store, number, take_evidence, &proofs, &fixture->err));
    assert_int_equal(proofs.count, 2);
    assert_false(proofs.at[0].is_kept);
    assert_true(id_is_zero(&proofs.at[0].content));
    assert_true(proofs.at[1].is_kept);
    assert_true(id_equal(&proofs.at[1].page.target, &second.target));
    struct id content = an_owner(200);
    assert_true(id_equal(&proofs.at[1].content, &content));
    assert_false(id_is_zero(&proofs.at[1].findings));
    assert_int_equal(proofs.at[1].read_ms, 2000);
    assert_int_equal(proofs.at[1].body_bytes, 1234);
}

struct mails {
    size_t count;
    struct store_mail at[4];
};

static int take_mail(void *self, const struct store_mail *mail, struct err *err)
{
    struct mails *mails = self;
    if (mails->count == 4)
        return err_set(err, "too many mails");
    mails->at[mails->count++] = *mail;
    return 0;
}

static void mails_are_told_with_when_they_were_put_and_sent(void **state)
{
    struct fixture *fixture = *state;
    struct mails mails = {0};
    static const char *const keys[] = {"digest:1:a", "digest:2:a", "digest:3:a"};
    for (int i = 0; i < 3; i++) {
        struct store_message message = {.about = "incidents 1", .body = bytes_of("m")};
        (void)snprintf(message.key, sizeof(message.key), "%s", keys[i]);
        (void)snprintf(
            message.recipient, sizeof(message.recipient), "a@hospital.example");
        MUST(fixture, store_outbox_put(fixture->store, &message,
                          INT64_C(1000) * (i + 1), &fixture->err));
    }
    MUST(fixture, store_outbox_sent(fixture->store, keys[1], 2500, &fixture->err));
    MUST(fixture, store_mails(fixture->store, 2000, take_mail, &mails, &fixture->err));
    assert_int_equal(mails.count, 2);
    assert_string_equal(mails.at[0].key, "digest:2:a");
    assert_string_equal(mails.at[0].about, "incidents 1");
    assert_int_equal(mails.at[0].put_ms, 2000);
    assert_int_equal(mails.at[0].sent_ms, 2500);
    assert_int_equal(mails.at[1].sent_ms, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_SQLITE(persons_are_listed_once_without_weak_and_planted_ones),
        ON_SQLITE(groups_are_counted_without_planted_records),
        ON_SQLITE(each_combination_of_identifiers_is_told_once_a_group),
        ON_SQLITE(many_records_come_piece_by_piece_each_once),
        ON_SQLITE(who_takes_the_records_may_stop),
        ON_SQLITE(evidence_stays_named_when_the_page_is_forgotten),
        ON_SQLITE(mails_are_told_with_when_they_were_put_and_sent),
    };
    return RUN_ON_BOTH(tests);
}
