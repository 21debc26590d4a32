/// A signed integer of any size: sign and magnitude in 32-bit limbs, lowest first, no leading zeros.
///
/// Limbs are 32 bits wide so that a product and its carries fit one 64-bit register on every target,
/// wasm32 included. Zero has no limbs and is not negative. Bitwise operations behave as on an
/// infinite two's complement number, as in Python.
public struct BigInt: Hashable, Sendable {
  /// The absolute value, lowest limb first.
  public private(set) var limbs: [UInt32]
  /// True below zero.
  public private(set) var isNegative: Bool

  public static let zero = BigInt(0 as Int64)
  public static let one = BigInt(1 as Int64)

  /// Takes limbs with any number of leading zeros.
  public init(limbs: [UInt32], isNegative: Bool = false) {
    var limbs = limbs
    while let last = limbs.last, last == 0 { limbs.removeLast() }
    self.isNegative = isNegative && !limbs.isEmpty
    self.limbs = limbs
  }

  public init(_ value: UInt64) {
    limbs =
      value == 0
      ? []
      : value >> 32 == 0
        ? [UInt32(truncatingIfNeeded: value)]
        : [UInt32(truncatingIfNeeded: value), UInt32(truncatingIfNeeded: value >> 32)]
    isNegative = false
  }

  public init(_ value: Int64) {
    self.init(value.magnitude)
    isNegative = value < 0
  }

  public var isZero: Bool { limbs.isEmpty }
  public var isOdd: Bool { !limbs.isEmpty && limbs[0] & 1 == 1 }

  /// -1, 0 or 1.
  public var signum: Int { limbs.isEmpty ? 0 : isNegative ? -1 : 1 }

  public var magnitude: BigInt { BigInt(limbs: limbs) }

  /// The absolute value if it fits 64 bits.
  public var magnitude64: UInt64? {
    switch limbs.count {
    case 0: return 0
    case 1: return UInt64(limbs[0])
    case 2: return UInt64(limbs[0]) | UInt64(limbs[1]) << 32
    default: return nil
    }
  }

  /// The value if it fits a signed 64-bit integer.
  public var int64: Int64? {
    guard let m = magnitude64 else { return nil }
    if isNegative {
      return m <= 1 << 63 ? Int64(truncatingIfNeeded: 0 &- m) : nil
    }
    return m < 1 << 63 ? Int64(m) : nil
  }

  /// The lowest 64 bits of the two's complement form.
  public var low64: UInt64 {
    let low =
      (limbs.count > 0 ? UInt64(limbs[0]) : 0) | (limbs.count > 1 ? UInt64(limbs[1]) << 32 : 0)
    return isNegative ? 0 &- low : low
  }

  /// The number of bits of the absolute value: 0 for 0.
  public var bitLength: Int {
    guard let top = limbs.last else { return 0 }
    return limbs.count * 32 - top.leadingZeroBitCount
  }

  /// The number of ones in the absolute value.
  public var bitCount: Int {
    var n = 0
    for limb in limbs { n += limb.nonzeroBitCount }
    return n
  }

  public static prefix func - (a: BigInt) -> BigInt {
    BigInt(limbs: a.limbs, isNegative: !a.isNegative)
  }

  /// The hash of CPython: the value modulo 2⁶¹ − 1 with its sign, and −2 in place of −1.
  public var pythonHash: Int64 {
    let modulus = UInt64(1) << 61 - 1
    var h: UInt64 = 0
    for limb in limbs.reversed() {
      // h·2³² mod 2⁶¹−1 is a rotation within 61 bits.
      h = (h << 32 & modulus) | h >> 29
      h += UInt64(limb)
      if h >= modulus { h -= modulus }
    }
    let signed = isNegative ? -Int64(h) : Int64(h)
    return signed == -1 ? -2 : signed
  }
}

extension BigInt: Comparable {
  static func compareMagnitudes(_ a: [UInt32], _ b: [UInt32]) -> Int {
    if a.count != b.count { return a.count < b.count ? -1 : 1 }
    var i = a.count
    while i > 0 {
      i -= 1
      if a[i] != b[i] { return a[i] < b[i] ? -1 : 1 }
    }
    return 0
  }

  public static func < (a: BigInt, b: BigInt) -> Bool {
    if a.isNegative != b.isNegative { return a.isNegative }
    let order = compareMagnitudes(a.limbs, b.limbs)
    return a.isNegative ? order > 0 : order < 0
  }
}
