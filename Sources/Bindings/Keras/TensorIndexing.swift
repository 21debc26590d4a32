import Autodiff
import Keras
import Python
import Tensors

extension KerasBridge {
  /// `tensor[key]`: integers, slices, None, `...`, integer arrays and masks.
  func item(of node: Node, _ key: Value) throws(PyError) -> Node {
    if node.isKerasTensor { try checkSymbolic(node, key) }
    if key.baseTag == .list {
      throw vm.typeError(
        "Using a non-tuple sequence for multidimensional indexing is not allowed; use "
          + "`arr[array(seq)]` instead of `arr[seq]`. See "
          + "https://github.com/jax-ml/jax/issues/4564 for more information.")
    }
    let outer = Keras.Session.operationCall
    if node.isKerasTensor {
      Keras.Session.operationCall = { OperationCall([.tensor(node), self.subscriptStructure(key)]) }
    }
    defer { Keras.Session.operationCall = outer }
    let parts = key.tag == .tuple ? Array(key.cast(TupleObject.self).buffer) : [key]
    if try needsPositions(node, parts) {
      let places = try positions(of: node, parts)
      return try apply("GetItem", [node]) { (n) throws(GraphError) in
        try n[0].flatten().take(Node(places), axis: 0)
      }
    }
    if parts.filter({ $0.tag == .ellipsis }).count > 1 {
      throw vm.error(
        vm.types.indexError, "an index can only have a single ellipsis ('...')")
    }
    var plan = IndexPlan()
    var axis = 0
    let taken = parts.filter { !$0.isNone && $0.tag != .ellipsis }.count
    for part in parts {
      switch part.tag {
      case .none:
        plan.steps.append(.newAxis)
        continue
      case .ellipsis:
        for _ in 0..<Swift.max(0, node.rank - taken) {
          plan.steps.append(.all)
          axis += 1
        }
        continue
      default: break
      }
      guard axis < node.rank else {
        throw vm.error(
          vm.types.indexError,
          "Too many indices: array is \(node.rank)-dimensional, but \(taken) were indexed")
      }
      let size = node.shape[axis]
      axis += 1
      plan.steps.append(try step(part, size))
    }
    return try apply("GetItem", [node]) { [plan] (n) throws(GraphError) in try plan.apply(n[0]) }
  }

  /// What Keras refuses of a subscript on a symbolic tensor, in its words.
  private func checkSymbolic(_ node: Node, _ key: Value) throws(PyError) {
    let parts = key.tag == .tuple ? Array(key.cast(TupleObject.self).buffer) : [key]
    let shown = try vm.str(key)
    func unsupported() -> PyError {
      vm.valueError("Unsupported key type for array slice. Received: `\(shown)`")
    }
    if parts.filter({ $0.tag == .ellipsis }).count > 1 {
      throw vm.valueError("Slice should only have one ellipsis. Received: `\(shown)`")
    }
    let taken = parts.filter { !$0.isNone && $0.tag != .ellipsis }.count
    var axis = 0
    for part in parts {
      switch part.tag {
      case .none: continue
      case .ellipsis:
        axis += Swift.max(0, node.rank - taken)
        continue
      case .str, .float, .dict: throw unsupported()
      default: break
      }
      if axis >= node.rank {
        throw vm.valueError(
          "Array has shape \(Shapes.text(node.shape)) but slice has to many indices. Received: "
            + "`\(shown)`")
      }
      let size = node.shape[axis]
      axis += 1
      if part.isInt, size >= 0, part.int >= Int64(size) || part.int < -Int64(size) {
        throw vm.valueError(
          "Array has shape \(Shapes.text(node.shape)) but out-of-bounds index \(shown) was "
            + "requested.")
      }
    }
  }

  private func step(_ part: Value, _ size: Int) throws(PyError) -> IndexPlan.Step {
    switch part.tag {
    case .int: return .index(clamped(Int(clamping: part.int), size))
    case .slice:
      let slice = part.cast(SliceObject.self)
      func bound(_ value: Value) throws(PyError) -> Int? {
        value.isNone ? nil : Int(truncatingIfNeeded: try vm.int64(value))
      }
      return .slice(try bound(slice.start), try bound(slice.stop), try bound(slice.step) ?? 1)
    case .float:
      throw vm.typeError(
        "Indexer must have integer or boolean type, got indexer with type float64")
    case .str:
      throw vm.typeError("JAX does not support string indexing; got idx=\(try vm.repr(part))")
    default: break
    }
    let indices = try self.node(part, dtype: nil)
    if indices.dtype == .bool {
      throw TracerErrors.mask(vm, indices)
    }
    if !indices.dtype.isInteger {
      throw vm.typeError(
        "Indexer must have integer or boolean type, got indexer with type \(indices.dtype.name)")
    }
    if indices.rank == 0, let value = indices.value {
      return .index(clamped(Int(value.item().double), size))
    }
    guard size != ShapedType.unknown else { return .gather(indices) }
    // JAX clamps what is out of range.
    return .gather(
      try graph { () throws(GraphError) in
        let last = indices.like(Double(Swift.max(size - 1, 0)))
        return try indices.cast(.int32).minimum(last).maximum(indices.like(Double(-size)))
      })
  }

