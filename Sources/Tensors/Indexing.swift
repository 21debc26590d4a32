/// One item between the brackets of `a[…]`, already free of Python.
public enum IndexItem {
  case integer(Int)
  /// Start, stop and step as written; nil where left out.
  case slice(Int?, Int?, Int?)
  case newAxis
  case ellipsis
  /// Positions (any integer array) or a mask (a bool array).
  case array(NDArray)
}

/// `a[items]`: views for integers and slices, copies where arrays take part.
public enum Indexing {
  /// Positions of one or more adjacent axes, chosen by arrays.
  private struct Plan {
    var view: NDArray
    /// For each axis of `view`: the index array that replaces it, or nil.
    var arrays: [NDArray?]
    /// What is wrong with a position in an array: shapes that do not fit together come first.
    var wrong: TensorError?
  }

  /// What `range(*slice.indices(n))` says: the first position, how many, and the step.
  public static func resolve(
    _ start: Int?, _ stop: Int?, _ step: Int?, _ n: Int
  ) throws(TensorError) -> (start: Int, count: Int, step: Int) {
    let step = step ?? 1
    if step == 0 { throw .value("slice step cannot be zero") }
    let (low, high) = step > 0 ? (0, n) : (-1, n - 1)
    func bound(_ v: Int?, _ missing: Int) -> Int {
      guard var v else { return missing }
      if v < 0 { v += n }
      return min(max(v, low), high)
    }
    let first = bound(start, step > 0 ? low : high)
    let last = bound(stop, step > 0 ? high : low)
    let count =
      step > 0
      ? max(0, (last - first + step - 1) / step) : max(0, (first - last - step - 1) / -step)
    return (first, count, step)
  }

  private static func outOfBounds(_ i: Int, _ axis: Int, _ n: Int) -> TensorError {
    .index("index \(i) is out of bounds for axis \(axis) with size \(n)")
  }

  /// Refuses an integer beyond its axis, which is seen before the value that it would be given.
  public static func checkIntegers(_ a: NDArray, _ items: [IndexItem]) throws(TensorError) {
    var axis = 0
    for item in items {
      switch item {
      case .integer(let i):
        guard axis < a.rank else { return }
        let n = a.shape[axis]
        if i < -n || i >= n { throw outOfBounds(i, axis, n) }
        axis += 1
      case .slice: axis += 1
      case .newAxis: break
      case .ellipsis: return
      case .array(let index): axis += index.dtype.isBool ? index.rank : 1
      }
    }
  }

  private static func plan(_ a: NDArray, _ items: [IndexItem]) throws(TensorError) -> Plan {
    var used = 0
    var ellipses = 0
    var hasArrays = false
    for item in items {
      switch item {
      case .integer, .slice: used += 1
      case .newAxis: break
      case .ellipsis: ellipses += 1
      case .array(let index):
        hasArrays = true
        used += index.dtype.isBool ? index.rank : 1
      }
    }
    if ellipses > 1 {
      throw .index("an index can only have a single ellipsis ('...')")
    }
    if used > a.rank {
      throw .index(
        "too many indices for array: array is \(a.rank)-dimensional, but \(used) were indexed")
    }
    var view = a
    var arrays: [NDArray?] = []
    var wrong: TensorError?
    var axis = 0
    var sourceAxis = 0
    // With arrays present, integers are arrays too: they broadcast and take part in the result.
    for item in items {
      switch item {
      case .integer(let i):
        let n = view.shape[axis]
        guard i >= -n && i < n else { throw outOfBounds(i, sourceAxis, n) }
        if hasArrays {
          arrays.append(NDArray.scalar(Int64(i < 0 ? i + n : i)))
          axis += 1
        } else {
          view = view.selected(axis: axis, i < 0 ? i + n : i)
        }
        sourceAxis += 1
      case .slice(let start, let stop, let step):
        let r = try resolve(start, stop, step, view.shape[axis])
        view = view.sliced(axis: axis, start: r.start, length: r.count, step: r.step)
        arrays.append(nil)
        axis += 1
        sourceAxis += 1
      case .newAxis:
        view = try view.expandedDims(axis)
        arrays.append(nil)
        axis += 1
      case .ellipsis:
        let n = a.rank - used
        for _ in 0..<n { arrays.append(nil) }
        axis += n
        sourceAxis += n
      case .array(let index):
        if index.dtype.isBool {
          for d in 0..<index.rank where index.shape[d] != view.shape[axis + d] {
            throw .index(
              "boolean index did not match indexed array along axis \(sourceAxis + d); size of "
                + "axis is \(view.shape[axis + d]) but size of corresponding boolean axis is "
                + "\(index.shape[d])")
          }
          if index.rank == 0 {
            view = try view.expandedDims(axis)
            arrays.append(index.item().truth ? NDArray([Int64(0)]) : NDArray([Int64]()))
            axis += 1
          }
          if index.rank > 0 { for place in try Selection.nonzero(index) { arrays.append(place) } }
          axis += index.rank
          sourceAxis += index.rank
        } else {
          let n = view.shape[axis]
          let positions = index.contiguous(as: .int64)
          let fixed = NDArray(uninitialized: positions.shape, .int64)
          for i in 0..<positions.count {
            let p = Int(positions.int64[i])
            if p < -n || p >= n {
              if wrong == nil { wrong = outOfBounds(p, sourceAxis, n) }
              break
            }
            fixed.int64[i] = Int64(p < 0 ? p + n : p)
          }
          arrays.append(fixed)
          axis += 1
          sourceAxis += 1
        }
      }
    }
    while arrays.count < view.rank { arrays.append(nil) }
    return Plan(view: view, arrays: arrays, wrong: wrong)
  }

