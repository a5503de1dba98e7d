/* The dossier in all its forms, from one store with hostile texts in it; the files that
 * it is compared with were read by a person. */
#include "golden.h"

#include "alerts/dossier.h"
#include "storage/audit.h"
#include "storage/triage.h"

static const struct seen thread = {.source = "board",
    .path = "/thread/491840.html",
    .title = "Lab | **patients** <script>alert(1)</script> [x](http://evil.example) "
             "`a` www.evil.example\x1B[31m, ask jean.dupont@labo.example",
    .price = "2000",
    .records = 491840,
    .kinds = 1U << FIELD_DIAGNOSIS | 1U << FIELD_NAME | 1U << FIELD_PASSWORD,
    .certain = 3,
    .probable = 2,
    .weak = 1,
    .canary = true,
    .is_offer = true,
    .author = "grey [heron",
    .board = "Databases"};

static void act(struct world *world, enum triage_act what, const char *why)
{
    const struct store_act wanted = {.incident = 1,
        .act = what,
        .who = "m.darvor",
        .why = why,
        .now_ms = world->now_ms};
    enum triage_state before = TRIAGE_NEW;
    MUST(world, store_incident_act(&before, world->store, &wanted, &world->err));
}

static void put_about(
    struct world *world, const char *key, const char *about, bool sent)
{
    struct store_message message = {.body = bytes_of("m")};
    (void)snprintf(message.about, sizeof(message.about), "%s", about);
    (void)snprintf(message.key, sizeof(message.key), "%s", key);
    (void)snprintf(message.recipient, sizeof(message.recipient), "a@hospital.example");
    MUST(world, store_outbox_put(world->store, &message, world->now_ms, &world->err));
    if (sent)
        MUST(world,
            store_outbox_sent(world->store, key, world->now_ms + 5000, &world->err));
}

static void put_mail(struct world *world, const char *key, bool sent)
{
    put_about(world, key, "", sent);
}

/* Read again, the same page asks another price. */
static void change_price(struct world *world)
{
    struct seen cheaper = thread;
    cheaper.price = "900";
    world_find(world, &cheaper);
}

/* A sample for sale, a mail, an acknowledgement, a lower price, a further place, a mail
 * that waits. */
static void fill(struct world *world)
{
    static const struct seen release = {.source = "pastes",
        .path = "/raw/jean@labo.example",
        .title = "part 2",
        .records = 491840,
        .kinds = 1U << FIELD_NAME,
        .certain = 8,
        .is_offer = true};
    world->now_ms += MINUTE_MS;
    world_see_again(world, &thread, 12 * HOUR_MS);
    MUST(world, incidents_absorb(world->store, &world->clock, NULL, NULL, &world->err));
    world->now_ms += HOUR_MS / 2; /* which tell of others */
    put_about(world, "digest:20780:0@hospital.example", "no incident", true);
    put_about(world, "digest:20780:1@hospital.example", "incidents 11, 2", true);
    world->now_ms += HOUR_MS / 2;
    put_mail(world, "alert:1:1:mail:a@hospital.example", true);
    put_mail(world, "alert:1:1:soc-webhook", false);
    put_mail(world, "alert:11:1:soc-webhook", true); /* of another incident */
    put_mail(world, "alert:1", true);                /* no alert of vigie's */
    put_about(world, "digest:20780:a@hospital.example", "incidents 2, 1", true);
    put_mail(world, "digest:20780:b@hospital.example", true);
    world->now_ms += HOUR_MS;
    act(world, TRIAGE_ACK, "is it | *ours*?");
    world->now_ms += DAY_MS;
    change_price(world);
    world->now_ms += HOUR_MS;
    world_find(world, &release);
    world->now_ms += HOUR_MS;
    put_mail(world, "digest:20781:a@hospital.example", false);
    store_audit_login(world->store, "x<y> at vigie-1");
    act(world, TRIAGE_NOTE, "asked the lab <b>");
    world->now_ms += HOUR_MS;
}

