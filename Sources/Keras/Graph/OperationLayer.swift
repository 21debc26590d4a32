import Autodiff
import Tensors

/// How the program called an operation: what it gave as tensors, and the options.
public struct OperationCall {
  /// The arguments that count as inputs, as they were nested.
  public var inputs: [Structure]
  /// All others by name: what Keras keeps as the operation's configuration.
  public var options: Config

  public init(_ inputs: [Structure], _ options: Config = Config()) {
    self.inputs = inputs
    self.options = options
  }
}

/// A plain operation on symbolic tensors, recorded in the graph as `Add`, `GetItem`, `Relu` …
public final class OperationLayer: GraphOperation {
  private let operationClass: String
  private let compute: (CallArguments) throws(KerasError) -> Structure

  /// How the program wrote the call, where the host language told.
  public let written: OperationCall?

  public override var className: String { operationClass }

  public init(
    _ className: String, name: String? = nil, written: OperationCall? = nil,
    _ compute: @escaping (CallArguments) throws(KerasError) -> Structure
  ) throws(KerasError) {
    operationClass = className
    self.compute = compute
    self.written = written
    try super.init(name: name ?? Session.names.unique(snakeCase(className)))
  }

  public override func callAsFunction(
    _ arguments: CallArguments
  ) throws(KerasError) -> Structure {
    if !arguments.isSymbolic { return try compute(arguments) }
    let outputs = try spec(arguments)
    _ = try CallNode(operation: self, arguments: arguments, outputs: outputs)
    return outputs
  }

  public override func spec(_ arguments: CallArguments) throws(KerasError) -> Structure {
    let standIns = try arguments.map(Layer.standIn)
    let outputs = try Session.inferring(askingJAX: false) { () throws(KerasError) in
      try compute(standIns)
    }
    let declared = declaredType(arguments)
    return try outputs.map { (leaf) throws(KerasError) -> Structure in
      guard let node = leaf.tensor else { return leaf }
      let made = KerasTensor.make(node.shape, node.dtype)
      if let declared, DType(keras: declared).map({ InputLayer.canonical($0) }) == node.dtype {
        made.declare(declared)
      }
      return .tensor(made)
    }
  }

  /// The name of a dtype that JAX narrows and the result keeps: the only input's where the
  /// operation has its input's dtype, or the one that is asked for.
  private func declaredType(_ arguments: CallArguments) -> String? {
    if let asked = written?.options["dtype"]?.string { return asked }
    let inputs = arguments.kerasTensors
    guard inputs.count == 1, OperationLayer.keepingType.contains(operationClass) else { return nil }
    return inputs[0].kerasHistory?.declaredType
  }

  /// The operations whose result has the dtype of their input.
  private static let keepingType: Set<String> = [
    "Absolute", "BroadcastTo", "Clip", "Copy", "Cumprod", "Cumsum", "Diag", "Diagonal",
    "ExpandDims", "Flip", "GetItem", "Max", "Min", "Moveaxis", "Negative", "OnesLike", "Pad",
    "Ravel", "Relu", "Repeat", "Reshape", "Roll", "Rot90", "Round", "Sign", "Slice", "Sort",
    "Split", "Square", "Squeeze", "StopGradient", "Swapaxes", "Take", "Tile", "TopK", "Transpose",
    "Tril", "Triu", "Trunc", "Unstack", "ZerosLike",
  ]

  /// Computes an operation: at once on real tensors, as a recorded call on symbolic ones.
  ///
  /// `className` is Keras's name for the operation: `Subtract`, `Absolute`, `GetItem`.
  public static func apply(
    _ className: String, _ arguments: CallArguments, named name: String? = nil,
    _ compute: @escaping (CallArguments) throws(KerasError) -> Structure
  ) throws(KerasError) -> Structure {
    if !arguments.isSymbolic { return try compute(arguments) }
    let written = Session.operationCall?()
    return try OperationLayer(className, name: name, written: written, compute)(arguments)
  }

