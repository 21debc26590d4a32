import Autodiff
import Tensors

/// A model defined by symbolic tensors: the graph of recorded calls between inputs and outputs.
open class Functional: Model {
  public let inputStructure: Structure
  public let outputStructure: Structure
  public let inputs: [Node]
  public let outputs: [Node]
  /// The calls of each depth, the outputs' depth first.
  public let nodesByDepth: [[CallNode]]
  /// Layers and plain operations from inputs to outputs.
  public let operations: [GraphOperation]
  private let outputLayerNames: [String]

  public override var locksState: Bool { false }
  open override var moduleName: String? { "keras.src.models.functional" }
  open override var registeredName: String? { "Functional" }

  /// Keras builds a graph without a shape, and writes that down.
  public override var ownBuildConfig: ConfigValue {
    .dict(Config([("input_shape", ConfigValue.none)]))
  }
  open override var outputNames: [String]? { outputLayerNames }
  open override var callSignature: CallSignature { Functional.signature }
  open override var hasNoCall: Bool { false }

  nonisolated(unsafe) static let signature: CallSignature = {
    var signature = CallSignature.inputsTrainingMask
    signature.takesMoreKeywords = true
    return signature
  }()

  public init(
    inputs: Structure, outputs: Structure, _ arguments: LayerArguments
  ) throws(KerasError) {
    try Functional.requireSymbolic(inputs, outputs)
    if case .dict(let fields) = inputs { try Functional.checkNames(fields) }
    var (inputs, outputs) = (inputs, outputs)
    if inputs.tensors.contains(where: { !Functional.isInput($0) }) {
      (inputs, outputs) = try GraphClone.make(inputs, outputs)
    }
    inputStructure = inputs
    outputStructure = outputs
    self.inputs = inputs.tensors
    self.outputs = outputs.tensors
    let map: GraphMap
    if self.inputs.isEmpty {
      throw .value("`inputs` argument cannot be empty. Received:\ninputs=[]\noutputs=...")
    }
    map = try GraphMap(inputs: self.inputs, outputs: self.outputs)
    nodesByDepth = map.nodesByDepth
    operations = map.operations
    outputLayerNames = self.outputs.map { $0.kerasHistory?.operation?.name ?? "" }
    try super.init(arguments)
    try checkConnected()
    convertsInputs = false
    allowsNonTensorPositional = true
    for layer in layers { track(layer) }
    if let trainable = arguments["trainable"]?.bool { self.trainable = trainable }
    inputSpecs = makeInputSpecs()
    built = true
    buildShapes = nil
  }

  /// `keras.Model(inputs, outputs)`.
  public convenience init(
    inputs: Structure, outputs: Structure, name: String? = nil
  ) throws(KerasError) {
    var values = Config()
    if let name { values["name"] = .string(name) }
    try self.init(
      inputs: inputs, outputs: outputs, LayerArguments("Functional", values, parameters: []))
  }

  open override var layers: [Layer] {
    var layers: [Layer] = []
    for operation in operations { if let layer = operation as? Layer { layers.append(layer) } }
    return layers
  }

  /// Warns where the key of an input is not the name of its tensor.
  private static func checkNames(_ fields: [Structure.Field]) throws(KerasError) {
    for field in fields {
      guard let tensor = field.value.tensor, tensor.isKerasTensor, let name = tensor.name,
        name != field.key
      else { continue }
      try HostAdapters.warn(
        "When providing `inputs` as a dict, all keys in the dict must match the names of the "
          + "corresponding tensors. Received key '\(field.key)' mapping to value "
          + "\(KerasTensor.text(tensor)) which has name '\(name)'. Change the tensor name to "
          + "'\(field.key)' (via `Input(..., name='\(field.key)')`)")
    }
  }

  /// Refuses anything but symbolic tensors; a name is given only to what passes.
  public static func requireSymbolic(
    _ inputs: Structure, _ outputs: Structure
  ) throws(KerasError) {
    try checkSymbolic(inputs, "inputs")
    try checkSymbolic(outputs, "outputs")
  }

  private static func checkSymbolic(_ structure: Structure, _ what: String) throws(KerasError) {
    for leaf in structure.leaves where !(leaf.tensor?.isKerasTensor ?? false) {
      var value = leaf.plainText
      var type = "<class 'jaxlib._jax.ArrayImpl'>"
      if case .value(let plain) = leaf {
        value = plain.displayText
        type = plain.typeText
      } else if leaf.isNone {
        type = "<class 'NoneType'>"
      } else if let node = leaf.tensor, let text = node.value.map({ Session.arrayText($0) }) {
        value = text
      }
      let all = structure.isNested ? structure.text { $0.plainText } : value
      throw .value(
        "All `\(what)` values must be KerasTensors. Received: \(what)=\(all) including invalid "
          + "value \(value) of type \(type)")
    }
  }

