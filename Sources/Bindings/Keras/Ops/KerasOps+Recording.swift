import Autodiff
import Keras
import Python
import Tensors

/// What the operations written in Python stand on: recording, and a few graph primitives.
extension KerasOps {
  func addRecording() {
    module.module.function("_record(kind, function, args, kwargs, name=None)") {
      (vm, a) throws(PyError) in
      try record(a[0], a[1], a[2], a[3], named: a[4].isNone ? nil : try vm.str(a[4]))
    }
    module.module.function("_widen(flag)") { (vm, a) throws(PyError) in
      let before = Keras.Session.keepsWideIntegers
      Keras.Session.keepsWideIntegers = try a.bool(0)
      return Value(before)
    }
    module.module.function("_unique_name(kind)") { (vm, a) throws(PyError) in
      vm.text(Keras.Session.names.unique(snakeCase(try vm.str(a[0]))))
    }
    module.module.function("_record_cond(pred, true_fn, false_fn, function)") {
      (vm, a) throws(PyError) in
      if !holdsSymbolic(a[0]) { return try vm.call(a[3], [a[0], a[1], a[2]]) }
      let arguments = Value(vm.newTuple([a[0], a[1], a[2]]))
      return try record(vm.text("Cond"), a[3], arguments, Value(vm.newDict()))
    }
    module.module.function("_record_map(kind, f, xs, function)") { (vm, a) throws(PyError) in
      if !holdsSymbolic(a[2]) { return try vm.call(a[3], a[1], a[2]) }
      return try recordMap(a[0], a[1], a[2], a[3])
    }
    module.module.function("_is_known(x)") { (vm, a) throws(PyError) in
      guard let node = try bridge.nodeIfTensor(a[0]) else { return .true }
      return Value(node.value != nil && !node.isKerasTensor)
    }
    module.module.function("_is_symbolic(x)") { (vm, a) throws(PyError) in
      Value(try bridge.nodeIfTensor(a[0])?.isKerasTensor ?? false)
    }
    module.module.function("_shaped(x, shape)", "A value of which only shape and dtype are known.") {
      (vm, a) throws(PyError) in
      bridge.tensor(.placeholder(try bridge.shape(a[1]), try bridge.node(a[0]).dtype))
    }
    module.module.function("_clip(x, low, high)") { (vm, a) throws(PyError) in
      let x = try bridge.node(a[0])
      let low = a[1].isNone ? nil : try bridge.operand(a[1], beside: x)
      let high = a[2].isNone ? nil : try bridge.operand(a[2], beside: x)
      return bridge.tensor(
        try bridge.graph { () throws(GraphError) in
          var y = x
          if let low { y = try y.maximum(low) }
          if let high { y = try y.minimum(high) }
          return y
        })
    }
    module.module.function("_update(x, key, values, kind)") { (vm, a) throws(PyError) in
      let x = try bridge.node(a[0])
      var numbers = [Int32](repeating: 0, count: x.type.count)
      for i in 0..<numbers.count { numbers[i] = Int32(truncatingIfNeeded: i) }
      let places = try bridge.item(of: Node(NDArray(numbers, x.shape)), a[1])
      return try scatter(x, places, try bridge.node(a[2]), try a.text(3))
    }
    module.module.function("_scatter(x, places, values, kind)") { (vm, a) throws(PyError) in
      try scatter(
        try bridge.node(a[0]), try bridge.node(a[1]), try bridge.node(a[2]), try a.text(3))
    }
    addMatrices()
    addDifferentiation()
  }

