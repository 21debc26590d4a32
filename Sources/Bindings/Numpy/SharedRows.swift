import Keras
import Python
import Tensors

/// Rows that are both functions of the module and methods of arrays and scalars.
struct SharedRow {
  let name: String
  let parameters: String
  let body: (Numpy, NDArray, Arguments) throws(PyError) -> Value

  init(
    _ name: String, _ parameters: String = "",
    _ body: @escaping (Numpy, NDArray, Arguments) throws(PyError) -> Value
  ) {
    self.name = name
    self.parameters = parameters
    self.body = body
  }

  func add(to m: ModuleBuilder, as alias: String? = nil) {
    let body = body
    let list = parameters.isEmpty ? "(a)" : "(a, \(parameters))"
    let own = name
    let asks = SharedRow.askingTheMethod.contains(name)
    let names = parameterNames(parameters)
    let keep = names.firstIndex(of: "keepdims").map { $0 + 1 }
    var required = 0
    for part in parameters.split(separator: ",") where !part.utf8.contains(0x3D) {
      if !part.utf8.contains(0x2A) { required += 1 }
    }
    let needed = required
    m.function((alias ?? name) + list) { (vm, a) throws(PyError) in
      let np = Numpy.of(vm)
      if asks, let tensor = a[0].as(TensorObject.self), !tensor.node.isKerasTensor {
        let keywords = vm.newDict()
        if let keep, try a.bool(keep) { keywords.set(vm.intern("keepdims"), .true) }
        let method = try vm.getAttribute(a[0], own)
        return try vm.call(method, [a[1]], keywords: keywords)
      }
      if a[0].tag == .instance,
        let answer = try SharedRow.forwarded(np, own, names, needed, a)
      {
        return answer
      }
      let result = try body(np, try np.array(a[0]), a)
      return np.isDerived(a[0]) ? try np.dressed(result, like: a[0]) : result
    }
  }

  func add(to t: TypeBuilder) {
    let body = body
    let list = parameters.isEmpty ? "(self)" : "(self, \(parameters))"
    t.method(name + list) { (vm, a) throws(PyError) in
      let np = Numpy.of(vm)
      let result = try body(np, try np.array(a[0]), a)
      return np.isDerived(a[0]) ? try np.dressed(result, like: a[0]) : result
    }
  }

  /// The functions that leave the work to a method of their argument, so that a tensor gives a
  /// tensor, by its own arithmetic.
  private static let askingTheMethod: Set<String> = [
    "all", "any", "argmax", "argmin", "max", "mean", "min", "prod", "round", "std", "sum", "var",
  ]

  private static func output(_ np: Numpy, _ out: Value, _ result: NDArray) throws(PyError) -> Value {
    guard let target = out.as(NDArrayObject.self) else { return np.wrap(result) }
    try np.run { () throws(TensorError) in try target.array.assign(result) }
    return out
  }

  private static func mask(_ np: Numpy, _ value: Value) throws(PyError) -> NDArray? {
    value.isUndefined || value.isBool ? nil : try np.array(value)
  }

  private static func initial(
    _ np: Numpy, _ value: Value, _ type: DType
  ) throws(PyError) -> Scalar? {
    value.isUndefined || value.isNone ? nil : try np.element(value, type.isInteger ? .float64 : type)
  }

  private static func sorted(
    _ np: Numpy, _ x: NDArray, by order: NDArray
  ) throws(PyError) -> NDArray {
    try np.run { () throws(TensorError) in
      try Selection.take(x, order, axis: nil, mode: .raise)
    }
  }

  /// Sums of objects by Python's own `+`.
  private static func objectSum(_ np: Numpy, _ a: NDArray) throws(PyError) -> Value {
    guard a.count > 0 else { return Value(0) }
    var total = np.plain(a.item(0))
    for i in 1..<max(a.count, 1) { total = try np.vm.binary(.add, total, np.plain(a.item(i))) }
    return total
  }

  /// The array with its axes in the order in which `C`, `F`, `A` or `K` reads its elements.
  static func inOrder(_ x: NDArray, _ order: String) throws(TensorError) -> NDArray {
    switch order {
    case "F": return try x.transposed()
    case "A": return x.isColumnMajor && !x.isContiguous ? try x.transposed() : x
    case "K":
      let strides = x.strides
      return try x.transposed(
        Array(0..<x.rank).sorted { (p, q) -> Bool in
          abs(strides[p]) != abs(strides[q]) ? abs(strides[p]) > abs(strides[q]) : p < q
        })
    default: return x
    }
  }

