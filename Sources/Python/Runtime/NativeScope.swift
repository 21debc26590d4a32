/// What a native function that runs may hold in its local variables, where no collector can look.
///
/// While Python code runs that a native called, the native stands still. So it holds nothing but
/// - objects that were there before it began: they all stay until it ends;
/// - objects that it made itself: they carry its depth, and stay too;
/// - what its calls returned or raised: that is put on the list of kept values.
///
/// All other objects belong to the Python code, whose registers are roots, and may be freed. One case
/// is left to the native: an item that it took out of a container made meanwhile, which a later call
/// removes from that container, needs `VM.keep`.
struct NativeScope {
  /// The newest object that was there when the native began; nil where none runs.
  var start: Unmanaged<Object>?
  /// How many natives run; those made by the innermost carry this number.
  var depth: UInt16 = 0
}

extension Heap {
  /// What to restore when a native ends, or the interpreter's loop that one started.
  struct Outer {
    fileprivate let scope: NativeScope
    fileprivate let level: UInt16
    fileprivate let keptCount: Int
    fileprivate let fullThreshold: Int
  }

  /// A native begins.
  @inline(__always) func enterNative() -> Outer {
    let outer = Outer(
      scope: scope, level: level, keptCount: keptCount, fullThreshold: fullThreshold)
    scope.start = first
    scope.depth &+= 1
    level = scope.depth
    return outer
  }

  /// The interpreter's loop begins; `isNested` if inside another, whose Swift code then stands
  /// still.
  @inline(__always) func enterLoop(isNested: Bool) -> Outer {
    let outer = Outer(
      scope: scope, level: level, keptCount: keptCount, fullThreshold: fullThreshold)
    if level == 0, isNested {
      scope.start = first
      scope.depth &+= 1
    }
    level = 0
    return outer
  }

  /// The native or loop ends. Collections inside it freed nothing of what was made before it: the
  /// next full one is due when it was, and at once if that is over.
  @inline(__always) func leave(_ outer: Outer) {
    scope = outer.scope
    level = outer.level
    keptCount = outer.keptCount
    if fullThreshold != outer.fullThreshold {
      fullThreshold = outer.fullThreshold
      if bytes >= fullThreshold { threshold = 0 }
    }
  }

  /// Keeps a value until the native that runs ends.
  @inline(__always) func keep(_ value: Value) {
    guard value.isObject, level != 0 else { return }
    if keptCount == keptCapacity { growKept() }
    kept[keptCount] = value
    keptCount &+= 1
  }

  private func growKept() {
    let larger = UnsafeMutablePointer<Value>.allocate(capacity: keptCapacity * 2)
    larger.update(from: kept, count: keptCount)
    kept.deallocate()
    kept = larger
    keptCapacity *= 2
  }

  /// A call returns to Swift code: what it gives is kept, and what else it made may go.
  @inline(__always) func hand(_ value: Value) {
    guard level != 0 else { return }
    keep(value)
    if wantsCollection { collect() }
  }

  /// Marks all that was there before the innermost native began, and what it made since: of the
  /// young, as the old stay anyway.
  func markHeldByNatives() {
    guard let start = scope.start?.toOpaque() else { return }
    let end = firstOld?.toOpaque()
    var next = first
    while let reference = next, reference.toOpaque() != start, reference.toOpaque() != end {
      reference._withUnsafeGuaranteedRef {
        if $0.level == scope.depth { mark(object: $0) }
        next = $0.nextObject
      }
    }
    while let reference = next, reference.toOpaque() != end {
      reference._withUnsafeGuaranteedRef {
        if $0.mark != liveMark {
          $0.mark = liveMark
          $0.trace(self)
        }
        next = $0.nextObject
      }
    }
  }
}

extension VM {
  /// Keeps a value alive until the native function that runs ends: see `NativeScope`.
  public func keep(_ value: Value) { heap.keep(value) }

  /// Swift code outside all natives that holds values while it calls back: all that was there before
  /// stays until it ends, and what it makes or is given too.
  @inline(__always)
  public func holding<T, E: Error>(_ body: () throws(E) -> T) throws(E) -> T {
    let outer = heap.enterNative()
    defer { heap.leave(outer) }
    return try body()
  }

  /// One round of a native's loop. What it makes or is given by calls is kept for the round only,
  /// but its result for as long as the native runs.
  @inline(__always)
  public func round(_ body: () throws(PyError) -> Value) throws(PyError) -> Value {
    let outer = heap.enterNative()
    let result: Value
    do throws(PyError) { result = try body() } catch {
      heap.leave(outer)
      heap.keep(Value(error.exception))
      throw error
    }
    heap.leave(outer)
    heap.hand(result)
    return result
  }

  /// The same for a round whose result holds no Python values, so that nothing of it is kept.
  @inline(__always)
  public func closedRound<T>(_ body: () throws(PyError) -> T) throws(PyError) -> T {
    let outer = heap.enterNative()
    let result: T
    do throws(PyError) { result = try body() } catch {
      heap.leave(outer)
      heap.keep(Value(error.exception))
      throw error
    }
    heap.leave(outer)
    heap.hand(.none)
    return result
  }
}
