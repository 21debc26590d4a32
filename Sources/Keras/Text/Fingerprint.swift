/// Hashes of bytes as TensorFlow's string operations compute them, on which hashing layers rest.
enum Fingerprint {
  /// FarmHash's `Fingerprint64`, which `to_hash_bucket_fast` takes modulo the number of buckets.
  static func farm(_ s: [UInt8]) -> UInt64 {
    switch s.count {
    case 0...16: return upTo16(s)
    case 17...32: return upTo32(s)
    case 33...64: return upTo64(s)
    default: return long(s)
    }
  }

  /// Two fingerprints made one, as crossed features are.
  static func combined(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let k: UInt64 = 0xc6a4_a793_5bd1_e995
    var result = a ^ k
    result ^= mixed(b &* k) &* k
    result = result &* k
    return mixed(mixed(result) &* k)
  }

  /// SipHash-2-4, which `to_hash_bucket_strong` takes modulo the number of buckets.
  static func sip(_ key: (UInt64, UInt64), _ s: [UInt8]) -> UInt64 {
    var v0 = key.0 ^ 0x736f_6d65_7073_6575
    var v1 = key.1 ^ 0x646f_7261_6e64_6f6d
    var v2 = key.0 ^ 0x6c79_6765_6e65_7261
    var v3 = key.1 ^ 0x7465_6462_7974_6573
    func left(_ x: UInt64, _ n: UInt64) -> UInt64 { x << n | x >> (64 - n) }
    func turn() {
      v0 = v0 &+ v1
      v1 = left(v1, 13) ^ v0
      v0 = left(v0, 32)
      v2 = v2 &+ v3
      v3 = left(v3, 16) ^ v2
      v0 = v0 &+ v3
      v3 = left(v3, 21) ^ v0
      v2 = v2 &+ v1
      v1 = left(v1, 17) ^ v2
      v2 = left(v2, 32)
    }
    func take(_ word: UInt64) {
      v3 ^= word
      turn()
      turn()
      v0 ^= word
    }
    let whole = s.count / 8 * 8
    for i in stride(from: 0, to: whole, by: 8) { take(eight(s, i)) }
    var last = UInt64(s.count & 255) << 56
    for i in whole..<s.count { last |= UInt64(s[i]) << UInt64(8 * (i - whole)) }
    take(last)
    v2 ^= 0xff
    for _ in 0..<4 { turn() }
    return v0 ^ v1 ^ v2 ^ v3
  }

  // MARK: FarmHash's parts

  private static let k0: UInt64 = 0xc3a5_c85c_97cb_3127
  private static let k1: UInt64 = 0xb492_b66f_be98_f273
  private static let k2: UInt64 = 0x9ae1_6a3b_2f90_404f

  private static func right(_ x: UInt64, _ n: UInt64) -> UInt64 { x >> n | x << (64 - n) }
  private static func mixed(_ x: UInt64) -> UInt64 { x ^ (x >> 47) }

  private static func eight(_ s: [UInt8], _ at: Int) -> UInt64 {
    var word: UInt64 = 0
    for i in 0..<8 { word |= UInt64(s[at + i]) << UInt64(8 * i) }
    return word
  }

  private static func four(_ s: [UInt8], _ at: Int) -> UInt64 {
    var word: UInt64 = 0
    for i in 0..<4 { word |= UInt64(s[at + i]) << UInt64(8 * i) }
    return word
  }

  private static func joined(_ u: UInt64, _ v: UInt64, _ factor: UInt64) -> UInt64 {
    let a = mixed((u ^ v) &* factor)
    return mixed((v ^ a) &* factor) &* factor
  }

