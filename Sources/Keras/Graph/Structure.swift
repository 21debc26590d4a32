import Autodiff

/// What goes into a layer and comes out of it: tensors, alone or nested in lists, tuples and
/// dictionaries, and plain values beside them.
public indirect enum Structure {
  case none
  case tensor(Node)
  case list([Structure])
  case tuple([Structure])
  case dict([Field])
  /// A plain value or an object of the host language.
  case value(ConfigValue)

  /// One entry of a dictionary.
  public struct Field {
    public var key: String
    public var value: Structure
    public init(_ key: String, _ value: Structure) {
      self.key = key
      self.value = value
    }
  }
}

extension Structure {
  /// The leaves in Keras's order: dictionaries by sorted key. `none` counts as a leaf.
  public var leaves: [Structure] {
    switch self {
    case .list(let items), .tuple(let items): return items.flatMap({ $0.leaves })
    case .dict: return sortedFields.flatMap({ $0.value.leaves })
    default: return [self]
    }
  }

  /// The tensors among the leaves, in order.
  public var tensors: [Node] {
    var found: [Node] = []
    collectTensors(&found)
    return found
  }

  private func collectTensors(_ found: inout [Node]) {
    switch self {
    case .tensor(let node): found.append(node)
    case .list(let items), .tuple(let items):
      for item in items { item.collectTensors(&found) }
    case .dict: for field in sortedFields { field.value.collectTensors(&found) }
    case .none, .value: break
    }
  }

  var sortedFields: [Field] {
    guard case .dict(let fields) = self else { return [] }
    return fields.sorted { $0.key < $1.key }
  }

  /// The same with the entries of every dictionary in order of their keys.
  var sortedByKey: Structure {
    switch self {
    case .list(let items): return .list(items.map({ $0.sortedByKey }))
    case .tuple(let items): return .tuple(items.map({ $0.sortedByKey }))
    case .dict: return .dict(sortedFields.map { Field($0.key, $0.value.sortedByKey) })
    default: return self
    }
  }

  public var tensor: Node? {
    if case .tensor(let node) = self { return node }
    return nil
  }

  public var isNone: Bool {
    if case .none = self { return true }
    return false
  }

  /// Whether this is a list, tuple or dictionary.
  public var isNested: Bool {
    switch self {
    case .list, .tuple, .dict: return true
    default: return false
    }
  }

  public var isDict: Bool {
    if case .dict = self { return true }
    return false
  }

  public var items: [Structure]? {
    switch self {
    case .list(let items), .tuple(let items): return items
    default: return nil
    }
  }

  public subscript(key: String) -> Structure? {
    guard case .dict(let fields) = self else { return nil }
    for field in fields where field.key == key { return field.value }
    return nil
  }

  /// The keys of a dictionary in the order given.
  public var keys: [String] {
    guard case .dict(let fields) = self else { return [] }
    return fields.map({ $0.key })
  }

  /// The number of entries; 1 for a leaf.
  public var count: Int {
    switch self {
    case .list(let items), .tuple(let items): return items.count
    case .dict(let fields): return fields.count
    default: return 1
    }
  }

  /// The same nesting with each leaf replaced.
  public func map(
    _ transform: (Structure) throws(KerasError) -> Structure
  ) throws(KerasError) -> Structure {
    switch self {
    case .list(let items):
      var mapped: [Structure] = []
      for item in items { mapped.append(try item.map(transform)) }
      return .list(mapped)
    case .tuple(let items):
      var mapped: [Structure] = []
      for item in items { mapped.append(try item.map(transform)) }
      return .tuple(mapped)
    case .dict(let fields):
      var mapped: [Field] = []
      for field in fields { mapped.append(Field(field.key, try field.value.map(transform))) }
      return .dict(mapped)
    default: return try transform(self)
    }
  }

  /// The same nesting with the leaves replaced in order.
  public func packing(_ leaves: [Structure]) -> Structure {
    var next = 0
    return packing(leaves, &next)
  }

  private func packing(_ leaves: [Structure], _ next: inout Int) -> Structure {
    switch self {
    case .list(let items):
      var packed: [Structure] = []
      for item in items { packed.append(item.packing(leaves, &next)) }
      return .list(packed)
    case .tuple(let items):
      var packed: [Structure] = []
      for item in items { packed.append(item.packing(leaves, &next)) }
      return .tuple(packed)
    case .dict(let fields):
      var packed: [String: Structure] = [:]
      for field in sortedFields { packed[field.key] = field.value.packing(leaves, &next) }
      return .dict(fields.map { Field($0.key, packed[$0.key] ?? .none) })
    default:
      let leaf = next < leaves.count ? leaves[next] : .none
      next += 1
      return leaf
    }
  }

  /// Whether both nest alike; lists and tuples count as one when `listsAreTuples`.
  public func hasSameNesting(as other: Structure, listsAreTuples: Bool = true) -> Bool {
    switch (self, other) {
    case (.list(let a), .list(let b)), (.tuple(let a), .tuple(let b)):
      return a.count == b.count && !zip(a, b).contains { !$0.hasSameNesting(as: $1) }
    case (.list(let a), .tuple(let b)), (.tuple(let a), .list(let b)):
      guard listsAreTuples, a.count == b.count else { return false }
      return !zip(a, b).contains { !$0.hasSameNesting(as: $1) }
    case (.dict, .dict):
      let a = sortedFields
      let b = other.sortedFields
      guard a.count == b.count else { return false }
      return !zip(a, b).contains { $0.key != $1.key || !$0.value.hasSameNesting(as: $1.value) }
    default: return !isNested && !other.isNested
    }
  }

  /// Where each leaf stands: keys and indices joined by `.`.
  func paths(_ prefix: String = "") -> [String] {
    func joined(_ part: String) -> String { prefix.isEmpty ? part : prefix + "." + part }
    switch self {
    case .list(let items), .tuple(let items):
      return items.enumerated().flatMap { $0.element.paths(joined("\($0.offset)")) }
    case .dict: return sortedFields.flatMap { $0.value.paths(joined($0.key)) }
    default: return [prefix]
    }
  }

  /// The nesting as Python prints it, with `leaf` giving the text of each leaf.
  public func text(_ leaf: (Structure) -> String) -> String {
    switch self {
    case .list(let items): return "[" + items.map { $0.text(leaf) }.joined(separator: ", ") + "]"
    case .tuple(let items):
      if items.count == 1 { return "(" + items[0].text(leaf) + ",)" }
      return "(" + items.map { $0.text(leaf) }.joined(separator: ", ") + ")"
    case .dict(let fields):
      let entries = fields.map { PythonText.quoted($0.key) + ": " + $0.value.text(leaf) }
      return "{" + entries.joined(separator: ", ") + "}"
    default: return leaf(self)
    }
  }
}
