#include "table.h"
#if defined(__x86_64__)
#define LK_ISA lk_table_avx2
#define LK_AVX2
#define LK_FMA
#pragma clang attribute push(__attribute__((target("avx2,fma"))), apply_to = function)
#include "isa/kernels.h"
#pragma clang attribute pop
#endif
