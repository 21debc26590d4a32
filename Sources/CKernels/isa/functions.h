// Polynomial versions of the elementary functions, two units in the last place or better
// (ranges and coefficients after Cephes; erf after Eigen's rational, erfinv after Giles).

INLINE vf f_exp(vf x) {
  vf c = pick(x > splat(89.f), splat(89.f), x);
  c = pick(c < splat(-104.f), splat(-104.f), c);
  vf shifted = FMA(c, splat(1.44269504088896341f), splat(12582912.f));
  vi n = bits_of(shifted) - 0x4b400000;
  vf k = shifted - splat(12582912.f);
  vf r = FMA(k, splat(-0.693359375f), c);
  r = FMA(k, splat(2.12194440e-4f), r);
  vf p = splat(1.9875691500e-4f);
  p = FMA(p, r, splat(1.3981999507e-3f));
  p = FMA(p, r, splat(8.3334519073e-3f));
  p = FMA(p, r, splat(4.1665795894e-2f));
  p = FMA(p, r, splat(1.6666665459e-1f));
  p = FMA(p, r, splat(5.0000001201e-1f));
  p = FMA(p, r * r, r) + splat(1.f);
  // Two steps, so that results below the smallest normal number and up to infinity come out right.
  vi h = n >> 1;
  return p * of_bits((h + 127) << 23) * of_bits((n - h + 127) << 23);
}

INLINE vf f_log(vf x) {
  vi tiny = x < splat(1.17549435e-38f);
  vf s = pick(tiny, x * splat(8388608.f), x);
  vi b = bits_of(s);
  vi e = (b >> 23) - 126;
  vf m = of_bits((b & 0x007fffff) | 0x3f000000);
  vi low = m < splat(0.707106781186547524f);
  e = e + low - (tiny & 23);
  m = pick(low, m + m, m) - splat(1.f);
  vf z = m * m, k = __builtin_convertvector(e, vf);
  // Three short polynomials in m joined by m³, as Eigen and XLA have it.
  vf cube = z * m;
  vf p = FMA(splat(7.0376836292e-2f), m, splat(-1.1514610310e-1f));
  vf q = FMA(splat(-1.2420140846e-1f), m, splat(1.4249322787e-1f));
  vf w = FMA(splat(2.0000714765e-1f), m, splat(-2.4999993993e-1f));
  p = FMA(p, m, splat(1.1676998740e-1f));
  q = FMA(q, m, splat(-1.6668057665e-1f));
  w = FMA(w, m, splat(3.3333331174e-1f));
  p = FMA(FMA(p, cube, q), cube, w);
  p = FMA(p, cube, k * splat(-2.12194440e-4f));
  vf r = FMA(k, splat(0.693359375f), FMA(z, splat(-0.5f), m) + p);
  r = pick(x == splat(INFINITY), x, r);
  r = pick(x == splat(0.f), splat(-INFINITY), r);
  return pick((x < splat(0.f)) | (x != x), splat(NAN), r);
}

// log(1 + x) itself from √2 − 1 on; below, x − x²/2 + x³·P(x)/Q(x).
INLINE vf f_log1p(vf x) {
  vf z = x * x;
  vf p = splat(4.5270000862445199635215e-5f);
  p = FMA(p, x, splat(4.9854102823193375972212e-1f));
  p = FMA(p, x, splat(6.5787325942061044846969f));
  p = FMA(p, x, splat(2.9911919328553073277375e+1f));
  p = FMA(p, x, splat(6.0949667980987787057556e+1f));
  p = FMA(p, x, splat(5.7112963590585538103336e+1f));
  p = FMA(p, x, splat(2.0039553499201281259648e+1f));
  vf q = x + splat(1.5062909083469192043167e+1f);
  q = FMA(q, x, splat(8.3047565967967209469434e+1f));
  q = FMA(q, x, splat(2.2176239823732856465394e+2f));
  q = FMA(q, x, splat(3.0909872225312059774938e+2f));
  q = FMA(q, x, splat(2.1642788614495947685003e+2f));
  q = FMA(q, x, splat(6.0118660497603843919306e+1f));
  vf small = x + FMA(z, splat(-0.5f), x * z * (p / q));
  return pick(vabs(x) < splat(0.41421356237309504880f), small, f_log(x + splat(1.f)));
}

