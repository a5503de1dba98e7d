#include "alerts/digest_change.h"

#include "alerts/clean.h"
#include "alerts/incident_text.h"

#include <stdio.h>
#include <string.h>

enum { TEXT_MAX = 4096 };

static uint32_t persons(const struct store_share *share)
{
    return share->certain + share->probable;
}

static bool share_differs(const struct store_share *a, const struct store_share *b)
{
    return a->certain != b->certain || a->probable != b->probable ||
           a->weak != b->weak || a->canaries != b->canaries || a->domains != b->domains;
}

bool digest_change_any(const struct digest_incident *incident)
{
    const struct store_told *a = &incident->before;
    const struct store_told *b = &incident->now;
    return incident->new_places > 0 || a->severity != b->severity ||
           a->state != b->state || a->offer != b->offer || a->kinds != b->kinds ||
           a->sightings != b->sightings || a->records_claimed != b->records_claimed ||
           strcmp(a->price, b->price) != 0 || share_differs(&a->share, &b->share);
}

/* ---- its words ---- */

struct change {
    struct writer *writer;
    bool any;
};

static struct writer *next(struct change *change)
{
    write_text(change->writer, change->any ? "; " : "");
    change->any = true;
    return change->writer;
}

static void from_to(
    struct change *change, enum word word, const char *before, const char *now)
{
    if (strcmp(before, now) != 0)
        write_phrase(next(change), word, 1, before, now);
}

static void number_from_to(
    struct change *change, enum word word, uint64_t before, uint64_t now)
{
    char old[WORDS_NUMBER_SIZE];
    char new[WORDS_NUMBER_SIZE];
    words_number(old, change->writer->language, before);
    words_number(new, change->writer->language, now);
    from_to(change, word, old, new);
}

static void price_text(
    struct buf *out, const struct writer *writer, const char *price, const char **text)
{
    struct err ignored = {.text = ""};
    if (price[0] == '\0' || clean_text(out, bytes_of(price), &ignored) != 0 ||
        buf_text(text, out, &ignored) != 0)
        *text = words_get(writer->language, WORD_NOT_SAID);
}

static void write_price(struct change *change, const struct digest_incident *incident)
{
    AUTO(buf_done) struct buf old;
    AUTO(buf_done) struct buf new;
    const char *before = NULL;
    const char *now = NULL;
    buf_init(&old, TEXT_MAX);
    buf_init(&new, TEXT_MAX);
    price_text(&old, change->writer, incident->before.price, &before);
    price_text(&new, change->writer, incident->now.price, &now);
    from_to(change, WORD_CHANGE_PRICE, before, now);
}

static void write_offer(struct change *change, const struct digest_incident *incident)
{
    enum words_language language = change->writer->language;
    from_to(change, WORD_CHANGE_OFFER, words_offer(language, incident->before.offer),
        words_offer(language, incident->now.offer));
}

static void write_counts(struct change *change, const struct digest_incident *incident)
{
    const struct store_share *a = &incident->before.share;
    const struct store_share *b = &incident->now.share;
    number_from_to(change, WORD_CHANGE_PERSONS, persons(a), persons(b));
    if (persons(a) == persons(b))
        number_from_to(change, WORD_CHANGE_CERTAIN, a->certain, b->certain);
    number_from_to(change, WORD_CHANGE_WEAK, a->weak, b->weak);
    number_from_to(change, WORD_CHANGE_DOMAINS, a->domains, b->domains);
    number_from_to(change, WORD_CHANGE_CANARIES, a->canaries, b->canaries);
    number_from_to(change, WORD_CHANGE_CLAIMED, incident->before.records_claimed,
        incident->now.records_claimed);
}

static void write_kinds_added(
    struct change *change, const struct digest_incident *incident)
{
    uint32_t added = incident->now.kinds & ~incident->before.kinds;
    if (added == 0)
        return;
    write_word(next(change), WORD_CHANGE_KINDS);
    write_kinds(change->writer, added);
}

static void write_places(struct change *change, const struct digest_incident *incident)
{
    char count[WORDS_NUMBER_SIZE];
    words_number(count, change->writer->language, incident->new_places);
    if (incident->new_places > 0)
        write_phrase(next(change), WORD_CHANGE_PLACES, incident->new_places, count,
            incident->new_sources);
    else if (incident->known && incident->before.sightings != incident->now.sightings)
        number_from_to(change, WORD_CHANGE_SIGHTINGS, incident->before.sightings,
            incident->now.sightings);
}

static void write_state(
    struct change *change, const struct digest_incident *incident, int64_t since_ms)
{
    enum words_language language = change->writer->language;
    const struct view_incident *view = &incident->view;
    bool moved = incident->known
                     ? incident->before.state != incident->now.state
                     : view->row.state_ms != 0 && view->row.state_ms >= since_ms;
    if (moved)
        write_phrase(next(change), WORD_CHANGE_STATE, 1,
            words_state(language, incident->now.state),
            view->state_by[0] == '\0' ? "vigie" : view->state_by);
}

void digest_write_change(
    struct writer *writer, const struct digest_incident *incident, int64_t since_ms)
{
    struct change change = {.writer = writer};
    write_places(&change, incident);
    if (incident->known) {
        from_to(&change, WORD_CHANGE_SEVERITY,
            words_severity(writer->language, incident->before.severity),
            words_severity(writer->language, incident->now.severity));
        write_offer(&change, incident);
        write_price(&change, incident);
        write_counts(&change, incident);
        write_kinds_added(&change, incident);
    }
    write_state(&change, incident, since_ms);
    if (!change.any)
        write_word(writer, incident->known ? WORD_CHANGE_NOTHING : WORD_CHANGE_UNKNOWN);
}

void digest_write_done(struct writer *writer, const struct view_incident *view)
{
    char id[WORDS_NUMBER_SIZE];
    (void)snprintf(id, sizeof(id), "%llu", (unsigned long long)view->row.id);
    write_format(writer, "[%s] ", words_severity(writer->language, view->row.severity));
    write_phrase(writer, WORD_INCIDENT, 1, id, NULL);
    write_text(writer, ", ");
    write_text(writer, view->title[0] != '\0'
                           ? view->title
                           : words_get(writer->language, WORD_UNTITLED));
    write_colon(writer);
    incident_text_state(writer, view);
}
