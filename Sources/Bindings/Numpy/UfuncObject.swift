import Python
import Tensors

/// `numpy.add` and its like: elementwise functions with `reduce`, `accumulate`, `outer` and `at`.
public final class UfuncObject: Object {
  enum Kind { case unary(UnaryOp), binary(BinaryOp), matmul }
  let kind: Kind
  let name: String

  init(_ type: TypeObject, _ kind: Kind, _ name: String) {
    self.kind = kind
    self.name = name
    super.init(type)
  }

  public override func repr(_ vm: VM) throws(PyError) -> String { "<ufunc '\(name)'>" }
  public override var isCallable: Bool { true }

  public override var looksUpPlainly: Bool { false }

  /// What `getattr(ufunc, method)` asks for when the method is the call itself.
  public override func attribute(_ vm: VM, _ name: StrObject) throws(PyError) -> Value {
    name.string == "__call__" ? Value(self) : try super.attribute(vm, name)
  }

  var inputs: Int { if case .unary = kind { 1 } else { 2 } }

  public override func call(_ vm: VM, _ arguments: CallArguments) throws(PyError) -> Value {
    let np = Numpy.of(vm)
    let n = inputs
    guard arguments.positional >= n else {
      throw vm.typeError(
        "\(name)() takes from \(n) to \(n + 1) positional arguments but \(arguments.positional) "
          + (arguments.positional == 1 ? "was given" : "were given"))
    }
    if arguments.positional > n + 1 {
      throw vm.typeError(
        "\(name)() takes from \(n) to \(n + 1) positional arguments but \(arguments.positional) "
          + "were given")
    }
    for i in 0..<n where arguments[i].tag == .instance || np.overridesUfuncs(arguments[i]) {
      // An object with its own way of taking ufuncs is asked first.
      let own = try vm.optionalAttribute(arguments[i], vm.intern("__array_ufunc__"))
      if own.isUndefined || own.isNone { continue }
      var values = [Value(self), vm.text("__call__")]
      for k in 0..<n { values.append(arguments[k]) }
      let keywords = vm.newDict()
      if arguments.positional > n { keywords.set(vm.intern("out"), Value(vm.newTuple([arguments[n]]))) }
      if let names = arguments.keywords {
        for k in 0..<names.count {
          keywords.set(
            vm.intern(try vm.str(names[k])), arguments.base[arguments.positional + k])
        }
      }
      let answer = try vm.call(own, values, keywords: keywords)
      if !answer.isNotImplemented { return answer }
      var words: [String] = []
      var kinds: [String] = []
      for k in 0..<n {
        words.append(try vm.repr(arguments[k]))
        kinds.append("'\(vm.typeName(arguments[k]))'")
      }
      throw vm.typeError(
        "operand type(s) all returned NotImplemented from __array_ufunc__(\(try repr(vm)), "
          + "'__call__', \(words.joined(separator: ", "))): \(kinds.joined(separator: ", "))")
    }
    var out = arguments.positional > n ? arguments[n] : Value.none
    var dtype: DType?
    var mask: Value = .true
    if let names = arguments.keywords {
      for k in 0..<names.count {
        let value = arguments.base[arguments.positional + k]
        switch try vm.str(names[k]) {
        case "out": out = value
        case "dtype": dtype = try np.dtype(value)
        case "where": mask = value
        case "casting", "order", "subok", "axis", "keepdims", "signature": break
        default:
          throw vm.typeError(
            "\(name)() got an unexpected keyword argument '\(try vm.str(names[k]))'")
        }
      }
    }
    if let tuple = out.asTuple, tuple.count == 1 { out = tuple[0] }
    let target = out.as(NDArrayObject.self)?.array
    if target == nil, !out.isNone, out.tag != .ellipsis {
      throw vm.typeError("return arrays must be of ArrayType")
    }
    let first = try np.anyOperand(arguments[0])
    let second = n == 2 ? try np.anyOperand(arguments[1]) : first
    if first.array.dtype.isObject || second.array.dtype.isObject {
      return try objectCall(np, arguments[0], n == 2 ? arguments[1] : .none)
    }
    let masked = mask.as(NDArrayObject.self) != nil || mask.tag == .list
    let chosen = masked ? try np.array(mask) : nil
    let result = try np.run { () throws(TensorError) in
      let direct = chosen == nil ? target : nil
      let value: NDArray
      if let dtype, dtype.isInteger {
        for (i, x) in [first, second].prefix(n).enumerated()
        where x.weak == nil ? x.array.dtype.isInexact : x.weak == .float || x.weak == .complex {
          throw TensorError(
            .ufuncType,
            "Cannot cast ufunc '\(name)' input \(i) from dtype('\(x.array.dtype.name)') to "
              + "dtype('\(dtype.name)') with casting rule 'same_kind'")
        }
      }
      switch kind {
      case .unary(let op): value = try Ufunc.unary(op, first.array, out: direct, dtype: dtype)
      case .binary(let op): value = try Ufunc.binary(op, first, second, out: direct, dtype: dtype)
      case .matmul:
        value = try Products.matmul(first.array, second.array)
        if let direct { try direct.assign(value) }
      }
      guard let chosen else { return value }
      let base = target ?? NDArray.zeros(value.shape, value.dtype)
      let merged = try Selection.select(chosen, value, base, dtype: base.dtype)
      if let target {
        try target.assign(merged)
        return target
      }
      return merged
    }
    let scalars = result.rank == 0 && target == nil
    try np.report(scalars && isOperator ? "scalar \(name)" : name)
    if target != nil { return out }
    for i in 0..<n where np.isDerived(arguments[i]) {
      return try np.dressed(np.wrap(result), like: arguments[i])
    }
    return np.wrap(result)
  }

