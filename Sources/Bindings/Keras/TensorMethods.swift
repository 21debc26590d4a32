import Autodiff
import Keras
import Python
import Tensors

/// Attributes and methods of tensors: those of a JAX array that lessons use, and KerasTensor's.
enum TensorMethods {
  static func add(to t: TypeBuilder) {
    t.property("shape") { (vm, v) throws(PyError) in KerasBridge.of(vm).shapeValue(node(v).shape) }
    t.property("dtype") { (vm, v) throws(PyError) in
      node(v).isKerasTensor ? vm.text(node(v).dtype.kerasName) : vm.dtypeValue(node(v).dtype)
    }
    t.property("ndim") { (vm, v) throws(PyError) in Value(node(v).rank) }
    t.property("size") { (vm, v) throws(PyError) in Value(node(v).shape.reduce(1, *)) }
    t.property("name") { (vm, v) throws(PyError) in node(v).name.map { vm.text($0) } ?? .none }
    t.property("sparse") { (vm, v) throws(PyError) in .false }
    t.property("_keras_history") { (vm, v) throws(PyError) in
      guard let history = node(v).kerasHistory, let operation = history.operation as? Layer else {
        return .undefined
      }
      return Value(
        vm.newTuple([
          KerasBridge.of(vm).object(operation), Value(history.nodeIndex),
          Value(history.tensorIndex),
        ]))
    }
    t.property("_keras_mask") { (vm, v) throws(PyError) in
      node(v).mask.map { KerasBridge.of(vm).tensor($0) } ?? .none
    }
    t.property("T") { (vm, v) throws(PyError) in
      try apply(vm, "Transpose", v) { (x) throws(GraphError) in try x.transpose() }
    }
    t.method("__array__(self, dtype=None, copy=None)") { (vm, a) throws(PyError) in
      let bridge = KerasBridge.of(vm)
      return bridge.array(try bridge.concrete(a[0]))
    }
    t.method("tolist(self)") { (vm, a) throws(PyError) in
      let bridge = KerasBridge.of(vm)
      return try vm.callMethod(bridge.array(try bridge.concrete(a[0])), "tolist")
    }
    t.method("item(self)") { (vm, a) throws(PyError) in
      let bridge = KerasBridge.of(vm)
      return try vm.callMethod(bridge.array(try bridge.concrete(a[0])), "item")
    }
    t.method("numpy(self)") { (vm, a) throws(PyError) in
      let bridge = KerasBridge.of(vm)
      return bridge.array(try bridge.concrete(a[0]))
    }
    t.method("astype(self, dtype)") { (vm, a) throws(PyError) in
      let dtype = try KerasBridge.of(vm).dtype(a[1])
      return try apply(vm, "Cast", a[0]) { (x) throws(GraphError) in try x.cast(dtype) }
    }
    t.method("reshape(self, *shape)") { (vm, a) throws(PyError) in
      let given = a.rest(1)
      let bridge = KerasBridge.of(vm)
      let shape = try bridge.shape(given.count == 1 ? given[0] : a[1])
      return try apply(vm, "Reshape", a[0]) { (x) throws(GraphError) in try x.reshape(shape) }
    }
    t.method("transpose(self, *axes)") { (vm, a) throws(PyError) in
      let given = a.rest(1)
      let axes = try KerasBridge.of(vm).shape(given.count == 1 ? given[0] : a[1])
      return try apply(vm, "Transpose", a[0]) { (x) throws(GraphError) in
        try x.transpose(axes.isEmpty ? nil : axes)
      }
    }
    t.method("ravel(self)") { (vm, a) throws(PyError) in
      try apply(vm, "Ravel", a[0]) { (x) throws(GraphError) in try x.reshape([-1]) }
    }
    t.method("flatten(self)") { (vm, a) throws(PyError) in
      try apply(vm, "Ravel", a[0]) { (x) throws(GraphError) in try x.reshape([-1]) }
    }
    t.method("squeeze(self, axis=None)") { (vm, a) throws(PyError) in
      let axes = try KerasBridge.of(vm).axes(a[1])
      return try apply(vm, "Squeeze", a[0]) { (x) throws(GraphError) in try x.squeeze(axes) }
    }
    t.method("round(self, decimals=0)") { (vm, a) throws(PyError) in
      let decimals = try a.int(1)
      return try apply(vm, "Round", a[0]) { (x) throws(GraphError) in
        try x.round(decimals: decimals)
      }
    }
    t.method("argmax(self, axis=None)") { (vm, a) throws(PyError) in
      let axis = a[1].isNone ? nil : try a.int(1)
      return try apply(vm, "Argmax", a[0]) { (x) throws(GraphError) in try x.argmax(axis: axis) }
    }
    t.method("argmin(self, axis=None)") { (vm, a) throws(PyError) in
      let axis = a[1].isNone ? nil : try a.int(1)
      return try apply(vm, "Argmin", a[0]) { (x) throws(GraphError) in try x.argmin(axis: axis) }
    }
    reductions(t)
    t.operations(
      .len, .getItem, .iter, .bool, .float, .int, .add, .sub, .mul, .matmul, .truediv, .pow, .neg,
      .radd, .rsub, .rmul, .rmatmul, .rtruediv, .eq, .lt, .gt)
    t.method("__abs__(self)") { (vm, a) throws(PyError) in
      try apply(vm, "Absolute", a[0]) { (x) throws(GraphError) in try x.abs() }
    }
    t.method("__round__(self, ndigits=None)") { (vm, a) throws(PyError) in
      let digits = a[1].isNone ? 0 : try a.int(1)
      return try apply(vm, "Round", a[0]) { (x) throws(GraphError) in
        try x.round(decimals: digits)
      }
    }
  }

