import Python
import Tensors

/// New arrays.
enum NumpyCreation {
  static func add(_ m: ModuleBuilder) {
    addFromValues(m)
    addFilled(m)
    addRanges(m)
  }

  private static func addFromValues(_ m: ModuleBuilder) {
    m.function("array(object, dtype=None, *, copy=True, order='K', subok=False, ndmin=0, like=None)") {
      (vm, a) throws(PyError) in
      let np = Numpy.of(vm)
      let dtype = try np.dtype(a[1])
      var result = try np.array(a[0], dtype)
      if let source = a[0].as(ArrayConvertible.self), try a.bool(2) {
        if try source.array(vm).storage === result.storage { result = result.astype(result.dtype) }
      }
      let least = try a.int(5)
      while result.rank < least {
        result = try np.run { () throws(TensorError) in try result.expandedDims(0) }
      }
      if a[2].isBool, !a[2].bool, a[0].as(NDArrayObject.self)?.array !== result {
        throw vm.valueError(
          "Unable to avoid copy while creating an array as requested.\nIf using `np.array(obj, "
            + "copy=False)` replace it with `np.asarray(obj)` to allow a copy when needed (no "
            + "behavior change in NumPy 1.x).\nFor more details, see "
            + "https://numpy.org/devdocs/numpy_2_0_migration_guide.html#adapting-to-changes-in-the-"
            + "copy-keyword.")
      }
      if try vm.str(a[3]) == "F" { return np.wrapArray(result.columnMajor()) }
      return np.wrapArray(result)
    }
    for name in ["asarray", "asanyarray", "ascontiguousarray", "asfortranarray", "asarray_chkfinite"] {
      m.function("\(name)(a, dtype=None, order=None, *, copy=None, device=None, like=None)") {
        (vm, a) throws(PyError) in
        let np = Numpy.of(vm)
        let dtype = try np.dtype(a[1])
        let order = a[2].isNone ? "" : try vm.str(a[2])
        let columns = name == "asfortranarray" || order == "F"
        if let own = a[0].as(NDArrayObject.self), dtype == nil || dtype == own.array.dtype,
          own.type === np.arrayType || name == "asanyarray",
          columns ? own.array.isColumnMajor : name != "ascontiguousarray" || own.array.isContiguous
        {
          return a[0]
        }
        var result = try np.array(a[0], dtype)
        if np.isDerived(a[0]), result === a[0].as(NDArrayObject.self)?.array {
          return np.wrapView(result.view(shape: result.shape, strides: result.strides), of: .none)
        }
        if name == "ascontiguousarray" { result = result.contiguous() }
        if columns { result = result.columnMajor() }
        return np.wrapArray(result)
      }
    }
    m.function("copy(a, order='K', subok=False)") { (vm, a) throws(PyError) in
      let np = Numpy.of(vm)
      return try np.copied(try np.array(a[0]))
    }
    m.function("frombuffer(buffer, dtype=None, count=-1, offset=0)") { (vm, a) throws(PyError) in
      let np = Numpy.of(vm)
      guard let bytes = a[0].asBytes else {
        throw vm.typeError("a bytes-like object is required, not '\(vm.typeName(a[0]))'")
      }
      let dtype = try np.dtype(a[1]) ?? .float64
      let offset = try a.int(3)
      if dtype.isRecord {
        let size = max(dtype.shownSize, 1)
        let most = (bytes.bytes.count - offset) / size
        let n = try a.int(2) < 0 ? most : min(try a.int(2), most)
        let result = NDArray.zeros([n], dtype)
        result.unpack(Array(bytes.bytes[offset..<(offset + n * size)]))
        return np.wrapArray(result)
      }
      let available = (bytes.bytes.count - offset) / dtype.itemSize
      let n = try a.int(2) < 0 ? available : try a.int(2)
      if try a.int(2) < 0, (bytes.bytes.count - offset) % dtype.itemSize != 0 {
        throw vm.valueError("buffer size must be a multiple of element size")
      }
      let result = NDArray(uninitialized: [n], dtype)
      for i in 0..<(n * dtype.itemSize) { result.uint8[i] = bytes.bytes[offset + i] }
      if np.isSwapped(a[1]) { result.reverseBytes() }
      result.isWriteable = bytes.isMutable
      return np.wrapArray(result)
    }
  }

