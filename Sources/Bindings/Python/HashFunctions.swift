/// MD5, SHA-1 and SHA-256 (RFC 1321, FIPS 180-4) of whole messages.
enum HashFunctions {
  static func md5(_ message: [UInt8]) -> [UInt8] {
    let turns: [UInt32] = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21]
    var h: [UInt32] = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476]
    let bytes = padded(message, bigEndian: false)
    for block in stride(from: 0, to: bytes.count, by: 64) {
      let w = words(bytes, block, bigEndian: false)
      var (a, b, c, d) = (h[0], h[1], h[2], h[3])
      for i in 0..<64 {
        let f: UInt32
        let k: Int
        switch i / 16 {
        case 0: (f, k) = ((b & c) | (~b & d), i)
        case 1: (f, k) = ((d & b) | (~d & c), (5 * i + 1) % 16)
        case 2: (f, k) = (b ^ c ^ d, (3 * i + 5) % 16)
        default: (f, k) = (c ^ (b | ~d), 7 * i % 16)
        }
        let sum = a &+ f &+ sines[i] &+ w[k]
        (a, d, c) = (d, c, b)
        b = b &+ left(sum, turns[i / 16 * 4 + i % 4])
      }
      h = [h[0] &+ a, h[1] &+ b, h[2] &+ c, h[3] &+ d]
    }
    return h.flatMap { word in (0..<4).map { UInt8(truncatingIfNeeded: word >> UInt32(8 * $0)) } }
  }

  static func sha1(_ message: [UInt8]) -> [UInt8] {
    var h: [UInt32] = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0]
    let bytes = padded(message, bigEndian: true)
    for block in stride(from: 0, to: bytes.count, by: 64) {
      var w = words(bytes, block, bigEndian: true)
      for i in 16..<80 { w.append(left(w[i - 3] ^ w[i - 8] ^ w[i - 14] ^ w[i - 16], 1)) }
      var v = h
      for i in 0..<80 {
        let f: UInt32
        let k: UInt32
        switch i / 20 {
        case 0: (f, k) = ((v[1] & v[2]) | (~v[1] & v[3]), 0x5a827999)
        case 1: (f, k) = (v[1] ^ v[2] ^ v[3], 0x6ed9eba1)
        case 2: (f, k) = ((v[1] & v[2]) | (v[1] & v[3]) | (v[2] & v[3]), 0x8f1bbcdc)
        default: (f, k) = (v[1] ^ v[2] ^ v[3], 0xca62c1d6)
        }
        let next = left(v[0], 5) &+ f &+ v[4] &+ k &+ w[i]
        v = [next, v[0], left(v[1], 30), v[2], v[3]]
      }
      for i in 0..<5 { h[i] = h[i] &+ v[i] }
    }
    return bigEndian(h)
  }

  /// SHA-256, and with `short` SHA-224.
  static func sha256(_ message: [UInt8], short: Bool = false) -> [UInt8] {
    var h: [UInt32] = [
      0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab,
      0x5be0cd19,
    ]
    if short {
      h = [
        0xc1059ed8, 0x367cd507, 0x3070dd17, 0xf70e5939, 0xffc00b31, 0x68581511, 0x64f98fa7,
        0xbefa4fa4,
      ]
    }
    let bytes = padded(message, bigEndian: true)
    for block in stride(from: 0, to: bytes.count, by: 64) {
      var w = words(bytes, block, bigEndian: true)
      for i in 16..<64 {
        let (a, b) = (w[i - 15], w[i - 2])
        let s0 = right(a, 7) ^ right(a, 18) ^ (a >> 3)
        let s1 = right(b, 17) ^ right(b, 19) ^ (b >> 10)
        w.append(w[i - 16] &+ s0 &+ w[i - 7] &+ s1)
      }
      var v = h
      for i in 0..<64 {
        let s1 = right(v[4], 6) ^ right(v[4], 11) ^ right(v[4], 25)
        let choice = (v[4] & v[5]) ^ (~v[4] & v[6])
        let t1 = v[7] &+ s1 &+ choice &+ cubeRoots[i] &+ w[i]
        let s0 = right(v[0], 2) ^ right(v[0], 13) ^ right(v[0], 22)
        let majority = (v[0] & v[1]) ^ (v[0] & v[2]) ^ (v[1] & v[2])
        v = [t1 &+ s0 &+ majority, v[0], v[1], v[2], v[3] &+ t1, v[4], v[5], v[6]]
      }
      for i in 0..<8 { h[i] = h[i] &+ v[i] }
    }
    return Array(bigEndian(h).prefix(short ? 28 : 32))
  }

  /// The message, a one bit, zeros and its length in bits.
  private static func padded(_ message: [UInt8], bigEndian: Bool) -> [UInt8] {
    var bytes = message + [0x80]
    while bytes.count % 64 != 56 { bytes.append(0) }
    let length = UInt64(message.count) * 8
    for i in 0..<8 {
      let shift = UInt64(bigEndian ? 56 - 8 * i : 8 * i)
      bytes.append(UInt8(truncatingIfNeeded: length >> shift))
    }
    return bytes
  }

  private static func words(_ bytes: [UInt8], _ block: Int, bigEndian: Bool) -> [UInt32] {
    (0..<16).map { i in
      var word: UInt32 = 0
      for k in 0..<4 { word = word << 8 | UInt32(bytes[block + 4 * i + (bigEndian ? k : 3 - k)]) }
      return word
    }
  }

  private static func bigEndian(_ words: [UInt32]) -> [UInt8] {
    words.flatMap { word in
      (0..<4).map { UInt8(truncatingIfNeeded: word >> UInt32(24 - 8 * $0)) }
    }
  }

  private static func left(_ x: UInt32, _ n: UInt32) -> UInt32 { x << n | x >> (32 - n) }
  private static func right(_ x: UInt32, _ n: UInt32) -> UInt32 { x >> n | x << (32 - n) }

  /// The first 32 bits of |sin i|.
  private static let sines: [UInt32] = [
    0xd76aa478, 0xe8c7b756, 0x242070db, 0xc1bdceee, 0xf57c0faf, 0x4787c62a, 0xa8304613,
    0xfd469501, 0x698098d8, 0x8b44f7af, 0xffff5bb1, 0x895cd7be, 0x6b901122, 0xfd987193,
    0xa679438e, 0x49b40821, 0xf61e2562, 0xc040b340, 0x265e5a51, 0xe9b6c7aa, 0xd62f105d,
    0x02441453, 0xd8a1e681, 0xe7d3fbc8, 0x21e1cde6, 0xc33707d6, 0xf4d50d87, 0x455a14ed,
    0xa9e3e905, 0xfcefa3f8, 0x676f02d9, 0x8d2a4c8a, 0xfffa3942, 0x8771f681, 0x6d9d6122,
    0xfde5380c, 0xa4beea44, 0x4bdecfa9, 0xf6bb4b60, 0xbebfbc70, 0x289b7ec6, 0xeaa127fa,
    0xd4ef3085, 0x04881d05, 0xd9d4d039, 0xe6db99e5, 0x1fa27cf8, 0xc4ac5665, 0xf4292244,
    0x432aff97, 0xab9423a7, 0xfc93a039, 0x655b59c3, 0x8f0ccc92, 0xffeff47d, 0x85845dd1,
    0x6fa87e4f, 0xfe2ce6e0, 0xa3014314, 0x4e0811a1, 0xf7537e82, 0xbd3af235, 0x2ad7d2bb,
    0xeb86d391,
  ]

  /// The first 32 bits of the fractions of the cube roots of the first 64 primes.
  private static let cubeRoots: [UInt32] = [
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4,
    0xab1c5ed5, 0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe,
    0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f,
    0x4a7484aa, 0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7,
    0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc,
    0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b,
    0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116,
    0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7,
    0xc67178f2,
  ]
}
