/* An alert in plain text: its subject, what changed, and the whole. */
#include "alerts/alert.h"
#include "alerts/incident_text.h"

#include <stdio.h>

/* ---- what changed ---- */

uint32_t alert_change_at(size_t index)
{
    static const uint32_t order[] = {ALERT_NEW, ALERT_AGAIN, ALERT_SEVERITY,
        ALERT_PERSONS, ALERT_CANARIES, ALERT_DOMAINS, ALERT_GROUPS, ALERT_KINDS,
        ALERT_PLACES, ALERT_OFFER, ALERT_PRICE, ALERT_CLAIM};
    return index < sizeof(order) / sizeof(order[0]) ? order[index] : 0U;
}

static void two_numbers(
    struct writer *writer, enum word word, uint64_t now, uint64_t before)
{
    char first[WORDS_NUMBER_SIZE];
    char second[WORDS_NUMBER_SIZE];
    words_number(first, writer->language, now);
    words_number(second, writer->language, before);
    write_phrase(writer, word, now, first, second);
}

static void listed(struct writer *writer, const char **between, const char *name)
{
    write_text(writer, *between);
    write_text(writer, name);
    *between = ", ";
}

static void further_groups(struct writer *writer, const struct alert *alert)
{
    const char *between = " ";
    write_word(writer, WORD_NEWS_GROUPS);
    for (size_t i = 0; i < alert->now->group_count; i++) {
        const char *name = alert->now->groups[i];
        if (!alert_facts_has_group(alert->before, name))
            listed(writer, &between,
                name[0] != '\0' ? name : words_get(writer->language, WORD_NO_GROUP));
    }
}

static void further_kinds(struct writer *writer, const struct alert *alert)
{
    write_word(writer, WORD_NEWS_KINDS);
    write_text(writer, " ");
    write_kinds(writer, alert->now->kinds & ~alert->before->kinds);
}

static void further_offers(struct writer *writer, const struct alert *alert)
{
    const char *between = " ";
    uint32_t offers = alert->now->offers & ~alert->before->offers;
    write_word(writer, WORD_NEWS_OFFER);
    for (unsigned i = 0; i < OFFER_KIND_COUNT; i++)
        if ((offers & UINT32_C(1) << i) != 0)
            listed(writer, &between, words_offer(writer->language, (enum offer_kind)i));
}

static const char *last_price(const struct alert_facts *facts)
{
    return facts->price_count == 0 ? NULL : facts->prices[facts->price_count - 1];
}

static void price(struct writer *writer, const struct alert *alert)
{
    const char *now = last_price(alert->now);
    const char *before = last_price(alert->before);
    if (before == NULL)
        before = words_get(writer->language, WORD_NOT_SAID);
    write_phrase(writer, WORD_NEWS_PRICE, 1, now, before);
}

static void again(struct writer *writer, const struct alert *alert)
{
    write_word(writer, WORD_NEWS_AGAIN);
    write_text(writer, " ");
    incident_text_state(writer, alert->view);
    write_text(writer, ".");
}

static void counts(struct writer *writer, const struct alert *alert, uint32_t change)
{
    const struct alert_facts *now = alert->now;
    const struct alert_facts *before = alert->before;
    if (change == ALERT_PERSONS)
        two_numbers(writer, WORD_NEWS_PERSONS, alert_facts_persons(now),
            alert_facts_persons(before));
    else if (change == ALERT_CANARIES)
        two_numbers(writer, WORD_NEWS_CANARIES, now->canaries, before->canaries);
    else if (change == ALERT_DOMAINS)
        two_numbers(writer, WORD_NEWS_DOMAINS, now->domains, before->domains);
    else if (change == ALERT_PLACES)
        two_numbers(writer, WORD_NEWS_PLACES, now->sightings, before->sightings);
    else
        two_numbers(
            writer, WORD_NEWS_CLAIM, now->records_claimed, before->records_claimed);
}

static void severity(struct writer *writer, const struct alert *alert)
{
    write_phrase(writer, WORD_NEWS_SEVERITY, 1,
        words_severity(writer->language, alert->now->severity),
        words_severity(writer->language, alert->before->severity));
}

