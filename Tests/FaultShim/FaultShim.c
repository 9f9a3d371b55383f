// Preloaded into a process whose disk is to fail: counts the calls that change files under one
// folder, and at the chosen one ends the process, reports a fault, or cuts the power.
//
// FAULT_DIR   the folder
// FAULT_AT    the number of the call, from 1; 0 only counts
// FAULT_KIND  kill | eio | enospc | power
// FAULT_SEED  what becomes of writes that were never synced
// FAULT_LOG   a file that gets the number of calls seen
// FAULT_DEAF  part of a path: a sync of such a file or folder does nothing and says that it was done
//
// A power cut is judged harshly: of what was written since the last sync of its file each piece may be
// kept, dropped, or torn within itself, and of names made, moved and removed in a folder that was not
// synced since, the later ones are undone.

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#define MAX_FILES 4096
#define MAX_FDS 1024

typedef struct { int64_t offset; size_t length; char *bytes; } Change;  // offset -1: cut to length

typedef struct {
  char path[512];
  char *durable;
  size_t durableLength;
  Change *changes;
  size_t count, room;
  int isLinked;
} File;

typedef enum { MADE, MOVED, REMOVED, MADE_FOLDER } Kind;

typedef struct {
  Kind kind;
  char from[512], to[512];
  File *file, *replaced;
  int isDurable;
} Name;

static pthread_mutex_t mutex = PTHREAD_RECURSIVE_MUTEX_INITIALIZER_NP;
static File files[MAX_FILES];
static int fileCount;
static Name names[MAX_FILES];
static int nameCount;
static File *fds[MAX_FDS];
static char folders[MAX_FDS][512];
static const char *folder, *kind, *logPath, *deaf;
static long at, calls;
static uint64_t seed;
static int isReady, isFull;

static void start(void) {
  if (isReady) return;
  isReady = 1;
  folder = getenv("FAULT_DIR");
  kind = getenv("FAULT_KIND");
  logPath = getenv("FAULT_LOG");
  deaf = getenv("FAULT_DEAF");
  const char *number = getenv("FAULT_AT");
  at = number ? atol(number) : 0;
  const char *chance = getenv("FAULT_SEED");
  seed = chance ? strtoull(chance, NULL, 10) : 1;
}

static uint64_t chance(void) {
  seed += 0x9E3779B97F4A7C15ull;
  uint64_t z = seed;
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ull;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBull;
  return z ^ (z >> 31);
}

// The memory-mapped index of a WAL is made anew after every crash, and locks hold no data.
static int isWatched(const char *path) {
  start();
  if (!folder || !path || strncmp(path, folder, strlen(folder)) != 0) return 0;
  size_t length = strlen(path);
  if (length >= 512) return 0;
  return !(length > 4 && strcmp(path + length - 4, "-shm") == 0)
    && !(length > 5 && strcmp(path + length - 5, ".lock") == 0);
}

static void *grown(void *old, size_t size) {
  void *new = realloc(old, size ? size : 1);
  if (!new) abort();
  return new;
}

// MARK: The cut

static int rawOpen(const char *path, int flags, int mode) {
  return (int)syscall(SYS_openat, AT_FDCWD, path, flags, mode);
}

static void rawWrite(const char *path, const char *bytes, size_t length) {
  int fd = rawOpen(path, O_WRONLY | O_CREAT | O_TRUNC, 0644);
  if (fd < 0) return;
  size_t done = 0;
  while (done < length) {
    long count = syscall(SYS_write, fd, bytes + done, length - done);
    if (count <= 0) break;
    done += (size_t)count;
  }
  syscall(SYS_close, fd);
}

static void apply(char **bytes, size_t *length, int64_t offset, const char *from, size_t count) {
  size_t end = (size_t)offset + count;
  if (end > *length) {
    *bytes = grown(*bytes, end);
    memset(*bytes + *length, 0, end - *length);
    *length = end;
  }
  memcpy(*bytes + offset, from, count);
}

