#include "matchers/classes.h"

#include "matchers/classes_tables.h"
#include "matchers/processor.h"

void classes_scalar(struct classes *out, const uint8_t *bytes)
{
    *out = (struct classes){0};
    for (unsigned i = 0; i < CLASSES_BYTES; i++) {
        uint8_t all = CLASSES_BY_HIGH[bytes[i] >> 4] & CLASSES_BY_LOW[bytes[i] & 15];
        out->digit |= (uint64_t)((all & CLASS_DIGIT) != 0) << i;
        out->newline |= (uint64_t)((all & CLASS_NEWLINE) != 0) << i;
        out->at |= (uint64_t)((all & (CLASS_AT | CLASS_PERCENT)) != 0) << i;
        out->gap |= (uint64_t)((all & CLASS_GAP) != 0) << i;
        out->dot |= (uint64_t)((all & CLASS_DOT) != 0) << i;
        out->corse |= (uint64_t)((all & CLASS_CORSE) != 0) << i;
        out->quote |= (uint64_t)((all & CLASS_QUOTE) != 0) << i;
        out->high |= (uint64_t)(bytes[i] >> 7) << i;
    }
}

#if defined(__x86_64__)

CLASSES_AVX2 void classes_fast(struct classes *out, const uint8_t *bytes)
{
    classes_avx2(out, bytes);
}

CLASSES_AVX512 void classes_wide(struct classes *out, const uint8_t *bytes)
{
    classes_avx512(out, bytes);
}

#endif

unsigned classes_forms(classes_fn *forms[CLASSES_FORMS])
{
    unsigned count = 0;
#if defined(__x86_64__)
    if (processor_has_wide_bytes())
        forms[count++] = classes_wide;
    if (processor_has_vectors())
        forms[count++] = classes_fast;
#endif
    forms[count++] = classes_scalar;
    return count;
}

bool classes_are_wide(classes_fn *form)
{
#if defined(__x86_64__)
    return form == classes_wide;
#else
    (void)form;
    return false;
#endif
}

classes_fn *classes_best(void)
{
    classes_fn *forms[CLASSES_FORMS];
    (void)classes_forms(forms);
    return forms[0];
}
