import Autodiff
import Keras
import Python
import Tensors

/// The part of JAX that Keras's guides on training with it use, over the same operations as
/// `keras.ops`: derivatives, compiled functions, random keys, trees.
public enum JaxModule {
  public static func register(_ vm: VM) {
    vm.registerModule("_jax") { (m) in fill(m.vm, m) }
    vm.registerModule("jax", source: JaxSource.root)
    vm.registerModule("jax.numpy", source: JaxSource.numpy)
    vm.registerModule("jax.numpy.linalg", source: JaxSource.linalg)
    vm.registerModule("jax.nn", source: JaxSource.nn)
    vm.registerModule("jax.lax", source: JaxSource.lax)
    vm.registerModule("jax.random", source: JaxSource.random)
    vm.registerModule("jax.tree_util", source: JaxSource.treeUtil)
    vm.registerModule("jax.tree", source: JaxSource.tree)
    vm.registerModule("jax.debug", source: JaxSource.debug)
    vm.registerModule("jax.errors", source: JaxSource.errors)
    vm.registerModule("jax.scipy", source: "from jax.scipy import special, linalg, stats")
    for (name, source) in JaxSource.scipy { vm.registerModule("jax.scipy.\(name)", source: source) }
  }

  private static func fill(_ vm: VM, _ m: ModuleBuilder) {
    let bridge = KerasBridge.of(vm)
    m.set("Array", Value(bridge.arrayType))
    m.function("value_and_grad(fun, positions, has_aux, args, kwargs)") { (vm, a) throws(PyError) in
      let positions = try bridge.shape(a[1])
      let single = a[1].isInt
      let keywords = a[4].asDict ?? vm.newDict()
      return try Differentiation(bridge, a[0], try vm.array(a[3]), keywords)
        .run(positions, single: single, hasAux: try a.bool(2))
    }
    m.function("compiled(fun, static)") { (vm, a) throws(PyError) in
      let function = CompiledFunction(bridge, a[0], a[1])
      return vm.newFunction("call(*args, **kwargs)") { (vm, a) throws(PyError) in
        try function.call(Array(a.rest(0)), a.keywords(1))
      }
    }
    m.function("is_leaf_tensor(x)") { (vm, a) throws(PyError) in
      Value(Tree.isTensor(bridge, a[0]))
    }
    m.function("tensor(x)") { (vm, a) throws(PyError) in bridge.tensor(try bridge.node(a[0])) }
    m.function("require(x, reason)", "Refuses a value that has no number.") { (vm, a) throws(PyError) in
      let node = try bridge.node(a[0])
      if node.value != nil || node.constantValue() != nil { return .none }
      let reason = try a.text(1)
      throw reason == "size"
        ? TracerErrors.size(vm, node) : TracerErrors.concrete(vm, node, reason)
    }
    m.function("is_tensor(x)") { (vm, a) throws(PyError) in
      Value(a[0].isObject && a[0].object is TensorObject)
    }
    draws(m, bridge)
  }

