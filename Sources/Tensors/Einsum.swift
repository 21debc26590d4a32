/// Sums of products over labelled axes.
public enum Einsum {
  /// Evaluates `subscripts` ("ij,jk->ik", "...ij->...ji") on the operands.
  public static func evaluate(
    _ subscripts: String, _ operands: [NDArray]
  ) throws(TensorError) -> NDArray {
    let text = subscripts.utf8.filter { $0 != 0x20 }
    var halves: [[UInt8]] = [[]]
    var i = 0
    let bytes = Array(text)
    while i < bytes.count {
      if bytes[i] == 0x2D, i + 1 < bytes.count, bytes[i + 1] == 0x3E {
        halves.append([])
        i += 2
        continue
      }
      halves[halves.count - 1].append(bytes[i])
      i += 1
    }
    var inputs: [[UInt8]] = [[]]
    for c in halves[0] {
      if c == 0x2C { inputs.append([]) } else { inputs[inputs.count - 1].append(c) }
    }
    guard inputs.count == operands.count else {
      throw .value(
        inputs.count > operands.count
          ? "more operands provided to einstein sum function than specified in the subscripts string"
          : "fewer operands provided to einstein sum function than specified in the subscripts string"
      )
    }
    // Axes under an ellipsis get labels of their own, counted from the right: 1 is the last.
    var sizes: [UInt8: Int] = [:]
    var disagrees = false
    var labels: [[UInt8]] = []
    var deepest = 0
    for (term, a) in zip(inputs, operands) {
      let letters = term.filter { $0 != 0x2E }
      let dots = term.count - letters.count
      let extra = a.rank - letters.count
      if extra < 0 {
        throw .value(
          "einstein sum subscripts string contains too many subscripts for operand "
            + "\(labels.count)")
      }
      if extra > 0 && dots == 0 {
        throw .value(
          "operand has more dimensions than subscripts given in einstein sum, but no '...' "
            + "ellipsis provided to broadcast the extra dimensions.")
      }
      var expanded: [UInt8] = []
      var seenDots = false
      for c in term {
        if c == 0x2E {
          if !seenDots { for d in 0..<extra { expanded.append(UInt8(extra - d)) } }
          seenDots = true
        } else {
          expanded.append(c)
        }
      }
      deepest = max(deepest, dots > 0 ? extra : 0)
      for (d, c) in expanded.enumerated() {
        let n = a.shape[d]
        if let known = sizes[c], known != n, known != 1, n != 1 { disagrees = true }
        sizes[c] = max(sizes[c] ?? 1, n)
      }
      labels.append(expanded)
    }
    var output: [UInt8] = []
    if halves.count > 1 {
      var seenDots = false
      for c in halves[1] {
        if c == 0x2E {
          if !seenDots { for d in 0..<deepest { output.append(UInt8(deepest - d)) } }
          seenDots = true
        } else {
          if output.contains(c) {
            throw .value(
              "einstein sum subscripts string includes output subscript "
                + "'\(Character(Unicode.Scalar(c)))' multiple times")
          }
          guard sizes[c] != nil else {
            throw .value(
              "einstein sum subscripts string included output subscript "
                + "'\(Character(Unicode.Scalar(c)))' which never appeared in an input")
          }
          output.append(c)
        }
      }
    } else {
      for d in 0..<deepest { output.append(UInt8(deepest - d)) }
      var counts: [UInt8: Int] = [:]
      for term in labels { for c in term where c >= 0x41 { counts[c, default: 0] += 1 } }
      output += counts.keys.filter { counts[$0] == 1 }.sorted()
    }
    if disagrees { throw mismatch(operands, labels, output, sizes) }
    return try contract(labels, operands, output, sizes)
  }

  /// The operands' shapes, and those shapes along the iteration's axes: the output's, then the summed ones.
  private static func mismatch(
    _ operands: [NDArray], _ labels: [[UInt8]], _ output: [UInt8], _ sizes: [UInt8: Int]
  ) -> TensorError {
    let axes = output + sizes.keys.filter { !output.contains($0) }.sorted()
    var text = "operands could not be broadcast together with remapped shapes [original->remapped]: "
    for (operand, own) in zip(operands, labels) {
      var remapped: [String] = []
      for axis in axes {
        if let d = own.firstIndex(of: axis) {
          remapped.append(String(operand.shape[d]))
        } else if !remapped.isEmpty {
          remapped.append("newaxis")
        }
      }
      let list = remapped.joined(separator: ",")
      text += shapeText(operand.shape) + "->(" + list + (remapped.count == 1 ? ",) " : ") ")
    }
    return .value(text)
  }

