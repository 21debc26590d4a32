/// Copying packed blocks to and from scattered places, an element's size at a time.
enum PackedCopy {
  /// `target[i] = source[places[i]]`, in blocks of `size` bytes.
  @inline(__always)
  static func gather(
    _ target: UnsafeMutableRawPointer, _ source: UnsafeRawPointer, _ places: [Int], size: Int
  ) {
    @inline(__always) func typed<T>(_: T.Type) {
      let to = target.assumingMemoryBound(to: T.self)
      let from = source.assumingMemoryBound(to: T.self)
      places.withUnsafeBufferPointer { p in
        for i in 0..<p.count { to[i] = from[p[i]] }
      }
    }
    switch size {
    case 8: typed(UInt64.self)
    case 4: typed(UInt32.self)
    case 1: typed(UInt8.self)
    default:
      for (i, p) in places.enumerated() {
        (target + i * size).copyMemory(from: source + p * size, byteCount: size)
      }
    }
  }

  /// `target[places[i]] = source[i]`, in blocks of `size` bytes.
  static func scatter(
    _ target: UnsafeMutableRawPointer, _ source: UnsafeRawPointer, _ places: [Int], size: Int
  ) {
    for (i, p) in places.enumerated() {
      (target + p * size).copyMemory(from: source + i * size, byteCount: size)
    }
  }
}
