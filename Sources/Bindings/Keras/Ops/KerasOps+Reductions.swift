import Autodiff
import Keras
import Python
import Tensors

/// Sums, means, extremes, positions and norms.
extension KerasOps {
  func addReductions() {
    reduction("sum", "Sum") { (x, axes, keep) throws(GraphError) in
      try x.sum(axes: axes, keepDims: keep)
    }
    reduction("mean", "Mean") { (x, axes, keep) throws(GraphError) in
      try x.mean(axes: axes, keepDims: keep)
    }
    for (name, className, isLargest) in [
      ("max", "Max", true), ("min", "Min", false), ("amax", "Amax", true), ("amin", "Amin", false),
    ] {
      let initial = name.count == 3 ? ", initial=None" : ""
      module.function("\(name)(x, axis=None, keepdims=False\(initial))") {
        (vm, a) throws(PyError) in
        let axes = try bridge.axes(a[1])
        let keep = try a.bool(2)
        let least = a.count > 3 && !a[3].isNone ? try a.double(3) : nil
        return try apply(className, [a[0]]) { (n) throws(GraphError) in
          let y =
            isLargest
            ? try n[0].max(axes: axes, keepDims: keep) : try n[0].min(axes: axes, keepDims: keep)
          guard let least else { return y }
          return isLargest ? try y.maximum(y.like(least)) : try y.minimum(y.like(least))
        }
      }
    }
    module.function("prod(x, axis=None, keepdims=False, dtype=None)") { (vm, a) throws(PyError) in
      let axes = try bridge.axes(a[1])
      let keep = try a.bool(2)
      let dtype = try optionalDType(a[3])
      return try apply("Prod", [a[0]]) { (n) throws(GraphError) in
        try n[0].cast(dtype ?? n[0].dtype).prod(axes: axes, keepDims: keep)
      }
    }
    reduction("var", "Var") { (x, axes, keep) throws(GraphError) in
      try x.floating().variance(axes: axes, keepDims: keep)
    }
    reduction("std", "Std") { (x, axes, keep) throws(GraphError) in
      try x.floating().std(axes: axes, keepDims: keep)
    }
    reduction("any", "Any") { (x, axes, keep) throws(GraphError) in
      try x.any(axes: axes, keepDims: keep)
    }
    reduction("all", "All") { (x, axes, keep) throws(GraphError) in
      try x.all(axes: axes, keepDims: keep)
    }
    reduction("logsumexp", "Logsumexp") { (x, axes, keep) throws(GraphError) in
      try x.floating().logSumExp(axes: axes, keepDims: keep)
    }
    reduction("ptp", "Ptp") { (x, axes, keep) throws(GraphError) in
      if x.dtype.isBool {
        throw .type("sub does not accept dtype bool. Accepted dtypes are subtypes of number.")
      }
      return try x.max(axes: axes, keepDims: keep).subtract(x.min(axes: axes, keepDims: keep))
    }
    module.function("count_nonzero(x, axis=None)") { (vm, a) throws(PyError) in
      let axes = try bridge.axes(a[1])
      return try apply("CountNonzero", [a[0]]) { (n) throws(GraphError) in
        try n[0].notEqual(n[0].like(0)).cast(.int32).sum(axes: axes)
      }
    }
    for (name, className, largest) in [("argmax", "Argmax", true), ("argmin", "Argmin", false)] {
      module.function("\(name)(x, axis=None, keepdims=False)") { (vm, a) throws(PyError) in
        let axis = try optionalInt(a[1])
        let keep = try a.bool(2)
        return try apply(className, [a[0]]) { (n) throws(GraphError) in
          largest
            ? try n[0].argmax(axis: axis, keepDims: keep)
            : try n[0].argmin(axis: axis, keepDims: keep)
        }
      }
    }
    for (name, className, kind) in [
      ("cumsum", "Cumsum", Cumulative.Kind.sum), ("cumprod", "Cumprod", .prod),
    ] {
      module.function("\(name)(x, axis=None, dtype=None)") { (vm, a) throws(PyError) in
        let axis = try optionalInt(a[1])
        let dtype = try optionalDType(a[2])
        return try apply(className, [a[0]]) { (n) throws(GraphError) in
          let x = try n[0].cast(dtype ?? n[0].dtype)
          return try (axis == nil ? x.flatten() : x).cumulative(kind, axis: axis ?? 0)
        }
      }
    }
    module.function("average(x, axis=None, weights=None)") { (vm, a) throws(PyError) in
      let axes = try bridge.axes(a[1])
      if a[2].isNone {
        return try apply("Average", [a[0]]) { (n) throws(GraphError) in try n[0].mean(axes: axes) }
      }
      return try apply("Average", [a[0], a[2]]) { (n) throws(GraphError) in
        let x = try n[0].floating()
        var weights = try n[1].floating()
        if axes == nil, weights.shape != x.shape {
          throw GraphError.value("Axis must be specified when shapes of a and weights differ.")
            .symbolic(
              .value(
                "`weights` must have the same shape as `x` when `axis=None`, but received "
                  + "`weights.shape=\(Shapes.text(weights.shape))` and `x.shape="
                  + "\(Shapes.text(x.shape))`."))
        }
        if weights.rank == 1, x.rank > 1, let axis = axes?.first, axes?.count == 1 {
          // One weight for each place of the axis.
          var shape = [Int](repeating: 1, count: x.rank)
          shape[try Shapes.axis(axis, rank: x.rank)] = -1
          weights = try weights.reshape(shape)
        }
        let all = try weights.multiply(Node.ones(x.shape, x.dtype))
        return try x.multiply(weights).sum(axes: axes).divide(all.sum(axes: axes))
      }
    }
    module.function("moments(x, axes, keepdims=False, synchronized=False)") {
      (vm, a) throws(PyError) in
      let axes = try bridge.axes(a[1])
      let keep = try a.bool(2)
      return Value(
        vm.newTuple(
          try applyMany("Moments", [a[0]]) { (n) throws(GraphError) in
            let x = try n[0].floating()
            return [
              try x.mean(axes: axes, keepDims: keep), try x.variance(axes: axes, keepDims: keep),
            ]
          }))
    }
    addNorms()
    addSorting()
  }

