// Threefry-2x32 with 20 rounds, sixteen counters at a time.

typedef struct { vu a, b; } pair;

INLINE vu rotate(vu x, uint32_t r) { return (x << r) | (x >> (32 - r)); }

INLINE pair threefry(uint32_t k0, uint32_t k1, vu x0, vu x1) {
  const uint32_t key[3] = {k0, k1, k0 ^ k1 ^ 0x1BD11BDAu};
  static const uint32_t turns[2][4] = {{13, 15, 26, 6}, {17, 29, 16, 24}};
  x0 += key[0];
  x1 += key[1];
  for (uint32_t i = 0; i < 5; i++) {
    for (uint32_t r = 0; r < 4; r++) {
      x0 += x1;
      x1 = rotate(x1, turns[i & 1][r]) ^ x0;
    }
    x0 += key[(i + 1) % 3];
    x1 += key[(i + 2) % 3] + i + 1;
  }
  return (pair){x0, x1};
}

INLINE pair counted(uint32_t k0, uint32_t k1, uint64_t start) {
  uint32_t hi[V], lo[V];
  for (int i = 0; i < V; i++) {
    hi[i] = (uint32_t)((start + (uint64_t)i) >> 32);
    lo[i] = (uint32_t)(start + (uint64_t)i);
  }
  vu h, l;
  __builtin_memcpy(&h, hi, sizeof h);
  __builtin_memcpy(&l, lo, sizeof l);
  return threefry(k0, k1, h, l);
}
INLINE vu random_bits(uint32_t k0, uint32_t k1, uint64_t start) {
  pair p = counted(k0, k1, start);
  return p.a ^ p.b;
}

static void k_threefry_bits(uint32_t k0, uint32_t k1, uint64_t start, uint32_t *d, ptrdiff_t n) {
  for (ptrdiff_t i = 0; i < n; i += V) {
    vu v = random_bits(k0, k1, start + (uint64_t)i);
    ptrdiff_t m = n - i < V ? n - i : V;
    __builtin_memcpy(d + i, &v, (size_t)m * sizeof(uint32_t));
  }
}
static void k_threefry_pairs(uint32_t k0, uint32_t k1, uint32_t *d, ptrdiff_t n) {
  for (ptrdiff_t i = 0; i < n; i += V) {
    pair p = counted(k0, k1, (uint64_t)i);
    for (ptrdiff_t j = 0; j < V && i + j < n; j++) {
      d[2 * (i + j)] = p.a[j];
      d[2 * (i + j) + 1] = p.b[j];
    }
  }
}

INLINE vf unit(vu bits) {
  return of_bits(((vi)((bits >> 9) | 0x3f800000u))) - splat(1.f);
}
// XLA fuses f·(hi − lo) + lo into one rounding, and so must we.
INLINE vf between(vf f, float lo, float hi) {
#ifdef LK_FMA
  vf r = FMA(f, splat(hi - lo), splat(lo));
#else
  float t[V];
  store(t, f);
  for (int i = 0; i < V; i++) t[i] = (float)((double)t[i] * (double)(hi - lo) + (double)lo);
  vf r = load(t);
#endif
  return vmax(r, splat(lo));
}

#define DRAW(...) \
  for (ptrdiff_t i = 0; i < n; i += V) { \
    vf f = unit(random_bits(k0, k1, start + (uint64_t)i)); \
    store_n2(d + i, (__VA_ARGS__), n - i < V ? n - i : V); \
  }
static void k_threefry_uniform(
  uint32_t k0, uint32_t k1, uint64_t start, float lo, float hi, float *d, ptrdiff_t n) {
  DRAW(between(f, lo, hi))
}
#define SQRT2 1.41421356f
static void k_threefry_normal(uint32_t k0, uint32_t k1, uint64_t start, float *d, ptrdiff_t n) {
  const float lo = -0.99999994f;
  DRAW(splat(SQRT2) * f_erfinv(between(f, lo, 1.f)))
}
static void k_threefry_truncated_normal(
  uint32_t k0, uint32_t k1, uint64_t start, float *d, ptrdiff_t n) {
  const float b = 0.95449972f, edge = 1.99999988f;
  DRAW(vmin(vmax(splat(SQRT2) * f_erfinv(between(f, -b, b)), splat(-edge)), splat(edge)))
}
static void k_threefry_dropout(
  uint32_t k0, uint32_t k1, float *d, const float *s, uint8_t *mask, ptrdiff_t n, float keep,
  float scale) {
  for (ptrdiff_t i = 0; i < n; i += V) {
    ptrdiff_t m = n - i < V ? n - i : V;
    vi kept = unit(random_bits(k0, k1, (uint64_t)i)) < splat(keep);
    store_n2(d + i, pick(kept, load_n2(s + i, m) * splat(scale), splat(0.f)), m);
    if (mask) { if (m == V) put(mask + i, kept); else put_n(mask + i, kept, m); }
  }
}
#undef DRAW
