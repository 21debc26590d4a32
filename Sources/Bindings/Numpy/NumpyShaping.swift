import Python
import Tensors

/// Shapes, joins and products.
enum NumpyShaping {
  static func add(_ m: ModuleBuilder) {
    addShapes(m)
    addJoins(m)
    addProducts(m)
  }

  private static func addShapes(_ m: ModuleBuilder) {
    m.function("reshape(a, /, shape=?, order='C', *, newshape=?, copy=None)") { (vm, a) throws(PyError) in
      let np = Numpy.of(vm)
      let shape = try np.shape(a.has(1) ? a[1] : a[3])
      return np.wrapView(
        try ArrayMethods.reshape(np, try np.array(a[0]), shape, try vm.str(a[2])), of: a[0])
    }
    m.function("transpose(a, axes=None)") { (vm, a) throws(PyError) in
      let np = Numpy.of(vm)
      let (x, axes) = (try np.array(a[0]), try np.axes(a[1]))
      return np.wrapView(
        try np.run { () throws(TensorError) in try x.transposed(axes) }, of: a[0])
    }
    m.set("permute_dims", m.module.dict.get(m.vm.intern("transpose")))
    m.function("expand_dims(a, axis)") { (vm, a) throws(PyError) in
      let np = Numpy.of(vm)
      let x = try np.array(a[0])
      let axes = try np.axes(a[1]) ?? []
      return np.wrapArray(
        try np.run { () throws(TensorError) in
          let rank = x.rank + axes.count
          var places: [Int] = []
          for k in axes {
            guard k >= -rank && k < rank else { throw .axis(k, rank) }
            let p = k < 0 ? k + rank : k
            if places.contains(p) { throw .value("repeated axis") }
            places.append(p)
          }
          var result = x
          for p in places.sorted() { result = try result.expandedDims(p) }
          return result
        })
    }
    m.function("moveaxis(a, source, destination)") { (vm, a) throws(PyError) in
      let np = Numpy.of(vm)
      let x = try np.array(a[0])
      let (from, to) = (try np.axes(a[1]) ?? [], try np.axes(a[2]) ?? [])
      guard from.count == to.count else {
        throw vm.valueError(
          "`source` and `destination` arguments must have the same number of elements")
      }
      return np.wrapArray(
        try np.run { () throws(TensorError) in
          var sources: [Int] = []
          var targets: [Int] = []
          for (name, axes) in [("source", from), ("destination", to)] {
            for k in axes where k < -x.rank || k >= x.rank {
              throw TensorError(
                .axis, "\(name): axis \(k) is out of bounds for array of dimension \(x.rank)")
            }
          }
          for k in from { sources.append(try x.axis(k)) }
          for k in to { targets.append(try x.axis(k)) }
          var order = (0..<x.rank).filter { !sources.contains($0) }
          for (p, s) in zip(targets, sources).sorted(by: { $0.0 < $1.0 }) { order.insert(s, at: p) }
          return try x.transposed(order)
        })
    }
    m.function("broadcast_to(array, shape, subok=False)") { (vm, a) throws(PyError) in
      let np = Numpy.of(vm)
      let (x, shape) = (try np.array(a[0]), try np.shape(a[1]))
      return np.wrapArray(try np.run { () throws(TensorError) in try x.broadcast(to: shape) })
    }
    m.function("_strided(x, shape, strides, writeable)") { (vm, a) throws(PyError) in
      let np = Numpy.of(vm)
      let x = try np.array(a[0])
      let (shape, bytes) = (try np.shape(a[1]), try np.shape(a[2]))
      let size = max(x.dtype.itemSize, 1)
      var (low, high) = (0, size)
      for (n, step) in zip(shape, bytes) {
        guard n >= 0, step % size == 0 else {
          throw vm.valueError("strides must be whole multiples of the item size")
        }
        if n > 1, step < 0 { low += (n - 1) * step }
        if n > 1, step > 0 { high += (n - 1) * step }
      }
      let offset = x.data - x.storage.base
      guard shape.contains(0) || offset + low >= 0 && offset + high <= x.storage.byteCount else {
        throw vm.valueError("strided view reaches outside of the array's memory")
      }
      let view = x.view(shape: shape, strides: bytes.map { $0 / size })
      if !(try a.bool(3)) { view.isWriteable = false }
      return np.wrapView(view, of: a[0])
    }
    m.function("broadcast_shapes(*shapes)") { (vm, a) throws(PyError) in
      let np = Numpy.of(vm)
      var shapes: [Shape] = []
      for v in a.rest(0) { shapes.append(try np.shape(v)) }
      return np.tuple(try np.commonShape(shapes))
    }
    m.function("flip(m, axis=None)") { (vm, a) throws(PyError) in
      let np = Numpy.of(vm)
      let x = try np.array(a[0])
      let axes = try np.axes(a[1])
      return np.wrapArray(
        try np.run { () throws(TensorError) in
          var result = x
          for k in try Reduction.axes(axes, rank: x.rank) { result = result.flipped(k) }
          return result
        })
    }
    m.function("roll(a, shift, axis=None)") { (vm, a) throws(PyError) in
      let np = Numpy.of(vm)
      let x = try np.array(a[0])
      let (shifts, axes) = (try np.integers(a[1]), try np.axes(a[2]))
      return np.wrapArray(
        try np.run { () throws(TensorError) in
          guard let axes else { return try Selection.rolled(x, shifts.reduce(0, +), axis: nil) }
          var result = x
          for (i, k) in axes.enumerated() {
            result = try Selection.rolled(result, shifts[shifts.count == 1 ? 0 : i], axis: k)
          }
          return result
        })
    }
    m.function("tile(A, reps)") { (vm, a) throws(PyError) in
      let np = Numpy.of(vm)
      let (x, reps) = (try np.array(a[0]), try np.integers(a[1]))
      return np.wrapArray(try np.run { () throws(TensorError) in try Selection.tiled(x, reps) })
    }
    for (name, rank) in [("atleast_1d", 1), ("atleast_2d", 2), ("atleast_3d", 3)] {
      m.function("\(name)(*arys)") { (vm, a) throws(PyError) in
        let np = Numpy.of(vm)
        var results: [Value] = []
        for v in a.rest(0) {
          if let known = v.as(NDArrayObject.self), known.array.rank >= rank {
            results.append(v)
            continue
          }
          var x = try np.array(v)
          while x.rank < rank {
            let last = rank == 3 && x.rank >= 1
            x = try np.run { () throws(TensorError) in
              try x.expandedDims(last && x.rank >= 2 ? x.rank : 0)
            }
          }
          results.append(np.wrapArray(x))
        }
        return results.count == 1 ? results[0] : Value(vm.newTuple(results))
      }
    }
    m.function("shape(a)") { (vm, a) throws(PyError) in
      let np = Numpy.of(vm)
      return np.tuple(try np.array(a[0]).shape)
    }
    m.function("ndim(a)") { (vm, a) throws(PyError) in Value(try Numpy.of(vm).array(a[0]).rank) }
    m.function("size(a, axis=None)") { (vm, a) throws(PyError) in
      let np = Numpy.of(vm)
      let x = try np.array(a[0])
      guard let axes = try np.axes(a[1]) else { return Value(x.count) }
      return Value(
        try np.run { () throws(TensorError) in
          try Reduction.axes(axes, rank: x.rank).reduce(1) { $0 * x.shape[$1] }
        })
    }
  }

