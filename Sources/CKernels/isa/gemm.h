// One micro-kernel serves matrix products and convolutions: a tile of C stays in registers while
// k runs over n0 × n1 segments of `len` elements, each segment at its own place in A and B.

typedef struct {
  const float *a;          // A(i, p) = a[i·ar + p·ac] inside a segment
  ptrdiff_t ar, ac, a0, a1;
  const float *b;          // B(p, j) = b[p·br + j] inside a segment
  ptrdiff_t br, b0, b1;
  ptrdiff_t n0, n1, len;
  float *c;
  ptrdiff_t cr;
  const float *bias;       // for the tile's first column, or null
  float alpha;
  int accumulate, relu;
} tile;

#if defined(LK_AVX512)
#define MR 12
#define NV 2
#elif defined(LK_AVX2)
#define MR 6
#define NV 1
#elif defined(__aarch64__)
#define MR 4
#define NV 1
#else
#define MR 2
#define NV 1
#endif
#define NR (NV * V)
#define KC 256

INLINE void micro(const tile *t, const int rows, const int nv, const int partial, ptrdiff_t tail) {
  vf acc[MR][NV];
  for (int i = 0; i < rows; i++)
    for (int j = 0; j < nv; j++) acc[i][j] = splat(0.f);
  const ptrdiff_t ar = t->ar, ac = t->ac, br = t->br, len = t->len;
  for (ptrdiff_t s0 = 0; s0 < t->n0; s0++)
    for (ptrdiff_t s1 = 0; s1 < t->n1; s1++) {
      // Every third row gets a pointer; the two after it are reached by scaled addressing.
      const float *a[(MR + 2) / 3];
      for (int i = 0; i < rows; i += 3)
        a[i / 3] = t->a + s0 * t->a0 + s1 * t->a1 + i * ar;
      const float *b = t->b + s0 * t->b0 + s1 * t->b1;
      for (ptrdiff_t p = 0; p < len; p++) {
        vf x[NV];
        for (int j = 0; j < nv; j++)
          x[j] = partial && j == nv - 1 ? load_n(b + j * V, tail) : load(b + j * V);
        for (int i = 0; i < rows; i++) {
          vf y = splat(a[i / 3][(i % 3) * ar]);
          for (int j = 0; j < nv; j++) acc[i][j] = FMA(y, x[j], acc[i][j]);
        }
        for (int i = 0; i < rows; i += 3) a[i / 3] += ac;
        b += br;
      }
    }
  for (int i = 0; i < rows; i++) {
    float *c = t->c + i * t->cr;
    for (int j = 0; j < nv; j++) {
      const int cut = partial && j == nv - 1;
      vf v = acc[i][j] * splat(t->alpha);
      if (t->accumulate) v += cut ? load_n(c + j * V, tail) : load(c + j * V);
      if (t->bias) v += cut ? load_n(t->bias + j * V, tail) : load(t->bias + j * V);
      if (t->relu) v = f_relu(v);
      if (cut) store_n(c + j * V, v, tail); else store(c + j * V, v);
    }
  }
}

typedef void (*micro_fn)(const tile *, ptrdiff_t tail);
#define MICRO(r) \
  static void micro_##r(const tile *t, ptrdiff_t tail) { micro(t, r, 1, 0, tail); } \
  static void micro_##r##_cut(const tile *t, ptrdiff_t tail) { micro(t, r, 1, 1, tail); } \
  MICRO_WIDE(r)
#if NV == 2
#define MICRO_WIDE(r) \
  static void micro_##r##_2(const tile *t, ptrdiff_t tail) { micro(t, r, 2, 0, tail); } \
  static void micro_##r##_2_cut(const tile *t, ptrdiff_t tail) { micro(t, r, 2, 1, tail); }
#define ENTRY(r) {{micro_##r, micro_##r##_cut}, {micro_##r##_2, micro_##r##_2_cut}},
#else
#define MICRO_WIDE(r)
#define ENTRY(r) {{micro_##r, micro_##r##_cut}},
#endif
#if MR == 12
#define EACH_HEIGHT(X) X(1) X(2) X(3) X(4) X(5) X(6) X(7) X(8) X(9) X(10) X(11) X(12)
#elif MR == 6
#define EACH_HEIGHT(X) X(1) X(2) X(3) X(4) X(5) X(6)
#elif MR == 4
#define EACH_HEIGHT(X) X(1) X(2) X(3) X(4)
#else
#define EACH_HEIGHT(X) X(1) X(2)
#endif
EACH_HEIGHT(MICRO)
static const micro_fn micro_table[MR][NV][2] = {EACH_HEIGHT(ENTRY)};

