// Convolution as matrix products whose k runs over kernel rows: no im2col, only a padded image.

typedef struct { ptrdiff_t h, w, top, left; } padding;

// How large the zero-padded input image is; equal to the image when nothing sticks out.
static padding padded_size(const lk_conv2d *g) {
  ptrdiff_t h = (ptrdiff_t)(g->outHeight - 1) * g->strideH + (ptrdiff_t)(g->kernelH - 1) * g->dilationH + 1;
  ptrdiff_t w = (ptrdiff_t)(g->outWidth - 1) * g->strideW + (ptrdiff_t)(g->kernelW - 1) * g->dilationW + 1;
  padding p = {h, w, g->padTop, g->padLeft};
  if (p.h < g->height + p.top) p.h = g->height + p.top;
  if (p.w < g->width + p.left) p.w = g->width + p.left;
  return p;
}

static const float *pad_image(
  const float *x, ptrdiff_t h, ptrdiff_t w, ptrdiff_t ch, padding p, float *work) {
  if (p.h == h && p.w == w) return x;
  memset(work, 0, (size_t)(p.h * p.w * ch) * sizeof(float));
  for (ptrdiff_t y = 0; y < h; y++)
    memcpy(work + ((y + p.top) * p.w + p.left) * ch, x + y * w * ch, (size_t)(w * ch) * sizeof(float));
  return work;
}

static ptrdiff_t in_stride(const lk_conv2d *g) {
  return g->inputStride ? (ptrdiff_t)g->inputStride : (ptrdiff_t)g->height * g->width * g->channels;
}
static ptrdiff_t out_stride(const lk_conv2d *g) {
  return g->outputStride ? (ptrdiff_t)g->outputStride
                         : (ptrdiff_t)g->outHeight * g->outWidth * g->filters;
}

static void k_conv2d_forward(
  const lk_conv2d *g, const float *x, const float *w, const float *bias, lk_activation act,
  int32_t accumulate, float *y, float *work) {
  const padding p = padded_size(g);
  const ptrdiff_t ch = g->channels, cg = ch / g->groups, fg = g->filters / g->groups;
  // Taps of one kernel row lie side by side in the image unless groups or dilation part them.
  const int merged = g->groups == 1 && g->dilationW == 1;
  for (ptrdiff_t b = 0; b < g->batch; b++) {
    const float *image = pad_image(x + b * in_stride(g), g->height, g->width, ch, p, work);
    float *out = y + b * out_stride(g);
    for (ptrdiff_t q = 0; q < g->groups; q++)
      for (ptrdiff_t j = 0; j < fg; j += NR) {
        ptrdiff_t n = fg - j < NR ? fg - j : NR, f = q * fg + j;
        tile t = {
          .ar = g->strideW * ch, .ac = 1, .a0 = g->dilationH * p.w * ch, .a1 = g->dilationW * ch,
          .b = w + f, .br = g->filters, .b0 = g->kernelW * cg * g->filters, .b1 = cg * g->filters,
          .n0 = g->kernelH, .n1 = merged ? 1 : g->kernelW,
          .len = merged ? g->kernelW * cg : cg, .cr = g->filters,
          .bias = bias ? bias + f : 0, .alpha = 1, .accumulate = accumulate,
          .relu = act == LK_ACT_RELU,
        };
        for (ptrdiff_t r = 0; r < g->outHeight; r++) {
          t.a = image + r * g->strideH * p.w * ch + q * cg;
          t.c = out + r * g->outWidth * g->filters + f;
          panel(t, g->outWidth, n);
        }
      }
    if (act > LK_ACT_RELU)
      activate(act, out, (ptrdiff_t)g->outHeight * g->outWidth, g->filters, g->filters);
  }
}

INLINE ptrdiff_t ceil_div(ptrdiff_t a, ptrdiff_t b) { return (a + b - 1) / b; }

