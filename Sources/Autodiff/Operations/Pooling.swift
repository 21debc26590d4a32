import CKernels
import Tensors

/// The geometry of pooling: a window over [batch, space…, channels].
public struct Pool: Equatable {
  public var size: [Int]
  public var window: Window

  public init(size: [Int], strides: [Int], padding: Window.Padding) {
    self.size = size
    window = Window(
      strides: strides, dilations: [Int](repeating: 1, count: size.count), padding: padding)
  }

  var text: String { "size=\(Shapes.text(size)) \(window.text)" }

  func output(_ x: [Int]) -> [Int] {
    var out = [x[0]]
    for i in 0..<size.count { out.append(window.outputSize(x[i + 1], size[i], axis: i)) }
    return out + [x[x.count - 1]]
  }

  func plan(_ x: [Int]) -> ConvolutionPlan {
    ConvolutionPlan(x, kernel: size, output(x), window)
  }
}

/// The largest value under the window, per channel.  dx = g at the place of the (first) largest.
public final class MaxPool: Operation {
  public let pool: Pool

  public init(_ pool: Pool) { self.pool = pool }

  public override var name: String { "max_pool" }
  public override var attributes: String { pool.text }
  public override func infer(_ inputs: [ShapedType]) throws(GraphError) -> ShapedType {
    ShapedType(pool.output(inputs[0].shape), inputs[0].dtype)
  }

  public override func kernel(_ site: KernelSite) -> Kernel {
    let plan = pool.plan(site.inputs[0].shape)
    let (from, to) = (site.inputs[0].slot, site.output.slot)
    if site.output.dtype == .float64 { return portable(Double.self, plan, from, to) }
    if !plan.isPlanar { return portable(Float.self, plan, from, to) }
    let g = plan.planar
    return { at in
      var g = g
      lk_max_pool(&g, at.read(from, Float.self), at.write(to, Float.self), nil)
    }
  }

  private func portable<T: Real>(
    _: T.Type, _ plan: ConvolutionPlan, _ from: Int, _ to: Int
  ) -> Kernel {
    let channels = plan.channels
    let count = plan.batch * plan.out[0] * plan.out[1] * plan.out[2] * channels
    return { at in
      let (x, y) = (at.read(from, T.self), at.write(to, T.self))
      for i in 0..<count { y[i] = -T.infinity }
      plan.pairs { (i, _, o) in
        for c in 0..<channels where x[i * channels + c] > y[o * channels + c] {
          y[o * channels + c] = x[i * channels + c]
        }
      }
    }
  }

  public override func pullback(
    _ node: Node, _ g: Node, _ wanted: [Bool]
  ) throws(GraphError) -> [Node?] {
    [try Node(MaxPoolSpread(pool), node.inputs[0], g)]
  }
}

/// Where the maxima of x lie, for a move of values between the pooled array and x.
enum MaxPoolPlaces {
  /// For each pooled element the number of x's element (in x's memory), -1 if the window is empty.
  static func find<T: Real>(
    _ plan: ConvolutionPlan, _ x: UnsafePointer<T>, _ places: UnsafeMutablePointer<Int32>
  ) {
    let channels = plan.channels
    let count = plan.batch * plan.out[0] * plan.out[1] * plan.out[2] * channels
    for i in 0..<count { places[i] = -1 }
    plan.pairs { (i, _, o) in
      for c in 0..<channels {
        let best = places[o * channels + c]
        let here = i * channels + c
        if best < 0 || x[here] > x[Int(best)] { places[o * channels + c] = Int32(here) }
      }
    }
  }
}

/// The gradient of max pooling: each g goes to the place of its window's maximum in x.
public final class MaxPoolSpread: Operation {
  public let pool: Pool

  public init(_ pool: Pool) { self.pool = pool }

  public override var name: String { "max_pool_spread" }
  public override var attributes: String { pool.text }
  public override func infer(_ inputs: [ShapedType]) throws(GraphError) -> ShapedType { inputs[0] }
  public override func workspace(_ inputs: [ShapedType], _ output: ShapedType) -> Int {
    inputs[1].count * 8 + 64
  }

  public override func kernel(_ site: KernelSite) -> Kernel {
    let plan = pool.plan(site.inputs[0].shape)
    if site.output.dtype == .float64 { return portable(Double.self, plan, site) }
    if !plan.isPlanar { return portable(Float.self, plan, site) }
    let g = plan.planar
    let (x, y, to, work) = (
      site.inputs[0].slot, site.inputs[1].slot, site.output.slot, site.workspace
    )
    let pooled = site.inputs[1].count
    return { at in
      var g = g
      let values = at.write(work, Float.self)
      let places = (at[work] + pooled * 4).of(Int32.self)
      lk_max_pool(&g, at.read(x, Float.self), values, places)
      lk_max_pool_grad(&g, at.read(y, Float.self), places, at.write(to, Float.self))
    }
  }