  /// Pairs from the left, each as one batched matrix product; diagonals and sums taken first.
  private static func contract(
    _ labels: [[UInt8]], _ operands: [NDArray], _ output: [UInt8], _ sizes: [UInt8: Int]
  ) throws(TensorError) -> NDArray {
    let type = try Selection.commonType(operands)
    var terms: [(labels: [UInt8], array: NDArray)] = []
    for (l, a) in zip(labels, operands) {
      terms.append(diagonals(l, a.dtype == type ? a : a.astype(type)))
    }
    while terms.count > 1 {
      let left = terms.removeFirst()
      let right = terms.removeFirst()
      var needed = Set(output)
      for t in terms { needed.formUnion(t.labels) }
      terms.insert(try pair(left, right, needed), at: 0)
    }
    var (l, a) = try summed(terms[0].labels, terms[0].array, Set(output))
    // Labels in the output only through size-one axes do not occur; order the rest.
    if l != output {
      a = try a.transposed(output.map { c in l.firstIndex(of: c)! })
      l = output
    }
    return a.copy()
  }

  /// Repeated labels within one operand select its diagonal.
  private static func diagonals(
    _ labels: [UInt8], _ a: NDArray
  ) -> (labels: [UInt8], array: NDArray) {
    var out: [UInt8] = []
    var shape: Shape = []
    var strides: [Int] = []
    for (d, c) in labels.enumerated() {
      if let i = out.firstIndex(of: c) {
        strides[i] += a.strides[d]
      } else {
        out.append(c)
        shape.append(a.shape[d])
        strides.append(a.strides[d])
      }
    }
    return (out, a.view(shape: shape, strides: strides))
  }

  private static func summed(
    _ labels: [UInt8], _ a: NDArray, _ needed: Set<UInt8>
  ) throws(TensorError) -> ([UInt8], NDArray) {
    let axes = labels.indices.filter { !needed.contains(labels[$0]) }
    if axes.isEmpty { return (labels, a) }
    return (
      labels.filter { needed.contains($0) },
      try Reduction.reduce(.add, a, axes: axes, dtype: a.dtype)
    )
  }

  private static func pair(
    _ x: (labels: [UInt8], array: NDArray), _ y: (labels: [UInt8], array: NDArray),
    _ needed: Set<UInt8>
  ) throws(TensorError) -> (labels: [UInt8], array: NDArray) {
    let (lx, ax) = try summed(x.labels, x.array, needed.union(y.labels))
    let (ly, ay) = try summed(y.labels, y.array, needed.union(x.labels))
    let shared = lx.filter { ly.contains($0) }
    // A shared axis of size one on one side broadcasts: widen it before the product.
    func size(_ c: UInt8) -> Int {
      max(ax.shape[lx.firstIndex(of: c)!], ay.shape[ly.firstIndex(of: c)!])
    }
    let batch = shared.filter { needed.contains($0) }
    let inner = shared.filter { !needed.contains($0) }
    let freeX = lx.filter { !ly.contains($0) }
    let freeY = ly.filter { !lx.contains($0) }
    func arranged(
      _ a: NDArray, _ l: [UInt8], _ order: [UInt8]
    ) throws(TensorError) -> NDArray {
      let t = try a.transposed(order.map { c in l.firstIndex(of: c)! })
      var shape = t.shape
      for (i, c) in order.enumerated() where shared.contains(c) { shape[i] = size(c) }
      return try t.broadcast(to: shape)
    }
    let px = try arranged(ax, lx, batch + freeX + inner)
    let py = try arranged(ay, ly, batch + inner + freeY)
    func product(_ a: NDArray, _ range: Range<Int>) -> Int { a.shape[range].reduce(1, *) }
    let (nb, nx, ni, ny) = (batch.count, freeX.count, inner.count, freeY.count)
    let b = product(px, 0..<nb)
    let m = product(px, nb..<(nb + nx))
    let k = product(px, (nb + nx)..<(nb + nx + ni))
    let n = product(py, (nb + ni)..<(nb + ni + ny))
    let z = try Products.matmul(px.reshaped([b, m, k]), py.reshaped([b, k, n]))
    let shape =
      Array(px.shape[0..<(nb + nx)]) + Array(py.shape[(nb + ni)..<(nb + ni + ny)])
    return (batch + freeX + freeY, try z.reshaped(shape))
  }
}