  /// Draws by a key of two words.
  private static func draws(_ m: ModuleBuilder, _ bridge: KerasBridge) {
    m.function("key(seed)") { (vm, a) throws(PyError) in
      let seed = try vm.int64(a[0])
      let words = [UInt32(truncatingIfNeeded: seed >> 32), UInt32(truncatingIfNeeded: seed)]
      return bridge.tensor(Node(NDArray(words)))
    }
    m.function("split(key, num)") { (vm, a) throws(PyError) in
      let (key, count) = (try bridge.node(a[0]), try a.int(1))
      return bridge.tensor(
        try bridge.graph { () throws(GraphError) in try Node.randomSplit(key, count) })
    }
    m.function("normal(key, shape)") { (vm, a) throws(PyError) in
      let (key, shape) = (try bridge.node(a[0]), try bridge.shape(a[1]))
      return bridge.tensor(
        try bridge.graph { () throws(GraphError) in
          try Node.randomNormal(key, shape, mean: 0, stddev: 1)
        })
    }
    let drawn: [(String, (Node, [Int], Value) throws(PyError) -> Node)] = [
      ("gumbel", { (key, shape, _) throws(PyError) in
        try bridge.graph { () throws(GraphError) in try Node.randomGumbel(key, shape) }
      }),
      ("bits", { (key, shape, _) throws(PyError) in
        try bridge.graph { () throws(GraphError) in try Node.randomBits(key, shape) }
      }),
      ("gamma", { (key, shape, alpha) throws(PyError) in
        let alpha = try bridge.node(alpha)
        return try bridge.graph { () throws(GraphError) in
          try Node.randomGamma(key, shape, alpha: alpha)
        }
      }),
      ("shuffle", { (key, axis, x) throws(PyError) in
        let x = try bridge.node(x)
        return try bridge.graph { () throws(GraphError) in try x.shuffled(key, axis: axis[0]) }
      }),
      ("randint", { (key, shape, bounds) throws(PyError) in
        let ends = try bridge.vm.array(bounds)
        let (low, high) = (try bridge.vm.int64(ends[0]), try bridge.vm.int64(ends[1]))
        return try bridge.graph { () throws(GraphError) in
          try Node.randomInteger(key, shape, low: low, high: high)
        }
      }),
    ]
    for (name, draw) in drawn {
      m.function("\(name)(key, shape, option=None)") { (vm, a) throws(PyError) in
        bridge.tensor(try draw(try bridge.node(a[0]), try bridge.shape(a[1]), a[2]))
      }
    }
    m.function("truncated_normal(key, shape)") { (vm, a) throws(PyError) in
      let (key, shape) = (try bridge.node(a[0]), try bridge.shape(a[1]))
      return bridge.tensor(
        try bridge.graph { () throws(GraphError) in
          try Node.randomTruncatedNormal(key, shape, mean: 0, stddev: 1)
        })
    }
    m.function("uniform(key, shape, low, high)") { (vm, a) throws(PyError) in
      let (key, shape) = (try bridge.node(a[0]), try bridge.shape(a[1]))
      let (low, high) = (try a.double(2), try a.double(3))
      return bridge.tensor(
        try bridge.graph { () throws(GraphError) in
          try Node.randomUniform(key, shape, low: low, high: high)
        })
    }
  }
}

/// Nested lists, tuples and dictionaries of tensors.
enum Tree {
  static func isTensor(_ bridge: KerasBridge, _ value: Value) -> Bool {
    if value.isInt || value.isFloat || value.isBool { return true }
    guard value.isObject else { return false }
    if value.object is TensorObject || value.object is VariableObject { return true }
    return bridge.vm.arrayIfAny(value) != nil
  }

  /// The same nesting with each leaf replaced; dictionaries are walked in order of their keys.
  static func map(
    _ vm: VM, _ value: Value, _ transform: (Value) throws(PyError) -> Value
  ) throws(PyError) -> Value {
    switch value.baseTag {
    case .none: return value
    case .list:
      var items: [Value] = []
      for item in try vm.array(value) { items.append(try map(vm, item, transform)) }
      return Value(vm.newList(items))
    case .tuple:
      var items: [Value] = []
      for item in try vm.array(value) { items.append(try map(vm, item, transform)) }
      return Value(vm.newTuple(items))
    case .dict:
      let dict = value.cast(DictObject.self)
      var entries: [(key: Value, text: String, value: Value)] = []
      var i = dict.nextIndex(from: 0)
      while i >= 0 {
        let entry = dict.entries[i]
        entries.append((entry.key, try vm.str(entry.key), entry.value))
        i = dict.nextIndex(from: i + 1)
      }
      let made = vm.newDict()
      for entry in entries.sorted(by: { $0.text < $1.text }) {
        try made.set(vm, entry.key, try map(vm, entry.value, transform))
      }
      return Value(made)
    default: return try transform(value)
    }
  }

  static func leaves(_ vm: VM, _ value: Value) throws(PyError) -> [Value] {
    var found: [Value] = []
    _ = try map(vm, value) { (leaf) throws(PyError) in
      found.append(leaf)
      return leaf
    }
    return found
  }
}

