import Tensors

/// What is known of a value before it is computed: dimensions and element type.
///
/// An unknown dimension (Keras's `None`, the batch) is `ShapedType.unknown`.
public struct ShapedType: Equatable {
  public static let unknown = -1

  public var shape: [Int]
  public var dtype: DType

  public init(_ shape: [Int], _ dtype: DType) {
    self.shape = shape
    self.dtype = dtype
  }

  public var rank: Int { shape.count }

  /// Whether every dimension is a number, so that a kernel can be made.
  public var isConcrete: Bool { !shape.contains(ShapedType.unknown) }

  /// The number of elements; only of a concrete type.
  public var count: Int {
    var n = 1
    for d in shape { n *= d }
    return n
  }

  public var byteCount: Int { count * dtype.itemSize }
}

/// The arithmetic of shapes that every op's rule is made of.
public enum Shapes {
  /// `(None, 3)`, `(4,)`, `()`: as Python prints a tuple.
  public static func text(_ shape: [Int]) -> String {
    var out = "("
    for (i, d) in shape.enumerated() {
      if i > 0 { out += ", " }
      out += d == ShapedType.unknown ? "None" : String(d)
    }
    return out + (shape.count == 1 ? ",)" : ")")
  }

  /// The same as JAX writes it while Keras infers shapes through it: `(dynamic_dimension, 3)`.
  public static func tracedText(_ shape: [Int]) -> String {
    let sizes = shape.map { $0 == ShapedType.unknown ? "dynamic_dimension" : String($0) }
    return "(" + sizes.joined(separator: ", ") + (shape.count == 1 ? ",)" : ")")
  }

  /// The shape that both broadcast to, or nil.
  public static func broadcast(_ a: [Int], _ b: [Int]) -> [Int]? {
    if a == b { return a }
    let rank = max(a.count, b.count)
    var out = [Int](repeating: 1, count: rank)
    for i in 0..<rank {
      let x = i < rank - a.count ? 1 : a[i - (rank - a.count)]
      let y = i < rank - b.count ? 1 : b[i - (rank - b.count)]
      if x == y || y == 1 {
        out[i] = x
      } else if x == 1 {
        out[i] = y
      } else if x == ShapedType.unknown {
        out[i] = y
      } else if y == ShapedType.unknown {
        out[i] = x
      } else {
        return nil
      }
    }
    return out
  }

  /// The non-negative axis, or Keras's complaint.
  public static func axis(_ axis: Int, rank: Int) throws(GraphError) -> Int {
    let resolved = axis < 0 ? axis + rank : axis
    if resolved < 0 || resolved >= rank {
      throw GraphError.value("axis \(axis) is out of bounds for array of dimension \(rank)")
        .symbolic(.value("axis \(axis) is out of bounds for an array with dimension \(rank)."))
    }
    return resolved
  }

  /// Sorted non-negative axes; `nil` means all of them.
  public static func axes(_ axes: [Int]?, rank: Int) throws(GraphError) -> [Int] {
    guard let axes else { return Array(0..<rank) }
    var seen = [Bool](repeating: false, count: rank)
    for a in axes {
      let i = try axis(a, rank: rank)
      if seen[i] { throw .value("duplicate value in 'axis': \(Shapes.text(axes))") }
      seen[i] = true
    }
    var out: [Int] = []
    for i in 0..<rank where seen[i] { out.append(i) }
    return out
  }

  /// Row-major strides in elements.
  public static func strides(_ shape: [Int]) -> [Int] {
    var out = [Int](repeating: 1, count: shape.count)
    var step = 1
    var i = shape.count - 1
    while i >= 0 {
      out[i] = step
      step *= shape[i]
      i -= 1
    }
    return out
  }

  /// Strides that read `shape` as if broadcast to `target`: repeated axes have stride 0.
  public static func broadcastStrides(_ shape: [Int], to target: [Int]) -> [Int] {
    let own = strides(shape)
    let lead = target.count - shape.count
    var out = [Int](repeating: 0, count: target.count)
    for i in 0..<shape.count where shape[i] != 1 || target[lead + i] == 1 {
      out[lead + i] = shape[i] == 1 ? 0 : own[i]
    }
    return out
  }

  static func product(_ shape: some Sequence<Int>) -> Int {
    var n = 1
    for d in shape { n *= d }
    return n
  }

  /// The product, unknown as soon as one factor is.
  static func symbolicProduct(_ shape: some Sequence<Int>) -> Int {
    var n = 1
    for d in shape {
      if d == ShapedType.unknown { return ShapedType.unknown }
      n *= d
    }
    return n
  }
}
