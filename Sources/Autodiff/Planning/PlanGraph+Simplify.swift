import Tensors

extension PlanGraph {
  /// Rewrites that save memory traffic. The order matters: each sees what the ones before left.
  mutating func simplify() {
    shortcutMoves()
    seeThroughBroadcasts()
    foldTransposes()
    fuseEpilogues()
  }

  /// Broadcasts and transposes that move nothing become views.
  private mutating func shortcutMoves() {
    for i in items.indices where items[i].isComputed {
      guard let input = items[i].inputs.first else { continue }
      let source = items[input].type
      if items[i].operation is BroadcastTo, source.count == items[i].type.count {
        items[i].operation = Reshape(items[i].type.shape)
      } else if let transpose = items[i].operation as? Transpose {
        let moved = transpose.order.filter { source.shape[$0] != 1 }
        if moved == moved.sorted() { items[i].operation = Reshape(items[i].type.shape) }
      }
    }
  }

  /// Elementwise items read what is broadcast to them without its being laid out first.
  private mutating func seeThroughBroadcasts() {
    for i in items.indices where items[i].operation is Elementwise && items[i].isComputed {
      for (k, input) in items[i].inputs.enumerated()
      where items[input].operation is BroadcastTo && items[input].isComputed {
        items[i].inputs[k] = items[input].inputs[0]
      }
    }
  }

  /// Products read transposed matrices where they lie.
  private mutating func foldTransposes() {
    for i in items.indices {
      guard items[i].isComputed, let product = items[i].operation as? MatMul else { continue }
      var flags = [product.transposeA, product.transposeB]
      for k in 0..<2 {
        let input = items[i].inputs[k]
        guard items[input].isComputed, let move = items[input].operation as? Transpose,
          move.swapsMatrix
        else { continue }
        flags[k].toggle()
        items[i].inputs[k] = items[input].inputs[0]
      }
      items[i].operation = MatMul(transposeA: flags[0], transposeB: flags[1])
    }
  }

  /// A product's or convolution's bias and activation are applied while its result is in cache.
  private mutating func fuseEpilogues() {
    let uses = uses()
    for i in items.indices where items[i].isComputed && uses[i] > 0 {
      let item = items[i]
      guard item.type.dtype == .float32 else { continue }
      if item.operation is Binary<Add> {
        for k in 0..<2 {
          let (inner, bias) = (item.inputs[k], item.inputs[1 - k])
          guard let fused = withBias(inner, bias, item.type, uses) else { continue }
          items[i] = fused
          break
        }
      } else if item.inputs.count == 1, uses[item.inputs[0]] == 1,
        let activation = Epilogue.activation(item.operation)
      {
        let inner = items[item.inputs[0]]
        guard inner.isComputed, inner.type == item.type else { continue }
        if let product = inner.operation as? MatMulBias, product.activation == nil {
          items[i] = inner
          items[i].operation = MatMulBias(product.product, activation)
        } else if let conv = inner.operation as? ConvolutionBias, conv.activation == nil {
          items[i] = inner
          items[i].operation = ConvolutionBias(conv.window, activation)
        }
      }
    }
  }

  /// The fused item for inner + bias, if inner is a product or convolution nobody else reads.
  private func withBias(_ inner: Int, _ bias: Int, _ type: ShapedType, _ uses: [Int]) -> Item? {
    var source = inner
    while items[source].operation is Reshape, uses[source] == 1 { source = items[source].inputs[0] }
    let from = items[source]
    guard uses[source] == 1, from.isComputed, from.type.count == type.count, type.rank > 0,
      items[bias].type.dtype == .float32, items[bias].type.count == type.shape[type.rank - 1],
      items[bias].type.shape.last == type.shape.last, bias < inner || items[bias].inputs.isEmpty
    else { return nil }
    if let product = from.operation as? MatMul, from.type.rank == 2,
      from.type.shape[1] == type.shape[type.rank - 1]
    {
      return Item(
        operation: MatMulBias(product, nil), inputs: from.inputs + [bias], type: type,
        source: .computed)
    }
    if let conv = from.operation as? Convolution, from.type == type,
      ConvolutionBias.applies(conv, items[from.inputs[0]].type, items[from.inputs[1]].type, type)
    {
      return Item(
        operation: ConvolutionBias(conv.window, nil), inputs: from.inputs + [bias], type: type,
        source: .computed)
    }
    return nil
  }
}