/// How many derivatives or compilations are being recorded: inside of one, results wait.
enum Recording {
  nonisolated(unsafe) static var depth = 0
  static var isActive: Bool { depth > 0 || Trace.isRecording }
}

/// `value_and_grad`: the function is run on nodes of their own, and its result differentiated.
struct Differentiation {
  let bridge: KerasBridge
  let function: Value
  let arguments: [Value]
  let keywords: DictObject

  init(_ bridge: KerasBridge, _ function: Value, _ arguments: [Value], _ keywords: DictObject) {
    self.bridge = bridge
    self.function = function
    self.arguments = arguments
    self.keywords = keywords
  }

  func run(_ positions: [Int], single: Bool, hasAux: Bool) throws(PyError) -> Value {
    let all = try traced(positions, single: single, hasAux: hasAux)
    return Recording.isActive ? all : try bridge.evaluated(all)
  }

  private func traced(
    _ positions: [Int], single: Bool, hasAux: Bool
  ) throws(PyError) -> Value {
    Recording.depth += 1
    defer { Recording.depth -= 1 }
    let vm = bridge.vm
    var arguments = arguments
    var targets: [Node] = []
    var nested: [Value] = []
    for position in positions {
      let at = position < 0 ? position + arguments.count : position
      if at < 0 || at >= arguments.count {
        throw vm.typeError(
          "differentiating with respect to argnums=\(position) requires at least \(at + 1) "
            + "positional arguments to be passed by the caller, but got only \(arguments.count) "
            + "positional arguments.")
      }
      arguments[at] = try Tree.map(vm, arguments[at]) { (leaf) throws(PyError) in
        let node = try source(leaf)
        targets.append(node)
        return bridge.tensor(node)
      }
      nested.append(arguments[at])
    }
    Tangents.begin(targets)
    var isOpen = true
    defer { if isOpen { Tangents.end() } }
    // Anew: now that they carry derivatives, they show it.
    for position in positions {
      let at = position < 0 ? position + arguments.count : position
      arguments[at] = try Tree.map(vm, arguments[at]) { (leaf) throws(PyError) in
        bridge.tensor(leaf.cast(TensorObject.self).node)
      }
    }
    let result = try bridge.vm.call(function, arguments, keywords: keywords)
    Tangents.end()
    isOpen = false
    var (value, aux) = (result, Value.none)
    if hasAux {
      guard let pair = result.asTuple, pair.count == 2 else {
        throw vm.typeError(
          "expected function with aux output to return a two-element tuple, but got "
            + "\(vm.typeName(result)) with value \(try vm.repr(result))")
      }
      (value, aux) = (pair[0], try Tree.map(vm, pair[1]) { (leaf) throws(PyError) in
        // A mask does not survive the way out.
        guard let tensor = leaf.as(TensorObject.self), tensor.node.mask != nil else { return leaf }
        return bridge.tensor(
          try bridge.graph { () throws(GraphError) in try tensor.node.identity() })
      })
    }
    if !Tree.isTensor(bridge, value) {
      throw vm.typeError(
        "Gradient only defined for scalar-output functions. Output was \(try vm.str(value)).")
    }
    let loss = try bridge.node(value)
    if loss.rank != 0 {
      throw vm.typeError(
        "Gradient only defined for scalar-output functions. Output had shape: "
          + "\(Shapes.text(loss.shape)).")
    }
    var slopes = try bridge.graph { () throws(GraphError) in
      try gradients(of: loss, wrt: targets)
    }[...]
    for (slope, target) in zip(slopes, targets) where target.isWeak && slope.rank == 0 {
      slope.isWeak = true
    }
    let trees = try nested.map { (tree) throws(PyError) in
      try Tree.map(vm, tree) { (_) throws(PyError) in bridge.tensor(slopes.removeFirst()) }
    }
    let slope = single ? trees[0] : Value(vm.newTuple(trees))
    let first = hasAux ? Value(vm.newTuple([bridge.tensor(loss), aux])) : bridge.tensor(loss)
    return Value(vm.newTuple([first, slope]))
  }

