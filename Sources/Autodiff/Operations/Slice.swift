import Tensors

/// Every `step`-th element from `start`, `length` of them, along each axis; steps may be negative.
/// dx = g scattered into zeros.
public final class Slice: Operation {
  public struct Range: Equatable {
    public let start: Int
    public let length: Int
    public let step: Int

    public init(start: Int, length: Int, step: Int = 1) {
      self.start = start
      self.length = length
      self.step = step
    }
  }

  public let ranges: [Range]

  public init(_ ranges: [Range]) { self.ranges = ranges }

  public override var name: String { "slice" }
  public override var attributes: String { Slice.text(ranges) }

  static func text(_ ranges: [Range]) -> String {
    var out = "["
    for (i, r) in ranges.enumerated() {
      out += (i > 0 ? ", " : "") + "\(r.start)+\(r.length)*\(r.step)"
    }
    return out + "]"
  }

  /// Refuses what would read outside; axes of unknown size are looked at when they are known.
  static func check(_ ranges: [Range], in shape: [Int]) throws(GraphError) {
    var isInside = ranges.count == shape.count
    if isInside {
      for (r, n) in zip(ranges, shape) where n != ShapedType.unknown && r.length != 0 {
        let last = r.start + (r.length - 1) * r.step
        if r.length < 0 || r.start < 0 || r.start >= n || last < 0 || last >= n { isInside = false }
      }
    }
    if !isInside {
      throw .value(
        "slice indices must be inside the operand shape, got \(text(ranges)) for operand shape "
          + Shapes.text(shape) + ".")
    }
  }

  public override func infer(_ inputs: [ShapedType]) throws(GraphError) -> ShapedType {
    try Slice.check(ranges, in: inputs[0].shape)
    var shape: [Int] = []
    for r in ranges { shape.append(r.length) }
    return ShapedType(shape, inputs[0].dtype)
  }

  /// The walk over the larger array and the offset of its first element.
  static func walk(_ shape: [Int], _ ranges: [Range]) -> (SliceWalk) {
    let strides = Shapes.strides(shape)
    var (dims, steps, offset): ([Int], [Int], Int) = ([], [], 0)
    for (i, r) in ranges.enumerated() {
      offset += r.start * strides[i]
      dims.append(r.length)
      steps.append(r.step * strides[i])
    }
    return SliceWalk(dims, steps, offset)
  }

  public override func kernel(_ site: KernelSite) -> Kernel {
    let walk = Slice.walk(site.inputs[0].shape, ranges)
    let (from, to, size) = (site.inputs[0].slot, site.output.slot, site.output.dtype.itemSize)
    return { at in walk.gather(at[from], at[to], size) }
  }

  public override func pullback(
    _ node: Node, _ g: Node, _ wanted: [Bool]
  ) throws(GraphError) -> [Node?] {
    [try Node(Unslice(ranges, node.inputs[0].shape), g)]
  }
}

/// Zeros, with x at the places that a slice would read.  dx = the slice of g.
public final class Unslice: Operation {
  public let ranges: [Slice.Range]
  public let shape: [Int]

  public init(_ ranges: [Slice.Range], _ shape: [Int]) {
    self.ranges = ranges
    self.shape = shape
  }

  public override var name: String { "unslice" }

  /// The one axis that is not whole, if its elements are neighbours.
  var singleAxis: Int? {
    var found: Int?
    for (i, r) in ranges.enumerated() where r != Slice.Range(start: 0, length: shape[i]) {
      if found != nil || r.step != 1 { return nil }
      found = i
    }
    return found
  }

  public override var attributes: String { Slice.text(ranges) + " in " + Shapes.text(shape) }
  public override func infer(_ inputs: [ShapedType]) throws(GraphError) -> ShapedType {
    try Slice.check(ranges, in: shape)
    return ShapedType(shape, inputs[0].dtype)
  }

  public override func kernel(_ site: KernelSite) -> Kernel {
    let walk = Slice.walk(shape, ranges)
    let (from, to, size) = (site.inputs[0].slot, site.output.slot, site.output.dtype.itemSize)
    let bytes = site.output.type.byteCount
    return { at in
      at[to].initializeMemory(as: UInt8.self, repeating: 0, count: bytes)
      walk.scatter(at[from], at[to], size)
    }
  }

  public override func pullback(
    _ node: Node, _ g: Node, _ wanted: [Bool]
  ) throws(GraphError) -> [Node?] {
    [try Node(Slice(ranges), g)]
  }
}

/// Copies between a dense array and a strided part of a larger one.
struct SliceWalk {
  private let dims: [Int]
  private let steps: [Int]
  private let offset: Int

