import Python
import Tensors

/// Methods and attributes of `ndarray`.
enum ArrayMethods {
  static func addRows(_ t: TypeBuilder, _ np: Numpy) {
    for row in SharedRow.all { row.add(to: t) }
    addAttributes(t)
    addShaping(t)
    addConversions(t)
    t.operations(
      .len, .getItem, .setItem, .contains, .iter, .repr, .str, .bool, .eq, .ne, .lt, .le, .gt, .ge,
      .add, .sub, .mul, .matmul, .truediv, .floordiv, .mod, .pow, .neg)
    t.new("ndarray(cls, shape, dtype=float, buffer=None, offset=0, strides=None, order=None)") {
      (vm, a) throws(PyError) in
      let np = Numpy.of(vm)
      let dtype = try np.dtype(a[2]) ?? .float64
      return np.wrapArray(.zeros(try np.checkedShape(a[1], dtype), dtype))
    }
  }

  private static func array(_ v: Value) -> NDArray {
    v.as(NDArrayObject.self)?.array ?? NDArray([Double]())
  }

  private static func addAttributes(_ t: TypeBuilder) {
    func property(_ name: String, _ get: @escaping (Numpy, NDArray) throws(PyError) -> Value) {
      t.property(name) { (vm, v) throws(PyError) in try get(Numpy.of(vm), array(v)) }
    }
    t.property(
      "shape", "",
      { (vm, v) throws(PyError) in Numpy.of(vm).tuple(array(v).shape) },
      set: { (vm, v, new) throws(PyError) in
        let np = Numpy.of(vm)
        let shape = try np.shape(new)
        try np.run { () throws(TensorError) in try array(v).setShape(shape) }
      })
    property("ndim") { Value($1.rank) }
    property("size") { Value($1.count) }
    property("dtype") { $0.dtypeObject($1.dtype) }
    property("itemsize") { Value($1.dtype.itemSize) }
    property("nbytes") { Value($1.byteCount) }
    property("strides") { np, a in
      np.tuple(a.strides.map { $0 * a.dtype.itemSize })
    }
    property("T") { (np, a) throws(PyError) in
      np.wrapArray(try np.run { () throws(TensorError) in try a.transposed() })
    }
    property("mT") { (np, a) throws(PyError) in
      np.wrapArray(try np.run { () throws(TensorError) in try a.swappedAxes(-1, -2) })
    }
    property("flat") { np, a in Value(np.vm.heap.make(FlatObject(np.flatType, a))) }
    t.property("base") { (vm, v) throws(PyError) in
      guard let object = v.as(NDArrayObject.self) else { return .none }
      if !object.owner.isNone { return object.owner }
      return object.array.base.map { Numpy.of(vm).wrapArray($0) } ?? .none
    }
    property("real") { (np, a) throws(PyError) in
      np.wrapArray(try np.run { () throws(TensorError) in try a.part(imaginary: false) })
    }
    property("imag") { (np, a) throws(PyError) in
      np.wrapArray(try np.run { () throws(TensorError) in try a.part(imaginary: true) })
    }
    property("flags") { np, a in Value(np.vm.heap.make(FlagsObject(np.flagsType, a))) }
    t.method("setflags(self, write=None, align=None, uic=None)") { (vm, a) throws(PyError) in
      if a[1].isNone { return .none }
      let flags = FlagsObject(Numpy.of(vm).flagsType, array(a[0]))
      try flags.allowWriting(try vm.isTrue(a[1]), vm)
      return .none
    }
  }

