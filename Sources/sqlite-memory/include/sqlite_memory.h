// A setting of SQLite's own that Swift can't make, because the function takes arguments of any number.

#ifndef SQLITE_MEMORY_H
#define SQLITE_MEMORY_H

/// Lets SQLite take memory without counting it, which it otherwise does under a lock for each piece.
///
/// It has to come before the process opens its first database. Returns 0 when it is done.
int sqlite_memory_uncounted(void);

#endif
