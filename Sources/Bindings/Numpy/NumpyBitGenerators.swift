import Python
import Random
import Tensors

/// `numpy.random.PCG64`, `MT19937`, `Philox`, `SFC64` and the `SeedSequence` that they start from.
enum NumpyBitGenerators {
  static func add(_ m: ModuleBuilder, _ generator: TypeBuilder) {
    addSeedSequence(m)
    addType(m, "PCG64", "numpy.random._pcg64") { PCG64($0) }
    addType(m, "PCG64DXSM", "numpy.random._pcg64") { PCG64($0, cheap: true) }
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
      t.property(
        "state", "", { (vm, v) throws(PyError) in try state(vm, v) },
        set: { (vm, v, new) throws(PyError) in try restore(vm, v, new) })
      if name.hasPrefix("PCG64") {
        t.method("advance(self, delta)") { (vm, a) throws(PyError) in
          guard let g = a[0].as(BitGeneratorObject.self)?.generator as? PCG64 else { return .none }
          let (high, low) = try words(vm, a[1])
          g.advance(high, low)
          return a[0]
        }
      }
      if name != "MT19937" && name != "SFC64" {
        t.method("jumped(self, jumps=1)") { (vm, a) throws(PyError) in
          let twin = BitGeneratorObject(type, make(SeedSequence(entropy: [0])))
          let made = Value(vm.heap.make(twin))
          try restore(vm, made, try state(vm, a[0]))
          for _ in 0..<(try a.int(1)) {
            if let g = twin.generator as? PCG64 {
              g.advance(0x9E37_79B9_7F4A_7C15, 0xF39C_C060_5CED_C835)
            } else if let g = twin.generator as? Philox {
              g.counter[2] &+= 1
            }
          }
          return made
        }
      }
      t.property("seed_seq") { (vm, v) throws(PyError) in
        guard let seed = v.as(BitGeneratorObject.self)?.generator.seed,
          let type = try vm.getAttribute(try vm.importModule("numpy.random"), "SeedSequence").asType
        else { return .none }
        var given = Value(Int64(0))
        for word in seed.entropy.reversed() {
          given = try vm.binary(
            .bitOr, try vm.binary(.leftShift, given, Value(32)), Value(Int64(word)))
        }
        return Value(vm.heap.make(SeedSequenceObject(type, seed, given)))
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
    guard let g = value.as(BitGeneratorObject.self)?.generator else { return .none }
    let np = Numpy.of(vm)
    let inner = vm.newDict()
    let result = vm.newDict()
    func put(_ dict: DictObject, _ name: String, _ value: Value) { dict.set(vm.intern(name), value) }
    put(result, "bit_generator", vm.text(BitGeneratorObject.name(g)))
    put(result, "state", Value(inner))
    if let g = g as? PCG64 {
      put(inner, "state", try wide(vm, g.high, g.low))
      put(inner, "inc", try wide(vm, g.incrementHigh, g.incrementLow))
      put(result, "has_uint32", Value(g.half == nil ? 0 : 1))
      put(result, "uinteger", Value(Int64(g.half ?? 0)))
    } else if let g = g as? MersenneTwister {
      put(inner, "key", np.wrapArray(NDArray(g.state)))
      put(inner, "pos", Value(g.position))
    } else if let g = g as? Philox {
      put(inner, "counter", np.wrapArray(NDArray(g.counter)))
      put(inner, "key", np.wrapArray(NDArray([g.key.0, g.key.1])))
      put(result, "buffer", np.wrapArray(NDArray(g.buffer)))
      put(result, "buffer_pos", Value(g.used))
    } else if let g = g as? SFC64 {
      put(inner, "state", np.wrapArray(NDArray([g.a, g.b, g.c, g.counter])))
    }
    if let g = g as? WideBitGenerator {
      put(result, "has_uint32", Value(g.half == nil ? 0 : 1))
      put(result, "uinteger", Value(Int64(g.half ?? 0)))
    }
    return Value(result)
  }

  private static func restore(_ vm: VM, _ value: Value, _ new: Value) throws(PyError) {
    guard let g = value.as(BitGeneratorObject.self)?.generator else { return }
    func item(_ dict: Value, _ name: String) throws(PyError) -> Value {
      try vm.getItem(dict, vm.text(name))
    }
    guard new.tag == .dict else { throw vm.typeError("state must be a dict") }
    let name = BitGeneratorObject.name(g)
    if try vm.str(try item(new, "bit_generator")) != name {
      throw vm.valueError("state must be for a \(name) \(g is MersenneTwister ? "PRNG" : "RNG")")
    }
    let inner = try item(new, "state")
    func numbers(_ value: Value) throws(PyError) -> [UInt64] {
      try Numpy.of(vm).array(value).array(UInt64.self)
    }
    var half: UInt32?
    if !(g is MersenneTwister), try vm.isTrue(try item(new, "has_uint32")) {
      half = UInt32(truncatingIfNeeded: try vm.int64(try item(new, "uinteger")))
    }
    if let g = g as? PCG64 {
      (g.high, g.low) = try words(vm, try item(inner, "state"))
      (g.incrementHigh, g.incrementLow) = try words(vm, try item(inner, "inc"))
      g.half = half
    } else if let g = g as? MersenneTwister {
      g.state = try numbers(try item(inner, "key")).map { UInt32(truncatingIfNeeded: $0) }
      g.position = Int(try vm.int64(try item(inner, "pos")))
    } else if let g = g as? Philox {
      g.counter = try numbers(try item(inner, "counter"))
      let key = try numbers(try item(inner, "key"))
      g.key = (key[0], key[1])
      g.buffer = try numbers(try item(new, "buffer"))
      g.used = Int(try vm.int64(try item(new, "buffer_pos")))
      g.half = half
    } else if let g = g as? SFC64 {
      let words = try numbers(try item(inner, "state"))
      (g.a, g.b, g.c, g.counter) = (words[0], words[1], words[2], words[3])
      g.half = half
    }
  }

  private static func addSeedSequence(_ m: ModuleBuilder) {
    let vm = m.vm
    let type = vm.type("SeedSequence", module: "numpy.random.bit_generator")
    vm.extend(type) { t in
      t.new("SeedSequence(cls, entropy=None, *, spawn_key=(), pool_size=4)") {
        (vm, a) throws(PyError) in
        let words = a[1].isNone ? NumpyRandom.entropy() : try NumpyRandom.words(Numpy.of(vm), a[1])
        var sequence = SeedSequence(entropy: words)
        for key in try vm.array(a[2]) { sequence = sequence.child(Int(try vm.int64(key))) }
        return Value(vm.heap.make(SeedSequenceObject(type, sequence, a[1])))
      }
      t.property("entropy") { (_, v) throws(PyError) in
        v.as(SeedSequenceObject.self)?.given ?? .none
      }
      t.property("spawn_key") { (vm, v) throws(PyError) in
        let key = v.as(SeedSequenceObject.self)?.sequence.spawnKey ?? []
        return Numpy.of(vm).tuple(key.map { Int($0) })
      }
      t.property("n_children_spawned") { (_, v) throws(PyError) in
        Value(v.as(SeedSequenceObject.self)?.spawned ?? 0)
      }
      t.property("pool_size") { (_, _) throws(PyError) in Value(4) }
      t.property("pool") { (vm, v) throws(PyError) in
        Numpy.of(vm).wrapArray(NDArray(v.as(SeedSequenceObject.self)?.sequence.pool ?? []))
      }
      t.property("state") { (vm, v) throws(PyError) in
        let dict = vm.newDict()
        for name in ["entropy", "spawn_key", "pool_size", "n_children_spawned"] {
          dict.set(vm.intern(name), try vm.getAttribute(v, name))
        }
        return Value(dict)
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
    if let pcg = generator as? PCG64 { return pcg.isCheap ? "PCG64DXSM" : "PCG64" }
    return "SFC64"
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

  override func repr(_ vm: VM) throws(PyError) -> String {
    var lines = ["SeedSequence(", "    entropy=\(try vm.repr(given)),"]
    if !sequence.spawnKey.isEmpty {
      lines.append("    spawn_key=\(tupleText(sequence.spawnKey.map { Int($0) })),")
    }
    if spawned > 0 { lines.append("    n_children_spawned=\(spawned),") }
    return lines.joined(separator: "\n") + "\n)"
  }
}
