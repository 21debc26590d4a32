import CKernels
import Tensors

/// z = x + y.  dx = g, dy = g.
public enum Add: BinaryRule {
  public static let name = "add"
  public static var floatRow: Row? { Rows.float(LK_ADD) }
  public static func value<T: Real>(_ x: T, _ y: T) -> T { x + y }
  public static func whole<T: FixedWidthInteger>(_ x: T, _ y: T) -> T { x &+ y }
  public static func pullback(
    _ g: Node, _ x: Node, _ y: Node, _ z: Node, _ wanted: [Bool]
  ) throws(GraphError) -> (Node?, Node?) { (g, g) }
}

/// z = x − y.  dx = g, dy = −g.
public enum Subtract: BinaryRule {
  public static let name = "subtract"
  public static var floatRow: Row? { Rows.float(LK_SUB) }
  public static func value<T: Real>(_ x: T, _ y: T) -> T { x - y }
  public static func whole<T: FixedWidthInteger>(_ x: T, _ y: T) -> T { x &- y }
  public static func pullback(
    _ g: Node, _ x: Node, _ y: Node, _ z: Node, _ wanted: [Bool]
  ) throws(GraphError) -> (Node?, Node?) { (g, wanted[1] ? try g.negate() : nil) }
}

/// z = x·y.  dx = g·y, dy = g·x.
public enum Multiply: BinaryRule {
  public static let name = "multiply"
  public static var floatRow: Row? { Rows.float(LK_MUL) }
  public static func value<T: Real>(_ x: T, _ y: T) -> T { x * y }
  public static func whole<T: FixedWidthInteger>(_ x: T, _ y: T) -> T { x &* y }
  public static func pullback(
    _ g: Node, _ x: Node, _ y: Node, _ z: Node, _ wanted: [Bool]
  ) throws(GraphError) -> (Node?, Node?) {
    (wanted[0] ? try g.multiply(y) : nil, wanted[1] ? try g.multiply(x) : nil)
  }
}

/// z = x / y.  dx = g / y, dy = −g·z / y.
public enum Divide: BinaryRule {
  public static let name = "divide"
  public static var floatRow: Row? { Rows.float(LK_DIV) }
  public static func value<T: Real>(_ x: T, _ y: T) -> T { x / y }
  public static func whole<T: FixedWidthInteger>(_ x: T, _ y: T) -> T {
    y == 0 ? 0 : x.dividedReportingOverflow(by: y).partialValue
  }
  public static func pullback(
    _ g: Node, _ x: Node, _ y: Node, _ z: Node, _ wanted: [Bool]
  ) throws(GraphError) -> (Node?, Node?) {
    let dx = try g.divide(y)
    return (dx, wanted[1] ? try dx.multiply(z).negate() : nil)
  }
  public static let domains = (-2.0...2.0, 0.5...2.0)

  /// Whether a quotient has more elements than its divisor.
  static func isBroadcast(_ divisor: [Int], against shape: [Int]) -> Bool {
    for back in 1...max(1, shape.count) where back <= shape.count {
      let size = back <= divisor.count ? divisor[divisor.count - back] : 1
      if size == 1 && shape[shape.count - back] > 1 { return true }
    }
    return false
  }
}

/// z = ⌊x / y⌋, with Python's sign.
public enum FloorDivide: BinaryRule {
  public static let name = "floor_divide"
  public static var floatRow: Row? { Rows.float(LK_FLOOR_DIV) }
  public static func value<T: Real>(_ x: T, _ y: T) -> T { (x / y).rounded(.down) }
  public static func whole<T: FixedWidthInteger>(_ x: T, _ y: T) -> T {
    if y == 0 { return T.isSigned ? x == 0 ? 0 &- 1 : 0 &- 2 : T.max }
    let q = x.dividedReportingOverflow(by: y).partialValue
    let r = x.remainderReportingOverflow(dividingBy: y).partialValue
    return r != 0 && (r < 0) != (y < 0) ? q &- 1 : q
  }
  public static func pullback(
    _ g: Node, _ x: Node, _ y: Node, _ z: Node, _ wanted: [Bool]
  ) throws(GraphError) -> (Node?, Node?) { (nil, nil) }
  public static let domains = (0.2...0.8, 1.0...2.0)
}