  private static func upTo16(_ s: [UInt8]) -> UInt64 {
    let n = s.count
    let factor = k2 &+ UInt64(n) &* 2
    if n >= 8 {
      let a = eight(s, 0) &+ k2
      let b = eight(s, n - 8)
      let c = right(b, 37) &* factor &+ a
      let d = (right(a, 25) &+ b) &* factor
      return joined(c, d, factor)
    }
    if n >= 4 { return joined(UInt64(n) &+ four(s, 0) << 3, four(s, n - 4), factor) }
    if n == 0 { return k2 }
    let y = UInt64(s[0]) &+ UInt64(s[n >> 1]) << 8
    let z = UInt64(n) &+ UInt64(s[n - 1]) << 2
    return mixed((y &* k2) ^ (z &* k0)) &* k2
  }

  private static func upTo32(_ s: [UInt8]) -> UInt64 {
    let n = s.count
    let factor = k2 &+ UInt64(n) &* 2
    let a = eight(s, 0) &* k1
    let b = eight(s, 8)
    let c = eight(s, n - 8) &* factor
    let d = eight(s, n - 16) &* k2
    return joined(
      right(a &+ b, 43) &+ right(c, 30) &+ d, a &+ right(b &+ k2, 18) &+ c, factor)
  }

  private static func upTo64(_ s: [UInt8]) -> UInt64 {
    let n = s.count
    let factor = k2 &+ UInt64(n) &* 2
    let a = eight(s, 0) &* k2
    let b = eight(s, 8)
    let c = eight(s, n - 8) &* factor
    let d = eight(s, n - 16) &* k2
    let y = right(a &+ b, 43) &+ right(c, 30) &+ d
    let z = joined(y, a &+ right(b &+ k2, 18) &+ c, factor)
    let e = eight(s, 16) &* factor
    let f = eight(s, 24)
    let g = (y &+ eight(s, n - 32)) &* factor
    let h = (z &+ eight(s, n - 24)) &* factor
    return joined(
      right(e &+ f, 43) &+ right(g, 30) &+ h, e &+ right(f &+ a, 18) &+ g, factor)
  }

  /// 32 bytes worked into a pair.
  private static func pair(
    _ s: [UInt8], _ at: Int, _ a: UInt64, _ b: UInt64
  ) -> (UInt64, UInt64) {
    var a = a &+ eight(s, at)
    let z = eight(s, at + 24)
    var b = right(b &+ a &+ z, 21)
    let c = a
    a = a &+ eight(s, at + 8) &+ eight(s, at + 16)
    b = b &+ right(a, 44)
    return (a &+ z, b &+ c)
  }

  private static func long(_ s: [UInt8]) -> UInt64 {
    let n = s.count
    let seed: UInt64 = 81
    var x = seed &* k2 &+ eight(s, 0)
    var y = seed &* k1 &+ 113
    var z = mixed(y &* k2 &+ 113) &* k2
    var v: (UInt64, UInt64) = (0, 0)
    var w: (UInt64, UInt64) = (0, 0)
    func round(_ at: Int, _ factor: UInt64, _ nine: UInt64) {
      x = right(x &+ y &+ v.0 &+ eight(s, at + 8), 37) &* factor
      y = right(y &+ v.1 &+ eight(s, at + 48), 42) &* factor
      x ^= w.1 &* nine
      y = y &+ v.0 &* nine &+ eight(s, at + 40)
      z = right(z &+ w.0, 33) &* factor
      v = pair(s, at, v.1 &* factor, x &+ w.0)
      w = pair(s, at + 32, z &+ w.1, y &+ eight(s, at + 16))
      swap(&z, &x)
    }
    for at in stride(from: 0, to: (n - 1) / 64 * 64, by: 64) { round(at, k1, 1) }
    let factor = k1 &+ (z & 0xff) << 1
    w.0 = w.0 &+ UInt64((n - 1) & 63)
    v.0 = v.0 &+ w.0
    w.0 = w.0 &+ v.0
    round(n - 64, factor, 9)
    return joined(
      joined(v.0, w.0, factor) &+ mixed(y) &* k0 &+ z, joined(v.1, w.1, factor) &+ x, factor)
  }
}