static void gather(
    struct world *world, struct dossier *dossier, struct dossier_wanted wanted)
{
    MUST(world, dossier_gather(dossier, world->store, &wanted, &world->err));
    /* The world's bodies are random; what follows of them must not be. */
    for (size_t i = 0; i < dossier->view.sighting_count; i++)
        dossier->evidence[i].content = id_hash(bytes_of("the body of a page"));
    MUST(world, dossier_seal(dossier, &world->err));
}

static struct zone *paris(struct world *world)
{
    struct zone *zone = NULL;
    MUST(world, zone_load(&zone, "Europe/Paris", &world->err));
    return zone;
}

static void people_read_it_in_both_languages_and_forms(void **state)
{
    struct world *world = *state;
    AUTO(zone_free) struct zone *zone = paris(world);
    AUTO(dossier_done) struct dossier dossier = {0};
    AUTO(buf_done) struct buf out;
    buf_init(&out, 1 << 20);
    fill(world);
    gather(world, &dossier,
        (struct dossier_wanted){.incident = 1, .now_ms = world->now_ms, .zone = zone});
    MUST(world, dossier_markdown(&out, &dossier, WORDS_ENGLISH, &world->err));
    check_golden(world, "dossier_en.md", &out);
    buf_clear(&out);
    MUST(world, dossier_markdown(&out, &dossier, WORDS_FRENCH, &world->err));
    check_golden(world, "dossier_fr.md", &out);
    buf_clear(&out);
    MUST(world, dossier_html(&out, &dossier, WORDS_ENGLISH, &world->err));
    check_golden(world, "dossier_en.html", &out);
    buf_clear(&out);
    MUST(world, dossier_html(&out, &dossier, WORDS_FRENCH, &world->err));
    check_golden(world, "dossier_fr.html", &out);
}

static void programs_read_it_in_three_forms(void **state)
{
    struct world *world = *state;
    AUTO(dossier_done) struct dossier dossier = {0};
    AUTO(buf_done) struct buf out;
    buf_init(&out, 1 << 20);
    fill(world);
    gather(world, &dossier,
        (struct dossier_wanted){.incident = 1,
            .now_ms = world->now_ms,
            .organisation = "Hospital of the \"Example\""});
    MUST(world, dossier_json(&out, &dossier, &world->err));
    check_golden(world, "dossier.json", &out);
    buf_clear(&out);
    MUST(world, dossier_stix(&out, &dossier, TLP_AMBER, &world->err));
    check_golden(world, "dossier.stix.json", &out);
    buf_clear(&out);
    MUST(world, dossier_misp(&out, &dossier, TLP_GREEN, &world->err));
    check_golden(world, "dossier.misp.json", &out);
}

static void check_escaped(struct bytes text, const char *mark)
{
    ptrdiff_t at = bytes_find(text, bytes_of(mark), 0);
    for (; at != BYTES_NONE; at = bytes_find(text, bytes_of(mark), (size_t)at + 1)) {
        assert_true(at > 0);
        assert_int_equal(text.ptr[at - 1], '\\');
    }
}

/* Whatever stands in a text: no markup of it is left, and nobody's data. */
static void hostile_texts_stay_texts(void **state)
{
    struct world *world = *state;
    AUTO(dossier_done) struct dossier dossier = {0};
    AUTO(buf_done) struct buf out;
    buf_init(&out, 1 << 20);
    fill(world);
    gather(world, &dossier,
        (struct dossier_wanted){.incident = 1, .now_ms = world->now_ms});
    MUST(world, dossier_markdown(&out, &dossier, WORDS_ENGLISH, &world->err));
    const char *text = text_of(world, &out);
    check_escaped(buf_bytes(&out), "<");
    check_escaped(buf_bytes(&out), "://");
    check_escaped(buf_bytes(&out), "`");
    assert_null(strstr(text, "jean"));
    assert_non_null(strstr(text, "Lab \\| \\*\\*patients\\*\\* \\<script\\>"));
    buf_clear(&out);
    MUST(world, dossier_html(&out, &dossier, WORDS_FRENCH, &world->err));
    text = text_of(world, &out);
    assert_null(strstr(text, "<script"));
    assert_null(strstr(text, "<b>"));
    assert_null(strstr(text, "href"));
    assert_null(strstr(text, "src="));
    assert_null(strstr(text, "jean"));
}

