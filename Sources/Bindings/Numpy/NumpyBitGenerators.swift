import Python
import Random
import Tensors

/// `numpy.random.PCG64`, `MT19937`, `Philox`, `SFC64` and the `SeedSequence` that they start from.
enum NumpyBitGenerators {
  static func add(_ m: ModuleBuilder, _ generator: TypeBuilder) {
    addSeedSequence(m)
    addType(m, "PCG64", "numpy.random._pcg64") { PCG64($0) }
    addType(m, "MT19937", "numpy.random._mt19937") { MersenneTwister($0) }
    addType(m, "Philox", "numpy.random._philox") { Philox($0) }
    addType(m, "SFC64", "numpy.random._sfc64") { SFC64($0) }
    generator.property("bit_generator") { (vm, v) throws(PyError) in
      guard let bits = v.as(RandomObject.self)?.source.bits else { return .none }
      let type = try vm.getAttribute(try vm.importModule("numpy.random"), BitGeneratorObject.name(bits))
      guard let type = type.asType else { return .none }
      return Value(vm.heap.make(BitGeneratorObject(type, bits)))
    }
  }

  private static func sequence(_ np: Numpy, _ seed: Value) throws(PyError) -> SeedSequence {
    if let known = seed.as(SeedSequenceObject.self) { return known.sequence }
    return SeedSequence(
      entropy: seed.isNone ? NumpyRandom.entropy() : try NumpyRandom.words(np, seed))
  }

  private static func addType(
    _ m: ModuleBuilder, _ name: String, _ module: String,
    _ make: @escaping (SeedSequence) -> BitGenerator
  ) {
    let vm = m.vm
    let type = vm.type(name, module: module)
    vm.extend(type) { t in
      t.new("\(name)(cls, seed=None)") { (vm, a) throws(PyError) in
        let seed = try sequence(Numpy.of(vm), a[1])
        return Value(vm.heap.make(BitGeneratorObject(type, make(seed))))
      }
      t.method("random_raw(self, size=None, output=True)") { (vm, a) throws(PyError) in
        let np = Numpy.of(vm)
        guard let g = a[0].as(BitGeneratorObject.self)?.generator else { return .none }
        if a[1].isNone { return vm.int(g.nextUInt64()) }
        let n = try np.checkedShape(a[1])
        return np.wrapArray(NDArray((0..<n.reduce(1, *)).map { _ in g.nextUInt64() }, n))
      }
      if name == "PCG64" {
        t.property(
          "state", "", { (vm, v) throws(PyError) in try state(vm, v) },
          set: { (vm, v, new) throws(PyError) in try restore(vm, v, new) })
      }
    }
    m.set(name, Value(type))
  }

  private static func wide(_ vm: VM, _ high: UInt64, _ low: UInt64) throws(PyError) -> Value {
    let shifted = try vm.binary(.leftShift, vm.int(high), Value(64))
    return try vm.binary(.bitOr, shifted, vm.int(low))
  }

  private static func words(_ vm: VM, _ value: Value) throws(PyError) -> (UInt64, UInt64) {
    func word(_ shift: Int64) throws(PyError) -> UInt64 {
      var result: UInt64 = 0
      for part in 0..<2 {
        let moved = try vm.binary(.rightShift, value, Value(shift + 32 * Int64(part)))
        let low = try vm.binary(.bitAnd, moved, Value(0xFFFF_FFFF as Int64))
        result |= UInt64(try vm.int64(low)) << UInt64(32 * part)
      }
      return result
    }
    return (try word(64), try word(0))
  }

