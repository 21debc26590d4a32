import CKernels
import Tensors

/// A fold over a run of neighbouring axes, which disappear.
///
/// sum: dx = g repeated. mean: dx = g/n repeated. max, min: g to the extremes, shared among ties.
/// prod: dx = g·Π(others).
public final class Reduce: Operation {
  public enum Kind: UInt8 { case sum, mean, max, min, prod, any, all }

  public let kind: Kind
  /// The first axis that goes, and how many.
  public let first: Int
  public let length: Int
  /// Whether a transposition has brought the axes together.
  public let isGathered: Bool

  public init(_ kind: Kind, _ first: Int, _ length: Int, isGathered: Bool = false) {
    self.kind = kind
    self.first = first
    self.length = length
    self.isGathered = isGathered
  }

  public override var name: String {
    switch kind {
    case .sum: return "sum"
    case .mean: return "mean"
    case .max: return "max"
    case .min: return "min"
    case .prod: return "prod"
    case .any: return "any"
    case .all: return "all"
    }
  }
  public override var attributes: String {
    "axes=\(first)..<\(first + length)" + (isGathered ? " gathered" : "")
  }

  public override func infer(_ inputs: [ShapedType]) throws(GraphError) -> ShapedType {
    var shape = inputs[0].shape
    if kind == .max || kind == .min, shape[first..<first + length].contains(0) {
      throw .value(
        "zero-size array to reduction operation \(name) which has no identity")
    }
    shape.removeSubrange(first..<first + length)
    return ShapedType(shape, inputs[0].dtype)
  }

  public override func kernel(_ site: KernelSite) -> Kernel {
    let shape = site.inputs[0].shape
    let outer = Shapes.product(shape[..<first])
    let n = Shapes.product(shape[first..<first + length])
    let inner = Shapes.product(shape[(first + length)...])
    let (from, to) = (site.inputs[0].slot, site.output.slot)
    switch site.output.dtype.code {
    case .float32:
      let axes = shape[first..<first + length].filter { $0 != 1 }
      if kind == .sum || kind == .mean, axes.count > 1,
        let kernel = ReductionWindows.kernel(
          from, to, outer, axes, inner, scale: kind == .mean ? 1 / Float(n) : 1,
          inLanes: !isGathered)
      {
        return kernel
      }
      let sum = axes.count > 1 ? LK_REDUCE_ORDERED : LK_REDUCE_WINDOWS
      return vectorised(from, to, outer, n, inner, sum)
        ?? floating(Float.self, from, to, outer, n, inner)
    case .float64: return floating(Double.self, from, to, outer, n, inner)
    case .int8: return whole(Int8.self, from, to, outer, n, inner)
    case .int16: return whole(Int16.self, from, to, outer, n, inner)
    case .int32: return whole(Int32.self, from, to, outer, n, inner)
    case .int64: return whole(Int64.self, from, to, outer, n, inner)
    case .uint16: return whole(UInt16.self, from, to, outer, n, inner)
    case .uint32: return whole(UInt32.self, from, to, outer, n, inner)
    case .uint64: return whole(UInt64.self, from, to, outer, n, inner)
    default: return whole(UInt8.self, from, to, outer, n, inner)
    }
  }

  /// The C kernel, for the folds it knows.
  private func vectorised(
    _ from: Int, _ to: Int, _ outer: Int, _ n: Int, _ inner: Int, _ sum: lk_reduction
  ) -> Kernel? {
    let op: lk_reduction
    switch kind {
    case .sum, .mean: op = sum
    case .max: op = LK_REDUCE_MAX
    case .min: op = LK_REDUCE_MIN
    case .prod:
      // Rows are multiplied in order.
      if inner == 1 { return nil }
      op = LK_REDUCE_PROD
    case .any, .all: return nil
    }
    if kind != .mean {
      return { at in
        lk_reduce(op, at.write(to, Float.self), at.read(from, Float.self), outer, n, inner, 0)
      }
    }
    let scale = 1 / Float(n)
    return { at in
      let y = at.write(to, Float.self)
      lk_reduce(op, y, at.read(from, Float.self), outer, n, inner, 0)
      for i in 0..<outer * inner { y[i] *= scale }
    }
  }