  private static func addFilled(_ m: ModuleBuilder) {
    for (name, value) in [("zeros", 0), ("ones", 1), ("empty", 0)] as [(String, Int64)] {
      m.function("\(name)(shape, dtype=None, order='C', *, device=None, like=None)") {
        (vm, a) throws(PyError) in
        let np = Numpy.of(vm)
        var dtype = try np.dtype(a[1]) ?? .float64
        let shape = try np.checkedShape(a[0], dtype)
        if dtype.isText && dtype.itemSize == 0 { dtype = .text(1) }
        if dtype.isBytes && dtype.itemSize == 0 { dtype = .bytes(1) }
        if dtype.isObject {
          let result = NDArray(uninitialized: shape, dtype)
          for i in 0..<result.count { np.put(name == "empty" ? .none : Value(value), result, i) }
          return np.wrapArray(result)
        }
        let result: NDArray =
          value == 0 ? .zeros(shape, dtype) : .full(shape, .int(value), dtype)
        return np.wrapArray(try vm.str(a[2]) == "F" ? result.columnMajor() : result)
      }
      m.function("\(name)_like(a, dtype=None, order='K', subok=True, shape=None, *, device=None)") {
        (vm, a) throws(PyError) in
        let np = Numpy.of(vm)
        let x = try np.array(a[0])
        let dtype = try np.dtype(a[1]) ?? x.dtype
        let shape = a[4].isNone ? x.shape : try np.checkedShape(a[4], dtype)
        return np.wrapArray(value == 0 ? .zeros(shape, dtype) : .full(shape, .int(value), dtype))
      }
    }
    m.function("full(shape, fill_value, dtype=None, order='C', *, device=None, like=None)") {
      (vm, a) throws(PyError) in
      let np = Numpy.of(vm)
      return np.wrapArray(
        try filled(np, try np.checkedShape(a[0], nil), a[1], try np.dtype(a[2])))
    }
    m.function("full_like(a, fill_value, dtype=None, order='K', subok=True, shape=None, *, device=None)") {
      (vm, a) throws(PyError) in
      let np = Numpy.of(vm)
      let x = try np.array(a[0])
      let shape = a[5].isNone ? x.shape : try np.checkedShape(a[5], nil)
      return np.wrapArray(try filled(np, shape, a[1], try np.dtype(a[2]) ?? x.dtype))
    }
    m.function("eye(N, M=None, k=0, dtype=None, order='C', *, device=None, like=None)") {
      (vm, a) throws(PyError) in
      let np = Numpy.of(vm)
      let n = try a.int(0)
      let (columns, k) = (a[1].isNone ? n : try a.int(1), try a.int(2))
      let dtype = try np.dtype(a[3]) ?? .float64
      return np.wrapArray(
        try np.run { () throws(TensorError) in try Ranges.eye(n, columns, k, dtype) })
    }
    m.function("identity(n, dtype=None, *, like=None)") { (vm, a) throws(PyError) in
      let np = Numpy.of(vm)
      let n = try a.int(0)
      let dtype = try np.dtype(a[1]) ?? .float64
      return np.wrapArray(try np.run { () throws(TensorError) in try Ranges.eye(n, n, 0, dtype) })
    }
    m.function("diag(v, k=0)") { (vm, a) throws(PyError) in
      let np = Numpy.of(vm)
      let x = try np.array(a[0])
      let k = try a.int(1)
      return np.wrapArray(
        try np.run { () throws(TensorError) in
          if x.rank == 1 {
            let n = x.count + abs(k)
            try ArrayMemory.check([n, n], x.dtype)
            let result = NDArray.zeros([n, n], x.dtype)
            for i in 0..<x.count {
              result.store(x.item(i), at: result.pointer(at: [i + max(-k, 0), i + max(k, 0)]))
            }
            return result
          }
          guard x.rank == 2 else { throw .value("Input must be 1- or 2-d.") }
          return try Ranges.diagonal(x, k)
        })
    }
    for (name, upper) in [("triu", true), ("tril", false)] {
      m.function("\(name)(m, k=0)") { (vm, a) throws(PyError) in
        let np = Numpy.of(vm)
        return np.wrapArray(Ranges.triangle(try np.array(a[0]), try a.int(1), upper: upper))
      }
    }
  }

