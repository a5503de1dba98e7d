#include "matchers/person_set.h"

#include "matchers/large_pages.h"

enum { FIRST_PLACES = 256, GROWTH = 4, LARGE = 1 << 20 };

static size_t size_of(const struct person_set *set)
{
    return set->place_count * sizeof(set->places[0]);
}

void person_set_done(struct person_set *set)
{
    large_pages_free(set->places, size_of(set));
    *set = (struct person_set){0};
}

/* Pseudonyms are evenly spread already. */
static size_t home_of(const struct person_set *set, uint64_t record, uint32_t group)
{
    return (size_t)(record + group) & (set->place_count - 1);
}

void person_set_prefetch(const struct person_set *set, uint64_t record, uint32_t group)
{
    if (set->place_count > 0)
        __builtin_prefetch(&set->places[home_of(set, record, group)], 1);
}

static struct person *place_of(
    const struct person_set *set, const struct person *wanted)
{
    size_t at = home_of(set, wanted->record, wanted->group);
    while (set->places[at].confidence != 0 &&
           (set->places[at].record != wanted->record ||
               set->places[at].group != wanted->group ||
               set->places[at].is_person != wanted->is_person))
        at = (at + 1) & (set->place_count - 1);
    return &set->places[at];
}

/* In large steps while they are small. */
static size_t places_next(size_t count)
{
    if (count == 0)
        return FIRST_PLACES;
    return count < LARGE ? count * GROWTH : count * 2;
}

static int grow(struct person_set *set, struct err *err)
{
    struct person_set larger = {
        .count = set->count, .place_count = places_next(set->place_count)};
    larger.places = large_pages_new(size_of(&larger), err);
    if (larger.places == NULL)
        return -1;
    for (size_t i = 0; i < set->place_count; i++)
        if (set->places[i].confidence != 0)
            *place_of(&larger, &set->places[i]) = set->places[i];
    large_pages_free(set->places, size_of(set));
    *set = larger;
    return 0;
}

int person_set_add(struct person_set *set, const struct person *person, struct err *err)
{
    if (2 * (set->count + 1) > set->place_count && set->count < PERSONS_MAX &&
        grow(set, err) != 0)
        return -1;
    struct person *place = place_of(set, person);
    if (place->confidence != 0) {
        if (person->confidence > place->confidence)
            place->confidence = person->confidence;
        return PERSON_KNOWN;
    }
    if (set->count == PERSONS_MAX)
        return PERSON_FULL;
    *place = *person;
    set->count++;
    return PERSON_NEW;
}
