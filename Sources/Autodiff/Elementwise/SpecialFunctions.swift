import CKernels
import Tensors

/// y = ∛x.  dx = g / 3y².
public enum CubeRoot: RuleFromOutput {
  public static let name = "cbrt"
  public static func value<T: Real>(_ x: T) -> T {
    if x == 0 || x.isNaN || x.isInfinite { return x }
    // In double precision, so that the cube roots of whole cubes come out whole.
    let size = Double.pow(Double(x.magnitude), 1 / 3)
    let polished = size - (size * size * size - Double(x.magnitude)) / (3 * size * size)
    return x < 0 ? T(-polished) : T(polished)
  }
  public static func pullback(_ g: Node, output y: Node) throws(GraphError) -> Node {
    try g / (y.square() * 3)
  }
  public static let domain = 0.3...2.0
}

/// y = 1 − erf x.  dx = −g·2/√π·e^(−x²).
public enum ErrorComplement: RuleFromInput {
  public static let name = "erfc"
  public static var floatRow: Row? { Rows.float(LK_ERFC) }
  public static func value<T: Real>(_ x: T) -> T { T(lk_erfc(Double(x))) }
  public static func pullback(_ g: Node, input x: Node) throws(GraphError) -> Node {
    try g * (x.square().negate().exp() * -1.1283791670955126)
  }
}

/// The modified Bessel function I₀.  dx = g·I₁(x).
public enum BesselI0: RuleFromInput {
  public static let name = "i0"
  public static func value<T: Real>(_ x: T) -> T { T(Bessel.series(Double(x), 0)) }
  public static func pullback(_ g: Node, input x: Node) throws(GraphError) -> Node {
    try g * x.besselI1()
  }
}

/// The modified Bessel function I₁.  dx = g·(I₀(x) − I₁(x)/x), ½·g at 0.
public enum BesselI1: RuleFromInput {
  public static let name = "i1"
  public static func value<T: Real>(_ x: T) -> T { T(Bessel.series(Double(x), 1)) }
  public static func pullback(_ g: Node, input x: Node) throws(GraphError) -> Node {
    let isZero = try x.equal(x.like(0))
    let safe = try isZero.select(x.like(1), x)
    let slope = try x.besselI0().subtract(x.besselI1().divide(safe))
    return try g * isZero.select(x.like(0.5), slope)
  }
  public static let domain = 0.3...2.0
}

enum Bessel {
  /// Iₙ(x) = Σ (x/2)^(2k+n) / (k!·(k+n)!), for n = 0 or 1.
  static func series(_ x: Double, _ n: Int) -> Double {
    let quarter = x * x / 4
    var term = n == 0 ? 1 : x / 2
    var sum = term
    var k = 1.0
    while k < 500 {
      term *= quarter / (k * (k + Double(n)))
      sum += term
      if term.magnitude <= sum.magnitude * 1e-17 { break }
      k += 1
    }
    return sum
  }
}

/// z = the next number after x on the way to y. No gradient.
public enum NextAfter: BinaryRule {
  public static let name = "nextafter"
  public static func value<T: Real>(_ x: T, _ y: T) -> T {
    if x.isNaN || y.isNaN { return .nan }
    return x == y ? y : x < y ? x.nextUp : x.nextDown
  }
  public static func whole<T: FixedWidthInteger>(_ x: T, _ y: T) -> T { x }
  public static func pullback(
    _ g: Node, _ x: Node, _ y: Node, _ z: Node, _ wanted: [Bool]
  ) throws(GraphError) -> (Node?, Node?) { (nil, nil) }
}

extension Node {
  public func cbrt() throws(GraphError) -> Node { try unary(CubeRoot.self) }
  public func erfc() throws(GraphError) -> Node { try unary(ErrorComplement.self) }
  public func besselI0() throws(GraphError) -> Node { try unary(BesselI0.self) }
  public func besselI1() throws(GraphError) -> Node { try unary(BesselI1.self) }
  public func nextAfter(_ other: Node) throws(GraphError) -> Node {
    try binaryFloating(NextAfter.self, other)
  }
}

extension OperationSample {
  static var specialFunctions: [OperationSample] {
    var out = rule(CubeRoot.self) + rule(ErrorComplement.self)
    out += rule(BesselI0.self) + rule(BesselI1.self)
    out.append(
      flat("nextafter", [2], [2]) { (x) throws(GraphError) in try x[0].nextAfter(x[1]) })
    return out
  }
}
