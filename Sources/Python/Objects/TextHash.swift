/// CPython's hash of texts and bytes: SipHash-1-3 under the key that `PYTHONHASHSEED=0` stands for,
/// so that sets of texts are listed in the order they have there.
enum TextHash {
  static func ofBytes(_ p: UnsafeRawPointer, _ count: Int) -> Int64 {
    if count == 0 { return 0 }
    var state = State()
    var i = 0
    while i &+ 8 <= count {
      state.take(UInt64(littleEndian: p.loadUnaligned(fromByteOffset: i, as: UInt64.self)))
      i &+= 8
    }
    var last = UInt64(truncatingIfNeeded: count) << 56
    var shift: UInt64 = 0
    while i < count {
      last |= UInt64(p.load(fromByteOffset: i, as: UInt8.self)) << shift
      shift &+= 8
      i &+= 1
    }
    return state.end(last)
  }

  /// The hash of the narrowest of the three forms that hold all characters: 1, 2 or 4 bytes each.
  static func ofScalars(_ scalars: UnsafePointer<UInt32>, _ count: Int) -> Int64 {
    var all: UInt32 = 0
    for i in 0..<count { all |= scalars[i] }
    if all > 0xFFFF { return ofBytes(UnsafeRawPointer(scalars), count &* 4) }
    let width = all > 0xFF ? 2 : 1
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count &* width)
    for i in 0..<count {
      bytes.append(UInt8(truncatingIfNeeded: scalars[i]))
      if width == 2 { bytes.append(UInt8(truncatingIfNeeded: scalars[i] >> 8)) }
    }
    return bytes.withUnsafeBytes { buffer in
      buffer.baseAddress.map { ofBytes($0, buffer.count) } ?? 0
    }
  }

  private struct State {
    private var v0: UInt64 = 0x736f_6d65_7073_6575
    private var v1: UInt64 = 0x646f_7261_6e64_6f6d
    private var v2: UInt64 = 0x6c79_6765_6e65_7261
    private var v3: UInt64 = 0x7465_6462_7974_6573

    @inline(__always) private static func left(_ x: UInt64, _ n: UInt64) -> UInt64 {
      x &<< n | x &>> (64 &- n)
    }

    @inline(__always) private mutating func turn() {
      v0 = v0 &+ v1
      v1 = State.left(v1, 13) ^ v0
      v0 = State.left(v0, 32)
      v2 = v2 &+ v3
      v3 = State.left(v3, 16) ^ v2
      v0 = v0 &+ v3
      v3 = State.left(v3, 21) ^ v0
      v2 = v2 &+ v1
      v1 = State.left(v1, 17) ^ v2
      v2 = State.left(v2, 32)
    }

    @inline(__always) mutating func take(_ word: UInt64) {
      v3 ^= word
      turn()
      v0 ^= word
    }

    @inline(__always) mutating func end(_ last: UInt64) -> Int64 {
      take(last)
      v2 ^= 0xff
      turn()
      turn()
      turn()
      let hash = Int64(bitPattern: v0 ^ v1 ^ v2 ^ v3)
      return hash == -1 ? -2 : hash
    }
  }
}
