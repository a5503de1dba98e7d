#include "storage/offers.h"

#include "model/word_mark.h"
#include "storage/store_incident.h"

#include <string.h>

enum { STEP_ALL_AT = 9 };
enum { TITLE_LEAST = 16 }; /* bytes; a shorter title ("database") says nothing */

/* The step before; `any` false: the place is new. */
static int read_last(bool *any, struct store_offer_step *out, struct store *store,
    const struct db_values *page, struct err *err)
{
    AUTO(db_rows_done) struct db_rows rows = {0};
    if (store_ask(&rows, store, SQL_OFFER_LAST, page, err) != 0)
        return -1;
    int found = store_next(&rows, err);
    *any = found == 1;
    if (found == 1) {
        out->at_ms = row_int(&rows, 0);
        out->offer = (enum offer_kind)row_int(&rows, 1);
        row_text(&rows, 2, out->price, sizeof(out->price));
        out->records_claimed = row_u64(&rows, 3);
    }
    return found < 0 ? -1 : 0;
}

static bool is_other(
    const struct store_offer_step *last, const struct store_finding *finding)
{
    return last->offer != finding->offer ||
           last->records_claimed != finding->records_claimed ||
           strcmp(last->price, finding->price) != 0;
}

static int add_step(uint64_t *trimmed, struct store *store,
    const struct store_offer_step *step, struct err *err)
{
    struct db_values values = {0};
    put_page(&values, &step->page);
    struct db_values most = values;
    put_int(&values, step->at_ms);
    put_int(&values, (int64_t)step->offer);
    put_text(&values, step->price);
    put_u64(&values, step->records_claimed);
    put_int(&most, STORE_OFFER_STEPS_MAX);
    if (store_tell(NULL, store, SQL_OFFER_ADD, &values, err) != 0)
        return -1;
    return store_tell(trimmed, store, SQL_OFFER_TRIM, &most, err);
}

/* Whether the incident's offer was the same just before the step: then nothing behind
 * it is another step than it was. */
static int said_before(bool *said, struct store *store, uint64_t incident,
    const struct store_offer_step *step, struct err *err)
{
    struct db_values values = {0};
    char price[STORE_PRICE_SIZE];
    AUTO(db_rows_done) struct db_rows rows = {0};
    put_u64(&values, incident);
    put_int(&values, step->at_ms);
    put_page(&values, &step->page);
    if (store_ask(&rows, store, SQL_STEP_BEFORE, &values, err) != 0)
        return -1;
    int found = store_next(&rows, err);
    *said = false;
    if (found == 1) {
        row_text(&rows, 1, price, sizeof(price));
        *said = (enum offer_kind)row_int(&rows, 0) == step->offer &&
                strcmp(price, step->price) == 0;
    }
    return found < 0 ? -1 : 0;
}

int offer_gather(struct store *store, uint64_t incident, struct err *err)
{
    struct db_values values = {0};
    put_u64(&values, incident);
    if (store_tell(NULL, store, SQL_STEPS_CLEAR, &values, err) != 0)
        return -1;
    put_int(&values, STORE_INCIDENT_STEPS_MAX);
    return store_tell(NULL, store, SQL_STEPS_GATHER, &values, err);
}

static int take_step(struct store *store, uint64_t incident,
    const struct store_offer_step *step, struct err *err)
{
    uint64_t trimmed = 0;
    bool said = false;
    if (add_step(&trimmed, store, step, err) != 0 ||
        said_before(&said, store, incident, step, err) != 0)
        return -1;
    return said && trimmed == 0 ? 0 : offer_gather(store, incident, err);
}

int offer_note(bool *freed, struct store *store, uint64_t incident,
    const struct store_finding *finding, struct err *err)
{
    struct db_values page = {0};
    struct store_offer_step last = {0};
    bool any = false;
    put_page(&page, &finding->page);
    *freed = false;
    if (read_last(&any, &last, store, &page, err) != 0)
        return -1;
    if (any && !is_other(&last, finding))
        return 0;
    *freed = any && finding->is_offer && finding->offer == OFFER_FREE &&
             last.offer != OFFER_FREE;
    struct store_offer_step step = {.page = finding->page,
        .at_ms = finding->last_seen_ms,
        .offer = finding->offer,
        .records_claimed = finding->records_claimed};
    memcpy(step.price, finding->price, sizeof(step.price));
    /* A clock that was set back puts nothing in another order. */
    if (any && step.at_ms <= last.at_ms)
        step.at_ms = last.at_ms + 1;
    return take_step(store, incident, &step, err);
}

void step_of_row(struct store_offer_step *out, const struct db_rows *rows)
{
    *out = (struct store_offer_step){
        .page = {.bucket = (uint16_t)row_int(rows, 0), .target = row_id(rows, 1)},
        .at_ms = row_int(rows, 4),
        .offer = (enum offer_kind)row_int(rows, 5),
        .records_claimed = row_u64(rows, 7),
        .is_first = row_int(rows, 8) != 0};
    row_text(rows, 2, out->source, sizeof(out->source));
    row_text(rows, 3, out->url, sizeof(out->url));
    row_text(rows, 6, out->price, sizeof(out->price));
}

int store_incident_offers(struct store *store, const struct store_some *steps,
    store_offer_step_fn *each, void *self, struct err *err)
{
    struct db_values values = {0};
    put_some(&values, steps);
    AUTO(db_rows_done) struct db_rows rows = {0};
    if (store_ask(&rows, store, SQL_OFFERS, &values, err) != 0)
        return -1;
    int more = 0;
    while ((more = store_next(&rows, err)) == 1) {
        struct store_offer_step step;
        step_of_row(&step, &rows);
        step.of_all = row_u64(&rows, STEP_ALL_AT);
        if (each(self, &step, err) != 0)
            return -1;
    }
    return more;
}

uint64_t title_mark(const struct store_finding *finding)
{
    return word_mark(bytes_of(finding->title), TITLE_LEAST);
}

int store_incident_of_words(uint64_t *incident, struct store *store,
    const struct store_finding *finding, struct err *err)
{
    struct db_values values = {0};
    int64_t found = 0;
    put_u64(&values, title_mark(finding));
    put_u64(&values, finding->text_mark);
    put_u64(&values, finding->records_claimed);
    if (finding->records_claimed != 0 &&
        store_ask_int(&found, store, SQL_INCIDENT_WORDS, &values, err) != 0)
        return -1;
    *incident = (uint64_t)found;
    return 0;
}

int store_incident_of_domain(uint64_t *incident, struct store *store,
    const struct page_ref *page, uint32_t states, struct err *err)
{
    struct db_values values = {0};
    int64_t found = 0;
    put_page(&values, page);
    put_int(&values, states);
    if (store_ask_int(&found, store, SQL_INCIDENT_DOMAIN, &values, err) != 0)
        return -1;
    *incident = (uint64_t)found;
    return 0;
}
