/// An IEEE 754 half-precision number as its bits; arithmetic is done in `Float` and rounded.
public struct Half: Sendable {
  public var bits: UInt16

  @inlinable
  public init(bits: UInt16) { self.bits = bits }

  /// Rounds to nearest, ties to even, in one step from double precision.
  public init(_ value: Double) {
    let b = value.bitPattern
    let sign = UInt16(truncatingIfNeeded: b >> 48) & 0x8000
    let magnitude = b & 0x7FFF_FFFF_FFFF_FFFF
    if magnitude >= 0x7FF0_0000_0000_0000 {
      bits = sign | (magnitude == 0x7FF0_0000_0000_0000 ? 0x7C00 : 0x7E00)
      return
    }
    let exponent = Int(magnitude >> 52) - 1023
    if exponent >= 16 {
      bits = sign | 0x7C00
    } else if exponent >= -14 {
      // The carry of rounding may run into the exponent, up to infinity: that is right.
      let kept = UInt64(exponent + 15) << 10 | (magnitude >> 42) & 0x3FF
      let rest = magnitude & 0x3FF_FFFF_FFFF
      let half: UInt64 = 0x200_0000_0000
      let up: UInt64 = rest > half || (rest == half && kept & 1 == 1) ? 1 : 0
      bits = sign | UInt16(kept + up)
    } else if exponent < -26 {
      bits = sign
    } else {
      let significand = magnitude & 0xF_FFFF_FFFF_FFFF | 0x10_0000_0000_0000
      let shift = UInt64(28 - exponent)
      let kept = significand >> shift
      let rest = significand & (1 << shift - 1)
      let half: UInt64 = 1 << (shift - 1)
      let up: UInt64 = rest > half || (rest == half && kept & 1 == 1) ? 1 : 0
      bits = sign | UInt16(kept + up)
    }
  }

  @inlinable
  public init(_ value: Float) { self.init(Double(value)) }

  /// The exact value.
  public var float: Float {
    let sign = UInt32(bits & 0x8000) << 16
    let exponent = UInt32(bits >> 10) & 0x1F
    let fraction = UInt32(bits & 0x3FF)
    if exponent == 0x1F { return Float(bitPattern: sign | 0x7F80_0000 | fraction << 13) }
    if exponent == 0 {
      let value = Float(fraction) * 0x1p-24
      return sign == 0 ? value : -value
    }
    return Float(bitPattern: sign | (exponent + 112) << 23 | fraction << 13)
  }
}