  /// x ≠ value, with the value among the arguments, where files want it.
  static func differs(_ x: Node, from value: ConfigValue) throws(KerasError) -> Node {
    let outputs = try apply("NotEqual", CallArguments([.tensor(x), .value(value)])) {
      (arguments) throws(KerasError) -> Structure in
      guard let x = arguments.positional.first?.tensor else { return .none }
      do throws(GraphError) {
        return .tensor(try x.notEqual(x.like(value.double ?? 0)))
      } catch {
        throw KerasError(error)
      }
    }
    guard let node = outputs.tensor else { throw .type("NotEqual gave no tensor.") }
    return node
  }

  /// The module that Keras defines the operation's class in.
  public var moduleName: String {
    for (module, names) in OperationLayer.modules where names.contains(operationClass) {
      return "keras.src." + module
    }
    return "keras.src.ops.numpy"
  }

  /// Where the classes are that are not in `ops.numpy`.
  private static let modules: [(String, [String])] = [
    (
      "ops.nn",
      [
        "Relu", "Relu6", "Sigmoid", "SparseSigmoid", "Softplus", "Softsign", "SoftShrink",
        "SparsePlus", "Silu", "Squareplus", "LogSigmoid", "LeakyRelu", "HardSigmoid", "HardSilu",
        "Elu", "Selu", "Gelu", "Celu", "Glu", "TanhShrink", "HardTanh", "HardShrink", "Threshold",
        "Softmax", "LogSoftmax", "Sparsemax", "MaxPool", "AveragePool", "Conv", "DepthwiseConv",
        "SeparableConv", "ConvTranspose", "OneHot", "BinaryCrossentropy",
        "CategoricalCrossentropy", "SparseCategoricalCrossentropy", "MultiHot", "Moments",
        "BatchNorm", "Normalize", "PSNR", "DotProductAttention", "RMSNorm", "LayerNorm",
      ]
    ),
    (
      "ops.math",
      [
        "SegmentSum", "SegmentMax", "TopK", "InTopK", "Logsumexp", "ExtractSequences", "FFT",
        "FFT2", "RFFT", "IRFFT", "STFT", "ISTFT", "Rsqrt", "Erf", "Erfc", "Erfinv", "Logdet",
      ]
    ),
    (
      "ops.core",
      [
        "Map", "Scan", "Scatter", "ScatterUpdate", "Slice", "SliceUpdate", "Switch", "WhileLoop",
        "StopGradient", "ForiLoop", "Unstack", "Cast", "SaturateCast", "ConvertToTensor", "Cond",
        "VectorizedMap",
      ]
    ),
    (
      "ops.linalg",
      [
        "Cholesky", "Det", "Eig", "Eigh", "Inv", "LuFactor", "Norm", "Qr", "Solve",
        "SolveTriangular", "SVD", "Lstsq",
      ]
    ),
    ("ops.image", ["RGBToGrayscale", "Resize", "AffineTransform", "ExtractPatches"]),
    ("activations.activations", ["ReLU"]),
  ]

  /// The same for operations from tensors to one tensor.
  public static func apply(
    _ className: String, _ inputs: [Node],
    _ compute: @escaping ([Node]) throws(GraphError) -> Node
  ) throws(KerasError) -> Node {
    if !inputs.contains(where: { $0.isKerasTensor }) {
      do { return try compute(inputs) } catch { throw KerasError(error) }
    }
    let outputs = try apply(className, CallArguments(inputs.map { .tensor($0) })) {
      (arguments) throws(KerasError) -> Structure in
      let nodes = arguments.positional.compactMap({ $0.tensor })
      do throws(GraphError) { return .tensor(try compute(nodes)) } catch { throw KerasError(error) }
    }
    guard let node = outputs.tensor else { throw .type("\(className) gave no tensor.") }
    return node
  }
}
