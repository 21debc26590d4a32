import CKernels
import Host

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
  /// C = a(A·B + bias) on slots.
  static func float(
    _ plan: GemmPlan, _ a: Int, _ b: Int, _ c: Int, bias: Int? = nil,
    _ activation: lk_activation = LK_ACT_NONE
  ) -> Kernel {
    let (ta, tb): (Int32, Int32) = (plan.transposeA ? 1 : 0, plan.transposeB ? 1 : 0)
    let (m, n, k) = (plan.m, plan.n, plan.k)
    let (lda, ldb) = (plan.transposeA ? m : k, plan.transposeB ? k : n)
    if m * n * k >= parallelWork && Host.current.threads > 1 && m >= 16 {
      return { at in
        let (x, y, z) = (at.read(a, Float.self), at.read(b, Float.self), at.write(c, Float.self))
        let bias = bias.map { at.read($0, Float.self) }
        let parts = min(Host.current.threads, m / 8)
        Host.current.parallelFor(parts) { i in
          let first = m * i / parts / 8 * 8
          let last = i + 1 == parts ? m : m * (i + 1) / parts / 8 * 8
          lk_sgemm(
            ta, tb, last - first, n, k, 1, x + first * (ta == 1 ? 1 : lda), lda, y, ldb, 0,
            z + first * n, n, bias, activation)
        }
      }
    }
    if let bias {
      return { at in
        lk_sgemm(
          ta, tb, m, n, k, 1, at.read(a, Float.self), lda, at.read(b, Float.self), ldb, 0,
          at.write(c, Float.self), n, at.read(bias, Float.self), activation)
      }
    }
    return { at in
      lk_sgemm(
        ta, tb, m, n, k, 1, at.read(a, Float.self), lda, at.read(b, Float.self), ldb, 0,
        at.write(c, Float.self), n, nil, activation)
    }
  }

  /// Multiplications from which another thread pays: about 20 µs of work.
  private static let parallelWork = 1 << 20

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
