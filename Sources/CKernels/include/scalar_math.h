#ifndef LECTERN_SCALAR_MATH_H
#define LECTERN_SCALAR_MATH_H
#include <math.h>

// libm by two overload-free names each, so that Swift reaches it the same way on every platform.
#define LK_UNARY(name) \
  static inline float lkf_##name(float x) { return name##f(x); } \
  static inline double lkd_##name(double x) { return name(x); }
#define LK_BINARY(name) \
  static inline float lkf_##name(float x, float y) { return name##f(x, y); } \
  static inline double lkd_##name(double x, double y) { return name(x, y); }

LK_UNARY(exp) LK_UNARY(exp2) LK_UNARY(expm1) LK_UNARY(log) LK_UNARY(log1p) LK_UNARY(log2)
LK_UNARY(log10) LK_UNARY(sin) LK_UNARY(cos) LK_UNARY(tan) LK_UNARY(asin) LK_UNARY(acos)
LK_UNARY(atan) LK_UNARY(sinh) LK_UNARY(cosh) LK_UNARY(tanh) LK_UNARY(asinh) LK_UNARY(acosh)
LK_UNARY(atanh) LK_UNARY(erf) LK_UNARY(cbrt)
LK_BINARY(pow) LK_BINARY(fmod) LK_BINARY(atan2)

#undef LK_UNARY
#undef LK_BINARY
#endif
