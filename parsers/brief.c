#include "parsers/brief.h"

#include "parsers/board_words.h"
#include "parsers/manner.h"

enum { THERE_MAX = 6, BROKEN_MAX = 8, NUMBER_MAX = 10, BUMP_MAX = 4 };

/* Folded words of six languages. */
static const char *const yes[] = {"yes", "yep", "yeah", "yup", "y", "sure", "ok",
    "okay", "ja", "jo", "joa", "jap", "jup", "jawohl", "klar", "doch", "oui", "ouais",
    "ui", "si", "sip", "claro", "vale", "dale", "sim", "tem", "tenho", "hay", "ha",
    "da", "да", "ага", "угу", "конечно", "есть", "geht", "dispo", "sigue", "siguen",
    "still", "noch", "toujours", "tjr", "tjrs", "ainda", "disponible", "disponivel",
    "available", "avail", "актуально", "актуальна", "актуален", "живо", "живая",
    "живое", "лежит", "steht", NULL};

static const char *const no[] = {"no", "nope", "nah", "n", "not", "never", "nein", "ne",
    "nee", "noe", "non", "nan", "nao", "nada", "нет", "не", "неа", NULL};

static const char *const there[] = {"still", "available", "avail", "there", "up",
    "left", "yet", "taken", "gone", "sold", "noch", "da", "frei", "geht", "zu haben",
    "aktuell", "ubrig", "steht", "verfugbar", "weg", "dispo", "disponible",
    "disponibles", "toujours", "tjr", "tjrs", "reste", "restent", "encore", "vendu",
    "vendue", "hay", "queda", "quedan", "sigue", "siguen", "aun", "todavia", "vendio",
    "vendido", "vendida", "vale", "tem", "ha", "ainda", "sobrou", "sobraram",
    "disponivel", "disponiveis", "vendeu", "есть", "еще", "лежит", "актуально",
    "актуальна", "актуален", "живо", "живое", "живая", "осталось", "осталась",
    "остались", "не продал", "не продано", "не продана", "продана", "продано",
    "доступно", NULL};

static const char *const broken[] = {"dead", "404", "403", "410", "502", "503", "down",
    "broken", "offline", "expired", "corrupt", "corrupted", "checksum", "crc", "seeds",
    "no seeds", "stuck", "slow", "doesn't work", "doesnt work", "not working",
    "won't open", "wont open", "doesn't open", "not found", "tot", "defekt", "kaputt",
    "abgelaufen", "geht nicht", "ladt nicht", "hangt", "hange", "datei weg", "link weg",
    "langsam", "mort", "morts", "morte", "saute", "hs", "expire", "marche pas",
    "ouvre pas", "corrompu", "rame", "caido", "caida", "cayo", "roto", "rota",
    "no abre", "no funciona", "no va", "va lento", "vencido", "caiu", "quebrado",
    "quebrada", "nao abre", "nao funciona", "fora do ar", "expirou", "ta off",
    "link off", "lento", "битая", "битый", "битое", "битые", "умерла", "умер",
    "мертвая", "мертв", "не открывается", "не качает", "не качается", "не работает",
    "не грузит", "отваливается", "сидов", "скорость", "удалили", "удалил", NULL};

static const char *const bump[] = {"bump", "bumping", "bumped", "up", "upping", "hoch",
    "hochschieb", "push", "schieb", "remonte", "je remonte", "arriba", "subo", "sube",
    "subiendo", "subindo", "upando", "ап", "апну", "апаю", "вверх", "поднимаю",
    "наверх", NULL};

static bool has_digit(struct bytes text)
{
    for (size_t i = 0; i < text.len; i++)
        if (byte_is_digit(text.ptr[i]))
            return true;
    return false;
}

void brief_of(struct brief *out, struct bytes folded, uint32_t words)
{
    struct bytes first;
    size_t at = 0;
    *out = (struct brief){.asks = bytes_find_byte(folded, '?', 0) != BYTES_NONE};
    if (!manner_next(&first, folded, &at))
        return;
    out->yes = board_word_is(first, yes);
    out->no = board_word_is(first, no);
    if (words > NUMBER_MAX)
        return;
    const struct board_label label = board_label_of(folded);
    out->broken = words <= BROKEN_MAX && board_word_in(&label, broken);
    out->number = !out->broken && has_digit(folded);
    out->there = words <= THERE_MAX && !out->broken && board_word_in(&label, there);
    out->bump = words <= BUMP_MAX && board_word_in(&label, bump);
}
