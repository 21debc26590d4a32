import Tensors

/// A graph on its way to a program: live nodes in an array, each after its inputs.
struct PlanGraph {
  enum Source {
    case placeholder(Int)
    case variable(Variable)
    case constant(NDArray)
    case computed
  }

  struct Item {
    var operation: Operation
    var inputs: [Int]
    var type: ShapedType
    var source: Source

    var isComputed: Bool {
      if case .computed = source { return true }
      return false
    }
  }

  var items: [Item] = []
  var outputs: [Int] = []
  var updates: [(variable: Variable, item: Int)] = []

  /// Brings nodes in order, merges equal ones, and folds what is known.
  init(
    inputs: [Node], outputs: [Node], updates: [(variable: Variable, value: Node)]
  ) throws(GraphError) {
    var order: [Node] = []
    var seen: [Int: Bool] = [:]
    var stack = outputs
    for update in updates { stack.append(update.value) }
    while let node = stack.popLast() {
      if seen[node.id] != nil { continue }
      seen[node.id] = true
      order.append(node)
      for input in node.inputs where seen[input.id] == nil { stack.append(input) }
    }
    order.sort { $0.id < $1.id }

    var feeds: [Int: Int] = [:]
    for (i, node) in inputs.enumerated() { feeds[node.id] = i }
    var places: [Int: Int] = [:]
    var known: [String: Int] = [:]
    var variables: [ObjectIdentifier: Int] = [:]
    for node in order {
      if let feed = feeds[node.id] {
        places[node.id] = add(node, [], .placeholder(feed))
      } else if let value = node.value {
        places[node.id] = addConstant(node, value, &known)
      } else if let read = node.operation as? VariableRead {
        let key = ObjectIdentifier(read.variable)
        if let place = variables[key] {
          places[node.id] = place
        } else {
          let place = add(node, [], .variable(read.variable))
          variables[key] = place
          places[node.id] = place
        }
      } else if node.inputs.isEmpty {
        throw .value(
          "A program needs a value for \(node.name ?? node.operation.name) of shape "
            + "\(Shapes.text(node.shape)), which is not among its inputs.")
      } else {
        var args: [Int] = []
        for input in node.inputs { args.append(places[input.id] ?? 0) }
        places[node.id] = addComputed(node, args, &known)
      }
    }
    for node in outputs { self.outputs.append(places[node.id] ?? 0) }
    for update in updates {
      self.updates.append((update.variable, places[update.value.id] ?? 0))
    }
  }

  private mutating func add(_ node: Node, _ inputs: [Int], _ source: Source) -> Int {
    items.append(
      Item(operation: node.operation, inputs: inputs, type: node.type, source: source))
    return items.count - 1
  }

  /// Equal scalars become one item.
  private mutating func addConstant(
    _ node: Node, _ value: NDArray, _ known: inout [String: Int]
  ) -> Int {
    guard value.count == 1, value.dtype.itemSize <= 8 else {
      return add(node, [], .constant(value))
    }
    var bits: UInt64 = 0
    withUnsafeMutableBytes(of: &bits) { target in
      target.baseAddress?.copyMemory(from: value.data, byteCount: value.dtype.itemSize)
    }
    let key = "\(bits) \(value.dtype.name) \(Shapes.text(value.shape))"
    if let place = known[key] { return place }
    let place = add(node, [], .constant(value))
    known[key] = place
    return place
  }

  private mutating func addComputed(
    _ node: Node, _ inputs: [Int], _ known: inout [String: Int]
  ) -> Int {
    if let folded = foldScalars(node, inputs, &known) { return folded }
    if let same = identity(node, inputs) { return same }
    guard node.operation.isPure else { return add(node, inputs, .computed) }
    var (operation, inputs) = (node.operation, inputs)
    if let mean = operation as? Reduce, mean.kind == .mean, node.dtype == .float32 {
      // The last step of a mean is a product like others.
      let input = items[inputs[0]].type.shape[mean.first..<mean.first + mean.length]
      let sum = computed(
        Reduce(.sum, mean.first, mean.length, isGathered: mean.isGathered), inputs, node.type,
        &known)
      let n = Shapes.product(input)
      if n == 1 { return sum }
      let share = NDArray.scalar(1 / Float(n))
      return computed(
        Binary<Multiply>(), [sum, addConstant(Node(share), share, &known)], node.type, &known)
    }
    if let reciprocal = reciprocalOfDivisor(node, inputs, &known) {
      operation = Binary<Multiply>()
      inputs[1] = reciprocal
    }
    return computed(operation, inputs, node.type, &known)
  }