// Eigen's rational, which XLA takes too.
INLINE vf f_tanh(vf x) {
  vf c = pick(x > splat(7.99881172180175781f), splat(7.99881172180175781f), x);
  c = pick(c < splat(-7.99881172180175781f), splat(-7.99881172180175781f), c);
  vf z = c * c;
  vf p = splat(-2.76076847742355e-16f);
  p = FMA(p, z, splat(2.00018790482477e-13f));
  p = FMA(p, z, splat(-8.60467152213735e-11f));
  p = FMA(p, z, splat(5.12229709037114e-08f));
  p = FMA(p, z, splat(1.48572235717979e-05f));
  p = FMA(p, z, splat(6.37261928875436e-04f));
  p = FMA(p, z, splat(4.89352455891786e-03f));
  vf q = splat(1.19825839466702e-06f);
  q = FMA(q, z, splat(1.18534705686654e-04f));
  q = FMA(q, z, splat(2.26843463243900e-03f));
  q = FMA(q, z, splat(4.89352518554385e-03f));
  return pick(vabs(x) < splat(0.0004f), x, c * p / q);
}

INLINE vf f_expm1(vf x) {
  vf e = f_exp(x);
  vf small = f_tanh(x * splat(0.5f)) * (e + splat(1.f));
  return pick(vabs(x) > splat(0.5f), e - splat(1.f), pick(x == splat(0.f), x, small));
}

// e^±x / 2 with the half in the exponent.
INLINE vf f_cosh(vf x) {
  vf h = splat(-0.69314718055994530942f);
  return f_exp(x + h) + f_exp(h - x);
}
INLINE vf f_sinh(vf x) {
  vf h = splat(-0.69314718055994530942f);
  vf e = f_expm1(x), small = splat(0.5f) * (e + e / (e + splat(1.f)));
  return pick(vabs(x) < splat(1.f), small, f_exp(x + h) - f_exp(h - x));
}
INLINE vf f_log2(vf x) { return f_log(x) * splat(1.44269504088896340736f); }
INLINE vf f_log10(vf x) { return f_log(x) * splat(0.43429448190325182765f); }

INLINE vf f_sigmoid(vf x) { return splat(1.f) / (splat(1.f) + f_exp(-x)); }
INLINE vf f_softplus(vf x) {
  return f_log1p(f_exp(-vabs(x))) + pick(x < splat(0.f), splat(0.f), x);
}
INLINE vf f_log_sigmoid(vf x) { return -f_softplus(-x); }

INLINE vf f_erf(vf v) {
  vf x = pick(v > splat(3.832506856900711f), splat(3.832506856900711f), v);
  x = pick(x < splat(-3.832506856900711f), splat(-3.832506856900711f), x);
  vf z = x * x;
  vf a = splat(0.00022905065861350646f);
  a = FMA(a, z, splat(0.0034082910107109506f));
  a = FMA(a, z, splat(0.050955695062380861f));
  a = FMA(a, z, splat(0.18520832239976145f));
  a = FMA(a, z, splat(1.128379143519084f));
  vf b = splat(-1.1791602954361697e-7f);
  b = FMA(b, z, splat(0.000023547966471313185f));
  b = FMA(b, z, splat(0.0010179625278914885f));
  b = FMA(b, z, splat(0.014070470171167667f));
  b = FMA(b, z, splat(0.11098505178285362f));
  b = FMA(b, z, splat(0.49746925110067538f));
  b = FMA(b, z, splat(1.f));
  return x * a / b;
}

