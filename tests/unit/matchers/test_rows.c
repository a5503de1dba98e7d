/* Where rows end. In the texts, '^' stands behind each byte that ends one. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "desk.h"
#include "matchers/layout.h"
#include "matchers/rows.h"

enum { TEXT_MAX = 1 << 12, BLOCK = 64 };

struct marked {
    char text[TEXT_MAX];
    bool ends[TEXT_MAX];
    size_t length;
};

static void unmark(struct marked *marked, const char *text)
{
    memset(marked, 0, sizeof(*marked));
    for (; *text != '\0'; text++)
        if (*text == '^')
            marked->ends[marked->length - 1] = true;
        else
            marked->text[marked->length++] = *text;
}

static void ends_of(
    bool ends[TEXT_MAX], struct rows *rows, struct bytes text, size_t from)
{
    memset(ends, 0, TEXT_MAX * sizeof(ends[0]));
    for (size_t at = from; at < text.len; at += BLOCK) {
        uint64_t bits = rows_step(rows, text, at, UINT64_MAX);
        for (unsigned i = 0; i < BLOCK && at + i < TEXT_MAX; i++)
            ends[at + i] = (bits >> i & 1) != 0;
    }
}

static void check(const char *text)
{
    static struct marked marked;
    static bool ends[TEXT_MAX];
    struct rows_form form;
    struct rows rows;
    unmark(&marked, text);
    struct bytes bytes = bytes_make(marked.text, marked.length);
    layout_of(&form, bytes);
    rows_begin(&rows, &form);
    ends_of(ends, &rows, bytes, 0);
    for (size_t i = 0; i < marked.length; i++)
        if (ends[i] != marked.ends[i])
            fail_msg("kind %d: %s at %zu of: %.60s", form.kind,
                ends[i] ? "an end too many" : "no end", i, text);
}

static void lines_are_rows_of_lists(void **state)
{
    (void)state;
    check("a@x.example:pass\n^b@x.example:\"word\n^c@x.example:w:x\n^");
    check("https://x.example/login:a@x.example:p\n^https://y.example:b@y.example:q\n^"
          "https://z.example:c@z.example:r\n^");
    check("a@x.example;\"\n^");
    check("{\"a\":1}\n^{\"a\":\"x\\n\"}\n^{\"a\":2}\n^");
    check("eins\r^zwei\r^drei");
    check("a;b\r^1;2\r^3;4\r^");
    check("a;b\r\n^1;2\r\n^3;4\r\n^");
}

static void a_quoted_cell_may_hold_line_ends(void **state)
{
    (void)state;
    check("a,b\n^1,\"x\ny\"\n^2,\"z\"\n^3,w\n^");
    check("\xEF\xBB\xBF\"a\nb\",c\n^1,2\n^3,4\n^");
    check("a;b\r\n^1;\"x\r\n\r\ny\"\r\n^2;\"say \"\"hi\"\"\n\"\r\n^3;w\r\n^");
    check("a;b\n^1;\"\"\n^2;\"\"\"\n\"\n^3;\"\"\"\"\n^");
    check("a,b\n^\"1\",\"2\"\n^\"3\",\"4\"\n^\"5\",\"6\"");
}

static void a_quote_inside_a_value_means_nothing(void **state)
{
    (void)state;
    check("a,b\n^1,5\" disk\n^2,x\n^3,y\"\"z\n^");
    check("a,b\n^1,\"x \"y\" z\"\n^2,w\n^3,w\n^");
}

/* The row with the stray quote takes up what follows until a quote tells better. */
static void a_stray_quote_ends_where_the_next_value_is_quoted(void **state)
{
    (void)state;
    check("a,b\n^1,x\n^2,\"x\n3,\"y\"\n^4,\"z\"\n^5,w\n^6,w\n^");
}

/* In a wide table lines tell that they are rows. */
static void a_stray_quote_in_a_wide_table_costs_few_rows(void **state)
{
    (void)state;
    check("a;b;c;d;e;f\n^1;2;3;4;5;6\n^1;2;\"3;4;5;6\n1;2;3;4;5;6\n1;2;3;4;5;6\n^"
          "1;2;3;4;5;6\n^1;2;3;4;5;\"6;\n\n7\"\n^1;2;3;4;5;6\n^1;2;3;4;5;6\n^");
}