  private func clamped(_ index: Int, _ size: Int) -> Int {
    if size == ShapedType.unknown { return index }
    // JAX clamps what is out of range.
    return Swift.max(0, Swift.min(index < 0 ? index + size : index, Swift.max(size - 1, 0)))
  }

  /// Whether the key mixes arrays as only NumPy's own rules can tell: masks, several arrays, or an
  /// array beside an integer.
  private func needsPositions(_ node: Node, _ parts: [Value]) throws(PyError) -> Bool {
    var (arrays, integers, isTraced, hasMask) = (0, 0, false, false)
    for part in parts {
      switch part.tag {
      case .int: integers += 1
      case .bool: hasMask = true
      case .list:
        arrays += 1
      case .none, .ellipsis, .slice, .str, .float: break
      default:
        let index = try self.node(part)
        if index.value == nil { isTraced = true }
        if index.dtype == .bool { hasMask = true }
        if index.rank > 0 || index.value == nil { arrays += 1 } else { integers += 1 }
      }
    }
    if isTraced || !node.type.isConcrete { return false }
    return hasMask || arrays > 1 || arrays == 1 && integers > 0
  }

  /// Where the elements that a key names stand in the flattened tensor, in the result's shape.
  func positions(of node: Node, _ parts: [Value]) throws(PyError) -> NDArray {
    let np = Numpy.of(vm)
    var items = try np.indexItems(Value(vm.newTuple(parts)))
    var (axis, used) = (0, 0)
    for item in items {
      switch item {
      case .integer, .slice: used += 1
      case .array(let index): used += index.dtype.isBool ? index.rank : 1
      case .newAxis, .ellipsis: break
      }
    }
    if used > node.rank {
      throw vm.error(
        vm.types.indexError,
        "Too many indices: array is \(node.rank)-dimensional, but \(used) were indexed")
    }
    for i in items.indices {
      switch items[i] {
      case .newAxis: break
      case .ellipsis: axis += node.rank - used
      case .slice: axis += 1
      case .integer(let index):
        items[i] = .integer(clamped(index, node.shape[axis]))
        axis += 1
      case .array(let index):
        if index.dtype.isBool {
          axis += index.rank
          continue
        }
        let size = node.shape[axis]
        let fixed = index.astype(.int64).copy()
        for j in 0..<fixed.count {
          fixed.store(.int(Int64(clamped(Int(fixed.item(j).double), size))), at: fixed.pointer(flat: j))
        }
        items[i] = .array(fixed)
        axis += 1
      }
    }
    var numbers = [Int32](repeating: 0, count: node.type.count)
    for i in 0..<numbers.count { numbers[i] = Int32(truncatingIfNeeded: i) }
    let all = NDArray(numbers, node.shape)
    return try np.run { () throws(TensorError) in try Indexing.get(all, items).array.contiguous() }
  }
}

/// What a subscript does, one step per index.
struct IndexPlan {
  enum Step {
    case all, newAxis
    case index(Int)
    case slice(Int?, Int?, Int)
    case gather(Node)
  }
  var steps: [Step] = []

  func apply(_ x: Node) throws(GraphError) -> Node {
    var result = x
    var axis = 0
    /// Where the first index array stands, and how many axes the arrays before took.
    var arrays: [(axis: Int, indices: Node)] = []
    for step in steps {
      switch step {
      case .all: axis += 1
      case .newAxis:
        result = try result.expandDims(axis)
        axis += 1
      case .index(let i): result = try result.element(axis: axis, i)
      case .slice(let start, let stop, let step):
        result = try result.slice(axis: axis, from: start, to: stop, by: step)
        axis += 1
      case .gather(let indices):
        arrays.append((axis, indices))
        axis += 1
      }
    }
    guard let first = arrays.first else { return result }
    if arrays.count == 1 { return try result.take(first.indices, axis: first.axis) }
    return try IndexPlan.gather(result, arrays)
  }

  /// Several index arrays at once: their axes become one, read at the joint place.
  private static func gather(
    _ x: Node, _ arrays: [(axis: Int, indices: Node)]
  ) throws(GraphError) -> Node {
    var order: [Int] = arrays.map { $0.axis }
    let isAdjacent = order.last == order[0] + order.count - 1
    let target = isAdjacent ? order[0] : 0
    var rest: [Int] = []
    for i in 0..<x.rank where !order.contains(i) { rest.append(i) }
    let sizes = order.map { x.shape[$0] }
    order = Array(rest[..<target]) + order + Array(rest[target...])
    let turned = try x.transpose(order)
    var flat = turned.shape
    flat.replaceSubrange(target..<target + sizes.count, with: [Shapes.joined(sizes)])
    var place: Node?
    for (size, array) in zip(sizes, arrays) {
      let index = try array.indices.cast(.int32)
      let positive = try index.less(index.like(0)).select(index.add(Double(size)), index)
      place = try place.map { (so) throws(GraphError) in
        try so.multiply(Double(size)).add(positive)
      } ?? positive
    }
    guard let place else { return x }
    return try turned.reshape(flat).take(place, axis: target)
  }
}

extension Shapes {
  /// The size of several axes taken as one.
  fileprivate static func joined(_ sizes: [Int]) -> Int {
    var n = 1
    for size in sizes { n *= size }
    return n
  }
}
