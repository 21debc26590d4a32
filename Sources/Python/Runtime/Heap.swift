/// Owns every object and frees the unreachable ones by a non-moving mark-and-sweep collection.
///
/// The interpreter collects only at safe points, where no native function that could hold a `Value`
/// in a local variable is running; so natives need no rooting at all.
public final class Heap {
  private var first: Unmanaged<Object>?
  private var pending: [Unmanaged<Object>] = []
  /// Objects alive, the unreachable ones included until the next collection.
  public private(set) var count = 0
  /// Bytes in use by objects and what they reported, as far as known.
  public private(set) var bytes = 0
  /// The size at which the next safe point collects.
  public internal(set) var threshold = Heap.smallestThreshold
  /// The size past which `MemoryError` is raised.
  public var limit = Int.max
  /// Collect at every safe point, which finds unrooted values in tests.
  public var collectsAlways = false {
    didSet { threshold = collectsAlways ? 0 : Heap.smallestThreshold }
  }
  private var pins: [UInt: (Unmanaged<Object>, Int)] = [:]
  var roots: ((Heap) -> Void)?

  static let smallestThreshold = 8 << 20

  // MARK: Spare objects

  /// Dead tuples of 1 to 4 items, short lists and instances, to be used again with their buffers:
  /// loops make and drop these by the million.
  private var spareTuples: [Unmanaged<Object>?] = [nil, nil, nil, nil, nil]
  private var spareLists: Unmanaged<Object>?
  private var spareInstances: Unmanaged<Object>?

  private func discard(_ reference: Unmanaged<Object>) {
    let isKept = reference._withUnsafeGuaranteedRef { object in
      switch object.tag {
      case .tuple:
        let tuple = unsafeDowncast(object, to: TupleObject.self)
        guard tuple.count >= 1, tuple.count <= 4 else { return false }
        object.nextObject = spareTuples[tuple.count]
        spareTuples[tuple.count] = reference
        return true
      case .list:
        let list = unsafeDowncast(object, to: ListObject.self)
        guard list.isShort else { return false }
        object.nextObject = spareLists
        spareLists = reference
        return true
      case .instance:
        object.nextObject = spareInstances
        spareInstances = reference
        return true
      default: return false
      }
    }
    if !isKept { reference.release() }
  }

  @inline(__always)
  private func revive(_ reference: Unmanaged<Object>, _ external: Int) {
    reference._withUnsafeGuaranteedRef { $0.nextObject = first }
    first = reference
    count &+= 1
    bytes &+= 96 &+ external
  }

  /// A used tuple of that many items, to be filled.
  @inline(__always) func spareTuple(_ n: Int) -> TupleObject? {
    guard n <= 4, let reference = spareTuples[n] else { return nil }
    spareTuples[n] = reference._withUnsafeGuaranteedRef { $0.nextObject }
    revive(reference, n * 16)
    return unsafeBitCast(reference, to: TupleObject.self)
  }

  /// A used list, empty again.
  @inline(__always) func spareList() -> ListObject? {
    guard let reference = spareLists else { return nil }
    spareLists = reference._withUnsafeGuaranteedRef { $0.nextObject }
    revive(reference, 64)
    let list = unsafeBitCast(reference, to: ListObject.self)
    list.removeAll()
    return list
  }

  /// A used instance, of its new type and without attributes.
  @inline(__always) func spareInstance(_ type: TypeObject) -> InstanceObject? {
    guard let reference = spareInstances else { return nil }
    spareInstances = reference._withUnsafeGuaranteedRef { $0.nextObject }
    revive(reference, 96)
    let instance = unsafeBitCast(reference, to: InstanceObject.self)
    instance.begin(type)
    return instance
  }

  private func freeSpares() {
    var heads = spareTuples
    heads.append(spareLists)
    heads.append(spareInstances)
    spareTuples = [nil, nil, nil, nil, nil]
    spareLists = nil
    spareInstances = nil
    for head in heads {
      var next = head
      while let reference = next {
        next = reference._withUnsafeGuaranteedRef { $0.nextObject }
        reference.release()
      }
    }
  }

  init() {}

  /// Takes ownership of a new object, with the bytes that it holds outside itself.
  @discardableResult
  @inline(__always) public func make<T: Object>(_ object: T, bytes external: Int = 0) -> T {
    let reference = Unmanaged<Object>.passRetained(object)
    object.nextObject = first
    first = reference
    count &+= 1
    bytes &+= 96 &+ external
    return object
  }

  /// Bytes that containers grew by and that no heap has counted yet: growing has no heap at hand.
  nonisolated(unsafe) static var unreported = 0

  /// Counts what containers grew by.
  func takeReports() {
    bytes &+= Heap.unreported
    Heap.unreported = 0
  }

  /// Reports that an object's outside memory grew or shrank.
  @inline(__always) public func adjust(by delta: Int) { bytes &+= delta }

  @inline(__always) var wantsCollection: Bool { bytes >= threshold }

  /// Keeps an object alive that only Swift code refers to, until as many `unpin`s.
  public func pin(_ object: Object) {
    let reference = Unmanaged.passUnretained(object)
    let key = UInt(bitPattern: reference.toOpaque())
    pins[key] = (reference, (pins[key]?.1 ?? 0) + 1)
  }

  public func unpin(_ object: Object) {
    let key = UInt(bitPattern: Unmanaged.passUnretained(object).toOpaque())
    guard let (reference, n) = pins[key] else { return }
    pins[key] = n > 1 ? (reference, n - 1) : nil
  }

  @inline(__always) public func mark(_ value: Value) {
    if value.isObject { mark(object: value.object) }
  }

  @inline(__always) public func mark(object: Object) {
    if object.isMarked { return }
    object.isMarked = true
    pending.append(Unmanaged.passUnretained(object))
  }

  @inline(__always) func mark<T: Object>(_ reference: Unmanaged<T>?) {
    reference?._withUnsafeGuaranteedRef { mark(object: $0) }
  }

  public func mark(_ base: UnsafePointer<Value>, _ count: Int) {
    for i in 0..<count { mark(base[i]) }
  }

  /// Frees what no root reaches.
  public func collect() {
    roots?(self)
    for (_, pin) in pins { mark(pin.0) }
    while let reference = pending.popLast() {
      reference._withUnsafeGuaranteedRef { $0.trace(self) }
    }
    sweep()
  }

  private func sweep() {
    var kept: Unmanaged<Object>?
    var next = first
    var live = 0
    var size = 0
    while let reference = next {
      let survives = reference._withUnsafeGuaranteedRef { object in
        next = object.nextObject
        guard object.isMarked else { return false }
        object.isMarked = false
        object.nextObject = kept
        size += 96 + object.externalBytes
        return true
      }
      if survives {
        kept = reference
        live += 1
      } else {
        discard(reference)
      }
    }
    first = kept
    count = live
    bytes = size
    threshold = collectsAlways ? 0 : Swift.max(Heap.smallestThreshold, size * 2)
  }

  /// Frees everything at the end of a `VM`.
  func freeAll() {
    freeSpares()
    var next = first
    first = nil
    while let reference = next {
      next = reference._withUnsafeGuaranteedRef { $0.nextObject }
      reference.release()
    }
    count = 0
    bytes = 0
  }
}
