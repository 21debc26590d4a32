import CKernels
import Tensors

/// Rows of x along an axis, chosen by an int32 array whose axes take that axis's place.
///
/// Negative indices count from the end; what is out of range reads as NaN (the least integer), as
/// `jax.numpy.take` does.  dx = g added up at the chosen rows.
public final class Gather: Operation {
  public let axis: Int

  public init(axis: Int) { self.axis = axis }

  public override var name: String { "take" }
  public override var attributes: String { "axis=\(axis)" }

  public override func infer(_ inputs: [ShapedType]) throws(GraphError) -> ShapedType {
    var shape = inputs[0].shape
    shape.replaceSubrange(axis...axis, with: inputs[1].shape)
    return ShapedType(shape, inputs[0].dtype)
  }

  public override func kernel(_ site: KernelSite) -> Kernel {
    let shape = site.inputs[0].shape
    let outer = Shapes.product(shape[..<axis])
    let n = shape[axis]
    let size = site.output.dtype.itemSize
    let inner = Shapes.product(shape[(axis + 1)...]) * size
    let count = site.inputs[1].count
    let (from, indices, to) = (site.inputs[0].slot, site.inputs[1].slot, site.output.slot)
    let dtype = site.output.dtype
    return { at in
      let (x, y) = (at[from], at[to])
      let index = at.read(indices, Int32.self)
      for o in 0..<outer {
        for i in 0..<count {
          var k = Int(index[i])
          if k < 0 { k += n }
          let target = y + (o * count + i) * inner
          if k >= 0 && k < n {
            target.copyMemory(from: x + (o * n + k) * inner, byteCount: inner)
          } else {
            Gather.fillInvalid(target, inner / size, dtype)
          }
        }
      }
    }
  }

  static func fillInvalid(_ target: UnsafeMutableRawPointer, _ count: Int, _ dtype: DType) {
    switch dtype.code {
    case .float32: for i in 0..<count { target.of(Float.self)[i] = .nan }
    case .float64: for i in 0..<count { target.of(Double.self)[i] = .nan }
    case .float16: for i in 0..<count { target.of(UInt16.self)[i] = 0x7E00 }
    case .bfloat16: for i in 0..<count { target.of(UInt16.self)[i] = 0x7FC0 }
    case .bool: target.initializeMemory(as: UInt8.self, repeating: 1, count: count)
    default:
      // Integers: the least of signed types, the greatest of others.
      target.initializeMemory(
        as: UInt8.self, repeating: dtype.isUnsigned ? 0xFF : 0, count: count * dtype.itemSize)
      if dtype.isSigned {
        for i in 0..<count {
          (target + (i + 1) * dtype.itemSize - 1).storeBytes(of: 0x80, as: UInt8.self)
        }
      }
    }
  }

  public override func pullback(
    _ node: Node, _ g: Node, _ wanted: [Bool]
  ) throws(GraphError) -> [Node?] {
    let (x, index) = (node.inputs[0], node.inputs[1])
    return [try Node(ScatterAdd(axis: axis, size: x.shape[axis], rank: index.rank), g, index), nil]
  }
}

/// Zeros along an axis, to whose rows the rows of x are added at the places an index array says.
/// dx = g's rows at those places.
public final class ScatterAdd: Operation {
  public let axis: Int
  public let size: Int
  /// How many axes of x the index array covers.
  public let indexRank: Int

  public init(axis: Int, size: Int, rank: Int) {
    self.axis = axis
    self.size = size
    indexRank = rank
  }

  public override var name: String { "scatter_add" }
  public override var attributes: String { "axis=\(axis) size=\(size)" }

  public override func infer(_ inputs: [ShapedType]) throws(GraphError) -> ShapedType {
    var shape = inputs[0].shape
    shape.replaceSubrange(axis..<axis + indexRank, with: [size])
    return ShapedType(shape, inputs[0].dtype)
  }

  public override func kernel(_ site: KernelSite) -> Kernel {
    switch site.output.dtype.code {
    case .float32: return loop(Float.self, site) { $0 + $1 }
    case .float64: return loop(Double.self, site) { $0 + $1 }
    case .int64: return loop(Int64.self, site) { $0 &+ $1 }
    default: return loop(Int32.self, site) { $0 &+ $1 }
    }
  }

  @inline(__always)
  private func loop<T: Numeric>(
    _: T.Type, _ site: KernelSite, _ add: @escaping (T, T) -> T
  ) -> Kernel {
    let outer = Shapes.product(site.output.shape[..<axis])
    let inner = Shapes.product(site.output.shape[(axis + 1)...])
    let (n, count, total) = (size, site.inputs[1].count, site.output.count)
    let (from, indices, to) = (site.inputs[0].slot, site.inputs[1].slot, site.output.slot)
    return { at in
      let (x, y) = (at.read(from, T.self), at.write(to, T.self))
      let index = at.read(indices, Int32.self)
      for i in 0..<total { y[i] = 0 }
      for o in 0..<outer {
        for i in 0..<count {
          var k = Int(index[i])
          if k < 0 { k += n }
          if k < 0 || k >= n { continue }
          let row = y + (o * n + k) * inner
          let source = x + (o * count + i) * inner
          for j in 0..<inner { row[j] = add(row[j], source[j]) }
        }
      }
    }
  }

