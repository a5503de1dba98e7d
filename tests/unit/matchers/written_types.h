/*
 * written_types - the table of written_forms.h: every type, what its values look like
 * and how they are written.
 */
#ifndef VIGIE_TESTS_WRITTEN_TYPES_H
#define VIGIE_TESTS_WRITTEN_TYPES_H

#include "written_forms.h"

/* Only persons who cannot be: communes 990 to 999, numbers kept for fiction, .example,
 * NHS numbers for tests. The other registers keep no such numbers: theirs are random
 * ones whose check holds. */
static const struct written_type WRITTEN_TYPES[] = {
    {&identifier_nir, {"1##0#7599#####", "2##1#2A99######", "2##0#1399######"},
        {"*", "#_##_##_##_###_###_##", "#_####_##_###_###_##", "#############_##",
            "#_##_##_##_######_##"},
        {NULL}},
    {&identifier_nir, {"2##0#2B99######"}, {"~", "#_##_##_##_###_###_##"}, {NULL}},
    {&identifier_phone,
        {"63998####", "19900####", "26191####", "35301####", "46571####", "53649####"},
        {"*", "0*", "0#_##_##_##_##", "#_##_##_##_##", "+33_#_##_##_##_##",
            "+33_(0)_#_##_##_##_##", "+33(0)#_##_##_##_##", "0033_#_##_##_##_##",
            "33_#_##_##_##_##", "00_33_#_##_##_##_##", "0###_###_###",
            "(0#) ##_##_##_##"},
        {"tel:+33*"}},
    {&identifier_email,
        {"llllll.lllll##@courriel.example", "l_lll##@messagerie.example"},
        {"*", "!", "mailto:*"}, {NULL}},
    {&identifier_domain, {"lllll-lll.example", "llllll##.example"}, {"*", "!"},
        {"www.*", "https://*", "https://mail.*/a?b=1", "bob@*", "bob@mail.*"}},
    {&identifier_iban,
        {"BE##############", "FR#########################", "GB##NWBK##############",
            "MT##MALT#####LLLLL#############", "NO#############",
            "LC##BOSL########################"},
        {"*", "~", "IBAN *", "IBAN: *", "####_*", "##_##_*"}, {"IBAN*"}},
    {&identifier_iban, {"DE####################"},
        {"####_####_####_####_####_##", "##_####_####_####_####_####"}, {NULL}},
    {&identifier_iban, {"99999#####LL###########", "99999#################2"},
        {"*", "~", "#####_#####_###########_##"}, {"RIB : *"}},
    {&identifier_nhs, {"999#######"}, {"*", "###_###_####"}, {"NHS*"}},
    {&identifier_dni, {"########L"},
        {"*", "~", "########_#", "##_###_###_#", "##_###_####"}, {"DNI*", "NIF:*"}},
    {&identifier_dni, {"0#######L"}, {"<*", "<#_###_###_#", "<#######_#"}, {NULL}},
    {&identifier_nie, {"X#######L", "Y#######L", "Z#######L"},
        {"*", "~", "#_#######_#", "#_########", "#_#_###_###_#"}, {NULL}},
    {&identifier_nie, {"K#######L", "L#######L", "M#######L"},
        {"*", "~", "#_#######_#", "#_#_###_###_#"}, {"NIF *"}},
    {&identifier_nie, {"X#######L"}, {"#0*", "#_0#######_#"}, {NULL}},
    {&identifier_codice_fiscale, {"LLLLLL##M##L###L"},
        {"*", "~", "###_###_#####_####_#", "######_#####_#####",
            "###_###_##_#_##_####_#"},
        {NULL}},
    {&identifier_niss, {"##0########", "##2########", "##4########"},
        {"*", "##_##_##_###_##", "######_###_##", "##.##.##-###_##", "##.##.##-#####"},
        {NULL}},
    {&identifier_niss, {"0#0########"}, {"<*", "<#_##_##_###_##"}, {NULL}},
    {&identifier_avs, {"756##########"}, {"*", "###_####_####_##"}, {NULL}},
    {&identifier_kvnr, {"L#########"}, {"*", "~", "#_###_###_###", "#_#########"},
        {NULL}},
    {&identifier_kvnr, {"L#########"}, {"*1010157551", "*101015755A1234567801"},
        {NULL}},
    {&identifier_bsn, {"#########"}, {"*", "####_##_###", "###_###_###"}, {"BSN*"}},
    {&identifier_us_ssn, {"#########"}, {"*", "###_##_####"}, {"SSN:*"}},
    {&identifier_ins, {"1##0#7599######", "2##1#2B99######"},
        {"*", "#_##_##_##_###_###_##", "#############_##",
            "*^^^ASIP-SANTE-INS-NIR&1.2.250.1.213.1.4.8&ISO^INS",
            "urn:oid:1.2.250.1.213.1.4.8|*"},
        {"1.2.250.1.213.1.4.8 *",
            "IS010000000000000000000000S1*S21.2.250.1.213.1.4.8"}},
    {&identifier_rpps, {"1##########"}, {"*", "8*", "###_####_####", "##_###_###_###"},
        {"RPPS*"}},
    {&identifier_rpps, {"759######", "2A9######", "9B9######"},
        {"*", "0*", "##_#_#####_#", "##_##_####_#"}, {"ADELI:*"}},
    {&identifier_finess, {"750######", "2A0######", "2B0######"},
        {"*", "1*", "##_#_#####_#", "##_#######"}, {"FINESS:*"}},
};

enum { WRITTEN_TYPE_COUNT = sizeof(WRITTEN_TYPES) / sizeof(WRITTEN_TYPES[0]) };

#endif
