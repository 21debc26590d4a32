/// Float kernels with one C signature and several machine versions behind it, and the C library's math.
///
/// All matrices are row-major, all images NHWC, all sizes counts of elements. Kernels are pure
/// functions of their arguments: no allocation, no state, no threads. Destination and source may be
/// the same array where a comment says "in place"; otherwise they must not overlap.
#ifndef CKERNELS_H
#define CKERNELS_H
#include <stddef.h>
#include <stdint.h>

#include "lk_elementwise.h"
#include "lk_math.h"

#pragma clang assume_nonnull begin

// ---------------------------------------------------------------- matrix products

/// What a product's or convolution's epilogue applies to its result.
typedef enum lk_activation {
  LK_ACT_NONE = 0,
  LK_ACT_RELU,
  LK_ACT_SIGMOID,
  LK_ACT_TANH,
  LK_ACT_GELU,
  LK_ACT_GELU_TANH,
  LK_ACT_SILU,
  LK_ACT_SOFTPLUS,
  LK_ACT_ELU,
  LK_ACT_SELU,
  LK_ACT_EXP,
} lk_activation;

/// C[m,n] = act(alpha · op(A)·op(B) + (accumulate ? C : 0) + bias[n]).
/// op(A) is m×k: A itself (lda ≥ k) or, if transA, the transpose of the k×m array A (lda ≥ m).
void lk_sgemm(
  int32_t transA, int32_t transB, ptrdiff_t m, ptrdiff_t n, ptrdiff_t k, float alpha,
  const float *a, ptrdiff_t lda, const float *b, ptrdiff_t ldb, int32_t accumulate, float *c,
  ptrdiff_t ldc, const float *_Nullable bias, lk_activation act);

/// `count` such products; the strides lead from one matrix to the next and may be zero.
void lk_sgemm_batch(
  ptrdiff_t count, int32_t transA, int32_t transB, ptrdiff_t m, ptrdiff_t n, ptrdiff_t k,
  float alpha, const float *a, ptrdiff_t lda, ptrdiff_t strideA, const float *b, ptrdiff_t ldb,
  ptrdiff_t strideB, int32_t accumulate, float *c, ptrdiff_t ldc, ptrdiff_t strideC);

/// The same in double precision, without epilogue.
void lk_dgemm(
  int32_t transA, int32_t transB, ptrdiff_t m, ptrdiff_t n, ptrdiff_t k, double alpha,
  const double *a, ptrdiff_t lda, const double *b, ptrdiff_t ldb, int32_t accumulate, double *c,
  ptrdiff_t ldc);

// ---------------------------------------------------------------- NumPy arrays

// Exact in each element, whatever the machine. Steps are 1, or 0 where one number stands for all.
// `binary` (ADD, SUB, MUL, DIV, MAX, MIN) and `unary` (NEG, ABS, SQUARE, SQRT, RECIPROCAL) work in
// place too and return whether every result is finite; the sum is NumPy's pairwise one.

int32_t lk_array_binary_f64(
  lk_binary_op op, double *dst, const double *a, ptrdiff_t aStep, const double *b, ptrdiff_t bStep,
  ptrdiff_t n);
int32_t lk_array_unary_f64(lk_unary_op op, double *dst, const double *a, ptrdiff_t n);
void lk_array_compare_f64(
  lk_compare_op op, uint8_t *dst, const double *a, ptrdiff_t aStep, const double *b,
  ptrdiff_t bStep, ptrdiff_t n);
double lk_array_sum_f64(const double *x, ptrdiff_t n);
double lk_array_extreme_f64(int32_t largest, double start, const double *x, ptrdiff_t n);

/// The digits of `lk_exp`; in place, and whether every result is finite.
int32_t lk_array_exp(double *dst, const double *a, ptrdiff_t n);
int32_t lk_array_binary_f32(
  lk_binary_op op, float *dst, const float *a, ptrdiff_t aStep, const float *b, ptrdiff_t bStep,
  ptrdiff_t n);
int32_t lk_array_unary_f32(lk_unary_op op, float *dst, const float *a, ptrdiff_t n);
void lk_array_compare_f32(
  lk_compare_op op, uint8_t *dst, const float *a, ptrdiff_t aStep, const float *b,
  ptrdiff_t bStep, ptrdiff_t n);