  /// What a function leaves to a method of the program's own object: the method's answer, if it has one.
  private static func forwarded(
    _ np: Numpy, _ name: String, _ parameters: [String], _ required: Int, _ a: Arguments
  ) throws(PyError) -> Value? {
    guard a[0].tag == .instance, name != "argsort" || !a[0].isNone else { return nil }
    let method = try np.vm.optionalAttribute(a[0], np.vm.intern(name))
    guard !method.isUndefined, !method.isNone else { return nil }
    let marker = try np.vm.optionalAttribute(a[0], np.vm.intern("__array_ufunc__"))
    let function = try np.vm.optionalAttribute(a[0], np.vm.intern("__array_function__"))
    if marker.isUndefined && function.isUndefined {
      let converts = try np.vm.optionalAttribute(a[0], np.vm.intern("__array__"))
      if !converts.isUndefined { return nil }
    }
    var positional: [Value] = []
    let keywords = np.vm.newDict()
    for (i, word) in parameters.enumerated() {
      let value = a[i + 1]
      if i < required {
        positional.append(value)
        continue
      }
      if value.isUndefined || value.isNone && word != "axis" || value.isBool && !value.bool {
        continue
      }
      if word == "order" || word == "kwargs" || word == "where" && value.isBool { continue }
      keywords.set(np.vm.intern(word), value)
    }
    return try np.vm.call(method, positional, keywords: keywords)
  }

  private static func fold(_ name: String, _ op: ReductionOp) -> SharedRow {
    SharedRow(name, "axis=None, dtype=None, out=None, keepdims=False, initial=?, where=?") {
      (np, x, a) throws(PyError) in
      if op == .add, np.vm.typeName(a[0]) == "generator" {
        throw np.vm.typeError(
          "Calling np.sum(generator) is deprecated.Use np.sum(np.fromiter(generator)) or the python "
            + "sum builtin instead.")
      }
      if x.dtype.isObject && op == .add { return try objectSum(np, x) }
      let (axes, dtype, keep) = (try np.axes(a[1]), try np.dtype(a[2]), try a.bool(4))
      let mask = try mask(np, a[6])
      let start = try initial(np, a[5], x.dtype)
      let result = try np.run { () throws(TensorError) in
        try Reduction.reduce(
          op, x, axes: axes, keepDims: keep, dtype: dtype, initial: start, mask: mask)
      }
      return try output(np, a[3], result)
    }
  }

  private static func extreme(_ name: String, _ op: ReductionOp) -> SharedRow {
    SharedRow(name, "axis=None, out=None, keepdims=False, initial=?, where=?") {
      (np, x, a) throws(PyError) in
      let (axes, keep) = (try np.axes(a[1]), try a.bool(3))
      let mask = try mask(np, a[5])
      let start = try initial(np, a[4], x.dtype)
      let result = try np.run { () throws(TensorError) in
        try Reduction.reduce(op, x, axes: axes, keepDims: keep, initial: start, mask: mask)
      }
      return try output(np, a[2], result)
    }
  }

  private static func test(_ name: String, _ op: ReductionOp) -> SharedRow {
    SharedRow(name, "axis=None, out=None, keepdims=False, *, where=?") {
      (np, x, a) throws(PyError) in
      let (axes, keep) = (try np.axes(a[1]), try a.bool(3))
      let mask = try mask(np, a[4])
      return try output(
        np, a[2],
        try np.run { () throws(TensorError) in
          try Reduction.reduce(op, x, axes: axes, keepDims: keep, mask: mask)
        })
    }
  }

