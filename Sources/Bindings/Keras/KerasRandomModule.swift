import Autodiff
import Keras
import Python
import Random
import Tensors

/// `keras.random`: JAX's streams. Without a seed the global generator is used and advances.
enum KerasRandomModule {
  static func fill(_ vm: VM, _ m: ModuleBuilder) {
    let bridge = KerasBridge.of(vm)
    let generator = vm.type("SeedGenerator", module: "keras.src.random.seed_generator") { t in
      t.new("__new__(cls, seed=None, name=None, **kwargs)") { (vm, a) throws(PyError) in
        guard let type = a[0].asType else { throw vm.typeError("expected a class") }
        let extra = a.keywords(3)
        if extra.count > 0, !type.isUserDefined {
          throw vm.valueError("Unrecognized keyword arguments: \(try vm.repr(Value(extra)))")
        }
        if !a[1].isNone, !a[1].isInt {
          throw vm.valueError(
            "Argument `seed` must be an integer. Received: seed=\(try vm.str(a[1]))")
        }
        if a[1].isInt, a[1].int < 0 {
          throw vm.error(
            vm.types.overflow, "Python integer \(a[1].int) out of bounds for uint32")
        }
        let seed = a[1].isNone ? nil : try a.int(1)
        let name = a[2].isNone ? nil : try a.text(2)
        let made = try bridge.keras { () throws(KerasError) in
          try SeedGenerator(seed: seed, name: name)
        }
        return Value(vm.heap.make(KerasObject(type, made), bytes: 128))
      }
      t.method("next(self, ordered=True)") { (vm, a) throws(PyError) in
        guard let generator = a[0].cast(KerasObject.self).payload as? SeedGenerator else {
          return .none
        }
        return bridge.tensor(
          try bridge.keras { () throws(KerasError) in try generator.next() })
      }
      t.method("get_config(self)") { (vm, a) throws(PyError) in
        guard let generator = a[0].cast(KerasObject.self).payload as? SeedGenerator else {
          return .none
        }
        let dict = vm.newDict()
        dict.set(vm.intern("seed"), Value(generator.seed))
        dict.set(vm.intern("name"), vm.text(generator.name))
        return Value(dict)
      }
      t.classMethod("from_config(cls, config)") { (vm, a) throws(PyError) in
        guard let config = a[1].asDict else { throw vm.typeError("from_config expects a dict") }
        return try vm.call(a[0], [], keywords: config)
      }
      t.property("name") { (vm, v) throws(PyError) in
        (v.cast(KerasObject.self).payload as? SeedGenerator).map { vm.text($0.name) } ?? .none
      }
      t.property("state") { (vm, v) throws(PyError) in
        guard let generator = v.cast(KerasObject.self).payload as? SeedGenerator else {
          return .none
        }
        return bridge.variable(generator.state)
      }
    }
    KerasBridge.of(vm).classes["SeedGenerator"] = generator
    m.set("SeedGenerator", Value(generator))
    draws(vm, m, bridge)
  }

  /// A tensor of numbers; JAX's functions take no symbolic one.
  private static func numbers(_ vm: VM, _ value: Value) throws(PyError) -> Node {
    let node = try KerasBridge.of(vm).node(value)
    if node.isKerasTensor {
      throw vm.valueError(SymbolicTensorText.inJaxFunction)
    }
    return node
  }

  private typealias Draw = (Node) throws(GraphError) -> Node

  private static func draw(
    _ bridge: KerasBridge, _ seed: Value, _ make: @escaping Draw
  ) throws(PyError) -> Value {
    let key = try bridge.keras { () throws(KerasError) -> Node in
      if seed.isNone { return try SeedGenerator.globalKey() }
      return try Seed(bridge.config(seed)).nextNode()
    }
    return bridge.tensor(try bridge.graph { () throws(GraphError) in try make(key) })
  }