  private func addNorms() {
    module.function("norm(x, ord=None, axis=None, keepdims=False)") {
      (vm, a) throws(PyError) in
      let axes = try bridge.axes(a[2])
      let keep = try a.bool(3)
      let kind: NormKind
      let rank = try bridge.node(a[0]).rank
      let isMatrix = (axes?.count ?? rank) == 2 && !a[1].isNone && a[1].asStr?.string != "fro"
      try checkOrder(a[1], axes?.count ?? rank)
      if isMatrix, try isSpectral(a[1]) {
        return try vm.callMethod(
          Value(module.object), "_spectral_norm", [a[0], a[1], a[2], a[3]])
      }
      if a[1].isNone || a[1].asStr?.string == "fro" {
        kind = .euclidean
      } else {
        if let text = a[1].asStr?.string {
          throw vm.valueError(
            "Invalid order '\(text)' for \(isMatrix ? "matrix" : "vector") norm.")
        }
        let order = try a.double(1)
        kind =
          order == 1
          ? .absolute : order == 2
            ? .euclidean : order == .infinity
              ? .maximum : order == -.infinity ? .minimum : order == 0 ? .count : .power(order)
      }
      return try apply("Norm", [a[0]]) { (n) throws(GraphError) in
        try KerasOps.norm(n[0].floating(), kind, axes, keep, isMatrix)
      }
    }
    module.function("normalize(x, axis=-1, order=2, epsilon=None)") { (vm, a) throws(PyError) in
      let axes = try bridge.axes(a[1])
      let order = try a.double(2)
      if try !bridge.node(a[0]).dtype.isFloating {
        throw vm.typeError(
          "rsqrt does not accept dtype int32. Accepted dtypes are subtypes of floating, "
            + "complexfloating.")
      }
      let epsilon = a[3].isNone ? 1e-7 : try a.double(3)
      return try apply("Normalize", [a[0]]) { (n) throws(GraphError) in
        let x = try n[0].floating()
        if order == 2 {
          let squares = try x.square().sum(axes: axes, keepDims: true)
          return try x.multiply(squares.maximum(epsilon * epsilon).rsqrt())
        }
        let kind: NormKind = order == 1 ? .absolute : order == .infinity ? .maximum : .power(order)
        let size = try KerasOps.norm(x, kind, axes, true, false)
        return try x.divide(size.maximum(epsilon))
      }
    }
  }