// The taps of one residue class of the stride see consecutive output pixels: for each class dx is
// a stride-1 convolution of the padded dy with the class's taps, flipped and transposed.
static void k_conv2d_grad_input(
  const lk_conv2d *g, const float *dy, const float *w, int32_t accumulate, float *dx,
  float *work) {
  const ptrdiff_t ch = g->channels, cg = ch / g->groups, fg = g->filters / g->groups;
  const ptrdiff_t sh = g->strideH, sw = g->strideW, kh = g->kernelH, kw = g->kernelW;
  if (g->dilationH != 1 || g->dilationW != 1) {
    // Rare: one product per kernel tap, scattered into dx.
    for (ptrdiff_t b = 0; b < g->batch; b++) {
      float *image = dx + b * in_stride(g);
      if (!accumulate) memset(image, 0, (size_t)((ptrdiff_t)g->height * g->width * ch) * sizeof(float));
      for (ptrdiff_t r = 0; r < g->outHeight; r++)
        for (ptrdiff_t i = 0; i < kh; i++) {
          ptrdiff_t iy = r * sh + i * g->dilationH - g->padTop;
          if (iy < 0 || iy >= g->height) continue;
          for (ptrdiff_t j = 0; j < kw; j++) {
            ptrdiff_t shift = j * g->dilationW - g->padLeft;
            ptrdiff_t lo = shift < 0 ? ceil_div(-shift, sw) : 0;
            ptrdiff_t hi = g->width - 1 - shift < 0 ? 0 : (g->width - 1 - shift) / sw + 1;
            if (hi > g->outWidth) hi = g->outWidth;
            for (ptrdiff_t q = 0; q < g->groups && lo < hi; q++)
              k_sgemm(0, 1, hi - lo, cg, fg, 1,
                      dy + b * out_stride(g) + (r * g->outWidth + lo) * g->filters + q * fg,
                      g->filters, w + (i * kw + j) * cg * g->filters + q * fg, g->filters, 1,
                      image + (iy * g->width + lo * sw + shift) * ch + q * cg, sw * ch, 0,
                      LK_ACT_NONE);
          }
        }
    }
    return;
  }
  // Taps in a class: i = ri, ri + sh, …: th of them at most. dy is padded by th − 1 in front, and
  // behind as far as the last input pixel looks.
  const ptrdiff_t th = ceil_div(kh, sh), tw = ceil_div(kw, sw);
  const ptrdiff_t lastY = (g->height - 1 + g->padTop) / sh, lastX = (g->width - 1 + g->padLeft) / sw;
  padding p = {th - 1 + g->outHeight, tw - 1 + g->outWidth, th - 1, tw - 1};
  if (p.h < lastY + th) p.h = lastY + th;
  if (p.w < lastX + tw) p.w = lastX + tw;
  float *turned = work + p.h * p.w * g->filters;
  // turned[class][th][tw][filters][cg], zero taps where the class has fewer.
  memset(turned, 0, (size_t)(sh * sw * th * tw * g->filters * cg) * sizeof(float));
  for (ptrdiff_t i = 0; i < kh; i++)
    for (ptrdiff_t j = 0; j < kw; j++) {
      float *d = turned + ((((i % sh) * sw + j % sw) * th + (th - 1 - i / sh)) * tw +
                           (tw - 1 - j / sw)) * g->filters * cg;
      const float *s = w + (i * kw + j) * cg * g->filters;
      for (ptrdiff_t c = 0; c < cg; c++)
        for (ptrdiff_t f = 0; f < g->filters; f++) d[f * cg + c] = s[c * g->filters + f];
    }
  const int merged = g->groups == 1;
  for (ptrdiff_t b = 0; b < g->batch; b++) {
    const float *image =
      pad_image(dy + b * out_stride(g), g->outHeight, g->outWidth, g->filters, p, work);
    float *out = dx + b * in_stride(g);
    for (ptrdiff_t ry = 0; ry < sh; ry++)
      for (ptrdiff_t rx = 0; rx < sw; rx++) {
        // Input pixels with (iy + padTop) mod sh = ry, and the same for columns.
        ptrdiff_t y0 = ((ry - g->padTop) % sh + sh) % sh, x0 = ((rx - g->padLeft) % sw + sw) % sw;
        if (x0 >= g->width) continue;
        ptrdiff_t columns = (g->width - 1 - x0) / sw + 1, ox = (x0 + g->padLeft) / sw;
        const float *taps = turned + (ry * sw + rx) * th * tw * g->filters * cg;
        for (ptrdiff_t q = 0; q < g->groups; q++)
          for (ptrdiff_t j = 0; j < cg; j += NR) {
            ptrdiff_t n = cg - j < NR ? cg - j : NR;
            tile t = {
              .ar = g->filters, .ac = 1, .a0 = p.w * g->filters, .a1 = g->filters,
              .b = taps + q * fg * cg + j, .br = cg, .b0 = tw * g->filters * cg,
              .b1 = g->filters * cg, .n0 = th, .n1 = merged ? 1 : tw,
              .len = merged ? tw * g->filters : fg, .cr = sw * ch, .alpha = 1,
              .accumulate = accumulate,
            };
            for (ptrdiff_t y = y0; y < g->height; y += sh) {
              ptrdiff_t oy = (y + g->padTop) / sh;
              t.a = image + (oy * p.w + ox) * g->filters + q * fg;
              t.c = out + (y * g->width + x0) * ch + q * cg + j;
              panel(t, columns, n);
            }
          }
      }
  }
}

