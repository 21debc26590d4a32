import Autodiff
import Tensors

/// A function of the program as a layer.
public final class Lambda: Layer {
  public typealias Function = (Structure, BoundArguments) throws(KerasError) -> Structure

  private let function: Function
  /// The host-language function, for configurations.
  private let foreign: AnyObject?
  private let givenShape: ConfigValue

  public override var callSignature: CallSignature {
    CallSignature([
      .init("inputs"), .init("mask", fallback: Structure.none),
      .init("training", fallback: Structure.none),
    ])
  }

  public init(
    _ a: LayerArguments, foreign: AnyObject? = nil, function: @escaping Function
  ) throws(KerasError) {
    self.function = function
    self.foreign = foreign
    givenShape = a["output_shape"] ?? .none
    try super.init(a)
    supportsMasking = a.has("mask")
    // The function may take anything.
    allowsNonTensorPositional = true
  }

  /// A layer of a Swift function on one tensor.
  public convenience init(
    name: String? = nil, _ function: @escaping (Node) throws(GraphError) -> Node
  ) throws(KerasError) {
    var values = Config()
    if let name { values["name"] = .string(name) }
    try self.init(LayerArguments("Lambda", values)) {
      (inputs, _) throws(KerasError) -> Structure in
      guard let x = inputs.tensor else { throw KerasError.value("Lambda expects one tensor.") }
      do throws(GraphError) { return .tensor(try function(x)) } catch { throw KerasError(error) }
    }
  }

  public override var overridesOutputShape: Bool { !givenShape.isNone }

  public override func computeOutputShape(_ shapes: BuildShapes) throws(KerasError) -> ShapeTree {
    if let shape = givenShape.shape {
      return .shape([shapes.input.first ?? ShapedType.unknown] + shape)
    }
    return try super.computeOutputShape(shapes)
  }

  public override func call(_ arguments: BoundArguments) throws(KerasError) -> Structure {
    try function(arguments.first, arguments)
  }

  public override func getConfig() throws(KerasError) -> Config {
    try super.getConfig().merging([
      ("function", foreign.map { .foreign($0) } ?? .none), ("arguments", .dict(Config())),
    ])
  }
}

/// Gives its input back.
public final class Identity: Layer {
  public override init(_ a: LayerArguments) throws(KerasError) {
    try super.init(a)
    supportsMasking = true
    built = true
  }

  public override var overridesOutputShape: Bool { true }

  public override func computeOutputShape(_ shapes: BuildShapes) throws(KerasError) -> ShapeTree {
    shapes.first
  }

  public override func outputDType(_ inputs: Structure) -> DType {
    inputs.tensors.first?.dtype ?? .float32
  }

  public override func call(_ arguments: BoundArguments) throws(KerasError) -> Structure {
    arguments.first
  }
}
