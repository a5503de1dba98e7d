#include "alerts/digest_facts.h"

#include "alerts/clean.h"
#include "alerts/digest_incidents.h"
#include "alerts/digest_when.h"

enum { TEXT_MAX = 4096 };

void digest_facts_done(struct digest_facts *facts)
{
    arena_done(&facts->arena);
}

/* ---- sources ---- */

static int take_source(
    struct digest_facts *facts, const struct vitals *vitals, struct err *err)
{
    const struct store_health *row = &vitals->row;
    AUTO(buf_done) struct buf error;
    buf_init(&error, TEXT_MAX);
    struct bytes kept = {0};
    if (clean_text(&error, bytes_of(row->last_error), err) != 0 ||
        arena_copy(&kept, &facts->arena, buf_bytes(&error), err) != 0)
        return -1;
    struct digest_source *source = &facts->sources[facts->source_count++];
    source->row = *row;
    source->error = (const char *)kept.ptr;
    source->alarm = vitals_judge(vitals, facts->order->period.until_ms);
    source->state = vitals->state;
    facts->healthy += vitals_is_healthy(source->alarm);
    return 0;
}

static int gather_sources(
    struct digest_facts *facts, struct store *store, struct err *err)
{
    struct vitals_list list = {0};
    if (vitals_gather(
            &list, &facts->arena, store, facts->order->period.until_ms, err) != 0)
        return -1;
    digest_month_read(&facts->month, &list);
    if (list.count == 0)
        return 0;
    facts->sources =
        arena_array(&facts->arena, list.count, sizeof(*facts->sources), err);
    if (facts->sources == NULL)
        return -1;
    for (size_t i = 0; i < list.count; i++)
        if (take_source(facts, &list.items[i], err) != 0)
            return -1;
    return 0;
}

static int keep_groups(struct digest_facts *facts, struct err *err)
{
    AUTO(buf_done) struct buf groups;
    struct bytes kept = {0};
    buf_init(&groups, DIGEST_GROUPS_MAX);
    if (digest_groups(&groups, facts->order->to, err) != 0 ||
        arena_copy(&kept, &facts->arena, buf_bytes(&groups), err) != 0)
        return -1;
    facts->groups = (const char *)kept.ptr;
    return 0;
}

int digest_facts_gather(struct digest_facts *facts, struct store *store,
    const struct digest_order *order, struct err *err)
{
    *facts = (struct digest_facts){.order = order};
    arena_init(&facts->arena, VIEW_ARENA_MAX);
    if (keep_groups(facts, err) != 0 || digest_incidents_gather(facts, store, err) != 0)
        return err_in(err, "digest: incidents");
    if (digest_month_gather(&facts->month, store, order, facts->groups, err) != 0)
        return err_in(err, "digest: the month");
    if (gather_sources(facts, store, err) != 0)
        return err_in(err, "digest: sources");
    if (keeping_read(&facts->keeping, store, order->period.since_ms,
            order->period.until_ms, err) != 0)
        return err_in(err, "digest: what was forgotten");
    if (works_gather(&facts->works, store, order->period.until_ms, err) != 0)
        return err_in(err, "digest: workers");
    facts->remark_count = works_remarks(facts->remarks, &facts->works);
    return 0;
}

/* ---- phrases that both parts hold ---- */

static bool is_weekly(const struct digest_facts *facts)
{
    return facts->order->rhythm == DIGEST_WEEKLY;
}

void digest_write_heading(struct writer *writer, const struct digest_facts *facts)
{
    char day[WORDS_TIME_SIZE];
    words_day(day, writer->language, writer->zone, facts->order->period.until_ms);
    write_phrase(
        writer, is_weekly(facts) ? WORD_HEADING_WEEK : WORD_HEADING, 1, day, NULL);
}

