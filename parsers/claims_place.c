/* Whose kind of place was breached, and where; and what comes in which form. */
#include "parsers/claims_view.h"

#include "parsers/calling_codes.h"
#include "parsers/country_codes.h"
#include "parsers/fold.h"

#include <string.h>

enum { TITLE_WEIGHT = 4, TAG_WEIGHT = 8, DOMAIN_WEIGHT = 12, COUNTRIES = 24 };

uint32_t claims_mask(const struct claims_view *view, enum lexicon_section section)
{
    const struct claims_side *const sides[] = {&view->title, &view->body};
    uint32_t mask = 0;
    for (size_t side = 0; side < 2; side++)
        for (size_t i = 0; i < sides[side]->hit_count; i++)
            if (sides[side]->hits[i].section == section &&
                sides[side]->hits[i].value < 32)
                mask |= UINT32_C(1) << sides[side]->hits[i].value;
    return mask;
}

/* ---- sector ---- */

enum data_sector claims_sector(const struct claims_view *view, uint32_t fields)
{
    static const uint32_t medical =
        1U << FIELD_BLOOD_GROUP | 1U << FIELD_DIAGNOSIS | 1U << FIELD_TREATMENT |
        1U << FIELD_TEST_RESULT | 1U << FIELD_HEALTH_INSURANCE_ID | 1U << FIELD_DOCTOR;
    enum data_sector best = SECTOR_NONE;
    uint32_t most = 0;
    for (unsigned i = SECTOR_NONE + 1; i < DATA_SECTOR_COUNT; i++) {
        uint32_t said = claims_phrases(&view->title, LEXICON_SECTOR, i) * TITLE_WEIGHT +
                        claims_phrases(&view->body, LEXICON_SECTOR, i);
        if (i == SECTOR_HEALTH && (fields & medical) != 0)
            said += 2;
        if (said > most) {
            most = said;
            best = (enum data_sector)i;
        }
    }
    return best;
}

/* In the title, or in more than one word. */
static bool says_animals(const struct claims_view *view)
{
    return claims_phrases(&view->title, LEXICON_SIGN, SIGN_ANIMAL) > 0 ||
           claims_phrases(&view->body, LEXICON_SIGN, SIGN_ANIMAL) > 1;
}

/* "policy number", "member id": of any insurance, or of a club. */
static bool is_any_insurance(struct bytes phrase)
{
    static const char *const parts[] = {"polic", "poliz", "apolic", "member", "insur",
        "assur", "credencial", "\xD0\xBF\xD0\xBE\xD0\xBB\xD0\xB8\xD1\x81"};
    for (size_t i = 0; i < sizeof(parts) / sizeof(parts[0]); i++)
        if (bytes_find(phrase, bytes_of(parts[i]), 0) != BYTES_NONE)
            return true;
    return false;
}

static bool insures_health(const struct claims_side *side)
{
    for (size_t i = 0; i < side->hit_count; i++) {
        const struct lexicon_hit *hit = &side->hits[i];
        if (hit->section == LEXICON_FIELD && hit->value == FIELD_HEALTH_INSURANCE_ID &&
            !is_any_insurance(
                bytes_slice(side->text, hit->start, hit->end - hit->start)))
            return true;
    }
    return false;
}

enum data_sector claims_settle(uint32_t *fields, const struct claims_view *view)
{
    static const uint32_t treated = 1U << FIELD_BLOOD_GROUP | 1U << FIELD_DIAGNOSIS |
                                    1U << FIELD_TREATMENT | 1U << FIELD_TEST_RESULT |
                                    1U << FIELD_DOCTOR;
    static const uint32_t insured =
        1U << FIELD_HEALTH_INSURANCE_ID | 1U << FIELD_INSURER;
    bool animals = says_animals(view) &&
                   claims_phrases(&view->title, LEXICON_SECTOR, SECTOR_HEALTH) == 0;
    uint32_t without = *fields & ~insured & ~(animals ? treated : 0);
    enum data_sector sector = claims_sector(view, without);
    if (animals)
        *fields &= ~treated;
    if (__builtin_popcount(without) > 1 && sector != SECTOR_HEALTH &&
        sector != SECTOR_NONE && !insures_health(&view->title) &&
        !insures_health(&view->body))
        *fields &= ~insured;
    sector = claims_sector(view, *fields);
    return animals && sector == SECTOR_HEALTH ? SECTOR_NONE : sector;
}

