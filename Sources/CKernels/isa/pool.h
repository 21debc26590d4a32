// Pooling: windows as in a depthwise convolution, channels as vectors.

// The part of window (r, o) inside the image.
#define WINDOW \
  ptrdiff_t top = r * g->strideH - g->padTop, left = o * g->strideW - g->padLeft; \
  ptrdiff_t bottom = top + g->kernelH, right = left + g->kernelW; \
  if (top < 0) top = 0; \
  if (left < 0) left = 0; \
  if (bottom > g->height) bottom = g->height; \
  if (right > g->width) right = g->width;
#define OUTPUTS \
  for (ptrdiff_t b = 0; b < g->batch; b++) \
    for (ptrdiff_t r = 0; r < g->outHeight; r++) \
      for (ptrdiff_t o = 0; o < g->outWidth; o++)

static void k_max_pool(const lk_conv2d *g, const float *x, float *y, int32_t *argmax) {
  const ptrdiff_t ch = g->channels;
  OUTPUTS {
    WINDOW
    ptrdiff_t at = b * out_stride(g) + (r * g->outWidth + o) * ch;
    float *d = y + at;
    const float *image = x + b * in_stride(g);
    for (ptrdiff_t c0 = 0; c0 < ch; c0 += V) {
      ptrdiff_t n = ch - c0 < V ? ch - c0 : V;
      vf best = splat(-INFINITY);
      vi where = (vi)(int32_t)(top * g->width + left);
      for (ptrdiff_t iy = top; iy < bottom; iy++)
        for (ptrdiff_t ix = left; ix < right; ix++) {
          vf v = load_n2(image + (iy * g->width + ix) * ch + c0, n);
          vi more = (v > best) | ((v != v) & (best == best));
          best = pick(more, v, best);
          where = more ? (vi)(int32_t)(iy * g->width + ix) : where;
        }
      store_n2(d + c0, best, n);
      if (argmax) {
        int32_t t[V];
        __builtin_memcpy(t, &where, sizeof t);
        for (ptrdiff_t i = 0; i < n; i++) argmax[at + c0 + i] = t[i];
      }
    }
  }
}

static void k_max_pool_grad(
  const lk_conv2d *g, const float *dy, const int32_t *argmax, float *dx) {
  const ptrdiff_t ch = g->channels;
  clear_input(g, dx);
  OUTPUTS {
    ptrdiff_t at = b * out_stride(g) + (r * g->outWidth + o) * ch;
    float *image = dx + b * in_stride(g);
    for (ptrdiff_t c = 0; c < ch; c++) image[argmax[at + c] * ch + c] += dy[at + c];
  }
}

static void k_avg_pool(const lk_conv2d *g, const float *x, float *y) {
  const ptrdiff_t ch = g->channels;
  OUTPUTS {
    WINDOW
    float *d = y + b * out_stride(g) + (r * g->outWidth + o) * ch;
    const float *image = x + b * in_stride(g);
    // XLA divides by a constant by multiplying.
    const float share = 1.f / (float)((bottom - top) * (right - left));
    for (ptrdiff_t c0 = 0; c0 < ch; c0 += V) {
      ptrdiff_t n = ch - c0 < V ? ch - c0 : V;
      vf sum = splat(0.f);
      for (ptrdiff_t iy = top; iy < bottom; iy++)
        for (ptrdiff_t ix = left; ix < right; ix++)
          sum += load_n2(image + (iy * g->width + ix) * ch + c0, n);
      store_n2(d + c0, sum * splat(share), n);
    }
  }
}

static void k_avg_pool_grad(const lk_conv2d *g, const float *dy, float *dx) {
  const ptrdiff_t ch = g->channels;
  clear_input(g, dx);
  OUTPUTS {
    WINDOW
    const float *s = dy + b * out_stride(g) + (r * g->outWidth + o) * ch;
    float *image = dx + b * in_stride(g);
    const float share = 1.f / (float)((bottom - top) * (right - left));
    for (ptrdiff_t iy = top; iy < bottom; iy++)
      for (ptrdiff_t ix = left; ix < right; ix++) {
        float *d = image + (iy * g->width + ix) * ch;
        for (ptrdiff_t c = 0; c < ch; c++) d[c] += s[c] * share;
      }
  }
}
#undef WINDOW
#undef OUTPUTS
