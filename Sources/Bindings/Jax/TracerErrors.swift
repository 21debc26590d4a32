import Autodiff
import Diagnostics
import Keras
import Python
import Tensors

/// What JAX says where a program wants the number of a value that has none yet: its classes of
/// errors, in words that name the traced function and the arguments that the value depends on.
enum TracerErrors {
  /// Keras's variables stand for their values everywhere but in the arguments of traced functions.
  static func refuseVariable(_ vm: VM, _ value: Value) throws(PyError) {
    guard value.isObject, value.object is VariableObject else { return }
    throw vm.valueError(
      "Triggering __jax_array__() during abstractification is no longer supported. To avoid this "
        + "error, either explicitly convert your object using jax.numpy.array(), or register your "
        + "object as a pytree.")
  }

  /// A function being traced, and what its arguments are called: `x`, `batch[0]`, `state['w']`.
  struct Frame {
    /// The function's name, file and line.
    let function: String
    let inputs: [(id: Int, name: String)]
  }

  nonisolated(unsafe) private static var frames: [Frame] = []

  /// Runs the tracing of a function; without a name, values are traced for Keras's own sake.
  static func within<T, E: Error>(
    _ frame: Frame?, _ body: () throws(E) -> T
  ) throws(E) -> T {
    guard let frame else { return try body() }
    frames.append(frame)
    defer { frames.removeLast() }
    return try body()
  }

  /// The frame of a call, whose positional arguments begin with the function's `skipped`-th.
  static func frame(
    _ vm: VM, _ function: Value, _ arguments: [Value], _ keywords: DictObject? = nil
  ) -> Frame? {
    var (plain, skipped) = (function, 0)
    if let method = function.as(MethodObject.self) { (plain, skipped) = (method.function, 1) }
    guard let code = plain.as(FunctionObject.self)?.code else { return nil }
    let line = code.source.line(at: Int(code.firstSpan.start))
    var inputs: [(id: Int, name: String)] = []
    func add(_ value: Value, _ name: String) {
      if let tensor = value.as(TensorObject.self) {
        inputs.append((tensor.node.id, name))
      } else if let items = (value.baseTag == .list || value.tag == .tuple)
        ? try? vm.array(value) : nil
      {
        for (i, item) in items.enumerated() { add(item, "\(name)[\(i)]") }
      } else if let dict = value.asDict {
        each(dict) { key, item in add(item, "\(name)[\((try? vm.repr(key)) ?? "")]") }
      }
    }
    for (i, argument) in arguments.enumerated() {
      let place = i + skipped
      if place < code.positionalCount, place < code.localNames.count {
        add(argument, code.localNames[place].string)
      } else {
        add(argument, "args[\(place - code.positionalCount)]")
      }
    }
    if let keywords { each(keywords) { key, item in add(item, (try? vm.str(key)) ?? "") } }
    return Frame(function: "\(code.name.string) at \(code.source.name):\(line)", inputs: inputs)
  }

  private static func each(_ dict: DictObject, _ body: (Value, Value) -> Void) {
    var i = dict.nextIndex(from: 0)
    while i >= 0 {
      body(dict.entries[i].key, dict.entries[i].value)
      i = dict.nextIndex(from: i + 1)
    }
  }

  /// Where a value comes from, on a line of its own.
  private static func origin(_ node: Node) -> String {
    guard let frame = frames.last else { return "" }
    var found: Set<Int> = []
    var seen: Set<Int> = [node.id]
    var stack = [node]
    let inputs = Set(frame.inputs.map { $0.id })
    while let next = stack.popLast() {
      if inputs.contains(next.id) {
        found.insert(next.id)
        continue
      }
      for input in next.inputs where seen.insert(input.id).inserted { stack.append(input) }
    }
    var text = "\nThe error occurred while tracing the function \(frame.function) for jit. "
    let names = frame.inputs.filter { found.contains($0.id) }.map { $0.name }
    if !names.isEmpty {
      text += "This concrete value was not available in Python because it depends on the "
      switch names.count {
      case 1: text += "value of the argument \(names[0])."
      case 2: text += "values of the arguments \(names[0]) and \(names[1])."
      default:
        text += "values of the arguments \(names.dropLast().joined(separator: ", ")), and "
          + "\(names[names.count - 1])."
      }
    }
    return text
  }

