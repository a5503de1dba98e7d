#include "alerts/keeping.h"

#include <sodium.h>
#include <stdio.h>

struct adding {
    struct keeping keeping;
    int64_t until_day; /* the first that is not over */
};

static int add_day(void *self, const struct store_forgotten_day *day, struct err *err)
{
    struct adding *adding = self;
    (void)err;
    if (day->day >= adding->until_day)
        return 0;
    adding->keeping.forgotten[day->which] += day->count;
    adding->keeping.total += day->count;
    return 0;
}

int keeping_read(struct keeping *out, struct store *store, int64_t since_ms,
    int64_t until_ms, struct err *err)
{
    enum { DAY_MS = 24 * 60 * 60 * 1000 };
    struct adding adding = {.until_day = until_ms / DAY_MS};
    if (store_forgotten_days(store, since_ms / DAY_MS, add_day, &adding, err) != 0 ||
        store_audit_head(&adding.keeping.head, store, err) != 0)
        return -1;
    *out = adding.keeping;
    return 0;
}

void keeping_write_forgotten(struct writer *writer, const struct keeping *keeping)
{
    static const enum word words[STORE_CLASSES] = {
        [STORE_FORGET_EXCERPTS] = WORD_FORGOTTEN_EXCERPTS,
        [STORE_FORGET_HITS] = WORD_FORGOTTEN_HITS,
        [STORE_FORGET_INCIDENTS] = WORD_FORGOTTEN_INCIDENTS,
        [STORE_FORGET_MESSAGES] = WORD_FORGOTTEN_MESSAGES,
        [STORE_FORGET_PAGES] = WORD_FORGOTTEN_PAGES,
        [STORE_FORGET_DAYS] = WORD_FORGOTTEN_DAYS,
        [STORE_FORGET_ADDRESSES] = WORD_FORGOTTEN_ADDRESSES,
        [STORE_FORGET_SESSIONS] = WORD_FORGOTTEN_SESSIONS,
        [STORE_FORGET_AUDIT] = WORD_FORGOTTEN_AUDIT,
    };
    const char *between = " ";
    if (keeping->total == 0) {
        write_word(writer, WORD_FORGOTTEN_NOTHING);
        return;
    }
    write_word(writer, WORD_FORGOTTEN);
    for (int i = 0; i < STORE_CLASSES; i++) {
        if (keeping->forgotten[i] == 0)
            continue;
        write_text(writer, between);
        write_counted(writer, words[i], keeping->forgotten[i]);
        between = ", ";
    }
    write_text(writer, ".");
}

void keeping_write_audit(struct writer *writer, const struct keeping *keeping)
{
    char number[24];
    char hash[2 * STORE_AUDIT_HASH + 1];
    if (keeping->head.number == 0) {
        write_word(writer, WORD_AUDIT_EMPTY);
        return;
    }
    (void)snprintf(
        number, sizeof(number), "%llu", (unsigned long long)keeping->head.number);
    (void)sodium_bin2hex(
        hash, sizeof(hash), keeping->head.hash, sizeof(keeping->head.hash));
    write_phrase(writer, WORD_AUDIT_HEAD, 1, number, hash);
}
