import Autodiff
import Tensors

/// Several categorical features to one: the bin of their combination, by a hash.
///
/// Shapes: each x [batch] or [batch, 1], y the same; [batch, bins] in mode `one_hot`.
public final class HashedCrossing: Layer {
  public let binCount: Int
  private let outputMode: String

  public override var supportsJit: Bool { false }
  public override var overridesOutputShape: Bool { true }

  public override init(_ a: LayerArguments) throws(KerasError) {
    var a = a
    outputMode = a.string("output_mode", "int")
    if outputMode == "int", !a.has("dtype") { a.values["dtype"] = .string("int64") }
    binCount = try a.int("num_bins", 1)
    if a.bool("sparse", false) {
      throw .value("`sparse=True` can only be used with the TensorFlow backend.")
    }
    try AdaptiveLayer.check(
      .string(outputMode), "output_mode", ["int", "one_hot"], a.className)
    try super.init(a)
    allowsNonTensorPositional = true
    convertsInputs = false
  }

  public override func call(_ arguments: BoundArguments) throws(KerasError) -> Structure {
    guard let inputs = arguments.first.items else {
      throw .value(
        "`HashedCrossing` should be called on a list or tuple of inputs. Received: "
          + "inputs=\(arguments.first.displayText)")
    }
    if inputs.count < 2 {
      throw .value(
        "`HashedCrossing` should be called on at least two inputs. Received: "
          + "inputs=\(arguments.first.displayText)")
    }
    var grids: [TokenGrid] = []
    for input in inputs { grids.append(try TokenGrid(input, for: className)) }
    let shape = grids[0].shape
    if shape.count > 2 || (shape.count == 2 && shape[1] != 1) {
      throw .value(
        "All `HashedCrossing` inputs should have shape `()`, `(batch_size)` or `(batch_size, 1)`. "
          + "Received: inputs=\(arguments.first.displayText)")
    }
    if grids.contains(where: { $0.shape != shape }) {
      throw .value(
        "All `HashedCrossing` inputs should have equal shape. Received: "
          + "inputs=\(arguments.first.displayText)")
    }
    var bins: [Int32] = []
    for i in grids[0].tokens.indices {
      var hash: UInt64 = 0xDECA_FCAF_FE
      for grid in grids {
        switch grid.tokens[i] {
        case .text(let bytes): hash = Fingerprint.combined(hash, Fingerprint.farm(bytes))
        case .number(let number):
          hash = Fingerprint.combined(hash, UInt64(bitPattern: number))
        }
      }
      bins.append(Int32(truncatingIfNeeded: hash % UInt64(max(1, binCount))))
    }
    do throws(GraphError) {
      return .tensor(
        try CategoricalOutput.encode(
          Node(NDArray(bins, shape)), outputMode, depth: binCount,
          dtype: outputMode == "int" ? CategoricalOutput.integer : .float32))
    } catch {
      throw KerasError(error)
    }
  }

  public override func computeOutputShape(_ shapes: BuildShapes) throws(KerasError) -> ShapeTree {
    let inputs = shapes.first.shapes
    guard inputs.count == 2 else {
      throw .value(
        "Expected as input a list/tuple of 2 tensors. Received input_shape=\(shapes.first.text)")
    }
    if inputs[0].last != inputs[1].last {
      throw .value(
        "Expected the two input tensors to have identical shapes. Received "
          + "input_shape=\(shapes.first.text)")
    }
    if outputMode == "int" { return .shape(inputs[0]) }
    if inputs[0].last != 1 { return .shape(inputs[0] + [binCount]) }
    return .shape(Array(inputs[0].dropLast()) + [binCount])
  }

  public override func outputDType(_ inputs: Structure) -> DType {
    outputMode == "int" ? .int64 : .float32
  }

  public override func getConfig() throws(KerasError) -> Config {
    Config([
      ("num_bins", .int(binCount)), ("output_mode", .string(outputMode)), ("sparse", .bool(false)),
      ("name", .string(name)), ("dtype", .string(dtypeName)),
    ])
  }
}
