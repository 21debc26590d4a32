import CKernels
import Tensors

/// y = eˣ.  dx = g·y.
public enum Exponential: RuleFromOutput {
  public static let name = "exp"
  public static var floatRow: Row? { Rows.float(LK_EXP) }
  public static func value<T: Real>(_ x: T) -> T { T.exp(x) }
  public static func pullback(_ g: Node, output y: Node) throws(GraphError) -> Node {
    try g * y
  }

}

/// y = eˣ − 1, exact near 0.  dx = g·(y + 1).
public enum ExponentialMinus1: RuleFromOutput {
  public static let name = "expm1"
  public static var floatRow: Row? { Rows.float(LK_EXPM1) }
  public static func value<T: Real>(_ x: T) -> T { T.expm1(x) }
  public static func pullback(_ g: Node, output y: Node) throws(GraphError) -> Node {
    try g * (y + 1)
  }

}

/// y = 2ˣ.  dx = g·y·ln 2.
public enum Exponential2: RuleFromOutput {
  public static let name = "exp2"
  public static func value<T: Real>(_ x: T) -> T { T.exp2(x) }
  public static func pullback(_ g: Node, output y: Node) throws(GraphError) -> Node {
    try g * (y * 0.6931471805599453)
  }

}

/// y = ln x.  dx = g / x.
public enum Logarithm: RuleFromInput {
  public static let name = "log"
  public static var floatRow: Row? { Rows.float(LK_LOG) }
  public static func value<T: Real>(_ x: T) -> T { T.log(x) }
  public static func pullback(_ g: Node, input x: Node) throws(GraphError) -> Node {
    try g / x
  }
  public static let domain = 0.3...2.0
}

/// y = ln(1 + x), exact near 0.  dx = g / (1 + x).
public enum Logarithm1Plus: RuleFromInput {
  public static let name = "log1p"
  public static var floatRow: Row? { Rows.float(LK_LOG1P) }
  public static func value<T: Real>(_ x: T) -> T { T.log1p(x) }
  public static func pullback(_ g: Node, input x: Node) throws(GraphError) -> Node {
    try g / (x + 1)
  }
  public static let domain = (-0.5)...2.0
}

/// y = log₂ x.  dx = g / (x·ln 2).
public enum Logarithm2: RuleFromInput {
  public static let name = "log2"
  public static var floatRow: Row? { Rows.float(LK_LOG2) }
  public static func value<T: Real>(_ x: T) -> T { T.log2(x) }
  public static func pullback(_ g: Node, input x: Node) throws(GraphError) -> Node {
    try g / (x * 0.6931471805599453)
  }
  public static let domain = 0.3...2.0
}

/// y = log₁₀ x.  dx = g / (x·ln 10).
public enum Logarithm10: RuleFromInput {
  public static let name = "log10"
  public static var floatRow: Row? { Rows.float(LK_LOG10) }
  public static func value<T: Real>(_ x: T) -> T { T.log10(x) }
  public static func pullback(_ g: Node, input x: Node) throws(GraphError) -> Node {
    try g / (x * 2.302585092994046)
  }
  public static let domain = 0.3...2.0
}

/// y = √x.  dx = g / 2y.
public enum SquareRoot: RuleFromOutput {
  public static let name = "sqrt"
  public static var floatRow: Row? { Rows.float(LK_SQRT) }
  public static func value<T: Real>(_ x: T) -> T { x.squareRoot() }
  public static func pullback(_ g: Node, output y: Node) throws(GraphError) -> Node {
    try g * 0.5 / y
  }
  public static let domain = 0.3...2.0
}

/// y = 1/√x.  dx = −g·y³ / 2.
public enum ReciprocalSquareRoot: RuleFromOutput {
  public static let name = "rsqrt"
  public static var floatRow: Row? { Rows.float(LK_RSQRT) }
  public static func value<T: Real>(_ x: T) -> T { 1 / x.squareRoot() }
  public static func pullback(_ g: Node, output y: Node) throws(GraphError) -> Node {
    try g * -0.5 * (y * y.square())
  }
  public static let domain = 0.3...2.0
}