  /// Called on two scalars these warn under the function's own name, so only operators say "scalar".
  private var isOperator: Bool { false }

  private func objectCall(_ np: Numpy, _ a: Value, _ b: Value) throws(PyError) -> Value {
    let operators: [(String, BinaryOperator)] = [
      ("add", .add), ("subtract", .subtract), ("multiply", .multiply), ("divide", .divide),
      ("floor_divide", .floorDivide), ("remainder", .modulo), ("power", .power),
      ("matmul", .matrixMultiply),
    ]
    for (known, op) in operators where known == name {
      return try np.binary(op, np.wrapArray(try np.anyOperand(a).array), b, reflected: false)
    }
    let comparisons: [(String, ComparisonOperator)] = [
      ("equal", .equal), ("not_equal", .notEqual), ("less", .less), ("greater", .greater),
      ("less_equal", .lessEqual), ("greater_equal", .greaterEqual),
    ]
    for (known, op) in comparisons where known == name {
      return try np.compare(op, np.wrapArray(try np.anyOperand(a).array), b)
    }
    if name == "negative" {
      return try np.unary(.minus, try np.anyOperand(a).array)
    }
    if name == "absolute" {
      let x = try np.anyOperand(a).array
      let out = NDArray(uninitialized: x.shape, .object)
      for i in 0..<x.count {
        np.put(try np.vm.callMethod(np.plain(x.item(i)), "__abs__", []), out, i)
      }
      return np.wrap(out)
    }
    if name.hasPrefix("is") || name == "signbit" {
      throw np.vm.typeError(
        "ufunc '\(name)' not supported for the input types, and the inputs could not be safely "
          + "coerced to any supported types according to the casting rule ''safe''")
    }
    let x = try np.anyOperand(a).array
    let element = x.count > 0 && x.dtype.isObject ? np.plain(x.item(0)) : a
    throw np.vm.typeError(
      "loop of ufunc does not support argument 0 of type \(np.vm.typeName(element)) which has no "
        + "callable \(name) method")
  }
}

