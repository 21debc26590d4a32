/// Takes the interpreter's own few objects out of Swift's reference counting.
///
/// Every native call touches them, and nothing frees them before the end, so counting is wasted work.
/// An object whose count has the runtime's mark for immortal objects (those in static data have it) is
/// neither counted up nor down. Python objects stay counted: when one is freed, it gives up what it
/// refers to, which may have been freed just before, and only true counts make that harmless.
enum ReferenceCount {
  /// The count lies behind the class pointer.
  private static let offset = MemoryLayout<UInt>.size
  /// The runtime's mark in the low half.
  ///
  /// The bits above the mark are a count far from both ends, so that the runtime's fast paths, which
  /// look at the sign after counting, both take the slow path that knows the mark.
  private static let immortal: UInt64 = 0xC000_0000_FFFF_FFFF
  /// One strong reference.
  private static let unique: UInt64 = 3

  @inline(__always) static func makeImmortal<T: AnyObject>(_ reference: Unmanaged<T>) {
    reference.toOpaque().storeBytes(of: immortal, toByteOffset: offset, as: UInt64.self)
  }

  /// Tries both states on an object of its own.
  static let canBeImmortal: Bool = {
    #if hasFeature(Embedded)
      return false
    #else
      guard MemoryLayout<UInt>.size == 8 else { return false }
      let probe = makeProbe()
      let count = probe.toOpaque() + offset
      guard count.load(as: UInt64.self) == unique else {
        release(probe)
        return false
      }
      count.storeBytes(of: immortal, as: UInt64.self)
      retain(probe)
      let ignoresRetain = count.load(as: UInt64.self) == immortal
      release(probe)
      release(probe)
      let ignoresRelease = count.load(as: UInt64.self) == immortal && Probe.count == 1
      count.storeBytes(of: unique, as: UInt64.self)
      release(probe)
      return ignoresRetain && ignoresRelease && Probe.count == 0
    #endif
  }()

  // Out of line, or the optimiser would put the probe on the stack and pair the calls away.
  @inline(never) private static func makeProbe() -> Unmanaged<Probe> { .passRetained(Probe()) }
  @inline(never) private static func retain(_ probe: Unmanaged<Probe>) { _ = probe.retain() }
  @inline(never) private static func release(_ probe: Unmanaged<Probe>) { probe.release() }

  private final class Probe {
    nonisolated(unsafe) static var count = 0
    init() { Probe.count += 1 }
    deinit { Probe.count -= 1 }
  }
}
