#include "bare_loop.h"

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

typedef struct {
  char *sql;
  int columns;
  size_t count;
  sqlite3_value **values;
  // The transaction in which each row is written, rising.
  int *parts;
  // The first row that is not written yet.
  size_t next;
} Table;

static double now(clockid_t clock) {
  struct timespec time;
  clock_gettime(clock, &time);
  return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static int run(sqlite3 *database, const char *sql) {
  return sqlite3_exec(database, sql, NULL, NULL, NULL) == SQLITE_OK;
}

// Notes with which operation each record came: rows arrive with their record, whatever their keys.
static int note_arrivals(sqlite3 *source, int transactions) {
  char sql[512];
  snprintf(
    sql, sizeof sql,
    "CREATE TEMP TABLE arrival (record BLOB PRIMARY KEY, number, part) WITHOUT ROWID;"
    "INSERT INTO arrival SELECT record, min(number), (min(number) - 1) * %d / "
    "(SELECT max(number) FROM operation) FROM operation WHERE record IS NOT NULL GROUP BY record",
    transactions);
  return run(source, sql);
}

// How the rows of a table are read: in the order of arrival, with the transaction as a last column.
static void select_rows(
  sqlite3 *source, const char *name, int transactions, char *sql, size_t room) {
  char columns[256];
  snprintf(columns, sizeof columns, "SELECT * FROM \"%s\"", name);
  sqlite3_stmt *shape;
  const char *key = "rowid";
  char first[64] = "";
  if (sqlite3_prepare_v2(source, columns, -1, &shape, NULL) == SQLITE_OK) {
    snprintf(first, sizeof first, "%s", sqlite3_column_name(shape, 0));
    key = first;
    for (int i = 0; i < sqlite3_column_count(shape); i++) {
      if (strcmp(sqlite3_column_name(shape, i), "record") == 0) key = "record";
      if (i == 1 && strcmp(name, "ticket_course") == 0) key = "ticket";
    }
    sqlite3_finalize(shape);
  }
  if (strcmp(name, "operation") == 0) {
    snprintf(
      sql, room,
      "SELECT *, (number - 1) * %d / (SELECT max(number) FROM operation) FROM operation "
      "ORDER BY number", transactions);
  } else {
    snprintf(
      sql, room,
      "SELECT t.*, coalesce(arrival.part, 0) FROM \"%s\" AS t "
      "LEFT JOIN arrival ON arrival.record = t.\"%s\" ORDER BY arrival.number", name, key);
  }
}

// All rows of a table, held in memory.
static int read_table(sqlite3 *source, const char *name, int transactions, Table *table) {
  char sql[512];
  select_rows(source, name, transactions, sql, sizeof sql);
  sqlite3_stmt *rows;
  if (sqlite3_prepare_v2(source, sql, -1, &rows, NULL) != SQLITE_OK) return 0;
  table->columns = sqlite3_column_count(rows) - 1;
  size_t room = 0;
  while (sqlite3_step(rows) == SQLITE_ROW) {
    if (table->count + 1 > room) {
      room = room ? room * 2 : 4096;
      table->values = realloc(table->values, room * (size_t)table->columns * sizeof *table->values);
      table->parts = realloc(table->parts, room * sizeof *table->parts);
      if (!table->values || !table->parts) return 0;
    }
    for (int i = 0; i < table->columns; i++) {
      table->values[table->count * (size_t)table->columns + (size_t)i] =
        sqlite3_value_dup(sqlite3_column_value(rows, i));
    }
    table->parts[table->count] = sqlite3_column_int(rows, table->columns);
    table->count += 1;
  }
  sqlite3_finalize(rows);
  size_t length = strlen(name) + 32 + (size_t)table->columns * 2;
  table->sql = malloc(length);
  if (!table->sql) return 0;
  int used = snprintf(table->sql, length, "INSERT INTO \"%s\" VALUES (", name);
  for (int i = 0; i < table->columns; i++) {
    used += snprintf(table->sql + used, length - (size_t)used, i ? ",?" : "?");
  }
  snprintf(table->sql + used, length - (size_t)used, ")");
  return 1;
}

// Writes the rows of one transaction.
static int insert_rows(sqlite3 *target, Table *table, int part) {
  sqlite3_stmt *insert;
  if (sqlite3_prepare_v2(target, table->sql, -1, &insert, NULL) != SQLITE_OK) return 0;
  for (; table->next < table->count && table->parts[table->next] <= part; table->next++) {
    for (int i = 0; i < table->columns; i++) {
      sqlite3_bind_value(
        insert, i + 1, table->values[table->next * (size_t)table->columns + (size_t)i]);
    }
    if (sqlite3_step(insert) != SQLITE_DONE) return 0;
    sqlite3_reset(insert);
  }
  return sqlite3_finalize(insert) == SQLITE_OK;
}

double bare_loop_seconds(
  const char *source_path, const char *target_path, int transactions, int cache_kib,
  double *processor_seconds) {
  sqlite3 *source, *target;
  if (sqlite3_open_v2(source_path, &source, SQLITE_OPEN_READONLY, NULL) != SQLITE_OK) return -1;
  if (sqlite3_open(target_path, &target) != SQLITE_OK) return -1;
  char cache[64];
  snprintf(cache, sizeof cache, "PRAGMA cache_size = -%d", cache_kib);
  run(target, "PRAGMA journal_mode = WAL");
  run(target, "PRAGMA synchronous = FULL");
  run(target, "PRAGMA foreign_keys = ON");
  run(target, cache);
  if (!note_arrivals(source, transactions)) return -1;
  sqlite3_stmt *shapes;
  static Table tables[64];
  memset(tables, 0, sizeof tables);
  int count = 0;
  const char *sql = "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL "
                    "ORDER BY type = 'trigger', type = 'index', rowid";
  if (sqlite3_prepare_v2(source, sql, -1, &shapes, NULL) != SQLITE_OK) return -1;
  while (sqlite3_step(shapes) == SQLITE_ROW) {
    if (!run(target, (const char *)sqlite3_column_text(shapes, 2))) return -1;
    if (strcmp((const char *)sqlite3_column_text(shapes, 0), "table") == 0 && count < 64) {
      const char *name = (const char *)sqlite3_column_text(shapes, 1);
      if (!read_table(source, name, transactions, &tables[count++])) return -1;
    }
  }
  sqlite3_finalize(shapes);
  sqlite3_close(source);
  double start = now(CLOCK_MONOTONIC);
  double processor_start = now(CLOCK_PROCESS_CPUTIME_ID);
  for (int part = 0; part < transactions; part++) {
    if (!run(target, "BEGIN IMMEDIATE")) return -1;
    for (int i = 0; i < count; i++) {
      if (!insert_rows(target, &tables[i], part)) return -1;
    }
    if (!run(target, "COMMIT")) return -1;
  }
  sqlite3_wal_checkpoint_v2(target, NULL, SQLITE_CHECKPOINT_PASSIVE, NULL, NULL);
  double seconds = now(CLOCK_MONOTONIC) - start;
  *processor_seconds = now(CLOCK_PROCESS_CPUTIME_ID) - processor_start;
  sqlite3_close(target);
  for (int i = 0; i < count; i++) {
    for (size_t j = 0; j < tables[i].count * (size_t)tables[i].columns; j++) {
      sqlite3_value_free(tables[i].values[j]);
    }
    free(tables[i].values);
    free(tables[i].parts);
    free(tables[i].sql);
  }
  return seconds;
}