  private static func addJoins(_ m: ModuleBuilder) {
    for name in ["concatenate", "concat"] {
      m.function("\(name)(arrays, /, axis=0, out=None, *, dtype=None, casting='same_kind')") {
        (vm, a) throws(PyError) in
        let np = Numpy.of(vm)
        let arrays = try np.arrays(a[0])
        let (axis, dtype) = (try np.axis(a[1]), try np.dtype(a[3]))
        return np.wrapArray(
          try np.run { () throws(TensorError) in
            if let axis { return try Selection.concatenate(arrays, axis: axis, dtype: dtype) }
            var flat: [NDArray] = []
            for x in arrays { flat.append(x.raveled()) }
            return try Selection.concatenate(flat, dtype: dtype)
          })
      }
    }
    m.function("stack(arrays, axis=0, out=None, *, dtype=None, casting='same_kind')") {
      (vm, a) throws(PyError) in
      let np = Numpy.of(vm)
      let (arrays, axis) = (try np.arrays(a[0]), try a.int(1))
      let dtype = try np.dtype(a[3])
      let result = try np.run { () throws(TensorError) in try Selection.stack(arrays, axis: axis) }
      return np.wrapArray(dtype.map { result.astype($0) } ?? result)
    }
    func joined(
      _ name: String, _ least: Int, _ axis: @escaping ([NDArray]) -> Int, column: Bool = false
    ) {
      m.function("\(name)(tup, *, dtype=None, casting='same_kind')") { (vm, a) throws(PyError) in
        let np = Numpy.of(vm)
        let arrays = try np.arrays(a[0])
        let dtype = try np.dtype(a[1])
        return np.wrapArray(
          try np.run { () throws(TensorError) in
            var parts: [NDArray] = []
            for x in arrays {
              var y = x
              if column && x.rank < 2 {
                y = try x.reshaped([x.count, 1])
              } else {
                while y.rank < least {
                  y = try y.expandedDims(least == 3 && y.rank == 2 ? 2 : 0)
                }
              }
              parts.append(y)
            }
            if parts.isEmpty { throw .value("need at least one array to concatenate") }
            return try Selection.concatenate(parts, axis: axis(parts), dtype: dtype)
          })
      }
    }
    joined("vstack", 2) { _ in 0 }
    joined("row_stack", 2) { _ in 0 }
    joined("hstack", 1) { $0[0].rank == 1 ? 0 : 1 }
    joined("dstack", 3) { _ in 2 }
    joined("column_stack", 2, { _ in 1 }, column: true)
    for (name, uneven) in [("split", false), ("array_split", true)] {
      m.function("\(name)(ary, indices_or_sections, axis=0)") { (vm, a) throws(PyError) in
        let np = Numpy.of(vm)
        let x = try np.array(a[0])
        if a[2].isNone {
          throw vm.typeError("tuple indices must be integers or slices, not NoneType")
        }
        let axis = try a.int(2)
        if axis < -x.rank || axis >= x.rank { throw vm.indexError("tuple index out of range") }
        let k = axis < 0 ? axis + x.rank : axis
        let n = x.shape[k]
        var edges: [Int] = [0]
        if a[1].isInt || a[1].as(ScalarObject.self) != nil {
          let parts = try a.int(1)
          if parts <= 0 { throw vm.valueError("number sections must be larger than 0.") }
          if !uneven && n % parts != 0 {
            throw vm.valueError("array split does not result in an equal division")
          }
          for i in 0..<parts { edges.append(edges[i] + n / parts + (i < n % parts ? 1 : 0)) }
        } else {
          for p in try np.integers(a[1]) { edges.append(p) }
          edges.append(n)
        }
        var results: [Value] = []
        for i in 0..<(edges.count - 1) {
          let r = try np.run { () throws(TensorError) in
            try Indexing.resolve(edges[i], edges[i + 1], 1, n)
          }
          results.append(np.wrapArray(x.sliced(axis: k, start: r.start, length: r.count)))
        }
        return Value(vm.newList(results))
      }
    }
  }

