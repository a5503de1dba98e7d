#include "alerts/dossier_page.h"

#include <sodium.h>
#include <stdio.h>

enum { TEXT_MAX = 64 * 1024, TEXTS_MAX = 64 * 1024 * 1024, HEX_SIZE = 129 };

/* ---- texts ---- */

void page_begin(struct dossier_page *page)
{
    buf_clear(&page->text);
}

const char *page_end(struct dossier_page *page)
{
    struct bytes kept = {0};
    struct writer *writer = page->writer;
    if (page->line.failed ||
        arena_copy(&kept, &page->texts, buf_bytes(&page->text), writer->err) != 0) {
        writer->failed = true;
        return "";
    }
    return (const char *)kept.ptr;
}

static void fill(
    struct dossier_page *page, uint64_t plural_of, const struct words_use *use)
{
    struct words_use wanted = *use;
    struct writer *line = &page->line;
    wanted.language = line->language;
    wanted.plural_of = plural_of;
    if (!line->failed)
        line->failed = words_fill(line->out, &wanted, line->err) != 0;
}

void page_add(struct dossier_page *page, enum dossier_word word, const char *first,
    const char *second)
{
    const struct words_use use = {
        .phrase = dossier_word(page->line.language, word), .args = {first, second}};
    fill(page, 1, &use);
}

const char *page_say(struct dossier_page *page, enum dossier_word word,
    uint64_t plural_of, const char *first, const char *second)
{
    const struct words_use use = {
        .phrase = dossier_word(page->line.language, word), .args = {first, second}};
    page_begin(page);
    fill(page, plural_of, &use);
    return page_end(page);
}

const char *page_word(struct dossier_page *page, enum dossier_word word)
{
    return dossier_word(page->line.language, word);
}

const char *page_counted(
    struct dossier_page *page, enum dossier_word word, uint64_t count)
{
    char number[WORDS_NUMBER_SIZE];
    words_number(number, page->line.language, count);
    return page_say(page, word, count, number, NULL);
}

const char *page_number(struct dossier_page *page, uint64_t number)
{
    page_begin(page);
    write_number(&page->line, number);
    return page_end(page);
}

const char *page_time(struct dossier_page *page, int64_t at_ms)
{
    page_begin(page);
    write_time(&page->line, at_ms);
    return page_end(page);
}

const char *page_kinds(struct dossier_page *page, uint32_t kinds)
{
    page_begin(page);
    write_kinds(&page->line, kinds);
    return page_end(page);
}

const char *page_hex(struct dossier_page *page, struct bytes bytes)
{
    char hex[HEX_SIZE];
    struct bytes part = bytes_slice(bytes, 0, (HEX_SIZE - 1) / 2);
    (void)sodium_bin2hex(hex, sizeof(hex), part.ptr, part.len);
    page_begin(page);
    write_text(&page->line, hex);
    return page_end(page);
}

const char *page_todo(
    struct dossier_page *page, enum dossier_word who, enum dossier_word what)
{
    return page_say(page, DOSSIER_TODO, 1, page_word(page, who), page_word(page, what));
}

const char *page_offer(
    struct dossier_page *page, enum offer_kind offer, const char *price)
{
    page_begin(page);
    write_text(&page->line, words_offer(page->line.language, offer));
    if (price[0] != '\0')
        page_add(page, DOSSIER_STORY_PRICE, price, NULL);
    return page_end(page);
}

/* ---- pieces ---- */

void page_section(struct dossier_page *page, enum dossier_word word)
{
    sheet_heading(&page->sheet, 2, page_word(page, word));
}

void page_paragraph(
    struct dossier_page *page, enum sheet_tone tone, enum dossier_word word)
{
    sheet_paragraph(&page->sheet, tone, page_word(page, word));
}

void page_rows_open(struct dossier_page *page)
{
    const char *heads[] = {
        page_word(page, DOSSIER_NAME), page_word(page, DOSSIER_VALUE)};
    sheet_table(&page->sheet, 2, heads);
}

void page_row(struct dossier_page *page, enum dossier_word name, const char *value)
{
    const char *cells[] = {page_word(page, name), value};
    sheet_row(&page->sheet, cells);
}

/* ---- the whole ---- */

static void head(struct dossier_page *page)
{
    const struct dossier *dossier = page->dossier;
    const struct view_incident *view = &dossier->view;
    const char *made = page_time(page, dossier->wanted.now_ms);
    const char *zone = zone_name(page->writer->zone);
    sheet_paragraph(
        &page->sheet, SHEET_PLAIN, page_say(page, DOSSIER_DRAFT, 1, made, zone));
    page_paragraph(page, SHEET_NOTE, DOSSIER_LAW);
    if (view->row.state == TRIAGE_FALSE_POSITIVE)
        sheet_paragraph(&page->sheet, SHEET_WARNING,
            page_say(page, DOSSIER_FALSE_POSITIVE, 1, view->state_by, NULL));
}

static void write_all(struct dossier_page *page)
{
    enum words_language language = page->writer->language;
    char number[WORDS_NUMBER_SIZE];
    (void)snprintf(
        number, sizeof(number), "%llu", (unsigned long long)page->dossier->view.row.id);
    page->sheet.style->open(&page->sheet,
        page_say(page, DOSSIER_TITLE, 1, number, NULL),
        dossier_language_name(language));
    head(page);
    dossier_page_clock(page);
    dossier_page_nature(page);
    dossier_page_subjects(page);
    dossier_page_kinds(page);
    dossier_page_consequences(page);
    dossier_page_measures(page);
    dossier_page_communication(page);
    dossier_page_story(page);
    dossier_page_places(page);
    dossier_page_evidence(page);
    page->sheet.style->close(&page->sheet);
}

static int write_page(const struct dossier *dossier, const struct sheet_style *style,
    struct writer *writer)
{
    struct dossier_page page = {.sheet = {.style = style, .writer = writer},
        .writer = writer,
        .dossier = dossier,
        .line = *writer};
    arena_init(&page.texts, TEXTS_MAX);
    buf_init(&page.text, TEXT_MAX);
    page.line.out = &page.text;
    write_all(&page);
    buf_done(&page.text);
    arena_done(&page.texts);
    return writer_end(writer);
}

int dossier_markdown(struct buf *out, const struct dossier *dossier,
    enum words_language language, struct err *err)
{
    struct writer writer = {
        .out = out, .language = language, .zone = dossier->wanted.zone, .err = err};
    return write_page(dossier, &sheet_markdown, &writer);
}

int dossier_html(struct buf *out, const struct dossier *dossier,
    enum words_language language, struct err *err)
{
    struct writer writer = {
        .out = out, .language = language, .zone = dossier->wanted.zone, .err = err};
    return write_page(dossier, &sheet_html, &writer);
}