extension Numpy {
  func makeUfuncType() {
    ufuncType = vm.type("ufunc", module: "numpy") { t in
      t.property("__name__") { (vm, v) throws(PyError) in
        vm.text(v.as(UfuncObject.self)?.name ?? "")
      }
      t.property("nin") { (_, v) throws(PyError) in Value(v.as(UfuncObject.self)?.inputs ?? 0) }
      t.property("nout") { (_, _) throws(PyError) in Value(1) }
      t.property("nargs") { (_, v) throws(PyError) in
        Value((v.as(UfuncObject.self)?.inputs ?? 0) + 1)
      }
      t.property("identity") { (_, v) throws(PyError) in
        switch v.as(UfuncObject.self)?.name {
        case "add", "bitwise_or", "bitwise_xor", "hypot", "gcd": Value(0)
        case "logaddexp", "logaddexp2": Value(-Double.infinity)
        case "multiply": Value(1)
        case "bitwise_and": Value(-1)
        case "logical_and": .true
        case "logical_or", "logical_xor": .false
        default: .none
        }
      }
      t.property("signature") { (vm, v) throws(PyError) in
        if case .matmul = v.as(UfuncObject.self)?.kind { return vm.text("(n?,k),(k,m?)->(n?,m?)") }
        return .none
      }
      t.property("types") { (vm, v) throws(PyError) in
        try vm.callMethod(
          try vm.importModule("numpy._ufunc_types"), "types",
          [vm.text(v.as(UfuncObject.self)?.name ?? "")])
      }
      t.property("ntypes") { (vm, v) throws(PyError) in
        Value(try vm.length(try vm.getAttribute(v, "types")))
      }
      t.method("reduce(self, array, axis=0, dtype=None, out=None, keepdims=False, initial=?, where=?)")
      { (vm, a) throws(PyError) in
        let np = Numpy.of(vm)
        if let answer = try np.ownWay(
          a, "reduce", 1, ["axis", "dtype", "out", "keepdims", "initial", "where"])
        {
          return answer
        }
        let x = try np.array(a[1])
        let op = try np.binaryOp(a[0])
        let dtype = try np.dtype(a[3])
        let keep = try a.bool(5)
        let reductions: [BinaryOp: ReductionOp] = [
          .add: .add, .multiply: .multiply, .maximum: .maximum, .minimum: .minimum,
          .logicalAnd: .logicalAnd, .logicalOr: .logicalOr,
        ]
        let axes = try np.axes(a[2])
        let given = a.has(6) && !a[6].isNone
        let mask: NDArray? = a.has(7) && !a[7].isBool ? try np.array(a[7]) : nil
        let start =
          given ? try np.element(a[6], x.dtype.isInteger ? .float64 : x.dtype) : nil
        if let reduction = reductions[op] {
          let result = try np.run { () throws(TensorError) in
            try Reduction.reduce(
              reduction, x, axes: axes, keepDims: keep, dtype: dtype, initial: start, mask: mask)
          }
          if let target = a[4].as(NDArrayObject.self) {
            try np.run { () throws(TensorError) in try target.array.assign(result) }
            return a[4]
          }
          return np.wrap(result)
        }
        return np.wrap(
          try np.run { () throws(TensorError) in
            let chosen = try Reduction.axes(axes, rank: x.rank)
            guard chosen.count == 1, let k = chosen.first else {
              throw .value(
                "reduction operation '\(op.rawValue)' is not reorderable, so at most one axis may be "
                  + "specified")
            }
            if x.shape[k] == 0, start == nil {
              throw .value(
                "zero-size array to reduction operation \(op.rawValue) which has no identity")
            }
            var result: NDArray? = start.map { NDArray.scalar($0, x.dtype) }
            for i in 0..<x.shape[k] {
              let next = x.selected(axis: k, i)
              guard let so = result else {
                result = next
                continue
              }
              result = try Ufunc.binary(op, Operand(so), Operand(next))
            }
            let found = (result ?? x).copy()
            return keep ? try found.expandedDims(k) : found
          })
      }
      t.method("reduceat(self, array, indices, axis=0, dtype=None, out=None)") {
        (vm, a) throws(PyError) in
        let np = Numpy.of(vm)
        if let answer = try np.ownWay(a, "reduceat", 2, ["axis", "dtype", "out"]) { return answer }
        let x = try np.array(a[1])
        let op = try np.binaryOp(a[0])
        let dtype = try np.dtype(a[4])
        let (places, axis) = (try np.integers(a[2]), try a.int(3))
        return np.wrapArray(
          try np.run { () throws(TensorError) in
            let k = try x.axis(axis)
            let n = x.shape[k]
            var rows: [NDArray] = []
            for (i, p) in places.enumerated() {
              guard p >= 0 && p < n else {
                throw .index(
                  "index \(p) out-of-bounds in \(op.rawValue).reduceat [0, \(n))")
              }
              let next = i + 1 < places.count ? places[i + 1] : n
              let part = x.sliced(axis: k, start: p, length: max(next - p, 1))
              let running = try Reduction.accumulate(op, part, axis: k, dtype: dtype)
              rows.append(running.selected(axis: k, running.shape[k] - 1))
            }
            return try Selection.stack(rows, axis: k)
          })
      }
      t.method("accumulate(self, array, axis=0, dtype=None, out=None)") {
        (vm, a) throws(PyError) in
        let np = Numpy.of(vm)
        if let answer = try np.ownWay(a, "accumulate", 1, ["axis", "dtype", "out"]) { return answer }
        let x = try np.array(a[1])
        let (op, dtype, axis) = (try np.binaryOp(a[0]), try np.dtype(a[3]), try a.int(2))
        return np.wrapArray(
          try np.run { () throws(TensorError) in
            try Reduction.accumulate(op, x, axis: axis, dtype: dtype)
          })
      }
      t.method("outer(self, A, B)") { (vm, a) throws(PyError) in
        let np = Numpy.of(vm)
        if let answer = try np.ownWay(a, "outer", 2, []) { return answer }
        let (x, y) = (try np.array(a[1]), try np.array(a[2]))
        let op = try np.binaryOp(a[0])
        if x.dtype.isObject || y.dtype.isObject {
          let tall = try np.run { () throws(TensorError) in
            try x.reshaped(x.shape + Array(repeating: 1, count: y.rank))
          }
          return try vm.call(a[0], np.wrapArray(tall), np.wrapArray(y))
        }
        return np.wrap(
          try np.run { () throws(TensorError) in
            let tall = try x.reshaped(x.shape + Array(repeating: 1, count: y.rank))
            return try Ufunc.binary(op, Operand(tall), Operand(y))
          })
      }
      t.method("at(self, a, indices, b=?)") { (vm, a) throws(PyError) in
        let np = Numpy.of(vm)
        guard let target = a[1].as(NDArrayObject.self)?.array else {
          throw vm.typeError("first operand must be array")
        }
        let items = try np.indexItems(a[2])
        if let object = a[0].as(UfuncObject.self), case .unary(let op) = object.kind {
          try np.run { () throws(TensorError) in
            let here = try Indexing.get(target, items).array
            try Indexing.set(target, items, try Ufunc.unary(op, here))
          }
          return .none
        }
        let op = try np.binaryOp(a[0])
        let right = try np.array(a[3])
        // Places one at a time, so that repeated ones are all counted.
        try np.run { () throws(TensorError) in
          let numbers = NDArray(Array(0..<Int64(target.count)), target.shape)
          let places = try Indexing.get(numbers, items).array
          let values = try right.broadcast(to: places.shape)
          for i in 0..<places.count {
            let p = Int(places.item(i).integer ?? 0)
            let here = target.pointer(flat: p)
            let one = NDArray.scalar(target.load(here), target.dtype)
            let sum = try Ufunc.binary(op, Operand(one), Operand(.scalar(values.item(i), values.dtype)))
            target.store(sum.item(), at: here)
          }
        }
        return .none
      }
    }
  }