  private static func error(
    _ vm: VM, _ name: String, _ message: String, _ gap: String = "\n"
  ) -> PyError {
    let type = try? vm.getAttribute(try vm.importModule("jax.errors"), name)
    return vm.error(
      type?.asType ?? vm.types.typeError,
      "\(message)\(gap)See https://docs.jax.dev/en/latest/errors.html#jax.errors.\(name)")
  }

  private static func shape(_ node: Node) -> String {
    let sizes = node.shape.map { $0 == ShapedType.unknown ? "dynamic_dimension" : "\($0)" }
    return "\(node.dtype.name)[\(sizes.joined(separator: ","))]"
  }

  /// Whether a class of errors is made of a traced value and not of a message.
  static func wantValues(_ type: TypeObject) -> Bool {
    [
      "ConcretizationTypeError", "TracerBoolConversionError", "TracerArrayConversionError",
      "TracerIntegerConversionError",
    ].contains(type.name)
  }

  /// A loop over an axis of unknown size.
  static func inconclusive(_ vm: VM) -> PyError {
    let bridge = KerasBridge.of(vm)
    return bridge.needsConstant(
      more: "\nThis error arises for comparison operations with shapes that\nare non-constant, and the result of "
        + "the operation cannot be represented as\na boolean value for all values of the symbolic "
        + "dimensions involved.\n\nPlease see https://docs.jax.dev/en/latest/export/"
        + "shape_poly.html#comparison-of-symbolic-dimensions-is-partially-supported\nfor more "
        + "details.\n")
  }

  /// `if x:`
  static func truth(_ vm: VM, _ node: Node) -> PyError {
    error(
      vm, "TracerBoolConversionError",
      "Attempted boolean conversion of traced array with shape \(shape(node))." + origin(node))
  }

  /// `float(x)`, `int(x)`
  static func number(_ vm: VM, _ node: Node, _ function: String) -> PyError {
    concrete(
      vm, node,
      "The problem arose with the `\(function)` function. If trying to convert the data type of a "
        + "value, try using `x.astype(\(function))` or `jnp.array(x, \(function))` instead.")
  }

  /// Where a number must be known, with the reason.
  static func concrete(_ vm: VM, _ node: Node, _ reason: String) -> PyError {
    error(
      vm, "ConcretizationTypeError",
      "Abstract tracer value encountered where concrete value is expected: traced array with shape "
        + "\(shape(node))\n\(reason)" + origin(node), "\n\n")
  }

  /// `range(x)`, `numbers[x]`
  static func index(_ vm: VM, _ node: Node) -> PyError {
    error(
      vm, "TracerIntegerConversionError",
      "The __index__() method was called on traced array with shape \(shape(node))"
        + origin(node))
  }

  /// `np.array(x)`
  static func array(_ vm: VM, _ node: Node) -> PyError {
    error(
      vm, "TracerArrayConversionError",
      "The numpy.ndarray conversion method __array__() was called on traced array with shape "
        + shape(node) + origin(node))
  }

  /// `x[x > 0]`
  static func mask(_ vm: VM, _ node: Node) -> PyError {
    error(
      vm, "NonConcreteBooleanIndexError",
      "Array boolean indices must be concrete; got \(shape(node))", "\n\n")
  }

  /// `jnp.zeros(n)`
  static func size(_ vm: VM, _ node: Node) -> PyError {
    vm.typeError(
      "Shapes must be 1D sequences of concrete values of integer type, got "
        + "(\(TracerText.text(node))).\nIf using `jit`, try using `static_argnums` or applying "
        + "`jit` to smaller subfunctions." + origin(node))
  }
}

/// How values without a number show themselves.
enum TracerText {
  private static func sizes(_ node: Node) -> String {
    let sizes = node.shape.map { $0 == ShapedType.unknown ? "dynamic_dimension" : "\($0)" }
    return "[" + sizes.joined(separator: ",") + "]"
  }

  /// `JitTracer(float32[2])`, or `GradTracer(primal=…)` while a derivative is being taken; the text
  /// of the number where it is known all the same.
  static func text(_ node: Node) -> String {
    let known = node.value ?? node.primal ?? node.constantValue()
    let plain =
      known.map { ArrayText.str($0) }
      ?? "JitTracer(\(node.isWeak ? "~" : "")\(node.dtype.name)\(sizes(node)))"
    if !node.carriesTangent { return plain }
    let type = "f\(node.dtype.itemSize * 8)\(sizes(node))"
    return "GradTracer(primal=\(plain), typeof(tangent)=\(type))"
  }
}
