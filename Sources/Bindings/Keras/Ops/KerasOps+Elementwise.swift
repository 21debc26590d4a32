import Autodiff
import Keras
import Python
import Tensors

/// Elementwise mathematics, comparison and activations.
extension KerasOps {
  func addElementwise() {
    for name in ["abs", "absolute"] {
      unary(name, "Absolute") { (x) throws(GraphError) in x.dtype.isBool ? x : try x.abs() }
    }
    unary("negative", "Negative") { (x) throws(GraphError) in
      try KerasOps.number(x, "neg").negate()
    }
    unary("square", "Square") { (x) throws(GraphError) in
      try (x.dtype.isBool ? x.cast(.int32) : x).square()
    }
    unary("cbrt", "Cbrt") { (x) throws(GraphError) in try x.cbrt() }
    unary("i0", "I0") { (x) throws(GraphError) in try x.besselI0() }
    unary("sqrt", "Sqrt") { (x) throws(GraphError) in try x.sqrt() }
    unary("rsqrt", "Rsqrt") { (x) throws(GraphError) in try x.rsqrt() }
    unary("exp", "Exp") { (x) throws(GraphError) in try x.exp() }
    unary("exp2", "Exp2") { (x) throws(GraphError) in try x.exp2() }
    unary("expm1", "Expm1") { (x) throws(GraphError) in try x.expm1() }
    unary("log", "Log") { (x) throws(GraphError) in try x.log() }
    unary("log1p", "Log1p") { (x) throws(GraphError) in try x.log1p() }
    unary("log2", "Log2") { (x) throws(GraphError) in try x.log2() }
    unary("log10", "Log10") { (x) throws(GraphError) in try x.log10() }
    unary("sin", "Sin") { (x) throws(GraphError) in try x.sin() }
    unary("cos", "Cos") { (x) throws(GraphError) in try x.cos() }
    unary("tan", "Tan") { (x) throws(GraphError) in try x.tan() }
    unary("arcsin", "Arcsin") { (x) throws(GraphError) in try x.arcsin() }
    unary("arccos", "Arccos") { (x) throws(GraphError) in try x.arccos() }
    unary("arctan", "Arctan") { (x) throws(GraphError) in try x.arctan() }
    unary("sinh", "Sinh") { (x) throws(GraphError) in try x.sinh() }
    unary("cosh", "Cosh") { (x) throws(GraphError) in try x.cosh() }
    unary("tanh", "Tanh") { (x) throws(GraphError) in try x.tanh() }
    unary("arcsinh", "Arcsinh") { (x) throws(GraphError) in try x.arcsinh() }
    unary("arccosh", "Arccosh") { (x) throws(GraphError) in try x.arccosh() }
    unary("arctanh", "Arctanh") { (x) throws(GraphError) in try x.arctanh() }
    unary("erf", "Erf") { (x) throws(GraphError) in try KerasOps.floating(x, "erf").erf() }
    unary("erfc", "Erfc") { (x) throws(GraphError) in try x.floating().erfc() }
    unary("erfinv", "Erfinv") { (x) throws(GraphError) in
      try x.floating().erfinv()
    }
    unary("floor", "Floor") { (x) throws(GraphError) in try x.floor() }
    unary("ceil", "Ceil") { (x) throws(GraphError) in try x.ceil() }
    unary("trunc", "Trunc") { (x) throws(GraphError) in
      x.dtype.isFloating ? try x.trunc() : x
    }
    unary("sign", "Sign") { (x) throws(GraphError) in try KerasOps.number(x, "sign").sign() }
    unary("reciprocal", "Reciprocal") { (x) throws(GraphError) in try x.reciprocal() }
    unary("isnan", "Isnan") { (x) throws(GraphError) in try x.isNaN() }
    unary("isinf", "Isinf") { (x) throws(GraphError) in try x.isInfinite() }
    unary("isfinite", "Isfinite") { (x) throws(GraphError) in try x.isFinite() }
    unary("logical_not", "LogicalNot") { (x) throws(GraphError) in try x.logicalNot() }
    module.function("stop_gradient(variable)") { (vm, a) throws(PyError) in
      try apply("StopGradient", [a[0]]) { (n) throws(GraphError) in try n[0].stopGradient() }
    }
    unary("deg2rad", "Deg2rad") { (x) throws(GraphError) in
      try x.floating().multiply(Double.pi / 180)
    }
    unary("rad2deg", "Rad2deg") { (x) throws(GraphError) in
      try x.floating().multiply(180 / Double.pi)
    }

    binary("add", "Add") { (x, y) throws(GraphError) in try x.add(y) }
    binary("subtract", "Subtract") { (x, y) throws(GraphError) in
      y.dtype.isBool && x.dtype.isBool
        ? try KerasOps.number(x, "sub") : try x.subtract(y)
    }
    binary("multiply", "Multiply") { (x, y) throws(GraphError) in try x.multiply(y) }
    binary("divide", "Divide") { (x, y) throws(GraphError) in try x.divide(y) }
    binary("true_divide", "TrueDivide") { (x, y) throws(GraphError) in try x.divide(y) }
    binary("divide_no_nan", "DivideNoNan") { (x, y) throws(GraphError) in
      let isZero = try y.equal(y.like(0))
      return try isZero.select(x.like(0), x.divide(isZero.select(y.like(1), y)))
    }
    binary("floor_divide", "FloorDivide") { (x, y) throws(GraphError) in
      let (x, y) = try KerasOps.whole(x, y)
      return try x.floorDivide(y)
    }
    binary("mod", "Mod") { (x, y) throws(GraphError) in
      let (x, y) = try KerasOps.whole(x, y)
      return try x.remainder(y)
    }
    binary("power", "Power") { (x, y) throws(GraphError) in
      let (x, y) = try KerasOps.whole(x, y)
      return try x.power(y)
    }
    binary("maximum", "Maximum") { (x, y) throws(GraphError) in try x.maximum(y) }
    binary("minimum", "Minimum") { (x, y) throws(GraphError) in try x.minimum(y) }
    binary("arctan2", "Arctan2") { (x, y) throws(GraphError) in try x.arctan2(y) }
    binary("logaddexp", "Logaddexp") { (x, y) throws(GraphError) in
      let (x, y) = try KerasOps.floats(x, y)
      return try x.logAddExp(y)
    }
    binary("hypot", "Hypot") { (x, y) throws(GraphError) in
      let (x, y) = try KerasOps.floats(x, y)
      let (a, b) = (try x.abs(), try y.abs())
      let (large, small) = (try a.maximum(b), try a.minimum(b))
      let isZero = try large.equal(large.like(0))
      let ratio = try small.divide(isZero.select(large.like(1), large))
      return try isZero.select(large, large.multiply(ratio.square().add(1).sqrt()))
    }
    binary("nextafter", "Nextafter") { (x, y) throws(GraphError) in try x.nextAfter(y) }
    for (name, className, kind) in [
      ("bitwise_and", "BitwiseAnd", Logic.Kind.and), ("bitwise_or", "BitwiseOr", .or),
      ("bitwise_xor", "BitwiseXor", .xor),
      ("left_shift", "LeftShift", .shiftLeft), ("right_shift", "RightShift", .shiftRight),
      ("bitwise_left_shift", "BitwiseLeftShift", .shiftLeft),
      ("bitwise_right_shift", "BitwiseRightShift", .shiftRight),
    ] {
      module.function("\(name)(x, y)") { (vm, a) throws(PyError) in
        let (x, y) = try pair(a[0], a[1])
        return bridge.tensor(
          try bridge.apply(className, [x, y]) { (n) throws(GraphError) in
            try n[0].bitwise(kind, n[1])
          })
      }
    }
    binary("equal", "Equal") { (x, y) throws(GraphError) in try x.equal(y) }
    binary("not_equal", "NotEqual") { (x, y) throws(GraphError) in try x.notEqual(y) }
    binary("less", "Less") { (x, y) throws(GraphError) in try x.less(y) }
    binary("less_equal", "LessEqual") { (x, y) throws(GraphError) in try x.lessEqual(y) }
    binary("greater", "Greater") { (x, y) throws(GraphError) in try x.greater(y) }
    binary("greater_equal", "GreaterEqual") { (x, y) throws(GraphError) in
      try x.greaterEqual(y)
    }
    binary("logical_and", "LogicalAnd") { (x, y) throws(GraphError) in try x.logicalAnd(y) }
    binary("logical_or", "LogicalOr") { (x, y) throws(GraphError) in try x.logicalOr(y) }
    binary("logical_xor", "LogicalXor") { (x, y) throws(GraphError) in try x.logicalXor(y) }

    module.function("clip(x, x_min, x_max)") { (vm, a) throws(PyError) in
      let x = try bridge.node(a[0])
      try refuseList(a[1], "maximum")
      try refuseList(a[2], "minimum")
      func bound(_ value: Value) throws(PyError) -> Node? {
        if value.isNone { return nil }
        if let node = try bridge.operand(value, beside: x) { return node }
        throw vm.typeError("clip expects numbers or tensors as bounds")
      }
      let (low, high) = (try bound(a[1]), try bound(a[2]))
      let hasLow = low != nil
      let nodes = [x] + [low, high].compactMap { $0 }
      return bridge.tensor(
        try bridge.apply("Clip", nodes) { (n) throws(GraphError) in
          let y = hasLow ? try n[0].maximum(n[1]) : n[0]
          return n.count > (hasLow ? 2 : 1) ? try y.minimum(n[n.count - 1]) : y
        })
    }
    module.function("round(x, decimals=0)") { (vm, a) throws(PyError) in
      let decimals = try a.int(1)
      return try apply("Round", [a[0]]) { (n) throws(GraphError) in
        if n[0].dtype.isBool { throw .value("round_ does not accept dtype bool.") }
        return try n[0].round(decimals: decimals)
      }
    }
    module.function("cast(x, dtype)") { (vm, a) throws(PyError) in
      if let text = a[1].asStr?.string, text == "float" {
        throw vm.valueError("Invalid dtype: \(text)")
      }
      let dtype = try bridge.dtype(a[1])
      try checkBounds(a[0], dtype)
      return try apply("Cast", [a[0]]) { (n) throws(GraphError) in try n[0].cast(dtype) }
    }
    module.function("where(condition, x1=None, x2=None)") { (vm, a) throws(PyError) in
      if a[1].isNone, a[2].isNone {
        if try bridge.nodeIfTensor(a[0])?.isKerasTensor ?? false {
          return try apply("Where", [a[0]]) { (n) throws(GraphError) in
            Node.placeholder(n[0].shape, .int32)
          }
        }
        return try vm.callMethod(Value(module.object), "nonzero", [a[0]])
      }
      let condition = try bridge.node(a[0])
      let (x, y) = try pair(a[1], a[2])
      return bridge.tensor(
        try bridge.apply("Where", [condition, x, y]) { (n) throws(GraphError) in
          try n[0].cast(.bool).select(n[1], n[2])
        })
    }
    module.function("nan_to_num(x, nan=0.0, posinf=None, neginf=None)") {
      (vm, a) throws(PyError) in
      let nan = try a.double(1)
      let high = a[2].isNone ? Double(Float.greatestFiniteMagnitude) : try a.double(2)
      let low = a[3].isNone ? -Double(Float.greatestFiniteMagnitude) : try a.double(3)
      return try apply("NanToNum", [a[0]]) { (n) throws(GraphError) in
        let x = n[0]
        let infinite = try x.isInfinite()
        let edge = try x.greater(x.like(0)).select(x.like(high), x.like(low))
        return try x.isNaN().select(x.like(nan), infinite.select(edge, x))
      }
    }
  }

