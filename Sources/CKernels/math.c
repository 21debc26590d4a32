#include "lk_math.h"
#include <math.h>

#define DEFINE_1(f) double lk_##f(double x) { return f(x); }
#define DEFINE_2(f) double lk_##f(double x, double y) { return f(x, y); }
LK_MATH_1(DEFINE_1)
LK_MATH_2(DEFINE_2)

double lk_fma_double(double x, double y, double z) { return fma(x, y, z); }
double lk_ldexp(double x, int32_t e) { return ldexp(x, e); }
double lk_frexp(double x, int32_t *e) {
  int n;
  double m = frexp(x, &n);
  *e = n;
  return m;
}
double lk_modf(double x, double *whole) { return modf(x, whole); }

float lk_expf(float x) { return (float)exp(x); }
float lk_logf(float x) { return (float)log(x); }
float lk_sqrtf(float x) { return sqrtf(x); }
float lk_powf(float x, float y) { return (float)pow(x, y); }
float lk_log1pf(float x) { return (float)log1p(x); }
float lk_fmaf(float x, float y, float z) { return fmaf(x, y, z); }
float lk_nextafterf(float x, float y) { return nextafterf(x, y); }
