/*
 * citus_lint - what Citus refuses in a statement, told from its text.
 *
 * A growing table is spread by bucket, so its rows can be locked, changed, joined and
 * kept unique only inside one (docs.citusdata.com, "SQL Support and Workarounds"). The
 * text is read as it is written here: keywords large, names small, `x.bucket =
 * y.bucket`. Names are looked up from the inner SELECT outwards; a subquery's name
 * stands for the tables in it.
 */
#ifndef VIGIE_TESTS_CITUS_LINT_H
#define VIGIE_TESTS_CITUS_LINT_H

#include <ctype.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

enum {
    LINT_TOKENS = 2048,
    LINT_NODES = 96,
    LINT_NAME = 64,
    LINT_WHY = 256,
    LINT_DEPTH = 32
};

struct lint_node {
    char name[LINT_NAME];  /* an alias, or "$3" */
    char table[LINT_NAME]; /* a growing table; empty: something else */
    int scope;             /* the SELECT it is in; -1: a parameter */
    int group;             /* the parentheses it is in */
    int joined;            /* the node it is one with, or itself */
    bool given;            /* its bucket comes from outside */
    bool target;           /* the statement changes it */
};

struct lint {
    char tokens[LINT_TOKENS][LINT_NAME];
    int scope_of[LINT_TOKENS];
    int group_of[LINT_TOKENS];
    int outer[LINT_TOKENS]; /* of a scope */
    struct lint_node nodes[LINT_NODES];
    int token_count;
    int node_count;
    int scopes;
    int groups;
    const char *const *growing; /* NULL-ended */
};

/* ---- words ---- */

static inline bool lint_is(const struct lint *lint, int at, const char *token)
{
    return at >= 0 && at < lint->token_count && strcmp(lint->tokens[at], token) == 0;
}

static inline bool lint_is_name(const struct lint *lint, int at)
{
    return at < lint->token_count && islower((unsigned char)lint->tokens[at][0]) != 0;
}

static inline size_t lint_word(const char *sql)
{
    size_t len = 0;
    if (*sql == '\'') {
        const char *end = strchr(sql + 1, '\'');
        return end == NULL ? strlen(sql) : (size_t)(end - sql) + 1;
    }
    while (isalnum((unsigned char)sql[len]) != 0 ||
           (sql[len] != '\0' && strchr("_.$", sql[len]) != NULL))
        len++;
    return len == 0 ? 1 : len;
}

static inline void lint_split(struct lint *lint, const char *sql)
{
    while (*sql != '\0' && lint->token_count < LINT_TOKENS) {
        size_t len = *sql == ' ' ? 1 : lint_word(sql);
        if (*sql != ' ')
            (void)snprintf(
                lint->tokens[lint->token_count++], LINT_NAME, "%.*s", (int)len, sql);
        sql += len;
    }
}

/* Where a word stands: in which SELECT, and in which parentheses. */
struct lint_place {
    int scope;
    int group;
};

static inline void lint_open(struct lint *lint, struct lint_place *inner,
    const struct lint_place *around, int at)
{
    *inner = *around;
    if (!lint_is(lint, at + 1, "SELECT") && !lint_is(lint, at + 1, "DELETE"))
        return;
    lint->outer[lint->scopes] = around->scope;
    inner->scope = lint->scopes++;
    inner->group = lint->groups++;
}

/* One in parentheses is another SELECT, and so is one behind UNION in the same ones. */
static inline void lint_nest(struct lint *lint)
{
    struct lint_place places[LINT_DEPTH] = {{0, 0}};
    struct lint_place *place = places;
    lint->scopes = 1;
    lint->groups = 1;
    for (int at = 0; at < lint->token_count; at++) {
        if (lint_is(lint, at, "UNION")) {
            lint->outer[lint->scopes] = lint->outer[place->scope];
            place->scope = lint->scopes++;
        }
        if (lint_is(lint, at, "(") && place + 1 < places + LINT_DEPTH) {
            lint_open(lint, place + 1, place, at);
            place++;
        }
        lint->scope_of[at] = place->scope;
        lint->group_of[at] = place->group;
        if (lint_is(lint, at, ")") && place > places)
            place--;
    }
}

/* ---- tables and names ---- */

static inline bool lint_grows(const struct lint *lint, const char *table)
{
    for (const char *const *each = lint->growing; *each != NULL; each++)
        if (strcmp(*each, table) == 0)
            return true;
    return false;
}

/* `name` is a token. */
static inline struct lint_node *lint_add(
    struct lint *lint, const char *name, int scope, int group)
{
    struct lint_node *node = &lint->nodes[lint->node_count % LINT_NODES];
    *node =
        (struct lint_node){.scope = scope, .group = group, .joined = lint->node_count};
    memmove(node->name, name, LINT_NAME);
    lint->node_count++;
    return node;
}

