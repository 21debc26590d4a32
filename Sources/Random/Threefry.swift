import CKernels
import Tensors

/// JAX's counter-based generator: every draw is a pure function of a key of two words.
///
/// Layout of `jax_threefry_partitionable`: element i of a draw is threefry2x32(key, hi(i), lo(i)),
/// its two words combined by exclusive or.
public enum Threefry {
  public struct Key: Hashable, Sendable {
    public var high: UInt32
    public var low: UInt32

    @inlinable
    public init(_ high: UInt32, _ low: UInt32) {
      self.high = high
      self.low = low
    }

    /// The key of an integer seed as Keras makes it: (seed, 0).
    @inlinable
    public init(seed: UInt32) { self.init(seed, 0) }
  }

  public static func bits(_ key: Key, _ shape: Shape) -> NDArray {
    let result = NDArray(uninitialized: shape, .uint32)
    lk_threefry_bits(
      key.high, key.low, 0, result.data.assumingMemoryBound(to: UInt32.self), result.count)
    return result
  }

  public static func split(_ key: Key, _ count: Int = 2) -> [Key] {
    var words = [UInt32](repeating: 0, count: 2 * count)
    lk_threefry_pairs(key.high, key.low, &words, count)
    return (0..<count).map { Key(words[2 * $0], words[2 * $0 + 1]) }
  }

  /// Uniform in [low, high), float32.
  public static func uniform(
    _ key: Key, _ shape: Shape, _ low: Float = 0, _ high: Float = 1
  ) -> NDArray {
    let result = NDArray(uninitialized: shape, .float32)
    lk_threefry_uniform(key.high, key.low, 0, low, high, result.float32, result.count)
    return result
  }

  /// Standard normal, float32: √2 · erf⁻¹ of a uniform draw.
  public static func normal(_ key: Key, _ shape: Shape) -> NDArray {
    let result = NDArray(uninitialized: shape, .float32)
    lk_threefry_normal(key.high, key.low, 0, result.float32, result.count)
    return result
  }

  /// Standard normal cut to (−2, 2), float32.
  public static func truncatedNormal(_ key: Key, _ shape: Shape) -> NDArray {
    let result = NDArray(uninitialized: shape, .float32)
    lk_threefry_truncated_normal(key.high, key.low, 0, result.float32, result.count)
    return result
  }

  /// True with the given probability.
  public static func bernoulli(_ key: Key, _ probability: Float, _ shape: Shape) -> NDArray {
    let draw = uniform(key, shape)
    let result = NDArray(uninitialized: shape, .bool)
    for i in 0..<result.count { result.uint8[i] = draw.float32[i] < probability ? 1 : 0 }
    return result
  }

  /// −log(−log u), float32.
  public static func gumbel(_ key: Key, _ shape: Shape) -> NDArray {
    let result = uniform(key, shape, Float.leastNormalMagnitude, 1)
    let p = result.float32
    let log = lk_unary(LK_LOG)
    let negate = lk_unary(LK_NEG)
    log(p, p, result.count)
    negate(p, p, result.count)
    log(p, p, result.count)
    negate(p, p, result.count)
    return result
  }

  /// Whole numbers in low..<high, int32: two draws joined modulo the span.
  public static func randint(_ key: Key, _ shape: Shape, _ low: Int32, _ high: Int32) -> NDArray {
    let keys = split(key)
    let result = NDArray(uninitialized: shape, .int32)
    let lowerBits = bits(keys[1], shape)
    let upperBits = bits(keys[0], shape)
    let span = max(UInt32(bitPattern: high &- low), 1)
    var multiplier = 65536 % span
    multiplier = multiplier &* multiplier % span
    let h = upperBits.data.assumingMemoryBound(to: UInt32.self)
    let l = lowerBits.data.assumingMemoryBound(to: UInt32.self)
    for i in 0..<result.count {
      let v = ((h[i] % span) &* multiplier &+ l[i] % span) % span
      result.int32[i] = low &+ Int32(bitPattern: v)
    }
    return result
  }

  /// `count` class numbers per row of logits[batch, classes], int32 [batch, count].
  public static func categorical(_ key: Key, logits: NDArray, count: Int) -> NDArray {
    let packed = logits.contiguous(as: .float32)
    let (batch, classes) = (packed.shape[0], packed.shape[1])
    let noise = gumbel(key, [batch, classes, count])
    let result = NDArray(uninitialized: [batch, count], .int32)
    for b in 0..<batch {
      for s in 0..<count {
        var best = 0
        var top = -Float.infinity
        for c in 0..<classes {
          let v = noise.float32[(b * classes + c) * count + s] + packed.float32[b * classes + c]
          if v > top {
            top = v
            best = c
          }
        }
        result.int32[b * count + s] = Int32(best)
      }
    }
    return result
  }

  /// The order in which `jax.random.permutation` leaves `n` rows: rounds of stable sorts by bits.
  public static func permutation(_ key: Key, _ n: Int) -> [Int] {
    var order = Array(0..<n)
    if n < 2 { return order }
    let rounds = Int(lk_ceil(3 * lk_log(Double(n)) / lk_log(4_294_967_295)))
    var key = key
    for _ in 0..<rounds {
      let keys = split(key)
      key = keys[0]
      let drawn = bits(keys[1], [n])
      let words = drawn.data.assumingMemoryBound(to: UInt32.self)
      var ranked = Array(0..<n)
      ranked.sort { words[$0] != words[$1] ? words[$0] < words[$1] : $0 < $1 }
      order = ranked.map { order[$0] }
    }
    return order
  }
}
