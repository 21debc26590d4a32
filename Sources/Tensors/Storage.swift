/// A block of memory that arrays share; freed with the last of them.
public final class Storage {
  /// The first byte, aligned to 64.
  public let base: UnsafeMutableRawPointer
  public let byteCount: Int
  /// What keeps foreign memory alive; nil when the block is our own.
  private let owner: AnyObject?

  /// A new block; its bytes are zero if asked.
  public init(byteCount: Int, zeroed: Bool = false) {
    self.byteCount = byteCount
    base = .allocate(byteCount: max(byteCount, 1), alignment: 64)
    owner = nil
    if zeroed { base.initializeMemory(as: UInt8.self, repeating: 0, count: byteCount) }
  }

  /// Memory that `owner` keeps alive.
  public init(borrowing base: UnsafeMutableRawPointer, byteCount: Int, owner: AnyObject) {
    self.base = base
    self.byteCount = byteCount
    self.owner = owner
  }

  deinit {
    if owner == nil { base.deallocate() }
  }
}