  private static func addShaping(_ t: TypeBuilder) {
    t.method("reshape(self, *shape, order='C', copy=None)") { (vm, a) throws(PyError) in
      let np = Numpy.of(vm)
      let given = a.rest(1)
      let shape = given.count == 1 ? try np.shape(given[0]) : try np.shape(a[1])
      return np.wrapArray(try reshape(np, array(a[0]), shape, try vm.str(a[2])))
    }
    t.method("transpose(self, *axes)") { (vm, a) throws(PyError) in
      let np = Numpy.of(vm)
      let given = a.rest(1)
      let axes: [Int]? =
        given.isEmpty ? nil
        : given.count == 1 && !given[0].isInt ? try np.axes(given[0]) : try np.axes(a[1])
      return np.wrapArray(
        try np.run { () throws(TensorError) in try array(a[0]).transposed(axes) })
    }
    t.method("flatten(self, order='C')") { (vm, a) throws(PyError) in
      let np = Numpy.of(vm)
      let columns = try vm.str(a[1]) == "F"
      return np.wrapArray(
        try np.run { () throws(TensorError) in
          let source = columns ? try array(a[0]).transposed() : array(a[0])
          return try source.copy().reshaped([-1]).copy()
        })
    }
    t.method("copy(self, order='C')") { (vm, a) throws(PyError) in
      try Numpy.of(vm).copied(array(a[0]))
    }
    t.method("__copy__(self)") { (vm, a) throws(PyError) in
      try Numpy.of(vm).copied(array(a[0]))
    }
    t.method("__deepcopy__(self, memo)") { (vm, a) throws(PyError) in
      try Numpy.of(vm).copied(array(a[0]))
    }
    t.method("__array__(self, dtype=None, copy=None)") { (vm, a) throws(PyError) in
      let np = Numpy.of(vm)
      guard let dtype = try np.dtype(a[1]) else { return a[0] }
      return np.wrapArray(try np.cast(array(a[0]), dtype))
    }
    t.method("sort(self, axis=-1, kind=None, order=None, *, stable=None)") {
      (vm, a) throws(PyError) in
      let np = Numpy.of(vm)
      let axis = try np.axis(a[1])
      try np.run { () throws(TensorError) in
        try array(a[0]).requireWriteable("sort array is read-only")
        try array(a[0]).assign(try Sorting.sorted(array(a[0]), axis: axis))
      }
      return .none
    }
    t.method("fill(self, value)") { (vm, a) throws(PyError) in
      let np = Numpy.of(vm)
      let x = array(a[0])
      let value = NDArray.scalar(try np.element(a[1], x.dtype), x.dtype)
      try np.run { () throws(TensorError) in try x.assign(value) }
      return .none
    }
    t.method("conj(self)") { (vm, a) throws(PyError) in
      let np = Numpy.of(vm)
      return np.wrapArray(
        try np.run { () throws(TensorError) in try Ufunc.unary(.conjugate, array(a[0])) })
    }
    t.method("view(self, dtype=None, type=None)") { (vm, a) throws(PyError) in
      let np = Numpy.of(vm)
      let x = array(a[0])
      guard let dtype = try np.dtype(a[1]), dtype != x.dtype else {
        return np.wrapArray(x.view(shape: x.shape, strides: x.strides))
      }
      let packed = x.contiguous()
      var shape = packed.shape
      let bytes = (shape.last ?? 1) * x.dtype.itemSize
      guard bytes % dtype.itemSize == 0 else {
        throw vm.valueError(
          "When changing to a larger dtype, its size must be a divisor of the total size in bytes "
            + "of the last axis of the array.")
      }
      if !shape.isEmpty { shape[shape.count - 1] = bytes / dtype.itemSize }
      return np.wrapArray(
        packed.view(shape: shape, strides: NDArray.rowMajorStrides(shape), dtype: dtype))
    }
    t.method("partition(self, kth, axis=-1, kind='introselect', order=None)") {
      (vm, a) throws(PyError) in
      let np = Numpy.of(vm)
      let axis = try np.axis(a[2])
      try np.run { () throws(TensorError) in
        try array(a[0]).requireWriteable("partition array is read-only")
        try array(a[0]).assign(try Sorting.sorted(array(a[0]), axis: axis))
      }
      return .none
    }
  }

  static func reshape(
    _ np: Numpy, _ a: NDArray, _ shape: Shape, _ order: String
  ) throws(PyError) -> NDArray {
    try np.run { () throws(TensorError) in
      guard order == "F" else { return try a.reshaped(shape) }
      return try a.transposed().reshaped(Array(shape.reversed())).transposed()
    }
  }

  private static func addConversions(_ t: TypeBuilder) {
    t.method("astype(self, dtype, order='K', casting='unsafe', subok=True, copy=True)") {
      (vm, a) throws(PyError) in
      let np = Numpy.of(vm)
      let x = array(a[0])
      let dtype = try np.dtype(a[1]) ?? .float64
      let result = try np.cast(x, dtype)
      return np.wrapArray(result === x ? x.astype(x.dtype) : result)
    }
    t.method("tolist(self)") { (vm, a) throws(PyError) in Numpy.of(vm).list(array(a[0])) }
    t.method("item(self, *args)") { (vm, a) throws(PyError) in
      let np = Numpy.of(vm)
      let x = array(a[0])
      let given = a.rest(1)
      if given.isEmpty {
        guard x.count == 1 else {
          throw vm.valueError("can only convert an array of size 1 to a Python scalar")
        }
        return np.plain(x.item())
      }
      var index: [Int] = []
      for v in given {
        if v.tag == .tuple { index += try np.shape(v) } else { index.append(Int(try vm.int64(v))) }
      }
      if index.count == 1 {
        let i = index[0] < 0 ? index[0] + x.count : index[0]
        guard i >= 0 && i < x.count else {
          throw vm.indexError("index \(index[0]) is out of bounds for size \(x.count)")
        }
        return np.plain(x.item(i))
      }
      let found = try np.run { () throws(TensorError) in
        try Indexing.get(x, index.map { IndexItem.integer($0) }).array
      }
      return np.plain(found.item())
    }
    t.method("tobytes(self, order='C')") { (vm, a) throws(PyError) in
      let x = array(a[0]).contiguous()
      return withExtendedLifetime(x) {
        Value(vm.newBytes(Array(UnsafeRawBufferPointer(start: x.data, count: x.byteCount))))
      }
    }
    t.method("__round__(self, ndigits=None)") { (vm, a) throws(PyError) in
      let np = Numpy.of(vm)
      return np.wrapArray(
        try SharedRow.rounded(np, array(a[0]), a[1].isNone ? 0 : try a.int(1)))
    }
    t.method("__abs__(self)") { (vm, a) throws(PyError) in
      let np = Numpy.of(vm)
      return np.wrap(
        try np.run { () throws(TensorError) in try Ufunc.unary(.absolute, array(a[0])) })
    }
    t.method("__divmod__(self, other)") { (vm, a) throws(PyError) in
      vm.newPair(
        try vm.binary(.floorDivide, a[0], a[1]), try vm.binary(.modulo, a[0], a[1]))
    }
  }
}

