import Python
import Tensors

/// Choosing, sorting, counting and comparing.
enum NumpySelection {
  static func add(_ m: ModuleBuilder) {
    m.function("where(condition, x=?, y=?, /)") { (vm, a) throws(PyError) in
      let np = Numpy.of(vm)
      let mask = try np.array(a[0])
      guard a.has(1) && a.has(2) else {
        if a.has(1) != a.has(2) {
          throw vm.valueError("either both or neither of x and y should be given")
        }
        let parts = try np.run { () throws(TensorError) in try Selection.nonzero(mask) }
        var values: [Value] = []
        for p in parts { values.append(np.wrapArray(p)) }
        return Value(vm.newTuple(values))
      }
      let (x, y) = (try np.anyOperand(a[1]), try np.anyOperand(a[2]))
      return np.wrapArray(
        try np.run { () throws(TensorError) in
          try Selection.select(mask, x.array, y.array, dtype: Ufunc.commonType(x, y))
        })
    }
    m.function("sort(a, axis=-1, kind=None, order=None, *, stable=None)") {
      (vm, a) throws(PyError) in
      let np = Numpy.of(vm)
      let (x, axis) = (try np.array(a[0]), try np.axis(a[1]))
      try np.checkSort(x, axis, a[2])
      if !a[3].isNone { return np.wrapArray(try np.sortedRecords(x, axis, a[3])) }
      if x.dtype.isObject { return try np.objects("_object_sort", [np.wrapArray(x), a[1]]) }
      return np.wrapArray(
        try np.run { () throws(TensorError) in try Sorting.sorted(x, axis: axis) })
    }
    m.function("flatnonzero(a)") { (vm, a) throws(PyError) in
      let np = Numpy.of(vm)
      let x = try np.array(a[0])
      let places = try np.run { () throws(TensorError) in try Selection.truePositions(x) }
      return np.wrapArray(NDArray(places.map { Int64($0) }))
    }
    m.function("count_nonzero(a, axis=None, *, keepdims=False)") { (vm, a) throws(PyError) in
      let np = Numpy.of(vm)
      let (x, axes, keep) = (try np.array(a[0]), try np.axes(a[1]), try a.bool(2))
      let result = try np.run { () throws(TensorError) in
        let truth = try Ufunc.unary(.logicalNot, try Ufunc.unary(.logicalNot, x))
        return try Reduction.reduce(.add, truth, axes: axes, keepDims: keep)
      }
      return np.wrap(result)
    }
    m.function(
      "unique(ar, return_index=False, return_inverse=False, return_counts=False, axis=None, *, equal_nan=True, sorted=True)"
    ) { (vm, a) throws(PyError) in
      let np = Numpy.of(vm)
      if !a[4].isNone {
        let tail = try vm.importModule("numpy._functions")
        return try vm.callMethod(tail, "_unique_rows", [a[0], a[1], a[2], a[3], a[4]])
      }
      let x = try np.array(a[0])
      if x.dtype.isObject {
        return try np.objects("_object_unique", [np.wrapArray(x), a[1], a[2], a[3]])
      }
      let together = try a.bool(5)
      let found = try np.run { () throws(TensorError) in
        try Sorting.unique(x, equalNaN: together)
      }
      var results = [np.wrapArray(found.values)]
      if try a.bool(1) { results.append(np.wrapArray(found.first)) }
      if try a.bool(2) {
        let inverse = try np.run { () throws(TensorError) in try found.inverse.reshaped(x.shape) }
        results.append(np.wrapArray(inverse))
      }
      if try a.bool(3) { results.append(np.wrapArray(found.counts)) }
      return results.count == 1 ? results[0] : Value(vm.newTuple(results))
    }
    m.function("bincount(x, /, weights=None, minlength=0)") { (vm, a) throws(PyError) in
      let np = Numpy.of(vm)
      let x = try np.array(a[0])
      if x.rank > 1, a[0].as(NDArrayObject.self) == nil {
        throw vm.valueError(
          "setting an array element with a sequence. The requested array would exceed the maximum "
            + "number of dimension of 1.")
      }
      if x.rank != 1 {
        throw vm.valueError(
          x.rank == 0 ? "object of too small depth for desired array" : "object too deep for desired array")
      }
      if x.dtype.isInexact, x.count > 0, a[0].as(NDArrayObject.self) != nil {
        throw vm.typeError(
          "Cannot cast array data from dtype('\(x.dtype.name)') to dtype('int64') according to the rule 'safe'")
      }
      let values = x.array(Int64.self)
      var n = try a.int(2)
      if n < 0 { throw vm.valueError("'minlength' must not be negative") }
      for v in values {
        if v < 0 { throw vm.valueError("'list' argument must have no negative elements") }
        n = max(n, Int(v) + 1)
      }
      try np.run { () throws(TensorError) in try ArrayMemory.check([n], .int64) }
      if a[1].isNone {
        let result = NDArray.zeros([n], .int64)
        for v in values { result.int64[Int(v)] += 1 }
        return np.wrapArray(result)
      }
      let weights = try np.array(a[1], .float64).array(Double.self)
      if weights.count != values.count {
        throw vm.valueError("The weights and list don't have the same length.")
      }
      let result = NDArray.zeros([n], .float64)
      for (i, v) in values.enumerated() { result.float64[Int(v)] += weights[i] }
      return np.wrapArray(result)
    }
    m.function("array_equal(a1, a2, equal_nan=False)") { (vm, a) throws(PyError) in
      let np = Numpy.of(vm)
      let x: NDArray
      let y: NDArray
      do throws(PyError) {
        x = try np.array(a[0])
        y = try np.array(a[1])
      } catch { return .false }
      if x.shape != y.shape { return .false }
      let same = try np.compare(.equal, np.wrapArray(x), np.wrapArray(y))
      guard !same.isNotImplemented else { return .false }
      var equal = try np.array(same)
      if try a.bool(2), x.dtype.isInexact, y.dtype.isInexact {
        equal = try np.run { () throws(TensorError) in
          let both = try Ufunc.binary(
            .logicalAnd, Operand(try Ufunc.unary(.isnan, x)), Operand(try Ufunc.unary(.isnan, y)))
          return try Ufunc.binary(.logicalOr, Operand(equal), Operand(both))
        }
      }
      let all = try np.run { () throws(TensorError) in try Reduction.reduce(.logicalAnd, equal) }
      return Value(all.item().truth)
    }
    m.function("isclose(a, b, rtol=1e-05, atol=1e-08, equal_nan=False)") {
      (vm, a) throws(PyError) in
      let np = Numpy.of(vm)
      return np.wrap(try close(np, a))
    }
    m.function("allclose(a, b, rtol=1e-05, atol=1e-08, equal_nan=False)") {
      (vm, a) throws(PyError) in
      let np = Numpy.of(vm)
      let result = try close(np, a)
      let all = try np.run { () throws(TensorError) in try Reduction.reduce(.logicalAnd, result) }
      return Value(all.item().truth)
    }
    m.function("result_type(*arrays_and_dtypes)") { (vm, a) throws(PyError) in
      let np = Numpy.of(vm)
      var strong: DType?
      var weak: [WeakKind] = []
      for v in a.rest(0) {
        let type: DType
        if let known = try np.dtypeIfAny(v), !v.isInt {
          type = known
        } else if let operand = try np.operand(v) {
          if let kind = operand.weak {
            weak.append(kind)
            continue
          }
          type = operand.array.dtype
        } else {
          throw vm.typeError("Cannot interpret '\(try vm.repr(v))' as a data type")
        }
        strong = strong.map { DType.promote($0, type) ?? .object } ?? type
      }
      if strong == nil, weak.isEmpty {
        throw vm.valueError("at least one array or dtype is required")
      }
      var result = strong ?? weak.first.map { DType.of($0) } ?? .float64
      for kind in weak { result = DType.promote(result, weak: kind) }
      return np.dtypeObject(result)
    }
    m.set("promote_types", m.module.dict.get(m.vm.intern("result_type")))
    m.function("can_cast(from_, to, casting='safe')") { (vm, a) throws(PyError) in
      let np = Numpy.of(vm)
      if a[0].isInt || a[0].isFloat || a[0].as(ComplexObject.self) != nil {
        throw vm.typeError(
          "can_cast() does not support Python ints, floats, and complex because the result used to "
            + "depend on the value.\nThis change was part of adopting NEP 50, we may explicitly "
            + "allow them again in the future.")
      }
      guard let from = try np.dtype(a[0]), let to = try np.dtype(a[1]) else { return .false }
      switch try vm.str(a[2]) {
      case "unsafe": return .true
      case "same_kind": return Value(from.canCastSameKind(to: to))
      case "no", "equiv": return Value(from == to)
      default: return Value(from.canCastSafely(to: to))
      }
    }
    m.function("issubdtype(arg1, arg2)") { (vm, a) throws(PyError) in
      let np = Numpy.of(vm)
      func type(_ v: Value) throws(PyError) -> TypeObject? {
        if let known = v.asType, known.isSubclass(of: np.generic) { return known }
        return try np.dtype(v).map { np.scalarTypes[Int($0.code.rawValue)] }
      }
      guard let x = try type(a[0]), let y = try type(a[1]) else { return .false }
      return Value(x.isSubclass(of: y))
    }
    m.function("may_share_memory(a, b)") { (vm, a) throws(PyError) in
      let np = Numpy.of(vm)
      return Value(try np.array(a[0]).overlaps(try np.array(a[1])))
    }
    m.set("shares_memory", m.module.dict.get(m.vm.intern("may_share_memory")))
  }

