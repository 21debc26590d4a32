/// Blocks of memory that arrays have given back, by size, to be used again.
///
/// Loops make and drop arrays of the same few sizes: asking the system each time for aligned memory
/// costs more than the arithmetic of a small array, and fresh pages more than that of a large one.
enum StoragePool {
  /// Four sizes for each power of two, so that at most a fifth of a block is wasted.
  ///
  /// In units of 64 bytes: 1 to 8, then 10, 12, 14, 16, 20, 24, …
  static func sizeClass(_ byteCount: Int) -> Int {
    let units = Swift.max(1, (byteCount + 63) / 64)
    if units <= 8 { return units }
    let k = Int.bitWidth - 3 - units.leadingZeroBitCount
    return 4 * k + (units + (1 << k) - 1) >> k
  }

  /// The bytes of a block of a class.
  static func size(_ index: Int) -> Int {
    index <= 8 ? index * 64 : (4 + index % 4) << (index / 4 - 1) * 64
  }

  /// Blocks above 32 MiB are not kept.
  static let classCount = 73
  /// All that is kept, in bytes.
  private static let most = MemoryLayout<Int>.size == 4 ? 4 << 20 : 64 << 20

  nonisolated(unsafe) private static let heads: UnsafeMutablePointer<UnsafeMutableRawPointer?> = {
    let heads = UnsafeMutablePointer<UnsafeMutableRawPointer?>.allocate(capacity: classCount)
    heads.initialize(repeating: nil, count: classCount)
    return heads
  }()
  nonisolated(unsafe) private static var kept = 0

  /// A block of a class, its bytes as they were left.
  @inline(__always) static func take(_ index: Int) -> UnsafeMutableRawPointer {
    if index < classCount, let block = heads[index] {
      heads[index] = block.load(as: UnsafeMutableRawPointer?.self)
      kept -= size(index)
      return block
    }
    return .allocate(byteCount: size(index), alignment: 64)
  }

  @inline(__always) static func give(_ block: UnsafeMutableRawPointer, _ index: Int) {
    let bytes = size(index)
    guard index < classCount, kept + bytes <= most else { return block.deallocate() }
    block.storeBytes(of: heads[index], as: UnsafeMutableRawPointer?.self)
    heads[index] = block
    kept += bytes
  }
}
