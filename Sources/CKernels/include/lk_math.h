/// The C library's double-precision functions under names that Swift sees on every platform.
#ifndef LK_MATH_H
#define LK_MATH_H
#include <stdint.h>

#pragma clang assume_nonnull begin

#define LK_MATH_1(X) \
  X(exp) X(exp2) X(expm1) X(log) X(log2) X(log10) X(log1p) X(sqrt) X(cbrt) X(sin) X(cos) X(tan) \
  X(asin) X(acos) X(atan) X(sinh) X(cosh) X(tanh) X(asinh) X(acosh) X(atanh) X(erf) X(erfc) \
  X(tgamma) X(lgamma) X(floor) X(ceil) X(trunc) X(rint) X(round) X(fabs)
#define LK_MATH_2(X) \
  X(pow) X(atan2) X(hypot) X(fmod) X(remainder) X(copysign) X(nextafter) X(fdim) X(fmax) X(fmin)

#define LK_DECLARE_1(f) double lk_##f(double x);
#define LK_DECLARE_2(f) double lk_##f(double x, double y);
LK_MATH_1(LK_DECLARE_1)
LK_MATH_2(LK_DECLARE_2)
#undef LK_DECLARE_1
#undef LK_DECLARE_2

double lk_fma_double(double x, double y, double z);
double lk_ldexp(double x, int32_t e);
/// The significand in [0.5, 1); *e receives the exponent.
double lk_frexp(double x, int32_t *e);
/// The fraction; *whole receives the integral part.
double lk_modf(double x, double *whole);

// Single precision, correctly rounded from double for all but halfway cases.
float lk_expf(float x);
float lk_logf(float x);
float lk_sqrtf(float x);
float lk_powf(float x, float y);
float lk_log1pf(float x);
float lk_fmaf(float x, float y, float z);
float lk_nextafterf(float x, float y);

#pragma clang assume_nonnull end
#endif