static void a_stray_quote_never_swallows_the_rest(void **state)
{
    enum { LINES = 3000 };
    struct rows_form form = {
        .layout = LAYOUT_ROWS, .kind = ROWS_QUOTED, .delimiter = ',', .line_end = '\n'};
    struct rows rows;
    AUTO(buf_done) struct buf text;
    size_t count = 0;
    (void)state;
    buf_init(&text, 1 << 20);
    assert_int_equal(buf_add_text(&text, "1,\"x\n", NULL), 0);
    for (int i = 0; i < LINES; i++)
        assert_int_equal(buf_addf(&text, NULL, "%d,y\n", i), 0);
    rows_begin(&rows, &form);
    for (size_t at = 0; at < text.len; at += BLOCK)
        count += (size_t)__builtin_popcountll(
            rows_step(&rows, buf_bytes(&text), at, UINT64_MAX));
    assert_int_equal(count, LINES + 1 - (ROWS_CELL_LINES - 1));
}

static void tuples_are_rows_of_a_dump(void **state)
{
    (void)state;
    check("-- l'eau (x)\nCREATE TABLE `p` (\n `a` int(11),\n `b` varchar(9)\n);\n"
          "INSERT INTO `p` (`a`,`b`) VALUES (1,'x')^,(2,'y')^;\n"
          "INSERT INTO `p` VALUES\n(3,'z)')^,\n(4,'a''),(b')^ ,\n(5,'l\\'eau),(')^;\n");
    check("INSERT INTO p VALUES (1,'a\nb',f(2,(3)))^,(2,\"x),('y'\",NULL)^;\n"
          "insert into p values(3,'c')^ ON DUPLICATE KEY UPDATE a=VALUES(a), b = "
          "VALUES(b);\n");
    check("INSERT [dbo].[p] ([a]) VALUES (1, N'o''x')^\nGO\n"
          "INSERT [dbo].[p] ([a]) VALUES (2, N'C:\\')^\nGO\n");
    check("INSERT INTO p VALUES ('C:\\','x')^,('D:\\')^;\n");
    check("INSERT INTO p VALUES (1,'')^,(2,'''')^,(3,'\\\\')^;\n");
}

static void lines_of_a_copy_are_rows_of_a_dump(void **state)
{
    (void)state;
    check("--\n-- PostgreSQL database dump\n--\nCREATE TABLE public.p (a int);\n"
          "COPY public.p (a, b) FROM stdin;\n1\tx(')\n^2\t\\N\n^\\.\n\n"
          "COPY public.q (a) FROM stdin;\n\\.\n"
          "INSERT INTO r VALUES (1)^;\nCOPY public.s (a) FROM stdin;\n5\ty\n^6");
}

static void a_broken_tuple_ends_with_its_statement(void **state)
{
    (void)state;
    check("INSERT INTO p VALUES (1,'a;\n^INSERT INTO p VALUES (2,'b')^;\n");
    check("INSERT INTO p VALUES (1,(2,'a')^,(3,'b')^,(4,'c')^;\n");
    check("INSERT INTO p VALUES (1,'l'eau')^,(2,'d'or')^,(3,'c')^;\n");
    check("INSERT INTO p VALUES (1,('a', 2;^\nINSERT INTO p VALUES (3)^;\n");
}

