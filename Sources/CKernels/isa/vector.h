// Sixteen floats at a time on every machine: the compiler splits them into what the registers hold,
// so the order of additions, and with it every result, is the same for all instruction sets with FMA.
#include <math.h>
#include <stdint.h>
#include <string.h>

// Every function that passes a vector is always inlined, so no ABI is involved.
#pragma clang diagnostic ignored "-Wpsabi"

#define INLINE static inline __attribute__((always_inline))

typedef float vf __attribute__((ext_vector_type(16)));
typedef int32_t vi __attribute__((ext_vector_type(16)));
typedef uint32_t vu __attribute__((ext_vector_type(16)));
typedef double vd __attribute__((ext_vector_type(8)));

#define V 16

INLINE vf load(const float *p) { vf v; __builtin_memcpy(&v, p, sizeof v); return v; }
INLINE void store(float *p, vf v) { __builtin_memcpy(p, &v, sizeof v); }

#ifdef LK_AVX512
#include <immintrin.h>
INLINE vf load_n(const float *p, ptrdiff_t n) {
  return (vf)_mm512_maskz_loadu_ps((__mmask16)((1u << n) - 1), p);
}
INLINE void store_n(float *p, vf v, ptrdiff_t n) {
  _mm512_mask_storeu_ps(p, (__mmask16)((1u << n) - 1), (__m512)v);
}
#else
INLINE vf load_n(const float *p, ptrdiff_t n) {
  float t[V] = {0};
  for (ptrdiff_t i = 0; i < n; i++) t[i] = p[i];
  return load(t);
}
INLINE void store_n(float *p, vf v, ptrdiff_t n) {
  float t[V];
  store(t, v);
  for (ptrdiff_t i = 0; i < n; i++) p[i] = t[i];
}
#endif

#ifdef LK_FMA
#define FMA(a, b, c) __builtin_elementwise_fma((vf)(a), (vf)(b), (vf)(c))
#else
#define FMA(a, b, c) ((vf)(a) * (vf)(b) + (vf)(c))
#endif

INLINE vf splat(float x) { return (vf)x; }
INLINE vi bits_of(vf x) { return ((vi)(x)); }
INLINE vf of_bits(vi x) { return ((vf)(x)); }
INLINE vf pick(vi mask, vf a, vf b) { return mask ? a : b; }
// NaN in x stays, as in XLA's max and min.
INLINE vf vmax(vf x, vf y) { return pick(x <= y, y, x); }
INLINE vf vmin(vf x, vf y) { return pick(x >= y, y, x); }
INLINE vf vabs(vf x) { return of_bits(bits_of(x) & 0x7fffffff); }
INLINE vf with_sign(vf x, vf s) {
  return of_bits((bits_of(x) & 0x7fffffff) | (bits_of(s) & (int32_t)0x80000000));
}

INLINE float sum16(vf v) {
  float t[V];
  store(t, v);
  for (int w = 8; w; w /= 2)
    for (int i = 0; i < w; i++) t[i] += t[i + w];
  return t[0];
}
INLINE float max16(vf v) {
  float t[V];
  store(t, v);
  float m = t[0];
  for (int i = 1; i < V; i++) m = (t[i] > m || t[i] != t[i]) ? t[i] : m;
  return m;
}
INLINE float min16(vf v) {
  float t[V];
  store(t, v);
  float m = t[0];
  for (int i = 1; i < V; i++) m = (t[i] < m || t[i] != t[i]) ? t[i] : m;
  return m;
}
