/*
 * features - what is known of a posting, as the few numbers its scores are made of.
 *
 * Each is a count or a yes (1), with a ceiling, so that no word said a hundred times
 * outweighs the rest. They are named: a weights file gives each name its weight
 * (parsers/score.h), and `vigie read --explain` says them in words.
 */
#ifndef VIGIE_PARSERS_FEATURES_H
#define VIGIE_PARSERS_FEATURES_H

#include "model/posting.h"
#include "parsers/claims.h"

enum feature {
    FEATURE_TITLE_SALE,
    FEATURE_TITLE_FREE,
    FEATURE_TITLE_REQUEST,
    FEATURE_TITLE_DISCUSSION,
    FEATURE_TITLE_NEWS,
    FEATURE_TITLE_AUCTION,
    FEATURE_TITLE_RANSOM,
    FEATURE_TITLE_DATA,
    FEATURE_TITLE_GOODS,
    FEATURE_TITLE_DENY,
    FEATURE_TITLE_SOLD,
    FEATURE_TITLE_INVENTED,
    FEATURE_TITLE_PATIENTS,
    FEATURE_TITLE_ACCESS,
    FEATURE_TITLE_SERVICE,
    FEATURE_BODY_SALE,
    FEATURE_BODY_FREE,
    FEATURE_BODY_REQUEST,
    FEATURE_BODY_DISCUSSION,
    FEATURE_BODY_NEWS,
    FEATURE_BODY_AUCTION,
    FEATURE_BODY_RANSOM,
    FEATURE_BODY_DATA,
    FEATURE_BODY_GOODS,
    FEATURE_BODY_DENY,
    FEATURE_BODY_SOLD,
    FEATURE_BODY_INVENTED,
    FEATURE_BODY_PATIENTS,
    FEATURE_BODY_ACCESS,
    FEATURE_BODY_SERVICE,
    FEATURE_BEGINS_OFFER,
    FEATURE_BEGINS_REQUEST,
    FEATURE_BEGINS_TALK,
    FEATURE_BEGINS_GOODS,
    FEATURE_MOSTLY_OFFER,
    FEATURE_MOSTLY_OTHER,
    FEATURE_DESCRIBED,
    FEATURE_RECORDS,
    FEATURE_SIZE,
    FEATURE_PRICE,
    FEATURE_KINDS,
    FEATURE_SAMPLE,
    FEATURE_MANY_ROWS,
    FEATURE_FILES,
    FEATURE_CONTACTS,
    FEATURE_FORMATS,
    FEATURE_VICTIM,
    FEATURE_COUNTRY,
    FEATURE_SECTOR,
    FEATURE_TITLE_QUESTION,
    FEATURE_QUESTIONS,
    FEATURE_ENDS_ASKING,
    FEATURE_SPEECH,
    FEATURE_PUBLISHED,
    FEATURE_PUBLISHED_WHO,
    FEATURE_REPLY,
    FEATURE_BY_OPENER,
    FEATURE_UNDER_OFFER,
    FEATURE_CLOSED,
    FEATURE_BEGINS_SOLD,
    FEATURE_BOASTS,
    FEATURE_LETTER,
    FEATURE_BY_SELLER,
    FEATURE_SELLER_ADDS,
    FEATURE_SELLER_NUMBER,
    FEATURE_SELLER_LOWERS,
    FEATURE_SELLER_STANDS,
    FEATURE_SELLER_LINKS,
    FEATURE_SELLER_AFFIRMS,
    FEATURE_SELLER_REFUSES,
    FEATURE_SELLER_BUMPS,
    FEATURE_SELLER_CONFIRMS,
    FEATURE_SELLER_MENDS,
    FEATURE_SELLER_COUNTERS,
    FEATURE_SELLER_ANSWERS,
    FEATURE_ELSEWHERE,
    FEATURE_QUOTES,
    FEATURE_QUOTES_OFFER,
    FEATURE_SHORT,
    FEATURE_LONG,
    FEATURE_SMALL_WORDS,
    FEATURE_TITLE_SMALL_WORDS,
    FEATURE_NUMBERS,
    FEATURE_TITLE_PEOPLE_WORDS,
    FEATURE_TITLE_LESSON_WORDS,
    FEATURE_TITLE_ACCOUNTS_WORDS,
    FEATURE_TITLE_MONEY_WORDS,
    FEATURE_TITLE_GIVING_WORDS,
    FEATURE_TITLE_FILES_WORDS,
    FEATURE_TITLE_THINGS_WORDS,
    FEATURE_TITLE_PRESS_WORDS,
    FEATURE_TITLE_DEAL_WORDS,
    FEATURE_TITLE_PAST_WORDS,
    FEATURE_TITLE_WE_WORDS,
    FEATURE_TITLE_THEY_WORDS,
    FEATURE_PEOPLE_WORDS,
    FEATURE_LESSON_WORDS,
    FEATURE_ACCOUNTS_WORDS,
    FEATURE_MONEY_WORDS,
    FEATURE_GIVING_WORDS,
    FEATURE_FILES_WORDS,
    FEATURE_THINGS_WORDS,
    FEATURE_PRESS_WORDS,
    FEATURE_DEAL_WORDS,
    FEATURE_PAST_WORDS,
    FEATURE_WE_WORDS,
    FEATURE_THEY_WORDS,
    FEATURE_LIST,
    FEATURE_LONG_LIST,
    FEATURE_ITEMS,
    FEATURE_ITEM_SHARE,
    FEATURE_CODE,
    FEATURE_TITLE_PARTED,
    FEATURE_TITLE_NUMBER,
    FEATURE_TITLE_LENGTH,
    FEATURE_BELOW_EIGHT,
    FEATURE_BELOW_SIXTEEN,
    FEATURE_BELOW_THIRTY,
    FEATURE_ABOVE_SIXTY,
    FEATURE_ANY_KIND,
    FEATURE_TWO_KINDS,
    FEATURE_DATA_OF_GOODS,
    FEATURE_PUBLISHED_KINDS,
    FEATURE_PUBLISHED_RECORDS,
    FEATURE_PUBLISHED_FORMATS,
    FEATURE_PUBLISHED_SMALL,
    FEATURE_PUBLISHED_NAMELESS,
    FEATURE_PUBLISHED_THREAT,
    FEATURE_PUBLISHED_CLOCK,
    FEATURE_STEMS,
    FEATURE_HEALTH_KINDS,
    FEATURE_INSURED_KINDS,
    FEATURE_HEALTH_SECTOR,
    FEATURE_HEALTH_FORMATS,
    FEATURE_OTHER_SECTOR,
    FEATURE_SICK_LEAVE,
    FEATURE_CARERS,
    FEATURE_NO_PATIENTS,
    FEATURE_HEALTH_STEMS,
    FEATURE_COUNT
};

struct features {
    float value[FEATURE_COUNT];
};

/* What they are taken from. */
struct features_of {
    const struct posting *posting; /* its claims and links filled in */
    const struct claims *own;
    const struct claims *quoted;
    struct bytes title; /* as the author's words; empty for a reply */
    struct bytes prose;
    uint32_t files;   /* of its links, those to files and mirrors */
    bool elsewhere;   /* one of its links leads to another site, and to no such file */
    bool published;   /* the place itself means "for everybody" */
    bool reply;       /* it does not open the thread */
    bool by_opener;   /* a reply by who opened the thread, as far as the page shows */
    bool under_offer; /* a reply on a page whose first posting is a dataset offer */
    bool by_seller;   /* a reply by who made an offer above it on the page */
    const struct brief *asked; /* what the last post says, if he answers another */
    bool lowers; /* its one number is less than the price of the author's offer above */
    bool quotes; /* it quotes somebody */
};

void features_take(struct features *out, const struct features_of *from);

/* The name in weights files ("title_sale"), and the same for people ("words of sale in
 * the title"). Static. */
const char *feature_name(enum feature feature);
const char *feature_words(enum feature feature);
/* FEATURE_COUNT when there is none of that name. */
enum feature feature_of_name(struct bytes name);

#endif