  public override func pullback(
    _ node: Node, _ g: Node, _ wanted: [Bool]
  ) throws(GraphError) -> [Node?] {
    [try Node(Gather(axis: axis), g, node.inputs[1]), nil]
  }
}

/// y[…, i, …] = x[…, index[…, i, …], …]: one element per index.  dx = g added up there.
public final class GatherAlong: Operation {
  public let axis: Int

  public init(axis: Int) { self.axis = axis }

  public override var name: String { "take_along_axis" }
  public override var attributes: String { "axis=\(axis)" }
  public override func infer(_ inputs: [ShapedType]) throws(GraphError) -> ShapedType {
    ShapedType(inputs[1].shape, inputs[0].dtype)
  }

  public override func kernel(_ site: KernelSite) -> Kernel {
    switch site.output.dtype.itemSize {
    case 1: return loop(UInt8.self, site)
    case 2: return loop(UInt16.self, site)
    case 4: return loop(UInt32.self, site)
    default: return loop(UInt64.self, site)
    }
  }

  private func loop<T>(_: T.Type, _ site: KernelSite) -> Kernel {
    let n = site.inputs[0].shape[axis]
    let shape = site.output.shape
    let outer = Shapes.product(shape[..<axis])
    let (m, inner) = (shape[axis], Shapes.product(shape[(axis + 1)...]))
    let (from, indices, to) = (site.inputs[0].slot, site.inputs[1].slot, site.output.slot)
    let dtype = site.output.dtype
    return { at in
      let (x, y) = (at.read(from, T.self), at.write(to, T.self))
      let index = at.read(indices, Int32.self)
      for o in 0..<outer {
        for i in 0..<m {
          for j in 0..<inner {
            let place = (o * m + i) * inner + j
            var k = Int(index[place])
            if k < 0 { k += n }
            if k >= 0 && k < n {
              y[place] = x[(o * n + k) * inner + j]
            } else {
              Gather.fillInvalid(UnsafeMutableRawPointer(y + place), 1, dtype)
            }
          }
        }
      }
    }
  }

  public override func pullback(
    _ node: Node, _ g: Node, _ wanted: [Bool]
  ) throws(GraphError) -> [Node?] {
    let size = node.inputs[0].shape[axis]
    return [try Node(ScatterAlong(axis: axis, size: size), g, node.inputs[1]), nil]
  }
}

/// Zeros with y[…, index[…, i, …], …] += x[…, i, …].  dx = g at those places.
public final class ScatterAlong: Operation {
  public let axis: Int
  public let size: Int

  public init(axis: Int, size: Int) {
    self.axis = axis
    self.size = size
  }

  public override var name: String { "scatter_along_axis" }
  public override var attributes: String { "axis=\(axis) size=\(size)" }
  public override func infer(_ inputs: [ShapedType]) throws(GraphError) -> ShapedType {
    var shape = inputs[0].shape
    shape[axis] = size
    return ShapedType(shape, inputs[0].dtype)
  }

  public override func kernel(_ site: KernelSite) -> Kernel {
    switch site.output.dtype.code {
    case .float32: return loop(Float.self, site)
    case .float64: return loop(Double.self, site)
    case .int64: return loop(Int64.self, site)
    default: return loop(Int32.self, site)
    }
  }

  private func loop<T: Numeric>(_: T.Type, _ site: KernelSite) -> Kernel {
    let shape = site.inputs[0].shape
    let outer = Shapes.product(shape[..<axis])
    let (m, n, inner) = (shape[axis], size, Shapes.product(shape[(axis + 1)...]))
    let total = site.output.count
    let (from, indices, to) = (site.inputs[0].slot, site.inputs[1].slot, site.output.slot)
    return { at in
      let (x, y) = (at.read(from, T.self), at.write(to, T.self))
      let index = at.read(indices, Int32.self)
      for i in 0..<total { y[i] = 0 }
      for o in 0..<outer {
        for i in 0..<m {
          for j in 0..<inner {
            let place = (o * m + i) * inner + j
            var k = Int(index[place])
            if k < 0 { k += n }
            if k >= 0 && k < n { y[(o * n + k) * inner + j] += x[place] }
          }
        }
      }
    }
  }

  public override func pullback(
    _ node: Node, _ g: Node, _ wanted: [Bool]
  ) throws(GraphError) -> [Node?] {
    [try Node(GatherAlong(axis: axis), g, node.inputs[1]), nil]
  }
}

