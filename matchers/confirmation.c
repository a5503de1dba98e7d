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

/* What one list knows of each candidate of the batch that waits. */
struct found {
    struct fingerprint prints[CANDIDATE_BATCH];
    struct exact_match matches[CANDIDATE_BATCH];
    struct exact_record first[CANDIDATE_BATCH]; /* of each match, its first record */
};

/* Candidates that were hashed, without their values. */
struct waiting {
    enum layout layout;
    size_t count;
    struct candidate items[CANDIDATE_BATCH]; /* their values are gone */
};

struct confirmation {
    struct confirmer *confirmer;
    struct hit_sink sink;
    struct join join;
    struct person_set persons;
    struct group_seen *groups;
    size_t group_count;
    uint64_t rows_hit[CONFIDENCE_LIMIT];
    uint64_t last_row;
    enum confidence last_best; /* of that row's hits */
    uint64_t crowded;          /* records beyond CROWD, each time a value was found */
    uint64_t hits;
    uint64_t sent;
    bool partly;
    struct waiting waiting;
    struct found *found; /* one for each list */
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
    made->found = calloc(confirmer->count + 1, sizeof(made->found[0]));
    if (made->groups == NULL || made->found == NULL)
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
    free(confirmation->found);
    free(confirmation);
}

/* Names are shorter than HIT_NAME_SIZE: names_number sees to it. */
static void name_copy(char to[HIT_NAME_SIZE], const char *name)
{
    if (name == NULL)
        to[0] = '\0';
    else
        memcpy(to, name, strlen(name) + 1);
}

static int hit_send(
    struct confirmation *confirmation, const struct joined *joined, struct err *err)
{
    const struct confirmer_list *list =
        &confirmation->confirmer->lists[joined->watchlist];
    const char *group = names_get(confirmation->confirmer->groups, joined->group);
    const char *canary = exact_canary(list->exact, joined->canary);
    struct hit hit; /* its names are long: not zeroed, a row in every hundred bytes */
    confirmation->hits++;
    if (confirmation->sent == confirmation->sink.max_hits)
        return 0;
    confirmation->sent++;
    hit.record = joined->record;
    hit.watchlist = list->id;
    hit.fields = joined->fields;
    hit.confidence = join_confidence(joined);
    hit.person = joined->person;
    hit.row = joined->row;
    hit.offset = joined->offset;
    name_copy(hit.group, group);
    name_copy(hit.canary, canary);
    return confirmation->sink.take(confirmation->sink.context, &hit, err);
}

/* Hits come row by row: a row counts at the best of its hits so far. */
static void count_row(
    struct confirmation *confirmation, uint64_t row, enum confidence confidence)
{
    if (row == confirmation->last_row) {
        if (confidence <= confirmation->last_best)
            return;
        confirmation->rows_hit[confirmation->last_best]--;
    }
    confirmation->last_row = row;
    confirmation->last_best = confidence;
    confirmation->rows_hit[confidence]++;
}