static void objects_are_rows_of_json(void **state)
{
    (void)state;
    check("[{\"a\":1}^,{\"a\":\"}{\"}^,{\"a\":{\"b\":[{},{}]}}^]");
    check(
        "[\n  {\n    \"a\": \"x\\\"}\",\n    \"b\": [1, 2]\n  }^,\n  {\n    \"a\": 2\n"
        "  }^\n]\n");
    check("{\"meta\":{\"n\":2},\"people\":[{\"a\":1}^,{\"a\":[{}]}^],\"more\":[{\"b\":"
          "1}^]}");
    check("{\n \"a\": 1\n}^\n{\n \"a\": [{\"b\": 2}, {\"b\": 3}]\n}^\n");
    check("{\n \"a\": 1\n}^\n");
    check("[[1,\"x\"]^,[2,\"y\"]^]");
    check("{\"a\":{\"x\":[1]}^,\"b\":{\"x\":{}}^,\"c\":{\"}\":[]}^}");
    check("{\"people\":{\"a\":{\"x\":1}^,\"b\":{\"x\":2}^,\n\"c\":{}^}}");
}

/* A small array before the one that matters, deeper or less deep, hides none of it. */
static void every_array_of_objects_in_json_has_rows(void **state)
{
    (void)state;
    check("{\"m\":{\"s\":[{\"id\":1}^]},\"d\":[{\"a\":1,\"b\":[{},{}]}^,{\"a\":2}^]}");
    check(
        "{\"cols\":[{\"n\":\"a\"}^,{\"n\":\"b\"}^],\"d\":{\"rows\":[{\"a\":1}^,{\"a\":"
        "{\"c\":[{}]}}^]},\"end\":{\"x\":1}}");
    check("[[1,2]^,[3,[4]]^,{\"a\":[{}]}^]");
}

static void a_broken_string_of_json_ends_with_its_line(void **state)
{
    (void)state;
    check("[\n {\n  \"a\": \"x,\n  \"b\": 1\n }^,\n {\n  \"a\": 2\n }^\n]\n");
    check("[{\"a\":\"say \"hi\" to\"}^,{\"a\":2}^]");
}

static void random_text(
    uint8_t *text, size_t size, const char *alphabet, uint64_t *seed)
{
    size_t letters = strlen(alphabet);
    for (size_t i = 0; i < size; i++) {
        *seed = *seed * 6364136223846793005U + 1442695040888963407U;
        text[i] = (uint8_t)alphabet[(*seed >> 33) % letters];
    }
}

/* From every row's end on, with the state in a mark, come the same ends as from the
 * start: so a file can be cut there, and blocks may lie anywhere. */
static void check_marks(
    const struct rows_form *form, struct bytes text, size_t *rows_seen)
{
    static bool all[TEXT_MAX];
    static bool rest[TEXT_MAX];
    struct rows rows;
    rows_begin(&rows, form);
    ends_of(all, &rows, text, 0);
    rows_begin(&rows, form);
    for (size_t at = 0; rows_find(&rows, text, &at, at, text.len) && at < text.len;) {
        struct rows again;
        assert_true(all[at - 1]);
        (*rows_seen)++;
        rows_resume(&again, rows_mark(&rows));
        ends_of(rest, &again, text, at);
        assert_memory_equal(all + at, rest + at, text.len - at);
    }
}

static void put(uint8_t *text, const char *head)
{
    for (size_t i = 0; head[i] != '\0'; i++)
        text[i] = (uint8_t)head[i];
}