// 1 − erf x, small where x is large (after Cephes): no digits are lost in the tail.
INLINE vf f_erfc(vf x) {
  vf a = vabs(x), z = x * x;
  vf t = splat(7.853861353153693e-5f);
  t = FMA(t, z, splat(-8.010193625184903e-4f));
  t = FMA(t, z, splat(5.188327685732524e-3f));
  t = FMA(t, z, splat(-2.685381193529856e-2f));
  t = FMA(t, z, splat(1.128358514861418e-1f));
  t = FMA(t, z, splat(-3.761262582423300e-1f));
  t = FMA(t, z, splat(1.128379165726710e+0f));
  vf r = splat(1.f) / a, y = splat(1.f) / z;
  vf p = splat(2.326819970068386e-2f);
  p = FMA(p, y, splat(-1.387039388740657e-1f));
  p = FMA(p, y, splat(3.687424674597105e-1f));
  p = FMA(p, y, splat(-5.824733027278666e-1f));
  p = FMA(p, y, splat(6.210004621745983e-1f));
  p = FMA(p, y, splat(-4.944515323274145e-1f));
  p = FMA(p, y, splat(3.404879937665872e-1f));
  p = FMA(p, y, splat(-2.741127028184656e-1f));
  p = FMA(p, y, splat(5.638259427386472e-1f));
  vf q = splat(-1.047766399936249e+1f);
  q = FMA(q, y, splat(1.297719955372516e+1f));
  q = FMA(q, y, splat(-7.495518717768503e+0f));
  q = FMA(q, y, splat(2.921019019210786e+0f));
  q = FMA(q, y, splat(-1.015265279202700e+0f));
  q = FMA(q, y, splat(4.218463358204948e-1f));
  q = FMA(q, y, splat(-2.820767439740514e-1f));
  q = FMA(q, y, splat(5.641895067754075e-1f));
  vf tail = f_exp(-z) * r * pick(a < splat(2.f), p, q);
  tail = pick(z > splat(88.72283905206835f), splat(0.f), tail);
  vf large = pick(x < splat(0.f), splat(2.f) - tail, tail);
  return pick(a > splat(1.f), large, FMA(-x, t, splat(1.f)));
}

INLINE vf f_sqrt(vf x) { return __builtin_elementwise_sqrt(x); }

INLINE vf f_erfinv(vf x) {
  vf w = -f_log1p(-x * x);
  vi s = w < splat(5.f);
  w = pick(s, w - splat(2.5f), f_sqrt(w) - splat(3.f));
  vf p = pick(s, splat(2.81022636e-08f), splat(-0.000200214257f));
#define STEP(a, b) p = FMA(p, w, pick(s, splat(a), splat(b)));
  STEP(3.43273939e-07f, 0.000100950558f)
  STEP(-3.5233877e-06f, 0.00134934322f)
  STEP(-4.39150654e-06f, -0.00367342844f)
  STEP(0.00021858087f, 0.00573950773f)
  STEP(-0.00125372503f, -0.0076224613f)
  STEP(-0.00417768164f, 0.00943887047f)
  STEP(0.246640727f, 1.00167406f)
  STEP(1.50140941f, 2.83297682f)
#undef STEP
  return pick(vabs(x) == splat(1.f), x * splat(INFINITY), p * x);
}

// Sine of x + quarter·π/2; large arguments go to the C library, whose reduction is exact.
INLINE vf f_trig(vf x, int32_t quarter) {
  vi big = vabs(x) > splat(8192.f);
  if (__builtin_reduce_or(big)) {
    float t[V];
    store(t, x);
    for (int i = 0; i < V; i++) t[i] = quarter ? (float)cos(t[i]) : (float)sin(t[i]);
    return load(t);
  }
  vf shifted = FMA(x, splat(0.636619772367581343f), splat(12582912.f));
  vi q = bits_of(shifted) + quarter;
  vf k = shifted - splat(12582912.f);
  vf r = FMA(k, splat(-1.5703125f), x);
  r = FMA(k, splat(-4.837512969970703125e-4f), r);
  r = FMA(k, splat(-7.54978995489188216e-8f), r);
  vf z = r * r;
  vf s = splat(-1.9515295891e-4f);
  s = FMA(s, z, splat(8.3321608736e-3f));
  s = FMA(s, z, splat(-1.6666654611e-1f));
  s = FMA(s * z, r, r);
  vf c = splat(2.443315711809948e-5f);
  c = FMA(c, z, splat(-1.388731625493765e-3f));
  c = FMA(c, z, splat(4.166664568298827e-2f));
  c = FMA(c * z, z, FMA(z, splat(-0.5f), splat(1.f)));
  vf v = pick((q & 1) != 0, c, s);
  return of_bits(bits_of(v) ^ ((q & 2) << 30));
}
INLINE vf f_sin(vf x) { return f_trig(x, 0); }
INLINE vf f_cos(vf x) { return f_trig(x, 1); }

