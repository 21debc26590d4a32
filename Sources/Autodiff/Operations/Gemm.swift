import CKernels

/// The sizes of one matrix product.
public struct GemmPlan {
  public let m: Int
  public let n: Int
  public let k: Int
  public let transposeA: Bool
  public let transposeB: Bool

  public init(m: Int, n: Int, k: Int, transposeA: Bool, transposeB: Bool) {
    self.m = m
    self.n = n
    self.k = k
    self.transposeA = transposeA
    self.transposeB = transposeB
  }
}

/// Matrix products on packed row-major memory.
enum Gemm {
  static func float(_ plan: GemmPlan, _ a: Int, _ b: Int, _ c: Int) -> Kernel {
    { at in run(plan, at.read(a, Float.self), at.read(b, Float.self), at.write(c, Float.self)) }
  }

  @inline(__always)
  static func run(
    _ plan: GemmPlan, _ a: UnsafePointer<Float>, _ b: UnsafePointer<Float>,
    _ c: UnsafeMutablePointer<Float>
  ) {
    lk_sgemm(
      plan.transposeA ? 1 : 0, plan.transposeB ? 1 : 0, plan.m, plan.n, plan.k, 1, a,
      plan.transposeA ? plan.m : plan.k, b, plan.transposeB ? plan.k : plan.n, 0, c, plan.n, nil,
      LK_ACT_NONE)
  }

  @inline(__always)
  static func run(
    _ plan: GemmPlan, _ a: UnsafePointer<Double>, _ b: UnsafePointer<Double>,
    _ c: UnsafeMutablePointer<Double>
  ) {
    lk_dgemm(
      plan.transposeA ? 1 : 0, plan.transposeB ? 1 : 0, plan.m, plan.n, plan.k, 1, a,
      plan.transposeA ? plan.m : plan.k, b, plan.transposeB ? plan.k : plan.n, 0, c, plan.n)
  }

  /// The plain triple loop, ordered so that the inner one runs along rows of C.
  @inline(__always)
  static func portable<T: Numeric>(
    _ plan: GemmPlan, _ a: UnsafePointer<T>, _ b: UnsafePointer<T>, _ c: UnsafeMutablePointer<T>,
    _ step: (T, T, T) -> T
  ) {
    let (m, n, k) = (plan.m, plan.n, plan.k)
    let (rowA, columnA) = plan.transposeA ? (1, m) : (k, 1)
    for i in 0..<m {
      let row = c + i * n
      for j in 0..<n { row[j] = 0 }
      for p in 0..<k {
        let x = a[i * rowA + p * columnA]
        if plan.transposeB {
          for j in 0..<n { row[j] = step(row[j], x, b[j * k + p]) }
        } else {
          let line = b + p * n
          for j in 0..<n { row[j] = step(row[j], x, line[j]) }
        }
      }
    }
  }
}
