/// Einstein sums, reduced to transposes, products and sums of axes.
extension Node {
  /// `einsum("bij,bjk->bik", a, b)`, with `...` and without an output too.
  public static func einsum(_ equation: String, _ operands: [Node]) throws(GraphError) -> Node {
    let parsed = try EinsumEquation(equation, operands.map { $0.rank })
    for (labels, node) in zip(parsed.inputs, operands) where labels.count != node.rank {
      throw .value(
        "Einstein sum subscript '\(EinsumEquation.text(labels))' does not contain the correct "
          + "number of indices for operand \(operands.firstIndex { $0 === node } ?? 0).")
    }
    var sizes: [Int: Int] = [:]
    for (i, (labels, node)) in zip(parsed.inputs, operands).enumerated() {
      for (label, size) in zip(labels, node.shape) {
        if let known = sizes[label], known != size, known > 1, size > 1 {
          throw .value(
            "Size of label '\(EinsumEquation.text([label]))' for operand \(i) (\(known)) does not "
              + "match previous terms (\(size)).")
        }
        if sizes[label] == nil || (sizes[label] ?? 0) == 1 { sizes[label] = size }
      }
    }
    var (left, labels) = try diagonal(operands[0], parsed.inputs[0])
    for i in 1..<Swift.max(1, operands.count) {
      let (right, theirs) = try diagonal(operands[i], parsed.inputs[i])
      var later = parsed.output
      for j in (i + 1)..<Swift.max(i + 1, operands.count) { later += parsed.inputs[j] }
      (left, labels) = try contract(left, labels, right, theirs, keep: later)
    }
    (left, labels) = try sumOut(left, labels, keep: parsed.output)
    return try left.transpose(parsed.output.map { labels.firstIndex(of: $0) ?? 0 })
  }

  /// Equal labels of one operand read its diagonal.
  private static func diagonal(
    _ node: Node, _ labels: [Int]
  ) throws(GraphError) -> (Node, [Int]) {
    var (node, labels) = (node, labels)
    var i = 0
    while i < labels.count {
      guard let j = labels[(i + 1)...].firstIndex(of: labels[i]) else {
        i += 1
        continue
      }
      node = try node.diagonal(i, j)
      let label = labels[i]
      labels.remove(at: j)
      labels.remove(at: i)
      labels.append(label)
    }
    return (node, labels)
  }

  private static func sumOut(
    _ node: Node, _ labels: [Int], keep: [Int]
  ) throws(GraphError) -> (Node, [Int]) {
    let gone = (0..<labels.count).filter { !keep.contains(labels[$0]) }
    if gone.isEmpty { return (node, labels) }
    return (try node.sum(axes: gone), labels.filter { keep.contains($0) })
  }

  /// One product: shared kept labels are batch axes, shared dropped ones are summed.
  private static func contract(
    _ a: Node, _ labelsA: [Int], _ b: Node, _ labelsB: [Int], keep: [Int]
  ) throws(GraphError) -> (Node, [Int]) {
    let (a, la) = try sumOut(a, labelsA, keep: keep + labelsB)
    let (b, lb) = try sumOut(b, labelsB, keep: keep + labelsA)
    let batch = la.filter { lb.contains($0) && keep.contains($0) }
    let summed = la.filter { lb.contains($0) && !keep.contains($0) }
    let mine = la.filter { !lb.contains($0) }
    let theirs = lb.filter { !la.contains($0) }
    let left = try a.transpose((batch + mine + summed).map { la.firstIndex(of: $0) ?? 0 })
    let right = try b.transpose((batch + summed + theirs).map { lb.firstIndex(of: $0) ?? 0 })
    let n = batch.count
    let rows = Array(left.shape[n..<n + mine.count])
    let columns = Array(right.shape[(n + summed.count)...])
    let k = Shapes.symbolicProduct(left.shape[(n + mine.count)...])
    let leftFlat = try left.symbolicReshape(
      Array(left.shape[..<n]) + [Shapes.symbolicProduct(rows), k])
    let rightFlat = try right.symbolicReshape(
      Array(right.shape[..<n]) + [k, Shapes.symbolicProduct(columns)])
    let product = try leftFlat.matmul(rightFlat)
    let out = try product.symbolicReshape(Array(product.shape[..<n]) + rows + columns)
    return (out, batch + mine + theirs)
  }