static void exports_name_nobody(void **state)
{
    struct world *world = *state;
    AUTO(dossier_done) struct dossier dossier = {0};
    AUTO(buf_done) struct buf out;
    buf_init(&out, 1 << 20);
    fill(world);
    gather(world, &dossier,
        (struct dossier_wanted){.incident = 1, .now_ms = world->now_ms});
    MUST(world, dossier_stix(&out, &dossier, TLP_RED, &world->err));
    MUST(world, dossier_misp(&out, &dossier, TLP_RED, &world->err));
    const char *text = text_of(world, &out);
    assert_null(strstr(text, "darvor"));
    assert_null(strstr(text, "heron"));
    assert_null(strstr(text, "jean"));
    assert_null(strstr(text, "Lab North"));
}

static void what_is_exported_twice_has_the_same_names_twice(void **state)
{
    struct world *world = *state;
    AUTO(dossier_done) struct dossier dossier = {0};
    AUTO(dossier_done) struct dossier later = {0};
    AUTO(buf_done) struct buf first;
    AUTO(buf_done) struct buf second;
    buf_init(&first, 1 << 20);
    buf_init(&second, 1 << 20);
    fill(world);
    gather(world, &dossier,
        (struct dossier_wanted){.incident = 1, .now_ms = world->now_ms});
    MUST(world, dossier_misp(&first, &dossier, TLP_AMBER, &world->err));
    gather(world, &later,
        (struct dossier_wanted){.incident = 1, .now_ms = world->now_ms + DAY_MS});
    MUST(world, dossier_misp(&second, &later, TLP_AMBER, &world->err));
    assert_string_equal(text_of(world, &first), text_of(world, &second));
    assert_memory_not_equal(dossier.hash, later.hash, DOSSIER_HASH_SIZE);
}

static void a_planted_record_is_nobody(void **state)
{
    struct world *world = *state;
    AUTO(dossier_done) struct dossier dossier = {0};
    world_find(world, &thread);
    gather(world, &dossier,
        (struct dossier_wanted){.incident = 1, .now_ms = world->now_ms});
    assert_int_equal(dossier.view.row.certain, 3);
    assert_int_equal(dossier.view.row.canaries, 1);
    assert_int_equal(dossier.records, 4); /* 2 certain, 2 probable */
    uint64_t persons = 0;
    for (size_t i = 0; i < dossier.group_count; i++)
        persons += dossier.groups[i].certain + dossier.groups[i].probable;
    assert_int_equal(persons, 4);
}

/* Weak matches tell of phones, and never of diagnoses. */
static void kinds_that_a_page_says_no_more_still_count(void **state)
{
    struct world *world = *state;
    AUTO(dossier_done) struct dossier dossier = {0};
    struct seen edited = thread;
    edited.kinds = 0;
    edited.is_offer = false;
    edited.title = "removed";
    world->now_ms += MINUTE_MS;
    world_see_again(world, &thread, 12 * HOUR_MS);
    MUST(world, incidents_absorb(world->store, &world->clock, NULL, NULL, &world->err));
    world->now_ms += DAY_MS;
    world_find(world, &edited);
    gather(world, &dossier,
        (struct dossier_wanted){.incident = 1, .now_ms = world->now_ms});
    assert_int_equal(dossier.kinds_claimed, 0);
    assert_int_equal(dossier.kinds & thread.kinds, thread.kinds);
    assert_int_equal(dossier.kinds_weak, 1U << FIELD_PHONE);
}

static void an_incident_that_is_not_there_is_an_answer(void **state)
{
    struct world *world = *state;
    AUTO(dossier_done) struct dossier dossier = {0};
    AUTO(dossier_done) struct dossier none = {0};
    const struct dossier_wanted wanted = {.incident = 7, .now_ms = world->now_ms};
    const struct dossier_wanted zero = {.now_ms = world->now_ms};
    assert_int_equal(
        dossier_gather(&dossier, world->store, &wanted, &world->err), DOSSIER_NO_SUCH);
    assert_int_equal(
        dossier_gather(&none, world->store, &zero, &world->err), DOSSIER_NO_SUCH);
}

