/* Runs of capitalised words, of which names are made. */
#include "base/utf8.h"
#include "parsers/claims_victim.h"
#include "parsers/country_codes.h"
#include "parsers/date_words.h"
#include "parsers/fold.h"
#include "parsers/plain_words.h"

#include <string.h>

enum { WORDS_MAX = 7, WORD_FOLDED_MAX = 256 };

bool claims_is_capital(struct bytes word)
{
    size_t length = 0;
    bool valid = false;
    if (word.len == 0)
        return false;
    uint32_t code = utf8_at(word, 0, &length, &valid);
    return valid && utf8_lower(code) != code;
}

static bool is_joint(struct bytes word)
{
    static const char *const joints[] = {"de", "du", "des", "la", "le", "les", "of",
        "the", "and", "et", "y", "e", "&", "und", "von", "der", "den", "dem", "di",
        "del", "da", "do", "dos", "das", "los", "las", "f\xC3\xBCr", "zu", "zum", "am",
        "im", "at", "for", "\xC3\xA0", "\xD0\xB8"};
    for (size_t i = 0; i < sizeof(joints) / sizeof(joints[0]); i++)
        if (bytes_is(word, joints[i]))
            return true;
    return false;
}

bool claims_is_any(struct bytes line, size_t at)
{
    static const char *const words[] = {"ein ", "eine ", "einem ", "einen ", "einer ",
        "eines ", "un ", "une ", "una ", "um ", "uma "};
    struct bytes before = bytes_slice(line, 0, at);
    for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++) {
        size_t length = strlen(words[i]);
        struct bytes last = before.len < length
                                ? before
                                : bytes_slice(before, before.len - length, length);
        if (bytes_equal_nocase(last, bytes_of(words[i])) &&
            (before.len == length || before.ptr[before.len - length - 1] == ' '))
            return true;
    }
    return false;
}

size_t claims_word_end(struct bytes text, size_t at)
{
    while (at < text.len && strchr(" \t,;:()[]{}|!?\"/<>", text.ptr[at]) == NULL &&
           text.ptr[at] != '\0')
        at++;
    return at;
}

/* Goods and talk name shops and papers, too: "Lakeside Furniture". */
static bool ends_names(const struct lexicon_hit *hit)
{
    if (hit->section == LEXICON_OFFER)
        return hit->value != CUE_GOODS && hit->value != CUE_ACCESS &&
               hit->value != CUE_SERVICE && hit->value != CUE_NEWS &&
               hit->value != CUE_DISCUSSION && hit->value != CUE_INVENTED;
    if (hit->section == LEXICON_VICTIM)
        return hit->value < VICTIM_FORM || hit->value >= VICTIM_COUNT;
    if (hit->section == LEXICON_UNIT)
        return hit->value != UNIT_MEASURE && hit->value != UNIT_MANY;
    return hit->section != LEXICON_COUNTRY && hit->section != LEXICON_TOWN &&
           hit->section != LEXICON_SECTOR && hit->section != LEXICON_AMOUNT;
}

#define WORD(text) BYTES_LITERAL(text)

static bool ends_in(struct bytes text, const struct bytes *ends, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        struct bytes end = ends[i];
        if (text.len >= end.len &&
            bytes_equal(bytes_slice(text, text.len - end.len, end.len), end))
            return true;
    }
    return false;
}

/* German puts what kind of place it is at a word's end: "Kreisklinik". */
static bool ends_in_place(struct bytes text)
{
    static const struct bytes ends[] = {WORD("klinik"), WORD("kliniken"),
        WORD("krankenhaus"), WORD("apotheke"), WORD("praxis"), WORD("labor"),
        WORD("kasse"), WORD("versicherung"), WORD("bank"), WORD("schule"),
        WORD("werke"), WORD("dienst"), WORD("verband"), WORD("verein"),
        WORD("zentrum")};
    return ends_in(text, ends, sizeof(ends) / sizeof(ends[0])) &&
           !bytes_ends(text, "datenbank");
}

/* German writes its nouns with a capital: "Terminportal", "Kundenstamm" and "Heilung"
 * are no names. */
