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
      let array = NDArray.zeros(try np.checkedShape(a[1], dtype), dtype)
      guard let type = a[0].asType, type !== np.arrayType else { return np.wrapArray(array) }
      let object = Value(vm.heap.make(NDArrayObject(type, array), bytes: array.byteCount))
      try np.finalize(object, .none)
      return object
    }
  }

  private static func dtypeText(_ dtype: DType) -> String { dtype.reprText }

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
    property("itemsize") { Value($1.dtype.shownSize) }
    property("nbytes") { Value($1.count * $1.dtype.shownSize) }
    property("strides") { np, a in
      np.tuple(a.strides.map { a.count == 0 ? 0 : $0 * a.dtype.shownSize })
    }
    t.property("T") { (vm, v) throws(PyError) in
      let np = Numpy.of(vm)
      return np.wrapView(try np.run { () throws(TensorError) in try array(v).transposed() }, of: v)
    }
    t.property("mT") { (vm, v) throws(PyError) in
      let np = Numpy.of(vm)
      if array(v).rank < 2 { throw vm.valueError("matrix transpose with ndim < 2 is undefined") }
      return np.wrapView(
        try np.run { () throws(TensorError) in try array(v).swappedAxes(-1, -2) }, of: v)
    }
    t.property(
      "flat", "",
      { (vm, v) throws(PyError) in
        let np = Numpy.of(vm)
        return Value(vm.heap.make(FlatObject(np.flatType, array(v), owner: v)))
      },
      set: { (vm, v, new) throws(PyError) in
        let np = Numpy.of(vm)
        let flat = vm.heap.make(FlatObject(np.flatType, array(v)))
        try flat.setItem(vm, .ellipsis, new)
      })
    t.property("base") { (vm, v) throws(PyError) in
      guard let object = v.as(NDArrayObject.self) else { return .none }
      let base = object.base(Numpy.of(vm))
      return base.object === object ? .none : base
    }
    for (name, imaginary) in [("real", false), ("imag", true)] {
      t.property(
        name, "",
        { (vm, v) throws(PyError) in
          let np = Numpy.of(vm)
          let part = try np.run { () throws(TensorError) in
            try array(v).part(imaginary: imaginary)
          }
          return part === array(v) ? v : np.wrapArray(part)
        },
        set: { (vm, v, new) throws(PyError) in
          let np = Numpy.of(vm)
          if imaginary, !array(v).dtype.isComplex {
            throw vm.typeError("array does not have imaginary part to set")
          }
          let source = try np.array(new)
          try np.run { () throws(TensorError) in
            try array(v).requireWriteable()
            try array(v).part(imaginary: imaginary).assign(source)
          }
        })
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
      return np.wrapView(try reshape(np, array(a[0]), shape, try vm.str(a[2])), of: a[0])
    }
    t.method("transpose(self, *axes)") { (vm, a) throws(PyError) in
      let np = Numpy.of(vm)
      let given = a.rest(1)
      let axes: [Int]? =
        given.isEmpty ? nil
        : given.count == 1 && !given[0].isInt ? try np.axes(given[0]) : try np.axes(a[1])
      return np.wrapView(
        try np.run { () throws(TensorError) in try array(a[0]).transposed(axes) }, of: a[0])
    }
    t.method("flatten(self, order='C')") { (vm, a) throws(PyError) in
      let np = Numpy.of(vm)
      let order = try vm.str(a[1])
      return np.wrapArray(
        try np.run { () throws(TensorError) in
          try SharedRow.inOrder(array(a[0]), order).copy().reshaped([-1]).copy()
        })
    }
    t.method("copy(self, order='C')") { (vm, a) throws(PyError) in
      if try vm.str(a[1]) == "F" { return Numpy.of(vm).wrapArray(array(a[0]).columnMajor()) }
      let np = Numpy.of(vm)
      return try np.dressed(try np.copied(array(a[0])), like: a[0])
    }
    t.method("resize(self, *new_shape, refcheck=True)") { (vm, a) throws(PyError) in
      let np = Numpy.of(vm)
      guard let object = a[0].as(NDArrayObject.self) else { return .none }
      let given = a.rest(1)
      let shape = given.count == 1 ? try np.shape(given[0]) : try np.shape(a[1])
      if object.array.base != nil {
        throw vm.valueError("cannot resize this array: it does not own its data")
      }
      let tail = try vm.importModule("numpy._functions")
      object.array = try np.array(
        try vm.callMethod(tail, "_resized", [a[0], np.tuple(shape)]))
      return .none
    }
    t.method("__copy__(self)") { (vm, a) throws(PyError) in
      try Numpy.of(vm).copied(array(a[0]))
    }
    t.method("__deepcopy__(self, memo)") { (vm, a) throws(PyError) in
      let np = Numpy.of(vm)
      let copied = try np.copied(array(a[0]))
      if let own = copied.as(NDArrayObject.self)?.array, own.dtype.isObject {
        let library = try vm.importModule("copy")
        for i in 0..<own.count {
          let item = np.plain(own.item(i))
          np.put(try vm.callMethod(library, "deepcopy", [item, a[1]]), own, i)
        }
      }
      return try np.dressed(copied, like: a[0])
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
      if !a[3].isNone {
        let sorted = try np.sortedRecords(array(a[0]), axis, a[3])
        try np.run { () throws(TensorError) in try array(a[0]).assign(sorted) }
        return .none
      }
      if array(a[0]).dtype.isObject {
        let sorted = try np.array(try np.objects("_object_sort", [a[0], a[1]]))
        try np.run { () throws(TensorError) in try array(a[0]).assign(sorted) }
        return .none
      }
      try np.run { () throws(TensorError) in
        try array(a[0]).requireWriteable("sort array is read-only")
        try array(a[0]).assign(try Sorting.sorted(array(a[0]), axis: axis))
      }
      return .none
    }
    for (name, function) in [
      ("compress(self, condition, axis=None, out=None)", "compress"),
      ("choose(self, choices, out=None, mode='raise')", "choose"),
      ("put(self, indices, values, mode='raise')", "put"),
      ("argpartition(self, kth, axis=-1, kind='introselect', order=None)", "argpartition"),
      ("tofile(self, fid, sep='', format='%s')", "_tofile"),
      ("conjugate(self)", "conjugate"),
    ] {
      let swaps = function == "compress"
      t.method(name) { (vm, a) throws(PyError) in
        let tail = try vm.importModule(function == "conjugate" ? "numpy" : "numpy._functions")
        var values: [Value] = []
        for i in 0..<a.count { values.append(a[i]) }
        if swaps { values.swapAt(0, 1) }
        return try vm.callMethod(tail, function, values)
      }
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
      if !array(a[0]).dtype.isComplex { return a[0] }
      return np.wrapArray(
        try np.run { () throws(TensorError) in try Ufunc.unary(.conjugate, array(a[0])) })
    }
    t.method("view(self, dtype=None, type=None)") { (vm, a) throws(PyError) in
      let np = Numpy.of(vm)
      let x = array(a[0])
      if let kind = a[1].asType ?? a[2].asType, kind.isSubclass(of: np.arrayType) {
        return try np.viewed(a[0], as: kind, a[1].asType == nil ? try np.dtype(a[1]) : nil)
      }
      guard let dtype = try np.dtype(a[1]), dtype != x.dtype else {
        return np.wrapView(x.view(shape: x.shape, strides: x.strides), of: a[0])
      }
      if x.dtype.isRecord || dtype.isRecord, dtype.itemSize > 0 {
        return np.wrapView(try np.reinterpreted(x, dtype), of: a[0])
      }
      if dtype.isTime, x.dtype.itemSize == 8, x.dtype.isInteger || x.dtype.isTime {
        return np.wrapView(x.retyped(dtype), of: a[0])
      }
      if x.dtype.isTime, dtype.itemSize == 8, dtype.isInteger {
        return np.wrapView(x.retyped(dtype), of: a[0])
      }
      if dtype.isObject || x.dtype.isObject || dtype.itemSize == 0 {
        throw vm.typeError("Cannot change data-type for array of references.")
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
      return np.wrapView(
        packed.view(shape: shape, strides: NDArray.rowMajorStrides(shape), dtype: dtype), of: a[0])
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
    let letter = order.first.map { String($0).uppercased() } ?? ""
    if order.count != 1 || !["C", "F", "A", "K"].contains(letter) {
      throw np.vm.valueError("order must be one of 'C', 'F', 'A', or 'K' (got '\(order)')")
    }
    if letter == "K" {
      throw np.vm.valueError("order 'K' is not permitted for reshaping")
    }
    return try np.run { () throws(TensorError) in
      guard letter == "F" else { return try a.reshaped(shape) }
      return try a.transposed().reshaped(Array(shape.reversed())).transposed()
    }
  }

  private static func addConversions(_ t: TypeBuilder) {
    t.method("astype(self, dtype, order='K', casting='unsafe', subok=True, copy=True)") {
      (vm, a) throws(PyError) in
      let np = Numpy.of(vm)
      let x = array(a[0])
      let dtype = try np.dtype(a[1]) ?? .float64
      let rule = try vm.str(a[3])
      let allowed =
        switch rule {
        case "no", "equiv": x.dtype == dtype
        case "safe": x.dtype.canCastSafely(to: dtype)
        case "same_kind": x.dtype.canCastSameKind(to: dtype)
        default: true
        }
      if !allowed {
        throw vm.typeError(
          "Cannot cast array data from \(dtypeText(x.dtype)) to \(dtypeText(dtype)) according to "
            + "the rule '\(rule)'")
      }
      if x.dtype.isComplex && !dtype.isComplex && !dtype.isBool && !dtype.isObject && !dtype.isText {
        let warning = try vm.getAttribute(
          try vm.importModule("numpy.exceptions"), "ComplexWarning")
        if let category = warning.asType {
          try np.warn("Casting complex values to real discards the imaginary part", category)
        }
      }
      let result = try np.cast(x, dtype)
      if result === x, !(try a.bool(5)) { return a[0] }
      return try np.dressed(np.wrapArray(result === x ? x.astype(x.dtype) : result), like: a[0])
    }
    t.method("byteswap(self, inplace=False)") { (vm, a) throws(PyError) in
      let np = Numpy.of(vm)
      let turned = array(a[0]).copy()
      turned.reverseBytes()
      if !(try a.bool(1)) { return np.wrapArray(turned) }
      try np.run { () throws(TensorError) in try array(a[0]).assign(turned) }
      return a[0]
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
        return try np.plain(x.item(), x.dtype)
      }
      var index: [Int] = []
      for v in given {
        if v.tag == .tuple { index += try np.shape(v) } else { index.append(Int(try vm.int64(v))) }
      }
      if index.count == 1 {
        let i = index[0] < 0 ? index[0] + x.count : index[0]
        guard i >= 0 && i < x.count else {
          let place = x.rank == 1 ? "axis 0 with size" : "size"
          throw vm.indexError("index \(index[0]) is out of bounds for \(place) \(x.count)")
        }
        return try np.plain(x.item(i), x.dtype)
      }
      let found = try np.run { () throws(TensorError) in
        try Indexing.get(x, index.map { IndexItem.integer($0) }).array
      }
      return try np.plain(found.item(), found.dtype)
    }
    t.method("tobytes(self, order='C')") { (vm, a) throws(PyError) in
      let order = try vm.str(a[1])
      let x = try Numpy.of(vm).run { () throws(TensorError) in
        try SharedRow.inOrder(array(a[0]), order == "A" ? "A" : order == "F" ? "F" : "C")
      }.contiguous()
      if x.dtype.isRecord { return Value(vm.newBytes(x.packedBytes())) }
      return withExtendedLifetime(x) {
        Value(vm.newBytes(Array(UnsafeRawBufferPointer(start: x.data, count: x.byteCount))))
      }
    }
    t.method("__array_finalize__(self, obj)") { (_, _) throws(PyError) in .none }
    t.method("__array_wrap__(self, array, context=None, return_scalar=False)") {
      (vm, a) throws(PyError) in
      try Numpy.of(vm).dressed(a[1], like: a[0])
    }
    t.method("__array_ufunc__(self, ufunc, method, *inputs, **kwargs)") { (vm, a) throws(PyError) in
      let method = try vm.getAttribute(a[1], vm.newStr(try vm.str(a[2])))
      return try vm.call(method, Array(a.rest(3)), keywords: a.keywords(4))
    }
    t.method("__abs__(self)") { (vm, a) throws(PyError) in
      let np = Numpy.of(vm)
      return try np.dressed(
        np.wrap(try np.run { () throws(TensorError) in try Ufunc.unary(.absolute, array(a[0])) }),
        like: a[0])
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
      try Numpy.of(vm).plain(scalar(a[0])?.value ?? .int(0), scalar(a[0])?.dtype ?? .int64)
    }
    t.method("tolist(self)") { (vm, a) throws(PyError) in
      try Numpy.of(vm).plain(scalar(a[0])?.value ?? .int(0), scalar(a[0])?.dtype ?? .int64)
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
      if scalar(a[0])?.dtype.isBool ?? false {
        throw vm.typeError("type numpy.bool doesn't define __round__ method")
      }
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
