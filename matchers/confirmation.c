#include "matchers/confirmer.h"

#include "matchers/confirmer_lists.h"
#include "matchers/exact.h"
#include "matchers/join.h"
#include "matchers/names.h"
#include "matchers/person_set.h"

#include <stdlib.h>
#include <string.h>

/* What was seen of one group. */
struct group_seen {
    uint64_t mentions;
    uint32_t fields;
};

struct confirmation {
    struct confirmer *confirmer;
    struct hit_sink sink;
    struct join join;
    struct person_set persons;
    struct group_seen *groups;
    size_t group_count;
    uint64_t rows_hit;
    uint64_t last_row;
    uint64_t hits;
    uint64_t sent;
    bool partly;
    struct fingerprint prints[CANDIDATE_BATCH];
    struct exact_match matches[CANDIDATE_BATCH];
};

static int joined_take(void *context, const struct joined *joined, struct err *err);

int confirmation_new(struct confirmation **out, struct confirmer *confirmer,
    const struct hit_sink *sink, struct err *err)
{
    AUTO(confirmation_free) struct confirmation *made = calloc(1, sizeof(*made));
    if (made == NULL)
        return err_no_memory(err);
    made->confirmer = confirmer;
    made->sink = *sink;
    made->join.sink = (struct join_sink){.take = joined_take, .context = made};
    made->group_count = names_count(confirmer->groups);
    made->groups = calloc(made->group_count + 1, sizeof(made->groups[0]));
    if (made->groups == NULL)
        return err_no_memory(err);
    *out = made;
    made = NULL;
    return 0;
}

void confirmation_free(struct confirmation *confirmation)
{
    if (confirmation == NULL)
        return;
    person_set_done(&confirmation->persons);
    free(confirmation->groups);
    free(confirmation);
}

static int hit_send(
    struct confirmation *confirmation, const struct joined *joined, struct err *err)
{
    const struct confirmer_list *list =
        &confirmation->confirmer->lists[joined->watchlist];
    const char *group = names_get(confirmation->confirmer->groups, joined->group);
    const char *canary = exact_canary(list->exact, joined->canary);
    struct hit hit = {
        .record = joined->record,
        .watchlist = list->id,
        .fields = joined->fields,
        .confidence = join_confidence(joined),
        .person = joined->person,
        .row = joined->row,
        .offset = joined->offset,
    };
    confirmation->hits++;
    if (confirmation->sent == confirmation->sink.max_hits)
        return 0;
    confirmation->sent++;
    (void)bytes_to_text(hit.group, sizeof(hit.group), bytes_of(group));
    (void)bytes_to_text(hit.canary, sizeof(hit.canary), bytes_of(canary));
    return confirmation->sink.take(confirmation->sink.context, &hit, err);
}

/* A domain may stand in every row: it is sent once and then only counted. */
static int joined_take(void *context, const struct joined *joined, struct err *err)
{
    struct confirmation *confirmation = context;
    struct group_seen *group = &confirmation->groups[joined->group];
    const struct person person = {
        .record = joined->record,
        .group = joined->group,
        .confidence = (uint8_t)join_confidence(joined),
        .is_person = joined->person,
    };
    int known = person_set_add(&confirmation->persons, &person, err);
    if (known < 0)
        return -1;
    if (known == PERSON_FULL)
        confirmation->partly = true;
    group->fields |= joined->fields;
    if (!joined->person) {
        group->mentions++;
        return known == PERSON_NEW ? hit_send(confirmation, joined, err) : 0;
    }
    if (joined->row != confirmation->last_row) {
        confirmation->last_row = joined->row;
        confirmation->rows_hit++;
    }
    return hit_send(confirmation, joined, err);
}

static int match_join(struct confirmation *confirmation, uint32_t list,
    const struct exact_match *match, const struct candidate *candidate, struct err *err)
{
    const struct confirmer_list *from = &confirmation->confirmer->lists[list];
    for (uint32_t i = 0; i < match->count; i++) {
        struct exact_record record;
        if (exact_record_get(&record, from->exact, match->records[i], err) != 0)
            return -1;
        const struct joined part = {
            .record = record.pseudonym,
            .group = from->groups[record.group],
            .canary = record.canary,
            .watchlist = list,
            .fields = identifier_bit(candidate->type),
            .strong = candidate->strong,
            .person = identifier_tells_person(candidate->type),
            .row = candidate->row,
            .offset = candidate->offset,
        };
        join_add(&confirmation->join, &part);
    }
    return 0;
}

/* Hash all, find all, then join all: each stage fetches ahead for the next, so memory
 * is waited for once a batch. */