/// z = x − ⌊x / y⌋·y, which has y's sign.  dx = g, dy = −g·⌊x / y⌋.
public enum Remainder: BinaryRule {
  public static let name = "mod"
  public static func value<T: Real>(_ x: T, _ y: T) -> T {
    let r = T.fmod(x, y)
    return r != 0 && (r < 0) != (y < 0) ? r + y : r
  }
  public static func whole<T: FixedWidthInteger>(_ x: T, _ y: T) -> T {
    if y == 0 { return 0 }
    let r = x.remainderReportingOverflow(dividingBy: y).partialValue
    return r != 0 && (r < 0) != (y < 0) ? r &+ y : r
  }
  public static func pullback(
    _ g: Node, _ x: Node, _ y: Node, _ z: Node, _ wanted: [Bool]
  ) throws(GraphError) -> (Node?, Node?) {
    (g, wanted[1] ? try g.multiply(x.floorDivide(y)).negate() : nil)
  }
  public static let domains = (2.2...2.8, 1.0...1.05)
}

/// z = xʸ.  dx = g·y·xʸ⁻¹, dy = g·z·log x (0 where x is 0).
public enum Power: BinaryRule {
  public static let name = "power"
  public static var floatRow: Row? { Rows.float(LK_POW) }
  public static func value<T: Real>(_ x: T, _ y: T) -> T { T.pow(x, y) }
  public static func whole<T: FixedWidthInteger>(_ x: T, _ y: T) -> T {
    if y < 0 { return x == 1 ? 1 : 0 }
    var (base, exponent, result) = (x, y, T(1))
    while exponent > 0 {
      if exponent & 1 == 1 { result = result &* base }
      base = base &* base
      exponent >>= 1
    }
    return result
  }
  public static func pullback(
    _ g: Node, _ x: Node, _ y: Node, _ z: Node, _ wanted: [Bool]
  ) throws(GraphError) -> (Node?, Node?) {
    var (dx, dy): (Node?, Node?) = (nil, nil)
    if wanted[0] { dx = try g.multiply(y).multiply(x.power(y.subtract(1))) }
    if wanted[1] {
      let safe = try x.equal(x.like(0)).select(x.like(1), x)
      dy = try g.multiply(z).multiply(safe.log())
    }
    return (dx, dy)
  }
  public static let domains = (0.3...2.0, -2.0...2.0)
}

/// z = max(x, y).  The gradient goes to the larger; to both by halves where they are equal.
public enum Maximum: BinaryRule {
  public static let name = "maximum"
  public static var floatRow: Row? { Rows.float(LK_MAX) }
  public static func value<T: Real>(_ x: T, _ y: T) -> T { x > y || x.isNaN ? x : y }
  public static func whole<T: FixedWidthInteger>(_ x: T, _ y: T) -> T { x > y ? x : y }
  public static func pullback(
    _ g: Node, _ x: Node, _ y: Node, _ z: Node, _ wanted: [Bool]
  ) throws(GraphError) -> (Node?, Node?) { try Extreme.pullback(g, x.greater(y), x.equal(y)) }
}

/// z = min(x, y).  The gradient goes to the smaller; to both by halves where they are equal.
public enum Minimum: BinaryRule {
  public static let name = "minimum"
  public static var floatRow: Row? { Rows.float(LK_MIN) }
  public static func value<T: Real>(_ x: T, _ y: T) -> T { x < y || x.isNaN ? x : y }
  public static func whole<T: FixedWidthInteger>(_ x: T, _ y: T) -> T { x < y ? x : y }
  public static func pullback(
    _ g: Node, _ x: Node, _ y: Node, _ z: Node, _ wanted: [Bool]
  ) throws(GraphError) -> (Node?, Node?) { try Extreme.pullback(g, x.less(y), x.equal(y)) }
}