// What the disk holds of `file` after the cut.
static void settle(File *file) {
  if (!file->isLinked || file->count == 0) return;
  char *bytes = grown(NULL, file->durableLength);
  size_t length = file->durableLength;
  if (length) memcpy(bytes, file->durable, length);
  uint64_t mood = chance() % 4;  // 0: nothing arrived, 1: all of it, else each for itself
  for (size_t i = 0; i < file->count; i++) {
    Change *change = &file->changes[i];
    uint64_t luck = mood == 0 ? 0 : mood == 1 ? 1 : chance() % 3;
    if (luck == 0) continue;
    if (change->offset < 0) {
      if (change->length > length) {
        bytes = grown(bytes, change->length);
        memset(bytes + length, 0, change->length - length);
      }
      length = change->length;
    } else if (luck == 1) {
      apply(&bytes, &length, change->offset, change->bytes, change->length);
    } else {
      // Torn: sectors of 512 bytes arrive or not, each for itself.
      for (size_t part = 0; part < change->length; part += 512) {
        size_t size = change->length - part < 512 ? change->length - part : 512;
        if (chance() % 2) {
          apply(&bytes, &length, change->offset + (int64_t)part, change->bytes + part, size);
        }
      }
    }
  }
  rawWrite(file->path, bytes, length);
  free(bytes);
}

static void removeAll(const char *path) {
  char command[600];
  snprintf(command, sizeof command, "rm -rf '%s'", path);
  unsetenv("LD_PRELOAD");
  if (system(command) != 0) return;
}

static void undo(Name *name) {
  switch (name->kind) {
    case MADE:
      syscall(SYS_unlink, name->to);
      break;
    case MOVED:
      syscall(SYS_rename, name->to, name->from);
      if (name->replaced) rawWrite(name->to, name->replaced->durable, name->replaced->durableLength);
      break;
    case REMOVED:
      if (name->file) rawWrite(name->from, name->file->durable, name->file->durableLength);
      break;
    case MADE_FOLDER:
      removeAll(name->to);
      break;
  }
}

static void cutPower(void) {
  for (int i = 0; i < fileCount; i++) settle(&files[i]);
  int open = 0;
  for (int i = 0; i < nameCount; i++) open += !names[i].isDurable;
  int kept = open ? (int)(chance() % (uint64_t)(open + 1)) : 0;
  for (int i = nameCount - 1; i >= 0; i--) {
    if (names[i].isDurable) continue;
    open -= 1;
    if (open >= kept) undo(&names[i]);
  }
}

// Counts a call; 0 to go on, else the error to report.
static int gate(void) {
  calls += 1;
  if (logPath) {
    char text[32];
    int length = snprintf(text, sizeof text, "%ld\n", calls);
    rawWrite(logPath, text, (size_t)length);
  }
  if (at == 0 || !kind) return 0;
  if (isFull && calls > at) return ENOSPC;
  if (calls != at) return 0;
  if (strcmp(kind, "kill") == 0) syscall(SYS_exit_group, 137);
  if (strcmp(kind, "power") == 0) {
    cutPower();
    syscall(SYS_exit_group, 137);
  }
  if (strcmp(kind, "enospc") == 0) {
    isFull = 1;
    return ENOSPC;
  }
  return EIO;
}

// MARK: What is known of files and names

static File *newFile(const char *path) {
  if (fileCount == MAX_FILES) abort();
  File *file = &files[fileCount++];
  memset(file, 0, sizeof *file);
  strncpy(file->path, path, sizeof file->path - 1);
  file->isLinked = 1;
  return file;
}

static File *fileAt(const char *path) {
  for (int i = fileCount - 1; i >= 0; i--) {
    if (files[i].isLinked && strcmp(files[i].path, path) == 0) return &files[i];
  }
  return NULL;
}

// A file that was there before: what it holds counts as durable.
static File *known(const char *path) {
  File *file = fileAt(path);
  if (file) return file;
  int fd = rawOpen(path, O_RDONLY, 0);
  if (fd < 0) return NULL;
  file = newFile(path);
  struct stat status;
  if (fstat(fd, &status) == 0 && status.st_size > 0) {
    file->durable = grown(NULL, (size_t)status.st_size);
    long count;
    while ((count = syscall(SYS_read, fd, file->durable + file->durableLength,
                            (size_t)status.st_size - file->durableLength)) > 0) {
      file->durableLength += (size_t)count;
    }
  }
  syscall(SYS_close, fd);
  return file;
}

