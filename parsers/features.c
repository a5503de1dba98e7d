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
    NUMBERS_MOST_IN = 5, /* one of so many words, or more of them, is much */
    PROSE_LOOKED_AT = 8 * 1024,
    HEALTH_FIELDS = 1 << FIELD_BLOOD_GROUP | 1 << FIELD_DIAGNOSIS |
                    1 << FIELD_TREATMENT | 1 << FIELD_TEST_RESULT,
    INSURED_FIELDS =
        1 << FIELD_HEALTH_INSURANCE_ID | 1 << FIELD_INSURER | 1 << FIELD_DOCTOR,
    HEALTH_FORMATS = 1 << FORMAT_DICOM | 1 << FORMAT_HL7
};

static const struct {
    const char *name;
    const char *words;
} known[FEATURE_COUNT] = {
    [FEATURE_TITLE_SALE] = {"title_sale", "words of sale in the title"},
    [FEATURE_TITLE_FREE] = {"title_free", "words of giving away in the title"},
    [FEATURE_TITLE_REQUEST] = {"title_request", "words of asking for in the title"},
    [FEATURE_TITLE_DISCUSSION] = {"title_discussion", "words of talk in the title"},
    [FEATURE_TITLE_NEWS] = {"title_news", "words of the press in the title"},
    [FEATURE_TITLE_AUCTION] = {"title_auction", "words of auction in the title"},
    [FEATURE_TITLE_RANSOM] = {"title_ransom", "words of extortion in the title"},
    [FEATURE_TITLE_DATA] = {"title_data", "words for collected data in the title"},
    [FEATURE_TITLE_GOODS] = {"title_goods", "words for other goods in the title"},
    [FEATURE_TITLE_DENY] = {"title_deny", "words of not selling in the title"},
    [FEATURE_TITLE_SOLD] = {"title_sold", "words of having sold in the title"},
    [FEATURE_TITLE_INVENTED] = {"title_invented",
        "words of made-up data, or of nobody's, in the title"},
    [FEATURE_TITLE_PATIENTS] = {"title_patients",
        "words for people in care in the title"},
    [FEATURE_TITLE_ACCESS] = {"title_access", "words for a way in, in the title"},
    [FEATURE_TITLE_SERVICE] = {"title_service", "words of work to order in the title"},
    [FEATURE_BODY_SALE] = {"body_sale", "words of sale"},
    [FEATURE_BODY_FREE] = {"body_free", "words of giving away"},
    [FEATURE_BODY_REQUEST] = {"body_request", "words of asking for"},
    [FEATURE_BODY_DISCUSSION] = {"body_discussion", "words of talk"},
    [FEATURE_BODY_NEWS] = {"body_news", "words of the press"},
    [FEATURE_BODY_AUCTION] = {"body_auction", "words of auction"},
    [FEATURE_BODY_RANSOM] = {"body_ransom", "words of extortion"},
    [FEATURE_BODY_DATA] = {"body_data", "words for collected data"},
    [FEATURE_BODY_GOODS] = {"body_goods", "words for other goods"},
    [FEATURE_BODY_DENY] = {"body_deny", "words of not selling"},
    [FEATURE_BODY_SOLD] = {"body_sold", "words of having sold"},
    [FEATURE_BODY_INVENTED] = {"body_invented",
        "words of made-up data, or of nobody's"},
    [FEATURE_BODY_PATIENTS] = {"body_patients", "words for people in care"},
    [FEATURE_BODY_ACCESS] = {"body_access", "words for a way into systems"},
    [FEATURE_BODY_SERVICE] = {"body_service", "words of work to order"},
    [FEATURE_BEGINS_OFFER] = {"begins_offer", "begins with an offer"},
    [FEATURE_BEGINS_REQUEST] = {"begins_request", "begins with a request"},
    [FEATURE_BEGINS_TALK] = {"begins_talk", "begins as talk, a lesson or news"},
    [FEATURE_BEGINS_GOODS] = {"begins_goods", "begins with other goods"},
    [FEATURE_MOSTLY_OFFER] = {"mostly_offer", "its words are mostly those of an offer"},
    [FEATURE_MOSTLY_OTHER] = {"mostly_other",
        "its words are mostly those of a request, talk or news"},
    [FEATURE_DESCRIBED] = {"described", "a count of records beside kinds of data"},
    [FEATURE_RECORDS] = {"records", "a count of records"},
    [FEATURE_SIZE] = {"size", "a data size"},
    [FEATURE_PRICE] = {"price", "a price"},
    [FEATURE_KINDS] = {"kinds", "kinds of data named"},
    [FEATURE_SAMPLE] = {"sample", "sample rows"},
    [FEATURE_MANY_ROWS] = {"many_rows", "ten sample rows or more"},
    [FEATURE_FILES] = {"files", "links to files or mirrors"},
    [FEATURE_CONTACTS] = {"contacts", "a way to reach the author"},
    [FEATURE_FORMATS] = {"formats", "a file format"},
    [FEATURE_VICTIM] = {"victim", "a name of who was breached"},
    [FEATURE_COUNTRY] = {"country", "a country"},
    [FEATURE_SECTOR] = {"sector", "a sector"},
    [FEATURE_TITLE_QUESTION] = {"title_question", "the title asks"},
    [FEATURE_QUESTIONS] = {"questions", "question marks"},
    [FEATURE_ENDS_ASKING] = {"ends_asking", "ends with a question"},
    [FEATURE_SPEECH] = {"speech", "words of somebody else between quotation marks"},
    [FEATURE_PUBLISHED] = {"published", "a place where data are published"},
    [FEATURE_PUBLISHED_WHO] = {"published_who",
        "a place where data are published says whose, and how much"},
    [FEATURE_REPLY] = {"reply", "a reply"},
    [FEATURE_BY_OPENER] = {"by_opener", "a reply by who opened the thread"},
    [FEATURE_UNDER_OFFER] = {"under_offer", "a reply to a dataset offer"},
    [FEATURE_SELLER_ADDS] = {"seller_adds",
        "who made the offer adds a price, a count or a file"},
    [FEATURE_SELLER_NUMBER] = {"seller_number",
        "who made the offer answers little more than a number"},
    [FEATURE_QUOTES] = {"quotes", "quotes somebody"},
    [FEATURE_QUOTES_OFFER] = {"quotes_offer", "what it quotes is an offer"},
    [FEATURE_SHORT] = {"short", "very few words"},
    [FEATURE_LONG] = {"long", "very many words"},
    [FEATURE_SMALL_WORDS] = {"small_words", "small words, as whole sentences have"},
    [FEATURE_TITLE_SMALL_WORDS] = {"title_small_words", "small words in the title"},
    [FEATURE_NUMBERS] = {"numbers", "numbers among its words"},
    [FEATURE_STEMS] = {"stems", "its words are those of offers (or, below 0, of talk)"},
    [FEATURE_HEALTH_KINDS] = {"health_kinds", "kinds of health data named"},
    [FEATURE_INSURED_KINDS] = {"insured_kinds",
        "who insures or treats people, and by which number"},
    [FEATURE_HEALTH_SECTOR] = {"health_sector", "of the health sector"},
    [FEATURE_HEALTH_FORMATS] = {"health_formats", "a format of medical files"},
    [FEATURE_OTHER_SECTOR] = {"other_sector", "of another sector"},
};

const char *feature_name(enum feature feature)
{
    return feature < FEATURE_COUNT ? known[feature].name : "";
}

const char *feature_words(enum feature feature)
{
    return feature < FEATURE_COUNT ? known[feature].words : "";
}

enum feature feature_of_name(struct bytes name)
{
    unsigned i = 0;
    while (i < FEATURE_COUNT && !bytes_is(name, known[i].name))
        i++;
    return (enum feature)i;
}

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
    out->value[FEATURE_STEMS] = own->stems;
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
    value[FEATURE_SELLER_ADDS] =
        yes(from->by_opener && from->under_offer &&
            (from->posting->amount.len > 0 || from->files > 0 ||
                from->posting->records > 0));
    value[FEATURE_SELLER_NUMBER] =
        yes(from->by_opener && from->under_offer && is_number_alone(from->own, prose));
    value[FEATURE_QUOTES] = yes(from->quotes);
    value[FEATURE_QUOTES_OFFER] = yes(from->quoted->is_dataset);
    value[FEATURE_SHORT] = yes(prose.len < SHORT_BYTES);
    value[FEATURE_LONG] = yes(prose.len > LONG_BYTES);
}
