/// What the browser build imports from JavaScript; elsewhere these do nothing, so that the module
/// compiles on every machine.
#ifndef CBROWSER_H
#define CBROWSER_H
#include <stddef.h>
#include <stdint.h>

#if defined(__wasm__)
#define LECTERN_IMPORT(NAME) __attribute__((import_module("lectern"), import_name(NAME)))
LECTERN_IMPORT("write") void lectern_write(uint32_t stream, const uint8_t *text, size_t count);
LECTERN_IMPORT("monotonic_seconds") double lectern_monotonic_seconds(void);
LECTERN_IMPORT("wall_clock_seconds") double lectern_wall_clock_seconds(void);
#else
static inline void lectern_write(uint32_t stream, const uint8_t *text, size_t count) {
  (void)stream, (void)text, (void)count;
}
static inline double lectern_monotonic_seconds(void) { return 0; }
static inline double lectern_wall_clock_seconds(void) { return 0; }
#endif

/// Parses a C-locale number: the one runtime function that Embedded Swift leaves to the program.
const char *_swift_stdlib_strtod_clocale(const char *text, double *value);
const char *_swift_stdlib_strtof_clocale(const char *text, float *value);

#endif