  private func portable<T: Real>(
    _: T.Type, _ plan: ConvolutionPlan, _ site: KernelSite
  ) -> Kernel {
    let (x, y, to, work) = (
      site.inputs[0].slot, site.inputs[1].slot, site.output.slot, site.workspace
    )
    let (count, pooled) = (site.output.count, site.inputs[1].count)
    return { at in
      let places = at.write(work, Int32.self)
      MaxPoolPlaces.find(plan, at.read(x, T.self), places)
      let (g, dx) = (at.read(y, T.self), at.write(to, T.self))
      for i in 0..<count { dx[i] = 0 }
      for i in 0..<pooled where places[i] >= 0 { dx[Int(places[i])] += g[i] }
    }
  }

  public override func pullback(
    _ node: Node, _ g: Node, _ wanted: [Bool]
  ) throws(GraphError) -> [Node?] {
    [nil, wanted[1] ? try Node(MaxPoolPick(pool), node.inputs[0], g) : nil]
  }
}

/// The values of a second array at the places of x's window maxima.
public final class MaxPoolPick: Operation {
  public let pool: Pool

  public init(_ pool: Pool) { self.pool = pool }

  public override var name: String { "max_pool_pick" }
  public override var attributes: String { pool.text }
  public override func infer(_ inputs: [ShapedType]) throws(GraphError) -> ShapedType {
    ShapedType(pool.output(inputs[0].shape), inputs[0].dtype)
  }
  public override func workspace(_ inputs: [ShapedType], _ output: ShapedType) -> Int {
    output.count * 4
  }

  public override func kernel(_ site: KernelSite) -> Kernel {
    let plan = pool.plan(site.inputs[0].shape)
    return site.output.dtype == .float64
      ? loop(Double.self, plan, site) : loop(Float.self, plan, site)
  }

  private func loop<T: Real>(_: T.Type, _ plan: ConvolutionPlan, _ site: KernelSite) -> Kernel {
    let (x, v, to, work) = (
      site.inputs[0].slot, site.inputs[1].slot, site.output.slot, site.workspace
    )
    let count = site.output.count
    return { at in
      let places = at.write(work, Int32.self)
      MaxPoolPlaces.find(plan, at.read(x, T.self), places)
      let (v, y) = (at.read(v, T.self), at.write(to, T.self))
      for i in 0..<count { y[i] = places[i] >= 0 ? v[Int(places[i])] : 0 }
    }
  }

  public override func pullback(
    _ node: Node, _ g: Node, _ wanted: [Bool]
  ) throws(GraphError) -> [Node?] {
    [nil, wanted[1] ? try Node(MaxPoolSpread(pool), node.inputs[0], g) : nil]
  }
}

/// The mean of the values under the window that are not padding.  dx = g / n at each of them.
public final class AveragePool: Operation {
  public let pool: Pool

  public init(_ pool: Pool) { self.pool = pool }

  public override var name: String { "average_pool" }
  public override var attributes: String { pool.text }
  public override func infer(_ inputs: [ShapedType]) throws(GraphError) -> ShapedType {
    ShapedType(pool.output(inputs[0].shape), inputs[0].dtype)
  }

  public override func kernel(_ site: KernelSite) -> Kernel {
    let plan = pool.plan(site.inputs[0].shape)
    let (from, to) = (site.inputs[0].slot, site.output.slot)
    if site.output.dtype == .float64 { return portable(Double.self, plan, from, to) }
    if !plan.isPlanar { return portable(Float.self, plan, from, to) }
    let g = plan.planar
    return { at in
      var g = g
      lk_avg_pool(&g, at.read(from, Float.self), at.write(to, Float.self))
    }
  }

  private func portable<T: Real>(
    _: T.Type, _ plan: ConvolutionPlan, _ from: Int, _ to: Int
  ) -> Kernel {
    let channels = plan.channels
    let counts = AveragePool.counts(plan)
    return { at in
      let (x, y) = (at.read(from, T.self), at.write(to, T.self))
      for i in 0..<counts.count * channels { y[i] = 0 }
      plan.pairs { (i, _, o) in
        for c in 0..<channels { y[o * channels + c] += x[i * channels + c] }
      }
      for o in 0..<counts.count {
        let share = 1 / T(counts[o])
        for c in 0..<channels { y[o * channels + c] *= share }
      }
    }
  }

  /// How many pixels each window covers.
  static func counts(_ plan: ConvolutionPlan) -> [Int] {
    var out = [Int](repeating: 0, count: plan.batch * plan.out[0] * plan.out[1] * plan.out[2])
    plan.pairs { (_, _, o) in out[o] += 1 }
    return out
  }