float lk_array_sum_f32(const float *x, ptrdiff_t n);
float lk_array_extreme_f32(int32_t largest, float start, const float *x, ptrdiff_t n);

// ---------------------------------------------------------------- convolution and pooling

/// The geometry of a 2-D convolution, x[batch,height,width,channels] * w[kernelH,kernelW,
/// channels/groups,filters] = y[batch,outHeight,outWidth,filters]. Padding at bottom and right
/// follows from the output size. A 1-D convolution has height = kernelH = outHeight = 1.
typedef struct lk_conv2d {
  int32_t batch, height, width, channels;
  int32_t outHeight, outWidth, filters;
  int32_t kernelH, kernelW, strideH, strideW, dilationH, dilationW;
  int32_t padTop, padLeft, groups;
  /// Elements from one image to the next; 0 means packed.
  int64_t inputStride, outputStride;
} lk_conv2d;

/// How many floats of scratch memory each of the three functions needs at most.
size_t lk_conv2d_workspace(const lk_conv2d *g);

/// y = act(conv(x, w) + (accumulate ? y : 0) + bias).
void lk_conv2d_forward(
  const lk_conv2d *g, const float *x, const float *w, const float *_Nullable bias,
  lk_activation act, int32_t accumulate, float *y, float *workspace);

/// dx = the gradient of Σ y·dy by x: also the forward pass of a transposed convolution.
void lk_conv2d_grad_input(
  const lk_conv2d *g, const float *dy, const float *w, int32_t accumulate, float *dx,
  float *workspace);

/// dw = the gradient of Σ y·dy by w.
void lk_conv2d_grad_kernel(
  const lk_conv2d *g, const float *x, const float *dy, int32_t accumulate, float *dw,
  float *workspace);

/// Depthwise convolution, w[kernelH,kernelW,channels,multiplier], filters = channels·multiplier;
/// `groups` is ignored. Output channel c·multiplier + j reads input channel c.
void lk_depthwise_forward(
  const lk_conv2d *g, const float *x, const float *w, const float *_Nullable bias,
  lk_activation act, float *y);
void lk_depthwise_grad_input(
  const lk_conv2d *g, const float *dy, const float *w, int32_t accumulate, float *dx);
void lk_depthwise_grad_kernel(
  const lk_conv2d *g, const float *x, const float *dy, int32_t accumulate, float *dw);

/// Pooling uses the same geometry (kernel = window, filters = channels). `argmax` receives, for each
/// output, the row-major number of the chosen input pixel inside its image (first one on ties).
void lk_max_pool(const lk_conv2d *g, const float *x, float *y, int32_t *_Nullable argmax);
void lk_max_pool_grad(const lk_conv2d *g, const float *dy, const int32_t *argmax, float *dx);
/// Averages over the pixels inside the image (padding does not count).
void lk_avg_pool(const lk_conv2d *g, const float *x, float *y);
void lk_avg_pool_grad(const lk_conv2d *g, const float *dy, float *dx);

// ---------------------------------------------------------------- rows

/// dst[r,:] = softmax(src[r,:]); in place allowed.
void lk_softmax_rows(float *dst, const float *src, ptrdiff_t rows, ptrdiff_t cols);
/// dst[r,:] = src[r,:] − logΣexp(src[r,:]); in place allowed.
void lk_log_softmax_rows(float *dst, const float *src, ptrdiff_t rows, ptrdiff_t cols);
/// dst[r] = logΣexp(src[r,:]).
void lk_logsumexp_rows(float *dst, const float *src, ptrdiff_t rows, ptrdiff_t cols);
/// dst = y · (g − Σ_row g·y), the gradient of softmax from its output; in place on g allowed.
void lk_softmax_grad_rows(
  float *dst, const float *g, const float *y, ptrdiff_t rows, ptrdiff_t cols);
/// dst = g − exp(y) · Σ_row g, the gradient of log-softmax from its output; in place on g allowed.
void lk_log_softmax_grad_rows(
  float *dst, const float *g, const float *y, ptrdiff_t rows, ptrdiff_t cols);
