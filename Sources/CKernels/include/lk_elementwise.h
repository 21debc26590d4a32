/// Elementwise kernels, fetched once as function pointers and then called directly.
#ifndef LK_ELEMENTWISE_H
#define LK_ELEMENTWISE_H
#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

#define LK_UNARY_OPS(X) \
  X(COPY, copy) X(NEG, neg) X(ABS, abs) X(SIGN, sign) X(SQUARE, square) X(SQRT, sqrt) \
  X(RSQRT, rsqrt) X(RECIPROCAL, reciprocal) X(EXP, exp) X(EXPM1, expm1) X(LOG, log) \
  X(LOG1P, log1p) X(LOG2, log2) X(LOG10, log10) X(TANH, tanh) X(SIGMOID, sigmoid) \
  X(LOG_SIGMOID, log_sigmoid) X(SOFTPLUS, softplus) X(SOFTSIGN, softsign) X(RELU, relu) \
  X(RELU6, relu6) X(ELU, elu) X(SELU, selu) X(SILU, silu) X(GELU, gelu) X(GELU_TANH, gelu_tanh) \
  X(HARD_SIGMOID, hard_sigmoid) X(HARD_SILU, hard_silu) X(ERF, erf) X(ERFC, erfc) \
  X(ERFINV, erfinv) \
  X(SIN, sin) X(COS, cos) X(TAN, tan) X(ASIN, asin) X(ACOS, acos) X(ATAN, atan) \
  X(SINH, sinh) X(COSH, cosh) X(ASINH, asinh) X(ACOSH, acosh) X(ATANH, atanh) \
  X(FLOOR, floor) X(CEIL, ceil) X(ROUND, round) X(TRUNC, trunc)

/// The binary ones that end in `_grad` take the gradient g first and then the value named.
#define LK_BINARY_OPS(X) \
  X(ADD, add) X(SUB, sub) X(MUL, mul) X(DIV, div) X(MAX, max) X(MIN, min) X(POW, pow) \
  X(ATAN2, atan2) X(MOD, mod) X(FLOOR_DIV, floor_div) X(SQUARED_DIFFERENCE, squared_difference) \
  /* from the output y */ \
  X(RELU_GRAD, relu_grad) X(SIGMOID_GRAD, sigmoid_grad) X(TANH_GRAD, tanh_grad) \
  X(ELU_GRAD, elu_grad) X(SELU_GRAD, selu_grad) X(SQRT_GRAD, sqrt_grad) X(EXP_GRAD, exp_grad) \
  /* from the input x */ \
  X(GELU_GRAD, gelu_grad) X(GELU_TANH_GRAD, gelu_tanh_grad) X(SILU_GRAD, silu_grad) \
  X(SOFTPLUS_GRAD, softplus_grad) X(SOFTSIGN_GRAD, softsign_grad) X(RELU6_GRAD, relu6_grad) \
  X(ABS_GRAD, abs_grad) X(HARD_SIGMOID_GRAD, hard_sigmoid_grad) X(LOG_GRAD, log_grad)

#define LK_COMPARE_OPS(X) \
  X(EQ, eq) X(NE, ne) X(LT, lt) X(LE, le) X(GT, gt) X(GE, ge)

#define LK_ENUM_UNARY(U, l) LK_##U,
typedef enum lk_unary_op { LK_UNARY_OPS(LK_ENUM_UNARY) LK_UNARY_COUNT } lk_unary_op;
typedef enum lk_binary_op { LK_BINARY_OPS(LK_ENUM_UNARY) LK_BINARY_COUNT } lk_binary_op;
typedef enum lk_compare_op {
  LK_COMPARE_OPS(LK_ENUM_UNARY) LK_COMPARE_COUNT
} lk_compare_op;
#undef LK_ENUM_UNARY

/// dst[i] = f(src[i]); in place allowed.
typedef void (*lk_unary_fn)(float *dst, const float *src, ptrdiff_t n);
/// dst[r·dstRow + c] = f(a[r·aRow + c·aCol], b[r·bRow + c·bCol]): aCol, bCol of 0 repeat a scalar,
/// aRow, bRow of 0 repeat a row. In place allowed on an operand that is not repeated.
typedef void (*lk_binary_fn)(
  float *dst, ptrdiff_t dstRow, const float *a, ptrdiff_t aRow, ptrdiff_t aCol, const float *b,
  ptrdiff_t bRow, ptrdiff_t bCol, ptrdiff_t rows, ptrdiff_t cols);
/// The same with a result of 0 or 1 per byte.
typedef void (*lk_compare_fn)(
  uint8_t *dst, ptrdiff_t dstRow, const float *a, ptrdiff_t aRow, ptrdiff_t aCol, const float *b,
  ptrdiff_t bRow, ptrdiff_t bCol, ptrdiff_t rows, ptrdiff_t cols);

lk_unary_fn lk_unary(lk_unary_op op);
lk_binary_fn lk_binary(lk_binary_op op);
lk_compare_fn lk_compare(lk_compare_op op);

/// dst[i] = mask[i·maskStep] ? a[i·aStep] : b[i·bStep]; steps are 0 or 1.
void lk_select(
  float *dst, const uint8_t *mask, ptrdiff_t maskStep, const float *a, ptrdiff_t aStep,
  const float *b, ptrdiff_t bStep, ptrdiff_t n);
/// dst = x limited to [lo, hi]; NaN stays; in place allowed.
void lk_clip(float *dst, const float *src, float lo, float hi, ptrdiff_t n);
/// dst = x > 0 ? x : slope·x; in place allowed.
void lk_leaky_relu(float *dst, const float *src, float slope, ptrdiff_t n);
/// dst = g where x > 0, slope·g elsewhere; in place on g allowed.
void lk_leaky_relu_grad(float *dst, const float *g, const float *x, float slope, ptrdiff_t n);
/// dst = a·b + c; in place allowed.
void lk_fma(float *dst, const float *a, const float *b, const float *c, ptrdiff_t n);
/// dst = a·b − c; in place allowed.
void lk_fms(float *dst, const float *a, const float *b, const float *c, ptrdiff_t n);
/// dst = c − a·b; in place allowed.
void lk_fnma(float *dst, const float *a, const float *b, const float *c, ptrdiff_t n);

// Conversions: float to integer truncates, to bool tests for zero.
void lk_u8_to_f32(float *dst, const uint8_t *src, ptrdiff_t n);
void lk_i32_to_f32(float *dst, const int32_t *src, ptrdiff_t n);
void lk_i64_to_f32(float *dst, const int64_t *src, ptrdiff_t n);
void lk_f64_to_f32(float *dst, const double *src, ptrdiff_t n);
void lk_f32_to_f64(double *dst, const float *src, ptrdiff_t n);
void lk_f32_to_i32(int32_t *dst, const float *src, ptrdiff_t n);
void lk_f32_to_bool(uint8_t *dst, const float *src, ptrdiff_t n);

#pragma clang assume_nonnull end
#endif