  init(_ dims: [Int], _ steps: [Int], _ offset: Int) {
    // Merge axes that continue one another, so that the inner copy is long.
    var (d, s): ([Int], [Int]) = ([], [])
    for (dim, step) in zip(dims, steps) where dim != 1 {
      if let last = d.last, s[s.count - 1] == step * dim {
        d[d.count - 1] = last * dim
        s[s.count - 1] = step
      } else {
        d.append(dim)
        s.append(step)
      }
    }
    if d.isEmpty {
      d = [1]
      s = [1]
    }
    self.dims = d
    self.steps = s
    self.offset = offset
  }

  /// Dense `small` from strided `large`.
  func gather(_ large: UnsafeMutableRawPointer, _ small: UnsafeMutableRawPointer, _ size: Int) {
    switch size {
    case 1: run(large.of(UInt8.self), small.of(UInt8.self), false)
    case 2: run(large.of(UInt16.self), small.of(UInt16.self), false)
    case 4: run(large.of(UInt32.self), small.of(UInt32.self), false)
    default: run(large.of(UInt64.self), small.of(UInt64.self), false)
    }
  }

  /// Strided `large` from dense `small`.
  func scatter(_ small: UnsafeMutableRawPointer, _ large: UnsafeMutableRawPointer, _ size: Int) {
    switch size {
    case 1: run(large.of(UInt8.self), small.of(UInt8.self), true)
    case 2: run(large.of(UInt16.self), small.of(UInt16.self), true)
    case 4: run(large.of(UInt32.self), small.of(UInt32.self), true)
    default: run(large.of(UInt64.self), small.of(UInt64.self), true)
    }
  }

  @inline(__always)
  private func run<T>(
    _ large: UnsafeMutablePointer<T>, _ small: UnsafeMutablePointer<T>, _ toLarge: Bool
  ) {
    let rank = dims.count
    let (inner, step) = (dims[rank - 1], steps[rank - 1])
    var rows = 1
    for d in dims.dropLast() { rows *= d }
    if inner == 0 { return }
    for row in 0..<rows {
      var (rest, start, axis) = (row, offset, rank - 2)
      while axis >= 0 {
        start += rest % dims[axis] * steps[axis]
        rest /= dims[axis]
        axis -= 1
      }
      let (l, s) = (large + start, small + row * inner)
      if toLarge {
        if step == 1 { l.update(from: s, count: inner) } else {
          for i in 0..<inner { l[i * step] = s[i] }
        }
      } else {
        if step == 1 { s.update(from: l, count: inner) } else {
          for i in 0..<inner { s[i] = l[i * step] }
        }
      }
    }
  }
}

extension Node {
  /// A strided part; axes beyond those given are whole. Unknown sizes may only be taken whole.
  public func slice(_ ranges: [Slice.Range]) throws(GraphError) -> Node {
    var all = ranges
    var isWhole = true
    for i in all.count..<Swift.max(all.count, rank) {
      all.append(Slice.Range(start: 0, length: shape[i]))
    }
    for (i, r) in all.enumerated() where r != Slice.Range(start: 0, length: shape[i]) {
      isWhole = false
    }
    return isWhole ? self : try Node(Slice(all), self)
  }

  /// `length` elements along one axis from `start`.
  public func slice(
    axis: Int, start: Int, length: Int, step: Int = 1
  ) throws(GraphError) -> Node {
    let axis = try Shapes.axis(axis, rank: rank)
    var ranges: [Slice.Range] = []
    for d in shape { ranges.append(Slice.Range(start: 0, length: d)) }
    ranges[axis] = Slice.Range(start: start, length: length, step: step)
    return try slice(ranges)
  }

  /// One element along an axis, which disappears; negative counts from the end.
  public func element(axis: Int, _ index: Int) throws(GraphError) -> Node {
    let axis = try Shapes.axis(axis, rank: rank)
    let i = index < 0 && shape[axis] >= 0 ? index + shape[axis] : index
    return try slice(axis: axis, start: i, length: 1).squeeze([axis])
  }

  /// Parts of an axis that end at the given places, the last running to the end.
  public func split(at places: [Int], axis: Int) throws(GraphError) -> [Node] {
    let axis = try Shapes.axis(axis, rank: rank)
    var out: [Node] = []
    var start = 0
    for end in places + [shape[axis]] {
      let stop = Swift.min(Swift.max(end, start), shape[axis])
      out.append(try slice(axis: axis, start: start, length: stop - start))
      start = stop
    }
    return out
  }

  /// Equal parts of an axis.
  public func split(_ parts: Int, axis: Int) throws(GraphError) -> [Node] {
    let i = try Shapes.axis(axis, rank: rank)
    if shape[i] % parts != 0 {
      throw .value("array split does not result in an equal division: rest is \(shape[i] % parts)")
    }
    let size = shape[i] / parts
    return try split(at: (1..<Swift.max(parts, 1)).map { $0 * size }, axis: i)
  }