  static func isInput(_ node: Node) -> Bool {
    guard let history = node.kerasHistory, let operation = history.operation else { return false }
    return operation.inboundNodes[history.nodeIndex].isInput
  }

  private func makeInputSpecs() -> [InputSpec?] {
    func spec(_ node: Node, _ name: String?) -> InputSpec {
      var shape = node.shape
      if !shape.isEmpty { shape[0] = ShapedType.unknown }
      let layer = node.kerasHistory?.operation
      var spec = InputSpec(shape: shape, name: name ?? layer?.name)
      spec.allowsLastAxisSqueeze = true
      spec.isOptional = (layer as? InputLayer)?.isOptional ?? false
      return spec
    }
    if case .dict = inputStructure {
      let fields = inputStructure.sortedFields
      if fields.contains(where: { $0.value.tensor == nil }) { return [] }
      return fields.map { field in field.value.tensor.map { spec($0, field.key) } }
    }
    return inputs.map { spec($0, nil) }
  }

  // MARK: Running the graph

  /// Walks the graph from the inputs; a call whose inputs are missing is skipped.
  func runGraph(
    _ values: [Structure],
    _ apply: (GraphOperation, CallArguments) throws(KerasError) -> Structure
  ) throws(KerasError) -> Structure {
    var known: [ObjectIdentifier: Structure] = [:]
    for (input, value) in zip(inputs, values) { known[ObjectIdentifier(input)] = value }
    for depth in nodesByDepth.reversed() {
      for node in depth where !node.isInput {
        if node.inputTensors.contains(where: { known[ObjectIdentifier($0)] == nil }) { continue }
        let arguments = try node.arguments.map { (leaf) throws(KerasError) -> Structure in
          guard let tensor = leaf.tensor, tensor.isKerasTensor else { return leaf }
          return known[ObjectIdentifier(tensor)] ?? .none
        }
        let results = try apply(node.operation, arguments).leaves
        for (tensor, value) in zip(node.outputs, results) {
          known[ObjectIdentifier(tensor)] = value
        }
      }
    }
    var results: [Structure] = []
    for (i, output) in outputs.enumerated() {
      guard let value = known[ObjectIdentifier(output)] else {
        let paths = outputStructure.paths()
        let path = i < paths.count ? paths[i] : ""
        throw .value("Output with path `\(path)` is not connected to `inputs`")
      }
      results.append(value)
    }
    return outputStructure.packing(results)
  }

  private func checkConnected() throws(KerasError) {
    _ = try runGraph(inputs.map { _ in .none }) { (operation, _) throws(KerasError) -> Structure in
      let count = operation.inboundNodes.map({ $0.outputs.count }).max() ?? 1
      return .list([Structure](repeating: .none, count: count))
    }
  }

  open override func call(_ arguments: BoundArguments) throws(KerasError) -> Structure {
    let values = try standardize(arguments.first)
    if let mask = arguments["mask"], !mask.isNone {
      for (value, mask) in zip(values, mask.leaves) {
        if let node = value.tensor, let mask = mask.tensor { node.mask = mask }
      }
    }
    let training = arguments["training"]
    let outputs = try runGraph(values) { (operation, inner) throws(KerasError) -> Structure in
      var inner = inner
      // Also to layers whose `call` does not take it: what they hold inside hears of it.
      if let training, !training.isNone, operation is Layer { inner["training"] = training }
      return try operation(inner)
    }
    if let items = outputs.items, items.count == 1 { return items[0] }
    return outputs
  }

  open override func symbolicOutput(
    _ arguments: BoundArguments
  ) throws(KerasError) -> Structure? {
    let given = arguments.first
    try InputSpec.check(inputSpecs, given, layer: name)
    let tensors = given.leaves.compactMap({ $0.tensor })
    var isSame = tensors.count == inputs.count
    for (a, b) in zip(tensors, inputs) where a.shape != b.shape { isSame = false }
    if isSame {
      return try outputStructure.map { (leaf) throws(KerasError) -> Structure in
        guard let node = leaf.tensor else { return leaf }
        return .tensor(KerasTensor.make(node.shape, node.dtype))
      }
    }
    return try runGraph(given.leaves) { (operation, inner) throws(KerasError) in
      try operation.spec(inner)
    }
  }