  /// Runs a Python function of tensors: at once, or as one operation of the functional graph.
  private func record(
    _ kind: Value, _ function: Value, _ positional: Value, _ keywords: Value,
    named own: String? = nil
  ) throws(PyError) -> Value {
    let arguments = try vm.array(positional)
    let named = keywords.asDict ?? vm.newDict()
    if !holdsSymbolic(positional), !holdsSymbolic(keywords) {
      return try vm.call(function, arguments, keywords: named)
    }
    if function.isObject { vm.heap.pin(function.object) }
    var converted = Keras.CallArguments([])
    for argument in arguments { converted.positional.append(try bridge.structure(argument)) }
    var i = named.nextIndex(from: 0)
    while i >= 0 {
      let entry = named.entries[i]
      converted.keywords.append(
        Structure.Field(try vm.str(entry.key), try bridge.structure(entry.value)))
      i = named.nextIndex(from: i + 1)
    }
    let name = try vm.str(kind)
    let outer = Keras.Session.operationCall
    Keras.Session.operationCall = { [converted] in
      var call = OperationCall(converted.positional)
      for field in converted.keywords {
        if case .value(let option) = field.value { call.options[field.key] = option }
      }
      return call
    }
    defer { Keras.Session.operationCall = outer }
    let output = try bridge.keras { () throws(KerasError) in
      try OperationLayer.apply(name, converted, named: own) {
        (given) throws(KerasError) -> Structure in
        try bridge.python { () throws(PyError) in
          var values: [Value] = []
          for structure in given.positional { values.append(bridge.value(structure)) }
          let dict = vm.newDict()
          for field in given.keywords { dict.set(vm.intern(field.key), bridge.value(field.value)) }
          return try bridge.structure(try vm.call(function, values, keywords: dict))
        }
      }
    }
    return bridge.value(output)
  }

  /// `map` over symbolic tensors: the function is asked once, about one row.
  private func recordMap(
    _ kind: Value, _ function: Value, _ xs: Value, _ map: Value
  ) throws(PyError) -> Value {
    if function.isObject { vm.heap.pin(function.object) }
    if map.isObject { vm.heap.pin(map.object) }
    let name = try vm.str(kind)
    let arguments = Keras.CallArguments([try bridge.structure(xs)])
    let output = try bridge.keras { () throws(KerasError) in
      try OperationLayer.apply(name, arguments) { (given) throws(KerasError) -> Structure in
        let rows = given.positional[0]
        if !rows.tensors.contains(where: { $0.shape.first == ShapedType.unknown }) {
          return try bridge.python { () throws(PyError) in
            try bridge.structure(try vm.call(map, function, bridge.value(rows)))
          }
        }
        let row = try rows.map { (leaf) throws(KerasError) -> Structure in
          guard let node = leaf.tensor else { return leaf }
          return .tensor(Node.placeholder(Array(node.shape.dropFirst()), node.dtype))
        }
        let result = try bridge.python { () throws(PyError) in
          try bridge.structure(try vm.call(function, bridge.value(row)))
        }
        return try result.map { (leaf) throws(KerasError) -> Structure in
          guard let node = leaf.tensor else { return leaf }
          return .tensor(Node.placeholder([ShapedType.unknown] + node.shape, node.dtype))
        }
      }
    }
    return bridge.value(output)
  }

  /// Whether a KerasTensor is somewhere in lists, tuples and dicts.
  func holdsSymbolic(_ value: Value) -> Bool {
    guard value.isObject else { return false }
    switch value.baseTag {
    case .list:
      for item in value.cast(ListObject.self).buffer where holdsSymbolic(item) { return true }
      return false
    case .tuple:
      for item in value.cast(TupleObject.self).buffer where holdsSymbolic(item) { return true }
      return false
    case .dict:
      let dict = value.cast(DictObject.self)
      var i = dict.nextIndex(from: 0)
      while i >= 0 {
        if holdsSymbolic(dict.entries[i].value) { return true }
        i = dict.nextIndex(from: i + 1)
      }
      return false
    default: return value.as(TensorObject.self)?.node.isKerasTensor ?? false
    }
  }

  private func scatter(
    _ x: Node, _ places: Node, _ values: Node, _ kind: String
  ) throws(PyError) -> Value {
    let rule: Scatter.Kind
    switch kind {
    case "add": rule = .add
    case "mul": rule = .multiply
    case "max": rule = .max
    case "min": rule = .min
    default: rule = .set
    }
    return bridge.tensor(
      try bridge.graph { () throws(GraphError) in try x.scattering(rule, places, values) })
  }