static void note(File *file, int64_t offset, const void *bytes, size_t length) {
  if (file->count == file->room) {
    file->room = file->room ? file->room * 2 : 64;
    file->changes = grown(file->changes, file->room * sizeof(Change));
  }
  Change *change = &file->changes[file->count++];
  change->offset = offset;
  change->length = length;
  change->bytes = NULL;
  if (offset >= 0) {
    change->bytes = grown(NULL, length);
    memcpy(change->bytes, bytes, length);
  }
}

static Name *noteName(Kind kind, const char *from, const char *to) {
  if (nameCount == MAX_FILES) abort();
  Name *name = &names[nameCount++];
  memset(name, 0, sizeof *name);
  name->kind = kind;
  if (from) strncpy(name->from, from, sizeof name->from - 1);
  if (to) strncpy(name->to, to, sizeof name->to - 1);
  return name;
}

// All that was written to `file` is on the disk from now on.
static void sync_(File *file) {
  for (size_t i = 0; i < file->count; i++) {
    Change *change = &file->changes[i];
    if (change->offset < 0) {
      if (change->length > file->durableLength) {
        file->durable = grown(file->durable, change->length);
        memset(file->durable + file->durableLength, 0, change->length - file->durableLength);
      }
      file->durableLength = change->length;
    } else {
      apply(&file->durable, &file->durableLength, change->offset, change->bytes, change->length);
      free(change->bytes);
    }
  }
  file->count = 0;
}

static int isIn(const char *path, const char *parent) {
  const char *slash = strrchr(path, '/');
  size_t length = slash ? (size_t)(slash - path) : 0;
  size_t size = strlen(parent);
  while (size > 1 && parent[size - 1] == '/') size--;
  return length == size && strncmp(path, parent, size) == 0;
}

static void syncFolder(const char *path) {
  for (int i = 0; i < nameCount; i++) {
    const char *name = names[i].kind == REMOVED ? names[i].from : names[i].to;
    if (isIn(name, path)) names[i].isDurable = 1;
  }
}

// MARK: The calls

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))
#define LOCK pthread_mutex_lock(&mutex)
#define UNLOCK pthread_mutex_unlock(&mutex)
#define FAIL(error) do { UNLOCK; errno = (error); return -1; } while (0)

static int openAny(const char *path, int flags, int mode) {
  if (!isWatched(path)) return rawOpen(path, flags, mode);
  LOCK;
  struct stat status;
  int exists = syscall(SYS_newfstatat, AT_FDCWD, path, &status, 0) == 0;
  int writes = (flags & O_ACCMODE) != O_RDONLY;
  if (!exists && (flags & O_CREAT)) {
    int error = gate();
    if (error) FAIL(error);
  }
  File *file = exists && writes ? known(path) : NULL;
  if (file && (flags & O_TRUNC) && status.st_size > 0) {
    int error = gate();
    if (error) FAIL(error);
    note(file, -1, NULL, 0);
  }
  int fd = rawOpen(path, flags, mode);
  if (fd >= 0 && fd < MAX_FDS) {
    fds[fd] = NULL;
    folders[fd][0] = 0;
    if (!exists && (flags & O_CREAT)) {
      file = newFile(path);
      noteName(MADE, NULL, path)->file = file;
    }
    if (writes) fds[fd] = file;
    if (exists && S_ISDIR(status.st_mode)) strcpy(folders[fd], path);
  }
  UNLOCK;
  return fd;
}

#define MODE(flags) \
  int mode = 0; \
  if ((flags) & (O_CREAT | O_TMPFILE)) { \
    va_list list; va_start(list, flags); mode = va_arg(list, int); va_end(list); \
  }

int open(const char *path, int flags, ...) { MODE(flags) return openAny(path, flags, mode); }
int open64(const char *path, int flags, ...) { MODE(flags) return openAny(path, flags, mode); }
int __open_2(const char *path, int flags) { return openAny(path, flags, 0); }
int __open64_2(const char *path, int flags) { return openAny(path, flags, 0); }
int openat(int at, const char *path, int flags, ...) {
  MODE(flags)
  if (path[0] == '/') return openAny(path, flags, mode);
  return (int)syscall(SYS_openat, at, path, flags, mode);
}

int close(int fd) {
  LOCK;
  if (fd >= 0 && fd < MAX_FDS) { fds[fd] = NULL; folders[fd][0] = 0; }
  UNLOCK;
  return (int)syscall(SYS_close, fd);
}