void digest_write_groups(struct writer *writer, const struct digest_facts *facts)
{
    AUTO(buf_done) struct buf names;
    const char *text = NULL;
    const char *const *groups = facts->order->to->groups;
    buf_init(&names, DIGEST_GROUPS_MAX);
    if (facts->groups[0] == '\0')
        return;
    for (size_t i = 0; !writer->failed && groups[i] != NULL; i++)
        writer->failed =
            buf_addf(&names, writer->err, "%s%s", i > 0 ? ", " : "", groups[i]) != 0;
    if (!writer->failed)
        writer->failed = buf_text(&text, &names, writer->err) != 0;
    if (!writer->failed)
        write_phrase(writer, WORD_ONLY_GROUPS, 1, text, NULL);
}

/* "New: 3 (1 critical, 2 high); changed: 1; closed or set aside: 0." */
void digest_write_week(struct writer *writer, const struct digest_facts *facts)
{
    const char *between = " (";
    write_counted(writer, WORD_WEEK_NEW, facts->fresh);
    for (int severity = STORE_CRITICAL; severity >= STORE_LOW; severity--) {
        if (facts->severities[severity] == 0)
            continue;
        write_text(writer, between);
        write_number(writer, facts->severities[severity]);
        write_text(writer, " ");
        write_text(
            writer, words_severity(writer->language, (enum store_severity)severity));
        between = ", ";
    }
    write_text(writer, facts->fresh > 0 ? "); " : "; ");
    write_counted(writer, WORD_WEEK_CHANGED, facts->count - facts->fresh);
    write_text(writer, "; ");
    write_counted(writer, WORD_WEEK_DONE, facts->done_total);
}

void digest_write_period(struct writer *writer, const struct digest_facts *facts)
{
    char since[WORDS_TIME_SIZE];
    char until[WORDS_TIME_SIZE];
    words_time(since, writer->language, writer->zone, facts->order->period.since_ms);
    words_time(until, writer->language, writer->zone, facts->order->period.until_ms);
    bool from_start = facts->order->period.since_ms == 0;
    const char *zone = zone_name(writer->zone);
    struct words_use use = {.language = writer->language,
        .word = from_start ? WORD_PERIOD_FROM_START : WORD_PERIOD,
        .args = {from_start ? until : since, from_start ? zone : until, zone}};
    if (!writer->failed)
        writer->failed = words_fill(writer->out, &use, writer->err) != 0;
}

bool digest_source_is_told(const struct digest_source *source)
{
    return source->alarm != VITALS_WELL;
}

static void write_failing(struct writer *writer, const struct store_health *row)
{
    char failures[WORDS_NUMBER_SIZE];
    char success[WORDS_TIME_SIZE];
    words_number(failures, writer->language, row->failures);
    words_time(success, writer->language, writer->zone, row->last_success_ms);
    write_phrase(writer, WORD_SICK_FAILING, row->failures, failures, success);
}

/* What stands there, in a word's number; the login's for a state that is no wall. */
static enum word wall_word(enum site_state state)
{
    static const enum word words[SITE_STATES] = {
        [SITE_CAPTCHA] = WORD_SICK_CAPTCHA,
        [SITE_BANNED] = WORD_SICK_BANNED,
        [SITE_PARKED] = WORD_SICK_PARKED,
        [SITE_EXPIRED] = WORD_SICK_EXPIRED,
    };
    enum word word = (unsigned)state < SITE_STATES ? words[state] : (enum word)0;
    return word == (enum word)0 ? WORD_SICK_LOGIN : word;
}

static void write_clean(struct writer *writer, const char *text)
{
    if (!writer->failed)
        writer->failed = clean_text(writer->out, bytes_of(text), writer->err) != 0;
}

/* Who did it and why is a person's text: cleaned like any other. */
static void write_pause(struct writer *writer, const struct store_health *row)
{
    char moment[WORDS_TIME_SIZE];
    AUTO(buf_done) struct buf by;
    const char *name = NULL;
    buf_init(&by, TEXT_MAX);
    words_time(moment, writer->language, writer->zone, row->paused_ms);
    if (clean_text(&by, bytes_of(row->paused_by), writer->err) != 0 ||
        buf_text(&name, &by, writer->err) != 0) {
        writer->failed = true;
        return;
    }
    write_phrase(writer, WORD_PAUSED, 1, moment, name);
    if (row->paused_until_ms != 0) {
        words_time(moment, writer->language, writer->zone, row->paused_until_ms);
        write_text(writer, "; ");
        write_phrase(writer, WORD_PAUSED_UNTIL, 1, moment, NULL);
    }
    if (row->paused_why[0] != '\0') {
        write_text(writer, "; ");
        write_clean(writer, row->paused_why);
    }
}