  /// The elements of some axes in reverse order (all axes when nil).
  public func flip(_ axes: [Int]? = nil) throws(GraphError) -> Node {
    var ranges: [Slice.Range] = []
    let chosen = try Shapes.axes(axes, rank: rank)
    for (i, d) in shape.enumerated() {
      ranges.append(
        chosen.contains(i) && d != 0
          ? Slice.Range(start: d < 0 ? 0 : d - 1, length: d, step: -1)
          : Slice.Range(start: 0, length: d))
    }
    return try slice(ranges)
  }

  /// Elements moved along an axis by `shift`; those pushed out come in at the other end.
  public func roll(_ shift: Int, axis: Int) throws(GraphError) -> Node {
    let axis = try Shapes.axis(axis, rank: rank)
    let n = shape[axis]
    if n <= 1 { return self }
    let k = ((shift % n) + n) % n
    if k == 0 { return self }
    let parts = try split(at: [n - k], axis: axis)
    return try Node.concatenate([parts[1], parts[0]], axis: axis)
  }

  /// This with a strided part replaced; ranges count as in `slice`.
  public func replacing(_ ranges: [Slice.Range], with part: Node) throws(GraphError) -> Node {
    var all = ranges
    for i in all.count..<Swift.max(all.count, rank) {
      all.append(Slice.Range(start: 0, length: shape[i]))
    }
    var inner: [Int] = []
    for r in all { inner.append(r.length) }
    let new = try part.cast(dtype).broadcast(to: inner)
    let mask = try Node(Unslice(all, shape), Node.ones(inner, .bool))
    return try mask.select(Node(Unslice(all, shape), new), self)
  }

  /// Zeros (or `value`) around: `widths[i]` before and after along axis i. Negative widths crop.
  public func pad(_ widths: [(Int, Int)], value: Double = 0) throws(GraphError) -> Node {
    var cropped: [Slice.Range] = []
    var ranges: [Slice.Range] = []
    var target: [Int] = []
    var isWhole = true
    for (i, d) in shape.enumerated() {
      let (before, after) = widths[i]
      let lost = Swift.max(0, -before) + Swift.max(0, -after)
      cropped.append(Slice.Range(start: Swift.max(0, -before), length: d < 0 ? d : d - lost))
      ranges.append(Slice.Range(start: Swift.max(0, before), length: d < 0 ? d : d - lost))
      target.append(d < 0 ? d : d + before + after)
      if before > 0 || after > 0 { isWhole = false }
    }
    let inside = try slice(cropped)
    if isWhole { return inside }
    let padded = try Node(Unslice(ranges, target), inside)
    if value == 0 { return padded }
    let mask = try Node(Unslice(ranges, target), Node.ones(inside.shape, .bool))
    return try mask.select(padded, padded.like(value))
  }
}

extension OperationSample {
  static var slicing: [OperationSample] {
    [
      OperationSample("slice", [4, 5]) { (x) throws(GraphError) in
        try x[0].slice([
          Slice.Range(start: 1, length: 2), Slice.Range(start: 4, length: 2, step: -2),
        ])
      },
      OperationSample("flip", [2, 3]) { (x) throws(GraphError) in try x[0].flip([1]) },
      OperationSample("roll", [2, 5]) { (x) throws(GraphError) in try x[0].roll(2, axis: 1) },
      OperationSample("pad", [2, 3]) { (x) throws(GraphError) in
        try x[0].pad([(1, 0), (-1, 2)], value: 3)
      },
      OperationSample("slices with gaps", [3, 7]) { (x) throws(GraphError) in
        let a = try x[0].slice(axis: 1, start: 1, length: 2)
        let b = try x[0].slice(axis: 1, start: 4, length: 2)
        return try a * b + x[0].slice(axis: 1, start: 2, length: 2).square()
      },
      OperationSample("steps", [2, 3, 2]) { (x) throws(GraphError) in
        var h = try x[0].element(axis: 1, 0)
        for t in 1..<3 { h = try (h + x[0].element(axis: 1, t)).tanh() }
        return h
      },
      OperationSample("replacing", [3, 4], [2]) { (x) throws(GraphError) in
        try x[0].square().replacing(
          [Slice.Range(start: 1, length: 2), Slice.Range(start: 3, length: 2, step: -2)],
          with: x[1].square())
      }.sized,
      OperationSample("split", [2, 6]) { (x) throws(GraphError) in
        let parts = try x[0].split(3, axis: 1)
        return try parts[0] * parts[2]
      },
    ]
  }
}
