import Autodiff
import Keras
import Python
import Tensors

/// The activation functions, one row each: for `keras.activations` and for `keras.ops`, which
/// differ in a few parameters and defaults.
struct ActivationRow {
  let name: String
  /// Keras's name for the recorded operation.
  let className: String
  /// The parameters after `x` in `keras.activations`; nil if it has no such function.
  let parameters: String?
  /// Those in `keras.ops`; nil if it has no such function.
  let opsParameters: String?
  /// XLA's name for a function that takes no integers.
  let floatOnly: String?
  let make: (VM, Arguments) throws(PyError) -> (Node) throws(GraphError) -> Node

  func add(to module: OperationRows, isOps: Bool) {
    guard let parameters = isOps ? opsParameters : parameters else { return }
    let row = self
    module.function("\(name)(x\(parameters.isEmpty ? "" : ", " + parameters))") {
      (vm, a) throws(PyError) in
      let bridge = KerasBridge.of(vm)
      if row.name == "linear" { return a[0] }
      let x = try row.input(bridge, a[0], isOps: isOps)
      if row.opsParameters == nil || ["HardSilu", "Sparsemax"].contains(row.className), !isOps, x.isKerasTensor,
        !["Tanh", "Exp", "Linear"].contains(row.className)
      {
        throw vm.valueError(SymbolicTensorText.inJaxFunction)
      }
      let compute = try row.make(vm, a)
      return bridge.tensor(
        try bridge.apply(row.className, [x]) { (n) throws(GraphError) in try compute(n[0]) })
    }
  }

  private func input(
    _ bridge: KerasBridge, _ value: Value, isOps: Bool
  ) throws(PyError) -> Node {
    if name == "softmax" || isOps && name == "log_softmax", !isArray(bridge, value) {
      throw bridge.vm.attributeError(
        "'\(bridge.vm.type(of: value).name)' object has no attribute 'shape'")
    }
    let x = try bridge.node(value)
    if x.dtype.isText { throw bridge.notNumeric(x) }
    if let floatOnly, !x.dtype.isFloating, !x.isKerasTensor {
      throw bridge.vm.typeError(
        "\(floatOnly) does not accept dtype \(x.dtype.name). Accepted dtypes are subtypes of "
          + "floating, complexfloating.")
    }
    let isAlongAxis = ["softmax", "log_softmax", "glu"].contains(name)
    if isAlongAxis, x.rank == 0, !x.isKerasTensor, x.value != nil {
      if name == "glu" {
        throw bridge.vm.error(bridge.vm.types.indexError, "tuple index out of range")
      }
      throw bridge.vm.valueError("axis -1 is out of bounds for array of dimension 0")
    }
    return x
  }

  private func isArray(_ bridge: KerasBridge, _ value: Value) -> Bool {
    switch value.tag {
    case .list, .tuple, .dict, .str, .none, .int, .float, .bool: return false
    default: return true
    }
  }

  // MARK: The table

  private typealias Plain = (Node) throws(GraphError) -> Node
  private typealias Scaled = (Node, Double) throws(GraphError) -> Node

  private static func plain(
    _ name: String, _ className: String, floatOnly: String? = nil, isOps: Bool = true,
    isActivation: Bool = true, _ compute: @escaping Plain
  ) -> ActivationRow {
    ActivationRow(
      name: name, className: className, parameters: isActivation ? "" : nil,
      opsParameters: isOps ? "" : nil, floatOnly: floatOnly
    ) { (_, _) throws(PyError) in compute }
  }

  private static func scaled(
    _ name: String, _ className: String, _ parameter: String, _ compute: @escaping Scaled
  ) -> ActivationRow {
    ActivationRow(
      name: name, className: className, parameters: parameter, opsParameters: parameter,
      floatOnly: nil
    ) { (vm, a) throws(PyError) in
      let value = try a.double(1)
      return { (x) throws(GraphError) in try compute(x, value) }
    }
  }

  static var all: [ActivationRow] { simple + parametric + normalising }

  private static var simple: [ActivationRow] {
    [
      plain("relu6", "Relu6") { (x) throws(GraphError) in try x.relu6() },
      plain("sigmoid", "Sigmoid", floatOnly: "logistic") { (x) throws(GraphError) in
        try x.sigmoid()
      },
      plain("tanh", "Tanh", isOps: false) { (x) throws(GraphError) in try x.tanh() },
      plain("softplus", "Softplus") { (x) throws(GraphError) in try x.softplus() },
      plain("softsign", "Softsign") { (x) throws(GraphError) in try x.softsign() },
      plain("selu", "Selu") { (x) throws(GraphError) in try x.selu() },
      plain("silu", "Silu", floatOnly: "logistic") { (x) throws(GraphError) in try x.silu() },
      plain("swish", "Silu", floatOnly: "logistic") { (x) throws(GraphError) in try x.silu() },
      plain("mish", "Mish", isOps: false) { (x) throws(GraphError) in try x.mish() },
      plain("exponential", "Exp", isOps: false) { (x) throws(GraphError) in try x.exp() },
      plain("linear", "Linear", isOps: false) { (x) throws(GraphError) in x },
      plain("hard_sigmoid", "HardSigmoid") { (x) throws(GraphError) in try x.hardSigmoid() },
      plain("hard_silu", "HardSilu") { (x) throws(GraphError) in try x.hardSilu() },
      plain("hard_swish", "HardSilu") { (x) throws(GraphError) in try x.hardSilu() },
      plain("hard_tanh", "HardTanh") { (x) throws(GraphError) in
        try x.maximum(x.like(-1)).minimum(x.like(1))
      },
      plain("log_sigmoid", "LogSigmoid") { (x) throws(GraphError) in try x.logSigmoid() },
      plain("tanh_shrink", "TanhShrink") { (x) throws(GraphError) in try x.tanhShrink() },
      plain("sparse_plus", "SparsePlus") { (x) throws(GraphError) in try x.sparsePlus() },
      plain("sparse_sigmoid", "SparseSigmoid") { (x) throws(GraphError) in
        try x.sparseSigmoid()
      },
    ]
  }