/* Forms, and bytes that mean something in them. */
static const struct {
    struct rows_form form;
    const char *alphabet;
} MARKED[] = {
    {{.layout = LAYOUT_ROWS, .kind = ROWS_QUOTED, .delimiter = ',', .line_end = '\n'},
        "\"\",,\nab"},
    {{.layout = LAYOUT_ROWS, .kind = ROWS_QUOTED, .delimiter = ';', .line_end = '\n'},
        "\";\n\rabcdefghijklmno"},
    {{.layout = LAYOUT_ROWS, .kind = ROWS_QUOTED, .delimiter = ';', .line_end = '\r'},
        "\";\r\nabc"},
    {{.layout = LAYOUT_ROWS,
         .kind = ROWS_QUOTED,
         .delimiter = ';',
         .line_end = '\n',
         .usual = 5},
        "\";;;;;;;;;;\n\nabcdef"},
    {{.layout = LAYOUT_TUPLES, .kind = ROWS_SQL, .line_end = '\n'},
        "'\\\"(),;,1a\n\t ()(),,"},
    {{.layout = LAYOUT_ROWS, .kind = ROWS_JSON, .line_end = '\n'},
        "\"\\{}[],:1a\n{}{},,"},
    {{.layout = LAYOUT_ROWS, .kind = ROWS_JSON, .line_end = '\n', .stream = true},
        "\"\\{}[],:1a\n{}{},,"},
    {{.layout = LAYOUT_ROWS, .kind = ROWS_JSON, .line_end = '\n', .map_at = 2},
        "\"\\{}[],:1a\n{}{},,"},
    {{.layout = LAYOUT_ROWS, .kind = ROWS_JSON, .line_end = '\n', .lists = true},
        "\"\\{}[],:1a\n[][][],,"},
    {{.layout = LAYOUT_ROWS,
         .kind = ROWS_QUOTED,
         .delimiter = ';',
         .line_end = '\n',
         .counted = true},
        "\";\n1ab"},
    {{.layout = LAYOUT_TEXT, .kind = ROWS_LINES, .line_end = '\n'}, "\"a\n"},
    {{.layout = LAYOUT_ROWS, .kind = ROWS_LINES, .line_end = '\n', .sheets = true},
        "a: b\n\n\n---=\n"},
    {{.layout = LAYOUT_ROWS,
         .kind = ROWS_LINES,
         .line_end = '\n',
         .sheets = true,
         .ruled = true},
        "a: b\n\n\n---=\n"},
    {{.layout = LAYOUT_ROWS, .kind = ROWS_LINES, .line_end = '\r', .sheets = true},
        "a: \r\r\n-"},
};

static void a_mark_goes_on_as_if_never_interrupted(void **state)
{
    uint8_t text[1500];
    (void)state;
    for (size_t i = 0; i < sizeof(MARKED) / sizeof(MARKED[0]); i++) {
        uint64_t seed = i;
        size_t rows_seen = 0;
        for (int round = 0; round < 60; round++) {
            random_text(text, sizeof(text), MARKED[i].alphabet, &seed);
            if (MARKED[i].form.kind == ROWS_SQL)
                put(text, "INSERT INTO p VALUES (");
            if (MARKED[i].form.kind == ROWS_JSON && !MARKED[i].form.stream)
                put(text, "[{");
            check_marks(&MARKED[i].form, bytes_make(text, sizeof(text)), &rows_seen);
        }
        assert_true(rows_seen > 60);
    }
}

static void any_mark_is_safe_to_go_on_from(void **state)
{
    static bool ends[TEXT_MAX];
    static const char text[] =
        "INSERT INTO p VALUES (1,'a'),(2);\n[{}]\n\"a\",b\n\\.\n";
    uint64_t seed = 9;
    (void)state;
    for (int round = 0; round < 20000; round++) {
        struct rows rows;
        seed = seed * 6364136223846793005U + 1442695040888963407U;
        rows_resume(&rows, seed);
        ends_of(ends, &rows, bytes_of(text), 0);
        (void)rows_guess(&rows, seed, bytes_of(text), (seed >> 40) % 60);
        assert_true(rows.row_at == ROWS_NOWHERE || rows.row_at <= ROWS_DEPTH_MAX);
    }
}

/* A good guess is what --jobs lives on; a wrong one only costs time. */
static void rows_are_guessed_from_the_middle(void **state)
{
    static const struct {
        const char *head;
        const char *row;
    } cases[] = {
        {"a,b\n1,2\n", "\"x,\n\ny\",\"say \"\"hi\"\",\nwell\"\n"},
        {"INSERT INTO p VALUES (0,'')", ",(1,'l\\'eau (de) vie, ou','x;y')"},
        {"COPY p (a) FROM stdin;\n1\n", "12\tl'eau (x),('y\n"},
        {"[{\"a\":1}", ",{\"a\":\"x\",\"b\":[1,{\"c\":\"},\"}]}"},
    };
    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        AUTO(buf_done) struct buf text;
        struct rows_form form;
        struct rows rows;
        struct rows guessed;
        buf_init(&text, 1 << 20);
        assert_int_equal(buf_add_text(&text, cases[i].head, NULL), 0);
        while (text.len < 200000)
            assert_int_equal(buf_add_text(&text, cases[i].row, NULL), 0);
        layout_of(&form, buf_bytes(&text));
        rows_begin(&rows, &form);
        size_t at = 0;
        assert_true(rows_find(&rows, buf_bytes(&text), &at, 0, text.len));
        uint64_t mark = rows_mark(&rows);
        assert_true(rows_find(&rows, buf_bytes(&text), &at, 150000, text.len));
        assert_int_equal(rows_guess(&guessed, mark, buf_bytes(&text), 150000), at);
        assert_int_equal(rows_mark(&guessed), rows_mark(&rows));
    }
}