  public override func pullback(
    _ node: Node, _ g: Node, _ wanted: [Bool]
  ) throws(GraphError) -> [Node?] {
    [try Node(AveragePoolSpread(pool, node.inputs[0].shape), g)]
  }
}

/// The gradient of average pooling: each g in equal parts to its window.
public final class AveragePoolSpread: Operation {
  public let pool: Pool
  public let shape: [Int]

  public init(_ pool: Pool, _ shape: [Int]) {
    self.pool = pool
    self.shape = shape
  }

  public override var name: String { "average_pool_spread" }
  public override var attributes: String { "\(Shapes.text(shape)) \(pool.text)" }
  public override func infer(_ inputs: [ShapedType]) throws(GraphError) -> ShapedType {
    ShapedType(shape, inputs[0].dtype)
  }

  public override func kernel(_ site: KernelSite) -> Kernel {
    let plan = pool.plan(shape)
    let (from, to) = (site.inputs[0].slot, site.output.slot)
    if site.output.dtype == .float64 { return portable(Double.self, plan, from, to) }
    if !plan.isPlanar { return portable(Float.self, plan, from, to) }
    let g = plan.planar
    return { at in
      var g = g
      lk_avg_pool_grad(&g, at.read(from, Float.self), at.write(to, Float.self))
    }
  }

  private func portable<T: Real>(
    _: T.Type, _ plan: ConvolutionPlan, _ from: Int, _ to: Int
  ) -> Kernel {
    let channels = plan.channels
    let counts = AveragePool.counts(plan)
    let count = Shapes.product(shape)
    return { at in
      let (g, dx) = (at.read(from, T.self), at.write(to, T.self))
      for i in 0..<count { dx[i] = 0 }
      plan.pairs { (i, _, o) in
        let share = 1 / T(counts[o])
        for c in 0..<channels { dx[i * channels + c] += g[o * channels + c] * share }
      }
    }
  }

  public override func pullback(
    _ node: Node, _ g: Node, _ wanted: [Bool]
  ) throws(GraphError) -> [Node?] {
    [try Node(AveragePool(pool), g)]
  }
}

extension Node {
  private func checkStrides(_ pool: Pool) throws(GraphError) {
    guard pool.window.strides.contains(0) else { return }
    throw GraphError.type(
      "reduce_window window_strides must have every element be strictly positive, got "
        + "\(Shapes.text([1] + pool.window.strides + [1]))."
    ).symbolic(GraphError(.zeroDivision, "division by zero"))
  }

  public func maxPool(_ pool: Pool) throws(GraphError) -> Node {
    try checkStrides(pool)
    let wide = dtype == .float64 ? self : try cast(.float32)
    return try Node(MaxPool(pool), wide).cast(dtype)
  }

  public func averagePool(_ pool: Pool) throws(GraphError) -> Node {
    try checkStrides(pool)
    let x = try floating()
    let wide = x.dtype == .float64 ? x : try x.cast(.float32)
    return try Node(AveragePool(pool), wide).cast(x.dtype)
  }
}

extension OperationSample {
  static var pooling: [OperationSample] {
    let square = Pool(size: [2, 2], strides: [2, 2], padding: .same)
    let line = Pool(size: [3], strides: [1], padding: .valid)
    let cube = Pool(size: [2, 2, 2], strides: [1, 1, 1], padding: .same)
    return [
      OperationSample("max_pool 2d", [2, 5, 4, 2]) { (x) throws(GraphError) in
        try x[0].maxPool(square)
      },
      OperationSample("max_pool 1d", [2, 5, 2]) { (x) throws(GraphError) in
        try x[0].maxPool(line)
      },
      OperationSample("max_pool 3d", [1, 3, 3, 3, 2]) { (x) throws(GraphError) in
        try x[0].maxPool(cube)
      },
      OperationSample("max_pool_spread", [([2, 4, 4, 1], -2...2), ([2, 2, 2, 1], -2...2)]) {
        (x) throws(GraphError) in try Node(MaxPoolSpread(square), x[0], x[1])
      }.sized,
      OperationSample("max_pool_pick", [2, 4, 4, 1], [2, 4, 4, 1]) { (x) throws(GraphError) in
        try Node(MaxPoolPick(square), x[0], x[1])
      }.sized,
      OperationSample("average_pool 2d", [2, 5, 4, 2]) { (x) throws(GraphError) in
        try x[0].averagePool(square)
      },
      OperationSample("average_pool_spread", [2, 3, 2, 2]) { (x) throws(GraphError) in
        try Node(AveragePoolSpread(square, [2, 5, 4, 2]), x[0])
      }.sized,
      OperationSample("average_pool 1d", [2, 5, 2]) { (x) throws(GraphError) in
        try x[0].averagePool(line)
      },
      OperationSample("average_pool 3d", [1, 3, 3, 3, 2]) { (x) throws(GraphError) in
        try x[0].averagePool(cube)
      },
    ]
  }
}
