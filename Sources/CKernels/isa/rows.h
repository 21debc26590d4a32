// Functions of whole rows: softmax and its relatives, arg-extrema, moments.

// Σ exp(x − shift), the terms kept in d if it is given.
INLINE float exp_row(float *d, const float *s, ptrdiff_t n, float shift) {
  if (n <= 32) {
    float t[32 + V];
    for (ptrdiff_t i = 0; i < n; i += V)
      store(t + i, f_exp((n - i < V ? load_n(s + i, n - i) : load(s + i)) - splat(shift)));
    if (d) for (ptrdiff_t i = 0; i < n; i++) d[i] = t[i];
    return run_sum(t, n);
  }
  vf acc = splat(0.f);
  ptrdiff_t i = 0;
  for (; i + V <= n; i += V) {
    vf e = f_exp(load(s + i) - splat(shift));
    if (d) store(d + i, e);
    acc += e;
  }
  if (i < n) {
    float t[V] = {0};
    store(t, f_exp(load_n(s + i, n - i) - splat(shift)));
    for (ptrdiff_t j = 0; j < V; j++) {
      if (i + j >= n) t[j] = 0;
      else if (d) d[i + j] = t[j];
    }
    acc += load(t);
  }
  return d ? r_windows(d, n) : sum16(acc);
}

static float safe_max(const float *s, ptrdiff_t n) {
  float m = r_max(s, n);
  return m == -INFINITY || m == INFINITY ? 0 : m;
}
static void k_softmax_rows(float *d, const float *s, ptrdiff_t rows, ptrdiff_t n) {
  for (ptrdiff_t r = 0; r < rows; r++, d += n, s += n) {
    vf scale = splat(1.f) / splat(exp_row(d, s, n, safe_max(s, n)));
    ptrdiff_t i = 0;
    for (; i + V <= n; i += V) store(d + i, load(d + i) * scale);
    if (i < n) store_n(d + i, load_n(d + i, n - i) * scale, n - i);
  }
}
static void k_logsumexp_rows(float *d, const float *s, ptrdiff_t rows, ptrdiff_t n) {
  for (ptrdiff_t r = 0; r < rows; r++, s += n) {
    float m = safe_max(s, n);
    d[r] = f_log(splat(exp_row(0, s, n, m)))[0] + m;
  }
}
static void k_log_softmax_rows(float *d, const float *s, ptrdiff_t rows, ptrdiff_t n) {
  for (ptrdiff_t r = 0; r < rows; r++, d += n, s += n) {
    float m = safe_max(s, n), l = f_log(splat(exp_row(0, s, n, m)))[0];
    for (ptrdiff_t i = 0; i < n; i++) d[i] = s[i] - m - l;
  }
}
static void k_softmax_grad_rows(
  float *d, const float *g, const float *y, ptrdiff_t rows, ptrdiff_t n) {
  for (ptrdiff_t r = 0; r < rows; r++, d += n, g += n, y += n) {
    float t = k_dot(g, y, n);
    for (ptrdiff_t i = 0; i < n; i++) d[i] = y[i] * (g[i] - t);
  }
}
static void k_log_softmax_grad_rows(
  float *d, const float *g, const float *y, ptrdiff_t rows, ptrdiff_t n) {
  for (ptrdiff_t r = 0; r < rows; r++, d += n, g += n, y += n) {
    vf t = splat(r_sum(g, n));
    ptrdiff_t i = 0;
    for (; i + V <= n; i += V) store(d + i, load(g + i) - f_exp(load(y + i)) * t);
    if (i < n) store_n(d + i, load_n(g + i, n - i) - f_exp(load_n(y + i, n - i)) * t, n - i);
  }
}
static void k_argmax_rows(int32_t *d, const float *s, ptrdiff_t rows, ptrdiff_t n) {
  for (ptrdiff_t r = 0; r < rows; r++, s += n) {
    ptrdiff_t best = 0;
    for (ptrdiff_t i = 1; i < n && s[best] == s[best]; i++)
      if (s[i] > s[best] || s[i] != s[i]) best = i;
    d[r] = (int32_t)best;
  }
}
static void k_argmin_rows(int32_t *d, const float *s, ptrdiff_t rows, ptrdiff_t n) {
  for (ptrdiff_t r = 0; r < rows; r++, s += n) {
    ptrdiff_t best = 0;
    for (ptrdiff_t i = 1; i < n && s[best] == s[best]; i++)
      if (s[i] < s[best] || s[i] != s[i]) best = i;
    d[r] = (int32_t)best;
  }
}
static void k_moments_rows(
  float *mean, float *var, const float *s, ptrdiff_t rows, ptrdiff_t n) {
  for (ptrdiff_t r = 0; r < rows; r++, s += n) {
    float m = r_sum(s, n) / (float)n;
    vf acc = splat(0.f);
    ptrdiff_t i = 0;
    for (; i + V <= n; i += V) { vf x = load(s + i) - splat(m); acc = FMA(x, x, acc); }
    float rest = 0;
    for (; i < n; i++) rest += (s[i] - m) * (s[i] - m);
    mean[r] = m;
    var[r] = (sum16(acc) + rest) / (float)n;
  }
}
static void k_moments_columns(
  float *mean, float *var, const float *s, ptrdiff_t rows, ptrdiff_t n) {
  rc_sum(mean, s, rows, n, 1);
  for (ptrdiff_t c = 0; c < n; c++) { mean[c] /= (float)rows; var[c] = 0; }
  for (ptrdiff_t r = 0; r < rows; r++)
    for (ptrdiff_t c = 0; c < n; c++) {
      float x = s[r * n + c] - mean[c];
      var[c] += x * x;
    }
  for (ptrdiff_t c = 0; c < n; c++) var[c] /= (float)rows;
}
