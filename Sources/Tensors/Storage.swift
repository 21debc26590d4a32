/// A block of memory that arrays share; freed with the last of them.
public final class Storage {
  /// The first byte, aligned to 64.
  public let base: UnsafeMutableRawPointer
  public let byteCount: Int
  /// Where the block goes back to; -1 for foreign memory.
  private let sizeClass: Int
  /// What keeps foreign memory alive; nil when the block is our own.
  private let owner: AnyObject?

  /// A new block; its bytes are zero if asked.
  public init(byteCount: Int, zeroed: Bool = false) {
    self.byteCount = byteCount
    sizeClass = StoragePool.sizeClass(byteCount)
    base = StoragePool.take(sizeClass)
    owner = nil
    if zeroed { base.initializeMemory(as: UInt8.self, repeating: 0, count: byteCount) }
  }

  /// Memory that `owner` keeps alive.
  public init(borrowing base: UnsafeMutableRawPointer, byteCount: Int, owner: AnyObject) {
    self.base = base
    self.byteCount = byteCount
    self.owner = owner
    sizeClass = -1
  }

  deinit {
    if sizeClass >= 0 { StoragePool.give(base, sizeClass) }
  }
}
