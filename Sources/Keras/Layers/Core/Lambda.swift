import Autodiff
import Tensors

/// A function of the program as a layer.
public final class Lambda: Layer {
  public typealias Function = (Structure, BoundArguments) throws(KerasError) -> Structure
  public typealias ShapeFunction = (ShapeTree) throws(KerasError) -> ShapeTree
  public typealias MaskFunction = (Structure, Structure) throws(KerasError) -> Structure

  private let function: Function
  /// What `output_shape` and `mask` compute, where they are functions.
  private let shapeFunction: ShapeFunction?
  private let maskFunction: MaskFunction?
  /// The host-language function, for configurations.
  private let foreign: AnyObject?
  private let givenShape: ConfigValue
  private let mask: ConfigValue
  private let extra: ConfigValue

  public override var callSignature: CallSignature {
    CallSignature([
      .init("inputs"), .init("mask", fallback: Structure.none),
      .init("training", fallback: Structure.none),
    ])
  }

  public init(
    _ a: LayerArguments, foreign: AnyObject? = nil, shape: ShapeFunction? = nil,
    mask maskFunction: MaskFunction? = nil, function: @escaping Function
  ) throws(KerasError) {
    self.function = function
    shapeFunction = shape
    self.maskFunction = maskFunction
    self.foreign = foreign
    givenShape = a["output_shape"] ?? .none
    mask = a["mask"] ?? .none
    extra = a["arguments"] ?? .none
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

  public override var overridesOutputShape: Bool { true }

  public override func computeOutputShape(_ shapes: BuildShapes) throws(KerasError) -> ShapeTree {
    if let shapeFunction { return try shapeFunction(shapes.first) }
    let batch = shapes.first.shapes.first?.first ?? ShapedType.unknown
    if let shape = givenShape.shape { return .shape([batch] + shape) }
    do {
      let input = try shapes.first.structure { (shape) throws(KerasError) in
        KerasTensor.make(shape, .float32)
      }
      return ShapeTree(of: try inferOutput(callSignature.bind(CallArguments([input]))))
    } catch {
      throw .notImplemented(
        "We could not automatically infer the shape of the Lambda's output. Please specify the "
          + "`output_shape` argument for this Lambda layer.")
    }
  }

  public override func computeMask(
    _ inputs: Structure, _ previous: Structure
  ) throws(KerasError) -> Structure {
    if let maskFunction { return try maskFunction(inputs, previous) }
    if case .foreign(let object) = mask, let array = object as? NDArray {
      return .tensor(Node(array))
    }
    return .none
  }

  public override func symbolicOutput(
    _ bound: BoundArguments
  ) throws(KerasError) -> Structure? {
    if overridesOutputShape { return nil }
    do { return try inferOutput(bound) } catch {
      throw .notImplemented(
        "We could not automatically infer the shape of the Lambda's output. Please specify the "
          + "`output_shape` argument for this Lambda layer.")
    }
  }

  public override func call(_ arguments: BoundArguments) throws(KerasError) -> Structure {
    try function(arguments.first, arguments)
  }

  public override func getConfig() throws(KerasError) -> Config {
    var config = try super.getConfig()
    config["function"] = try foreign.map { (function) throws(KerasError) in
      try written(.foreign(function))
    }
    if !givenShape.isNone { config["output_shape"] = try written(givenShape) }
    if !mask.isNone { config["mask"] = try written(mask) }
    config["arguments"] = extra.isNone ? .dict(Config()) : try written(extra)
    return config
  }

  private func written(_ value: ConfigValue) throws(KerasError) -> ConfigValue {
    if case .foreign(let object) = value, let lambda = try HostAdapters.lambda(object) {
      return lambda
    }
    return try Serialization.value(value)
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
