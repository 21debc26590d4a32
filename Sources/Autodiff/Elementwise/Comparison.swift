import CKernels
import Tensors

/// A relation between two elements.
public protocol Relation {
  static var name: String { get }
  static var floatRow: Row { get }
  static func holds<T: Comparable>(_ x: T, _ y: T) -> Bool
}

public enum Equal: Relation {
  public static let name = "equal"
  public static var floatRow: Row { Rows.float(LK_EQ) }
  public static func holds<T: Comparable>(_ x: T, _ y: T) -> Bool { x == y }
}
public enum NotEqual: Relation {
  public static let name = "not_equal"
  public static var floatRow: Row { Rows.float(LK_NE) }
  public static func holds<T: Comparable>(_ x: T, _ y: T) -> Bool { x != y }
}
public enum Less: Relation {
  public static let name = "less"
  public static var floatRow: Row { Rows.float(LK_LT) }
  public static func holds<T: Comparable>(_ x: T, _ y: T) -> Bool { x < y }
}
public enum LessEqual: Relation {
  public static let name = "less_equal"
  public static var floatRow: Row { Rows.float(LK_LE) }
  public static func holds<T: Comparable>(_ x: T, _ y: T) -> Bool { x <= y }
}
public enum Greater: Relation {
  public static let name = "greater"
  public static var floatRow: Row { Rows.float(LK_GT) }
  public static func holds<T: Comparable>(_ x: T, _ y: T) -> Bool { x > y }
}
public enum GreaterEqual: Relation {
  public static let name = "greater_equal"
  public static var floatRow: Row { Rows.float(LK_GE) }
  public static func holds<T: Comparable>(_ x: T, _ y: T) -> Bool { x >= y }
}

/// A relation as an operation: bool out of two operands of one dtype. No gradient.
public final class Comparison<R: Relation>: Elementwise {
  public override var name: String { R.name }
  public override func result(_ inputs: [DType]) throws(GraphError) -> DType { .bool }

  public override func row(_ inputs: [DType], _ output: DType) -> Row {
    switch inputs[0].code {
    case .float64: return loop(Double.self)
    case .float16, .bfloat16:
      return Rows.half(inputs[0], [true, true], output: false, R.floatRow)
    case .int8: return loop(Int8.self)
    case .int16: return loop(Int16.self)
    case .int32: return loop(Int32.self)
    case .int64: return loop(Int64.self)
    case .uint16: return loop(UInt16.self)
    case .uint32: return loop(UInt32.self)
    case .uint64: return loop(UInt64.self)
    case .uint8, .bool: return loop(UInt8.self)
    default: return R.floatRow
    }
  }

  private func loop<T: Comparable>(_: T.Type) -> Row {
    Row { a, b, _, out, n in
      let (a, b, out) = (a.of(T.self), b.of(T.self), out.of(UInt8.self))
      for i in 0..<n { out[i] = R.holds(a[i], b[i]) ? 1 : 0 }
    }
  }
}

/// A question about one floating-point element.
public protocol Question {
  static var name: String { get }
  static func holds<T: Real>(_ x: T) -> Bool
}

public enum IsNaN: Question {
  public static let name = "isnan"
  public static func holds<T: Real>(_ x: T) -> Bool { x.isNaN }
}
public enum IsInfinite: Question {
  public static let name = "isinf"
  public static func holds<T: Real>(_ x: T) -> Bool { x.isInfinite }
}
public enum IsFinite: Question {
  public static let name = "isfinite"
  public static func holds<T: Real>(_ x: T) -> Bool { x.isFinite }
}

/// A question as an operation. No gradient.
public final class Asking<Q: Question>: Elementwise {
  public override var name: String { Q.name }
  public override func result(_ inputs: [DType]) throws(GraphError) -> DType { .bool }

  public override func row(_ inputs: [DType], _ output: DType) -> Row {
    switch inputs[0].code {
    case .float64: return loop(Double.self)
    case .float16, .bfloat16:
      return Rows.half(inputs[0], [true], output: false, loop(Float.self))
    default: return loop(Float.self)
    }
  }

  private func loop<T: Real>(_: T.Type) -> Row {
    Row { a, _, _, out, n in
      let (a, out) = (a.of(T.self), out.of(UInt8.self))
      for i in 0..<n { out[i] = Q.holds(a[i]) ? 1 : 0 }
    }
  }
}

/// Logic on truth values, and bit by bit on integers. No gradient.
public final class Logic: Elementwise {
  public enum Kind: UInt8 { case and, or, xor, shiftLeft, shiftRight }
  public let kind: Kind

  public init(_ kind: Kind) { self.kind = kind }

  public override var name: String {
    switch kind {
    case .and: return "and"
    case .or: return "or"
    case .xor: return "xor"
    case .shiftLeft: return "left_shift"
    case .shiftRight: return "right_shift"
    }
  }

  public override func row(_ inputs: [DType], _ output: DType) -> Row {
    switch output.code {
    case .int8: return loop(Int8.self)
    case .int16: return loop(Int16.self)
    case .int32: return loop(Int32.self)
    case .int64: return loop(Int64.self)
    case .uint16: return loop(UInt16.self)
    case .uint32: return loop(UInt32.self)
    case .uint64: return loop(UInt64.self)
    default: return loop(UInt8.self)
    }
  }