static void put_report(struct world *world, const char *object)
{
    const struct store_audit_entry report = {.at_ms = world->now_ms,
        .who = "m.darvor",
        .what = "incident.report",
        .object = object,
        .detail = "markdown"};
    MUST(world, store_audit_add(world->store, &report, &world->err));
}

/* Article 33(4): what came after the last report is told as new. */
static void a_later_report_says_what_is_new(void **state)
{
    struct world *world = *state;
    AUTO(dossier_done) struct dossier dossier = {0};
    AUTO(buf_done) struct buf out;
    static const struct seen further = {
        .source = "leaks", .path = "/v/9", .title = "part 3", .certain = 7};
    buf_init(&out, 1 << 20);
    fill(world);
    put_report(world, "incident 1");
    world->now_ms += HOUR_MS;
    world_find(world, &further);
    gather(world, &dossier,
        (struct dossier_wanted){.incident = 1, .now_ms = world->now_ms});
    assert_int_equal(dossier.earlier_count, 1);
    size_t fresh = 0;
    for (size_t i = 0; i < dossier.story_count; i++) {
        fresh += dossier.story[i].is_new;
        if (dossier.story[i].is_new)
            assert_int_equal(dossier.story[i].kind, ENTRY_SEEN);
    }
    assert_int_equal(fresh, 1);
    MUST(world, dossier_markdown(&out, &dossier, WORDS_ENGLISH, &world->err));
    assert_non_null(strstr(text_of(world, &out), "NEW: Place 3: first seen by vigie"));
}

static void what_changed_while_it_was_read_is_told(void **state)
{
    struct world *world = *state;
    AUTO(dossier_done) struct dossier dossier = {0};
    fill(world);
    gather(world, &dossier,
        (struct dossier_wanted){.incident = 1, .now_ms = world->now_ms});
    assert_int_equal(dossier_check(&dossier, world->store, &world->err), 0);
    world->now_ms += MINUTE_MS;
    act(world, TRIAGE_CONFIRM, "");
    assert_int_equal(dossier_check(&dossier, world->store, &world->err), DOSSIER_STALE);
}

/* Under the number that an incident had, before it became part of this one. */
static void reports_and_alerts_of_a_merged_incident_are_told(void **state)
{
    struct world *world = *state;
    AUTO(dossier_done) struct dossier dossier = {0};
    static const struct seen other = {.source = "leaks",
        .path = "/v/9",
        .title = "another one",
        .first_person = 500,
        .certain = 3};
    world_find(world, &thread);
    world_find(world, &other);
    put_report(world, "incident 2");
    put_report(world, "incident 22");
    put_report(world, "incident x");
    put_mail(world, "alert:2:1:soc-webhook", true);
    const struct store_unite unite = {
        .into = 1, .from = 2, .who = "m.darvor", .why = "", .now_ms = world->now_ms};
    MUST(world, store_incident_unite(world->store, &unite, &world->err));
    gather(world, &dossier,
        (struct dossier_wanted){.incident = 1, .now_ms = world->now_ms});
    assert_int_equal(dossier.earlier_count, 1);
    size_t alerts = 0;
    for (size_t i = 0; i < dossier.story_count; i++)
        alerts += dossier.story[i].kind == ENTRY_ALERT;
    assert_int_equal(alerts, 1);
}

#define IN_WORLD(test) cmocka_unit_test_setup_teardown(test, world_open, world_close)

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_WORLD(people_read_it_in_both_languages_and_forms),
        IN_WORLD(programs_read_it_in_three_forms),
        IN_WORLD(hostile_texts_stay_texts),
        IN_WORLD(exports_name_nobody),
        IN_WORLD(what_is_exported_twice_has_the_same_names_twice),
        IN_WORLD(a_planted_record_is_nobody),
        IN_WORLD(kinds_that_a_page_says_no_more_still_count),
        IN_WORLD(an_incident_that_is_not_there_is_an_answer),
        IN_WORLD(a_later_report_says_what_is_new),
        IN_WORLD(reports_and_alerts_of_a_merged_incident_are_told),
        IN_WORLD(what_changed_while_it_was_read_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