INLINE vf f_copy(vf x) { return x; }
INLINE vf f_neg(vf x) { return -x; }
INLINE vf f_abs(vf x) { return vabs(x); }
INLINE vf f_sign(vf x) {
  vf r = pick(x > splat(0.f), splat(1.f), pick(x < splat(0.f), splat(-1.f), splat(0.f)));
  return pick(x != x, x, r);
}
INLINE vf f_square(vf x) { return x * x; }

// A guess from tables, and one step of Newton's method after it, as XLA computes it.
INLINE vf f_rsqrt(vf x) {
  vi b = bits_of(x), y;
  for (int i = 0; i < V; i++) {
    int row = (b[i] >> 19 & 31) ^ 16;
    int start = row << 4 | (b[i] >> 15 & 15), step = row << 4 | (b[i] >> 11 & 15);
    int guess = rsqrt_starts[start] - rsqrt_steps[step];
    int octave = (b[i] >> 23) - 127;
    y[i] = 0x3f000000 + (guess << 11) - ((octave >> 1) << 23);
  }
  vf g = of_bits(y);
#ifdef LK_FMA
  vf r = FMA(splat(0.5f) * g, FMA(-x * g, g, splat(1.f)), g);
#else
  vf r, xg = x * g;
  for (int i = 0; i < V; i++) {
    float e = (float)(1.0 - (double)xg[i] * g[i]);
    r[i] = (float)(g[i] + (double)(0.5f * g[i]) * e);
  }
#endif
  r = pick(x == splat(INFINITY), splat(0.f), r);
  r = pick((x < splat(0.f)) | (x != x), splat(NAN), r);
  return pick(vabs(x) < splat(1.17549435e-38f), with_sign(splat(INFINITY), x), r);
}
INLINE vf f_reciprocal(vf x) { return splat(1.f) / x; }
INLINE vf f_softsign(vf x) { return x / (splat(1.f) + vabs(x)); }
INLINE vf f_relu(vf x) { return pick(x <= splat(0.f), splat(0.f), x); }
INLINE vf f_relu6(vf x) { return pick(x >= splat(6.f), splat(6.f), f_relu(x)); }
INLINE vf f_elu(vf x) { return pick(x > splat(0.f), x, f_expm1(x)); }
#define SELU_SCALE 1.0507009873554805f
#define SELU_ALPHA 1.6732632423543772f
INLINE vf f_selu(vf x) {
  return splat(SELU_SCALE) * pick(x > splat(0.f), x, splat(SELU_ALPHA) * f_expm1(x));
}
INLINE vf f_silu(vf x) { return x * f_sigmoid(x); }
INLINE vf f_gelu(vf x) {
  return x * (splat(0.5f) * f_erfc(-x * splat(0.70710678118654752f)));
}
#define GELU_C 0.79788456080286536f
INLINE vf f_gelu_tanh(vf x) {
  vf u = splat(GELU_C) * FMA(x * x * x, splat(0.044715f), x);
  return x * splat(0.5f) * (splat(1.f) + f_tanh(u));
}
INLINE vf f_hard_sigmoid(vf x) { return f_relu6(x + splat(3.f)) * splat(1.f / 6); }
INLINE vf f_hard_silu(vf x) { return x * f_hard_sigmoid(x); }
INLINE vf f_floor(vf x) { return __builtin_elementwise_floor(x); }
INLINE vf f_ceil(vf x) { return __builtin_elementwise_ceil(x); }
INLINE vf f_trunc(vf x) { return __builtin_elementwise_trunc(x); }
INLINE vf f_round(vf x) { return __builtin_elementwise_rint(x); }

// One lane at a time through the C library, where no lesson spends its time.
#define BY_LANE(name, call) \
  INLINE vf f_##name(vf v) { \
    float t[V]; \
    store(t, v); \
    for (int i = 0; i < V; i++) { float x = t[i]; t[i] = call; } \
    return load(t); \
  }
BY_LANE(tan, (float)tan(x))
BY_LANE(asin, (float)asin(x))
BY_LANE(acos, (float)acos(x))
BY_LANE(atan, (float)atan(x))
BY_LANE(asinh, (float)asinh(x))
BY_LANE(acosh, (float)acosh(x))
BY_LANE(atanh, (float)atanh(x))

