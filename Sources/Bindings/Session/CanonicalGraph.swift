import Autodiff
import Keras
import Results
import Tensors

/// A model's graph without names: each layer call told by its class, its configuration and the
/// calls before it, so that two models are the same graph if their texts are equal.
struct CanonicalGraph {
  struct Node {
    let layer: Layer
    /// The call and everything before it.
    let text: String
  }

  /// The calls of layers with something to do (inputs left out), each after those it depends on.
  private(set) var nodes: [Node] = []
  private(set) var text = ""
  /// False for models without a graph of their own.
  let isKnown: Bool
  private let functional: Functional?
  private let model: Model

  init(_ model: Model) {
    self.model = model
    functional = model as? Functional ?? (model as? Sequential)?.functional
    isKnown = functional != nil
    guard let functional else { return }
    var known: [ObjectIdentifier: String] = [:]
    var layers: [ObjectIdentifier: Int] = [:]
    for (i, input) in functional.inputs.enumerated() {
      known[ObjectIdentifier(input)] = "input\(i)\(Shapes.text(input.shape))"
    }
    let texts = functional.outputs.map { describe($0, &known, &layers) }
    text = texts.joined(separator: "; ")
  }

  private mutating func describe(
    _ tensor: Autodiff.Node, _ known: inout [ObjectIdentifier: String],
    _ layers: inout [ObjectIdentifier: Int]
  ) -> String {
    if let text = known[ObjectIdentifier(tensor)] { return text }
    guard let history = tensor.kerasHistory, let operation = history.operation else { return "?" }
    let call = operation.inboundNodes[history.nodeIndex]
    let inputs = call.inputTensors.map { describe($0, &known, &layers) }
    let number: Int
    if let seen = layers[ObjectIdentifier(operation)] {
      number = seen
    } else {
      number = layers.count
      layers[ObjectIdentifier(operation)] = number
    }
    let options = (operation as? Layer).map { Self.options($0) } ?? ""
    let text =
      "\(operation.className)#\(number){\(options)}(\(inputs.joined(separator: ", ")))"
      + (call.outputs.count > 1 ? "[\(history.tensorIndex)]" : "")
    known[ObjectIdentifier(tensor)] = text
    if let layer = operation as? Layer { nodes.append(Node(layer: layer, text: text)) }
    return text
  }

  /// The configuration without names and seeds.
  private static func options(_ layer: Layer) -> String {
    guard let config = try? layer.config() else { return "" }
    return text(.dict(config))
  }

  private static func text(_ value: ConfigValue) -> String {
    switch value {
    case .dict(let config):
      let kept = config.entries.filter { $0.key != "name" && $0.key != "seed" }
      return "{" + kept.map { $0.key + ":" + text($0.value) }.joined(separator: ",") + "}"
    case .list(let items), .tuple(let items):
      return "[" + items.map { text($0) }.joined(separator: ",") + "]"
    case .foreign: return "object"
    default: return value.pythonText
    }
  }

  /// The shapes of the outputs, `?` where the model does not know them.
  var outputShapes: String {
    guard let functional else { return "" }
    return functional.outputs.map { Shapes.text($0.shape) }.joined(separator: ", ")
  }

  /// The outputs for a batch of four made-up rows: a fixed pattern, the same for every model.
  func probe() -> [NDArray]? {
    guard let functional else { return nil }
    var arrays: [Structure] = []
    for input in functional.inputs {
      let shape = [4] + input.shape.dropFirst().map { $0 == ShapedType.unknown ? 3 : $0 }
      let count = shape.reduce(1, *)
      if input.dtype.isFloating {
        arrays.append(
          .tensor(Autodiff.Node(NDArray((0..<count).map { Float(($0 * 37) % 101) / 101 - 0.5 }, shape))))
      } else {
        arrays.append(
          .tensor(Autodiff.Node(NDArray((0..<count).map { Int32($0 % 3) }, shape).astype(input.dtype))))
      }
    }
    let inputs = functional.inputStructure.packing(arrays)
    guard let outputs = try? model(CallArguments(inputs, training: false)) else { return nil }
    let values = outputs.tensors.compactMap({ $0.value })
    return values.count == outputs.tensors.count ? values : nil
  }
}