enum Extreme {
  /// `wins` says where x is chosen alone, `tie` where both are equal.
  static func pullback(
    _ g: Node, _ wins: Node, _ tie: Node
  ) throws(GraphError) -> (Node?, Node?) {
    // By products, as in JAX: where y is chosen, x gets a zero of the gradient's sign.
    let share = try wins.select(g.like(1), tie.select(g.like(0.5), g.like(0)))
    return (try g.multiply(share), try g.multiply(share.negate().add(1)))
  }
}

/// z = the angle of the point (y, x).
public enum Arctangent2: BinaryRule {
  public static let name = "arctan2"
  public static var floatRow: Row? { Rows.float(LK_ATAN2) }
  public static func value<T: Real>(_ x: T, _ y: T) -> T { T.atan2(x, y) }
  public static func whole<T: FixedWidthInteger>(_ x: T, _ y: T) -> T { 0 }
  public static func pullback(
    _ g: Node, _ x: Node, _ y: Node, _ z: Node, _ wanted: [Bool]
  ) throws(GraphError) -> (Node?, Node?) {
    let scale = try g.divide(x.square().add(y.square()))
    return (try scale.multiply(y), wanted[1] ? try scale.multiply(x).negate() : nil)
  }
  public static let domains = (0.3...2.0, 0.3...2.0)
}

/// z = g where y > 0, else 0: the derivative of `relu`, and linear in g.
public enum Gate: BinaryRule {
  public static let name = "gate"
  public static var floatRow: Row? { Rows.float(LK_RELU_GRAD) }
  public static func value<T: Real>(_ x: T, _ y: T) -> T { y > 0 ? x : 0 }
  public static func whole<T: FixedWidthInteger>(_ x: T, _ y: T) -> T { y > 0 ? x : 0 }
  public static func pullback(
    _ g: Node, _ x: Node, _ y: Node, _ z: Node, _ wanted: [Bool]
  ) throws(GraphError) -> (Node?, Node?) { (try g.gate(y), nil) }
  public static let domains = (-2.0...2.0, 0.5...2.0)
}

/// y = −x.
public enum Negate: UnaryRule, WholeRule {
  public static let name = "negative"
  public static var floatRow: Row? { Rows.float(LK_NEG) }
  public static func value<T: Real>(_ x: T) -> T { -x }
  public static func whole<T: FixedWidthInteger>(_ x: T) -> T { 0 &- x }
  public static func pullback(_ g: Node, _ x: Node, _ y: Node) throws(GraphError) -> Node? {
    try g.negate()
  }
}

/// y = |x|.  dx = g where x ≥ 0, else −g: JAX lets the slope at 0 be 1.
public enum Absolute: RuleFromInput, WholeRule {
  public static let name = "abs"
  public static var floatRow: Row? { Rows.float(LK_ABS) }
  public static func value<T: Real>(_ x: T) -> T { x.magnitude }
  public static func whole<T: FixedWidthInteger>(_ x: T) -> T { x < 0 ? 0 &- x : x }
  public static func pullback(_ g: Node, input x: Node) throws(GraphError) -> Node {
    try x.greaterEqual(x.like(0)).select(g, g.negate())
  }
  public static let domain = 0.3...2.0
}

/// y = x².  dx = 2·g·x.
public enum Square: RuleFromInput, WholeRule {
  public static let name = "square"
  public static var floatRow: Row? { Rows.float(LK_SQUARE) }
  public static func value<T: Real>(_ x: T) -> T { x * x }
  public static func whole<T: FixedWidthInteger>(_ x: T) -> T { x &* x }
  public static func pullback(_ g: Node, input x: Node) throws(GraphError) -> Node {
    try g.multiply(x.multiply(x.like(2)))
  }
}

/// y = 1/x.  dx = −g·y².
public enum Reciprocal: RuleFromOutput {
  public static let name = "reciprocal"
  public static var floatRow: Row? { Rows.float(LK_RECIPROCAL) }
  public static func value<T: Real>(_ x: T) -> T { 1 / x }
  public static func pullback(_ g: Node, output y: Node) throws(GraphError) -> Node {
    try g.multiply(y.square()).negate()
  }
  public static let domain = 0.3...2.0
}

