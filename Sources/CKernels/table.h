// The list of kernels with their signatures: from it come the table of each machine version and
// the public functions that jump through it.
#include "CKernels.h"

#define LK_KERNELS(X) \
  X(void, sgemm, (int32_t ta, int32_t tb, ptrdiff_t m, ptrdiff_t n, ptrdiff_t k, float alpha, \
                  const float *a, ptrdiff_t lda, const float *b, ptrdiff_t ldb, int32_t acc, \
                  float *c, ptrdiff_t ldc, const float *_Nullable bias, lk_activation act), \
    (ta, tb, m, n, k, alpha, a, lda, b, ldb, acc, c, ldc, bias, act)) \
  X(void, sgemm_batch, (ptrdiff_t count, int32_t ta, int32_t tb, ptrdiff_t m, ptrdiff_t n, \
                        ptrdiff_t k, float alpha, const float *a, ptrdiff_t lda, ptrdiff_t sa, \
                        const float *b, ptrdiff_t ldb, ptrdiff_t sb, int32_t acc, float *c, \
                        ptrdiff_t ldc, ptrdiff_t sc), \
    (count, ta, tb, m, n, k, alpha, a, lda, sa, b, ldb, sb, acc, c, ldc, sc)) \
  X(void, dgemm, (int32_t ta, int32_t tb, ptrdiff_t m, ptrdiff_t n, ptrdiff_t k, double alpha, \
                  const double *a, ptrdiff_t lda, const double *b, ptrdiff_t ldb, int32_t acc, \
                  double *c, ptrdiff_t ldc), \
    (ta, tb, m, n, k, alpha, a, lda, b, ldb, acc, c, ldc)) \
  X(void, conv2d_forward, (const lk_conv2d *g, const float *x, const float *w, \
                           const float *_Nullable bias, lk_activation act, int32_t acc, float *y, \
                           float *work), \
    (g, x, w, bias, act, acc, y, work)) \
  X(void, conv2d_grad_input, (const lk_conv2d *g, const float *dy, const float *w, int32_t acc, \
                              float *dx, float *work), \
    (g, dy, w, acc, dx, work)) \
  X(void, conv2d_grad_kernel, (const lk_conv2d *g, const float *x, const float *dy, int32_t acc, \
                               float *dw, float *work), \
    (g, x, dy, acc, dw, work)) \
  X(void, depthwise_forward, (const lk_conv2d *g, const float *x, const float *w, \
                              const float *_Nullable bias, lk_activation act, float *y), \
    (g, x, w, bias, act, y)) \
  X(void, depthwise_grad_input, (const lk_conv2d *g, const float *dy, const float *w, \
                                 int32_t acc, float *dx), \
    (g, dy, w, acc, dx)) \
  X(void, depthwise_grad_kernel, (const lk_conv2d *g, const float *x, const float *dy, \
                                  int32_t acc, float *dw), \
    (g, x, dy, acc, dw)) \
  X(void, max_pool, (const lk_conv2d *g, const float *x, float *y, int32_t *_Nullable argmax), \
    (g, x, y, argmax)) \
  X(void, max_pool_grad, (const lk_conv2d *g, const float *dy, const int32_t *argmax, float *dx), \
    (g, dy, argmax, dx)) \
  X(void, avg_pool, (const lk_conv2d *g, const float *x, float *y), (g, x, y)) \
  X(void, avg_pool_grad, (const lk_conv2d *g, const float *dy, float *dx), (g, dy, dx)) \
  X(void, softmax_rows, (float *d, const float *s, ptrdiff_t r, ptrdiff_t c), (d, s, r, c)) \
  X(void, log_softmax_rows, (float *d, const float *s, ptrdiff_t r, ptrdiff_t c), (d, s, r, c)) \
  X(void, logsumexp_rows, (float *d, const float *s, ptrdiff_t r, ptrdiff_t c), (d, s, r, c)) \
  X(void, softmax_grad_rows, (float *d, const float *g, const float *y, ptrdiff_t r, \
                              ptrdiff_t c), (d, g, y, r, c)) \
  X(void, log_softmax_grad_rows, (float *d, const float *g, const float *y, ptrdiff_t r, \
                                  ptrdiff_t c), (d, g, y, r, c)) \
  X(void, argmax_rows, (int32_t *d, const float *s, ptrdiff_t r, ptrdiff_t c), (d, s, r, c)) \
  X(void, argmin_rows, (int32_t *d, const float *s, ptrdiff_t r, ptrdiff_t c), (d, s, r, c)) \
  X(void, moments_rows, (float *m, float *v, const float *s, ptrdiff_t r, ptrdiff_t c), \
    (m, v, s, r, c)) \
  X(void, moments_columns, (float *m, float *v, const float *s, ptrdiff_t r, ptrdiff_t c), \
    (m, v, s, r, c)) \
  X(void, reduce, (lk_reduction op, float *d, const float *s, ptrdiff_t outer, ptrdiff_t n, \
                   ptrdiff_t inner, int32_t acc), (op, d, s, outer, n, inner, acc)) \
  X(void, sum_products, (float *d, const float *a, const float *b, ptrdiff_t step, \
                         ptrdiff_t outer, ptrdiff_t n, ptrdiff_t inner, int32_t pairs), \
    (d, a, b, step, outer, n, inner, pairs)) \
  X(float, dot, (const float *a, const float *b, ptrdiff_t n), (a, b, n)) \
  X(void, permute, (float *d, const float *s, int32_t rank, const ptrdiff_t *shape, \
                    const ptrdiff_t *strides), (d, s, rank, shape, strides)) \
  X(void, gather_rows, (float *d, const float *t, const int32_t *i, ptrdiff_t n, ptrdiff_t w, \
                        ptrdiff_t rows), (d, t, i, n, w, rows)) \
  X(void, scatter_add_rows, (float *t, const float *s, const int32_t *i, ptrdiff_t n, \
                             ptrdiff_t w, ptrdiff_t rows), (t, s, i, n, w, rows)) \
  X(void, axpy, (float *d, float alpha, const float *s, ptrdiff_t n), (d, alpha, s, n)) \
  X(void, scale, (float *d, float alpha, const float *s, ptrdiff_t n), (d, alpha, s, n)) \
  X(void, fill, (float *d, float value, ptrdiff_t n), (d, value, n)) \
  X(void, one_hot, (float *d, const int32_t *c, ptrdiff_t n, ptrdiff_t w), (d, c, n, w)) \
  X(void, lstm_step, (float *z, const float *c, float *c1, float *h1, float *_Nullable t, \
                      ptrdiff_t b, ptrdiff_t u), (z, c, c1, h1, t, b, u)) \
  X(void, lstm_step_grad, (float *dz, float *dc, const float *dh, const float *gates, \
                           const float *t, const float *c, ptrdiff_t b, ptrdiff_t u), \
    (dz, dc, dh, gates, t, c, b, u)) \
  X(void, gru_step, (const float *xz, const float *hz, const float *h, float *h1, \
                     float *_Nullable gates, ptrdiff_t b, ptrdiff_t u), \
    (xz, hz, h, h1, gates, b, u)) \
  X(void, gru_step_grad, (float *dxz, float *dhz, float *dh, const float *gates, \
                          const float *hz, const float *h, ptrdiff_t b, ptrdiff_t u), \
    (dxz, dhz, dh, gates, hz, h, b, u)) \
  X(void, sgd, (float *w, const float *g, ptrdiff_t n, float lr), (w, g, n, lr)) \
  X(void, momentum, (float *w, const float *g, float *v, ptrdiff_t n, float lr, float m, \
                     int32_t nesterov), (w, g, v, n, lr, m, nesterov)) \
  X(void, adam, (float *w, const float *g, float *m, float *v, float *_Nullable hat, ptrdiff_t n, \
                 float alpha, float b1, float b2, float eps), \
    (w, g, m, v, hat, n, alpha, b1, b2, eps)) \
  X(void, rmsprop, (float *w, const float *g, float *v, float *_Nullable a, \
                    float *_Nullable buf, ptrdiff_t n, float lr, float rho, float m, float eps), \
    (w, g, v, a, buf, n, lr, rho, m, eps)) \
  X(void, adagrad, (float *w, const float *g, float *a, ptrdiff_t n, float lr, float eps), \
    (w, g, a, n, lr, eps)) \
  X(void, threefry_bits, (uint32_t k0, uint32_t k1, uint64_t start, uint32_t *d, ptrdiff_t n), \
    (k0, k1, start, d, n)) \
  X(void, threefry_pairs, (uint32_t k0, uint32_t k1, uint32_t *d, ptrdiff_t n), (k0, k1, d, n)) \
  X(void, threefry_uniform, (uint32_t k0, uint32_t k1, uint64_t start, float lo, float hi, \
                             float *d, ptrdiff_t n), (k0, k1, start, lo, hi, d, n)) \
  X(void, threefry_normal, (uint32_t k0, uint32_t k1, uint64_t start, float *d, ptrdiff_t n), \
    (k0, k1, start, d, n)) \
  X(void, threefry_truncated_normal, (uint32_t k0, uint32_t k1, uint64_t start, float *d, \
                                      ptrdiff_t n), (k0, k1, start, d, n)) \
  X(void, threefry_dropout, (uint32_t k0, uint32_t k1, float *d, const float *s, \
                             uint8_t *_Nullable mask, ptrdiff_t n, float keep, float scale), \
    (k0, k1, d, s, mask, n, keep, scale)) \
  X(void, select, (float *d, const uint8_t *m, ptrdiff_t ms, const float *a, ptrdiff_t as, \
                   const float *b, ptrdiff_t bs, ptrdiff_t n), (d, m, ms, a, as, b, bs, n)) \
  X(void, clip, (float *d, const float *s, float lo, float hi, ptrdiff_t n), (d, s, lo, hi, n)) \
  X(void, leaky_relu, (float *d, const float *s, float slope, ptrdiff_t n), (d, s, slope, n)) \
  X(void, leaky_relu_grad, (float *d, const float *g, const float *x, float slope, ptrdiff_t n), \
    (d, g, x, slope, n)) \
  X(void, fma, (float *d, const float *a, const float *b, const float *c, ptrdiff_t n), \
    (d, a, b, c, n)) \
  X(void, fms, (float *d, const float *a, const float *b, const float *c, ptrdiff_t n), \
    (d, a, b, c, n)) \
  X(void, fnma, (float *d, const float *a, const float *b, const float *c, ptrdiff_t n), \
    (d, a, b, c, n)) \
  X(void, u8_to_f32, (float *d, const uint8_t *s, ptrdiff_t n), (d, s, n)) \
  X(void, i32_to_f32, (float *d, const int32_t *s, ptrdiff_t n), (d, s, n)) \
  X(void, i64_to_f32, (float *d, const int64_t *s, ptrdiff_t n), (d, s, n)) \
  X(void, f64_to_f32, (float *d, const double *s, ptrdiff_t n), (d, s, n)) \
  X(void, f32_to_f64, (double *d, const float *s, ptrdiff_t n), (d, s, n)) \
  X(void, f32_to_i32, (int32_t *d, const float *s, ptrdiff_t n), (d, s, n)) \
  X(int32_t, array_binary_f64, (lk_binary_op op, double *d, const double *a, ptrdiff_t sa, \
                                const double *b, ptrdiff_t sb, ptrdiff_t n), \
    (op, d, a, sa, b, sb, n)) \
  X(int32_t, array_unary_f64, (lk_unary_op op, double *d, const double *a, ptrdiff_t n), \
    (op, d, a, n)) \
  X(void, array_compare_f64, (lk_compare_op op, uint8_t *d, const double *a, ptrdiff_t sa, \
                              const double *b, ptrdiff_t sb, ptrdiff_t n), \
    (op, d, a, sa, b, sb, n)) \
  X(double, array_sum_f64, (const double *x, ptrdiff_t n), (x, n)) \
  X(double, array_extreme_f64, (int32_t largest, double start, const double *x, ptrdiff_t n), \
    (largest, start, x, n)) \
  X(int32_t, array_exp, (double *d, const double *a, ptrdiff_t n), (d, a, n)) \
  X(int32_t, array_binary_f32, (lk_binary_op op, float *d, const float *a, ptrdiff_t sa, \
                                const float *b, ptrdiff_t sb, ptrdiff_t n), \
    (op, d, a, sa, b, sb, n)) \
  X(int32_t, array_unary_f32, (lk_unary_op op, float *d, const float *a, ptrdiff_t n), \
    (op, d, a, n)) \
  X(void, array_compare_f32, (lk_compare_op op, uint8_t *d, const float *a, ptrdiff_t sa, \
                              const float *b, ptrdiff_t sb, ptrdiff_t n), \
    (op, d, a, sa, b, sb, n)) \
  X(float, array_sum_f32, (const float *x, ptrdiff_t n), (x, n)) \
  X(float, array_extreme_f32, (int32_t largest, float start, const float *x, ptrdiff_t n), \
    (largest, start, x, n)) \
  X(void, f32_to_bool, (uint8_t *d, const float *s, ptrdiff_t n), (d, s, n))

#pragma clang assume_nonnull begin
#define LK_FIELD(ret, name, params, args) ret(*name) params;
typedef struct lk_table {
  lk_unary_fn _Nonnull unary[LK_UNARY_COUNT];
  lk_binary_fn _Nonnull binary[LK_BINARY_COUNT];
  lk_compare_fn _Nonnull compare[LK_COMPARE_COUNT];
  LK_KERNELS(LK_FIELD)
} lk_table;
#undef LK_FIELD
#pragma clang assume_nonnull end
