// Copies every row of one SQLite file into a new one of the same shape, with the plain C interface: what
// the same rows and indexes cost when nothing else is done.

#ifndef BARE_LOOP_H
#define BARE_LOOP_H

/// Inserts the rows of `source` into a new file `target` in as many transactions as there were bundles, each
/// of which reaches the disk; in each, table by table in the order in which the records came.
///
/// Returns the seconds that took, from opening to closing without reading the source, and tells those of the
/// processor; below 0 on failure.
double bare_loop_seconds(
  const char *source_path, const char *target_path, int transactions, int cache_kib,
  double *processor_seconds);

#endif