/// y = −1, 0 or 1.
public enum Sign: RuleWithoutGradient, WholeRule {
  public static let name = "sign"
  public static var floatRow: Row? { Rows.float(LK_SIGN) }
  public static func value<T: Real>(_ x: T) -> T { x > 0 ? 1 : x < 0 ? -1 : x }
  public static func whole<T: FixedWidthInteger>(_ x: T) -> T { x > 0 ? 1 : x < 0 ? 0 &- 1 : 0 }
  public static let domain = 0.3...2.0
}

/// ⌊x⌋.
public enum Floor: RuleWithoutGradient {
  public static let name = "floor"
  public static var floatRow: Row? { Rows.float(LK_FLOOR) }
  public static func value<T: Real>(_ x: T) -> T { x.rounded(.down) }
  public static let domain = 0.3...0.7
}

/// ⌈x⌉.
public enum Ceiling: RuleWithoutGradient {
  public static let name = "ceil"
  public static var floatRow: Row? { Rows.float(LK_CEIL) }
  public static func value<T: Real>(_ x: T) -> T { x.rounded(.up) }
  public static let domain = 0.3...0.7
}

/// The nearest integer; halves go to the even one.
public enum Round: RuleWithoutGradient {
  public static let name = "round"
  public static var floatRow: Row? { Rows.float(LK_ROUND) }
  public static func value<T: Real>(_ x: T) -> T { x.rounded(.toNearestOrEven) }
  public static let domain = 0.1...0.4
}

/// The integer part.
public enum Truncate: RuleWithoutGradient {
  public static let name = "trunc"
  public static var floatRow: Row? { Rows.float(LK_TRUNC) }
  public static func value<T: Real>(_ x: T) -> T { x.rounded(.towardZero) }
  public static let domain = 0.3...0.7
}

extension Node {
  public func add(_ other: Node) throws(GraphError) -> Node { try binary(Add.self, other) }
  public func subtract(_ other: Node) throws(GraphError) -> Node {
    try binary(Subtract.self, other)
  }
  public func multiply(_ other: Node) throws(GraphError) -> Node {
    try binary(Multiply.self, other)
  }
  /// True division: integers become float32.
  public func divide(_ other: Node) throws(GraphError) -> Node {
    // XLA multiplies by the reciprocal of a divisor that is broadcast; plans do so by themselves.
    if value != nil, other.value != nil {
      var common = Promotion.common(self, other)
      if !common.isFloating { common = .float32 }
      if common != .float64, Divide.isBroadcast(other.shape, against: shape) {
        return try cast(common).multiply(other.cast(common).reciprocal())
      }
    }
    return try binaryFloating(Divide.self, other)
  }
  public func floorDivide(_ other: Node) throws(GraphError) -> Node {
    try binary(FloorDivide.self, other)
  }
  public func remainder(_ other: Node) throws(GraphError) -> Node {
    try binary(Remainder.self, other)
  }
  public func power(_ other: Node) throws(GraphError) -> Node {
    if let e = other.knownScalar, dtype.isFloating, other.rank <= rank {
      // Small whole powers are products, as in JAX.
      if e == 4 { return try square().square() }
      if e == 3 { return try multiply(square()) }
      if e == 2 { return try square() }
      if e == 1 { return self }
      if e == 0.5 { return try sqrt() }
      if e == -1 { return try reciprocal() }
    }
    return try binary(Power.self, other)
  }
  public func maximum(_ other: Node) throws(GraphError) -> Node {
    try binary(Maximum.self, other)
  }
  public func minimum(_ other: Node) throws(GraphError) -> Node {
    try binary(Minimum.self, other)
  }
  public func arctan2(_ other: Node) throws(GraphError) -> Node {
    try binaryFloating(Arctangent2.self, other)
  }
  /// This where `condition` is positive, else 0.
  public func gate(_ condition: Node) throws(GraphError) -> Node {
    try binary(Gate.self, condition)
  }