  // MARK: Derivatives

  private func addDifferentiation() {
    module.module.function("custom_gradient(f)") { (vm, a) throws(PyError) in
      let function = a[0]
      if function.isObject { vm.heap.pin(function.object) }
      return vm.newFunction("custom_gradient(*args, **kwargs)") { (vm, b) throws(PyError) in
        try differentiated(function, Array(b.rest(0)), b.keywords(1))
      }
    }
    module.module.function("_jvp(fun, primals, tangents, has_aux)") { (vm, a) throws(PyError) in
      try jvp(a[0], try nodes(a[1]), try nodes(a[2]))
    }
  }

  /// The value of `f`, through which gradients flow as the function that `f` gave with it says.
  private func differentiated(
    _ function: Value, _ arguments: [Value], _ keywords: DictObject
  ) throws(PyError) -> Value {
    let pair = try vm.array(try vm.call(function, arguments, keywords: keywords))
    guard pair.count == 2 else {
      throw vm.typeError(
        "custom_gradient expects a function that returns a pair: its value and the function that "
          + "computes the gradient.")
    }
    var inputs = [try bridge.node(pair[0])]
    for argument in arguments {
      if let node = try bridge.nodeIfTensor(argument) { inputs.append(node) }
    }
    if !inputs.contains(where: { $0.value == nil }) { return pair[0] }
    let backward = pair[1]
    if backward.isObject { vm.heap.pin(backward.object) }
    let operation = ArrayFunction(
      "custom_gradient", attributes: "\(inputs[0].id)",
      infer: { (types) throws(GraphError) in types[0] },
      pullback: { (node, g, _) throws(GraphError) in
        do throws(PyError) {
          var parts: [Node?] = [nil]
          let given = try vm.call(backward, bridge.tensor(g))
          if given.tag == .tuple || given.baseTag == .list {
            for part in try vm.array(given) { parts.append(part.isNone ? nil : try bridge.node(part)) }
          } else {
            parts.append(try bridge.node(given))
          }
          while parts.count < node.inputs.count { parts.append(nil) }
          return Array(parts.prefix(node.inputs.count))
        } catch {
          throw GraphError.value(bridge.kerasError(error).message)
        }
      },
      body: { $0[0] })
    return bridge.tensor(try bridge.graph { () throws(GraphError) in try Node(operation, inputs) })
  }

  /// f(x) and its derivative along t: the gradient of (∇f·u)·t with respect to u.
  private func jvp(
    _ function: Value, _ primals: [Node], _ tangents: [Node]
  ) throws(PyError) -> Value {
    let trace = Trace()
    trace.begin()
    defer { trace.end() }
    var leaves: [Node] = []
    var points: [NDArray] = []
    for primal in primals {
      leaves.append(.placeholder(primal.shape, primal.dtype))
      points.append(try bridge.concrete(bridge.tensor(primal)))
    }
    let value = try bridge.node(try vm.call(function, leaves.map { bridge.tensor($0) }))
    let seed = Node.placeholder(value.shape, value.dtype)
    let slope = try bridge.graph { () throws(GraphError) -> Node in
      let parts = try gradients(of: value, wrt: leaves, seed: seed)
      var along = Node.scalar(0, value.dtype)
      for (part, tangent) in zip(parts, tangents) {
        along = try along.add(part.multiply(tangent).sum())
      }
      return try gradients(of: along, wrt: [seed])[0]
    }
    points.append(NDArray.zeros(value.shape, value.dtype))
    let outputs = try bridge.graph { () throws(GraphError) in
      try Program(
        inputs: leaves + [seed], outputs: [value, slope], contracts: false
      ).run(points)
    }
    return vm.newPair(bridge.tensor(Node(outputs[0])), bridge.tensor(Node(outputs[1])))
  }
}
