/// SHA-3 (FIPS 202) and BLAKE2 (RFC 7693) of whole messages.
enum SpongeHashes {
  /// Keccak with the suffix of SHA-3, or of SHAKE where `suffix` says so.
  static func keccak(_ message: [UInt8], size: Int, rate: Int, suffix: UInt8 = 0x06) -> [UInt8] {
    var bytes = message + [suffix]
    while bytes.count % rate != 0 { bytes.append(0) }
    bytes[bytes.count - 1] |= 0x80
    var state = [UInt64](repeating: 0, count: 25)
    for block in stride(from: 0, to: bytes.count, by: rate) {
      for i in 0..<rate {
        let shift = UInt64(8 * (i % 8))
        state[i / 8] ^= UInt64(bytes[block + i]) << shift
      }
      permute(&state)
    }
    var out: [UInt8] = []
    while true {
      for i in 0..<rate {
        if out.count == size { return out }
        let shift = UInt64(8 * (i % 8))
        out.append(UInt8(truncatingIfNeeded: state[i / 8] >> shift))
      }
      permute(&state)
    }
  }

  private static func turn(_ x: UInt64, _ n: Int) -> UInt64 {
    n == 0 ? x : x << UInt64(n) | x >> UInt64(64 - n)
  }

  private static func permute(_ a: inout [UInt64]) {
    var register: UInt8 = 1
    for _ in 0..<24 {
      var c = [UInt64](repeating: 0, count: 5)
      for i in 0..<25 { c[i % 5] ^= a[i] }
      for x in 0..<5 {
        let d = c[(x + 4) % 5] ^ turn(c[(x + 1) % 5], 1)
        for y in 0..<5 { a[x + 5 * y] ^= d }
      }
      var (x, y) = (1, 0)
      var current = a[1]
      for t in 0..<24 {
        (x, y) = (y, (2 * x + 3 * y) % 5)
        let next = a[x + 5 * y]
        let distance = (t + 1) * (t + 2) / 2
        a[x + 5 * y] = turn(current, distance % 64)
        current = next
      }
      for y in 0..<5 {
        let row = Array(a[5 * y..<5 * y + 5])
        for x in 0..<5 {
          let next: UInt64 = ~row[(x + 1) % 5]
          a[x + 5 * y] = row[x] ^ (next & row[(x + 2) % 5])
        }
      }
      // The round constant's bits come from a shift register.
      for j in 0..<7 {
        let bit = register & 1
        let mixed: UInt8 = register >> 7 == 1 ? 0x71 : 0
        register = (register << 1) ^ mixed
        let place = (1 << j) - 1
        if bit == 1 { a[0] ^= UInt64(1) << UInt64(place) }
      }
    }
  }

  /// BLAKE2b; a key is the first block.
  static func blake2b(_ message: [UInt8], size: Int, key: [UInt8] = []) -> [UInt8] {
    let start: [UInt64] = [
      0x6a09e667f3bcc908, 0xbb67ae8584caa73b, 0x3c6ef372fe94f82b, 0xa54ff53a5f1d36f1,
      0x510e527fade682d1, 0x9b05688c2b3e6c1f, 0x1f83d9abfb41bd6b, 0x5be0cd19137e2179,
    ]
    return blake(
      message, size: size, key: key, block: 128, rounds: 12, start: start, bits: 64,
      turns: [32, 24, 16, 63])
  }

  /// BLAKE2s; a key is the first block.
  static func blake2s(_ message: [UInt8], size: Int, key: [UInt8] = []) -> [UInt8] {
    let start: [UInt64] = [
      0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab,
      0x5be0cd19,
    ]
    return blake(
      message, size: size, key: key, block: 64, rounds: 10, start: start, bits: 32,
      turns: [16, 12, 8, 7])
  }

  private static func blake(
    _ message: [UInt8], size: Int, key: [UInt8], block: Int, rounds: Int, start: [UInt64],
    bits: Int, turns: [Int]
  ) -> [UInt8] {
    let width = bits / 8
    let mask: UInt64 = bits == 64 ? .max : 0xffff_ffff
    var h = start
    let parameters: Int = 0x0101_0000 | (key.count << 8) | size
    h[0] ^= UInt64(parameters)
    var bytes = message
    if !key.isEmpty { bytes = key + [UInt8](repeating: 0, count: block - key.count) + message }
    let length = bytes.count
    while bytes.isEmpty || bytes.count % block != 0 { bytes.append(0) }
    func right(_ x: UInt64, _ n: Int) -> UInt64 {
      let low: UInt64 = x >> UInt64(n)
      let high: UInt64 = x << UInt64(bits - n)
      return (low | high) & mask
    }
    for at in stride(from: 0, to: bytes.count, by: block) {
      var m = [UInt64](repeating: 0, count: 16)
      for i in 0..<16 {
        for k in 0..<width {
          let byte = UInt64(bytes[at + i * width + k])
          m[i] |= byte << UInt64(8 * k)
        }
      }
      let isLast = at + block >= bytes.count
      var v = h + start
      v[12] ^= UInt64(isLast ? length : at + block) & mask
      if isLast { v[14] ^= mask }
      func mix(_ a: Int, _ b: Int, _ c: Int, _ d: Int, _ x: UInt64, _ y: UInt64) {
        v[a] = (v[a] &+ v[b] &+ x) & mask
        v[d] = right(v[d] ^ v[a], turns[0])
        v[c] = (v[c] &+ v[d]) & mask
        v[b] = right(v[b] ^ v[c], turns[1])
        v[a] = (v[a] &+ v[b] &+ y) & mask
        v[d] = right(v[d] ^ v[a], turns[2])
        v[c] = (v[c] &+ v[d]) & mask
        v[b] = right(v[b] ^ v[c], turns[3])
      }
      for round in 0..<rounds {
        let s = order[round % 10]
        for i in 0..<4 { mix(i, i + 4, i + 8, i + 12, m[s[2 * i]], m[s[2 * i + 1]]) }
        for i in 0..<4 {
          let (b, c, d) = ((i + 1) % 4 + 4, (i + 2) % 4 + 8, (i + 3) % 4 + 12)
          mix(i, b, c, d, m[s[8 + 2 * i]], m[s[9 + 2 * i]])
        }
      }
      for i in 0..<8 { h[i] ^= v[i] ^ v[i + 8] }
    }
    var out: [UInt8] = []
    for word in h {
      for k in 0..<width { out.append(UInt8(truncatingIfNeeded: word >> UInt64(8 * k))) }
    }
    return Array(out.prefix(size))
  }

  /// The order of a message's words in the ten rounds.
  private static let order: [[Int]] = [
    [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15],
    [14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3],
    [11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4],
    [7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8],
    [9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13],
    [2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9],
    [12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11],
    [13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10],
    [6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5],
    [10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0],
  ]
}
