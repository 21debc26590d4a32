import CKernels
import Tensors

/// y = max(x, 0).  dx = g where y > 0.
public enum Relu: RuleFromOutput, WholeRule {
  public static let name = "relu"
  public static var floatRow: Row? { Rows.float(LK_RELU) }
  public static func value<T: Real>(_ x: T) -> T { x > 0 || x.isNaN ? x : 0 }
  public static func whole<T: FixedWidthInteger>(_ x: T) -> T { x > 0 ? x : 0 }
  public static func pullback(_ g: Node, output y: Node) throws(GraphError) -> Node {
    try g.gate(y)
  }
  public static let domain = 0.3...2.0
}

/// y = min(max(x, 0), 6).  dx = g where 0 < y < 6, as JAX defines it: 0 at both kinks.
public enum Relu6: RuleFromOutput {
  public static let name = "relu6"
  public static var floatRow: Row? { Rows.float(LK_RELU6) }
  public static func value<T: Real>(_ x: T) -> T { x > 6 ? 6 : x > 0 || x.isNaN ? x : 0 }
  public static func pullback(_ g: Node, output y: Node) throws(GraphError) -> Node {
    try y.less(y.like(6)).select(g.gate(y), g.like(0))
  }
  public static let domain = 0.3...2.0
}

/// σ(x) = 1 / (1 + e⁻ˣ).  dx = g·y·(1 − y).
public enum Sigmoid: RuleFromOutput {
  public static let name = "sigmoid"
  public static var floatRow: Row? { Rows.float(LK_SIGMOID) }
  public static func value<T: Real>(_ x: T) -> T { 1 / (1 + T.exp(-x)) }
  public static func pullback(_ g: Node, output y: Node) throws(GraphError) -> Node {
    try g * (y * (1 - y))
  }
}

/// y = ln(1 + eˣ).  dx = g·σ(x).
public enum Softplus: RuleFromInput {
  public static let name = "softplus"
  public static var floatRow: Row? { Rows.float(LK_SOFTPLUS) }
  public static func value<T: Real>(_ x: T) -> T {
    (x > 0 ? x : 0) + T.log1p(T.exp(-x.magnitude))
  }
  public static func pullback(_ g: Node, input x: Node) throws(GraphError) -> Node {
    try g * x.sigmoid()
  }
}

extension Node {
  public func relu() throws(GraphError) -> Node { try unaryNumeric(Relu.self) }
  public func sigmoid() throws(GraphError) -> Node {
    if dtype.isShortFloat { return try like(1).divide(negate().exp().add(1)) }
    return try unary(Sigmoid.self)
  }
  public func softplus() throws(GraphError) -> Node { try unary(Softplus.self) }

  public func relu6() throws(GraphError) -> Node { try unary(Relu6.self) }

  /// x, or `slope`·x below 0.
  public func leakyRelu(_ slope: Double = 0.2) throws(GraphError) -> Node {
    let x = try floating()
    return try x.greaterEqual(x.like(0)).select(x, x * slope)
  }

  /// x, or `alpha`·(eˣ − 1) below 0.
  public func elu(_ alpha: Double = 1) throws(GraphError) -> Node {
    let x = try floating()
    let isAbove = try x.greater(x.like(0))
    // Not min(x, 0), whose slope at 0 is one half.
    let below = try isAbove.select(x.like(0), x).expm1() * alpha
    return try isAbove.select(x, below)
  }

  /// The self-normalising `elu`: scale 1.0507, alpha 1.6733.
  public func selu() throws(GraphError) -> Node {
    try elu(1.6732632423543772848170429916717) * 1.0507009873554804934193349852946
  }

  /// elu whose slope is continuous for any alpha.
  public func celu(_ alpha: Double = 1) throws(GraphError) -> Node {
    let x = try floating()
    return try x.maximum(0) + (x.minimum(0) / alpha).expm1() * alpha
  }

  /// x·Φ(x); the approximation is x/2·(1 + tanh(√(2/π)·(x + 0.044715·x³))).
  public func gelu(approximate: Bool = false) throws(GraphError) -> Node {
    let x = try floating()
    if approximate {
      let inner = try (x + x * x.square() * 0.044715) * 0.7978845608028654
      return try x * ((inner.tanh() + 1) * 0.5)
    }
    return try x * ((x * -0.7071067811865476).erfc() * 0.5)
  }

  /// x·σ(x).
  public func silu() throws(GraphError) -> Node {
    let x = try floating()
    return try x * x.sigmoid()
  }

  /// x / (1 + |x|).
  public func softsign() throws(GraphError) -> Node {
    let x = try floating()
    return try x / (x.abs() + 1)
  }

  /// x·tanh(softplus x).
  public func mish() throws(GraphError) -> Node {
    let x = try floating()
    return try x * x.softplus().tanh()
  }

  /// relu6(x + 3) / 6, that is clip(x/6 + 1/2, 0, 1).
  public func hardSigmoid() throws(GraphError) -> Node {
    try (floating() + 3).relu6() * (1.0 / 6)
  }

  /// x·hardSigmoid(x).
  public func hardSilu() throws(GraphError) -> Node {
    let x = try floating()
    return try x * x.hardSigmoid()
  }

  /// −softplus(−x).
  public func logSigmoid() throws(GraphError) -> Node { try negate().softplus().negate() }
  /// x between −1 and 1, else the nearer of them; the slope at ±1 is 1.
  public func hardTanh() throws(GraphError) -> Node {
    let x = try floating()
    let lower = try x.less(x.like(-1)).select(x.like(-1), x)
    return try x.greater(x.like(1)).select(x.like(1), lower)
  }

