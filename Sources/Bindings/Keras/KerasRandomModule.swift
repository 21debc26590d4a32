import Autodiff
import Keras
import Python
import Tensors

/// `keras.random`: JAX's streams. Without a seed the global generator is used and advances.
enum KerasRandomModule {
  static func fill(_ vm: VM, _ m: ModuleBuilder) {
    let bridge = KerasBridge.of(vm)
    let generator = vm.type("SeedGenerator", module: "keras.src.random.seed_generator") { t in
      t.new("__new__(cls, seed=None, name=None, **kwargs)") { (vm, a) throws(PyError) in
        guard let type = a[0].asType else { throw vm.typeError("expected a class") }
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
      t.property("state") { (vm, v) throws(PyError) in
        guard let generator = v.cast(KerasObject.self).payload as? SeedGenerator else {
          return .none
        }
        return bridge.variable(generator.state)
      }
    }
    m.set("SeedGenerator", Value(generator))
    draws(vm, m, bridge)
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
    m.function("normal(shape, mean=0.0, stddev=1.0, dtype=None, seed=None)") {
      (vm, a) throws(PyError) in
      let (shape, mean, stddev) = (try bridge.shape(a[0]), try a.double(1), try a.double(2))
      return try draw(bridge, a[4]) { (key) throws(GraphError) in
        try Node.randomNormal(key, shape, mean: mean, stddev: stddev)
      }
    }
    m.function("truncated_normal(shape, mean=0.0, stddev=1.0, dtype=None, seed=None)") {
      (vm, a) throws(PyError) in
      let (shape, mean, stddev) = (try bridge.shape(a[0]), try a.double(1), try a.double(2))
      return try draw(bridge, a[4]) { (key) throws(GraphError) in
        try Node.randomTruncatedNormal(key, shape, mean: mean, stddev: stddev)
      }
    }
    m.function("uniform(shape, minval=0.0, maxval=1.0, dtype=None, seed=None)") {
      (vm, a) throws(PyError) in
      let (shape, low, high) = (try bridge.shape(a[0]), try a.double(1), try a.double(2))
      return try draw(bridge, a[4]) { (key) throws(GraphError) in
        try Node.randomUniform(key, shape, low: low, high: high)
      }
    }
    m.function("randint(shape, minval, maxval, dtype='int32', seed=None)") {
      (vm, a) throws(PyError) in
      let (shape, low, high) = (try bridge.shape(a[0]), try a.int64(1), try a.int64(2))
      return try draw(bridge, a[4]) { (key) throws(GraphError) in
        try Node.randomInteger(key, shape, low: low, high: high)
      }
    }
    m.function("categorical(logits, num_samples, dtype='int32', seed=None)") {
      (vm, a) throws(PyError) in
      let logits = try bridge.node(a[0])
      let count = try a.int(1)
      return try draw(bridge, a[3]) { (key) throws(GraphError) in
        let (batch, classes) = (logits.shape[0], logits.shape[1])
        let noise = try Node.randomGumbel(key, [batch, classes, count])
        return try noise.add(logits.expandDims(2)).argmax(axis: 1)
      }
    }
    m.function("dropout(inputs, rate, noise_shape=None, seed=None)") { (vm, a) throws(PyError) in
      let x = try bridge.node(a[0])
      let rate = try a.double(1)
      let noise = a[2].isNone ? nil : try bridge.shape(a[2])
      return try draw(bridge, a[3]) { (key) throws(GraphError) in
        try x.dropout(key, rate: rate, noiseShape: noise)
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
    m.function("shuffle(x, axis=0, seed=None)") { (vm, a) throws(PyError) in
      let x = try bridge.node(a[0])
      let axis = try a.int(1)
      return try draw(bridge, a[2]) { (key) throws(GraphError) in
        try x.shuffled(key, axis: axis)
      }
    }
  }
}