  private static var parametric: [ActivationRow] {
    [
      ActivationRow(
        name: "relu", className: "Relu",
        parameters: "negative_slope=0.0, max_value=None, threshold=0.0", opsParameters: "",
        floatOnly: nil
      ) { (vm, a) throws(PyError) in
        if a.count < 4 { return { (x) throws(GraphError) in try x.relu() } }
        let (slope, threshold) = (try a.double(1), try a.double(3))
        let most = a[2].isNone ? nil : try a.double(2)
        return { (x) throws(GraphError) in
          try Activations.relu(x, negativeSlope: slope, maxValue: most, threshold: threshold)
        }
      },
      ActivationRow(
        name: "gelu", className: "Gelu", parameters: "approximate=False",
        opsParameters: "approximate=True", floatOnly: nil
      ) { (vm, a) throws(PyError) in
        let approximate = try a.bool(1)
        return { (x) throws(GraphError) in try x.gelu(approximate: approximate) }
      },
      scaled("leaky_relu", "LeakyRelu", "negative_slope=0.2") { (x, v) throws(GraphError) in
        try x.leakyRelu(v)
      },
      scaled("elu", "Elu", "alpha=1.0") { (x, v) throws(GraphError) in try x.elu(v) },
      scaled("celu", "Celu", "alpha=1.0") { (x, v) throws(GraphError) in try x.celu(v) },
      scaled("hard_shrink", "HardShrink", "threshold=0.5") { (x, v) throws(GraphError) in
        try x.hardShrink(v)
      },
      scaled("soft_shrink", "SoftShrink", "threshold=0.5") { (x, v) throws(GraphError) in
        try x.softShrink(v)
      },
      scaled("squareplus", "Squareplus", "b=4") { (x, v) throws(GraphError) in
        try x.squareplus(v)
      },
      ActivationRow(
        name: "threshold", className: "Threshold", parameters: "threshold, default_value",
        opsParameters: "threshold, default_value", floatOnly: nil
      ) { (vm, a) throws(PyError) in
        let (limit, value) = (try a.double(1), try a.double(2))
        return { (x) throws(GraphError) in try x.threshold(limit, value) }
      },
    ]
  }

  private static var normalising: [ActivationRow] {
    func overAxes(
      _ name: String, _ className: String, floatOnly: String? = nil,
      _ compute: @escaping (Node, Int) throws(GraphError) -> Node
    ) -> ActivationRow {
      ActivationRow(
        name: name, className: className, parameters: "axis=-1", opsParameters: "axis=-1",
        floatOnly: floatOnly
      ) { (vm, a) throws(PyError) in
        let axes = try KerasBridge.of(vm).axes(a[1])
        return { (x) throws(GraphError) in
          let x = try x.floating()
          if let axes, axes.count == 1 { return try compute(x, axes[0]) }
          return try ActivationRow.together(x, axes, compute)
        }
      }
    }
    return [
      overAxes("softmax", "Softmax") { (x, axis) throws(GraphError) in
        try x.softmax(axis: axis)
      },
      overAxes("log_softmax", "LogSoftmax") { (x, axis) throws(GraphError) in
        try x.logSoftmax(axis: axis)
      },
      overAxes("sparsemax", "Sparsemax") { (x, axis) throws(GraphError) in
        try x.sparsemax(axis: axis)
      },
      overAxes("glu", "Glu", floatOnly: "logistic") { (x, axis) throws(GraphError) in
        let at = try Shapes.axis(axis, rank: x.rank)
        if x.shape[at] % 2 != 0 {
          throw GraphError(.assertion, "axis size must be divisible by 2").symbolic(
            .value(
              "axis size must be divisible by 2. Received: x.shape=\(Shapes.text(x.shape)) with "
                + "axis=\(axis)"))
        }
        return try x.glu(axis: at)
      },
    ]
  }

  /// A function along one axis applied to several (nil: all) as if they were one.
  private static func together(
    _ x: Node, _ axes: [Int]?, _ compute: (Node, Int) throws(GraphError) -> Node
  ) throws(GraphError) -> Node {
    guard let axes else { return try compute(x.flatten(), -1).reshape(x.shape) }
    let chosen = try Shapes.axes(axes, rank: x.rank)
    let order = (0..<x.rank).filter { !chosen.contains($0) } + chosen
    let turned = try x.transpose(order)
    let joined = Array(turned.shape.dropLast(chosen.count)) + [-1]
    let result = try compute(turned.reshape(joined), -1).reshape(turned.shape)
    var back = [Int](repeating: 0, count: order.count)
    for (i, axis) in order.enumerated() { back[axis] = i }
    return try result.transpose(back)
  }
}