  /// Checks that there is a norm of an order for vectors, or matrices, in JAX's words.
  private func checkOrder(_ order: Value, _ count: Int) throws(PyError) {
    if order.isNone { return }
    let known: Bool
    if let text = order.asStr?.string {
      known = count == 2 && (text == "fro" || text == "nuc")
    } else {
      let number = Swift.abs(try vm.double(order))
      known = count != 2 || number == 1 || number == 2 || number == .infinity
    }
    if known || count > 2 { return }
    throw vm.valueError(
      "Invalid order '\(try vm.str(order))' for \(count == 2 ? "matrix" : "vector") norm.")
  }

  /// Whether an order of `norm` is made of singular values.
  private func isSpectral(_ order: Value) throws(PyError) -> Bool {
    if let text = order.asStr { return text.string == "nuc" }
    let number = try vm.double(order)
    return number == 2 || number == -2
  }

  enum NormKind {
    case euclidean, absolute, maximum, minimum, count
    case power(Double)
  }

  static func norm(
    _ x: Node, _ kind: NormKind, _ axes: [Int]?, _ keep: Bool, _ isMatrix: Bool
  ) throws(GraphError) -> Node {
    if isMatrix {
      let chosen = try Shapes.axes(axes, rank: x.rank)
      let (row, column) = (chosen[0], chosen[1])
      switch kind {
      case .absolute:
        return try x.abs().sum(axes: [row], keepDims: true).max(axes: [row, column], keepDims: keep)
      case .maximum:
        return try x.abs().sum(axes: [column], keepDims: true)
          .max(axes: [row, column], keepDims: keep)
      case .minimum:
        return try x.abs().sum(axes: [column], keepDims: true)
          .min(axes: [row, column], keepDims: keep)
      default: break
      }
    }
    switch kind {
    case .euclidean: return try x.sumOfSquares(axes: axes, keepDims: keep).sqrt()
    case .absolute: return try x.abs().sum(axes: axes, keepDims: keep)
    case .maximum: return try x.abs().max(axes: axes, keepDims: keep)
    case .minimum: return try x.abs().min(axes: axes, keepDims: keep)
    case .count: return try x.notEqual(x.like(0)).cast(x.dtype).sum(axes: axes, keepDims: keep)
    case .power(let p): return try x.abs().power(p).sum(axes: axes, keepDims: keep).power(1 / p)
    }
  }

  private func addSorting() {
    module.function("sort(x, axis=-1)") { (vm, a) throws(PyError) in
      let axis = try optionalInt(a[1])
      return try apply("Sort", [a[0]]) { (n) throws(GraphError) in
        try (axis == nil ? n[0].flatten() : n[0]).sort(axis: axis ?? 0)
      }
    }
    module.function("argsort(x, axis=-1)") { (vm, a) throws(PyError) in
      let axis = try optionalInt(a[1])
      return try apply("Argsort", [a[0]]) { (n) throws(GraphError) in
        try (axis == nil ? n[0].flatten() : n[0]).argsort(axis: axis ?? 0)
      }
    }
    module.function("top_k(x, k, sorted=True)") { (vm, a) throws(PyError) in
      let k = try a.int(1)
      let parts = try applyMany("TopK", [a[0]]) { (n) throws(GraphError) in
        if let last = n[0].shape.last, last >= 0, k > last, !Keras.Session.infersOperation {
          throw .value(
            "k argument to top_k must be no larger than size along axis; got k=\(k) with shape="
              + "\(BroadcastRule.list(n[0].shape)) and axis=\(n[0].rank - 1)")
        }
        let (values, indices) = try n[0].topK(k)
        return [values, indices]
      }
      // JAX gives a list; Keras promises a tuple of symbolic tensors.
      return holdsSymbolic(a[0]) ? Value(vm.newTuple(parts)) : Value(vm.newList(parts))
    }
  }
}