  private static func filled(
    _ np: Numpy, _ shape: Shape, _ value: Value, _ dtype: DType?
  ) throws(PyError) -> NDArray {
    let source = try np.array(value, dtype)
    try np.run { () throws(TensorError) in try ArrayMemory.check(shape, source.dtype) }
    if source.rank == 0 && !source.dtype.isObject { return .full(shape, source.item(), source.dtype) }
    return try np.run { () throws(TensorError) in
      let result = NDArray(uninitialized: shape, source.dtype)
      try result.assign(source)
      return result
    }
  }

  private static func addRanges(_ m: ModuleBuilder) {
    m.function("arange(start=?, stop=?, step=?, dtype=None, *, device=None, like=None)") {
      (vm, a) throws(PyError) in
      let np = Numpy.of(vm)
      guard a.has(0) || a.has(1) else { throw vm.typeError("arange() requires stop to be specified.") }
      let dtype = try np.dtype(a[3])
      if let times = try np.timeRange(a, dtype) { return times }
      let single = !a.has(1) || a[1].isNone
      let start = single ? Value(0) : a.has(0) ? a[0] : Value(0)
      let stop = single ? a[0] : a[1]
      let step = a.has(2) && !a[2].isNone ? a[2] : Value(1)
      var whole = true
      var text = false
      for v in [start, stop, step] {
        if v.tag == .str { text = true }
        let x = try np.array(v)
        if !x.dtype.isInteger && !x.dtype.isBool { whole = false }
      }
      if text {
        throw vm.typeError("arange() not supported for inputs with DType <class 'numpy.dtypes.StrDType'>.")
      }
      let result: NDArray
      if whole {
        let (p, q, s) = (try vm.int64(start), try vm.int64(stop), try vm.int64(step))
        result = try np.run { () throws(TensorError) in try Ranges.arange(p, q, s) }
      } else {
        let (p, q, s) = (try vm.double(start), try vm.double(stop), try vm.double(step))
        if let dtype, dtype.isInteger, s != 0 {
          // The first two values decide the step, after they are made whole.
          let n = Int(max(((q - p) / s).rounded(.up), 0))
          let (first, second) = (Int64(p), Int64(p + s))
          let whole = try np.run { () throws(TensorError) in
            try ArrayMemory.check([n], dtype)
            let whole = NDArray(uninitialized: [n], .int64)
            for i in 0..<n { whole.int64[i] = first &+ Int64(i) &* (second &- first) }
            return whole
          }
          return np.wrapArray(whole.astype(dtype))
        }
        result = try np.run { () throws(TensorError) in try Ranges.arange(p, q, s) }
      }
      guard let dtype, dtype != result.dtype else { return np.wrapArray(result) }
      return np.wrapArray(result.astype(dtype))
    }
    m.function(
      "linspace(start, stop, num=50, endpoint=True, retstep=False, dtype=None, axis=0, *, device=None)")
    { (vm, a) throws(PyError) in
      let np = Numpy.of(vm)
      let (start, stop) = (try np.array(a[0]), try np.array(a[1]))
      let (n, endpoint) = (try a.int(2), try a.bool(3))
      let doubles = [start, stop].allSatisfy {
        $0.rank == 0 && (!$0.dtype.isInexact || $0.dtype == .float64)
      }
      if !doubles {
        let tail = try vm.importModule("numpy._functions")
        return try vm.callMethod(
          tail, "_linspace_rows", [a[0], a[1], a[2], a[3], a[4], a[5], a[6]])
      }
      let (p, q) = (start.item().double, stop.item().double)
      let (values, step) = try np.run { () throws(TensorError) in
        try Ranges.linspace(p, q, n, endpoint: endpoint)
      }
      var result = values
      if let dtype = try np.dtype(a[5]) {
        if dtype.isInteger {
          result = try np.run { () throws(TensorError) in try Ufunc.unary(.floor, values) }
        }
        result = result.astype(dtype)
      }
      let array = np.wrapArray(result)
      return try a.bool(4) ? vm.newPair(array, np.scalar(.float(step), .float64)) : array
    }
  }
}
