/// Collections.
///
/// Most objects die young. So most collections look at the young ones only: those made since the
/// last one. What survives is old and keeps its mark, at which marking stops. That an old object
/// has come to hold a young one is known from its class, which tells of writes
/// (`Object.tellsOfWrites`), or else the object is looked at again each time. When the old ones
/// have become twice as many bytes as the last time, a full collection takes another mark than all
/// before (generations by sticky marks: Demers and others, "Combining generational and conservative
/// garbage collection", POPL 1990).
///
/// Under a native much is spared of which nobody knows whether it is alive. So that it does not
/// become old for nothing, all the young stay young then, unless they are many.
extension Heap {
  /// Frees what no root reaches and no native that runs may hold: among the young, or among all
  /// where that has become due.
  public func collect() {
    if collectsAlways {
      safepoints &+= 1
      if safepoints % safepointsPerCollection != 0 { return }
    }
    collectYoung()
    if bytes >= fullThreshold || bytes > limit
      || collectsAlways && safepoints / safepointsPerCollection % 8 == 0
    {
      collectAll()
    }
  }

  /// Frees all that no root reaches and no native that runs may hold.
  public func collectAll() {
    takeReports()
    firstOld = nil
    liveMark = 3 - liveMark
    oldCount = 0
    oldBytes = 0
    reported = 0
    written.removeAll(keepingCapacity: true)
    watched.removeAll(keepingCapacity: true)
    collectYoung()
    fullThreshold = Swift.max(Heap.smallestFullThreshold, bytes * 2)
  }

  /// Whether the collection that runs looks at all objects.
  var collectsOld: Bool { firstOld == nil }

  /// An old object was written to: the next collection looks at it again.
  func remember(_ object: Object) {
    object.isSettled = false
    written.append(Unmanaged.passUnretained(object))
  }

  private func collectYoung() {
    takeReports()
    let start = scope.start?._withUnsafeGuaranteedRef { $0.mark != liveMark } ?? false
    promotes = !start || collectsOld || bytes - oldBytes > Heap.mostSpared
    isLookingAgain = true
    for reference in written {
      reference._withUnsafeGuaranteedRef {
        $0.trace(self)
        if promotes { $0.isSettled = true }
      }
    }
    for reference in watched { reference._withUnsafeGuaranteedRef { $0.trace(self) } }
    isLookingAgain = false
    roots?(self)
    for (_, pin) in pins { mark(pin.0) }
    mark(kept, keptCount)
    markHeldByNatives()
    while let reference = pending.popLast() {
      reference._withUnsafeGuaranteedRef { $0.trace(self) }
    }
    if promotes { written.removeAll(keepingCapacity: true) }
    sweepYoung()
    setThreshold()
  }

  /// Keeps the order of the list: it is the order of age.
  private func sweepYoung() {
    let end = firstOld?.toOpaque()
    var last: Unmanaged<Object>?
    var next = first
    first = firstOld
    var live = 0
    var size = 0
    while let reference = next, reference.toOpaque() != end {
      let survives = reference._withUnsafeGuaranteedRef { object in
        next = object.nextObject
        guard object.mark == liveMark else { return false }
        size &+= 96 &+ object.externalBytes
        guard promotes else {
          object.mark = 0
          return true
        }
        object.isSettled = true
        switch object.tag {
        case .str, .tuple, .list, .dict, .instance: break
        default: if !object.tellsOfWrites { watched.append(reference) }
        }
        return true
      }
      if survives {
        if let last {
          last._withUnsafeGuaranteedRef { $0.nextObject = reference }
        } else {
          first = reference
        }
        last = reference
        live &+= 1
      } else {
        discard(reference)
      }
    }
    last?._withUnsafeGuaranteedRef { $0.nextObject = firstOld }
    count = oldCount &+ live
    bytes = oldBytes &+ size &+ reported
    guard promotes else { return }
    firstOld = first
    oldCount = count
    oldBytes = bytes
    reported = 0
  }

  /// After an eighth of what is alive, and not before what a fast cache holds; near the limit
  /// sooner, so that the limit is noticed.
  private func setThreshold() {
    if collectsAlways {
      threshold = 0
      return
    }
    let most = Swift.max(limit, bytes + bytes / 8)
    let pause = Swift.max(Heap.smallestThreshold, bytes / 8, bytes - oldBytes)
    threshold = Swift.min(bytes + pause, most)
  }
}