  func addActivations() {
    for row in ActivationRow.all { row.add(to: module, isOps: true) }
  }

  /// An operand that XLA's `name` takes: no truth values.
  private static func number(_ x: Node, _ name: String) throws(GraphError) -> Node {
    if !x.dtype.isBool { return x }
    throw .type("\(name) does not accept dtype bool. Accepted dtypes are subtypes of number.")
  }

  /// A floating operand, as XLA's `name` wants.
  private static func floating(_ x: Node, _ name: String) throws(GraphError) -> Node {
    if x.dtype.isFloating { return x }
    throw .type(
      "\(name) does not accept dtype \(x.dtype.name). Accepted dtypes are subtypes of floating.")
  }

  /// Both operands in their common floating dtype.
  private static func floats(_ x: Node, _ y: Node) throws(GraphError) -> (Node, Node) {
    let common = Promotion.common(x, y)
    let dtype: DType = common.isFloating ? common : .float32
    return (try x.cast(dtype), try y.cast(dtype))
  }

  /// Truth values as integers, where arithmetic has none.
  private static func whole(_ x: Node, _ y: Node) throws(GraphError) -> (Node, Node) {
    if !x.dtype.isBool || !y.dtype.isBool { return (x, y) }
    return (try x.cast(.int32), try y.cast(.int32))
  }

  /// Python integers must fit into the type that they are written in.
  private func checkBounds(_ value: Value, _ dtype: DType) throws(PyError) {
    guard dtype.isInteger, dtype.itemSize < 4 else { return }
    if value.isInt {
      let limit = Int64(1) << Int64(dtype.itemSize * 8 - (dtype.isUnsigned ? 0 : 1))
      if value.int >= limit || value.int < (dtype.isUnsigned ? 0 : -limit) {
        throw vm.error(
          vm.types.overflow, "Python integer \(value.int) out of bounds for \(dtype.name)")
      }
    } else if value.baseTag == .list || value.tag == .tuple {
      for item in try vm.array(value) { try checkBounds(item, dtype) }
    }
  }
}
