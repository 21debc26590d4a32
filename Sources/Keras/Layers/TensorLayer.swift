import Autodiff
import Tensors

/// A layer from one tensor to one tensor: subclasses give `apply`, and an activation if any.
open class TensorLayer: Layer {
  /// Applied to what `apply` gives.
  public final var activation = Activations.linear

  /// Where the channels stand, for layers to which that matters: `apply` and `outputShape` always
  /// see them last.
  var layout: ChannelLayout? { nil }

  /// The layer's mathematics, before the activation.
  open func apply(_ x: Node, _ arguments: BoundArguments) throws(GraphError) -> Node { x }

  /// The output's shape for an input's shape; used where `overridesOutputShape`.
  open func outputShape(_ input: [Int]) throws(KerasError) -> [Int] { input }

  open override var overridesOutputShape: Bool { true }

  /// Refuses a shape that has fewer axes than the layer takes.
  func checkRank(_ input: [Int]) throws(KerasError) {
    guard let spec = inputSpecs.first, let rank = spec?.rank ?? spec?.minRank else { return }
    if input.count < rank { throw .index("tuple index out of range") }
  }

  open override func computeOutputShape(_ shapes: BuildShapes) throws(KerasError) -> ShapeTree {
    guard let layout, layout.isChannelsFirst else {
      return .shape(try outputShape(shapes.input))
    }
    return .shape(layout.asGiven(try outputShape(layout.channelsLast(shapes.input))))
  }

  open override func call(_ arguments: BoundArguments) throws(KerasError) -> Structure {
    let x: Node
    switch try asOneTensor(arguments.first) {
    case .tensor(let node): x = node
    case let kept: return kept
    }
    let y: Node
    do {
      if let layout, layout.isChannelsFirst {
        y = try layout.asGiven(apply(layout.channelsLast(x), arguments))
      } else {
        y = try apply(x, arguments)
      }
    } catch {
      throw KerasError(error)
    }
    let activation = activation
    return .tensor(activation.isLinear ? y : try activation(y))
  }

  /// What becomes of an argument that is no tensor.
  public enum NonTensor {
    /// A list becomes one array, as JAX's functions make it.
    case stacked
    /// The layer asks for an attribute that only tensors have.
    case asked(String)
    /// It is the output.
    case kept
  }

  open var nonTensor: NonTensor { .asked("shape") }

  private func asOneTensor(_ given: Structure) throws(KerasError) -> Structure {
    if given.tensor != nil { return given }
    switch nonTensor {
    case .kept: return given
    case .asked(let attribute):
      throw .attribute("'\(given.typeName)' object has no attribute '\(attribute)'")
    case .stacked:
      if given.isNone { throw .value("None is not a valid value for jnp.array") }
      return .tensor(try given.dataNode(className))
    }
  }

  open override func setOption(
    _ name: String, _ value: ConfigValue
  ) throws(KerasError) -> Bool {
    guard name == "activation" else { return false }
    activation = try Activations.get(value)
    return true
  }

  open override var activationName: String { activation.isLinear ? "" : activation.name }
}

extension Layer {
  /// The serialized form of an optional part, or None.
  static func config(_ regularizer: Regularizer?) -> ConfigValue {
    regularizer?.serialized ?? .none
  }

  static func config(_ constraint: Constraint?) -> ConfigValue { constraint?.serialized ?? .none }

  /// Puts `shape[axis]` through a window of given size, stride and dilation.
  static func windowed(
    _ size: Int, window: Int, stride: Int, padding: String, dilation: Int = 1
  ) -> Int {
    if size == ShapedType.unknown { return size }
    if padding == "same" || padding == "causal" { return (size + stride - 1) / stride }
    let span = (window - 1) * dilation + 1
    let free = size - span
    // A window that does not fit leaves nothing; below zero would say that the size is unknown.
    return free < 0 ? 0 : free / stride + 1
  }
}
