import Autodiff
import Tensors

/// y = scale·x + offset, where scale and offset may have one number for each channel.
public final class Rescaling: TensorLayer {
  public override var isDataLayer: Bool { true }
  public let scale: ConfigValue
  public let offset: ConfigValue

  public override init(_ a: LayerArguments) throws(KerasError) {
    scale = a["scale"] ?? .float(1)
    offset = a["offset"] ?? .float(0)
    try super.init(a)
    supportsMasking = true
    allowsNonTensorPositional = true
  }

  private func factor(_ value: ConfigValue) throws(KerasError) -> Node {
    if let number = value.double { return Node.scalar(number) }
    if let text = value.string {
      throw .value("could not convert string to float: \(ConfigValue.string(text).pythonText)")
    }
    if case .foreign(let object) = value, let array = object as? NDArray {
      return Node(array.astype(.float32))
    }
    return Node(try Structure(value).array(className).astype(.float32))
  }

  public override func call(_ arguments: BoundArguments) throws(KerasError) -> Structure {
    let (scale, offset) = (try factor(scale), try factor(offset))
    let input = try arguments.first.numbers(className)
    do throws(GraphError) {
      let dtype = dtype.isFloating ? dtype : .float32
      return .tensor(
        try input.cast(dtype).multiply(scale.cast(dtype)).add(offset.cast(dtype)))
    } catch {
      throw KerasError(error)
    }
  }

  public override func getConfig() throws(KerasError) -> Config {
    try super.getConfig().merging([("scale", scale), ("offset", offset)])
  }
}
