#include "parsers/features.h"

#include "parsers/lexicon.h"
#include "parsers/speech.h"

enum {
    TITLE_CUES_MAX = 2,
    BODY_CUES_MAX = 3,
    KINDS_MAX = 4,
    KINDS_LISTED = 2,
    QUESTIONS_MAX = 3,
    FILES_MAX = 2,
    SAMPLE_ROWS = 3,
    MANY_ROWS = 10,
    SHORT_BYTES = 120, /* of its author's own words */
    LONG_BYTES = 1500,
    SMALL_WORDS_MAX = 30,
    SMALL_WORDS_UNIT = 15,
    TITLE_SMALL_WORDS_MAX = 4,
    TITLE_SMALL_WORDS_UNIT = 2,
    TITLE_FAMILY_MOST = 2,
    FAMILY_MOST_IN = 6, /* one of so many words is much */
    LIST_MOST = 8,
    LIST_UNIT = 3,
    LIST_LONG = 4,
    ITEMS_MOST = 12,
    ITEMS_UNIT = 6,
    PIECES_LEAST = 3, /* fewer have no share to speak of */
    CODE_MOST = 2,
    CODE_UNIT = 5,
    TITLE_WORDS_MOST = 10,
    TITLE_WORDS_UNIT = 5,
    NUMBERS_MOST_IN = 5, /* one of so many words, or more of them, is much */
    PROSE_LOOKED_AT = 8 * 1024,
    HEALTH_FIELDS = 1 << FIELD_BLOOD_GROUP | 1 << FIELD_DIAGNOSIS |
                    1 << FIELD_TREATMENT | 1 << FIELD_TEST_RESULT,
    INSURED_FIELDS =
        1 << FIELD_HEALTH_INSURANCE_ID | 1 << FIELD_INSURER | 1 << FIELD_DOCTOR,
    HEALTH_FORMATS = 1 << FORMAT_DICOM | 1 << FORMAT_HL7
};

static float at_most(uint64_t count, uint64_t most)
{
    return (float)(count < most ? count : most);
}

static float yes(bool is)
{
    return is ? 1 : 0;
}

static unsigned bits_of(uint32_t set)
{
    unsigned count = 0;
    for (; set != 0; set &= set - 1)
        count++;
    return count;
}

static unsigned count_questions(struct bytes text)
{
    unsigned count = 0;
    text = bytes_slice(text, 0, PROSE_LOOKED_AT);
    for (size_t i = 0; i < text.len; i++)
        count += text.ptr[i] == '?' && (i == 0 || text.ptr[i - 1] != '?') ? 1 : 0;
    return count;
}

/* "No. 650.": under an offer, its new price. */
static bool is_number_alone(const struct claims *own, struct bytes prose)
{
    enum { WORDS_MAX = 8 };
    return own->body_manner.numbers > 0 && own->body_manner.words <= WORDS_MAX &&
           count_questions(prose) == 0;
}

/* The cues follow one another in both enums, in the same order. */
static void take_words(struct features *out, const struct claims *own)
{
    for (unsigned cue = 0; cue < CUE_COUNT; cue++) {
        out->value[FEATURE_TITLE_SALE + cue] =
            at_most(own->title_cues.count[cue], TITLE_CUES_MAX);
        out->value[FEATURE_BODY_SALE + cue] =
            at_most(own->body_cues.count[cue], BODY_CUES_MAX);
    }
}

/* "Bicycle shop database": the goods are whose data it is, not what is sold; of many
 * goods one is. */
static float goods_beyond_data(const struct claims_cues *cues, uint64_t most)
{
    uint32_t goods = cues->count[CUE_GOODS];
    bool shop = goods > 0 && cues->count[CUE_DATA] > 0;
    return at_most(goods - (shop ? 1 : 0), most);
}

static bool is_offer(enum offer_kind kind)
{
    return kind == OFFER_SALE || kind == OFFER_FREE || kind == OFFER_AUCTION ||
           kind == OFFER_RANSOM;
}

static bool is_other_goods(enum lexicon_cue cue)
{
    return cue == CUE_GOODS || cue == CUE_ACCESS || cue == CUE_SERVICE;
}

