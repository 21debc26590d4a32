/// What went wrong in the numbers of an operation, to be warned about as `np.errstate` says.
public struct FloatingEvents: OptionSet, Sendable {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  public static let divide = FloatingEvents(rawValue: 1)
  public static let over = FloatingEvents(rawValue: 2)
  public static let under = FloatingEvents(rawValue: 4)
  public static let invalid = FloatingEvents(rawValue: 8)

  /// Collected since it was last cleared.
  nonisolated(unsafe) public static var pending: FloatingEvents = []
}

/// Elementwise functions of one array, under NumPy's names.
public enum UnaryOp: String, CaseIterable, Sendable {
  case negative, positive, absolute, fabs, sign, square, sqrt, cbrt, reciprocal
  case exp, exp2, expm1, log, log2, log10, log1p
  case sin, cos, tan, arcsin, arccos, arctan, sinh, cosh, tanh, arcsinh, arccosh, arctanh
  case floor, ceil, trunc, rint, degrees, radians, spacing
  case isnan, isinf, isfinite, signbit, logicalNot = "logical_not", invert, conjugate

  var isPredicate: Bool {
    switch self {
    case .isnan, .isinf, .isfinite, .signbit, .logicalNot: true
    default: false
    }
  }
  /// Whether integers are turned into floats first.
  var isTranscendental: Bool {
    switch self {
    case .negative, .positive, .absolute, .sign, .square, .reciprocal, .floor, .ceil, .trunc,
      .invert, .conjugate, .isnan, .isinf, .isfinite, .signbit, .logicalNot:
      false
    default: true
    }
  }
}

/// Elementwise functions of two arrays, under NumPy's names.
public enum BinaryOp: String, CaseIterable, Sendable {
  case add, subtract, multiply, divide, floorDivide = "floor_divide", remainder, fmod, power
  case maximum, minimum, fmax, fmin
  case arctan2, hypot, copysign, logaddexp, logaddexp2, heaviside, nextafter, ldexp
  case floatPower = "float_power"
  case gcd, lcm, bitwiseAnd = "bitwise_and", bitwiseOr = "bitwise_or", bitwiseXor = "bitwise_xor"
  case leftShift = "left_shift", rightShift = "right_shift"
  case logicalAnd = "logical_and", logicalOr = "logical_or", logicalXor = "logical_xor"
  case equal, notEqual = "not_equal", less, lessEqual = "less_equal", greater
  case greaterEqual = "greater_equal"

  public var isComparison: Bool {
    switch self {
    case .equal, .notEqual, .less, .lessEqual, .greater, .greaterEqual: true
    default: false
    }
  }
  public var isLogical: Bool {
    self == .logicalAnd || self == .logicalOr || self == .logicalXor
  }
  var isBitwise: Bool {
    switch self {
    case .bitwiseAnd, .bitwiseOr, .bitwiseXor, .leftShift, .rightShift: true
    default: false
    }
  }
  var isFloatOnly: Bool {
    switch self {
    case .divide, .arctan2, .hypot, .copysign, .logaddexp, .logaddexp2, .heaviside, .nextafter,
      .floatPower, .ldexp:
      true
    default: false
    }
  }
}

/// An operand of a ufunc: an array, and whether it stands for a bare Python number.
public struct Operand {
  public let array: NDArray
  public let weak: WeakKind?

  public init(_ array: NDArray, weak: WeakKind? = nil) {
    self.array = array
    self.weak = weak
  }
}

/// Elementwise evaluation with broadcasting and NumPy's choice of types.
public enum Ufunc {
  /// The common type of two operands, Python numbers adapting to arrays.
  public static func commonType(_ a: Operand, _ b: Operand) -> DType? {
    switch (a.weak, b.weak) {
    case (nil, nil): DType.promote(a.array.dtype, b.array.dtype)
    case (let weak?, nil): DType.promote(b.array.dtype, weak: weak)
    case (nil, let weak?): DType.promote(a.array.dtype, weak: weak)
    case (let x?, let y?): DType.promote(DType.of(x), DType.of(y))
    }
  }

  static func unsupported(_ name: String) -> TensorError {
    .type(
      "ufunc '\(name)' not supported for the input types, and the inputs could not be safely "
        + "coerced to any supported types according to the casting rule ''safe''")
  }

  static func noLoop(_ name: String, _ a: DType, _ b: DType) -> TensorError {
    return TensorError(
      .ufuncType,
      "ufunc '\(name)' did not contain a loop with signature matching types "
        + "(\(a.reprText), \(b.reprText)) -> None")
  }

