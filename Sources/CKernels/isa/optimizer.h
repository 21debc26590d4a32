// Optimizer updates: one pass over weights, gradients and slots.

#define WEIGHTS(...) \
  for (ptrdiff_t i = 0; i < count; i += V) { \
    const ptrdiff_t n = count - i < V ? count - i : V; \
    vf w = load_n2(w0 + i, n), g = load_n2(g0 + i, n); \
    __VA_ARGS__ \
    store_n2(w0 + i, w, n); \
  }
#define GET(p) load_n2((p) + i, n)
#define PUT(p, v) store_n2((p) + i, v, n)

static void k_sgd(float *w0, const float *g0, ptrdiff_t count, float lr) {
  WEIGHTS(w = w - splat(lr) * g;)
}
static void k_momentum(
  float *w0, const float *g0, float *v0, ptrdiff_t count, float lr, float momentum,
  int32_t nesterov) {
  WEIGHTS({
    vf step = splat(lr) * g;
    vf v = GET(v0) * splat(momentum) - step;
    PUT(v0, v);
    w += nesterov ? v * splat(momentum) - step : v;
  })
}
static void k_adam(
  float *w0, const float *g0, float *m0, float *v0, float *hat, ptrdiff_t count, float alpha,
  float b1, float b2, float eps) {
  WEIGHTS({
    vf m = GET(m0), v = GET(v0);
    m += (g - m) * splat(b1);
    v += (g * g - v) * splat(b2);
    PUT(m0, m);
    PUT(v0, v);
    if (hat) {
      v = g_max(GET(hat), v);
      PUT(hat, v);
    }
    w -= m * splat(alpha) / (f_sqrt(v) + splat(eps));
  })
}
static void k_rmsprop(
  float *w0, const float *g0, float *v0, float *average, float *buf, ptrdiff_t count, float lr,
  float rho, float momentum, float eps) {
  WEIGHTS({
    vf v = splat(rho) * GET(v0) + splat(1 - rho) * g * g;
    PUT(v0, v);
    if (average) {
      vf a = splat(rho) * GET(average) + splat(1 - rho) * g;
      PUT(average, a);
      v -= a * a;
    }
    vf step = splat(lr) * g / f_sqrt(v + splat(eps));
    if (buf) {
      step += splat(momentum) * GET(buf);
      PUT(buf, step);
    }
    w -= step;
  })
}
static void k_adagrad(float *w0, const float *g0, float *a0, ptrdiff_t count, float lr, float eps) {
  WEIGHTS({
    vf a = GET(a0) + g * g;
    PUT(a0, a);
    w -= splat(lr) * g / f_sqrt(a + splat(eps));
  })
}
#undef GET
#undef PUT
#undef WEIGHTS