  public func add(_ other: Double) throws(GraphError) -> Node { try add(like(other)) }
  public func subtract(_ other: Double) throws(GraphError) -> Node { try subtract(like(other)) }
  public func multiply(_ other: Double) throws(GraphError) -> Node { try multiply(like(other)) }
  public func divide(_ other: Double) throws(GraphError) -> Node { try divide(like(other)) }
  public func power(_ other: Double) throws(GraphError) -> Node { try power(like(other)) }
  public func maximum(_ other: Double) throws(GraphError) -> Node { try maximum(like(other)) }
  public func minimum(_ other: Double) throws(GraphError) -> Node { try minimum(like(other)) }

  public func negate() throws(GraphError) -> Node { try unaryNumeric(Negate.self) }
  public func abs() throws(GraphError) -> Node { try unaryNumeric(Absolute.self) }
  public func square() throws(GraphError) -> Node { try unaryNumeric(Square.self) }
  public func sign() throws(GraphError) -> Node { try unaryNumeric(Sign.self) }
  public func reciprocal() throws(GraphError) -> Node { try unary(Reciprocal.self) }
  public func floor() throws(GraphError) -> Node { try unary(Floor.self) }
  public func ceil() throws(GraphError) -> Node { try unary(Ceiling.self) }
  public func trunc() throws(GraphError) -> Node { try unary(Truncate.self) }
  /// Rounds halves to even; with `decimals` as XLA does: times 10ⁿ, rounded, times 10⁻ⁿ.
  public func round(decimals: Int = 0) throws(GraphError) -> Node {
    if !dtype.isFloating { return self }
    if decimals == 0 { return try unary(Round.self) }
    var scale = 1.0
    for _ in 0..<Swift.abs(decimals) { scale *= 10 }
    let up = decimals > 0 ? scale : 1 / scale
    let down = decimals > 0 ? Double(1 / Float(scale)) : scale
    return try multiply(like(up)).unary(Round.self).multiply(like(down))
  }

  public static func + (a: Node, b: Node) throws(GraphError) -> Node { try a.add(b) }
  public static func - (a: Node, b: Node) throws(GraphError) -> Node { try a.subtract(b) }
  public static func * (a: Node, b: Node) throws(GraphError) -> Node { try a.multiply(b) }
  public static func / (a: Node, b: Node) throws(GraphError) -> Node { try a.divide(b) }
  public static func + (a: Node, b: Double) throws(GraphError) -> Node { try a.add(b) }
  public static func - (a: Node, b: Double) throws(GraphError) -> Node { try a.subtract(b) }
  public static func * (a: Node, b: Double) throws(GraphError) -> Node { try a.multiply(b) }
  public static func / (a: Node, b: Double) throws(GraphError) -> Node { try a.divide(b) }
  public static func + (a: Double, b: Node) throws(GraphError) -> Node { try b.like(a).add(b) }
  public static func - (a: Double, b: Node) throws(GraphError) -> Node {
    try b.like(a).subtract(b)
  }
  public static func * (a: Double, b: Node) throws(GraphError) -> Node {
    try b.like(a).multiply(b)
  }
  public static func / (a: Double, b: Node) throws(GraphError) -> Node { try b.like(a).divide(b) }
  public static prefix func - (a: Node) throws(GraphError) -> Node { try a.negate() }
}

extension OperationSample {
  static var arithmetic: [OperationSample] {
    var out = [2, 3, 4, 0.5, -1].map { (exponent: Double) in
      OperationSample("power \(exponent)", [([2, 3], 0.3...2.0)]) { (x) throws(GraphError) in
        try x[0].power(exponent)
      }
    }
    out += rule(Add.self) + rule(Subtract.self) + rule(Multiply.self) + rule(Divide.self)
    out += rule(FloorDivide.self) + rule(Remainder.self) + rule(Power.self)
    out += rule(Maximum.self) + rule(Minimum.self) + rule(Arctangent2.self) + rule(Gate.self)
    out += rule(Negate.self) + rule(Absolute.self) + rule(Square.self) + rule(Reciprocal.self)
    out += rule(Sign.self) + rule(Floor.self) + rule(Ceiling.self) + rule(Round.self)
    out += rule(Truncate.self)
    return out
  }
}
