// Copies: permuted axes, rows by index.

static void k_permute(
  float *d, const float *s, int32_t rank, const ptrdiff_t *shape, const ptrdiff_t *strides) {
  if (rank == 0) { *d = *s; return; }
  const ptrdiff_t n = shape[rank - 1], step = strides[rank - 1];
  if (rank == 1) {
    if (step == 1) memcpy(d, s, (size_t)n * sizeof(float));
    else for (ptrdiff_t i = 0; i < n; i++) d[i] = s[i * step];
    return;
  }
  if (rank == 2 && strides[0] == 1 && step != 1) {
    // A transpose: blocks of 8 × 8 keep both sides in the cache.
    const ptrdiff_t m = shape[0];
    for (ptrdiff_t i = 0; i < m; i += 8)
      for (ptrdiff_t j = 0; j < n; j += 8)
        for (ptrdiff_t a = i; a < m && a < i + 8; a++)
          for (ptrdiff_t b = j; b < n && b < j + 8; b++) d[a * n + b] = s[b * step + a];
    return;
  }
  ptrdiff_t inner = 1;
  for (int32_t a = 1; a < rank; a++) inner *= shape[a];
  for (ptrdiff_t i = 0; i < shape[0]; i++)
    k_permute(d + i * inner, s + i * strides[0], rank - 1, shape + 1, strides + 1);
}

static void k_gather_rows(
  float *d, const float *table, const int32_t *index, ptrdiff_t n, ptrdiff_t w, ptrdiff_t rows) {
  for (ptrdiff_t i = 0; i < n; i++) {
    if (index[i] >= 0 && index[i] < rows)
      memcpy(d + i * w, table + index[i] * w, (size_t)w * sizeof(float));
    else
      memset(d + i * w, 0, (size_t)w * sizeof(float));
  }
}
static void k_scatter_add_rows(
  float *table, const float *s, const int32_t *index, ptrdiff_t n, ptrdiff_t w, ptrdiff_t rows) {
  for (ptrdiff_t i = 0; i < n; i++) {
    if (index[i] < 0 || index[i] >= rows) continue;
    float *d = table + index[i] * w;
    const float *p = s + i * w;
    for (ptrdiff_t j = 0; j < w; j++) d[j] += p[j];
  }
}
static void k_one_hot(float *d, const int32_t *classes, ptrdiff_t n, ptrdiff_t w) {
  memset(d, 0, (size_t)(n * w) * sizeof(float));
  for (ptrdiff_t i = 0; i < n; i++)
    if (classes[i] >= 0 && classes[i] < w) d[i * w + classes[i]] = 1;
}
