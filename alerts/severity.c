#include "alerts/severity.h"

enum {
    PERSONS_MANY = 10,        /* high by their number alone */
    PERSONS_VERY_MANY = 1000, /* critical by their number alone */
};

struct severity_facts severity_of_finding(const struct store_finding *finding)
{
    return (struct severity_facts){
        .certain = finding->certain,
        .probable = finding->probable,
        .weak = finding->weak,
        .canaries = finding->canaries,
        .domains = finding->domains,
        .kinds = finding->kinds,
        .is_offer = finding->is_offer,
    };
}

struct severity_facts severity_of_incident(
    const struct store_incident *incident, bool is_offer)
{
    return (struct severity_facts){
        .certain = incident->certain,
        .probable = incident->probable,
        .weak = incident->weak,
        .canaries = incident->canaries,
        .domains = incident->domains,
        .kinds = incident->kinds,
        .is_offer = is_offer,
    };
}

static uint64_t persons_of(const struct severity_facts *facts)
{
    return (uint64_t)facts->certain + facts->probable;
}

/* What the law calls special (health, GDPR article 9) or a thief can use at once. */
static bool is_sensitive(uint32_t kinds)
{
    static const enum data_field sensitive[] = {FIELD_NATIONAL_ID,
        FIELD_HEALTH_INSURANCE_ID, FIELD_BLOOD_GROUP, FIELD_DIAGNOSIS, FIELD_TREATMENT,
        FIELD_TEST_RESULT, FIELD_PASSWORD, FIELD_IBAN, FIELD_CARD, FIELD_DOCUMENT_SCAN};
    for (size_t i = 0; i < sizeof(sensitive) / sizeof(sensitive[0]); i++)
        if ((kinds & UINT32_C(1) << sensitive[i]) != 0)
            return true;
    return false;
}

static int by_numbers(const struct severity_facts *facts)
{
    uint64_t persons = persons_of(facts);
    if (persons >= PERSONS_VERY_MANY)
        return STORE_CRITICAL;
    if (persons >= PERSONS_MANY || facts->canaries > 0)
        return STORE_HIGH;
    return persons > 0 ? STORE_MEDIUM : STORE_LOW;
}

static bool somebody_found(const struct severity_facts *facts)
{
    return persons_of(facts) > 0 || facts->canaries > 0;
}

static bool raised_by_kinds(const struct severity_facts *facts)
{
    return somebody_found(facts) && is_sensitive(facts->kinds);
}

static bool raised_by_offer(const struct severity_facts *facts)
{
    return facts->is_offer && (somebody_found(facts) || facts->domains > 0);
}

static int unheld(const struct severity_facts *facts)
{
    int severity = by_numbers(facts) + raised_by_kinds(facts) + raised_by_offer(facts);
    return severity > STORE_CRITICAL ? STORE_CRITICAL : severity;
}

/* One e-mail address alone may be a chance, or one person's own carelessness. */
static bool is_held_back(const struct severity_facts *facts)
{
    bool alone = persons_of(facts) == 1 && facts->probable == 1 && facts->canaries == 0;
    return alone && unheld(facts) > STORE_HIGH;
}

enum store_severity severity_judge(const struct severity_facts *facts)
{
    return is_held_back(facts) ? STORE_HIGH : (enum store_severity)unheld(facts);
}

/* ---- in words ---- */

struct sentence {
    struct buf *out;
    enum words_language language;
    bool begun;
};

static int add_clause(
    struct sentence *sentence, const struct words_use *use, struct err *err)
{
    if (sentence->begun && buf_add_text(sentence->out, ", ", err) != 0)
        return -1;
    sentence->begun = true;
    return words_fill(sentence->out, use, err);
}

static int add_plain(struct sentence *sentence, enum word word, struct err *err)
{
    const struct words_use use = {.language = sentence->language, .word = word};
    return add_clause(sentence, &use, err);
}

static int add_counted(
    struct sentence *sentence, enum word word, uint64_t count, struct err *err)
{
    char number[WORDS_NUMBER_SIZE];
    words_number(number, sentence->language, count);
    const struct words_use use = {.language = sentence->language,
        .word = word,
        .plural_of = count,
        .args = {number}};
    return add_clause(sentence, &use, err);
}

static int add_persons(
    struct sentence *sentence, const struct severity_facts *facts, struct err *err)
{
    char all[WORDS_NUMBER_SIZE];
    char certain[WORDS_NUMBER_SIZE];
    char probable[WORDS_NUMBER_SIZE];
    words_number(all, sentence->language, persons_of(facts));
    words_number(certain, sentence->language, facts->certain);
    words_number(probable, sentence->language, facts->probable);
    const struct words_use use = {.language = sentence->language,
        .word = WORD_WHY_PERSONS,
        .plural_of = persons_of(facts),
        .args = {all, certain, probable}};
    return add_clause(sentence, &use, err);
}

static int add_found(
    struct sentence *sentence, const struct severity_facts *facts, struct err *err)
{
    int added = persons_of(facts) > 0 ? add_persons(sentence, facts, err)
                                      : add_plain(sentence, WORD_WHY_NOBODY, err);
    if (added == 0 && facts->canaries > 0)
        added = add_counted(sentence, WORD_WHY_CANARIES, facts->canaries, err);
    if (added == 0 && facts->domains > 0)
        added = add_counted(sentence, WORD_WHY_DOMAINS, facts->domains, err);
    if (added == 0 && !somebody_found(facts) && facts->weak > 0)
        added = add_counted(sentence, WORD_WHY_WEAK, facts->weak, err);
    return added;
}

int severity_explain(struct buf *out, enum words_language language,
    const struct severity_facts *facts, struct err *err)
{
    struct sentence sentence = {.out = out, .language = language};
    int added = add_found(&sentence, facts, err);
    if (added == 0 && raised_by_kinds(facts))
        added = add_plain(&sentence, WORD_WHY_SENSITIVE, err);
    if (added == 0 && facts->is_offer)
        added = add_plain(&sentence, WORD_WHY_OFFER, err);
    if (added == 0 && is_held_back(facts))
        added = add_plain(&sentence, WORD_WHY_HELD, err);
    return added == 0 ? buf_add_byte(out, '.', err) : -1;
}