  private static func moment(
    _ name: String, _ root: Bool
  ) -> SharedRow {
    SharedRow(
      name, "axis=None, dtype=None, out=None, ddof=0, keepdims=False, *, where=?, mean=?, correction=?")
    { (np, x, a) throws(PyError) in
      let (axes, dtype, keep) = (try np.axes(a[1]), try np.dtype(a[2]), try a.bool(5))
      let ddof = a.has(8) ? try a.double(8) : try a.double(4)
      if let mask = try mask(np, a[6]) {
        let found = try np.run { () throws(TensorError) in
          try chosenVariance(x, mask, axes, keep, ddof, dtype, root)
        }
        if FloatingEvents.pending.contains(.invalid) {
          try np.warn("Degrees of freedom <= 0 for slice", np.vm.types.runtimeWarning)
        }
        try np.report(root ? "sqrt" : "scalar divide")
        return try output(np, a[3], found)
      }
      let count = try np.run { () throws(TensorError) in
        try Reduction.axes(axes, rank: x.rank).reduce(1) { $0 * x.shape[$1] }
      }
      if Double(count) <= ddof {
        try np.warn("Degrees of freedom <= 0 for slice", np.vm.types.runtimeWarning)
      }
      let result = try np.run { () throws(TensorError) in
        root
          ? try Reduction.deviation(x, axes: axes, keepDims: keep, ddof: ddof, dtype: dtype)
          : try Reduction.variance(x, axes: axes, keepDims: keep, ddof: ddof, dtype: dtype)
      }
      if count == 0, FloatingEvents.pending.contains(.invalid) {
        // The mean of nothing is a division too.
        try np.report("divide")
        FloatingEvents.pending.insert(.invalid)
      }
      try np.report(result.rank == 0 ? "scalar divide" : "divide")
      return try output(np, a[3], result)
    }
  }

  /// The variance, or its root, of the elements that a mask leaves.
  private static func chosenVariance(
    _ x: NDArray, _ mask: NDArray, _ axes: [Int]?, _ keep: Bool, _ ddof: Double, _ dtype: DType?,
    _ root: Bool
  ) throws(TensorError) -> NDArray {
    let type = dtype ?? (x.dtype.isInexact ? x.dtype : .float64)
    let chosen = try mask.broadcast(to: x.shape)
    func total(_ a: NDArray, _ keep: Bool) throws(TensorError) -> NDArray {
      try Reduction.reduce(.add, a, axes: axes, keepDims: keep, dtype: type, mask: chosen)
    }
    let ones = chosen.astype(type)
    let center = try Ufunc.binary(
      .divide, Operand(try total(x, true)), Operand(try total(ones, true)))
    let off = try Ufunc.binary(.subtract, Operand(x.astype(type)), Operand(center))
    let square = try total(try Ufunc.unary(.square, off), keep)
    let n = try Ufunc.binary(
      .maximum,
      Operand(
        try Ufunc.binary(
          .subtract, Operand(try total(ones, keep)),
          Operand(.scalar(.float(ddof), .float64), weak: .float))),
      Operand(.scalar(.float(0), .float64), weak: .float))
    let found = try Ufunc.binary(.divide, Operand(square), Operand(n))
    return root ? try Ufunc.unary(.sqrt, found) : found
  }

  private static func place(_ name: String, _ largest: Bool) -> SharedRow {
    SharedRow(name, "axis=None, out=None, *, keepdims=False") { (np, x, a) throws(PyError) in
      let (axis, keep) = (try np.axis(a[1]), try a.bool(3))
      return try output(
        np, a[2],
        try np.run { () throws(TensorError) in
          try Reduction.argExtreme(x, axis: axis, largest: largest, keepDims: keep)
        })
    }
  }

  private static func running(_ name: String, _ op: BinaryOp) -> SharedRow {
    SharedRow(name, "axis=None, dtype=None, out=None") { (np, x, a) throws(PyError) in
      let (axis, dtype) = (try np.axis(a[1]), try np.dtype(a[2]))
      let found = try np.run { () throws(TensorError) in
        try Reduction.accumulate(op, x, axis: axis, dtype: dtype)
      }
      return a[3].isNone ? np.wrapArray(found) : try output(np, a[3], found)
    }
  }

  /// Rounded as NumPy rounds: scaled, to the nearest even, scaled back.
  static func rounded(_ np: Numpy, _ x: NDArray, _ decimals: Int) throws(PyError) -> NDArray {
    try np.run { () throws(TensorError) in
      if x.dtype.isBool {
        if decimals == 0 { return x.astype(.float16) }
        // The product with a power of ten has no place in an array of truth values.
        throw TensorError(
          .ufuncType,
          "Cannot cast ufunc '\(decimals > 0 ? "multiply" : "divide")' output from "
            + "dtype('float64') to dtype('bool') with casting rule 'same_kind'")
      }
      if x.dtype.isInteger {
        if decimals >= 0 { return x.copy() }
        var power: Int64 = 1
        for _ in 0..<(-decimals) { power *= 10 }
        let scale = Operand(.scalar(power), weak: .int)
        let d = try Ufunc.unary(.rint, try Ufunc.binary(.divide, Operand(x), scale))
        return try Ufunc.binary(.multiply, Operand(d), scale).astype(x.dtype)
      }
      if decimals == 0 { return try Ufunc.unary(.rint, x) }
      if x.dtype.isComplex {
        let result = x.copy()
        for imaginary in [false, true] {
          let part = try result.part(imaginary: imaginary)
          try part.assign(try scaledRound(part, decimals))
        }
        return result
      }
      return try scaledRound(x, decimals)
    }
  }

