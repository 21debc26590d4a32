// Every kernel, written once; the including file sets LK_ISA and the machine it compiles for.
#include "vector.h"
#include "rsqrt.h"
#include "functions.h"
#include "elementwise.h"
#include "reduce.h"
#include "rows.h"
#include "gemm.h"
#include "conv.h"
#include "pool.h"
#include "move.h"
#include "recurrent.h"
#include "optimizer.h"
#include "threefry.h"
#include "arrays.h"
#include "exponential.h"

#define POINTER_U(U, l) u_##l,
#define POINTER_B(U, l) b_##l,
#define POINTER_C(U, l) c_##l##_rows,
#define POINTER_K(ret, name, params, args) .name = k_##name,
const lk_table LK_ISA = {
  .unary = {LK_UNARY_OPS(POINTER_U)},
  .binary = {LK_BINARY_OPS(POINTER_B)},
  .compare = {LK_COMPARE_OPS(POINTER_C)},
  LK_KERNELS(POINTER_K)
};
