// Reductions along rows (in four vectors) and along columns (row after row into the result).

#define REDUCE_ROW(name, start, STEP, JOIN, LAST) \
  static float r_##name(const float *s, ptrdiff_t n) { \
    vf a0 = splat(start), a1 = a0, a2 = a0, a3 = a0; \
    ptrdiff_t i = 0; \
    for (; i + 4 * V <= n; i += 4 * V) { \
      a0 = STEP(a0, load(s + i)); \
      a1 = STEP(a1, load(s + i + V)); \
      a2 = STEP(a2, load(s + i + 2 * V)); \
      a3 = STEP(a3, load(s + i + 3 * V)); \
    } \
    for (; i + V <= n; i += V) a0 = STEP(a0, load(s + i)); \
    if (i < n) { \
      float t[V]; \
      for (int j = 0; j < V; j++) t[j] = i + j < n ? s[i + j] : neutral_##name; \
      a1 = STEP(a1, load(t)); \
    } \
    return LAST(JOIN(JOIN(a0, a1), JOIN(a2, a3))); \
  }
#define neutral_sum 0.f
#define neutral_max (-INFINITY)
#define neutral_min INFINITY
#define neutral_prod 1.f
#define neutral_squares 0.f
#define neutral_abs 0.f
INLINE vf s_squares(vf a, vf x) { return FMA(x, x, a); }
INLINE vf s_abs(vf a, vf x) { return a + vabs(x); }
INLINE float prod16(vf v) {
  float t[V];
  store(t, v);
  for (int w = 8; w; w /= 2)
    for (int i = 0; i < w; i++) t[i] *= t[i + w];
  return t[0];
}
// Carries `v` into the windows of level `from` and above; what fills the last belongs to `total`.
#define CARRY(v, from, zero) \
  do { \
    int l = from; \
    for (; l < levels; l++) { \
      sums[l] += v; \
      if (++filled[l] < 32) break; \
      v = sums[l]; sums[l] = zero; filled[l] = 0; \
    } \
    if (l == levels) total += v; \
  } while (0)
// Σ of at most 32 numbers in their order, as XLA adds them.
INLINE float run_sum(const float *s, ptrdiff_t n) {
  float a = 0;
  for (ptrdiff_t i = 0; i < n; i++) a += s[i];
  return a;
}
// Σ as XLA makes it: windows of 32 numbers, each in order, then windows of their sums, until 32 or
// fewer are left. Before the windows are laid the row is padded with zeros on both sides alike.
static float r_windows(const float *s, ptrdiff_t n) {
  if (n <= 32) return run_sum(s, n);
  float sums[16] = {0}, total = 0;
  int filled[16] = {0}, levels = 0;
  for (ptrdiff_t m = n; m > 32; m = (m + 31) / 32)
    filled[levels++] = (int)(((m + 31) / 32 * 32 - m) / 2);
  ptrdiff_t i = 0, end = 32 - filled[0];
  while (i < n) {
    float window[4];
    int count = 1;
    if (end - i == 32 && end + 96 <= n) {
      // Four windows at once, so that additions do not wait for each other.
      float a = 0, b = 0, c = 0, e = 0;
      for (int j = 0; j < 32; j++) {
        a += s[i + j]; b += s[i + 32 + j]; c += s[i + 64 + j]; e += s[i + 96 + j];
      }
      window[0] = a; window[1] = b; window[2] = c; window[3] = e;
      count = 4;
      i += 128;
    } else {
      if (end > n) end = n;
      window[0] = run_sum(s + i, end - i);
      i = end;
    }
    end = i + 32;
    for (int k = 0; k < count; k++) {
      float v = window[k];
      CARRY(v, 1, 0);
    }
  }
  for (int k = 1; k < levels; k++) {
    if (!filled[k]) continue;
    float v = sums[k];
    CARRY(v, k + 1, 0);
  }
  return total;
}
// Σ in plain order, whatever the length.
#define r_ordered run_sum
#define rc_ordered rc_sum
static void rc_windows(float *d, const float *s, ptrdiff_t n, ptrdiff_t w, int first);
REDUCE_ROW(sum, 0.f, g_add, g_add, sum16)
REDUCE_ROW(max, -INFINITY, g_max, g_max, max16)
REDUCE_ROW(min, INFINITY, g_min, g_min, min16)
REDUCE_ROW(prod, 1.f, g_mul, g_mul, prod16)
REDUCE_ROW(squares, 0.f, s_squares, g_add, sum16)
REDUCE_ROW(abs, 0.f, s_abs, g_add, sum16)

#define REDUCE_COLUMNS(name, start, STEP) \
  static void rc_##name(float *d, const float *s, ptrdiff_t n, ptrdiff_t w, int first) { \
    ptrdiff_t c = 0; \
    for (; c + 4 * V <= w; c += 4 * V) { \
      vf a0 = first ? splat(start) : load(d + c), a1 = first ? a0 : load(d + c + V); \
      vf a2 = first ? a0 : load(d + c + 2 * V), a3 = first ? a0 : load(d + c + 3 * V); \
      for (ptrdiff_t i = 0; i < n; i++) { \
        const float *p = s + i * w + c; \
        a0 = STEP(a0, load(p)); \
        a1 = STEP(a1, load(p + V)); \
        a2 = STEP(a2, load(p + 2 * V)); \
        a3 = STEP(a3, load(p + 3 * V)); \
      } \
      store(d + c, a0); \
      store(d + c + V, a1); \
      store(d + c + 2 * V, a2); \
      store(d + c + 3 * V, a3); \
    } \
    for (; c < w; c += V) { \
      ptrdiff_t m = w - c < V ? w - c : V; \
      vf a = first ? splat(start) : load_n2(d + c, m); \
      for (ptrdiff_t i = 0; i < n; i++) a = STEP(a, load_n2(s + i * w + c, m)); \
      store_n2(d + c, a, m); \
    } \
  }