  private typealias Reduction = (Node, [Int]?, Bool) throws(GraphError) -> Node

  private static func reductions(_ t: TypeBuilder) {
    let rows: [(String, String, Reduction)] = [
      ("sum", "Sum", { (x, axes, keep) throws(GraphError) in try x.sum(axes: axes, keepDims: keep) }),
      ("mean", "Mean", { (x, axes, keep) throws(GraphError) in
        try x.floating().mean(axes: axes, keepDims: keep)
      }),
      ("max", "Max", { (x, axes, keep) throws(GraphError) in try x.max(axes: axes, keepDims: keep) }),
      ("min", "Min", { (x, axes, keep) throws(GraphError) in try x.min(axes: axes, keepDims: keep) }),
      ("prod", "Prod", { (x, axes, keep) throws(GraphError) in
        try x.prod(axes: axes, keepDims: keep)
      }),
      ("std", "Std", { (x, axes, keep) throws(GraphError) in
        try x.floating().std(axes: axes, keepDims: keep)
      }),
      ("var", "Var", { (x, axes, keep) throws(GraphError) in
        try x.floating().variance(axes: axes, keepDims: keep)
      }),
      ("any", "Any", { (x, axes, keep) throws(GraphError) in try x.any(axes: axes, keepDims: keep) }),
      ("all", "All", { (x, axes, keep) throws(GraphError) in try x.all(axes: axes, keepDims: keep) }),
    ]
    for (name, className, reduce) in rows {
      t.method("\(name)(self, axis=None, keepdims=False)") { (vm, a) throws(PyError) in
        let axes = try KerasBridge.of(vm).axes(a[1])
        let keep = try a.bool(2)
        return try apply(vm, className, a[0]) { (x) throws(GraphError) in try reduce(x, axes, keep) }
      }
    }
  }

  private static func node(_ value: Value) -> Node { value.cast(TensorObject.self).node }

  private static func apply(
    _ vm: VM, _ className: String, _ value: Value,
    _ compute: @escaping (Node) throws(GraphError) -> Node
  ) throws(PyError) -> Value {
    let bridge = KerasBridge.of(vm)
    return bridge.tensor(
      try bridge.apply(className, [node(value)]) { (n) throws(GraphError) in try compute(n[0]) })
  }
}

extension KerasBridge {
  /// The value behind a tensor or variable, or an error for one that has none.
  func concrete(_ value: Value) throws(PyError) -> NDArray {
    let node = try node(value)
    if let array = node.value, !node.isKerasTensor { return array }
    if node.isKerasTensor {
      throw vm.valueError(
        "A KerasTensor is symbolic: it's a placeholder for a shape an a dtype. It doesn't have any "
          + "actual numerical value. You cannot convert it to a NumPy array.")
    }
    throw vm.typeError(
      "The numpy.ndarray conversion method __array__() was called on traced array with shape "
        + "\(node.dtype.name)[\(node.shape.map { "\($0)" }.joined(separator: ","))].")
  }

  /// `axis=`: None, one integer or several.
  func axes(_ value: Value) throws(PyError) -> [Int]? {
    value.isNone || value.isUndefined ? nil : try shape(value)
  }

  /// A dtype by name, NumPy dtype or scalar type.
  func dtype(_ value: Value) throws(PyError) -> DType {
    let name: String
    if let text = value.asStr { name = text.string } else { name = try vm.dtypeName(value) }
    switch name {
    case "float64", "float": return .float32
    case "int64", "int": return .int32
    case "uint64": return .uint32
    default: break
    }
    guard let dtype = DType(named: name) else { throw vm.valueError("Invalid dtype: \(name)") }
    return dtype
  }

  /// `tensor[key]`: integers, slices, None, `...` and integer arrays.
  func item(of node: Node, _ key: Value) throws(PyError) -> Node {
    let parts = key.tag == .tuple ? Array(key.cast(TupleObject.self).buffer) : [key]
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
          "Too many indices: \(node.rank)-dimensional array indexed with \(taken) regular indices.")
      }
      let size = node.shape[axis]
      axis += 1
      switch part.tag {
      case .int, .bool:
        var index = Int(truncatingIfNeeded: part.int)
        if size != ShapedType.unknown {
          if index < 0 { index += size }
          // JAX clamps what is out of range.
          index = Swift.max(0, Swift.min(index, Swift.max(size - 1, 0)))
        }
        plan.steps.append(.index(index))
      case .slice:
        let slice = part.cast(SliceObject.self)
        plan.steps.append(
          .slice(
            slice.start.isNone ? nil : Int(truncatingIfNeeded: try vm.int64(slice.start)),
            slice.stop.isNone ? nil : Int(truncatingIfNeeded: try vm.int64(slice.stop)),
            slice.step.isNone ? 1 : Int(truncatingIfNeeded: try vm.int64(slice.step))))
      default:
        let indices = try self.node(part, dtype: nil)
        if indices.dtype == .bool {
          throw vm.error(
            vm.types.indexError, "Array boolean indices must be concrete and are not supported here.")
        }
        plan.steps.append(.gather(indices))
      }
    }
    let outer = Keras.Session.operationCall
    if node.isKerasTensor {
      Keras.Session.operationCall = { OperationCall([.tensor(node), self.subscriptStructure(key)]) }
    }
    defer { Keras.Session.operationCall = outer }
    return try apply("GetItem", [node]) { [plan] (n) throws(GraphError) in try plan.apply(n[0]) }
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
        result = try result.take(indices, axis: axis)
        axis += indices.rank
      }
    }
    return result
  }
}