/// y = erf x.  dx = g·2/√π·e^(−x²).
public enum ErrorFunction: RuleFromInput {
  public static let name = "erf"
  public static var floatRow: Row? { Rows.float(LK_ERF) }
  public static func value<T: Real>(_ x: T) -> T { T.erf(x) }
  public static func pullback(_ g: Node, input x: Node) throws(GraphError) -> Node {
    try g * (x.square().negate().exp() * 1.1283791670955126)
  }

}

/// y with erf y = x, by Giles's polynomials in −ln(1 − x²).  dx = g·√π/2·e^(y²).
public enum InverseErrorFunction: RuleFromOutput {
  public static let name = "erfinv"
  public static var floatRow: Row? { Rows.float(LK_ERFINV) }
  public static func value<T: Real>(_ x: T) -> T {
    let one: T = 1
    if x == one { return .infinity }
    if x == -one { return -.infinity }
    let w = -T.log1p(-x * x)
    let (shift, terms): (T, InlineTerms<T>) =
      w < 5
      ? (w - 2.5, InlineTerms(
        2.81022636e-08, 3.43273939e-07, -3.5233877e-06, -4.39150654e-06, 0.00021858087,
        -0.00125372503, -0.00417768164, 0.246640727, 1.50140941))
      : (w.squareRoot() - 3, InlineTerms(
        -0.000200214257, 0.000100950558, 0.00134934322, -0.00367342844, 0.00573950773,
        -0.0076224613, 0.00943887047, 1.00167406, 2.83297682))
    return terms.horner(shift) * x
  }
  public static func pullback(_ g: Node, output y: Node) throws(GraphError) -> Node {
    try g * (y.square().exp() * 0.8862269254527579)
  }
  public static let domain = -0.8...0.8
}

/// Nine coefficients of a polynomial, highest first.
private struct InlineTerms<T: Real> {
  let c: (T, T, T, T, T, T, T, T, T)

  init(_ a: T, _ b: T, _ d: T, _ e: T, _ f: T, _ g: T, _ h: T, _ i: T, _ j: T) {
    c = (a, b, d, e, f, g, h, i, j)
  }

  func horner(_ w: T) -> T {
    var p = c.0
    p = c.1 + p * w
    p = c.2 + p * w
    p = c.3 + p * w
    p = c.4 + p * w
    p = c.5 + p * w
    p = c.6 + p * w
    p = c.7 + p * w
    return c.8 + p * w
  }
}

extension Node {
  public func exp() throws(GraphError) -> Node { try unary(Exponential.self) }
  public func expm1() throws(GraphError) -> Node { try unary(ExponentialMinus1.self) }
  public func exp2() throws(GraphError) -> Node { try unary(Exponential2.self) }
  public func log() throws(GraphError) -> Node { try unary(Logarithm.self) }
  public func log1p() throws(GraphError) -> Node { try unary(Logarithm1Plus.self) }
  public func log2() throws(GraphError) -> Node { try unary(Logarithm2.self) }
  public func log10() throws(GraphError) -> Node { try unary(Logarithm10.self) }
  public func sqrt() throws(GraphError) -> Node { try unary(SquareRoot.self) }
  public func rsqrt() throws(GraphError) -> Node { try unary(ReciprocalSquareRoot.self) }
  public func erf() throws(GraphError) -> Node { try unary(ErrorFunction.self) }
  public func erfinv() throws(GraphError) -> Node { try unary(InverseErrorFunction.self) }

  /// ln(eˣ + eʸ) without overflow.
  public func logAddExp(_ other: Node) throws(GraphError) -> Node {
    let top = try maximum(other)
    let gap = try subtract(other).abs().negate()
    return try top + gap.exp().log1p()
  }
}

extension OperationSample {
  static var exponentials: [OperationSample] {
    var out = rule(Exponential.self) + rule(ExponentialMinus1.self) + rule(Exponential2.self)
    out += rule(Logarithm.self) + rule(Logarithm1Plus.self) + rule(Logarithm2.self)
    out += rule(Logarithm10.self) + rule(SquareRoot.self) + rule(ReciprocalSquareRoot.self)
    out += rule(ErrorFunction.self) + rule(InverseErrorFunction.self)
    out.append(
      OperationSample("logaddexp", [2, 3], [3]) { (x) throws(GraphError) in
        try x[0].logAddExp(x[1])
      })
    return out
  }
}