void alert_write_change(
    struct writer *writer, const struct alert *alert, uint32_t change)
{
    static const struct {
        uint32_t change;
        void (*write)(struct writer *writer, const struct alert *alert);
    } own[] = {
        {ALERT_AGAIN, again},
        {ALERT_SEVERITY, severity},
        {ALERT_GROUPS, further_groups},
        {ALERT_KINDS, further_kinds},
        {ALERT_OFFER, further_offers},
        {ALERT_PRICE, price},
    };
    if (change == ALERT_NEW) {
        write_word(writer, WORD_NEWS_NEW);
        return;
    }
    for (size_t i = 0; i < sizeof(own) / sizeof(own[0]); i++)
        if (own[i].change == change) {
            own[i].write(writer, alert);
            return;
        }
    counts(writer, alert, change);
}

/* ---- the subject ---- */

static enum word subject_word(const struct alert *alert)
{
    if ((alert->changes & ALERT_NEW) != 0)
        return WORD_ALERT_NEW;
    return (alert->changes & ALERT_AGAIN) != 0 ? WORD_ALERT_AGAIN : WORD_ALERT_CHANGED;
}

/* Our own names; a configuration may hold what a header may not. */
static void write_subject(struct writer *writer, const struct alert *alert)
{
    char number[WORDS_NUMBER_SIZE];
    if (alert->view == NULL) {
        write_phrase(writer, WORD_ALERT_TEST, 1, alert->to, NULL);
        return;
    }
    (void)snprintf(
        number, sizeof(number), "%llu", (unsigned long long)alert->view->row.id);
    write_phrase(writer, subject_word(alert), 1, number,
        words_severity(writer->language, alert->now->severity));
    write_text(writer, ", ");
    if (alert_facts_persons(alert->now) > 0 || alert->now->domains == 0)
        write_counted(writer, WORD_ALERT_PERSONS, alert_facts_persons(alert->now));
    else
        write_counted(writer, WORD_WHY_DOMAINS, alert->now->domains);
}

static struct writer writer_for(
    struct buf *out, const struct alert *alert, struct err *err)
{
    return (struct writer){
        .out = out, .language = alert->language, .zone = alert->zone, .err = err};
}

int alert_subject(struct buf *out, const struct alert *alert, struct err *err)
{
    struct writer writer = writer_for(out, alert, err);
    write_subject(&writer, alert);
    return writer_end(&writer);
}

/* ---- the text ---- */

static void heading(struct text *text, const struct alert *alert)
{
    text_begin(text, 0);
    write_subject(&text->line, alert);
    text_underline(text);
    text_blank(text);
}

static void changes(struct text *text, const struct alert *alert)
{
    text_begin(text, 0);
    write_word(&text->line, WORD_ALERT_WHAT);
    text_end(text);
    for (size_t i = 0; alert_change_at(i) != 0; i++) {
        uint32_t change = alert_change_at(i);
        if ((alert->changes & change) == 0)
            continue;
        text_begin(text, 2);
        text->hang = 4;
        write_text(&text->line, "- ");
        alert_write_change(&text->line, alert, change);
        text_end(text);
    }
    text_blank(text);
}

static void next_step(struct text *text, const struct alert *alert, enum word word)
{
    char number[WORDS_NUMBER_SIZE];
    (void)snprintf(
        number, sizeof(number), "%llu", (unsigned long long)alert->view->row.id);
    text_begin(text, 2);
    text->hang = 4;
    write_text(&text->line, "- ");
    write_phrase(&text->line, word, 1, number, NULL);
    text_end(text);
}

static void next_steps(struct text *text, const struct alert *alert)
{
    text_blank(text);
    text_begin(text, 0);
    write_word(&text->line, WORD_ALERT_NEXT);
    text_end(text);
    next_step(text, alert, WORD_ALERT_NEXT_SHOW);
    next_step(text, alert, WORD_ALERT_NEXT_ACK);
    next_step(text, alert, WORD_ALERT_NEXT_FALSE);
    text_blank(text);
    text_begin(text, 0);
    write_phrase(&text->line, WORD_ALERT_RULE, 1, alert->rule, NULL);
    text_end(text);
    text_paragraph(text, WORD_NOTE_DEFANGED);
}

int alert_text(struct buf *out, const struct alert *alert, struct err *err)
{
    struct writer writer = writer_for(out, alert, err);
    struct text text;
    text_init(&text, &writer);
    heading(&text, alert);
    if (alert->view == NULL) {
        text_paragraph(&text, WORD_ALERT_TEST_TEXT);
    } else {
        changes(&text, alert);
        incident_text(&text, alert->view);
        next_steps(&text, alert);
    }
    text_done(&text);
    return writer_end(&writer);
}