  open override var overridesOutputShape: Bool { true }

  open override func computeOutputShape(_ shapes: BuildShapes) throws(KerasError) -> ShapeTree {
    var dtypes = inputs.map({ $0.dtype })
    let given = try shapes.first.structure { (shape) throws(KerasError) in
      let dtype = dtypes.isEmpty ? DType.float32 : dtypes.removeFirst()
      return KerasTensor.make(shape, dtype)
    }
    var bound = BoundArguments()
    bound.entries = [BoundArguments.Entry(name: "inputs", value: given, isGiven: true)]
    return ShapeTree(of: try symbolicOutput(bound) ?? .none)
  }

  // MARK: Inputs

  /// The inputs as a flat list of tensors with the dtypes and ranks of the graph's inputs.
  private func standardize(_ given: Structure) throws(KerasError) -> [Structure] {
    var given = given
    var isWrong = false
    if given.isDict, !inputStructure.isDict {
      let names = inputs.map { $0.name ?? "" }
      var picked: [Structure] = []
      for name in names { if let value = given[name] { picked.append(value) } }
      if picked.count == names.count { given = .list(picked) } else { isWrong = true }
    }
    if inputStructure.isDict, !given.isDict, inputStructure.keys != inputStructure.keys.sorted() {
      isWrong = true
    }
    if isWrong || !given.hasSameNesting(as: inputStructure) {
      func text(_ structure: Structure, _ leaf: (Structure) -> String) -> String {
        structure.isNested ? structure.text { PythonText.quoted(leaf($0)) } : leaf(structure)
      }
      let expected = text(inputStructure) { $0.tensor?.name ?? "None" }
      let received = text(given) { leaf in
        leaf.tensor.map { "Tensor(shape=\(Shapes.text($0.shape)))" } ?? "None"
      }
      let message =
        "The structure of `inputs` doesn't match the expected structure.\n"
        + "Expected: \(expected)\nReceived: inputs=\(received)"
      if isWrong { throw .value(message) }
      try HostAdapters.warn(message)
    }
    var result: [Structure] = []
    for (leaf, input) in zip(given.leaves, inputs) {
      guard let node = leaf.tensor else {
        if leaf.isNone, let layer = input.kerasHistory?.operation as? InputLayer,
          !layer.isOptional
        {
          throw .value(
            "The input '\(input.name ?? "")' is not optional, but None was passed. Please provide "
              + "a valid tensor.")
        }
        result.append(leaf)
        continue
      }
      result.append(.tensor(try adjusted(node, to: input, index: result.count)))
    }
    return result
  }

  private func adjusted(_ node: Node, to input: Node, index: Int) throws(KerasError) -> Node {
    do throws(GraphError) {
      var value = node
      if value.dtype != input.dtype { value = try value.cast(input.dtype) }
      if value.rank == input.rank + 1, value.shape.last == 1 {
        value = try value.squeeze([-1])
      } else if value.rank == input.rank - 1, input.shape.last == 1 {
        value = try value.expandDims(-1)
      } else if value.rank != input.rank {
        throw GraphError.value(
          "Invalid input shape for input \(shownText(node)) with name "
            + "'\(input.name ?? "")' and path '\(inputStructure.paths()[index])'. Expected shape "
            + "\(Shapes.text(input.shape)), but input has incompatible shape "
            + Shapes.text(node.shape))
      }
      if value !== node { value.mask = node.mask }
      return value
    } catch {
      throw KerasError(error)
    }
  }

  /// The values of a tensor, or JAX's name for one that it traces.
  private func shownText(_ node: Node) -> String {
    if node.isKerasTensor { return Structure.tensor(node).plainText }
    if let value = node.value, !Session.asksJAX { return Session.arrayText(value) }
    let sizes = node.shape.map { $0 == ShapedType.unknown ? "dynamic_dimension" : String($0) }
    return "JitTracer(\(node.dtype.name)[\(sizes.joined(separator: ","))])"
  }

  /// The declared inputs' shapes: one, or a list.
  public var inputShape: ShapeTree { Functional.shapes(inputs) }
  public var outputShape: ShapeTree { Functional.shapes(outputs) }

  private static func shapes(_ nodes: [Node]) -> ShapeTree {
    if nodes.count == 1 { return .shape(nodes[0].shape) }
    return .list(nodes.map { .shape($0.shape) })
  }

  open override func getConfig() throws(KerasError) -> Config { try functionalConfig() }
}
