import Autodiff
import Keras
import Tensors

/// A small use of a layer, on which the gradient sweep tries it: the tensors that the sweep draws
/// are the layer's inputs and all its weights.
struct LayerSample {
  let name: String
  let options: [(String, ConfigValue)]
  let inputs: [[Int]]
  /// Whether the inputs come as one list, or as arguments of their own.
  var areListed = false
  /// Integers to look up, instead of drawn numbers.
  var indices: NDArray?
  var training = false
  var mask: NDArray?
  /// Layers and other objects among the options, made anew for each use.
  var inner: [(String, LayerSample)] = []
  /// Further arguments of the call.
  var arguments: [Structure.Field] = []
  /// The sizes that drawn numbers may have.
  var domain: ClosedRange<Double> = -1...1
  /// Whether an input without rows makes sense.
  var takesEmptyBatches = true
  /// Whether the derivative is the slope; not so where parts of it are left out on purpose.
  var isSmooth = true

  init(_ name: String, _ options: [(String, ConfigValue)] = [], _ inputs: [Int]...) {
    self.name = name
    self.options = options
    self.inputs = inputs
  }

  /// The same with some of its properties changed.
  func with(_ change: (inout LayerSample) -> Void) -> LayerSample {
    var copy = self
    change(&copy)
    return copy
  }

  /// The same with `count` rows in every input.
  func batch(_ count: Int) -> LayerSample {
    var copy = LayerSample(copying: self, inputs: inputs.map { [count] + $0.dropFirst() })
    if let mask, count < mask.shape[0] {
      copy.mask = NDArray.ones([count] + mask.shape.dropFirst(), .bool)
    }
    return copy
  }

  private init(copying other: LayerSample, inputs: [[Int]]) {
    name = other.name
    options = other.options
    self.inputs = inputs
    areListed = other.areListed
    indices = other.indices
    training = other.training
    mask = other.mask
    inner = other.inner
    arguments = other.arguments
    domain = other.domain
    takesEmptyBatches = other.takesEmptyBatches
    isSmooth = other.isSmooth
  }

  var description: String {
    let shapes = inputs.map { Shapes.text($0) }.joined(separator: " ")
    return "\(name) \(ConfigValue.dict(Config(options)).pythonText) \(shapes)"
      + (training ? " training" : "") + (mask == nil ? "" : " masked")
  }

  /// The layer, computing in a dtype.
  func layer(_ dtype: String) throws(KerasError) -> Layer {
    var values = options + [("dtype", .string(dtype)), ("name", .string("sample"))]
    for (key, sample) in inner {
      values.append((key, .foreign(try sample.layer(dtype))))
    }
    return try LayerCatalogue.make(name, Config(values))
  }

  private func call(_ tensors: [Node]) -> CallArguments {
    var structures = tensors.map { Structure.tensor($0) }
    if let indices { structures = [.tensor(Node(indices))] }
    var arguments = CallArguments(
      areListed ? [.list(structures)] : structures, self.arguments)
    if training { arguments.keywords.append(Structure.Field("training", .value(.bool(true)))) }
    if let mask { arguments.keywords.append(Structure.Field("mask", .tensor(Node(mask)))) }
    return arguments
  }

  /// The shapes of all weights.
  func weightShapes() throws(KerasError) -> [[Int]] {
    let layer = try layer("float32")
    let stand = inputs.map { (shape) -> Node in
      Node(NDArray.zeros([max(1, shape[0])] + shape.dropFirst(), .float32))
    }
    var once = self
    once.mask = nil
    once.training = false
    _ = try layer(once.call(stand))
    return layer.weights.map({ $0.shape })
  }

  /// The layer as an operation on its inputs and its weights.
  func operation() throws(KerasError) -> OperationSample {
    let own = indices == nil ? inputs : []
    let weights = try weightShapes()
    let shapes = (own + weights).map { ($0, domain) }
    return OperationSample(description, shapes, isSmooth: isSmooth) { (nodes) throws(GraphError) -> Node in
      do throws(KerasError) {
        return try apply(nodes, own.count)
      } catch {
        throw GraphError.value(error.message)
      }
    }
  }

  private func apply(_ nodes: [Node], _ own: Int) throws(KerasError) -> Node {
    let layer = try layer(nodes.first?.dtype.name ?? "float32")
    layer.autocast = false
    let trace = Trace()
    return try trace.record { () throws(KerasError) -> Node in
      let shapes = inputs.map { ShapeTree.shape([max(1, $0[0])] + $0.dropFirst()) }
      if indices != nil {
        try layer.buildFromShapes(BuildShapes(.shape(indices?.shape ?? [])))
      } else if areListed {
        try layer.buildFromShapes(BuildShapes(.list(shapes)))
      } else {
        let names = layer.callSignature.parameters.map { $0.name }
        try layer.buildFromShapes(
          BuildShapes(zip(names, shapes).map { BuildShapes.Entry($0, $1) }))
      }
      for (weight, node) in zip(layer.weights, nodes[own...]) { try weight.assign(node) }
      let outputs = try layer(call(Array(nodes[..<own]))).tensors
      // Several outputs count together.
      var all: [Node] = []
      do throws(GraphError) {
        for output in outputs { all.append(try output.reshape([-1])) }
        return all.count == 1 ? outputs[0] : try Node.concatenate(all, axis: 0)
      } catch {
        throw KerasError(error)
      }
    }
  }
}