/// dst[r] = the first column holding the largest (smallest) value of row r.
void lk_argmax_rows(int32_t *dst, const float *src, ptrdiff_t rows, ptrdiff_t cols);
void lk_argmin_rows(int32_t *dst, const float *src, ptrdiff_t rows, ptrdiff_t cols);
/// mean[r], variance[r] of each row (population variance, two passes).
void lk_moments_rows(
  float *mean, float *variance, const float *src, ptrdiff_t rows, ptrdiff_t cols);
/// mean[c], variance[c] of each column; variance as E[x²] − E[x]² is not used: two passes.
void lk_moments_columns(
  float *mean, float *variance, const float *src, ptrdiff_t rows, ptrdiff_t cols);

// ---------------------------------------------------------------- reductions

typedef enum lk_reduction {
  LK_REDUCE_SUM = 0,
  LK_REDUCE_MAX,
  LK_REDUCE_MIN,
  LK_REDUCE_PROD,
  /// Σ x².
  LK_REDUCE_SQUARES,
  /// Σ |x|.
  LK_REDUCE_ABS,
  /// Σ x in plain order.
  LK_REDUCE_ORDERED,
  /// Σ x of rows in windows of 32, each in order, as XLA adds what stands alone.
  LK_REDUCE_WINDOWS,
} lk_reduction;

/// dst[o,i] = reduction over j of src[o,j,i]; with accumulate, sums add to dst.
/// inner = 1 reduces rows, outer = 1 reduces columns. An empty axis gives the neutral element.
void lk_reduce(
  lk_reduction op, float *dst, const float *src, ptrdiff_t outer, ptrdiff_t n, ptrdiff_t inner,
  int32_t accumulate);
/// dst[o,i] = Σ_j src[o,j,i]·b[o,j,i], in order, each product added without being rounded; with
/// step 0, b is one number. With pairs, the first two products are one step.
void lk_sum_products(
  float *dst, const float *a, const float *b, ptrdiff_t step, ptrdiff_t outer, ptrdiff_t n,
  ptrdiff_t inner, int32_t pairs);
/// Σ a·b.
float lk_dot(const float *a, const float *b, ptrdiff_t n);

// ---------------------------------------------------------------- moving data

/// dst (packed, `rank` axes of size shape[i]) = src read with strides (elements).
void lk_permute(
  float *dst, const float *src, int32_t rank, const ptrdiff_t *shape, const ptrdiff_t *strides);
/// dst[i,:] = table[index[i],:], zeros where the index is outside 0..<tableRows.
void lk_gather_rows(
  float *dst, const float *table, const int32_t *index, ptrdiff_t n, ptrdiff_t width,
  ptrdiff_t tableRows);
/// table[index[i],:] += src[i,:].
void lk_scatter_add_rows(
  float *table, const float *src, const int32_t *index, ptrdiff_t n, ptrdiff_t width,
  ptrdiff_t tableRows);
/// dst = src · scale where scale applies, see `lk_axpy`: dst += alpha · src.
void lk_axpy(float *dst, float alpha, const float *src, ptrdiff_t n);
void lk_scale(float *dst, float alpha, const float *src, ptrdiff_t n);
void lk_fill(float *dst, float value, ptrdiff_t n);
/// dst[r, 0..<width] = one at class[r], zeros elsewhere.
void lk_one_hot(float *dst, const int32_t *classes, ptrdiff_t n, ptrdiff_t width);

// ---------------------------------------------------------------- recurrent cells

/// One LSTM step from z[batch,4u] = x·W + h·U + b, gates in Keras's order i, f, g, o:
/// c' = σ(f)·c + σ(i)·tanh(g), h' = σ(o)·tanh(c'). `z` is overwritten by the gates' values, and
/// `tanhC` (may be null) receives tanh(c'). c and c' may be the same array.
void lk_lstm_step(
  float *z, const float *c, float *cNew, float *hNew, float *_Nullable tanhC, ptrdiff_t batch,
  ptrdiff_t units);