  /// The item of a pure operation: the one that there is, or a new one.
  private mutating func computed(
    _ operation: Operation, _ inputs: [Int], _ type: ShapedType, _ known: inout [String: Int]
  ) -> Int {
    var operation = operation
    if let reduce = operation as? Reduce, reduce.kind != .any, reduce.kind != .all,
      items[inputs[0]].type.count == type.count
    {
      operation = Reshape(type.shape)
    }
    var key = operation.name + " " + operation.attributes
    for i in inputs { key += " \(i)" }
    if let place = known[key] { return place }
    items.append(Item(operation: operation, inputs: inputs, type: type, source: .computed))
    known[key] = items.count - 1
    return items.count - 1
  }

  /// Division by a constant, or by what is broadcast, is multiplication by the rounded reciprocal,
  /// as in XLA.
  private mutating func reciprocalOfDivisor(
    _ node: Node, _ inputs: [Int], _ known: inout [String: Int]
  ) -> Int? {
    guard node.operation is Binary<Divide>, node.dtype.isFloating, node.dtype != .float64 else {
      return nil
    }
    if let c = scalar(inputs[1]) {
      let value = NDArray.scalar(1 / Float(c.item().double)).astype(node.dtype)
      return addConstant(Node(value), value, &known)
    }
    let divisor = items[inputs[1]]
    guard
      divisor.operation is BroadcastTo
        || Divide.isBroadcast(divisor.type.shape, against: node.shape)
    else { return nil }
    return computed(Unary<Reciprocal>(), [inputs[1]], divisor.type, &known)
  }

  /// The scalar constant that an item repeats, if it does.
  private func scalar(_ item: Int) -> NDArray? {
    if case .constant(let value) = items[item].source { return value.count == 1 ? value : nil }
    if items[item].operation is BroadcastTo || items[item].operation.isView {
      return items[item].inputs.first.flatMap { scalar($0) }
    }
    return nil
  }

  /// An elementwise operation on repeated scalars is computed now, once.
  private mutating func foldScalars(
    _ node: Node, _ inputs: [Int], _ known: inout [String: Int]
  ) -> Int? {
    guard node.operation is Elementwise else { return nil }
    var args: [Node] = []
    var types: [ShapedType] = []
    for i in inputs {
      guard let value = scalar(i) else { return nil }
      let type = ShapedType([], value.dtype)
      args.append(
        Node(
          NDArray(
            storage: value.storage, data: value.data, dtype: value.dtype, shape: [], strides: [])))
      types.append(type)
    }
    let type = ShapedType([], node.dtype)
    let value = Evaluator.evaluate(node.operation, args, types, type)
    let leaf = addConstant(Node(value), value, &known)
    if node.shape.isEmpty { return leaf }
    items.append(
      Item(
        operation: BroadcastTo(node.shape), inputs: [leaf], type: node.type, source: .computed))
    return items.count - 1
  }

  /// x·1, x/1, x + 0 and x − 0 are x.
  private func identity(_ node: Node, _ inputs: [Int]) -> Int? {
    guard inputs.count == 2 else { return nil }
    let neutral: Double
    let commutes: Bool
    switch node.operation {
    case is Binary<Add>: (neutral, commutes) = (0, true)
    case is Binary<Subtract>: (neutral, commutes) = (0, false)
    case is Binary<Multiply>: (neutral, commutes) = (1, true)
    case is Binary<Divide>: (neutral, commutes) = (1, false)
    default: return nil
    }
    if items[inputs[0]].type == node.type, scalar(inputs[1])?.item().double == neutral {
      return inputs[0]
    }
    if commutes, items[inputs[1]].type == node.type,
      scalar(inputs[0])?.item().double == neutral
    {
      return inputs[1]
    }
    return nil
  }

  /// The item whose memory an item shows.
  func root(_ item: Int) -> Int {
    var i = item
    while items[i].operation.isView, let first = items[i].inputs.first { i = first }
    return i
  }

  /// Which items are needed.
  func liveness() -> [Bool] {
    var live = [Bool](repeating: false, count: items.count)
    for o in outputs { live[o] = true }
    for u in updates { live[u.item] = true }
    var i = items.count - 1
    while i >= 0 {
      if live[i] { for input in items[i].inputs { live[input] = true } }
      i -= 1
    }
    return live
  }

  /// How often each live item is read by live items; results count as one reading each.
  func uses() -> [Int] {
    let live = liveness()
    var out = [Int](repeating: 0, count: items.count)
    for (i, item) in items.enumerated() where live[i] {
      for input in item.inputs { out[input] += 1 }
    }
    for o in outputs { out[o] += 1 }
    for u in updates { out[u.item] += 1 }
    return out
  }
}
