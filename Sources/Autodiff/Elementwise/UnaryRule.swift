import Tensors

/// y = f(x), one element at a time.
///
/// Conform to one of the three refinements: they say what the derivative needs kept.
public protocol UnaryRule {
  static var name: String { get }
  static func value<T: Real>(_ x: T) -> T
  /// A vectorised float32 loop, where there is one.
  static var floatRow: Row? { get }
  static func pullback(_ g: Node, _ x: Node, _ y: Node) throws(GraphError) -> Node?
  /// Where the gradient sweep draws its inputs, away from kinks and poles.
  static var domain: ClosedRange<Double> { get }
}

extension UnaryRule {
  public static var floatRow: Row? { nil }
  public static var domain: ClosedRange<Double> { -2...2 }
}

/// A rule whose derivative reads x.
public protocol RuleFromInput: UnaryRule {
  static func pullback(_ g: Node, input x: Node) throws(GraphError) -> Node
}

/// A rule whose derivative reads y, so that x need not be kept.
public protocol RuleFromOutput: UnaryRule {
  static func pullback(_ g: Node, output y: Node) throws(GraphError) -> Node
}

/// A rule whose derivative is zero wherever it exists.
public protocol RuleWithoutGradient: UnaryRule {}

extension RuleFromInput {
  public static func pullback(_ g: Node, _ x: Node, _ y: Node) throws(GraphError) -> Node? {
    try pullback(g, input: x)
  }
}

extension RuleFromOutput {
  public static func pullback(_ g: Node, _ x: Node, _ y: Node) throws(GraphError) -> Node? {
    try pullback(g, output: y)
  }
}

extension RuleWithoutGradient {
  public static func pullback(_ g: Node, _ x: Node, _ y: Node) throws(GraphError) -> Node? { nil }
}

/// The same rule for integers.
public protocol WholeRule {
  static func whole<T: FixedWidthInteger>(_ x: T) -> T
}

/// A unary rule as an operation on floating-point tensors.
public final class Unary<R: UnaryRule>: Elementwise {
  public override var name: String { R.name }

  public override func row(_ inputs: [DType], _ output: DType) -> Row {
    switch output.code {
    case .float64: return Rows.unary(R.self, Double.self)
    case .float16, .bfloat16: return Rows.half(output, [true], output: true, floatRow)
    default: return floatRow
    }
  }

  private var floatRow: Row { R.floatRow ?? Rows.unary(R.self, Float.self) }

  public override func pullback(
    _ node: Node, _ g: Node, _ wanted: [Bool]
  ) throws(GraphError) -> [Node?] {
    [try R.pullback(g, node.inputs[0], node)]
  }
}

/// A unary rule on integers.
public final class UnaryWhole<R: UnaryRule & WholeRule>: Elementwise {
  public override var name: String { R.name }

  public override func row(_ inputs: [DType], _ output: DType) -> Row {
    switch output.code {
    case .int8: return Rows.unary(whole: R.self, Int8.self)
    case .int16: return Rows.unary(whole: R.self, Int16.self)
    case .int32: return Rows.unary(whole: R.self, Int32.self)
    case .int64: return Rows.unary(whole: R.self, Int64.self)
    case .uint16: return Rows.unary(whole: R.self, UInt16.self)
    case .uint32: return Rows.unary(whole: R.self, UInt32.self)
    case .uint64: return Rows.unary(whole: R.self, UInt64.self)
    default: return Rows.unary(whole: R.self, UInt8.self)
    }
  }
}

extension Node {
  /// Applies a rule, to float32 when this is not floating.
  func unary<R: UnaryRule>(_: R.Type) throws(GraphError) -> Node {
    try Node(Unary<R>(), try floating())
  }

  /// Applies a rule that integers know too.
  func unaryNumeric<R: UnaryRule & WholeRule>(_: R.Type) throws(GraphError) -> Node {
    if dtype.isInteger { return try Node(UnaryWhole<R>(), self) }
    return try unary(R.self)
  }

  /// This node if it is floating, else as float32.
  public func floating() throws(GraphError) -> Node {
    dtype.isFloating ? self : try cast(.float32)
  }
}