/* A domain may stand in every row: it is sent once and then only counted. */
static int joined_take(void *context, const struct joined *joined, struct err *err)
{
    struct confirmation *confirmation = context;
    struct group_seen *group = &confirmation->groups[joined->group];
    enum confidence confidence = join_confidence(joined);
    const struct person person = {
        .record = joined->record,
        .group = joined->group,
        .confidence = (uint8_t)confidence,
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
    count_row(confirmation, joined->row, confidence);
    return hit_send(confirmation, joined, err);
}

/* The candidate at `at` of those that wait, and what one list knows of it. */
static int match_join(
    struct confirmation *confirmation, uint32_t list, size_t at, struct err *err)
{
    const struct confirmer_list *from = &confirmation->confirmer->lists[list];
    const struct candidate *candidate = &confirmation->waiting.items[at];
    const struct exact_match *match = &confirmation->found[list].matches[at];
    confirmation->crowded += match->left_out;
    for (uint32_t i = 0; i < match->count; i++) {
        struct exact_record record = confirmation->found[list].first[at];
        if (i > 0 &&
            exact_record_get(&record, from->exact, match->records[i], err) != 0)
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

/* Finds what waits in one list. Lines were fetched when they were hashed; those that
 * other memory has pushed out since are fetched once more, and records ahead, too. */
static int matches_find(struct confirmation *confirmation, size_t list, struct err *err)
{
    enum { AHEAD = 8 };
    struct exact *exact = confirmation->confirmer->lists[list].exact;
    struct found *found = &confirmation->found[list];
    size_t count = confirmation->waiting.count;
    for (size_t i = 0; i < count; i++) {
        struct exact_match *match = &found->matches[i];
        if (i + AHEAD < count)
            exact_prefetch(exact, &found->prints[i + AHEAD]);
        int is = exact_find(match, exact, &found->prints[i], err);
        if (is < 0)
            return -1;
        if (is == EXACT_NONE)
            *match = (struct exact_match){0};
        else
            exact_record_prefetch(exact, match->records[0]);
    }
    return 0;
}

/* Gets the first record of each match, and has its person's place fetched ahead. The
 * values of a row are mostly of one record. */
static int firsts_get(struct confirmation *confirmation, size_t list, struct err *err)
{
    const struct confirmer_list *from = &confirmation->confirmer->lists[list];
    struct found *found = &confirmation->found[list];
    const struct exact_record *last = NULL;
    uint32_t last_number = 0;
    for (size_t i = 0; i < confirmation->waiting.count; i++) {
        const struct exact_match *match = &found->matches[i];
        struct exact_record *first = &found->first[i];
        if (match->count == 0)
            continue;
        if (last != NULL && match->records[0] == last_number) {
            *first = *last;
            continue;
        }
        last = first;
        last_number = match->records[0];
        if (exact_record_get(first, from->exact, last_number, err) != 0)
            return -1;
        person_set_prefetch(
            &confirmation->persons, first->pseudonym, from->groups[first->group]);
    }
    return 0;
}

/* What all lists know of a place is joined before the document goes on. */
static int waiting_join(struct confirmation *confirmation, struct err *err)
{
    struct waiting *waiting = &confirmation->waiting;
    size_t lists = confirmation->confirmer->count;
    for (size_t list = 0; list < lists; list++)
        if (matches_find(confirmation, list, err) != 0 ||
            firsts_get(confirmation, list, err) != 0)
            return -1;
    for (size_t i = 0; i < waiting->count; i++) {
        const struct candidate *candidate = &waiting->items[i];
        if (join_advance(&confirmation->join, waiting->layout, candidate->row,
                candidate->offset, err) != 0)
            return -1;
        for (uint32_t list = 0; list < lists; list++)
            if (match_join(confirmation, list, i, err) != 0)
                return -1;
    }
    waiting->count = 0;
    return 0;
}

/* What a processor can wait for at a time, while it hashes the next ones: with more
 * fetches in one go it stands still. */
enum { TOGETHER = 16 };

static void some_hash(struct fingerprint *prints, const struct exact *exact,
    const struct confirm_value *values, size_t count)
{
    exact_hash(prints, exact, values, count);
    for (size_t i = 0; i < count; i++)
        exact_prefetch(exact, &prints[i]);
}

static void batch_hash(
    struct confirmation *confirmation, const struct candidate_batch *batch)
{
    struct confirm_value values[CANDIDATE_BATCH];
    for (size_t i = 0; i < batch->count; i++)
        values[i] = (struct confirm_value){
            .type = batch->items[i].type, .value = batch->items[i].value};
    for (size_t list = 0; list < confirmation->confirmer->count; list++) {
        const struct exact *exact = confirmation->confirmer->lists[list].exact;
        struct found *found = &confirmation->found[list];
        for (size_t i = 0; i < batch->count; i += TOGETHER)
            some_hash(found->prints + i, exact, values + i,
                batch->count - i < TOGETHER ? batch->count - i : TOGETHER);
        exact_hash_end(exact);
    }
}

/* A batch is hashed and what it needs fetched ahead; when the next one comes, or the
 * end, its turn to be looked up has come, and nothing waits for memory. */
int confirmation_batch(struct confirmation *confirmation,
    const struct candidate_batch *batch, struct err *err)
{
    struct waiting *waiting = &confirmation->waiting;
    if (waiting_join(confirmation, err) != 0)
        return -1;
    batch_hash(confirmation, batch);
    waiting->layout = batch->layout;
    waiting->count = batch->count;
    for (size_t i = 0; i < batch->count; i++) {
        waiting->items[i] = batch->items[i];
        waiting->items[i].value = bytes_make("", 0);
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
    if (waiting_join(confirmation, err) != 0 || join_end(&confirmation->join, err) != 0)
        return -1;
    made.groups = calloc(confirmation->group_count + 1, sizeof(made.groups[0]));
    if (made.groups == NULL)
        return err_no_memory(err);
    const struct person_set *persons = &confirmation->persons;
    for (size_t i = 0; i < persons->place_count; i++)
        if (persons->places[i].confidence != 0)
            count_person(&made, made.groups, &persons->places[i]);
    groups_finish(&made, confirmation);
    made.groups_known = (uint32_t)confirmation->group_count;
    memcpy(made.rows_hit, confirmation->rows_hit, sizeof(made.rows_hit));
    made.hits = confirmation->hits;
    made.unsent = confirmation->hits - confirmation->sent;
    made.partly = confirmation->partly;
    made.left_out = confirmation->crowded + confirmation->join.left_out;
    *summary = made;
    made = (struct match_summary){0};
    return 0;
}