static bool ends_in_noun(struct bytes text)
{
    enum { LEAST = 6 };
    static const struct bytes ends[] = {WORD("portal"), WORD("portale"), WORD("kette"),
        WORD("ketten"), WORD("stamm"), WORD("bestand"), WORD("bestande"), WORD("liste"),
        WORD("listen"), WORD("kartei"), WORD("karteien"), WORD("akte"), WORD("akten"),
        WORD("daten"), WORD("kunden"), WORD("patienten"), WORD("nutzer"), WORD("konto"),
        WORD("konten"), WORD("nummer"), WORD("nummern"), WORD("karte"), WORD("karten"),
        WORD("archiv"), WORD("register"), WORD("sammlung"), WORD("auszug"),
        WORD("export"), WORD("datei"), WORD("dateien"), WORD("tabelle"),
        WORD("tabellen"), WORD("betreiber"), WORD("anbieter"), WORD("hersteller"),
        WORD("handler"), WORD("handel"), WORD("vermittler"), WORD("vermittlung"),
        WORD("versender"), WORD("versand"), WORD("trager"), WORD("verbund"),
        WORD("verbunde"), WORD("laden"), WORD("firma"), WORD("firmen"),
        WORD("unternehmen"), WORD("betrieb"), WORD("betriebe"), WORD("agentur"),
        WORD("kanzlei"), WORD("buro"), WORD("behorde"), WORD("versorger"),
        WORD("system"), WORD("systeme"), WORD("zugang"), WORD("zugange"),
        WORD("software"), WORD("ung"), WORD("ungen"), WORD("heit"), WORD("heiten"),
        WORD("keit"), WORD("keiten"), WORD("schaft"), WORD("schaften"), WORD("ionen"),
        WORD("arzt"), WORD("arzte"), WORD("mitglieder"), WORD("befunde"),
        WORD("rezepte"), WORD("vertrage"), WORD("rechnungen"), WORD("hauser"),
        WORD("haus"), WORD("heim"), WORD("heime"), WORD("stelle"), WORD("stellen"),
        WORD("zentren"), WORD("labore"), WORD("praxen"), WORD("apotheken"),
        WORD("banken"), WORD("schulen"), WORD("vereine"), WORD("geschaft"),
        WORD("markt"), WORD("bank"), WORD("abo"), WORD("abos"), WORD("zulieferer"),
        WORD("lieferant"), WORD("server"), WORD("shop"), WORD("shops"), WORD("gruppe"),
        WORD("gruppen"), WORD("verein"), WORD("verband"), WORD("programm"),
        WORD("programme"), WORD("raum")};
    return text.len >= LEAST && ends_in(text, ends, sizeof(ends) / sizeof(ends[0]));
}

static bool is_part(
    const struct lexicon_hit *hit, struct bytes text, enum lexicon_victim what)
{
    return hit->section == LEXICON_VICTIM && hit->value == what &&
           (hit->end == text.len || text.ptr[hit->end] == '\'');
}

static bool is_people(const struct lexicon_hit *hit, struct bytes text)
{
    return hit->section == LEXICON_UNIT && hit->value == UNIT_RECORD &&
           hit->end == text.len;
}

/* "LDAP-Dump" ends a name as "Dump" does. */
static bool is_last_part(struct bytes text, const struct lexicon_hit *hit)
{
    return hit->end == text.len && (hit->start == 0 || text.ptr[hit->start - 1] == '-');
}

static bool is_month(struct bytes text)
{
    int month = 0;
    return date_word(&month, text, DATE_WORD_MONTH) == text.len;
}

static bool has_digit(struct bytes text)
{
    for (size_t i = 0; i < text.len; i++)
        if (byte_is_digit(text.ptr[i]))
            return true;
    return false;
}

static bool is_sector(const struct lexicon_hit *hit)
{
    return hit->section == LEXICON_SECTOR && hit->value != LEXICON_NOTHING;
}

static bool is_where(const struct lexicon_hit *hit)
{
    return hit->section == LEXICON_COUNTRY || hit->section == LEXICON_TOWN;
}