  private static func addProducts(_ m: ModuleBuilder) {
    m.function("vdot(a, b, /)") { (vm, a) throws(PyError) in
      let np = Numpy.of(vm)
      let (x, y) = (try np.array(a[0]), try np.array(a[1]))
      return np.wrap(
        try np.run { () throws(TensorError) in
          let left = x.dtype.isComplex ? try Ufunc.unary(.conjugate, x) : x
          // The second is put into the shape of the first.
          if x.count != y.count {
            throw TensorError(
              .value, "cannot reshape array of size \(y.count) into shape (\(x.count),)")
          }
          return try Products.dot(left.raveled(), y.raveled())
        })
    }
    m.function("inner(a, b, /)") { (vm, a) throws(PyError) in
      let np = Numpy.of(vm)
      let (x, y) = (try np.array(a[0]), try np.array(a[1]))
      return np.wrap(
        try np.run { () throws(TensorError) in
          if x.rank == 0 || y.rank == 0 { return try Products.dot(x, y) }
          if x.shape.last! != y.shape.last! {
            throw .value(
              "shapes \(shapeText(x.shape)) and \(shapeText(y.shape)) not aligned: "
                + "\(x.shape.last!) (dim \(x.rank - 1)) != \(y.shape.last!) (dim \(y.rank - 1))")
          }
          return try Products.tensordot(x, y, [-1], [-1])
        })
    }
    m.function("outer(a, b, out=None)") { (vm, a) throws(PyError) in
      let np = Numpy.of(vm)
      let (x, y) = (try np.array(a[0]), try np.array(a[1]))
      return np.wrap(
        try np.run { () throws(TensorError) in
          try Ufunc.binary(
            .multiply, Operand(try x.reshaped([x.count, 1])), Operand(try y.reshaped([1, y.count])))
        })
    }
    m.function("tensordot(a, b, axes=2)") { (vm, a) throws(PyError) in
      let np = Numpy.of(vm)
      let (x, y) = (try np.array(a[0]), try np.array(a[1]))
      var (p, q): ([Int], [Int]) = ([], [])
      if a[2].isInt {
        let n = try a.int(2)
        p = Array((x.rank - n)..<x.rank)
        q = Array(0..<n)
      } else {
        let pair = try vm.array(a[2])
        p = try np.axes(pair[0]) ?? []
        q = try np.axes(pair[1]) ?? []
      }
      return np.wrapArray(
        try np.run { () throws(TensorError) in try Products.tensordot(x, y, p, q) })
    }
    m.function("einsum(subscripts, *operands, out=None, optimize=False, dtype=None)") {
      (vm, a) throws(PyError) in
      let np = Numpy.of(vm)
      if a[0].tag != .str {
        let tail = try vm.importModule("numpy._functions")
        return try vm.callMethod(tail, "_einsum_lists", [a[0]] + a.rest(1))
      }
      let text = try a.text(0)
      var operands: [NDArray] = []
      for v in a.rest(1) { operands.append(try np.array(v)) }
      return np.wrap(
        try np.run { () throws(TensorError) in try Einsum.evaluate(text, operands) })
    }
  }
}

extension Numpy {
  /// The shape of several arrays together; where they disagree, the first two that do are named.
  func commonShape(_ shapes: [Shape]) throws(PyError) -> Shape {
    do throws(TensorError) { return try Broadcasting.shape(of: shapes) } catch {
      var (first, second) = (0, 1)
      search: for j in shapes.indices {
        for i in 0..<j where (try? Broadcasting.shape(of: [shapes[i], shapes[j]])) == nil {
          (first, second) = (i, j)
          break search
        }
      }
      throw vm.valueError(
        "shape mismatch: objects cannot be broadcast to a single shape.  Mismatch is between "
          + "arg \(first) with shape \(tupleText(shapes[first])) and arg \(second) with shape "
          + "\(tupleText(shapes[second])).")
    }
  }
}
