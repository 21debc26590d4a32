#include "CBrowser.h"

#if defined(__wasm__)
#include <stdlib.h>
#include <string.h>

// Seeds the hashing of Swift's dictionaries. The sandbox has no source of randomness and needs none.
void arc4random_buf(void *bytes, size_t count) { memset(bytes, 0x5a, count); }

const char *_swift_stdlib_strtod_clocale(const char *text, double *value) {
  char *end;
  *value = strtod(text, &end);
  return end == text ? NULL : end;
}

const char *_swift_stdlib_strtof_clocale(const char *text, float *value) {
  char *end;
  *value = strtof(text, &end);
  return end == text ? NULL : end;
}

// The interpreter counts references without atomic instructions. Embedded Swift's runtime has one
// kind of counting only, which on one thread is the same.
void *swift_retain(void *object);
void *swift_retain_n(void *object, uint32_t count);
void swift_release(void *object);
void swift_release_n(void *object, uint32_t count);

void *swift_nonatomic_retain(void *object) { return swift_retain(object); }
void *swift_nonatomic_retain_n(void *object, uint32_t count) {
  return swift_retain_n(object, count);
}
void swift_nonatomic_release(void *object) { swift_release(object); }
void swift_nonatomic_release_n(void *object, uint32_t count) { swift_release_n(object, count); }

#endif