/// A last axis with one at the index and zeros elsewhere (all zeros out of range). No gradient.
public final class OneHot: Operation {
  public let classes: Int
  public let target: DType

  public init(_ classes: Int, _ target: DType) {
    self.classes = classes
    self.target = target
  }

  public override var name: String { "one_hot" }
  public override var attributes: String { "\(classes) \(target.name)" }
  public override func infer(_ inputs: [ShapedType]) throws(GraphError) -> ShapedType {
    ShapedType(inputs[0].shape + [classes], target)
  }

  public override func kernel(_ site: KernelSite) -> Kernel {
    switch target.code {
    case .float32: return loop(Float.self, site)
    case .float64: return loop(Double.self, site)
    case .int64: return loop(Int64.self, site)
    case .bool, .uint8, .int8: return loop(UInt8.self, site)
    default: return loop(Int32.self, site)
    }
  }

  private func loop<T: Numeric>(_: T.Type, _ site: KernelSite) -> Kernel {
    let (n, classes) = (site.inputs[0].count, classes)
    let (from, to) = (site.inputs[0].slot, site.output.slot)
    return { at in
      let (x, y) = (at.read(from, Int32.self), at.write(to, T.self))
      for i in 0..<n {
        let row = y + i * classes
        for j in 0..<classes { row[j] = 0 }
        let k = Int(x[i])
        if k >= 0 && k < classes { row[k] = 1 }
      }
    }
  }
}

extension Node {
  /// Rows along an axis by number (of the flattened array when `axis` is nil).
  public func take(_ indices: Node, axis: Int? = nil) throws(GraphError) -> Node {
    guard let axis else { return try flatten().take(indices, axis: 0) }
    let at = try Shapes.axis(axis, rank: rank)
    if indices.dtype.isFloating {
      throw .value("indices must have an integer type")
    }
    return try Node(Gather(axis: at), self, try indices.cast(.int32))
  }

  /// One element per index along an axis; other axes broadcast.
  public func takeAlong(_ indices: Node, axis: Int) throws(GraphError) -> Node {
    let at = try Shapes.axis(axis, rank: rank)
    var mine = shape
    var theirs = indices.shape
    if mine.count != theirs.count {
      throw GraphError.value(
        "indices and arr must have the same number of dimensions; \(theirs.count) vs. "
          + "\(mine.count)"
      ).symbolic(
        .value(
          "`x` and `indices` must have the same number of dimensions, but receive shape "
            + "\(BroadcastRule.list(mine)) and \(BroadcastRule.list(theirs))."))
    }
    mine[at] = 1
    theirs[at] = 1
    guard var common = Shapes.broadcast(mine, theirs) else {
      throw .value(
        "Incompatible shapes for broadcasting: shapes=[\(Shapes.text(mine)), "
          + "\(Shapes.text(theirs))]")
    }
    common[at] = shape[at]
    let x = try broadcast(to: common)
    common[at] = indices.shape[at]
    return try Node(GatherAlong(axis: at), x, try indices.cast(.int32).broadcast(to: common))
  }

  /// One at the place each integer names, along a new axis.
  public func oneHot(
    _ classes: Int, axis: Int = -1, dtype: DType = .float32
  ) throws(GraphError) -> Node {
    // A number with a fraction is no class.
    let places = self.dtype.isFloating ? try equal(floor()).select(self, like(-1)) : self
    let direct: DType
    switch dtype.code {
    case .float32, .float64, .int64, .bool, .uint8, .int8, .int32: direct = dtype
    default: direct = .int32
    }
    let hot = try Node(OneHot(classes, direct), try places.cast(.int32))
    return try hot.moveAxis(-1, axis).cast(dtype)
  }
}

extension OperationSample {
  static var gathering: [OperationSample] {
    func places(_ list: [Int32], _ shape: [Int]) -> Node { Node(NDArray(list, shape)) }
    return [
      OperationSample("take", [4, 3]) { (x) throws(GraphError) in
        try x[0].take(places([1, 1, -1, 0], [2, 2]), axis: 0)
      },
      OperationSample("take last", [2, 4, 2]) { (x) throws(GraphError) in
        try x[0].take(places([3, 0, 3], [3]), axis: 1)
      },
      OperationSample("scatter_add", [3, 2]) { (x) throws(GraphError) in
        try Node(ScatterAdd(axis: 0, size: 4, rank: 1), x[0], places([2, 0, 2], [3]))
      },
      OperationSample("take_along_axis", [2, 4]) { (x) throws(GraphError) in
        try x[0].takeAlong(places([3, 1, 0, 0], [2, 2]), axis: 1)
      },
      OperationSample("scatter_along_axis", [2, 2]) { (x) throws(GraphError) in
        try Node(ScatterAlong(axis: 1, size: 4), x[0], places([3, 1, 0, 0], [2, 2]))
      },
      flat("one_hot", [2, 3]) { (x) throws(GraphError) in try x[0].cast(.int32).oneHot(3) },
    ]
  }
}