/* What the words are on the whole, and what they begin with. */
static void take_purpose(struct features *out, const struct claims *own)
{
    enum lexicon_cue cue = own->begins;
    out->value[FEATURE_BEGINS_OFFER] = yes(
        cue == CUE_SALE || cue == CUE_FREE || cue == CUE_AUCTION || cue == CUE_RANSOM);
    out->value[FEATURE_BEGINS_REQUEST] = yes(cue == CUE_REQUEST);
    out->value[FEATURE_BEGINS_TALK] = yes(cue == CUE_DISCUSSION || cue == CUE_NEWS);
    out->value[FEATURE_BEGINS_GOODS] =
        yes(is_other_goods(cue) && own->title_cues.count[CUE_DATA] == 0);
    out->value[FEATURE_BEGINS_SOLD] = yes(cue == CUE_SOLD);
    out->value[FEATURE_TITLE_GOODS] =
        goods_beyond_data(&own->title_cues, TITLE_CUES_MAX);
    out->value[FEATURE_BODY_GOODS] = goods_beyond_data(&own->body_cues, BODY_CUES_MAX);
    out->value[FEATURE_MOSTLY_OFFER] = yes(is_offer(own->offer));
    out->value[FEATURE_MOSTLY_OTHER] =
        yes(own->offer != OFFER_NONE && !is_offer(own->offer));
}

static void take_claims(struct features *out, const struct posting *posting)
{
    float *value = out->value;
    value[FEATURE_DESCRIBED] =
        yes(posting->records > 0 && bits_of(posting->fields) >= KINDS_LISTED);
    value[FEATURE_RECORDS] = yes(posting->records > 0);
    value[FEATURE_SIZE] = yes(posting->size_bytes > 0);
    value[FEATURE_PRICE] = yes(posting->amount.len > 0);
    value[FEATURE_KINDS] = at_most(bits_of(posting->fields), KINDS_MAX);
    value[FEATURE_SAMPLE] = yes(posting->sample_rows >= SAMPLE_ROWS);
    value[FEATURE_MANY_ROWS] = yes(posting->sample_rows >= MANY_ROWS);
    value[FEATURE_CONTACTS] = yes(posting->contacts != 0);
    value[FEATURE_FORMATS] = yes(posting->formats != 0);
    value[FEATURE_VICTIM] = yes(posting->victim_count > 0);
    value[FEATURE_COUNTRY] = yes(posting->country.len > 0);
    value[FEATURE_SECTOR] = yes(posting->sector != SECTOR_NONE);
    value[FEATURE_HEALTH_KINDS] =
        at_most(bits_of(posting->fields & HEALTH_FIELDS), KINDS_MAX);
    value[FEATURE_INSURED_KINDS] =
        at_most(bits_of(posting->fields & INSURED_FIELDS), KINDS_MAX);
    value[FEATURE_HEALTH_SECTOR] = yes(posting->sector == SECTOR_HEALTH);
    value[FEATURE_HEALTH_FORMATS] = yes((posting->formats & HEALTH_FORMATS) != 0);
    value[FEATURE_OTHER_SECTOR] =
        yes(posting->sector != SECTOR_NONE && posting->sector != SECTOR_HEALTH);
}

/* How it is written, whatever it says. */
static void take_manner(struct features *out, const struct claims *own)
{
    const struct manner *body = &own->body_manner;
    uint32_t words = body->words > 0 ? body->words : 1;
    float numbers = (float)body->numbers * NUMBERS_MOST_IN / (float)words;
    out->value[FEATURE_SMALL_WORDS] =
        at_most(body->small, SMALL_WORDS_MAX) / SMALL_WORDS_UNIT;
    out->value[FEATURE_TITLE_SMALL_WORDS] =
        at_most(own->title_manner.small, TITLE_SMALL_WORDS_MAX) /
        TITLE_SMALL_WORDS_UNIT;
    out->value[FEATURE_NUMBERS] = numbers < 1 ? numbers : 1;
    out->value[FEATURE_BOASTS] = yes(own->boasts);
    out->value[FEATURE_LETTER] = yes(own->letter);
    out->value[FEATURE_SICK_LEAVE] = yes(own->sick_leave);
    out->value[FEATURE_CARERS] = yes(own->carers);
    out->value[FEATURE_NO_PATIENTS] = yes(own->no_patients);
    out->value[FEATURE_STEMS] = own->stems.offer;
    out->value[FEATURE_HEALTH_STEMS] = own->stems.health;
}

