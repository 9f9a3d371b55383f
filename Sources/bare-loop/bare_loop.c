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
} Table;

static double now(clockid_t clock) {
  struct timespec time;
  clock_gettime(clock, &time);
  return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static int run(sqlite3 *database, const char *sql) {
  return sqlite3_exec(database, sql, NULL, NULL, NULL) == SQLITE_OK;
}

// All rows of a table, held in memory.
static int read_table(sqlite3 *source, const char *name, Table *table) {
  char sql[256];
  snprintf(sql, sizeof sql, "SELECT * FROM \"%s\"", name);
  sqlite3_stmt *rows;
  if (sqlite3_prepare_v2(source, sql, -1, &rows, NULL) != SQLITE_OK) return 0;
  table->columns = sqlite3_column_count(rows);
  size_t room = 0;
  while (sqlite3_step(rows) == SQLITE_ROW) {
    if ((table->count + 1) * (size_t)table->columns > room) {
      room = room ? room * 2 : 4096;
      table->values = realloc(table->values, room * sizeof *table->values);
      if (!table->values) return 0;
    }
    for (int i = 0; i < table->columns; i++) {
      table->values[table->count * (size_t)table->columns + (size_t)i] =
        sqlite3_value_dup(sqlite3_column_value(rows, i));
    }
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

static int insert_table(sqlite3 *target, const Table *table) {
  sqlite3_stmt *insert;
  if (sqlite3_prepare_v2(target, table->sql, -1, &insert, NULL) != SQLITE_OK) return 0;
  for (size_t row = 0; row < table->count; row++) {
    for (int i = 0; i < table->columns; i++) {
      sqlite3_bind_value(
        insert, i + 1, table->values[row * (size_t)table->columns + (size_t)i]);
    }
    if (sqlite3_step(insert) != SQLITE_DONE) return 0;
    sqlite3_reset(insert);
  }
  return sqlite3_finalize(insert) == SQLITE_OK;
}

double bare_loop_seconds(
  const char *source_path, const char *target_path, double *processor_seconds) {
  sqlite3 *source, *target;
  if (sqlite3_open_v2(source_path, &source, SQLITE_OPEN_READONLY, NULL) != SQLITE_OK) return -1;
  if (sqlite3_open(target_path, &target) != SQLITE_OK) return -1;
  run(target, "PRAGMA journal_mode = WAL");
  run(target, "PRAGMA synchronous = FULL");
  run(target, "PRAGMA foreign_keys = ON");
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
      if (!read_table(source, (const char *)sqlite3_column_text(shapes, 1), &tables[count++])) {
        return -1;
      }
    }
  }
  sqlite3_finalize(shapes);
  sqlite3_close(source);
  double start = now(CLOCK_MONOTONIC);
  double processor_start = now(CLOCK_PROCESS_CPUTIME_ID);
  if (!run(target, "BEGIN IMMEDIATE")) return -1;
  for (int i = 0; i < count; i++) {
    if (!insert_table(target, &tables[i])) return -1;
  }
  if (!run(target, "COMMIT")) return -1;
  sqlite3_wal_checkpoint_v2(target, NULL, SQLITE_CHECKPOINT_PASSIVE, NULL, NULL);
  double seconds = now(CLOCK_MONOTONIC) - start;
  *processor_seconds = now(CLOCK_PROCESS_CPUTIME_ID) - processor_start;
  sqlite3_close(target);
  for (int i = 0; i < count; i++) {
    for (size_t j = 0; j < tables[i].count * (size_t)tables[i].columns; j++) {
      sqlite3_value_free(tables[i].values[j]);
    }
    free(tables[i].values);
    free(tables[i].sql);
  }
  return seconds;
}