static void k_conv2d_grad_kernel(
  const lk_conv2d *g, const float *x, const float *dy, int32_t accumulate, float *dw,
  float *work) {
  const padding p = padded_size(g);
  const ptrdiff_t ch = g->channels, cg = ch / g->groups, fg = g->filters / g->groups;
  const int merged = g->groups == 1 && g->dilationW == 1;
  for (ptrdiff_t b = 0; b < g->batch; b++) {
    const float *image = pad_image(x + b * in_stride(g), g->height, g->width, ch, p, work);
    const float *grad = dy + b * out_stride(g);
    for (ptrdiff_t q = 0; q < g->groups; q++)
      for (ptrdiff_t i = 0; i < g->kernelH; i++)
        for (ptrdiff_t j = 0; j < (merged ? 1 : g->kernelW); j++)
          for (ptrdiff_t f = 0; f < fg; f += NR) {
            // k runs over the pixels of the output: rows are segments.
            tile t = {
              .a = image + (i * g->dilationH * p.w + j * g->dilationW) * ch + q * cg, .ar = 1,
              .ac = g->strideW * ch, .a0 = g->strideH * p.w * ch, .b = grad + q * fg + f,
              .br = g->filters, .b0 = g->outWidth * g->filters, .n0 = g->outHeight, .n1 = 1,
              .len = g->outWidth, .c = dw + (i * g->kernelW + j) * cg * g->filters + q * fg + f,
              .cr = g->filters, .alpha = 1, .accumulate = accumulate || b > 0,
            };
            panel(t, merged ? g->kernelW * cg : cg, fg - f < NR ? fg - f : NR);
          }
  }
}

#define TAPS(...) \
  for (ptrdiff_t b = 0; b < g->batch; b++) \
    for (ptrdiff_t r = 0; r < g->outHeight; r++) \
      for (ptrdiff_t o = 0; o < g->outWidth; o++) \
        for (ptrdiff_t i = 0; i < g->kernelH; i++) { \
          ptrdiff_t iy = r * g->strideH + i * g->dilationH - g->padTop; \
          if (iy < 0 || iy >= g->height) continue; \
          for (ptrdiff_t j = 0; j < g->kernelW; j++) { \
            ptrdiff_t ix = o * g->strideW + j * g->dilationW - g->padLeft; \
            if (ix < 0 || ix >= g->width) continue; \
            ptrdiff_t in = b * in_stride(g) + (iy * g->width + ix) * g->channels; \
            ptrdiff_t out = b * out_stride(g) + (r * g->outWidth + o) * g->filters; \
            ptrdiff_t tap = (i * g->kernelW + j) * g->filters; \
            __VA_ARGS__ \
          } \
        }

static void k_depthwise_forward(
  const lk_conv2d *g, const float *x, const float *w, const float *bias, lk_activation act,
  float *y) {
  const ptrdiff_t ch = g->channels, mult = g->filters / ch;
  for (ptrdiff_t b = 0; b < g->batch; b++)
    for (ptrdiff_t i = 0; i < (ptrdiff_t)g->outHeight * g->outWidth; i++) {
      float *d = y + b * out_stride(g) + i * g->filters;
      if (bias) memcpy(d, bias, (size_t)g->filters * sizeof(float));
      else memset(d, 0, (size_t)g->filters * sizeof(float));
    }
  if (mult == 1) {
    TAPS({
      float *d = y + out;
      const float *s = x + in, *k = w + tap;
      for (ptrdiff_t c = 0; c < ch; c++) d[c] += s[c] * k[c];
    })
  } else {
    TAPS({
      for (ptrdiff_t c = 0; c < ch; c++)
        for (ptrdiff_t e = 0; e < mult; e++)
          y[out + c * mult + e] += x[in + c] * w[tap + c * mult + e];
    })
  }
  for (ptrdiff_t b = 0; b < g->batch; b++)
    activate(act, y + b * out_stride(g), (ptrdiff_t)g->outHeight * g->outWidth, g->filters, g->filters);
}

static void clear_input(const lk_conv2d *g, float *dx) {
  for (ptrdiff_t b = 0; b < g->batch; b++)
    memset(dx + b * in_stride(g), 0, (size_t)((ptrdiff_t)g->height * g->width * g->channels) * sizeof(float));
}

static void k_depthwise_grad_input(
  const lk_conv2d *g, const float *dy, const float *w, int32_t accumulate, float *dx) {
  const ptrdiff_t ch = g->channels, mult = g->filters / ch;
  if (!accumulate) clear_input(g, dx);
  if (mult == 1) {
    TAPS({
      float *d = dx + in;
      const float *s = dy + out, *k = w + tap;
      for (ptrdiff_t c = 0; c < ch; c++) d[c] += s[c] * k[c];
    })
  } else {
    TAPS({
      for (ptrdiff_t c = 0; c < ch; c++)
        for (ptrdiff_t e = 0; e < mult; e++)
          dx[in + c] += dy[out + c * mult + e] * w[tap + c * mult + e];
    })
  }
}

static void k_depthwise_grad_kernel(
  const lk_conv2d *g, const float *x, const float *dy, int32_t accumulate, float *dw) {
  const ptrdiff_t ch = g->channels, mult = g->filters / ch;
  if (!accumulate) memset(dw, 0, (size_t)((ptrdiff_t)g->kernelH * g->kernelW * g->filters) * sizeof(float));
  if (mult == 1) {
    TAPS({
      float *d = dw + tap;
      const float *s = dy + out, *k = x + in;
      for (ptrdiff_t c = 0; c < ch; c++) d[c] += s[c] * k[c];
    })
  } else {
    TAPS({
      for (ptrdiff_t c = 0; c < ch; c++)
        for (ptrdiff_t e = 0; e < mult; e++)
          dw[tap + c * mult + e] += dy[out + c * mult + e] * x[in + c];
    })
  }
}