#define BY_LANE_2(name, call) \
  INLINE vf g_##name(vf a, vf b) { \
    float s[V], t[V]; \
    store(s, a); \
    store(t, b); \
    for (int i = 0; i < V; i++) { float x = s[i], y = t[i]; s[i] = call; } \
    return load(s); \
  }
INLINE float lane_mod(float x, float y) {
  float r = fmodf(x, y);
  if (r != 0) return (r < 0) != (y < 0) ? r + y : r;
  return copysignf(0, y);
}
INLINE float lane_floor_div(float x, float y) {
  float m = fmodf(x, y), d = (x - m) / y;
  if (y == 0) return x / y;
  if (m != 0 && (y < 0) != (m < 0)) d -= 1;
  float f = floorf(d);
  return d - f > 0.5f ? f + 1 : f;
}
BY_LANE_2(pow, powf(x, y))
BY_LANE_2(atan2, (float)atan2(x, y))
BY_LANE_2(mod, lane_mod(x, y))
BY_LANE_2(floor_div, lane_floor_div(x, y))

INLINE vf g_add(vf a, vf b) { return a + b; }
INLINE vf g_sub(vf a, vf b) { return a - b; }
INLINE vf g_mul(vf a, vf b) { return a * b; }
INLINE vf g_div(vf a, vf b) { return a / b; }
INLINE vf g_max(vf a, vf b) { return pick(a != a, a, pick(a > b, a, b)); }
INLINE vf g_min(vf a, vf b) { return pick(a != a, a, pick(a < b, a, b)); }
INLINE vf g_squared_difference(vf a, vf b) { return (a - b) * (a - b); }
INLINE vf g_relu_grad(vf g, vf y) { return pick(y > splat(0.f), g, splat(0.f)); }
INLINE vf g_sigmoid_grad(vf g, vf y) { return g * y * (splat(1.f) - y); }
INLINE vf g_tanh_grad(vf g, vf y) { return g * (splat(1.f) - y * y); }
INLINE vf g_elu_grad(vf g, vf y) { return pick(y > splat(0.f), g, g * (y + splat(1.f))); }
INLINE vf g_selu_grad(vf g, vf y) {
  return g * pick(y > splat(0.f), splat(SELU_SCALE), y + splat(SELU_SCALE * SELU_ALPHA));
}
INLINE vf g_sqrt_grad(vf g, vf y) { return g * splat(0.5f) / y; }
INLINE vf g_exp_grad(vf g, vf y) { return g * y; }
INLINE vf g_gelu_grad(vf g, vf x) {
  vf cdf = splat(0.5f) * (splat(1.f) + f_erf(x * splat(0.70710678118654752f)));
  vf pdf = splat(0.39894228040143268f) * f_exp(splat(-0.5f) * x * x);
  return g * FMA(x, pdf, cdf);
}
INLINE vf g_gelu_tanh_grad(vf g, vf x) {
  vf t = f_tanh(splat(GELU_C) * FMA(x * x * x, splat(0.044715f), x));
  vf du = splat(GELU_C) * FMA(x * x, splat(3 * 0.044715f), splat(1.f));
  return g * splat(0.5f) * FMA(x * (splat(1.f) - t * t), du, splat(1.f) + t);
}
INLINE vf g_silu_grad(vf g, vf x) {
  vf s = f_sigmoid(x);
  return g * s * FMA(x, splat(1.f) - s, splat(1.f));
}
INLINE vf g_softplus_grad(vf g, vf x) { return g * f_sigmoid(x); }
INLINE vf g_softsign_grad(vf g, vf x) {
  vf d = splat(1.f) + vabs(x);
  return g / (d * d);
}
INLINE vf g_relu6_grad(vf g, vf x) {
  return pick((x > splat(0.f)) & (x < splat(6.f)), g, splat(0.f));
}
INLINE vf g_abs_grad(vf g, vf x) { return g * f_sign(x); }
INLINE vf g_hard_sigmoid_grad(vf g, vf x) {
  return pick((x > splat(-3.f)) & (x < splat(3.f)), g / splat(6.f), splat(0.f));
}
INLINE vf g_log_grad(vf g, vf x) { return g / x; }