  /// A leaf's value as a node that the derivative is taken with respect to.
  private func source(_ leaf: Value) throws(PyError) -> Node {
    let vm = bridge.vm
    try TracerErrors.refuseVariable(vm, leaf)
    if !Tree.isTensor(bridge, leaf) {
      throw vm.typeError(
        "Argument '\(try vm.str(leaf))' of type \(try vm.repr(Value(vm.type(of: leaf)))) is not a "
          + "valid JAX type.")
    }
    let node = try bridge.node(leaf)
    if !node.dtype.isFloating {
      throw vm.typeError(
        "grad requires real- or complex-valued inputs (input dtype that is a sub-dtype of "
          + "np.inexact), but got \(node.dtype.name). If you want to use Boolean- or integer-valued "
          + "inputs, use vjp or set allow_int to True.")
    }
    let waiting = node.waiting()
    waiting.isWeak = node.isWeak || !leaf.isObject
    return waiting
  }
}

extension KerasBridge {
  /// A computed value that adapts to others as the traced one did.
  func tensor(_ array: NDArray, like traced: Node) -> Value {
    let node = Node(array)
    node.isWeak = traced.isWeak
    return tensor(node)
  }

  /// Computes what waits among the leaves.
  func evaluated(_ tree: Value) throws(PyError) -> Value {
    var waiting: [Node] = []
    for leaf in try Tree.leaves(vm, tree) {
      if let tensor = leaf.as(TensorObject.self), tensor.node.value == nil {
        waiting.append(tensor.node)
      }
    }
    if waiting.isEmpty { return tree }
    var values = try graph { () throws(GraphError) in
      try Program(inputs: [], outputs: waiting, contracts: false).run([])
    }[...]
    return try Tree.map(vm, tree) { (leaf) throws(PyError) in
      guard let tensor = leaf.as(TensorObject.self), tensor.node.value == nil else { return leaf }
      return self.tensor(values.removeFirst(), like: tensor.node)
    }
  }
}

/// `jax.jit`: the function is traced once for each nesting, shapes and static arguments, and then
/// only its program runs.
final class CompiledFunction {
  private unowned(unsafe) let bridge: KerasBridge
  private let function: Value
  private let isStatic: Value
  private var known: [String: (program: Program, result: Value)] = [:]

  init(_ bridge: KerasBridge, _ function: Value, _ isStatic: Value) {
    self.bridge = bridge
    self.function = function
    self.isStatic = isStatic
    for value in [function, isStatic] where value.isObject { bridge.vm.heap.pin(value.object) }
  }

