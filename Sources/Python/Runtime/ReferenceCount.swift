/// Takes heap objects out of Swift's reference counting.
///
/// The collector alone decides when an object dies, so counting is wasted work: about a third of the
/// interpreter's time, since the counts are atomic. An object whose count has the runtime's mark for
/// immortal objects (those in static data have it) is neither counted up nor down. Where the mark does
/// not do that, `canBeImmortal` is false and objects are counted as usual.
enum ReferenceCount {
  /// The count lies behind the class pointer.
  private static let offset = MemoryLayout<UInt>.size
  private static let immortal: UInt64 = 0x8000_0000_FFFF_FFFF
  /// One strong reference.
  private static let unique: UInt64 = 3

  @inline(__always) static func makeImmortal<T: AnyObject>(_ reference: Unmanaged<T>) {
    reference.toOpaque().storeBytes(of: immortal, toByteOffset: offset, as: UInt64.self)
  }

  @inline(__always) static func makeUnique(_ reference: Unmanaged<Object>) {
    reference.toOpaque().storeBytes(of: unique, toByteOffset: offset, as: UInt64.self)
  }

  /// Tries both states on an object of its own.
  static let canBeImmortal: Bool = {
    #if hasFeature(Embedded)
      return false
    #else
      guard MemoryLayout<UInt>.size == 8 else { return false }
      let probe = Unmanaged<Probe>.passRetained(Probe())
      let count = probe.toOpaque() + offset
      guard count.load(as: UInt64.self) == unique else {
        probe.release()
        return false
      }
      count.storeBytes(of: immortal, as: UInt64.self)
      _ = probe.retain()
      let ignoresRetain = count.load(as: UInt64.self) == immortal
      probe.release()
      probe.release()
      let ignoresRelease = count.load(as: UInt64.self) == immortal && Probe.count == 1
      count.storeBytes(of: unique, as: UInt64.self)
      probe.release()
      return ignoresRetain && ignoresRelease && Probe.count == 0
    #endif
  }()

  private final class Probe {
    nonisolated(unsafe) static var count = 0
    init() { Probe.count += 1 }
    deinit { Probe.count -= 1 }
  }
}
