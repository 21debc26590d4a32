/// Owns every object and frees the unreachable ones by a non-moving mark-and-sweep collection in
/// two generations (`Heap+Collection`).
///
/// Objects stand in a list, the newest first. While a native function runs, a collection frees only
/// what it cannot hold in a local variable (see `NativeScope`), so natives need no rooting.
public final class Heap {
  var first: Unmanaged<Object>?
  /// What the innermost native function that runs may hold.
  var scope = NativeScope()
  /// The mark of new objects: the innermost native's depth, or 0 where the interpreter's loop is.
  var level: UInt16 = 0
  /// Results and errors that calls handed to the natives that run, `keptCount` of them.
  var kept = UnsafeMutablePointer<Value>.allocate(capacity: 256)
  var keptCount = 0
  var keptCapacity = 256

  /// Dead tuples of 1 to 4 items, short lists and strings, and instances, to be used again with
  /// their buffers: loops make and drop these by the million.
  var spareTuples: [Unmanaged<Object>?] = [nil, nil, nil, nil, nil]
  var spareLists: Unmanaged<Object>?
  var spareInstances: Unmanaged<Object>?
  var spareStrings: Unmanaged<Object>?

  var pending: [Unmanaged<Object>] = []
  /// The newest object that has survived a collection: it and all behind it are old, the rest
  /// young.
  var firstOld: Unmanaged<Object>?
  /// The mark of what is alive: a full collection takes the other of 1 and 2, so that no mark is
  /// left.
  var liveMark: UInt8 = 1
  /// Whether objects are traced that survived an earlier collection, for what is new in them.
  var isLookingAgain = false
  /// Whether what survives the collection that runs is old from then on.
  var promotes = true
  /// Old objects that were written to since the last collection.
  var written: [Unmanaged<Object>] = []
  /// Old objects of classes that do not tell of writes.
  var watched: [Unmanaged<Object>] = []
  /// `count` and `bytes` after the last collection.
  var oldCount = 0
  var oldBytes = 0
  /// Bytes that objects reported since then.
  var reported = 0
  /// The size at which the old objects too are looked through.
  var fullThreshold = Heap.smallestFullThreshold
  /// Objects alive, the unreachable ones included until the next collection.
  public internal(set) var count = 0
  /// Bytes in use by objects and what they reported, as far as known.
  public internal(set) var bytes = 0
  /// The size at which the next safe point collects.
  public internal(set) var threshold = Heap.smallestThreshold
  /// The size past which `MemoryError` is raised.
  public var limit = Int.max
  /// Collect at every safe point, which finds unrooted values in tests.
  public var collectsAlways = false {
    didSet { threshold = collectsAlways ? 0 : Heap.smallestThreshold }
  }
  /// With `collectsAlways`, collect at one in so many safe points only, for programs with many
  /// objects.
  public var safepointsPerCollection = 1
  var safepoints = 0
  var pins: [UInt: (Unmanaged<Object>, Int)] = [:]
  var roots: ((Heap) -> Void)?

  static let smallestThreshold = 2 << 20
  static let smallestFullThreshold = 8 << 20
  /// So many bytes of young objects at most are spared under a native without becoming old.
  static let mostSpared = 8 << 20

  init() {}

  /// Takes ownership of a new object, with the bytes that it holds outside itself.
  @discardableResult
  @inline(__always) public func make<T: Object>(_ object: T, bytes external: Int = 0) -> T {
    let reference = Unmanaged<Object>.passRetained(object)
    object.nextObject = first
    object.level = level
    first = reference
    count &+= 1
    bytes &+= 96 &+ external
    return object
  }

  /// Bytes that containers grew by and that no heap has counted yet: growing has no heap at hand.
  nonisolated(unsafe) static var unreported = 0

  /// Counts what containers grew by.
  func takeReports() {
    adjust(by: Heap.unreported)
    Heap.unreported = 0
  }

  /// Reports that an object's outside memory grew or shrank.
  @inline(__always) public func adjust(by delta: Int) {
    bytes &+= delta
    reported &+= delta
  }

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
    if object.mark == liveMark { return }
    object.mark = liveMark
    pending.append(Unmanaged.passUnretained(object))
  }

  @inline(__always) func mark<T: Object>(_ reference: Unmanaged<T>?) {
    reference?._withUnsafeGuaranteedRef { mark(object: $0) }
  }

  public func mark(_ base: UnsafePointer<Value>, _ count: Int) {
    for i in 0..<count { mark(base[i]) }
  }

  /// Frees everything at the end of a `VM`.
  func freeAll() {
    freeSpares()
    var next = first
    first = nil
    firstOld = nil
    written = []
    watched = []
    while let reference = next {
      next = reference._withUnsafeGuaranteedRef { $0.nextObject }
      reference.release()
    }
    count = 0
    bytes = 0
    kept.deallocate()
  }
}
