import Autodiff
import Keras
import Python
import Tensors

/// Attributes and methods of a JAX array.
enum TensorMethods {
  static func add(to t: TypeBuilder) {
    addAttributes(t)
    addConversions(t)
    addShaping(t)
    addReductions(t)
    addDelegates(t)
    t.operations(
      .len, .getItem, .setItem, .iter, .bool, .float, .int, .index, .add, .sub, .mul, .matmul,
      .truediv, .floordiv, .mod, .pow, .neg, .radd, .rsub, .rmul, .rmatmul, .rtruediv, .eq, .ne,
      .lt, .le, .gt, .ge)
    TensorMethods.addRounding(t)
  }

  private static func addAttributes(_ t: TypeBuilder) {
    t.method("__delitem__(self, key)") { (vm, a) throws(PyError) in
      throw vm.attributeError("__delitem__")
    }
    t.property("shape") { (vm, v) throws(PyError) in KerasBridge.of(vm).shapeValue(of: node(v)) }
    t.property("dtype") { (vm, v) throws(PyError) in vm.dtypeValue(node(v).dtype) }
    t.property("ndim") { (vm, v) throws(PyError) in Value(node(v).rank) }
    t.property("size") { (vm, v) throws(PyError) in
      try KerasBridge.of(vm).sizeValue(of: node(v))
    }
    t.property("itemsize") { (vm, v) throws(PyError) in Value(node(v).dtype.itemSize) }
    t.property("nbytes") { (vm, v) throws(PyError) in Value(node(v).type.byteCount) }
    t.property("weak_type") { (vm, v) throws(PyError) in Value(node(v).isWeak) }
    t.property("_keras_mask") { (vm, v) throws(PyError) in
      node(v).mask.map { KerasBridge.of(vm).tensor($0) } ?? .none
    }
    t.property("T") { (vm, v) throws(PyError) in
      try apply(vm, "Transpose", v) { (x) throws(GraphError) in try x.transpose() }
    }
    t.property("mT") { (vm, v) throws(PyError) in
      try apply(vm, "Swapaxes", v) { (x) throws(GraphError) in try x.swapAxes(-1, -2) }
    }
    t.property("real") { (vm, v) throws(PyError) in v }
    t.property("imag") { (vm, v) throws(PyError) in
      try apply(vm, "Imag", v) { (x) throws(GraphError) in try x.multiply(x.like(0)) }
    }
    t.property("at") { (vm, v) throws(PyError) in
      try vm.callMethod(try vm.importModule("keras.ops._updates"), "_IndexUpdateHelper", [v])
    }
    t.property("flat") { (vm, v) throws(PyError) in
      try apply(vm, "Ravel", v) { (x) throws(GraphError) in try x.flatten() }
    }
  }

  private static func addConversions(_ t: TypeBuilder) {
    t.method("__array__(self, dtype=None, copy=None)") { (vm, a) throws(PyError) in
      let bridge = KerasBridge.of(vm)
      return bridge.array(try bridge.concrete(a[0]).sealed())
    }
    t.method("tolist(self)") { (vm, a) throws(PyError) in
      let bridge = KerasBridge.of(vm)
      return try vm.callMethod(bridge.array(try bridge.concrete(a[0])), "tolist")
    }
    t.method("item(self, *args)") { (vm, a) throws(PyError) in
      let bridge = KerasBridge.of(vm)
      let x = node(a[0])
      if x.value == nil, !x.isKerasTensor {
        guard let known = x.constantValue() else {
          throw TracerErrors.concrete(vm, x, "This occurred in the item() method of jax.Array")
        }
        return try vm.callMethod(bridge.array(known), "item", Array(a.rest(1)))
      }
      return try vm.callMethod(
        bridge.array(try bridge.concrete(a[0])), "item", Array(a.rest(1)))
    }
    for name in ["block_until_ready", "copy", "conj", "conjugate"] {
      t.method("\(name)(self)") { (vm, a) throws(PyError) in
        name == "block_until_ready" ? a[0] : KerasBridge.of(vm).tensor(node(a[0]))
      }
    }
    t.method("astype(self, dtype, copy=False, device=None)") { (vm, a) throws(PyError) in
      let dtype = try KerasBridge.of(vm).dtype(a[1])
      return try apply(vm, "Cast", a[0]) { (x) throws(GraphError) in try x.cast(dtype) }
    }
  }

