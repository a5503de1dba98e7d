#include "storage/migrations.h"

/* Made by scripts/embed-schema.cmake from storage/schema. */
#include "schema_embedded.h"

const struct embedded_migration *migrations_sqlite(void)
{
    return sqlite_migrations;
}

const struct embedded_migration *migrations_postgres(void)
{
    return postgres_migrations;
}

const char *schema_roles(void)
{
    return postgres_roles;
}

const char *schema_citus(void)
{
    return postgres_citus;
}
