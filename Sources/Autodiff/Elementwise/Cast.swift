import Tensors

/// Another dtype for the same numbers.  dx = g in x's dtype.
public final class Cast: Elementwise {
  public let target: DType

  public init(_ target: DType) { self.target = target }

  public override var name: String { "cast" }
  public override var attributes: String { target.name }
  public override func result(_ inputs: [DType]) throws(GraphError) -> DType { target }

  public override func row(_ inputs: [DType], _ output: DType) -> Row {
    switch inputs[0].code {
    case .bool: return to(output, UInt8.self)
    case .uint8: return to(output, UInt8.self)
    case .int32: return to(output, Int32.self)
    case .int64: return to(output, Int64.self)
    case .uint32: return to(output, UInt32.self)
    case .float64: return to(output, Double.self)
    case .float32: return to(output, Float.self)
    case .int8: return to(output, Int8.self)
    case .int16: return to(output, Int16.self)
    case .uint16: return to(output, UInt16.self)
    case .uint64: return to(output, UInt64.self)
    case .bfloat16: return to(output, BrainFloat.self)
    default: return to(output, Half.self)
    }
  }

  private func to<S: Element>(_ output: DType, _: S.Type) -> Row {
    switch output.code {
    case .bool:
      return Row { a, _, _, out, n in
        let (a, out) = (a.of(S.self), out.of(UInt8.self))
        for i in 0..<n { out[i] = a[i].isTrue ? 1 : 0 }
      }
    case .float32: return floating(S.self, Float.self)
    case .float64: return floating(S.self, Double.self)
    case .float16: return floating(S.self, Half.self)
    case .bfloat16: return floating(S.self, BrainFloat.self)
    case .int32: return whole(S.self, Int32.self)
    case .int64: return whole(S.self, Int64.self)
    case .uint32: return whole(S.self, UInt32.self)
    case .uint8: return whole(S.self, UInt8.self)
    case .int8: return whole(S.self, Int8.self)
    case .int16: return whole(S.self, Int16.self)
    case .uint16: return whole(S.self, UInt16.self)
    default: return whole(S.self, UInt64.self)
    }
  }

  private func floating<S: Element, T: Element>(_: S.Type, _: T.Type) -> Row {
    Row { a, _, _, out, n in
      let (a, out) = (a.of(S.self), out.of(T.self))
      for i in 0..<n { out[i] = T.from(a[i].asDouble) }
    }
  }

  private func whole<S: Element, T: Element>(_: S.Type, _: T.Type) -> Row {
    Row { a, _, _, out, n in
      let (a, out) = (a.of(S.self), out.of(T.self))
      for i in 0..<n { out[i] = T.from(a[i].asInt64) }
    }
  }

  public override func pullback(
    _ node: Node, _ g: Node, _ wanted: [Bool]
  ) throws(GraphError) -> [Node?] {
    [try g.cast(node.inputs[0].dtype)]
  }
}

/// The same value, through which no gradient flows.
public final class StopGradient: Operation {
  public override var name: String { "stop_gradient" }
  public override var isView: Bool { true }
  public override func infer(_ inputs: [ShapedType]) throws(GraphError) -> ShapedType { inputs[0] }
}

/// The same value as a node of its own: what a derivative is taken with respect to when only some
/// readers of a value shall count.
public final class Identity: Operation {
  public override var name: String { "identity" }
  public override var isView: Bool { true }
  public override func infer(_ inputs: [ShapedType]) throws(GraphError) -> ShapedType { inputs[0] }

  public override func pullback(
    _ node: Node, _ g: Node, _ wanted: [Bool]
  ) throws(GraphError) -> [Node?] {
    [g]
  }
}

extension Node {
  public func cast(_ target: DType) throws(GraphError) -> Node {
    if dtype == target { return self }
    if let value { return Node(value.astype(target)) }
    return try Node(Cast(target), self)
  }

  public func stopGradient() throws(GraphError) -> Node { try Node(StopGradient(), self) }

  /// A node of its own with the same value.
  public func identity() throws(GraphError) -> Node { try Node(Identity(), self) }

  /// A node of its own that waits for a program even if the value is known, so that what is
  /// computed of it can be differentiated.
  public func waiting() -> Node { Node(Identity(), [self], type) }
}

extension OperationSample {
  static var casting: [OperationSample] {
    [
      flat("cast", [2, 3]) { (x) throws(GraphError) in try x[0].cast(.int32) },
      OperationSample("stop_gradient", [2, 3]) { (x) throws(GraphError) in
        try x[0] * 2 + (x[0] * 0).stopGradient()
      },
      OperationSample("identity", [2, 3]) { (x) throws(GraphError) in
        try x[0].identity() * x[0]
      },
    ]
  }
}