INLINE vf load_n2(const float *p, ptrdiff_t n) { return n == V ? load(p) : load_n(p, n); }
INLINE void store_n2(float *p, vf v, ptrdiff_t n) {
  if (n == V) store(p, v); else store_n(p, v, n);
}
REDUCE_COLUMNS(sum, 0.f, g_add)
REDUCE_COLUMNS(max, -INFINITY, g_max)
REDUCE_COLUMNS(min, INFINITY, g_min)
REDUCE_COLUMNS(prod, 1.f, g_mul)
REDUCE_COLUMNS(squares, 0.f, s_squares)
REDUCE_COLUMNS(abs, 0.f, s_abs)

// Columns in windows as r_windows adds rows.
static void rc_windows(float *d, const float *s, ptrdiff_t n, ptrdiff_t w, int first) {
  if (n <= 32) { rc_sum(d, s, n, w, first); return; }
  for (ptrdiff_t c = 0; c < w; c += V) {
    ptrdiff_t m = w - c < V ? w - c : V;
    vf sums[16], total = splat(0.f);
    int filled[16] = {0}, levels = 0;
    for (ptrdiff_t k = n; k > 32; k = (k + 31) / 32) {
      sums[levels] = total;
      filled[levels++] = (int)(((k + 31) / 32 * 32 - k) / 2);
    }
    for (ptrdiff_t i = 0; i < n; i++) {
      vf v = load_n2(s + i * w + c, m);
      CARRY(v, 0, splat(0.f));
    }
    for (int k = 0; k < levels; k++) {
      if (!filled[k]) continue;
      vf v = sums[k];
      CARRY(v, k + 1, splat(0.f));
    }
    if (!first) total += load_n2(d + c, m);
    store_n2(d + c, total, m);
  }
}

// Σ a·b in order with one rounding a step, as compiled code adds products it has just made; where
// the loop is unrolled (`pairs`) the first step takes two products.
static void k_sum_products(
  float *d, const float *a, const float *b, ptrdiff_t step, ptrdiff_t outer, ptrdiff_t n,
  ptrdiff_t inner, int32_t pairs) {
  for (ptrdiff_t o = 0; o < outer; o++)
    for (ptrdiff_t c = 0; c < inner; c += V) {
      ptrdiff_t m = inner - c < V ? inner - c : V, at = o * n * inner + c;
      vf acc = splat(0.f);
      for (ptrdiff_t i = 0; i < n; i++, at += inner) {
        vf x = load_n2(a + at, m), y = step ? load_n2(b + at, m) : splat(b[0]);
        if (i == 1 && pairs) {
          vf u = load_n2(a + at - inner, m), v = step ? load_n2(b + at - inner, m) : y;
          acc = FMA(u, v, x * y);
        } else {
          acc = FMA(x, y, acc);
        }
      }
      store_n2(d + o * inner + c, acc, m);
    }
}

static void k_reduce(
  lk_reduction op, float *d, const float *s, ptrdiff_t outer, ptrdiff_t n, ptrdiff_t inner,
  int32_t accumulate) {
#define CASE(U, name, JOIN) \
  case LK_REDUCE_##U: \
    if (inner == 1) { \
      for (ptrdiff_t o = 0; o < outer; o++) { \
        float v = r_##name(s + o * n, n); \
        d[o] = accumulate ? JOIN : v; \
      } \
    } else { \
      for (ptrdiff_t o = 0; o < outer; o++) \
        rc_##name(d + o * inner, s + o * n * inner, n, inner, !accumulate); \
    } \
    break;
  switch (op) {
    CASE(SUM, sum, d[o] + v)
    CASE(MAX, max, (d[o] > v ? d[o] : v))
    CASE(MIN, min, (d[o] < v ? d[o] : v))
    CASE(PROD, prod, d[o] * v)
    CASE(SQUARES, squares, d[o] + v)
    CASE(ABS, abs, d[o] + v)
    CASE(ORDERED, ordered, d[o] + v)
    CASE(WINDOWS, windows, d[o] + v)
  }
#undef CASE
}

static float k_dot(const float *a, const float *b, ptrdiff_t n) {
  vf s0 = splat(0.f), s1 = s0, s2 = s0, s3 = s0;
  ptrdiff_t i = 0;
  for (; i + 4 * V <= n; i += 4 * V) {
    s0 = FMA(load(a + i), load(b + i), s0);
    s1 = FMA(load(a + i + V), load(b + i + V), s1);
    s2 = FMA(load(a + i + 2 * V), load(b + i + 2 * V), s2);
    s3 = FMA(load(a + i + 3 * V), load(b + i + 3 * V), s3);
  }
  for (; i + V <= n; i += V) s0 = FMA(load(a + i), load(b + i), s0);
  if (i < n) s1 = FMA(load_n(a + i, n - i), load_n(b + i, n - i), s1);
  return sum16((s0 + s1) + (s2 + s3));
}
