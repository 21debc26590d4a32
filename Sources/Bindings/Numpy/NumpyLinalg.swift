import Python
import Tensors

/// `numpy.linalg`: decompositions in Swift, the rest in Python.
enum NumpyLinalg {
  static func add(_ m: ModuleBuilder) {
    let np = Numpy.of(m.vm)
    m.set("LinAlgError", Value(np.linalgError))
    func named(_ name: String, _ fields: [String], _ values: [Value], _ vm: VM) throws(PyError) -> Value {
      let tail = try vm.importModule("numpy.linalg._functions")
      return try vm.call(try vm.getAttribute(tail, name), values)
    }
    func one(_ name: String, _ body: @escaping (NDArray) throws(TensorError) -> NDArray) {
      m.function("\(name)(a)") { (vm, a) throws(PyError) in
        let np = Numpy.of(vm)
        let x = try np.array(a[0])
        return try np.dressed(
          np.wrap(try np.run { () throws(TensorError) in try body(x) }), like: name == "inv" ? a[0] : .none)
      }
    }
    one("det", Linalg.det)
    one("inv", Linalg.inverse)
    m.function("slogdet(a)") { (vm, a) throws(PyError) in
      let np = Numpy.of(vm)
      let x = try np.array(a[0])
      let r = try np.run { () throws(TensorError) in try Linalg.slogdet(x) }
      return try named("SlogdetResult", [], [np.wrap(r.sign), np.wrap(r.log)], vm)
    }
    m.function("cholesky(a, /, *, upper=False)") { (vm, a) throws(PyError) in
      let np = Numpy.of(vm)
      let (x, upper) = (try np.array(a[0]), try a.bool(1))
      let found = np.wrapArray(
        try np.run { () throws(TensorError) in
          let lower = try Linalg.cholesky(x)
          return upper ? try Ufunc.unary(.conjugate, try lower.swappedAxes(-1, -2)) : lower
        })
      return try np.dressed(found, like: a[0])
    }
    m.function("solve(a, b)") { (vm, a) throws(PyError) in
      let np = Numpy.of(vm)
      let (x, y) = (try np.array(a[0]), try np.array(a[1]))
      return np.wrapArray(try np.run { () throws(TensorError) in try Linalg.solve(x, y) })
    }
    m.function("eigh(a, UPLO='L')") { (vm, a) throws(PyError) in
      let np = Numpy.of(vm)
      let x = try np.array(a[0])
      let upper = try vm.str(a[1]) == "U"
      let r = try np.run { () throws(TensorError) in
        try Linalg.eigh(upper ? try Ufunc.unary(.conjugate, try x.swappedAxes(-1, -2)) : x)
      }
      let vectors = try np.dressed(np.wrapArray(r.vectors), like: a[0])
      return try named("EighResult", [], [np.wrapArray(r.values), vectors], vm)
    }
    m.function("eigvalsh(a, UPLO='L')") { (vm, a) throws(PyError) in
      let np = Numpy.of(vm)
      let x = try np.array(a[0])
      let upper = try vm.str(a[1]) == "U"
      return np.wrapArray(
        try np.run { () throws(TensorError) in
          try Linalg.eigh(upper ? try Ufunc.unary(.conjugate, try x.swappedAxes(-1, -2)) : x).values
        })
    }
    m.function("eig(a)") { (vm, a) throws(PyError) in
      let np = Numpy.of(vm)
      let x = try np.array(a[0])
      let r = try np.run { () throws(TensorError) in try Linalg.eig(x) }
      return try named("EigResult", [], [np.wrapArray(r.values), np.wrapArray(r.vectors)], vm)
    }
    m.function("eigvals(a)") { (vm, a) throws(PyError) in
      let np = Numpy.of(vm)
      let x = try np.array(a[0])
      return np.wrapArray(try np.run { () throws(TensorError) in try Linalg.eig(x).values })
    }
    m.function("qr(a, mode='reduced')") { (vm, a) throws(PyError) in
      let np = Numpy.of(vm)
      let (x, mode) = (try np.array(a[0]), try a.text(1))
      guard ["reduced", "complete", "r"].contains(mode) else {
        throw vm.valueError("Unrecognized mode '\(mode)'")
      }
      let r = try np.run { () throws(TensorError) in
        try Linalg.qr(x, complete: mode == "complete")
      }
      if mode == "r" { return np.wrapArray(r.r) }
      return try named("QRResult", [], [np.wrapArray(r.q), np.wrapArray(r.r)], vm)
    }
    m.function("svd(a, full_matrices=True, compute_uv=True, hermitian=False)") {
      (vm, a) throws(PyError) in
      let np = Numpy.of(vm)
      let (x, full) = (try np.array(a[0]), try a.bool(1))
      let r = try np.run { () throws(TensorError) in try Linalg.svd(x, full: full) }
      if !(try a.bool(2)) { return np.wrapArray(r.s) }
      return try named(
        "SVDResult", [], [np.wrapArray(r.u), np.wrapArray(r.s), np.wrapArray(r.vt)], vm)
    }
    m.function("__getattr__(name)") { (vm, a) throws(PyError) in
      let name = try a.text(0)
      if !name.hasPrefix("_") {
        let tail = try vm.importModule("numpy.linalg._functions")
        let found = try vm.optionalAttribute(tail, vm.intern(name))
        if !found.isUndefined {
          m.module.dict.set(vm.intern(name), found)
          return found
        }
      }
      throw vm.attributeError("module 'numpy.linalg' has no attribute '\(name)'")
    }
  }
}