static int batch_find(struct confirmation *confirmation,
    const struct candidate_batch *batch, struct err *err)
{
    struct exact *exact = confirmation->confirmer->lists[0].exact;
    for (size_t i = 0; i < batch->count; i++) {
        const struct candidate *candidate = &batch->items[i];
        exact_hash(&confirmation->prints[i], exact, candidate->type, candidate->value);
        exact_prefetch(exact, &confirmation->prints[i]);
    }
    for (size_t i = 0; i < batch->count; i++) {
        struct exact_match *match = &confirmation->matches[i];
        int found = exact_find(match, exact, &confirmation->prints[i], err);
        if (found < 0)
            return -1;
        if (found == EXACT_NONE)
            match->count = 0;
        else
            exact_record_prefetch(exact, match->records[0]);
    }
    return 0;
}

static int batch_of_one_list(struct confirmation *confirmation,
    const struct candidate_batch *batch, struct err *err)
{
    if (batch_find(confirmation, batch, err) != 0)
        return -1;
    for (size_t i = 0; i < batch->count; i++) {
        const struct candidate *candidate = &batch->items[i];
        if (join_advance(&confirmation->join, batch->layout, candidate->row,
                candidate->offset, err) != 0 ||
            match_join(confirmation, 0, &confirmation->matches[i], candidate, err) != 0)
            return -1;
    }
    return 0;
}

/* All lists are asked for each place before the document goes on: what is joined must
 * arrive in its order. */
static int candidate_of_lists(struct confirmation *confirmation,
    const struct candidate *candidate, struct err *err)
{
    struct confirmer *confirmer = confirmation->confirmer;
    for (uint32_t list = 0; list < confirmer->count; list++) {
        struct fingerprint print;
        exact_hash(
            &print, confirmer->lists[list].exact, candidate->type, candidate->value);
        struct exact_match match;
        int found = exact_find(&match, confirmer->lists[list].exact, &print, err);
        if (found < 0 || (found == EXACT_FOUND && match_join(confirmation, list, &match,
                                                      candidate, err) != 0))
            return -1;
    }
    return 0;
}

int confirmation_batch(struct confirmation *confirmation,
    const struct candidate_batch *batch, struct err *err)
{
    if (confirmation->confirmer->count == 1)
        return batch_of_one_list(confirmation, batch, err);
    for (size_t i = 0; i < batch->count; i++) {
        const struct candidate *candidate = &batch->items[i];
        if (join_advance(&confirmation->join, batch->layout, candidate->row,
                candidate->offset, err) != 0 ||
            candidate_of_lists(confirmation, candidate, err) != 0)
            return -1;
    }
    return 0;
}

static void count_person(struct match_summary *summary, struct group_count *groups,
    const struct person *person)
{
    if (!person->is_person)
        return;
    groups[person->group].persons[person->confidence]++;
    summary->persons[person->confidence]++;
}

static int compare_groups(const void *left, const void *right)
{
    const struct group_count *a = left;
    const struct group_count *b = right;
    return strcmp(a->group, b->group);
}

/* Groups of which anything was seen, by name. */
static void groups_finish(
    struct match_summary *summary, const struct confirmation *confirmation)
{
    size_t kept = 0;
    for (size_t i = 0; i < confirmation->group_count; i++) {
        const struct group_seen *seen = &confirmation->groups[i];
        const char *name = names_get(confirmation->confirmer->groups, (uint32_t)i);
        if (seen->fields == 0)
            continue;
        struct group_count *group = &summary->groups[kept];
        *group = summary->groups[i];
        group->mentions = seen->mentions;
        group->fields = seen->fields;
        (void)bytes_to_text(group->group, sizeof(group->group), bytes_of(name));
        summary->mentions += seen->mentions;
        summary->fields |= seen->fields;
        kept++;
    }
    summary->group_count = kept;
    if (kept > 1)
        qsort(summary->groups, kept, sizeof(summary->groups[0]), compare_groups);
}

int confirmation_end(
    struct match_summary *summary, struct confirmation *confirmation, struct err *err)
{
    AUTO(match_summary_done) struct match_summary made = {0};
    if (join_end(&confirmation->join, err) != 0)
        return -1;
    made.groups = calloc(confirmation->group_count + 1, sizeof(made.groups[0]));
    if (made.groups == NULL)
        return err_no_memory(err);
    const struct person_set *persons = &confirmation->persons;
    for (size_t i = 0; i < persons->place_count; i++)
        if (persons->places[i].confidence != 0)
            count_person(&made, made.groups, &persons->places[i]);
    groups_finish(&made, confirmation);
    made.rows_hit = confirmation->rows_hit;
    made.hits = confirmation->hits;
    made.unsent = confirmation->hits - confirmation->sent;
    made.partly = confirmation->partly || confirmation->join.left_out > 0;
    *summary = made;
    made = (struct match_summary){0};
    return 0;
}
