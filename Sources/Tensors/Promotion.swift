/// A Python number, which adapts to the array beside it instead of widening it (NEP 50).
public enum WeakKind: UInt8, Sendable {
  case bool, int, float, complex
}

extension DType {
  /// The smallest type that holds both, by NumPy's table; nil when there is none.
  public static func promote(_ a: DType, _ b: DType) -> DType? {
    if a == b { return a }
    if a.isObject || b.isObject { return .object }
    if a.code.rawValue > Code.object.rawValue || b.code.rawValue > Code.object.rawValue {
      return promoteSpecial(a, b)
    }
    if a.isText || b.isText { return promoteText(a, b) }
    let (low, high) = a.code.rawValue < b.code.rawValue ? (a, b) : (b, a)
    if low.isBool { return high }
    if low.code == .float16 && high.code == .bfloat16 { return .float32 }
    if high.isComplex {
      if high.code == .complex128 || low.code == .complex64 { return high }
      return low.code == .float64 || (low.isInteger && low.itemSize >= 4) ? .complex128 : high
    }
    if high.isFloating {
      if low.isFloating { return high }
      // An integer of n bytes needs a float of more than n bytes, float64 at most.
      let needed: DType = low.itemSize == 1 ? .float16 : low.itemSize == 2 ? .float32 : .float64
      return needed.itemSize > high.itemSize ? needed : high
    }
    if low.isSigned == high.isSigned { return low.itemSize > high.itemSize ? low : high }
    let (signed, unsigned) = low.isSigned ? (low, high) : (high, low)
    if signed.itemSize > unsigned.itemSize { return signed }
    switch unsigned.itemSize {
    case 1: return .int16
    case 2: return .int32
    case 4: return .int64
    default: return .float64
    }
  }

  /// Bytes, times and records: nil where NumPy has no common type.
  private static func promoteSpecial(_ a: DType, _ b: DType) -> DType? {
    if a.isBytes && b.isBytes { return .bytes(max(a.itemSize, b.itemSize)) }
    if a.isText || b.isText {
      let (text, other) = a.isText ? (a, b) : (b, a)
      return other.isRecord ? nil : .text(max(text.itemSize / 4, other.textWidth))
    }
    if a.isTime && b.isTime {
      return a.code == b.code ? TimeUnit.common(a, b) : nil
    }
    let (time, other) = a.isTime ? (a, b) : (b, a)
    if time.code == .timedelta, other.isInteger || other.isBool { return time }
    if a.isRecord && b.isRecord && a.layout.fields.map({ $0.dtype }) == b.layout.fields.map({ $0.dtype }) {
      return a
    }
    return nil
  }

  private static func promoteText(_ a: DType, _ b: DType) -> DType? {
    if a.isText && b.isText { return a.itemSize > b.itemSize ? a : b }
    let (text, other) = a.isText ? (a, b) : (b, a)
    return .text(max(text.itemSize / 4, other.textWidth))
  }

  /// How many characters NumPy sets aside for the text of one element.
  public var textWidth: Int {
    switch code {
    case .bool: 5
    case .int8: 4
    case .uint8: 3
    case .int16: 6
    case .uint16: 5
    case .int32: 11
    case .uint32: 10
    case .int64: 21
    case .uint64: 20
    case .float16, .bfloat16, .float32, .float64: 32
    case .complex64, .complex128: 64
    case .text: itemSize / 4
    case .object, .record: 0
    case .bytes: itemSize
    case .datetime: 28
    case .timedelta: 21
    }
  }

  /// The type of an array or NumPy scalar combined with a Python number.
  public static func promote(_ a: DType, weak: WeakKind) -> DType {
    switch weak {
    case .bool: a
    case .int: a.isBool ? .int64 : a
    case .float: a.isInexact || !a.isNumeric ? a : .float64
    case .complex:
      a.isComplex || !a.isNumeric
        ? a : a.isShortFloat || a.code == .float32 ? .complex64 : .complex128
    }
  }

  /// The type an array of such Python numbers gets.
  public static func of(_ weak: WeakKind) -> DType {
    switch weak {
    case .bool: .bool
    case .int: .int64
    case .float: .float64
    case .complex: .complex128
    }
  }

  /// The type in which `sqrt`, `exp` and their like work on this one.
  public var inexact: DType {
    switch code {
    case .bool, .int8, .uint8: .float16
    case .int16, .uint16: .float32
    case .int32, .uint32, .int64, .uint64: .float64
    default: self
    }
  }

  /// The type in which `sum`, `prod` and `cumsum` add: small integers widen to 64 bits.
  public var accumulator: DType {
    switch code {
    case .bool, .int8, .int16, .int32: .int64
    case .uint8, .uint16, .uint32: .uint64
    default: self
    }
  }

  /// Whether NumPy casts `self` to `other` under `same_kind`, the rule of in-place operators.
  public func canCastSameKind(to other: DType) -> Bool {
    func rank(_ t: DType) -> Int {
      switch t.kindCharacter {
      case "b": 0
      case "u": 1
      case "i": 2
      case "f": 3
      case "c": 4
      case "S": 5
      case "U": 6
      case "m", "M": 8
      default: 7
      }
    }
    if isTime || other.isTime {
      if code == other.code { return TimeUnit.sameKind(self, other) }
      return other.code == .timedelta && (isInteger || isBool) || other.isObject
    }
    return rank(self) <= rank(other)
  }

  /// Whether every value of `self` fits in `other` (NumPy's `safe` rule).
  public func canCastSafely(to other: DType) -> Bool { DType.promote(self, other) == other }
}
