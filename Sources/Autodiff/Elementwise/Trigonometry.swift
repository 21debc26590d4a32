import CKernels
import Tensors

/// y = sin x.  dx = g·cos x.
public enum Sine: RuleFromInput {
  public static let name = "sin"
  public static var floatRow: Row? { Rows.float(LK_SIN) }
  public static func value<T: Real>(_ x: T) -> T { T.sin(x) }
  public static func pullback(_ g: Node, input x: Node) throws(GraphError) -> Node {
    try g * x.cos()
  }

}

/// y = cos x.  dx = −g·sin x.
public enum Cosine: RuleFromInput {
  public static let name = "cos"
  public static var floatRow: Row? { Rows.float(LK_COS) }
  public static func value<T: Real>(_ x: T) -> T { T.cos(x) }
  public static func pullback(_ g: Node, input x: Node) throws(GraphError) -> Node {
    try g * x.sin().negate()
  }

}

/// y = tan x.  dx = g·(1 + y²).
public enum Tangent: RuleFromOutput {
  public static let name = "tan"
  public static var floatRow: Row? { Rows.float(LK_TAN) }
  public static func value<T: Real>(_ x: T) -> T { T.tan(x) }
  public static func pullback(_ g: Node, output y: Node) throws(GraphError) -> Node {
    try g * (y.square() + 1)
  }
  public static let domain = -1.0...1.0
}

/// y = arcsin x.  dx = g / √(1 − x²).
public enum Arcsine: RuleFromInput {
  public static let name = "arcsin"
  public static var floatRow: Row? { Rows.float(LK_ASIN) }
  public static func value<T: Real>(_ x: T) -> T { T.asin(x) }
  public static func pullback(_ g: Node, input x: Node) throws(GraphError) -> Node {
    try g * (1 - x.square()).rsqrt()
  }
  public static let domain = -0.8...0.8
}

/// y = arccos x.  dx = −g / √(1 − x²).
public enum Arccosine: RuleFromInput {
  public static let name = "arccos"
  public static var floatRow: Row? { Rows.float(LK_ACOS) }
  public static func value<T: Real>(_ x: T) -> T { T.acos(x) }
  public static func pullback(_ g: Node, input x: Node) throws(GraphError) -> Node {
    try g * (1 - x.square()).rsqrt().negate()
  }
  public static let domain = -0.8...0.8
}

/// y = arctan x.  dx = g / (1 + x²).
public enum Arctangent: RuleFromInput {
  public static let name = "arctan"
  public static var floatRow: Row? { Rows.float(LK_ATAN) }
  public static func value<T: Real>(_ x: T) -> T { T.atan(x) }
  public static func pullback(_ g: Node, input x: Node) throws(GraphError) -> Node {
    try g / (x.square() + 1)
  }

}

/// y = sinh x.  dx = g·cosh x.
public enum HyperbolicSine: RuleFromInput {
  public static let name = "sinh"
  public static var floatRow: Row? { Rows.float(LK_SINH) }
  public static func value<T: Real>(_ x: T) -> T { T.sinh(x) }
  public static func pullback(_ g: Node, input x: Node) throws(GraphError) -> Node {
    try g * x.cosh()
  }

}

/// y = cosh x.  dx = g·sinh x.
public enum HyperbolicCosine: RuleFromInput {
  public static let name = "cosh"
  public static var floatRow: Row? { Rows.float(LK_COSH) }
  public static func value<T: Real>(_ x: T) -> T { T.cosh(x) }
  public static func pullback(_ g: Node, input x: Node) throws(GraphError) -> Node {
    try g * x.sinh()
  }

}

/// y = tanh x.  dx = g·(1 − y²).
public enum HyperbolicTangent: RuleFromOutput {
  public static let name = "tanh"
  public static var floatRow: Row? { Rows.float(LK_TANH) }
  public static func value<T: Real>(_ x: T) -> T { T.tanh(x) }
  public static func pullback(_ g: Node, output y: Node) throws(GraphError) -> Node {
    try g * (1 - y.square())
  }

}

/// y = arsinh x.  dx = g / √(x² + 1).
public enum HyperbolicArcsine: RuleFromInput {
  public static let name = "arcsinh"
  public static var floatRow: Row? { Rows.float(LK_ASINH) }
  public static func value<T: Real>(_ x: T) -> T { T.asinh(x) }
  public static func pullback(_ g: Node, input x: Node) throws(GraphError) -> Node {
    try g * (x.square() + 1).rsqrt()
  }

}

/// y = arcosh x.  dx = g / √(x² − 1).
public enum HyperbolicArccosine: RuleFromInput {
  public static let name = "arccosh"
  public static var floatRow: Row? { Rows.float(LK_ACOSH) }
  public static func value<T: Real>(_ x: T) -> T { T.acosh(x) }
  public static func pullback(_ g: Node, input x: Node) throws(GraphError) -> Node {
    try g * (x.square() - 1).rsqrt()
  }
  public static let domain = 1.5...3.0
}

/// y = artanh x.  dx = g / (1 − x²).
public enum HyperbolicArctangent: RuleFromInput {
  public static let name = "arctanh"
  public static var floatRow: Row? { Rows.float(LK_ATANH) }
  public static func value<T: Real>(_ x: T) -> T { T.atanh(x) }
  public static func pullback(_ g: Node, input x: Node) throws(GraphError) -> Node {
    try g / (1 - x.square())
  }
  public static let domain = -0.8...0.8
}

extension Node {
  public func sin() throws(GraphError) -> Node { try unary(Sine.self) }
  public func cos() throws(GraphError) -> Node { try unary(Cosine.self) }
  public func tan() throws(GraphError) -> Node { try unary(Tangent.self) }
  public func arcsin() throws(GraphError) -> Node { try unary(Arcsine.self) }
  public func arccos() throws(GraphError) -> Node { try unary(Arccosine.self) }
  public func arctan() throws(GraphError) -> Node { try unary(Arctangent.self) }
  public func sinh() throws(GraphError) -> Node { try unary(HyperbolicSine.self) }
  public func cosh() throws(GraphError) -> Node { try unary(HyperbolicCosine.self) }
  public func tanh() throws(GraphError) -> Node { try unary(HyperbolicTangent.self) }
  public func arcsinh() throws(GraphError) -> Node { try unary(HyperbolicArcsine.self) }
  public func arccosh() throws(GraphError) -> Node { try unary(HyperbolicArccosine.self) }
  public func arctanh() throws(GraphError) -> Node { try unary(HyperbolicArctangent.self) }
}

extension OperationSample {
  static var trigonometry: [OperationSample] {
    var out = rule(Sine.self) + rule(Cosine.self) + rule(Tangent.self) + rule(Arcsine.self)
    out += rule(Arccosine.self) + rule(Arctangent.self) + rule(HyperbolicSine.self)
    out += rule(HyperbolicCosine.self) + rule(HyperbolicTangent.self)
    out += rule(HyperbolicArcsine.self) + rule(HyperbolicArccosine.self)
    out += rule(HyperbolicArctangent.self)
    return out
  }
}
