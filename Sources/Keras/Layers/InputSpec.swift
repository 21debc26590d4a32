import Autodiff
import Tensors

/// What a layer demands of an input: rank, and sizes of some axes.
public struct InputSpec {
  public var rank: Int?
  public var minRank: Int?
  public var maxRank: Int?
  public var shape: [Int]?
  /// The name of the dtype demanded.
  public var dtype: String?
  /// Sizes by axis; negative axes count from the end.
  public var axes: [(axis: Int, size: Int)] = []
  public var name: String?
  public var isOptional = false
  /// Whether a last axis of size 1 may be missing on either side.
  public var allowsLastAxisSqueeze = false

  public init(
    rank: Int? = nil, minRank: Int? = nil, maxRank: Int? = nil, shape: [Int]? = nil,
    axes: [(axis: Int, size: Int)] = [], name: String? = nil
  ) {
    self.rank = rank ?? shape?.count
    self.minRank = minRank
    self.maxRank = maxRank
    self.shape = shape
    self.axes = axes
    self.name = name
  }

  /// Checks a layer's inputs, in Keras's words.
  static func check(
    _ specs: [InputSpec?], _ inputs: Structure, layer: String
  ) throws(KerasError) {
    if specs.isEmpty { return }
    var inputs = inputs
    let names = specs.map { $0?.name }
    if inputs.isDict, !names.contains(where: { $0 == nil }) {
      var picked: [Structure] = []
      let expected = PythonText.list(names.map { $0 ?? "" })
      for name in names {
        guard let name, let value = inputs[name] else {
          throw .value(
            "Missing data for input \"\(name ?? "")\". You passed a data dictionary with keys "
              + "\(PythonText.list(inputs.keys)). Expected the following keys: \(expected)")
        }
        picked.append(value)
      }
      inputs = .list(picked)
    }
    let leaves = inputs.leaves
    if leaves.count != specs.count {
      let given = names.compactMap { $0 }
      if given.count == specs.count {
        let keys = given.map { "'\($0)': ..." }.joined(separator: ", ")
        throw .value(
          "Layer \"\(layer)\" expects \(specs.count) named input(s) with keys "
            + "\(PythonText.list(given)), but it received \(leaves.count) input tensors. "
            + "Pass inputs as a dict, e.g. `layer({\(keys)})`.")
      }
      let received = leaves.map { (leaf) -> String in
        if let value = leaf.tensor?.value { return Session.arrayRepresentation(value) }
        return leaf.plainText
      }.joined(separator: ", ")
      throw .value(
        "Layer \"\(layer)\" expects \(specs.count) input(s), but it received \(leaves.count) "
          + "input tensors. Inputs received: [\(received)]")
    }
    for (i, (leaf, spec)) in zip(leaves, specs).enumerated() {
      guard let spec else { continue }
      if leaf.isNone, spec.isOptional { continue }
      guard let node = leaf.tensor else {
        var type = "<class 'NoneType'>"
        if case .value(let value) = leaf { type = value.typeText }
        throw .value(
          "Inputs to a layer should be tensors. Got '\(leaf.plainText)' (of type \(type)) as "
            + "input for layer '\(layer)'.")
      }
      try spec.check(node.shape, node.dtype.name, index: i, layer: layer)
    }
  }

  private func check(
    _ shape: [Int], _ found: String, index: Int, layer: String
  ) throws(KerasError) {
    let start =
      "Input \(index) with name '\(name ?? "None")' of layer '\(layer)' is incompatible with the "
      + "layer: "
    let text = Shapes.text(shape)
    if let rank, !allowsLastAxisSqueeze, shape.count != rank {
      throw .value(
        start + "expected ndim=\(rank), found ndim=\(shape.count). Full shape received: \(text)")
    }
    if let maxRank, shape.count > maxRank {
      throw .value(start + "expected max_ndim=\(maxRank), found ndim=\(shape.count)")
    }
    if let minRank, shape.count < minRank {
      throw .value(
        start + "expected min_ndim=\(minRank), found ndim=\(shape.count). Full shape received: "
          + text)
    }
    if let dtype, dtype != found {
      throw .value(start + "expected dtype=\(dtype), found dtype=\(found)")
    }
    for (axis, size) in axes {
      let i = axis < 0 ? shape.count + axis : axis
      guard i >= 0, i < shape.count, shape[i] != ShapedType.unknown, size != ShapedType.unknown
      else { continue }
      if shape[i] != size {
        throw .value(
          start + "expected axis \(axis) of input shape to have value \(size), but received input "
            + "with shape \(text)")
      }
    }
    guard let own = self.shape else { return }
    var expected = own
    var received = shape
    if allowsLastAxisSqueeze {
      if received.last == 1 { received.removeLast() }
      if expected.last == 1 { expected.removeLast() }
    }
    for (a, b) in zip(expected, received)
    where a != ShapedType.unknown && b != ShapedType.unknown && a != b {
      throw .value(
        start + "expected shape=\(Shapes.text(own)), found shape=\(Shapes.text(received))")
    }
  }
}