/* ---- country ---- */

struct votes {
    uint64_t code[COUNTRIES];
    uint32_t weight[COUNTRIES];
    size_t count;
};

static void vote(struct votes *votes, uint64_t code, uint32_t weight)
{
    for (size_t i = 0; i < votes->count; i++)
        if (votes->code[i] == code) {
            votes->weight[i] += weight;
            return;
        }
    if (votes->count == COUNTRIES)
        return;
    votes->code[votes->count] = code;
    votes->weight[votes->count++] = weight;
}

static void vote_names(
    struct votes *votes, const struct claims_side *side, uint32_t weight)
{
    for (size_t i = 0; i < side->hit_count; i++)
        if ((side->hits[i].section == LEXICON_COUNTRY ||
                side->hits[i].section == LEXICON_TOWN) &&
            side->hits[i].value != LEXICON_NOTHING)
            vote(votes, side->hits[i].value, weight);
}

static bool is_capital(uint8_t byte)
{
    return byte >= 'A' && byte <= 'Z';
}

/* Codes that mean something else on a board: private message, middleman, Telegram. */
static bool is_other_tag(struct bytes code)
{
    static const char *const others[] = {"PM", "MM", "TG", "AI", "ID", "CC", "IO"};
    for (size_t i = 0; i < sizeof(others) / sizeof(others[0]); i++)
        if (bytes_is(code, others[i]))
            return true;
    return false;
}

/* "[FR]", "(DE)", "[ES/PT]", "|BR|". */
static void vote_tags(struct votes *votes, struct bytes written, uint32_t weight)
{
    for (size_t at = 0; at + 3 < written.len; at++) {
        uint64_t code = 0;
        struct bytes letters = {written.ptr + at + 1, 2};
        if (!is_capital(letters.ptr[0]) || !is_capital(letters.ptr[1]) ||
            written.ptr[at] == '\0' || strchr("[(|/", written.ptr[at]) == NULL ||
            written.ptr[at + 3] == '\0' || strchr("])|/ ", written.ptr[at + 3]) == NULL)
            continue;
        bool closed = written.ptr[at] == '('
                          ? written.ptr[at + 3] == ')'
                          : written.ptr[at + 3] != ' ' || written.ptr[at] == '[';
        if (closed && !is_other_tag(letters) && country_code(&code, letters))
            vote(votes, code, weight);
    }
}

/* Flags, which fold.h writes "{fr}". */
static void vote_flags(struct votes *votes, struct bytes text, uint32_t weight)
{
    for (size_t at = 0; at + 3 < text.len; at++) {
        uint64_t code = 0;
        if (text.ptr[at] == '{' && text.ptr[at + 3] == '}' &&
            country_code(&code, bytes_slice(text, at + 1, 2)))
            vote(votes, code, weight);
    }
}

static bool is_shouted(struct bytes written)
{
    for (size_t i = 0; i < written.len; i++)
        if (written.ptr[i] >= 'a' && written.ptr[i] <= 'z')
            return false;
    return true;
}

static bool in_words(struct bytes code, const char *words)
{
    struct bytes rest = bytes_of(words);
    struct bytes word;
    while (bytes_split(&word, &rest, ' '))
        if (bytes_equal(code, word))
            return true;
    return false;
}

/* Codes that are no word of the six languages; in a text that is not all capitals, some
 * that are ("DE", "ES", "AU"); "GB" is mostly a gigabyte. */
static bool stands_for_country(struct bytes code, bool shouted)
{
    static const char always[] = "FR UK US BR RU MX PT CH NL PL JP CZ UA";
    static const char mostly[] =
        "DE ES AU AT AR CL NZ CA ZA SG BE IE SE DK FI RO HU GR TR IL KR CN PE CO";
    return in_words(code, always) || (!shouted && in_words(code, mostly));
}