static void sheets_end_where_the_next_begins(void **state)
{
    (void)state;
    check("Nom : A\nTel : 1\n\n^Nom : B\nTel : 2\n\n\n^Nom : C\nTel : 3\n");
    check("\n-----\nNom: A\nTel: 1\n=====\n^Nom: B\nTel: 2\n===== Fin\n  \n");
    check("URL: https://a.example\nLogin: x\nPass: y\n\xe2\x94\x80\xe2\x94\x80"
          "\xe2\x94\x80\n^URL: b\nLogin: z\nPass: k\n");
    check("Nom=A\r\nTel=1\r\n\r\n^Nom=\r\nTel=2\r\n\r\n^Nom=C\r\nTel=");
    check("Nom\tA\nPr\xc3\xa9nom\tB\nSexe\tF\n \n^Nom\tC\nPr\xc3\xa9nom\tD\n");
    /* Nothing between them: running text, whose lines end. */
    check("Nom: A\n^Tel: 1\n^Nom: B\n^Tel: 2\n^Nom: C\n^Tel: 3\n^");
    /* Lists are none. */
    check("anne:pass\n^bob:word\n^carl:x\n^\n^dora:y\n^");
    check("http://a.example:l:p\n^http://b.example:l:p\n^\n^http://c.example:l:p\n^");
}

/* Nothing tells where the sheet ends, so what is joined in it must not grow. */
static void a_sheet_without_end_is_cut(void **state)
{
    static uint8_t text[ROWS_CELL_LINES * 16];
    const struct rows_form form = {
        .layout = LAYOUT_ROWS, .line_end = '\n', .sheets = true};
    struct rows rows;
    size_t at = 0;
    (void)state;
    for (size_t i = 0; i < sizeof(text); i++)
        text[i] = (uint8_t) "Nom : A\n"[i % 8];
    rows_begin(&rows, &form);
    assert_true(rows_find(&rows, bytes_make(text, sizeof(text)), &at, 0, sizeof(text)));
    assert_int_equal(at, (size_t)ROWS_CELL_LINES * 8);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lines_are_rows_of_lists),
        cmocka_unit_test(sheets_end_where_the_next_begins),
        cmocka_unit_test(a_sheet_without_end_is_cut),
        cmocka_unit_test(a_quoted_cell_may_hold_line_ends),
        cmocka_unit_test(a_quote_inside_a_value_means_nothing),
        cmocka_unit_test(a_stray_quote_ends_where_the_next_value_is_quoted),
        cmocka_unit_test(a_stray_quote_in_a_wide_table_costs_few_rows),
        cmocka_unit_test(a_stray_quote_never_swallows_the_rest),
        cmocka_unit_test(tuples_are_rows_of_a_dump),
        cmocka_unit_test(lines_of_a_copy_are_rows_of_a_dump),
        cmocka_unit_test(a_broken_tuple_ends_with_its_statement),
        cmocka_unit_test(objects_are_rows_of_json),
        cmocka_unit_test(every_array_of_objects_in_json_has_rows),
        cmocka_unit_test(a_broken_string_of_json_ends_with_its_line),
        cmocka_unit_test(a_mark_goes_on_as_if_never_interrupted),
        cmocka_unit_test(any_mark_is_safe_to_go_on_from),
        cmocka_unit_test(rows_are_guessed_from_the_middle),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