  /// The answer of the first argument that has a way of its own of taking ufuncs; nil if none has.
  fileprivate func ownWay(
    _ a: Arguments, _ method: String, _ inputs: Int, _ words: [String]
  ) throws(PyError) -> Value? {
    for i in 1...inputs where a[i].tag == .instance || overridesUfuncs(a[i]) {
      let own = try vm.optionalAttribute(a[i], vm.intern("__array_ufunc__"))
      if own.isUndefined || own.isNone { continue }
      var values = [a[0], vm.text(method)]
      for k in 1...inputs { values.append(a[k]) }
      let keywords = vm.newDict()
      for (k, word) in words.enumerated() {
        let value = a[inputs + 1 + k]
        if value.isUndefined || value.isNone && word != "axis" { continue }
        if word == "axis", value.isInt, value.int == 0 { continue }
        if value.isBool, !value.bool { continue }
        keywords.set(vm.intern(word), word == "out" ? Value(vm.newTuple([value])) : value)
      }
      return try vm.call(own, values, keywords: keywords)
    }
    return nil
  }

  func binaryOp(_ value: Value) throws(PyError) -> BinaryOp {
    if let object = value.as(UfuncObject.self), case .binary(let op) = object.kind { return op }
    throw vm.valueError("reduce only supported for binary functions")
  }

  func addUfuncs(_ m: ModuleBuilder) {
    func add(_ name: String, _ kind: UfuncObject.Kind, _ aliases: [String]) {
      let object = vm.heap.make(UfuncObject(ufuncType, kind, name))
      m.set(name, Value(object))
      for alias in aliases { m.set(alias, Value(object)) }
    }
    let unaryAliases: [UnaryOp: [String]] = [
      .absolute: ["abs"], .conjugate: ["conj"], .radians: ["deg2rad"], .degrees: ["rad2deg"],
      .invert: ["bitwise_not", "bitwise_invert"], .arcsin: ["asin"], .arccos: ["acos"],
      .arctan: ["atan"], .arcsinh: ["asinh"], .arccosh: ["acosh"], .arctanh: ["atanh"],
    ]
    for op in UnaryOp.allCases { add(op.rawValue, .unary(op), unaryAliases[op] ?? []) }
    let binaryAliases: [BinaryOp: [String]] = [
      .divide: ["true_divide"], .remainder: ["mod"], .power: ["pow"], .arctan2: ["atan2"],
      .leftShift: ["bitwise_left_shift"], .rightShift: ["bitwise_right_shift"],
    ]
    for op in BinaryOp.allCases { add(op.rawValue, .binary(op), binaryAliases[op] ?? []) }
    add("matmul", .matmul, [])
  }
}