  /// The diagonal of two axes, as a new last axis.
  public func diagonal(_ a: Int = 0, _ b: Int = 1, offset: Int = 0) throws(GraphError) -> Node {
    let (a, b) = (try Shapes.axis(a, rank: rank), try Shapes.axis(b, rank: rank))
    let order = (0..<rank).filter { $0 != a && $0 != b } + [a, b]
    let x = try transpose(order)
    let (rows, columns) = (x.shape[rank - 2], x.shape[rank - 1])
    let (row, column) = (Swift.max(0, -offset), Swift.max(0, offset))
    let n = Swift.max(0, Swift.min(rows - row, columns - column))
    if n == 0 { return try x.slice(axis: -1, start: 0, length: 0).sum(axes: [-2]) }
    let flat = try x.reshape(Array(x.shape.dropLast(2)) + [rows * columns])
    return try flat.slice(
      axis: -1, start: row * columns + column, length: n, step: columns + 1)
  }
}

/// An equation as lists of labels; the axes of an ellipsis are labels below zero.
struct EinsumEquation {
  var inputs: [[Int]] = []
  var output: [Int] = []

  init(_ text: String, _ ranks: [Int]) throws(GraphError) {
    var parts: [[UInt8]] = [[]]
    var result: [UInt8]?
    let bytes = Array(text.utf8)
    var i = 0
    while i < bytes.count {
      let c = bytes[i]
      if c == UInt8(ascii: "-"), i + 1 < bytes.count, bytes[i + 1] == UInt8(ascii: ">") {
        result = Array(bytes[(i + 2)...])
        break
      }
      if c == UInt8(ascii: ",") { parts.append([]) } else { parts[parts.count - 1].append(c) }
      i += 1
    }
    if parts.count != ranks.count {
      throw GraphError.value(
        "Number of einsum subscripts, \(parts.count), must be equal to the number of operands, "
          + "\(ranks.count)."
      ).symbolic(
        .value(
          "Number of operands (\(ranks.count)) does not match the number of input specs "
            + "(\(parts.count)) in `einsum`, received subscripts=\(text)."))
    }
    var widest = 0
    for (part, rank) in zip(parts, ranks) {
      let letters = part.filter { EinsumEquation.isLetter($0) }.count
      if part.contains(UInt8(ascii: ".")) { widest = max(widest, rank - letters) }
    }
    for (part, rank) in zip(parts, ranks) {
      let letters = part.filter { EinsumEquation.isLetter($0) }.count
      inputs.append(EinsumEquation.labels(part, ellipsis: rank - letters, widest))
    }
    if let result {
      output = EinsumEquation.labels(result, ellipsis: widest, widest)
      return
    }
    // Without an output: what appears once, in alphabetical order, after the ellipsis.
    output = (0..<widest).map { $0 - widest }
    var counts: [Int: Int] = [:]
    for labels in inputs { for l in labels where l >= 0 { counts[l, default: 0] += 1 } }
    output += counts.keys.filter { counts[$0] == 1 }.sorted()
  }

  private static func isLetter(_ c: UInt8) -> Bool {
    (c | 32) >= UInt8(ascii: "a") && (c | 32) <= UInt8(ascii: "z")
  }

  private static func labels(_ part: [UInt8], ellipsis: Int, _ widest: Int) -> [Int] {
    var out: [Int] = []
    var open = false
    for c in part {
      if c == UInt8(ascii: ".") {
        if !open { for i in 0..<max(0, ellipsis) { out.append(i - ellipsis) } }
        open = true
      } else if isLetter(c) {
        out.append(Int(c))
      }
    }
    return out
  }

  static func text(_ labels: [Int]) -> String {
    var out = ""
    for l in labels { out += l < 0 ? "." : String(UnicodeScalar(UInt8(l))) }
    return out
  }
}

extension OperationSample {
  static var einsums: [OperationSample] {
    func pair(_ equation: String, _ a: [Int], _ b: [Int]) -> OperationSample {
      OperationSample("einsum \(equation)", a, b) { (x) throws(GraphError) in
        try Node.einsum(equation, x)
      }
    }
    return [
      pair("ij,jk->ik", [2, 3], [3, 4]), pair("bij,bkj->bik", [2, 2, 3], [2, 4, 3]),
      pair("i,j->ij", [2], [3]), pair("...i,ij->...j", [2, 2, 3], [3, 2]),
      pair("ij,ij", [2, 3], [2, 3]), pair("abc,cd->abd", [2, 2, 3], [3, 2]),
      OperationSample("einsum ii->i", [3, 3]) { (x) throws(GraphError) in
        try Node.einsum("ii->i", x)
      },
      OperationSample("einsum ijk->k", [2, 3, 2]) { (x) throws(GraphError) in
        try Node.einsum("ijk->k", x)
      },
    ]
  }
}
