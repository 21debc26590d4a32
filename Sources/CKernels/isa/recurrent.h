// The elementwise part of LSTM and GRU steps, fused.

#define UNITS(...) \
  for (ptrdiff_t b = 0; b < batch; b++) \
    for (ptrdiff_t j = 0; j < u; j += V) { \
      const ptrdiff_t n = u - j < V ? u - j : V; \
      __VA_ARGS__ \
    }
#define GET(p) load_n2((p) + j, n)
#define PUT(p, v) store_n2((p) + j, v, n)

static void k_lstm_step(
  float *z0, const float *c0, float *c1, float *h1, float *tanhC, ptrdiff_t batch, ptrdiff_t u) {
  UNITS({
    float *z = z0 + b * 4 * u;
    vf i = f_sigmoid(GET(z)), f = f_sigmoid(GET(z + u));
    vf g = f_tanh(GET(z + 2 * u)), o = f_sigmoid(GET(z + 3 * u));
    vf c = FMA(f, GET(c0 + b * u), i * g), t = f_tanh(c);
    PUT(z, i);
    PUT(z + u, f);
    PUT(z + 2 * u, g);
    PUT(z + 3 * u, o);
    PUT(c1 + b * u, c);
    PUT(h1 + b * u, o * t);
    if (tanhC) PUT(tanhC + b * u, t);
  })
}
static void k_lstm_step_grad(
  float *dz0, float *dc0, const float *dh0, const float *gates, const float *tanhC,
  const float *c0, ptrdiff_t batch, ptrdiff_t u) {
  const vf one = splat(1.f);
  UNITS({
    const float *z = gates + b * 4 * u;
    float *d = dz0 + b * 4 * u;
    vf i = GET(z), f = GET(z + u), g = GET(z + 2 * u), o = GET(z + 3 * u);
    vf t = GET(tanhC + b * u), dh = GET(dh0 + b * u), c = GET(c0 + b * u);
    vf dc = FMA(dh * o, one - t * t, GET(dc0 + b * u));
    PUT(d, dc * g * i * (one - i));
    PUT(d + u, dc * c * f * (one - f));
    PUT(d + 2 * u, dc * i * (one - g * g));
    PUT(d + 3 * u, dh * t * o * (one - o));
    PUT(dc0 + b * u, dc * f);
  })
}
static void k_gru_step(
  const float *xz0, const float *hz0, const float *h0, float *h1, float *gates, ptrdiff_t batch,
  ptrdiff_t u) {
  UNITS({
    const float *x = xz0 + b * 3 * u;
    const float *y = hz0 + b * 3 * u;
    vf z = f_sigmoid(GET(x) + GET(y)), r = f_sigmoid(GET(x + u) + GET(y + u));
    vf c = f_tanh(FMA(r, GET(y + 2 * u), GET(x + 2 * u)));
    if (gates) {
      float *q = gates + b * 3 * u;
      PUT(q, z);
      PUT(q + u, r);
      PUT(q + 2 * u, c);
    }
    PUT(h1 + b * u, FMA(z, GET(h0 + b * u), (splat(1.f) - z) * c));
  })
}
static void k_gru_step_grad(
  float *dxz, float *dhz, float *dh0, const float *gates, const float *hz, const float *h0,
  ptrdiff_t batch, ptrdiff_t u) {
  const vf one = splat(1.f);
  UNITS({
    const float *q = gates + b * 3 * u;
    float *dx = dxz + b * 3 * u;
    float *dy = dhz + b * 3 * u;
    vf z = GET(q), r = GET(q + u), c = GET(q + 2 * u), dh = GET(dh0 + b * u);
    vf dn = dh * (one - z) * (one - c * c);
    vf dz = dh * (GET(h0 + b * u) - c) * z * (one - z);
    vf dr = dn * GET(hz + b * 3 * u + 2 * u) * r * (one - r);
    PUT(dx, dz);
    PUT(dx + u, dr);
    PUT(dx + 2 * u, dn);
    PUT(dy, dz);
    PUT(dy + u, dr);
    PUT(dy + 2 * u, dn * r);
    PUT(dh0 + b * u, dh * z);
  })
}
#undef GET
#undef PUT
#undef UNITS