static bool is_letter(struct bytes text, size_t at)
{
    return at < text.len && !fold_is_gap(text, at);
}

/* Two capitals as a word: "fertility clinic AU, 27k couples", "FR - laboratoire". */
static void vote_capitals(struct votes *votes, struct bytes written, uint32_t weight)
{
    bool shouted = is_shouted(written);
    for (size_t at = 0; at + 1 < written.len; at++) {
        uint64_t code = 0;
        struct bytes letters = {written.ptr + at, 2};
        if (!is_capital(letters.ptr[0]) || !is_capital(letters.ptr[1]) ||
            (at > 0 && is_letter(written, at - 1)) || is_letter(written, at + 2))
            continue;
        if (stands_for_country(letters, shouted) && country_code(&code, letters))
            vote(votes, code, weight);
    }
}

/* "phones (+33)": behind a word for telephone numbers; no prefix of somebody's. */
static void vote_prefixes(
    struct votes *votes, const struct claims_side *side, uint32_t weight)
{
    enum { BETWEEN = 3 };
    for (size_t i = 0; i < side->hit_count; i++) {
        const struct lexicon_hit *hit = &side->hits[i];
        if (hit->section != LEXICON_FIELD || hit->value != FIELD_PHONE)
            continue;
        uint64_t code = 0;
        struct bytes near = bytes_slice(side->text, hit->end, BETWEEN);
        ptrdiff_t plus = bytes_find_byte(near, '+', 0);
        if (plus != BYTES_NONE &&
            calling_code(&code, calling_prefix(side->text, hit->end + (size_t)plus)))
            vote(votes, code, weight);
    }
}

static void vote_domains(struct votes *votes, const struct claims *claims)
{
    for (uint32_t i = 0; i < claims->victim_count; i++) {
        uint64_t code = 0;
        struct bytes name = bytes_of(claims->victims[i]);
        if (country_of_domain(&code, name))
            vote(votes, code, DOMAIN_WEIGHT);
    }
}

/* Where nothing is told of a country, who asks for money that one country alone has
 * speaks of that. Others are paid in dollars, euros and coins by everybody. */
static const char *country_of_money(const char *currency)
{
    static const char money[][2][LEXICON_CODE_SIZE] = {
        {"RUB", "RU"}, {"BRL", "BR"}, {"GBP", "GB"}, {"CHF", "CH"}};
    for (size_t i = 0; i < sizeof(money) / sizeof(money[0]); i++)
        if (strcmp(currency, money[i][0]) == 0)
            return money[i][1];
    return "";
}

void claims_country(struct claims *claims, const struct claims_view *view)
{
    struct votes votes = {.count = 0};
    uint32_t most = 0;
    vote_names(&votes, &view->title, TITLE_WEIGHT);
    vote_names(&votes, &view->body, 1);
    vote_tags(&votes, view->title.written, TAG_WEIGHT);
    vote_tags(&votes, view->body.written, 1);
    vote_flags(&votes, view->title.text, TAG_WEIGHT);
    vote_flags(&votes, view->body.text, 2);
    vote_capitals(&votes, view->title.written, TITLE_WEIGHT);
    vote_capitals(&votes, view->body.written, 1);
    vote_prefixes(&votes, &view->title, TITLE_WEIGHT);
    vote_prefixes(&votes, &view->body, 1);
    vote_domains(&votes, claims);
    (void)bytes_to_text(claims->country, sizeof(claims->country),
        bytes_of(country_of_money(claims->currency)));
    for (size_t i = 0; i < votes.count; i++)
        if (votes.weight[i] > most) {
            char code[LEXICON_CODE_SIZE];
            most = votes.weight[i];
            lexicon_code(code, votes.code[i]);
            memcpy(claims->country, code, POSTING_COUNTRY_MAX);
            claims->country[POSTING_COUNTRY_MAX] = '\0';
        }
}