/// Methods and attributes of scalars: those of a 0-dimensional array.
enum ScalarMethods {
  static func addRows(_ t: TypeBuilder) {
    for row in SharedRow.all where row.name != "nonzero" { row.add(to: t) }
    func scalar(_ v: Value) -> ScalarObject? { v.as(ScalarObject.self) }
    t.property("dtype") { (vm, v) throws(PyError) in
      let dtype = scalar(v)?.dtype ?? .float64
      return Numpy.of(vm).dtypeObject(
        dtype.isText ? .text(scalar(v)?.text.unicodeScalars.count ?? 0) : dtype)
    }
    t.property("shape") { (vm, _) throws(PyError) in Numpy.of(vm).tuple([]) }
    t.property("ndim") { (_, _) throws(PyError) in Value(0) }
    t.property("size") { (_, _) throws(PyError) in Value(1) }
    t.property("itemsize") { (_, v) throws(PyError) in Value(scalar(v)?.dtype.itemSize ?? 0) }
    t.property("nbytes") { (_, v) throws(PyError) in Value(scalar(v)?.dtype.itemSize ?? 0) }
    t.property("T") { (_, v) throws(PyError) in v }
    t.property("real") { (vm, v) throws(PyError) in
      guard let s = scalar(v), case .complex(let re, _) = s.value else { return v }
      return Numpy.of(vm).scalar(.float(re), s.dtype.code == .complex64 ? .float32 : .float64)
    }
    t.property("imag") { (vm, v) throws(PyError) in
      guard let s = scalar(v) else { return v }
      guard case .complex(_, let im) = s.value else {
        return Numpy.of(vm).scalar(s.dtype.isInteger ? .int(0) : .float(0), s.dtype)
      }
      return Numpy.of(vm).scalar(.float(im), s.dtype.code == .complex64 ? .float32 : .float64)
    }
    t.method("item(self, *args)") { (vm, a) throws(PyError) in
      Numpy.of(vm).plain(scalar(a[0])?.value ?? .int(0))
    }
    t.method("tolist(self)") { (vm, a) throws(PyError) in
      Numpy.of(vm).plain(scalar(a[0])?.value ?? .int(0))
    }
    t.method("astype(self, dtype, order='K', casting='unsafe', subok=True, copy=True)") {
      (vm, a) throws(PyError) in
      let np = Numpy.of(vm)
      return np.wrap(try np.cast(try np.array(a[0]), try np.dtype(a[1]) ?? .float64))
    }
    t.method("copy(self)") { (_, a) throws(PyError) in a[0] }
    t.method("conj(self)") { (vm, a) throws(PyError) in
      let np = Numpy.of(vm)
      let x = try np.array(a[0])
      return np.wrap(try np.run { () throws(TensorError) in try Ufunc.unary(.conjugate, x) })
    }
    t.method("reshape(self, *shape)") { (vm, a) throws(PyError) in
      let np = Numpy.of(vm)
      let given = a.rest(1)
      let shape = given.count == 1 ? try np.shape(given[0]) : try np.shape(a[1])
      return np.wrapArray(try ArrayMethods.reshape(np, try np.array(a[0]), shape, "C"))
    }
    t.method("flatten(self, order='C')") { (vm, a) throws(PyError) in
      let np = Numpy.of(vm)
      return np.wrapArray(try ArrayMethods.reshape(np, try np.array(a[0]), [1], "C"))
    }
    t.method("__array__(self, dtype=None, copy=None)") { (vm, a) throws(PyError) in
      let np = Numpy.of(vm)
      return np.wrapArray(try np.array(a[0], try np.dtype(a[1])))
    }
    t.method("__round__(self, ndigits=None)") { (vm, a) throws(PyError) in
      let np = Numpy.of(vm)
      if a[1].isNone {
        return try vm.callMethod(np.plain(scalar(a[0])?.value ?? .int(0)), "__round__", [])
      }
      return np.wrap(try SharedRow.rounded(np, try np.array(a[0]), try a.int(1)))
    }
    t.method("__abs__(self)") { (vm, a) throws(PyError) in
      let np = Numpy.of(vm)
      let x = try np.array(a[0])
      return np.wrap(try np.run { () throws(TensorError) in try Ufunc.unary(.absolute, x) })
    }
    t.method("__divmod__(self, other)") { (vm, a) throws(PyError) in
      vm.newPair(
        try vm.binary(.floorDivide, a[0], a[1]), try vm.binary(.modulo, a[0], a[1]))
    }
    t.operations(
      .repr, .str, .bool, .eq, .ne, .lt, .le, .gt, .ge, .hash, .add, .sub, .mul, .truediv,
      .floordiv, .mod, .pow, .neg, .int, .float)
  }
}