  /// Where each element of the result lies, and the result's shape: index axes first when arrays
  /// stand apart, else in their place.
  private struct Gather {
    var view: NDArray
    var shape: Shape
    /// Element offsets for the broadcast index arrays.
    var offsets: [Int]
    /// The axes of `view` that arrays do not touch, outermost first.
    var rest: NDArray
    var indexShape: Shape
    /// How many of the untouched axes come before the index axes.
    var before: Int
  }

  private static func gather(_ plan: Plan) throws(TensorError) -> Gather {
    let axes = (0..<plan.view.rank).filter { plan.arrays[$0] != nil }
    let arrays = axes.map { plan.arrays[$0]! }
    var indexShape: Shape = []
    for x in arrays {
      guard let next = Broadcasting.shape(indexShape, x.shape) else {
        throw .index(
          "shape mismatch: indexing arrays could not be broadcast together with shapes "
            + arrays.filter { $0.rank > 0 }.map { shapeText($0.shape) }.joined(separator: " ") + " ")
      }
      indexShape = next
    }
    if let wrong = plan.wrong { throw wrong }
    var offsets = [Int](repeating: 0, count: indexShape.reduce(1, *))
    for (axis, index) in zip(axes, arrays) {
      let wide = try index.broadcast(to: indexShape).contiguous()
      let step = plan.view.strides[axis]
      for i in 0..<offsets.count { offsets[i] += Int(wide.int64[i]) * step }
    }
    var restShape: Shape = []
    var restStrides: [Int] = []
    for i in 0..<plan.view.rank where plan.arrays[i] == nil {
      restShape.append(plan.view.shape[i])
      restStrides.append(plan.view.strides[i])
    }
    let adjacent = axes.last! - axes.first! == axes.count - 1
    let before = adjacent ? axes.first! : 0
    let shape = Array(restShape[0..<before]) + indexShape + Array(restShape[before...])
    return Gather(
      view: plan.view, shape: shape, offsets: offsets,
      rest: plan.view.view(shape: restShape, strides: restStrides), indexShape: indexShape,
      before: before)
  }

  /// `a[items]`; the second value says whether it is a view.
  public static func get(
    _ a: NDArray, _ items: [IndexItem]
  ) throws(TensorError) -> (array: NDArray, isView: Bool) {
    if items.count == 1, case .array(let mask) = items[0], mask.dtype.isBool,
      mask.shape == a.shape, a.rank > 0
    {
      return (try masked(a, mask), false)
    }
    let p = try plan(a, items)
    if p.arrays.allSatisfy({ $0 == nil }) { return (p.view, true) }
    let g = try gather(p)
    try ArrayMemory.check(g.shape, a.dtype)
    let out = NDArray(uninitialized: g.shape, a.dtype)
    transfer(g, out, reading: true)
    return (out, false)
  }

