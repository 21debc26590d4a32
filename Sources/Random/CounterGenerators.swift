/// A generator whose step makes 64 bits; 32-bit draws take the lower half first and keep the upper.
open class WideBitGenerator: BitGenerator {
  /// The upper half of a word whose lower half was drawn as 32 bits.
  final public var half: UInt32?

  public final override func nextUInt32() -> UInt32 {
    if let kept = half {
      half = nil
      return kept
    }
    let v = nextUInt64()
    half = UInt32(truncatingIfNeeded: v >> 32)
    return UInt32(truncatingIfNeeded: v)
  }

  public final override func nextDouble() -> Double {
    Double(nextUInt64() >> 11) / 9_007_199_254_740_992
  }
}

/// Philox 4×64 with 10 rounds: a counter, encrypted (Salmon et al., SC 2011).
public final class Philox: WideBitGenerator {
  /// The four words that are encrypted next, and the two of the key.
  public var counter: [UInt64] = [0, 0, 0, 0]
  public var key: (UInt64, UInt64)
  /// The last block of output, and how much of it was handed out.
  public var buffer: [UInt64] = [0, 0, 0, 0]
  public var used = 4

  public init(_ seed: SeedSequence) {
    let words = seed.wideState(2)
    key = (words[0], words[1])
    super.init()
    self.seed = seed
  }

  public override func nextUInt64() -> UInt64 {
    if used >= 4 { refill() }
    used += 1
    return buffer[used - 1]
  }

  private func refill() {
    for i in 0..<4 {
      counter[i] &+= 1
      if counter[i] != 0 { break }
    }
    var c = counter
    var k = key
    for round in 0..<10 {
      if round > 0 {
        k.0 &+= 0x9E37_79B9_7F4A_7C15
        k.1 &+= 0xBB67_AE85_84CA_A73B
      }
      let a = c[0].multipliedFullWidth(by: 0xD2E7_470E_E14C_6C93)
      let b = c[2].multipliedFullWidth(by: 0xCA5A_8263_9512_1157)
      c = [b.high ^ c[1] ^ k.0, b.low, a.high ^ c[3] ^ k.1, a.low]
    }
    buffer = c
    used = 0
  }
}

/// SFC64: Doty-Humphrey's small fast counter.
public final class SFC64: WideBitGenerator {
  /// The three words of state and the counter.
  public var a: UInt64
  public var b: UInt64
  public var c: UInt64
  public var counter: UInt64 = 1

  public init(_ seed: SeedSequence) {
    let words = seed.wideState(3)
    (a, b, c) = (words[0], words[1], words[2])
    super.init()
    self.seed = seed
    for _ in 0..<12 { _ = nextUInt64() }
  }

  public override func nextUInt64() -> UInt64 {
    let result = a &+ b &+ counter
    counter &+= 1
    a = b ^ (b >> 11)
    b = c &+ (c << 3)
    c = (c << 24 | c >> 40) &+ result
    return result
  }
}
