/* Two thousand invented members in every written form: none missed, no stranger taken,
 * whatever the size of the chunks. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "desk.h"

enum { MEMBERS = 2000, FORMS = 6 };

struct person_data {
    char nir[14];
    unsigned key;
    char phone[10]; /* nine digits */
    char mail[64];
};

/* Fictitious throughout: commune 999 and ARCEP's range for films. */
static void invent(struct person_data *out, unsigned number, bool stranger)
{
    uint64_t value = 0;
    (void)snprintf(out->nir, sizeof(out->nir), "%u%02u%02u99%03u%03u", 1 + number % 2,
        (number * 7) % 100, 1 + number % 12, 100 + number % 800,
        (stranger ? 500 : 1) + (number / 7) % 400);
    for (size_t i = 0; i < 13; i++)
        value = value * 10 + (uint64_t)(out->nir[i] - '0');
    out->key = 97 - (unsigned)(value % 97);
    (void)snprintf(
        out->phone, sizeof(out->phone), "63998%04u", number + (stranger ? 5000 : 0));
    (void)snprintf(out->mail, sizeof(out->mail), "%s.%u@poste-%u.example",
        stranger ? "inconnu" : "membre", number, number % 40);
}

static void nir_write(struct buf *out, const struct person_data *p, unsigned form)
{
    static const char *const gaps[FORMS] = {
        "", " ", ".", "-", "\xc2\xa0", "\xe2\x80\xaf"};
    static const size_t groups[] = {1, 2, 2, 2, 3, 3};
    size_t at = 0;
    for (size_t i = 0; i < 6; i++) {
        assert_int_equal(buf_add(out, bytes_make(p->nir + at, groups[i]), NULL), 0);
        assert_int_equal(buf_add_text(out, gaps[form], NULL), 0);
        at += groups[i];
    }
    assert_int_equal(buf_addf(out, NULL, "%02u", p->key), 0);
}

static void phone_write(struct buf *out, const struct person_data *p, unsigned form)
{
    static const char *const starts[FORMS] = {"0", "+33", "+33 (0)", "0033", "33", ""};
    static const char *const gaps[FORMS] = {
        "", " ", ".", "-", "\xc2\xa0", "\xe2\x80\xaf"};
    assert_int_equal(buf_add_text(out, starts[form], NULL), 0);
    for (size_t i = 0; i < 9; i++) {
        bool gap = i > 0 && i % 2 == 1;
        assert_int_equal(buf_add_text(out, gap ? gaps[form] : "", NULL), 0);
        assert_int_equal(buf_add_byte(out, (uint8_t)p->phone[i], NULL), 0);
    }
}

static void mail_write(struct buf *out, const struct person_data *p, unsigned form)
{
    static const char *const around[FORMS][2] = {
        {"", ""}, {"<", ">"}, {"mailto:", ""}, {"\"", "\""}, {"'", "'"}, {"", "."}};
    assert_int_equal(buf_add_text(out, around[form][0], NULL), 0);
    for (size_t i = 0; p->mail[i] != '\0'; i++) {
        uint8_t byte = (uint8_t)p->mail[i];
        if (form % 2 == 1 && byte_is_alpha(byte))
            byte = (uint8_t)(byte - 'a' + 'A');
        assert_int_equal(buf_add_byte(out, byte, NULL), 0);
    }
    assert_int_equal(buf_add_text(out, around[form][1], NULL), 0);
}

static void row_write(struct buf *out, const struct person_data *p, unsigned form)
{
    assert_int_equal(buf_addf(out, NULL, "2020-11-%02u;", 1 + form), 0);
    nir_write(out, p, form);
    assert_int_equal(buf_add_text(out, ";12.5;", NULL), 0);
    phone_write(out, p, form);
    assert_int_equal(buf_add_text(out, ";", NULL), 0);
    mail_write(out, p, form);
    assert_int_equal(buf_add_text(out, ";A+\n", NULL), 0);
}

static int open_desk(void **state)
{
    struct desk *desk = NULL;
    AUTO(buf_done) struct buf table;
    const char *text = NULL;
    struct err err = {{0}};
    struct watchlist_recipe recipe = {.map = "nir=nir,phone=tel,email=mail",
        .group_column = "site",
        .record_column = "id"};
    buf_init(&table, 1 << 20);
    if (desk_open(&desk, &err) != 0 ||
        buf_add_text(&table, "id;site;nir;tel;mail\n", &err) != 0)
        return -1;
    for (unsigned i = 0; i < MEMBERS; i++) {
        struct person_data p;
        invent(&p, i, false);
        if (buf_addf(&table, &err, "%u;labo %u;%s%02u;0%s;%s\n", i, i % 4, p.nir, p.key,
                p.phone, p.mail) != 0)
            return -1;
    }
    if (buf_text(&text, &table, &err) != 0 ||
        desk_build(desk, &recipe, text, NULL, &err) != 0 ||
        desk_load(desk, &err) != 0) {
        print_error("%s\n", err.text);
        return -1;
    }
    *state = desk;
    return 0;
}