  private func floating<T: Real>(
    _: T.Type, _ from: Int, _ to: Int, _ outer: Int, _ n: Int, _ inner: Int
  ) -> Kernel {
    switch kind {
    case .sum: return Fold.sum(T.self, from, to, outer, n, inner, 1)
    case .mean: return Fold.sum(T.self, from, to, outer, n, inner, 1 / T(Double(n)))
    case .prod: return Fold.loop(T.self, from, to, outer, n, inner, 1) { $0 * $1 }
    case .max:
      return Fold.loop(T.self, from, to, outer, n, inner, -T.infinity) {
        $1 > $0 || $1.isNaN ? $1 : $0
      }
    case .min:
      return Fold.loop(T.self, from, to, outer, n, inner, T.infinity) {
        $1 < $0 || $1.isNaN ? $1 : $0
      }
    case .any:
      return Fold.loop(T.self, from, to, outer, n, inner, 0) { $0 != 0 || $1 != 0 ? 1 : 0 }
    case .all:
      return Fold.loop(T.self, from, to, outer, n, inner, 1) { $0 != 0 && $1 != 0 ? 1 : 0 }
    }
  }

  private func whole<T: FixedWidthInteger>(
    _: T.Type, _ from: Int, _ to: Int, _ outer: Int, _ n: Int, _ inner: Int
  ) -> Kernel {
    switch kind {
    case .sum, .mean: return Fold.loop(T.self, from, to, outer, n, inner, 0) { $0 &+ $1 }
    case .prod: return Fold.loop(T.self, from, to, outer, n, inner, 1) { $0 &* $1 }
    case .max: return Fold.loop(T.self, from, to, outer, n, inner, T.min) { $0 > $1 ? $0 : $1 }
    case .min: return Fold.loop(T.self, from, to, outer, n, inner, T.max) { $0 < $1 ? $0 : $1 }
    case .any:
      return Fold.loop(T.self, from, to, outer, n, inner, 0) { $0 != 0 || $1 != 0 ? 1 : 0 }
    case .all:
      return Fold.loop(T.self, from, to, outer, n, inner, 1) { $0 != 0 && $1 != 0 ? 1 : 0 }
    }
  }

  public override func pullback(
    _ node: Node, _ g: Node, _ wanted: [Bool]
  ) throws(GraphError) -> [Node?] {
    let x = node.inputs[0]
    var kept = x.shape
    for i in first..<first + length { kept[i] = 1 }
    let wide = try g.reshape(kept)
    switch kind {
    case .sum: return [try wide.broadcast(to: x.shape)]
    case .mean:
      let n = Shapes.product(x.shape[first..<first + length])
      return [try wide.multiply(1 / Double(Swift.max(1, n))).broadcast(to: x.shape)]
    case .max, .min:
      let hits = try x.equal(node.reshape(kept)).cast(x.dtype)
      let ties = try hits.sum(axes: Array(first..<first + length), keepDims: true)
      return [try hits * (wide / ties)]
    case .prod:
      return [try Reduce.productPullback(x, wide, first, length)]
    case .any, .all: return [nil]
    }
  }

  /// Products of all others, from the left and from the right, so that zeros do no harm.
  private static func productPullback(
    _ x: Node, _ wide: Node, _ first: Int, _ length: Int
  ) throws(GraphError) -> Node {
    var flat = x.shape
    flat.replaceSubrange(first..<first + length, with: [product(x.shape, first, length)])
    var gShape = flat
    gShape[first] = 1
    let row = try x.reshape(flat)
    let left = try row.cumulative(.prod, axis: first, exclusive: true)
    let right = try row.cumulative(.prod, axis: first, exclusive: true, reverse: true)
    return try (left * right * wide.reshape(gShape)).reshape(x.shape)
  }

  private static func product(_ shape: [Int], _ first: Int, _ length: Int) -> Int {
    Shapes.product(shape[first..<first + length])
  }
}

/// The loops of `Reduce`: input [outer, n, inner], output [outer, inner].
enum Fold {
  @inline(__always)
  static func loop<T>(
    _: T.Type, _ from: Int, _ to: Int, _ outer: Int, _ n: Int, _ inner: Int, _ start: T,
    _ step: @escaping (T, T) -> T
  ) -> Kernel {
    { at in
      let (x, y) = (at.read(from, T.self), at.write(to, T.self))
      for o in 0..<outer {
        let row = x + o * n * inner
        let out = y + o * inner
        if inner == 1 {
          var value = start
          for i in 0..<n { value = step(value, row[i]) }
          out[0] = value
          continue
        }
        for j in 0..<inner { out[j] = start }
        for i in 0..<n {
          let line = row + i * inner
          for j in 0..<inner { out[j] = step(out[j], line[j]) }
        }
      }
    }
  }

