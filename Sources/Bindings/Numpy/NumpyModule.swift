import Python
import Tensors

/// The Python module `numpy` and its parts.
public enum NumpyModule {
  /// Declares the modules; they are made when a program first imports them.
  public static func register(_ vm: VM) {
    vm.registerModule("numpy") { m in
      let np = Numpy.of(m.vm)
      addConstants(m, np)
      addTypes(m, np)
      np.addUfuncs(m)
      for row in SharedRow.all { row.add(to: m) }
      for (name, alias) in [
        ("max", "amax"), ("min", "amin"), ("round", "around"),
      ] {
        for row in SharedRow.all where row.name == name { row.add(to: m, as: alias) }
      }
      NumpyCreation.add(m)
      NumpyShaping.add(m)
      NumpyFourier.add(m)
      NumpySelection.add(m)
      NumpyPrinting.add(m)
      NumpyTimes.add(m)
      // What is written in Python is compiled when it is first asked for.
      m.function("__getattr__(name)") { (vm, a) throws(PyError) in
        let name = try a.text(0)
        if !name.hasPrefix("_"), vm.hasModule("numpy." + name) {
          return try vm.importModule("numpy." + name)
        }
        if !name.hasPrefix("__") {
          let tail = try vm.importModule(NumpySource.module(of: name))
          let found = try vm.optionalAttribute(tail, vm.intern(name))
          if !found.isUndefined, !name.hasPrefix("_") {
            m.module.dict.set(vm.intern(name), found)
            return found
          }
        }
        let expired = try vm.importModule("numpy._expired")
        throw vm.attributeError(try vm.str(try vm.callMethod(expired, "message", [a[0]])))
      }
    }
    for topic in NumpySource.topics { vm.registerModule(topic.module, parts: topic.source) }
    vm.registerModule("numpy.polynomial", source: NumpySource.polynomialPackage)
    for (name, basis, kind) in NumpySource.polynomialBases {
      vm.registerModule(
        "numpy.polynomial." + name,
        source: "from numpy.polynomial import _rows, \(basis), \(kind)\n"
          + "globals().update(_rows(\(basis), \(kind)))\n")
    }
    vm.registerModule("numpy.ma", source: NumpySource.masked)
    vm.registerModule("numpy._ufunc_types", source: NumpySource.ufuncTypes)
    vm.registerModule("numpy.dtypes", source: NumpySource.dtypeClasses)
    vm.registerModule("numpy._expired", source: NumpySource.expired)
    vm.registerModule("numpy.rec", source: NumpySource.records)
    vm.registerModule("numpy.lib.recfunctions", source: NumpySource.recordFunctions)
    vm.registerModule("numpy.emath", source: NumpySource.realMath)
    vm.registerModule("numpy.typing", source: NumpySource.typing)
    vm.registerModule("numpy.testing", parts: NumpySource.testing)
    vm.registerModule("numpy.fft", parts: NumpySource.fft)
    vm.registerModule("numpy.char", parts: NumpySource.char)
    vm.registerModule("numpy.strings", parts: NumpySource.char)
    vm.registerModule(
      "numpy.lib", source: "from numpy.lib import stride_tricks, recfunctions\nfrom numpy import emath as scimath\n")
    vm.registerModule("numpy.lib.stride_tricks", source: NumpySource.strideTricks)
    vm.registerModule("numpy.linalg") { NumpyLinalg.add($0) }
    vm.registerModule("numpy.linalg._functions", source: NumpySource.linalg)
    vm.registerModule("numpy._exceptions") { m in
      m.set("AxisError", Value(Numpy.of(m.vm).axisError))
    }
    vm.registerModule("numpy.exceptions", source: NumpySource.exceptions)
    vm.registerModule("numpy.random") { NumpyRandom.add($0) }
    vm.registerModule("numpy.random._functions", source: NumpySource.random)
  }

  private static func addConstants(_ m: ModuleBuilder, _ np: Numpy) {
    m.set("pi", Value(Double.pi))
    m.set("e", Value(2.718281828459045))
    m.set("inf", Value(Double.infinity))
    m.set("nan", Value(Double.nan))
    m.set("euler_gamma", Value(0.5772156649015329))
    m.set("newaxis", .none)
    m.set("__version__", np.vm.text("2.4.6"))
    m.set("True_", np.scalar(.bool(true), .bool))
    m.set("False_", np.scalar(.bool(false), .bool))
    m.set("little_endian", .true)
    for value in [m.module.dict.get(np.vm.intern("True_"))] where value.isObject {
      np.vm.heap.pin(value.object)
    }
  }

  private static func addTypes(_ m: ModuleBuilder, _ np: Numpy) {
    m.set("ndarray", Value(np.arrayType))
    m.set("dtype", Value(np.dtypeType))
    m.set("ufunc", Value(np.ufuncType))
    m.set("flatiter", Value(np.flatType))
    m.set("record", Value(np.recordType))
    for (name, type) in np.abstractTypes { m.set(name, Value(type)) }
    let aliases: [DType.Code: [String]] = [
      .bool: ["bool_"], .int8: ["byte"], .uint8: ["ubyte"], .int16: ["short"],
      .uint16: ["ushort"], .int32: ["intc"], .uint32: ["uintc"],
      .int64: ["int_", "intp", "long", "longlong"], .uint64: ["uint", "uintp", "ulong", "ulonglong"],
      .float16: ["half"], .float32: ["single"], .float64: ["double"], .complex64: ["csingle"],
      .complex128: ["cdouble"], .text: ["str_"], .object: ["object_"], .bytes: ["bytes_"],
    ]
    for (i, type) in np.scalarTypes.enumerated() {
      guard let code = DType.Code(rawValue: UInt8(i)) else { continue }
      m.set(type.name, Value(type))
      for alias in aliases[code] ?? [] { m.set(alias, Value(type)) }
    }
  }
}