  private static func scaledRound(
    _ x: NDArray, _ decimals: Int
  ) throws(TensorError) -> NDArray {
    var power = 1.0
    for _ in 0..<abs(decimals) { power *= 10 }
    let scale = Operand(.scalar(power), weak: .float)
    let (up, down): (BinaryOp, BinaryOp) =
      decimals > 0 ? (.multiply, .divide) : (.divide, .multiply)
    let scaled = try Ufunc.unary(.rint, try Ufunc.binary(up, Operand(x), scale))
    return try Ufunc.binary(down, Operand(scaled), scale)
  }

  nonisolated(unsafe) static let all: [SharedRow] = [
    fold("sum", .add), fold("prod", .multiply), extreme("max", .maximum),
    extreme("min", .minimum), test("all", .logicalAnd), test("any", .logicalOr),
    moment("std", true), moment("var", false), place("argmax", true), place("argmin", false),
    running("cumsum", .add), running("cumprod", .multiply),
    SharedRow("mean", "axis=None, dtype=None, out=None, keepdims=False, *, where=?") {
      (np, x, a) throws(PyError) in
      let (axes, dtype, keep) = (try np.axes(a[1]), try np.dtype(a[2]), try a.bool(4))
      if x.count == 0 { try np.warn("Mean of empty slice", np.vm.types.runtimeWarning) }
      if x.dtype.isObject {
        return try np.vm.binary(.divide, try objectSum(np, x), Value(x.count))
      }
      let chosen = try mask(np, a[5])
      let result = try np.run { () throws(TensorError) in
        guard let chosen else {
          return try Reduction.mean(x, axes: axes, keepDims: keep, dtype: dtype)
        }
        let type: DType = x.dtype.isInexact ? x.dtype : .float64
        let sum = try Reduction.reduce(
          .add, x, axes: axes, keepDims: keep, dtype: type, mask: chosen)
        let n = try Reduction.reduce(
          .add, try chosen.broadcast(to: x.shape), axes: axes, keepDims: keep)
        return try Ufunc.binary(.divide, Operand(sum), Operand(n.astype(type)))
      }
      try np.report(result.rank == 0 ? "scalar divide" : "divide")
      return try output(np, a[3], result)
    },
    SharedRow("round", "decimals=0, out=None") { (np, x, a) throws(PyError) in
      try output(np, a[2], try rounded(np, x, try a.int(1)))
    },
    SharedRow("ravel", "order='C'") { (np, x, a) throws(PyError) in
      let order = try np.vm.str(a[1])
      return np.wrapView(
        try np.run { () throws(TensorError) in try inOrder(x, order).raveled() }, of: a[0])
    },
    SharedRow("squeeze", "axis=None") { (np, x, a) throws(PyError) in
      let axes = try np.axes(a[1])
      return np.wrapView(
        try np.run { () throws(TensorError) in try x.squeezed(axes) }, of: a[0])
    },
    SharedRow("swapaxes", "axis1, axis2") { (np, x, a) throws(PyError) in
      let (p, q) = (try a.int(1), try a.int(2))
      for (k, name) in [(p, "axis1"), (q, "axis2")] where k < -x.rank || k >= x.rank {
        throw np.pyError(
          TensorError(
            .axis, "\(name): axis \(k) is out of bounds for array of dimension \(x.rank)"))
      }
      return np.wrapView(
        try np.run { () throws(TensorError) in try x.swappedAxes(p, q) }, of: a[0])
    },
    SharedRow("repeat", "repeats, axis=None") { (np, x, a) throws(PyError) in
      let (counts, axis) = (try np.integers(a[1]), try np.axis(a[2]))
      return np.wrapArray(
        try np.run { () throws(TensorError) in try Selection.repeated(x, counts, axis: axis) })
    },
    SharedRow("take", "indices, axis=None, out=None, mode='raise'") {
      (np, x, a) throws(PyError) in
      let (index, axis) = (try np.array(a[1]), try np.axis(a[2]))
      let mode: Selection.OutOfBounds =
        switch try np.vm.str(a[4]) {
        case "wrap": .wrap
        case "clip": .clip
        default: .raise
        }
      return np.wrap(
        try np.run { () throws(TensorError) in
          try Selection.take(x, index, axis: axis, mode: mode)
        })
    },
    SharedRow("clip", "min=None, max=None, out=None, **kwargs") { (np, x, a) throws(PyError) in
      var result = Operand(x)
      for (i, op) in [(1, BinaryOp.maximum), (2, .minimum)] {
        var bound = a[i]
        let old = a.keywords(4).get(np.vm.intern(i == 1 ? "a_min" : "a_max"))
        if !old.isUndefined { bound = old }
        if bound.isNone || bound.isUndefined { continue }
        guard let limit = try np.operand(bound) else { continue }
        // A bound outside the type of small integers is no bound.
        if limit.weak == .int, x.dtype.isInteger, let n = limit.array.item().integer {
          let bits = Int64(8 * x.dtype.itemSize)
          let low: Int64 = x.dtype.isUnsigned ? 0 : bits == 64 ? .min : -(1 << (bits - 1))
          let high: Int64 =
            bits == 64 ? .max : x.dtype.isUnsigned ? (1 << bits) - 1 : (1 << (bits - 1)) - 1
          if i == 1 ? n < low : n > high { continue }
        }
        result = Operand(
          try np.run { () throws(TensorError) in try Ufunc.binary(op, result, limit) })
      }
      return try output(np, a[3], result.array)
    },
    SharedRow("argsort", "axis=-1, kind=None, order=None, *, stable=None") {
      (np, x, a) throws(PyError) in
      let axis = try np.axis(a[1])
      if x.rank == 0, axis == nil || axis == 0 || axis == -1 {
        return np.wrapArray(NDArray([Int64(0)]))
      }
      try np.checkSort(x, axis, a[2])
      if !a[3].isNone {
        let numbers = try np.orderFields(x, a[3])
        return np.wrapArray(
          try np.run { () throws(TensorError) in
            try Sorting.argsort(x, fields: numbers, axis: axis)
          })
      }
      if x.dtype.isObject { return try np.objects("_object_order", [np.wrapArray(x), a[1]]) }
      return np.wrapArray(
        try np.run { () throws(TensorError) in try Sorting.argsort(x, axis: axis) })
    },
    SharedRow("nonzero") { (np, x, a) throws(PyError) in
      let parts = try np.run { () throws(TensorError) in try Selection.nonzero(x) }
      var values: [Value] = []
      for p in parts { values.append(np.wrapArray(p)) }
      return Value(np.vm.newTuple(values))
    },
    SharedRow("searchsorted", "v, side='left', sorter=None") { (np, x, a) throws(PyError) in
      let (values, side) = (try np.array(a[1]), try np.vm.str(a[2]))
      guard side == "left" || side == "right" else {
        throw np.vm.valueError("search side must be 'left' or 'right' (got '\(side)')")
      }
      let right = side == "right"
      let x = a[3].isNone
        ? x : try sorted(np, x, by: try np.array(a[3]))
      return np.wrap(
        try np.run { () throws(TensorError) in
          try Sorting.searchSorted(x, values, right: right)
        })
    },
    SharedRow("diagonal", "offset=0, axis1=0, axis2=1") { (np, x, a) throws(PyError) in
      let (k, p, q) = (try a.int(1), try a.int(2), try a.int(3))
      return np.wrapArray(
        try np.run { () throws(TensorError) in try Ranges.diagonal(x, k, p, q) })
    },
    SharedRow("trace", "offset=0, axis1=0, axis2=1, dtype=None, out=None") {
      (np, x, a) throws(PyError) in
      let (k, p, q) = (try a.int(1), try a.int(2), try a.int(3))
      let dtype = try np.dtype(a[4])
      return try output(
        np, a[5],
        try np.run { () throws(TensorError) in
          try Reduction.reduce(.add, try Ranges.diagonal(x, k, p, q), axes: [-1], dtype: dtype)
        })
    },
    SharedRow("dot", "b, out=None") { (np, x, a) throws(PyError) in
      let y = try np.array(a[1])
      if x.dtype.isObject || y.dtype.isObject {
        return try np.binary(.matrixMultiply, np.wrapArray(x), np.wrapArray(y), reflected: false)
      }
      return np.wrap(try np.run { () throws(TensorError) in try Products.dot(x, y) })
    },
  ]
}