/* What a phrase says that the word begins with. */
static void add_hit(
    struct claims_word *known, const struct lexicon_hit *hit, struct bytes text)
{
    known->country = known->country || is_where(hit);
    known->seat = known->seat || is_part(hit, text, VICTIM_SEAT);
    known->form = known->form || known->seat || is_part(hit, text, VICTIM_FORM);
    known->people = known->people || is_people(hit, text);
}

static struct claims_word known_by(
    const struct lexicon_hit *hits, size_t count, struct bytes text, bool capital)
{
    struct claims_word known = {
        .ends = capital && count == 0 && is_month(text), .place = ends_in_place(text)};
    bool sector = known.place;
    for (size_t i = 0; i < count; i++) {
        const struct lexicon_hit *hit = &hits[i];
        known.ends = known.ends || (ends_names(hit) && is_last_part(text, hit));
        if (hit->start > 0)
            continue;
        add_hit(&known, hit, text);
        sector = sector || is_sector(hit);
    }
    known.place = (sector || known.form) && (!known.ends || ends_in_place(text));
    known.ends = known.ends && !sector;
    known.any = known.ends || known.country || sector || known.form ||
                has_digit(text) || ends_in_noun(text);
    return known;
}

struct claims_word claims_word_known(const struct lexicon *lexicon, struct bytes word)
{
    AUTO(buf_done) struct buf folded;
    AUTO(buf_done) struct buf plain;
    struct lexicon_hit hits[LEXICON_SECTION_COUNT];
    buf_init(&folded, WORD_FOLDED_MAX);
    buf_init(&plain, WORD_FOLDED_MAX);
    if (fold_text(&folded, bytes_slice(word, 0, WORD_FOLDED_MAX / 4), NULL) != 0 ||
        plain_words(&plain, lexicon, buf_bytes(&folded), NULL) != 0)
        return (struct claims_word){.ends = true};
    struct bytes text = bytes_trim(buf_bytes(&plain));
    uint64_t code = 0;
    if (word.len == 2 && country_code(&code, word)) /* "Mobilfunk DE" */
        return (struct claims_word){.country = true, .any = true};
    size_t count = lexicon_scan(hits, LEXICON_SECTION_COUNT, lexicon, text);
    struct claims_word known = known_by(hits, count, text, claims_is_capital(word));
    if (bytes_ends(text, "."))
        text.len--;
    known.common = !known.any && lexicon_has_word(lexicon, text);
    return known;
}

/* False where the word is none of a name; most are told by their small letters, before
 * anything is looked up. */
static bool take_word(struct claims_run *run, const struct lexicon *lexicon,
    struct bytes word, size_t end)
{
    if (!claims_is_capital(word))
        return false;
    struct claims_word known = claims_word_known(lexicon, word);
    if (known.ends)
        return false;
    run->length = end;
    run->words++;
    run->place = run->place || known.place;
    run->seat = run->seat || known.seat;
    run->country = run->country || known.country;
    run->unknown += known.any || known.common ? 0 : 1;
    run->unmeant += known.any ? 0 : 1;
    return true;
}

/* Whether a name goes on behind a word that ends at `end`. */
static bool goes_on(struct bytes text, size_t end)
{
    if (end + 1 >= text.len || (text.ptr[end] != ' ' && text.ptr[end] != '\''))
        return false;
    return text.ptr[end + 1] != '-' && text.ptr[end + 1] != ' ';
}

struct claims_run claims_take_run(const struct lexicon *lexicon, struct bytes text)
{
    struct claims_run run = {.length = 0};
    size_t at = 0;
    while (at < text.len && run.words < WORDS_MAX && run.length <= CLAIMS_NAME_MAX) {
        size_t end = claims_word_end(text, at);
        struct bytes word = bytes_slice(text, at, end - at);
        bool stop = bytes_ends(word, ".") && word.len > 6;
        word.len -= stop ? 1 : 0;
        bool joint = run.words > 0 && is_joint(word);
        run.next = word;
        if (!joint && !take_word(&run, lexicon, word, at + word.len))
            return run;
        if (stop || !goes_on(text, end))
            break;
        at = end + 1;
    }
    run.next = bytes_make(NULL, 0);
    return run;
}
