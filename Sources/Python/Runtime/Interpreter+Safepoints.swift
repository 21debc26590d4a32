import Host

/// Where the interpreter looks up from its work: collections, limits, interruption.
extension VM {
  /// Called when `fuel` runs out or the heap has grown.
  @inline(never) func pause() throws(PyError) {
    if fuel < 0 {
      steps += VM.fuelPerCheck
      fuel = VM.fuelPerCheck
      heap.takeReports()
      if limits.isInterrupted { throw error(types.keyboardInterrupt, arguments: []) }
      if let reason = limits.stopReason { throw limitError(reason) }
      if steps > limits.steps { throw limitError("the program ran for more than \(limits.steps) steps") }
      if limits.deadline < .infinity, Host.current.monotonicSeconds() > limits.deadline {
        isOutOfTime = true
        throw limitError("the program ran for more than \(secondsText) seconds")
      }
    }
    if heap.wantsCollection {
      heap.collect()
      if heap.bytes > heap.limit { throw error(types.memory, arguments: []) }
    }
  }

  /// The same within Swift code that the loop called without a native's scope: it may hold values.
  @inline(never) private func pauseInSwift() throws(PyError) {
    if heap.level != 0 { return try pause() }
    let threshold = heap.threshold
    heap.threshold = Int.max
    defer { heap.threshold = threshold }
    try pause()
    if heap.bytes > heap.limit { throw error(types.memory, arguments: []) }
  }

  /// Counts work of a native loop that calls nothing, so that limits hold for it too.
  @inline(__always) public func tick(_ work: Int64 = 1) throws(PyError) {
    fuel &-= Int(truncatingIfNeeded: work)
    if fuel < 0 { try pauseInSwift() }
  }

  /// Refuses with `MemoryError` what there would be no room for, before it is tried.
  @inline(__always) public func reserve(_ bytes: Int) throws(PyError) {
    if bytes >= VM.largeRequest, !hasRoom(bytes) { throw error(types.memory, arguments: []) }
  }

  /// Below this, the accounts at the next pause are enough.
  static let largeRequest = 1 << 20

  /// Whether so many bytes more are within the limit, unreachable objects freed if need be.
  public func hasRoom(_ bytes: Int) -> Bool {
    heap.takeReports()
    // No difference is taken out of range: neither number is negative.
    if bytes <= heap.limit - Swift.min(heap.bytes, heap.limit) { return bytes < VM.mostBytes }
    if bytes > heap.limit { return false }
    collect()
    return bytes <= heap.limit - Swift.min(heap.bytes, heap.limit)
  }

  /// What no machine has, where nobody has set a limit.
  private static let mostBytes = MemoryLayout<Int>.size == 4 ? Int.max : Int(truncatingIfNeeded: Int64(1) << 46)

  /// Refuses an integer that no lesson needs and that would take minutes to work with.
  @inline(__always) func reserve(bits: Double) throws(PyError) {
    if bits > VM.mostBits {
      throw error(
        types.memory, "an integer of more than \(Int(VM.mostBits)) bits, which is the limit here")
    }
  }

  /// Twenty million decimal digits.
  static let mostBits = 67_108_864.0

  /// A pause within a call whose parts are not in registers.
  func pause(
    keeping function: FunctionObject, _ names: Unmanaged<TupleObject>?, _ subject: Value
  ) throws(PyError) {
    pauseRoots = (
      Value(function), names.map { Value($0.takeUnretainedValue()) } ?? .none, subject
    )
    defer { pauseRoots = (.none, .none, .none) }
    try pause()
  }

  private var secondsText: String {
    limits.seconds == limits.seconds.rounded()
      ? String(Int64(limits.seconds)) : FloatText.representation(limits.seconds)
  }

  /// The error of a limit, which no handler of the program catches.
  func limitError(_ message: String) -> PyError {
    error(types.limitExceeded, message)
  }

  /// Frees unreachable objects now, except what natives that run may hold.
  public func collect() { heap.collectAll() }

  func markFrames(_ heap: Heap) {
    heap.mark(stack, stackTop - stack)
    // Above the top lie values of frames that have ended: they must not be taken for live later.
    var p = stackTop
    while p < stackHigh {
      p.pointee = .undefined
      p += 1
    }
    stackHigh = stackTop
    for k in 0..<frameCount {
      let frame = frames[k]
      heap.mark(frame.code)
      heap.mark(frame.function)
      heap.mark(frame.globals)
      heap.mark(frame.namespace)
      heap.mark(frame.generator)
      heap.mark(frame.handled)
      if frame.completion == .initialize { heap.mark(frame.subject) }
    }
    heap.mark(pauseRoots.0)
    heap.mark(pauseRoots.1)
    heap.mark(pauseRoots.2)
    for value in operations { heap.mark(value) }
  }
}