/* Families follow one another in both enums, in the same order. */
static void take_families(struct features *out, const struct claims *own)
{
    float words = (float)own->body_manner.words + 1;
    for (unsigned family = 0; family < FAMILY_COUNT; family++) {
        float share = (float)own->body_families.count[family] * FAMILY_MOST_IN / words;
        out->value[FEATURE_TITLE_PEOPLE_WORDS + family] =
            at_most(own->title_families.count[family], TITLE_FAMILY_MOST);
        out->value[FEATURE_PEOPLE_WORDS + family] = share < 1 ? share : 1;
    }
}

/* Marks that programs and their settings are full of, and adverts are not. */
static unsigned count_code(struct bytes text)
{
    unsigned count = 0;
    text = bytes_slice(text, 0, PROSE_LOOKED_AT);
    for (size_t i = 0; i < text.len; i++) {
        char byte = (char)text.ptr[i];
        bool twice = byte == '-' && i + 1 < text.len && text.ptr[i + 1] == '-';
        bool mark = byte == '{' || byte == '}' || byte == '=' || byte == ';' ||
                    byte == '#' || twice;
        count += mark ? 1 : 0;
        i += twice ? 1 : 0;
    }
    return count;
}

/* "Clinic // 12 000 // 2026", "[FREE] Clinic", "Clinic - patients". */
static bool has_parts(struct bytes title)
{
    static const uint8_t marks[] = {'/', '|', '[', ']', ':'};
    for (size_t i = 0; i < sizeof(marks); i++)
        if (bytes_find_byte(title, marks[i], 0) != BYTES_NONE)
            return true;
    return bytes_find(title, bytes_of(" - "), 0) != BYTES_NONE ||
           bytes_find(title, bytes_of(" \xE2\x80\x93 "), 0) != BYTES_NONE ||
           bytes_find(title, bytes_of(" \xE2\x80\x94 "), 0) != BYTES_NONE;
}

static bool has_number(struct bytes title)
{
    for (size_t i = 0; i + 1 < title.len; i++)
        if (byte_is_digit(title.ptr[i]) && byte_is_digit(title.ptr[i + 1]))
            return true;
    return false;
}

static void take_length(struct features *out, uint32_t words)
{
    static const struct {
        enum feature feature;
        uint32_t below;
    } steps[] = {{FEATURE_BELOW_EIGHT, 8}, {FEATURE_BELOW_SIXTEEN, 16},
        {FEATURE_BELOW_THIRTY, 30}};
    enum { MANY_WORDS = 60 };
    for (size_t i = 0; i < sizeof(steps) / sizeof(steps[0]); i++)
        out->value[steps[i].feature] = yes(words < steps[i].below);
    out->value[FEATURE_ABOVE_SIXTY] = yes(words > MANY_WORDS);
}

/* What it looks like: an advert is a list under a title in parts. */
static void take_shape(struct features *out, const struct features_of *from)
{
    const struct manner *body = &from->own->body_manner;
    float *value = out->value;
    value[FEATURE_LIST] = at_most(body->longest, LIST_MOST) / LIST_UNIT;
    value[FEATURE_LONG_LIST] = yes(body->longest >= LIST_LONG);
    value[FEATURE_ITEMS] = at_most(body->items, ITEMS_MOST) / ITEMS_UNIT;
    if (body->pieces >= PIECES_LEAST)
        value[FEATURE_ITEM_SHARE] = (float)body->items / (float)body->pieces;
    value[FEATURE_CODE] =
        at_most(count_code(from->prose), (uint64_t)CODE_MOST * CODE_UNIT) / CODE_UNIT;
    value[FEATURE_TITLE_PARTED] = yes(has_parts(from->title));
    value[FEATURE_TITLE_NUMBER] = yes(has_number(from->title));
    value[FEATURE_TITLE_LENGTH] =
        at_most(from->own->title_manner.words, TITLE_WORDS_MOST) / TITLE_WORDS_UNIT;
    take_length(out, body->words);
}

