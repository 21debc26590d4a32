#include "table.h"
#define LK_ISA lk_table_portable
#if defined(__aarch64__)
#define LK_FMA
#endif
#if defined(__wasm__)
#pragma clang attribute push(__attribute__((target("simd128"))), apply_to = function)
#include "isa/kernels.h"
#pragma clang attribute pop
#else
#include "isa/kernels.h"
#endif
