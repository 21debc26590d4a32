// Loops over NumPy arrays of both float types, exact in each element, that tell on the way whether
// every result is finite. VEC is a vector of W numbers, BITS one of as many unsigned words.

typedef uint64_t vud __attribute__((ext_vector_type(8)));

// NaN wins, and of equal numbers the second, as in NumPy's scalar loops.
#define LARGER(x, y) ((x) != (x) ? (x) : (y) != (y) ? (y) : (x) > (y) ? (x) : (y))
#define SMALLER(x, y) ((x) != (x) ? (x) : (y) != (y) ? (y) : (x) < (y) ? (x) : (y))

// An exponent of all ones carries into the sign bit.
#define ARRAY_LOOPS(l, T, VEC, BITS, WORD, W, EXPONENT, UNIT) \
  INLINE VEC load_##l(const T *p) { VEC v; __builtin_memcpy(&v, p, sizeof v); return v; } \
  INLINE void store_##l(T *p, VEC v) { __builtin_memcpy(p, &v, sizeof v); } \
  /* The last, short vector is filled up with ones, for which no rule leaves the finite. */ \
  INLINE VEC load_##l##_n(const T *p, ptrdiff_t n) { \
    VEC v = (VEC)(T)1; \
    __builtin_memcpy(&v, p, (size_t)n * sizeof(T)); \
    return v; \
  } \
  INLINE int32_t is_finite_##l(BITS found) { \
    WORD all = 0; \
    for (int i = 0; i < W; i++) all |= found[i]; \
    return all >> (8 * sizeof(WORD) - 1) == 0; \
  } \
  static int32_t k_array_binary_##l( \
    lk_binary_op op, T *d, const T *a, ptrdiff_t sa, const T *b, ptrdiff_t sb, ptrdiff_t n) { \
    if (n <= 0) return 1; \
    BITS found = 0; \
    VEC x = (VEC)a[0], y = (VEC)b[0]; \
    ptrdiff_t i = 0; \
    switch (op) { \
      ARRAY_BINARY(ADD, l, VEC, BITS, T, W, EXPONENT, UNIT, x + y) \
      ARRAY_BINARY(SUB, l, VEC, BITS, T, W, EXPONENT, UNIT, x - y) \
      ARRAY_BINARY(MUL, l, VEC, BITS, T, W, EXPONENT, UNIT, x * y) \
      ARRAY_BINARY(DIV, l, VEC, BITS, T, W, EXPONENT, UNIT, x / y) \
      ARRAY_BINARY(MAX, l, VEC, BITS, T, W, EXPONENT, UNIT, LARGER(x, y)) \
      ARRAY_BINARY(MIN, l, VEC, BITS, T, W, EXPONENT, UNIT, SMALLER(x, y)) \
      default: break; \
    } \
    return is_finite_##l(found); \
  } \
  static int32_t k_array_unary_##l(lk_unary_op op, T *d, const T *a, ptrdiff_t n) { \
    BITS found = 0; \
    VEC x; \
    ptrdiff_t i = 0; \
    switch (op) { \
      ARRAY_UNARY(NEG, l, VEC, BITS, T, W, EXPONENT, UNIT, -x) \
      ARRAY_UNARY(ABS, l, VEC, BITS, T, W, EXPONENT, UNIT, __builtin_elementwise_abs(x)) \
      ARRAY_UNARY(SQUARE, l, VEC, BITS, T, W, EXPONENT, UNIT, x * x) \
      ARRAY_UNARY(SQRT, l, VEC, BITS, T, W, EXPONENT, UNIT, __builtin_elementwise_sqrt(x)) \
      ARRAY_UNARY(RECIPROCAL, l, VEC, BITS, T, W, EXPONENT, UNIT, (T)1 / x) \
      default: break; \
    } \
    return is_finite_##l(found); \
  } \
  static void k_array_compare_##l( \
    lk_compare_op op, uint8_t *restrict d, const T *a, ptrdiff_t sa, const T *b, ptrdiff_t sb, \
    ptrdiff_t n) { \
    if (n <= 0) return; \
    switch (op) { \
      ARRAY_COMPARE(EQ, T, ==) \
      ARRAY_COMPARE(NE, T, !=) \
      ARRAY_COMPARE(LT, T, <) \
      ARRAY_COMPARE(LE, T, <=) \
      ARRAY_COMPARE(GT, T, >) \
      ARRAY_COMPARE(GE, T, >=) \
      default: break; \
    } \
  } \
  static T k_array_sum_##l(const T *x, ptrdiff_t n) { \
    if (n < 8) { \
      T sum = (T)-0.0; \
      for (ptrdiff_t i = 0; i < n; i++) sum += x[i]; \
      return sum; \
    } \
    if (n > 128) { \
      ptrdiff_t half = n / 2; \
      half -= half % 8; \
      return k_array_sum_##l(x, half) + k_array_sum_##l(x + half, n - half); \
    } \
    T r[8]; \
    for (int j = 0; j < 8; j++) r[j] = x[j]; \
    ptrdiff_t i = 8; \
    for (; i + 8 <= n; i += 8) \
      for (int j = 0; j < 8; j++) r[j] += x[i + j]; \
    T sum = ((r[0] + r[1]) + (r[2] + r[3])) + ((r[4] + r[5]) + (r[6] + r[7])); \
    for (; i < n; i++) sum += x[i]; \
    return sum; \
  } \
  static T k_array_extreme_##l(int32_t largest, T start, const T *x, ptrdiff_t n) { \
    ptrdiff_t i = 0; \
    if (n >= 4 * W) { \
      VEC a = load_##l(x), b = load_##l(x + W); \
      for (i = 2 * W; i + 2 * W <= n; i += 2 * W) { \
        VEC u = load_##l(x + i), v = load_##l(x + i + W); \
        a = largest ? LARGER(a, u) : SMALLER(a, u); \
        b = largest ? LARGER(b, v) : SMALLER(b, v); \
      } \
      a = largest ? LARGER(a, b) : SMALLER(a, b); \
      T best = start; \
      for (int j = 0; j < W; j++) best = largest ? LARGER(best, a[j]) : SMALLER(best, a[j]); \
      for (ptrdiff_t k = i; k < n; k++) best = largest ? LARGER(best, x[k]) : SMALLER(best, x[k]); \
      /* Which of several zeros or NaNs it is depends on the order. */ \
      if (best == best && best != 0) return best; \
    } \
    for (i = 0; i < n; i++) start = largest ? LARGER(start, x[i]) : SMALLER(start, x[i]); \
    return start; \
  }

