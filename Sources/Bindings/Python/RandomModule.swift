import Python
import Random
import Tensors

/// Python's module `random` over the Mersenne Twister.
extension VM {
  /// Declares `random`, which is made at its first import.
  public func registerRandom() {
    registerModule("random", source: RandomSource.text)
    registerModule("_random") { m in
      m.type("RandomCore") { t in
        t.new("RandomCore(cls, *args, **kwargs)") { (vm, a) throws(PyError) in
          Value(vm.heap.make(RandomCoreObject(a[0].asType!), bytes: 2600))
        }
        func own(_ a: Arguments) -> MersenneTwister { a[0].as(RandomCoreObject.self)!.generator.twister }
        t.method("random(self, /)", owner: "Random") { (_, a) throws(PyError) in Value(own(a).nextDouble()) }
        t.method("_seed(self, n, /)") { (vm, a) throws(PyError) in
          let n = vm.bigInt(try vm.index(a[1]))
          a[0].as(RandomCoreObject.self)!.generator.seed(key: n.limbs)
          return .none
        }
        t.method("getrandbits(self, k, /)", owner: "Random") { (vm, a) throws(PyError) in
          let k = try a.int(1)
          if k < 0 { throw vm.valueError("number of bits must be non-negative") }
          return vm.int(RandomCoreObject.bits(own(a), k))
        }
        t.method("_randbelow(self, n, /)") { (vm, a) throws(PyError) in
          let twister = own(a)
          if a[1].isInt {
            let n = a[1].int
            if n <= 0 { return Value(0) }
            let k = 64 - n.leadingZeroBitCount
            if k <= 32 {
              while true {
                let r = Int64(twister.nextUInt32() >> UInt32(32 - k))
                if r < n { return Value(r) }
              }
            }
          }
          let n = vm.bigInt(try vm.index(a[1]))
          while true {
            let r = RandomCoreObject.bits(twister, n.bitLength)
            if r < n { return vm.int(r) }
          }
        }
        t.method("_share(self, /)") { (_, a) throws(PyError) in
          a[0].as(RandomCoreObject.self)!.generator = .shared
          return .none
        }
        t.property("gauss_next") { (_, v) throws(PyError) in
          v.as(RandomCoreObject.self)!.generator.keptGauss.map { Value($0) } ?? .none
        } set: { (vm, v, new) throws(PyError) in
          v.as(RandomCoreObject.self)!.generator.keptGauss = new.isNone ? nil : try vm.double(new)
        }
        t.method("_sha512(self, data, /)") { (vm, a) throws(PyError) in
          Value(vm.newBytes(SHA512.digest(a[1].asBytes?.bytes ?? [])))
        }
        t.method("_getstate(self, /)") { (vm, a) throws(PyError) in
          let twister = own(a)
          var values = twister.state.map { Value(Int64($0)) }
          values.append(Value(twister.position))
          return Value(vm.newTuple(values))
        }
        t.method("_setstate(self, state, /)") { (vm, a) throws(PyError) in
          let values = try vm.array(a[1])
          if values.count != 625 { throw vm.valueError("state vector is the wrong size") }
          let twister = own(a)
          for i in 0..<624 {
            twister.state[i] = UInt32(truncatingIfNeeded: try vm.int64(values[i]))
          }
          twister.position = Int(try vm.int64(values[624]))
          return .none
        }
      }
    }
  }
}

/// The generator inside a `random.Random`.
final class RandomCoreObject: Object {
  var generator = PythonRandom(seed: 0)

  init(_ type: TypeObject) { super.init(type) }

  /// `getrandbits`: whole words from the lowest on, the highest cut to what is missing.
  static func bits(_ twister: MersenneTwister, _ count: Int) -> BigInt {
    if count == 0 { return .zero }
    var limbs: [UInt32] = []
    var left = count
    while left > 0 {
      let word = twister.nextUInt32()
      limbs.append(left < 32 ? word >> UInt32(32 - left) : word)
      left -= 32
    }
    return BigInt(limbs: limbs)
  }
}