  private static func masked(_ a: NDArray, _ mask: NDArray) throws(TensorError) -> NDArray {
    let places = try Selection.truePositions(mask)
    let source = a.contiguous()
    let out = NDArray(uninitialized: [places.count], a.dtype)
    let size = a.dtype.itemSize
    PackedCopy.gather(out.data, source.data, places, size: size)
    return out
  }

  /// Copies between the scattered places and a packed array of the gathered shape.
  private static func transfer(_ g: Gather, _ packed: NDArray, reading: Bool) {
    let rank = g.indexShape.count
    let size = packed.dtype.itemSize
    if g.before == 0, packed.isContiguous, g.rest.isContiguous {
      // Each index takes or sets one packed block; offsets count elements.
      let block = g.rest.count * size
      if g.rest.count == 1, reading {
        PackedCopy.gather(packed.data, g.rest.data, g.offsets, size: size)
        return
      }
      for (i, offset) in g.offsets.enumerated() {
        let (place, slice) = (g.rest.data + offset * size, packed.data + i * block)
        if reading {
          slice.copyMemory(from: place, byteCount: block)
        } else {
          place.copyMemory(from: slice, byteCount: block)
        }
      }
      return
    }
    // A view of `packed` with the index axes in front, flattened to one.
    var order = Array(g.before..<(g.before + rank))
    order += Array(0..<g.before) + Array((g.before + rank)..<packed.rank)
    let turned = packed.view(
      shape: order.map { packed.shape[$0] }, strides: order.map { packed.strides[$0] })
    for (i, offset) in g.offsets.enumerated() {
      var slice = turned
      var number = i
      var indices = [Int](repeating: 0, count: rank)
      for d in stride(from: rank - 1, through: 0, by: -1) {
        indices[d] = number % g.indexShape[d]
        number /= g.indexShape[d]
      }
      for d in 0..<rank { slice = slice.selected(axis: 0, indices[d]) }
      let place = NDArray(
        storage: g.view.storage, data: g.rest.data + offset * size, dtype: g.view.dtype,
        shape: g.rest.shape, strides: g.rest.strides)
      if reading { slice.convert(from: place) } else { place.convert(from: slice) }
    }
  }

  /// `a[items] = value`, broadcast and converted.
  public static func set(
    _ a: NDArray, _ items: [IndexItem], _ value: NDArray
  ) throws(TensorError) {
    try a.requireWriteable()
    if items.count == 1, case .array(let mask) = items[0], mask.dtype.isBool,
      mask.shape == a.shape, value.rank <= 1, a.rank > 0
    {
      try setMasked(a, mask, value)
      return
    }
    let p = try plan(a, items)
    if p.arrays.allSatisfy({ $0 == nil }) {
      try p.view.assign(value)
      return
    }
    let g = try gather(p)
    var trimmed = value
    while trimmed.rank > g.shape.count && trimmed.shape[0] == 1 {
      trimmed = trimmed.selected(axis: 0, 0)
    }
    guard let wide = trimmed.broadcastView(to: g.shape) else {
      throw .value(
        "shape mismatch: value array of shape \(shapeText(value.shape)) could not be broadcast to "
          + "indexing result of shape \(shapeText(g.shape))")
    }
    let packed = NDArray(uninitialized: g.shape, a.dtype)
    packed.convert(from: wide)
    transfer(g, packed, reading: false)
  }

  private static func setMasked(
    _ a: NDArray, _ mask: NDArray, _ value: NDArray
  ) throws(TensorError) {
    let places = try Selection.truePositions(mask)
    let single = value.count == 1
    guard single || value.count == places.count else {
      throw .value(
        "NumPy boolean array indexing assignment cannot assign \(value.count) input values to the "
          + "\(places.count) output values where the mask is true")
    }
    let typed = value.contiguous(as: a.dtype)
    let size = a.dtype.itemSize
    for (i, p) in places.enumerated() {
      a.pointer(flat: p).copyMemory(
        from: typed.data + (single ? 0 : i) * size, byteCount: size)
    }
  }
}