/* What means more, or less, beside something else. */
static void take_together(struct features *out, const struct features_of *from)
{
    float *value = out->value;
    bool kinds = value[FEATURE_KINDS] > 0;
    bool nameless = from->posting->victim_count == 0;
    value[FEATURE_ANY_KIND] = yes(kinds);
    value[FEATURE_TWO_KINDS] = yes(value[FEATURE_KINDS] >= KINDS_LISTED);
    value[FEATURE_DATA_OF_GOODS] =
        yes(value[FEATURE_TITLE_GOODS] > 0 && value[FEATURE_DESCRIBED] > 0);
    if (!from->published)
        return;
    value[FEATURE_PUBLISHED_KINDS] = value[FEATURE_KINDS];
    value[FEATURE_PUBLISHED_RECORDS] = value[FEATURE_RECORDS];
    value[FEATURE_PUBLISHED_FORMATS] = value[FEATURE_FORMATS];
    value[FEATURE_PUBLISHED_SMALL] = value[FEATURE_SMALL_WORDS];
    value[FEATURE_PUBLISHED_NAMELESS] = yes(nameless);
    value[FEATURE_PUBLISHED_THREAT] = yes(from->own->threatens);
    value[FEATURE_PUBLISHED_CLOCK] =
        yes(from->own->counts_down || from->own->partly_out);
}

/* "Still there?" "Yes." Whether the offer stands, or something else is told of it. */
static void take_answer(
    float *value, const struct brief *own, const struct brief *asked)
{
    value[FEATURE_SELLER_AFFIRMS] = yes(own->yes);
    value[FEATURE_SELLER_REFUSES] = yes(own->no && value[FEATURE_NUMBERS] == 0);
    value[FEATURE_SELLER_BUMPS] = yes(own->bump);
    if (asked == NULL)
        return;
    value[FEATURE_SELLER_CONFIRMS] = yes(asked->there && !own->no);
    value[FEATURE_SELLER_MENDS] = yes(asked->broken);
    value[FEATURE_SELLER_COUNTERS] = yes(asked->number && value[FEATURE_NUMBERS] > 0);
    value[FEATURE_SELLER_ANSWERS] =
        yes(asked->asks && !asked->there && !asked->broken && !asked->number);
}

/* What who made an offer above adds to it. */
static void take_seller(struct features *out, const struct features_of *from)
{
    const struct posting *posting = from->posting;
    float *value = out->value;
    value[FEATURE_CLOSED] = yes(from->own->closed);
    value[FEATURE_BY_SELLER] = yes(from->by_seller);
    value[FEATURE_ELSEWHERE] = yes(from->elsewhere);
    if (!from->by_seller)
        return;
    value[FEATURE_SELLER_ADDS] =
        yes(posting->amount.len > 0 || from->files > 0 || posting->records > 0);
    value[FEATURE_SELLER_NUMBER] =
        yes(is_number_alone(from->own, bytes_trim(from->prose)));
    value[FEATURE_SELLER_LOWERS] = yes(from->lowers);
    value[FEATURE_SELLER_STANDS] = yes(from->own->stands);
    value[FEATURE_SELLER_LINKS] = yes(from->elsewhere);
    take_answer(value, &from->own->brief, from->asked);
}

void features_take(struct features *out, const struct features_of *from)
{
    *out = (struct features){{0}};
    float *value = out->value;
    struct bytes prose = bytes_trim(from->prose);
    take_words(out, from->own);
    take_purpose(out, from->own);
    take_claims(out, from->posting);
    take_manner(out, from->own);
    take_families(out, from->own);
    take_shape(out, from);
    take_together(out, from);
    value[FEATURE_FILES] = at_most(from->files, FILES_MAX);
    value[FEATURE_TITLE_QUESTION] =
        yes(bytes_find_byte(from->title, '?', 0) != BYTES_NONE);
    value[FEATURE_QUESTIONS] = at_most(count_questions(prose), QUESTIONS_MAX);
    value[FEATURE_ENDS_ASKING] = yes(bytes_ends(prose, "?"));
    value[FEATURE_SPEECH] = yes(
        speech_in(from->title) || speech_in(bytes_slice(prose, 0, PROSE_LOOKED_AT)));
    value[FEATURE_PUBLISHED] = yes(from->published);
    value[FEATURE_PUBLISHED_WHO] =
        yes(from->published && from->posting->victim_count > 0 &&
            (from->posting->records > 0 || from->posting->size_bytes > 0 ||
                from->files > 0));
    value[FEATURE_REPLY] = yes(from->reply);
    value[FEATURE_BY_OPENER] = yes(from->by_opener);
    value[FEATURE_UNDER_OFFER] = yes(from->under_offer);
    take_seller(out, from);
    value[FEATURE_QUOTES] = yes(from->quotes);
    value[FEATURE_QUOTES_OFFER] = yes(from->quoted->is_dataset);
    value[FEATURE_SHORT] = yes(prose.len < SHORT_BYTES);
    value[FEATURE_LONG] = yes(prose.len > LONG_BYTES);
}