/// Its gradient: dz[batch,4u] from dh, dc' (by the step after), the gates, tanh(c') and c;
/// dc becomes the gradient by c.
void lk_lstm_step_grad(
  float *dz, float *dc, const float *dh, const float *gates, const float *tanhC, const float *c,
  ptrdiff_t batch, ptrdiff_t units);
/// One GRU step with reset_after: xz[batch,3u] = x·W + b₀, hz[batch,3u] = h·U + b₁, order z, r, n:
/// z = σ(·), r = σ(·), n = tanh(xn + r·hn), h' = z·h + (1 − z)·n. gates[batch,3u] receives z, r, n.
void lk_gru_step(
  const float *xz, const float *hz, const float *h, float *hNew, float *_Nullable gates,
  ptrdiff_t batch, ptrdiff_t units);
/// Its gradient: dxz, dhz[batch,3u], and dh (in: gradient by h'; out: the direct part by h).
void lk_gru_step_grad(
  float *dxz, float *dhz, float *dh, const float *gates, const float *hz, const float *h,
  ptrdiff_t batch, ptrdiff_t units);

// ---------------------------------------------------------------- optimizer updates, in place

/// w −= lr·g.
void lk_sgd(float *w, const float *g, ptrdiff_t n, float lr);
/// v = momentum·v − lr·g; w += v, or with nesterov w += momentum·v − lr·g.
void lk_momentum(
  float *w, const float *g, float *v, ptrdiff_t n, float lr, float momentum, int32_t nesterov);
/// m += (g − m)·(1 − β₁); v += (g² − v)·(1 − β₂); w −= m·alpha / (√v + ε); with `vHat` (AMSGrad)
/// its running maximum replaces v. alpha = lr·√(1 − β₂ᵗ)/(1 − β₁ᵗ).
void lk_adam(
  float *w, const float *g, float *m, float *v, float *_Nullable vHat, ptrdiff_t n, float alpha,
  float oneMinusBeta1, float oneMinusBeta2, float epsilon);
/// v = ρ·v + (1 − ρ)·g²; step = lr·g/√(v + ε) (centred: v − a², a = ρ·a + (1 − ρ)·g);
/// with momentum buf = momentum·buf + step, w −= buf.
void lk_rmsprop(
  float *w, const float *g, float *v, float *_Nullable average, float *_Nullable buf, ptrdiff_t n,
  float lr, float rho, float momentum, float epsilon);
/// a += g²; w −= lr·g/√(a + ε).
void lk_adagrad(float *w, const float *g, float *a, ptrdiff_t n, float lr, float epsilon);

// ---------------------------------------------------------------- threefry (JAX random numbers)

/// bits[i] = a ^ b of threefry2x32(key, hi(start + i), lo(start + i)).
void lk_threefry_bits(uint32_t k0, uint32_t k1, uint64_t start, uint32_t *bits, ptrdiff_t n);
/// pairs[2i], pairs[2i+1] = threefry2x32(key, 0, i): the keys of a split.
void lk_threefry_pairs(uint32_t k0, uint32_t k1, uint32_t *pairs, ptrdiff_t n);
/// Uniform in [lo, hi), as jax.random.uniform.
void lk_threefry_uniform(
  uint32_t k0, uint32_t k1, uint64_t start, float lo, float hi, float *dst, ptrdiff_t n);
/// Standard normal, as jax.random.normal.
void lk_threefry_normal(uint32_t k0, uint32_t k1, uint64_t start, float *dst, ptrdiff_t n);
/// Standard normal cut to (−2, 2), as jax.random.truncated_normal(-2, 2).
void lk_threefry_truncated_normal(
  uint32_t k0, uint32_t k1, uint64_t start, float *dst, ptrdiff_t n);
/// dst = uniform < keep ? src·scale : 0, and mask = 1 or 0 if asked: dropout; in place allowed.
void lk_threefry_dropout(
  uint32_t k0, uint32_t k1, float *dst, const float *src, uint8_t *_Nullable mask, ptrdiff_t n,
  float keep, float scale);

/// The instruction set in use: "avx512", "avx2", "neon", "simd128" or "portable".
const char *lk_instruction_set(void);

#pragma clang assume_nonnull end
#endif
