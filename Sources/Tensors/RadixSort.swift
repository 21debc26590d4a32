/// Stable sorting of packed numbers by their bytes, the lowest first: linear in their number.
///
/// A number becomes an unsigned key of the same order: integers with the sign turned over, floats with
/// all bits of negative ones turned over, both zeros alike, NaN after everything.
enum RadixSort {
  /// Below this, merging is as good.
  static let least = 128

  /// The keys of `n` elements, or nil for types that have none.
  private static func keys(_ a: NDArray, _ start: Int, _ n: Int) -> [UInt64]? {
    @inline(__always)
    func made<T>(_: T.Type, _ key: (T) -> UInt64) -> [UInt64] {
      let p = a.data.assumingMemoryBound(to: T.self) + start
      return [UInt64](unsafeUninitializedCapacity: n) { buffer, count in
        for i in 0..<n { buffer[i] = key(p[i]) }
        count = n
      }
    }
    switch a.dtype.code {
    case .int16: return made(Int16.self) { UInt64(UInt16(bitPattern: $0) ^ 0x8000) }
    case .uint16: return made(UInt16.self) { UInt64($0) }
    case .int32: return made(Int32.self) { UInt64(UInt32(bitPattern: $0) ^ 0x8000_0000) }
    case .uint32: return made(UInt32.self) { UInt64($0) }
    case .int64: return made(Int64.self) { UInt64(bitPattern: $0) ^ (1 << 63) }
    case .uint64: return made(UInt64.self) { $0 }
    case .float32:
      return made(Float.self) {
        if $0 != $0 { return UInt64(UInt32.max) }
        let bits = ($0 + 0).bitPattern
        return UInt64(bits >> 31 == 0 ? bits | 0x8000_0000 : ~bits)
      }
    case .float64:
      return made(Double.self) {
        if $0 != $0 { return UInt64.max }
        // Adding zero makes both zeros the positive one.
        let bits = ($0 + 0).bitPattern
        return bits >> 63 == 0 ? bits | 1 << 63 : ~bits
      }
    default: return nil
    }
  }

  /// The positions of `n` elements in ascending order, equal ones in their old order; nil if the type
  /// has no keys or there are too few or too many.
  static func ranked(_ a: NDArray, _ start: Int, _ n: Int) -> [Int]? {
    guard n >= least, n < 1 << 31, var keys = keys(a, start, n) else { return nil }
    var places = [UInt32](unsafeUninitializedCapacity: n) { buffer, count in
      for i in 0..<n { buffer[i] = UInt32(truncatingIfNeeded: i) }
      count = n
    }
    var otherKeys = [UInt64](repeating: 0, count: n)
    var otherPlaces = [UInt32](repeating: 0, count: n)
    var counts = [Int](repeating: 0, count: 8 * 256)
    for key in keys {
      for digit in 0..<8 {
        counts[digit << 8 | Int(truncatingIfNeeded: key >> UInt64(8 * digit) & 255)] += 1
      }
    }
    for digit in 0..<8 {
      let shift = UInt64(8 * digit)
      // All in one pile: the digit orders nothing.
      if counts[digit << 8 | Int(truncatingIfNeeded: keys[0] >> shift & 255)] == n { continue }
      var at = 0
      for pile in digit << 8..<(digit + 1) << 8 {
        let count = counts[pile]
        counts[pile] = at
        at += count
      }
      for i in 0..<n {
        let key = keys[i]
        let pile = digit << 8 | Int(truncatingIfNeeded: key >> shift & 255)
        let to = counts[pile]
        counts[pile] = to + 1
        otherKeys[to] = key
        otherPlaces[to] = places[i]
      }
      swap(&keys, &otherKeys)
      swap(&places, &otherPlaces)
    }
    return [Int](unsafeUninitializedCapacity: n) { buffer, count in
      for i in 0..<n { buffer[i] = Int(places[i]) }
      count = n
    }
  }
}