static inline int lint_root(const struct lint *lint, int node)
{
    while (lint->nodes[node].joined != node)
        node = lint->nodes[node].joined;
    return node;
}

static inline void lint_join(struct lint *lint, int one, int other)
{
    lint->nodes[lint_root(lint, one)].joined = lint_root(lint, other);
}

/* "table", "table alias" or "table AS alias" at `at`. */
static inline void lint_take_table(struct lint *lint, int at, bool target)
{
    int alias = lint_is(lint, at + 1, "AS") ? at + 2 : at + 1;
    const char *name = lint->tokens[lint_is_name(lint, alias) ? alias : at];
    struct lint_node *node =
        lint_add(lint, name, lint->scope_of[at], lint->group_of[at]);
    node->target = target;
    if (lint_grows(lint, lint->tokens[at]))
        memmove(node->table, lint->tokens[at], LINT_NAME);
}

/* The next of "a, b AS c, d", or -1. */
static inline int lint_next(const struct lint *lint, int at)
{
    at += lint_is(lint, at + 1, "AS") ? 1 : 0;
    at += lint_is_name(lint, at + 1) ? 1 : 0;
    return lint_is(lint, at + 1, ",") ? at + 2 : -1;
}

static inline void lint_take_list(struct lint *lint, int at)
{
    bool target = lint_is(lint, at - 2, "DELETE");
    while (at >= 0 && lint_is_name(lint, at) && !lint_is(lint, at + 1, "(")) {
        lint_take_table(lint, at, target);
        at = lint_next(lint, at);
    }
}

/* `name` empty: the one table of that SELECT. -1: nothing of that name. */
static inline int lint_find(const struct lint *lint, const char *name, int scope)
{
    for (;; scope = lint->outer[scope]) {
        for (int i = 0; i < lint->node_count; i++)
            if (lint->nodes[i].scope == scope &&
                (name[0] == '\0' || strcmp(lint->nodes[i].name, name) == 0))
                return i;
        if (scope == 0)
            return -1;
    }
}

static inline bool lint_is_bucket(const struct lint *lint, int at)
{
    const char *dot = strchr(lint->tokens[at], '.');
    return strcmp(dot == NULL ? lint->tokens[at] : dot + 1, "bucket") == 0;
}

/* Whose bucket the word "bucket" or "x.bucket" at `at` is; -1: it is another word. */
static inline int lint_whose_bucket(const struct lint *lint, int at)
{
    const char *token = lint->tokens[at];
    const char *dot = strchr(token, '.');
    char name[LINT_NAME] = "";
    if (!lint_is_bucket(lint, at))
        return -1;
    if (dot != NULL)
        (void)snprintf(name, sizeof(name), "%.*s", (int)(dot - token), token);
    return lint_find(lint, name, lint->scope_of[at]);
}

/* The bucket that the SELECT at `at` hands on is that of the subquery `alias`. */
static inline void lint_hand_on(struct lint *lint, int at, int alias)
{
    int scope = lint->scope_of[at];
    for (; at < lint->token_count && !lint_is(lint, at, "FROM"); at++) {
        int node = lint_is(lint, at, "*") ? lint_find(lint, "", scope)
                                          : lint_whose_bucket(lint, at);
        if (node >= 0 && lint->scope_of[at] == scope)
            lint_join(lint, node, alias);
    }
}

/* The name of a closed subquery stands for the buckets it hands on; that of a
 * function's rows for parameters. */
static inline void lint_take_alias(struct lint *lint, int at)
{
    int alias = lint_is(lint, at + 1, "AS") ? at + 2 : at + 1;
    if (!lint_is(lint, at, ")") || !lint_is_name(lint, alias))
        return;
    int inside = lint->group_of[at];
    int node = lint->node_count;
    (void)lint_add(
        lint, lint->tokens[alias], lint->scope_of[alias], lint->group_of[alias]);
    lint->nodes[node].given = inside == lint->group_of[alias]; /* unnest */
    for (int i = 0; i < at; i++)
        if (!lint->nodes[node].given && lint->group_of[i] == inside &&
            lint_is(lint, i, "SELECT"))
            lint_hand_on(lint, i, node);
}

static inline void lint_take_names(struct lint *lint)
{
    for (int at = 0; at < lint->token_count; at++) {
        if (lint_is(lint, at, "FROM") || lint_is(lint, at, "JOIN"))
            lint_take_list(lint, at + 1);
        else if (at == 0 && lint_is(lint, at, "UPDATE"))
            lint_take_table(lint, at + 1, true);
        lint_take_alias(lint, at);
    }
}

/* ---- buckets that are said to be equal ---- */

static inline int lint_parameter(struct lint *lint, const char *name)
{
    for (int i = 0; i < lint->node_count; i++)
        if (strcmp(lint->nodes[i].name, name) == 0)
            return i;
    lint_add(lint, name, -1, -1)->given = true;
    return lint->node_count - 1;
}