  /// Σ·scale, in eight partial sums so that it vectorises and errs little.
  static func sum<T: Real>(
    _: T.Type, _ from: Int, _ to: Int, _ outer: Int, _ n: Int, _ inner: Int, _ scale: T
  ) -> Kernel {
    { at in
      let (x, y) = (at.read(from, T.self), at.write(to, T.self))
      for o in 0..<outer {
        let row = x + o * n * inner
        let out = y + o * inner
        if inner == 1 {
          out[0] = sum(row, n) * scale
          continue
        }
        for j in 0..<inner { out[j] = 0 }
        for i in 0..<n {
          let line = row + i * inner
          for j in 0..<inner { out[j] += line[j] }
        }
        if scale != 1 { for j in 0..<inner { out[j] *= scale } }
      }
    }
  }

  @inline(__always)
  static func sum<T: Real>(_ x: UnsafePointer<T>, _ n: Int) -> T {
    var (a, b, c, d): (T, T, T, T) = (0, 0, 0, 0)
    var (e, f, g, h): (T, T, T, T) = (0, 0, 0, 0)
    var i = 0
    while i + 8 <= n {
      a += x[i]
      b += x[i + 1]
      c += x[i + 2]
      d += x[i + 3]
      e += x[i + 4]
      f += x[i + 5]
      g += x[i + 6]
      h += x[i + 7]
      i += 8
    }
    var rest: T = 0
    while i < n {
      rest += x[i]
      i += 1
    }
    return ((a + e) + (c + g)) + ((b + f) + (d + h)) + rest
  }
}

extension Node {
  /// Folds over axes (all when nil), one run of neighbours after another, from the last.
  public func reduce(
    _ kind: Reduce.Kind, axes: [Int]? = nil, keepDims: Bool = false
  ) throws(GraphError) -> Node {
    let axes = try Shapes.axes(axes, rank: rank)
    if axes.isEmpty { return self }
    if dtype.isShortFloat {
      return try cast(.float32).reduce(kind, axes: axes, keepDims: keepDims).cast(dtype)
    }
    var kept = shape
    for a in axes { kept[a] = 1 }
    if kind == .sum || kind == .mean, dtype == .float32, let run = try asOneRun(axes) {
      let fold = Reduce(kind, rank - axes.count, axes.count, isGathered: true)
      let folded = try Node(fold, run)
      return keepDims ? try folded.symbolicReshape(kept) : folded
    }
    var node = self
    var end = axes.count
    while end > 0 {
      var start = end - 1
      while start > 0 && axes[start - 1] == axes[start] - 1 { start -= 1 }
      node = try Node(Reduce(kind, axes[start], end - start), node)
      end = start
    }
    return keepDims ? try node.symbolicReshape(kept) : node
  }

  /// With axes that do not lie side by side brought to the end: XLA adds over all of them at once.
  private func asOneRun(_ axes: [Int]) throws(GraphError) -> Node? {
    guard type.isConcrete, axes.count > 1 else { return nil }
    let long = (0..<rank).filter { shape[$0] != 1 }
    let places = long.indices.filter { axes.contains(long[$0]) }
    guard let start = places.first, let end = places.last, end - start >= places.count else {
      return nil
    }
    return try transpose((0..<rank).filter { !axes.contains($0) } + axes)
  }

  /// Sums; truth values and small integers count as int32.
  public func sum(axes: [Int]? = nil, keepDims: Bool = false) throws(GraphError) -> Node {
    try widened().reduce(.sum, axes: axes, keepDims: keepDims)
  }
  public func prod(axes: [Int]? = nil, keepDims: Bool = false) throws(GraphError) -> Node {
    try widened().reduce(.prod, axes: axes, keepDims: keepDims)
  }
  public func mean(axes: [Int]? = nil, keepDims: Bool = false) throws(GraphError) -> Node {
    try checkSizes(axes)
    return try floating().reduce(.mean, axes: axes, keepDims: keepDims)
  }