#define ARRAY_BINARY(U, l, VEC, BITS, T, W, EXPONENT, UNIT, E) \
  case LK_##U: \
    for (; i + W <= n; i += W) { \
      if (sa) x = load_##l(a + i); \
      if (sb) y = load_##l(b + i); \
      VEC v = E; \
      found |= ((BITS)v & EXPONENT) + UNIT; \
      store_##l(d + i, v); \
    } \
    if (i < n) { \
      if (sa) x = load_##l##_n(a + i, n - i); \
      if (sb) y = load_##l##_n(b + i, n - i); \
      VEC v = E; \
      found |= ((BITS)v & EXPONENT) + UNIT; \
      __builtin_memcpy(d + i, &v, (size_t)(n - i) * sizeof(T)); \
    } \
    break;

#define ARRAY_UNARY(U, l, VEC, BITS, T, W, EXPONENT, UNIT, E) \
  case LK_##U: \
    for (; i + W <= n; i += W) { \
      x = load_##l(a + i); \
      VEC v = E; \
      found |= ((BITS)v & EXPONENT) + UNIT; \
      store_##l(d + i, v); \
    } \
    if (i < n) { \
      x = load_##l##_n(a + i, n - i); \
      VEC v = E; \
      found |= ((BITS)v & EXPONENT) + UNIT; \
      __builtin_memcpy(d + i, &v, (size_t)(n - i) * sizeof(T)); \
    } \
    break;

#define ARRAY_COMPARE(U, T, SIGN) \
  case LK_##U: \
    if (sa && sb) { \
      for (ptrdiff_t i = 0; i < n; i++) d[i] = a[i] SIGN b[i]; \
    } else if (sa) { \
      T y = b[0]; \
      for (ptrdiff_t i = 0; i < n; i++) d[i] = a[i] SIGN y; \
    } else { \
      T x = a[0]; \
      for (ptrdiff_t i = 0; i < n; i++) d[i] = x SIGN b[sb ? i : 0]; \
    } \
    break;

ARRAY_LOOPS(f64, double, vd, vud, uint64_t, 8, 0x7FF0000000000000u, 0x0010000000000000u)
ARRAY_LOOPS(f32, float, vf, vu, uint32_t, 16, 0x7F800000u, 0x00800000u)
