import Autodiff
import Keras
import Python
import Tensors

/// Elementwise mathematics, comparison and activations.
extension KerasOps {
  func addElementwise() {
    unary("abs", "Absolute") { (x) throws(GraphError) in try x.abs() }
    unary("absolute", "Absolute") { (x) throws(GraphError) in try x.abs() }
    unary("negative", "Negative") { (x) throws(GraphError) in try x.negate() }
    unary("square", "Square") { (x) throws(GraphError) in try x.square() }
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
    unary("erf", "Erf") { (x) throws(GraphError) in try x.erf() }
    unary("erfinv", "Erfinv") { (x) throws(GraphError) in try x.erfinv() }
    unary("floor", "Floor") { (x) throws(GraphError) in try x.floor() }
    unary("ceil", "Ceil") { (x) throws(GraphError) in try x.ceil() }
    unary("trunc", "Trunc") { (x) throws(GraphError) in try x.trunc() }
    unary("sign", "Sign") { (x) throws(GraphError) in try x.sign() }
    unary("reciprocal", "Reciprocal") { (x) throws(GraphError) in try x.reciprocal() }
    unary("isnan", "Isnan") { (x) throws(GraphError) in try x.isNaN() }
    unary("isinf", "Isinf") { (x) throws(GraphError) in try x.isInfinite() }
    unary("isfinite", "Isfinite") { (x) throws(GraphError) in try x.isFinite() }
    unary("logical_not", "LogicalNot") { (x) throws(GraphError) in try x.logicalNot() }
    unary("stop_gradient", "StopGradient") { (x) throws(GraphError) in try x.stopGradient() }
    unary("deg2rad", "Deg2rad") { (x) throws(GraphError) in
      try x.floating().multiply(Double.pi / 180)
    }
    unary("rad2deg", "Rad2deg") { (x) throws(GraphError) in
      try x.floating().multiply(180 / Double.pi)
    }

    binary("add", "Add") { (x, y) throws(GraphError) in try x.add(y) }
    binary("subtract", "Subtract") { (x, y) throws(GraphError) in try x.subtract(y) }
    binary("multiply", "Multiply") { (x, y) throws(GraphError) in try x.multiply(y) }
    binary("divide", "Divide") { (x, y) throws(GraphError) in try x.divide(y) }
    binary("true_divide", "TrueDivide") { (x, y) throws(GraphError) in try x.divide(y) }
    binary("divide_no_nan", "DivideNoNan") { (x, y) throws(GraphError) in
      let isZero = try y.equal(y.like(0))
      return try isZero.select(x.like(0), x.divide(isZero.select(y.like(1), y)))
    }
    binary("floor_divide", "FloorDivide") { (x, y) throws(GraphError) in try x.floorDivide(y) }
    binary("mod", "Mod") { (x, y) throws(GraphError) in try x.remainder(y) }
    binary("power", "Power") { (x, y) throws(GraphError) in try x.power(y) }
    binary("maximum", "Maximum") { (x, y) throws(GraphError) in try x.maximum(y) }
    binary("minimum", "Minimum") { (x, y) throws(GraphError) in try x.minimum(y) }
    binary("arctan2", "Arctan2") { (x, y) throws(GraphError) in try x.arctan2(y) }
    binary("logaddexp", "Logaddexp") { (x, y) throws(GraphError) in try x.logAddExp(y) }
    binary("hypot", "Hypot") { (x, y) throws(GraphError) in
      try x.square().add(y.square()).sqrt()
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
      guard let low = try bridge.operand(a[1], beside: x),
        let high = try bridge.operand(a[2], beside: x)
      else { throw vm.typeError("clip expects numbers or tensors as bounds") }
      return bridge.tensor(
        try bridge.apply("Clip", [x, low, high]) { (n) throws(GraphError) in
          try n[0].maximum(n[1]).minimum(n[2])
        })
    }
    module.function("round(x, decimals=0)") { (vm, a) throws(PyError) in
      let decimals = try a.int(1)
      return try apply("Round", [a[0]]) { (n) throws(GraphError) in
        try n[0].round(decimals: decimals)
      }
    }
    module.function("cast(x, dtype)") { (vm, a) throws(PyError) in
      let dtype = try bridge.dtype(a[1])
      return try apply("Cast", [a[0]]) { (n) throws(GraphError) in try n[0].cast(dtype) }
    }
    module.function("where(condition, x1=None, x2=None)") { (vm, a) throws(PyError) in
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
    unary("relu", "Relu") { (x) throws(GraphError) in try x.relu() }
    unary("relu6", "Relu6") { (x) throws(GraphError) in try x.relu6() }
    unary("sigmoid", "Sigmoid") { (x) throws(GraphError) in try x.sigmoid() }
    unary("softplus", "Softplus") { (x) throws(GraphError) in try x.softplus() }
    unary("softsign", "Softsign") { (x) throws(GraphError) in try x.softsign() }
    unary("selu", "Selu") { (x) throws(GraphError) in try x.selu() }
    unary("silu", "Silu") { (x) throws(GraphError) in try x.silu() }
    unary("swish", "Silu") { (x) throws(GraphError) in try x.silu() }
    unary("mish", "Mish") { (x) throws(GraphError) in try x.mish() }
    unary("hard_sigmoid", "HardSigmoid") { (x) throws(GraphError) in try x.hardSigmoid() }
    unary("hard_silu", "HardSilu") { (x) throws(GraphError) in try x.hardSilu() }
    unary("hard_swish", "HardSilu") { (x) throws(GraphError) in try x.hardSilu() }
    unary("hard_tanh", "HardTanh") { (x) throws(GraphError) in try x.hardTanh() }
    unary("log_sigmoid", "LogSigmoid") { (x) throws(GraphError) in try x.logSigmoid() }
    unary("tanh_shrink", "TanhShrink") { (x) throws(GraphError) in try x.tanhShrink() }
    unary("sparse_plus", "SparsePlus") { (x) throws(GraphError) in try x.sparsePlus() }
    unary("sparse_sigmoid", "SparseSigmoid") { (x) throws(GraphError) in
      try x.sparseSigmoid()
    }
    let withNumber: [(String, String, String, Double, (Node, Double) throws(GraphError) -> Node)] = [
      ("leaky_relu", "LeakyRelu", "negative_slope", 0.2, { (x, v) throws(GraphError) in
        try x.leakyRelu(v)
      }),
      ("elu", "Elu", "alpha", 1, { (x, v) throws(GraphError) in try x.elu(v) }),
      ("celu", "Celu", "alpha", 1, { (x, v) throws(GraphError) in try x.celu(v) }),
      ("hard_shrink", "HardShrink", "threshold", 0.5, { (x, v) throws(GraphError) in
        try x.hardShrink(v)
      }),
      ("soft_shrink", "SoftShrink", "threshold", 0.5, { (x, v) throws(GraphError) in
        try x.softShrink(v)
      }),
      ("squareplus", "Squareplus", "b", 4, { (x, v) throws(GraphError) in try x.squareplus(v) }),
    ]
    for (name, className, parameter, fallback, compute) in withNumber {
      module.function("\(name)(x, \(parameter)=?)") { (vm, a) throws(PyError) in
        let value = a.has(1) ? try a.double(1) : fallback
        return try apply(className, [a[0]]) { (n) throws(GraphError) in try compute(n[0], value) }
      }
    }
    module.function("gelu(x, approximate=True)") { (vm, a) throws(PyError) in
      let approximate = try a.bool(1)
      return try apply("Gelu", [a[0]]) { (n) throws(GraphError) in
        try n[0].gelu(approximate: approximate)
      }
    }
    module.function("threshold(x, threshold, default_value)") { (vm, a) throws(PyError) in
      let (threshold, value) = (try a.double(1), try a.double(2))
      return try apply("Threshold", [a[0]]) { (n) throws(GraphError) in
        try n[0].threshold(threshold, value)
      }
    }
    for (name, className, isLog) in [
      ("softmax", "Softmax", false), ("log_softmax", "LogSoftmax", true),
    ] {
      module.function("\(name)(x, axis=-1)") { (vm, a) throws(PyError) in
        let axis = try a.int(1)
        return try apply(className, [a[0]]) { (n) throws(GraphError) in
          isLog ? try n[0].logSoftmax(axis: axis) : try n[0].softmax(axis: axis)
        }
      }
    }
  }
}