  private static func close(_ np: Numpy, _ a: Arguments) throws(PyError) -> NDArray {
    let (x, y) = (try np.array(a[0]), try np.array(a[1]))
    let (rtol, atol, nan) = (try a.double(2), try a.double(3), try a.bool(4))
    let result = try np.run { () throws(TensorError) in
      let shape = try Broadcasting.shape(of: [x.shape, y.shape])
      let complex = x.dtype.isComplex || y.dtype.isComplex
      let type: DType = complex ? .complex128 : .float64
      let p = try x.astype(type).broadcast(to: shape)
      let q = try y.astype(type).broadcast(to: shape)
      let out = NDArray(uninitialized: shape, .bool)
      for i in 0..<out.count {
        let (u, v) = (p.item(i), q.item(i))
        var same: Bool
        if case .complex(let a, let b) = u, case .complex(let c, let d) = v {
          let far = Complex(a - c, b - d).magnitude
          same = far <= atol + rtol * Complex(c, d).magnitude
        } else {
          let (s, t) = (u.double, v.double)
          same = s == t || (s.isFinite && t.isFinite && abs(s - t) <= atol + rtol * abs(t))
          if nan && s.isNaN && t.isNaN { same = true }
        }
        out.uint8[i] = same ? 1 : 0
      }
      return out
    }
    return result
  }
}

extension Numpy {
  /// A function on arrays of objects, which is written in Python.
  func objects(_ name: String, _ arguments: [Value]) throws(PyError) -> Value {
    try vm.callMethod(try vm.importModule("numpy._functions"), name, arguments)
  }

  /// Refuses unknown kinds of sorting, and the axis of an array that has none.
  func checkSort(_ a: NDArray, _ axis: Int?, _ kind: Value) throws(PyError) {
    if let name = kind.asStr?.string, let first = name.first, !"qhmsQHMS".contains(first) {
      throw vm.valueError(
        "sort kind must be one of 'quick', 'heap', or 'stable' (got '\(name)')")
    }
    if let axis, a.rank == 0 { throw pyError(.axis(axis, 0)) }
  }
}
