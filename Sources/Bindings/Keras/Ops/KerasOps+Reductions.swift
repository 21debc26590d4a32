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
    for name in ["max", "amax"] {
      reduction(name, "Max") { (x, axes, keep) throws(GraphError) in
        try x.max(axes: axes, keepDims: keep)
      }
    }
    for name in ["min", "amin"] {
      reduction(name, "Min") { (x, axes, keep) throws(GraphError) in
        try x.min(axes: axes, keepDims: keep)
      }
    }
    reduction("prod", "Prod") { (x, axes, keep) throws(GraphError) in
      try x.prod(axes: axes, keepDims: keep)
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
      try x.max(axes: axes, keepDims: keep).subtract(x.min(axes: axes, keepDims: keep))
    }
    reduction("count_nonzero", "CountNonzero") { (x, axes, keep) throws(GraphError) in
      try x.notEqual(x.like(0)).cast(.int32).sum(axes: axes, keepDims: keep)
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
        return try apply(className, [a[0]]) { (n) throws(GraphError) in
          try (axis == nil ? n[0].flatten() : n[0]).cumulative(kind, axis: axis ?? 0)
        }
      }
    }
    module.function("average(x, axis=None, weights=None)") { (vm, a) throws(PyError) in
      let axes = try bridge.axes(a[1])
      if a[2].isNone {
        return try apply("Average", [a[0]]) { (n) throws(GraphError) in try n[0].mean(axes: axes) }
      }
      return try apply("Average", [a[0], a[2]]) { (n) throws(GraphError) in
        try n[0].multiply(n[1]).sum(axes: axes).divide(n[1].sum(axes: axes))
      }
    }
    module.function("moments(x, axes, keepdims=False, synchronized=False)") {
      (vm, a) throws(PyError) in
      let axes = try bridge.axes(a[1])
      let keep = try a.bool(2)
      let mean = try apply("Moments", [a[0]]) { (n) throws(GraphError) in
        try n[0].mean(axes: axes, keepDims: keep)
      }
      let variance = try apply("Moments", [a[0]]) { (n) throws(GraphError) in
        try n[0].variance(axes: axes, keepDims: keep)
      }
      return vm.newPair(mean, variance)
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
      if a[1].isNone || a[1].asStr?.string == "fro" {
        kind = .euclidean
      } else {
        let order = try a.double(1)
        kind =
          order == 1
          ? .absolute : order == 2
            ? .euclidean : order == .infinity
              ? .maximum : order == -.infinity ? .minimum : order == 0 ? .count : .power(order)
      }
      let rank = try bridge.node(a[0]).rank
      let isMatrix = (axes?.count ?? rank) == 2 && !a[1].isNone && a[1].asStr == nil
      return try apply("Norm", [a[0]]) { (n) throws(GraphError) in
        try KerasOps.norm(n[0].floating(), kind, axes, keep, isMatrix)
      }
    }
    module.function("normalize(x, axis=-1, order=2, epsilon=None)") { (vm, a) throws(PyError) in
      let axes = try bridge.axes(a[1])
      let order = try a.double(2)
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
      default: break
      }
    }
    switch kind {
    case .euclidean: return try x.square().sum(axes: axes, keepDims: keep).sqrt()
    case .absolute: return try x.abs().sum(axes: axes, keepDims: keep)
    case .maximum: return try x.abs().max(axes: axes, keepDims: keep)
    case .minimum: return try x.abs().min(axes: axes, keepDims: keep)
    case .count: return try x.notEqual(x.like(0)).cast(x.dtype).sum(axes: axes, keepDims: keep)
    case .power(let p): return try x.abs().power(p).sum(axes: axes, keepDims: keep).power(1 / p)
    }
  }

  private func addSorting() {
    module.function("sort(x, axis=-1)") { (vm, a) throws(PyError) in
      let axis = try a.int(1)
      return try apply("Sort", [a[0]]) { (n) throws(GraphError) in try n[0].sort(axis: axis) }
    }
    module.function("argsort(x, axis=-1)") { (vm, a) throws(PyError) in
      let axis = try a.int(1)
      return try apply("Argsort", [a[0]]) { (n) throws(GraphError) in
        try n[0].argsort(axis: axis)
      }
    }
    module.function("top_k(x, k, sorted=True)") { (vm, a) throws(PyError) in
      let k = try a.int(1)
      let x = try bridge.node(a[0])
      let (values, indices) = try bridge.graph { () throws(GraphError) in try x.topK(k) }
      return vm.newPair(bridge.tensor(values), bridge.tensor(indices))
    }
  }
}
