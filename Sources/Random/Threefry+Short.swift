import CKernels
import Tensors

/// Draws of types of 16 bits, which use fewer bits of the stream and round after each operation.
extension Threefry {
  public enum ShortDraw {
    /// Uniform in [low, high).
    case uniform(Float, Float)
    /// Standard normal.
    case normal
    /// Standard normal cut to (−2, 2).
    case truncatedNormal
  }

  /// An array of `dtype` (float16 or bfloat16).
  public static func draw(
    _ kind: ShortDraw, _ key: Key, _ shape: Shape, _ dtype: DType
  ) -> NDArray {
    let words = bits(key, shape).array(UInt32.self)
    let isBrain = dtype == .bfloat16
    func rounded(_ x: Float) -> Float { dtype.roundedShort(Double(x)) }
    /// The neighbour of ±1 or ±2 that lies nearer to zero.
    func below(_ x: Float) -> Float { x * (1 - (isBrain ? 0x1p-8 : 0x1p-11)) }
    func uniform(_ low: Float, _ high: Float) -> [Float] {
      let (low, high) = (rounded(low), rounded(high))
      let width = rounded(high - low)
      return words.map { word in
        let unit: Float
        if isBrain {
          unit = BrainFloat(bits: UInt16(word & 0xFF) >> 1 | 0x3F80).float - 1
        } else {
          unit = Half(bits: UInt16(word & 0xFFFF) >> 6 | 0x3C00).float - 1
        }
        return max(low, rounded(rounded(unit * width) + low))
      }
    }
    let root = rounded(Float(2).squareRoot())
    func spread(_ draws: [Float]) -> [Float] {
      var inverse = [Float](repeating: 0, count: draws.count)
      if !draws.isEmpty { lk_unary(LK_ERFINV)(&inverse, draws, draws.count) }
      return inverse.map { rounded(rounded($0) * root) }
    }
    var values: [Float]
    switch kind {
    case .uniform(let low, let high): values = uniform(low, high)
    case .normal: values = spread(uniform(-below(1), 1))
    case .truncatedNormal:
      let edge = rounded(Float(lk_erf(Double(2 / root))))
      let limit = below(2)
      values = spread(uniform(-edge, edge)).map { min(max($0, -limit), limit) }
    }
    return NDArray(values, shape).astype(dtype)
  }
}
