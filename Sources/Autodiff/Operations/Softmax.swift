import CKernels
import Tensors

/// y = eˣ / Σ eˣ along the last axis.  dx = y·(g − Σ g·y).
public final class Softmax: Operation {
  public override var name: String { "softmax" }
  public override func infer(_ inputs: [ShapedType]) throws(GraphError) -> ShapedType { inputs[0] }

  public override func kernel(_ site: KernelSite) -> Kernel {
    let (from, to) = (site.inputs[0].slot, site.output.slot)
    let columns = site.output.shape.last ?? 1
    let rows = columns == 0 ? 0 : site.output.count / columns
    if site.output.dtype == .float32 {
      return { at in
        lk_softmax_rows(at.write(to, Float.self), at.read(from, Float.self), rows, columns)
      }
    }
    return { at in
      let (x, y) = (at.read(from, Double.self), at.write(to, Double.self))
      for r in 0..<rows {
        let (x, y) = (x + r * columns, y + r * columns)
        var top = -Double.infinity
        for i in 0..<columns where x[i] > top { top = x[i] }
        var sum = 0.0
        for i in 0..<columns {
          y[i] = Double.exp(x[i] - top)
          sum += y[i]
        }
        for i in 0..<columns { y[i] /= sum }
      }
    }
  }

  public override func pullback(
    _ node: Node, _ g: Node, _ wanted: [Bool]
  ) throws(GraphError) -> [Node?] {
    let product = try g * node
    return [try product - node * product.sum(axes: [-1], keepDims: true)]
  }
}

/// y = x − ln Σ eˣ along the last axis.  dx = g − eʸ·Σ g.
public final class LogSoftmax: Operation {
  public override var name: String { "log_softmax" }
  public override func infer(_ inputs: [ShapedType]) throws(GraphError) -> ShapedType { inputs[0] }

  public override func kernel(_ site: KernelSite) -> Kernel {
    let (from, to) = (site.inputs[0].slot, site.output.slot)
    let columns = site.output.shape.last ?? 1
    let rows = columns == 0 ? 0 : site.output.count / columns
    if site.output.dtype == .float32 {
      return { at in
        lk_log_softmax_rows(at.write(to, Float.self), at.read(from, Float.self), rows, columns)
      }
    }
    return { at in
      let (x, y) = (at.read(from, Double.self), at.write(to, Double.self))
      for r in 0..<rows {
        let (x, y) = (x + r * columns, y + r * columns)
        var top = -Double.infinity
        for i in 0..<columns where x[i] > top { top = x[i] }
        var sum = 0.0
        for i in 0..<columns { sum += Double.exp(x[i] - top) }
        let total = top + Double.log(sum)
        for i in 0..<columns { y[i] = x[i] - total }
      }
    }
  }

  public override func pullback(
    _ node: Node, _ g: Node, _ wanted: [Bool]
  ) throws(GraphError) -> [Node?] {
    [try g - node.exp() * g.sum(axes: [-1], keepDims: true)]
  }
}

extension Node {
  public func softmax(axis: Int = -1) throws(GraphError) -> Node {
    try rowwise(axis) { (x) throws(GraphError) -> Node in
      if !x.dtype.isShortFloat { return try Node(Softmax(), x) }
      let powers = try x.belowMaximum().exp()
      return try Node(Binary<Divide>(), powers, powers.sum(axes: [-1], keepDims: true))
    }
  }

  public func logSoftmax(axis: Int = -1) throws(GraphError) -> Node {
    try rowwise(axis) { (x) throws(GraphError) -> Node in
      if !x.dtype.isShortFloat { return try Node(LogSoftmax(), x) }
      let shifted = try x.belowMaximum()
      return try shifted - shifted.exp().sum(axes: [-1], keepDims: true).log()
    }
  }

  private func belowMaximum() throws(GraphError) -> Node {
    try self - max(axes: [-1], keepDims: true).stopGradient()
  }

  /// Applies what works on the last axis to another.
  private func rowwise(
    _ axis: Int, _ body: (Node) throws(GraphError) -> Node
  ) throws(GraphError) -> Node {
    let x = try floating()
    if rank == 0 { return try body(x.reshape([1])).reshape([]) }
    let at = try Shapes.axis(axis, rank: rank)
    return try body(x.moveAxis(at, -1)).moveAxis(-1, at)
  }
}

extension OperationSample {
  static var softmaxes: [OperationSample] {
    [
      OperationSample("softmax", [2, 5]) { (x) throws(GraphError) in try x[0].softmax() },
      OperationSample("softmax inner", [2, 5, 3]) { (x) throws(GraphError) in
        try x[0].softmax(axis: 1)
      },
      OperationSample("log_softmax", [2, 5]) { (x) throws(GraphError) in
        try x[0].logSoftmax()
      },
      OperationSample("softmax single", [3, 1]) { (x) throws(GraphError) in
        try x[0].softmax()
      },
    ]
  }
}