static void write_judgement(struct writer *writer, const struct digest_source *source)
{
    char success[WORDS_TIME_SIZE];
    words_time(success, writer->language, writer->zone, source->row.last_success_ms);
    switch (source->alarm) {
    case VITALS_NEVER_TRIED:
        write_word(writer, WORD_SICK_NEVER_TRIED);
        return;
    case VITALS_NEVER_READ:
        write_counted(writer, WORD_SICK_NEVER_READ, source->row.failures);
        return;
    case VITALS_FAILING:
        write_failing(writer, &source->row);
        return;
    case VITALS_STALE:
        write_phrase(writer, WORD_SICK_STALE, 1, success, NULL);
        return;
    case VITALS_SILENT:
        write_phrase(writer, WORD_SICK_SILENT, 1, success, NULL);
        return;
    case VITALS_NO_POSTINGS:
        write_word(writer, WORD_SICK_NO_POSTINGS);
        return;
    case VITALS_WALL:
        write_word(writer, wall_word(source->state));
        return;
    case VITALS_PAUSED:
        write_pause(writer, &source->row);
        return;
    case VITALS_SET_ASIDE:
    case VITALS_WELL:
        return;
    }
}

static bool tells_its_error(enum vitals_alarm alarm)
{
    return alarm != VITALS_WELL && alarm != VITALS_SET_ASIDE && alarm != VITALS_WALL &&
           alarm != VITALS_PAUSED;
}

void digest_write_sickness(struct writer *writer, const struct digest_source *source)
{
    bool sick = source->alarm != VITALS_WELL && source->alarm != VITALS_SET_ASIDE;
    write_judgement(writer, source);
    if (tells_its_error(source->alarm) && source->error[0] != '\0') {
        write_text(writer, "; ");
        write_phrase(writer, WORD_LAST_ERROR, 1, source->error, NULL);
    }
    if (source->row.quarantined > 0) {
        write_text(writer, sick ? "; " : "");
        write_counted(writer, WORD_QUARANTINED, source->row.quarantined);
    }
}

static void write_main_subject(struct writer *writer, const struct digest_facts *facts)
{
    size_t changed = facts->count - facts->fresh;
    if (facts->count > 0) {
        if (facts->fresh > 0)
            write_counted(writer, WORD_SUBJECT_NEW, facts->fresh);
        if (changed > 0)
            write_counted(writer,
                facts->fresh > 0 ? WORD_SUBJECT_CHANGED : WORD_SUBJECT_ONLY_CHANGED,
                changed);
        write_phrase(writer, WORD_SUBJECT_WORST, 1,
            words_severity(writer->language, facts->worst), NULL);
        return;
    }
    char healthy[WORDS_NUMBER_SIZE];
    char all[WORDS_NUMBER_SIZE];
    words_number(healthy, writer->language, facts->healthy);
    words_number(all, writer->language, facts->source_count);
    if (facts->source_count == 0)
        write_word(writer, WORD_SUBJECT_NOTHING_NO_SOURCE);
    else
        write_phrase(writer, WORD_SUBJECT_NOTHING, facts->source_count, healthy, all);
}

void digest_write_subject(struct writer *writer, const struct digest_facts *facts)
{
    write_main_subject(writer, facts);
    if (is_weekly(facts))
        write_word(writer, WORD_SUBJECT_WEEK);
    digest_write_list_subject(writer, &facts->lists);
    if (works_is_alarm(facts->remarks, facts->remark_count))
        write_word(writer, WORD_SUBJECT_WORKS);
}