  func call(_ arguments: [Value], _ keywords: DictObject) throws(PyError) -> Value {
    let vm = bridge.vm
    if Recording.isActive {
      return try TracerErrors.within(frame(arguments, keywords)) { () throws(PyError) in
        try vm.call(function, arguments, keywords: keywords)
      }
    }
    var key = ""
    var feeds: [Node] = []
    var inputs: [Node] = []
    func traced(_ value: Value, _ parameter: () -> String) throws(PyError) -> Value {
      try Tree.map(vm, value) { (leaf) throws(PyError) in
        guard Tree.isTensor(bridge, leaf) else {
          throw vm.typeError(
            "Error interpreting argument to \(try vm.repr(function)) as an abstract array. The "
              + "problematic value is of type \(try vm.repr(Value(vm.type(of: leaf)))) and was "
              + "passed to the function at path \(parameter()).\nThis typically means that a "
              + "jit-wrapped function was called with a non-array argument, and this argument was "
              + "not marked as static using the static_argnums or static_argnames parameters of "
              + "jax.jit.")
        }
        try TracerErrors.refuseVariable(vm, leaf)
        let node = try bridge.node(leaf)
        key += node.dtype.name + Shapes.text(node.shape)
        feeds.append(node)
        let input = Node.placeholder(node.shape, node.dtype)
        input.isWeak = node.isWeak || !leaf.isObject
        if input.isWeak { key += "~" }
        inputs.append(input)
        return bridge.tensor(input)
      }
    }
    var given: [Value] = []
    for (i, value) in arguments.enumerated() {
      key += "|"
      if try vm.isTrue(try vm.call(isStatic, Value(i))) {
        try requireHash(value)
        key += try vm.repr(value)
        given.append(value)
      } else {
        key += shape(value)
        given.append(try traced(value) { self.parameter(i) })
      }
    }
    let named = vm.newDict()
    var i = keywords.nextIndex(from: 0)
    while i >= 0 {
      let entry = keywords.entries[i]
      key += "|" + (try vm.str(entry.key)) + "="
      if try vm.isTrue(try vm.call(isStatic, entry.key)) {
        try requireHash(entry.value)
        key += try vm.repr(entry.value)
        try named.set(vm, entry.key, entry.value)
      } else {
        key += shape(entry.value)
        try named.set(
          vm, entry.key, try traced(entry.value) { (try? vm.str(entry.key)) ?? "" })
      }
      i = keywords.nextIndex(from: i + 1)
    }
    if known[key] == nil { known[key] = try compile(given, named, inputs) }
    guard let (program, result) = known[key] else { return .none }
    var values: [NDArray] = []
    for node in feeds { values.append(try bridge.concrete(bridge.tensor(node))) }
    var outputs = try bridge.graph { () throws(GraphError) in try program.run(values) }[...]
    return try Tree.map(vm, result) { (leaf) throws(PyError) in
      leaf.isObject && leaf.object is TensorObject
        ? bridge.tensor(outputs.removeFirst(), like: leaf.cast(TensorObject.self).node) : leaf
    }
  }

  private func compile(
    _ arguments: [Value], _ keywords: DictObject, _ inputs: [Node]
  ) throws(PyError) -> (program: Program, result: Value) {
    let vm = bridge.vm
    let trace = Trace()
    let raw = try trace.record { () throws(PyError) in
      try TracerErrors.within(frame(arguments, keywords)) { () throws(PyError) in
        try vm.call(function, arguments, keywords: keywords)
      }
    }
    let result = try Tree.map(vm, raw) { (leaf) throws(PyError) in
      Tree.isTensor(bridge, leaf) ? bridge.tensor(try bridge.node(leaf)) : leaf
    }
    var outputs: [Node] = []
    for leaf in try Tree.leaves(vm, result) {
      if let tensor = leaf.as(TensorObject.self) { outputs.append(tensor.node) }
    }
    if result.isObject { vm.heap.pin(result.object) }
    let program = try bridge.graph { () throws(GraphError) in
      try Program(inputs: inputs, outputs: outputs, updates: trace.updates)
    }
    return (program, result)
  }

  private func requireHash(_ value: Value) throws(PyError) {
    let vm = bridge.vm
    do throws(PyError) { _ = try vm.hash(value) } catch {
      throw vm.valueError(
        "Non-hashable static arguments are not supported. An error occurred while trying to hash "
          + "an object of type \(try vm.repr(Value(vm.type(of: value)))), \(try vm.str(value)). "
          + "The error was:\n\(error.exception.type.name): \(try vm.str(error.value))\n")
    }
  }

  /// The name of a positional parameter.
  private func parameter(_ place: Int) -> String {
    let method = function.as(MethodObject.self)
    let code = (method?.function ?? function).as(FunctionObject.self)?.code
    let at = place + (method == nil ? 0 : 1)
    guard let code, at < code.localNames.count else { return "args[\(place)]" }
    return code.localNames[at].string
  }

  private func frame(_ arguments: [Value], _ keywords: DictObject) -> TracerErrors.Frame? {
    TracerErrors.frame(bridge.vm, function, arguments, keywords)
  }

  /// The nesting of an argument as part of a key.
  private func shape(_ value: Value) -> String {
    switch value.baseTag {
    case .list: "l\(value.cast(ListObject.self).buffer.count)"
    case .tuple: "t\(value.cast(TupleObject.self).buffer.count)"
    case .dict: "d\(value.cast(DictObject.self).count)"
    default: ""
    }
  }
}