  /// Refuses axes that are not there where JAX asks for their sizes first.
  public func checkSizes(_ axes: [Int]?) throws(GraphError) {
    for axis in axes ?? [] where axis >= rank || axis < -rank {
      throw GraphError.index("tuple index out of range")
        .symbolic(.value("axis \(axis) is out of bounds for an array with dimension \(rank)."))
    }
  }

  public func max(axes: [Int]? = nil, keepDims: Bool = false) throws(GraphError) -> Node {
    try reduce(.max, axes: axes, keepDims: keepDims)
  }
  public func min(axes: [Int]? = nil, keepDims: Bool = false) throws(GraphError) -> Node {
    try reduce(.min, axes: axes, keepDims: keepDims)
  }
  public func any(axes: [Int]? = nil, keepDims: Bool = false) throws(GraphError) -> Node {
    try cast(.bool).reduce(.any, axes: axes, keepDims: keepDims)
  }
  public func all(axes: [Int]? = nil, keepDims: Bool = false) throws(GraphError) -> Node {
    try cast(.bool).reduce(.all, axes: axes, keepDims: keepDims)
  }

  /// The mean of the squared distances from the mean.
  public func variance(axes: [Int]? = nil, keepDims: Bool = false) throws(GraphError) -> Node {
    let x = try floating()
    let centred = try x - x.mean(axes: axes, keepDims: true)
    if !x.type.isConcrete { return try centred.square().mean(axes: axes, keepDims: keepDims) }
    // JAX divides here, where a mean multiplies by the inverse.
    let sums = try centred.sumOfSquares(axes: axes, keepDims: keepDims)
    let n = sums.like(Double(x.type.count / Swift.max(1, sums.type.count)))
    return sums.value == nil ? try sums.divide(n) : try Node(Binary<Divide>(), sums, n)
  }
  public func std(axes: [Int]? = nil, keepDims: Bool = false) throws(GraphError) -> Node {
    try variance(axes: axes, keepDims: keepDims).sqrt()
  }

  /// ln Σ eˣ, shifted by the maximum so that nothing overflows.
  public func logSumExp(axes: [Int]? = nil, keepDims: Bool = false) throws(GraphError) -> Node {
    let x = try floating()
    let raw = try x.max(axes: axes, keepDims: true).stopGradient()
    let top = try raw.isFinite().select(raw, raw.like(0))
    let total = try (x - top).exp().sum(axes: axes, keepDims: true).log() + top
    if keepDims { return total }
    var target: [Int] = []
    let gone = try Shapes.axes(axes, rank: rank)
    for i in 0..<rank where !gone.contains(i) { target.append(shape[i]) }
    return try total.symbolicReshape(target)
  }

  private func widened() throws(GraphError) -> Node {
    if dtype.isBool || dtype.isInteger && dtype.itemSize < 4 {
      return try cast(dtype.isUnsigned ? .uint32 : .int32)
    }
    return self
  }
}

extension OperationSample {
  static var reduction: [OperationSample] {
    var out: [OperationSample] = []
    let kinds: [Reduce.Kind] = [.sum, .mean, .max, .min, .prod]
    let choices: [(shape: [Int], axes: [Int]?)] = [
      ([2, 3], nil), ([2, 3, 4], [1]), ([2, 3, 4], [0, 2]), ([4, 1], [-1]), ([17, 3], [0]),
    ]
    for kind in kinds {
      for (i, choice) in choices.enumerated() {
        out.append(
          OperationSample(
            "\(Reduce(kind, 0, 1).name) \(i)", [(choice.shape, 0.5...1.5)]
          ) { (x) throws(GraphError) in
            try x[0].reduce(kind, axes: choice.axes, keepDims: i % 2 == 0)
          })
      }
    }
    out.append(OperationSample("sum empty", [0, 3]) { (x) throws(GraphError) in
      try x[0].sum(axes: [0])
    })
    out.append(OperationSample("variance", [5, 3]) { (x) throws(GraphError) in
      try x[0].variance(axes: [0])
    })
    out.append(OperationSample("std", [5, 3]) { (x) throws(GraphError) in try x[0].std() })
    out.append(OperationSample("logsumexp", [5, 3]) { (x) throws(GraphError) in
      try x[0].logSumExp(axes: [1])
    })
    out.append(flat("any", [2, 3]) { (x) throws(GraphError) in try x[0].any(axes: [1]) })
    out.append(flat("all", [2, 3]) { (x) throws(GraphError) in try x[0].all() })
    return out
  }
}
