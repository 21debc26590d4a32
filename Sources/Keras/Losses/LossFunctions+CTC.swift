import Autodiff
import Tensors

extension LossFunctions {
  /// Connectionist temporal classification: −log of the probability that logits p [b, time, classes]
  /// give the labels t [b, n], over all ways to spread them in time with blanks between.
  ///
  /// Graves et al. 2006. Two rows of logarithms go forward in time: φᵢ, all labels before i written
  /// and a blank last, and εᵢ, label i last. What cannot be has probability e^−100000, as in optax.
  public static func ctc(
    _ t: Node, _ p: Node, labelLengths: Node, timeLengths: Node, blank: Int = 0
  ) throws(GraphError) -> Node {
    let (batch, steps, n) = (p.shape[0], p.shape[1], t.shape[1])
    if batch < 0 || steps < 0 || n < 0 { return try p.sum(axes: [1, 2]) }
    let never = -1e5
    let labels = try t.cast(.int32)
    let logs = try p.logSoftmax(axis: -1)
    let blankLogs = try logs.slice(axis: 2, start: blank, length: 1)
    let labelLogs = try logs.matmul(labels.oneHot(p.shape[2], dtype: p.dtype).swapAxes(1, 2))
    // Where the next label is the same one, a blank must stand between.
    var same = try Node.zeros([batch, n], p.dtype)
    if n > 1 {
      same = try labels.slice(axis: 1, start: 0, length: n - 1)
        .equal(labels.slice(axis: 1, start: 1, length: n - 1)).cast(p.dtype)
        .pad([(0, 0), (0, 1)])
    }
    /// φ with what comes from the labels before.
    func joined(_ phi: Node, _ added: Node) throws(GraphError) -> Node {
      let rest = try phi.slice(axis: 1, start: 1, length: n).logAddExp(added)
      return try Node.concatenate([phi.slice(axis: 1, start: 0, length: 1), rest], axis: 1)
    }
    var phi = try Node.full([batch, n], never, p.dtype).pad([(0, 0), (1, 0)])
    var emit = try Node.full([batch, n], never, p.dtype)
    let lengths = try timeLengths.cast(.int32).expandDims(1)
    for step in 0..<steps {
      let label = try labelLogs.element(axis: 1, step)
      let empty = try blankLogs.element(axis: 1, step)
      let here = try joined(phi, emit.add(same.multiply(never)))
      let before = try here.slice(axis: 1, start: 0, length: n).add(label)
      let nextEmit = try before.logAddExp(emit.add(label))
      let apart = try same.negate().add(1).multiply(never)
      let nextPhi = try joined(here.add(empty), emit.add(empty).add(apart))
      let isOver = try lengths.lessEqual(Node.scalar(Double(step), .int32))
      emit = try isOver.select(emit, nextEmit)
      phi = try isOver.select(phi, nextPhi)
    }
    let last = try joined(phi, emit)
    let places = try labelLengths.cast(.int32).maximum(0).minimum(Double(n))
    return try last.multiply(places.oneHot(n + 1, dtype: p.dtype)).sum(axes: [1]).negate()
  }

  /// The same for labels padded with zeros, and logits that all count.
  public static func ctc(_ t: Node, _ p: Node) throws(GraphError) -> Node {
    if t.rank != 2 {
      throw .value(
        "Targets `y_true` are expected to be a tensor of shape `(batch_size, max_length)` in "
          + "integer format. Received: y_true.shape=\(Shapes.text(t.shape))")
    }
    if p.rank != 3 {
      throw .value(
        "Logits `y_pred` are expected to be a tensor of shape `(batch_size, max_length, "
          + "num_classes)`. Received: y_pred.shape=\(Shapes.text(p.shape))")
    }
    let lengths = try t.notEqual(t.like(0)).cast(.int32).sum(axes: [1])
    let time = try Node.full([Swift.max(p.shape[0], 1)], Double(p.shape[1]), .int32)
    return try ctc(t, p, labelLengths: lengths, timeLengths: time)
  }
}