static int close_desk(void **state)
{
    desk_close(*state);
    return 0;
}

/* One identifier a line, so that each must be found by itself. */
static void every_identifier_is_found_in_every_form(void **state)
{
    typedef void write_fn(struct buf *, const struct person_data *, unsigned);
    static write_fn *const writers[] = {nir_write, phone_write, mail_write};
    struct desk *desk = *state;
    AUTO(buf_done) struct buf text;
    buf_init(&text, 1 << 20);
    for (unsigned form = 0; form < FORMS; form++)
        for (size_t type = 0; type < 3; type++) {
            struct err err = {{0}};
            buf_clear(&text);
            for (unsigned i = 0; i < MEMBERS; i++) {
                struct person_data p;
                invent(&p, i, false);
                writers[type](&text, &p, form);
                assert_int_equal(buf_add_text(&text, ";x\n", NULL), 0);
            }
            assert_int_equal(desk_scan(desk, buf_bytes(&text), 0, &err), 0);
            uint64_t sum = desk->verdict.persons[CONFIDENCE_WEAK] +
                           desk->verdict.persons[CONFIDENCE_PROBABLE] +
                           desk->verdict.persons[CONFIDENCE_CERTAIN];
            if (sum != MEMBERS)
                fail_msg("form %u of type %zu: %llu found", form, type,
                    (unsigned long long)sum);
        }
}

static void rows_are_found_whatever_the_chunks(void **state)
{
    static const size_t chunks[] = {0, 1, 63, 4096, 65536, 1000003};
    struct desk *desk = *state;
    AUTO(buf_done) struct buf text;
    buf_init(&text, 1 << 24);
    for (unsigned form = 0; form < FORMS; form++)
        for (unsigned i = 0; i < MEMBERS; i++) {
            struct person_data p;
            invent(&p, i, false);
            row_write(&text, &p, form);
        }
    assert_true(text.len > 600000); /* several windows */
    for (size_t i = 0; i < sizeof(chunks) / sizeof(chunks[0]); i++) {
        struct err err = {{0}};
        if (desk_scan(desk, buf_bytes(&text), chunks[i], &err) != 0)
            fail_msg("%s", err.text);
        assert_int_equal(desk->scan.rows, MEMBERS * FORMS);
        assert_int_equal(desk->scan.bytes, text.len);
        assert_int_equal(
            match_summary_rows_hit(&desk->verdict, CONFIDENCE_WEAK), MEMBERS * FORMS);
        assert_int_equal(desk->verdict.hits, MEMBERS * FORMS);
        assert_int_equal(desk->verdict.persons[CONFIDENCE_CERTAIN], MEMBERS);
        assert_int_equal(desk->verdict.unsent, MEMBERS * FORMS - DESK_HITS);
        assert_int_equal(desk->verdict.group_count, 4);
        for (size_t g = 0; g < 4; g++)
            assert_int_equal(
                desk->verdict.groups[g].persons[CONFIDENCE_CERTAIN], MEMBERS / 4);
        for (size_t hit = 0; hit < desk->hit_count; hit++)
            assert_int_equal(desk->hits[hit].row, hit + 1);
    }
}

static void well_formed_identifiers_of_strangers_give_nothing(void **state)
{
    struct desk *desk = *state;
    struct err err = {{0}};
    AUTO(buf_done) struct buf text;
    buf_init(&text, 1 << 24);
    for (unsigned form = 0; form < FORMS; form++)
        for (unsigned i = 0; i < MEMBERS; i++) {
            struct person_data p;
            invent(&p, i, true);
            row_write(&text, &p, form);
        }
    assert_int_equal(desk_scan(desk, buf_bytes(&text), 0, &err), 0);
    assert_true(desk->scan.seen[IDENTIFIER_NIR] >= (uint64_t)MEMBERS * FORMS);
    assert_int_equal(desk->hit_count, 0);
    assert_int_equal(desk->verdict.group_count, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_identifier_is_found_in_every_form),
        cmocka_unit_test(rows_are_found_whatever_the_chunks),
        cmocka_unit_test(well_formed_identifiers_of_strangers_give_nothing),
    };
    return cmocka_run_group_tests(tests, open_desk, close_desk);
}