// All row tiles of a panel of at most NR columns; heights differ by one at most, so that no tile
// is left too low to hide the latency of its additions.
static void panel(tile t, ptrdiff_t m, ptrdiff_t n) {
  if (m <= 0) return;
  ptrdiff_t vectors = (n + V - 1) / V, tail = n - (vectors - 1) * V;
  ptrdiff_t tiles = (m + MR - 1) / MR, low = m / tiles, high = m - low * tiles;
  const float *a = t.a;
  float *c = t.c;
  for (ptrdiff_t i = 0; i < tiles; i++) {
    ptrdiff_t rows = low + (i < high);
    t.a = a;
    t.c = c;
    micro_table[rows - 1][vectors - 1][tail < V](&t, tail);
    a += rows * t.ar;
    c += rows * t.cr;
  }
}

static void activate(lk_activation act, float *c, ptrdiff_t rows, ptrdiff_t n, ptrdiff_t ldc) {
  lk_unary_fn f;
  switch (act) {
    case LK_ACT_RELU: f = u_relu; break;
    case LK_ACT_SIGMOID: f = u_sigmoid; break;
    case LK_ACT_TANH: f = u_tanh; break;
    case LK_ACT_GELU: f = u_gelu; break;
    case LK_ACT_GELU_TANH: f = u_gelu_tanh; break;
    case LK_ACT_SILU: f = u_silu; break;
    case LK_ACT_SOFTPLUS: f = u_softplus; break;
    case LK_ACT_ELU: f = u_elu; break;
    case LK_ACT_SELU: f = u_selu; break;
    case LK_ACT_EXP: f = u_exp; break;
    default: return;
  }
  if (ldc == n) { f(c, c, rows * n); return; }
  for (ptrdiff_t r = 0; r < rows; r++) f(c + r * ldc, c + r * ldc, n);
}

// B's panel [kc][n ≤ NR] packed; the transposed form turns 16-row stripes around.
static void pack(
  float *d, const float *b, ptrdiff_t ldb, int trans, ptrdiff_t kc, ptrdiff_t n, ptrdiff_t w) {
  if (!trans) {
    for (ptrdiff_t p = 0; p < kc; p++)
      for (ptrdiff_t j = 0; j < n; j++) d[p * w + j] = b[p * ldb + j];
    return;
  }
  for (ptrdiff_t p = 0; p < kc; p += V) {
    ptrdiff_t q = kc - p < V ? kc - p : V;
    for (ptrdiff_t j = 0; j < n; j++)
      for (ptrdiff_t i = 0; i < q; i++) d[(p + i) * w + j] = b[j * ldb + p + i];
  }
}

