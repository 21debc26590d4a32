/// MT19937: the generator behind Python's `random` and NumPy's legacy functions.
public final class MersenneTwister: BitGenerator {
  /// The 624 words and the place of the next one, as `get_state` shows them.
  public var state: [UInt32]
  public var position: Int

  /// Knuth's fill from one word, as `numpy.random.seed(int)`.
  public init(seed: UInt32) {
    state = MersenneTwister.filled(seed)
    position = 624
  }

  /// A fill keyed by words, as Python's `random.seed` and NumPy's list seeds.
  public init(key: [UInt32]) {
    state = MersenneTwister.filled(19_650_218)
    position = 624
    var (i, j) = (1, 0)
    for _ in 0..<max(624, key.count) {
      let p = state[i - 1]
      state[i] = ((state[i] ^ ((p ^ (p >> 30)) &* 1_664_525)) &+ key[j]) &+ UInt32(j)
      i += 1
      j = (j + 1) % key.count
      if i == 624 {
        state[0] = state[623]
        i = 1
      }
    }
    for _ in 0..<623 {
      let p = state[i - 1]
      state[i] = (state[i] ^ ((p ^ (p >> 30)) &* 1_566_083_941)) &- UInt32(i)
      i += 1
      if i == 624 {
        state[0] = state[623]
        i = 1
      }
    }
    state[0] = 0x8000_0000
  }

  /// `numpy.random.MT19937(seed)`: the state itself drawn from the sequence.
  public init(_ seed: SeedSequence) {
    state = seed.state(624)
    state[0] = 0x8000_0000
    position = 623
    super.init()
    self.seed = seed
  }

  private static func filled(_ seed: UInt32) -> [UInt32] {
    var s = [UInt32](repeating: seed, count: 624)
    for i in 1..<624 { s[i] = 1_812_433_253 &* (s[i - 1] ^ (s[i - 1] >> 30)) &+ UInt32(i) }
    return s
  }

  private func refill() {
    state.withUnsafeMutableBufferPointer { s in
      for k in 0..<624 {
        let y = (s[k] & 0x8000_0000) | (s[k == 623 ? 0 : k + 1] & 0x7FFF_FFFF)
        let far = k < 227 ? k + 397 : k - 227
        s[k] = s[far] ^ (y >> 1) ^ (y & 1 == 1 ? 0x9908_B0DF : 0)
      }
    }
    position = 0
  }

  public override func nextUInt32() -> UInt32 {
    if position >= 624 { refill() }
    var y = state[position]
    position += 1
    y ^= y >> 11
    y ^= (y << 7) & 0x9D2C_5680
    y ^= (y << 15) & 0xEFC6_0000
    return y ^ (y >> 18)
  }

  /// Two draws, high word first.
  public override func nextUInt64() -> UInt64 {
    let high = UInt64(nextUInt32())
    return high << 32 | UInt64(nextUInt32())
  }

  public override func nextDouble() -> Double {
    let a = Double(nextUInt32() >> 5)
    let b = Double(nextUInt32() >> 6)
    return (a * 67_108_864 + b) / 9_007_199_254_740_992
  }
}
