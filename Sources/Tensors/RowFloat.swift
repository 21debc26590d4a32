import CKernels

/// The float types for which C has loops over packed rows.
///
/// Steps are 1, or 0 where one number stands for all. Where a `Bool` is returned it tells whether
/// every result is finite.
protocol RowFloat: BinaryFloatingPoint, Element {
  static func binary(
    _ op: lk_binary_op, _ d: UnsafeMutablePointer<Self>, _ x: UnsafePointer<Self>, _ xStep: Int,
    _ y: UnsafePointer<Self>, _ yStep: Int, _ n: Int
  ) -> Bool
  static func unary(
    _ op: lk_unary_op, _ d: UnsafeMutablePointer<Self>, _ x: UnsafePointer<Self>, _ n: Int
  ) -> Bool
  /// The C library's digits of e^x, for float32 by way of float64.
  static func exp(
    _ d: UnsafeMutablePointer<Self>, _ x: UnsafePointer<Self>, _ n: Int
  ) -> Bool
  static func compare(
    _ op: lk_compare_op, _ d: UnsafeMutablePointer<UInt8>, _ x: UnsafePointer<Self>, _ xStep: Int,
    _ y: UnsafePointer<Self>, _ yStep: Int, _ n: Int)
  /// NumPy's pairwise sum.
  static func sum(_ x: UnsafePointer<Self>, _ n: Int) -> Self
  /// The largest (smallest) of `start` and the elements; NaN wins.
  static func extreme(
    _ largest: Bool, _ start: Self, _ x: UnsafePointer<Self>, _ n: Int
  ) -> Self
}

extension Double: RowFloat {
  static func binary(
    _ op: lk_binary_op, _ d: UnsafeMutablePointer<Double>, _ x: UnsafePointer<Double>, _ xStep: Int,
    _ y: UnsafePointer<Double>, _ yStep: Int, _ n: Int
  ) -> Bool { lk_array_binary_f64(op, d, x, xStep, y, yStep, n) != 0 }

  static func unary(
    _ op: lk_unary_op, _ d: UnsafeMutablePointer<Double>, _ x: UnsafePointer<Double>, _ n: Int
  ) -> Bool { lk_array_unary_f64(op, d, x, n) != 0 }

  static func exp(
    _ d: UnsafeMutablePointer<Double>, _ x: UnsafePointer<Double>, _ n: Int
  ) -> Bool { lk_array_exp(d, x, n) != 0 }

  static func compare(
    _ op: lk_compare_op, _ d: UnsafeMutablePointer<UInt8>, _ x: UnsafePointer<Double>, _ xStep: Int,
    _ y: UnsafePointer<Double>, _ yStep: Int, _ n: Int
  ) { lk_array_compare_f64(op, d, x, xStep, y, yStep, n) }

  static func sum(_ x: UnsafePointer<Double>, _ n: Int) -> Double { lk_array_sum_f64(x, n) }

  static func extreme(
    _ largest: Bool, _ start: Double, _ x: UnsafePointer<Double>, _ n: Int
  ) -> Double { lk_array_extreme_f64(largest ? 1 : 0, start, x, n) }
}

extension Float: RowFloat {
  static func binary(
    _ op: lk_binary_op, _ d: UnsafeMutablePointer<Float>, _ x: UnsafePointer<Float>, _ xStep: Int,
    _ y: UnsafePointer<Float>, _ yStep: Int, _ n: Int
  ) -> Bool { lk_array_binary_f32(op, d, x, xStep, y, yStep, n) != 0 }

  static func unary(
    _ op: lk_unary_op, _ d: UnsafeMutablePointer<Float>, _ x: UnsafePointer<Float>, _ n: Int
  ) -> Bool { lk_array_unary_f32(op, d, x, n) != 0 }

  static func exp(
    _ d: UnsafeMutablePointer<Float>, _ x: UnsafePointer<Float>, _ n: Int
  ) -> Bool {
    var isFinite = true
    for i in 0..<n {
      d[i] = Float(lk_exp(Double(x[i])))
      isFinite = isFinite && d[i].isFinite
    }
    return isFinite
  }

  static func compare(
    _ op: lk_compare_op, _ d: UnsafeMutablePointer<UInt8>, _ x: UnsafePointer<Float>, _ xStep: Int,
    _ y: UnsafePointer<Float>, _ yStep: Int, _ n: Int
  ) { lk_array_compare_f32(op, d, x, xStep, y, yStep, n) }

  static func sum(_ x: UnsafePointer<Float>, _ n: Int) -> Float { lk_array_sum_f32(x, n) }

  static func extreme(
    _ largest: Bool, _ start: Float, _ x: UnsafePointer<Float>, _ n: Int
  ) -> Float { lk_array_extreme_f32(largest ? 1 : 0, start, x, n) }
}
