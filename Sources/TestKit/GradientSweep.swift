import Autodiff
import Tensors

/// Checks of one operation sample: what it computes in single and double precision, and its first
/// and second derivatives along random directions against finite differences.
public struct GradientSweep {
  private var state: UInt64

  public init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  private mutating func unit() -> Double {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Double(state >> 11) / Double(1 << 53)
  }

  private mutating func draw(_ shape: [Int], _ range: ClosedRange<Double>) -> NDArray {
    let out = NDArray(uninitialized: shape, .float64)
    for i in 0..<out.count {
      out.float64[i] = range.lowerBound + unit() * (range.upperBound - range.lowerBound)
    }
    return out
  }

  /// What is wrong with the sample; empty when nothing is.
  public mutating func problems(of sample: OperationSample) throws -> [String] {
    var points: [NDArray] = []
    var directions: [NDArray] = []
    var nodes: [Node] = []
    for input in sample.inputs {
      points.append(draw(input.shape, input.domain))
      directions.append(draw(input.shape, -1...1))
      nodes.append(.placeholder(input.shape, .float64))
    }
    var found: [String] = []
    let output = try sample.build(nodes)
    let wide = try Program(inputs: nodes, outputs: [output]).run(points)[0]

    var narrowNodes: [Node] = []
    for input in sample.inputs { narrowNodes.append(.placeholder(input.shape, .float32)) }
    let narrowOutput = try sample.build(narrowNodes)
    let narrow = try Program(inputs: narrowNodes, outputs: [narrowOutput])
      .run(points.map { $0.astype(.float32) })[0]
    if let gap = GradientSweep.gap(wide, narrow), gap > 2e-4 {
      found.append("float32 and float64 differ by \(gap)")
    }
    if wide.shape != output.shape { found.append("shape \(wide.shape), not \(output.shape)") }
    guard sample.isSmooth, output.dtype.isFloating, wide.count > 0 else { return found }

    let weights = Node(draw(output.shape, -1...1).astype(output.dtype))
    let loss = try (output * weights).sum()
    let slopes = try gradients(of: loss, wrt: nodes)
    // The single-precision kernels of the derivative are others: they must agree, too.
    let narrowLoss = try (narrowOutput * weights.cast(narrowOutput.dtype)).sum()
    let pairs = zip(
      try Program(inputs: nodes, outputs: slopes).run(points),
      try Program(
        inputs: narrowNodes, outputs: try gradients(of: narrowLoss, wrt: narrowNodes)
      ).run(points.map { $0.astype(.float32) }))
    for (wide, narrow) in pairs {
      if let gap = GradientSweep.gap(wide, narrow), gap > 1e-3 {
        found.append("float32 and float64 gradients differ by \(gap)")
      }
    }
    var along = Node.scalar(0, .float64)
    for (slope, direction) in zip(slopes, directions) {
      if slope.shape != direction.shape { found.append("gradient has shape \(slope.shape)") }
      along = try along + (slope * Node(direction)).sum()
    }
    let bends = try gradients(of: along, wrt: nodes)
    var curve = Node.scalar(0, .float64)
    for (bend, direction) in zip(bends, directions) {
      curve = try curve + (bend * Node(direction)).sum()
    }
    let program = try Program(inputs: nodes, outputs: [loss, along, curve])
    let step = 1e-5
    func shifted(_ sign: Double) throws -> [Double] {
      var moved: [NDArray] = []
      for (point, direction) in zip(points, directions) {
        let to = point.copy()
        for i in 0..<to.count { to.float64[i] += sign * step * direction.float64[i] }
        moved.append(to)
      }
      return try program.run(moved).map { $0.item().double }
    }
    let (here, up, down) = (try shifted(0), try shifted(1), try shifted(-1))
    for (order, name) in [(0, "gradient"), (1, "second derivative")] {
      let expected = (up[order] - down[order]) / (2 * step)
      let gap = abs(expected - here[order + 1])
      if !(gap <= 1e-5 * max(1, abs(expected))) {
        found.append("\(name) is \(here[order + 1]), finite differences say \(expected)")
      }
    }
    return found
  }

  /// The largest difference relative to the larger of 1 and the value; nil if all is equal or NaN.
  private static func gap(_ a: NDArray, _ b: NDArray) -> Double? {
    var worst: Double?
    for i in 0..<a.count {
      let (x, y) = (a.item(i).double, b.item(i).double)
      if x == y || x.isNaN && y.isNaN { continue }
      worst = max(worst ?? 0, abs(x - y) / max(1, abs(x)))
    }
    return worst
  }
}
