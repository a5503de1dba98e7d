/* A document in pieces or in chunks gives what it gives whole. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "desk.h"

enum { FOUND_MAX = 1 << 18, PIECE = 300000, TEXT_BYTES = 1300000 };

struct found {
    enum identifier_type type;
    uint64_t row;
    uint64_t offset;
};

struct bench {
    struct desk *desk;
    struct scanner *scanner;
    struct bytes text;
    size_t window;
    size_t count;
    uint64_t rows; /* of the pieces before */
    struct found found[FOUND_MAX];
};

static int take(void *context, const struct candidate_batch *batch, struct err *err)
{
    struct bench *bench = context;
    for (size_t i = 0; i < batch->count; i++) {
        if (bench->count == FOUND_MAX)
            return err_set(err, "too many");
        bench->found[bench->count++] = (struct found){.type = batch->items[i].type,
            .row = bench->rows + batch->items[i].row,
            .offset = batch->items[i].offset};
    }
    return 0;
}

static int show(void *context, struct bytes *text, uint64_t from, struct err *err)
{
    const struct bench *bench = context;
    (void)err;
    *text = bytes_slice(bench->text, (size_t)from, bench->window);
    return 0;
}

static int open_bench(void **state)
{
    struct bench *bench = calloc(1, sizeof(*bench));
    struct err err = {{0}};
    struct watchlist_recipe recipe = {.map = "nir=nir,phone=tel", .group = "G"};
    const struct scanner_sink sink = {.take = take, .context = bench};
    *state = bench;
    if (bench == NULL || desk_open(&bench->desk, &err) != 0 ||
        desk_build(bench->desk, &recipe,
            "nir;tel\n255081416802538;0639981234\n294037512000591;0639985678\n", NULL,
            &err) != 0)
        return -1;
    AUTO(fd_close) int key_fd = open(bench->desk->key, O_RDONLY);
    AUTO(fd_close) int fd = open(bench->desk->list, O_RDONLY);
    const struct watchlist_source source = {
        .name = "list.vgw", .fd = fd, .key_fd = key_fd};
    if (scanner_new(&bench->scanner, &sink, &err) != 0)
        return -1;
    return scanner_add_watchlist(bench->scanner, &source, DESK_NOW, &err);
}

static int close_bench(void **state)
{
    struct bench *bench = *state;
    scanner_free(bench->scanner);
    desk_close(bench->desk);
    free(bench);
    return 0;
}

static void run_piece(
    struct bench *bench, struct scan_summary *summary, const struct scan_piece *piece)
{
    struct err err = {{0}};
    const struct scan_source source = {
        .show = show, .context = bench, .size = bench->text.len};
    if (scanner_piece(summary, bench->scanner, piece, &source, &err) != 0)
        fail_msg("%s", err.text);
}

/* All pieces, as who hands them out does it; returns how many guesses were wrong. */
static size_t run_pieces(struct bench *bench, uint64_t size)
{
    size_t wrong = 0;
    struct scan_summary summary;
    uint64_t end = 0;
    uint64_t mark = 0;
    bench->count = 0;
    bench->rows = 0;
    for (uint64_t from = 0; from < bench->text.len; from += size) {
        size_t before = bench->count;
        uint64_t to = from + size < bench->text.len ? from + size : bench->text.len;
        struct scan_piece piece = {.from = from, .to = to, .mark = mark};
        if (from > 0 && end >= piece.to)
            continue;
        run_piece(bench, &summary, &piece);
        if (from > 0 && (summary.start != end || summary.start_mark != mark)) {
            wrong++;
            bench->count = before;
            piece =
                (struct scan_piece){.from = end, .to = to, .mark = mark, .known = true};
            run_piece(bench, &summary, &piece);
        }
        bench->rows += summary.rows;
        end = summary.end;
        mark = summary.end_mark;
    }
    assert_int_equal(end, bench->text.len);
    return wrong;
}

/* Fed in chunks of that size. */
static void run_chunks(struct bench *bench, struct scan_summary *summary, size_t size)
{
    struct err err = {{0}};
    bench->count = 0;
    bench->rows = 0;
    scanner_begin(bench->scanner);
    for (size_t at = 0; at < bench->text.len; at += size)
        assert_int_equal(
            scanner_feed(bench->scanner, bytes_slice(bench->text, at, size), &err), 0);
    assert_int_equal(scanner_end(summary, bench->scanner, &err), 0);
}

