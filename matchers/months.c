#include "matchers/months.h"

#include "matchers/fold.h"

#include <string.h>

enum { LONGEST = 12, LONGEST_MARKED = 32 /* bytes, with marks */ };

/* Folded: without accents. `least` letters are enough. */
static const struct {
    char name[LONGEST + 1];
    uint8_t least;
    uint8_t month;
} MONTHS[] = {{"janvier", 3, 1}, {"january", 3, 1}, {"januar", 3, 1}, {"janner", 3, 1},
    {"januari", 3, 1}, {"janeiro", 3, 1}, {"enero", 3, 1}, {"gennaio", 3, 1},
    {"fevrier", 3, 2}, {"february", 3, 2}, {"fevereiro", 3, 2}, {"febrero", 3, 2},
    {"februar", 3, 2}, {"februari", 3, 2}, {"feber", 3, 2}, {"febbraio", 3, 2},
    {"mars", 3, 3}, {"march", 3, 3}, {"marzo", 3, 3}, {"marz", 3, 3}, {"maerz", 3, 3},
    {"marco", 3, 3}, {"maart", 3, 3}, {"mrt", 3, 3}, {"avril", 3, 4}, {"april", 3, 4},
    {"aprile", 3, 4}, {"abril", 3, 4}, {"mai", 3, 5}, {"may", 3, 5}, {"mayo", 3, 5},
    {"maio", 3, 5}, {"maggio", 3, 5}, {"mei", 3, 5}, {"juin", 4, 6}, {"june", 3, 6},
    {"junio", 3, 6}, {"junho", 3, 6}, {"juni", 3, 6}, {"giugno", 3, 6},
    {"juillet", 4, 7}, {"july", 3, 7}, {"julio", 3, 7}, {"julho", 3, 7}, {"juli", 3, 7},
    {"luglio", 3, 7}, {"aout", 3, 8}, {"august", 3, 8}, {"agosto", 3, 8},
    {"augustus", 3, 8}, {"septembre", 3, 9}, {"september", 3, 9}, {"septiembre", 3, 9},
    {"setiembre", 3, 9}, {"setembro", 3, 9}, {"settembre", 3, 9}, {"octobre", 3, 10},
    {"october", 3, 10}, {"octubre", 3, 10}, {"oktober", 3, 10}, {"outubro", 3, 10},
    {"ottobre", 3, 10}, {"novembre", 3, 11}, {"november", 3, 11}, {"noviembre", 3, 11},
    {"novembro", 3, 11}, {"decembre", 3, 12}, {"december", 3, 12}, {"diciembre", 3, 12},
    {"dezember", 3, 12}, {"dezembro", 3, 12}, {"dicembre", 3, 12},
    /* Catalan, Romanian, Swedish and Danish, Polish: whole, so that no cut one of
     * another language is taken for them. */
    {"gener", 5, 1}, {"ianuarie", 8, 1}, {"stycznia", 8, 1}, {"febrer", 6, 2},
    {"februarie", 9, 2}, {"lutego", 6, 2}, {"martie", 6, 3}, {"marts", 5, 3},
    {"marca", 5, 3}, {"aprilie", 7, 4}, {"kwietnia", 8, 4}, {"maig", 4, 5},
    {"maj", 3, 5}, {"maja", 4, 5}, {"juny", 4, 6}, {"iunie", 5, 6}, {"czerwca", 7, 6},
    {"juliol", 6, 7}, {"iulie", 5, 7}, {"lipca", 5, 7}, {"agost", 5, 8},
    {"augusti", 7, 8}, {"sierpnia", 8, 8}, {"septembrie", 10, 9}, {"wrzesnia", 8, 9},
    {"octombrie", 9, 10}, {"pazdziernika", 12, 10}, {"noiembrie", 9, 11},
    {"listopada", 9, 11}, {"desembre", 8, 12}, {"decembrie", 9, 12}, {"grudnia", 7, 12},
    /* Roman numbers, as central Europe writes months. */
    {"i", 1, 1}, {"ii", 2, 2}, {"iii", 3, 3}, {"iv", 2, 4}, {"v", 1, 5}, {"vi", 2, 6},
    {"vii", 3, 7}, {"viii", 4, 8}, {"ix", 2, 9}, {"x", 1, 10}, {"xi", 2, 11},
    {"xii", 3, 12}};

static uint32_t month_of(struct bytes word)
{
    if (word.len == 0)
        return 0;
    for (size_t i = 0; i < sizeof(MONTHS) / sizeof(MONTHS[0]); i++)
        if ((uint8_t)MONTHS[i].name[0] == word.ptr[0] && word.len >= MONTHS[i].least &&
            word.len <= strlen(MONTHS[i].name) &&
            memcmp(word.ptr, MONTHS[i].name, word.len) == 0)
            return MONTHS[i].month;
    return 0;
}

uint32_t months_read(struct bytes text, size_t *at)
{
    char name[LONGEST];
    size_t length = 0;
    struct folded folded;
    text = bytes_slice(text, 0, *at + LONGEST_MARKED);
    for (; *at < text.len; *at += folded.taken) {
        fold_at(&folded, text, *at);
        if (folded.class == FOLD_OTHER || folded.class == FOLD_DIGIT)
            break;
        if (length + folded.length > sizeof(name))
            return 0;
        memcpy(name + length, folded.text, folded.length);
        length += folded.length;
    }
    return month_of(bytes_make(name, length));
}

size_t months_before(struct bytes text, size_t end, uint32_t *month)
{
    struct folded folded;
    size_t start = end;
    while (start > 0 && end - start < LONGEST_MARKED) {
        fold_before(&folded, text, start);
        if (folded.class != FOLD_LETTER && folded.class != FOLD_MARK)
            break;
        start -= folded.taken;
    }
    size_t behind = start;
    *month = months_read(text, &behind);
    if (behind != end)
        *month = 0;
    return *month == 0 ? end : start;
}
