#include "alerts/offer_story.h"

#include <string.h>

static bool is_an_offer(enum offer_kind offer)
{
    return offer == OFFER_SALE || offer == OFFER_AUCTION || offer == OFFER_FREE ||
           offer == OFFER_RANSOM;
}

static bool is_a_turn(const struct offer_turn *last, const struct view_step *step)
{
    if (!is_an_offer(step->offer) || last->offer == OFFER_FREE)
        return false;
    return step->offer != last->offer ||
           (step->price[0] != '\0' && strcmp(step->price, last->price) != 0);
}

/* The first stays; of the others the last ones. */
static void add(struct offer_turn out[OFFER_TURNS_MAX], size_t *count, size_t *left_out,
    const struct offer_turn *turn)
{
    if (*count == OFFER_TURNS_MAX) {
        memmove(&out[1], &out[2], (OFFER_TURNS_MAX - 2) * sizeof(out[0]));
        ++*left_out;
        --*count;
    }
    out[(*count)++] = *turn;
}

size_t offer_turns(struct offer_turn out[OFFER_TURNS_MAX], size_t *left_out,
    const struct view_incident *view)
{
    struct offer_turn last = {.price = "", .offer = OFFER_NONE};
    size_t count = 0;
    *left_out = 0;
    for (size_t i = 0; i < view->step_count; i++) {
        const struct view_step *step = &view->steps[i];
        if (!is_a_turn(&last, step))
            continue;
        last = (struct offer_turn){
            .at_ms = step->at_ms, .price = step->price, .offer = step->offer};
        add(out, &count, left_out, &last);
    }
    return count;
}

static void write_turn(struct writer *writer, const struct offer_turn *turn)
{
    char since[WORDS_TIME_SIZE];
    words_day(since, writer->language, writer->zone, turn->at_ms);
    write_phrase(writer, WORD_OFFERED_SINCE, 1,
        words_offer(writer->language, turn->offer), since);
    if (turn->price[0] == '\0')
        return;
    write_text(writer, " (");
    write_text(writer, turn->price);
    write_text(writer, ")");
}

void offer_story_write(struct writer *writer, const struct view_incident *view)
{
    struct offer_turn turns[OFFER_TURNS_MAX];
    size_t left_out = 0;
    size_t count = offer_turns(turns, &left_out, view);
    if (count == 0)
        write_word(writer, WORD_NOT_SAID);
    for (size_t i = 0; i < count; i++) {
        if (i > 0)
            write_text(writer, left_out > 0 && i == 1 ? "; …; " : "; ");
        write_turn(writer, &turns[i]);
    }
}

void offer_price_write(struct writer *writer, const struct view_incident *view)
{
    struct offer_turn turns[OFFER_TURNS_MAX];
    size_t left_out = 0;
    size_t count = offer_turns(turns, &left_out, view);
    if (view->price[0] == '\0')
        write_word(writer, WORD_NOT_SAID);
    else if (count > 0 && turns[count - 1].offer == OFFER_FREE)
        write_phrase(writer, WORD_PRICE_BEFORE, 1, view->price, NULL);
    else
        write_text(writer, view->price);
}
