/*
 * slow_texts - texts that somebody might make to hold the matchers up: of what each
 * tokeniser looks at, nothing but that. For the bench that measures them and the test
 * that counts what they give.
 */
#ifndef VIGIE_TESTS_SLOW_TEXTS_H
#define VIGIE_TESTS_SLOW_TEXTS_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* The piece, again and again; a '#' in it is a digit, another each time, a '?' a
 * letter, and \1 a NUL. */
struct slow_text {
    const char *name;
    const char *piece;
};

static const struct slow_text SLOW_TEXTS[] = {
    {"prose", "la pa?iente est venue hier au guichet avec son dossier et repart. "},
    {"prose, long lines",
        "Le pa?ient no ## est attendu le ## mars a l'accueil (porte "
        "#), puis au labo; voir www.labo-?.example ou a?@b?.example. "},
    {"digits", "#"},
    {"digits, low lines", "#_"},
    {"digits, plus signs", "#+"},
    {"digits, both", "##_##+"},
    {"hexadecimal, low lines", "#?_#a_"},
    {"digits, spaces", "# "},
    {"digits, dots", "#."},
    {"digits, hyphens", "#-"},
    {"digits, brackets", "(#)"},
    {"digits, nine", "######### "},
    {"digits, no-break", "##\xc2\xa0"},
    {"plus signs", "+"},
    {"plus and digit", "+###"},
    {"low lines", "_"},
    {"at signs", "@"},
    {"at between letters", "a@"},
    {"addresses", "a?b#@c?d.example "},
    {"addresses glued", "a?b@c.fr"},
    {"addresses of dots", "a.b@c.d."},
    {"rare signs and at", "='{|}@"},
    {"percent forty", "a%40"},
    {"dots", "."},
    {"letters and dots", "a."},
    {"host names", "a?.b?.c?.d?.fr "},
    {"host of many labels", "a.b.c.d.e.f.g.h.i.j.k.l.m.n.o.p.q.r.s.t.u.v.w.x.y.z-"},
    {"IDN", "\xc3\xa9?.\xc3\xa8?.fr "},
    {"percent signs", "%"},
    {"percent escapes", "%#?"},
    {"percent spelled", "%6#%2#"},
    {"percent twice", "%25"},
    {"references", "&#6#;"},
    {"ampersands", "&"},
    {"ampersand hash", "&#"},
    {"named references", "&eacute;"},
    {"backslashes", "\\"},
    {"backslash u", "\\u00e#"},
    {"backslash u, four", "\\\\\\\\u00e#"},
    {"zero width", "\xe2\x80\x8b"},
    {"zero width, digits", "#\xe2\x80\x8b"},
    {"wide digits", "\xef\xbc\x91"},
    {"brackets", "["},
    {"spelled at", "a?[at]"},
    {"round brackets", "("},
    {"words", "a? "},
    {"names", "Darvor Elise-? "},
    {"long word", "a"},
    {"marks", "e\xcc\x81"},
    {"lone bytes", "\x82"},
    {"dates", "12/03/19## "},
    {"dates and words", "12/03/19## Darvor ?lise "},
    {"dates and particles", "12/03/19## de la du van "},
    {"dates, short words", "#.1.75 a b? c? d? "},
    {"dates, line ends", "12/03/19##;Darvor;?lise\n"},
    {"dates of one digit", "1;2;19## a? "},
    {"dates in months", "## mars 19## "},
    {"months", "mars juillet "},
    {"eight digits and words", "197503## x? "},
    {"quotes", "\""},
    {"quoted dates", "\"12/03/19##\n"},
    {"single quotes", "'"},
    {"SQL tuples", "('#','?'),"},
    {"open brackets of JSON", "[{"},
    {"JSON keys", "{\"a?\":"},
    {"codes", "FR##"},
    {"codes and spaces", "A1 B# "},
    {"letters and digits", "a#"},
    {"letter, separators, digits", "X-(.#"},
    {"local shapes", "A#-1111-1"},
    {"line ends", "\n"},
    {"returns", "\r"},
    {"NULs", "\x01"},
    {"commas", ","},
    {"semicolons and digits", "#;"},
    {"labels", "nom: ?\n"},
    {"equals", "a=?&"},
    {"soft breaks", "=\n"},
    {"quoted-printable", "=4#=C3=A9"},
    {"base64", "QUJD?mF#"},
    {"elements", "<b></b>"},
    {"elements in an address", "a<b></b>@"},
    {"less-than signs", "<"},
    {"open tags", "<a>"},
    {"open tags and dates", "<a>12/03/19##"},
    {"elements of dates alone", "<td>12/03/19##</td>"},
    {"tags without an end and dates", "<a 12/03/19##"},
    {"nested elements and dates",
        "<a><b><c><d>a? <e>b? 12/03/19## 13/03/19##</e><e>c?</e></d></c></b></a>"},
    {"brothers far away", "<a><b>a? b?</b>12/03/19## 12/04/19## 12/05/19##</a>"},
    {"data of XML", "<![CDATA[12/03/19##"},
    {"braces", "{}"},
    {"JSON dates", "{\"a\":{\"date\":\"12/03/19##\"},"},
    {"fixed columns, digits alone", "19610703194708081961070319470808196\n"},
    {"fixed columns", "DARVOR?   ELISE?    19610703194708081961070319470808\n"},
    {"fixed columns, letters between", "1961070?1961070319#1a?19610703b?196107\n"},
    {"hashes of one length", "#?##??#?###?##??#??##???###?#?##\n"},
    {"elements of DICOM", "(0010,0010) PN [a?] 12/03/19##\n"},
};

enum { SLOW_TEXT_COUNT = sizeof(SLOW_TEXTS) / sizeof(SLOW_TEXTS[0]) };

static inline uint64_t slow_random(uint64_t *state)
{
    *state ^= *state >> 12;
    *state ^= *state << 25;
    *state ^= *state >> 27;
    return *state * UINT64_C(0x2545f4914f6cdd1d);
}

static inline void slow_text_make(uint8_t *text, size_t size, const char *piece)
{
    uint64_t seed = 7;
    size_t length = strlen(piece);
    for (size_t i = 0; i < size; i++) {
        uint64_t random = slow_random(&seed) >> 33;
        char sign = piece[i % length];
        if (sign == '#')
            sign = (char)('0' + random % 10);
        else if (sign == '?')
            sign = (char)('a' + random % 26);
        text[i] = (uint8_t)(sign == '\x01' ? '\0' : sign);
    }
}

#endif