  private static func draws(_ vm: VM, _ m: ModuleBuilder, _ bridge: KerasBridge) {
    for (name, first, second, isUniform) in [
      ("normal", "mean=0.0", "stddev=1.0", false),
      ("truncated_normal", "mean=0.0", "stddev=1.0", false),
      ("uniform", "minval=0.0", "maxval=1.0", true),
    ] {
      m.function("\(name)(shape, \(first), \(second), dtype=None, seed=None)") {
        (vm, a) throws(PyError) in
        let shape = try bridge.shape(a[0])
        let dtype = a[3].isNone ? Keras.Session.floatType : try bridge.dtype(a[3])
        if !dtype.isFloating {
          throw vm.valueError(
            "`keras.random.\(name)` requires a floating point `dtype`. Received: "
              + "dtype=\(dtype.name) ")
        }
        let (low, high) = (try bridge.node(a[1]), try bridge.node(a[2]))
        if dtype.isShortFloat {
          let kind: Threefry.ShortDraw =
            isUniform
            ? .uniform(
              Float(low.value?.item().double ?? 0), Float(high.value?.item().double ?? 1))
            : name == "normal" ? .normal : .truncatedNormal
          return try draw(bridge, a[4]) { (key) throws(GraphError) in
            let draws = ArrayFunction(
              "random_short", attributes: "\(name) \(dtype.name) \(Shapes.text(shape))",
              infer: { (_) throws(GraphError) in ShapedType(shape, dtype) },
              body: { given in
                let words = given[0].array(UInt32.self)
                return Threefry.draw(kind, Threefry.Key(words[0], words[1]), shape, dtype)
              })
            let sample = try Node(draws, key)
            if isUniform { return sample }
            return try sample.multiply(high.cast(dtype)).add(low.cast(dtype))
          }
        }
        return try draw(bridge, a[4]) { (key) throws(GraphError) in
          let sample: Node
          if isUniform {
            if let a = low.value, let b = high.value, a.count == 1, b.count == 1 {
              sample = try Node.randomUniform(
                key, shape, low: a.item().double, high: b.item().double)
            } else {
              sample = try Node.randomUniform(key, shape).multiply(high.subtract(low)).add(low)
            }
          } else {
            let plain =
              name == "normal"
              ? try Node.randomNormal(key, shape) : try Node.randomTruncatedNormal(key, shape)
            sample = try plain.multiply(high).add(low)
          }
          return try sample.cast(dtype)
        }
      }
    }
    m.function("randint(shape, minval, maxval, dtype='int32', seed=None)") {
      (vm, a) throws(PyError) in
      let shape = try bridge.shape(a[0])
      let dtype = try bridge.dtype(a[3])
      if !dtype.isInteger {
        throw vm.valueError(
          "`keras.random.randint` requires an integer `dtype`. Received: dtype=\(dtype.name) ")
      }
      // Bounds lose their fractions, and end where the type's own numbers do.
      let bits = Int64(Swift.min(dtype.itemSize, 4) * 8)
      let least = dtype.isUnsigned ? 0 : -(Int64(1) << (bits - 1))
      let most = (Int64(1) << (dtype.isUnsigned ? bits : bits - 1)) - 1
      let low = Swift.max(least, Int64(try a.double(1)))
      let high = Swift.min(most + 1, Int64(try a.double(2)))
      return try draw(bridge, a[4]) { (key) throws(GraphError) in
        try Node.randomInteger(key, shape, low: low, high: high).cast(dtype)
      }
    }
    m.function("categorical(logits, num_samples, dtype='int32', seed=None)") {
      (vm, a) throws(PyError) in
      let logits = try numbers(vm, a[0])
      let count = try a.int(1)
      let dtype = try bridge.dtype(a[2])
      if logits.rank != 2 {
        throw vm.valueError(
          "`logits` should be a 2-D tensor with shape [batch_size, num_classes]. Received: "
            + "logits=\(try vm.str(a[0]))")
      }
      return try draw(bridge, a[3]) { (key) throws(GraphError) in
        let (batch, classes) = (logits.shape[0], logits.shape[1])
        let noise = try Node.randomGumbel(key, [batch, classes, count])
        return try noise.add(logits.expandDims(2)).argmax(axis: 1).cast(dtype)
      }
    }
    m.function("dropout(inputs, rate, noise_shape=None, seed=None)") { (vm, a) throws(PyError) in
      let x = try bridge.node(a[0])
      let rate = try a.double(1)
      var noise = a[2].isNone ? nil : try bridge.shape(a[2])
      for i in 0..<(noise?.count ?? 0) where noise?[i] == ShapedType.unknown {
        noise?[i] = x.shape[i]
      }
      if rate == 0 { return a[0] }
      return try draw(bridge, a[3]) { [noise] (key) throws(GraphError) in
        if rate == 1 { return try Node.zeros(x.shape, x.dtype) }
        return try x.dropout(key, rate: rate, noiseShape: noise)
      }
    }
    m.function("gamma(shape, alpha, dtype=None, seed=None)") { (vm, a) throws(PyError) in
      let (shape, alpha) = (try bridge.shape(a[0]), try bridge.node(a[1]))
      return try draw(bridge, a[3]) { (key) throws(GraphError) in
        try Node.randomGamma(key, shape, alpha: alpha)
      }
    }
    m.function("beta(shape, alpha, beta, dtype=None, seed=None)") { (vm, a) throws(PyError) in
      let (shape, alpha) = (try bridge.shape(a[0]), try bridge.node(a[1]))
      let beta = try bridge.node(a[2])
      return try draw(bridge, a[4]) { (key) throws(GraphError) in
        try Node.randomBeta(key, shape, alpha: alpha, beta: beta)
      }
    }
    rejections(m, bridge)
    m.function("shuffle(x, axis=0, seed=None)") { (vm, a) throws(PyError) in
      let x = try bridge.node(a[0])
      if x.isKerasTensor {
        throw vm.valueError(
          "Triggering __jax_array__() during abstractification is no longer supported. To avoid "
            + "this error, either explicitly convert your object using jax.numpy.array(), or "
            + "register your object as a pytree.")
      }
      let axis = try a.int(1)
      return try draw(bridge, a[2]) { (key) throws(GraphError) in
        try x.shuffled(key, axis: axis)
      }
    }
  }

  /// Binomial variates of given parameters, which broadcast to the shape.
  private static func rejections(_ m: ModuleBuilder, _ bridge: KerasBridge) {
    m.function("binomial(shape, counts, probabilities, dtype=None, seed=None)") {
      (vm, a) throws(PyError) in
      let shape = try bridge.shape(a[0])
      let dtype = a[3].isNone ? Keras.Session.floatType : try bridge.dtype(a[3])
      let counts = try bridge.node(a[1], dtype: .float32)
      let probabilities = try bridge.node(a[2], dtype: .float32)
      return try draw(bridge, a[4]) { (key) throws(GraphError) in
        let draws = ArrayFunction(
          "random_binomial",
          infer: { (types) throws(GraphError) in types[1] },
          body: { given in
            let words = given[0].array(UInt32.self)
            return Threefry.binomial(Threefry.Key(words[0], words[1]), given[1], given[2])
          })
        return try Node(
          draws, key, try counts.broadcast(to: shape), try probabilities.broadcast(to: shape)
        ).cast(dtype)
      }
    }
  }
}
