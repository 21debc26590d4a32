#include "table.h"

extern const lk_table lk_table_portable;
static const lk_table *table = &lk_table_portable;
static const char *set =
#if defined(__aarch64__)
  "neon";
#elif defined(__wasm__)
  "simd128";
#else
  "portable";
#endif

#if defined(__x86_64__)
extern const lk_table lk_table_avx512, lk_table_avx2;

__attribute__((constructor)) static void choose(void) {
  __builtin_cpu_init();
  if (!__builtin_cpu_supports("avx2") || !__builtin_cpu_supports("fma")) return;
  table = &lk_table_avx2;
  set = "avx2";
  if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
      __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl")) {
    table = &lk_table_avx512;
    set = "avx512";
  }
}
#endif

const char *lk_instruction_set(void) { return set; }

lk_unary_fn lk_unary(lk_unary_op op) { return table->unary[op]; }
lk_binary_fn lk_binary(lk_binary_op op) { return table->binary[op]; }
lk_compare_fn lk_compare(lk_compare_op op) { return table->compare[op]; }

#define PUBLIC(ret, name, params, args) ret lk_##name params { return table->name args; }
LK_KERNELS(PUBLIC)

size_t lk_conv2d_workspace(const lk_conv2d *g) {
  if (g->outHeight < 1 || g->outWidth < 1 || g->height < 1 || g->width < 1) return 0;
  size_t h = (size_t)(g->outHeight - 1) * g->strideH + (size_t)(g->kernelH - 1) * g->dilationH + 1;
  size_t w = (size_t)(g->outWidth - 1) * g->strideW + (size_t)(g->kernelW - 1) * g->dilationW + 1;
  if (h < (size_t)g->height + g->padTop) h = (size_t)g->height + g->padTop;
  if (w < (size_t)g->width + g->padLeft) w = (size_t)g->width + g->padLeft;
  size_t forward = h * w * g->channels;
  size_t th = ((size_t)g->kernelH + g->strideH - 1) / g->strideH;
  size_t tw = ((size_t)g->kernelW + g->strideW - 1) / g->strideW;
  size_t lastY = (size_t)(g->height - 1 + g->padTop) / g->strideH + th;
  size_t lastX = (size_t)(g->width - 1 + g->padLeft) / g->strideW + tw;
  size_t ph = th - 1 + g->outHeight, pw = tw - 1 + g->outWidth;
  if (ph < lastY) ph = lastY;
  if (pw < lastX) pw = lastX;
  size_t taps = (size_t)g->strideH * g->strideW * th * tw;
  size_t backward =
    ph * pw * g->filters + taps * g->filters * ((size_t)g->channels / g->groups);
  return forward > backward ? forward : backward;
}
