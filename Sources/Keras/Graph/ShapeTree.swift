import Autodiff

/// Shapes nested as the tensors they belong to. An unknown dimension is `ShapedType.unknown`.
public indirect enum ShapeTree {
  case none
  case shape([Int])
  case list([ShapeTree])
  case tuple([ShapeTree])
  case dict([Field])

  public struct Field {
    public var key: String
    public var value: ShapeTree
    public init(_ key: String, _ value: ShapeTree) {
      self.key = key
      self.value = value
    }
  }

  /// The shapes of a structure's tensors.
  public init(of structure: Structure) {
    switch structure {
    case .tensor(let node): self = .shape(node.shape)
    case .list(let items): self = .list(items.map { ShapeTree(of: $0) })
    case .tuple(let items): self = .tuple(items.map { ShapeTree(of: $0) })
    case .dict(let fields): self = .dict(fields.map { Field($0.key, ShapeTree(of: $0.value)) })
    case .none, .value: self = .none
    }
  }

  public var shape: [Int]? {
    if case .shape(let shape) = self { return shape }
    return nil
  }

  /// The entries of a list or tuple.
  public var items: [ShapeTree]? {
    switch self {
    case .list(let items), .tuple(let items): return items
    default: return nil
    }
  }

  public var isList: Bool {
    if case .list = self { return true }
    return false
  }

  /// All shapes in Keras's order.
  public var shapes: [[Int]] {
    switch self {
    case .none: return []
    case .shape(let shape): return [shape]
    case .list(let items), .tuple(let items): return items.flatMap({ $0.shapes })
    case .dict(let fields):
      return fields.sorted { $0.key < $1.key }.flatMap({ $0.value.shapes })
    }
  }

  /// A structure with `make(shape)` at each shape.
  func structure(
    _ make: ([Int]) throws(KerasError) -> Node
  ) throws(KerasError) -> Structure {
    switch self {
    case .none: return .none
    case .shape(let shape): return .tensor(try make(shape))
    case .list(let items):
      var made: [Structure] = []
      for item in items { made.append(try item.structure(make)) }
      return .list(made)
    case .tuple(let items):
      var made: [Structure] = []
      for item in items { made.append(try item.structure(make)) }
      return .tuple(made)
    case .dict(let fields):
      var made: [Structure.Field] = []
      for field in fields {
        made.append(Structure.Field(field.key, try field.value.structure(make)))
      }
      return .dict(made)
    }
  }

  /// As Python prints it: `(None, 4)`, `[(None, 2), (None, 3)]`.
  public var text: String {
    switch self {
    case .none: return "None"
    case .shape(let shape): return Shapes.text(shape)
    case .list(let items): return "[" + items.map({ $0.text }).joined(separator: ", ") + "]"
    case .tuple(let items):
      if items.count == 1 { return "(" + items[0].text + ",)" }
      return "(" + items.map({ $0.text }).joined(separator: ", ") + ")"
    case .dict(let fields):
      let entries = fields.map { PythonText.quoted($0.key) + ": " + $0.value.text }
      return "{" + entries.joined(separator: ", ") + "}"
    }
  }

  /// The tree as configuration data.
  public var config: ConfigValue {
    switch self {
    case .none: return .none
    case .shape(let shape): return ConfigValue(shape: shape)
    case .list(let items): return .list(items.map({ $0.config }))
    case .tuple(let items): return .tuple(items.map({ $0.config }))
    case .dict(let fields): return .dict(Config(fields.map { ($0.key, $0.value.config) }))
    }
  }

  /// A tree from configuration data: a list of integers is a shape, a list of lists a tree.
  public init(_ value: ConfigValue) {
    if let shape = value.shape {
      self = .shape(shape)
    } else if case .dict(let config) = value {
      self = .dict(config.entries.map { Field($0.key, ShapeTree($0.value)) })
    } else if let items = value.items {
      self = .list(items.map { ShapeTree($0) })
    } else {
      self = .none
    }
  }
}

extension ConfigValue {
  /// A shape as a tuple, unknown dimensions as None.
  public init(shape: [Int]) {
    self = .tuple(shape.map { $0 == ShapedType.unknown ? .none : .int($0) })
  }

  /// A shape, if this is a list or tuple of integers and None.
  public var shape: [Int]? { dimensions?.map { $0 ?? ShapedType.unknown } }
}
