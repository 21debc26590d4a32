// The loops around the functions: full vectors, then one partial vector.

#define UNARY(U, name) \
  static void u_##name(float *d, const float *s, ptrdiff_t n) { \
    ptrdiff_t i = 0; \
    for (; i + V <= n; i += V) store(d + i, f_##name(load(s + i))); \
    if (i < n) store_n(d + i, f_##name(load_n(s + i, n - i)), n - i); \
  }
LK_UNARY_OPS(UNARY)
#undef UNARY

// A partial load of a strided operand, for the forms that are neither packed nor repeated.
INLINE vf load_any(const float *p, ptrdiff_t step, ptrdiff_t n) {
  float t[V] = {0};
  for (ptrdiff_t i = 0; i < n; i++) t[i] = p[i * step];
  return load(t);
}
INLINE vf load_some(const float *p, ptrdiff_t step, ptrdiff_t n) {
  return step == 0 ? splat(*p) : step == 1 ? load_n(p, n) : load_any(p, step, n);
}

#define ROW(g, A, B, PUT) \
  { \
    ptrdiff_t i = 0; \
    for (; i + V <= n; i += V) { vf x = A, y = B; PUT(d + i, g(x, y)); } \
    if (i < n) { \
      vf x = load_some(a + i * as, as, n - i), y = load_some(b + i * bs, bs, n - i); \
      PUT##_n(d + i, g(x, y), n - i); \
    } \
  }
#define ROWS(g, PUT, type) \
  (type *dst, ptrdiff_t dr, const float *a0, ptrdiff_t ar, ptrdiff_t as, const float *b0, \
   ptrdiff_t br, ptrdiff_t bs, ptrdiff_t rows, ptrdiff_t n) { \
    if (dr == n && (ar == n * as) && (br == n * bs)) { n *= rows; rows = 1; } \
    for (ptrdiff_t r = 0; r < rows; r++) { \
      type *d = dst + r * dr; \
      const float *a = a0 + r * ar, *b = b0 + r * br; \
      if (as == 1 && bs == 1) ROW(g, load(a + i), load(b + i), PUT) \
      else if (as == 1 && bs == 0) ROW(g, load(a + i), splat(*b), PUT) \
      else if (as == 0 && bs == 1) ROW(g, splat(*a), load(b + i), PUT) \
      else ROW(g, load_any(a + i * as, as, V), load_any(b + i * bs, bs, V), PUT) \
    } \
  }

#define BINARY(U, name) static void b_##name ROWS(g_##name, store, float)
LK_BINARY_OPS(BINARY)
#undef BINARY

INLINE vi c_eq(vf a, vf b) { return a == b; }
INLINE vi c_ne(vf a, vf b) { return a != b; }
INLINE vi c_lt(vf a, vf b) { return a < b; }
INLINE vi c_le(vf a, vf b) { return a <= b; }
INLINE vi c_gt(vf a, vf b) { return a > b; }
INLINE vi c_ge(vf a, vf b) { return a >= b; }
typedef uint8_t vb __attribute__((ext_vector_type(16)));
INLINE void put(uint8_t *d, vi m) {
  vb v = __builtin_convertvector(m & 1, vb);
  __builtin_memcpy(d, &v, sizeof v);
}
INLINE void put_n(uint8_t *d, vi m, ptrdiff_t n) {
  uint8_t t[V];
  put(t, m);
  for (ptrdiff_t i = 0; i < n; i++) d[i] = t[i];
}
#define COMPARE(U, name) static void c_##name##_rows ROWS(c_##name, put, uint8_t)
LK_COMPARE_OPS(COMPARE)
#undef COMPARE

static void k_select(
  float *d, const uint8_t *m, ptrdiff_t ms, const float *a, ptrdiff_t as, const float *b,
  ptrdiff_t bs, ptrdiff_t n) {
  if (ms == 1 && as == 1 && bs == 1) {
    for (ptrdiff_t i = 0; i < n; i++) d[i] = m[i] ? a[i] : b[i];
  } else if (ms == 1 && as == 1 && bs == 0) {
    float y = *b;
    for (ptrdiff_t i = 0; i < n; i++) d[i] = m[i] ? a[i] : y;
  } else {
    for (ptrdiff_t i = 0; i < n; i++) d[i] = m[i * ms] ? a[i * as] : b[i * bs];
  }
}

#define EACH(...) \
  ptrdiff_t i = 0; \
  for (; i + V <= n; i += V) { vf x = load(s + i); store(d + i, (__VA_ARGS__)); } \
  if (i < n) { vf x = load_n(s + i, n - i); store_n(d + i, (__VA_ARGS__), n - i); }

static void k_clip(float *d, const float *s, float lo, float hi, ptrdiff_t n) {
  EACH(vmin(vmax(x, splat(lo)), splat(hi)))
}
static void k_leaky_relu(float *d, const float *s, float slope, ptrdiff_t n) {
  EACH(pick(x > splat(0.f), x, x * splat(slope)))
}
static void k_leaky_relu_grad(float *d, const float *g, const float *s, float slope, ptrdiff_t n) {
  for (ptrdiff_t i = 0; i < n; i++) d[i] = s[i] > 0 ? g[i] : slope * g[i];
}
#define EACH3(name, ...) \
  static void k_##name( \
    float *d, const float *a, const float *b, const float *c, ptrdiff_t n) { \
    ptrdiff_t i = 0; \
    for (; i + V <= n; i += V) { \
      vf x = load(a + i), y = load(b + i), z = load(c + i); \
      store(d + i, (__VA_ARGS__)); \
    } \
    if (i < n) { \
      ptrdiff_t r = n - i; \
      vf x = load_n(a + i, r), y = load_n(b + i, r), z = load_n(c + i, r); \
      store_n(d + i, (__VA_ARGS__), r); \
    } \
  }
EACH3(fma, FMA(x, y, z))
EACH3(fms, FMA(x, y, -z))
EACH3(fnma, FMA(-x, y, z))
static void k_axpy(float *d, float alpha, const float *s, ptrdiff_t n) {
  EACH(FMA(splat(alpha), x, i + V <= n ? load(d + i) : load_n(d + i, n - i)))
}
static void k_scale(float *d, float alpha, const float *s, ptrdiff_t n) { EACH(splat(alpha) * x) }
static void k_fill(float *d, float value, ptrdiff_t n) {
  for (ptrdiff_t i = 0; i < n; i++) d[i] = value;
}

#define CONVERT(name, T, S, EXPR) \
  static void k_##name(T *d, const S *s, ptrdiff_t n) { \
    for (ptrdiff_t i = 0; i < n; i++) { S x = s[i]; d[i] = EXPR; } \
  }
CONVERT(u8_to_f32, float, uint8_t, (float)x)
CONVERT(i32_to_f32, float, int32_t, (float)x)
CONVERT(i64_to_f32, float, int64_t, (float)x)
CONVERT(f64_to_f32, float, double, (float)x)
CONVERT(f32_to_f64, double, float, (double)x)
CONVERT(f32_to_i32, int32_t, float,
        x >= 2147483648.f ? INT32_MAX : x < -2147483648.f ? INT32_MIN : x != x ? 0 : (int32_t)x)
CONVERT(f32_to_bool, uint8_t, float, x != 0)
#undef CONVERT