  private func loop<T: FixedWidthInteger>(_: T.Type) -> Row {
    let kind = kind
    return Row { a, b, _, out, n in
      let (a, b, out) = (a.of(T.self), b.of(T.self), out.of(T.self))
      switch kind {
      case .and: for i in 0..<n { out[i] = a[i] & b[i] }
      case .or: for i in 0..<n { out[i] = a[i] | b[i] }
      case .xor: for i in 0..<n { out[i] = a[i] ^ b[i] }
      case .shiftLeft: for i in 0..<n { out[i] = a[i] << b[i] }
      case .shiftRight: for i in 0..<n { out[i] = a[i] >> b[i] }
      }
    }
  }
}

extension Node {
  func compare<R: Relation>(_: R.Type, _ other: Node) throws(GraphError) -> Node {
    let common = Promotion.common(dtype, other.dtype)
    return try Node(Comparison<R>(), try cast(common), try other.cast(common))
  }

  public func equal(_ other: Node) throws(GraphError) -> Node { try compare(Equal.self, other) }
  public func notEqual(_ other: Node) throws(GraphError) -> Node {
    try compare(NotEqual.self, other)
  }
  public func less(_ other: Node) throws(GraphError) -> Node { try compare(Less.self, other) }
  public func lessEqual(_ other: Node) throws(GraphError) -> Node {
    try compare(LessEqual.self, other)
  }
  public func greater(_ other: Node) throws(GraphError) -> Node {
    try compare(Greater.self, other)
  }
  public func greaterEqual(_ other: Node) throws(GraphError) -> Node {
    try compare(GreaterEqual.self, other)
  }

  public func logicalAnd(_ other: Node) throws(GraphError) -> Node {
    try Node(Logic(.and), try cast(.bool), try other.cast(.bool))
  }
  public func logicalOr(_ other: Node) throws(GraphError) -> Node {
    try Node(Logic(.or), try cast(.bool), try other.cast(.bool))
  }
  public func logicalXor(_ other: Node) throws(GraphError) -> Node {
    try Node(Logic(.xor), try cast(.bool), try other.cast(.bool))
  }
  public func logicalNot() throws(GraphError) -> Node {
    try Node(Logic(.xor), try cast(.bool), .scalar(1, .bool))
  }

  /// Bit by bit on integers of a common dtype.
  public func bitwise(_ kind: Logic.Kind, _ other: Node) throws(GraphError) -> Node {
    let common = Promotion.common(dtype, other.dtype)
    if common.isFloating {
      let isShift = kind == .shiftLeft || kind == .shiftRight
      let name =
        kind == .shiftLeft
        ? "shift_left" : kind == .shiftRight ? "shift_right_arithmetic" : Logic(kind).name
      throw .type(
        "\(name) does not accept dtype \(common.name) at position 0. Accepted dtypes at position 0 "
          + "are subtypes of \(isShift ? "integer" : "integer, bool").")
    }
    return try Node(Logic(kind), try cast(common), try other.cast(common))
  }

  func ask<Q: Question>(_: Q.Type, _ answer: Double) throws(GraphError) -> Node {
    if !dtype.isFloating { return try Node.scalar(answer, .bool).broadcast(to: shape) }
    return try Node(Asking<Q>(), self)
  }

  public func isNaN() throws(GraphError) -> Node { try ask(IsNaN.self, 0) }
  public func isInfinite() throws(GraphError) -> Node { try ask(IsInfinite.self, 0) }
  public func isFinite() throws(GraphError) -> Node { try ask(IsFinite.self, 1) }
}

extension OperationSample {
  static var comparison: [OperationSample] {
    [
      flat("equal", [2, 3], [3]) { (x) throws(GraphError) in try x[0].equal(x[1]) },
      flat("not_equal", [2, 3], [3]) { (x) throws(GraphError) in try x[0].notEqual(x[1]) },
      flat("less", [2, 3], [2, 1]) { (x) throws(GraphError) in try x[0].less(x[1]) },
      flat("less_equal", [2, 3], [3]) { (x) throws(GraphError) in try x[0].lessEqual(x[1]) },
      flat("greater", [2, 3], []) { (x) throws(GraphError) in try x[0].greater(x[1]) },
      flat("greater_equal", [0, 3], [3]) { (x) throws(GraphError) in
        try x[0].greaterEqual(x[1])
      },
      flat("isnan", [2, 3]) { (x) throws(GraphError) in try x[0].isNaN() },
      flat("isinf", [2, 3]) { (x) throws(GraphError) in try x[0].isInfinite() },
      flat("isfinite", [2, 3]) { (x) throws(GraphError) in try x[0].isFinite() },
      flat("and", [2, 3], [3]) { (x) throws(GraphError) in try x[0].logicalAnd(x[1]) },
      flat("or", [2, 3], [3]) { (x) throws(GraphError) in try x[0].logicalOr(x[1]) },
      flat("xor", [2, 3], [3]) { (x) throws(GraphError) in try x[0].logicalXor(x[1]) },
      flat("left_shift", [2, 3]) { (x) throws(GraphError) in
        try x[0].cast(.int32).bitwise(.shiftLeft, .scalar(2, .int32))
      },
      flat("right_shift", [2, 3]) { (x) throws(GraphError) in
        try x[0].cast(.int32).bitwise(.shiftRight, .scalar(1, .int32))
      },
    ]
  }
}