  /// The state as the dictionary that NumPy shows, to be kept and given back.
  private static func state(_ vm: VM, _ value: Value) throws(PyError) -> Value {
    guard let g = value.as(BitGeneratorObject.self)?.generator as? PCG64 else { return .none }
    let inner = vm.newDict()
    inner.set(vm.intern("state"), try wide(vm, g.high, g.low))
    inner.set(vm.intern("inc"), try wide(vm, g.incrementHigh, g.incrementLow))
    let result = vm.newDict()
    result.set(vm.intern("bit_generator"), vm.text("PCG64"))
    result.set(vm.intern("state"), Value(inner))
    result.set(vm.intern("has_uint32"), Value(g.half == nil ? 0 : 1))
    result.set(vm.intern("uinteger"), Value(Int64(g.half ?? 0)))
    return Value(result)
  }

  private static func restore(_ vm: VM, _ value: Value, _ new: Value) throws(PyError) {
    guard let g = value.as(BitGeneratorObject.self)?.generator as? PCG64 else { return }
    func item(_ from: Value, _ key: String) throws(PyError) -> Value {
      try vm.getItem(from, vm.text(key))
    }
    if try vm.str(try item(new, "bit_generator")) != "PCG64" {
      throw vm.valueError("state must be for a PCG64 RNG")
    }
    let inner = try item(new, "state")
    (g.high, g.low) = try words(vm, try item(inner, "state"))
    (g.incrementHigh, g.incrementLow) = try words(vm, try item(inner, "inc"))
    g.half =
      try vm.isTrue(try item(new, "has_uint32"))
      ? UInt32(truncatingIfNeeded: try vm.int64(try item(new, "uinteger"))) : nil
  }

  private static func addSeedSequence(_ m: ModuleBuilder) {
    let vm = m.vm
    let type = vm.type("SeedSequence", module: "numpy.random.bit_generator")
    vm.extend(type) { t in
      t.new("SeedSequence(cls, entropy=None, *, spawn_key=(), pool_size=4)") {
        (vm, a) throws(PyError) in
        let words = a[1].isNone ? NumpyRandom.entropy() : try NumpyRandom.words(Numpy.of(vm), a[1])
        return Value(
          vm.heap.make(SeedSequenceObject(type, SeedSequence(entropy: words), a[1])))
      }
      t.property("entropy") { (_, v) throws(PyError) in
        v.as(SeedSequenceObject.self)?.given ?? .none
      }
      t.method("generate_state(self, n_words, dtype=None)") { (vm, a) throws(PyError) in
        guard let s = a[0].as(SeedSequenceObject.self) else { return .none }
        let np = Numpy.of(vm)
        if try np.dtype(a[2])?.code == .uint64 {
          return np.wrapArray(NDArray(s.sequence.wideState(try a.int(1))))
        }
        return np.wrapArray(NDArray(s.sequence.state(try a.int(1))))
      }
      t.method("spawn(self, n_children)") { (vm, a) throws(PyError) in
        guard let s = a[0].as(SeedSequenceObject.self) else { return .none }
        var children: [Value] = []
        for _ in 0..<(try a.int(1)) {
          let child = SeedSequenceObject(type, s.sequence.child(s.spawned), s.given)
          children.append(Value(vm.heap.make(child)))
          s.spawned += 1
        }
        return Value(vm.newList(children))
      }
    }
    m.set("SeedSequence", Value(type))
  }
}

/// A bit generator of the program: what `Generator(...)` takes.
final class BitGeneratorObject: Object {
  let generator: BitGenerator
  init(_ type: TypeObject, _ generator: BitGenerator) {
    self.generator = generator
    super.init(type)
  }

  static func name(_ generator: BitGenerator) -> String {
    if generator is MersenneTwister { return "MT19937" }
    if generator is Philox { return "Philox" }
    return generator is SFC64 ? "SFC64" : "PCG64"
  }
}

/// `numpy.random.SeedSequence(seed)`.
final class SeedSequenceObject: Object {
  let sequence: SeedSequence
  let given: Value
  var spawned = 0
  init(_ type: TypeObject, _ sequence: SeedSequence, _ given: Value) {
    self.sequence = sequence
    self.given = given
    super.init(type)
  }
  override func trace(_ heap: Heap) {
    super.trace(heap)
    heap.mark(given)
  }
}