static inline int lint_side(struct lint *lint, int at)
{
    if (lint->tokens[at][0] == '$')
        return lint_parameter(lint, lint->tokens[at]);
    return lint_whose_bucket(lint, at);
}

static inline void lint_take_equals(struct lint *lint)
{
    for (int at = 1; at + 1 < lint->token_count; at++) {
        if (!lint_is(lint, at, "=") ||
            !(lint_is_bucket(lint, at - 1) || lint_is_bucket(lint, at + 1)))
            continue;
        int one = lint_side(lint, at - 1);
        int other = lint_side(lint, at + 1);
        if (one >= 0 && other >= 0)
            lint_join(lint, one, other);
    }
}

static inline bool lint_given(const struct lint *lint, int node)
{
    for (int i = 0; i < lint->node_count; i++)
        if (lint->nodes[i].given && lint_root(lint, i) == lint_root(lint, node))
            return true;
    return false;
}

/* ---- what is refused ---- */

static inline bool lint_joins_wrongly(char *why, const struct lint *lint)
{
    int first = -1;
    for (int i = 0; i < lint->node_count; i++) {
        if (lint->nodes[i].table[0] == '\0')
            continue;
        if (first >= 0 && lint_root(lint, first) != lint_root(lint, i)) {
            (void)snprintf(why, LINT_WHY, "joins %s and %s other than by bucket",
                lint->nodes[first].table, lint->nodes[i].table);
            return true;
        }
        first = i;
    }
    return false;
}

/* The SELECT that ends in FOR UPDATE or FOR SHARE. */
static inline int lint_locked_scope(const struct lint *lint)
{
    for (int at = 0; at + 1 < lint->token_count; at++)
        if (lint_is(lint, at, "FOR") &&
            (lint_is(lint, at + 1, "UPDATE") || lint_is(lint, at + 1, "SHARE")))
            return lint->scope_of[at];
    return -1;
}

static inline bool lint_misses_bucket(char *why, const struct lint *lint)
{
    int locked = lint_locked_scope(lint);
    for (int i = 0; i < lint->node_count; i++) {
        const struct lint_node *node = &lint->nodes[i];
        if (node->table[0] == '\0' || (!node->target && node->scope != locked) ||
            lint_given(lint, i))
            continue;
        (void)snprintf(why, LINT_WHY, "%s %s without naming a bucket",
            node->target ? "changes" : "locks", node->table);
        return true;
    }
    return false;
}

static inline bool lint_list_has_bucket(const struct lint *lint, int at)
{
    for (; at < lint->token_count && !lint_is(lint, at, ")"); at++)
        if (lint_is(lint, at, "bucket"))
            return true;
    return false;
}

static inline bool lint_inserts_wrongly(char *why, const struct lint *lint)
{
    bool inserts = lint_is(lint, 0, "INSERT") && lint_grows(lint, lint->tokens[2]);
    if (!inserts)
        return false;
    if (!lint_list_has_bucket(lint, 3)) {
        (void)snprintf(why, LINT_WHY, "adds to %s without a bucket", lint->tokens[2]);
        return true;
    }
    for (int at = 3; at < lint->token_count; at++)
        if (lint_is(lint, at, "CONFLICT") && lint_is(lint, at + 1, "(") &&
            !lint_list_has_bucket(lint, at + 2)) {
            (void)snprintf(why, LINT_WHY, "keeps rows of %s apart across buckets",
                lint->tokens[2]);
            return true;
        }
    return false;
}

static inline bool lint_moves(char *why, const struct lint *lint)
{
    bool changes = lint_is(lint, 0, "UPDATE") && lint_grows(lint, lint->tokens[1]);
    for (int at = 1; at + 1 < lint->token_count; at++) {
        bool sets = lint_is(lint, at - 1, "SET") || lint_is(lint, at - 1, ",");
        if (lint_is(lint, at, "WHERE") || lint_is(lint, at, "FROM"))
            return false;
        if (changes && sets && lint_is(lint, at, "bucket")) {
            (void)snprintf(
                why, LINT_WHY, "moves rows of %s to another bucket", lint->tokens[1]);
            return true;
        }
    }
    return false;
}

/* Whether Citus would refuse it, with the reason in `why` (LINT_WHY). */
static inline bool citus_refuses(char *why, const char *sql, const char *const *growing)
{
    static struct lint lint; /* large, and used by one test at a time */
    memset(&lint, 0, sizeof(lint));
    lint.growing = growing;
    lint_split(&lint, sql);
    lint_nest(&lint);
    lint_take_names(&lint);
    lint_take_equals(&lint);
    return lint_misses_bucket(why, &lint) || lint_joins_wrongly(why, &lint) ||
           lint_inserts_wrongly(why, &lint) || lint_moves(why, &lint);
}

#endif
