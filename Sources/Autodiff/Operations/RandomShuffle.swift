import Tensors

extension Node {
  /// The elements along an axis in random order, every line along it in its own:
  /// ⌈3·ln n / ln(2³² − 1)⌉ rounds (n elements in all) of a stable sort by random bits, as JAX
  /// shuffles.
  public func shuffled(_ key: Node, axis: Int) throws(GraphError) -> Node {
    let axis = try Shapes.axis(axis, rank: rank)
    let count = Double(type.count)
    var rounds = 0
    // (2³² − 1)^rounds ≥ n³, without logarithms.
    var reach = 1.0
    while reach < count * count * count {
      reach *= 4_294_967_295
      rounds += 1
    }
    var result = self
    var key = key
    for _ in 0..<rounds {
      let keys = try Node.randomSplit(key)
      key = try keys.element(axis: 0, 0)
      let bits = try Node.randomBits(try keys.element(axis: 0, 1), shape)
      result = try result.takeAlong(try bits.argsort(axis: axis), axis: axis)
    }
    return result
  }
}

extension OperationSample {
  static var shuffles: [OperationSample] {
    [
      OperationSample("shuffle", [4, 2]) { (x) throws(GraphError) in
        try x[0].shuffled(Node(NDArray([7, 0] as [UInt32])), axis: 0)
      }
    ]
  }
}
