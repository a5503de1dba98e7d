#include "lab_csv.h"

#include <stdio.h>
#include <string.h>

static const char *const NAMES[] = {"MARTIN", "BERNARD", "THOMAS", "PETIT", "ROBERT",
    "RICHARD", "DURAND", "DUBOIS", "MOREAU", "LAURENT", "SIMON", "MICHEL", "LEFEBVRE",
    "LEROY", "ROUX", "DAVID", "BERTRAND", "MOREL", "FOURNIER", "GIRARD"};
static const char *const FIRST[] = {"MARIE", "JEAN", "PIERRE", "CAMILLE", "LOUIS",
    "EMMA", "HUGO", "ALICE", "PAUL", "JULIE", "LUCIE", "NICOLAS", "CLAIRE", "THEO",
    "ANNE"};
static const char *const TOWNS[] = {"SAINT-EXEMPLE", "VILLENEUVE-FICTIVE", "BOURG-TEST",
    "MONT-INVENTE", "LA ROCHE D'ESSAI"};

enum {
    NAME_COUNT = sizeof(NAMES) / sizeof(NAMES[0]),
    FIRST_COUNT = sizeof(FIRST) / sizeof(FIRST[0]),
    TOWN_COUNT = sizeof(TOWNS) / sizeof(TOWNS[0])
};

/* splitmix64: the same person for the same number. */
static uint64_t mixed(uint64_t number)
{
    uint64_t z = number + UINT64_C(0x9e3779b97f4a7c15);
    z = (z ^ z >> 30) * UINT64_C(0xbf58476d1ce4e5b9);
    z = (z ^ z >> 27) * UINT64_C(0x94d049bb133111eb);
    return z ^ z >> 31;
}

/* Digits of the place value `radix`, taken off `*left`. */
static unsigned taken(uint64_t *left, unsigned radix)
{
    unsigned digit = (unsigned)(*left % radix);
    *left /= radix;
    return digit;
}

static void nir_make(char out[16], uint64_t number)
{
    /* A step with no common factor with the number of NIRs visits each once. */
    const uint64_t all = UINT64_C(2) * 100 * 12 * 95 * 990 * 999;
    uint64_t left =
        (uint64_t)((__extension__(unsigned __int128) number * 982451653U) % all);
    uint64_t value = 0;
    unsigned sex = 7 + taken(&left, 2);
    unsigned year = taken(&left, 100);
    unsigned month = 1 + taken(&left, 12);
    unsigned department = 1 + taken(&left, 95);
    unsigned commune = 1 + taken(&left, 990);
    unsigned order = 1 + taken(&left, 999);
    (void)snprintf(out, 16, "%01u%02u%02u%02u%03u%03u", sex % 10, year % 100,
        month % 100, department % 100, commune % 1000, order % 1000);
    for (size_t i = 0; i < 13; i++)
        value = value * 10 + (uint64_t)(out[i] - '0');
    (void)snprintf(out + 13, 3, "%02u", (unsigned)(97 - value % 97) % 100);
}

static void phone_make(char out[16], uint64_t number)
{
    const unsigned million = 1000000;
    uint64_t stranger = number - LAB_STRANGERS;
    if (number < LAB_STRANGERS)
        (void)snprintf(out, 16, "0999%06u", (unsigned)(number % million));
    else if (stranger < million)
        (void)snprintf(out, 16, "0998%06u", (unsigned)stranger);
    else
        (void)snprintf(out, 16, "+999%010u", (unsigned)stranger);
}

void lab_person(struct lab_person *out, uint64_t number)
{
    nir_make(out->nir, number);
    phone_make(out->phone, number);
    (void)snprintf(out->mail, sizeof(out->mail), "%s.%llu@fournisseur-%u.example",
        FIRST[mixed(number) % FIRST_COUNT], (unsigned long long)number,
        (unsigned)(number % 50));
    for (char *at = out->mail; *at != '\0'; at++)
        *at = (char)byte_lower((uint8_t)*at);
}

int lab_header(struct buf *out, struct err *err)
{
    if (buf_add_text(out,
            "dossier;nom;prenom;naissance;sexe;nir;adresse;cp;ville;fixe;mobile;mail;"
            "mutuelle;medecin;prelevement;groupe;rhesus;commentaire",
            err) != 0)
        return -1;
    for (int i = 18; i < LAB_COLUMNS; i++)
        if (buf_addf(out, err, ";analyse_%d", i) != 0)
            return -1;
    return buf_add_text(out, "\n", err);
}

static int result_add(struct buf *out, int column, uint64_t random, struct err *err)
{
    if (column % 7 == 0)
        return buf_addf(out, err, ";2020-%02u-%02u", (unsigned)(random % 12) + 1,
            (unsigned)(random >> 8) % 28 + 1);
    if (column % 3 == 0)
        return buf_add_text(out, ";", err);
    if (column % 3 == 1)
        return buf_addf(out, err, ";%u.%02u", (unsigned)(random % 200),
            (unsigned)(random >> 16) % 100);
    return buf_add_text(out, random % 2 == 0 ? ";normal" : ";a controler", err);
}

static int results_add(struct buf *out, uint64_t number, struct err *err)
{
    for (int i = 18; i < LAB_COLUMNS; i++)
        if (result_add(out, i, mixed(number * 64 + (uint64_t)i), err) != 0)
            return -1;
    return buf_add_text(out, "\n", err);
}

int lab_row(struct buf *out, uint64_t number, struct err *err)
{
    struct lab_person person;
    uint64_t random = mixed(number);
    lab_person(&person, number);
    if (buf_addf(out, err,
            "%llu;%s;%s;%02u/%02u/%u;%c;%s;%u RUE DE L'EXEMPLE;%05u;%s;%s;%.2s %.2s "
            "%.2s "
            "%.2s %.2s;%s;MGX;DR %s;2020-11-%02u %02u:%02u;%s;%c;",
            (unsigned long long)(number % 10000000), NAMES[random % NAME_COUNT],
            FIRST[(random >> 8) % FIRST_COUNT], (unsigned)(random >> 16) % 28 + 1,
            (unsigned)(random >> 20) % 12 + 1, 1930 + (unsigned)(random >> 24) % 80,
            random % 2 == 0 ? 'F' : 'M', person.nir, (unsigned)(random >> 32) % 200,
            (unsigned)(random >> 36) % 95000 + 1000, TOWNS[(random >> 40) % TOWN_COUNT],
            person.phone, person.phone, person.phone + 2, person.phone + 4,
            person.phone + 6, person.phone + 8, person.mail,
            NAMES[(random >> 44) % NAME_COUNT], (unsigned)(random >> 48) % 28 + 1,
            (unsigned)(random >> 52) % 24, (unsigned)(random >> 56) % 60,
            random % 3 == 0 ? "A" : "O", random % 5 == 0 ? '-' : '+') != 0)
        return -1;
    return results_add(out, number, err);
}