  /// The types in which a binary function computes and answers.
  public static func types(
    _ op: BinaryOp, _ a: Operand, _ b: Operand
  ) throws(TensorError) -> (compute: DType, result: DType) {
    guard let common = commonType(a, b), common.isNumeric else {
      let (x, y) = (a.array.dtype, b.array.dtype)
      if op.isComparison, x.isText && y.isText || x.isBytes && y.isBytes {
        return (DType.promote(a.array.dtype, b.array.dtype) ?? .object, .bool)
      }
      throw noLoop(op.rawValue, a.array.dtype, b.array.dtype)
    }
    if op.isComparison {
      // A Python integer too large for the array's type still compares rightly.
      if common.isInteger, let weak = a.weak ?? b.weak, weak == .int {
        let number = a.weak != nil ? a.array : b.array
        if !fits(number.item(), common) { return (.float64, .bool) }
      }
      // int64 against uint64 would go through float64 and lose digits: see `compareMixed`.
      return (common, .bool)
    }
    if op.isLogical { return (common, .bool) }
    if op.isBitwise {
      if common.isInexact { throw unsupported(op.rawValue) }
      if common.isBool && (op == .leftShift || op == .rightShift) { return (.int8, .int8) }
      return (common, common)
    }
    if op == .gcd || op == .lcm {
      if common.isInexact { throw noLoop(op.rawValue, a.array.dtype, b.array.dtype) }
      return common.isBool ? (.int8, .int8) : (common, common)
    }
    if op == .floatPower {
      return common.isComplex ? (.complex128, .complex128) : (.float64, .float64)
    }
    if op == .ldexp {
      if b.array.dtype.isInexact { throw unsupported(op.rawValue) }
      let t = a.array.dtype.inexact
      return (t, t)
    }
    if op == .divide {
      let t: DType = common.isInteger || common.isBool ? .float64 : common
      return (t, t)
    }
    if op.isFloatOnly {
      if common.isComplex { throw unsupported(op.rawValue) }
      // Each operand on its own asks for a loop: int8 with uint8 is done in half precision.
      if a.weak == nil, b.weak == nil, !common.isInexact {
        let (x, y) = (a.array.dtype.inexact, b.array.dtype.inexact)
        return x.itemSize < y.itemSize ? (y, y) : (x, x)
      }
      return (common.inexact, common.inexact)
    }
    if common.isBool {
      switch op {
      case .subtract:
        throw .type(
          "numpy boolean subtract, the `-` operator, is not supported, use the bitwise_xor, the "
            + "`^` operator, or the logical_xor function instead.")
      case .floorDivide, .remainder, .fmod, .power: return (.int8, .int8)
      default: return (common, common)
      }
    }
    if common.isComplex {
      switch op {
      case .floorDivide, .remainder, .fmod: throw unsupported(op.rawValue)
      default: break
      }
    }
    return (common, common)
  }

  static func fits(_ value: Scalar, _ type: DType) -> Bool {
    switch value {
    case .int(let i):
      switch type.code {
      case .int8: return i >= -128 && i <= 127
      case .uint8: return i >= 0 && i <= 255
      case .int16: return i >= -32768 && i <= 32767
      case .uint16: return i >= 0 && i <= 65535
      case .int32: return i >= Int64(Int32.min) && i <= Int64(Int32.max)
      case .uint32: return i >= 0 && i <= Int64(UInt32.max)
      case .uint64: return i >= 0
      default: return true
      }
    case .uint(let u):
      return type.code == .uint64 || type.isInexact || u <= UInt64(Int64.max)
        && fits(.int(Int64(u)), type)
    default: return true
    }
  }

  /// NumPy's refusal of a Python integer that the array's type cannot hold.
  public static func checkFits(_ operand: Operand, _ type: DType) throws(TensorError) {
    guard operand.weak == .int, type.isInteger else { return }
    let value = operand.array.item()
    if !fits(value, type) {
      throw .overflow("Python integer \(ScalarText.text(value)) out of bounds for \(type.name)")
    }
  }
}

extension DType {
  /// The name as `dtype('…')` shows it: text and object types by their type string.
  public var typeText: String {
    switch code {
    case .text: "<U\(itemSize / 4)"
    case .object: "O"
    case .bytes: "S\(itemSize)"
    case .datetime, .timedelta: typeString
    case .record: description
    default: name
    }
  }

  /// The class of the type as refusals name it; bare Python numbers have classes of their own.
  public func className(_ weak: WeakKind?) -> String {
    let word: String
    switch weak {
    case .int: word = "_PyLong"
    case .float: word = "_PyFloat"
    case .complex: word = "_PyComplex"
    default:
      if isTime {
        word = code == .datetime ? "DateTime64" : "TimeDelta64"
      } else {
        let name = isText ? "str" : isBytes ? "bytes" : isRecord ? "void" : self.name
        let capital = name.prefix(1).uppercased() + name.dropFirst()
        word = capital.hasPrefix("Uint") ? "UInt" + capital.dropFirst(4) : capital
      }
    }
    return "<class 'numpy.dtypes.\(word)DType'>"
  }
}
