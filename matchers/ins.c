/*
 * ins - the French national health identity's number (matricule INS).
 *
 * It is the patient's own NIR, or the NIA of who has none yet, thirteen characters and
 * the key; which of the two, an OID tells: 1.2.250.1.213.1.4.8 for a NIR, .9 for a NIA,
 * .10 and .11 for tests (Agence du Numérique en Santé, "Référentiel identifiant
 * national de santé", version 2; code de la santé publique, L. 1111-8-1). The type is
 * its own because what it says is more than `nir` says: the NIR in a file is often that
 * of the parent a child is insured with, the INS is always the patient's.
 *
 * Written as a NIR is, alone or with its OID: in HL7 before ^^^, in FHIR after the OID
 * and a bar, in the data matrix between S1 and S2. Canonical as nir.c; strong with its
 * key.
 */
#include "matchers/nir.h"

struct giving {
    const struct token_sink *out;
    unsigned given;
};

static void take_as_ins(void *context, const struct token *token)
{
    struct giving *giving = context;
    struct token ins = *token;
    ins.type = IDENTIFIER_INS;
    giving->out->take(giving->out->context, &ins);
    giving->given++;
}

/* "S1" glues its 1 to the number. But in "INS1..." the 1 is the number's own: so only a
 * whole one counts here, not one that something else is glued to. */
static void find_in_data_matrix(const struct token_sink *out, const struct place *place)
{
    struct digits digits;
    if (place->at == 0 || place->text.ptr[place->at - 1] != 'S' ||
        place->digits->count < 2 || place->text.ptr[place->at] != '1' ||
        !byte_is_digit(place->text.ptr[place->at + 1]))
        return;
    digits_read(&digits, place->text, place->at + 1);
    nir_find_plain(out, &digits, place->at + 1);
}

static void find(
    const struct token_sink *out, const struct place *place, enum anchor anchor)
{
    struct giving giving = {.out = out};
    const struct token_sink as_ins = {.take = take_as_ins, .context = &giving};
    if (anchor == ANCHOR_DIGIT)
        find_in_data_matrix(&as_ins, place);
    if (giving.given == 0)
        identifier_nir.find(&as_ins, place, anchor);
}

static enum refusal canonical(const struct token_sink *out, struct bytes field)
{
    struct giving giving = {.out = out};
    const struct token_sink as_ins = {.take = take_as_ins, .context = &giving};
    ptrdiff_t caret = bytes_find_byte(field, '^', 0);
    if (caret != BYTES_NONE)
        field = bytes_slice(field, 0, (size_t)caret);
    ptrdiff_t bar = bytes_find_byte(field, '|', 0);
    if (bar != BYTES_NONE)
        field = bytes_slice(field, (size_t)bar + 1, field.len);
    return identifier_nir.canonical(&as_ins, field);
}

const struct identifier_kind identifier_ins = {
    .type = IDENTIFIER_INS,
    .name = "ins",
    .anchors = 1U << ANCHOR_DIGIT | 1U << ANCHOR_SLIDE,
    .person = true,
    .find = find,
    .canonical = canonical,
};
