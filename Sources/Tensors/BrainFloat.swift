/// A bfloat16 number: the upper half of a `Float`'s bits; arithmetic is done in `Float` and rounded.
public struct BrainFloat: Sendable {
  public var bits: UInt16

  @inlinable
  public init(bits: UInt16) { self.bits = bits }

  /// Rounds to nearest, ties to even.
  @inlinable
  public init(_ value: Float) {
    let b = value.bitPattern
    if value.isNaN {
      bits = UInt16(truncatingIfNeeded: b >> 16) | 0x40
    } else {
      bits = UInt16(truncatingIfNeeded: (b &+ 0x7FFF &+ (b >> 16) & 1) >> 16)
    }
  }

  @inlinable
  public init(_ value: Double) { self.init(Float(value)) }

  /// The exact value.
  @inlinable
  public var float: Float { Float(bitPattern: UInt32(bits) << 16) }

  /// Six significant digits without zeros at the end, as arrays of this type print.
  public static func text(_ value: Double) -> String {
    var d = FloatDigits(value)
    guard d.special == 0 else { return d.pythonText() }
    if d.digits.count > 6 {
      var kept = Array(d.digits[..<6])
      if BrainFloat.roundsUp(d.digits) {
        var i = 5
        while i >= 0, kept[i] == 0x39 {
          kept[i] = 0x30
          i -= 1
        }
        if i >= 0 {
          kept[i] += 1
        } else {
          kept.insert(0x31, at: 0)
          d.point += 1
        }
      }
      while kept.count > 1, kept[kept.count - 1] == 0x30 { kept.removeLast() }
      d.digits = kept
    }
    var text = d.pythonText(exponentFrom: 6)
    if text.hasSuffix(".0") { text.removeLast(2) }
    return text
  }

  private static func roundsUp(_ digits: [UInt8]) -> Bool {
    if digits[6] != 0x35 || digits.count > 7 { return digits[6] >= 0x35 }
    return (digits[5] - 0x30) % 2 == 1
  }
}

extension BrainFloat: Element {
  public static var dtype: DType { .bfloat16 }
  public static func from(_ value: Double) -> BrainFloat { BrainFloat(value) }
  public static func from(_ value: Int64) -> BrainFloat { BrainFloat(Float(value)) }
  public var asDouble: Double { Double(float) }
  public var asInt64: Int64 { truncate(Double(float)) }
  public var isTrue: Bool { bits & 0x7FFF != 0 }
}