static File *watched(int fd) { return fd >= 0 && fd < MAX_FDS ? fds[fd] : NULL; }

static ssize_t writeAny(int fd, const void *bytes, size_t count, off_t offset, int isPlaced) {
  File *file = watched(fd);
  if (!file) {
    return isPlaced ? syscall(SYS_pwrite64, fd, bytes, count, offset)
                    : syscall(SYS_write, fd, bytes, count);
  }
  LOCK;
  int wasFull = isFull;
  int error = gate();
  if (error == ENOSPC && !wasFull && count > 1) {
    // A disk that fills up takes the first part.
    count /= 2;
  } else if (error) {
    FAIL(error);
  }
  off_t place = isPlaced ? offset : (off_t)syscall(SYS_lseek, fd, 0, SEEK_CUR);
  ssize_t done = isPlaced ? syscall(SYS_pwrite64, fd, bytes, count, offset)
                          : syscall(SYS_write, fd, bytes, count);
  if (done > 0) note(file, place, bytes, (size_t)done);
  UNLOCK;
  return done;
}

ssize_t write(int fd, const void *bytes, size_t count) { return writeAny(fd, bytes, count, 0, 0); }
ssize_t pwrite(int fd, const void *bytes, size_t count, off_t offset) {
  return writeAny(fd, bytes, count, offset, 1);
}
ssize_t pwrite64(int fd, const void *bytes, size_t count, off_t offset) {
  return writeAny(fd, bytes, count, offset, 1);
}

static int syncAny(int fd, long number) {
  File *file = watched(fd);
  int isFolder = fd >= 0 && fd < MAX_FDS && folders[fd][0];
  if (!file && !isFolder) return (int)syscall(number, fd);
  LOCK;
  int error = gate();
  if (error) FAIL(error);
  const char *path = file ? file->path : folders[fd];
  if (deaf && strstr(path, deaf)) { UNLOCK; return 0; }
  if (file) sync_(file);
  if (isFolder) syncFolder(folders[fd]);
  UNLOCK;
  return 0;
}

int fsync(int fd) { return syncAny(fd, SYS_fsync); }
int fdatasync(int fd) { return syncAny(fd, SYS_fdatasync); }

static int cutAny(int fd, off_t length) {
  File *file = watched(fd);
  if (!file) return (int)syscall(SYS_ftruncate, fd, length);
  LOCK;
  int error = gate();
  if (error) FAIL(error);
  note(file, -1, NULL, (size_t)length);
  UNLOCK;
  return (int)syscall(SYS_ftruncate, fd, length);
}

int ftruncate(int fd, off_t length) { return cutAny(fd, length); }
int ftruncate64(int fd, off_t length) { return cutAny(fd, length); }

int rename(const char *from, const char *to) {
  if (!isWatched(from) && !isWatched(to)) return (int)syscall(SYS_rename, from, to);
  LOCK;
  int error = gate();
  if (error) FAIL(error);
  File *replaced = known(to);
  File *file = known(from);
  int result = (int)syscall(SYS_rename, from, to);
  if (result == 0 && file) {
    Name *name = noteName(MOVED, from, to);
    name->file = file;
    name->replaced = replaced;
    if (replaced) replaced->isLinked = 0;
    strncpy(file->path, to, sizeof file->path - 1);
  }
  UNLOCK;
  return result;
}

int unlink(const char *path) {
  if (!isWatched(path)) return (int)syscall(SYS_unlink, path);
  LOCK;
  int error = gate();
  if (error) FAIL(error);
  File *file = known(path);
  int result = (int)syscall(SYS_unlink, path);
  if (result == 0 && file) {
    noteName(REMOVED, path, NULL)->file = file;
    file->isLinked = 0;
  }
  UNLOCK;
  return result;
}

int mkdir(const char *path, mode_t mode) {
  struct stat status;
  if (!isWatched(path) || syscall(SYS_newfstatat, AT_FDCWD, path, &status, 0) == 0) {
    return (int)syscall(SYS_mkdir, path, mode);
  }
  LOCK;
  int error = gate();
  if (error) FAIL(error);
  int result = (int)syscall(SYS_mkdir, path, mode);
  if (result == 0) noteName(MADE_FOLDER, NULL, path);
  UNLOCK;
  return result;
}
