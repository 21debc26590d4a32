#include "table.h"
#if defined(__x86_64__)
#define LK_ISA lk_table_avx512
#define LK_AVX512
#define LK_FMA
#pragma clang attribute push( \
  __attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,avx2,fma"))), apply_to = function)
#include "isa/kernels.h"
#pragma clang attribute pop
#endif