/* `row` again and again; a # is another digit each time. */
static void check(struct bench *bench, const char *head, const char *row, bool wrong)
{
    static struct found whole[FOUND_MAX];
    struct scan_summary summary;
    struct err err = {{0}};
    AUTO(buf_done) struct buf text;
    buf_init(&text, TEXT_BYTES + 4096);
    assert_int_equal(buf_add_text(&text, head, NULL), 0);
    for (int i = 0; text.len < TEXT_BYTES; i++)
        for (const char *at = row; *at != '\0'; at++)
            assert_int_equal(
                buf_add_byte(&text, (uint8_t)(*at == '#' ? '0' + i % 7 : *at), NULL),
                0);
    bench->text = buf_bytes(&text);
    bench->count = 0;
    bench->rows = 0;
    assert_int_equal(scanner_whole(&summary, bench->scanner, bench->text, &err), 0);
    size_t count = bench->count;
    assert_true(count > 1000);
    memcpy(whole, bench->found, sizeof(whole));
    for (size_t chunk = 4099; chunk < TEXT_BYTES; chunk *= 17) {
        struct scan_summary fed;
        run_chunks(bench, &fed, chunk);
        assert_int_equal(fed.rows, summary.rows);
        assert_int_equal(bench->count, count);
        assert_memory_equal(bench->found, whole, count * sizeof(whole[0]));
    }
    for (bench->window = SCAN_WINDOW_LEAST; bench->window < 1000000;
         bench->window += 333333) {
        assert_int_equal(run_pieces(bench, PIECE) > 0, wrong);
        assert_int_equal(bench->rows, summary.rows);
        assert_int_equal(bench->count, count);
        assert_memory_equal(bench->found, whole, count * sizeof(whole[0]));
    }
}

static void tables_are_cut_at_rows(void **state)
{
    check(*state, "nom;nir;tel\n",
        "D#;2 55 08 14 168 025 38;06.39.98.12.34\nX;294037512000591;0639985678\n",
        false);
}

static void quoted_line_ends_are_no_cuts(void **state)
{
    check(*state, "\"nom\",\"nir\"\n",
        "\"D#\n\n,\"\"x\"\"\n\",\"255081416802538\n\"\n\"E\",\"0639981234\"\n", false);
}

static void dumps_are_cut_at_tuples_and_lines(void **state)
{
    check(*state, "INSERT INTO p VALUES (0,'x')",
        ",(#,'255081416802538','l\\'eau (x), (y')\n,(1,'06 39 98 12 34')", false);
    check(*state, "COPY p (a,b) FROM stdin;\n", "#\t255081416802538\n'(\t0639981234\n",
        false);
    check(*state, "CREATE TABLE p (a int);\n",
        "INSERT INTO p VALUES (#,'255081416802538;'),\n(2,'06 39 98 12 34');\n", false);
}

static void json_is_cut_at_objects(void **state)
{
    check(*state, "{\"people\":[{}",
        ",\n{\"a\":#,\"nir\":\"255081416802538\",\n\"b\":[{\"tel\":\"0639981234\"}]}",
        false);
}

static void a_row_longer_than_pieces_stays_whole(void **state)
{
    check(*state, "a;b\n1;2\n3;4\n", "D#;255081416802538;06.39.98.12.34;", false);
}

static void running_text_is_not_cut(void **state)
{
    check(*state, "Bonjour,\n", "voici le # 255081416802538\net 0639981234.\n", false);
}

/* Two tables that look like each other's strings. */
static void wrong_guesses_are_scanned_again(void **state)
{
    check(*state, "INSERT INTO p VALUES (0,'x')",
        ",(#,'255081416802538'),(1,'06 39 98 12 34\n\t),(,(\n')", true);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tables_are_cut_at_rows),
        cmocka_unit_test(quoted_line_ends_are_no_cuts),
        cmocka_unit_test(dumps_are_cut_at_tuples_and_lines),
        cmocka_unit_test(json_is_cut_at_objects),
        cmocka_unit_test(a_row_longer_than_pieces_stays_whole),
        cmocka_unit_test(running_text_is_not_cut),
        cmocka_unit_test(wrong_guesses_are_scanned_again),
    };
    return cmocka_run_group_tests(tests, open_bench, close_bench);
}