static void k_sgemm(
  int32_t ta, int32_t tb, ptrdiff_t m, ptrdiff_t n, ptrdiff_t k, float alpha, const float *a,
  ptrdiff_t lda, const float *b, ptrdiff_t ldb, int32_t accumulate, float *c, ptrdiff_t ldc,
  const float *bias, lk_activation act) {
  if (m <= 0 || n <= 0) return;
  const ptrdiff_t ar = ta ? 1 : lda, ac = ta ? lda : 1;
  if (n == 1 && !ta && k >= V && (tb || ldb == 1)) {
    // A column: one dot product per row.
    for (ptrdiff_t i = 0; i < m; i++) {
      float v = alpha * k_dot(a + i * lda, b, k) + (accumulate ? c[i * ldc] : 0);
      c[i * ldc] = bias ? v + bias[0] : v;
    }
    activate(act, c, m, 1, ldc);
    return;
  }
  if (n == 1 && ta && ldc == 1 && !bias && m > 1) {
    // A column from a transposed A: the same product turned into a row.
    k_sgemm(tb ? 0 : ldb != 1, 0, 1, m, k, alpha, b, tb ? k : ldb == 1 ? k : ldb, a, lda,
            accumulate, c, m, 0, act);
    return;
  }
  if (tb && m <= 3 && k >= 2 * V) {
    for (ptrdiff_t i = 0; i < m && !ta; i++)
      for (ptrdiff_t j = 0; j < n; j++) {
        float v = alpha * k_dot(a + i * lda, b + j * ldb, k) + (accumulate ? c[i * ldc + j] : 0);
        c[i * ldc + j] = bias ? v + bias[j] : v;
      }
    if (!ta) {
      activate(act, c, m, n, ldc);
      return;
    }
  }
  float packed[KC * NR] __attribute__((aligned(64)));
  ptrdiff_t p0 = 0;
  do {
    ptrdiff_t kc = k - p0 < KC ? k - p0 : KC;
    // Two halves rather than a long block and a short rest.
    if (k - p0 > KC && k - p0 < 2 * KC) kc = (k - p0 + 1) / 2;
    const int last = p0 + kc >= k;
    for (ptrdiff_t j = 0; j < n; j += NR) {
      ptrdiff_t w = n - j < NR ? n - j : NR;
      tile t = {
        .a = a + p0 * ac, .ar = ar, .ac = ac, .n0 = 1, .n1 = 1, .len = kc, .c = c + j, .cr = ldc,
        .bias = last && bias ? bias + j : 0, .alpha = alpha, .accumulate = accumulate || p0 > 0,
        .relu = last && act == LK_ACT_RELU,
      };
      if (tb || (m > 4 * MR && n > NR)) {
        ptrdiff_t wide = (w + V - 1) / V * V;
        if (wide != w) memset(packed, 0, (size_t)(kc * wide) * sizeof(float));
        pack(packed, tb ? b + j * ldb + p0 : b + p0 * ldb + j, ldb, tb, kc, w, wide);
        t.b = packed;
        t.br = wide;
      } else {
        t.b = b + p0 * ldb + j;
        t.br = ldb;
      }
      panel(t, m, w);
      if (last && act > LK_ACT_RELU) activate(act, c + j, m, w, ldc);
    }
    p0 += kc;
  } while (p0 < k);
}

static void k_sgemm_batch(
  ptrdiff_t count, int32_t ta, int32_t tb, ptrdiff_t m, ptrdiff_t n, ptrdiff_t k, float alpha,
  const float *a, ptrdiff_t lda, ptrdiff_t sa, const float *b, ptrdiff_t ldb, ptrdiff_t sb,
  int32_t accumulate, float *c, ptrdiff_t ldc, ptrdiff_t sc) {
  for (ptrdiff_t i = 0; i < count; i++)
    k_sgemm(ta, tb, m, n, k, alpha, a + i * sa, lda, b + i * sb, ldb, accumulate, c + i * sc, ldc,
            0, LK_ACT_NONE);
}

static void k_dgemm(
  int32_t ta, int32_t tb, ptrdiff_t m, ptrdiff_t n, ptrdiff_t k, double alpha, const double *a,
  ptrdiff_t lda, const double *b, ptrdiff_t ldb, int32_t accumulate, double *c, ptrdiff_t ldc) {
  const ptrdiff_t ar = ta ? 1 : lda, ac = ta ? lda : 1, br = tb ? 1 : ldb, bc = tb ? ldb : 1;
  for (ptrdiff_t j = 0; j < n; j += 16) {
    ptrdiff_t w = n - j < 16 ? n - j : 16;
    for (ptrdiff_t i = 0; i < m; i += 4) {
      ptrdiff_t h = m - i < 4 ? m - i : 4;
      double s[4][16] = {{0}};
      for (ptrdiff_t p = 0; p < k; p++) {
        const double *y = b + p * br + j * bc;
        double row[16] = {0};
        if (w == 16 && bc == 1) {
          memcpy(row, y, sizeof row);
        } else {
          for (ptrdiff_t q = 0; q < w; q++) row[q] = y[q * bc];
        }
        for (ptrdiff_t r = 0; r < 4; r++) {
          double x = r < h ? a[(i + r) * ar + p * ac] : 0;
          for (ptrdiff_t q = 0; q < 16; q++) s[r][q] += x * row[q];
        }
      }
      for (ptrdiff_t r = 0; r < h; r++)
        for (ptrdiff_t q = 0; q < w; q++) {
          double *d = c + (i + r) * ldc + j + q;
          *d = alpha * s[r][q] + (accumulate ? *d : 0);
        }
    }
  }
}
