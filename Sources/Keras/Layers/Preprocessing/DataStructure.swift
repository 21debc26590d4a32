import Autodiff
import Tensors

/// Plain Python data as arrays: preprocessing layers take lists of numbers and of text as well.
extension Structure {
  /// A configuration value as a structure.
  init(_ value: ConfigValue) {
    switch value {
    case .none: self = .none
    case .list(let items): self = .list(items.map { Structure($0) })
    case .tuple(let items): self = .tuple(items.map { Structure($0) })
    case .foreign(let object):
      if let array = object as? NDArray {
        self = .tensor(Node(array))
      } else {
        self = .value(value)
      }
    default: self = .value(value)
    }
  }

  /// The tensor, or the constant that nested lists make.
  func dataNode(_ layer: String) throws(KerasError) -> Node {
    if case .tensor(let node) = self { return node }
    return Node(try array(layer))
  }

  /// The same for a layer that counts or computes: no text, and not nothing.
  func numbers(_ layer: String) throws(KerasError) -> Node {
    if isNone { throw .value("None is not a valid value for jnp.array") }
    if case .value(.string(let text)) = self {
      throw .value("could not convert string to float: \(PythonText.quoted(text))")
    }
    return try dataNode(layer)
  }

  /// Nested lists of numbers as an array: integers unless there is a fraction, or text.
  func array(_ layer: String) throws(KerasError) -> NDArray {
    if let array = tensor?.value { return array }
    var (shape, leaves): ([Int], [ConfigValue]) = ([], [])
    var kind = DType.bool
    try collect(into: &leaves, shape: &shape, depth: 0, layer)
    for leaf in leaves {
      switch leaf {
      case .bool: break
      case .int: if kind == .bool { kind = .int32 }
      case .float: kind = .float32
      case .string:
        return try TokenGrid(self, for: layer).array
      default: throw .type("\(layer) received data of type \(leaf.typeText).")
      }
    }
    if leaves.isEmpty { kind = .float32 }
    return NDArray(leaves.map { $0.double ?? 0 }, shape).astype(kind)
  }

  private func collect(
    into leaves: inout [ConfigValue], shape: inout [Int], depth: Int, _ layer: String
  ) throws(KerasError) {
    switch self {
    case .list(let items), .tuple(let items):
      if shape.count == depth { shape.append(items.count) }
      if shape[depth] != items.count { throw Structure.ragged }
      for item in items {
        try item.collect(into: &leaves, shape: &shape, depth: depth + 1, layer)
      }
    case .tensor(let node):
      guard let array = node.value else {
        throw .type("\(layer) works on data, not inside a compiled function.")
      }
      if shape.count == depth { shape += array.shape }
      if Array(shape[depth...]) != array.shape { throw Structure.ragged }
      for i in 0..<array.count {
        let number = array.item(i).double
        leaves.append(array.dtype.isFloating ? .float(number) : .int(Int(number)))
      }
    case .value(let value):
      if shape.count != depth { throw Structure.ragged }
      leaves.append(value)
    default: throw .type("\(layer) received no data.")
    }
  }

  private static var ragged: KerasError {
    .value(
      "setting an array element with a sequence. The requested array has an inhomogeneous shape.")
  }

  /// The name of the Python type.
  var typeName: String {
    switch self {
    case .none: return "NoneType"
    case .tensor: return "ndarray"
    case .list: return "list"
    case .tuple: return "tuple"
    case .dict: return "dict"
    case .value(let value):
      let text = value.typeText
      // `<class 'float'>`
      return text.count > 10 ? String(text.dropFirst(8).dropLast(2)) : text
    }
  }
}

extension ConfigValue {
  /// An array as `tolist()` nests it.
  init(nested array: NDArray) {
    self = ConfigValue.nest(array, [], 0).value
  }

  private static func nest(
    _ array: NDArray, _ prefix: [Int], _ start: Int
  ) -> (value: ConfigValue, next: Int) {
    if prefix.count == array.rank {
      let item = array.item(start)
      if array.dtype == .bool { return (.bool(item.truth), start + 1) }
      if array.dtype.isFloating { return (.float(item.double), start + 1) }
      return (.int(Int(truncatingIfNeeded: item.integer ?? 0)), start + 1)
    }
    var items: [ConfigValue] = []
    var next = start
    for i in 0..<array.shape[prefix.count] {
      let part = nest(array, prefix + [i], next)
      items.append(part.value)
      next = part.next
    }
    return (.list(items), next)
  }
}
