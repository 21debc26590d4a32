import Autodiff
import Tensors

/// The entry of a functional graph: a symbolic tensor of given shape and dtype.
public final class InputLayer: Layer {
  public let batchShape: [Int]
  public let isOptional: Bool
  private let inputDType: DType
  /// The dtype as the program wrote it.
  public var declaredType: String { KerasTensor.dtypeName(tensor) }

  public override var dtype: DType { inputDType }

  /// With `wrapped` the layer is the source of a symbolic tensor that is there already.
  public init(_ a: LayerArguments, wrapping wrapped: Node?) throws(KerasError) {
    let shape = a["shape"]?.shape ?? a["shape"]?.int.map { [$0] }
    let batch = wrapped?.shape ?? a["batch_shape"]?.shape
    if shape != nil && batch != nil {
      throw .value("You cannot pass both `shape` and `batch_shape` at the same time.")
    }
    let size = a["batch_size"]?.int
    if let batch {
      if size != nil {
        throw .value("You cannot pass both `batch_size` and `batch_shape` at the same time.")
      }
      batchShape = batch
    } else if let shape {
      batchShape = [size ?? ShapedType.unknown] + shape
    } else {
      throw .value("You must pass a `shape` argument.")
    }
    var chosen = Session.floatType
    if let wrapped {
      chosen = wrapped.dtype
    } else if let text = a["dtype"]?.string {
      guard let dtype = DType(keras: text) else { throw .value("Invalid dtype: \(text)") }
      chosen = InputLayer.canonical(dtype)
    }
    inputDType = chosen
    if a.bool("ragged", false) {
      throw .value("`ragged=True` is not supported with the jax backend")
    }
    isOptional = a.bool("optional", false)
    let name = a["name"] ?? .none
    try super.init(LayerArguments(a.className, Config([("name", name)])))
    computePolicy = dtypeName
    dtypeName = inputDType.kerasName
    let tensor =
      wrapped
      ?? KerasTensor.make(batchShape, inputDType, name: a.isNameGiven ? self.name : nil)
    if wrapped == nil { tensor.declare(a["dtype"]?.string, isSparse: a.bool("sparse", false)) }
    _ = try CallNode(operation: self, arguments: CallArguments([]), outputs: .tensor(tensor))
    built = true
  }

  public override convenience init(_ a: LayerArguments) throws(KerasError) {
    try self.init(a, wrapping: nil)
  }

  /// The policy in force when the layer was made, which says nothing of the tensor.
  public private(set) var computePolicy = "float32"

  /// The symbolic tensor.
  public var tensor: Node { inboundNodes[0].outputs[0] }

  /// JAX without 64-bit types.
  static func canonical(_ dtype: DType) -> DType {
    switch dtype.code {
    case .float64: return .float32
    case .int64: return .int32
    case .uint64: return .uint32
    default: return dtype
    }
  }

  public override func getConfig() throws(KerasError) -> Config {
    Config([
      ("batch_shape", ConfigValue(shape: batchShape)), ("dtype", .string(declaredType)),
      ("sparse", .bool(tensor.kerasHistory?.isSparse ?? false)), ("ragged", .bool(false)), ("name", .string(name)),
      ("optional", .bool(isOptional)),
    ])
  }

  /// `keras.Input(shape)`: the symbolic tensor of a new input layer.
  public static func input(
    _ shape: [Int], dtype: String? = nil, name: String? = nil, batchSize: Int? = nil
  ) throws(KerasError) -> Node {
    var values = Config([("shape", ConfigValue(shape: shape))])
    if let dtype { values["dtype"] = .string(dtype) }
    if let name { values["name"] = .string(name) }
    if let batchSize { values["batch_size"] = .int(batchSize) }
    return try InputLayer(LayerArguments("InputLayer", values, parameters: [])).tensor
  }
}
