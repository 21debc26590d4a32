import Tensors

/// z = f(x, y), one pair at a time, on operands of one dtype.
public protocol BinaryRule {
  static var name: String { get }
  static func value<T: Real>(_ x: T, _ y: T) -> T
  static func whole<T: FixedWidthInteger>(_ x: T, _ y: T) -> T
  static var floatRow: Row? { get }
  /// The gradients before broadcasting is undone.
  static func pullback(
    _ g: Node, _ x: Node, _ y: Node, _ z: Node, _ wanted: [Bool]
  ) throws(GraphError) -> (Node?, Node?)
  static var domains: (ClosedRange<Double>, ClosedRange<Double>) { get }
}

extension BinaryRule {
  public static var floatRow: Row? { nil }
  public static var domains: (ClosedRange<Double>, ClosedRange<Double>) { (-2...2, -2...2) }
}

/// A binary rule as an operation.
public final class Binary<R: BinaryRule>: Elementwise {
  public override var name: String { R.name }

  public override func row(_ inputs: [DType], _ output: DType) -> Row {
    switch output.code {
    case .float64: return Rows.binary(R.self, Double.self)
    case .float16, .bfloat16: return Rows.half(output, [true, true], output: true, floatRow)
    case .int8: return Rows.binary(whole: R.self, Int8.self)
    case .int16: return Rows.binary(whole: R.self, Int16.self)
    case .int32: return Rows.binary(whole: R.self, Int32.self)
    case .int64: return Rows.binary(whole: R.self, Int64.self)
    case .uint16: return Rows.binary(whole: R.self, UInt16.self)
    case .uint32: return Rows.binary(whole: R.self, UInt32.self)
    case .uint64: return Rows.binary(whole: R.self, UInt64.self)
    case .uint8: return Rows.binary(whole: R.self, UInt8.self)
    case .bool: return Rows.truth(R.self)
    default: return floatRow
    }
  }

  private var floatRow: Row { R.floatRow ?? Rows.binary(R.self, Float.self) }

  public override func pullback(
    _ node: Node, _ g: Node, _ wanted: [Bool]
  ) throws(GraphError) -> [Node?] {
    let (x, y) = (node.inputs[0], node.inputs[1])
    let (dx, dy) = try R.pullback(g, x, y, node, wanted)
    var out: [Node?] = [nil, nil]
    if let dx, wanted[0] { out[0] = try BroadcastRule.unbroadcast(dx, to: x.shape) }
    if let dy, wanted[1] { out[1] = try BroadcastRule.unbroadcast(dy, to: y.shape) }
    return out
  }
}

extension Node {
  /// Applies a rule to both, brought to their common dtype.
  func binary<R: BinaryRule>(_: R.Type, _ other: Node) throws(GraphError) -> Node {
    let common = Promotion.common(self, other)
    let result = try Node(Binary<R>(), try cast(common), try other.cast(common))
    if isWeak && other.isWeak { result.isWeak = true }
    return result
  }

  /// Applies a floating rule: integers become float32 first.
  func binaryFloating<R: BinaryRule>(_: R.Type, _ other: Node) throws(GraphError) -> Node {
    var common = Promotion.common(self, other)
    if !common.isFloating { common = .float32 }
    let result = try Node(Binary<R>(), try cast(common), try other.cast(common))
    if isWeak && other.isWeak { result.isWeak = true }
    return result
  }

  /// A number as a node of this one's dtype: Python numbers do not widen a tensor.
  public func like(_ number: Double) -> Node {
    if dtype.isFloating { return .scalar(number, dtype) }
    if number != number.rounded(.towardZero) { return .scalar(number, .float32) }
    return .scalar(number, dtype.isBool ? .int32 : dtype)
  }
}

/// JAX's rule for mixed operands, without 64-bit defaults: floats win over integers.
public enum Promotion {
  /// The dtype of two operands, of which one made of Python numbers takes the other's kind.
  public static func common(_ a: Node, _ b: Node) -> DType {
    if a.isWeak == b.isWeak || a.dtype == b.dtype { return common(a.dtype, b.dtype) }
    let (weak, other) = a.isWeak ? (a.dtype, b.dtype) : (b.dtype, a.dtype)
    if weak.isFloating { return other.isFloating ? other : .float32 }
    return other.isBool ? weak : other
  }

  public static func common(_ a: DType, _ b: DType) -> DType {
    if a == b { return a }
    if a.isShortFloat && b.isShortFloat { return .float32 }
    if a.isFloating && b.isFloating { return a.itemSize >= b.itemSize ? a : b }
    if a.isFloating { return a }
    if b.isFloating { return b }
    if a.isBool { return b }
    if b.isBool { return a }
    if a.isSigned == b.isSigned { return a.itemSize >= b.itemSize ? a : b }
    let (signed, unsigned) = a.isSigned ? (a, b) : (b, a)
    if signed.itemSize > unsigned.itemSize { return signed }
    switch unsigned.itemSize {
    case 1: return .int16
    // Without 64-bit types the next wider one is cut to 32 bits.
    default: return .int32
    }
  }
}
