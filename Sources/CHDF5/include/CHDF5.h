// HDF5 files as images in memory, over the system's HDF5 library.
//
// The library is loaded at the first call, not with the program: it brings thirty others along,
// which take longer to load than a small program to run.
#ifndef CHDF5_H
#define CHDF5_H

#include <stddef.h>
#include <stdint.h>

/// Element types, as written to and read from data sets.
enum {
  CHDF5_OTHER = 0,
  CHDF5_FLOAT16,
  CHDF5_FLOAT32,
  CHDF5_FLOAT64,
  CHDF5_INT8,
  CHDF5_INT16,
  CHDF5_INT32,
  CHDF5_INT64,
  CHDF5_UINT8,
  CHDF5_UINT16,
  CHDF5_UINT32,
  CHDF5_UINT64,
  CHDF5_BOOL
};

/// Loads the library; null if it is there, else why it is not.
const char *chdf5_load(void);

/// A new empty file in memory; negative on failure.
int64_t chdf5_create(void);
/// Adds a group and those above it. All functions below return 0, or −1 on failure.
int chdf5_add_group(int64_t file, const char *path);
/// Adds a text to the attributes of the group or data set at a path.
int chdf5_add_text(int64_t file, const char *path, const char *name, const char *text);
/// Adds an array of texts (of fixed width, as the old Keras format has them).
int chdf5_add_texts(
  int64_t file, const char *path, const char *name, const char *const *texts, size_t count);
/// Adds a data set; its group must be there. `bytes` are in the machine's order.
int chdf5_add_array(
  int64_t file, const char *path, int type, int rank, const int64_t *shape, const void *bytes);
/// The bytes of the file, to be freed by the caller.
int chdf5_image(int64_t file, uint8_t **bytes, size_t *count);

/// Opens an image; negative if it is no HDF5 file.
int64_t chdf5_open(const uint8_t *bytes, size_t count);

/// What a walk over a file meets. Any function may stop the walk by returning other than 0.
typedef struct {
  void *context;
  int (*group)(void *context, const char *path);
  int (*text)(void *context, const char *path, const char *name, size_t index, size_t count,
              const char *text);
  int (*array)(void *context, const char *path, int type, int rank, const int64_t *shape,
               const void *bytes, size_t count);
} chdf5_visitor;

/// Walks over all groups, data sets and texts, a folder's entries by name. Links out of the file
/// are not followed.
int chdf5_visit(int64_t file, const chdf5_visitor *visitor);

void chdf5_close(int64_t file);

#endif
