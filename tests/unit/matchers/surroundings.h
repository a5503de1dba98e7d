/*
 * surroundings - what stands around an identifier in the documents that leak: prose,
 * cells, JSON, SQL, markup, line ends. One line each.
 */
#ifndef VIGIE_TESTS_SURROUNDINGS_H
#define VIGIE_TESTS_SURROUNDINGS_H

struct surrounding {
    const char *before;
    const char *after;
};

static const struct surrounding SURROUNDINGS[] = {
    /* alone, and at the ends of lines */
    {"", ""},
    {"", "\r"},
    {"  ", "  "},
    /* CSV, TSV, quoted cells, the first and the last cell */
    {"Fauvergue;", ";O+"},
    {"Fauvergue,", ",O+"},
    {"Fauvergue\t", "\tO+"},
    {"Fauvergue|", "|O+"},
    {"\"Fauvergue\";\"", "\";\"O+\""},
    {"", ";O+"},
    {"Fauvergue;", ""},
    /* JSON, SQL */
    {"{\"id\": \"", "\", \"nom\": \"Fauvergue\"}"},
    {"[\"", "\"]"},
    {"(12, '", "', NULL),"},
    {"('", "');"},
    {"INSERT INTO patient VALUES ('", "','Fauvergue');"},
    {"{\"note\":\"Bonjour,\\n", "\\nmerci\"}"},
    {"\"a\\t", "\\r\\n\""},
    /* prose */
    {"Dossier 7 : ", ", vu hier"},
    {"(", ")"},
    {"[", "]"},
    {"<", ">"},
    {"\xc2\xab\xc2\xa0", "\xc2\xa0\xc2\xbb"},
    {"Il a donn\xc3\xa9 ", "."},
    {"est-ce ", " ?"},
    /* markup and the like */
    {"<td>", "</td>"},
    {"<a b=\"", "\"/>"},
    {"ref=", " ok"},
    {"id:", ":motdepasse"},
};

enum { SURROUNDING_COUNT = sizeof(SURROUNDINGS) / sizeof(SURROUNDINGS[0]) };

#endif