  private static func addShaping(_ t: TypeBuilder) {
    t.method("reshape(self, *shape, order='C')") { (vm, a) throws(PyError) in
      let given = a.rest(1)
      let bridge = KerasBridge.of(vm)
      let shape = try bridge.shape(given.count == 1 ? given[0] : a[1])
      return try apply(vm, "Reshape", a[0]) { (x) throws(GraphError) in try x.reshape(shape) }
    }
    t.method("transpose(self, *axes)") { (vm, a) throws(PyError) in
      let given = a.rest(1)
      let isNone = given.count == 1 && given[0].isNone
      let axes = isNone ? [] : try KerasBridge.of(vm).shape(given.count == 1 ? given[0] : a[1])
      return try apply(vm, "Transpose", a[0]) { (x) throws(GraphError) in
        try x.transpose(axes.isEmpty ? nil : axes)
      }
    }
    for name in ["ravel", "flatten"] {
      t.method("\(name)(self, order='C')") { (vm, a) throws(PyError) in
        try apply(vm, "Ravel", a[0]) { (x) throws(GraphError) in try x.reshape([-1]) }
      }
    }
    t.method("squeeze(self, axis=None)") { (vm, a) throws(PyError) in
      let axes = try KerasBridge.of(vm).axes(a[1])
      return try apply(vm, "Squeeze", a[0]) { (x) throws(GraphError) in try x.squeeze(axes) }
    }
    t.method("take(self, indices, axis=None)") { (vm, a) throws(PyError) in
      if a[1].baseTag == .list || a[1].tag == .tuple {
        throw vm.typeError(
          "take requires ndarray or scalar arguments, got <class 'list'> at position 1.")
      }
      return try vm.callMethod(try vm.importModule("keras.ops"), "take", [a[0], a[1], a[2]])
    }
  }

  /// Methods that do what the function of `keras.ops` with the same arguments does.
  private static func addDelegates(_ t: TypeBuilder) {
    for (signature, function) in [
      ("argmax(self, axis=None, keepdims=False)", "argmax"),
      ("argmin(self, axis=None, keepdims=False)", "argmin"),
      ("cumsum(self, axis=None)", "cumsum"), ("cumprod(self, axis=None)", "cumprod"),
      ("dot(self, b)", "dot"), ("clip(self, min=None, max=None)", "_clip"),
      ("sort(self, axis=-1)", "sort"), ("argsort(self, axis=-1)", "argsort"),
      ("swapaxes(self, axis1, axis2)", "swapaxes"), ("repeat(self, repeats, axis=None)", "repeat"),
      ("trace(self, offset=0, axis1=0, axis2=1)", "trace"),
      ("diagonal(self, offset=0, axis1=0, axis2=1)", "diagonal"),
      ("ptp(self, axis=None, keepdims=False)", "ptp"), ("view(self, dtype=None)", "view"),
      ("nonzero(self)", "nonzero"), ("round(self, decimals=0)", "round"),
      ("searchsorted(self, v, side='left')", "searchsorted"),
    ] {
      t.method(signature) { (vm, a) throws(PyError) in
        var arguments: [Value] = []
        for i in 0..<parameterNames(signature.insideParentheses).count { arguments.append(a[i]) }
        return try vm.callMethod(try vm.importModule("keras.ops"), function, arguments)
      }
    }
  }

  /// `abs` and `round`, which symbolic tensors know too.
  static func addRounding(_ t: TypeBuilder) {
    t.method("__abs__(self)") { (vm, a) throws(PyError) in
      try apply(vm, "Absolute", a[0]) { (x) throws(GraphError) in try x.abs() }
    }
    t.method("__round__(self, ndigits=None)") { (vm, a) throws(PyError) in
      let isWhole = a[1].isNone && !node(a[0]).isKerasTensor
      let digits = a[1].isNone ? 0 : try a.int(1)
      return try apply(vm, "Round", a[0]) { (x) throws(GraphError) in
        let rounded = try x.round(decimals: digits)
        return isWhole ? try rounded.cast(.int32) : rounded
      }
    }
  }

  private typealias Reduction = (Node, [Int]?, Bool) throws(GraphError) -> Node

  private static func addReductions(_ t: TypeBuilder) {
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

  static func node(_ value: Value) -> Node { value.cast(TensorObject.self).node }

  static func apply(
    _ vm: VM, _ className: String, _ value: Value,
    _ compute: @escaping (Node) throws(GraphError) -> Node
  ) throws(PyError) -> Value {
    let bridge = KerasBridge.of(vm)
    return bridge.tensor(
      try bridge.apply(className, [node(value)]) { (n) throws(GraphError) in try compute(n[0]) })
  }
}

extension String {
  /// The text between the first `(` and the last character.
  fileprivate var insideParentheses: String {
    guard let open = firstIndex(of: "(") else { return "" }
    return String(self[index(after: open)...].dropLast())
  }
}
