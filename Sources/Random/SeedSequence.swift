/// NumPy's mixing of a seed of any length into a pool of four words, and of that into states.
public struct SeedSequence {
  /// What everything is drawn from.
  public private(set) var pool: [UInt32] = [0, 0, 0, 0]
  public let entropy: [UInt32]
  public let spawnKey: [UInt32]

  /// - Parameter entropy: the seed's 32-bit words, lowest first (a list seed: the words of each).
  public init(entropy: [UInt32], spawnKey: [UInt32] = []) {
    self.entropy = entropy
    self.spawnKey = spawnKey
    var words = entropy
    if !spawnKey.isEmpty {
      while words.count < 4 { words.append(0) }
      words += spawnKey
    }
    var constant: UInt32 = 0x43b0_d7e5
    func hashMix(_ value: UInt32) -> UInt32 {
      var v = value ^ constant
      constant = constant &* 0x931e_8875
      v = v &* constant
      return v ^ (v >> 16)
    }
    func mix(_ x: UInt32, _ y: UInt32) -> UInt32 {
      let r = 0xca01_f9dd &* x &- 0x4973_f715 &* y
      return r ^ (r >> 16)
    }
    for i in 0..<4 { pool[i] = hashMix(i < words.count ? words[i] : 0) }
    for a in 0..<4 {
      for b in 0..<4 where a != b { pool[b] = mix(pool[b], hashMix(pool[a])) }
    }
    if words.count > 4 {
      for w in words[4...] {
        for b in 0..<4 { pool[b] = mix(pool[b], hashMix(w)) }
      }
    }
  }

  /// `generate_state(n, uint32)`.
  public func state(_ count: Int) -> [UInt32] {
    var constant: UInt32 = 0x8b51_f9dd
    return (0..<count).map { i in
      var v = pool[i % 4] ^ constant
      constant = constant &* 0x58f3_8ded
      v = v &* constant
      return v ^ (v >> 16)
    }
  }

  /// `generate_state(n, uint64)`: pairs of words, the lower first.
  public func wideState(_ count: Int) -> [UInt64] {
    let words = state(2 * count)
    return (0..<count).map { UInt64(words[2 * $0]) | UInt64(words[2 * $0 + 1]) << 32 }
  }

  /// The words of a non-negative integer, lowest first, at least one.
  public static func words(_ value: UInt64) -> [UInt32] {
    let (low, high) = (UInt32(truncatingIfNeeded: value), UInt32(truncatingIfNeeded: value >> 32))
    return high == 0 ? [low] : [low, high]
  }

  /// The sequence of the `index`-th child, as `spawn` makes it.
  public func child(_ index: Int) -> SeedSequence {
    SeedSequence(entropy: entropy, spawnKey: spawnKey + [UInt32(index)])
  }
}