  /// The first half of an axis, gated by the sigmoid of the second.
  public func glu(axis: Int = -1) throws(GraphError) -> Node {
    let halves = try floating().split(2, axis: axis)
    return try halves[0] * halves[1].sigmoid()
  }

  /// max(x − τ, 0) with Keras's τ: the running sums of the supported elements, added up, less one,
  /// over their number. With one supported element it is the nearest point of the simplex.
  public func sparsemax(axis: Int = -1) throws(GraphError) -> Node {
    let x = try floating()
    let at = try Shapes.axis(axis, rank: rank)
    let sorted = try x.sort(axis: at, descending: true)
    let sums = try sorted.cumulative(.sum, axis: at)
    var counting = [Int](repeating: 1, count: rank)
    counting[at] = shape[at]
    let places = try Node.arange(1, Double(shape[at] + 1), dtype: x.dtype).reshape(counting)
    let support = try (sorted - (sums - 1) / places).greater(x.like(0))
    let count = try support.cast(x.dtype).sum(axes: [at], keepDims: true)
    let kept = try support.select(sums, x.like(0)).sum(axes: [at], keepDims: true)
    return try (x - (kept - 1) / count).maximum(0)
  }
  /// x − tanh x.
  public func tanhShrink() throws(GraphError) -> Node {
    let x = try floating()
    return try x - x.tanh()
  }

  /// x outside ±threshold, else 0.
  public func hardShrink(_ threshold: Double = 0.5) throws(GraphError) -> Node {
    let x = try floating()
    return try x.abs().greater(x.like(threshold)).select(x, x.like(0))
  }

  /// x moved towards 0 by the threshold.
  public func softShrink(_ threshold: Double = 0.5) throws(GraphError) -> Node {
    let x = try floating()
    let below = try x.less(x.like(-threshold)).select(x + threshold, x.like(0))
    return try x.greater(x.like(threshold)).select(x - threshold, below)
  }

  /// x above the threshold, else `value`.
  public func threshold(_ threshold: Double, _ value: Double) throws(GraphError) -> Node {
    let x = try floating()
    return try x.greater(x.like(threshold)).select(x, x.like(value))
  }

  /// (x + √(x² + b)) / 2.
  public func squareplus(_ b: Double = 4) throws(GraphError) -> Node {
    let x = try floating()
    return try (x + (x.square() + b).sqrt()) * 0.5
  }

  /// 0 below −1, x above 1, and (x + 1)²/4 between.
  public func sparsePlus() throws(GraphError) -> Node {
    let x = try floating()
    let middle = try (x + 1).square() * 0.25
    let upper = try x.greaterEqual(x.like(1)).select(x, middle)
    return try x.lessEqual(x.like(-1)).select(x.like(0), upper)
  }

  /// clip(x + 1, 0, 2) / 2.
  public func sparseSigmoid() throws(GraphError) -> Node {
    try (floating() + 1).clip(0, 2) * 0.5
  }

  /// min(max(x, low), high).
  public func clip(_ low: Double, _ high: Double) throws(GraphError) -> Node {
    try maximum(like(low)).minimum(like(high))
  }
}

extension OperationSample {
  static var activations: [OperationSample] {
    var out = rule(Relu.self) + rule(Relu6.self) + rule(Sigmoid.self)
    out += rule(Softplus.self)
    func add(_ name: String, _ f: @escaping (Node) throws(GraphError) -> Node) {
      out.append(
        OperationSample(name, [([2, 3], 0.1...0.4)]) { (x) throws(GraphError) in try f(x[0]) })
      out.append(
        OperationSample(name, [([4], -0.9...(-0.6))]) { (x) throws(GraphError) in try f(x[0]) })
    }
    add("relu6") { (x) throws(GraphError) in try x.relu6() }
    add("leaky_relu") { (x) throws(GraphError) in try x.leakyRelu() }
    add("elu") { (x) throws(GraphError) in try x.elu() }
    add("selu") { (x) throws(GraphError) in try x.selu() }
    add("celu") { (x) throws(GraphError) in try x.celu(1.3) }
    add("gelu") { (x) throws(GraphError) in try x.gelu() }
    add("gelu tanh") { (x) throws(GraphError) in try x.gelu(approximate: true) }
    add("silu") { (x) throws(GraphError) in try x.silu() }
    add("softsign") { (x) throws(GraphError) in try x.softsign() }
    add("mish") { (x) throws(GraphError) in try x.mish() }
    add("hard_sigmoid") { (x) throws(GraphError) in try x.hardSigmoid() }
    add("hard_silu") { (x) throws(GraphError) in try x.hardSilu() }
    add("log_sigmoid") { (x) throws(GraphError) in try x.logSigmoid() }
    add("tanh_shrink") { (x) throws(GraphError) in try x.tanhShrink() }
    add("hard_shrink") { (x) throws(GraphError) in try x.hardShrink() }
    add("soft_shrink") { (x) throws(GraphError) in try x.softShrink() }
    add("squareplus") { (x) throws(GraphError) in try x.squareplus() }
    add("hard_tanh") { (x) throws(GraphError) in try x.hardTanh() }
    add("sparse_sigmoid") { (x) throws(GraphError) in try x.sparseSigmoid() }
    out.append(OperationSample("glu", [2, 6]) { (x) throws(GraphError) in try x[0].glu() })
    out.append(OperationSample("sparsemax", [2, 4]) { (x) throws(GraphError) in
      try x[0].sparsemax()
    })
    add("sparse_plus") { (x) throws(GraphError) in try x.sparsePlus() }
    return out
  }
}
